"""The document's prose: each page's lines run together, so that a sentence may wrap."""

import re
from collections.abc import Iterator

from tools.documents.glyphs import BREAK, SPACE, Glyph, Run, joined
from tools.documents.rows import Row

_SHORT_BY = 0.07
_WRAPS_FROM = 0.68
"""No line is wrapped so far from the right border of the page."""
_STEP_MAX = 2.1  # in line heights
_SAME_PRINT = 0.88
"""A line of print so much smaller or larger is no continuation."""


def flow_of(rows: tuple[Row, ...], *, wraps_from: float = _WRAPS_FROM) -> Run:
    """One page's text in reading order, with a line break where a line plainly ends of itself.

    Lines to write on (____) count as spaces. A line that ends left of `wraps_from` ends of itself.
    """
    if not rows:
        return Run.of(1, ())
    edge = max(row.cells[-1].right for row in rows)
    glyphs: list[Glyph] = []
    parts: list[Run] = []
    for at, row in enumerate(rows):
        parts.append(_with_gaps(row))
        if at + 1 == len(rows) or _ends(row, rows[at + 1], max(edge - _SHORT_BY, wraps_from)):
            glyphs.extend((*joined(parts).glyphs, BREAK))
            parts = []
    page = rows[0].cells[0].page
    return Run.of(page, (SPACE if glyph.text == "_" else glyph for glyph in glyphs))


def _with_gaps(row: Row) -> Run:
    """The cells of a line, apart from each other, whatever they are written in."""
    first, *rest = row.cells
    glyphs = [*first.glyphs, *(glyph for cell in rest for glyph in (SPACE, *cell.glyphs))]
    return Run.of(first.page, glyphs)


def _ends(row: Row, following: Row, border: float) -> bool:
    height = min(row.bottom - row.top, following.bottom - following.top)
    apart = following.middle - row.middle > _STEP_MAX * height
    right = row.cells[-1].right
    return (
        apart
        or height < _SAME_PRINT * max(row.bottom - row.top, following.bottom - following.top)
        or right < border
        or len(row.cells) > 1
        or len(following.cells) > 1
    )


def matches(flow: Run, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Run]]:
    """Every match with the run of its group `value`."""
    for match in pattern.finditer(flow.text):
        if match["value"]:
            yield match, flow.part(*match.span("value"))
