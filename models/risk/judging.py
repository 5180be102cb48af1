"""Judging a trained pair out of time: by evidence shown, for neutrality and for monotony."""

from collections.abc import Iterator

import numpy as np

from models.facts.consent import DataCategory
from models.risk.card import Judged, Withheld
from models.risk.factor import Direction
from models.risk.factors import CONSENT_CATEGORIES, FACTORS
from models.risk.learning import Trained
from models.risk.measures import measure
from models.risk.population import Population
from models.risk.population.account_log import has_events
from models.risk.sample import Mask, Matrix
from models.risk.withholding import hide_unshown

SWEPT_CUSTOMERS = 400
SWEPT_POINTS = 25


def judge_by_evidence(pair: Trained, people: Population, seed: int) -> tuple[Judged, ...]:
    """Measures as customers chose to show, if all showed all their documents, and if nobody showed anything;
    and of those who have a log of account events, without it and with it."""
    documents = hide_unshown(people.factors, _all_but(people, DataCategory.ACCOUNT_EVENTS))
    views = {
        "as shown": people.visible(),
        "all documents shown": documents,
        "account history only": hide_unshown(people.factors, np.zeros_like(people.shown)),
    }
    judged = [_judged(pair, evidence, rows, people, seed) for evidence, rows in views.items()]
    log = has_events(people.factors)
    if log.any():
        some = people.rows(log)
        only_events = ~_all_but(some, DataCategory.ACCOUNT_EVENTS)
        views = {
            "history only": hide_unshown(some.factors, np.zeros_like(some.shown)),
            "history, events": hide_unshown(some.factors, only_events),
            "all documents": documents[log],
            "all documents, events": some.factors,
        }
        judged += [_judged(pair, f"with a log: {what}", rows, some, seed) for what, rows in views.items()]
    return tuple(judged)


def _judged(pair: Trained, evidence: str, rows: Matrix, people: Population, seed: int) -> Judged:
    return Judged(
        evidence=evidence,
        behaviour=measure(pair.behaviour_pd(rows), people.defaulted, seed),
        scorecard=measure(pair.scorecard_pd(rows), people.defaulted, seed),
        oracle=measure(people.true_pd, people.defaulted, seed),
    )


def judge_withholding(pair: Trained, people: Population) -> tuple[Withheld, ...]:
    """For each category: the mean PD of everyone with all that there is, and with all but that category. Of
    those with a log of account events, where there are any."""
    log = has_events(people.factors)
    people = people.rows(log) if log.any() else people
    shown_pd = float(pair.behaviour_pd(people.factors).mean())
    return tuple(
        Withheld(
            category=category,
            mean_pd_shown=round(shown_pd, 6),
            mean_pd_withheld=round(float(pair.behaviour_pd(without(people, place)).mean()), 6),
        )
        for place, category in enumerate(CONSENT_CATEGORIES)
    )


def _all_but(people: Population, category: DataCategory) -> Mask:
    kept: Mask = np.ones_like(people.shown)
    kept[:, CONSENT_CATEGORIES.index(category)] = False
    return kept


def without(people: Population, place: int) -> Matrix:
    """All that there is of everyone but one category."""
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
            if np.isnan(values).all():
                continue
            ends = np.nanmin(values), np.nanmax(values)
            rows = np.repeat(customers, SWEPT_POINTS, axis=0)
            rows[:, column] = np.tile(np.linspace(*ends, SWEPT_POINTS), len(customers))
            yield factor.direction is Direction.RAISES_PD, rows
