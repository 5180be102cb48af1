"""Judging a trained pair out of time: by evidence shown, for neutrality and for monotony."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.risk.behaviour_fitting import behaviour_log_odds
from models.risk.calibration import Calibration, Calibrations, ShownCalibration
from models.risk.card import Judged, Withheld
from models.risk.factor import Direction
from models.risk.factors import EVIDENCE_CATEGORIES, FACTORS
from models.risk.measures import Column, measure
from models.risk.population import Population
from models.risk.sample import Mask, Matrix
from models.risk.scorecard import Scorecard
from models.risk.scorecard_fitting import scorecard_log_odds
from models.risk.withholding import hide_unshown, shown_evidence

SWEPT_CUSTOMERS = 400
SWEPT_POINTS = 25


@dataclass(frozen=True)
class TrainedPair:
    """The behaviour model and the scorecard with their calibrations, for scoring many rows."""

    behaviour_text: str
    scorecard: Scorecard
    calibrations: Calibrations

    factors = FACTORS

    def points(self, rows: Matrix) -> NDArray[np.int64]:
        return np.array(
            [
                sum(
                    bins.points_of(None if value != value else value)
                    for bins, value in zip(self.scorecard.factors, row, strict=True)
                )
                for row in rows.tolist()
            ],
            dtype=np.int64,
        )

    def behaviour_pd(self, rows: Matrix) -> Column:
        log_odds = behaviour_log_odds(self.behaviour_text, rows)
        return self._calibrated(log_odds, rows, lambda entry: entry.behaviour)

    def scorecard_pd(self, rows: Matrix) -> Column:
        log_odds = scorecard_log_odds(self.scorecard, rows)
        return self._calibrated(log_odds, rows, lambda entry: entry.scorecard)

    def _calibrated(
        self, log_odds: Column, rows: Matrix, which: Callable[[ShownCalibration], Calibration]
    ) -> Column:
        pd = np.empty_like(log_odds)
        evidence = shown_evidence(rows)
        for entry in self.calibrations.by_shown:
            wanted = np.array([kind in entry.shown for kind in EVIDENCE_CATEGORIES])
            part = (evidence == wanted).all(axis=1)
            pd[part] = [which(entry).pd(x) for x in log_odds[part].tolist()]
        return pd


def judge_by_evidence(pair: TrainedPair, people: Population, seed: int) -> tuple[Judged, ...]:
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


def judge_withholding(pair: TrainedPair, people: Population) -> tuple[Withheld, ...]:
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


def count_monotone_violations(pair: TrainedPair, people: Population) -> tuple[int, int]:
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
