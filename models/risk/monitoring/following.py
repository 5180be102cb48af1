"""What became of the limits that were granted: bads by vintage, beside the PDs that were said of them.

A limit counts once its outcome window is over by the day that outcomes were looked up: counting early bads
among the others before would look too bad, and leaving them out afterwards too good.
"""

from collections.abc import Iterator
from math import sqrt
from typing import Final, NamedTuple

import numpy as np

from models.risk.card import ModelCard
from models.risk.measures import Interval
from models.risk.monitoring.decided import Column, Decided, days_of
from models.risk.monitoring.findings import OnBook, PdBin, Vintage, WatchedOutcomes
from models.risk.reliability import bins_of_expected, wilson
from models.risk.sample import Mask
from models.risk.validation.comparing import auc_with_error

CLASS_MIN: Final = 10
"""Bads, and goods, without which no AUC is told."""
BIN_EXPECTED_MIN: Final = 5.0
"""Expected bads without which a bin of PDs is no bin."""
BINS_MAX: Final = 10
_STAGES: Final = 4
"""The outcome window is looked at in quarters."""


class Followed(NamedTuple):
    """Masks over the decisions: granted with the window over, followed to its end, and bad within it."""

    over: Mask
    whole: Mask
    bad: Mask


def followed(decided: Decided, months: float) -> Followed:
    """Who had `months` on book by the day outcomes were looked up, whom of those we know all about, and who
    was bad by then. A bad needs no following after it went bad."""
    until, end = decided.outcomes_until, decided.at + days_of(months)
    if until is None:
        nobody = np.zeros(len(decided), dtype=np.bool_)
        return Followed(nobody, nobody, nobody)
    told = ~np.isnat(decided.known_on)
    bad = told & ~np.isnat(decided.bad_on) & (decided.bad_on <= end)
    over = decided.granted & (end <= until)
    return Followed(over, over & told & (bad | (decided.known_on >= end)), bad)


def vintages_of(decided: Decided, horizon_months: float) -> tuple[Vintage, ...]:
    """Each month in which limits were granted, oldest first; none where no outcomes were given."""
    if decided.outcomes_until is None:
        return ()
    found, granted = followed(decided, horizon_months), decided.granted
    stages = [horizon_months * part / _STAGES for part in range(1, _STAGES + 1)]
    curves = [(stage, followed(decided, stage)) for stage in stages]
    return tuple(
        _vintage(str(each), decided, granted & (decided.month == each), found, curves)
        for each in np.unique(decided.month[granted])
    )


def _vintage(
    name: str, decided: Decided, granted: Mask, found: Followed, curves: list[tuple[float, Followed]]
) -> Vintage:
    matured = granted & found.whole
    rows, bads = int(matured.sum()), int((matured & found.bad).sum())
    return Vintage(
        month=name,
        granted=int(granted.sum()),
        matured=rows,
        unfollowed=int((granted & found.over & ~found.whole).sum()),
        bads=bads,
        bad_so_far=int((granted & found.bad).sum()),
        mean_pd=_rounded(decided.pd[matured].mean()) if rows else None,
        standard_error=_rounded(standard_error(decided.pd[matured], decided.customer[matured])),
        bad_rate=share_of(bads, rows) if rows else None,
        on_book=tuple(_stages(decided.pd, granted, curves)),
    )


def _stages(pd: Column, granted: Mask, curves: list[tuple[float, Followed]]) -> Iterator[OnBook]:
    for months, found in curves:
        rows = granted & found.whole
        if rows.any():
            yield OnBook(
                months=months,
                followed=int(rows.sum()),
                bads=int((rows & found.bad).sum()),
                pd_sum=_rounded(pd[rows].sum()),
            )


def outcomes_of(decided: Decided, card: ModelCard) -> WatchedOutcomes | None:
    """All matured limits together; None where no outcomes were given."""
    if decided.outcomes_until is None:
        return None
    found = followed(decided, card.facts.label.horizon_months)
    rows = found.whole
    pd, bad, customer = decided.pd[rows], found.bad[rows], decided.customer[rows]
    judged = next((each.auc for each in card.figures if each.name == "behaviour"), None)
    return WatchedOutcomes(
        matured=len(pd),
        customers=len(np.unique(customer)),
        bads=int(bad.sum()),
        expected=_rounded(pd.sum()),
        standard_error=_rounded(standard_error(pd, customer)),
        bins=_bins(pd, bad),
        auc=_bounded(auc_with_error(pd, bad, customer).interval()) if enough(bad) else None,
        auc_in_card=judged,
    )


def standard_error(pd: Column, customer: np.ndarray[tuple[int], np.dtype[np.int64]]) -> float:
    """Of the number of bads, were the PDs true. Limits of one customer are taken to go bad together: the
    widest that can be, and the binomial one where each is somebody else."""
    if not len(pd):
        return 0.0
    codes = np.unique(customer, return_inverse=True)[1]
    spread = np.bincount(codes, weights=np.sqrt(pd * (1 - pd)))
    return sqrt(float((spread**2).sum()))


def enough(bad: Mask) -> bool:
    """Of both classes, for an AUC."""
    return bool(CLASS_MIN <= bad.sum() <= len(bad) - CLASS_MIN)


def share_of(hits: float, rows: int) -> Interval:
    """A share with its Wilson interval."""
    low, high = wilson(hits, rows)
    return Interval(value=_rounded(hits / rows), low=_rounded(low), high=_rounded(high))


def _bins(pd: Column, bad: Mask) -> tuple[PdBin, ...]:
    """Bins that hold equal parts of the expected bads; none where these are too few for two."""
    count = min(int(pd.sum() / BIN_EXPECTED_MIN), BINS_MAX)
    if count < 2:
        return ()
    return tuple(
        PdBin(rows=each.rows, mean_pd=_rounded(each.mean_pd), bad_rate=share_of(each.bads, each.rows))
        for each in bins_of_expected(pd, bad, count)
    )


def _bounded(found: Interval) -> Interval:
    return Interval(value=found.value, low=max(found.low, 0.0), high=min(found.high, 1.0))


def _rounded(number: float | np.floating) -> float:
    return round(float(number), 6)
