"""What customer and assistant said to each other, as whoever works on a case may read it."""

from models.facts.conversation import CardKind, Role
from models.facts.value import Instant, Value


class SaidLine(Value):
    """One message; names and numbers are masked unless the transcript was revealed. `cards`: what stood
    beside it, by kind alone: what they show is behind consent."""

    message_id: str
    role: Role
    text: str
    cards: tuple[CardKind, ...]
    at: Instant


class Transcript(Value):
    """The latest conversation, oldest message first."""

    conversation_id: str | None
    lines: tuple[SaidLine, ...]
    masked: bool
