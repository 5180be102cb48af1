"""Sets recognised words of labels right: spaces lost (`OfferLetter`), spaces invented, letters mistaken.

Only words that labels are made of are touched, and only for matching: what is shown stays as it was seen.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from tools.documents.glyphs import SPACE, Glyph
from tools.documents.label_words import ENDING, LINKING, MONTHS, words

_TOKEN = re.compile(r"[A-Za-z0-9|]+")
_JOIN_FROM, _SPLIT_FROM, _LINKED_FROM, _MISTAKEN_FROM, _MIXED_FROM = 5, 6, 10, 6, 4
_PAIRS = """
il i1 l1 l| i| it tl ij jl fl lt tf t1 o0 oq co ao eo d0 s5 b8 z2 g9 g6 g0 ce ec ae nh nu uv vy rn mn hb
"""
_ALIKE = frozenset(frozenset(pair) for pair in _PAIRS.split())
_SHORT_MISTAKES = {
    "ln": "in",
    "lt": "it",
    "ls": "is",
    "0n": "on",
    "0f": "of",
    "t0": "to",
    "n0": "no",
    "f0r": "for",
    "a1l": "all",
}
_CAPITAL_INSIDE = re.compile(r"(?<=[a-z])(?<!\bMc)(?<!\bMac)I(?=[aeiouyl]|[a-z]\b)")
_CAPITAL_AT_THE_FRONT = re.compile(r"(?<![A-Za-z0-9])l(?=(?:[b-df-hjkmnp-tvwxz]|y(?=e))[a-z]{2})")
"""No word begins with an l before most consonants, but names begin with an I: `lbrahim`, `lyer`."""
_STROKES_FROM = 3
_STROKES = str.maketrans("il1|", "llll")
_ENDINGS = tuple(ENDING)
_BESIDE_FIGURES = re.compile(r"(?P<before>[a-z]{2,})\d+|\d+(?P<after>[a-z]{3,})")
_AFTER_FIGURES = {"曰": "日", "兀": "元"}
_NO_WORDS = {
    "厦内": "厦门",
    "澳内": "澳门",
    "荆内": "荆门",
    "专内": "专门",
    "内店": "门店",
    "内诊": "门诊",
    "曰期": "日期",
    "生曰": "生日",
    "今曰": "今日",
}
"""Characters that look alike, in words where only one of them is possible."""
_NO_WORD = re.compile("|".join(_NO_WORDS))
_AMOUNT = re.compile(
    r"(?<![\w.,])(?P<minus>\.)(?=\d{1,3}(?:,?\d{3})*\.\d{2}(?![\d.,]))"  # .47.84
    r"|(?<=\d)(?P<comma>\.)(?=\d{3}\.\d{2}(?![\d.,]))"  # 16.381.11
)
_MARK_CERTAINTY_MAX = 0.85
_GLUED = re.compile(r"(?<=[A-Za-z][a-z]{2})(?<!\bMac)(?=[A-Z][a-z]{2})")
_ONE_WORD = re.compile(
    r"(?:Java|Type|Action)Script|Power(?:Point|Shell)|Git(?:Hub|Lab)|LinkedIn|YouTube|FaceTime|PayPal|MasterCard|TensorFlow"
    r"|WordPress|MacBook|PlayStation|AirBnb|CoffeeScript|OpenAI|NatWest|MetLife|UnionPay|TikTok|DoorDash|AstraZeneca"
    r"|GlaxoSmithKline|ExxonMobil|PricewaterhouseCoopers|DeepMind|BlackRock|SoundCloud|FedEx|WeChat"
)
_IN_AN_ADDRESS = frozenset("@./_-")
"""Next to one of these a word is part of an address on the net, which has no spaces."""


def respaced(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The same characters with the spaces and letters of known words put right."""
    return _split(
        _joined(_marks_of_amounts(_characters_of_words(_characters_of_days(_strokes(list(glyphs))))))
    )


def _strokes(glyphs: list[Glyph]) -> list[Glyph]:
    """A capital I inside a word is an l, and an l before most consonants is a capital I: `WorId`, `lyer`."""
    text, mended = _text(glyphs), list(glyphs)
    for pattern, letter in ((_CAPITAL_INSIDE, "l"), (_CAPITAL_AT_THE_FRONT, "I")):
        for found in pattern.finditer(text):
            mended[found.start()] = mended[found.start()]._replace(text=letter, shown=letter)
    return mended


def _characters_of_days(glyphs: list[Glyph]) -> list[Glyph]:
    """日 and 元 after a figure, which are often taken for characters that look alike."""
    return [
        glyph._replace(text=_AFTER_FIGURES[glyph.text])
        if glyph.text in _AFTER_FIGURES and at and glyphs[at - 1].text.isdigit()
        else glyph
        for at, glyph in enumerate(glyphs)
    ]


def _characters_of_words(glyphs: list[Glyph]) -> list[Glyph]:
    """`厦内` is 厦门: no word is written with the other character."""
    mended = list(glyphs)
    for found in _NO_WORD.finditer(_text(glyphs)):
        for at, character in enumerate(_NO_WORDS[found[0]], start=found.start()):
            if mended[at].text != character:
                mended[at] = mended[at]._replace(text=character, shown=character)
    return mended


def _marks_of_amounts(glyphs: list[Glyph]) -> list[Glyph]:
    """A point before a whole amount was a minus, and one between its thousands a comma; never quite sure."""
    mended = list(glyphs)
    for found in _AMOUNT.finditer(_text(glyphs)):
        seen = mended[found.start()]
        mark = "-" if found["minus"] else ","
        certainty = min(seen.certainty, _MARK_CERTAINTY_MAX)
        mended[found.start()] = seen._replace(text=mark, certainty=certainty)
    return mended


def _joined(glyphs: list[Glyph]) -> list[Glyph]:
    """`Am ount` is one word: its space goes."""
    if SPACE not in glyphs:
        return glyphs
    text = _text(glyphs)
    tokens = list(_TOKEN.finditer(text))
    dropped = set()
    for one, other in pairwise(tokens):
        apart = other.start() - one.end() == 1 and text[one.end()] == " "
        if apart and _is_torn(one[0].lower(), other[0].lower()):
            dropped.add(one.end())
    return [glyph for at, glyph in enumerate(glyphs) if at not in dropped]


def _is_torn(one: str, other: str) -> bool:
    whole, known = one + other, words()
    return len(whole) >= _JOIN_FROM and whole in known and not (one in known and other in known)


def _split(glyphs: list[Glyph]) -> list[Glyph]:
    out: list[Glyph] = []
    done = 0
    for token in _TOKEN.finditer(_text(glyphs)):
        out.extend(glyphs[done : token.start()])
        done = token.end()
        beside = {glyphs[at].text for at in (token.start() - 1, token.end()) if 0 <= at < len(glyphs)}
        apart = not beside & _IN_AN_ADDRESS
        out.extend(_put_right(glyphs[token.start() : token.end()], token[0], may_be_glued=apart))
    out.extend(glyphs[done:])
    return out


def _put_right(glyphs: list[Glyph], token: str, *, may_be_glued: bool) -> list[Glyph]:
    # A capital and small letters after it are one word as printed: `Timeless` is no `Time less`.
    one_word = token[0].isupper() and token[1:].islower() and token.isalpha()
    cuts = cuts_of(token.lower()) if not one_word or token.lower().endswith(_ENDINGS) else ()
    if not cuts and may_be_glued and not _ONE_WORD.search(token):
        cuts = tuple(cut.start() for cut in _GLUED.finditer(token))
    if cuts:
        parts = [glyphs[start:end] for start, end in zip((0, *cuts), (*cuts, len(glyphs)), strict=True)]
        return [glyph for at, part in enumerate(parts) for glyph in ([SPACE, *part] if at else part)]
    word = meant(token.lower())
    if word == token.lower():
        return glyphs
    return [glyph._replace(text=letter) for glyph, letter in zip(glyphs, _in_case(word, token), strict=True)]


def _in_case(word: str, token: str) -> str:
    """The word with the token's capitals; a figure in it takes the case of the letters beside it."""
    capitals = sum(letter.isupper() for letter in token) * 2 > len(token)
    starts_high = capitals or word in MONTHS or token[0].isupper()
    rest = "".join(
        letter.upper() if (seen.isupper() or (capitals and not seen.isalpha())) else letter
        for letter, seen in zip(word[1:], token[1:], strict=True)
    )
    return (word[0].upper() if starts_high else word[0]) + rest


def _text(glyphs: Sequence[Glyph]) -> str:
    return "".join(glyph.text for glyph in glyphs)


@lru_cache(maxsize=4096)
def cuts_of(token: str) -> tuple[int, ...]:
    """Where a token without spaces falls into known words; empty where it is one word, or other words."""
    known, figures = words(), _BESIDE_FIGURES.fullmatch(token)
    if figures:
        word = figures["before"] or figures["after"]
        at = len(word) if figures["before"] else len(token) - len(word)
        return (at,) if word in known or word in MONTHS or word in LINKING else ()
    if len(token) < _SPLIT_FROM or token in known or not token.isalpha():
        return ()
    for word in ENDING:
        if token.endswith(word) and token[: -len(word)] in known:
            return (len(token) - len(word),)
    linked = len(token) >= _LINKED_FROM
    best: dict[int, tuple[int, ...]] = {0: ()}
    for end in range(2, len(token) + 1):
        for start in range(max(0, end - 14), end - 1):
            part = token[start:end]
            fits = part in known or ((linked or len(part) > 2) and part in LINKING)
            if fits and start in best and end not in best:
                best[end] = (*best[start], end)
    found = best.get(len(token), ())
    return (
        found[:-1]
        if len(found) > 1 and any(token[s:e] in known for s, e in zip((0, *found), found, strict=False))
        else ()
    )


@lru_cache(maxsize=4096)
def meant(token: str) -> str:
    """The known word that a token is but for letters that look alike; else the token."""
    if token in words() or token in MONTHS or not any(character.isalpha() for character in token):
        return token
    if token in _SHORT_MISTAKES:
        return _SHORT_MISTAKES[token]
    # A figure inside a word was a letter, even in a short one.
    mixed = any(character.isdigit() or character == "|" for character in token)
    tried = [*(words() if len(token) >= (_MIXED_FROM if mixed else _MISTAKEN_FROM) else ())]
    tried += MONTHS if mixed or len(token) >= _MIXED_FROM else ()
    allowed = 1 if len(token) < 10 else 2
    near = [word for word in tried if len(word) == len(token) and 0 < _mistakes(token, word) <= allowed]
    near = near or [word for word in words() | LINKING if _has_the_strokes_of(word, token)]
    return near[0] if len(near) == 1 else token


def _has_the_strokes_of(word: str, token: str) -> bool:
    """Nothing but i, l, 1 and | are taken for one another."""
    return len(word) == len(token) >= _STROKES_FROM and word.translate(_STROKES) == token.translate(_STROKES)


def _mistakes(token: str, word: str) -> int:
    """How many letters differ, all of them alike to look at; a large number where one is not."""
    differing = [frozenset(pair) for pair in zip(token, word, strict=True) if pair[0] != pair[1]]
    return len(differing) if all(pair in _ALIKE for pair in differing) else 99
