"""What the faces show of a case with a person, and of appealing: every text in the person's language.

Who at the lender looked, and what they noted for each other, is in none of it.
"""

from typing import Literal

from assistant.conversation.line_views import Line, Link
from models.facts.review import CaseKind, CaseState
from models.facts.value import Instant, Value
from tools.reviews.appeal_standing import AppealState


class AppealView(Value):
    """What a person can do about a decision they do not agree with. While `open`, a yes to `terms_hash`
    appeals against it, with their own words or without."""

    decision_id: str
    state: AppealState
    open: bool
    until: Instant
    """The first moment at which it is too late."""
    due_hours: int
    """From an appeal until its answer, at most."""
    text: str
    details: tuple[str, ...] = ()
    """What an appeal does, and what it cannot do."""
    subject: str
    terms_hash: str
    case_id: str | None = None
    case: Link | None = None
    """To the appeal there is."""


class DecidedBy(Value):
    """Whether a machine alone decided, or one or two people; and what those wrote to the person."""

    people: int
    text: str
    written: str = ""


class CaseExchange(Value):
    """One question of the person who looks at a case, and its answer."""

    question: str
    asked_text: str
    answer: str | None = None


class OpenQuestion(Value):
    """What waits for an answer; words sent to `subject` with `terms_hash` answer exactly this."""

    text: str
    asked_at: Instant
    subject: str
    terms_hash: str


class HandoverCard(Value):
    """A case with a person: what happens now, by when, who looks; what is asked, and what came of it."""

    card: Literal["handover"] = "handover"
    handover_id: str
    title: str
    text: str
    """What happens now."""
    kind: CaseKind | None = None
    """None for a case from before cases had one."""
    state: CaseState | None = None
    state_text: str = ""
    open: bool = True
    opened_at: Instant | None = None
    due_at: Instant | None = None
    due_text: str = ""
    overdue: bool = False
    lines: tuple[Line, ...] = ()
    words: str = ""
    """Their own, as they wrote them."""
    exchanges: tuple[CaseExchange, ...] = ()
    question: OpenQuestion | None = None
    withdraw_subject: str | None = None
    withdraw_hash: str | None = None
    """A yes to it ends their appeal."""
    written: str = ""
    """What whoever decided wrote to them."""
    decision: Link | None = None
    """To what was decided."""


class DecidedLine(Value):
    """A decision in the list of what was decided, and whether it can be appealed against."""

    line: Line
    appeal: AppealView


class CasesView(Value):
    """The page "my cases": what waits, what is over, and what was decided lately, the newest first."""

    customer_name: str
    waiting: tuple[HandoverCard, ...]
    over: tuple[HandoverCard, ...]
    decided: tuple[DecidedLine, ...]
