"""A case as it will be when somebody has done something: repaid, waited, kept a balance, shown an income.

Where the future cannot be known the careful reading is taken: nobody knows the day of a late payment, so it
leaves the window of 12 months only when 12 have gone by; of payments on time one leaves it every month, as if
they were monthly; what is open to us only until a day is gone after it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from models.facts.decision import Case
from models.facts.evidence import DayValue, EvidenceKind
from models.facts.fact import Fact, FactName
from models.facts.limit import Limit, LimitKind
from models.facts.money import Currency
from tools.explanation.figures import local_day, local_midnight
from tools.policy.supposed import SUPPOSED, supposed_facts, supposing

_HISTORY_MONTHS_MAX = 1200
_WINDOW_MONTHS = 12
_PAID_MAX = 11
"""In 12 months: the month in which it is asked for again may have no payment yet."""
_NEVER = datetime.max.replace(tzinfo=UTC)
_NOT_YET = timedelta(days=366)
"""A job of an offer letter that nobody has seen begins so late that it counts as not begun."""


@dataclass(frozen=True, slots=True)
class Around:
    """What of a person's affairs bears on what they could do, beside the case.

    `open_until`: by evidence id, until when it is open to us. `askable`: documents that we may ask for now,
    none that was refused. `owing`: every limit that something is drawn on, also those that are over.
    """

    open_until: Mapping[str, datetime]
    askable: frozenset[EvidenceKind]
    owing: tuple[Limit, ...]
    under_review: bool = False


def standing_of(case: Case) -> tuple[int, int]:
    """The standing limit, and how much of it is drawn or held."""
    standing = [limit for limit in case.limits if limit.kind is LimitKind.STANDING]
    used = sum(limit.drawn_minor + limit.held_minor for limit in standing)
    return sum(limit.amount_minor for limit in standing), used


def repaid(case: Case, amount_minor: int, owing: Iterable[Limit]) -> Case:
    """After so much of what was lent is repaid; interest comes on top of it. Limits are paid off in the
    ledger's order: those that are over, scene limits by their end, the standing limit."""
    paid, left = dict[str, int](), amount_minor
    for limit in sorted(owing, key=lambda each: _turn(each, case.at)):
        paid[limit.limit_id] = min(left, limit.drawn_minor)
        left -= paid[limit.limit_id]
    assert left == 0, "nobody is told to repay more than they owe"
    limits = tuple(_less_drawn(limit, paid.get(limit.limit_id, 0)) for limit in case.limits)
    return case.model_copy(update={"limits": limits})


def _turn(limit: Limit, at: datetime) -> tuple[bool, bool, datetime, str]:
    standing = limit.kind is LimitKind.STANDING
    return (limit.in_force(at), standing, limit.valid_until or _NEVER, limit.limit_id)


def _less_drawn(limit: Limit, paid_minor: int) -> Limit:
    if not paid_minor:
        return limit
    return limit.model_copy(update={"drawn_minor": limit.drawn_minor - paid_minor})


def waited(case: Case, months: int, open_until: Mapping[str, datetime]) -> Case:
    """That many months later, with a payment on time in each of them while something is owed, nothing late
    and nothing more used; without the evidence and the limits that are over by then."""
    at = months_after(case.at, months)
    history = case.customer.history
    pays = months if standing_of(case)[1] else 0
    later = history.model_copy(
        update={
            "months_on_book": min(_HISTORY_MONTHS_MAX, history.months_on_book + months),
            "on_time_payments_12m": max(0, history.on_time_payments_12m - months) + min(pays, _PAID_MAX),
            "late_payments_12m": history.late_payments_12m if months < _WINDOW_MONTHS else 0,
        }
    )
    return case.model_copy(
        update={
            "at": at,
            "customer": case.customer.model_copy(update={"history": later}),
            "facts": tuple(fact for fact in case.facts if _is_open(fact, open_until, at)),
            "limits": tuple(_earning(limit, pays) for limit in case.limits if limit.in_force(at)),
        }
    )


def _earning(limit: Limit, pays: int) -> Limit:
    """Months in which a payment was made since the limit was last raised: those to come, or those so far."""
    if limit.paid_since_raise is None:
        return limit
    paid = max(limit.paid_since_raise, min(pays, _PAID_MAX))
    return limit.model_copy(update={"paid_since_raise": paid})


def with_income(case: Case, kind: EvidenceKind, income_minor: int, currency: Currency) -> Case:
    """With a document in the person's name that shows this monthly pay. A job that only an offer tells of
    may not have begun."""
    factors = {"monthly_income_minor": float(income_minor)}
    facts = supposed_facts(kind, factors, case.at, currency, case.customer.name)
    if kind is EvidenceKind.OFFER_LETTER:
        facts = (*facts, _starting(local_day(case.at) + _NOT_YET))
    return supposing(case, facts)


def shows_income(case: Case) -> bool:
    return any(fact.name is FactName.MONTHLY_INCOME for fact in case.facts)


def months_after(at: datetime, months: int) -> datetime:
    """The beginning of the day that many months later; where a month has no such day, of the day after it."""
    day = local_day(at)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    try:
        later = date(year, month + 1, day.day)
    except ValueError:
        later = date(year, month + 2, 1)  # only a month before the last of a year is too short
    return max(at, local_midnight(later))


def _is_open(fact: Fact, open_until: Mapping[str, datetime], at: datetime) -> bool:
    until = open_until.get(fact.evidence_id)
    return until is not None and at < until


def _starting(day: date) -> Fact:
    source = f"{SUPPOSED}{EvidenceKind.OFFER_LETTER}"
    return Fact(
        name=FactName.JOB_STARTS_ON,
        value=DayValue(day=day),
        kind=EvidenceKind.OFFER_LETTER,
        evidence_id=source,
        consent_id=source,
        fields=(),
    )
