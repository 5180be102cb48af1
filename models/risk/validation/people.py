"""Who is one person, and dealing people out evenly: what every split without a leak rests on."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.risk.sample import Matrix, Sample

Codes = NDArray[np.int64]

_ALIKE_MOST: Final = 5
"""More rows than this that are alike are a common answer, not copies of one row."""


def people_of(sample: Sample) -> Codes:
    """A number from 0 for each row's person.

    Where no customer has two rows, the lender names nobody or keeps one row of each: then rows that are alike
    in every factor, of which there are few, are taken for copies of one, so that a copy is never judged by
    a model that was fitted to the other.
    """
    people: Codes = np.unique(sample.customer, return_inverse=True)[1].astype(np.int64)
    if len(people) and people.max() + 1 == len(people):
        _, alike, often = np.unique(_prints(sample.values), return_inverse=True, return_counts=True)
        often = often[alike]
        copies = (often > 1) & (often <= _ALIKE_MOST)
        people = np.unique(np.where(copies, alike, len(people) + people), return_inverse=True)[1]
        people = people.astype(np.int64)
    return people


def deal(people: Codes, bad: NDArray[np.generic], hands: int, seed: int) -> Codes:
    """A hand from 0 for each row: all rows of a person in one; bads and rows as even as can be.

    People are put in order of their bads, then of their rows, else shuffled, and dealt there and back, so
    that no hand has more bads of one class than another by more than the largest person has. The same
    people give the same hands whatever the order of the rows of one of them.
    """
    bads = np.bincount(people, weights=bad.astype(np.float64)).astype(np.int64)
    rows = np.bincount(people)
    order = np.lexsort((np.random.default_rng(seed).permutation(len(rows)), -rows, -bads))
    turn, place = np.divmod(np.arange(len(order)), hands)
    dealt = np.empty(len(order), dtype=np.int64)
    dealt[order] = np.where(turn % 2 == 0, place, hands - 1 - place)
    found: Codes = dealt[people]
    return found


def _prints(values: Matrix) -> NDArray[np.uint64]:
    """A fingerprint of each row: equal for equal rows, else different but for one chance in billions."""
    found = np.full(len(values), 0x9E3779B97F4A7C15, dtype=np.uint64)
    for column in values.T:
        # Adding nothing makes one zero of the two; a missing value has many bit patterns too.
        bits = np.where(np.isnan(column), np.inf, column + 0.0).view(np.uint64)
        found = (found ^ bits) * np.uint64(0xBF58476D1CE4E5B9)
        found ^= found >> np.uint64(29)
    return found
