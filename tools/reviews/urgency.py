"""How urgent a case is, until when it has to be settled, and how much of that time is left."""

from datetime import datetime, timedelta

from models.facts.conversation import Handover
from models.facts.review import CaseKind
from tools.policy.review_section import ReviewPolicy

CORRECTION = "correction"
DECREASE = "decrease_objected"


def kind_of(handover: Handover, appeals: str | None = None) -> CaseKind:
    """What a case is about, from what it begins with."""
    if appeals is not None:
        return CaseKind.APPEAL
    if handover.payment_id is not None:
        return CaseKind.PAYMENT
    if handover.reason == CORRECTION:
        return CaseKind.CORRECTION
    if handover.reason == DECREASE:
        return CaseKind.DECREASE
    return CaseKind.LIMIT if handover.decision_id is not None else CaseKind.QUESTION


def due_at(kind: CaseKind, opened_at: datetime, review: ReviewPolicy) -> datetime:
    """The moment by which it has to be settled."""
    return opened_at + timedelta(hours=review.due_hours[kind])


def seconds_left(due: datetime, at: datetime) -> int:
    """Whole seconds until it is due; below zero where it is overdue."""
    return int((due - at).total_seconds())
