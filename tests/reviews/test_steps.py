"""What is done with a case: who has it, who may decide, and that pressing twice comes to the same."""

import pytest

from models.facts.consent import Channel
from models.facts.review import CaseState, StepKind
from models.staff_errors import (
    AnotherReviewerNeeded,
    CaseMoved,
    CaseNotYours,
    CaseOver,
    CaseTaken,
    RoleMissing,
)
from tests.reviews.given_reviews import a_senior, a_staff_member
from tests.reviews.given_steps import Desk, a_ruling, a_waiting_case
from tools.reviews import steps

MEI, BO, LAN = a_staff_member("mei"), a_staff_member("bo"), a_senior()


def claimed(desk: Desk, who: str = "mei") -> Desk:
    desk.took(steps.claim(desk.work(f"stf_{who}"), a_staff_member(who), desk.case.revision))
    return desk


def test_of_two_who_claim_one_has_it() -> None:
    desk = claimed(Desk())
    with pytest.raises(CaseTaken):
        steps.claim(desk.work(BO.staff_id), BO, desk.case.revision)
    assert steps.claim(desk.work(MEI.staff_id), MEI, 1).step is None


def test_only_whoever_has_it_does_anything_and_a_stale_view_does_nothing() -> None:
    desk = claimed(Desk())
    with pytest.raises(CaseNotYours):
        steps.release(desk.work(BO.staff_id), BO, desk.case.revision)
    with pytest.raises(CaseMoved):
        steps.release(desk.work(MEI.staff_id), MEI, desk.case.revision - 1)


def test_a_senior_takes_a_case_back_and_an_agent_does_not() -> None:
    desk = claimed(Desk())
    with pytest.raises(RoleMissing):
        steps.take_back(desk.work(BO.staff_id), BO, desk.case.revision)
    case = desk.took(steps.take_back(desk.work(LAN.staff_id), LAN, desk.case.revision))
    assert (case.state, case.claimed_by) == (CaseState.WAITING, None)
    assert desk.steps[-1].subject == MEI.staff_id


def test_what_was_handed_up_is_for_those_who_may_settle_high_cases() -> None:
    desk = claimed(Desk())
    desk.took(steps.hand_up(desk.work(MEI.staff_id), MEI, desk.case.revision, "Too much for me."))
    with pytest.raises(RoleMissing):
        steps.claim(desk.work(BO.staff_id), BO, desk.case.revision)
    assert steps.claim(desk.work(LAN.staff_id), LAN, desk.case.revision).case.claimed_by == LAN.staff_id


def test_a_question_keeps_the_case_with_who_asks_and_the_answer_gives_it_back() -> None:
    desk = claimed(Desk())
    desk.took(steps.ask(desk.work(MEI.staff_id), MEI, desk.case.revision, "Which employer?"))
    again = steps.ask(desk.work(MEI.staff_id), MEI, 2, "Which employer?")
    assert (desk.case.state, again.step) == (CaseState.ASKED, None)
    desk.took(steps.answer(desk.work("customer"), "The new one.", Channel.CHAT))
    assert (desk.case.state, desk.case.claimed_by) == (CaseState.CLAIMED, MEI.staff_id)


def test_a_ruling_pressed_twice_is_one_and_what_is_over_stays_over() -> None:
    desk = claimed(Desk())
    ruling = a_ruling(MEI.staff_id)
    desk.took(steps.rule(desk.work(MEI.staff_id), MEI, 2, ruling, second_needed=False))
    again = steps.rule(desk.work(MEI.staff_id), MEI, 2, ruling, second_needed=False)
    assert (desk.case.state, again.step) == (CaseState.SETTLED, None)
    with pytest.raises(CaseOver):
        steps.rule(
            desk.work(MEI.staff_id), MEI, 3, a_ruling(MEI.staff_id, limit_minor=1), second_needed=False
        )
    assert steps.close(desk.work("system"), "withdrawn").step is None


def test_a_second_person_is_another_and_sent_back_twice_it_is_for_somebody_senior() -> None:
    desk = Desk()
    for who, other in (("mei", "bo"), ("mei", "bo")):
        claimed(desk, who)
        first, second = a_staff_member(who), a_staff_member(other)
        ruling = a_ruling(first.staff_id)
        revision = desk.case.revision
        desk.took(steps.rule(desk.work(first.staff_id), first, revision, ruling, second_needed=True))
        with pytest.raises(AnotherReviewerNeeded):
            steps.claim(desk.work(first.staff_id), first, desk.case.revision)
        claimed(desk, other)
        desk.took(steps.send_back(desk.work(second.staff_id), second, desk.case.revision, "Not shown."))
    assert (desk.case.state, desk.case.handed_up, desk.case.ruling) == (CaseState.WAITING, True, None)


def test_who_decided_before_does_not_decide_again() -> None:
    desk = Desk(a_waiting_case(not_for=(MEI.staff_id,)))
    with pytest.raises(AnotherReviewerNeeded):
        steps.claim(desk.work(MEI.staff_id), MEI, 1)


def test_a_note_and_a_look_make_nobodys_view_stale() -> None:
    desk = claimed(Desk())
    before = desk.case.revision
    desk.took(steps.aside(desk.work(BO.staff_id), StepKind.NOTED, text="Called twice."))
    desk.took(steps.aside(desk.work(MEI.staff_id), StepKind.LOOKED, subject="evidence:evd_1:1"))
    assert desk.case.revision == before
    assert [step.position for step in desk.steps] == [0, 1, 2]
