"""What a fragment is: a measure of some events, taken together over a window. It is data, and names itself.

A mine enumerates these by the thousand; whoever serves one reads it back from the name of its factor.
"""

from enum import StrEnum
from typing import Annotated, Self
from urllib.parse import quote, unquote

from pydantic import Field, model_validator

from models.facts.value import Value


class Aggregate(StrEnum):
    """How the events of a window become one number. Of the events themselves, or of one measure of them."""

    COUNT = "count"
    SUM = "sum"
    MEAN = "mean"
    MAX = "max"
    MIN = "min"
    STD = "std"  # of the sample, two or more
    LAST = "last"
    LAST_LESS_MEAN = "last_less_mean"
    TREND = "trend"  # least-squares slope a 30 days, three or more over at least a day
    ABOVE_ZERO = "above_zero"  # the share of values above zero
    STREAK = "streak"  # how many in a row were above zero, the newest first
    SHARE = "share"  # of the count of all events that have the measure
    SUM_SHARE = "sum_share"  # of the sum over all events
    GAP_MEAN = "gap_mean"  # days from one to the next
    GAP_STD = "gap_std"
    GAP_MAX = "gap_max"
    SINCE_LAST = "since_last"  # days
    SINCE_FIRST = "since_first"
    ACTIVE_DAYS = "active_days"  # calendar days (UTC) with at least one
    DISTINCT = "distinct"  # how many words of a mark
    RATE_RATIO = "rate_ratio"  # events a day in the window, beside the longer one
    MEAN_CHANGE = "mean_change"  # the mean of the window less that of the longer one
    SUM_PART = "sum_part"  # the sum of the window as a part of the longer one's


OF_EVENTS = frozenset(
    {
        Aggregate.COUNT,
        Aggregate.SHARE,
        Aggregate.GAP_MEAN,
        Aggregate.GAP_STD,
        Aggregate.GAP_MAX,
        Aggregate.SINCE_LAST,
        Aggregate.SINCE_FIRST,
        Aggregate.ACTIVE_DAYS,
        Aggregate.DISTINCT,
        Aggregate.RATE_RATIO,
    }
)
"""Those that need no measure; with one, they look at the events that have it."""
BESIDE_LONGER = frozenset({Aggregate.RATE_RATIO, Aggregate.MEAN_CHANGE, Aggregate.SUM_PART})
PARTS_OF_ALL = frozenset({Aggregate.SHARE, Aggregate.SUM_SHARE})

_AGGREGATES = frozenset(Aggregate)

Days = Annotated[int, Field(ge=1, le=36_500)]


class Fragment(Value):
    """One number over the events of one customer before a moment.

    `where` narrows to events with these marks (`("kind", "repayment")`); `days` is the window
    [moment - days, moment), None for all that is known; `longer_days` is what BESIDE_LONGER compares with
    (None for all); `of` is the mark whose words DISTINCT counts.
    """

    measure: str | None
    aggregate: Aggregate
    days: Days | None = None
    longer_days: Days | None = None
    where: tuple[tuple[str, str], ...] = ()
    of: str | None = None

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.measure is None and self.aggregate not in OF_EVENTS:
            raise ValueError(f"{self.aggregate} needs a measure")
        if (self.of is not None) != (self.aggregate is Aggregate.DISTINCT):
            raise ValueError("distinct, and nothing else, counts the words of a mark")
        if self.aggregate in PARTS_OF_ALL and not self.where:
            raise ValueError(f"{self.aggregate} needs a where: of all events it is always one")
        if self.aggregate in BESIDE_LONGER:
            self._check_longer()
        elif self.longer_days is not None:
            raise ValueError(f"{self.aggregate} has one window")
        return self

    def _check_longer(self) -> None:
        if self.days is None or (self.longer_days is not None and self.longer_days <= self.days):
            raise ValueError(f"{self.aggregate} compares a window with a longer one")
        if self.aggregate is Aggregate.RATE_RATIO and self.longer_days is None:
            raise ValueError("a rate needs days")

    @property
    def name(self) -> str:
        """Stable and ASCII; `fragment_named` reads it back. No character that JSON or LightGBM minds."""
        measured = () if self.measure is None else (_quoted(self.measure),)
        parts = [*measured, self.aggregate, _window(self.days)]
        if self.aggregate in BESIDE_LONGER:
            parts.append(_window(self.longer_days))
        parts += [f"{_quoted(mark)}={_quoted(word)}" for mark, word in self.where]
        if self.of is not None:
            parts.append(f"of={_quoted(self.of)}")
        return ".".join(parts)


def fragment_named(name: str) -> Fragment:
    """The fragment of a name. Raises ValueError (pydantic's included) for what is no name of one."""
    parts = name.split(".")
    measure = unquote(parts.pop(0)) if len(parts) > 2 and parts[1] in _AGGREGATES else None
    if len(parts) < 2:
        raise ValueError(f"{name} names no fragment")
    chosen, window, rest = Aggregate(parts[0]), parts[1], parts[2:]
    longer = _days(rest.pop(0)) if chosen in BESIDE_LONGER else None
    of = unquote(rest.pop().removeprefix("of=")) if chosen is Aggregate.DISTINCT else None
    where = tuple((unquote(mark), unquote(word)) for mark, _, word in (part.partition("=") for part in rest))
    return Fragment(
        measure=measure,
        aggregate=chosen,
        days=_days(window),
        longer_days=longer,
        where=where,
        of=of,
    )


def _quoted(text: str) -> str:
    return quote(text, safe="").replace(".", "%2E")


def _window(days: int | None) -> str:
    return "all" if days is None else f"{days}d"


def _days(window: str) -> int | None:
    return None if window == "all" else int(window.removesuffix("d"))
