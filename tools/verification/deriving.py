"""From confirmed fields to facts: what a document says about its holder, with lineage."""

from collections.abc import Iterator

from models.facts.evidence import (
    DayValue,
    Evidence,
    EvidenceKind,
    Field,
    FieldName,
    FieldState,
    FieldValue,
    MoneyValue,
    RateValue,
    TextValue,
    TransactionsValue,
)
from models.facts.fact import COMPARED_ONLY, Fact, FactName
from models.facts.money import per_month_minor
from tools.verification.credits import salary_rows
from tools.verification.places import region_of

_AS_READ: dict[EvidenceKind, dict[FieldName, FactName]] = {
    EvidenceKind.OFFER_LETTER: {
        FieldName.HOLDER: FactName.HOLDER,
        FieldName.EMPLOYER: FactName.EMPLOYER,
        FieldName.STARTS_ON: FactName.JOB_STARTS_ON,
        FieldName.OFFER_EXPIRES_ON: FactName.JOB_OFFER_EXPIRES_ON,
    },
    EvidenceKind.DIPLOMA: {
        FieldName.HOLDER: FactName.HOLDER,
        FieldName.INSTITUTION: FactName.INSTITUTION,
        FieldName.DEGREE: FactName.DEGREE,
        FieldName.GRADUATED_ON: FactName.GRADUATED_ON,
    },
    EvidenceKind.DEGREE_REPORT: {
        FieldName.HOLDER: FactName.HOLDER,
        FieldName.INSTITUTION: FactName.INSTITUTION,
        FieldName.DEGREE: FactName.DEGREE,
        FieldName.GRADUATED_ON: FactName.GRADUATED_ON,
    },
    EvidenceKind.CERTIFICATE: {
        FieldName.HOLDER: FactName.HOLDER,
        FieldName.CERTIFICATE_NAME: FactName.CERTIFICATE,
    },
    EvidenceKind.RENTAL_CONTRACT: {
        FieldName.HOLDER: FactName.HOLDER,
        FieldName.STARTS_ON: FactName.TENANCY_FROM,
        FieldName.ENDS_ON: FactName.TENANCY_UNTIL,
    },
    EvidenceKind.PAYSLIP: {
        FieldName.HOLDER: FactName.HOLDER,
        FieldName.EMPLOYER: FactName.EMPLOYER,
        FieldName.NET_PAY: FactName.NET_PAY,
        FieldName.PERIOD_FROM: FactName.PAY_PERIOD_FROM,
        FieldName.PERIOD_UNTIL: FactName.PAY_PERIOD_UNTIL,
        FieldName.PAID_ON: FactName.PAID_ON,
    },
    EvidenceKind.BANK_STATEMENT: {FieldName.HOLDER: FactName.HOLDER},
    EvidenceKind.PURCHASE: {
        FieldName.MERCHANT: FactName.MERCHANT,
        FieldName.LINES: FactName.BASKET,
        FieldName.TOTAL: FactName.PURCHASE_TOTAL,
    },
    EvidenceKind.ACHIEVEMENT_POST: {FieldName.HOLDER: FactName.HOLDER},
}

_PER_MONTH = {
    (EvidenceKind.OFFER_LETTER, FieldName.PAY): FactName.MONTHLY_INCOME,
    (EvidenceKind.RENTAL_CONTRACT, FieldName.RENT): FactName.MONTHLY_RENT,
}

_PLACES = {
    (EvidenceKind.RENTAL_CONTRACT, FieldName.ADDRESS): FactName.TENANCY_REGION,
    (EvidenceKind.PURCHASE, FieldName.MERCHANT_ADDRESS): FactName.MERCHANT_REGION,
}

_FROM_PAYSLIP = (FieldName.GROSS_PAY, FieldName.PERIOD_FROM, FieldName.PERIOD_UNTIL)
"""A month's pay follows from these three together."""

_MONTH_DAYS = range(28, 33)
"""How many days a month of pay can have, the first and the last included; some run over a month's end."""


def bears_on_facts(kind: EvidenceKind, name: FieldName) -> bool:
    """Whether a fact follows from this field."""
    paid = kind is EvidenceKind.PAYSLIP and name in _FROM_PAYSLIP
    credited = kind is EvidenceKind.BANK_STATEMENT and name is FieldName.TRANSACTIONS
    return paid or credited or name in _AS_READ[kind] or (kind, name) in {**_PER_MONTH, **_PLACES}


def facts_of(evidence: Evidence) -> tuple[Fact, ...]:
    """The facts that follow from a document's fields, in a fixed order.

    What the person corrected is marked, so that the policy can ask somebody to look.
    """
    return tuple(sorted(_facts(evidence), key=lambda fact: fact.name))


def _facts(evidence: Evidence) -> Iterator[Fact]:
    for field in evidence.fields:
        name = _AS_READ[evidence.kind].get(field.name)
        value: FieldValue = field.value
        if name is None and (evidence.kind, field.name) in _PER_MONTH and isinstance(value, RateValue):
            name, value = _PER_MONTH[evidence.kind, field.name], _monthly(value)
        if name is not None:
            yield _fact(evidence, name, value, field)
    yield from _placed(evidence)
    yield from _paid(evidence)
    yield from _credited(evidence)
    yield from _marker(evidence)


def _placed(evidence: Evidence) -> Iterator[Fact]:
    """In which region something is; nothing where an address names none."""
    for field in evidence.fields:
        name = _PLACES.get((evidence.kind, field.name))
        if name is not None and isinstance(field.value, TextValue):
            region = region_of(field.value.text)
            if region is not None:
                yield _fact(evidence, name, TextValue(text=region), field)


def _paid(evidence: Evidence) -> Iterator[Fact]:
    """Gross pay of one month; a payslip for another length of time, or for none, names no monthly income."""
    if evidence.kind is not EvidenceKind.PAYSLIP:
        return
    known = {field.name: field for field in evidence.fields if field.name in _FROM_PAYSLIP}
    gross, first, last = (known.get(name) for name in _FROM_PAYSLIP)
    if gross is None or first is None or last is None or not isinstance(gross.value, MoneyValue):
        return
    if not isinstance(first.value, DayValue) or not isinstance(last.value, DayValue):
        return
    if (last.value.day - first.value.day).days + 1 in _MONTH_DAYS:
        yield _fact(evidence, FactName.MONTHLY_INCOME, gross.value, gross, first, last)


def _credited(evidence: Evidence) -> Iterator[Fact]:
    """Salary that reached the account; of the other rows nothing is taken along."""
    if evidence.kind is not EvidenceKind.BANK_STATEMENT:
        return
    for field in evidence.fields:
        if isinstance(field.value, TransactionsValue) and (rows := salary_rows(field.value.rows)):
            yield _fact(
                evidence, FactName.SALARY_CREDITS, field.value.model_copy(update={"rows": rows}), field
            )


def _fact(evidence: Evidence, name: FactName, value: FieldValue, *fields: Field) -> Fact:
    bears = name not in COMPARED_ONLY or name is FactName.HOLDER
    corrected = bears and any(field.state is FieldState.CORRECTED for field in fields)
    return Fact(
        name=name,
        value=value,
        kind=evidence.kind,
        evidence_id=evidence.evidence_id,
        consent_id=evidence.consent_id,
        fields=tuple(field.name for field in fields),
        warnings=(*evidence.warnings, *(("corrected_by_person",) if corrected else ())),
    )


def _marker(evidence: Evidence) -> Iterator[Fact]:
    """A certificate counts even when its name could not be read, by its kind alone."""
    named = any(field.name is FieldName.CERTIFICATE_NAME for field in evidence.fields)
    if evidence.kind is EvidenceKind.CERTIFICATE and not named:
        yield Fact(
            name=FactName.CERTIFICATE,
            value=TextValue(text="?"),
            kind=evidence.kind,
            evidence_id=evidence.evidence_id,
            consent_id=evidence.consent_id,
            fields=(),
            warnings=(*evidence.warnings, "certificate_unnamed"),
        )


def _monthly(rate: RateValue) -> MoneyValue:
    """An ordinary month: a 13th payment in the year is not income of every month."""
    return MoneyValue(amount_minor=per_month_minor(rate.amount_minor, rate.period), currency=rate.currency)
