"""How cases are worked on: what each step comes to as a figure, and the figures by person and week."""

from datetime import date

from models.facts.review import CaseKind, StepKind
from models.facts.value import Instant, Share, Value


class WorkLine(Value):
    """One step by which somebody decides, agrees or does not. Of the customer it says nothing.

    `worked_seconds`, `overrides`, `caught`: None where the step has no ruling, or nobody can read it any
    more. `caught`: of a practice case, whether its mistake was seen.
    """

    case_id: str
    case_kind: CaseKind
    is_practice: bool
    staff_id: str
    kind: StepKind
    at: Instant
    due_at: Instant
    worked_seconds: int | None = None
    overrides: bool | None = None
    caught: bool | None = None


class Counted(Value):
    """`hits` of `rows`, with the 95 % score interval of the share (Wilson 1927)."""

    hits: int
    rows: int
    low: Share
    high: Share

    @property
    def share(self) -> float | None:
        return self.hits / self.rows if self.rows else None


class Spread(Value):
    """Median and quartiles, in seconds."""

    quarter: float
    median: float
    three_quarters: float


class WorkOf(Value):
    """How one person, or everybody, decided. Practice cases are in `caught` alone, hurried rulings in
    `hurried` alone: those do not count as anybody's.

    `decided`: by a first ruling; `agreed`: as the second person. `overridden`: of limit cases they decided.
    `not_agreed`: of their rulings that a second person settled, those that were sent back. `late`: decided
    after they were due.
    """

    staff_id: str
    decided: int
    agreed: int
    worked: Spread | None
    overridden: Counted
    not_agreed: Counted
    late: Counted
    hurried: int
    caught: Counted


class WeekOfWork(Value):
    """Rulings that count, in the week that begins on that Monday."""

    monday: date
    decided: int


class HurryAlarm(Value):
    """Somebody decided so many cases too fast to have looked, from the first to the last of these moments."""

    staff_id: str
    count: int
    since: Instant
    until: Instant


class WorkSeen(Value):
    """The figures of a time: `since` <= at < `until`. `overdue_now`: open cases that are late by now."""

    since: Instant
    until: Instant
    counted_at: Instant
    people: tuple[WorkOf, ...]
    together: WorkOf
    weeks: tuple[WeekOfWork, ...]
    alarms: tuple[HurryAlarm, ...]
    overdue_now: int
    open_now: int
