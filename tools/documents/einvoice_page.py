"""A page for an invoice that is only data, so that a person can look at what the file says."""

from collections.abc import Iterator

from models.facts.evidence import PageSize
from tools.documents.einvoice_data import InvoiceData, buyer_named
from tools.documents.glyphs import Glyph, spelled
from tools.documents.ofd.geometry import POINTS_PER_MM
from tools.documents.ofd.paper import Paper
from tools.documents.pages import Page

_WIDTH, _HEIGHT_MIN = 595.0, 420.0  # points
_MARGIN, _STEP, _SIZE, _TITLE_SIZE = 48.0, 24.0, 11.0, 16.0
_AMOUNT_AT = 430.0
_ABOVE, _BELOW, _NARROW = 0.9, 0.24, 0.52
_INK = (31, 42, 55)


def page_of_data(invoice: InvoiceData) -> Page:
    """The invoice as a list of what it says, one thing a line."""
    lines = tuple(_lines(invoice))
    height = max(_HEIGHT_MIN, _MARGIN * 2 + _STEP * (lines[-1][1] + 1))
    glyphs = (
        glyph
        for left, row, size, text in lines
        for glyph in _glyphs(text, left, _MARGIN + _STEP * row, size, height)
    )
    return Page(
        number=1,
        size=PageSize(width=_WIDTH, height=height),
        glyphs=tuple(glyphs),
        hidden_text="",
        across=(),
        down=(),
        has_picture=False,
    )


def picture_of_data(invoice: InvoiceData, width_px: int) -> bytes:
    """The same page as a PNG."""
    page = page_of_data(invoice)
    width, height = page.size.width, page.size.height
    paper = Paper(width / POINTS_PER_MM, height / POINTS_PER_MM, width_px)
    for glyph in page.glyphs:
        em = (glyph.bottom - glyph.top) * height / (_ABOVE + _BELOW) / POINTS_PER_MM
        baseline = glyph.top * height / POINTS_PER_MM + _ABOVE * em
        left = glyph.left * width / POINTS_PER_MM
        if glyph.shown:
            paper.letter(glyph.shown, (em, 0.0, 0.0, em, left, baseline), _INK)
    return paper.png()


def _lines(invoice: InvoiceData) -> Iterator[tuple[float, int, float, str]]:
    """From the left, which line, how large, and the words."""
    yield _MARGIN, 0, _TITLE_SIZE, "电子发票数据"
    row = 2
    for label, value in _said(invoice):
        if value:
            yield _MARGIN, row, _SIZE, f"{label}：{value}"
            row += 1
    if invoice.lines:
        yield _MARGIN, row + 1, _SIZE, "项目名称"
        yield _AMOUNT_AT, row + 1, _SIZE, "金额"
        for at, line in enumerate(invoice.lines, start=row + 2):
            yield _MARGIN, at, _SIZE, line.description[:40]
            yield _AMOUNT_AT, at, _SIZE, _yuan(line.amount_minor)


def _said(invoice: InvoiceData) -> tuple[tuple[str, str], ...]:
    day = invoice.issued_on
    return (
        ("发票代码", invoice.code),
        ("发票号码", invoice.number),
        ("开票日期", f"{day.year}年{day.month:02}月{day.day:02}日" if day else ""),
        ("购买方名称", buyer_named(invoice.buyer)),
        ("销售方名称", invoice.seller),
        ("合计金额", _yuan(invoice.before_tax_minor)),
        ("合计税额", _yuan(invoice.tax_minor)),
        ("价税合计", _yuan(invoice.total_minor)),
    )


def _yuan(minor: int | None) -> str:
    return f"¥{minor / 100:.2f}" if minor is not None else ""


def _glyphs(text: str, left: float, top: float, size: float, height: float) -> Iterator[Glyph]:
    spaced = True
    for character in text:
        advance = size * (_NARROW if character.isascii() or character == "¥" else 1.0)
        matching, shown = spelled(character)
        if matching and matching.isprintable():
            sides = (
                left / _WIDTH,
                top / height,
                (left + advance) / _WIDTH,
                (top + size * (_ABOVE + _BELOW)) / height,
            )
            for at, letter in enumerate(matching):
                yield Glyph(letter, shown if at == 0 else "", *sides, spaced and at == 0)
        spaced = not matching
        left += advance
