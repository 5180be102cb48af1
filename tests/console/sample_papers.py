"""Documents of a sample case, and their facts; the payslip does not add up."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from models.facts.case_file import EvidenceView, FactView, FieldView, Masked
from models.facts.consent import Purpose
from models.facts.evidence import (
    Box,
    Check,
    CheckOutcome,
    DayValue,
    EvidenceKind,
    EvidenceState,
    FieldName,
    FieldState,
    FieldValue,
    MoneyValue,
    PageSize,
    RateValue,
    TextValue,
)
from models.facts.fact import FactName
from models.facts.money import Currency, Period

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PAGES = (PageSize(width=595, height=842), PageSize(width=595, height=842))


def a_field(name: FieldName, value: FieldValue, row: float, **other: Any) -> FieldView:
    values: dict[str, Any] = {
        "masked": None,
        "confidence": 0.97,
        "page": 1,
        "box": Box(left=0.52, top=row, right=0.86, bottom=row + 0.026),
        "state": FieldState.CONFIRMED,
    }
    return FieldView(name=name, value=value, **values | other)


def yuan(amount: int) -> MoneyValue:
    return MoneyValue(amount_minor=amount * 100, currency=Currency.CNY)


def a_paper(
    evidence_id: str, kind: EvidenceKind, fields: tuple[FieldView, ...], **other: Any
) -> EvidenceView:
    values: dict[str, Any] = {
        "state": EvidenceState.CONFIRMED,
        "media_type": "application/pdf",
        "received_at": NOW - timedelta(hours=6),
        "pages": PAGES[:1],
        "has_file": True,
        "warnings": (),
        "checks": (),
        "consent_id": f"cns_{evidence_id}",
        "purpose": Purpose.UNDERWRITING,
        "open_until": NOW + timedelta(days=180),
        "named_by": (),
        "pages_opened": (),
        "opened_by_me": False,
    }
    return EvidenceView(evidence_id=evidence_id, kind=kind, fields=fields, **values | other)


def name_masked(evidence_id: str) -> FieldView:
    masked = Masked(shown="林**", masked=True, what=f"field:{evidence_id}:holder")
    return a_field(FieldName.HOLDER, TextValue(text="x"), 0.13).model_copy(
        update={"value": None, "masked": masked}
    )


def payslip(**other: Any) -> EvidenceView:
    """Its net pay is not what its gross pay and deductions come to."""
    box = Box(left=0.5, top=0.33, right=0.88, bottom=0.45)
    failed = Check(
        code="pay_adds_up",
        outcome=CheckOutcome.FAILED,
        warning="pay_does_not_add_up",
        page=1,
        box=box,
    )
    fields = (
        name_masked("evd_payslip"),
        a_field(FieldName.EMPLOYER, TextValue(text="上海**有限公司"), 0.18),
        a_field(FieldName.PERIOD_FROM, DayValue(day=date(2026, 10, 1)), 0.23),
        a_field(FieldName.PERIOD_UNTIL, DayValue(day=date(2026, 10, 31)), 0.27),
        a_field(FieldName.GROSS_PAY, yuan(18_000), 0.34),
        a_field(FieldName.DEDUCTIONS, yuan(3_150), 0.38, confidence=0.74),
        a_field(FieldName.NET_PAY, yuan(15_850), 0.42, confidence=0.82),
        a_field(FieldName.PAID_ON, DayValue(day=date(2026, 11, 5)), 0.48),
    )
    known: dict[str, Any] = {
        "warnings": ("pay_does_not_add_up",),
        "checks": (failed, Check(code="origin_fits", outcome=CheckOutcome.PASSED)),
        "named_by": ("documents_are_clear",),
    }
    return a_paper("evd_payslip", EvidenceKind.PAYSLIP, fields, **known | other)


def offer_letter(**other: Any) -> EvidenceView:
    pay = RateValue(amount_minor=1_800_000, currency=Currency.CNY, period=Period.MONTH)
    fields = (
        name_masked("evd_letter"),
        a_field(FieldName.EMPLOYER, TextValue(text="上海**有限公司"), 0.2),
        a_field(FieldName.POSITION, TextValue(text="数据分析师"), 0.25),
        a_field(FieldName.PAY, pay, 0.3),
        a_field(FieldName.STARTS_ON, DayValue(day=date(2026, 9, 1)), 0.2, page=2, confidence=0.81),
    )
    passed = tuple(
        Check(code=code, outcome=CheckOutcome.PASSED)
        for code in ("unchanged_since_first_saved", "nothing_is_covered", "text_layer_agrees")
    )
    known: dict[str, Any] = {"pages": PAGES, "checks": passed}
    return a_paper("evd_letter", EvidenceKind.OFFER_LETTER, fields, **known | other)


def statement(**other: Any) -> EvidenceView:
    fields = (
        name_masked("evd_statement"),
        a_field(FieldName.BANK, TextValue(text="工商银行"), 0.2),
        a_field(FieldName.ACCOUNT_NUMBER, TextValue(text="****4410"), 0.25),
        a_field(FieldName.CLOSING_BALANCE, yuan(8_420), 0.3),
    )
    passed = tuple(
        Check(code=code, outcome=CheckOutcome.PASSED)
        for code in ("balances_row_by_row", "balances_end_to_end", "rows_within_period")
    )
    return a_paper("evd_statement", EvidenceKind.BANK_STATEMENT, fields, checks=passed, **other)


def a_fact(name: FactName, value: FieldValue, kind: EvidenceKind, evidence_id: str) -> FactView:
    return FactView(
        name=name,
        value=value,
        masked=None,
        kind=kind,
        evidence_id=evidence_id,
        consent_id=f"cns_{evidence_id}",
        fields=(),
        warnings=(),
    )


def facts() -> tuple[FactView, ...]:
    income = RateValue(amount_minor=1_800_000, currency=Currency.CNY, period=Period.MONTH)
    letter, slip = ("evd_letter", EvidenceKind.OFFER_LETTER), ("evd_payslip", EvidenceKind.PAYSLIP)
    return (
        a_fact(FactName.MONTHLY_INCOME, income, letter[1], letter[0]),
        a_fact(FactName.JOB_STARTS_ON, DayValue(day=date(2026, 9, 1)), letter[1], letter[0]),
        a_fact(FactName.NET_PAY, yuan(15_850), slip[1], slip[0]),
        a_fact(FactName.PAID_ON, DayValue(day=date(2026, 11, 5)), slip[1], slip[0]),
    )
