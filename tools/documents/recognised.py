"""What character recognition saw on a page: as it travels between processes, and as a page to read."""

from models.facts.evidence import PageSize
from models.facts.value import Share, Value
from tools.documents.glyphs import Glyph, spelled
from tools.documents.pages import Page

_CERTAIN_MIN = 0.95
"""Of 174 pages that are read well none had less than 0.97; pages too small or blurred had 0.94 at most."""
_UNREAD_MAX = 0.15
_TEXT_HEIGHT_MIN_PX = 10.0


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
    picture_hash: str = ""
    """How the page looks, as 64 hex digits: see `tools.recognition.likeness`."""
    codes: tuple[str, ...] = ()
    """What QR codes on the page say, as text."""
    across: tuple[tuple[float, float, float], ...] = ()
    """Ruling lines: left, right, height on the page, as fractions."""
    down: tuple[tuple[float, float, float], ...] = ()
    """Ruling lines: top, bottom, place from the left."""
    text_height_px: float = 0.0
    """How high a line of print is in the picture, the middle of all; 0 where none was found."""
    lines_unread: int = 0
    """Where print was found and could not be made out."""

    @property
    def characters(self) -> int:
        """Printed ones, without the spaces."""
        return sum(not seen.text.isspace() for line in self.lines for seen in line.characters)

    @property
    def certainty(self) -> float:
        """Mean over the printed characters; 0 where there are none."""
        printed = [seen.certainty for line in self.lines for seen in line.characters if seen.text.strip()]
        return sum(printed) / len(printed) if printed else 0.0

    @property
    def is_unclear(self) -> bool:
        """Something was seen, and so badly that a better picture would be read better."""
        if not self.characters:
            return False
        unread = self.lines_unread / (self.lines_unread + len(self.lines))
        return (
            self.certainty < _CERTAIN_MIN
            or unread > _UNREAD_MAX
            or 0 < self.text_height_px < _TEXT_HEIGHT_MIN_PX
        )


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
        across=recognised.across,
        down=recognised.down,
        has_picture=True,
        recognised=True,
    )
