"""What there was before a case: the account's limits, former decisions, former cases."""

from collections.abc import Iterable

from models.facts.case_file import CaseHistoryLine, HistoryView, LimitLine
from models.facts.decision import Decision
from models.facts.limit import Limit
from models.facts.review import CaseKind, ReviewCase
from tools.reviews.case_views import decision_line

_LATEST = 20


def history_of(
    case: ReviewCase,
    limits: Iterable[Limit],
    decisions: Iterable[Decision],
    cases: Iterable[ReviewCase],
) -> HistoryView:
    """Decisions and cases the latest first, without the case itself. That a payment was held serves against
    fraud alone: such cases are told to who works on one."""
    of_payment = case.kind is CaseKind.PAYMENT
    told = [each for each in cases if of_payment or each.kind is not CaseKind.PAYMENT]
    former = [each for each in told if each.case_id != case.case_id]
    lines = [_case_line(each) for each in sorted(former, key=lambda each: each.opened_at, reverse=True)]
    made = sorted(decisions, key=lambda each: (each.at, each.decision_id), reverse=True)
    return HistoryView(
        limits=tuple(_limit_line(limit) for limit in limits),
        decisions=tuple(decision_line(each) for each in made[:_LATEST]),
        cases=tuple(lines[:_LATEST]),
    )


def _limit_line(limit: Limit) -> LimitLine:
    return LimitLine(
        limit_id=limit.limit_id,
        kind=limit.kind,
        amount_minor=limit.amount_minor,
        used_minor=limit.amount_minor - limit.available_minor,
        valid_until=limit.valid_until,
    )


def _case_line(case: ReviewCase) -> CaseHistoryLine:
    return CaseHistoryLine(
        case_id=case.case_id,
        kind=case.kind,
        reason=case.reason,
        opened_at=case.opened_at,
        state=case.state,
        outcome=None if case.ruling is None else case.ruling.outcome,
    )
