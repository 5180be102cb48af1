"""Draws small PDFs for tests: text at places, tables, and things no honest document has."""

import re
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from PIL import Image
from reportlab.lib import colors
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from assistant.demo.papers.typesetting import font

A4 = (595.0, 842.0)
_COLUMN, _LINE = 5.3, 15.0
Place = tuple[float, float, str]  # from the left, from the top, text


def drawn(draw: Callable[[Any], object], *, size: tuple[float, float] = A4) -> bytes:
    """A PDF of what `draw` puts on a reportlab canvas."""
    out = BytesIO()
    paper = canvas.Canvas(out, pagesize=size, invariant=1)
    draw(paper)
    paper.showPage()
    paper.save()
    return out.getvalue()


def page(*places: Place, font_size: float = 11, rules: Sequence[float] = ()) -> bytes:
    """One page with texts at places, and ruling lines at heights from the top."""
    return pages(places, font_size=font_size, rules=rules)


def pages(*each: Sequence[Place], font_size: float = 11, rules: Sequence[float] = ()) -> bytes:
    """Several pages of texts at places."""
    out = BytesIO()
    paper = canvas.Canvas(out, pagesize=A4, invariant=1)
    for places in each:
        put(paper, *places, font_size=font_size)
        for height in rules:
            paper.line(50, A4[1] - height, 545, A4[1] - height)
        paper.showPage()
    paper.save()
    return out.getvalue()


def lines(*texts: str, font_size: float = 11, left: float = 60, top: float = 80, step: float = 22) -> bytes:
    """One page of lines, one under another."""
    return page(*((left, top + step * at, text) for at, text in enumerate(texts)), font_size=font_size)


def put(paper: Any, *places: Place, font_size: float = 11) -> None:
    for left, top, text in places:
        paper.setFont(font("en" if text.isascii() else "zh"), font_size)
        paper.drawString(left, A4[1] - top, text)


def typed(text: str, *, font_size: float = 9) -> bytes:
    """One page as on a typewriter: what two blanks part stands in columns; Chinese is two wide."""
    places = [
        (40 + _COLUMN * _typed_width(line[: found.start()]), 60 + _LINE * at, found[0])
        for at, line in enumerate(text.strip("\n").splitlines())
        for found in re.finditer(r"\S+(?: \S+)*", line)
    ]
    return page(*places, font_size=font_size)


def _typed_width(text: str) -> int:
    return sum(1 if letter.isascii() else 2 for letter in text)


def scan() -> bytes:
    """A page that is one picture."""
    picture = ImageReader(Image.new("RGB", (60, 80), (200, 200, 190)))
    return drawn(lambda paper: paper.drawImage(picture, 0, 0, *A4))


def white_text(*texts: str, below: Sequence[str]) -> bytes:
    """Ordinary lines, and others in white on the white page."""

    def draw(paper: Any) -> None:
        put(paper, *((60, 80 + 22 * at, text) for at, text in enumerate(below)))
        paper.setFillColor(colors.white)
        put(paper, *((60, 500 + 22 * at, text) for at, text in enumerate(texts)))

    return drawn(draw)


def row(top: float, *cells: tuple[float, str]) -> tuple[Place, ...]:
    """Texts on one height."""
    return tuple((left, top, text) for left, text in cells)


def table(columns: Sequence[float], top: float, *lines: Sequence[str], step: float = 18) -> list[Place]:
    """Texts in columns, one line under another; an empty text leaves its column empty."""
    return [
        (left, top + step * at, text)
        for at, line in enumerate(lines)
        for left, text in zip(columns, line, strict=True)
        if text
    ]
