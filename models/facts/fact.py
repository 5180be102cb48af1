"""Facts: what confirmed fields say about a customer, each with its lineage."""

from enum import StrEnum

from models.facts.evidence import EvidenceKind, FieldName, FieldValue
from models.facts.value import Value


class FactName(StrEnum):
    """What a rule or a factor may ask for."""

    HOLDER = "holder"
    MONTHLY_INCOME = "monthly_income"
    JOB_STARTS_ON = "job_starts_on"
    JOB_OFFER_EXPIRES_ON = "job_offer_expires_on"
    DEGREE = "degree"
    GRADUATED_ON = "graduated_on"
    CERTIFICATE = "certificate"
    MONTHLY_RENT = "monthly_rent"
    TENANCY_FROM = "tenancy_from"
    TENANCY_UNTIL = "tenancy_until"
    MERCHANT = "merchant"
    BASKET = "basket"
    PURCHASE_TOTAL = "purchase_total"


class Fact(Value):
    """One thing known about a customer, resting on one piece of evidence under one consent."""

    name: FactName
    value: FieldValue
    kind: EvidenceKind
    evidence_id: str
    consent_id: str
    fields: tuple[FieldName, ...]
    warnings: tuple[str, ...] = ()
