"""A case on paper, by reportlab: as masked as its page, with whose copy it is across every page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

# Not embedded: every PDF reader brings a font for it, and it has both scripts.
_FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(_FONT))

_INK, _MUTED, _LINE = HexColor("#16201d"), HexColor("#51605a"), HexColor("#d5dcd7")
_MARK = Color(0.09, 0.13, 0.11, alpha=0.09)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One part of a case: a heading and rows of cells, the first of each a label."""

    heading: str
    rows: Sequence[Sequence[str]]


def case_pdf(title: str, sheets: Iterable[Sheet], watermark: str) -> bytes:
    """A4; the watermark slanted over each page, again and again, and in full at its foot."""
    out = BytesIO()
    document = SimpleDocTemplate(
        out, pagesize=A4, title=title, leftMargin=18 * mm, rightMargin=18 * mm, bottomMargin=22 * mm
    )
    flow: list[Any] = [_paragraph(title, 15)]
    for sheet in sheets:
        if sheet.rows:
            flow += [
                Spacer(1, 5 * mm),
                _paragraph(sheet.heading, 11.5),
                Spacer(1, 1.5 * mm),
                _table(sheet, document),
            ]

    def mark(canvas: Any, _: Any) -> None:
        _marked(canvas, watermark)

    document.build(flow, onFirstPage=mark, onLaterPages=mark)
    return out.getvalue()


def _table(sheet: Sheet, document: Any) -> Any:
    columns = max(len(row) for row in sheet.rows)
    first = 0.28 if columns > 1 else 1.0
    rest = [(1 - first) / (columns - 1)] * (columns - 1) if columns > 1 else []
    cells = [[_paragraph(cell, 9) for cell in (*row, *[""] * (columns - len(row)))] for row in sheet.rows]
    table = Table(cells, colWidths=[share * document.width for share in (first, *rest)])
    table.setStyle(
        TableStyle([("LINEABOVE", (0, 0), (-1, -1), 0.4, _LINE), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    )
    return table


def _paragraph(text: str, size: float) -> Any:
    style = ParagraphStyle(
        "text", fontName=_FONT, fontSize=size, leading=size * 1.5, textColor=_INK, wordWrap="CJK"
    )
    return Paragraph(escape(text).replace("\n", "<br/>"), style)


def _marked(canvas: Any, watermark: str) -> None:
    width, height = A4
    canvas.saveState()
    canvas.setFillColor(_MARK)
    canvas.setFont(_FONT, 13)
    canvas.translate(width / 2, height / 2)
    canvas.rotate(32)
    for row in range(-6, 7):
        canvas.drawCentredString(0, row * 26 * mm, watermark)
    canvas.restoreState()
    canvas.setFillColor(_MUTED)
    canvas.setFont(_FONT, 7.5)
    canvas.drawString(18 * mm, 11 * mm, watermark)
    canvas.drawRightString(width - 18 * mm, 11 * mm, str(canvas.getPageNumber()))
