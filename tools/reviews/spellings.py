"""How a page may write what a document says of somebody: their name, their employer, a number, an address.

Only what is certain: a word of a name by itself where it is no ordinary word, a family name with a title.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, permutations, product

from models.facts.covering import Wording
from models.facts.evidence import FieldName
from tools.verification.places import without_region
from tools.verification.romanised import readings, surname_of

_HAN = re.compile(r"[\u3400-\u9fff〇]+(?:[·・•][\u3400-\u9fff]+)*")
_LATIN_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*")
_TITLES = (
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Mx",
    "Dr",
    "Prof",
    "Professor",
    "Sir",
    "Madam",
    "Mdm",
    "Dear",
    "Hi",
    "Hello",
)
_HAN_TITLES = ("先生", "女士", "小姐", "太太", "同学", "老师", "同志", "博士", "教授", "经理")
_ORDINARY = """
april august june may sunday summer will can may she you her his him has had was are the and for but not
all any our out one two new old day date page case bank bill mark grant price rich law best good young
long king hill park lake wood west east north south street rose grace hope faith joy art china sun son
song man men pan tan ran total tax net gross pay group city house home office read write reason time work
road
"""
"""Words that begin sentences, headings and dates, too."""
_ORDINARY_WORDS = frozenset(_ORDINARY.split())
_LEGAL_END = re.compile(
    r"(?:[\s,.(]*\b(?:co|company|ltd|limited|inc|incorporated|llc|llp|corp|corporation|plc|gmbh|pte|pty|pvt|private|"
    r"sdn|bhd|berhad|group|holdings|sa|ag|bv|nv)\b[.)]*)+\s*$",
    re.IGNORECASE,
)
_HAN_LEGAL_END = re.compile(r"(?:股份|集团|控股|有限责任|有限)*(?:分公司|公司|集团)$")
_BRACKETED = re.compile(r"[(（\[【][^()（）\[\]【】]{1,12}[)）\]】]")
_DISTRICTS = re.compile(r"^(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区|市|区|县|旗|镇|乡|街道))+")
_PERMUTED_MAX = 4
_PINYIN_MAX = 6


@lru_cache(maxsize=512)
def spellings(name: FieldName, text: str) -> tuple[Wording, ...]:
    """Everything to look for where a field of this name says this; what names nobody has none."""
    return tuple(dict.fromkeys(each for each in _BY_FIELD[name](text) if _letters(each.text) >= 2))


def _person(text: str) -> Iterator[Wording]:
    yield Wording(text=text)
    for han in _HAN.findall(text):
        yield from _han_person(han)
    words = tuple(_LATIN_WORD.findall(_HAN.sub(" ", text)))
    yield from _latin_person(words)


def _han_person(han: str) -> Iterator[Wording]:
    if len(han) < 2:
        return
    yield Wording(text=han)
    parts = re.split("[·・•]", han)
    if len(parts) > 1:
        yield from (Wording(text=part) for part in parts if len(part) >= 3)
        return
    surname = surname_of(han)
    given = han[len(surname) :]
    for title in _HAN_TITLES:
        yield from (Wording(text=part + title) for part in (surname, given) if part)
    if 0 < len(given) <= 2:
        for spelled in islice(_pinyin(surname, given), _PINYIN_MAX):
            yield from _latin_person(spelled)


def _pinyin(surname: str, given: str) -> Iterator[tuple[str, str]]:
    """Family and given name in Latin letters, in every reading of its characters."""
    ways = [sorted(readings(each)) for each in surname + given]
    for syllables in product(*ways):
        if all(each.isascii() for each in syllables):
            first, last = syllables[: len(surname)], syllables[len(surname) :]
            yield "".join(first).title(), "".join(last).title()


def _latin_person(words: tuple[str, ...]) -> Iterator[Wording]:
    if len(words) > 1:
        for order in permutations(words) if len(words) <= _PERMUTED_MAX else (words, words[::-1]):
            yield Wording(text=" ".join(order), wraps=order == words)
        initialled = (text for text in _with_initials(words) if _letters(text) >= 5)
        yield from (Wording(text=text, wraps=False) for text in initialled)
    for word in words:
        if _letters(word) < 2:
            continue
        yield from (Wording(text=f"{title} {word}") for title in _TITLES)
        if _letters(word) >= 3 and word.casefold() not in _ORDINARY_WORDS:
            yield Wording(text=word, capital=True)


def _with_initials(words: tuple[str, ...]) -> Iterator[str]:
    """J. R. Smith, Smith J., John R. Smith, John Smith: of either end, since names come in both orders."""
    first, *middle, last = words
    initials = [each[0] for each in middle]
    for one, other in ((first, last), (last, first)):
        yield " ".join((one[0], *initials, other))
        yield " ".join((other, one[0], *initials))
        yield f"{one[0]} {other}"
    if middle:
        yield " ".join((first, *initials, last))
        yield f"{first} {last}"


def _organisation(text: str) -> Iterator[Wording]:
    """Its whole name, and without legal form and region; an employer may be a person, too."""
    yield Wording(text=text)
    plain = _BRACKETED.sub("", text).strip()
    if _HAN.search(plain):
        stem = _HAN_LEGAL_END.sub("", plain)
        for each in (plain, stem, without_region(stem)):
            if _letters(each) >= 3:
                yield Wording(text=each)
        if stem == plain and len(plain) <= 4:
            yield from _person(plain)
        return
    stem = _LEGAL_END.sub("", plain).strip()
    words = _LATIN_WORD.findall(stem)
    if len(words) > 1 and _letters(stem) >= 6:
        yield Wording(text=stem)
    elif len(words) == 1 and _letters(stem) >= 4 and stem.casefold() not in _ORDINARY_WORDS:
        yield Wording(text=stem, capital=True)


def _number(text: str) -> Iterator[Wording]:
    """As it is, and of an account of which only the end is known, that end where the words say what it is."""
    digits = "".join(each for each in text if each.isdigit())
    if "*" in text and len(digits) == 4:
        yield from (
            Wording(text=f"{before} {digits}") for before in ("尾号", "末四位", "ending in", "ending")
        )
    elif _letters(text) >= 6 and digits:
        yield Wording(text=text)


def _address(text: str) -> Iterator[Wording]:
    if _letters(text) >= 6:
        yield Wording(text=text)
    for part in re.split(r"[,，;；\n]", text):
        for piece in (part.strip(), _DISTRICTS.sub("", part.strip())):
            if _letters(piece) >= 6 and any(each.isdigit() for each in piece):
                yield Wording(text=piece)


def _letters(text: str) -> int:
    return sum(each.isalnum() for each in text)


_BY_FIELD = {
    FieldName.HOLDER: _person,
    FieldName.EMPLOYER: _organisation,
    FieldName.ADDRESS: _address,
    FieldName.ACCOUNT_NUMBER: _number,
    FieldName.DOCUMENT_NUMBER: _number,
    FieldName.VERIFICATION_CODE: _number,
}
