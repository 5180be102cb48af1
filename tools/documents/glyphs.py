"""Text that knows where it stands: characters with their places, and runs of them."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from opencc import OpenCC

from models.facts.evidence import Box


class Glyph(NamedTuple):
    """One character; coordinates are fractions of the page from its top left corner."""

    text: str  # one NFKC character, for matching
    shown: str  # as printed; empty for the tail of a character that NFKC spells in several
    left: float
    top: float
    right: float
    bottom: float
    spaced: bool  # the file has white space before it
    certainty: float = 1.0  # below 1 where it was recognised in a picture


BREAK = Glyph("\n", " ", 0.0, 0.0, 0.0, 0.0, False)
"""The end of a paragraph or a line that stands alone."""

SPACE = Glyph(" ", " ", 0.0, 0.0, 0.0, 0.0, False)
"""A space that we put between runs; it has no place of its own."""


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs in reading order on one page; `text[i]` is glyph `i`, so a match has a box."""

    page: int
    glyphs: tuple[Glyph, ...]
    text: str

    @classmethod
    def of(cls, page: int, glyphs: Iterable[Glyph]) -> "Run":
        held = tuple(glyphs)
        return cls(page, held, "".join(glyph.text for glyph in held))

    def part(self, start: int, end: int) -> "Run":
        """The stretch from `start` to before `end`, without spaces around it."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Run(self.page, self.glyphs[start:end], self.text[start:end])

    @property
    def shown(self) -> str:
        return "".join(glyph.shown for glyph in self.glyphs)

    @property
    def left(self) -> float:
        return min(glyph.left for glyph in self.placed)

    @property
    def right(self) -> float:
        return max(glyph.right for glyph in self.placed)

    @property
    def top(self) -> float:
        return min(glyph.top for glyph in self.placed)

    @property
    def bottom(self) -> float:
        return max(glyph.bottom for glyph in self.placed)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def placed(self) -> tuple[Glyph, ...]:
        return tuple(glyph for glyph in self.glyphs if glyph is not SPACE and glyph is not BREAK)

    def box(self) -> Box | None:
        """The smallest upright box around the run, kept inside the page."""
        if not self.placed:
            return None
        left, top, right, bottom = (
            min(1.0, max(0.0, side)) for side in (self.left, self.top, self.right, self.bottom)
        )
        return Box(left=left, top=top, right=max(left, right), bottom=max(top, bottom))


def joined(runs: Iterable[Run]) -> Run:
    """Runs of one page as one, with a space between, but none between two Chinese characters."""
    glyphs: list[Glyph] = []
    page = 1
    for run in runs:
        page = run.page
        if glyphs and run.glyphs and not (is_han(glyphs[-1].text) and is_han(run.glyphs[0].text)):
            glyphs.append(SPACE)
        glyphs.extend(run.glyphs)
    return Run.of(page, glyphs)


@lru_cache(maxsize=8192)
def spelled(character: str) -> tuple[str, str]:
    """The character for matching (NFKC, perhaps several letters) and as it is to be shown.

    Fullwidth forms stay as printed when shown; radicals and compatibility ideographs, which fonts
    put in the place of ordinary characters, are shown as the ordinary ones.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKC", character) if not c.isspace())
    plain = _simplified(plain.translate(_SAME))
    is_stand_in = 0x2E80 <= ord(character) <= 0x2FDF or 0xF900 <= ord(character) <= 0xFAFF
    return plain, plain if is_stand_in else character


def _simplified(plain: str) -> str:
    """Traditional characters match as the simplified ones do; what is shown stays as printed."""
    return _TO_SIMPLIFIED.convert(plain) if len(plain) == 1 and is_han(plain) else plain


_TO_SIMPLIFIED = OpenCC("t2s")
_SAME = {ord(c): "-" for c in "‐‑‒–—−"} | {ord(c): "'" for c in "‘’"} | {ord(c): '"' for c in "“”"}


def is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character in "〇○"
