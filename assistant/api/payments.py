"""Payments: authorise one over the limits in force, read the answer."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Request
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field

from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.means import Means
from assistant.actions.step_in import present_answer
from assistant.api.callers import AsCaller, Person
from assistant.api.decision_views import Reason
from assistant.api.doors import reads, writes
from assistant.api.keys import Scope
from assistant.api.known_keys import KnownKeys
from assistant.api.languages import InLanguage
from assistant.api.payment_answers import shown
from assistant.api.payment_steps import Lines, as_lines
from assistant.api.sent import Id, Line, PositiveMinor, Sent, SentInstant
from assistant.storage.stores import Stores
from models.errors import NotFound
from models.facts import payment as facts
from models.facts.intervention import Intervention, InterventionState
from models.facts.language import Language
from models.facts.ledger import PaymentStatus
from models.facts.money import Currency
from models.facts.payment import Authorisation, Draw, PaymentVerdict
from models.facts.value import Instant
from tools.payments.intervening import state_at


class MerchantSent(Sent):
    """Who is paid. `category_code` is an ISO 18245 code."""

    merchant_id: Annotated[Line, Field(max_length=100, examples=["mer_homewell"])]
    name: Annotated[Line, Field(examples=["Homewell Furniture"])]
    category_code: Annotated[str, Field(pattern=r"^[0-9]{4}$", examples=["5712"])]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] = "CN"
    region: (
        Annotated[
            str, Field(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$", description="ISO 3166-2", examples=["CN-SH"])
        ]
        | None
    ) = None


class PayeeSent(Sent):
    """Who receives a transfer, by your own stable id for their account."""

    payee_id: Annotated[Line, Field(max_length=100, examples=["acc_5f2c"])] | None = None
    name: Line | None = None

    def as_fact(self) -> facts.Payee | None:
        """A payee of whom only a name is known is told apart by it."""
        known = self.payee_id or self.name
        return None if known is None else facts.Payee(payee_id=known[:100], name=self.name)


class ContextSent(Sent):
    """What you know of the moment. Used against fraud and for nothing else; leave out what you do not."""

    device_id: Annotated[Line, Field(max_length=100)] | None = None
    latitude: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)] | None = None
    on_call: Annotated[bool, Field(strict=True, description="On the telephone while paying")] | None = None
    screen_shared: (
        Annotated[bool, Field(strict=True, description="Screen shared, or the device steered from elsewhere")]
        | None
    ) = None
    memo: Annotated[Line, Field(description="What the payment says it is for, as typed")] | None = None


class PaymentSent(Sent):
    """A payment to be authorised. `payment_id` is yours and authorises once."""

    customer_id: Id
    payment_id: Annotated[str, Field(pattern=r"^[A-Za-z0-9._:~-]{1,100}$", examples=["pay_20261122_0001"])]
    amount_minor: Annotated[PositiveMinor, Field(examples=[120_000])]
    currency: Currency = Currency.CNY
    merchant: MerchantSent
    lines: Lines = ()
    channel: Annotated[Line, Field(description="`transfer`, `online`, `in_store` …")] | None = None
    payee: PayeeSent | None = None
    context: ContextSent | None = None
    at: (
        Annotated[SentInstant, Field(description="When you took it; our clock decides what is in force")]
        | None
    ) = None

    def as_fact(self, means: Means) -> facts.Payment:
        """Timed by our clock."""
        return facts.Payment(
            payment_id=self.payment_id,
            customer_id=self.customer_id,
            amount_minor=self.amount_minor,
            currency=self.currency,
            merchant=facts.Merchant(**self.merchant.model_dump()),
            lines=as_lines(means, self.lines),
            channel=self.channel,
            payee=self.payee.as_fact() if self.payee else None,
            context=facts.FraudContext(**self.context.model_dump()) if self.context else None,
            at=means.now(),
        )


class LimitConsidered(BaseModel):
    """What one limit could do for the payment, and why no more, whether it was approved or not."""

    limit_id: str
    amount_minor: int
    reason: Reason


class PaymentAnswer(BaseModel):
    """The verdict. `drawn` sums to the amount when approved, and is empty otherwise."""

    payment_id: str
    customer_id: str
    verdict: PaymentVerdict
    drawn: tuple[Draw, ...]
    considered: tuple[LimitConsidered, ...]
    reasons: tuple[Reason, ...]
    at: Instant


class InterventionStated(BaseModel):
    """That the payment waited for its person, and how that stands. Why is theirs alone to see."""

    state: InterventionState
    held_at: Instant
    expires_at: Instant


class PaymentRead(PaymentAnswer):
    """The verdict, and what became of it; without a status where nothing was approved.

    `verdict`, `reasons` and `at` are the first answer and stay what they were. Where that was `hold` or
    `step_up`, `current_verdict` and `current_reasons` say what came of it, and `drawn` is of that answer.
    """

    current_verdict: PaymentVerdict
    current_reasons: tuple[Reason, ...]
    intervention: InterventionStated | None
    status: PaymentStatus | None
    held_minor: int
    captured_minor: int
    refunded_minor: int
    held_until: Instant | None


def payments(means: Means, route_class: type[APIRoute], known: KnownKeys) -> APIRouter:
    """Routes under /payments."""
    router = APIRouter(prefix="/v1/payments", tags=["payments"], route_class=route_class)

    @router.post("/authorize", summary="Authorise a payment", **writes(Scope.PAYMENTS_AUTHORIZE))
    def authorize(request: Request, sent: PaymentSent, language: InLanguage) -> PaymentAnswer:
        """In full or not at all: scene limits for their own lines first, the standing limit for the
        rest. What is approved is held for seven days, to be captured or voided. Durable when it answers.
        The same `payment_id` with the same content is answered again as before; with other content it is
        a conflict. A payment that is declined is an answer, not an error, and so is one that waits for its
        person: `hold` where it looks like a scam, `step_up` where it may not be they who pay. Nothing has
        moved then. Once they have chosen, the same `payment_id` with the same content is answered with the
        verdict as it is by then."""
        known.saw(request.headers["authorization"])
        return PaymentAnswer(**shown(authorise_payment(means, sent.as_fact(means)), language))

    @router.get("/{payment_id}", summary="Read a payment's answer", **reads(Scope.PAYMENTS_READ, person=True))
    def read(caller: AsCaller, payment_id: str, language: InLanguage) -> PaymentRead:
        with means.storage.reading() as stores:
            found = stores.limits.authorisation(payment_id)
            foreign = found and isinstance(caller, Person) and found[0].customer_id != caller.customer_id
            if found is None or foreign:
                raise NotFound(f"There is no payment {payment_id}.")
            return payment_read(stores, found[0], means.now(), language)

    return router


def payment_read(stores: Stores, first: Authorisation, at: datetime, language: Language) -> PaymentRead:
    """The first answer, what it is by now, and what became of the payment."""
    opened = stores.ledger.payment(first.payment_id)
    waited = stores.interventions.find(first.payment_id)
    now = shown(present_answer(stores, first, at), language)
    values = shown(first, language) | {"drawn": now["drawn"], "considered": now["considered"]}
    return PaymentRead(
        **values,
        current_verdict=now["verdict"],
        current_reasons=now["reasons"],
        intervention=None if waited is None else _stated(waited, at),
        status=opened.status if opened else None,
        held_minor=opened.held_minor if opened else 0,
        captured_minor=opened.captured_minor if opened else 0,
        refunded_minor=opened.captured_minor - opened.kept_minor if opened else 0,
        held_until=opened.held_until if opened else None,
    )


def _stated(waited: Intervention, at: datetime) -> InterventionStated:
    state = state_at(waited, at)
    return InterventionStated(state=state, held_at=waited.held_at, expires_at=waited.expires_at)
