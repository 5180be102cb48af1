"""Find payments that wait: the queue of all of them, of those who asked for somebody first."""

from datetime import datetime
from enum import StrEnum

from assistant.actions.find_cases import in_utc
from assistant.actions.means import Means
from assistant.storage.held_queue import OPEN, Place
from assistant.storage.stores import Stores
from models.errors import UnusableInput
from models.facts.held_file import HeldPage, HeldRow
from models.facts.intervention import Intervention, InterventionState
from models.facts.review import CaseKind
from models.facts.review_queue import CaseFilter
from models.facts.staff import May, StaffMember
from tools.payments.intervening import state_at
from tools.staff.permissions import require

PAGE_SIZE = 50


class HeldShown(StrEnum):
    """Which of them."""

    ALL = "all"
    WITH_A_PERSON = "with_a_person"
    """Those whose customer asked for somebody, or that somebody here took up."""
    WAITING = "waiting"
    MINE = "mine"
    """Those whose case I have."""


class PlaceUnusable(UnusableInput):
    """This is no place in the queue of held payments; begin at its first page."""

    code = "place_unusable"


_STATES = {
    HeldShown.ALL: OPEN,
    HeldShown.WITH_A_PERSON: (InterventionState.WITH_A_PERSON,),
    HeldShown.WAITING: (InterventionState.WAITING,),
}


def find_held(
    means: Means,
    staff: StaffMember,
    shown: HeldShown = HeldShown.ALL,
    after: str | None = None,
    size: int = PAGE_SIZE,
) -> HeldPage:
    """A page of those that can still be answered; nobody is named. Raises RoleMissing, PlaceUnusable."""
    require(staff, May.WORK_CASES)
    at, place = means.now(), _place(after)
    with means.storage.reading() as stores:
        if shown is HeldShown.MINE:
            found = _mine(stores, staff, at)
        else:
            found = stores.held_queue.page(at, _STATES[shown], place, size + 1)
        counts = stores.held_queue.counts(at)
        rows = tuple(_with_case(stores, row_of(each, at)) for each in found[:size])
    return HeldPage(
        rows=rows,
        counts=tuple(counts.items()),
        after=_name(found[size - 1]) if len(found) > size else None,
    )


def find_one_held(means: Means, staff: StaffMember, payment_id: str) -> HeldRow | None:
    """The line of one payment, whether it still waits or not; None where it never did. Raises RoleMissing."""
    require(staff, May.WORK_CASES)
    with means.storage.reading() as stores:
        found = stores.interventions.find(payment_id)
        return None if found is None else _with_case(stores, row_of(found, means.now()))


def row_of(intervention: Intervention, at: datetime) -> HeldRow:
    """What the queue says of it."""
    return HeldRow(
        payment_id=intervention.payment_id,
        customer_id=intervention.customer_id,
        verdict=intervention.verdict,
        pattern=intervention.pattern,
        state=state_at(intervention, at),
        amount_minor=intervention.payment.amount_minor,
        currency=intervention.payment.currency,
        held_at=intervention.held_at,
        cooling_off_until=intervention.cooling_off_until,
        expires_at=intervention.expires_at,
        may_insist=intervention.may_insist,
        case_id=intervention.handover_id,
    )


def _mine(stores: Stores, staff: StaffMember, at: datetime) -> tuple[Intervention, ...]:
    wanted = CaseFilter(kinds=(CaseKind.PAYMENT,), mine=True)
    cases = stores.reviews.queue(wanted, staff, at, None, PAGE_SIZE)
    found = [stores.interventions.find(case.payment_id) for case in cases if case.payment_id is not None]
    return tuple(each for each in found if each is not None)


def _with_case(stores: Stores, row: HeldRow) -> HeldRow:
    """Who has its case, where it has one."""
    case = None if row.case_id is None else stores.reviews.find(row.case_id)
    if case is None:
        return row
    return row.model_copy(update={"claimed_by": case.claimed_by, "handed_up": case.handed_up})


def _name(last: Intervention) -> str:
    return f"{last.state}~{last.expires_at.isoformat()}~{last.payment_id}"


def _place(after: str | None) -> Place | None:
    if after is None:
        return None
    state, _, rest = after.partition("~")
    moment, _, payment_id = rest.partition("~")
    try:
        return OPEN[OPEN.index(InterventionState(state))], in_utc(moment), payment_id
    except (ValueError, OverflowError) as error:
        raise PlaceUnusable from error
