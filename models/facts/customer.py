"""A customer, as the lender that brings them knows them."""

from datetime import date
from typing import Annotated

from pydantic import Field

from models.facts.language import Language
from models.facts.value import Instant, Value


class AccountHistory(Value):
    """How the account has gone so far; known by contract, not by consent."""

    months_on_book: Annotated[int, Field(ge=0, le=1200)] = 0
    on_time_payments_12m: Annotated[int, Field(ge=0, le=60)] = 0
    late_payments_12m: Annotated[int, Field(ge=0, le=60)] = 0


class Customer(Value):
    """A person with an account. `external_id` is the integrator's own name for them."""

    customer_id: str
    external_id: Annotated[str, Field(max_length=200)] | None = None
    name: Annotated[str, Field(min_length=1, max_length=100)]
    born_on: date
    language: Language
    history: AccountHistory = AccountHistory()
    """As the lender last told it, at `history_told_at` or else when the account was opened."""
    created_at: Instant
    history_told_at: Annotated[Instant | None, Field(exclude_if=lambda told: told is None)] = None

    def age_on(self, day: date) -> int:
        """Whole years on a calendar day; someone born on 29 February ages on 1 March."""
        before_birthday = (day.month, day.day) < (self.born_on.month, self.born_on.day)
        return day.year - self.born_on.year - before_birthday
