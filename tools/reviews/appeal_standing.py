"""Whether a decision can be appealed against, until when, and who may not look at it again."""

from collections.abc import Iterable
from datetime import UTC, timedelta
from enum import StrEnum
from typing import Final

from models.facts.decision import Decision, Verdict
from models.facts.review import CaseState, ReviewCase
from models.facts.value import Instant, Value
from tools.explanation.figures import local_day, local_midnight

WORDS_MAX: Final = 2_000
"""So many characters of a person's own words go with an appeal, or into one answer."""


class AppealState(StrEnum):
    """How a decision stands towards an appeal."""

    OPEN = "open"
    """It can be appealed against."""
    RUNNING = "running"
    """Somebody is to look at an appeal against it."""
    ANSWERED = "answered"
    """An appeal against it was decided: what came of it is a decision of its own."""
    WITH_A_PERSON = "with_a_person"
    """Nothing is decided yet: it went to a person by itself."""
    TOO_LATE = "too_late"


class AppealStanding(Value):
    """`until` is the first moment at which it is too late; `case_id` the appeal there is."""

    state: AppealState
    until: Instant
    case_id: str | None = None


class AppealTerms(Value):
    """What a person says yes to when they appeal: against what, until when that is possible, how long the
    answer may take; its hash names the yes."""

    decision_id: str
    until: Instant
    due_hours: int


def appeal_standing(
    decision: Decision, cases: Iterable[ReviewCase], window_days: int, at: Instant
) -> AppealStanding:
    """`cases` are all of the same customer's. What was withdrawn before anybody decided may be brought again
    while the window lasts; what was decided may not."""
    until = appeal_until(decision.at, window_days)
    against = [case for case in cases if case.appeals == decision.decision_id]
    running = [case for case in against if not case.state.is_over]
    answered = [case for case in against if case.state is CaseState.SETTLED]
    if running or answered:
        state = AppealState.RUNNING if running else AppealState.ANSWERED
        return AppealStanding(state=state, until=until, case_id=(running or answered)[-1].case_id)
    if decision.verdict is Verdict.REFER:
        return AppealStanding(state=AppealState.WITH_A_PERSON, until=until)
    state = AppealState.TOO_LATE if at >= until else AppealState.OPEN
    return AppealStanding(state=state, until=until)


def appeal_until(decided_at: Instant, window_days: int) -> Instant:
    """The end of the last day, where customers live, on which a decision can be appealed against."""
    last = local_day(decided_at + timedelta(days=window_days))
    return local_midnight(last + timedelta(days=1)).astimezone(UTC)


def not_for(decision: Decision, cases: Iterable[ReviewCase]) -> tuple[str, ...]:
    """Everybody who decided on this matter before, sorted: the people whose decision it is, whoever they in
    turn came after, and whoever decided on an appeal against it that was withdrawn before it was carried out.
    Nobody of them may decide on an appeal against it."""
    reviewed = decision.reviewed
    made_by = None if reviewed is None else reviewed.case_id
    former = [case for case in cases if case.case_id == made_by or case.appeals == decision.decision_id]
    people = {each for case in former for each in case.not_for} | set(reviewed.by if reviewed else ())
    for case in former:
        people |= {case.ruling.by} if case.ruling else set()
        people |= {case.second_by} if case.second_by else set()
    return tuple(sorted(people))
