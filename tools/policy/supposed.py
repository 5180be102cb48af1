"""What a case would be if a document said this or that: for values of evidence, suggestions and simulations.

A supposed fact looks like one of a clear document in the customer's name. It never reaches a decision that is
kept: `supposed:` begins its ids, and no consent is called so.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache

from models.facts.decision import Case
from models.facts.evidence import (
    BasketLine,
    DayValue,
    Degree,
    DegreeValue,
    EvidenceKind,
    FieldValue,
    LinesValue,
    MoneyValue,
    Scene,
    TextValue,
)
from models.facts.fact import Fact, FactName
from models.facts.money import Currency
from tools.explanation.figures import local_day

SUPPOSED = "supposed:"

_DAYS_A_MONTH = 30.44


def supposing(case: Case, facts: Iterable[Fact]) -> Case:
    """The case with these facts besides its own."""
    return case.model_copy(update={"facts": (*case.facts, *facts)})


def supposed_facts(
    kind: EvidenceKind,
    factors: Mapping[str, float],
    at: datetime,
    currency: Currency,
    holder: str,
    *,
    job_starts_on: date | None = None,
) -> tuple[Fact, ...]:
    """The facts of a document of this kind that shows these factors, by their names in the register; what a
    document of this kind cannot show is left out. Degrees are over, tenancies began today, and jobs have
    begun unless an offer letter says that one starts on `job_starts_on`. Nothing where it would show no
    factor; a purchase shows none, see `supposed_purchase`."""
    today, found = local_day(at), list[tuple[FactName, FieldValue]]()
    income, level = factors.get("monthly_income_minor"), factors.get("education_level")
    if kind in {EvidenceKind.OFFER_LETTER, EvidenceKind.PAYSLIP} and income is not None:
        found.append((FactName.MONTHLY_INCOME, _money(int(income), currency)))
        if kind is EvidenceKind.OFFER_LETTER and job_starts_on is not None:
            found.append((FactName.JOB_STARTS_ON, _day(job_starts_on)))
    if kind in {EvidenceKind.DIPLOMA, EvidenceKind.DEGREE_REPORT} and level is not None:
        found.append((FactName.DEGREE, _degree(int(level))))
        found.append((FactName.GRADUATED_ON, _day(today - timedelta(days=30))))
    if kind is EvidenceKind.CERTIFICATE:
        for number in range(int(factors.get("certificate_count", 0))):
            found.append((FactName.CERTIFICATE, _text(f"certificate {number + 1}")))
    if kind is EvidenceKind.RENTAL_CONTRACT:
        found += _tenancy(factors, today, currency)
    named = [(FactName.HOLDER, _text(holder)), *found] if found else []
    return tuple(_fact(kind, name, value) for name, value in named)


def supposed_purchase(scene: Scene, cost_minor: int, currency: Currency) -> tuple[Fact, ...]:
    """The facts of an order, quotation or invoice of one line of this scene."""
    line = BasketLine(description="purchase", scene=scene, amount_minor=cost_minor)
    return (
        _fact(EvidenceKind.PURCHASE, FactName.BASKET, LinesValue(lines=(line,), currency=currency)),
        _fact(EvidenceKind.PURCHASE, FactName.PURCHASE_TOTAL, _money(cost_minor, currency)),
    )


def supposed_move(at: datetime, holder: str) -> tuple[Fact, ...]:
    """The facts of a rental contract that begins today, whatever the rent."""
    kind = EvidenceKind.RENTAL_CONTRACT
    return (
        _fact(kind, FactName.HOLDER, _text(holder)),
        _fact(kind, FactName.TENANCY_FROM, _day(local_day(at))),
    )


def _tenancy(
    factors: Mapping[str, float], today: date, currency: Currency
) -> list[tuple[FactName, FieldValue]]:
    found: list[tuple[FactName, FieldValue]] = []
    months, income = factors.get("tenancy_months"), factors.get("monthly_income_minor")
    share = factors.get("rent_to_income")
    if months is not None:
        found.append((FactName.TENANCY_FROM, _day(today)))
        until = today + timedelta(days=round(months * _DAYS_A_MONTH))
        found.append((FactName.TENANCY_UNTIL, _day(until)))
    if share is not None and income is not None and share * income >= 1:
        found.append((FactName.MONTHLY_RENT, _money(int(share * income), currency)))
    return found


# The same few values are supposed again and again: each is made, and found to be sound, once.
_once = lru_cache(maxsize=4096)


@_once
def _money(amount_minor: int, currency: Currency) -> MoneyValue:
    return MoneyValue(amount_minor=amount_minor, currency=currency)


@_once
def _day(day: date) -> DayValue:
    return DayValue(day=day)


@_once
def _degree(level: int) -> DegreeValue:
    """1 associate to 4 doctor."""
    return DegreeValue(degree=tuple(Degree)[level - 1])


@_once
def _text(text: str) -> TextValue:
    return TextValue(text=text)


@_once
def _fact(kind: EvidenceKind, name: FactName, value: FieldValue) -> Fact:
    source = f"{SUPPOSED}{kind}"
    return Fact(name=name, value=value, kind=kind, evidence_id=source, consent_id=source, fields=())
