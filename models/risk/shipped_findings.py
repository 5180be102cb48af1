"""What is measured of the shipped models on people they never saw: the main figures of `Validation`."""

import numpy as np

from models.risk.calibration_fitting import fit_platt
from models.risk.card import CardFacts
from models.risk.learning import Trained
from models.risk.measures import (
    Column,
    Interval,
    Labels,
    discrimination,
    expected_calibration_error,
)
from models.risk.population import Population
from models.risk.validation.findings import (
    CalibrationFound,
    Discrimination,
    Histogram,
    JudgedModel,
    Validation,
)

RESAMPLES = 100
APPROVAL_RATE = 0.8


def findings(trained: Trained, people: Population, facts: CardFacts, rows_fitted: int) -> Validation:
    """Both models on the judging period, as customers chose to show."""
    rows = people.visible()
    pds = {"behaviour": trained.behaviour_pd(rows), "scorecard": trained.scorecard_pd(rows)}
    return Validation(
        title="Shipped models, simulated population",
        version=facts.version,
        how=facts.split,
        rows_fitted=rows_fitted,
        rows_judged=len(people.month),
        bads_judged=int(people.defaulted.sum()),
        approval_rate=APPROVAL_RATE,
        models=tuple(_judged(name, pd, people.defaulted, facts.seed) for name, pd in pds.items()),
        comparisons=(),
        months=(),
        factor_drift=(),
        segments=(),
        swap_sets=(),
        influences=(),
        groups=(),
        alternatives=(),
        rejects=None,
        notes=(),
    )


def _judged(name: str, pd: Column, bad: Labels, seed: int) -> JudgedModel:
    rng = np.random.default_rng(seed)
    drawn = (rng.integers(0, len(bad), len(bad)) for _ in range(RESAMPLES))
    around = np.array([_figures(pd[rows], bad[rows]) for rows in drawn])
    ends = zip(_figures(pd, bad), *np.percentile(around, (2.5, 97.5), axis=0), strict=True)
    auc, gini, ks, precision, brier = (
        Interval(value=round(value, 6), low=round(float(low), 6), high=round(float(high), 6))
        for value, low, high in ends
    )
    line = fit_platt(np.log(pd / (1 - pd)), bad)
    return JudgedModel(
        name=name,
        discrimination=Discrimination(auc=auc, gini=gini, ks=ks, average_precision=precision, brier=brier),
        calibration=CalibrationFound(
            ece=round(expected_calibration_error(pd, bad), 6),
            mean_pd=round(float(pd.mean()), 6),
            bad_rate=round(float(bad.mean()), 6),
            slope=line.slope,
            intercept=line.intercept,
            bins=(),
        ),
        roc=(),
        goods_up_to=(),
        bads_up_to=(),
        histogram=Histogram(edges=(), goods=(), bads=()),
    )


def _figures(pd: Column, bad: Labels) -> tuple[float, float, float, float, float]:
    auc, ks = discrimination(pd, bad)
    ranked = bad[np.argsort(-pd, kind="stable")]
    precision = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    return auc, 2 * auc - 1, ks, float(precision[ranked == 1].mean()), float(np.mean((pd - bad) ** 2))
