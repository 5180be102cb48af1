"""How sure a field is: what the rules say, how well its characters were seen, set right by measuring."""

import math
from bisect import bisect_right
from collections.abc import Sequence

from tools.documents.glyphs import Run

_WORST_SHARE = 0.5
"""One doubtful character spoils a short value as much as all of them together, a long one less."""
_SHORT = 12

Table = tuple[tuple[float, float], ...]
"""Points (raw score, share of such values that are right), rising in both."""

# By layouts read for the first time, before any rule was written on them: what scored 0.9 and more was right
# in 98 to 99 %, what scored just less in 90 to 92 %; nothing is lifted over 0.9.
_TEXT: Table = (
    (0.0, 0.0),
    (0.7, 0.72),
    (0.85, 0.875),
    (0.899, 0.899),
    (0.9, 0.93),
    (0.93, 0.965),
    (0.97, 0.985),
    (1.0, 1.0),
)
# Isotonic over 1,000 fields of scans, photographs and receipts, smoothed, kept below 1, and in the middle
# below what was measured: the layouts measured are those that the rules were written on.
_RECOGNISED: Table = (
    (0.0, 0.0),
    (0.5, 0.45),
    (0.7, 0.78),
    (0.8, 0.875),
    (0.88, 0.897),
    (0.9, 0.96),
    (1.0, 0.995),
)


def seen(place: Run) -> float:
    """How sure the recogniser was of the characters of a value; 1 for text out of a file."""
    certainties = [glyph.certainty for glyph in place.placed]
    if not certainties or min(certainties) >= 1.0:
        return 1.0
    worst = _WORST_SHARE * min(1.0, math.sqrt(_SHORT / len(certainties)))
    return (1 - worst) * sum(certainties) / len(certainties) + worst * min(certainties)


def calibrated(raw: float, *, recognised: bool) -> float:
    """The raw score as a probability, by the table of pictures; monotone, 0 to 1.

    What is text already is said at the end, by `said_of_text`: until then scores are compared as they are.
    """
    held = min(1.0, max(0.0, raw))
    return round(_between(_RECOGNISED, held) if recognised else held, 3)


def said_of_text(score: float) -> float:
    """The score of a field out of text as a probability; monotone, 0 to 1."""
    return round(_between(_TEXT, min(1.0, max(0.0, score))), 3)


def _between(table: Sequence[tuple[float, float]], raw: float) -> float:
    at = min(max(1, bisect_right([x for x, _ in table], raw)), len(table) - 1)
    (x0, y0), (x1, y1) = table[at - 1], table[at]
    return y0 + (y1 - y0) * (raw - x0) / (x1 - x0)
