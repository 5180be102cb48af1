"""Payments that wait for their person: see why, stop, ask a person, go on, say who pays, lift."""

from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter
from fastapi.routing import APIRoute
from pydantic import BaseModel, ConfigDict, Field

from assistant.actions.answer_intervention import (
    ask_person,
    confirm_payment,
    go_on,
    lift_payment,
    stop_payment,
)
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.trusted_contact import forget_contact, known_contact, name_contact
from assistant.api.callers import AsCaller, AsPerson, Integrator, whose
from assistant.api.doors import reads, writes
from assistant.api.keys import Scope
from assistant.api.languages import InLanguage
from assistant.api.payments import PaymentRead, payment_read
from assistant.api.sent import Hash, Line, Sent
from assistant.conversation.hold_views import HoldCard
from assistant.conversation.payment_desk import PaymentDesk
from models.errors import NotFound
from models.facts.consent import Channel


class WhoPays(StrEnum):
    """The person's answer to "is it you who pays?"."""

    THIS_WAS_ME = "this_was_me"
    THIS_WAS_NOT_ME = "this_was_not_me"


class Confirming(Sent):
    """Who pays, as the person says."""

    choice: WhoPays


class Stopping(Sent):
    """`scam` says besides that it was one; it can also be said of a payment that was stopped before."""

    scam: bool = False


class GoingOn(Sent):
    """The person's yes to the statement that was shown, in either language."""

    terms_hash: Hash


class Lifting(Sent):
    """Why it was found genuine; kept with the payment."""

    reason: Annotated[str, Field(min_length=1, max_length=1000)]


class ContactSent(Sent):
    """Whom the person would like to call before they pay."""

    name: Annotated[Line, Field(max_length=100, examples=["Aunt Mei"])]
    phone: Annotated[str, Field(pattern=r"^\+?[0-9][0-9 ()-]{2,29}$", examples=["+86 138 0000 0000"])]


class ContactShown(BaseModel):
    """We show them beside a payment that waits; we never call them."""

    model_config = ConfigDict(from_attributes=True)

    name: str
    phone: str


def held_payments(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /payments/{payment_id} for the person alone, and lifting."""
    router = APIRouter(prefix="/v1/payments/{payment_id}", tags=["payments"], route_class=route_class)
    desk = PaymentDesk(means)

    @router.get("/intervention", summary="See why a payment waits", **reads(person=True))
    def intervention(person: AsPerson, payment_id: str, language: InLanguage) -> HoldCard:
        """What looks wrong, where the money is, what to do now; and in `duties` what the anti-fraud law has
        us tell: reason, legal basis, measure and until when, remedy, documents to bring, appeal, whom to
        reach."""
        return desk.card(person.customer_id, language, payment_id)

    @router.post("/stop", summary="Stop a payment that waits", **writes(person=True))
    def stop(person: AsPerson, payment_id: str, sent: Stopping, language: InLanguage) -> HoldCard:
        """For good; pressing twice comes to the same."""
        stop_payment(means, person.customer_id, payment_id, Channel.API, scam=sent.scam)
        return desk.card(person.customer_id, language, payment_id)

    @router.post("/ask-person", summary="Have a person look at it", **writes(person=True))
    def ask(person: AsPerson, payment_id: str, language: InLanguage) -> HoldCard:
        """Found genuine, it is lifted at once. Every other choice stays open meanwhile."""
        ask_person(means, person.customer_id, payment_id, Channel.API)
        return desk.card(person.customer_id, language, payment_id)

    @router.post("/go-on", summary="Go on at one's own word", **writes(person=True))
    def insist(person: AsPerson, payment_id: str, sent: GoingOn, language: InLanguage) -> HoldCard:
        """After the cooling-off time, where the kind of trick and the amount allow it (over 24 hours), by a
        yes to the exact statement. It is authorised at that moment, and may be declined for lack of limit."""
        go_on(means, person.customer_id, payment_id, Yes(sent.terms_hash, Channel.API))
        return desk.card(person.customer_id, language, payment_id)

    @router.post("/confirm", summary="Say who pays", **writes(person=True))
    def confirm(person: AsPerson, payment_id: str, sent: Confirming, language: InLanguage) -> HoldCard:
        """For a payment with the verdict `step_up`. Confirmed, it is authorised at that moment."""
        mine = sent.choice is WhoPays.THIS_WAS_ME
        confirm_payment(means, person.customer_id, payment_id, Channel.API, mine=mine)
        return desk.card(person.customer_id, language, payment_id)

    @router.post("/lift", summary="Lift what was found genuine", **writes(Scope.PAYMENTS_LIFT))
    def lift(caller: AsCaller, payment_id: str, sent: Lifting, language: InLanguage) -> PaymentRead:
        """By somebody at the lender, with a written reason; the payment is authorised at once. From the
        amount on that two people decide on no key does this (`two_people_needed`): staff do, under
        `/v1/reviews`."""
        assert isinstance(caller, Integrator), "no person gets in here"
        lift_payment(means, payment_id, caller.principal, sent.reason)
        with means.storage.reading() as stores:
            first = stores.limits.authorisation(payment_id)
            if first is None:
                raise NotFound(f"There is no payment {payment_id}.")
            return payment_read(stores, first[0], means.now(), language)

    return router


def trusted_contacts(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /customers/{customer_id}/trusted-contact, for the person alone."""
    path = "/v1/customers/{customer_id}/trusted-contact"
    router = APIRouter(prefix=path, tags=["customers"], route_class=route_class)

    @router.get("", summary="Whom the person would call first", **reads(person=True))
    def read(person: AsPerson, customer_id: str) -> ContactShown:
        return ContactShown.model_validate(known_contact(means, whose(person, customer_id)))

    @router.put("", summary="Name whom to call first", **writes(person=True))
    def name(person: AsPerson, customer_id: str, sent: ContactSent) -> ContactShown:
        """In place of the one before."""
        found = name_contact(means, whose(person, customer_id), sent.name, sent.phone)
        return ContactShown.model_validate(found)

    @router.delete("", summary="Forget whom to call first", status_code=204, **writes(person=True))
    def forget(person: AsPerson, customer_id: str) -> None:
        forget_contact(means, whose(person, customer_id))

    return router
