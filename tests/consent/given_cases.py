"""What there is to ask for about cases that people look at, by parameter: by somebody who has the case."""

from datetime import timedelta
from typing import Any

from assistant.actions.claim_case import claim_case
from assistant.actions.see_decisions import DecidedDays
from models.facts.review import CaseState, RulingOutcome, StepKind
from models.facts.review_queue import CaseFilter
from models.facts.ruling_sent import RulingSent
from tests.consent.given_plants import World
from tests.reviews.given_reviews import WHY, a_senior
from tools.explanation.figures import local_day

_LAN = a_senior("lan")


def about_cases(world: World) -> dict[str, list[Any]]:
    """Every case of the world, claimed where it can be."""
    with world.means.storage.reading() as stores:
        cases = stores.reviews.of_customer(world.customer_id)
    for case in cases:
        if case.state is CaseState.WAITING:
            claim_case(world.means, _LAN, case.case_id, case.revision)
    evidence_ids = [each.evidence_id for each in world.evidence]
    fields = [f"field:{each}:{name}" for each in evidence_ids for name in ("holder", "employer")]
    return {
        "staff": [_LAN],
        "staff_id": [_LAN.staff_id],
        "case_id": [*(case.case_id for case in cases), "rev_unknown"],
        "case": list(cases),
        "revision": [2],
        "what": ["name", "words", "transcript", *fields],
        "sent": [RulingSent(outcome=RulingOutcome.DECLINE, reasons=("name_differs",), rationale=WHY)],
        "rationale": [WHY],
        "question": ["Which employer?"],
        "words": ["My rent was always on time."],
        "why": [WHY],
        "wanted": [CaseFilter()],
        "access_id": ["acc_1"],
        "evidence_ids": [evidence_ids],
        "kinds": [tuple(StepKind)],
        "priority": [0],
        "most": [10],
        "width_px": [200],
        "days": [DecidedDays()],
        "first_day": [local_day(world.clock()) - timedelta(days=400)],
        "last_day": [local_day(world.clock())],
        **{size: [1] for size in ("tree_size", "old_size", "first_size")},
        "position": [0],
        **{name: [] for name in _NEVER_GIVEN},
    }


_NEVER_GIVEN = (
    *("there", "taken", "ruling", "made", "scorer", "handover", "handled", "upheld", "pd", "step"),
    *("contact", "intervention", "steps", "states", "payment_ids", "idle", "login", "tried", "gathered"),
    *("found", "finding", "review", "settings", "terms", "roles", "member", "old", "password", "code"),
    *("typed", "stage", "vouched", "pending", "then", "sealed", "log", "claims", "histories", "told"),
    *("entry", "completed", "edge", "mac", "contact"),
)
"""Ways that take one of these are parts of others that are tried, or have nothing to do with documents."""
