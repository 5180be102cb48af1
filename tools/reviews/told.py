"""What a person hears of cases about them, in their export: what was decided and by how many people. Who
worked on them, notes and written rationales are the lender's own."""

from typing import Any

from models.facts.review import CaseState, ReviewCase


def told_of(case: ReviewCase) -> dict[str, Any]:
    """As JSON has it; amounts in minor units."""
    ruling = case.ruling if case.state is CaseState.SETTLED else None
    people = 0 if ruling is None else 1 + (case.second_by is not None)
    return {
        "case_id": case.case_id,
        "kind": case.kind.value,
        "reason": case.reason,
        "state": case.state.value,
        "opened_at": case.opened_at.isoformat(),
        "settled_at": None if case.settled_at is None else case.settled_at.isoformat(),
        "words": case.words,
        "decision_id": case.decision_id,
        "made_decision_id": case.made_decision_id,
        "outcome": None if ruling is None else ruling.outcome.value,
        "limit_minor": None if ruling is None else ruling.limit_minor,
        "reasons": [] if ruling is None else list(ruling.reasons),
        "said": "" if ruling is None else ruling.to_customer,
        "decided_by_people": people,
    }
