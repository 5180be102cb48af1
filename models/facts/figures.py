"""Figures over all customers, for analysts: of nobody in particular. Money in minor units."""

from datetime import date

from models.facts.case_work import Counted
from models.facts.value import Instant, Minor, Value


class WeekDecided(Value):
    """Decisions of the week that begins on that Monday; `by_people` of them were decided by people.

    None where there were too few to be told apart: then nothing but the week is known.
    """

    monday: date
    decided: int | None
    allowed: int | None
    referred: int | None
    declined: int | None
    by_people: int | None
    psi: float | None = None
    """Of the PD against the time before; None where either has too few."""
    chance_most: float | None = None
    """What the PSI would stay below, 19 times of 20, had nothing changed."""


class ReasonCount(Value):
    """How often a reason was given, of decisions with that verdict."""

    code: str
    verdict: str
    given: Counted


class BandCount(Value):
    """Raises of so much: `from_minor` < raise <= `to_minor`; None without an end."""

    from_minor: Minor
    to_minor: Minor | None
    count: int


class GroupShare(Value):
    """Of decisions on people of a level of an attribute, how many allowed something."""

    attribute: str
    level: str
    allowed: Counted


class PolicyMark(Value):
    """On this day a policy decided for the first time in the time shown."""

    version: str
    on: date


class DecidedFigures(Value):
    """Decisions of a time: `since` <= at < `until`. `hidden`: groups and weeks with fewer than `least`
    decisions, which are not shown. `least_ratio`: by attribute, the least share allowed to the greatest."""

    since: Instant
    until: Instant
    counted_at: Instant
    least: int
    hidden: int
    decided: Counted
    by_people: int
    weeks: tuple[WeekDecided, ...]
    reasons: tuple[ReasonCount, ...]
    raises: tuple[BandCount, ...]
    raised_minor: Minor
    groups: tuple[GroupShare, ...]
    least_ratio: tuple[tuple[str, float], ...]
    policies: tuple[PolicyMark, ...]


class PatternShare(Value):
    """Of payments held for a pattern whose end is known, how many were scams."""

    pattern: str
    scams: Counted


class WeekHeld(Value):
    """Payments held in the week that begins on that Monday; None where there were too few."""

    monday: date
    held: int | None


class HeldFigures(Value):
    """Payments that waited for their person. `precision`: of those somebody who knows spoke of, how many were
    a scam or not the customer's."""

    since: Instant
    until: Instant
    counted_at: Instant
    least: int
    hidden: int
    held: int
    weeks: tuple[WeekHeld, ...]
    ends: tuple[tuple[str, int], ...]
    precision: Counted
    patterns: tuple[PatternShare, ...]
