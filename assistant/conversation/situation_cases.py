"""What a brain is told of cases with a person: ids, states and dates, nothing that anybody wrote."""

from datetime import date, datetime, timedelta

from assistant.storage.stores import Stores
from models.facts.decision import Decision
from models.facts.limit import LimitKind
from models.facts.review import CaseKind, CaseState, ReviewCase
from models.facts.value import Value
from tools.explanation.figures import local_day
from tools.policy.review_section import ReviewPolicy
from tools.reviews.appeal_standing import AppealState, appeal_standing

_CASES_MAX = 5
_A_MOMENT = timedelta(microseconds=1)


class CaseNow(Value):
    """A case with a person. ASKED: its person is asked something and has not answered yet."""

    case_id: str
    kind: CaseKind
    state: CaseState
    due_on: date
    appeals: str | None = None
    """The decision that is appealed against."""
    limit_kind: LimitKind | None = None
    """Where people look at a limit."""

    @property
    def is_about_a_limit(self) -> bool:
        return self.limit_kind is not None


class AppealNow(Value):
    """How the latest decision stands towards an appeal; `by_people`: no machine alone decided it."""

    decision_id: str
    state: AppealState
    last_day: date
    case_id: str | None = None
    by_people: bool = False


def cases_now(stores: Stores, cases: tuple[ReviewCase, ...]) -> tuple[CaseNow, ...]:
    """Those that are not over, and of the others the latest; the newest last."""
    waiting = [case for case in cases if not case.state.is_over]
    over = [case for case in cases if case.state.is_over][-1:]
    shown = sorted((*over, *waiting), key=lambda case: case.case_id)[-_CASES_MAX:]
    return tuple(
        CaseNow(
            case_id=case.case_id,
            kind=case.kind,
            state=case.state,
            due_on=local_day(case.due_at),
            appeals=case.appeals,
            limit_kind=_limit_kind(stores, case),
        )
        for case in shown
    )


def _limit_kind(stores: Stores, case: ReviewCase) -> LimitKind | None:
    if case.kind not in {CaseKind.LIMIT, CaseKind.APPEAL} or case.decision_id is None:
        return None
    return stores.decisions.get(case.decision_id, case.customer_id).decision.wish.kind


def appeal_now(
    decision: Decision | None, cases: tuple[ReviewCase, ...], review: ReviewPolicy, at: datetime
) -> AppealNow | None:
    """None where nothing was decided yet."""
    if decision is None:
        return None
    standing = appeal_standing(decision, cases, review.appeal_window_days, at)
    return AppealNow(
        decision_id=decision.decision_id,
        state=standing.state,
        last_day=last_day(standing.until),
        case_id=standing.case_id,
        by_people=decision.reviewed is not None,
    )


def last_day(until: datetime) -> date:
    """The last day on which something may be done that ends at a moment."""
    return local_day(until - _A_MOMENT)


def cases_of(stores: Stores, customer_id: str) -> tuple[ReviewCase, ...]:
    """A person's cases, oldest first; none that was only made up to practise on."""
    return tuple(case for case in stores.reviews.of_customer(customer_id) if not case.is_practice)
