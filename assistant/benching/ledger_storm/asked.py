"""What was asked in a storm, and everything that was answered to it."""

from dataclasses import dataclass, field
from enum import StrEnum

from assistant.benching.ledger_storm.wire import Json


class AskKind(StrEnum):
    """The steps that callers ask for."""

    AUTHORISE = "authorise"
    CAPTURE = "capture"
    VOID = "void"
    REFUND = "refund"
    REPAY = "repay"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that arrived. Times are seconds of one clock; `times_down` counts the kills before it."""

    status: int
    body: Json
    began_s: float
    ended_s: float
    times_down: int

    @property
    def code(self) -> str:
        """The verdict of a payment, `done` for a step, or the code of the problem."""
        if self.status != 200:
            return str(self.body.get("code", self.status))
        return str(self.body.get("verdict", "done"))


@dataclass(slots=True)
class Ask:
    """One step with an id of the caller's, sent as often as it takes.

    `subject` is the payment, or the customer for a repayment; `step_id` is empty for authorising.
    """

    kind: AskKind
    customer_id: str
    subject: str
    step_id: str
    path: str
    body: Json
    answers: list[Answer] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        """Happens once."""
        return self.subject, self.step_id

    @property
    def amount_minor(self) -> int:
        """What it is asked for; 0 where the step says how much it was."""
        return int(self.body.get("amount_minor", 0))

    @property
    def done(self) -> tuple[Answer, ...]:
        """The answers that say it is done, or that a payment was judged."""
        return tuple(each for each in self.answers if each.status == 200)

    @property
    def approved(self) -> bool:
        return any(each.code == "approve" for each in self.answers)
