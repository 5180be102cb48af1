"""What a lender says of its tables of customers: columns, label, time, events, how to split. TOML holds it.

An example for each feature stands in docs/specs.
"""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from models.facts.value import Value
from models.risk.factor import Direction, FactorKind

Name = Annotated[str, Field(min_length=1, max_length=200)]
Cell = str | int | float | bool
"""A value as it stands in a table."""


class Label(Value):
    """Which column says how it went. Rows whose outcome is neither bad nor good are left out, and so are
    those whose `months` were not over by `known_until`. `rejected` names cells of applicants who were
    declined: nobody knows their outcome."""

    column: Name
    bad: Annotated[tuple[Cell, ...], Field(min_length=1)]
    good: Annotated[tuple[Cell, ...], Field(min_length=1)]
    rejected: tuple[Cell, ...] = ()
    months: Annotated[float, Field(gt=0, le=120)] = 12.0
    """The outcome window: how long after the row's time it is known."""
    known_until: date | None = None
    """When the labels were looked up; needs a column of time."""


class Horizon(Value):
    """From the label's own bad rate to a 12-month PD. `bad_rate` is the share of bads in the population that
    will be scored, within 12 months, where the table was drawn otherwise (prior correction, King and Zeng
    2001); without it the table's own rate counts, carried from the label's months to 12 at a
    constant hazard."""

    months: Annotated[float, Field(gt=0, le=120)] = 12.0
    bad_rate: Annotated[float, Field(gt=0.0, lt=1.0)] | None = None


class ColumnTold(Value):
    """One column of the customers' table and what it is for.

    `use`: a FACTOR may be learned from; a GROUP is a protected attribute, for fairness alone; a SEGMENT
    makes a table of the report; IGNORED is left out on purpose. `category` is the consent category; without
    one it is account history. `trusted`: keep it though it alone nearly tells the label.
    """

    name: Name
    use: Literal["factor", "group", "segment", "ignored"] = "factor"
    kind: FactorKind | None = None
    """Left out: numbers are numbers, all else categories."""
    direction: Direction = Direction.NONE
    specials: tuple[float, ...] = ()
    category: Name | None = None
    reason_code: Name | None = None
    meaning_en: Name | None = None
    meaning_zh: Name | None = None
    unit: str = ""
    bands: tuple[float, ...] = ()
    """For a numeric group or segment: where to cut it into levels."""
    trusted: bool = False


class Measure(Value):
    """A number of each event: a column, or the days from one column of time to another."""

    name: Name
    column: Name | None = None
    days_from: Name | None = None
    days_to: Name | None = None
    direction: Direction = Direction.NONE

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        days = self.days_from is not None and self.days_to is not None
        if (self.column is not None) == days or (self.days_from is None) != (self.days_to is None):
            raise ValueError("give either column, or both days_from and days_to")
        return self


class Events(Value):
    """A log beside the customers' table: what happened to each before their row's time. Fragments are
    computed over it. Events at or after the row's time are not looked at, nor are values known only
    later: `known_at` names the column that says when an event's measures were known (its own
    `time` where left out)."""

    file: Name
    customer: Name
    time: Name
    known_at: Name | None = None
    measures: tuple[Measure, ...] = ()
    kind: Name | None = None
    """A column of words (channel, scene, product): shares and counts of the most frequent."""
    category: Name | None = None


class Splitting(Value):
    """By TIME where the table tells it: fit, then calibrate, then judge, the label's months between. Else by
    CUSTOMER: a share for each, and `folds` when models are compared. `auto` takes time where there is one."""

    by: Literal["auto", "time", "customer"] = "auto"
    folds: Annotated[int, Field(ge=2, le=20)] = 5
    calibrate_from: date | None = None
    judge_from: date | None = None


class Search(Value):
    """How long to look for better settings of the behaviour model; 0 takes the usual ones."""

    seconds: Annotated[float, Field(ge=0, le=86_400)] = 20.0
    trials: Annotated[int, Field(ge=0, le=1_000)] = 8


class CreditSpec(Value):
    """A lender's tables, and what is to be learned from them."""

    title: Name
    version: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,40}$")]
    """Names the artefact."""
    owner: Name
    purpose: Name = "12-month probability of default, for limit decisions."
    customers: Name
    """Files under the folder given by --data: a path, or a glob such as `loans_*.parquet`; Parquet or CSV."""
    customer: Name | None = None
    """The column that says who it is; without it each row is somebody else."""
    time: Name | None = None
    """The column of when the row was known; dates or timestamps."""
    label: Label
    horizon: Horizon = Horizon()
    columns: tuple[ColumnTold, ...] = ()
    others: Literal["ignored", "factors"] = "ignored"
    """What the columns are that nothing is said of."""
    events: tuple[Events, ...] = ()
    splitting: Splitting = Splitting()
    search: Search = Search()
