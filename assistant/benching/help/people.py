"""Simulated people who ask for more: their account, their wish, and papers as their fields read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from models.facts.customer import AccountHistory, Customer
from models.facts.decision import Case, Wish
from models.facts.evidence import (
    Box,
    DayValue,
    Evidence,
    EvidenceKind,
    EvidenceState,
    Field,
    FieldName,
    FieldState,
    FieldValue,
    MoneyValue,
    PageSize,
    RateValue,
    ReadDocument,
    TextValue,
)
from models.facts.fact import Fact, FactName
from models.facts.language import Language
from models.facts.limit import Limit, LimitKind
from models.facts.money import Currency, Period
from tools.explanation.figures import local_day
from tools.limits.account_history import history_at
from tools.simulation.supposed_requests import population_block, requests_of
from tools.verification.deriving import facts_of

NAME = "Chen Si"
OPEN_DAYS = 30
"""So long a paper is open to us after it came in, as consents to underwriting have it."""

_PLACE = Box(left=0.1, top=0.1, right=0.4, bottom=0.2)
_FIELD_OF = {
    FactName.HOLDER: FieldName.HOLDER,
    FactName.DEGREE: FieldName.DEGREE,
    FactName.GRADUATED_ON: FieldName.GRADUATED_ON,
    FactName.CERTIFICATE: FieldName.CERTIFICATE_NAME,
    FactName.TENANCY_FROM: FieldName.STARTS_ON,
    FactName.TENANCY_UNTIL: FieldName.ENDS_ON,
    FactName.MONTHLY_RENT: FieldName.RENT,
    FactName.MONTHLY_INCOME: FieldName.PAY,
}


class Paper(NamedTuple):
    """A document by its fields; `days` are counted from the day on which it is shown."""

    kind: EvidenceKind
    values: Mapping[FieldName, FieldValue]
    days: Mapping[FieldName, int]

    def read(self, shown_on: date) -> ReadDocument:
        """What reading it gives."""
        dated = {name: DayValue(day=shown_on + timedelta(days=count)) for name, count in self.days.items()}
        return ReadDocument(
            kind=self.kind,
            kind_confidence=1.0,
            language="en",
            pages=(PageSize(width=595.0, height=842.0),),
            fields=tuple(
                Field(name=name, value=value, confidence=0.95, page=1, box=_PLACE)
                for name, value in (self.values | dated if dated else self.values).items()  # type: ignore[operator]
            ),
            warnings=(),
        )


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as they ask for the first time."""

    number: int
    at: datetime
    born_on: date
    history: AccountHistory
    limit_minor: int
    drawn_minor: int
    wish: Wish
    papers: tuple[Paper, ...]
    askable: frozenset[EvidenceKind] = field(
        default=frozenset({EvidenceKind.PAYSLIP, EvidenceKind.OFFER_LETTER})
    )
    name: str = NAME
    language: Language = Language.EN

    def twin(self) -> "Person":
        """Alike in all that counts, and otherwise somebody else."""
        return replace(
            self, name="阿依古丽", language=Language.ZH, born_on=self.born_on.replace(year=1964), number=-1
        )


def people(seed: int, count: int) -> Iterator[Person]:
    """So many who ask for more than they have; every fifth has refused to show an income."""
    block, found = 0, 0
    while found < count:
        for request in requests_of(population_block(seed, block), 0):
            case, limit = request.case, request.case.limits[0]
            can_be = 0 < limit.amount_minor >= limit.drawn_minor
            if case.wish.amount_minor is None or not can_be:
                continue
            refused = found % 5 == 4
            yield _person(found, case, frozenset() if refused else None)
            found += 1
            if found == count:
                return
        block += 1


def _person(number: int, case: Case, askable: frozenset[EvidenceKind] | None) -> Person:
    limit, today = case.limits[0], local_day(case.at)
    by_evidence: dict[str, list[Fact]] = {}
    for fact in case.facts:
        by_evidence.setdefault(fact.evidence_id, []).append(fact)
    person = Person(
        number=number,
        at=case.at,
        born_on=case.customer.born_on,
        history=case.customer.history,
        limit_minor=limit.amount_minor,
        drawn_minor=limit.drawn_minor,
        wish=case.wish,
        papers=tuple(_paper(facts, today) for facts in by_evidence.values()),
    )
    return person if askable is None else replace(person, askable=askable)


def _paper(facts: list[Fact], today: date) -> Paper:
    values: dict[FieldName, FieldValue] = {}
    days: dict[FieldName, int] = {}
    for fact in facts:
        name, value = _FIELD_OF[fact.name], fact.value
        if isinstance(value, DayValue):
            days[name] = (value.day - today).days
        elif isinstance(value, MoneyValue):
            values[name] = monthly(value.amount_minor, value.currency)
        else:
            values[name] = TextValue(text=NAME) if name is FieldName.HOLDER else value
    return Paper(facts[0].kind, values, days)


def monthly(amount_minor: int, currency: Currency = Currency.CNY) -> RateValue:
    return RateValue(amount_minor=amount_minor, currency=currency, period=Period.MONTH)


def income_paper(kind: EvidenceKind, income_minor: int) -> Paper:
    """A payslip of a whole month, or an offer of a job that begins in half a year."""
    holder = TextValue(text=NAME)
    if kind is EvidenceKind.OFFER_LETTER:
        pay: dict[FieldName, FieldValue] = {
            FieldName.HOLDER: holder,
            FieldName.PAY: monthly(income_minor),
        }
        return Paper(kind, pay, {FieldName.STARTS_ON: 183})
    gross = MoneyValue(amount_minor=income_minor, currency=Currency.CNY)
    values: dict[FieldName, FieldValue] = {FieldName.HOLDER: holder, FieldName.GROSS_PAY: gross}
    return Paper(kind, values, {FieldName.PERIOD_FROM: -40, FieldName.PERIOD_UNTIL: -10})


class Since(NamedTuple):
    """What happened since the first request: when something was repaid, what is drawn, what else is shown."""

    repaid_at: tuple[datetime, ...]
    drawn_minor: int
    shown: tuple[Paper, ...] = ()


def case_of(person: Person, at: datetime, since: Since | None = None) -> Case:
    """Their case at a moment, put together from what is on their account and papers, as storage would."""
    happened = since or Since((), person.drawn_minor)
    customer = Customer(
        customer_id=f"cus_{person.number}",
        name=person.name,
        born_on=person.born_on,
        language=person.language,
        history=person.history,
        created_at=person.at,
    )
    now = customer.model_copy(update={"history": history_at(customer, happened.repaid_at, at)})
    first = person.papers if at < person.at + timedelta(days=OPEN_DAYS) else ()
    shown = [(paper, local_day(person.at)) for paper in first]
    shown += [(paper, local_day(at)) for paper in happened.shown]
    facts = (fact for place, (paper, on) in enumerate(shown) for fact in _facts(person, paper, place, on))
    limit = Limit(
        limit_id="lim_1",
        customer_id=customer.customer_id,
        kind=LimitKind.STANDING,
        amount_minor=person.limit_minor,
        drawn_minor=happened.drawn_minor,
        annual_rate_bps=1800,
        valid_from=person.at,
    )
    return Case(customer=now, wish=person.wish, limits=(limit,), facts=tuple(facts), at=at)


def _facts(person: Person, paper: Paper, place: int, shown_on: date) -> tuple[Fact, ...]:
    document = paper.read(shown_on)
    fields = tuple(
        each.model_copy(
            update={
                "state": FieldState.CONFIRMED,
                "value": TextValue(text=person.name) if each.name is FieldName.HOLDER else each.value,
            }
        )
        for each in document.fields
    )
    return facts_of(
        Evidence(
            evidence_id=f"evd_{place}",
            customer_id=f"cus_{person.number}",
            consent_id=f"cns_{place}",
            kind=paper.kind,
            state=EvidenceState.CONFIRMED,
            file_name="paper.pdf",
            media_type="application/pdf",
            pages=document.pages,
            fields=fields,
            warnings=document.warnings,
            salt="0",
            received_at=person.at,
        )
    )
