"""Routes of the page "my cases": what people look at, what they ask, appealing. No scripts are needed."""

from collections.abc import Callable
from datetime import tzinfo
from typing import Annotated, Literal

from fastapi import APIRouter, Form, Response
from fastapi.responses import RedirectResponse

from assistant.conversation.case_desk import CaseDesk
from assistant.pages.guard import guarded
from assistant.pages.phrases import read_phrases
from assistant.web.pages import CHINA
from assistant.web.show import PHRASES_FILE, Show, templates
from assistant.web.talk import Name
from assistant.web.visitor import AsVisitor
from models.errors import UnusableInput
from tools.reviews.appeal_standing import WORDS_MAX
from tools.reviews.own_answers import WITHDRAWING

Done = Literal["appealed", "answered", "appeal_withdrawn"]
_DONE: dict[str, Done] = {"appeal": "appealed", "case": "answered", WITHDRAWING: "appeal_withdrawn"}
Words = Annotated[str, Form(max_length=2 * WORDS_MAX)]


def my_cases(customer_id: Callable[[str], str], desk: CaseDesk, zone: tzinfo = CHINA) -> APIRouter:
    """All routes under /my-data/cases. `customer_id` says whose a token is, or raises SignInNeeded."""
    show = Show(templates(), read_phrases(PHRASES_FILE), zone)
    router = APIRouter(prefix="/my-data/cases", route_class=guarded(show.error), include_in_schema=False)

    @router.get("")
    def page(visitor: AsVisitor) -> Response:
        view = desk.view(customer_id(visitor.token), visitor.language)
        return show.page("my_cases.html", visitor.language, view=view)

    @router.get("/{case_id}")
    def one(visitor: AsVisitor, case_id: str, done: Done | None = None) -> Response:
        owner = customer_id(visitor.token)
        card = desk.case(owner, visitor.language, case_id)
        name = desk.customer_name(owner)
        return show.page("my_case.html", visitor.language, card=card, customer_name=name, done=done)

    @router.post("/tell")
    def tell(visitor: AsVisitor, subject: Name, terms_hash: Name, words: Words = "") -> Response:
        told = words.replace("\r\n", "\n").strip()
        if len(told) > WORDS_MAX:
            raise UnusableInput
        case = desk.tell(customer_id(visitor.token), visitor.language, subject, terms_hash, told)
        done = _DONE[subject.partition(":")[0]]
        return RedirectResponse(f"/my-data/cases/{case.case_id}?done={done}", status_code=303)

    return router
