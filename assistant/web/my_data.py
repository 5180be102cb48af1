"""Routes of the page "my data": look, pause, resume, withdraw, download, erase. No scripts are needed."""

import json
from collections.abc import Callable
from datetime import tzinfo
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Response
from fastapi.responses import RedirectResponse

from assistant.conversation.data_desk import DataDesk
from assistant.pages.guard import guarded
from assistant.pages.phrases import read_phrases
from assistant.web.pages import CHINA
from assistant.web.show import PHRASES_FILE, Show, templates
from assistant.web.talk import Name
from assistant.web.visitor import SESSION_COOKIE, AsVisitor, Visitor
from tools.explanation.figures import local_day

Done = Literal["paused", "resumed", "withdrawn", "asked"]
Wrong = Annotated[Literal["name", "born_on", "history", "payment", "other"], Form()]
Words = Annotated[str, Form(min_length=1, max_length=300)]
Sure = Annotated[Literal["yes"], Form()]


def my_data(customer_id: Callable[[str], str], desk: DataDesk, zone: tzinfo = CHINA) -> APIRouter:
    """All routes under /my-data. `customer_id` says whose session a token is, or raises SignInNeeded."""
    show = Show(templates(), read_phrases(PHRASES_FILE), zone)
    router = APIRouter(route_class=guarded(show.error), include_in_schema=False)

    def who(visitor: Visitor) -> str:
        return customer_id(visitor.token)

    looking(router, desk, show, who)
    changing(router, desk, who)
    taking(router, desk, who)
    erasing(router, desk, show, who)
    return router


Who = Callable[[Visitor], str]


def looking(router: APIRouter, desk: DataDesk, show: Show, who: Who) -> None:
    """The page, and what it leads to."""

    @router.get("/my-data")
    def page(visitor: AsVisitor, done: Done | None = None) -> Response:
        view = desk.view(who(visitor), visitor.language)
        return show.page("my_data.html", visitor.language, view=view, done=done)

    @router.get("/my-data/consents/{consent_id}/notice")
    def notice(visitor: AsVisitor, consent_id: str) -> Response:
        found = desk.notice(who(visitor), visitor.language, consent_id)
        return show.page("my_data_notice.html", visitor.language, shown=found)

    @router.get("/my-data/decisions/{decision_id}")
    def decision(visitor: AsVisitor, decision_id: str) -> Response:
        found = desk.decision(who(visitor), visitor.language, decision_id)
        return show.page("my_data_decision.html", visitor.language, view=found)


def changing(router: APIRouter, desk: DataDesk, who: Who) -> None:
    """Each is one press, by a yes to what the page showed beside the button."""

    @router.post("/my-data/pause")
    def pause(visitor: AsVisitor, consent_id: Name, terms_hash: Name) -> Response:
        desk.pause(who(visitor), visitor.language, consent_id, terms_hash)
        return _back("paused", consent_id)

    @router.post("/my-data/resume")
    def resume(visitor: AsVisitor, consent_id: Name, terms_hash: Name) -> Response:
        desk.resume(who(visitor), visitor.language, consent_id, terms_hash)
        return _back("resumed", consent_id)

    @router.post("/my-data/withdraw")
    def withdraw(visitor: AsVisitor, consent_id: Name, terms_hash: Name) -> Response:
        desk.withdraw(who(visitor), visitor.language, consent_id, terms_hash)
        return _back("withdrawn", consent_id)

    @router.post("/my-data/correct")
    def correct(visitor: AsVisitor, what: Wrong, should_be: Words) -> Response:
        desk.ask_for_correction(who(visitor), what, should_be)
        return RedirectResponse("/my-data?done=asked#correct", status_code=303)


def taking(router: APIRouter, desk: DataDesk, who: Who) -> None:
    """What a person takes along, as files."""

    @router.get("/my-data/export")
    def export(visitor: AsVisitor) -> Response:
        document = desk.export(who(visitor))
        return _file(document, f"my-data-{local_day(desk.means.now())}.json")

    @router.get("/my-data/consents/{consent_id}/receipts")
    def receipts(visitor: AsVisitor, consent_id: str) -> Response:
        """As `receipts verify` takes them."""
        found = desk.receipts(who(visitor), consent_id)
        items = [each.model_dump(mode="json") for each in found]
        return _file({"items": items, "next_cursor": None}, f"receipts-{found[0].consent_id}.json")


def erasing(router: APIRouter, desk: DataDesk, show: Show, who: Who) -> None:
    """The itemised answer first; then, by a yes to exactly that, everything that can go is gone."""

    @router.get("/my-data/erase")
    def preview(visitor: AsVisitor) -> Response:
        view = desk.erasing(who(visitor), visitor.language)
        return show.page("my_data_erase.html", visitor.language, view=view)

    @router.post("/my-data/erase")
    def erase(visitor: AsVisitor, terms_hash: Name, sure: Sure) -> Response:
        view = desk.erase(who(visitor), visitor.language, terms_hash)
        response = show.page("my_data_erased.html", visitor.language, view=view)
        response.delete_cookie(SESSION_COOKIE, path="/", httponly=True, samesite="strict")
        return response


def _back(done: Done, consent_id: str) -> Response:
    """To the card, which says how it stands now; ids are plain, and anything else names no place."""
    place = f"#c-{consent_id}" if consent_id.replace("_", "").isalnum() and consent_id.isascii() else ""
    return RedirectResponse(f"/my-data?done={done}{place}", status_code=303)


def _file(document: dict[str, Any], name: str) -> Response:
    """A download that nothing on the way may keep."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return Response(text, media_type="application/json", headers=headers)
