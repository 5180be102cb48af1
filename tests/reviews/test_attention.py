"""Whether somebody looked: what they opened since they have the case, for how long, and who hurries."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from models.facts.consent import Channel
from models.facts.review import StepKind
from tests.reviews.given_reviews import a_staff_member
from tests.reviews.given_steps import NOON, Desk
from tools.policy.pack import shipped_pack
from tools.reviews import steps
from tools.reviews.attention import alarms, opened_pages, page_subject, unopened, worked_seconds

MEI, BO = a_staff_member("mei"), a_staff_member("bo")
ALARM = shipped_pack("cn").review.hurried_alarm


@dataclass(frozen=True)
class Hurried:
    staff_id: str
    at: datetime
    kind: StepKind = StepKind.HURRIED


def at_work() -> Desk:
    desk = Desk()
    desk.took(steps.claim(desk.work(MEI.staff_id), MEI, 1))
    return desk


def looked(desk: Desk, by: str, page: int = 1) -> None:
    subject = page_subject("evd_1", page)
    desk.took(steps.aside(desk.work(by), StepKind.LOOKED, subject=subject))


def test_a_page_that_somebody_else_opened_or_opened_before_this_claim_counts_for_nobody() -> None:
    # given a page that another person looked at, and one before the case was given back
    desk = at_work()
    looked(desk, BO.staff_id)
    looked(desk, MEI.staff_id)
    desk.took(steps.release(desk.work(MEI.staff_id), MEI, desk.case.revision))
    desk.took(steps.claim(desk.work(MEI.staff_id), MEI, desk.case.revision))

    # then it is unopened until they open it now
    assert unopened(desk.steps, MEI.staff_id, ["evd_1"]) == ("evd_1",)
    looked(desk, MEI.staff_id, page=2)
    assert opened_pages(desk.steps, MEI.staff_id) == {"evd_1": (2,)}
    assert unopened(desk.steps, MEI.staff_id, ["evd_1"]) == ()


def test_time_stands_still_while_the_customer_is_asked() -> None:
    desk = at_work()
    desk.wait(30)
    desk.took(steps.ask(desk.work(MEI.staff_id), MEI, desk.case.revision, "Which employer?"))
    desk.wait(86_400)
    assert worked_seconds(desk.steps, MEI.staff_id, None, desk.at) == 30
    desk.took(steps.answer(desk.work("customer"), "The new one.", Channel.CHAT))
    desk.wait(10)
    assert worked_seconds(desk.steps, MEI.staff_id, None, desk.at) == 40


def test_fifty_cases_claimed_together_are_not_fifty_times_the_time() -> None:
    # given a case that was claimed long ago, and another that was decided two seconds ago
    desk = at_work()
    desk.wait(3_600)

    # then two seconds were spent on this one
    assert worked_seconds(desk.steps, MEI.staff_id, desk.at - timedelta(seconds=2), desk.at) == 2
    assert worked_seconds(desk.steps, BO.staff_id, None, desk.at) == 0


def test_fifty_at_two_seconds_each_raise_one_alarm_and_a_slip_raises_none() -> None:
    # given
    hurried = [Hurried("stf_bo", NOON + timedelta(seconds=2 * n)) for n in range(50)]
    slip = [Hurried("stf_mei", NOON), Hurried("stf_mei", NOON + timedelta(hours=3))]

    # when
    (alarm,) = alarms([*slip, *hurried], ALARM)

    # then
    assert (alarm.staff_id, alarm.count) == ("stf_bo", 50)
    assert alarm.until - alarm.since == timedelta(seconds=98)
