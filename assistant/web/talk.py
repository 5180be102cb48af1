"""Routes of the conversation itself: say, answer, withdraw, ask for a person, look again."""

from typing import Annotated

from fastapi import APIRouter, Form, Response
from fastapi.responses import RedirectResponse

from assistant.conversation.views import MessageView
from assistant.web.desk import Desk
from assistant.web.show import Show
from assistant.web.visitor import AsVisitor, Visitor
from models.errors import UnusableInput
from models.facts.conversation import MESSAGE_CHARACTERS_MAX
from tools.reviews.appeal_standing import WORDS_MAX

Name = Annotated[str, Form(min_length=1, max_length=200)]


def talk(router: APIRouter, desk: Desk, show: Show) -> None:
    """Every write answers with the whole log and the side, since older cards may have changed."""

    @router.post("/chat/say")
    def say(
        visitor: AsVisitor, text: Annotated[str, Form(max_length=2 * MESSAGE_CHARACTERS_MAX)]
    ) -> Response:
        words = text.replace("\r\n", "\n").strip()
        if not words or len(words) > MESSAGE_CHARACTERS_MAX:
            raise UnusableInput
        return shown(desk, show, visitor, desk.say(visitor.token, visitor.language, words))

    @router.post("/chat/answer")
    def answer(visitor: AsVisitor, subject: Name, terms_hash: Name, yes: Annotated[bool, Form()]) -> Response:
        new = desk.answer(visitor.token, visitor.language, subject, terms_hash, yes)
        return shown(desk, show, visitor, new)

    @router.post("/chat/tell")
    def tell(
        visitor: AsVisitor,
        subject: Name,
        terms_hash: Name,
        words: Annotated[str, Form(max_length=2 * WORDS_MAX)] = "",
    ) -> Response:
        told = words.replace("\r\n", "\n").strip()
        if len(told) > WORDS_MAX:
            raise UnusableInput
        new = desk.tell(visitor.token, visitor.language, subject, terms_hash, told)
        return shown(desk, show, visitor, new)

    @router.post("/chat/withdraw")
    def withdraw(visitor: AsVisitor, consent_id: Name) -> Response:
        new = desk.ask_withdrawal(visitor.token, visitor.language, consent_id)
        return shown(desk, show, visitor, new)

    @router.post("/chat/person")
    def person(visitor: AsVisitor) -> Response:
        return shown(desk, show, visitor, desk.ask_person(visitor.token, visitor.language))

    @router.get("/chat/now")
    def now(visitor: AsVisitor) -> Response:
        return show.parts(desk.chat(visitor.token, visitor.language), visitor.language)

    @router.get("/chat/side")
    def side(visitor: AsVisitor) -> Response:
        return show.side(desk.chat(visitor.token, visitor.language), visitor.language)


def shown(desk: Desk, show: Show, visitor: Visitor, new: tuple[MessageView, ...]) -> Response:
    """What changed, for our modules; without scripts, the page again at the first new message."""
    first = new[0].message_id if new else ""
    if not visitor.wants_fragment:
        return RedirectResponse(f"/#m-{first}" if first else "/", status_code=303)
    return show.parts(desk.chat(visitor.token, visitor.language), visitor.language, first)
