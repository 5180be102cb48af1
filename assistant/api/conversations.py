"""Conversations: open one, say something, read what was said.

Only the person says anything: a "yes" in the conversation is theirs. A key reads the words of a
conversation without its cards, which show what documents say.
"""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field

from assistant.actions.means import Means
from assistant.api.callers import AsCaller, AsPerson, Integrator, whose
from assistant.api.doors import reads, writes
from assistant.api.keys import Scope
from assistant.api.languages import InLanguage
from assistant.api.paging import Cursor, Limit, Page, cut, place_of
from assistant.api.refusals import CursorUnusable
from assistant.api.replays import AsMemory
from assistant.api.sent import Id, Sent
from assistant.conversation.cards import costs_delivered, message_views
from assistant.conversation.filling import Filling
from assistant.conversation.front_desk import FrontDesk
from assistant.conversation.views import MessageView
from models.facts.consent import Channel
from models.facts.conversation import MESSAGE_CHARACTERS_MAX, Conversation
from models.facts.language import Language

EVENT_STREAM = "text/event-stream"
_POSITION_DIGITS_MAX = 9
_ALL = 1_000_000
_OR_EVENTS = {200: {"content": {EVENT_STREAM: {"schema": {"type": "string"}}}}}


class ConversationOpening(Sent):
    """Whose conversation, and in which language it starts."""

    customer_id: Annotated[Id, Field(description="Needed with a key")] | None = None
    language: Language | None = None


class Words(Sent):
    """What the person says."""

    text: Annotated[str, Field(min_length=1, max_length=MESSAGE_CHARACTERS_MAX, examples=["提额到 5000 元"])]


class Said(BaseModel):
    """The messages of a turn: the person's own first."""

    messages: tuple[MessageView, ...]


def conversations(means: Means, desk: FrontDesk, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /conversations."""
    router = APIRouter(prefix="/v1/conversations", tags=["conversations"], route_class=route_class)

    @router.post(
        "", status_code=201, summary="Open a conversation", **writes(Scope.CONVERSATIONS, person=True)
    )
    def start(caller: AsCaller, sent: ConversationOpening, language: InLanguage) -> Conversation:
        return desk.open_conversation(whose(caller, sent.customer_id), sent.language or language)

    @router.post(
        "/{conversation_id}/messages",
        summary="Say something",
        response_model=Said,
        **writes(person=True, also=_OR_EVENTS),
    )
    def say(
        request: Request,
        person: AsPerson,
        conversation_id: str,
        sent: Words,
        language: InLanguage,
        memory: AsMemory,
    ) -> Response | Said:
        """One turn. With `Accept: text/event-stream`: an event `message` for each, then `done`."""
        with means.storage.reading() as stores:
            conversation = stores.conversations.get(conversation_id, person.customer_id)
        if memory.recalled is None:
            said = desk.say(conversation, language, sent.text)
            memory.kept = f"{said[0].position} {len(said)}"
        else:
            first, count = (int(number) for number in memory.recalled.split())
            said = _said(means, person.customer_id, conversation_id, language, first - 1, count).items
            costs_delivered(means, person.customer_id, said, Channel.CHAT)
        return _events(said) if _wants_events(request) else Said(messages=said)

    @router.get(
        "/{conversation_id}/messages",
        summary="What was said",
        **reads(Scope.CONVERSATIONS, person=True),
    )
    def history(
        caller: AsCaller,
        conversation_id: str,
        language: InLanguage,
        customer_id: Annotated[str | None, Query(description="Needed with a key")] = None,
        cursor: Cursor = None,
        limit: Limit = 20,
    ) -> Page[MessageView]:
        """Oldest first. The texts are as they were said; the cards are filled in as things stand now."""
        owner = whose(caller, customer_id)
        found = _said(means, owner, conversation_id, language, _position(cursor), limit)
        if isinstance(caller, Integrator):
            words = tuple(each.model_copy(update={"cards": ()}) for each in found.items)
            return Page(items=words, next_cursor=found.next_cursor)
        costs_delivered(means, owner, found.items, Channel.CHAT)
        return found

    return router


def _said(
    means: Means, customer_id: str, conversation_id: str, language: Language, after: int, limit: int
) -> Page[MessageView]:
    """Messages past a position, oldest first."""
    with means.storage.reading() as stores:
        stores.conversations.get(conversation_id, customer_id)
        messages = stores.conversations.messages(conversation_id, after=after, latest=_ALL)
        filling = Filling(stores, means.policies, means.parties, customer_id, language, means.now())
        shown = message_views(filling, messages[: limit + 1])
    return cut(list(shown), lambda each: str(each.position), limit)


def _position(cursor: str | None) -> int:
    place = place_of(cursor)
    if place is None:
        return -1
    if not (place.isascii() and place.isdigit()) or len(place) > _POSITION_DIGITS_MAX:
        raise CursorUnusable
    return int(place)


def _wants_events(request: Request) -> bool:
    return EVENT_STREAM in request.headers.get("accept", "")


def _events(messages: tuple[MessageView, ...]) -> Response:
    """Server-sent events; JSON has no line breaks, so each event's data is one line."""
    events = [f"event: message\ndata: {message.model_dump_json()}\n\n" for message in messages]
    return Response("".join([*events, "event: done\ndata: {}\n\n"]), media_type=EVENT_STREAM)
