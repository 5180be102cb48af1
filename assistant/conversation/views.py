"""What the faces show: messages and cards with every text already in the person's language.

Money and dates come twice where a program needs them: as data and as the words to show.
"""

from typing import Annotated, Literal

from pydantic import Field

from assistant.conversation.case_views import AppealView, DecidedBy
from assistant.conversation.case_views import HandoverCard as HandoverCard
from assistant.conversation.help_views import SuggestionView
from assistant.conversation.hold_views import HoldCard
from assistant.conversation.line_views import CostExampleView
from assistant.conversation.line_views import Line as Line
from assistant.conversation.line_views import Link as Link
from assistant.conversation.outlook_views import EvidenceValueCard
from models.facts.conversation import Role
from models.facts.evidence import Box, EvidenceKind, EvidenceState, FieldName, FieldState
from models.facts.language import Language
from models.facts.offer import OfferState
from models.facts.value import Instant, Value


class NoticeView(Value):
    """The notice as it was shown, to the letter, with the hash that the consent names."""

    consent_id: str
    version: str
    language: Language
    sha256: str
    text: str


class ConsentCard(Value):
    """Asks to look at one kind of document, or says what became of the asking."""

    card: Literal["consent"] = "consent"
    consent_id: str
    subject: str
    terms_hash: str
    open: bool
    state: str
    state_text: str
    title: str
    lines: tuple[Line, ...]
    """What, what for, who sees it, until when, kept how long, what happens without it."""
    details: tuple[Line, ...]
    """The rest of the record; shown folded."""
    notice: NoticeView | None = None
    receipt: str | None


class UploadKind(Value):
    """One kind of document that may be uploaded now."""

    kind: EvidenceKind
    label: str


class UploadCard(Value):
    """A place to drop documents; only allowed kinds are listed."""

    card: Literal["upload"] = "upload"
    title: str
    hint: str
    kinds: tuple[UploadKind, ...]
    bytes_max: int


class RowView(Value):
    """One row of a field that holds several; what a row does not have is empty."""

    text: str
    day_text: str = ""
    amount_text: str = ""
    balance_text: str = ""


class FieldView(Value):
    """One value read from a document, ready to be confirmed or put right.

    `input` tells the form control; `raw` is what it holds, in the form corrections are sent back.
    """

    name: FieldName
    label: str
    text: str
    rows: tuple[RowView, ...] = ()
    """Of a field that holds several things: each of them, to look over."""
    raw: str
    input: Literal[
        "text", "date", "money", "balance", "rate", "number", "degree", "lines", "transactions", "texts"
    ]
    sure: bool
    confidence_text: str
    page: int
    box: Box | None
    state: FieldState


class PageView(Value):
    """One page to look at: its place in the document and its shape."""

    page: int
    width: float
    height: float


class FieldsCard(Value):
    """What was read from one document, beside its pages."""

    card: Literal["fields"] = "fields"
    evidence_id: str
    subject: str
    terms_hash: str
    kind: EvidenceKind
    title: str
    file_name: str
    state: EvidenceState
    state_text: str
    pages: tuple[PageView, ...]
    fields: tuple[FieldView, ...]
    warnings: tuple[str, ...]


class InfluenceView(Value):
    """By how much one item moved the limit."""

    label: str
    amount_minor: int
    amount_text: str
    evidence_id: str | None
    told_text: str | None = None


class OfferCard(Value):
    """The exact terms, why, and what each item did."""

    card: Literal["offer"] = "offer"
    offer_id: str
    decision_id: str
    subject: str
    terms_hash: str
    state: OfferState
    state_text: str
    title: str
    scope_text: str | None
    old_limit_minor: int
    old_limit_text: str
    new_limit_minor: int
    new_limit_text: str
    difference_text: str
    cost: tuple[Line, ...]
    examples: tuple[CostExampleView, ...] = ()
    """What drawing and repaying costs, item by item; former offers have none."""
    cost_note: str = ""
    seconds_left: int = 0
    """Of the time that the cost is to be seen for; nobody can accept before."""
    wait_text: str = ""
    """That said in words, while there is any."""
    valid_until_text: str
    reasons: tuple[str, ...]
    influences: tuple[InfluenceView, ...]
    terms: tuple[Line, ...]
    """Shown once more before the last yes."""
    decided_by: DecidedBy | None = None
    appeal: AppealView | None = None


class DecisionCard(Value):
    """An answer without an offer: why, what would change it, how to reach a person."""

    card: Literal["decision"] = "decision"
    decision_id: str
    verdict: Literal["allow", "refer", "decline"]
    title: str
    reasons: tuple[str, ...]
    suggestions: tuple[SuggestionView, ...] = ()
    help_note: str | None = None
    """What every suggestion rests on."""
    what_would_help: tuple[str, ...]
    """What can be said beside the suggestions."""
    notices: tuple[str, ...] = ()
    decided_by: DecidedBy | None = None
    appeal: AppealView | None = None


class WithdrawalCard(Value):
    """What withdrawing a consent would change, before it is done."""

    card: Literal["withdrawal"] = "withdrawal"
    consent_id: str
    subject: str
    terms_hash: str
    open: bool
    title: str
    before: tuple[Line, ...]
    after: tuple[Line, ...]
    note: str


class SwitchCard(Value):
    """What pausing or resuming a consent would change, before it is done."""

    card: Literal["pause", "resume"]
    consent_id: str
    subject: str
    terms_hash: str
    open: bool
    title: str
    before: tuple[Line, ...]
    after: tuple[Line, ...]
    note: str


class KnownGroup(Value):
    """What is known from one source, and under which basis."""

    title: str
    basis: str
    lines: tuple[Line, ...]


class KnownCard(Value):
    """Everything known about the person, by source."""

    card: Literal["known"] = "known"
    title: str
    groups: tuple[KnownGroup, ...]
    links: tuple[Link, ...] = ()


class MyDataCard(Value):
    """Where a person looks after their data: on a page of its own."""

    card: Literal["my_data"] = "my_data"
    title: str
    text: str
    links: tuple[Link, ...]


class LimitView(Value):
    """A limit in force. `drawn` is all that is used: lent, and held for a shop that has yet to take it."""

    limit_id: str
    title: str
    amount_minor: int
    amount_text: str
    drawn_minor: int
    drawn_text: str
    available_minor: int
    available_text: str
    lines: tuple[Line, ...]
    statement: tuple[Line, ...] = ()
    """What was charged and repaid lately, by day."""


class LimitsCard(Value):
    """The limits in force."""

    card: Literal["limits"] = "limits"
    title: str
    limits: tuple[LimitView, ...]


CardView = Annotated[
    ConsentCard
    | UploadCard
    | FieldsCard
    | OfferCard
    | DecisionCard
    | WithdrawalCard
    | SwitchCard
    | KnownCard
    | MyDataCard
    | LimitsCard
    | HandoverCard
    | HoldCard
    | EvidenceValueCard,
    Field(discriminator="card"),
]


class MessageView(Value):
    """A message as shown. Events carry a short text such as 「你同意了…」."""

    message_id: str
    position: int
    role: Role
    text: str
    cards: tuple[CardView, ...]
    at: Instant
    yes_or_no: bool = False
    """It asks something that a bare yes or no in the next message answers, and no card of it has buttons."""


class ConsentView(Value):
    """A line of "what I share"."""

    consent_id: str
    title: str
    purpose_text: str
    state: str
    state_text: str
    until_text: str
    last_used_text: str
    can_withdraw: bool


class ChatView(Value):
    """All that the chat page shows."""

    customer_name: str
    language: Language
    conversation_id: str
    messages: tuple[MessageView, ...]
    limits: tuple[LimitView, ...]
    consents: tuple[ConsentView, ...]
