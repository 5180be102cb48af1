"""The chat page's routes, put together from what they are given."""

from datetime import timedelta, timezone, tzinfo
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from assistant.pages.assets import assets, read_assets
from assistant.pages.guard import guarded
from assistant.pages.language import LANGUAGE_COOKIE
from assistant.pages.phrases import read_phrases
from assistant.web.desk import Desk
from assistant.web.documents import documents
from assistant.web.show import PHRASES_FILE, STATIC_FOLDER, Show, templates
from assistant.web.talk import talk
from assistant.web.visitor import SESSION_COOKIE, InLanguage, keep_cookie
from models.errors import SignInNeeded
from models.facts.language import Language

CHINA = timezone(timedelta(hours=8))  # no daylight saving, so no zone data is needed
_YEAR = 365 * 24 * 3600
_OWN_PAGES = (
    r"^/(my-data(/erase|/cases(/[A-Za-z0-9_]{1,60})?|/decisions/[A-Za-z0-9_]{1,60})?"
    r"|payments/[A-Za-z0-9._:~-]{1,100})?$"
)


def web(desk: Desk, zone: tzinfo = CHINA) -> APIRouter:
    """All routes of the chat page; times of day are told in `zone`."""
    show = Show(templates(), read_phrases(PHRASES_FILE), zone)
    router = APIRouter(route_class=guarded(show.error), include_in_schema=False)
    visits(router, desk, show)
    talk(router, desk, show)
    documents(router, desk, show)
    assets(router, read_assets(STATIC_FOLDER))
    return router


def visits(router: APIRouter, desk: Desk, show: Show) -> None:
    """Coming, going and choosing a language."""

    @router.get("/")
    def home(request: Request, language: InLanguage) -> Response:
        try:
            view = desk.chat(request.cookies.get(SESSION_COOKIE, ""), language)
        except SignInNeeded:
            return show.sign_in(language, desk.demo_customers(language))
        return show.chat(view, language)

    @router.post("/sign-in")
    def sign_in(request: Request, customer_id: Annotated[str, Form(max_length=100)]) -> Response:
        response = _home()
        keep_cookie(request, response, SESSION_COOKIE, desk.sign_in(customer_id))
        return response

    @router.post("/sign-out")
    def sign_out(request: Request) -> Response:
        desk.sign_out(request.cookies.get(SESSION_COOKIE, ""))
        response = _home()
        response.delete_cookie(SESSION_COOKIE, path="/", httponly=True, samesite="strict")
        return response

    @router.post("/language")
    def choose_language(
        request: Request,
        language: Annotated[Language, Form()],
        then: Annotated[str, Form(pattern=_OWN_PAGES)] = "/",
    ) -> Response:
        response = RedirectResponse(then, status_code=303)
        keep_cookie(request, response, LANGUAGE_COOKIE, language.value, seconds=_YEAR)
        return response


def _home() -> RedirectResponse:
    return RedirectResponse("/", status_code=303)
