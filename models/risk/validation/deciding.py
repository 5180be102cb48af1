"""What a PD decides at an approval rate: who is approved, who changes sides, and tables by segment."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.risk.measures import Interval, intervals
from models.risk.ranking import RESAMPLES, Column, Ranked, resampled
from models.risk.reliability import bins_of_rows, ece_of
from models.risk.sample import Mask, Sample, Words
from models.risk.validation.comparing import auc_with_error
from models.risk.validation.findings import SegmentRow, SwapSet

_LEVELS_MOST: Final = 20
_ECE_ROWS: Final = 200
_CLASS_MIN: Final = 10
OTHERS: Final = "(others)"


def approved(pd: Column, approval_rate: float, seed: int) -> Mask:
    """The share of rows with the lowest PD. Rows that tie at the cut-off are drawn, so that every model
    approves exactly as many and the order of a table decides nothing."""
    count = round(approval_rate * len(pd))
    order = np.lexsort((np.random.default_rng(seed).random(len(pd)), pd))
    found = np.zeros(len(pd), dtype=bool)
    found[order[:count]] = True
    return found


def swap_set(
    names: tuple[str, str],
    one: Column,
    other: Column,
    judged: Sample,
    approval_rate: float,
    *,
    resamples: int = RESAMPLES,
    seed: int,
) -> SwapSet:
    """Who is approved by `one` alone and who by `other` alone, and what the change is worth. The interval is
    from draws of customers; who is approved stays as it is."""
    bad = judged.bad
    by_one, by_other = approved(one, approval_rate, seed), approved(other, approval_rate, seed)
    swapped_in, swapped_out = by_one & ~by_other, by_other & ~by_one
    rate_other = _rate(bad[by_other])
    return SwapSet(
        one=names[0],
        other=names[1],
        approval_rate=approval_rate,
        swapped_in=int(swapped_in.sum()),
        swapped_in_bad_rate=_rate(bad[swapped_in]),
        swapped_out=int(swapped_out.sum()),
        swapped_out_bad_rate=_rate(bad[swapped_out]),
        bad_rate_one=_rate(bad[by_one]),
        bad_rate_other=rate_other,
        bad_rate_change=_change(by_one, by_other, judged, resamples, seed) if rate_other else None,
        approval_rate_at_same_bad_rate=None if rate_other is None else approval_at(one, bad, rate_other),
    )


def approval_at(pd: Column, bad: NDArray[np.generic], bad_rate: float) -> float:
    """The greatest share of rows, by rising PD, whose bad rate is no higher; rows that tie go together."""
    bads, goods = Ranked(-pd, bad).counts()
    rows = bads + goods
    within = np.flatnonzero(bads <= bad_rate * rows + 1e-9)
    return round(float(rows[within[-1]] / len(pd)), 6) if len(within) else 0.0


def _change(by_one: Mask, by_other: Mask, judged: Sample, resamples: int, seed: int) -> Interval:
    """The relative change of the bad rate among the approved."""
    bad = judged.bad.astype(bool)
    sides = [np.flatnonzero(mask) for mask in (by_one, by_other, by_one & bad, by_other & bad)]

    def change(_: None, weight: Column) -> tuple[float, ...]:
        rows_one, rows_other, bads_one, bads_other = (float(weight[side].sum()) for side in sides)
        if min(rows_one, rows_other, bads_other) <= 0:
            return (np.nan,)
        return ((bads_one / rows_one) / (bads_other / rows_other) - 1.0,)

    whole, drawn = resampled([None], change, judged.customer, len(bad), resamples=resamples, seed=seed)
    return intervals(whole[0], drawn[:, 0])[0]


def segment_tables(judged: Sample, pd: Column) -> tuple[SegmentRow, ...]:
    """Each level of each segment; where levels are many, the rarest together."""
    return tuple(
        _segment_row(judged, pd, segment, level, words == level)
        for segment, words in ((name, _gathered(told)) for name, told in judged.segments.items())
        for level in np.unique(words).tolist()
    )


def _segment_row(judged: Sample, pd: Column, segment: str, level: str, rows: Mask) -> SegmentRow:
    bad = judged.bad[rows]
    return SegmentRow(
        segment=segment,
        level=level,
        rows=int(rows.sum()),
        bad_rate=round(float(bad.mean()), 6),
        mean_pd=round(float(pd[rows].mean()), 6),
        auc=_auc(pd[rows], bad, judged.customer[rows]),
        ece=ece_or_none(pd[rows], bad),
    )


def ece_or_none(pd: Column, bad: NDArray[np.generic]) -> float | None:
    """None where rows are too few to tell a gap from chance."""
    return round(ece_of(bins_of_rows(pd, bad)), 6) if len(pd) >= _ECE_ROWS else None


def _auc(pd: Column, bad: NDArray[np.generic], customer: NDArray[np.int64]) -> Interval | None:
    if min(bad.sum(), len(bad) - bad.sum()) < _CLASS_MIN:
        return None
    found = auc_with_error(pd, bad, customer).interval()
    return Interval(value=found.value, low=max(found.low, 0.0), high=min(found.high, 1.0))


def _gathered(words: Words) -> Words:
    levels, place, rows = np.unique(words, return_inverse=True, return_counts=True)
    if len(levels) <= _LEVELS_MOST:
        return words
    shown = np.zeros(len(levels), dtype=bool)
    shown[np.argsort(-rows, kind="stable")[: _LEVELS_MOST - 1]] = True
    found: Words = np.where(shown[place], words, OTHERS)
    return found


def _rate(bad: NDArray[np.generic]) -> float | None:
    return round(float(bad.mean()), 6) if len(bad) else None
