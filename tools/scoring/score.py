"""One customer's factors in, one calibrated score out; pure and the same bits every time."""

from collections.abc import Mapping
from math import inf, nan

from models.errors import UnusableInput
from models.facts.value import Share, Value
from models.risk.factors import FACTOR_NAMES, shown_kinds
from models.risk.registry import RiskModel

PD_DIGITS = 6
"""Canonical JSON of a sealed decision must not hang on a last bit."""


class FactorUnusable(UnusableInput):
    """A factor is not in the register or is not a finite number; correct it or leave it out."""

    code = "factor_unusable"


class Score(Value):
    """What the risk models say.

    `pd` is the behaviour model's calibrated 12-month PD and the one that decides. The scorecard stands
    beside it: `scorecard_points` is the sum of `points_by_factor`, in register order; `neutral_by_factor`
    is what an average customer, or one who withholds the factor, would have there.
    """

    pd: Share
    scorecard_points: int
    points_by_factor: tuple[tuple[str, int], ...]
    neutral_by_factor: tuple[tuple[str, int], ...]
    scorecard_pd: Share
    model_version: str


def score(risk_model: RiskModel, factors: Mapping[str, float]) -> Score:
    """Score the factors that may be used; an absent name or NaN is missing, and missing is neutral.

    Values beyond what the models were trained on are clipped to the trained range, so that an absurd
    document counts for no more than the most extreme one ever seen. Raises FactorUnusable.
    """
    known = _clipped(risk_model, factors)
    log_odds = risk_model.trees.log_odds([known.get(name, nan) for name in FACTOR_NAMES])
    calibration = risk_model.calibrations[shown_kinds(known)]
    points_by_factor = risk_model.scorecard.points(known)
    points = sum(points for _, points in points_by_factor)
    return Score(
        pd=round(calibration.behaviour.pd(log_odds), PD_DIGITS),
        scorecard_points=points,
        points_by_factor=points_by_factor,
        neutral_by_factor=risk_model.scorecard.points({}),
        scorecard_pd=round(calibration.scorecard.pd(risk_model.scorecard.log_odds(points)), PD_DIGITS),
        model_version=risk_model.version,
    )


def _clipped(risk_model: RiskModel, factors: Mapping[str, float]) -> dict[str, float]:
    known: dict[str, float] = {}
    for name, value in factors.items():
        if name not in risk_model.ranges:
            raise FactorUnusable(f"There is no factor named {name!r}; see the factor register.", factor=name)
        if not isinstance(value, int | float) or value in (inf, -inf):
            raise FactorUnusable(f"{name} must be a finite number; leave it out if unknown.", factor=name)
        if value == value:
            lower, upper = risk_model.ranges[name]
            known[name] = float(min(max(value, lower), upper))
    return known
