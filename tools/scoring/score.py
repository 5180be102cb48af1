"""One customer's factors in, one calibrated score out; pure and the same bits every time."""

from collections.abc import Iterable, Mapping

from models.facts.value import Share, Value
from models.risk.registry import RiskModel
from models.risk.serving import FactorUnusable

__all__ = ["FactorUnusable", "Score", "score"]

PD_DIGITS = 6
"""Canonical JSON of a sealed decision must not hang on a last bit."""


class Score(Value):
    """What the risk models say.

    `pd` is the behaviour model's calibrated 12-month PD and the one that decides. The scorecard stands
    beside it: `scorecard_points` is the sum of `points_by_factor`, in the factors' order; `neutral_by_factor`
    is what an average customer, or one who withholds the factor, would have there.
    """

    pd: Share
    scorecard_points: int
    points_by_factor: tuple[tuple[str, int], ...]
    neutral_by_factor: tuple[tuple[str, int], ...]
    scorecard_pd: Share
    model_version: str


def pds_of(risk_model: RiskModel, factors: Iterable[Mapping[str, float]]) -> list[float]:
    """The `pd` of `score` of each of these, and no more of it. Raises FactorUnusable."""
    return [round(pd, PD_DIGITS) for pd in risk_model.serving.behaviour_pd_of_each(factors)]


def score(risk_model: RiskModel, factors: Mapping[str, float]) -> Score:
    """Score the factors that may be used; an absent name, NaN or a category never seen is missing, and what
    is withheld is neutral. Numbers beyond what the models were trained on are clipped to it. Raises
    FactorUnusable."""
    serving = risk_model.serving
    known = serving.known(factors)
    calibration = serving.calibration(known)
    points_by_factor = serving.scorecard.points(known)
    points = sum(points for _, points in points_by_factor)
    return Score(
        pd=round(calibration.behaviour.pd(serving.log_odds(known)), PD_DIGITS),
        scorecard_points=points,
        points_by_factor=points_by_factor,
        neutral_by_factor=serving.neutral_by_factor,
        scorecard_pd=round(calibration.scorecard.pd(serving.scorecard.log_odds(points)), PD_DIGITS),
        model_version=risk_model.version,
    )
