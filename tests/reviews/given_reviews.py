"""Builders of staff, cases and rulings."""

from datetime import datetime

from assistant.actions.means import Means
from assistant.actions.request_limit import Requested, request_limit
from models.facts.customer import Customer
from models.facts.decision import Verdict, Wish
from models.facts.language import Language
from models.facts.limit import LimitKind
from models.facts.staff import StaffMember, StaffRole
from tests.given import a_customer

_SINCE = datetime.fromisoformat("2026-11-01T00:00:00+00:00")


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


def a_referred(means: Means, customer: Customer | None = None, amount_minor: int = 800_000) -> Requested:
    """A request that the machine does not settle: nothing is known of its customer."""
    known = customer or a_customer(means)
    requested = request_limit(
        means, known.customer_id, Wish(kind=LimitKind.STANDING, amount_minor=amount_minor)
    )
    assert requested.decision.verdict is Verdict.REFER
    assert requested.handover is not None
    return requested
