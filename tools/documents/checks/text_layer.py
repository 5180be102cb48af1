"""On a scan with a text layer: does the layer say the amounts that are seen in the picture?

The layer is itself a reading by some scanner, so that a slip in it is no contradiction. It counts where the
layer is otherwise good, and an amount that we are sure to see is quite another in it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium

from models.errors import DocumentUnreadable
from models.facts.evidence import Check, Field, MediaType, MoneyValue, RateValue
from tools.documents.admission import opened
from tools.documents.checks.material import SURE, Material, concluded
from tools.documents.checks.printed import figures_in
from tools.documents.rows import rows_of

_FIGURES_MIN = 5
_SHARE_MIN = 0.8
"""A layer that agrees in fewer of its figures is no reading to compare with."""


def text_layer_says_the_same(material: Material) -> Iterator[Check]:
    seen = [page for page in material.source.pages if page.recognised]
    if material.source.media_type is not MediaType.PDF or not seen:
        return
    layer = Counter(_in_layer(material.data, [page.number for page in seen]))
    rows = (row for page in seen for row in rows_of(page))
    picture = Counter(figure for row in rows for cell in row.cells for figure in figures_in(cell.text))
    if not layer:
        return
    yield _compared(material.fields, layer, picture)


def _compared(fields: Sequence[Field], layer: Counter[int], picture: Counter[int]) -> Check:
    code, warning = "text_layer_agrees", "text_and_picture_differ"
    shared = (layer & picture).total()
    if layer.total() < _FIGURES_MIN or shared < _SHARE_MIN * layer.total():
        return concluded(code, None, warning)
    only_in_layer = [figure for figure in layer if figure not in picture]
    for field in fields:
        if not isinstance(field.value, MoneyValue | RateValue) or field.value.amount_minor in layer:
            continue
        other = any(_is_another(field.value.amount_minor, figure) for figure in only_in_layer)
        if other and field.confidence >= SURE:
            return concluded(code, False, warning, field)
        return concluded(code, None, warning)
    return concluded(code, True, warning)


def _is_another(one: int, other: int) -> bool:
    """Not a figure with one digit misread: a different length, or more than one digit that differs."""
    ours, theirs = str(one), str(other)
    return len(ours) != len(theirs) or sum(a != b for a, b in zip(ours, theirs, strict=True)) > 1


def _in_layer(data: bytes, numbers: Sequence[int]) -> Iterator[int]:
    """Figures in the file's own text of these pages, whether it shows or not."""
    try:
        with opened(data) as document:
            for number in numbers:
                page = document[number - 1]
                text = page.get_textpage()
                yield from figures_in(text.get_text_bounded())
                page.close()
    except (DocumentUnreadable, pdfium.PdfiumError, IndexError):
        return
