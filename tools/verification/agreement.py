"""Where documents of one person contradict each other; each finding names the evidence it rests on.

Two documents that speak of different things do not contradict each other: a payslip of the job before
and an offer of the next one, a bachelor's diploma and a report on a master's degree.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, product

from models.facts.evidence import (
    DayValue,
    DegreeValue,
    EvidenceKind,
    FieldName,
    FieldValue,
    MoneyValue,
    RateValue,
    TextValue,
    TransactionsValue,
)
from models.facts.money import per_month_minor
from tools.verification.credits import salary_rows
from tools.verification.names import Likeness, names_agree
from tools.verification.organisations import same_organisation
from tools.verification.papers import Paper

_K, _N = EvidenceKind, FieldName
_SLACK = 0.10
_CREDITED_SHARE = (0.5, 1.1)
"""What reaches an account of a gross monthly pay: taxes and insurances take no more than half."""
_SAME_GRADUATION = timedelta(days=45)
"""The day of the diploma and the day in the registry differ by some weeks."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One contradiction; `fields` says in what, `evidence_ids` between which documents."""

    code: str
    evidence_ids: tuple[str, ...]
    fields: tuple[FieldName, ...]


def disagreements(papers: Sequence[Paper]) -> tuple[Disagreement, ...]:
    """All contradictions between the documents, in a fixed order; none where values are missing."""
    return tuple(
        found
        for look in (_holders, _qualifications, _employers, _incomes, _credits)
        for found in sorted(look(papers), key=lambda each: each.evidence_ids)
    )


def _holders(papers: Sequence[Paper]) -> Iterator[Disagreement]:
    """A purchase may be in the name of somebody else of the household."""
    personal = (paper for paper in papers if paper.kind is not _K.PURCHASE)
    named = [(paper, text) for paper in personal if (text := _text(paper, _N.HOLDER))]
    for (one, ours), (other, theirs) in combinations(named, 2):
        if not names_agree(ours, theirs):
            yield _between("holders_differ", (one, other), _N.HOLDER)


def _qualifications(papers: Sequence[Paper]) -> Iterator[Disagreement]:
    """Of institution, degree and graduation two are the same and the third is another."""
    for diploma, report in product(_of(papers, _K.DIPLOMA), _of(papers, _K.DEGREE_REPORT)):
        compared = {
            _N.INSTITUTION: _same_institution(diploma, report),
            _N.DEGREE: _same_degree(diploma, report),
            _N.GRADUATED_ON: _same_graduation(diploma, report),
        }
        differing = tuple(name for name, same in compared.items() if same is False)
        if len(differing) == 1 and sum(same is True for same in compared.values()) == 2:
            yield _between("qualifications_differ", (diploma, report), *differing)


def _same_institution(one: Paper, other: Paper) -> bool | None:
    ours, theirs = _text(one, _N.INSTITUTION), _text(other, _N.INSTITUTION)
    return _as_answer(same_organisation(ours, theirs)) if ours and theirs else None


def _same_degree(one: Paper, other: Paper) -> bool | None:
    ours, theirs = _value(one, _N.DEGREE), _value(other, _N.DEGREE)
    if not isinstance(ours, DegreeValue) or not isinstance(theirs, DegreeValue):
        return None
    return ours.degree is theirs.degree


def _same_graduation(one: Paper, other: Paper) -> bool | None:
    ours, theirs = _day(one, _N.GRADUATED_ON), _day(other, _N.GRADUATED_ON)
    return abs(ours - theirs) <= _SAME_GRADUATION if ours and theirs else None


def _employers(papers: Sequence[Paper]) -> Iterator[Disagreement]:
    """The payslip of a month after the offered job began is that employer's."""
    for offer, slip in _offer_with_later_slip(papers):
        ours, theirs = _text(offer, _N.EMPLOYER), _text(slip, _N.EMPLOYER)
        if ours and theirs and same_organisation(ours, theirs) is Likeness.DIFFERENT:
            yield _between("employers_differ", (offer, slip), _N.EMPLOYER)


def _incomes(papers: Sequence[Paper]) -> Iterator[Disagreement]:
    """Gross pay of a full month is that of the offer, but for a tenth."""
    for offer, slip in _offer_with_later_slip(papers):
        offered, paid = _monthly(offer, _N.PAY), _monthly(slip, _N.GROSS_PAY)
        if offered and paid and offered[1] == paid[1] and abs(paid[0] - offered[0]) > _SLACK * offered[0]:
            yield _between("incomes_differ", (offer, slip), _N.PAY, _N.GROSS_PAY)


def _credits(papers: Sequence[Paper]) -> Iterator[Disagreement]:
    """Salary that reached the account is that of the payslip, and what an offer would leave after tax."""
    for statement in _of(papers, _K.BANK_STATEMENT):
        for slip in _of(papers, _K.PAYSLIP):
            net = _monthly(slip, _N.NET_PAY)
            credited = _credits_between(statement, *_pay_days(slip)) if net else ()
            if net and credited and all(abs(amount - net[0]) > _SLACK * net[0] for amount in credited):
                yield _between("salary_credits_differ", (slip, statement), _N.NET_PAY, _N.TRANSACTIONS)
        for offer in _of(papers, _K.OFFER_LETTER):
            offered, starts = _monthly(offer, _N.PAY), _day(offer, _N.STARTS_ON)
            # The first month may be a part of one.
            credited = _credits_between(statement, starts + timedelta(days=45), date.max) if starts else ()
            if offered and credited and not _fits(sorted(credited)[len(credited) // 2], offered[0]):
                yield _between("salary_credits_differ", (offer, statement), _N.PAY, _N.TRANSACTIONS)


def _credits_between(statement: Paper, first: date, last: date) -> tuple[int, ...]:
    """Amounts in minor units of the salary credited in these days, in the statement's order."""
    value = _value(statement, _N.TRANSACTIONS)
    rows = salary_rows(value.rows) if isinstance(value, TransactionsValue) else ()
    return tuple(row.amount_minor for row in rows if first <= row.day <= last)


def _fits(credited: int, gross: int) -> bool:
    low, high = _CREDITED_SHARE
    return low * gross <= credited <= high * gross


def _pay_days(slip: Paper) -> tuple[date, date]:
    """When the payslip's money may arrive; no day where that is not known."""
    if paid := _day(slip, _N.PAID_ON):
        return paid - timedelta(days=3), paid + timedelta(days=5)
    if until := _day(slip, _N.PERIOD_UNTIL):
        return until - timedelta(days=10), until + timedelta(days=20)
    return date.max, date.min


def _offer_with_later_slip(papers: Sequence[Paper]) -> Iterator[tuple[Paper, Paper]]:
    """Payslips of months that lie wholly within the offered job."""
    for offer, slip in product(_of(papers, _K.OFFER_LETTER), _of(papers, _K.PAYSLIP)):
        starts = _day(offer, _N.STARTS_ON)
        month = _day(slip, _N.PERIOD_FROM)
        if starts and month and starts <= month:
            yield offer, slip


# --- reading evidence


def _of(papers: Iterable[Paper], kind: EvidenceKind) -> list[Paper]:
    return [paper for paper in papers if paper.kind is kind]


def _value(paper: Paper, name: FieldName) -> FieldValue | None:
    return paper.values.get(name)


def _text(paper: Paper, name: FieldName) -> str | None:
    value = _value(paper, name)
    return value.text if isinstance(value, TextValue) else None


def _day(paper: Paper, name: FieldName) -> date | None:
    value = _value(paper, name)
    return value.day if isinstance(value, DayValue) else None


def _monthly(paper: Paper, name: FieldName) -> tuple[int, str] | None:
    """Amount in minor units with its currency."""
    match _value(paper, name):
        case RateValue() as rate:
            return per_month_minor(rate.amount_minor, rate.period), rate.currency
        case MoneyValue() as money:
            return money.amount_minor, money.currency
    return None


def _as_answer(likeness: Likeness) -> bool | None:
    return None if likeness is Likeness.UNKNOWN else likeness is Likeness.SAME


def _between(code: str, papers: Iterable[Paper], *fields: FieldName) -> Disagreement:
    return Disagreement(code, tuple(sorted(paper.evidence_id for paper in papers)), fields)
