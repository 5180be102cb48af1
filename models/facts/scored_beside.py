"""What a challenger or shadow said of a case that another model decided."""

from typing import Literal

from models.facts.value import Share, Value


class ScoredBeside(Value):
    """Kept with the decision for later comparison; no decision was ever made of it."""

    model_version: str
    role: Literal["challenger", "shadow"]
    pd: Share
    scorecard_pd: Share
    scorecard_points: int


class AllBeside(Value):
    """What is stored beside one decision."""

    scores: tuple[ScoredBeside, ...]
