"""Print that stands where other print stood: two states of one page compared, character by character."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.facts.evidence import Box
from tools.documents.glyphs import Glyph, Run
from tools.documents.pages import Page

_CELL = 0.004
"""Side of a square of the page, as a share of it; print that was saved anew moves by less."""
_NEAR_EM = 1.5
_BLANK = set("_-.·…/*0: ")
"""What forms show where nothing is filled in yet."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """A place where something else is printed now."""

    page: int
    box: Box
    figures: bool  # figures stood there and others do now


def replaced_between(old: Page, new: Page) -> Iterator[Replaced]:
    """Places where print of the old page gave way to other print, or has other print on top of it."""
    vanished = _not_in(old.glyphs, new.glyphs)
    appeared = _not_in(new.glyphs, old.glyphs)
    if not appeared:
        return
    for line in _lines(appeared):
        gone = [glyph for glyph in vanished if _beside(glyph, line)]
        under = [glyph for glyph in old.glyphs if _says_something(glyph) and _on_top(glyph, line)]
        stood = {(glyph.left, glyph.top): glyph for glyph in (*gone, *under) if glyph.text not in _BLANK}
        if not stood or not any(map(_says_something, line)):
            continue
        box = Run.of(new.number, line).box()
        if box is not None:
            figures = any(g.text.isdigit() for g in stood.values()) and any(g.text.isdigit() for g in line)
            yield Replaced(new.number, box, figures)


def overprinted(page: Page) -> Iterator[Run]:
    """Places where figures are printed on other figures. Words over a date are a seal, which is honest."""
    digits = [glyph for glyph in page.glyphs if glyph.text.isdigit()]
    places = _places(digits)
    hit = [
        glyph
        for glyph in digits
        if any(other.text != glyph.text and _same_spot(glyph, other) for other in _around(places, glyph))
    ]
    for line in _lines(hit):
        if len({round(glyph.left, 3) for glyph in line}) > 2:
            yield Run.of(page.number, line)


def _not_in(glyphs: Sequence[Glyph], others: Sequence[Glyph]) -> list[Glyph]:
    places = _places(others)
    return [
        glyph
        for glyph in glyphs
        if not any(other.text == glyph.text and _same_spot(glyph, other) for other in _around(places, glyph))
    ]


def _places(glyphs: Iterable[Glyph]) -> dict[tuple[int, int], list[Glyph]]:
    places: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        places[_square(glyph)].append(glyph)
    return places


def _square(glyph: Glyph) -> tuple[int, int]:
    return int((glyph.left + glyph.right) / 2 / _CELL), int((glyph.top + glyph.bottom) / 2 / _CELL)


def _around(places: dict[tuple[int, int], list[Glyph]], glyph: Glyph) -> Iterator[Glyph]:
    across, down = _square(glyph)
    for x in (across - 1, across, across + 1):
        for y in (down - 1, down, down + 1):
            yield from places.get((x, y), ())


def _same_spot(one: Glyph, other: Glyph) -> bool:
    width, height = one.right - one.left, one.bottom - one.top
    return (
        one is not other
        and abs(one.left + one.right - other.left - other.right) <= 0.7 * width
        and abs(one.top + one.bottom - other.top - other.bottom) <= 0.7 * height
        and 0.6 <= (other.bottom - other.top + 1e-9) / (height + 1e-9) <= 1.7
    )


def _lines(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Neighbours in the file that are neighbours on the page."""
    line: list[Glyph] = []
    for glyph in glyphs:
        if line and not _follows(line[-1], glyph):
            yield line
            line = []
        line.append(glyph)
    if line:
        yield line


def _follows(before: Glyph, glyph: Glyph) -> bool:
    height = max(before.bottom - before.top, glyph.bottom - glyph.top)
    level = abs(before.top + before.bottom - glyph.top - glyph.bottom) <= height
    return level and abs(glyph.left - before.right) <= 2 * height


def _beside(glyph: Glyph, line: Sequence[Glyph]) -> bool:
    height = glyph.bottom - glyph.top
    middle = (glyph.top + glyph.bottom) / 2
    left, right = line[0].left - _NEAR_EM * height, max(g.right for g in line) + _NEAR_EM * height
    return line[0].top <= middle <= line[0].bottom and left <= glyph.left <= right


def _on_top(glyph: Glyph, line: Sequence[Glyph]) -> bool:
    return any(other.text != glyph.text and _same_spot(glyph, other) for other in line)


def _says_something(glyph: Glyph) -> bool:
    return glyph.text.isalnum()
