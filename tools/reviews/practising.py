"""Practice cases: shown like any other until they are decided; then whether the mistake was caught."""

from models.facts.practice import Practice
from models.facts.review import ReviewCase, Ruling, RulingOutcome


def caught(practice: Practice, ruling: Ruling) -> bool:
    """Whether they decided what the papers say: a yes to the good case, else no more than is right."""
    approves = ruling.outcome is RulingOutcome.APPROVE
    if practice.wants_a_yes:
        return approves
    return not approves or (ruling.limit_minor or 0) <= practice.right_minor


def as_any_other(case: ReviewCase) -> ReviewCase:
    """The case without what tells that it is practice, until it is over."""
    if not case.is_practice or case.state.is_over:
        return case
    return case.model_copy(update={"is_practice": False, "practice": None})
