"""Sets paragraphs, tables and headings on A4 as PDF, in Chinese and English."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Literal
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

Language = Literal["zh", "en"]

# Not embedded: every PDF reader brings a font for it, and the file stays small.
_CHINESE = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(_CHINESE))

_INK = colors.HexColor("#1f2a37")
_RULE = colors.HexColor("#9aa5b1")
_SHADE = colors.HexColor("#eef1f4")


def font(language: Language, *, bold: bool = False) -> str:
    if language == "zh":
        return _CHINESE
    return "Helvetica-Bold" if bold else "Helvetica"


def heading(text: str, language: Language, *, size: float = 20) -> Any:
    style = ParagraphStyle(
        "heading",
        fontName=font(language, bold=True),
        fontSize=size,
        leading=size * 1.4,
        alignment=TA_CENTER,
        textColor=_INK,
        spaceAfter=5 * mm,
    )
    return Paragraph(escape(text), style)


def prose(text: str, language: Language, *, indent: bool = False, centred: bool = False) -> Any:
    """One paragraph; Chinese wraps between any two characters and may start two characters in."""
    style = ParagraphStyle(
        "prose",
        fontName=font(language),
        fontSize=11,
        leading=19 if language == "zh" else 16,
        wordWrap="CJK" if language == "zh" else None,
        firstLineIndent=22 if indent else 0,
        alignment=TA_CENTER if centred else 0,
        spaceAfter=2.5 * mm,
        textColor=_INK,
    )
    return Paragraph(escape(text), style)


def signed(lines: Sequence[str], language: Language) -> list[Any]:
    """The closing lines at the right: who, and when."""
    style = ParagraphStyle(
        "signed",
        fontName=font(language),
        fontSize=11,
        leading=19,
        alignment=TA_RIGHT,
        wordWrap="CJK" if language == "zh" else None,
        textColor=_INK,
    )
    return [Spacer(1, 8 * mm), *(Paragraph(escape(line), style) for line in lines)]


def table(
    rows: Sequence[Sequence[str]],
    language: Language,
    widths_mm: Sequence[float],
    *,
    headed: bool = False,
    framed: bool = True,
) -> Any:
    """Cells wrap; `headed` shades the first row, `framed` draws every rule."""
    cell = ParagraphStyle(
        "cell",
        fontName=font(language),
        fontSize=10,
        leading=14,
        wordWrap="CJK" if language == "zh" else None,
        textColor=_INK,
    )
    ruled: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    if framed:
        ruled.append(("GRID", (0, 0), (-1, -1), 0.6, _RULE))
    if headed:
        ruled.append(("BACKGROUND", (0, 0), (-1, 0), _SHADE))
    return Table(
        [[Paragraph(escape(text), cell) for text in row] for row in rows],
        colWidths=[width * mm for width in widths_mm],
        style=TableStyle(ruled),
        spaceAfter=5 * mm,
    )


def gap(height_mm: float = 4) -> Any:
    return Spacer(1, height_mm * mm)


def pdf(parts: Sequence[Any], title: str) -> bytes:
    """The finished file; the same parts give the same bytes."""
    out = BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=24 * mm,
        rightMargin=24 * mm,
        topMargin=24 * mm,
        bottomMargin=20 * mm,
        title=title,
        invariant=1,
    )
    document.build(list(parts))
    return out.getvalue()
