"""A born-digital paper as a recogniser would see a photograph of it, with faults on request."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from models.facts.evidence import ReadDocument
from tools.documents.glyphs import Glyph, Run
from tools.documents.pages import Page
from tools.documents.read import read_document
from tools.documents.recognised import RecognisedCharacter, RecognisedLine, RecognisedPage
from tools.documents.rows import rows_of
from tools.documents.sources import source_of

LOOKALIKES: Mapping[str, str] = {
    **{"l": "1", "i": "l", "o": "0", "O": "0", "S": "5", "B": "8", "e": "c", "n": "h", "u": "v"},
    **{"0": "O", "1": "l", "5": "S", "8": "B"},
    **{"日": "曰", "人": "入", "未": "末", "己": "已", "士": "土", "元": "兀"},
}


@dataclass(frozen=True, slots=True)
class Faults:
    """How often a letter is mistaken for one that looks alike, and a space or a colon is lost."""

    mistaken: float = 0.0
    space_lost: float = 0.0
    colon_lost: float = 0.0
    seed: int = 0


def photographed(paper: bytes, faults: Faults = Faults()) -> ReadDocument:
    """What is read from a picture of a PDF."""
    chance = random.Random(faults.seed)
    pages = source_of(paper, {}).pages
    seen = {page.number: _seen(page, faults, chance) for page in pages}
    return read_document(blank_picture(len(pages)), seen)


def blank_picture(pages: int = 1) -> bytes:
    """A picture file of so many pages, with nothing on them: what they say comes as recognised."""
    out = BytesIO()
    first, *others = [Image.new("L", (64, 64), 255) for _ in range(pages)]
    first.save(out, "TIFF", save_all=True, append_images=others)
    return out.getvalue()


def _seen(page: Page, faults: Faults, chance: random.Random) -> RecognisedPage:
    lines = (_line(cell, faults, chance) for row in rows_of(page) for cell in row.cells)
    return RecognisedPage(size=page.size, lines=tuple(line for line in lines if line.characters))


def _line(cell: Run, faults: Faults, chance: random.Random) -> RecognisedLine:
    characters = []
    for at, glyph in enumerate(cell.glyphs):
        if glyph.text.isspace():
            if chance.random() >= faults.space_lost and at:
                characters.append(_character(cell.glyphs[at - 1], " ", 0.99))
        elif not (glyph.text == ":" and chance.random() < faults.colon_lost):
            characters.append(_mistaken(glyph, faults, chance))
    return RecognisedLine(characters=tuple(characters))


def _mistaken(glyph: Glyph, faults: Faults, chance: random.Random) -> RecognisedCharacter:
    if glyph.text in LOOKALIKES and chance.random() < faults.mistaken:
        return _character(glyph, LOOKALIKES[glyph.text], 0.6)
    return _character(glyph, glyph.shown or glyph.text, 0.99)


def _character(glyph: Glyph, text: str, certainty: float) -> RecognisedCharacter:
    return RecognisedCharacter(
        text=text,
        left=glyph.left,
        top=glyph.top,
        right=glyph.right,
        bottom=glyph.bottom,
        certainty=certainty,
    )
