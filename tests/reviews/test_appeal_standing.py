"""Until when a decision can be appealed against, how often, and who may not look at it again: laws."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.facts.decision import Decision, Verdict
from models.facts.review import CaseState, ReviewCase
from tools.reviews.appeal_standing import AppealState, appeal_standing, appeal_until, not_for

AT = datetime.fromisoformat("2026-11-22T09:00:00+00:00")
DAYS = 60


def a_decision(verdict: Verdict = Verdict.DECLINE, by: tuple[str, ...] = ()) -> Decision:
    """As much of a decision as an appeal looks at."""
    reviewed = SimpleNamespace(case_id="rev_1", by=by) if by else None
    return cast(Decision, SimpleNamespace(decision_id="dec_1", verdict=verdict, at=AT, reviewed=reviewed))


def a_case(
    state: CaseState, number: int = 1, before: tuple[str, ...] = (), by: tuple[str, ...] = ()
) -> ReviewCase:
    """As much of an appeal; `by` decided it, whoever is in `before` came earlier."""
    known = SimpleNamespace(
        case_id=f"rev_{number}",
        state=state,
        appeals="dec_1",
        not_for=before,
        ruling=SimpleNamespace(by=by[0]) if by else None,
        second_by=by[1] if len(by) > 1 else None,
    )
    return cast(ReviewCase, known)


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


@pytest.mark.parametrize("by", [("stf_a",), ("stf_a", "stf_b")])
def test_nobody_of_the_whole_chain_looks_again(by: tuple[str, ...]) -> None:
    # given a decision of an appeal, which two people before had decided
    before = a_case(CaseState.SETTLED, before=("stf_0", "stf_1"), by=by)

    assert set(not_for(a_decision(by=by), [before])) == {"stf_0", "stf_1", *by}
    assert not_for(a_decision(), []) == ()


def test_who_decided_on_an_appeal_that_was_withdrawn_does_not_decide_when_it_is_brought_again() -> None:
    withdrawn = a_case(CaseState.CLOSED, number=2, before=("stf_hurried",), by=("stf_first",))

    assert not_for(a_decision(), [withdrawn]) == ("stf_first", "stf_hurried")
