"""Gives every recognised character of a line its box on the page."""

from collections.abc import Sequence

import numpy as np

from tools.documents.glyphs import is_han
from tools.documents.recognised import RecognisedCharacter, RecognisedLine
from tools.recognition.arrays import Corners
from tools.recognition.engine import Seen
from tools.recognition.strips import extent, is_standing

_NARROW = frozenset("iljtfrI1.,:;'|!()[]· \"`-")
_WIDE = frozenset("mwMW@%￥¥—")
_FULL_EM, _WIDE_EM, _USUAL_EM, _NARROW_EM = 1.0, 0.8, 0.55, 0.34
_PRINT_OF_LINE = 0.8
"""The detector draws its lines a little larger than the print in them."""
_CERTAINTY_DIGITS = 3
_PLACE_DIGITS = 5


def line_of(seen: Sequence[Seen], corners: Corners, size: tuple[int, int]) -> RecognisedLine:
    """The line's characters; `size` is that of the page in pixels, width first.

    The recogniser tells middles only: a character reaches as far as its kind is wide, and never past
    half the way to its neighbour.
    """
    edges = _edges(seen, extent(corners))
    place = _down if is_standing(corners) else _along
    return RecognisedLine(
        characters=tuple(
            _character(one, place(corners, start, end), size)
            for one, (start, end) in zip(seen, edges, strict=True)
        )
    )


def _edges(seen: Sequence[Seen], extent_px: tuple[float, float]) -> list[tuple[float, float]]:
    """Where each character begins and ends along the line, 0 to 1."""
    length, height = max(extent_px), min(extent_px)
    em = _em(seen, height / length)
    places = [one.middle for one in seen if not one.text.isspace()]
    edges: list[tuple[float, float]] = []
    at = 0
    for one in seen:
        if one.text.isspace():
            end = edges[-1][1] if edges else 0.0
            edges.append((end, end))
            continue
        half = _width_em(one.text) * em / 2
        before = (places[at - 1] + places[at]) / 2 if at else 0.0
        after = (places[at] + places[at + 1]) / 2 if at + 1 < len(places) else 1.0
        start, end = max(one.middle - half, before), min(one.middle + half, after)
        edges.append((start, max(start, end)))
        at += 1
    return edges


def _em(seen: Sequence[Seen], height: float) -> float:
    """The size of print as a share of the line: by how far neighbours stand apart, else by its height."""
    steps = [
        (other.middle - one.middle) * 2 / (_width_em(one.text) + _width_em(other.text))
        for one, other in zip(seen, seen[1:], strict=False)
        if not one.text.isspace() and not other.text.isspace()
    ]
    by_height = height * _PRINT_OF_LINE
    if len(steps) < 3:
        return by_height
    return float(np.clip(np.median(steps), by_height * 0.6, by_height * 1.4))


def _width_em(character: str) -> float:
    if is_han(character) or character >= "\u2e80":
        return _FULL_EM
    if character in _NARROW:
        return _NARROW_EM
    return _WIDE_EM if character in _WIDE else _USUAL_EM


def _along(corners: Corners, start: float, end: float) -> Corners:
    top_left, top_right, bottom_right, bottom_left = corners
    spare = (1 - _PRINT_OF_LINE) / 2
    top, bottom = (bottom_left - top_left) * spare, (bottom_left - top_left) * (1 - spare)
    across, below = top_right - top_left, bottom_right - bottom_left
    upper = [top_left + across * share + top for share in (start, end)]
    lower = [top_left + (across + below) / 2 * share + bottom for share in (start, end)]
    return np.array([upper[0], upper[1], lower[1], lower[0]], dtype=np.float32)


def _down(corners: Corners, start: float, end: float) -> Corners:
    """A line that runs down the page, read from its foot up, as `strip` lays it."""
    top_left, top_right, bottom_right, bottom_left = corners
    upward = [bottom_left + (top_left - bottom_left) * share for share in (start, end)]
    beside = [bottom_right + (top_right - bottom_right) * share for share in (start, end)]
    return np.array([*upward, *beside], dtype=np.float32)


def _character(seen: Seen, place: Corners, size: tuple[int, int]) -> RecognisedCharacter:
    (left, top), (right, bottom) = place.min(axis=0), place.max(axis=0)
    return RecognisedCharacter(
        text=seen.text,
        left=_share(left, size[0]),
        top=_share(top, size[1]),
        right=_share(right, size[0]),
        bottom=_share(bottom, size[1]),
        certainty=round(seen.certainty, _CERTAINTY_DIGITS),
    )


def _share(pixels: float, of_px: int) -> float:
    return round(min(1.0, max(0.0, float(pixels) / of_px)), _PLACE_DIGITS)
