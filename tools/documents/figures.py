"""Finds figures by their labels where a table is set wide: headings in a row, values in the row below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tools.documents.amounts import FoundAmount, plain_amounts_in
from tools.documents.glyphs import Run, joined
from tools.documents.pairing import Pair, Place, pairs
from tools.documents.rows import Row
from tools.documents.sheets import Sheet
from tools.documents.third_parties import is_person

_HEADING_ROWS_MAX = 3
_NEAR = 0.035
_ZONE_ROWS = 12
_ZONE_STEP = 3.2  # in line heights
_BOXED = 0.02
_UNDER_HEADING = 0.95
_FIGURE = re.compile(
    r"^[-+(]?\s?(?:[A-Z]{1,3})?[¥$€£₹]?\s?[-+]?\d[\d,]*(?:\.\d{1,2})?\)?(?:\s?[*-]|\s?CR|\s?DR)?$|^[-—/]$"
)
_AMOUNT_ONLY = re.compile(r"^(?:[A-Z]{2,3}\s?)?[$£€₹]?\s?[-+(]?\d[\d,]*\.\d\d\)?$")
_MARK_ALONE = re.compile(
    r"^\W*(?:[A-Z]{2,3}\s?)?[¥$£€₹]\W*$|^\W*(?:RM|Rs\.?|HKD|SGD|USD|GBP|EUR|CNY|RMB|AUD|CAD|INR|MYR|元)\W*$"
)
_SET_CLOSE = 0.9
_TO_DATE = re.compile(
    r"\bY\.?T\.?D\b|year[- ]to[- ]date|\bto\s+date\b|this\s+year|\bcumulatives?\b|"
    r"totals?\s+for\s+(?:the\s+)?(?:tax\s+)?year|"
    r"本?年(?:度)?累计|^累计|累计(?:金额|数)?$|全年",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"^\W*(?:this\s+(?:period|month)|current|amount|period|本[期月](?:金额|发生额)?|当[期月]|金额)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount under or beside a label, where it stands, and how far the place is to be trusted."""

    label: str
    amount: FoundAmount
    place: Run
    trust: float


def figures(sheet: Sheet, labels: re.Pattern[str]) -> tuple[Figure, ...]:
    """Every figure that one of the labels belongs to, the likeliest place first; none of a year to date."""
    found = [*_under_headings(sheet, labels), *_beside(sheet, labels)]
    kept = [figure for figure in found if not _counts_the_year(sheet, figure.place)]
    return tuple(sorted(kept, key=lambda figure: -figure.trust))


def figures_by_their_look(sheet: Sheet, labels: re.Pattern[str]) -> tuple[Figure, ...]:
    """The same without asking what heading stands above: for sums that then have to come out."""
    return tuple(sorted(_beside(sheet, labels), key=lambda figure: -figure.trust))


def figures_in_rows(sheet: Sheet, above: float, below: float) -> Iterator[Figure]:
    """The one figure of this period in each labelled row between two heights."""
    for row in sheet.rows:
        words = [cell for cell in row.cells if not _is_figure(cell)]
        numbers = [cell for cell in row.cells if _is_figure(cell) and plain_amounts_in(cell.text)]
        if not above < row.middle < below:
            continue
        if not numbers:
            yield from _after_colons(row)
        if not numbers or not words:
            continue
        value = _in_current_column(sheet, numbers[0]) or (numbers[0] if len(numbers) == 1 else None)
        if value is not None:
            amount = plain_amounts_in(value.text)[0]
            yield Figure(words[0].text, amount, _part(value, amount), _UNDER_HEADING)


def _after_colons(row: Row) -> Iterator[Figure]:
    """`社保: 700.00元`."""
    for cell in row.cells:
        label, _, rest = cell.text.partition(":")
        value = cell.part(len(label) + 1, len(cell.text))
        amounts = plain_amounts_in(rest)
        if amounts and _is_amount_alone(rest, amounts[0]):
            yield Figure(label, amounts[0], _part(value, amounts[0]), _UNDER_HEADING)


def words_under_headings(sheet: Sheet, labels: re.Pattern[str]) -> Iterator[tuple[str, Run]]:
    """(label, value) of a wide table: its first row of values only, as others are other people's."""
    for row, headings in _value_rows(sheet):
        for cell in row.cells:
            for text in _stacks(cell, row, headings):
                found = labels.match(text)
                if found and found.end() == len(text.rstrip()):
                    yield found["label"], cell
                    break


def rows_of_others(sheet: Sheet) -> Iterator[Row]:
    """In a wide table, the rows of figures after its first."""
    below = False
    first = next((row for row, _ in _value_rows(sheet)), None)
    for row in sheet.rows if first is not None else ():
        named = any(is_person(cell.text) for cell in row.cells)
        if below and named and sum(map(_is_figure, row.cells)) >= 3:
            yield row
        below = below or row is first


def _under_headings(sheet: Sheet, labels: re.Pattern[str]) -> Iterator[Figure]:
    for label, cell in words_under_headings(sheet, labels):
        amounts = plain_amounts_in(cell.text)
        if amounts:
            yield Figure(label, amounts[0], _part(cell, amounts[0]), _UNDER_HEADING)


def _value_rows(sheet: Sheet) -> Iterator[tuple[Row, list[Row]]]:
    """Rows of at least three figures with the rows of words right above them."""
    for at, row in enumerate(sheet.rows):
        if sum(map(_is_figure, row.cells)) < 3 or any(map(sheet.is_label, row.cells)):
            continue
        headings: list[Row] = []
        for above in reversed(sheet.rows[max(0, at - _HEADING_ROWS_MAX) : at]):
            if any(map(_is_figure, above.cells)):
                break
            headings.insert(0, above)
        if headings and sum(map(sheet.is_label, (cell for above in headings for cell in above.cells))) >= 2:
            yield row, headings


def _is_figure(cell: Run) -> bool:
    return bool(_FIGURE.match(cell.text.strip()))


def _stacks(cell: Run, row: Row, headings: Sequence[Row]) -> Iterator[str]:
    """What stands above the cell: the nearest heading, then with those over it."""
    above = [head for heading in headings if (head := _over(cell, row, heading)) is not None]
    for count in range(1, len(above) + 1):
        yield joined(above[-count:]).text


def _over(cell: Run, row: Row, heading: Row) -> Run | None:
    """The heading whose column the cell is in: each is the other's nearest."""
    nearest = min(heading.cells, key=lambda head: _apart(head, cell))
    if _apart(nearest, cell) > _NEAR and not (nearest.left <= cell.right and cell.left <= nearest.right):
        return None
    rival = min(row.cells, key=lambda other: _apart(nearest, other))
    return nearest if rival is cell or _apart(nearest, rival) == _apart(nearest, cell) else None


def _apart(head: Run, cell: Run) -> float:
    """How far from lining up, at the left, in the middle or at the right."""
    return min(
        abs(head.left - cell.left),
        abs(head.right - cell.right),
        abs(head.left + head.right - cell.left - cell.right) / 2,
    )


def _beside(sheet: Sheet, labels: re.Pattern[str]) -> Iterator[Figure]:
    yield from _in_one_cell(sheet, labels)
    yield from _under_own_headings(sheet, labels)
    for pair in pairs(sheet, labels):
        pair = _past_a_mark(sheet, pair)
        amounts = plain_amounts_in(pair.value.text)
        if not amounts or not _is_amount_alone(pair.value.text, amounts[0]):
            continue
        value = _part(pair.value, amounts[0])
        now = _in_current_column(sheet, value) if pair.place is Place.RIGHT_CELL else None
        amount = plain_amounts_in(now.text)[0] if now is not None else amounts[0]
        yield Figure(pair.label, amount, now or value, pair.place.value)


def _in_one_cell(sheet: Sheet, labels: re.Pattern[str]) -> Iterator[Figure]:
    """`Total Deductions 5,236.00` set close, with nothing else."""
    for cell in (cell for row in sheet.rows for cell in row.cells):
        found = labels.match(cell.text)
        rest = cell.part(found.end(), len(cell.text)) if found else None
        if found and rest is not None and found["label"].isascii() and _AMOUNT_ONLY.match(rest.text):
            amount = plain_amounts_in(rest.text)[0]
            yield Figure(found["label"], amount, _part(rest, amount), _SET_CLOSE)


def _past_a_mark(sheet: Sheet, pair: Pair) -> Pair:
    """`HK$      990.00`: a currency with a column to itself is no value; what stands right of it is."""
    if not _MARK_ALONE.match(pair.value.text):
        return pair
    row = next((row for row in sheet.rows if row.top <= pair.value.middle <= row.bottom), None)
    right = [cell for cell in row.cells if cell.left >= pair.value.right] if row else []
    return replace(pair, value=right[0]) if right else pair


def _under_own_headings(sheet: Sheet, labels: re.Pattern[str]) -> Iterator[Figure]:
    """`NET PAY    THIS PERIOD    YEAR TO DATE`: the figure of this period stands in the next row."""
    for row, below in pairwise(sheet.rows):
        now = [cell for cell in row.cells if _NOW.match(cell.text) and not _TO_DATE.search(cell.text)]
        found = labels.match(row.cells[0].text)
        if not found or found.end() < len(row.cells[0].text.rstrip()) or not now:
            continue
        apart, at = min((_apart(now[0], cell), at) for at, cell in enumerate(below.cells))
        amounts = plain_amounts_in(below.cells[at].text)
        if apart < _NEAR and amounts and all(map(_is_figure, below.cells)):
            yield Figure(found["label"], amounts[0], _part(below.cells[at], amounts[0]), _UNDER_HEADING)


def _is_amount_alone(text: str, amount: FoundAmount) -> bool:
    """Little but the amount: no rate (`12%`), no words that go on."""
    return amount.start <= 8 and not re.match(r"\s?%", text[amount.end :])


def _in_current_column(sheet: Sheet, value: Run) -> Run | None:
    """Where a heading sets this period beside the year to date: the figure of this period, in the row."""
    row = next((row for row in sheet.rows if row.top <= value.middle <= row.bottom), None)
    heading = next(
        (
            above
            for above in reversed(sheet.rows)
            if row is not None and above.middle < row.top
            if any(_NOW.match(cell.text) for cell in above.cells)
            if any(_TO_DATE.search(cell.text) for cell in above.cells)
        ),
        None,
    )
    if row is None or heading is None:
        return None
    now = [cell for cell in heading.cells if _NOW.match(cell.text) and not _TO_DATE.search(cell.text)]
    numbers = [cell for cell in row.cells if _is_figure(cell)]
    right = (cell for cell in numbers if cell.right >= value.left)
    return next((cell for cell in right if min(_apart(head, cell) for head in now) < _NEAR), None)


def _counts_the_year(sheet: Sheet, value: Run) -> bool:
    """Under a heading that speaks of the year to date, with none of this period between.

    A heading that the figure's label starts under is the title of a box; else it heads a column.
    """
    label = _label_of(sheet, value)
    below = value.middle
    for row in reversed([row for row in sheet.rows if row.bottom < value.middle][-_ZONE_ROWS:]):
        if below - row.middle > _ZONE_STEP * (row.bottom - row.top):
            return False
        below = row.middle
        heads = [cell for cell in row.cells if _TO_DATE.search(cell.text) or _NOW.match(cell.text)]
        boxes = [cell for cell in heads if label is not None and abs(cell.left - label.left) < _BOXED]
        columns = [cell for cell in heads if cell.left - 0.2 < value.left < cell.right + 0.2]
        if heads and (boxes or columns) and not any(map(_is_figure, row.cells)):
            nearest = boxes[0] if boxes else min(columns, key=lambda cell: _apart(cell, value))
            return bool(_TO_DATE.search(nearest.text))
    return False


def _label_of(sheet: Sheet, value: Run) -> Run | None:
    """The nearest words to the left of the value in its row."""
    row = next((row for row in sheet.rows if row.top <= value.middle <= row.bottom), None)
    left = [cell for cell in row.cells if cell.left < value.left and not _is_figure(cell)] if row else []
    return left[-1] if left else None


def _part(run: Run, amount: FoundAmount) -> Run:
    return run.part(amount.start, amount.end)
