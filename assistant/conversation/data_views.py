"""What the page "my data" shows: every text already in the person's language."""

from assistant.conversation.views import (
    ConsentCard,
    DecisionCard,
    HandoverCard,
    KnownGroup,
    Line,
    Link,
    SwitchCard,
    WithdrawalCard,
)
from models.facts.consent import ConsentState
from models.facts.value import Value


class SharedView(Value):
    """One consent: what, with whom, why, until when, last used when; and what can be done about it."""

    consent_id: str
    title: str
    state: ConsentState
    state_text: str
    why: str
    lines: tuple[Line, ...]
    used: tuple[Line, ...]
    decision: Link | None
    """To what was decided the last time it was used."""
    details: tuple[Line, ...]
    switch: SwitchCard | None
    """Pausing where it is open, resuming where it is paused; None where it is over."""
    withdrawal: WithdrawalCard | None


class MyDataView(Value):
    """Everything on the page: what waits for an answer, what is shared now, what was, and the rest."""

    customer_name: str
    waiting: tuple[ConsentCard, ...]
    now: tuple[SharedView, ...]
    past: tuple[SharedView, ...]
    account: KnownGroup
    fraud: KnownGroup
    by_law: KnownGroup
    cases: tuple[HandoverCard, ...] = ()
    """What people at the lender look at now."""


class ErasureView(Value):
    """The itemised answer: what goes, what stays and why; its hash is what the yes names."""

    customer_name: str
    terms_hash: str
    erased: tuple[Line, ...]
    kept: tuple[Line, ...]
    owed: str
    also: tuple[str, ...]


class ErasedView(Value):
    """What was done; whose it was is gone by now."""

    erased: tuple[Line, ...]
    kept: tuple[Line, ...]
    owed: str


class DecisionView(Value):
    """One decision: when, how much, and why."""

    card: DecisionCard
    lines: tuple[Line, ...]
