"""What is done with an approved payment: capture, void, refund; and repayments of what is owed."""

from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter
from fastapi.routing import APIRoute
from pydantic import BaseModel, ConfigDict, Field, model_validator

from assistant.actions.means import Means
from assistant.actions.move_payment import capture_payment, refund_payment, void_payment
from assistant.actions.repay_limits import repay_limits
from assistant.api.callers import AsCaller, whose
from assistant.api.doors import writes
from assistant.api.keys import Scope
from assistant.api.sent import Line, PositiveMinor, Sent
from models.facts.evidence import Scene
from models.facts.ledger import Entry, EntryKind, Movement
from models.facts.money import Currency
from models.facts.payment import PaymentLine
from models.facts.value import Instant
from tools.payments.taxonomy import scene_of_line

StepId = Annotated[str, Field(pattern=r"^[A-Za-z0-9._:~-]{1,100}$", examples=["cap_20261122_0001"])]


class LineSent(Sent):
    """One line of the basket. Without lines no scene is proven, and scene limits stay shut.

    Say the category, what it is called or its ISO 18245 code; best all that you know. Where they disagree,
    or what it is called is a tip, a gift card, a top-up, a game or the like, the line is of no scene.
    """

    category: Annotated[Scene, Field(examples=["furniture"])] | None = None
    description: Annotated[Line, Field(examples=["Double bed, oak"])] | None = None
    category_code: Annotated[str, Field(pattern=r"^[0-9]{4}$", examples=["5712"])] | None = None
    amount_minor: PositiveMinor

    @model_validator(mode="after")
    def says_what_it_is(self) -> "LineSent":
        if self.category is None and self.description is None and self.category_code is None:
            raise ValueError("say a line's category, description or category_code")
        return self


Lines = Annotated[tuple[LineSent, ...], Field(max_length=200)]


class CaptureSent(Sent):
    """How much is taken, and of which lines where that is known. `capture_id` is yours and captures once."""

    capture_id: StepId
    amount_minor: PositiveMinor
    lines: Lines = ()


class VoidSent(Sent):
    """`void_id` is yours."""

    void_id: StepId


class RefundTo(StrEnum):
    """Where a refund goes. Only back to the limits the payment came from: credit never becomes cash."""

    LIMITS = "limits"


class RefundSent(Sent):
    """How much is given back, and of which lines where that is known. `refund_id` is yours."""

    refund_id: StepId
    amount_minor: PositiveMinor
    lines: Lines = ()
    to: RefundTo = RefundTo.LIMITS


class RepaymentSent(Sent):
    """How much was paid. `repayment_id` is yours and pays once."""

    repayment_id: StepId
    amount_minor: PositiveMinor


class EntryShown(BaseModel):
    """One entry of the ledger: what moved on which limit, in minor units; it does not change any more."""

    model_config = ConfigDict(from_attributes=True)

    entry_id: str
    kind: EntryKind
    payment_id: str | None
    amount_minor: int
    currency: Currency
    movements: tuple[Movement, ...]
    at: Instant


class RepaymentShown(EntryShown):
    """A repayment, and what it paid: fees first, then interest up to today, then what was borrowed."""

    fees_minor: int
    interest_minor: int
    principal_minor: int


def payment_steps(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /payments/{payment_id}."""
    router = APIRouter(prefix="/v1/payments/{payment_id}", tags=["payments"], route_class=route_class)

    @router.post("/capture", summary="Capture a payment", **writes(Scope.PAYMENTS_AUTHORIZE))
    def capture(payment_id: str, sent: CaptureSent) -> EntryShown:
        """All of what is held or some of it, several times if need be. Without `lines` a scene limit's money
        is taken last, so that it pays for nothing else; a payment from two scene limits needs them."""
        entry = capture_payment(
            means, payment_id, sent.capture_id, sent.amount_minor, as_lines(means, sent.lines)
        )
        return EntryShown.model_validate(entry)

    @router.post("/void", summary="Void a payment", **writes(Scope.PAYMENTS_AUTHORIZE))
    def void(payment_id: str, sent: VoidSent) -> EntryShown:
        """Gives back all that is still held; `amount_minor` says how much that was."""
        return EntryShown.model_validate(void_payment(means, payment_id, sent.void_id))

    @router.post("/refund", summary="Refund a payment", **writes(Scope.PAYMENTS_AUTHORIZE))
    def refund(payment_id: str, sent: RefundSent) -> EntryShown:
        """Back to the limits it came from, the scene limit's part first. What was repaid meanwhile is kept
        for the person on that limit as credit; nothing is paid out."""
        entry = refund_payment(
            means, payment_id, sent.refund_id, sent.amount_minor, as_lines(means, sent.lines)
        )
        return EntryShown.model_validate(entry)

    return router


def repayments(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Repayments of one customer."""
    router = APIRouter(prefix="/v1/customers/{customer_id}", tags=["payments"], route_class=route_class)

    @router.post("/repayments", summary="Record a repayment", **writes(Scope.PAYMENTS_AUTHORIZE))
    def repay(caller: AsCaller, customer_id: str, sent: RepaymentSent) -> RepaymentShown:
        """Fees first, then interest, which is charged up to today, then what was borrowed; each of limits
        that are over first, then scene limits by their end, then the standing limit. More than is owed is a
        conflict, and nothing of it is taken: `GET /customers/{id}/limits` says what is owed today."""
        owner = whose(caller, customer_id)
        return _repaid(repay_limits(means, owner, sent.repayment_id, sent.amount_minor))

    return router


def _repaid(entry: Entry) -> RepaymentShown:
    moved = entry.movements
    return RepaymentShown(
        **EntryShown.model_validate(entry).model_dump(),
        fees_minor=-sum(each.fees_minor for each in moved),
        interest_minor=-sum(each.interest_minor for each in moved),
        principal_minor=-sum(each.drawn_minor for each in moved),
    )


def as_lines(means: Means, sent: tuple[LineSent, ...]) -> tuple[PaymentLine, ...]:
    """Lines as facts: of which scene each is; what it is called is not kept."""
    policy = means.pack.scene
    return tuple(
        PaymentLine(
            scene=scene_of_line(policy, line.category, line.description, line.category_code),
            amount_minor=line.amount_minor,
        )
        for line in sent
    )
