"""What stands on the pages, for checks that look beyond the fields: figures, and the place of a row."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from tools.documents.checks.material import SURE, Material
from tools.documents.flow import flow_of
from tools.documents.glyphs import Glyph, Run
from tools.documents.rows import rows_of

_FIGURE = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?(?![\d.])")


def figures(material: Material) -> Counter[int]:
    """Every figure on the pages that could be an amount, in hundredths, with how often it stands there."""
    found: Counter[int] = Counter()
    for page in material.source.pages:
        for row in rows_of(page):
            for cell in row.cells:
                found.update(figures_in(cell.text))
    return found


def figures_in(text: str) -> Iterator[int]:
    for match in _FIGURE.finditer(text):
        whole, _, part = match[0].replace(",", "").partition(".")
        if len(whole) <= 12:
            yield int(whole) * 100 + int((part + "00")[:2])


def row_with(material: Material, amounts_minor: Iterable[int]) -> Run | None:
    """The first printed row in which all of these figures stand."""
    wanted = {abs(amount) for amount in amounts_minor}
    for page in material.source.pages:
        for row in rows_of(page):
            if wanted <= {figure for cell in row.cells for figure in figures_in(cell.text)}:
                return row.run
    return None


def flows(material: Material) -> Iterator[Run]:
    """The running text of each page."""
    for page in material.source.pages:
        yield flow_of(rows_of(page))


def surely_seen(glyphs: Iterable[Glyph]) -> bool:
    """Print that was read from the file, or recognised without doubt in every character."""
    return all(glyph.certainty >= SURE for glyph in glyphs if not glyph.text.isspace())
