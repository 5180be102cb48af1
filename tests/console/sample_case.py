"""A case as a value, to render its page without a program: three documents, one of which does not add up."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from assistant.actions.cases_beside import CasesBeside
from assistant.console.asked_for import AskedFor
from assistant.console.case_place import OpenParts, page_values
from assistant.console.ruling_form import Written
from assistant.console.show import Show, console_phrases, templates
from assistant.console.visitor import Visitor
from models.facts.case_file import (
    BoundsView,
    CaseFile,
    CaseHistoryLine,
    ClosedView,
    CustomerView,
    DecisionLine,
    EvidenceView,
    FactView,
    FieldView,
    HistoryView,
    LimitLine,
    Masked,
    MayDo,
    ScoreView,
    SimilarCase,
)
from models.facts.consent import Purpose, Standing
from models.facts.decision import Finding, Influence, RiskReason, RiskView, Verdict, Wish
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
from models.facts.language import Language
from models.facts.limit import LimitKind
from models.facts.money import Currency, Period
from models.facts.review import (
    Advice,
    CaseKind,
    CaseState,
    ReviewCase,
    ReviewStep,
    Ruling,
    RulingOutcome,
    StepKind,
)
from models.facts.review_queue import CaseLine
from models.facts.staff import StaffMember, StaffRole
from tools.policy.pack import PolicyPack

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
ME, OTHER = "stf_lin", "stf_wang"
PAGES = (PageSize(width=595, height=842), PageSize(width=595, height=842))


def a_colleague(*roles: StaffRole, staff_id: str = ME, language: Language = Language.EN) -> StaffMember:
    return StaffMember(
        staff_id=staff_id,
        login="lin",
        name="Lin Wei",
        roles=roles or (StaffRole.AGENT,),
        language=language,
        created_at=NOW,
    )


def a_case(**changes: Any) -> ReviewCase:
    """Mine, unless said otherwise."""
    values: dict[str, Any] = {
        "case_id": "rev_01k9q3m2hv7c5w8x4t6n0pzr",
        "customer_id": "cus_1",
        "kind": CaseKind.LIMIT,
        "reason": "documents_disagree",
        "state": CaseState.CLAIMED,
        "opened_at": NOW - timedelta(hours=5),
        "due_at": NOW + timedelta(hours=3, minutes=20),
        "priority": 3,
        "revision": 2,
        "changed_at": NOW - timedelta(minutes=12),
        "decision_id": "dec_1",
        "amount_minor": 3_000_000,
        "claimed_by": ME,
        "claimed_at": NOW - timedelta(minutes=12),
    }
    return ReviewCase(**values | changes)


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


def a_step(position: int, kind: StepKind, by: str, minutes_ago: int, **other: Any) -> ReviewStep:
    return ReviewStep(
        step_id=f"stp_{position}",
        case_id=a_case().case_id,
        position=position,
        kind=kind,
        by=by,
        at=NOW - timedelta(minutes=minutes_ago),
        **other,
    )


def steps() -> tuple[ReviewStep, ...]:
    return (
        a_step(0, StepKind.OPENED, "system", 300, text="documents_disagree"),
        a_step(1, StepKind.CLAIMED, OTHER, 90),
        a_step(
            2, StepKind.NOTED, OTHER, 80, text="工资条和录用通知的月薪对得上，实发对不上。先去开会，放回。"
        ),
        a_step(3, StepKind.RELEASED, OTHER, 79),
        a_step(4, StepKind.CLAIMED, ME, 12),
        a_step(5, StepKind.LOOKED, ME, 10, subject="evidence:evd_payslip:1"),
        a_step(6, StepKind.LOOKED, ME, 9, subject="evidence:evd_payslip:1"),
    )


def a_ruling(**changes: Any) -> Ruling:
    values: dict[str, Any] = {
        "outcome": RulingOutcome.APPROVE,
        "limit_minor": 12_000_000,
        "rationale": "工资条、流水和录用通知三处的收入对得上，差额是补发的餐补，流水里有这一笔。",
        "by": OTHER,
        "at": NOW - timedelta(minutes=30),
        "worked_seconds": 412,
    }
    return Ruling(**values | changes)


SCORE = ScoreView(
    risk=RiskView(
        pd=0.046,
        scorecard_points=612,
        risk_model_version="behaviour-2027-01",
        raised=(
            RiskReason(code="account_age", factor="months_on_book", share=0.31),
            RiskReason(code="utilisation", factor="utilisation", share=0.12),
        ),
        lowered=(
            RiskReason(code="monthly_income", factor="monthly_income", share=-0.27),
            RiskReason(code="on_time_payments", factor="on_time_payments_12m", share=-0.09),
        ),
    ),
    influences=(
        Influence(source="account", kind=None, amount_minor=200_000),
        Influence(source="evd_letter", kind=EvidenceKind.OFFER_LETTER, amount_minor=900_000),
        Influence(source="evd_payslip", kind=EvidenceKind.PAYSLIP, amount_minor=400_000),
        Influence(source="evd_statement", kind=EvidenceKind.BANK_STATEMENT, amount_minor=-100_000),
    ),
    findings=(
        Finding(rule="is_adult", verdict=Verdict.ALLOW, reason="under_age"),
        Finding(rule="payments_were_on_time", verdict=Verdict.ALLOW, reason="late_payments"),
        Finding(
            rule="documents_are_clear",
            verdict=Verdict.REFER,
            reason="document_unclear",
            evidence_ids=("evd_payslip",),
        ),
        Finding(
            rule="one_step_at_a_time", verdict=Verdict.ALLOW, reason="step_not_earned", cap_minor=2_200_000
        ),
        Finding(rule="income_carries_the_limit", verdict=Verdict.ALLOW, reason="income_carries"),
    ),
)


def may_do(**changes: Any) -> MayDo:
    values: dict[str, Any] = {
        "claim": False,
        "release": True,
        "take_back": False,
        "rule": True,
        "agree": False,
        "send_back": False,
        "ask": True,
        "hand_up": True,
        "outcomes": (RulingOutcome.APPROVE, RulingOutcome.DECLINE),
        "unopened": (),
        "seconds_min": 50,
        "worked_seconds": 720,
        "rationale_characters_min": 20,
    }
    return MayDo(**values | changes)


def a_file(case: ReviewCase | None = None, **changes: Any) -> CaseFile:
    """All three documents opened, so that the machine may speak."""
    papers = tuple(each(opened_by_me=True, pages_opened=(1,)) for each in (payslip, offer_letter, statement))
    case = case or a_case()
    values: dict[str, Any] = {
        "case": case,
        "seconds_left": int((case.due_at - NOW).total_seconds()),
        "steps": steps(),
        "customer": CustomerView(
            customer_id="cus_1",
            name=Masked(shown="林**", masked=True, what="name"),
            age=26,
            language=Language.ZH,
            months_on_book=14,
            on_time_payments_12m=11,
            late_payments_12m=1,
            customer_since=NOW - timedelta(days=430),
        ),
        "wish": Wish(kind=LimitKind.STANDING, amount_minor=3_000_000),
        "evidence": papers,
        "facts": facts(),
        "closed": (
            ClosedView(source="evd_4", kind="rental_contract", consent_id="cns_4", standing=Standing.REVOKED),
        ),
        "decision": a_decision(),
        "score": SCORE,
        "advice": Advice(verdict=Verdict.ALLOW, limit_minor=2_200_000, reasons=("step_not_earned",)),
        "bounds": BoundsView(
            old_limit_minor=800_000,
            asked_minor=3_000_000,
            at_most_minor=20_000_000,
            at_least_minor=None,
            four_eyes_from_minor=10_000_000,
            noes=(),
            reasons=("document_unclear", "documents_disagree", "income_carries", "late_payments"),
        ),
        "may": may_do(),
        "history": history(),
        "similar": similar(),
        "messages": 12,
    }
    return CaseFile(**values | changes)


def facts() -> tuple[FactView, ...]:
    income = RateValue(amount_minor=1_800_000, currency=Currency.CNY, period=Period.MONTH)
    letter, slip = ("evd_letter", EvidenceKind.OFFER_LETTER), ("evd_payslip", EvidenceKind.PAYSLIP)
    return (
        a_fact(FactName.MONTHLY_INCOME, income, letter[1], letter[0]),
        a_fact(FactName.JOB_STARTS_ON, DayValue(day=date(2026, 9, 1)), letter[1], letter[0]),
        a_fact(FactName.NET_PAY, yuan(15_850), slip[1], slip[0]),
        a_fact(FactName.PAID_ON, DayValue(day=date(2026, 11, 5)), slip[1], slip[0]),
    )


def a_decision(**changes: Any) -> DecisionLine:
    values: dict[str, Any] = {
        "decision_id": "dec_1",
        "at": NOW - timedelta(hours=5),
        "wish": Wish(kind=LimitKind.STANDING, amount_minor=3_000_000),
        "verdict": Verdict.REFER,
        "old_limit_minor": 800_000,
        "approved_limit_minor": 800_000,
        "reasons": ("documents_disagree",),
        "people": 0,
    }
    return DecisionLine(**values | changes)


def history() -> HistoryView:
    former = a_decision(
        decision_id="dec_0",
        at=NOW - timedelta(days=200),
        verdict=Verdict.ALLOW,
        old_limit_minor=500_000,
        approved_limit_minor=800_000,
    )
    return HistoryView(
        limits=(
            LimitLine(
                limit_id="lim_1",
                kind=LimitKind.STANDING,
                amount_minor=800_000,
                used_minor=310_000,
                valid_until=None,
            ),
        ),
        decisions=(former,),
        cases=(
            CaseHistoryLine(
                case_id="rev_0",
                kind=CaseKind.QUESTION,
                reason="asked_for_person",
                opened_at=NOW - timedelta(days=90),
                state="settled",
                outcome=RulingOutcome.ANSWER,
            ),
        ),
    )


def similar() -> tuple[SimilarCase, ...]:
    outcomes = ((RulingOutcome.APPROVE, 2_500_000, 0.041), (RulingOutcome.DECLINE, 800_000, 0.062))
    return tuple(
        SimilarCase(
            kind=CaseKind.LIMIT,
            reason="documents_disagree",
            outcome=outcome,
            asked_minor=3_000_000,
            limit_minor=limit,
            pd=pd,
            reasons=(),
            days_ago=12 + place * 9,
        )
        for place, (outcome, limit, pd) in enumerate(outcomes)
    )


def a_line(number: int, **changes: Any) -> CaseLine:
    kinds = (CaseKind.LIMIT, CaseKind.APPEAL, CaseKind.LIMIT, CaseKind.CORRECTION, CaseKind.QUESTION)
    reasons = ("documents_disagree", "late_payments", "above_automatic_cap", "correction", "asked_for_person")
    values: dict[str, Any] = {
        "case_id": f"rev_01k9q3m2hv7c5w8x4t6n0p{number:04d}",
        "kind": kinds[number % 5],
        "reason": reasons[number % 5],
        "state": CaseState.WAITING,
        "priority": number % 5,
        "opened_at": NOW - timedelta(hours=number),
        "due_at": NOW + timedelta(minutes=75 * number - 80),
        "seconds_left": 0,
        "changed_at": NOW,
        "revision": 0,
        "amount_minor": (1_200_000 + 350_000 * number) if number % 5 < 3 else None,
        "claimed_by": None,
        "handed_up": number == 4,
        "for_me": True,
    }
    return CaseLine(**values | changes)


def beside() -> CasesBeside:
    here = a_line(9, case_id=a_case().case_id, claimed_by=ME, state=CaseState.CLAIMED)
    asked = a_line(3, claimed_by=ME, state=CaseState.ASKED)
    return CasesBeside(mine=(here, asked), others=tuple(a_line(number) for number in range(12)))


def a_show(pack: PolicyPack) -> Show:
    show = Show(templates(), console_phrases(), pack.currency)
    show.served.add("/console/cases")
    return show


def a_page(
    pack: PolicyPack,
    file: CaseFile,
    *,
    staff: StaffMember | None = None,
    language: Language = Language.EN,
    parts: OpenParts | None = None,
    **changes: Any,
) -> str:
    """The page's HTML."""
    visitor = Visitor(staff or a_colleague(language=language), "token", language, "/console/cases/x")
    values: dict[str, Any] = {
        **page_values(file, visitor, pack, parts or OpenParts(AskedFor())),
        "at": NOW,
        "pulse": "2-1 abc",
        "names": {ME: "Lin Wei", OTHER: "Wang Min"},
        "side": beside(),
        "talk": None,
        "kept": Written(),
        "problem": "",
    }
    return a_show(pack).html("case/case.html", visitor, **values | changes)
