"""What a lender says of its tables of customers: columns, label, time, events, how to split. TOML holds it.

An example for each feature stands in docs/specs. What contradicts itself is refused here, with the remedy.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from models.facts.value import Value
from models.risk.factor import Direction, FactorKind

Name = Annotated[str, Field(min_length=1, max_length=200)]
Finite = Annotated[float, Field(allow_inf_nan=False)]
Cell = str | int | float | bool
"""A value as it stands in a table."""

MISSING: Final = ("", "NA", "N/A", "#N/A", "NaN", "nan", "NULL", "null")


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

    @model_validator(mode="after")
    def _each_cell_says_one_thing(self) -> Self:
        cells = [cell_word(cell) for cell in (*self.bad, *self.good, *self.rejected)]
        twice = _twice(cells)
        if twice is not None:
            raise ValueError(f"“{twice}” stands more than once under bad, good and rejected; leave it in one")
        return self


class Horizon(Value):
    """From the label's own bad rate to a 12-month PD. `bad_rate` is the share of bads in the population that
    will be scored, within 12 months, where the table was drawn otherwise (prior correction, King and Zeng
    2001); without it the table's own rate counts, carried from the label's months to 12 at a
    constant hazard."""

    months: Annotated[float, Field(gt=0, le=120)] = 12.0
    bad_rate: Annotated[float, Field(gt=0.0, lt=1.0)] | None = None


SPANS: Final = {"days": 1.0, "months": 365.25 / 12, "years": 365.25}
"""Units of a span of time, in days."""


class ColumnTold(Value):
    """One column of the customers' table and what it is for.

    `use`: a FACTOR may be learned from; a GROUP is a protected attribute, for fairness alone; a SEGMENT
    makes a table of the report; IGNORED is left out on purpose. `category` is the consent category; without
    one it is account history. `trusted`: keep it though it alone nearly tells the label. `lawful_basis`: in
    one sentence, the law under which a protected attribute (age, say) may be a factor at this lender.
    """

    name: Name
    use: Literal["factor", "group", "segment", "ignored"] = "factor"
    kind: FactorKind | None = None
    """Left out: numbers are numbers, all else categories."""
    direction: Direction = Direction.NONE
    specials: tuple[Finite, ...] = ()
    category: Name | None = None
    reason_code: Name | None = None
    meaning_en: Name | None = None
    meaning_zh: Name | None = None
    unit: str = ""
    """Money, months, percent; where `until` is told: days, months or years."""
    bands: tuple[Finite, ...] = ()
    """For a numeric group or segment: where to cut it into levels."""
    until: Name | None = None
    """For a column of dates: it counts as the time from it until this other column (the row's time, say)."""
    trusted: bool = False
    lawful_basis: Name | None = None

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        for wrong, what in self._contradictions():
            if wrong:
                raise ValueError(what)
        return self

    def _contradictions(self) -> Iterable[tuple[bool, str]]:
        words, learned = self.kind is FactorKind.CATEGORY, self.use == "factor"
        yield (
            words and self.direction is not Direction.NONE,
            "a category has no direction; leave direction out",
        )
        yield (
            words and self.specials != (),
            "a category needs no specials: each level is its own; leave them out",
        )
        yield words and self.until is not None, "a span of time is a number; leave kind or until out"
        yield len(set(self.specials)) < len(self.specials), "specials name a number twice; leave it once"
        yield (
            self.bands != () and self.use not in ("group", "segment"),
            'bands cut a group or a segment; set use = "group" or "segment", or leave bands out',
        )
        yield list(self.bands) != sorted(set(self.bands)), "bands must rise; put them in order, each once"
        yield (
            not learned and (self.direction is not Direction.NONE or self.trusted),
            'direction and trusted are for factors; leave them out, or set use = "factor"',
        )
        yield (
            not learned and self.lawful_basis is not None,
            'lawful_basis lets a protected attribute be a factor; leave it out, or set use = "factor"',
        )
        yield (
            self.until is not None and self.unit not in SPANS,
            f"until gives a span of time; set unit to one of {', '.join(SPANS)}",
        )


class Measure(Value):
    """A number of each event: a column, or the days from one column of time to another."""

    name: Name
    column: Name | None = None
    days_from: Name | None = None
    days_to: Name | None = None
    direction: Direction = Direction.NONE
    meaning_en: Name | None = None
    meaning_zh: Name | None = None
    unit: str = ""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        days = self.days_from is not None and self.days_to is not None
        if (self.column is not None) == days or (self.days_from is None) != (self.days_to is None):
            raise ValueError("give either column, or both days_from and days_to")
        return self


class Beside(Value):
    """A further table with one row a customer (demographics, a bureau summary); its columns are told of under
    `columns` like those of the customers' own table. Who is not in it has them missing."""

    file: Name
    customer: Name


class Events(Value):
    """A log beside the customers' table: what happened to each before their row's time. Fragments are
    computed over it. Events at or after the row's time are not looked at, nor are values known only
    later: `known_at` names the column that says when an event's measures were known (its own
    `time` where left out)."""

    file: Name
    customer: Name
    time: Name
    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,40}$")] | None = None
    """Begins the names of its fragments; needed where there is more than one log."""
    known_at: Name | None = None
    measures: tuple[Measure, ...] = ()
    kind: Name | None = None
    """A column of words (channel, scene, product): shares and counts of the most frequent."""
    category: Name | None = None

    @model_validator(mode="after")
    def _measures_have_names_of_their_own(self) -> Self:
        twice = _twice(measure.name for measure in self.measures)
        if twice is not None:
            raise ValueError(f"two measures are named {twice}; give each a name of its own")
        return self


class Splitting(Value):
    """By TIME where the table tells it: fit, then calibrate, then judge, the label's months between. Else by
    CUSTOMER: a share for each, and `folds` when models are compared. `auto` takes time where there is one."""

    by: Literal["auto", "time", "customer"] = "auto"
    folds: Annotated[int, Field(ge=2, le=20)] = 5
    calibrate_from: date | None = None
    judge_from: date | None = None

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        first, last = self.calibrate_from, self.judge_from
        if first is not None and last is not None and first >= last:
            raise ValueError("calibrate_from must be before judge_from; exchange or correct them")
        if self.by == "customer" and (first or last):
            raise ValueError(
                'calibrate_from and judge_from need by = "time" or "auto"; set it, or leave them out'
            )
        return self


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
    missing: tuple[str, ...] = MISSING
    """Cells that say nothing, in whatever column of text or CSV file they stand."""
    besides: tuple[Beside, ...] = ()
    events: tuple[Events, ...] = ()
    splitting: Splitting = Splitting()
    search: Search = Search()

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        for wrong, what in (*self._times(), *self._roles()):
            if wrong:
                raise ValueError(what)
        return self

    def _times(self) -> Iterable[tuple[bool, str]]:
        add = "name the column that says when a row was known under time"
        dated = self.splitting.calibrate_from or self.splitting.judge_from
        yield (
            self.time is None and self.label.known_until is not None,
            f"label.known_until needs time: {add}, or leave known_until out",
        )
        yield (
            self.time is None and (self.splitting.by == "time" or dated is not None),
            f'splitting by time needs time: {add}, or set splitting.by = "customer" without dates',
        )
        yield (
            bool(self.events) and (self.time is None or self.customer is None),
            "events need customer and time, to know whose they are and which came before; name both",
        )
        yield bool(self.besides) and self.customer is None, "besides need customer, to be joined by; name it"
        names = [log.name for log in self.events]
        yield (
            len(names) > 1 and (None in names or len(set(names)) < len(names)),
            "more than one log of events: give each a name of its own",
        )

    def _roles(self) -> Iterable[tuple[bool, str]]:
        twice = _twice(column.name for column in self.columns)
        yield twice is not None, f"column {twice} is told of twice; leave one of the two"
        taken = {self.label.column: "the label", self.customer: "the customer"}
        for column in self.columns:
            role = taken.get(column.name)
            yield (
                role is not None and column.use != "ignored",
                f"column {column.name} is {role} and cannot also be a {column.use}; take it out of columns",
            )
            yield (
                column.name == self.time and column.use != "ignored" and column.until is None,
                f"column {column.name} is the time and cannot also be a {column.use}; take it out of columns",
            )
        yield (
            self.label.column in (self.customer, self.time),
            "the label needs a column of its own; correct it",
        )
        learned = any(column.use == "factor" for column in self.columns)
        yield (
            not learned and self.others == "ignored" and not self.events,
            'there is no factor to learn from: name some under columns, or set others = "factors"',
        )


def cell_word(cell: Cell) -> str:
    """How a cell reads as a word: 1, 1.0 and “1” are the same, and so are true and “true”."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _twice(names: Iterable[str]) -> str | None:
    return next((name for name, count in Counter(names).items() if count > 1), None)
