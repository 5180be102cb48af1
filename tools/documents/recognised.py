"""What character recognition saw on a page: as it travels between processes, and as a page to read."""

from models.facts.evidence import PageSize
from models.facts.value import Share, Value
from tools.documents.glyphs import Glyph, spelled
from tools.documents.pages import Page


class RecognisedCharacter(Value):
    """One character; the sides are fractions of the upright, straightened page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    certainty: Share


class RecognisedLine(Value):
    """A line of print as the recogniser found it; spaces between words are characters of their own."""

    characters: tuple[RecognisedCharacter, ...]


class RecognisedPage(Value):
    """One page. `size` is that of the straightened picture, in points at its resolution (or in pixels)."""

    size: PageSize
    lines: tuple[RecognisedLine, ...]
    codes: tuple[str, ...] = ()
    """What QR codes on the page say, as text."""


def page_of(recognised: RecognisedPage, number: int) -> Page:
    """The same as a page whose characters were read out of a file, each with how sure the recogniser was."""
    glyphs: list[Glyph] = []
    for line in recognised.lines:
        spaced = True
        for seen in line.characters:
            matching, shown = spelled(seen.text)
            if not matching or not matching.isprintable():
                spaced = True
                continue
            sides = (seen.left, seen.top, seen.right, seen.bottom)
            for at, letter in enumerate(matching):
                glyphs.append(
                    Glyph(letter, shown if at == 0 else "", *sides, spaced and at == 0, seen.certainty)
                )
            spaced = False
    return Page(
        number=number,
        size=recognised.size,
        glyphs=tuple(glyphs),
        hidden_text="",
        across=(),
        down=(),
        has_picture=True,
        recognised=True,
    )
