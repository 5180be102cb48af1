"""People whose account got risky by itself, and decreases of their limits."""

from dataclasses import replace

from assistant.actions.decrease_limit import (
    Proposal,
    lower_own_limit,
    lowering_terms,
    propose_decrease,
)
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from models.facts.consent import Channel
from models.facts.customer import AccountHistory
from models.facts.decrease import Decrease
from tests.given import a_customer
from tools.audit.seal import seal_of
from tools.policy.policy_book import only

WANG = "Wang Fang"


def who_pays_late(means: Means, *, limit_minor: int = 400_000, drawn_minor: int = 60_000) -> str:
    """Somebody with four payments late and none on time."""
    return a_customer(
        means, limit_minor=limit_minor, drawn_minor=drawn_minor, months_on_book=24, late=4
    ).customer_id


def told_of(means: Means, customer_id: str, **history: int) -> AccountHistory:
    """What the lender tells of somebody's account now; gives what was known before."""
    with means.storage.writing() as stores:
        customer = stores.customers.lock(customer_id)
        changed = customer.history.model_copy(update=history)
        stores.customers.correct(customer.model_copy(update={"history": changed}))
    return customer.history


def a_decrease(means: Means, customer_id: str) -> Decrease:
    """One of somebody's limit that waits, for payments that were late then, by a policy that minds any."""
    before = told_of(means, customer_id, late_payments_12m=5, on_time_payments_12m=0)
    with means.storage.reading() as stores:
        limit = stores.limits.in_force(customer_id, means.now())[0]
    strict = means.pack.decreases.model_copy(update={"pd_min": 0.0})
    minding = replace(means, policies=only(means.pack.model_copy(update={"decreases": strict})))
    found = propose_decrease(minding, customer_id, to(limit.amount_minor - 10_000))
    told_of(means, customer_id, **before.model_dump())
    return found


def to(amount_minor: int, **more: object) -> Proposal:
    return replace(Proposal(amount_minor, WANG, "Two payments were late."), **more)  # type: ignore[arg-type]


def lowered_by_person(means: Means, customer_id: str, to_minor: int) -> Decrease:
    terms = lowering_terms(means, customer_id, to_minor)
    return lower_own_limit(means, customer_id, to_minor, Yes(seal_of(terms), Channel.API))
