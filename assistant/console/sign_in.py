"""Routes of signing in: a password, a code of one's device, for a new account a password of one's own."""

from typing import Annotated

import segno
from fastapi import APIRouter, Form, Request, Response
from markupsafe import Markup

from assistant.actions.means import Means
from assistant.actions.own_staff_account import choose_password, enrolment
from assistant.actions.sign_in_staff import Step, Typed, device_mark, half_way, pass_code, pass_password
from assistant.actions.staff_terms import StaffTerms
from assistant.console.entering import DEVICE_COOKIE, door_page, inside, led_to, onward
from assistant.console.guard import open_to_all
from assistant.console.show import Show
from assistant.console.visitor import AsVisit, Guest, Visitor
from assistant.demo.staff import demo_staff
from assistant.storage.staff_sessions import Stage
from models.errors import CreditAssistantError
from models.staff_errors import CodeRefused, PasswordUnfit, SignInBusy, SignInRefused, TooManyTries
from tools.staff.passwords import CHARACTERS_MIN

Then = Annotated[str, Form(max_length=500)]
Typing = Annotated[str, Form(max_length=300)]
Refused = CreditAssistantError | None


def sign_in(router: APIRouter, means: Means, show: Show, terms: StaffTerms, *, has_provider: bool) -> None:
    """The door; a right password leads to the next step, with a token that opens nothing else."""
    demo = demo_staff() if terms.is_demo else ()
    ways = {"demo": demo, "has_passwords": terms.has_passwords, "has_provider": has_provider}

    def door(
        request: Request, visit: Visitor | Guest, then: str, login: str = "", refused: Refused = None
    ) -> Response:
        values = {**ways, "login": login, "refused": refused}
        return door_page(show, request, visit, "sign_in.html", then, **values)

    @router.get("/sign-in", dependencies=[open_to_all])
    def page(request: Request, visit: AsVisit, then: str = "/console") -> Response:
        if isinstance(visit, Visitor):
            return led_to(inside(then))
        return door(request, visit, then)

    @router.post("/sign-in", dependencies=[open_to_all])
    def password(
        request: Request, visit: AsVisit, login: Typing, password: Typing, then: Then = "/console"
    ) -> Response:
        typed = Typed(login, password, request.cookies.get(DEVICE_COOKIE, "")[:200], visit.token)
        try:
            step = pass_password(means, terms, typed)
        except (SignInRefused, SignInBusy, TooManyTries) as refused:
            return door(request, visit, then, login, refused)
        return _after(means, request, step, then)


def second_step(router: APIRouter, means: Means, show: Show, terms: StaffTerms) -> None:
    """A code of their device; whoever has none yet enrols one, with its first code."""

    def code_page(visit: Visitor | Guest, then: str, refused: Refused = None) -> Response:
        new = enrolment(means, terms, visit.token)
        names = {"then": inside(then), "refused": refused}
        status = 200 if refused is None else show.status(refused)
        if new is None:
            return show.page("totp.html", visit, status, **names)
        return show.page("enrol.html", visit, status, qr=_qr(new.address), secret=new.typed, **names)

    @router.get("/sign-in/code", dependencies=[open_to_all])
    def page(visit: AsVisit, then: str = "/console") -> Response:
        return code_page(visit, then)

    @router.post("/sign-in/code", dependencies=[open_to_all])
    def code(request: Request, visit: AsVisit, code: Typing, then: Then = "/console") -> Response:
        try:
            step = pass_code(means, terms, visit.token, code)
        except (CodeRefused, TooManyTries) as refused:
            return code_page(visit, then, refused)
        return _after(means, request, step, then)


def own_password(router: APIRouter, means: Means, show: Show, terms: StaffTerms) -> None:
    """The last step of who came with a one-time password."""

    def password_page(visit: Visitor | Guest, then: str, refused: Refused = None) -> Response:
        account = half_way(means, terms, visit.token, Stage.CODE)
        status = 200 if refused is None else show.status(refused)
        names = {"then": inside(then), "refused": refused, "shortest": CHARACTERS_MIN}
        return show.page("own_password.html", visit, status, login=account.member.login, **names)

    @router.get("/sign-in/password", dependencies=[open_to_all])
    def page(visit: AsVisit, then: str = "/console") -> Response:
        return password_page(visit, then)

    @router.post("/sign-in/password", dependencies=[open_to_all])
    def choose(request: Request, visit: AsVisit, password: Typing, then: Then = "/console") -> Response:
        try:
            step = choose_password(means, terms, visit.token, password)
        except PasswordUnfit as refused:
            return password_page(visit, then, refused)
        return _after(means, request, step, then)


def _after(means: Means, request: Request, step: Step, then: str) -> Response:
    device = device_mark(means, step.member, request.cookies.get(DEVICE_COOKIE, "")[:200])
    return onward(request, step, then, device)


def _qr(address: str) -> Markup:
    """Dark on white in either scheme; presentation attributes, so that no style is inline."""
    code = segno.make(address, micro=False, error="m")
    # What it draws is squares; the address is in none of its text.
    return Markup(code.svg_inline(border=2, omitsize=True, dark="#000", light="#fff"))  # noqa: S704
