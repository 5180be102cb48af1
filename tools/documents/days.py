"""Calendar days as documents write them, in Chinese and English."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.facts.evidence import DayValue
from tools.documents.chinese_numbers import NUMERAL, number_in
from tools.documents.english_numbers import YEAR_IN_WORDS, year_in_words
from tools.documents.parsed import Reading, Surroundings

_YEARS = range(1950, 2101)
_MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ],
        start=1,
    )
    for name in names.split()
}
MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
YEAR_HAN = r"(?P<year>[二一][〇零○O0一二三四五六七八九九]{3}|\d{4})\s*年\s*"
YEAR_OF_THE_REPUBLIC = rf"民\s*国\s*(?P<roc>\d{{1,3}}|{NUMERAL}{{1,6}})\s*年\s*"
_BEFORE_THE_REPUBLIC = 1911
MONTH_HAN = r"(?P<month>\d{1,2}|[一二三四五六七八九十元]{1,2})\s*月"
_UNITS = "first second third fourth fifth sixth seventh eighth ninth"
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
    "twentieth"
)
_ORDINALS = {
    name: number
    for number, name in enumerate(
        (
            *_UNITS.split(),
            *_TEENS.split(),
            *(f"twenty-{unit}" for unit in _UNITS.split()),
            "thirtieth",
            "thirty-first",
        ),
        start=1,
    )
}
_ORDINAL = (
    r"\b(?P<day>"
    + "|".join(name.replace("-", r"[\s-]") for name in sorted(_ORDINALS, key=len, reverse=True))
    + r")\b"
)
_IN_THE_YEAR = r"(?:[\s,]*(?:(?:in|of)\s+)?(?:the\s+)?year(?:\s+of\s+our\s+lord)?|[\s,]*A\.?D\.?)?[\s,]*"
_YEAR = rf"(?P<year>\d{{4}}|{YEAR_IN_WORDS})\b"
_DAY = r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th))?\b"

_BEGINS = (
    r"(?:(?<![\d/.-])|(?<=\d{4}[-/.]\d\d[-/.]\d\d-)|(?<=\d{4}[-/.]\d[-/.]\d-)|(?<=\d{4}[-/.]\d\d[-/.]\d-)|"
    r"(?<=\d{4}[-/.]\d[-/.]\d\d-)|(?<=\d\d[/.]\d{4}-))"
)
"""Not within a number, but right after the day that a span begins with: 2026/10/01-2026/10/31."""
_FORMS: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(form, re.IGNORECASE), certainty)
    for form, certainty in (
        (YEAR_HAN + MONTH_HAN + rf"\s*(?P<day>\d{{1,2}}|{NUMERAL}{{1,3}})\s*[日号]", 1.0),
        (YEAR_OF_THE_REPUBLIC + MONTH_HAN + rf"\s*(?P<day>\d{{1,2}}|{NUMERAL}{{1,3}})\s*[日号]", 1.0),
        (YEAR_OF_THE_REPUBLIC + MONTH_HAN + r"(?!\s*[\d一二三四五六七八九十])", 0.7),
        (
            _BEGINS
            + r"(?P<year>\d{4})\s?(?P<mark>[-/.])\s?(?P<month>\d{1,2})\s?(?P=mark)\s?(?P<day>\d{1,2})(?!\d)",
            1.0,
        ),
        (_DAY + r"[\s/-]*(?:day\s+)?(?:of\s+)?" + MONTH + r"[\s,/-]*(?P<year>\d{4})\b", 1.0),
        (_DAY + r"\s*(?:day\s+)?(?:of\s+)?" + MONTH + _IN_THE_YEAR + _YEAR, 1.0),
        (_ORDINAL + r"\s+(?:day\s+)?(?:of\s+)?" + MONTH + _IN_THE_YEAR + _YEAR, 1.0),
        (r"\b" + MONTH + r"\s*(?:the\s+)?" + _DAY + _IN_THE_YEAR + _YEAR, 1.0),
        (r"\b" + MONTH + r"\s+(?:the\s+)?" + _ORDINAL + _IN_THE_YEAR + _YEAR, 1.0),
        (_BEGINS + r"(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4})(?!\d)", 1.0),
        (_BEGINS + r"(?P<a>\d{1,2})\s(?P<sep>/)\s(?P<b>\d{1,2})\s/\s(?P<year>\d{4})(?!\d)", 1.0),
        (r"(?<!\d)(?P<year>20[0-4]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)", 0.9),
        (YEAR_HAN + MONTH_HAN + r"(?!\s*[\d一二三四五六七八九十])", 0.7),
        (r"\b" + MONTH + r",?\s*(?P<year>\d{4})\b", 0.7),
        (r"\b" + MONTH + _IN_THE_YEAR + rf"(?P<year>{YEAR_IN_WORDS})\b", 0.7),
    )
)
_AMBIGUOUS = 0.6


@dataclass(frozen=True, slots=True)
class FoundDay:
    day: date
    certainty: float
    start: int
    end: int
    warnings: tuple[str, ...] = ()


def days_in(
    text: str, *, month_ends: bool = False, day_first: tuple[bool, float] | None = None
) -> tuple[FoundDay, ...]:
    """Every day in the text, in order.

    A month without a day is read as its first day (its last with `month_ends`), surely less sure. `day_first`
    says how 05/12/2026 is meant, with how sure that is; without it the American way is a guess.
    """
    found: list[FoundDay] = []
    # What looks like a whole date but is none (31 June 2026) must not be read as a month.
    taken: list[tuple[int, int]] = []
    for form, certainty in _FORMS:
        for match in form.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            found.extend(_understood(match, certainty, month_ends, day_first))
    return tuple(sorted(found, key=lambda day: day.start))


def _understood(
    match: re.Match[str], certainty: float, month_ends: bool, day_first: tuple[bool, float] | None
) -> Iterator[FoundDay]:
    parts = match.groupdict()
    if "roc" in parts:
        year = (number_in(parts["roc"]) or 0) + _BEFORE_THE_REPUBLIC
    else:
        year = number_in(parts["year"].replace("O", "〇")) or year_in_words(parts["year"])
    warnings: tuple[str, ...] = ()
    if "a" in parts:
        month, day, certainty = _month_and_day(int(parts["a"]), int(parts["b"]), parts["sep"])
        if certainty == _AMBIGUOUS and day_first is not None:
            turned, certainty = day_first
            month, day = (day, month) if turned else (month, day)
        warnings = ("date_order_unclear",) if certainty == _AMBIGUOUS else ()
    else:
        month = month_number(parts["month"])
        if "day" in parts:
            day = _ORDINALS.get(re.sub(r"\s", "-", parts["day"].lower())) or number_in(parts["day"]) or 0
        else:
            day = monthrange(year, month)[1] if month_ends and 1 <= month <= 12 and year else 1
            warnings = ("day_assumed",)
    if year in _YEARS and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        yield FoundDay(date(year, month, day), certainty, *match.span(), warnings)


def month_number(text: str) -> int:
    """From 1 to 12 by its name or number, in either language; 0 where it is none."""
    return _MONTHS.get(text.lower()) or number_in("一" if text == "元" else text) or 0


def _month_and_day(a: int, b: int, separator: str) -> tuple[int, int, float]:
    """Points write the day first; slashes are read the American way when both would do."""
    if separator == ".":
        return b, a, 1.0 if a > 12 or a == b else 0.8
    if a > 12:
        return b, a, 1.0
    return a, b, 1.0 if b > 12 or a == b else _AMBIGUOUS


def day(text: str, around: Surroundings) -> Reading | None:
    """The first day in the text."""
    return _reading(days_in(text, day_first=around.day_first)[:1])


def last_day(text: str, around: Surroundings) -> Reading | None:
    """The last day in the text, as of a term (`从…至…`); a bare month counts to its end."""
    return _reading(days_in(text, month_ends=True, day_first=around.day_first)[-1:])


def _reading(found: tuple[FoundDay, ...]) -> Reading | None:
    if not found:
        return None
    it = found[0]
    return Reading(DayValue(day=it.day), it.certainty, it.start, it.end, it.warnings)
