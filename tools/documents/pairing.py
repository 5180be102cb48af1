"""Pairs labels with values by where they stand: after a colon, in the cell to the right, or below."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from tools.documents.glyphs import Run, joined
from tools.documents.loose_labels import LooseMatch, is_loosely_a_label, loosely
from tools.documents.pages import Page
from tools.documents.rows import Row

_WRAP_LINES_MAX = 4
_SHORT = 40  # letters
_LINE_STEP_MAX = 1.9  # in line heights
_BELOW_STEP_MAX = 2.6
_BELOW_IN_FRAMES_MAX = 5.0
_ONE_LINE = 0.003
_ROWS_BELOW_MAX = 3
_WRAPPED_STEP_MAX = 1.5
_NUMBERING = r"(?:[(]?[\dⅠ-Ⅹ一二三四五六七八九十]{1,3}[.、)]\s*|[•·▪■□●*-]\s*)?"
_NOTE = r"(?:\s*[(\[][^()\[\]]{0,40}[)\]])?"
_ARTICLE = r"(?:\bthe\s+|\byour\s+)?"
_UNDERLINES = re.compile(r"^[_\s.:]+|[_\s]+$")
_BREAK = re.compile(r"[\s;,。_]+")
_UNKNOWN_LABEL = re.compile(r"(?:[\u4e00-\u9fff]{2,6}|[A-Z][A-Za-z]{2,14}):(?!//)")
_PART_OF_A_LABEL = re.compile(r"[^:\d\u3400-\u9fff]{1,24}")
"""What stands before a label and holds no value itself: the `GST` of `GST No: 0012`."""
_FIGURES_FIRST = re.compile(r"(?:[A-Z]{2,3}|[$¥€£])?\s?\d")
"""A value that no sentence goes on with: its colon was not recognised."""
_NUMBERED = re.compile(
    r"(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)]|第\s*[\d一二三四五六七八九十]+\s*条)"
)
_COLON_LABEL = re.compile(r"^" + _NUMBERING + r"[^:。]{1,30}:(?!//)")


class Place(Enum):
    """Where a value stood, with how far that is to be trusted."""

    AFTER_COLON = 0.97
    RIGHT_CELL = 0.96
    AFTER_SPACE = 0.80
    BELOW = 0.90
    BELOW_INSTEAD = 0.70  # something else stands to the right


@dataclass(frozen=True, slots=True)
class Pair:
    """A label as printed and the run that is its value."""

    label: str
    value: Run
    place: Place
    trust: float = 1.0
    """Below 1 where the label was recognised with a letter wrong."""


def label_pattern(labels: Sequence[str]) -> re.Pattern[str]:
    """Matches any of the labels at the start of a cell, however it is spaced, numbered or annotated."""
    spelled = sorted((_spelling(label) for label in labels), key=len, reverse=True)
    any_of = "|".join(spelled)
    return re.compile(
        rf"{_NUMBERING}(?P<label>{_ARTICLE}(?:{any_of})(?:\s*/?\s*(?:{any_of}))?{_NOTE})[.#]*\s*(?P<end>:|$|(?<=\s)|(?<=\)))",
        re.IGNORECASE,
    )


def _spelling(label: str) -> str:
    label = unicodedata.normalize("NFKC", label)
    if label.isascii():
        return r"\b" + r"\s+".join(re.escape(word) for word in label.split()) + r"\b"
    return r"\s*".join(re.escape(character) for character in label if not character.isspace())


LabelMatch = re.Match[str] | LooseMatch


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with its rows, and a way to tell that a cell is itself a label."""

    page: Page
    rows: tuple[Row, ...]
    any_label: re.Pattern[str]
    labels: tuple[str, ...] = ()
    """All labels of the kind, for recognised pages, where they are matched loosely too."""

    def match(self, labels: re.Pattern[str], spelled: tuple[str, ...], cell: Run) -> "LabelMatch | None":
        """One of the labels at the start of a cell; where it was recognised, however garbled."""
        found = labels.match(cell.text)
        if found or not self.page.recognised or self.any_label.match(cell.text):
            return found
        return loosely(cell.text, spelled, self.labels)

    def next_labels(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a further label with its colon follows: (end of the value, start of the label)."""
        for gap in _BREAK.finditer(text):
            found = self.any_label.match(text, gap.end())
            if (found and found["end"] == ":") or _UNKNOWN_LABEL.match(text, gap.end()):
                yield gap.span()

    def is_label(self, cell: Run) -> bool:
        found = self.any_label.match(cell.text)
        if found is None and self.page.recognised:
            return is_loosely_a_label(cell.text, self.labels)
        return bool(found and found.end() == len(cell.text.rstrip()))

    def starts_label(self, cell: Run) -> bool:
        return bool(_COLON_LABEL.match(cell.text)) or self.is_label(cell)


def pairs(sheet: Sheet, labels: re.Pattern[str], spelled: tuple[str, ...] = ()) -> Iterator[Pair]:
    """Every value that stands where a value of one of the labels would, likeliest place first."""
    for at, row in enumerate(sheet.rows):
        for position, width, cell in _readings(row):
            found = sheet.match(labels, spelled, cell)
            if found:
                yield from _trusted(found, _values(sheet, at, position, width, cell, found))
            elif width == 1:
                yield from _later_in_cell(sheet, at, position, cell, labels)


def _trusted(found: LabelMatch, values: Iterator[Pair]) -> Iterator[Pair]:
    return (replace(pair, trust=found.trust) for pair in values) if isinstance(found, LooseMatch) else values


def _readings(row: Row) -> Iterator[tuple[int, int, Run]]:
    """Each cell, and neighbouring single characters as one: labels are often spread (姓      名)."""
    for position, cell in enumerate(row.cells):
        yield position, 1, cell
        if len(cell.text) <= 2:
            for width in (2, 3, 4):
                spread = row.cells[position : position + width]
                if len(spread) == width and all(len(part.text) <= 3 for part in spread[:-1]):
                    yield position, width, joined(spread)


def _values(sheet: Sheet, at: int, position: int, width: int, cell: Run, found: LabelMatch) -> Iterator[Pair]:
    label = found["label"]
    rest = cell.part(found.end(), len(cell.text))
    if _UNDERLINES.sub("", rest.text):
        if found["end"] == ":":
            yield Pair(label, _inline(sheet, at, position, cell, rest), Place.AFTER_COLON)
        elif (
            not label.isascii()
            or isinstance(found, LooseMatch)
            or cell.text[found.end("label")] == "."
            or (sheet.page.recognised and _FIGURES_FIRST.match(rest.text))
        ) and len(rest.text) <= _SHORT:
            yield Pair(label, _cut(sheet, rest), Place.AFTER_SPACE)
        return  # in English, words after a label without a colon are a sentence that begins with it
    if _ends_another_label(sheet, at, cell):
        return
    right = _right_value(sheet, at, position + width - 1)
    if right is not None:
        yield Pair(label, right, Place.AFTER_COLON if found["end"] == ":" else Place.RIGHT_CELL)
    below = _below(sheet, at, cell)
    if below is not None:
        yield Pair(label, below, Place.BELOW if right is None else Place.BELOW_INSTEAD)


def _ends_another_label(sheet: Sheet, at: int, cell: Run) -> bool:
    """A label wrapped over two lines, such as `Signatory` above `Name`."""
    above = sheet.rows[at - 1].cells if at else ()
    if len(above) != 1 or abs(above[0].left - cell.left) > 0.01:
        return False
    near = _step(sheet.rows[at - 1], sheet.rows[at]) <= _WRAPPED_STEP_MAX
    return near and not sheet.is_label(above[0]) and sheet.is_label(joined((above[0], cell)))


def _later_in_cell(
    sheet: Sheet, at: int, position: int, cell: Run, labels: re.Pattern[str]
) -> Iterator[Pair]:
    """Labels after the first of a cell: `甲方: 李四 乙方: 张三`."""
    for _, start in sheet.next_labels(cell.text):
        if _PART_OF_A_LABEL.fullmatch(cell.text, 0, start):
            continue
        tail = cell.part(start, len(cell.text))
        found = labels.match(tail.text)
        if found and found["end"] == ":":
            rest = tail.part(found.end(), len(tail.text))
            if _UNDERLINES.sub("", rest.text):
                yield Pair(found["label"], _cut(sheet, rest), Place.AFTER_COLON)
            elif (right := _right_value(sheet, at, position)) is not None:
                yield Pair(found["label"], right, Place.AFTER_COLON)


def _inline(sheet: Sheet, at: int, position: int, cell: Run, rest: Run) -> Run:
    """The rest of the cell, with the next lines where the text plainly runs on."""
    cut = _cut(sheet, rest)
    if len(cut.text) < len(rest.text) or position != len(sheet.rows[at].cells) - 1:
        return cut
    parts = [cut]
    edge = max(row.cells[-1].right for row in sheet.rows)
    for above, row in zip(sheet.rows[at:], sheet.rows[at + 1 : at + 1 + _WRAP_LINES_MAX], strict=False):
        if len(row.cells) != 1 or sheet.starts_label(row.cells[0]) or _NUMBERED.match(row.cells[0].text):
            break
        starts_level = row.cells[0].left - cell.left >= -0.01
        if above.cells[-1].right < edge - 0.06 or not starts_level or _step(above, row) > _LINE_STEP_MAX:
            break
        if _ruled_off(sheet, above, row):
            break
        parts.append(row.cells[0])
    return joined(parts)


def _right_value(sheet: Sheet, at: int, position: int) -> Run | None:
    """The cell to the right with the lines it is wrapped over; None where that is another label."""
    row = sheet.rows[at]
    label = row.cells[position]
    if position + 1 < len(row.cells):
        value = row.cells[position + 1]
        if sheet.starts_label(value):
            return None
        limit = row.cells[position + 2].left if position + 2 < len(row.cells) else 1.01
        return _cut(sheet, joined(_column(sheet, at, label, value, limit)))
    return _beside(sheet, at, label)


def _column(sheet: Sheet, at: int, label: Run, value: Run, limit: float) -> list[Run]:
    """The value's own lines: above and below in its column, while the label's column stays empty."""
    top, bottom = _band(sheet, label)
    found = [value]
    for step in (-1, 1):
        index = at + step
        while 0 <= index < len(sheet.rows) and abs(index - at) <= _WRAP_LINES_MAX:
            row, beside = sheet.rows[index], sheet.rows[index - step]
            part = _continuation(sheet, row, label, value, limit)
            within = top <= row.middle <= bottom
            # Only a frame tells that a line above the label's own belongs to the value.
            framed = top > 0.0 or bottom < 1.0
            near = _step(*((beside, row) if step > 0 else (row, beside))) <= _LINE_STEP_MAX
            if part is None or not within or not near or (step < 0 and not framed):
                break
            found.insert(0, part) if step < 0 else found.append(part)
            index += step
    return found


def _continuation(sheet: Sheet, row: Row, label: Run, value: Run, limit: float) -> Run | None:
    if any(cell.left < value.left - 0.015 and cell.right > label.left for cell in row.cells):
        return None
    cells = [cell for cell in row.cells if abs(cell.left - value.left) < 0.02 and cell.left < limit]
    return cells[0] if cells and not sheet.starts_label(cells[0]) else None


def _beside(sheet: Sheet, at: int, label: Run) -> Run | None:
    """The value of a label set on the middle height of several lines: they are above and below it."""
    top, bottom = _band(sheet, label)
    if not (top > 0.0 and bottom < 1.0):
        return None
    near = sheet.rows[max(0, at - _WRAP_LINES_MAX) : at + _WRAP_LINES_MAX + 1]
    cells = [
        cell for row in near if top <= row.middle <= bottom for cell in row.cells if cell.left > label.right
    ]
    if not cells or any(sheet.starts_label(cell) for cell in cells):
        return None
    first = min(cell.left for cell in cells)
    return joined(cell for cell in cells if cell.left < first + 0.02)


def _band(sheet: Sheet, label: Run) -> tuple[float, float]:
    """Between which ruling lines the label stands; 0 and 1 where there are none."""
    x, y = (label.left + label.right) / 2, label.middle
    heights = [height for left, right, height in sheet.page.across if left - 0.01 <= x <= right + 0.01]
    top = max((height for height in heights if height < y), default=0.0)
    bottom = min((height for height in heights if height > y), default=1.0)
    return top, bottom


def _below(sheet: Sheet, at: int, label: Run) -> Run | None:
    """The nearest cell under the label; rows of another column may stand between."""
    for row in sheet.rows[at + 1 : at + 1 + _ROWS_BELOW_MAX]:
        step = _step(sheet.rows[at], row)
        framed = step <= _BELOW_IN_FRAMES_MAX and _in_next_frame(sheet, label, row)
        if step > _BELOW_STEP_MAX and not framed:
            return None
        for cell in row.cells:
            starts_there = abs(cell.left - label.left) < 0.02
            centred = abs((cell.left + cell.right) - (label.left + label.right)) / 2 < 0.03
            if (starts_there or centred) and not sheet.starts_label(cell):
                return cell
        if any(cell.left < label.right and cell.right > label.left for cell in row.cells):
            return None
    return None


def _in_next_frame(sheet: Sheet, label: Run, row: Row) -> bool:
    """One ruling line, and no more, parts the label from the row."""
    middle = (label.left + label.right) / 2
    lines = [
        height
        for left, right, height in sheet.page.across
        if left - 0.01 <= middle <= right + 0.01 and label.middle < height < row.middle
    ]
    return bool(lines) and max(lines) - min(lines) < _ONE_LINE


def _step(above: Row, below: Row) -> float:
    height = min(above.bottom - above.top, below.bottom - below.top)
    return (below.middle - above.middle) / height if height else 99.0


def _ruled_off(sheet: Sheet, above: Row, below: Row) -> bool:
    return any(above.middle < height < below.middle for _, _, height in sheet.page.across)


def _cut(sheet: Sheet, value: Run) -> Run:
    """Without underlines to write on, and without the next label on the same line."""
    end = next((gap for gap, _ in sheet.next_labels(value.text)), len(value.text))
    text = value.text[:end].rstrip("_ ")
    lead = len(text) - len(text.lstrip("_ "))
    return value.part(lead, len(text))
