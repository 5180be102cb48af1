"""Conversation: messages with references to cards. No evidence is copied into a message."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field

from models.facts.decision import Wish
from models.facts.evidence import EvidenceKind
from models.facts.evidence_outlook import EvidenceOutlook
from models.facts.language import Language
from models.facts.value import Instant, Value

MESSAGE_CHARACTERS_MAX = 4000


class Role(StrEnum):
    """Who a message is from; an event is something done beside the words, such as an upload."""

    PERSON = "person"
    ASSISTANT = "assistant"
    EVENT = "event"


class CardKind(StrEnum):
    """What can stand in the conversation beside words."""

    CONSENT = "consent"  # consent id
    UPLOAD = "upload"  # evidence kinds in `kinds`
    FIELDS = "fields"  # evidence id
    OFFER = "offer"  # offer id
    DECISION = "decision"  # decision id
    WITHDRAWAL = "withdrawal"  # consent id
    PAUSE = "pause"  # consent id
    RESUME = "resume"  # consent id
    KNOWN = "known"  # what is known, nothing to name
    MY_DATA = "my_data"  # the way to the page, nothing to name
    LIMITS = "limits"
    HANDOVER = "handover"  # handover id
    HOLD = "hold"  # payment id
    EVIDENCE_VALUE = "evidence_value"  # what could help, as it was told


def _unsaid(value: Any) -> bool:
    return not value


class CardReference(Value):
    """Names what a card shows; what it shows is read, under consent, when it is looked at.

    But `told`: what evidence could do is kept as it was said, to stand afterwards beside what it did.
    """

    card: CardKind
    id: str | None = None
    kinds: tuple[EvidenceKind, ...] = ()
    told: Annotated[EvidenceOutlook | None, Field(exclude_if=_unsaid)] = None


class Question(Value):
    """What the assistant asks for a yes to: a subject and the hash of its exact terms."""

    subject: str
    terms_hash: str


class ToolCall(Value):
    """One call the chat model made in a turn, and how it went; kept for the record."""

    name: str
    arguments: str
    outcome: str


class Message(Value):
    """One message. `question` is what a bare yes or no in the next message answers."""

    message_id: str
    conversation_id: str
    position: int
    role: Role
    text: Annotated[str, Field(max_length=20_000)]
    cards: tuple[CardReference, ...] = ()
    question: Question | None = None
    tool_calls: tuple[ToolCall, ...] = ()
    brain: str | None = None
    at: Instant


class Conversation(Value):
    """A conversation and what it has come to so far."""

    conversation_id: str
    customer_id: str
    language: Language
    wish: Wish | None = None
    opened_at: Instant


class Handover(Value):
    """A case passed to a person. The agents' console picks these up."""

    handover_id: str
    customer_id: str
    conversation_id: str | None
    decision_id: str | None
    reason: str
    state: Literal["waiting", "settled"]
    at: Instant
    note: Annotated[str, Field(max_length=400)] | None = None
    """The person's own words where the case needs them; for whoever looks at it."""
    payment_id: str | None = None
    """The payment that waits, where the case is about one."""
