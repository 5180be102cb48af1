"""What one limit costs its customer: interest as it is counted, and what was charged and is still owed."""

from datetime import date
from typing import Annotated

from pydantic import Field

from models.facts.value import Value


class InterestAccount(Value):
    """Of one limit, beside what is drawn on it. Nothing in it bears interest or uses room of the limit."""

    limit_id: str
    counted_to: date
    """The local day up to which interest is counted; that day's own is not in it yet."""
    accrued: Annotated[int, Field(ge=0)] = 0
    """Counted and not charged yet, in minor units x basis points x days."""
    interest_minor: Annotated[int, Field(ge=0)] = 0
    """Charged and not paid yet,"""
    fees_minor: Annotated[int, Field(ge=0)] = 0
    """and the same of fees."""
    charged_on: date
    """When it was last charged, if only nothing: a statement day after it has yet to be."""

    @property
    def due_minor(self) -> int:
        """Charged and not paid."""
        return self.interest_minor + self.fees_minor
