"""From confirmed fields to facts: what a document says about its holder, with lineage."""

from collections.abc import Iterator

from models.facts.evidence import (
    Evidence,
    EvidenceKind,
    FieldName,
    FieldState,
    FieldValue,
    MoneyValue,
    RateValue,
    TextValue,
)
from models.facts.fact import Fact, FactName
from models.facts.money import per_month_minor

_AS_READ: dict[EvidenceKind, dict[FieldName, FactName]] = {
    EvidenceKind.OFFER_LETTER: {
        FieldName.HOLDER: FactName.HOLDER,
        FieldName.STARTS_ON: FactName.JOB_STARTS_ON,
        FieldName.OFFER_EXPIRES_ON: FactName.JOB_OFFER_EXPIRES_ON,
    },
    EvidenceKind.DIPLOMA: {
        FieldName.HOLDER: FactName.HOLDER,
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
    EvidenceKind.PURCHASE: {
        FieldName.MERCHANT: FactName.MERCHANT,
        FieldName.LINES: FactName.BASKET,
        FieldName.TOTAL: FactName.PURCHASE_TOTAL,
    },
}

_PER_MONTH = {
    (EvidenceKind.OFFER_LETTER, FieldName.PAY): FactName.MONTHLY_INCOME,
    (EvidenceKind.RENTAL_CONTRACT, FieldName.RENT): FactName.MONTHLY_RENT,
}


def bears_on_facts(kind: EvidenceKind, name: FieldName) -> bool:
    """Whether a fact follows from this field."""
    return name in _AS_READ[kind] or (kind, name) in _PER_MONTH


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
            corrected = ("corrected_by_person",) if field.state is FieldState.CORRECTED else ()
            yield Fact(
                name=name,
                value=value,
                kind=evidence.kind,
                evidence_id=evidence.evidence_id,
                consent_id=evidence.consent_id,
                fields=(field.name,),
                warnings=(*evidence.warnings, *corrected),
            )
    yield from _marker(evidence)


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
