"""A stream of randomness for each part and block, so that a part added later changes no other."""

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.float64]
Whole = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Stream(IntEnum):
    """Numbers are kept for ever: a new stream takes a new one."""

    PEOPLE = 1
    LIFE = 2
    DEFAULT = 3
    PAYMENTS = 4
    REQUESTS = 5
    EVIDENCE = 6
    SHOWN = 7
    ACCOUNT = 8
    FORMER = 9
    NEED = 10
    LOSS = 11
    TWINS = 12
    PAY = 13
    EVENTS = 20
    PHONES = 21
    EVENTS_SHOWN = 22


def stream(seed: int, which: Stream, block: int = 0, part: int = 0) -> np.random.Generator:
    """The same arguments give the same numbers, whatever else was drawn."""
    return np.random.default_rng([seed, which, block, part])


def sigmoid(log_odds: Column) -> Column:
    """From log odds to a chance."""
    return np.asarray(1.0 / (1.0 + np.exp(-log_odds)), np.float64)
