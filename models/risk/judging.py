"""Judging a trained pair out of time: by evidence shown, for neutrality and for monotony."""

from collections.abc import Iterator

import numpy as np

from models.risk.card import Judged, Withheld
from models.risk.factor import Direction
from models.risk.factors import EVIDENCE_CATEGORIES, FACTORS
from models.risk.learning import Trained
from models.risk.measures import measure
from models.risk.population import Population
from models.risk.sample import Mask, Matrix
from models.risk.withholding import hide_unshown

SWEPT_CUSTOMERS = 400
SWEPT_POINTS = 25


def judge_by_evidence(pair: Trained, people: Population, seed: int) -> tuple[Judged, ...]:
    """Measures as customers chose to show, if all showed everything, and if nobody showed anything."""
    nothing = np.zeros_like(people.shown)
    views = {
        "as shown": people.visible(),
        "everything shown": people.factors,
        "account history only": hide_unshown(people.factors, nothing),
    }
    return tuple(
        Judged(
            evidence=evidence,
            behaviour=measure(pair.behaviour_pd(rows), people.defaulted, seed),
            scorecard=measure(pair.scorecard_pd(rows), people.defaulted, seed),
            oracle=measure(people.true_pd, people.defaulted, seed),
        )
        for evidence, rows in views.items()
    )


def judge_withholding(pair: Trained, people: Population) -> tuple[Withheld, ...]:
    """For each category: the mean PD of everyone with all evidence, and with all but that category."""
    shown_pd = float(pair.behaviour_pd(people.factors).mean())
    return tuple(
        Withheld(
            category=kind,
            mean_pd_shown=round(shown_pd, 6),
            mean_pd_withheld=round(float(pair.behaviour_pd(without(people, place)).mean()), 6),
        )
        for place, kind in enumerate(EVIDENCE_CATEGORIES)
    )


def without(people: Population, place: int) -> Matrix:
    """All evidence of everyone but one category."""
    kept: Mask = np.ones_like(people.shown)
    kept[:, place] = False
    return hide_unshown(people.factors, kept)


def count_monotone_violations(pair: Trained, people: Population) -> tuple[int, int]:
    """Sweep each directed factor over its range for real customers; returns (checks, violations)."""
    checks = violations = 0
    for rises, rows in _sweeps(people):
        for pd in (pair.behaviour_pd(rows), pair.scorecard_pd(rows)):
            steps = np.diff(pd.reshape(-1, SWEPT_POINTS), axis=1) * (1 if rises else -1)
            checks += steps.size
            violations += int((steps < 0).sum())
    return checks, violations


def _sweeps(people: Population) -> Iterator[tuple[bool, Matrix]]:
    customers = people.visible()[:SWEPT_CUSTOMERS]
    for column, factor in enumerate(FACTORS):
        if factor.direction is not Direction.NONE:
            values = people.factors[:, column]
            rows = np.repeat(customers, SWEPT_POINTS, axis=0)
            rows[:, column] = np.tile(np.linspace(values.min(), values.max(), SWEPT_POINTS), len(customers))
            yield factor.direction is Direction.RAISES_PD, rows
