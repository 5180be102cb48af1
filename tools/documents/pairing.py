"""Pairs labels with values by where they stand: after a colon, in the cell to the right, or below."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from tools.documents.glyphs import Run, joined
from tools.documents.loose_labels import LooseMatch
from tools.documents.neighbours import (
    LINE_STEP_MAX,
    WRAP_LINES_MAX,
    above_caption,
    below,
    cut,
    right_value,
    ruled_off,
    step_between,
)
from tools.documents.rows import Row
from tools.documents.sheets import NUMBERED, LabelMatch, Sheet

_SHORT = 40  # letters
_WRAPPED_STEP_MAX = 1.5
_LABEL_LETTERS_MAX = 30
_UNDERLINES = re.compile(r"^[_\s.:]+|[_\s]+$")
_PART_OF_A_LABEL = re.compile(r"[^:\d\u3400-\u9fff]{1,24}")
"""What stands before a label and holds no value itself: the `GST` of `GST No: 0012`."""
_FIGURES_FIRST = re.compile(r"(?:[A-Z]{2,3}|[$¥€£])?\s?\d")
"""A value that no sentence goes on with: its colon was not recognised."""


class Place(Enum):
    """Where a value stood, with how far that is to be trusted."""

    AFTER_COLON = 0.97
    RIGHT_CELL = 0.96
    AFTER_SPACE = 0.80
    BELOW = 0.90
    ABOVE = 0.89  # of a row of captions
    BELOW_INSTEAD = 0.70  # something else stands to the right


@dataclass(frozen=True, slots=True)
class Pair:
    """A label as printed and the run that is its value."""

    label: str
    value: Run
    place: Place
    trust: float = 1.0
    """Below 1 where the label was recognised with a letter wrong, or is not a listed one."""


Find = Callable[[Run], LabelMatch | None]
"""Finds a label at the start of a cell."""


def pairs(sheet: Sheet, labels: re.Pattern[str], spelled: tuple[str, ...] = ()) -> Iterator[Pair]:
    """Every value that stands where a value of one of the labels would, likeliest place first."""
    yield from _found(sheet, lambda cell: sheet.match(labels, spelled, cell), labels)


def pairs_found(sheet: Sheet, find: Find) -> Iterator[Pair]:
    """The same for labels that are found in another way; those that are listed are left out."""
    yield from _found(sheet, lambda cell: None if sheet.is_met(cell) else find(cell), None)


def _found(sheet: Sheet, find: Find, labels: re.Pattern[str] | None) -> Iterator[Pair]:
    for at, row in enumerate(sheet.rows):
        for position, width, cell in _readings(row):
            found = find(cell)
            if found:
                yield from _trusted(found, _values(sheet, at, position, width, cell, found))
            elif width == 1 and labels:
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
            yield Pair(label, cut(sheet, rest), Place.AFTER_SPACE)
        return  # in English, words after a label without a colon are a sentence that begins with it
    if at in sheet.captions:
        yield Pair(label, above_caption(sheet, at, cell), Place.ABOVE)
        return
    if _ends_another_label(sheet, at, cell):
        return
    right = None if at in sheet.headings else right_value(sheet, at, position + width - 1)
    if right is not None:
        yield Pair(label, right, Place.AFTER_COLON if found["end"] == ":" else Place.RIGHT_CELL)
    under = below(sheet, at, cell)
    if under is not None:
        yield Pair(label, under, Place.BELOW if right is None else Place.BELOW_INSTEAD)


def _ends_another_label(sheet: Sheet, at: int, cell: Run) -> bool:
    """A label wrapped over two lines, such as `Signatory` above `Name`."""
    above = sheet.rows[at - 1].cells if at else ()
    if len(above) != 1 or abs(above[0].left - cell.left) > 0.01:
        return False
    near = step_between(sheet.rows[at - 1], sheet.rows[at]) <= _WRAPPED_STEP_MAX
    return near and not sheet.is_label(above[0]) and sheet.is_label(joined((above[0], cell)))


def _later_in_cell(
    sheet: Sheet, at: int, position: int, cell: Run, labels: re.Pattern[str]
) -> Iterator[Pair]:
    """Labels after the first of a cell: `甲方: 李四 乙方: 张三`."""
    for _, start in sheet.next_labels(cell.text):
        if _PART_OF_A_LABEL.fullmatch(cell.text, 0, start) or _within_a_label(sheet, cell.text, start):
            continue
        tail = cell.part(start, len(cell.text))
        found = labels.match(tail.text)
        if found and found["end"] == ":":
            rest = tail.part(found.end(), len(tail.text))
            if _UNDERLINES.sub("", rest.text):
                yield Pair(found["label"], cut(sheet, rest), Place.AFTER_COLON)
            elif (right := right_value(sheet, at, position)) is not None:
                yield Pair(found["label"], right, Place.AFTER_COLON)


def _within_a_label(sheet: Sheet, text: str, start: int) -> bool:
    """A longer label begins before: the `Date` of `考试时间 Test Date:` is none by itself."""
    found = (sheet.any_label.match(text, at) for at in range(max(0, start - _LABEL_LETTERS_MAX), start))
    return any(each is not None and each.start("label") < start < each.end("label") for each in found)


def _inline(sheet: Sheet, at: int, position: int, cell: Run, rest: Run) -> Run:
    """The rest of the cell, with the next lines where the text plainly runs on."""
    first = cut(sheet, rest)
    if len(first.text) < len(rest.text) or position != len(sheet.rows[at].cells) - 1:
        return first
    parts = [first]
    edge = max(row.cells[-1].right for row in sheet.rows)
    for above, row in zip(sheet.rows[at:], sheet.rows[at + 1 : at + 1 + WRAP_LINES_MAX], strict=False):
        if len(row.cells) != 1 or sheet.starts_label(row.cells[0]) or NUMBERED.match(row.cells[0].text):
            break
        starts_level = row.cells[0].left - cell.left >= -0.01
        if (
            above.cells[-1].right < edge - 0.06
            or not starts_level
            or step_between(above, row) > LINE_STEP_MAX
        ):
            break
        if ruled_off(sheet, above, row):
            break
        parts.append(row.cells[0])
    return joined(parts)
