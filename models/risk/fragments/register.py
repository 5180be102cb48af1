"""The register written by hand: a few dozen fragments that make sense over any log of events."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.risk.fragments.event_log import KIND, OrderedLog
from models.risk.fragments.fragment import Aggregate, Fragment

KINDS_AT_MOST: Final = 4
MEASURES_AT_MOST: Final = 12
"""Of a log with more, the first: a few dozen measures by hand would be a mine, and unscreened."""

_A = Aggregate
_OF_EVENTS: Final = (
    (_A.COUNT, 30, None),
    (_A.COUNT, 90, None),
    (_A.COUNT, 365, None),
    (_A.COUNT, None, None),
    (_A.RATE_RATIO, 30, 365),
    (_A.SINCE_LAST, None, None),
    (_A.SINCE_FIRST, None, None),
    (_A.GAP_MEAN, None, None),
    (_A.GAP_STD, None, None),
    (_A.GAP_MAX, 365, None),
    (_A.ACTIVE_DAYS, 90, None),
)
_OF_MEASURE: Final = (
    (_A.LAST, None, None),
    (_A.MEAN, 90, None),
    (_A.MEAN, None, None),
    (_A.MAX, None, None),
    (_A.MIN, None, None),
    (_A.STD, None, None),
    (_A.SUM, 365, None),
    (_A.TREND, None, None),
    (_A.LAST_LESS_MEAN, None, None),
    (_A.MEAN_CHANGE, 90, None),
    (_A.ABOVE_ZERO, None, None),
    (_A.STREAK, None, None),
)
_OF_KIND: Final = ((_A.COUNT, 90, None), (_A.SHARE, 365, None), (_A.SINCE_LAST, None, None))


def standard_fragments(measures: Sequence[str], kinds: Sequence[str]) -> tuple[Fragment, ...]:
    """Those of the events, of each measure, and of the events of each kind named."""
    of_kinds = tuple(
        Fragment(measure=None, aggregate=aggregate, days=days, longer_days=longer, where=((KIND, kind),))
        for kind in kinds
        for aggregate, days, longer in _OF_KIND
    )
    return _over(None) + tuple(one for name in measures[:MEASURES_AT_MOST] for one in _over(name)) + of_kinds


def frequent_kinds(log: OrderedLog, visible: NDArray[np.bool_]) -> tuple[str, ...]:
    """The most frequent kinds among the visible events, ties by name; none where all are of one kind."""
    words = log.vocabulary.get(KIND, ())
    if not words:
        return ()
    counts = np.bincount(log.codes[visible, log.mark_names.index(KIND)], minlength=len(words))
    there = [place for place in np.argsort(-counts, kind="stable") if counts[place] > 0]
    return tuple(words[place] for place in there[:KINDS_AT_MOST]) if len(there) > 1 else ()


def _over(measure: str | None) -> tuple[Fragment, ...]:
    return tuple(
        Fragment(measure=measure, aggregate=aggregate, days=days, longer_days=longer)
        for aggregate, days, longer in (_OF_EVENTS if measure is None else _OF_MEASURE)
    )
