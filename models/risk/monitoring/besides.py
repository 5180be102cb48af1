"""Challenger and shadows beside the champion, on the same decisions and the same outcomes."""

from collections.abc import Iterator

import numpy as np

from models.risk.measures import Interval
from models.risk.monitoring.decided import Column, Decided
from models.risk.monitoring.findings import Beside
from models.risk.monitoring.following import Followed, enough, followed
from models.risk.ranking import Ranked, auc_of, middle_ranks
from models.risk.sample import Mask
from models.risk.validation.comparing import auc_difference


def beside_of(decided: Decided, horizon_months: float) -> tuple[Beside, ...]:
    """Each that scored any of these decisions; the PDs of all are for the same window."""
    return tuple(_besides(decided, followed(decided, horizon_months)))


def _besides(decided: Decided, found: Followed) -> Iterator[Beside]:
    for (version, role), other in decided.beside.items():
        both = ~np.isnan(other)
        if not both.any():
            continue
        one, another = decided.pd[both], other[both]
        rows = both & found.whole
        auc, champion_auc, gap = _aucs(decided, other, rows, found.bad)
        yield Beside(
            model_version=version,
            role=role,
            decisions=int(both.sum()),
            mean_pd=_rounded(another.mean()),
            champion_mean_pd=_rounded(one.mean()),
            rank_correlation=_rank_correlation(one, another),
            would_change=_would_change(one, another, float(decided.granted[both].mean())),
            matured=int(rows.sum()),
            bads=int((rows & found.bad).sum()),
            expected=_rounded(other[rows].sum()),
            auc=auc,
            champion_auc=champion_auc,
            auc_gap=gap,
        )


def _aucs(
    decided: Decided, other: Column, rows: Mask, bads: Mask
) -> tuple[float | None, float | None, Interval | None]:
    """Its AUC, the champion's, and the difference with its interval (DeLong 1988, by customer)."""
    bad = bads[rows]
    if not enough(bad):
        return None, None, None
    theirs, ours = (_rounded(auc_of(*Ranked(pd[rows], bad).counts())) for pd in (other, decided.pd))
    gap = auc_difference(other[rows], decided.pd[rows], bad, decided.customer[rows])
    return theirs, ours, gap.interval()


def _rank_correlation(one: Column, other: Column) -> float:
    """Spearman's, ties at their mean rank; 0 where all PDs of one are the same."""
    ranks = [middle_ranks(each) for each in (one, other)]
    if min(ranks[0].std(), ranks[1].std()) == 0:
        return 0.0
    return _rounded(np.corrcoef(*ranks)[0, 1])


def _would_change(one: Column, other: Column, rate: float) -> float:
    count = round(rate * len(one))
    sides = [np.argsort(np.argsort(each, kind="stable"), kind="stable") < count for each in (one, other)]
    return _rounded((sides[0] != sides[1]).mean())


def _rounded(number: float | np.floating) -> float:
    return round(float(number), 6)
