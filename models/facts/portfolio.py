"""The portfolio: all limits together, what they come to, and whether the books agree. It names nobody."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.facts.money import Currency
from models.facts.value import Instant, Minor, Value


class PdFrom(StrEnum):
    """Where the PD of a limit is from."""

    DECISION = "decision"
    """The sealed decision that put it in force, or that lowered it last."""
    ACCOUNT = "account"
    """Scored now, on the account's own history alone: a limit that somebody came with."""
    ASSUMED = "assumed"
    """Nothing is left to score, because the person's data is erased: the most that the policy bears."""


class Figures(Value):
    """What some limits come to, in minor units. `limits_minor` and `undrawn_minor` are of those in force;
    what is drawn, held and owed to people is of ended ones too.

    `exposure_minor` is what would be owed at default, `expected_loss_minor` what is expected to be lost in 12
    months, the capital what is held for what is drawn (and held for a merchant) and for what is not.
    """

    limits: Annotated[int, Field(ge=0)] = 0
    limits_minor: Minor = 0
    drawn_minor: Minor = 0
    held_minor: Minor = 0
    undrawn_minor: Minor = 0
    credit_minor: Minor = 0
    exposure_minor: Minor = 0
    expected_loss_minor: Minor = 0
    drawn_capital_minor: Minor = 0
    undrawn_capital_minor: Minor = 0
    capital_minor: Minor = 0
    """For both together."""


class Group(Value):
    """Limits that have something in common, such as a PD band or the month they were opened in."""

    name: str
    figures: Figures


class AccountSum(Value):
    """One kind of account three ways, in minor units: the limits, their postings, the entries.

    `before_entries_minor` is posted without an entry that can be read: balances that were taken over, and
    those of customers of whom no law has anything kept any longer. `entries_minor` is None where the entries
    were not read.
    """

    account: str
    limits_minor: Minor
    postings_minor: Minor
    entries_minor: Minor | None = None
    before_entries_minor: Minor | None = None


class Difference(Value):
    """The first record that does not agree with the others, and in what."""

    subject: str
    reason: str


class BooksChecked(Value):
    """How much was compared, the sums, and the first that differs, if any."""

    limits: int
    changes: int
    entries: int
    decisions: int
    """Sealed decisions whose change of limit, of undrawn credit and of its capital was followed."""
    sums: tuple[AccountSum, ...]
    difference: Difference | None


class BudgetLine(Value):
    """One line of the portfolio's budget, in minor units."""

    name: str
    used_minor: Minor
    max_minor: Minor
    left_minor: Minor
    """0 where more is used than the budget has."""


class PortfolioView(Value):
    """All of it at one moment. Limits in other currencies are counted and not added."""

    at: Instant
    currency: Currency
    policy_version: str
    total: Figures
    by_kind: tuple[Group, ...]
    by_pd: tuple[Group, ...]
    by_month: tuple[Group, ...]
    """Of the month in which a limit was opened."""
    by_pd_from: tuple[Group, ...]
    other_currency: int
    budget: tuple[BudgetLine, ...]
    books: BooksChecked


class PortfolioCount(Value):
    """What all limits came to when they were last counted: for the room that is left."""

    count_id: str
    counted_at: Instant
    policy_version: str
    limits: int
    limits_minor: Minor
    expected_loss_minor: Minor
    capital_minor: Minor
