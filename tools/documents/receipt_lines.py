"""The lines of a receipt: what was bought, with the amount of each, as far as the first sum."""

import re
from collections.abc import Sequence
from itertools import takewhile

from models.facts.evidence import BasketLine
from tools.documents.receipt_sums import PrintedSum, Role
from tools.documents.rows import Row
from tools.documents.scenes import scene_of

_LINES_MAX = 100
_LETTERS_MIN = 3
_HEADING = re.compile(
    r"\bITEM|\bQTY|QUANTITY|DESCRIPTION|\bPRICE|\bAMOUNT|\(RM\)|\bDATE\b|\bTABLE\b|CASHIER|INVOICE|\bTEL\b|数量|单价|金额|品名",
    re.IGNORECASE,
)
_BEFORE_WORDS = re.compile(r"^\W*(?:\d[\d\s.,]*\s*[xX*]?\s+|[A-Z]{0,3}\d{5,}\s*-?\s*|-\s*)+")
_MARKS_AFTER = re.compile(r"(?:\s+\*?(?:SR|ZR|ZRL|S|T|RM|MYR|\$))+\s*$")


def receipt_lines(rows: Sequence[Row], sums: Sequence[PrintedSum]) -> tuple[BasketLine, ...]:
    """The amounts above the first sum, each with the words on its row or on the row beside it."""
    items = [each for each in takewhile(lambda each: each.role is Role.ITEM, sums) if each.minor > 0]
    taken = {each.row for each in sums}
    is_above = bool(items) and _words_above(rows, items[0].row, taken) is not None
    lines = (_line(rows, each, is_above, taken) for each in items[:_LINES_MAX])
    return tuple(lines)


def _line(rows: Sequence[Row], item: PrintedSum, is_above: bool, taken: set[int]) -> BasketLine:
    description = _described(item.label)
    if _letters(description) < _LETTERS_MIN:
        below = item.row + 1 if _is_words(rows, item.row + 1, taken) else None
        beside = _words_above(rows, item.row, taken) if is_above else below
        description = _described(rows[beside].run.shown) if beside is not None else description
    description = description[:200] or "?"
    return BasketLine(description=description, scene=scene_of(description), amount_minor=item.minor)


def _words_above(rows: Sequence[Row], at: int, taken: set[int]) -> int | None:
    """The row that names the item: the one above, or the one over a row of codes."""
    if _is_words(rows, at - 1, taken):
        return at - 1
    return at - 2 if at - 1 not in taken and _is_words(rows, at - 2, taken) else None


def _described(text: str) -> str:
    return _MARKS_AFTER.sub("", _BEFORE_WORDS.sub("", text)).strip(" .·…*-:")


def _is_words(rows: Sequence[Row], at: int, taken: set[int]) -> bool:
    """A row between items that names something and is no heading."""
    if not 0 <= at < len(rows) or at in taken:
        return False
    text = rows[at].run.text
    return _letters(_described(text)) >= _LETTERS_MIN and not _HEADING.search(text)


def _letters(text: str) -> int:
    return sum(character.isalpha() for character in text)
