"""Reasons for a score: points lost and won in the scorecard, or what raised the PD that decides."""

from collections.abc import Mapping

import numpy as np

from models.facts.value import Value
from models.risk.factors import FACTOR_BY_NAME
from models.risk.reasons.reason import REASONS_MAX, Reasons, reasons_of
from models.risk.registry import RiskModel
from tools.scoring.score import Score

OWN_CODES: Mapping[str, str] = {name: factor.reason_code for name, factor in FACTOR_BY_NAME.items()}
"""The assistant's own register."""


class ScoreReason(Value):
    """One reason code's part in a score: `points` less than zero were lost, more were won. `factor` is the
    one of its factors that moved it most that way."""

    factor: str
    reason_code: str
    points: int


class ScoreReasons(Value):
    """Up to four codes on each side, the weightiest first. A withheld factor is on neither."""

    lost: tuple[ScoreReason, ...]
    helped: tuple[ScoreReason, ...]


def score_reasons(score: Score, code_of: Mapping[str, str] = OWN_CODES) -> ScoreReasons:
    """What cost and what won points, exact because the scorecard is a sum, and read from the score itself so
    that a sealed one explains itself. `code_of` tells each factor's reason code."""
    neutral = dict(score.neutral_by_factor)
    moved: dict[str, dict[str, int]] = {}
    for factor, points in score.points_by_factor:
        moved.setdefault(code_of[factor], {})[factor] = points - neutral[factor]
    return ScoreReasons(lost=_weightiest(moved, -1), helped=_weightiest(moved, 1))


def behaviour_reasons(risk_model: RiskModel, factors: Mapping[str, float]) -> Reasons:
    """Why the PD that decides is what it is: up to four reason codes each way, against the average person.
    Raises FactorUnusable."""
    serving = risk_model.serving
    known = serving.known(factors)
    return reasons_of(serving.explainer, np.array(serving.values(known)))


def _weightiest(moved: Mapping[str, Mapping[str, int]], way: int) -> tuple[ScoreReason, ...]:
    totals = {code: way * sum(points.values()) for code, points in moved.items()}
    # Sorting is stable: equal points stay in the factors' order.
    ranked = sorted((code for code in totals if totals[code] > 0), key=lambda code: -totals[code])
    return tuple(
        ScoreReason(
            factor=max(moved[code], key=lambda factor: way * moved[code][factor]),
            reason_code=code,
            points=way * totals[code],
        )
        for code in ranked[:REASONS_MAX]
    )
