"""Until when a decision can be appealed against, how often, and who may not look at it again: laws."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.facts.decision import Decision, Verdict
from models.facts.review import CaseKind, CaseState, ReviewCase, Ruling, RulingOutcome
from models.facts.reviewed import Reviewed
from tools.reviews.appeal_standing import AppealState, appeal_standing, appeal_until, not_for

AT = datetime.fromisoformat("2026-11-22T09:00:00+00:00")
DAYS = 60


def a_decision(verdict: Verdict = Verdict.DECLINE, reviewed: Reviewed | None = None) -> Decision:
    """As much of a decision as an appeal looks at."""
    return Decision.model_construct(decision_id="dec_1", verdict=verdict, at=AT, reviewed=reviewed)


def a_case(state: CaseState, number: int = 1, **more: object) -> ReviewCase:
    usual: dict[str, object] = {"case_id": f"rev_{number}", "kind": CaseKind.APPEAL, "state": state}
    return ReviewCase.model_construct(**{**usual, "appeals": "dec_1", "not_for": (), **more})


def reviewed_by(*by: str) -> Reviewed:
    return Reviewed.model_construct(case_id="rev_1", by=by)


@settings(max_examples=25, deadline=None)
@given(
    days=st.integers(0, 130),
    states=st.lists(st.sampled_from(list(CaseState)), max_size=4),
    verdict=st.sampled_from([Verdict.ALLOW, Verdict.DECLINE]),
)
def test_it_is_open_only_in_time_and_while_no_appeal_runs_or_was_answered(
    days: int, states: list[CaseState], verdict: Verdict
) -> None:
    cases = [a_case(state, number) for number, state in enumerate(states)]
    at = AT + timedelta(days=days)

    standing = appeal_standing(a_decision(verdict), cases, DAYS, at)

    free = all(state is CaseState.CLOSED for state in states)
    assert (standing.state is AppealState.OPEN) == (free and at < standing.until)
    assert (standing.case_id is None) == free


@settings(max_examples=25, deadline=None)
@given(minutes=st.integers(0, 24 * 60), days=st.integers(1, 90))
def test_the_last_day_lasts_to_its_end_where_customers_live(minutes: int, days: int) -> None:
    decided = AT + timedelta(minutes=minutes)
    until = appeal_until(decided, days)
    assert until > decided + timedelta(days=days)
    assert until - decided <= timedelta(days=days + 1)
    assert (until.hour, until.minute) == (16, 0)  # midnight in China


def test_what_went_to_a_person_by_itself_is_not_decided_yet() -> None:
    assert appeal_standing(a_decision(Verdict.REFER), (), DAYS, AT).state is AppealState.WITH_A_PERSON


@pytest.mark.parametrize("second", [None, "stf_b"])
def test_nobody_of_the_whole_chain_looks_again(second: str | None) -> None:
    # given a decision of an appeal, which two people before had decided
    ruling = Ruling.model_construct(outcome=RulingOutcome.DECLINE, by="stf_a")
    before = a_case(CaseState.SETTLED, not_for=("stf_0", "stf_1"), ruling=ruling, second_by=second)

    barred = not_for(a_decision(reviewed=reviewed_by("stf_a")), [before])

    assert set(barred) == {"stf_0", "stf_1", "stf_a", *({second} if second else ())}
    assert not_for(a_decision(), [before]) == ()
