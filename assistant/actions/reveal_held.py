"""Show one thing that is masked on the page of a payment that waits, to who has its case and says why."""

from enum import StrEnum

from assistant.actions.gather_held import words_heard
from assistant.actions.look_at_held import at_held
from assistant.actions.means import Means
from assistant.actions.take_step import AtCase
from models.facts.intervention import Intervention
from models.facts.review import StepKind
from models.facts.staff import May, StaffMember
from tools.reviews.steps import aside, require_theirs
from tools.reviews.usable import require_reason
from tools.staff.permissions import require


class HeldMasked(StrEnum):
    """What is masked there."""

    CUSTOMER = "customer"
    PAYEE = "payee"
    CONTACT = "contact"
    WORDS = "words"
    """What they wrote that sounds like a trick, with whoever is named in it."""


def reveal_held(
    means: Means, staff: StaffMember, payment_id: str, what: HeldMasked, reason: str
) -> str | None:
    """It, as it is; None where there is none. Who saw it and why is kept before anything is shown.

    Raises RoleMissing, NotFound, CaseNotFound, CaseNotYours, CaseOver, RulingUnusable for a reason that says
    nothing.
    """
    require(staff, May.WORK_CASES)
    said = require_reason(reason)
    with means.storage.writing() as stores:
        there, intervention = at_held(means, stores, staff, payment_id)
        require_theirs(there.case, staff)
        there.keep_aside(aside(there.work, StepKind.REVEALED, subject=what.value, text=said))
        return _shown(there, intervention, what)


def _shown(there: AtCase, intervention: Intervention, what: HeldMasked) -> str | None:
    if what is HeldMasked.CUSTOMER:
        return there.customer.name
    if what is HeldMasked.CONTACT:
        contact = there.stores.interventions.contact(there.customer.customer_id)
        return None if contact is None else f"{contact.name} {contact.phone}"
    if what is HeldMasked.WORDS:
        return "\n".join(each.text for each in words_heard(there.stores, intervention)) or None
    payee = intervention.payment.payee
    if payee is None:
        return intervention.payment.merchant.name
    return f"{payee.name} {payee.payee_id}" if payee.name else payee.payee_id
