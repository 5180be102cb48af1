"""Monitoring one model over its decisions: everything is compared with what its card says.

Pure: arrays and a card in, findings out. Outcomes are the lender's; without them only drift can be told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.risk.card import ModelCard
from models.risk.factor import Factor
from models.risk.measures import Interval
from models.risk.monitoring.findings import (
    Beside,
    Monitored,
    Vintage,
    WatchedEvidence,
    WatchedFactor,
    WatchedMonth,
)
from models.risk.monitoring.rules import findings_of
from models.risk.ranking import auc_of
from models.risk.reference import factor_shares, score_shares
from models.risk.reliability import wilson
from models.risk.sample import Mask, Matrix, Words
from models.risk.validation.drifting import psi

Column = NDArray[np.float64]
Months = NDArray[np.datetime64]

CLASS_MIN: Final = 10
"""Bads, and goods, without which no AUC is told."""


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions of one model, one row each, oldest first.

    `at` are days. `verdict` is allow, refer or decline. `values` are rows x `factors`, of the account's
    history alone: what evidence says is not looked at for this. `shown` says behind which decisions a
    category of evidence stood. `bad_on` is the day a bad outcome was known (NaT: none is), `known_on` the day up to which
    the outcome was followed (NaT: not at all). `beside` are the PDs of other models, NaN where none.
    """

    at: Months
    pd: Column
    points: Column
    verdict: Words
    factors: tuple[Factor, ...]
    values: Matrix
    shown: Mapping[str, Mask]
    bad_on: Months
    known_on: Months
    beside: Mapping[tuple[str, str], Column] = field(default_factory=dict)
    """By version and role."""

    def __len__(self) -> int:
        return len(self.pd)


def monitor(
    decided: Decided,
    card: ModelCard,
    version: str,
    *,
    other_versions: int = 0,
    notes: Sequence[str] = (),
) -> Monitored:
    """Everything that can be told of these decisions; there must be at least one."""
    assert len(decided), "nothing was decided"
    month = decided.at.astype("M8[M]")
    found = Monitored(
        model_version=version,
        owner=card.owner,
        first_day=str(decided.at.min()),
        last_day=str(decided.at.max()),
        decisions=len(decided),
        other_versions=other_versions,
        horizon_months=card.facts.label.horizon_months,
        findings=(),
        months=_months(decided, month, card),
        factors=_factors(decided, month, card),
        evidence=_evidence(decided, month),
        vintages=_vintages(decided, month, card.facts.label.horizon_months),
        beside=_beside(decided, card.facts.label.horizon_months),
        notes=tuple(notes),
    )
    return found.model_copy(update={"findings": findings_of(found)})


def _months(decided: Decided, month: Months, card: ModelCard) -> tuple[WatchedMonth, ...]:
    seen = next(score for score in card.scores if score.name == "behaviour")
    then = _rows_of(card) * np.array(seen.shares)
    return tuple(_month(str(each), decided, month == each, seen.edges, then) for each in np.unique(month))


def _month(name: str, decided: Decided, rows: Mask, edges: Sequence[float], then: Column) -> WatchedMonth:
    count = int(rows.sum())
    verdicts = decided.verdict[rows]
    now = count * np.array(score_shares(edges, decided.pd[rows]))
    return WatchedMonth(
        month=name,
        decisions=count,
        allowed=int((verdicts == "allow").sum()),
        declined=int((verdicts == "decline").sum()),
        referred=int((verdicts == "refer").sum()),
        mean_pd=_rounded(decided.pd[rows].mean()),
        points=round(float(decided.points[rows].mean()), 1),
        psi=psi(then, now),
        by_chance=_by_chance(len(then), then.sum(), count),
    )


def _by_chance(bins: int, then: float, now: float) -> float:
    """What PSI is on average between two draws of one population (Yurdakul 2018): (bins - 1)(1/n + 1/m)."""
    return _rounded((bins - 1) * (1 / max(then, 1.0) + 1 / max(now, 1.0)))


def _rows_of(card: ModelCard) -> float:
    return float(next((part.rows for part in card.parts if part.name == "calibrate"), card.data.rows))


def _factors(decided: Decided, month: Months, card: ModelCard) -> tuple[WatchedFactor, ...]:
    seen = {each.factor: each for each in card.factors}
    fitted = float(next((part.rows for part in card.parts if part.name == "fit"), card.data.rows))
    last, found = month == month.max(), []
    for place, factor in enumerate(decided.factors):
        if factor.name not in seen:
            continue
        known, column = seen[factor.name], decided.values[:, place]
        then = fitted * np.array(known.shares)

        def drift(values: Column, edges: Sequence[float] = known.edges, then: Column = then) -> float:
            return psi(then, len(values) * np.array(factor_shares(factor, edges, values)))  # noqa: B023

        found.append(
            WatchedFactor(
                factor=factor.name,
                psi=drift(column),
                psi_last=drift(column[last]),
                missing=_rounded(np.isnan(column).mean()),
                missing_in_card=_rounded(known.shares[-1]),
            )
        )
    return tuple(sorted(found, key=lambda each: -each.psi))


def _evidence(decided: Decided, month: Months) -> tuple[WatchedEvidence, ...]:
    first, last = month == month.min(), month == month.max()
    return tuple(
        WatchedEvidence(
            category=name, first=_rounded(behind[first].mean()), last=_rounded(behind[last].mean())
        )
        for name, behind in decided.shown.items()
    )


def _matured(decided: Decided, horizon_months: float) -> Mask:
    """Granted, and followed for the whole window: counting early bads among the others would look too bad,
    and leaving them out too good."""
    window = np.timedelta64(round(horizon_months * 30.4375), "D")
    followed = ~np.isnat(decided.known_on) & (decided.known_on >= decided.at + window)
    return np.asarray((decided.verdict == "allow") & followed)


def _bad(decided: Decided, horizon_months: float) -> Mask:
    """Bad within the window."""
    window = np.timedelta64(round(horizon_months * 30.4375), "D")
    return np.asarray(~np.isnat(decided.bad_on) & (decided.bad_on <= decided.at + window))


def _vintages(decided: Decided, month: Months, horizon_months: float) -> tuple[Vintage, ...]:
    if np.isnat(decided.known_on).all():
        return ()
    granted, matured = decided.verdict == "allow", _matured(decided, horizon_months)
    bad = _bad(decided, horizon_months)
    return tuple(
        _vintage(str(each), decided.pd, *(part & (month == each) for part in (granted, matured)), bad)
        for each in np.unique(month[granted])
    )


def _vintage(name: str, pd: Column, granted: Mask, matured: Mask, bad: Mask) -> Vintage:
    rows, bads = int(matured.sum()), int((matured & bad).sum())
    low, high = wilson(bads, rows) if rows else (0.0, 1.0)
    return Vintage(
        month=name,
        granted=int(granted.sum()),
        matured=rows,
        bads=bads,
        bad_so_far=int((granted & bad).sum()),
        mean_pd=_rounded(pd[matured].mean()) if rows else None,
        bad_rate=Interval(value=_rounded(bads / rows), low=_rounded(low), high=_rounded(high))
        if rows
        else None,
    )


def _beside(decided: Decided, horizon_months: float) -> tuple[Beside, ...]:
    matured, bad = _matured(decided, horizon_months), _bad(decided, horizon_months)
    granted = float((decided.verdict == "allow").mean())
    found = []
    for (version, role), other in decided.beside.items():
        both = ~np.isnan(other)
        if not both.any():
            continue
        judged = both & matured
        enough = CLASS_MIN <= (judged & bad).sum() <= judged.sum() - CLASS_MIN
        found.append(
            Beside(
                model_version=version,
                role=role,
                decisions=int(both.sum()),
                mean_pd=_rounded(other[both].mean()),
                champion_mean_pd=_rounded(decided.pd[both].mean()),
                rank_correlation=_rank_correlation(decided.pd[both], other[both]),
                would_change=_would_change(decided.pd[both], other[both], granted),
                auc=_rounded(auc_of(other[judged], bad[judged])) if enough else None,
                champion_auc=_rounded(auc_of(decided.pd[judged], bad[judged])) if enough else None,
                matured=int(judged.sum()),
            )
        )
    return tuple(found)


def _rank_correlation(one: Column, other: Column) -> float:
    """Spearman's."""
    ranks = [np.unique(each, return_inverse=True)[1].astype(np.float64) for each in (one, other)]
    if min(ranks[0].std(), ranks[1].std()) == 0:
        return 0.0
    return _rounded(np.corrcoef(*ranks)[0, 1])


def _would_change(one: Column, other: Column, rate: float) -> float:
    count = round(rate * len(one))
    sides = [np.argsort(np.argsort(each, kind="stable"), kind="stable") < count for each in (one, other)]
    return _rounded((sides[0] != sides[1]).mean())


def _rounded(number: float | np.floating) -> float:
    return round(float(number), 6)
