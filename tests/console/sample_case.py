"""A case as a value, to render its page without a program: three documents, one of which does not add up."""

from datetime import timedelta
from typing import Any

from models.facts.case_file import (
    BoundsView,
    CaseFile,
    CaseHistoryLine,
    ClosedView,
    CustomerView,
    DecisionLine,
    HistoryView,
    LimitLine,
    Masked,
    MayDo,
    ScoreView,
    SimilarCase,
)
from models.facts.consent import Standing
from models.facts.decision import Finding, Influence, RiskReason, RiskView, Verdict, Wish
from models.facts.evidence import (
    EvidenceKind,
)
from models.facts.language import Language
from models.facts.limit import LimitKind
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
from models.facts.staff import StaffMember, StaffRole
from tests.console.sample_papers import NOW, facts, offer_letter, payslip, statement

ME, OTHER = "stf_lin", "stf_wang"


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
