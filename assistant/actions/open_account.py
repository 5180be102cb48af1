"""Open an account: a customer with the limit they come with, and what is drawn on it already."""

from datetime import date

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.errors import GuardianNeeded, UnusableInput
from models.facts.customer import AccountHistory, Customer
from models.facts.language import Language
from models.facts.ledger import Entry, EntryKind, Movement
from models.facts.limit import Limit, LimitKind
from tools.audit.seal import seal_of
from tools.explanation.figures import local_day
from tools.payments.postings import posted
from tools.policy.decide import rate_bps


def open_account(
    means: Means,
    *,
    name: str,
    born_on: date,
    language: Language,
    limit_minor: int,
    drawn_minor: int = 0,
    history: AccountHistory | None = None,
    external_id: str | None = None,
) -> Customer:
    """A new customer and their standing limit, in minor units; the only limit without an offer.

    Raises CustomerExists for a known external id, UnusableInput for a date of birth in the future
    or more drawn than the limit holds, GuardianNeeded for a child, of whom nothing is kept.
    """
    at = means.now()
    today = local_day(at)
    if born_on >= today:
        raise UnusableInput("The date of birth lies in the future; correct it.")
    if not 0 <= drawn_minor <= limit_minor <= means.pack.total.limits_max_minor:
        raise UnusableInput(
            "The opening limit must cover what is drawn and stay under the total cap; correct the amounts."
        )
    customer = Customer(
        customer_id=means.new_id("cus"),
        external_id=external_id,
        name=name,
        born_on=born_on,
        language=language,
        history=history or AccountHistory(),
        created_at=at,
    )
    limit = Limit(
        limit_id=means.new_id("lim"),
        customer_id=customer.customer_id,
        kind=LimitKind.STANDING,
        amount_minor=limit_minor,
        currency=means.pack.currency,
        annual_rate_bps=rate_bps(means.pack.risk.pd_max, means.pack),
        valid_from=at,
    )
    if customer.age_on(today) < means.pack.age.guardian_until:
        raise GuardianNeeded
    with means.storage.writing() as stores:
        stores.customers.add(customer)
        stores.limits.open(limit, means.new_id("chg"), at)
        if drawn_minor:
            _take_over(means, stores, limit, drawn_minor)
    return customer


def _take_over(means: Means, stores: Stores, limit: Limit, drawn_minor: int) -> None:
    """What is drawn already enters the ledger like everything after it, so that the books add up."""
    entry = Entry(
        entry_id=means.new_id("ent"),
        customer_id=limit.customer_id,
        kind=EntryKind.OPENED,
        step_id=f"opening:{limit.limit_id}",
        amount_minor=drawn_minor,
        currency=limit.currency,
        movements=(Movement(limit_id=limit.limit_id, drawn_minor=drawn_minor),),
        at=limit.valid_from,
    )
    stores.ledger.enter(entry, seal_of(entry), posted(entry, f"opening:{limit.limit_id}"))
