"""Correct who a customer is: the lender does it at once, the person asks for it and somebody looks."""

from datetime import date

from assistant.actions.means import Means
from assistant.actions.open_case import open_case
from models.errors import GuardianNeeded, UnusableInput
from models.facts.conversation import Handover
from models.facts.customer import Customer
from models.facts.language import Language
from models.facts.offer import OfferState
from tools.explanation.figures import local_day

CORRECTION = "correction"
"""Why the case waits for a person."""


def correct_customer(
    means: Means,
    customer_id: str,
    *,
    name: str | None = None,
    born_on: date | None = None,
    language: Language | None = None,
) -> Customer:
    """The customer as they really are. Open offers are void where the case reads differently now.

    Raises UnusableInput for a date of birth in the future, GuardianNeeded for a child; NotFound,
    AccountClosed.
    """
    at = means.now()
    with means.storage.writing() as stores:
        before = stores.customers.lock(customer_id)
        changes = {"name": name, "born_on": born_on, "language": language}
        after = before.model_copy(update={key: new for key, new in changes.items() if new is not None})
        if after.born_on >= local_day(at):
            raise UnusableInput("The date of birth lies in the future; correct it.")
        if after.age_on(local_day(at)) < means.pack.age.guardian_until:
            raise GuardianNeeded
        if (after.name, after.born_on) != (before.name, before.born_on):
            stores.offers.settle(stores.offers.of_customer(customer_id, OfferState.OPEN), OfferState.VOID, at)
        stores.customers.correct(after)
    return after


def ask_for_correction(means: Means, customer_id: str, what: str, should_be: str) -> Handover:
    """A person at the lender looks at it; every different wish is a case of its own.

    Raises NotFound, AccountClosed.
    """
    at = means.now()
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        note = f"{what}: {should_be}"
        for waiting in stores.conversations.handovers(customer_id):
            if waiting.state == "waiting" and (waiting.reason, waiting.note) == (CORRECTION, note):
                return waiting
        handover = Handover(
            handover_id=means.new_id("rev"),
            customer_id=customer_id,
            conversation_id=None,
            decision_id=None,
            reason=CORRECTION,
            state="waiting",
            at=at,
            note=note,
        )
        open_case(means, stores, handover)
    return handover
