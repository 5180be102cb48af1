"""A limit as the API shows it: what is left of it, and what is owed on it today."""

from datetime import date

from pydantic import BaseModel, Field

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.facts.limit import Limit, LimitKind, Scope
from models.facts.money import Currency
from models.facts.value import Instant
from tools.costs.interest import next_statement, uncharged_minor
from tools.explanation.figures import local_day


class LimitInForce(BaseModel):
    """A limit, what is left of it, and what is owed on it today."""

    limit_id: str
    kind: LimitKind
    scope: Scope | None
    amount_minor: int
    drawn_minor: int
    held_minor: int
    credit_minor: int
    available_minor: int
    currency: Currency
    annual_rate_bps: int
    valid_from: Instant
    valid_until: Instant | None
    offer_id: str | None
    fees_minor: int = Field(description="Charged and not paid yet")
    interest_minor: int = Field(description="The same of interest")
    uncharged_interest_minor: int = Field(description="Counted up to today and not charged yet")
    owed_minor: int = Field(description="Pays all of it off today: drawn, interest counted or charged, fees")
    next_charge_on: date = Field(description="The statement day on which interest is charged next")


def limit_in_force(means: Means, stores: Stores, limit: Limit) -> LimitInForce:
    """A limit as it stands now; one that is over has nothing left."""
    at = means.now()
    account = stores.interest.of_customer(limit.customer_id, local_day(at)).get(limit.limit_id)
    fees, interest = (account.fees_minor, account.interest_minor) if account else (0, 0)
    counting = uncharged_minor(account) if account else 0
    told = {name: getattr(limit, name) for name in LimitInForce.model_fields.keys() & Limit.model_fields}
    return LimitInForce(
        **told,
        available_minor=limit.available_minor if limit.in_force(at) else 0,
        fees_minor=fees,
        interest_minor=interest,
        uncharged_interest_minor=counting,
        owed_minor=limit.drawn_minor + fees + interest + counting,
        next_charge_on=next_statement(local_day(at), means.pack.price.statement_day),
    )


def limits_owed_on(means: Means, stores: Stores, customer_id: str) -> tuple[LimitInForce, ...]:
    """Limits in force, then those that are over and still owed on."""
    found = {each.limit_id: each for each in stores.limits.in_force(customer_id, means.now())}
    over = {each.limit_id: each for each in stores.limits.owing(customer_id)}
    return tuple(limit_in_force(means, stores, each) for each in {**found, **over}.values())
