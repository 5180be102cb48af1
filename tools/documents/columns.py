"""Prose that stands in two columns, such as one language beside another: each column's text by itself."""

from collections.abc import Sequence

from tools.documents.flow import flow_of
from tools.documents.glyphs import Run
from tools.documents.rows import Row

_PROSE_LETTERS = 12
_LEVEL = 0.012
_ROWS_MIN = 2


def columns_of(rows: Sequence[Row]) -> tuple[Run, ...]:
    """The left and the right column where two stand side by side; none where there is one."""
    gutter = _gutter(rows)
    if gutter is None:
        return ()
    sides = (
        [tuple(cell for cell in row.cells if cell.right <= gutter) for row in rows],
        [tuple(cell for cell in row.cells if cell.left >= gutter) for row in rows],
    )
    return tuple(flow_of(tuple(Row(cells) for cells in side if cells), wraps_from=0.0) for side in sides)


def _gutter(rows: Sequence[Row]) -> float | None:
    """Just left of where several lines of prose begin beside other prose."""
    starts = [
        cell.left
        for row in rows
        for before, cell in zip(row.cells, row.cells[1:], strict=False)
        if len(cell.text) >= 2 * _PROSE_LETTERS and len(before.text) >= _PROSE_LETTERS
    ]
    for start in starts:
        if sum(abs(other - start) < _LEVEL for other in starts) >= _ROWS_MIN:
            return start - _LEVEL
    return None
