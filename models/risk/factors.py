"""The factor register: every number a risk model may look at, what it means and whose consent it needs.

Age, sex, region, nationality, ethnicity, religion, health and family are never factors, nor is anything
whose main content is one of them. A purchase that is shown carries no factor: what people buy says what they
need, not whether they repay. Of events that are shared, only how money is handled does (`event_factors`).
"""

from collections.abc import Collection, Iterable

from models.facts.consent import DataCategory
from models.facts.evidence import EvidenceKind
from models.risk.event_factors import EVENT_FACTORS
from models.risk.factor import Direction, Factor

FACTORS: tuple[Factor, ...] = (
    Factor(
        name="months_on_book",
        meaning_zh="账户使用月数",
        meaning_en="months since the account was opened",
        unit="months",
        category=None,
        direction=Direction.LOWERS_PD,
        reason_code="account_age",
    ),
    Factor(
        name="on_time_payments_12m",
        meaning_zh="近12个月按时还款次数",
        meaning_en="payments made on time in the last 12 months",
        unit="payments",
        category=None,
        direction=Direction.LOWERS_PD,
        reason_code="on_time_payments",
    ),
    Factor(
        name="late_payments_12m",
        meaning_zh="近12个月逾期还款次数",
        meaning_en="payments made late in the last 12 months",
        unit="payments",
        category=None,
        direction=Direction.RAISES_PD,
        reason_code="late_payments",
    ),
    Factor(
        name="utilisation",
        meaning_zh="额度使用率",
        meaning_en="share of the limit that is drawn",
        unit="share of limit",
        category=None,
        direction=Direction.RAISES_PD,
        reason_code="utilisation",
    ),
    Factor(
        name="monthly_income_minor",
        meaning_zh="录用通知书或工资条所示月薪",
        meaning_en="monthly pay shown by an offer letter or a payslip",
        unit="CNY minor units a month",
        category=EvidenceKind.OFFER_LETTER,
        direction=Direction.LOWERS_PD,
        reason_code="monthly_income",
    ),
    Factor(
        name="has_job_offer",
        meaning_zh="已出示录用通知书或工资条",
        meaning_en="an offer of employment or pay from one was shown",
        unit="1 when shown",
        category=EvidenceKind.OFFER_LETTER,
        direction=Direction.LOWERS_PD,
        reason_code="job_offer",
        flag=True,
    ),
    Factor(
        name="education_level",
        meaning_zh="学历层次（1专科、2本科、3硕士、4博士）",
        meaning_en="level of the degree (1 associate, 2 bachelor, 3 master, 4 doctor)",
        unit="level",
        category=EvidenceKind.DIPLOMA,
        direction=Direction.LOWERS_PD,
        reason_code="education_level",
    ),
    Factor(
        name="certificate_count",
        meaning_zh="已出示的技能证书数量",
        meaning_en="number of skill certificates shown",
        unit="certificates",
        category=EvidenceKind.CERTIFICATE,
        direction=Direction.LOWERS_PD,
        reason_code="certificates",
    ),
    Factor(
        name="rent_to_income",
        meaning_zh="月租金占月收入的比例",
        meaning_en="monthly rent as a share of monthly income",
        unit="share of income",
        category=EvidenceKind.RENTAL_CONTRACT,
        direction=Direction.RAISES_PD,
        reason_code="rent_burden",
        also_needs=(EvidenceKind.OFFER_LETTER,),
    ),
    Factor(
        name="tenancy_months",
        meaning_zh="租约期限（月）",
        meaning_en="length of the tenancy in months",
        unit="months",
        category=EvidenceKind.RENTAL_CONTRACT,
        direction=Direction.LOWERS_PD,
        reason_code="tenancy_length",
    ),
    *EVENT_FACTORS,
)
"""In the order of the models' columns. Adding, removing or reordering one needs a newly trained model."""

FACTOR_NAMES: tuple[str, ...] = tuple(factor.name for factor in FACTORS)

EVIDENCE_CATEGORIES: tuple[EvidenceKind, ...] = tuple(
    kind for kind in EvidenceKind if any(factor.category == kind for factor in FACTORS)
)
"""The kinds of evidence that carry a factor at all."""

CONSENT_CATEGORIES: tuple[DataCategory, ...] = (
    *(DataCategory(kind.value) for kind in EVIDENCE_CATEGORIES),
    DataCategory.ACCOUNT_EVENTS,
)
"""Every category of data that carries a factor: kinds of evidence, and events that are shared."""

FACTOR_BY_NAME: dict[str, Factor] = {factor.name: factor for factor in FACTORS}

STANDS_FOR: dict[EvidenceKind, EvidenceKind] = {
    EvidenceKind.DEGREE_REPORT: EvidenceKind.DIPLOMA,
    EvidenceKind.PAYSLIP: EvidenceKind.OFFER_LETTER,
}
"""Kinds that show the same factors as another. The models know evidence by the factors it shows, so that
income is income whichever document tells it, and no new column is needed. Others show no factor."""


def shows_like(kind: EvidenceKind) -> EvidenceKind:
    """The kind whose factors a document of this kind shows."""
    return STANDS_FOR.get(kind, kind)


_SHOWS: dict[str, DataCategory] = {
    factor.name: DataCategory(factor.category)
    for factor in FACTORS
    if factor.category is not None and not factor.flag
}


def shown_categories(known: Iterable[str]) -> frozenset[DataCategory]:
    """The categories of data behind these factors; a flag alone shows nothing that moves the PD."""
    return frozenset(_SHOWS[name] for name in known if name in _SHOWS)


def permitted_factors(categories: Collection[DataCategory | EvidenceKind]) -> tuple[Factor, ...]:
    """The factors that may be used when exactly these categories are permitted."""
    others = {kind.value: other.value for kind, other in STANDS_FOR.items()}
    permitted = {others.get(each.value, each.value) for each in categories}
    return tuple(factor for factor in FACTORS if factor.needs <= permitted)
