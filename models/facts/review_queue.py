"""The queue of cases: what is asked of it, and a page of it. Nothing here names a customer."""

from typing import Annotated

from pydantic import Field

from models.facts.review import CaseKind, CaseState
from models.facts.value import Instant, Minor, Value

OPEN_STATES = tuple(state for state in CaseState if not state.is_over)


class CaseFilter(Value):
    """Which cases are wanted. `states`: where they are. `mine`: those I have.

    `case_id`: begins or ends with this.
    """

    states: tuple[CaseState, ...] = OPEN_STATES
    kinds: tuple[CaseKind, ...] = ()
    """Empty: every kind."""
    mine: bool = False
    overdue: bool = False
    handed_up: bool | None = None
    case_id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_]{0,64}$")] = ""


class CaseLine(Value):
    """One case in the queue. `for_me`: I may decide it. `seconds_left`: below zero where it is overdue."""

    case_id: str
    kind: CaseKind
    reason: str
    state: CaseState
    priority: int
    opened_at: Instant
    due_at: Instant
    seconds_left: int
    changed_at: Instant
    revision: int
    amount_minor: Minor | None
    claimed_by: str | None
    handed_up: bool
    for_me: bool


class CasePage(Value):
    """The most urgent first. `counts`: how many there are in each state, whatever the filter; `cursor`: what
    to ask for the next page with, None at the end."""

    cases: tuple[CaseLine, ...]
    counts: dict[CaseState, int]
    mine: int
    overdue: int
    cursor: str | None
