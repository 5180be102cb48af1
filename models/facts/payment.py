"""Payments to be authorised, and the answers to them."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.facts.evidence import Scene
from models.facts.money import Currency
from models.facts.value import Instant, Value


class Merchant(Value):
    """Who is paid. `category_code` is an ISO 18245 merchant category code, `region` an ISO 3166-2 code."""

    merchant_id: Annotated[str, Field(min_length=1, max_length=100)]
    name: Annotated[str, Field(min_length=1, max_length=200)]
    category_code: Annotated[str, Field(pattern=r"^\d{4}$")]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] = "CN"
    region: Annotated[str, Field(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")] | None = None


class Payee(Value):
    """Who receives a transfer."""

    payee_id: Annotated[str, Field(min_length=1, max_length=100)]
    name: Annotated[str, Field(min_length=1, max_length=200)] | None = None


class FraudContext(Value):
    """What a caller knows of the moment. It serves to notice fraud and nothing else: it never reaches a
    score, a limit or a price, and is not kept with the payment."""

    device_id: Annotated[str, Field(min_length=1, max_length=100)] | None = None
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None
    on_call: bool | None = None
    """On the telephone while paying."""
    screen_shared: bool | None = None
    """Their screen is shared or their device is steered from elsewhere."""
    memo: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    """What the payment says it is for, as typed."""


class PaymentLine(Value):
    """One line of the basket."""

    scene: Scene
    amount_minor: Annotated[int, Field(gt=0, le=10**13)]


class Payment(Value):
    """A payment to be authorised."""

    payment_id: Annotated[str, Field(min_length=1, max_length=100)]
    customer_id: str
    amount_minor: Annotated[int, Field(gt=0, le=10**13)]
    currency: Currency
    merchant: Merchant
    lines: Annotated[tuple[PaymentLine, ...], Field(max_length=200)] = ()
    channel: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    payee: Payee | None = None
    context: FraudContext | None = None
    at: Instant


class PaymentVerdict(StrEnum):
    """Listed from mildest to severest."""

    APPROVE = "approve"
    STEP_UP = "step_up"
    """The person is asked whether it is they who pay; nothing has moved yet."""
    HOLD = "hold"
    """It looks like a scam: nothing moves until the person has seen why, and has chosen."""
    DECLINE = "decline"


class ScamPattern(StrEnum):
    """How people are talked into paying. Words, signs and cases: `tools/payments/scams/`."""

    REFUND_REBOOKING = "refund_rebooking"
    FAKE_SUPPORT = "fake_support"
    SAFE_ACCOUNT = "safe_account"
    TASK_REBATE = "task_rebate"
    LOAN_FEE = "loan_fee"
    IMPERSONATION = "impersonation"


class Sign(Value):
    """One thing that speaks for a verdict: a rule by its code, or `scam_probability`. One that speaks for
    `approve` was only observed beside them."""

    code: str
    verdict: PaymentVerdict
    pattern: ScamPattern | None = None


class Assessment(Value):
    """What the real-time engine makes of a payment. Kept against fraud alone."""

    verdict: PaymentVerdict
    signs: tuple[Sign, ...]
    """The severest first; empty where nothing speaks against it."""
    pattern: ScamPattern | None
    scam_probability: Annotated[float, Field(ge=0, le=1)]
    engine_version: str
    """The scam model and the rules, so that it can be told which said so."""


class Draw(Value):
    """How much of a payment comes from one limit."""

    limit_id: str
    amount_minor: Annotated[int, Field(gt=0)]


class Considered(Value):
    """What one limit could do for a payment, whether it was approved or not, and why no more."""

    limit_id: str
    amount_minor: Annotated[int, Field(ge=0)]
    reason: str


class Authorisation(Value):
    """The answer to a payment; `drawn` sums to the amount when approved, and is empty otherwise."""

    payment_id: str
    customer_id: str
    verdict: PaymentVerdict
    drawn: tuple[Draw, ...]
    considered: tuple[Considered, ...] = ()
    """Every limit in force, in the order in which they were asked; empty where none was."""
    reasons: tuple[str, ...]
    at: Instant
