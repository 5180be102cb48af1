"""What is done with a payment that waits from its page: taken up, decided, asked about, handed on, noted."""

from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from assistant.actions.ask_customer import ask_customer
from assistant.actions.hand_up import hand_up
from assistant.actions.look_at_held import case_of, take_up_held
from assistant.actions.means import Means
from assistant.actions.note_on_case import note_on_case
from assistant.actions.release_case import release_case
from assistant.actions.reveal_held import HeldMasked, reveal_held
from assistant.actions.send_back import send_back
from assistant.actions.settle_held import Found, agree_on_held, rule_on_held
from assistant.console.held import WORKS
from assistant.console.show import Show
from assistant.console.visitor import AsVisitor, wants_fragment
from models.staff_errors import RulingUnusable

Revision = Annotated[int, Form(ge=0)]
Words = Annotated[str, Form(min_length=1, max_length=1_000)]
Choice = Annotated[str, Form(max_length=40)]
Reason = Annotated[str, Form(min_length=1, max_length=400)]

FOUND = {"lift": Found.GENUINE, "stop_scam": Found.SCAM, "stop_not_theirs": Found.NOT_THEIRS}
"""What each choice of the form says was found; the other two are no findings."""


def held_doing(router: APIRouter, means: Means, show: Show) -> None:
    """All writes of the page."""
    having(router, means)
    deciding(router, means)
    telling(router, means, show)


def having(router: APIRouter, means: Means) -> None:
    """Who has it."""

    @router.post("/held/{payment_id}/take", dependencies=WORKS)
    def take(visitor: AsVisitor, payment_id: str) -> Response:
        take_up_held(means, visitor.staff, payment_id)
        return _back(payment_id)

    @router.post("/held/{payment_id}/release", dependencies=WORKS)
    def release(visitor: AsVisitor, payment_id: str, revision: Revision) -> Response:
        release_case(means, visitor.staff, case_of(means, visitor.staff, payment_id), revision)
        return RedirectResponse("/console/held", status_code=303)

    @router.post("/held/{payment_id}/take-back", dependencies=WORKS)
    def take_back(visitor: AsVisitor, payment_id: str, revision: Revision) -> Response:
        case_id = case_of(means, visitor.staff, payment_id)
        release_case(means, visitor.staff, case_id, revision, taking=True)
        return _back(payment_id)


def deciding(router: APIRouter, means: Means) -> None:
    """A first person decides, asks or hands on; a second agrees or sends back."""

    @router.post("/held/{payment_id}/decide", dependencies=WORKS)
    def decide(
        visitor: AsVisitor, payment_id: str, revision: Revision, choice: Choice, words: Words
    ) -> Response:
        staff, said = visitor.staff, words.replace("\r\n", "\n").strip()
        if choice in FOUND:
            rule_on_held(means, staff, payment_id, revision, FOUND[choice], said)
        elif choice == "ask":
            ask_customer(means, staff, case_of(means, staff, payment_id), revision, said)
        elif choice == "hand_up":
            hand_up(means, staff, case_of(means, staff, payment_id), revision, said)
        else:
            raise RulingUnusable("Choose what to do first.")
        return _back(payment_id)

    @router.post("/held/{payment_id}/second", dependencies=WORKS)
    def second(
        visitor: AsVisitor,
        payment_id: str,
        revision: Revision,
        words: Words,
        agrees: Annotated[bool, Form()],
    ) -> Response:
        staff, said = visitor.staff, words.replace("\r\n", "\n").strip()
        if agrees:
            agree_on_held(means, staff, payment_id, revision, said)
        else:
            send_back(means, staff, case_of(means, staff, payment_id), revision, said)
        return _back(payment_id)


def telling(router: APIRouter, means: Means, show: Show) -> None:
    """What is written down beside it, and what is shown for a reason."""

    @router.post("/held/{payment_id}/note", dependencies=WORKS)
    def note(visitor: AsVisitor, payment_id: str, words: Words) -> Response:
        case_id = case_of(means, visitor.staff, payment_id)
        note_on_case(means, visitor.staff, case_id, words.replace("\r\n", "\n").strip())
        return _back(payment_id)

    @router.post("/held/{payment_id}/reveal", dependencies=WORKS)
    def reveal(
        request: Request,
        visitor: AsVisitor,
        payment_id: str,
        what: Annotated[HeldMasked, Form()],
        reason: Reason,
    ) -> Response:
        value = reveal_held(means, visitor.staff, payment_id, what, reason)
        shown: dict[str, Any] = {"what": what.value, "value": value, "payment_id": payment_id}
        template = "held_revealed.html" if wants_fragment(request) else "held_revealed_page.html"
        return show.page(template, visitor, **shown)


def _back(payment_id: str) -> Response:
    """To the payment as it is now."""
    return RedirectResponse(f"/console/held/{quote(payment_id, safe='')}", status_code=303)
