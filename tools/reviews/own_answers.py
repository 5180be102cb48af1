"""What a customer says to their own case, and the hashes that name what it is about."""

from collections.abc import Iterable
from typing import Final

from models.facts.review import ReviewCase, ReviewStep, StepKind
from models.facts.value import Value
from tools.audit.seal import seal_of

WITHDRAWING: Final = "withdraw"
"""What a `CaseAnswer` is about that ends an appeal."""


class CaseAnswer(Value):
    """What words to a person are about: a question, ending an appeal, or the words themselves."""

    case_id: str
    about: str


def latest_question(case: ReviewCase, steps: Iterable[ReviewStep]) -> ReviewStep | None:
    """The step in which the question that now waits was asked, whoever has the case by now; None where none
    waits."""
    if case.state.is_over:
        return None
    said = (step for step in reversed(tuple(steps)) if step.kind in {StepKind.ASKED, StepKind.ANSWERED})
    last = next(said, None)
    return last if last is not None and last.kind is StepKind.ASKED else None


def question_hash(asked: ReviewStep) -> str:
    """Names the very question that words answer."""
    return seal_of(CaseAnswer(case_id=asked.case_id, about=asked.step_id))


def withdrawing_hash(case_id: str) -> str:
    """Names the appeal that a yes ends."""
    return seal_of(CaseAnswer(case_id=case_id, about=WITHDRAWING))


def words_hash(case_id: str, words: str) -> str:
    """Names the very words that a yes passes on."""
    return seal_of(CaseAnswer(case_id=case_id, about=words))
