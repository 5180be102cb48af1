"""Whom a person would like to call before they pay: kept for them, shown to them, never called by us."""

from assistant.actions.means import Means
from models.errors import NotFound
from models.facts.intervention import TrustedContact


def name_contact(means: Means, customer_id: str, name: str, phone: str) -> TrustedContact:
    """Keep one, in place of the one before. Raises NotFound, AccountClosed, pydantic.ValidationError."""
    contact = TrustedContact(customer_id=customer_id, name=name, phone=phone, at=means.now())
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        stores.interventions.keep_contact(contact)
    return contact


def forget_contact(means: Means, customer_id: str) -> None:
    """Raises NotFound, AccountClosed; forgetting one that is not there changes nothing."""
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        stores.interventions.forget_contact(customer_id)


def known_contact(means: Means, customer_id: str) -> TrustedContact:
    """Raises NotFound where none is named."""
    with means.storage.reading() as stores:
        found = stores.interventions.contact(customer_id)
    if found is None:
        raise NotFound("No trusted contact is named.")
    return found
