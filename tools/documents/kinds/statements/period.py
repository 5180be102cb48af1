"""Over which time a statement is: with two figures for the year too, and with a label for each day."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from models.facts.evidence import DayValue, Field, FieldName
from tools.documents.day_order import day_stands_first
from tools.documents.days import day, days_in
from tools.documents.kinds.statements.labels import (
    PERIOD_FROM_LABELS,
    PERIOD_UNTIL_LABELS,
    STATED_ON_LABELS,
)
from tools.documents.ledger_days import row_day_in, settled_days
from tools.documents.pairing import Pair, pairs
from tools.documents.parsed import Reading, Surroundings
from tools.documents.placed_fields import field_at
from tools.documents.rules import Draft
from tools.documents.sheets import label_pattern
from tools.documents.spans import Span, span_in

_FROM, _UNTIL, _STATED_ON = map(label_pattern, (PERIOD_FROM_LABELS, PERIOD_UNTIL_LABELS, STATED_ON_LABELS))
_BETWEEN = re.compile(
    r"\s*(?:-{1,3}|~|至|到|\bto\b|\buntil\b|\btill\b|\bthrough\b|\bthru\b|\band\b)\s*", re.IGNORECASE
)
_STARTS = re.compile(r"(?<![\d/.-])(?=\d)|\b(?=[A-Za-z]{3})")
_HOUR = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)")
_DAYS_MAX = 800
_SHORT_YEAR = 0.95


def statement_begins(text: str, around: Surroundings) -> Reading | None:
    """The first day of a stretch of days."""
    span = _span(_without_hours(text), around)
    return Reading(DayValue(day=span.first), span.certainty, span.start, span.end) if span else None


def statement_ends(text: str, around: Surroundings) -> Reading | None:
    """Its last day."""
    span = _span(_without_hours(text), around)
    return Reading(DayValue(day=span.last), span.certainty, span.start, span.end) if span else None


def _without_hours(text: str) -> str:
    """`2026-10-01 00:00:00 至 2026-10-31 23:59:59`: blanks in their place."""
    return _HOUR.sub(lambda found: " " * len(found[0]), text)


def _span(text: str, around: Surroundings) -> Span | None:
    return span_in(text) or _with_short_years(text, bool(around.day_first and around.day_first[0]))


def _with_short_years(text: str, is_day_first: bool) -> Span | None:
    """`01/10/26 - 31/10/26`, `1 Oct 26 to 31 Oct 26`."""
    for start in (found.start() for found in _STARTS.finditer(text)):
        one = row_day_in(text[start:])
        to = _BETWEEN.match(text, start + one.end) if one else None
        other = row_day_in(text[to.end() :]) if to else None
        if one is None or to is None or other is None or other.year is None:
            continue
        first, last = settled_days([replace(one, year=one.year or other.year), other], None, is_day_first)
        if first and last and first <= last and (last - first).days <= _DAYS_MAX:
            return Span(first, last, _SHORT_YEAR, start, to.end() + other.end)
    return None


def edges_of_the_period(draft: Draft) -> Draft:
    """A last step: `From … To …` with a label each."""
    known = {field.name for field in draft.fields}
    if {FieldName.PERIOD_FROM, FieldName.PERIOD_UNTIL} <= known:
        return draft
    around = Surroundings("", draft.language, _order(draft))
    one, other = _edge(draft, _FROM, around), _edge(draft, _UNTIL, around)
    found = [(FieldName.PERIOD_FROM, one), (FieldName.PERIOD_UNTIL, other)]
    if one and other:
        # Together they tell which of two numbers is the day, as one alone need not.
        texts = [pair.value.text[reading.start : reading.end] for pair, reading in (one, other)]
        span = _span(" - ".join(texts), around)
        if span:
            found = [
                (name, (pair, replace(reading, value=DayValue(day=on), certainty=span.certainty)))
                for (name, edge), on in zip(found, (span.first, span.last), strict=True)
                if edge
                for pair, reading in (edge,)
            ]
    return draft.with_more(_field(name, *edge) for name, edge in found if edge)


Edge = tuple[Pair, Reading]


def _edge(draft: Draft, labels: re.Pattern[str], around: Surroundings) -> Edge | None:
    for sheet in draft.sheets:
        for pair in pairs(sheet, labels):
            reading = day(pair.value.text, around) or _short_day(pair.value.text, around)
            if reading:
                return pair, reading
    return None


def _short_day(text: str, around: Surroundings) -> Reading | None:
    found = row_day_in(text)
    if found is None or found.year is None:
        return None
    on = settled_days([found], None, bool(around.day_first and around.day_first[0]))[0]
    return Reading(DayValue(day=on), _SHORT_YEAR, 0, found.end) if on else None


def _field(name: FieldName, pair: Pair, reading: Reading) -> Field:
    place = pair.value.part(reading.start, reading.end)
    return field_at(name, reading.value, pair.place.value * reading.certainty, place)


def days_of_the_statement(draft: Draft) -> Iterator[date]:
    """The days that say of which year its rows are: the day that it was made, else any day on it."""
    around = Surroundings("", draft.language, _order(draft))
    for sheet in draft.sheets:
        for pair in pairs(sheet, _STATED_ON):
            reading = day(pair.value.text, around) or _short_day(pair.value.text, around)
            if reading and isinstance(reading.value, DayValue):
                yield reading.value.day
    for flow in draft.flows:
        yield from (found.day for found in days_in(flow.text, day_first=around.day_first))


def is_day_first(draft: Draft) -> bool:
    """Whether the statement's country writes 5/3 for 5 March."""
    order = _order(draft)
    return bool(order and order[0])


def _order(draft: Draft) -> tuple[bool, float] | None:
    return day_stands_first("\n".join(flow.text for flow in draft.flows))
