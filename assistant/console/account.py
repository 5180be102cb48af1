"""Routes of one's own account: what is known of it, another password, sign out everywhere."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from assistant.actions.means import Means
from assistant.actions.own_staff_account import change_password, sign_out_everywhere
from assistant.actions.staff_terms import StaffTerms
from assistant.console.entering import led_to
from assistant.console.show import Show
from assistant.console.visitor import AsVisitor, Visitor, forget_token, keep_token
from models.errors import CreditAssistantError
from models.staff_errors import PasswordUnfit, SignInRefused, TooManyTries
from tools.staff.passwords import CHARACTERS_MIN

Typing = Annotated[str, Form(max_length=300)]
_EVENTS_SHOWN = 12


def account(router: APIRouter, means: Means, show: Show, terms: StaffTerms) -> None:
    """Only ever one's own: whose, the sign-in says."""

    def shown(
        visitor: Visitor, refused: CreditAssistantError | None = None, *, done: bool = False
    ) -> Response:
        staff_id = visitor.staff.staff_id
        with means.storage.reading() as stores:
            found = stores.staff.account(staff_id)
            events = stores.staff.latest_events(staff_id, _EVENTS_SHOWN)
        has_password = terms.has_passwords and found.password_hash is not None and not found.is_demo
        names = {"refused": refused, "done": done, "has_password": has_password, "shortest": CHARACTERS_MIN}
        status = 200 if refused is None else show.status(refused)
        return show.page("account.html", visitor, status, events=events, found=found, **names)

    @router.get("/account")
    def page(visitor: AsVisitor, done: bool = False) -> Response:
        return shown(visitor, done=done)

    @router.post("/account/password")
    def change(request: Request, visitor: AsVisitor, old: Typing, new: Typing) -> Response:
        try:
            step = change_password(means, terms, visitor.staff, old, new)
        except (SignInRefused, TooManyTries, PasswordUnfit) as refused:
            return shown(visitor, refused)
        response = led_to("/console/account?done=true")
        keep_token(request, response, step.token)
        return response

    @router.post("/account/sign-out-everywhere")
    def everywhere(visitor: AsVisitor) -> Response:
        sign_out_everywhere(means, visitor.staff)
        response = led_to("/console/sign-in")
        forget_token(response)
        return response
