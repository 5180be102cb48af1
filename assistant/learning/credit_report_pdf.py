"""The report of a credit model as a PDF: the page's text, plots as vectors, page numbers."""

from html import escape
from io import BytesIO
from itertools import groupby
from typing import Any, Final, NamedTuple

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, KeepTogether, LongTable, Paragraph, SimpleDocTemplate, Spacer
from reportlab.platypus import Table as Grid

from assistant.learning.credit_figures import Figure, Section, Table
from assistant.learning.credit_report import STANDINGS, WORDS, Provenance, sections
from assistant.learning.embedded_fonts import embed
from assistant.learning.pdf_pages import Marked, NumberedPages
from assistant.learning.plot_marks import printable
from assistant.learning.plot_pdf import drawn
from models.risk.validation.claims import Claim, Standing
from models.risk.validation.findings import Validation
from models.risk.validation.verdict import Part, Verdict, verdict
from models.risk.validation.wording import counted

_MARGIN, _GAP, _CELL = 18 * mm, 16.0, 7.5
_PADDING = 6.0
"""What reportlab leaves free inside a frame."""
_WIDTH: Final = A4[0] - 2 * (_MARGIN + _PADDING)
_ROWS_BESIDE_MAX: Final = 40
_ASIDE: Final = 4.0
"""Left and right of the text in a cell."""
_LINE, _MUTED = HexColor("#c4cbc7"), HexColor("#51605a")
_INKS: Final = {
    Standing.AGAINST: HexColor("#a3261f"),
    Standing.WATCH: HexColor("#7a4b00"),
    Standing.UNKNOWN: HexColor("#51605a"),
    Standing.HOLDS: HexColor("#17645a"),
}


class _Types(NamedTuple):
    """Styles of text, in fonts that hold every letter of this report."""

    title: ParagraphStyle
    section: ParagraphStyle
    heading: ParagraphStyle
    lead: ParagraphStyle
    text: ParagraphStyle
    quiet: ParagraphStyle
    cell: ParagraphStyle
    figure: ParagraphStyle


def credit_report_pdf(validation: Validation, provenance: Provenance) -> bytes:
    """The same sections, figures and tables as the page. Deterministic: the same findings, the same bytes."""
    found, parts = verdict(validation), sections(validation, provenance)
    types = _types(
        "".join(
            (
                validation.model_dump_json(),
                provenance.model_dump_json(),
                found.model_dump_json(),
                *_said(parts),
            )
        )
    )
    story = [
        *_opening(validation, provenance, found, types),
        *(flowable for part in parts for flowable in _section(part, types)),
        *_provenance(validation, provenance, types),
    ]
    kept = BytesIO()
    title = printable(f"{validation.title}: {validation.version}")
    pages = SimpleDocTemplate(
        kept,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=16 * mm,
        bottomMargin=20 * mm,
        title=title,
        author=printable(provenance.owner),
        subject=printable(provenance.purpose),
        lang="en",
        invariant=1,
    )
    pages.build(story, canvasmaker=NumberedPages.of(title, types.text.fontName))
    return kept.getvalue()


def _said(parts: tuple[Section, ...]) -> list[str]:
    """Every text of the sections that is not in the findings: captions, headings, words of plots."""
    return [str(part) for part in parts]


def _types(text: str) -> _Types:
    font, bold = embed(text)

    def style(size: float, *, name: str = font, colour: Any = None, **more: Any) -> ParagraphStyle:
        given = {"textColor": colour or HexColor("#16201d"), "leading": size * 1.4, **more}
        return ParagraphStyle("report", fontName=name, fontSize=size, **given)

    return _Types(
        title=style(17, name=bold, spaceAfter=4),
        section=style(14, name=bold, spaceBefore=14, spaceAfter=6),
        heading=style(10.5, name=bold, spaceAfter=2),
        lead=style(12.5, spaceBefore=6, spaceAfter=6),
        text=style(9.5, spaceAfter=3),
        quiet=style(8.5, colour=_MUTED, spaceAfter=3),
        cell=style(_CELL),
        figure=style(_CELL, alignment=TA_RIGHT),
    )


def _words(text: str, style: ParagraphStyle) -> Any:
    """A paragraph of plain text. Chinese breaks between any two letters."""
    shown = printable(text)
    if any("\u2e80" <= letter <= "\u9fff" for letter in shown):
        style = ParagraphStyle("zh", parent=style, wordWrap="CJK")
    return Paragraph(escape(shown, quote=False), style)


def _opening(validation: Validation, provenance: Provenance, found: Verdict, types: _Types) -> list[Any]:
    about = f"Model {validation.version} · {provenance.owner} · {provenance.purpose}"
    learned = (
        f"Learned from {counted(validation.rows_fitted)} rows of {provenance.data}; judged on "
        f"{counted(validation.rows_judged)} rows that it never saw, {counted(validation.bads_judged)} of "
        f"them bad. {validation.how}"
    )
    tiles = [_tile(part, types) for part in found.parts]
    glance = [tiles[place : place + 2] for place in range(0, len(tiles), 2)]
    return [
        Marked("Verdict", 0),
        _words(validation.title, types.title),
        _words(about, types.quiet),
        _words(found.headline, types.lead),
        Grid(
            glance,
            colWidths=[_WIDTH / 2] * 2,
            hAlign="LEFT",
            style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *_box(0.5)],
        ),
        Spacer(0, 6),
        _words(learned, types.text),
        *(
            flowable
            for key, words in STANDINGS
            for flowable in _claims(words, found.standing(key), _INKS[key], types)
        ),
    ]


def _tile(part: Part, types: _Types) -> list[Any]:
    coloured = ParagraphStyle("standing", parent=types.text, textColor=_INKS[part.standing])
    return [
        _words(part.title, types.heading),
        _words(WORDS[part.standing], coloured),
        *(_words(gist, types.quiet) for gist in part.gists),
    ]


def _box(width: float) -> list[Any]:
    return [("BOX", (0, 0), (-1, -1), width, _LINE), ("INNERGRID", (0, 0), (-1, -1), width, _LINE)]


def _claims(words: str, claims: tuple[Claim, ...], ink: Any, types: _Types) -> list[Any]:
    if not claims:
        return []
    heading = ParagraphStyle("standing", parent=types.heading, textColor=ink, spaceBefore=10)
    rows = [_claim(claim, types) for claim in claims]
    return [CondPageBreak(70), _words(words, heading), *rows]


def _claim(claim: Claim, types: _Types) -> Any:
    said = [_words(claim.text, types.text)]
    said += [_words(f"Rule: {claim.rule}", types.quiet)] if claim.rule else []
    about = ParagraphStyle("about", parent=types.text, fontName=types.heading.fontName)
    style = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEABOVE", (0, 0), (-1, 0), 0.5, _LINE),
        ("LEFTPADDING", (0, 0), (0, 0), 0),
    ]
    return Grid(
        [[_words(claim.about, about), said]],
        colWidths=[_WIDTH * 0.24, _WIDTH * 0.76],
        style=style,
        hAlign="LEFT",
    )


def _section(section: Section, types: _Types) -> list[Any]:
    """The heading stays with the first figure."""
    heading = [Marked(section.title, 0), _words(section.title, types.section)]
    begun = [heading, *([] for _ in section.figures[1:])]
    return [
        flowable
        for figure, before in zip(section.figures, begun, strict=True)
        for flowable in _figure(figure, before, types)
    ]


def _figure(figure: Figure, before: list[Any], types: _Types) -> list[Any]:
    head = [*before, Marked(figure.title, 1), _words(figure.title, types.heading)]
    if figure.absent:
        return [KeepTogether([*head, _words(figure.absent, types.quiet), Spacer(0, 8)])]
    wide = (_WIDTH - _GAP) / 2
    plots = [drawn(each, wide, types.text.fontName, types.heading.fontName) for each in figure.drawings]
    rows = [
        [*plots[place : place + 2], *[""] * (2 - len(plots[place : place + 2]))]
        for place in range(0, len(plots), 2)
    ]
    style = [
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    grids = [Grid([row], colWidths=[wide + _GAP, wide], style=style, hAlign="LEFT") for row in rows]
    source = [_words(f"From: {figure.source}", types.quiet)] if figure.source else []
    table = [_tables(figure.table, types)] if figure.table else []
    return [
        *([] if figure.drawings else [CondPageBreak(120)]),
        KeepTogether([*head, _words(figure.reading, types.text), *grids[:1]]),
        *grids[1:],
        *source,
        *table,
        Spacer(0, 12),
    ]


def _tables(table: Table, types: _Types) -> Any:
    """The table, or one for each name in its first column side by side, if they may and have room."""
    parts = [list(rows) for _, rows in groupby(table.rows, lambda row: row[0])] if table.apart else []
    beside = [Table(table.head[1:], tuple(row[1:] for row in rows), table.words - 1) for rows in parts]
    wide = [sum(_widths(part, types)) + _GAP for part in beside]
    if len(beside) < 2 or sum(wide) > _WIDTH or max(map(len, parts)) > _ROWS_BESIDE_MAX:
        return _table(table, types)
    named = [
        [
            [_words(rows[0][0], types.cell), _table(part, types)]
            for rows, part in zip(parts, beside, strict=True)
        ]
    ]
    style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
    return Grid(named, colWidths=wide, style=style, hAlign="LEFT")


def _table(table: Table, types: _Types) -> Any:
    rows = [
        [_words(cell, types.cell if place < table.words else types.figure) for place, cell in enumerate(row)]
        for row in (table.head, *table.rows)
    ]
    style = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, _LINE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), _ASIDE),
        ("RIGHTPADDING", (0, 0), (-1, -1), _ASIDE),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
    ]
    return LongTable(rows, colWidths=_widths(table, types), repeatRows=1, style=style, hAlign="LEFT")


def _widths(table: Table, types: _Types) -> list[float]:
    """As wide as their longest cell and the longest word above it; where that is too much, text gives way."""
    columns = [(*head.split(), *cells) for head, *cells in zip(table.head, *table.rows, strict=True)]
    wanted = [
        max((stringWidth(printable(cell), types.cell.fontName, _CELL) for cell in column), default=0)
        + 2 * _ASIDE
        + 1
        for column in columns
    ]
    room = _WIDTH - sum(wanted[table.words :])
    given = dict.fromkeys(range(table.words), 0.0)
    for left, place in zip(
        range(table.words, 0, -1), sorted(given, key=lambda place: wanted[place]), strict=True
    ):
        given[place] = max(min(wanted[place], (room - sum(given.values())) / left), 20.0)
    return [given.get(place, width) for place, width in enumerate(wanted)]


def _provenance(validation: Validation, provenance: Provenance, types: _Types) -> list[Any]:
    facts = (("Owner", provenance.owner), ("Purpose", provenance.purpose), ("Data", provenance.data))
    trained = (("Trained by", provenance.command),) if provenance.command else ()
    told = (("", (*facts, *trained)), *provenance.by_heading())
    notes = [_words("Notes", types.heading)] if validation.notes else []
    lines = ("Model owner: name, date, signature", "Validated by: name, date, signature")
    style = [("LINEABOVE", (0, 0), (0, 0), 0.7, _MUTED), ("LINEABOVE", (2, 0), (2, 0), 0.7, _MUTED)]
    signed = [[_words(lines[0], types.quiet), "", _words(lines[1], types.quiet)]]
    return [
        CondPageBreak(200),
        Marked("Where it comes from", 0),
        _words("Where it comes from", types.section),
        *(flowable for heading, pairs in told for flowable in _facts(heading, pairs, types)),
        *notes,
        *(_words(f"· {note}", types.text) for note in validation.notes),
        Spacer(0, 60),
        Grid(signed, colWidths=[_WIDTH * 0.47, _WIDTH * 0.06, _WIDTH * 0.47], style=style),
    ]


def _facts(heading: str, pairs: tuple[tuple[str, str], ...], types: _Types) -> list[Any]:
    rows = [[_words(name, types.quiet), _words(told, types.quiet)] for name, told in pairs]
    style = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
    ]
    named = [_words(heading, types.heading)] if heading else []
    return [*named, LongTable(rows, colWidths=[_WIDTH * 0.24, _WIDTH * 0.76], style=style, hAlign="LEFT")]
