"""A case and what is done with it, without a database."""

from datetime import UTC, datetime, timedelta
from typing import Any

from models.facts.review import CaseKind, CaseState, ReviewCase, ReviewStep, Ruling, RulingOutcome
from tools.reviews.steps import Taken, Work

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
WHY = "Nothing is owed, and the income carries it."


def a_waiting_case(**said: Any) -> ReviewCase:
    return ReviewCase(
        **{
            "case_id": "rev_1",
            "customer_id": "cus_1",
            "kind": CaseKind.LIMIT,
            "reason": "document_unclear",
            "state": CaseState.WAITING,
            "opened_at": NOON,
            "due_at": NOON + timedelta(hours=24),
            "priority": 3,
            "revision": 1,
            "changed_at": NOON,
            **said,
        }
    )


def a_ruling(by: str, **said: Any) -> Ruling:
    return Ruling(
        **{
            "outcome": RulingOutcome.APPROVE,
            "limit_minor": 500_000,
            "rationale": WHY,
            "by": by,
            "at": NOON,
            "worked_seconds": 90,
            **said,
        }
    )


class Desk:
    """Does one step after the other with a case, as the actions do."""

    def __init__(self, case: ReviewCase | None = None) -> None:
        self.case, self.at = case or a_waiting_case(), NOON
        self.steps: tuple[ReviewStep, ...] = ()

    def work(self, by: str) -> Work:
        return Work(self.case, self.steps, by, self.at, f"stp_{len(self.steps)}")

    def took(self, taken: Taken) -> ReviewCase:
        self.case = taken.case
        if taken.step is not None:
            self.steps = (*self.steps, taken.step)
        return self.case

    def wait(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)
