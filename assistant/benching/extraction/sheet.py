"""A sheet to draw on, in millimetres from the top left; all is kept first and written at the end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import reportlab
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from assistant.benching.extraction.seals import seal_picture
from assistant.benching.extraction.writers import PLAIN, Writer
from models.facts.language import Language

Align = Literal["left", "right", "centre"]
Pen = Callable[[Any], None]

_CHINESE = "STSong-Light"
_EMBEDDED = Path(reportlab.__file__).parent / "fonts"
pdfmetrics.registerFont(UnicodeCIDFont(_CHINESE))
pdfmetrics.registerFont(TTFont("Vera", str(_EMBEDDED / "Vera.ttf")))
pdfmetrics.registerFont(TTFont("VeraBd", str(_EMBEDDED / "VeraBd.ttf")))
_FACES = {
    "sans": ("Helvetica", "Helvetica-Bold"),
    "serif": ("Times-Roman", "Times-Bold"),
    "embedded": ("Vera", "VeraBd"),
}
INK, GREY, RED, WHITE = "#1b1b1f", "#7b8087", "#c8201e", "#ffffff"


@dataclass(frozen=True, slots=True)
class Run:
    """Words on one line; `x` is their left edge, `y` the baseline."""

    x: float
    y: float
    words: str
    font: str
    size: float
    colour: str = INK

    @property
    def width(self) -> float:
        return float(pdfmetrics.stringWidth(self.words, self.font, self.size) / mm)


@dataclass(slots=True)
class Leaf:
    """What is on one page: shapes lie below words, and `over` above them."""

    shapes: list[Pen] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    over: list[Pen] = field(default_factory=list)


class Sheet:
    """Collects words and shapes of one or more pages of the same size."""

    def __init__(
        self, language: Language, width: float, height: float, writer: Writer = PLAIN, title: str = ""
    ) -> None:
        self.language, self.width, self.height = language, width, height
        self.writer, self.title = writer, title
        self.leaves = [Leaf()]

    def turn(self) -> None:
        """Go on with a new page."""
        self.leaves.append(Leaf())

    def font(self, bold: bool = False) -> str:
        return _CHINESE if self.language is Language.ZH else _FACES[self.writer.face][bold]

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 10.5,
        *,
        bold: bool = False,
        align: Align = "left",
        colour: str = INK,
    ) -> float:
        """Writes one line; gives the x where it ends."""
        run = Run(x, y, words, self.font(bold), size, colour)
        back = {"left": 0.0, "right": run.width, "centre": run.width / 2}[align]
        placed = replace(run, x=x - back)
        self.leaves[-1].runs.append(placed)
        return placed.x + placed.width

    def paragraph(
        self,
        x: float,
        y: float,
        width: float,
        words: str,
        size: float = 10.5,
        *,
        align: Align = "left",
        indent: bool = False,
        leading: float = 1.65,
    ) -> float:
        """Wraps to the width; gives the baseline of the line after it."""
        at = {"left": x, "right": x + width, "centre": x + width / 2}[align]
        for line in self._wrapped(("　　" if indent else "") + words, width, size):
            self.text(at, y, line, size, align=align)
            y += size * leading / mm
        return y

    def rule(self, x: float, y: float, until_x: float, until_y: float, width: float = 0.6) -> None:
        def draw(canvas: Any) -> None:
            canvas.setLineWidth(width)
            canvas.setStrokeColor("#555555")
            canvas.line(x * mm, -y * mm, until_x * mm, -until_y * mm)

        self.leaves[-1].shapes.append(draw)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str | None = None,
        stroke: bool = True,
        over: bool = False,
        radius: float = 0,
    ) -> None:
        def draw(canvas: Any) -> None:
            canvas.setLineWidth(0.6)
            canvas.setStrokeColor("#555555")
            canvas.setFillColor(fill or WHITE)
            canvas.roundRect(
                x * mm,
                -(y + height) * mm,
                width * mm,
                height * mm,
                radius * mm,
                stroke=int(stroke),
                fill=int(fill is not None),
            )

        (self.leaves[-1].over if over else self.leaves[-1].shapes).append(draw)

    def logo(self, x: float, y: float, size: float, colour: str = "#2457a6") -> None:
        def draw(canvas: Any) -> None:
            canvas.setFillColor(colour)
            canvas.circle((x + size / 2) * mm, -(y + size / 2) * mm, size / 2 * mm, stroke=0, fill=1)
            canvas.setFillColor(WHITE)
            canvas.rect((x + size * 0.3) * mm, -(y + size * 0.7) * mm, size * 0.4 * mm, size * 0.4 * mm, 0, 1)

        self.leaves[-1].shapes.append(draw)

    def qr(self, x: float, y: float, size: float, words: str) -> None:
        def draw(canvas: Any) -> None:
            code = QrCodeWidget(words, barLevel="M")
            drawing = Drawing(size * mm, size * mm)
            left, low, right, high = code.getBounds()
            drawing.transform = [size * mm / (right - left), 0, 0, size * mm / (high - low), 0, 0]
            drawing.add(code)
            renderPDF.draw(drawing, canvas, x * mm, -(y + size) * mm)

        self.leaves[-1].shapes.append(draw)

    def seal(self, x: float, y: float, radius: float, words: str) -> None:
        """A red round stamp as a picture, as electronic seals are."""

        def draw(canvas: Any) -> None:
            side = 2 * radius * mm
            canvas.drawImage(
                ImageReader(seal_picture(words)),
                (x - radius) * mm,
                -(y + radius) * mm,
                side,
                side,
                mask="auto",
            )

        self.leaves[-1].over.append(draw)

    def over(self, pen: Pen) -> None:
        self.leaves[-1].over.append(pen)

    def wrapped(self, words: str, width: float, size: float) -> list[str]:
        return self._wrapped(words, width, size)

    def pdf(self) -> bytes:
        """The finished file; the same drawing gives the same bytes."""
        out = BytesIO()
        width, height = self.width * mm, self.height * mm
        # reportlab itself exchanges the sides of a turned page.
        canvas = Canvas(out, pagesize=(width, height), invariant=1)
        canvas.setTitle(self.title)
        canvas.setCreator(self.writer.creator)
        canvas.setProducer(self.writer.producer)
        for leaf in self.leaves:
            if self.writer.turned:
                canvas.setPageRotation(90)
                canvas.translate(height, 0)
                canvas.rotate(90)
            canvas.translate(0, height)
            for pen in leaf.shapes:
                pen(canvas)
            for run in _ordered(leaf.runs, self.writer):
                _write(canvas, run, self.writer)
            for pen in leaf.over:
                pen(canvas)
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    def _wrapped(self, words: str, width: float, size: float) -> list[str]:
        lines, line = [], ""
        for piece in _pieces(words, self.language):
            grown = line + piece
            if line.strip() and pdfmetrics.stringWidth(grown.rstrip(), self.font(), size) > width * mm:
                lines.append(line.rstrip())
                line = piece.lstrip()
            else:
                line = grown
        return [*lines, line.rstrip()]


def _pieces(words: str, language: Language) -> Sequence[str]:
    """Where a line may break: between any two Chinese characters, else after spaces; not before marks."""
    if language is not Language.ZH:
        return [word + " " for word in words.split(" ")]
    pieces: list[str] = []
    for letter in words:
        joined = pieces and (
            letter in "，。、：；！？）》】”%" or (letter.isascii() and pieces[-1][-1:].isascii())
        )
        if joined and not letter.isspace():
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _ordered(runs: Sequence[Run], writer: Writer) -> list[Run]:
    if writer.order == "backwards":
        return list(reversed(runs))
    if writer.order == "labels_first":
        return sorted(runs, key=lambda run: any(letter.isdigit() for letter in run.words))
    return list(runs)


def _write(canvas: Any, run: Run, writer: Writer) -> None:
    canvas.setFillColor(run.colour)
    canvas.setFont(run.font, run.size)
    at = run.x * mm
    for piece in _split(run.words, writer):
        canvas.drawString(at, -run.y * mm, piece)
        at += pdfmetrics.stringWidth(piece, run.font, run.size)


def _split(words: str, writer: Writer) -> list[str]:
    if writer.spacing == "by_character":
        return list(words)
    if writer.spacing == "by_word":
        return [piece for word in words.split(" ") for piece in (word, " ")][:-1]
    return [words]
