"""Facts: what confirmed fields say about a customer, each with its lineage."""

from enum import StrEnum

from models.facts.evidence import EvidenceKind, FieldName, FieldValue
from models.facts.value import Value


class FactName(StrEnum):
    """What a rule or a factor may ask for."""

    HOLDER = "holder"
    MONTHLY_INCOME = "monthly_income"
    NET_PAY = "net_pay"
    PAY_PERIOD_FROM = "pay_period_from"
    PAY_PERIOD_UNTIL = "pay_period_until"
    PAID_ON = "paid_on"
    SALARY_CREDITS = "salary_credits"  # of a statement's rows those that the bank calls salary, and no others
    EMPLOYER = "employer"
    JOB_STARTS_ON = "job_starts_on"
    JOB_OFFER_EXPIRES_ON = "job_offer_expires_on"
    INSTITUTION = "institution"
    DEGREE = "degree"
    GRADUATED_ON = "graduated_on"
    CERTIFICATE = "certificate"
    MONTHLY_RENT = "monthly_rent"
    TENANCY_REGION = "tenancy_region"  # ISO 3166-2: where the home is; the address itself is no fact
    TENANCY_FROM = "tenancy_from"
    TENANCY_UNTIL = "tenancy_until"
    MERCHANT = "merchant"
    MERCHANT_REGION = "merchant_region"
    BASKET = "basket"
    PURCHASE_TOTAL = "purchase_total"


COMPARED_ONLY = frozenset(
    {
        FactName.HOLDER,
        FactName.EMPLOYER,
        FactName.INSTITUTION,
        FactName.NET_PAY,
        FactName.PAY_PERIOD_FROM,
        FactName.PAY_PERIOD_UNTIL,
        FactName.PAID_ON,
        FactName.SALARY_CREDITS,
        FactName.TENANCY_REGION,
        FactName.MERCHANT_REGION,
    }
)
"""Facts by which documents are held against each other or a limit to a place, and which say nothing about
risk or need."""


class Fact(Value):
    """One thing known about a customer, resting on one piece of evidence under one consent."""

    name: FactName
    value: FieldValue
    kind: EvidenceKind
    evidence_id: str
    consent_id: str
    fields: tuple[FieldName, ...]
    warnings: tuple[str, ...] = ()
