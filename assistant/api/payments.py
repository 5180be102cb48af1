"""Payments: authorise one over the limits in force, read the answer."""

from typing import Annotated

from fastapi import APIRouter
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field

from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.means import Means
from assistant.api.callers import AsCaller, Person
from assistant.api.decision_views import Reason
from assistant.api.doors import reads, writes
from assistant.api.keys import Scope
from assistant.api.languages import InLanguage
from assistant.api.payment_steps import Lines, as_lines
from assistant.api.sent import Id, Line, PositiveMinor, Sent, SentInstant
from models.errors import NotFound
from models.facts import payment as facts
from models.facts.language import Language
from models.facts.ledger import PaymentStatus
from models.facts.money import Currency
from models.facts.payment import Authorisation, Draw, PaymentVerdict
from models.facts.value import Instant
from tools.explanation.phrasebook import read_phrases

REASONS = read_phrases("assistant.api", "payment_phrases.toml")


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
    """Who receives a transfer. Accepted for the real-time engine to come; not used or kept yet."""

    payee_id: Line | None = None
    name: Line | None = None


class PaymentSent(Sent):
    """A payment to be authorised. `payment_id` is yours and authorises once."""

    customer_id: Id
    payment_id: Annotated[str, Field(pattern=r"^[A-Za-z0-9._:~-]{1,100}$", examples=["pay_20261122_0001"])]
    amount_minor: Annotated[PositiveMinor, Field(examples=[120_000])]
    currency: Currency = Currency.CNY
    merchant: MerchantSent
    lines: Lines = ()
    channel: Annotated[Line, Field(description="Not used or kept yet")] | None = None
    payee: PayeeSent | None = None
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


class PaymentRead(PaymentAnswer):
    """The verdict, and what became of it; without a status where nothing was approved."""

    status: PaymentStatus | None
    held_minor: int
    captured_minor: int
    refunded_minor: int
    held_until: Instant | None


def payments(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /payments."""
    router = APIRouter(prefix="/payments", tags=["payments"], route_class=route_class)

    @router.post("/authorize", summary="Authorise a payment", **writes(Scope.PAYMENTS_AUTHORIZE))
    def authorize(sent: PaymentSent, language: InLanguage) -> PaymentAnswer:
        """In full or not at all: scene limits for their own lines first, the standing limit for the
        rest. What is approved is held for seven days, to be captured or voided. Durable when it answers.
        The same `payment_id` with the same content is answered again as before; with other content it is
        a conflict. A payment that is declined is an answer, not an error."""
        return _shown(authorise_payment(means, sent.as_fact(means)), language)

    @router.get("/{payment_id}", summary="Read a payment's answer", **reads(Scope.PAYMENTS_READ, person=True))
    def read(caller: AsCaller, payment_id: str, language: InLanguage) -> PaymentRead:
        with means.storage.reading() as stores:
            found = stores.limits.authorisation(payment_id)
            opened = stores.ledger.payment(payment_id)
        foreign = found and isinstance(caller, Person) and found[0].customer_id != caller.customer_id
        if found is None or foreign:
            raise NotFound(f"There is no payment {payment_id}.")
        return PaymentRead(
            **_shown(found[0], language).model_dump(),
            status=opened.status if opened else None,
            held_minor=opened.held_minor if opened else 0,
            captured_minor=opened.captured_minor if opened else 0,
            refunded_minor=opened.captured_minor - opened.kept_minor if opened else 0,
            held_until=opened.held_until if opened else None,
        )

    return router


def _shown(answer: Authorisation, language: Language) -> PaymentAnswer:
    return PaymentAnswer(
        payment_id=answer.payment_id,
        customer_id=answer.customer_id,
        verdict=answer.verdict,
        drawn=answer.drawn,
        considered=tuple(
            LimitConsidered(
                limit_id=each.limit_id,
                amount_minor=each.amount_minor,
                reason=_reason(each.reason, language),
            )
            for each in answer.considered
        ),
        reasons=tuple(_reason(code, language) for code in answer.reasons),
        at=answer.at,
    )


def _reason(code: str, language: Language) -> Reason:
    return Reason(code=code, text=REASONS.say(code, language))
