"""Routes of the page of a payment that waits: why, stop it, ask a person, go on. No scripts are needed."""

from collections.abc import Callable
from datetime import tzinfo
from typing import Annotated

from fastapi import APIRouter, Form, Response
from fastapi.responses import RedirectResponse
from fastapi.routing import APIRoute

from assistant.conversation.payment_desk import PaymentDesk
from assistant.pages.guard import guarded
from assistant.pages.phrases import read_phrases
from assistant.web.pages import CHINA
from assistant.web.show import PHRASES_FILE, Show, templates
from assistant.web.talk import Name
from assistant.web.visitor import AsVisitor, Visitor
from models.errors import NotFound

Contact = Annotated[str, Form(min_length=1, max_length=100, pattern=r"^\s*\S[^\x00-\x1f\x7f]*$")]
Phone = Annotated[str, Form(pattern=r"^\s*\+?[0-9][0-9 ()-]{2,29}\s*$")]
Who = Callable[[Visitor], str]


def payment_pages(customer_id: Callable[[str], str], desk: PaymentDesk, zone: tzinfo = CHINA) -> APIRouter:
    """All routes under /payments. `customer_id` says whose session a token is, or raises SignInNeeded."""
    show = Show(templates(), read_phrases(PHRASES_FILE), zone)
    route_class: type[APIRoute] = guarded(show.error)
    router = APIRouter(prefix="/payments/{payment_id}", route_class=route_class, include_in_schema=False)

    def who(visitor: Visitor) -> str:
        return customer_id(visitor.token)

    looking(router, desk, show, who)
    choosing(router, desk, who)
    naming(router, desk, who)
    return router


def looking(router: APIRouter, desk: PaymentDesk, show: Show, who: Who) -> None:
    """The page itself."""

    @router.get("")
    def page(visitor: AsVisitor, payment_id: str, done: bool = False) -> Response:
        owner = who(visitor)
        card = desk.card(owner, visitor.language, payment_id)
        name = desk.customer_name(owner)
        return show.page("payment.html", visitor.language, card=card, customer_name=name, done=done)


def choosing(router: APIRouter, desk: PaymentDesk, who: Who) -> None:
    """Each is one press."""

    @router.post("/answer")
    def answer(
        visitor: AsVisitor, payment_id: str, subject: Name, terms_hash: Name, yes: Annotated[bool, Form()]
    ) -> Response:
        topic, _, named = subject.partition(":")
        if named != payment_id:
            raise NotFound(f"There is nothing called {subject} to answer.")
        desk.answer(who(visitor), payment_id, topic, terms_hash, yes=yes)
        return _back(payment_id, done=True)

    @router.post("/person")
    def person(visitor: AsVisitor, payment_id: str) -> Response:
        desk.ask_person(who(visitor), payment_id)
        return _back(payment_id, done=True)


def naming(router: APIRouter, desk: PaymentDesk, who: Who) -> None:
    """Whom to call first."""

    @router.post("/contact")
    def keep(visitor: AsVisitor, payment_id: str, name: Contact, phone: Phone) -> Response:
        desk.name_contact(who(visitor), name.strip(), phone.strip())
        return _back(payment_id)

    @router.post("/contact/forget")
    def forget(visitor: AsVisitor, payment_id: str) -> Response:
        desk.forget_contact(who(visitor))
        return _back(payment_id)


def _back(payment_id: str, *, done: bool = False) -> Response:
    """The actions before have found a payment of this id, so it is a plain one."""
    return RedirectResponse(f"/payments/{payment_id}{'?done=true' if done else ''}", status_code=303)
