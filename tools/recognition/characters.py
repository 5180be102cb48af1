"""Gives every recognised character of a line its box on the page."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from tools.documents.glyphs import is_han
from tools.documents.recognised import RecognisedCharacter, RecognisedLine
from tools.recognition.arrays import Corners
from tools.recognition.engine import Seen
from tools.recognition.strips import extent, is_standing

_NARROW = frozenset("iljtfrI.,:;'|!()[]· \"`-")
_WIDE = frozenset("mwMW@%￥¥—")
_FULL_EM, _WIDE_EM, _USUAL_EM, _NARROW_EM = 1.0, 0.8, 0.55, 0.34
_PRINT_OF_LINE = 0.74
"""From ascent to descent; the detector draws its lines larger than the print in them."""
_EM_OF_LINE = 0.64
_SPACE_EM = 0.3
_GAP_IN_WORD_EM, _GAP_BETWEEN_HAN_EM = 0.8, 0.45
"""Where no space was seen: middles of narrow characters are told roughly, those of wide ones well."""
_STEPS_MIN = 3
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
    em = _em(seen, min(extent_px) / max(extent_px))
    printed = [one for one in seen if not one.text.isspace()]
    starts = [max(0.0, one.middle - _width_em(one.text) * em / 2) for one in printed]
    ends = [min(1.0, one.middle + _width_em(one.text) * em / 2) for one in printed]
    for at, spaced in enumerate(_spaced_after(seen)):
        wide = is_han(printed[at].text) and is_han(printed[at + 1].text)
        least = 0.0 if spaced else em * (_GAP_BETWEEN_HAN_EM if wide else _GAP_IN_WORD_EM)
        ends[at], starts[at + 1] = _parted(ends[at], starts[at + 1], least, em * _SPACE_EM * spaced)
    places = iter(zip(starts, ends, strict=True))
    edges: list[tuple[float, float]] = []
    for one in seen:
        before = edges[-1][1] if edges else 0.0
        edges.append((before, before) if one.text.isspace() else next(places))
    return [(min(start, end), max(start, end)) for start, end in edges]


def _spaced_after(seen: Sequence[Seen]) -> list[bool]:
    """For every printed character but the last: does white space follow?"""
    printed = [at for at, one in enumerate(seen) if not one.text.isspace()]
    return [after - before > 1 for before, after in pairwise(printed)]


def _parted(end: float, start: float, least: float, space: float) -> tuple[float, float]:
    """The end of one character and the start of the next: touching unless they are `least` apart.

    Where a space was seen, they are apart by that much or more.
    """
    middle, gap = (end + start) / 2, start - end
    half = max(gap if gap > least else 0.0, space) / 2
    return middle - half, middle + half


def _em(seen: Sequence[Seen], height: float) -> float:
    """The size of print as a share of the line: by how far neighbours stand apart, else by its height."""
    steps = [
        (other.middle - one.middle) * 2 / (_width_em(one.text) + _width_em(other.text))
        for one, other in pairwise(seen)
        if not one.text.isspace() and not other.text.isspace()
    ]
    by_height = height * _EM_OF_LINE
    if len(steps) < _STEPS_MIN:
        return by_height
    return float(np.clip(np.median(steps), by_height * 0.7, by_height * 1.5))


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
