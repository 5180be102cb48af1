"""Whether those who are decided on still look like those the card speaks of: PD, factors and evidence."""

from collections.abc import Iterator, Sequence

import numpy as np

from models.risk.card import ModelCard
from models.risk.factor import Factor
from models.risk.monitoring.chance import psi_at_most, psi_by_chance
from models.risk.monitoring.decided import Column, Decided
from models.risk.monitoring.findings import WatchedEvidence, WatchedFactor, WatchedMonth
from models.risk.reference import FactorSeen, factor_shares, score_shares
from models.risk.sample import Mask
from models.risk.validation.drifting import psi


def months_of(decided: Decided, card: ModelCard) -> tuple[WatchedMonth, ...]:
    """Each month in which anything was decided, oldest first."""
    seen = next(score for score in card.scores if score.name == "behaviour")
    then = _rows_of(card, "calibrate") * np.array(seen.shares)
    month = decided.month
    names = np.unique(month)
    return tuple(_month(str(each), decided, month == each, seen.edges, then, len(names)) for each in names)


def _month(
    name: str, decided: Decided, rows: Mask, edges: Sequence[float], then: Column, looks: int
) -> WatchedMonth:
    count = int(rows.sum())
    verdicts = decided.verdict[rows]
    now = count * np.array(score_shares(edges, decided.pd[rows]))
    sizes = (len(then), float(then.sum()), count)
    return WatchedMonth(
        month=name,
        decisions=count,
        allowed=int((verdicts == "allow").sum()),
        declined=int((verdicts == "decline").sum()),
        referred=int((verdicts == "refer").sum()),
        mean_pd=_rounded(decided.pd[rows].mean()),
        points=round(float(decided.points[rows].mean()), 1),
        psi=psi(then, now),
        by_chance=psi_by_chance(*sizes),
        chance_most=psi_at_most(*sizes, looks),
    )


def factors_of(decided: Decided, card: ModelCard) -> tuple[WatchedFactor, ...]:
    """Each factor that the card knows, the one that moved most first."""
    known = {each.factor: each for each in card.factors}
    fitted = _rows_of(card, "fit")
    looks = 2 * len(decided.factors)  # over all months, and in the last
    found = [
        _factor(factor, decided.values[:, place], known[factor.name], fitted, decided, looks)
        for place, factor in enumerate(decided.factors)
        if factor.name in known
    ]
    return tuple(sorted(found, key=lambda each: -max(each.psi, each.psi_last)))


def _factor(
    factor: Factor, values: Column, seen: FactorSeen, fitted: float, decided: Decided, looks: int
) -> WatchedFactor:
    then = fitted * np.array(seen.shares)
    used = int((then > 0).sum())

    def drift(rows: Column) -> float:
        return psi(then, len(rows) * np.array(factor_shares(factor, seen.edges, rows)))

    by_month = [values[decided.month == each] for each in np.unique(decided.month)]
    return WatchedFactor(
        factor=factor.name,
        psi=drift(values),
        chance_most=psi_at_most(used, fitted, len(values), looks),
        psi_last=drift(by_month[-1]),
        chance_most_last=psi_at_most(used, fitted, len(by_month[-1]), looks),
        missing=_rounded(np.isnan(values).mean()),
        missing_in_card=_rounded(seen.shares[-1]),
        by_month=tuple(drift(rows) for rows in by_month),
    )


def evidence_of(decided: Decided) -> tuple[WatchedEvidence, ...]:
    """Each category that stood behind any decision, by name."""
    return tuple(_evidence(decided))


def _evidence(decided: Decided) -> Iterator[WatchedEvidence]:
    months = np.unique(decided.month)
    for name, behind in sorted(decided.shown.items()):
        shares = tuple(_rounded(behind[decided.month == each].mean()) for each in months)
        yield WatchedEvidence(category=name, first=shares[0], last=shares[-1], by_month=shares)


def _rows_of(card: ModelCard, part: str) -> float:
    """How many rows the card's shares are of."""
    return float(next((each.rows for each in card.parts if each.name == part and each.rows), card.data.rows))


def _rounded(number: float | np.floating) -> float:
    return round(float(number), 6)
