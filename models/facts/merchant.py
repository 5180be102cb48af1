"""Merchants: who they are, how they have been going of late, and what a scene limit must know of them."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.facts.value import Instant, Minor, Value

Count = Annotated[int, Field(ge=0)]


class MerchantRecord(Value):
    """A merchant as the directory has it: as an integrator registered it, or as a payment first showed it."""

    merchant_id: Annotated[str, Field(min_length=1, max_length=100)]
    name: Annotated[str, Field(min_length=1, max_length=200)] | None
    """None for one that nobody registered: what payments call it is compared, and not kept readable."""
    category_code: Annotated[str, Field(pattern=r"^\d{4}$")]
    """An ISO 18245 code."""
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    region: Annotated[str, Field(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")] | None = None
    """An ISO 3166-2 code."""
    first_seen_at: Instant
    changed_at: Instant | None = None
    """When it last came to be called something else, coded differently or moved; None for never."""
    registered_at: Instant | None = None
    """None for a merchant that nobody registered."""


class MerchantFactKind(StrEnum):
    """What can be noted of a merchant."""

    PAID = "paid"
    """A payment was approved there."""
    REFUNDED = "refunded"
    SCAM = "scam"
    """A payment there is known to have been a scam; `at` is when it became known."""


class MerchantFact(Value):
    """One thing that happened at a merchant. Append-only; payer and name are kept blinded."""

    fact_id: str
    kind: MerchantFactKind
    merchant_id: str
    payer: str
    amount_minor: Minor
    scene_minor: Minor = 0
    """How much of it is a scene limit's money."""
    soon: bool = False
    """A refund within days of the payment."""
    name: str | None = None
    category_code: str | None = None
    country: str | None = None
    region: str | None = None
    at: Instant


class MerchantWindow(Value):
    """What happened at a merchant in some days. `scene_*` is of payments with a scene limit's money alone."""

    payments: Count = 0
    customers: Count = 0
    refunds: Count = 0
    refunded_minor: Count = 0
    scene_payments: Count = 0
    scene_minor: Count = 0
    scene_customers: Count = 0
    scene_newcomers: Count = 0
    """Of those customers, the ones who had not paid here before, as far as is known."""
    scene_of_one_amount: Count = 0
    """The most payments of one and the same amount."""
    scene_round: Count = 0
    """Payments of whole hundreds of the currency's unit."""
    scene_refunds_soon: Count = 0


class MerchantStanding(Value):
    """How a merchant has been going, as of `at`: in 1, 7 and 30 days before it."""

    merchant_id: str
    at: Instant
    first_seen_at: Instant
    day: MerchantWindow = MerchantWindow()
    week: MerchantWindow = MerchantWindow()
    month: MerchantWindow = MerchantWindow()
    scams_7: Count = 0
    scams_14: Count = 0
    scams_30: Count = 0
    """Payments known by now to have been scams; known, not made, in so many days."""
    first_scam_at: Instant | None = None
    last_scam_at: Instant | None = None


class MerchantKnown(Value):
    """What the scene service answers about the merchant of a payment."""

    record: MerchantRecord | None = None
    """None for a merchant never seen before."""
    standing: MerchantStanding | None = None
    name_differs: bool = False
    """This payment calls it something else than the directory does."""
    name_held: bool = False
    """Somebody else is registered under the name that this payment gives."""


class SceneFacts(Value):
    """What scene limits must know before they pay."""

    merchant: MerchantKnown | None
    """None where the scene service does not answer: then every scene limit is shut."""
    own_day_minor: Count = 0
    """What scene limits of this customer have paid there in the last day, where one of them asks."""
    unverified: frozenset[str] = frozenset()
    """Limits whose scope is not what was signed when it was accepted."""
