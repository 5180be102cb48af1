"""Numerals: what a Chinese, Western, mixed or spelled-out number is worth."""

import re
from decimal import Decimal

LARGE = Decimal(10) ** 20
"""Stands for every number too long to be worth reading."""

DIGITS = {
    c: n
    for n, cs in enumerate(("零〇", "一", "二两俩", "三", "四", "五", "六", "七", "八", "九"))
    for c in cs
}
SCALES = {"十": 10, "百": 100, "千": 1000, "k": 1000, "万": 10**4, "w": 10**4, "亿": 10**8}
_DIGIT = "[" + "".join(DIGITS) + "]"

WESTERN = r"(?:\d{1,3}(?:,\d{3})++(?!\d)(?:\.\d++)?+|\d++(?:\.\d++)?+)"
_SCALE = r"(?:[十百千万亿]|(?<=\d)\ (?=[千万亿])|(?<=\d)\ ?[kw](?![a-z]))"
NUMERAL = rf"(?:(?:{WESTERN}|{_DIGIT}++|(?=十))(?:{_SCALE}++(?:{WESTERN}|{_DIGIT}++)?+)*+)"
"""8000, 20,000, 1.5万, 8千5, 2w, 20 k, 一万二, 二〇二六."""

_PIECES = re.compile(rf"(?P<western>{WESTERN})|(?P<digits>{_DIGIT}+)|(?P<scale>[十百千万亿kw])")

_SPELLED_TEENS = """zero one two three four five six seven eight nine ten eleven twelve thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen"""
_SPELLED_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SPELLED = {word: n for n, word in enumerate(_SPELLED_TEENS.split())}
_SPELLED |= {word: 10 * n for n, word in enumerate(_SPELLED_TENS.split(), 2)}
_SPELLED_SCALES = {"hundred": 10**2, "thousand": 10**3, "grand": 10**3, "million": 10**6, "billion": 10**9}
_WORD = "(?:" + "|".join((*sorted(_SPELLED, key=len, reverse=True), *_SPELLED_SCALES)) + ")"
SPELLED = (
    rf"(?<![a-z])(?:(?:half\ an?|an?)\ (?=[htmgb])|{WESTERN}\ ?(?=[htmgb]))?+{_WORD}"
    rf"(?:(?:\ and\ a\ half\ (?=[htmgb])|\ and\ |\ |-){_WORD})*+(?![a-z])"
)
"""eight thousand, twenty-five hundred, 2.5 million, half a million."""


def numeral_values(numeral: str) -> tuple[Decimal, ...]:
    """What a match of NUMERAL is worth: one number, or the two ends of a loose range such as 七八千."""
    pieces = [(m.lastgroup, m.group()) for m in _PIECES.finditer(numeral)]
    kind, first = pieces[0]
    if kind == "digits" and len(first) == 2 and len(pieces) > 1 and 0 < DIGITS[first[0]] < DIGITS[first[1]]:
        return tuple(_worth([("digits", digit), *pieces[1:]]) for digit in first)
    return (_worth(pieces),)


def _worth(pieces: list[tuple[str | None, str]]) -> Decimal:
    total = section = Decimal(0)
    number: Decimal | None = None
    scale, trailing_digit = 1, False
    for kind, piece in pieces:
        if kind != "scale":
            number = western_value(piece) if kind == "western" else positional_value(piece)
            trailing_digit = len(piece) == 1
            continue
        scale = SCALES[piece]
        counted = Decimal(1) if number is None and not section and not total else number or Decimal(0)
        number = None
        if scale >= 10**4:
            total, section = _lifted(total, section + counted, scale), Decimal(0)
        else:
            section += counted * scale
    # 一万二 is 12000: a lone last digit counts tenths of the scale before it.
    if number is not None and trailing_digit and scale >= 100:
        number = number * scale / 10
    return min(total + section + (number or 0), LARGE)


def _lifted(total: Decimal, section: Decimal, scale: int) -> Decimal:
    """一亿二千万 adds; 一万亿 multiplies."""
    if scale == 10**8 or not section:
        return min((total + section) * scale, LARGE)
    return min(total + section * scale, LARGE)


def western_value(digits: str) -> Decimal:
    """12,000.50 as a number; LARGE when it is absurdly long."""
    return (
        LARGE
        if len(digits) > 24 and len(digits.partition(".")[0]) > 20
        else Decimal(digits[:40].replace(",", ""))
    )


def positional_value(digits: str) -> Decimal:
    """二〇二六 as 2026."""
    return LARGE if len(digits) > 20 else Decimal("".join(str(DIGITS[c]) for c in digits))


def spelled_value(words: str) -> Decimal:
    """What a match of SPELLED is worth."""
    total = Decimal(0)
    section: Decimal | None = None
    for word in re.findall(rf"{WESTERN}|[a-z]+", words):
        if word in ("a", "an", "and"):
            continue
        if word in _SPELLED_SCALES:
            scaled = (Decimal(1) if section is None else section) * _SPELLED_SCALES[word]
            if word == "hundred":
                section = min(scaled, LARGE)
            else:
                total, section = min(total + scaled, LARGE), Decimal(0)
        else:
            section = (section or Decimal(0)) + _spelled_number(word)
    return min(total + (section or 0), LARGE)


def _spelled_number(word: str) -> Decimal:
    if word == "half":
        return Decimal("0.5")
    return Decimal(_SPELLED[word]) if word in _SPELLED else western_value(word)
