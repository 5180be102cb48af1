"""People who work for the lender: who they are and what their roles let them do."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.facts.language import Language
from models.facts.value import Instant, Value


class StaffRole(StrEnum):
    """What somebody is here to do; one person may have several."""

    AGENT = "agent"
    """Works on cases."""
    SENIOR = "senior"
    """Works on cases, is the second pair of eyes, sees how the work goes."""
    COMPLIANCE = "compliance"
    """Verifies the record; sees how the work goes; settles nothing."""
    ANALYST = "analyst"
    """Sees figures over all customers, and nobody in particular."""


class May(StrEnum):
    """One thing that somebody may do here."""

    WORK_CASES = "work_cases"
    """See the queue, claim a case, look at it, settle it."""
    SETTLE_HIGH = "settle_high"
    """Settle what was handed up, take a case back from somebody else."""
    SEE_WORK = "see_work"
    """See how cases are worked on: time, overrides, alarms, practice cases."""
    VERIFY_RECORD = "verify_record"
    SEE_FIGURES = "see_figures"


class StaffMember(Value):
    """Somebody at the lender who has signed in. `staff_id` is what the record names."""

    staff_id: str
    login: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._@-]{1,99}$")]
    name: Annotated[str, Field(min_length=1, max_length=100)]
    roles: Annotated[tuple[StaffRole, ...], Field(min_length=1)]
    language: Language
    created_at: Instant
    disabled_at: Instant | None = None
