"""Cases that people look at: what a case is, what was done with it, what was decided.

A case begins with a `Handover`, has its id, and is in exactly one state; each step is kept for good. What
names or describes the customer is sealed with their key.
"""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field

from models.facts.decision import Verdict
from models.facts.practice import Practice
from models.facts.value import Instant, Minor, Value


class CaseKind(StrEnum):
    """What a case is about; each has its own ways to be settled."""

    LIMIT = "limit"
    """A request that the machine should not settle, or that its person did not want settled by a machine."""
    APPEAL = "appeal"
    """Somebody does not agree with what was decided."""
    PAYMENT = "payment"
    """A payment that waits, and whose person asked for somebody."""
    QUESTION = "question"
    """Somebody wants to speak with a person."""
    CORRECTION = "correction"
    """Something held about the customer is said to be wrong."""
    DECREASE = "decrease"
    """Somebody objects to a lower limit."""


class CaseState(StrEnum):
    """Where a case is. The last two are ends."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    """Somebody works on it."""
    ASKED = "asked"
    """The customer was asked something; whoever asked still has it."""
    SECOND = "second"
    """Somebody decided; another person has to agree before it counts."""
    SETTLED = "settled"
    CLOSED = "closed"
    """It ended by itself: the customer chose, withdrew it, or left."""

    @property
    def is_over(self) -> bool:
        return self in {CaseState.SETTLED, CaseState.CLOSED}


class RulingOutcome(StrEnum):
    """What somebody decided on a case."""

    APPROVE = "approve"
    """LIMIT, APPEAL: the limit comes to `limit_minor`; DECREASE: it is withdrawn."""
    DECLINE = "decline"
    """LIMIT, APPEAL: the limit stays; CORRECTION: nothing is changed; DECREASE: it stands."""
    LIFT = "lift"
    """PAYMENT: genuine, let it go on."""
    STOP = "stop"
    """PAYMENT: it is a scam, or not the customer's; it never goes on."""
    ANSWER = "answer"
    """QUESTION, CORRECTION: done, and the customer was told."""


Words = Annotated[str, Field(min_length=1, max_length=4_000)]


class Advice(Value):
    """What the machine would do if it alone decided, its calls for a person left out; never binding."""

    verdict: Verdict
    limit_minor: Minor
    """What the limit would come to, the old one where nothing is given."""
    reasons: tuple[str, ...]


class Ruling(Value):
    """What one person decided, and why, in their own words.

    `worked_seconds`: from claiming the case, or from their ruling before this one where that was later, to
    deciding, by the server's clock, without the time that the customer was asked. `counts`: False where that
    was too short to have looked at anything.
    """

    outcome: RulingOutcome
    limit_minor: Minor | None = None
    """What the limit is to come to."""
    reasons: tuple[str, ...] = ()
    """Codes of the policy pack that the customer is told."""
    rationale: Words
    to_customer: Annotated[str, Field(max_length=1_000)] = ""
    """What they say to the customer besides the reasons."""
    adverse_fact: str | None = None
    """The evidence that showed a new adverse fact, where an appeal is to end worse."""
    by: str
    at: Instant
    worked_seconds: int
    counts: bool = True
    overrides: bool = False
    """Whether it differs from the machine's advice."""
    not_theirs: Annotated[bool, Field(exclude_if=lambda not_theirs: not not_theirs)] = False
    """A payment is stopped because somebody else made it, not because its customer is being deceived."""
    salt: Annotated[str, Field(exclude_if=lambda salt: not salt)] = ""
    """Of the commitment to the rationale that the sealed decision holds."""


class StepKind(StrEnum):
    """One thing that was done with a case."""

    OPENED = "opened"
    CLAIMED = "claimed"
    RELEASED = "released"
    TAKEN_BACK = "taken_back"
    """By a senior, from somebody else."""
    LOOKED = "looked"
    """At the page of a document, the transcript, or another part that `subject` names."""
    REVEALED = "revealed"
    """Something masked was shown, for the reason in `text`."""
    NOTED = "noted"
    EXPORTED = "exported"
    ASKED = "asked"
    ANSWERED = "answered"
    """By the customer."""
    RULED = "ruled"
    HURRIED = "hurried"
    """Somebody decided too fast to have looked; it does not count, and somebody else has to decide."""
    AGREED = "agreed"
    """The second person decided the same."""
    SENT_BACK = "sent_back"
    """The second person did not agree."""
    HANDED_UP = "handed_up"
    SETTLED = "settled"
    CLOSED = "closed"


CUSTOMER, SYSTEM = "customer", "system"


class ReviewStep(Value):
    """One step, for good. `by` is a staff id, `customer` or `system`."""

    step_id: str
    case_id: str
    position: int
    kind: StepKind
    by: str
    at: Instant
    subject: str | None = None
    """What was looked at or revealed: `evidence:evd_…:1` (page 1), `transcript`, `name`, …"""
    text: Annotated[str, Field(max_length=4_000)] = ""
    ruling: Ruling | None = None


def _unsaid(value: Any) -> bool:
    return not value


class ReviewCase(Value):
    """A case as it now stands. Money in minor units; `revision` counts what happened to it.

    Whoever is in `not_for` decided on this matter before, and may not decide on this case.
    """

    case_id: str
    customer_id: str
    kind: CaseKind
    reason: str
    state: CaseState
    opened_at: Instant
    due_at: Instant
    priority: int
    """0 is the most urgent; the queue goes by it, then by `due_at`."""
    revision: int
    changed_at: Instant
    decision_id: str | None = None
    payment_id: str | None = None
    decrease_id: Annotated[str | None, Field(exclude_if=_unsaid)] = None
    appeals: Annotated[str | None, Field(exclude_if=_unsaid)] = None
    """The decision that is appealed against."""
    words: Annotated[str, Field(max_length=2_000)] = ""
    """The customer's own words, where the case begins with them."""
    amount_minor: Minor | None = None
    """What is asked for, where that is known."""
    claimed_by: str | None = None
    claimed_at: Instant | None = None
    handed_up: bool = False
    """Only somebody who may settle high cases can claim it."""
    not_for: tuple[str, ...] = ()
    ruling: Ruling | None = None
    """The first person's, while a second is waited for, and once it is settled."""
    second_by: str | None = None
    settled_at: Instant | None = None
    made_decision_id: str | None = None
    """The decision that carries the ruling out."""
    is_practice: bool = False
    """A made-up case with wrong advice, to see whether people catch it; nobody's limit moves by it."""
    practice: Annotated[Practice | None, Field(exclude_if=_unsaid)] = None
    """What is wrong with its advice. Nobody who decides on it is shown that before they did."""
