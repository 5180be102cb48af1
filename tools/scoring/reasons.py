"""Reasons for a score, exact because the scorecard is a sum: points lost and won against neutral."""

from models.facts.value import Value
from models.risk.factors import FACTOR_BY_NAME
from tools.scoring.score import Score

REASONS_MAX = 4


class ScoreReason(Value):
    """One factor's part in a score: `points` less than zero were lost, more were won."""

    factor: str
    reason_code: str
    points: int


class ScoreReasons(Value):
    """Up to four factors on each side, the weightiest first. A missing factor is on neither."""

    lost: tuple[ScoreReason, ...]
    helped: tuple[ScoreReason, ...]


def score_reasons(score: Score) -> ScoreReasons:
    """What cost and what won points, read from the score itself so that a sealed one explains itself."""
    neutral = dict(score.neutral_by_factor)
    moved = [
        ScoreReason(
            factor=factor, reason_code=FACTOR_BY_NAME[factor].reason_code, points=points - neutral[factor]
        )
        for factor, points in score.points_by_factor
    ]
    # Sorting is stable: equal points stay in register order.
    by_loss = sorted((reason for reason in moved if reason.points < 0), key=lambda reason: reason.points)
    by_gain = sorted((reason for reason in moved if reason.points > 0), key=lambda reason: -reason.points)
    return ScoreReasons(lost=tuple(by_loss[:REASONS_MAX]), helped=tuple(by_gain[:REASONS_MAX]))
