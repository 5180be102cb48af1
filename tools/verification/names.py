"""Do two ways of writing a name mean the same person?

Three answers, and only one of them is held against anybody: *different* is said where it is clear.
A Chinese name and a name in Latin letters differ where the letters are plainly the pinyin of another
name; they cannot be compared where the letters are no pinyin, because many people go by an English
name, and people from Hong Kong, Taiwan or Malaysia spell theirs otherwise.
"""

from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from itertools import islice, permutations, product

from tools.verification.lookalikes import may_be_misread, misread_letters, plain_vowels
from tools.verification.romanised import is_pinyin, partings, same_surname, spells, surname_elsewhere
from tools.verification.written_names import HIDDEN, Words, WrittenName


class Likeness(Enum):
    SAME = "same"
    UNKNOWN = "unknown"  # the two cannot be compared, or a slip of reading would explain the difference
    DIFFERENT = "different"


def names_agree(account: str, document: str) -> bool:
    """False only for a clear difference.

    Traditional and simplified characters, pinyin with or without tones and however it is parted,
    initials, middle names, order, case, spaces, dots and titles do not matter; "Chen S." agrees with
    "Chen Si", 张*明 with 张晓明.
    """
    return likeness(account, document) is not Likeness.DIFFERENT


@lru_cache(maxsize=4096)
def likeness(one: str, other: str) -> Likeness:
    """Compares what both have in the same script, and across scripts only where they have nothing so."""
    ours, theirs = WrittenName.of(one), WrittenName.of(other)
    found = []
    if ours.han and theirs.han:
        found.append(_of_han(ours.han, theirs.han))
    if ours.words and theirs.words:
        found.append(_of_words(ours.words, theirs.words))
    if not found and ours.han and theirs.words:
        found.append(_across(ours.han, theirs.words))
    elif not found and theirs.han and ours.words:
        found.append(_across(theirs.han, ours.words))
    return next(
        (answer for answer in (Likeness.SAME, Likeness.DIFFERENT) if answer in found), Likeness.UNKNOWN
    )


# --- two names in Chinese characters


def _of_han(one: str, other: str) -> Likeness:
    if one == other:
        return Likeness.SAME
    few, many = sorted((one, other), key=len)
    if HIDDEN in one + other:
        return _partly_hidden(one, other)
    if len(few) == 1:  # a family name alone
        return Likeness.UNKNOWN if many.startswith(few) else Likeness.DIFFERENT
    if len(many) - len(few) in (1, 2) and len(few) >= 3 and many.endswith(few):
        return Likeness.UNKNOWN  # a married name before one's own: 陈李美玲
    differing = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) == len(other) and len(differing) == 1 and may_be_misread(*differing[0]):
        return Likeness.UNKNOWN
    return Likeness.DIFFERENT


def _partly_hidden(one: str, other: str) -> Likeness:
    """张*明 is 张晓明; how many characters a star stands for is not always kept to."""
    if len(one) == len(other):
        fits = all(a == b or HIDDEN in (a, b) for a, b in zip(one, other, strict=True))
        return Likeness.SAME if fits else Likeness.DIFFERENT
    first = one[0] == other[0] or HIDDEN in (one[0], other[0])
    last = one[-1] == other[-1] or HIDDEN in (one[-1], other[-1])
    return Likeness.UNKNOWN if first and last else Likeness.DIFFERENT


# --- two names in Latin letters


def _of_words(one: Words, other: Words) -> Likeness:
    if HIDDEN in "".join(one + other):
        return Likeness.UNKNOWN
    if _together(one) & _together(other):
        return Likeness.SAME
    chinese = _all_pinyin(one), _all_pinyin(other)
    if not all(chinese) and _one_covers_the_other(one, other):
        return Likeness.SAME
    if _may_be_one(one, other) or (any(chinese) and not all(chinese) and _share_a_family_name(one, other)):
        return Likeness.UNKNOWN
    return Likeness.DIFFERENT


def _together(words: Words) -> frozenset[str]:
    """The words in any order, written as one."""
    if len(words) > _WORDS_MAX:
        return frozenset({"".join(sorted(words))})
    return frozenset("".join(_u(word) for word in order) for order in permutations(words))


_WORDS_MAX = 6


def _u(word: str) -> str:
    """ü is spelled v, u and yu."""
    if not is_pinyin(word):
        return word
    return word.replace("lyu", "lu").replace("nyu", "nu").replace("v", "u")


def _all_pinyin(words: Words) -> bool:
    return all(len(word) > 1 and is_pinyin(word) for word in words)


def _one_covers_the_other(one: Words, other: Words) -> bool:
    return any(_covered(few, many) or _covered(many, few) for few in _parted(one) for many in _parted(other))


def _parted(words: Words) -> Iterator[Words]:
    """The words as they are, and cut into syllables in every way."""
    yield words
    ways = [partings(word) if is_pinyin(word) else ((word,),) for word in words]
    for way in islice(product(*ways), 16):
        yield tuple(part for parts in way for part in parts)


def _covered(few: Words, many: Words) -> bool:
    """Every word of the shorter name is, or starts, a word of its own in the longer; two words at least."""
    if len(few) < 2 or len(few) > len(many):
        return False
    left = list(many)
    for word in sorted(few, key=len, reverse=True):
        found = next((each for each in left if each == word), None) or next(
            (each for each in left if each.startswith(word)), None
        )
        if found is None:
            return False
        left.remove(found)
    return any(len(word) > 1 and word in many for word in few)


def _may_be_one(one: Words, other: Words) -> bool:
    few, many = sorted((one, other), key=len)
    if len(few) == 1 and few[0] in many:
        return True
    if any(same_surname(a, b) for a in (one[0], one[-1]) for b in (other[0], other[-1])):
        return True
    folds = [misread_letters] if _all_pinyin(one + other) else [misread_letters, plain_vowels]
    return any(
        {fold(each) for each in _together(one)} & {fold(each) for each in _together(other)} for fold in folds
    )


def _share_a_family_name(one: Words, other: Words) -> bool:
    """Zhang Xiaoming may be Emily Zhang at work."""
    return bool({one[0], one[-1]} & {other[0], other[-1]})


# --- a name in Chinese characters and one in Latin letters


def _across(han: str, words: Words) -> Likeness:
    if HIDDEN in han or HIDDEN in "".join(words) or len(han) < 2 or len(words) > _WORDS_MAX:
        return Likeness.UNKNOWN
    pinyin = tuple(word for word in words if len(word) > 1 and is_pinyin(word))
    for chosen in (words, pinyin):
        for order in permutations(chosen):
            answer = spells(han, "".join(order))
            if answer is not False:
                return Likeness.SAME if answer else Likeness.UNKNOWN
    if len(pinyin) < len(words) or surname_elsewhere(han) & set(words):
        return Likeness.UNKNOWN
    one_syllable = len(words) == 1 and (words[0],) in partings(words[0])
    if one_syllable or len(han) > _CHARACTERS_MAX:
        return Likeness.UNKNOWN
    return Likeness.DIFFERENT


_CHARACTERS_MAX = 4
"""Longer names are of other languages, written in characters by their sound."""
