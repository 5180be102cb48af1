"""How a model treats the levels of protected attributes at an approval rate. One cut-off for everybody.

Adverse impact as in the four-fifths rule (29 CFR 1607.4); gaps of error rates as in Hardt, Price and Srebro
2016. Attributes serve this table alone and never reach a learner.
"""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.risk.measures import Interval, intervals
from models.risk.ranking import RESAMPLES, Codes, Column, resampled
from models.risk.sample import Mask, Sample, Words
from models.risk.validation.deciding import approved, ece_or_none
from models.risk.validation.findings import GroupRow

ROWS_MIN: Final = 30
"""Levels with fewer rows are not shown: their rates would be chance, and they might be recognised."""
_CLASS_MIN: Final = 10


class Levels(NamedTuple):
    """The levels of one attribute that have enough rows, the largest first; -1 for rows of none."""

    attribute: str
    names: tuple[str, ...]
    place: Codes
    left_out: tuple[str, ...]


def levels_of(attribute: str, words: Words) -> Levels:
    names, place, rows = np.unique(words, return_inverse=True, return_counts=True)
    order = np.argsort(-rows, kind="stable")
    kept = order[rows[order] >= ROWS_MIN]
    renamed = np.full(len(names), -1)
    renamed[kept] = np.arange(len(kept))
    return Levels(
        attribute,
        tuple(names[kept].tolist()),
        renamed[place],
        tuple(names[order[rows[order] < ROWS_MIN]].tolist()),
    )


def group_rows(
    judged: Sample, pd: Column, approval_rate: float, *, resamples: int = RESAMPLES, seed: int
) -> tuple[tuple[GroupRow, ...], tuple[str, ...]]:
    """A row for each level of each attribute, and notes on what could not be told. Intervals of ratios are
    from draws of customers; who is approved stays as it is."""
    chosen = approved(pd, approval_rate, seed)
    rows: list[GroupRow] = []
    notes: list[str] = []
    for attribute, words in judged.groups.items():
        levels = levels_of(attribute, words)
        if levels.left_out:
            notes.append(
                f"Fairness by {attribute}: {len(levels.left_out)} level(s) with fewer than {ROWS_MIN} rows "
                "are not shown."
            )
        if len(levels.names) < 2:
            notes.append(
                f"Fairness by {attribute}: fewer than two levels have enough rows; nothing to compare."
            )
            continue
        rows += _rows_of(levels, judged, pd, chosen, resamples, seed)
    return tuple(rows), tuple(notes)


def least_ratio(chosen: Mask, levels: Levels) -> float:
    """The least selection rate of a level to the greatest: 1 where all are approved alike."""
    rates = _rates(levels, chosen, np.ones(len(chosen)))
    return float(rates.min() / rates.max()) if rates.max() > 0 else 1.0


def _rows_of(
    levels: Levels, judged: Sample, pd: Column, chosen: Mask, resamples: int, seed: int
) -> list[GroupRow]:
    def ratios(_: None, weight: Column) -> tuple[float, ...]:
        rates = _rates(levels, chosen, weight)
        return tuple((rates / rates[0] if rates[0] > 0 else np.full(len(rates), np.nan)).tolist())

    whole, drawn = resampled([None], ratios, judged.customer, len(judged), resamples=resamples, seed=seed)
    largest = levels.place == 0
    if np.isnan(whole).any():
        told = tuple(Interval(value=1.0, low=0.0, high=1.0) for _ in levels.names)
    else:
        told = intervals(whole[0], drawn[:, 0])
    return [
        _row(levels, at, told[at], largest, judged.bad.astype(bool), pd, chosen)
        for at in range(len(levels.names))
    ]


def _row(
    levels: Levels,
    at: int,
    ratio: Interval,
    largest: Mask,
    bad: NDArray[np.bool_],
    pd: Column,
    chosen: Mask,
) -> GroupRow:
    rows = levels.place == at
    return GroupRow(
        attribute=levels.attribute,
        level=levels.names[at],
        rows=int(rows.sum()),
        bad_rate=round(float(bad[rows].mean()), 6),
        mean_pd=round(float(pd[rows].mean()), 6),
        selection_rate=round(float(chosen[rows].mean()), 6),
        selection_ratio=ratio,
        true_positive_gap=_gap(chosen, rows & ~bad, largest & ~bad),
        false_positive_gap=_gap(chosen, rows & bad, largest & bad),
        ece=ece_or_none(pd[rows], bad[rows]),
    )


def _rates(levels: Levels, chosen: Mask, weight: Column) -> Column:
    """Selection rates by level; NaN for a level that a draw left out."""
    inside = levels.place >= 0
    place, weight = levels.place[inside], weight[inside]
    rows = np.bincount(place, weights=weight, minlength=len(levels.names))
    taken = np.bincount(place, weights=weight * chosen[inside], minlength=len(levels.names))
    rates: Column = np.divide(taken, rows, out=np.full(len(rows), np.nan), where=rows > 0)
    return rates


def _gap(chosen: Mask, one: Mask, other: Mask) -> float | None:
    if min(one.sum(), other.sum()) < _CLASS_MIN:
        return None
    return round(float(chosen[one].mean() - chosen[other].mean()), 6)
