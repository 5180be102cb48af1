"""A document as other documents are held against it: its kind and its values, taken of fields or of facts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.facts.evidence import Evidence, EvidenceKind, FieldName, FieldValue
from models.facts.fact import Fact, FactName


@dataclass(frozen=True, slots=True)
class Paper:
    """Monthly income is an amount of money here, whatever period the document names."""

    evidence_id: str
    kind: EvidenceKind
    values: Mapping[FieldName, FieldValue]


def paper_of(evidence: Evidence) -> Paper:
    return Paper(evidence.evidence_id, evidence.kind, {field.name: field.value for field in evidence.fields})


def papers_of(facts: Iterable[Fact]) -> tuple[Paper, ...]:
    """The documents that the facts follow from, in the order in which they first come up."""
    kinds: dict[str, EvidenceKind] = {}
    values: dict[str, dict[FieldName, FieldValue]] = {}
    for fact in facts:
        kinds[fact.evidence_id] = fact.kind
        name = _FIELD.get((fact.kind, fact.name)) or _ANY_KIND.get(fact.name)
        if name is not None:
            values.setdefault(fact.evidence_id, {})[name] = fact.value
    return tuple(Paper(each, kind, values.get(each, {})) for each, kind in kinds.items())


_FIELD: dict[tuple[EvidenceKind, FactName], FieldName] = {
    (EvidenceKind.OFFER_LETTER, FactName.MONTHLY_INCOME): FieldName.PAY,
    (EvidenceKind.PAYSLIP, FactName.MONTHLY_INCOME): FieldName.GROSS_PAY,
}
_ANY_KIND: dict[FactName, FieldName] = {
    FactName.HOLDER: FieldName.HOLDER,
    FactName.INSTITUTION: FieldName.INSTITUTION,
    FactName.DEGREE: FieldName.DEGREE,
    FactName.GRADUATED_ON: FieldName.GRADUATED_ON,
    FactName.EMPLOYER: FieldName.EMPLOYER,
    FactName.JOB_STARTS_ON: FieldName.STARTS_ON,
    FactName.NET_PAY: FieldName.NET_PAY,
    FactName.PAY_PERIOD_FROM: FieldName.PERIOD_FROM,
    FactName.PAY_PERIOD_UNTIL: FieldName.PERIOD_UNTIL,
    FactName.PAID_ON: FieldName.PAID_ON,
    FactName.SALARY_CREDITS: FieldName.TRANSACTIONS,
}
