"""Whether somebody caught what was wrong with a practice case."""

from models.facts.practice import Practice
from models.facts.review import Ruling, RulingOutcome


def caught(practice: Practice, ruling: Ruling) -> bool:
    """Whether they decided what the papers say: a yes to the good case, else no more than is right."""
    approves = ruling.outcome is RulingOutcome.APPROVE
    if practice.wants_a_yes:
        return approves
    return not approves or (ruling.limit_minor or 0) <= practice.right_minor
