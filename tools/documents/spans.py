"""Stretches of days as documents write them: from a day to a day, or a whole month."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from models.facts.evidence import DayValue
from tools.documents.chinese_numbers import number_in
from tools.documents.days import MONTH, MONTH_HAN, YEAR_HAN, days_in, month_number
from tools.documents.parsed import Parser, Reading, Surroundings

_TO = r"\s*(?:-{1,3}|~|至|到|\bto\b|\buntil\b|\bthrough\b|\bthru\b|\band\b)\s*"
_FIRST_MONTH, _FIRST_MONTH_HAN = (form.replace("month", "m1") for form in (MONTH, MONTH_HAN))
_TH = r"(?:st|nd|rd|th)?"
_BETWEEN = re.compile(
    r"^[\s)日号起]*(?:-|~|至|到|止|,|to|until|through|thru|and|ending|\s)+[\s(]*$", re.IGNORECASE
)
_SHORTENED: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # 1-31 October 2026; 1 Oct - 31 Oct 2026; October 1 - 31, 2026; Oct 1 - Oct 31, 2026
        rf"(?<!\d)(?P<d1>\d{{1,2}}){_TH}{_TO}(?P<d2>\d{{1,2}}){_TH}\s+{MONTH}[\s,]*(?P<year>\d{{4}})\b",
        rf"(?<!\d)(?P<d1>\d{{1,2}}){_TH}\s+{_FIRST_MONTH}{_TO}(?P<d2>\d{{1,2}}){_TH}\s+{MONTH}[\s,]*(?P<year>\d{{4}})\b",
        rf"\b{MONTH}\s*(?P<d1>\d{{1,2}}){_TH}{_TO}(?P<d2>\d{{1,2}}){_TH}(?!\d),?\s*(?P<year>\d{{4}})\b",
        rf"\b{_FIRST_MONTH}\s*(?P<d1>\d{{1,2}}){_TH}{_TO}{MONTH}\s*(?P<d2>\d{{1,2}}){_TH},?\s*(?P<year>\d{{4}})\b",
        # 2026年10月1日至31日, 2026年9月26日-10月25日, 2026.10.01-10.31
        rf"{YEAR_HAN}{_FIRST_MONTH_HAN}\s*(?P<d1>\d{{1,2}})\s*[日号]?{_TO}(?:{MONTH_HAN}\s*)?(?P<d2>\d{{1,2}})\s*[日号](?!\d)",
        rf"(?<!\d)(?P<year>\d{{4}})[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}}){_TO}(?P<month>\d{{1,2}})[-/.](?P<d2>\d{{1,2}})(?![\d/.-])",
    )
)
_MONTHS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        YEAR_HAN + MONTH_HAN + r"(?!\s*[\d一二三四五六七八九十]+\s*[日号])",
        rf"\b{MONTH}[\s,-]*(?P<year>\d{{4}})\b",
        r"(?<![\d/.-])(?P<year>20\d\d)\s?[-/.]\s?(?P<month>0?[1-9]|1[0-2])(?![\d/.-]|\s?[-/.]\s?\d)",
        r"(?<![\d/.-])(?P<month>0?[1-9]|1[0-2])\s?[-/]\s?(?P<year>20\d\d)(?!\d)",
        r"(?<!\d)(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?!\d)",
        rf"\b(?P<year>20\d\d)[\s-]+{MONTH}",
    )
)
_DASH_BETWEEN_DAYS = re.compile(
    r"(?:(?<=\d{4}[-/.]\d{2}[-/.]\d{2})|(?<=\d{4}[-/.]\d[-/.]\d{2})|(?<=\d{4}[-/.]\d{2}[-/.]\d)|(?<=\d{4}[-/.]\d[-/.]\d)|"
    r"(?<=\d[-/.]\d{4}))-(?=\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})"
)
"""The dash of `2026/10/01-2026/10/31`, which is none of those within a day."""
_DAYS_MAX = 800
_GAP_MAX = 24  # letters between the two days


@dataclass(frozen=True, slots=True)
class Span:
    """From the first to the last day, both included."""

    first: date
    last: date
    certainty: float
    start: int
    end: int


def span_in(text: str) -> Span | None:
    """The first stretch of days that the text names; a lone day is none."""
    text = _DASH_BETWEEN_DAYS.sub("~", text)
    found = [*_two_days(text), *_shortened(text)] or list(_months(text))
    return min(found, key=lambda span: span.start) if found else None


def first_day_of_span(text: str, around: Surroundings) -> Reading | None:
    """Its first day."""
    found = span_in(text)
    return _reading(found, found.first) if found else None


def last_day_of_span(text: str, around: Surroundings) -> Reading | None:
    """Its last day."""
    found = span_in(text)
    return _reading(found, found.last) if found else None


SPAN_PARSERS: tuple[Parser, Parser] = (first_day_of_span, last_day_of_span)


def _reading(span: Span, day: date) -> Reading:
    return Reading(DayValue(day=day), span.certainty, span.start, span.end)


def _two_days(text: str) -> Iterator[Span]:
    found = days_in(text)
    for one, other in pairwise(found):
        if other.start - one.end > _GAP_MAX or not _BETWEEN.match(text[one.end : other.start]):
            continue
        first, last, certainty = one.day, other.day, min(one.certainty, other.certainty)
        # 01/10/2026 - 31/10/2026: the one that can be read one way only tells how the other is meant.
        if one.certainty < other.certainty == 1.0 and other.day.day > 12 and _turned(text[other.start :]):
            first, certainty = _day_first(text[one.start :], first), other.certainty
        elif other.certainty < one.certainty == 1.0 and one.day.day > 12 and _turned(text[one.start :]):
            last, certainty = _day_first(text[other.start :], last), one.certainty
        elif max(one.certainty, other.certainty) == 1.0 and first <= last and _is_month_long(first, last):
            certainty = max(certainty, 0.97)
        elif max(one.certainty, other.certainty) < 1.0 and _are_turned(first, last):
            first, last, certainty = _swapped(first), _swapped(last), 0.9
        if first <= last and (last - first).days <= _DAYS_MAX:
            yield Span(first, last, certainty, one.start, other.end)


def _are_turned(first: date, last: date) -> bool:
    """Only with the day first do they make a month or so."""
    return not _is_month_long(first, last) and _is_month_long(_swapped(first), _swapped(last))


def _is_month_long(first: date, last: date) -> bool:
    return first <= last and (last - first).days <= 45


def _turned(text: str) -> bool:
    """The day stands before the month."""
    found = re.match(r"(\d{1,2})[/.-]", text)
    return bool(found and int(found[1]) > 12)


def _day_first(text: str, day: date) -> date:
    """`day` as the text begins with it where the day stands before the month: `01/09/2026`."""
    found = re.match(r"(\d{1,2})[/.-](\d{1,2})[/.-]", text)
    return _day(day.year, int(found[2]), int(found[1])) or day if found else day


def _swapped(day: date) -> date:
    return date(day.year, day.day, day.month) if day.day <= 12 else day


def _shortened(text: str) -> Iterator[Span]:
    for form in _SHORTENED:
        for match in form.finditer(text):
            parts = match.groupdict()
            year = _year(parts["year"])
            month = month_number(parts.get("month") or parts.get("m1") or "")
            earlier = month_number(parts["m1"]) if parts.get("m1") else month
            first = _day(year - (earlier > month), earlier, int(parts["d1"]))
            last = _day(year, month, int(parts["d2"]))
            if "年" in match[0] or re.match(r"\d{4}", match[0]):  # the year stands at the first day
                first = _day(year, earlier, int(parts["d1"]))
                last = _day(year + (earlier > month), month, int(parts["d2"]))
            if first and last and first <= last:
                yield Span(first, last, 1.0, *match.span())


def _months(text: str) -> Iterator[Span]:
    whole_days = [(day.start, day.end) for day in days_in(text) if "day_assumed" not in day.warnings]
    for form in _MONTHS:
        for match in form.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in whole_days):
                continue
            year, month = _year(match["year"]), month_number(match["month"])
            first = _day(year, month, 1)
            if first:
                yield Span(first, date(year, month, monthrange(year, month)[1]), 0.98, *match.span())


def _year(text: str) -> int:
    return number_in(text.replace("O", "〇")) or 0


def _day(year: int, month: int, day: int) -> date | None:
    if not (1950 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)
