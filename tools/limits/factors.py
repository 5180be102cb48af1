"""From a case to the risk model's factors. What was not shown is absent, never zero."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from models.facts.decision import Case, EventFactors
from models.facts.evidence import DayValue, Degree, DegreeValue, FieldValue, MoneyValue
from models.facts.fact import Fact, FactName
from models.facts.limit import LimitKind
from models.facts.money import Currency
from tools.explanation.figures import local_day

FactsByName = Mapping[FactName, tuple[Fact, ...]]

_LEVELS = {degree: place + 1.0 for place, degree in enumerate(Degree)}
"""1 associate to 4 doctor."""


class Shown(NamedTuple):
    """All that was shown in a case or a part of it, and what it comes to, found once for whoever wants to
    know."""

    facts: tuple[Fact, ...]
    events: tuple[EventFactors, ...]
    by_name: FactsByName
    income_minor: int | None
    """The lowest monthly income in the limits' currency: disagreement counts against more credit."""
    rent_minor: int | None
    """The highest monthly rent."""


def shown_in(case: Case) -> Shown:
    """All that was shown."""
    return shown_of(case.facts, case.events, currencies_of(case))


def currencies_of(case: Case) -> frozenset[Currency]:
    """Those of the limits: money in another says nothing of what can be repaid."""
    return frozenset(limit.currency for limit in case.limits)


def shown_of(
    facts: tuple[Fact, ...], events: tuple[EventFactors, ...], currencies: frozenset[Currency]
) -> Shown:
    """What these facts and logs come to."""
    by_name = facts_by_name(facts)
    return Shown(
        facts,
        events,
        by_name,
        min(_amounts(by_name, FactName.MONTHLY_INCOME, currencies), default=None),
        max(_amounts(by_name, FactName.MONTHLY_RENT, currencies), default=None),
    )


def factors_of(case: Case) -> dict[str, float]:
    """Factor values by name; see the factor register for their meaning and units."""
    return factors_of_account(case) | factors_shown(shown_in(case), case.at)


def factors_of_account(case: Case) -> dict[str, float]:
    """Those that no evidence speaks of: how the account has gone."""
    history, utilisation = case.customer.history, _utilisation(case)
    found = {
        "months_on_book": float(history.months_on_book),
        "on_time_payments_12m": float(history.on_time_payments_12m),
        "late_payments_12m": float(history.late_payments_12m),
    }
    return found if utilisation is None else {**found, "utilisation": utilisation}


def factors_shown(shown: Shown, at: datetime) -> dict[str, float]:
    """Those that evidence speaks of, at a moment."""
    by_name, income, rent = shown.by_name, shown.income_minor, shown.rent_minor
    found: dict[str, float] = {}
    if (level := _education_level(by_name, at)) is not None:
        found["education_level"] = level
    if certificates := _certificates(by_name):
        found["certificate_count"] = certificates
    if (months := _tenancy_months(by_name)) is not None:
        found["tenancy_months"] = months
    if income:
        found["monthly_income_minor"], found["has_job_offer"] = float(income), 1.0
        if rent is not None:
            found["rent_to_income"] = rent / income
    for log in shown.events:  # of two logs the one of the later consent counts
        found |= log.factors
    return found


def facts_named(facts: Iterable[Fact], name: FactName) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.name is name)


def facts_by_name(facts: Iterable[Fact]) -> FactsByName:
    """All facts in their order, each under its name."""
    found: dict[FactName, tuple[Fact, ...]] = {}
    for fact in facts:
        name = fact.name
        found[name] = (*found[name], fact) if name in found else (fact,)
    return found


def day_of(value: FieldValue) -> date | None:
    return value.day if isinstance(value, DayValue) else None


def _amounts(shown: FactsByName, name: FactName, currencies: frozenset[Currency]) -> list[int]:
    if name not in shown:
        return []
    money = (fact.value for fact in shown[name] if isinstance(fact.value, MoneyValue))
    return [each.amount_minor for each in money if each.currency in currencies and each.amount_minor > 0]


def _utilisation(case: Case) -> float | None:
    """Drawn and held over the standing limit; an account never used says nothing about how it is used.

    A payment that was late is no sign of good use: it must not turn "unknown" into "well below the limit".
    """
    standing = [limit for limit in case.limits if limit.kind is LimitKind.STANDING]
    amount = sum(limit.amount_minor for limit in standing)
    used = sum(limit.drawn_minor + limit.held_minor for limit in standing)
    never_used = not used and not case.customer.history.on_time_payments_12m
    return None if never_used or not amount else used / amount


def _education_level(shown: FactsByName, at: datetime) -> float | None:
    """A degree that is still ahead does not count."""
    degrees = shown.get(FactName.DEGREE, ())
    if not degrees:
        return None
    today = local_day(at)
    ahead = {
        fact.evidence_id
        for fact in shown.get(FactName.GRADUATED_ON, ())
        if (day := day_of(fact.value)) is not None and day > today
    }
    levels = [
        _LEVELS[fact.value.degree]
        for fact in degrees
        if isinstance(fact.value, DegreeValue)
        and fact.evidence_id not in ahead
        and "enrolment_not_diploma" not in fact.warnings
    ]
    return max(levels, default=None)


def _certificates(shown: FactsByName) -> float:
    """Different certificates: the same one shown twice counts once."""
    certificates = shown.get(FactName.CERTIFICATE, ())
    return float(len({fact.value for fact in certificates} if len(certificates) > 1 else certificates))


def _tenancy_months(shown: FactsByName) -> float | None:
    ends = shown.get(FactName.TENANCY_UNTIL, ())
    if not ends:
        return None
    by_evidence = {
        fact.evidence_id: day
        for fact in shown.get(FactName.TENANCY_FROM, ())
        if (day := day_of(fact.value)) is not None
    }
    lengths = [
        (until - by_evidence[fact.evidence_id]).days / 30.44
        for fact in ends
        if (until := day_of(fact.value)) is not None and fact.evidence_id in by_evidence
    ]
    return max((round(length, 1) for length in lengths if length > 0), default=None)
