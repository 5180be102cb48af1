"""Builders of staff, cases and rulings."""

from datetime import datetime
from typing import Any

from assistant.actions.claim_case import claim_case
from assistant.actions.look_at_case import look_at_case
from assistant.actions.look_at_held import look_at_held
from assistant.actions.look_at_page import look_at_page
from assistant.actions.means import Means
from assistant.actions.request_limit import Requested, request_limit
from models.facts.customer import Customer
from models.facts.decision import Verdict, Wish
from models.facts.evidence import Evidence, EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.limit import LimitKind
from models.facts.review import ReviewCase, RulingOutcome
from models.facts.ruling_sent import RulingSent
from models.facts.staff import StaffMember, StaffRole
from tests.given import Clock, a_customer, some_evidence
from tests.given_papers import TypedReader, a_document, text

_SINCE = datetime.fromisoformat("2026-11-01T00:00:00+00:00")
WHY = "The account is new and nothing is owed; a small limit is carried by it."


def a_staff_member(name: str = "mei", *roles: StaffRole) -> StaffMember:
    """An agent, unless said otherwise."""
    return StaffMember(
        staff_id=f"stf_{name}",
        login=name,
        name=name.title(),
        roles=roles or (StaffRole.AGENT,),
        language=Language.ZH,
        created_at=_SINCE,
    )


def a_senior(name: str = "lan") -> StaffMember:
    return a_staff_member(name, StaffRole.SENIOR)


def a_referred(
    means: Means, customer: Customer | None = None, amount_minor: int = 800_000
) -> tuple[Requested, Evidence]:
    """A request that the machine does not settle: the diploma is in another name."""
    known = customer or a_customer(means, name="Zhao Yan")
    typed = a_document(EvidenceKind.DIPLOMA, {FieldName.HOLDER: text("Chen Si")})
    paper = typed if isinstance(means.reader, TypedReader) else None
    evidence = some_evidence(means, known.customer_id, name="Chen Si", data=paper)
    wish = Wish(kind=LimitKind.STANDING, amount_minor=amount_minor)
    requested = request_limit(means, known.customer_id, wish)
    assert requested.decision.verdict is Verdict.REFER
    assert requested.handover is not None
    return requested, evidence


def a_case(means: Means, customer: Customer | None = None, amount_minor: int = 800_000) -> ReviewCase:
    """The case of such a request, waiting."""
    requested, _ = a_referred(means, customer, amount_minor)
    assert requested.handover is not None
    with means.storage.reading() as stores:
        return stores.reviews.get(requested.handover.handover_id)


def looked_through(
    means: Means, clock: Clock, staff: StaffMember, case_id: str, seconds: int = 90
) -> ReviewCase:
    """The case claimed, every page of its documents opened, and read for a while."""
    with means.storage.reading() as stores:
        revision = stores.reviews.get(case_id).revision
    claim_case(means, staff, case_id, revision)
    file = look_at_case(means, staff, case_id)
    for evidence in file.evidence:
        for page in range(1, len(evidence.pages) + 1):
            look_at_page(means, staff, case_id, evidence.evidence_id, page)
    if file.case.payment_id is not None:
        look_at_held(means, staff, file.case.payment_id)
    clock.pass_time(seconds=seconds)
    return file.case


def approving(limit_minor: int = 800_000, **said: Any) -> RulingSent:
    return RulingSent(
        **{"outcome": RulingOutcome.APPROVE, "limit_minor": limit_minor, "rationale": WHY, **said}
    )


def declining(*reasons: str, **said: Any) -> RulingSent:
    codes = reasons or ("name_differs",)
    return RulingSent(**{"outcome": RulingOutcome.DECLINE, "reasons": codes, "rationale": WHY, **said})
