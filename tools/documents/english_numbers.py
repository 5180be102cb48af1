"""Years written out in English: two thousand and twenty-five, nineteen ninety-eight."""

import re

_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"]
_TEENS += ["eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = (
    {name: at for at, name in enumerate(_UNITS, start=1)}
    | {name: at for at, name in enumerate(_TEENS, start=10)}
    | {name: 10 * at for at, name in enumerate(_TENS, start=2)}
)
_UNIT, _TEEN, _TEN = ("|".join(names) for names in (_UNITS, _TEENS, _TENS))
_TWO_DIGITS = rf"(?:(?:{_TEN})(?:[\s-]+(?:{_UNIT}))?|{_TEEN}|(?:oh[\s-]+)?(?:{_UNIT}))"

YEAR_IN_WORDS = (
    rf"(?:two\s+thousand(?:\s+(?:and\s+)?{_TWO_DIGITS})?|twenty[\s-]+(?:{_TEN}|{_TEEN})(?:[\s-]+(?:{_UNIT}))?"
    rf"|nineteen\s+(?:hundred\s+(?:and\s+)?)?{_TWO_DIGITS})"
)


def year_in_words(text: str) -> int:
    """The year that the words name; 0 where they name none."""
    words = re.findall(r"[a-z]+", text.lower())
    if words[:2] == ["two", "thousand"]:
        return 2000 + _sum(words[2:])
    if words[:1] == ["twenty"]:
        return 2000 + _sum(words[1:])
    return 1900 + _sum(words[1:]) if words[:1] == ["nineteen"] else 0


def _sum(words: list[str]) -> int:
    return sum(_SMALL.get(word, 0) for word in words)
