"""Routes of coming, going and choosing a language; the first page leads each person to where they work."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from assistant.actions.means import Means
from assistant.actions.own_staff_account import sign_out
from assistant.actions.staff_terms import StaffTerms
from assistant.console.entering import led_to
from assistant.console.guard import open_to_all
from assistant.console.navigation import home_of
from assistant.console.show import Show, is_page_of_ours
from assistant.console.visitor import AsVisit, AsVisitor, forget_token
from assistant.pages.language import LANGUAGE_COOKIE
from models.facts.language import Language

_YEAR = 365 * 24 * 3600


def coming_and_going(router: APIRouter, means: Means, show: Show, terms: StaffTerms) -> None:
    """What there is for everybody who is signed in."""

    @router.get("")
    def home(visitor: AsVisitor) -> Response:
        return led_to(home_of(visitor.staff, show.served))

    @router.get("/welcome")
    def welcome(visitor: AsVisitor) -> Response:
        return show.page("welcome.html", visitor)

    @router.post("/sign-out", dependencies=[open_to_all])
    def go(visit: AsVisit) -> Response:
        sign_out(means, terms, visit.token)
        response = led_to("/console/sign-in")
        forget_token(response)
        return response

    @router.post("/language", dependencies=[open_to_all])
    def choose_language(
        request: Request,
        visit: AsVisit,
        language: Annotated[Language, Form()],
        then: Annotated[str, Form(max_length=500)] = "/console",
    ) -> Response:
        response = led_to(then if is_page_of_ours(then) else "/console")
        secure = request.url.scheme == "https"
        response.set_cookie(
            LANGUAGE_COOKIE,
            language.value,
            max_age=_YEAR,
            path="/",
            httponly=True,
            samesite="strict",
            secure=secure,
        )
        return response
