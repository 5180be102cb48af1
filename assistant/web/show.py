"""Turns views into HTML: pages, fragments and notices, through autoescaping templates."""

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment

from assistant.conversation.views import ChatView, FieldsCard, MessageView, OfferCard
from assistant.pages.language import language_of
from assistant.pages.phrases import Phrases
from assistant.pages.templates import environment
from assistant.pages.waterfall import Waterfall, waterfall
from assistant.statuses import status_of
from assistant.web.desk import DemoCustomer
from assistant.web.visitor import wants_fragment
from models.errors import CreditAssistantError, SignInNeeded
from models.facts.conversation import MESSAGE_CHARACTERS_MAX, Role
from models.facts.evidence import Degree, EvidenceState
from models.facts.language import Language
from models.facts.offer import OfferState

TEMPLATES_FOLDER = Path(__file__).with_name("templates")
STATIC_FOLDER = Path(__file__).with_name("static")
PHRASES_FILE = Path(__file__).with_name("phrases.toml")


@dataclass(frozen=True, slots=True)
class Show:
    """Renders for one language at a time; times of day are told in `zone`."""

    templates: Environment
    phrases: Phrases
    zone: tzinfo

    def sign_in(self, language: Language, customers: tuple[DemoCustomer, ...]) -> HTMLResponse:
        return HTMLResponse(self._html("sign_in.html", language, customers=customers))

    def chat(self, view: ChatView, language: Language) -> HTMLResponse:
        return HTMLResponse(self._html("chat.html", language, view=view))

    def parts(self, view: ChatView, language: Language, first: str = "") -> HTMLResponse:
        """The log and the side panels; `first` names the first new message."""
        return HTMLResponse(self._html("parts.html", language, view=view, first=first))

    def side(self, view: ChatView, language: Language) -> HTMLResponse:
        return HTMLResponse(self._html("side.html", language, view=view))

    def page(self, template: str, language: Language, **values: Any) -> HTMLResponse:
        """A page of its own, beside the conversation."""
        return HTMLResponse(self._html(template, language, **values))

    def error(self, request: Request, error: CreditAssistantError) -> Response:
        """A calm line for our modules, a small page with a way back for everyone else."""
        language = language_of(request)
        template = "notice.html" if wants_fragment(request) else "refused.html"
        text = self.phrases.for_error(language, error.code)
        back = "/" if isinstance(error, SignInNeeded) else _back_from(request.url.path)
        html = self._html(template, language, text=text, code=error.code, back=back)
        return HTMLResponse(html, status_of(error))

    def _html(self, template: str, language: Language, **values: Any) -> str:
        def say(key: str, **names: object) -> str:
            return self.phrases.say(language, key, **names)

        words = self.phrases.for_scripts(language)
        page = self.templates.get_template(template)
        return page.render(
            t=say, language=language, script_phrases=words, local=self._local(language), **values
        )

    def _local(self, language: Language) -> "Local":
        return Local(self.zone, lambda key, **names: self.phrases.say(language, key, **names))


def _back_from(path: str) -> str:
    """The page that a form belongs to; a page itself that cannot be shown leads to the conversation."""
    if path.startswith("/my-data/"):
        return "/my-data"
    return "/".join(path.split("/")[:3]) if _FORM_OF_PAYMENT.fullmatch(path) else "/"


_FORM_OF_PAYMENT = re.compile(r"/payments/[A-Za-z0-9._:~-]+/\w+(?:/\w+)?")


@dataclass(frozen=True, slots=True)
class Local:
    """Times as the person reads them."""

    zone: tzinfo
    say: Callable[..., str]

    def clock(self, at: datetime) -> str:
        return f"{at.astimezone(self.zone):%H:%M}"

    def day(self, at: datetime) -> str:
        here = at.astimezone(self.zone)
        return self.say(
            "log.day", day=here.day, month=here.month, month_name=self.say(f"month.m{here.month}")
        )


@cache
def templates() -> Environment:
    """The environment of every page, and whatever of it is compiled: one a process."""
    found = environment(TEMPLATES_FOLDER)
    found.filters.update(version=version, waterfall=steps_of, evidence_shown=evidence_shown)
    found.globals.update(
        Role=Role,
        OfferState=OfferState,
        EvidenceState=EvidenceState,
        degrees=tuple(degree.value for degree in Degree),
        text_max=MESSAGE_CHARACTERS_MAX,
    )
    return found


def version(message: MessageView) -> str:
    """Changes when anything that the message shows changes; the page keeps what has not, and counts the
    seconds down by itself."""
    shown = message.model_dump_json(exclude={"cards": {"__all__": {"seconds_left", "wait_text"}}})
    return hashlib.sha256(shown.encode()).hexdigest()[:16]


def evidence_shown(messages: Iterable[MessageView]) -> frozenset[str]:
    """Evidence with a card in the conversation, so that reasons can lead there."""
    cards = (card for message in messages for card in message.cards)
    return frozenset(card.evidence_id for card in cards if isinstance(card, FieldsCard))


def steps_of(card: OfferCard) -> Waterfall:
    """The bars from the old limit to the one that is offered."""
    changes = [each.amount_minor for each in card.influences]
    return waterfall(card.old_limit_minor, changes, card.new_limit_minor)
