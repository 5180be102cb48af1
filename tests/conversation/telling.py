"""Plays a transcript: what the person says and does, and what must come back."""

import re
import string
from dataclasses import dataclass
from typing import Any

from assistant.conversation.brains.proceed import PHRASES
from assistant.conversation.views import (
    ConsentCard,
    FieldsCard,
    MessageView,
    OfferCard,
    SwitchCard,
    WithdrawalCard,
)
from assistant.wiring import Program
from models.facts.conversation import Conversation, Message
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from tests.given import NAME, Clock, a_paper
from tests.given_papers import a_document

BAD_FILES = {
    "encrypted": "document_encrypted",
    "scan": "document_is_scan",
    "broken": "document_unreadable",
}


@dataclass
class Visit:
    """One person in one conversation, through the front desk."""

    running: Program
    clock: Clock
    customer_id: str
    language: Language
    conversation: Conversation
    last: tuple[MessageView, ...] = ()

    def play(self, step: dict[str, Any]) -> None:
        """One step of a transcript; asserts what the step expects."""
        self.language = Language(step.get("language", self.language))
        self.last = self._do(step)
        reply = self.last[-1]
        cards = [card.card for card in reply.cards]
        told = f"{step} -> {reply.text!r} {cards} {self.tools()}"
        if "cards" in step:
            assert cards == step["cards"], told
        if "says" in step:
            assert self.is_phrase(step["says"], reply.text), told
        if "holds" in step:
            assert step["holds"] in reply.text, told
        if "tools" in step:
            assert self.tools() == step["tools"], told
        if "limit" in step:
            assert self.limit() == step["limit"], told

    def _do(self, step: dict[str, Any]) -> tuple[MessageView, ...]:
        desk = self.running.desk
        match step.get("do", "say"):
            case "say":
                return desk.say(self.conversation, self.language, step["say"])
            case "upload":
                kind = EvidenceKind(step.get("allowed", step["document"]))
                return desk.upload(self.conversation, self.language, kind, "a.pdf", self._file(step))
            case "wait":
                self.clock.pass_time(days=step.get("days", 0), seconds=step.get("seconds", 0))
                return self.last or desk.say(self.conversation, self.language, "hello")
            case "press":
                card = self.card(step["on"])
                return desk.answer(
                    self.conversation, self.language, card.subject, card.terms_hash, yes=step["yes"]
                )
            case "confirm":
                fields = self.card("fields")
                assert isinstance(fields, FieldsCard)
                changes = {FieldName(name): value for name, value in step.get("corrections", {}).items()}
                return desk.confirm(
                    self.conversation, self.language, fields.evidence_id, fields.terms_hash, changes
                )
            case other:
                raise AssertionError(f"no such step: {other}")

    def _file(self, step: dict[str, Any]) -> bytes:
        kind = EvidenceKind(step["document"])
        if step.get("pdf"):
            return a_paper(kind, NAME)
        return a_document(kind)

    def card(self, kind: str) -> ConsentCard | FieldsCard | OfferCard | SwitchCard | WithdrawalCard:
        """The newest card of a kind, as a page would show it now."""
        view = self.running.desk.chat(self.customer_id, self.language)
        found = [card for message in view.messages for card in message.cards if card.card == kind]
        card = found[-1]
        assert isinstance(card, ConsentCard | FieldsCard | OfferCard | SwitchCard | WithdrawalCard)
        return card

    def messages(self) -> tuple[Message, ...]:
        with self.running.means.storage.reading() as stores:
            return stores.conversations.messages(self.conversation.conversation_id)

    def tools(self) -> list[str]:
        return [call.name for call in self.messages()[-1].tool_calls]

    def limit(self) -> int:
        with self.running.means.storage.reading() as stores:
            limits = stores.limits.in_force(self.customer_id, self.clock())
        return sum(limit.amount_minor for limit in limits) // 100

    def is_phrase(self, key: str, text: str) -> bool:
        """Whether a text is this phrase with any values filled in."""
        phrase = PHRASES.phrases[key][self.language]
        parts = (
            re.escape(words) + (".+" if name else "")
            for words, name, _, _ in string.Formatter().parse(phrase)
        )
        return bool(re.fullmatch("".join(parts), text))
