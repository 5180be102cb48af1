"""A payment that waits is decided on through its case, by the rules of every case; the customer hears it."""

import pytest

from assistant.actions.answer_intervention import ask_person, lift_payment, stop_payment
from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.find_held import HeldShown, find_held
from assistant.actions.look_at_held import look_at_held, take_up_held
from assistant.actions.means import Means
from assistant.actions.reveal_held import HeldMasked, reveal_held
from assistant.actions.settle_held import Found, agree_on_held, rule_on_held
from assistant.wiring import Program
from models.facts.consent import Channel
from models.facts.intervention import InterventionState, LabelKind
from models.facts.language import Language
from models.facts.payment import PaymentVerdict
from models.facts.review import CaseState, StepKind
from models.facts.staff import StaffMember, StaffRole
from models.payment_errors import PaymentNotWaiting, TwoPeopleNeeded
from models.staff_errors import (
    AnotherReviewerNeeded,
    CaseNotFound,
    CaseNotYours,
    CaseOver,
    CaseTaken,
    EvidenceUnopened,
    RoleMissing,
    RulingUnusable,
)
from tests.given import Clock, a_customer
from tests.payments.given_holds import a_payment, held, intervention, labels, used_minor
from tests.reviews.given_reviews import a_senior, a_staff_member

WHY = "I called the airline on its own number: no such flight was cancelled."
MEI = a_staff_member()


def said(means: Means, owner: str) -> str:
    """The last thing in their conversation."""
    with means.storage.reading() as stores:
        latest = stores.conversations.latest(owner)
        assert latest is not None
        return stores.conversations.messages(latest.conversation_id)[-1].text


def waiting(running: Program, amount_minor: int = 50_000, *, asked: bool = True) -> str:
    """A customer whose payment is held, and who asked for a person."""
    owner = a_customer(running.means, limit_minor=19_000_000).customer_id
    running.desk.open_conversation(owner, Language.EN)
    held(running.means, owner, amount_minor=amount_minor)
    if asked:
        ask_person(running.means, owner, "pay_1", Channel.CHAT)
    return owner


def taken_up(running: Program, clock: Clock, staff: StaffMember = MEI) -> int:
    """Claimed and looked at for a minute; the revision by then."""
    case = take_up_held(running.means, staff, "pay_1")
    look_at_held(running.means, staff, "pay_1")
    clock.pass_time(minutes=1)
    return case.revision


def test_a_genuine_payment_is_lifted_paid_at_once_and_told_in_chat(running: Program, clock: Clock) -> None:
    # given
    owner = waiting(running)
    revision = taken_up(running, clock)

    # when
    case = rule_on_held(running.means, MEI, "pay_1", revision, Found.GENUINE, WHY)

    # then
    assert case.state is CaseState.SETTLED
    assert intervention(running.means).state is InterventionState.LIFTED
    assert intervention(running.means).history[-1].by == MEI.staff_id
    answer = intervention(running.means).answer
    assert answer is not None
    assert answer.verdict is PaymentVerdict.APPROVE
    assert labels(running.means, owner) == [LabelKind.MINE]
    assert "has gone on" in said(running.means, owner)

    # and a second press comes to the same
    assert rule_on_held(running.means, MEI, "pay_1", revision, Found.GENUINE, WHY).revision == case.revision
    assert labels(running.means, owner) == [LabelKind.MINE]


@pytest.mark.parametrize(
    ("found", "state", "label", "words"),
    [
        (Found.SCAM, InterventionState.STOPPED, LabelKind.SCAM, "stopped it"),
        (Found.NOT_THEIRS, InterventionState.DENIED, LabelKind.NOT_MINE, "it was not you"),
    ],
)
def test_a_scam_is_stopped_for_good_and_the_merchant_hears_nothing_of_why(
    embedded: Program, clock: Clock, found: Found, state: InterventionState, label: LabelKind, words: str
) -> None:
    owner = waiting(embedded)
    rule_on_held(embedded.means, MEI, "pay_1", taken_up(embedded, clock), found, WHY)

    assert intervention(embedded.means).state is state
    assert labels(embedded.means, owner) == [label]
    assert words in said(embedded.means, owner)
    answer = authorise_payment(embedded.means, a_payment(owner))
    assert (answer.verdict, answer.reasons) == (PaymentVerdict.DECLINE, ("not_allowed",))


def test_a_payment_nobody_asked_about_is_taken_up_with_a_case_of_its_own(
    embedded: Program, clock: Clock
) -> None:
    # given
    waiting(embedded, asked=False)
    with pytest.raises(CaseNotFound):
        look_at_held(embedded.means, MEI, "pay_1")

    # when
    case = take_up_held(embedded.means, MEI, "pay_1")

    # then it is in their name, the customer sees that somebody looks, and a look is kept
    assert (case.claimed_by, case.state) == (MEI.staff_id, CaseState.CLAIMED)
    assert intervention(embedded.means).state is InterventionState.WITH_A_PERSON
    file = look_at_held(embedded.means, MEI, "pay_1")
    assert [step.kind for step in file.steps] == [StepKind.OPENED, StepKind.CLAIMED, StepKind.LOOKED]
    look_at_held(embedded.means, MEI, "pay_1", watching=True)
    assert len(look_at_held(embedded.means, MEI, "pay_1", watching=True).steps) == 3
    with pytest.raises(CaseTaken):
        take_up_held(embedded.means, a_staff_member("an"), "pay_1")


def test_who_has_not_looked_or_does_not_have_it_decides_nothing(embedded: Program, clock: Clock) -> None:
    waiting(embedded)
    revision = take_up_held(embedded.means, MEI, "pay_1").revision
    clock.pass_time(minutes=1)

    with pytest.raises(EvidenceUnopened):
        rule_on_held(embedded.means, MEI, "pay_1", revision, Found.SCAM, WHY)
    with pytest.raises(CaseNotYours):
        rule_on_held(embedded.means, a_staff_member("an"), "pay_1", revision, Found.SCAM, WHY)
    with pytest.raises(RoleMissing):
        look_at_held(embedded.means, a_staff_member("bo", StaffRole.ANALYST), "pay_1")
    assert intervention(embedded.means).state is InterventionState.WITH_A_PERSON


def test_two_seconds_are_no_look_and_somebody_else_has_to_decide(embedded: Program, clock: Clock) -> None:
    waiting(embedded)
    case = take_up_held(embedded.means, MEI, "pay_1")
    look_at_held(embedded.means, MEI, "pay_1")
    clock.pass_time(seconds=2)

    hurried = rule_on_held(embedded.means, MEI, "pay_1", case.revision, Found.GENUINE, WHY)

    assert (hurried.state, hurried.claimed_by) == (CaseState.WAITING, None)
    assert intervention(embedded.means).state is InterventionState.WITH_A_PERSON
    with pytest.raises(AnotherReviewerNeeded):
        take_up_held(embedded.means, MEI, "pay_1")


def test_a_large_one_is_lifted_by_two_different_people_and_stopped_by_one(
    embedded: Program, clock: Clock
) -> None:
    # given
    owner = waiting(embedded, 15_000_000)

    # when the first finds it genuine
    first = rule_on_held(embedded.means, MEI, "pay_1", taken_up(embedded, clock), Found.GENUINE, WHY)

    # then nothing moves until another person agrees
    assert first.state is CaseState.SECOND
    assert intervention(embedded.means).state is InterventionState.WITH_A_PERSON
    with pytest.raises(AnotherReviewerNeeded):
        take_up_held(embedded.means, MEI, "pay_1")
    lan = a_senior()
    revision = taken_up(embedded, clock, lan)
    assert agree_on_held(embedded.means, lan, "pay_1", revision, WHY).state is CaseState.SETTLED
    assert intervention(embedded.means).state is InterventionState.LIFTED
    assert "has gone on" in said(embedded.means, owner)
    again = lift_payment(embedded.means, "pay_1", "key_1", "late")
    assert again == intervention(embedded.means), "to a key it is as it stands"


def test_no_key_lifts_what_two_people_decide_on(embedded: Program) -> None:
    # given one of as much as that, and one of a fen less
    means = embedded.means
    least = means.pack.review.four_eyes_from_minor
    owner = a_customer(means, limit_minor=19_000_000).customer_id
    held(means, owner, "pay_1", amount_minor=least)
    held(means, owner, "pay_2", amount_minor=least - 1)

    # when
    with pytest.raises(TwoPeopleNeeded):
        lift_payment(means, "pay_1", "key_1", WHY)
    smaller = lift_payment(means, "pay_2", "key_1", WHY)

    # then the larger one waits on
    assert smaller.state is InterventionState.LIFTED
    assert intervention(means, "pay_1").state is InterventionState.WAITING
    assert used_minor(means, owner) == least - 1


def test_what_the_customer_settles_meanwhile_is_not_settled_again(embedded: Program, clock: Clock) -> None:
    owner = waiting(embedded)
    revision = taken_up(embedded, clock)
    stop_payment(embedded.means, owner, "pay_1", Channel.CHAT, scam=True)

    with pytest.raises((PaymentNotWaiting, CaseOver)):
        rule_on_held(embedded.means, MEI, "pay_1", revision, Found.GENUINE, WHY)

    assert intervention(embedded.means).state is InterventionState.STOPPED
    assert labels(embedded.means, owner) == [LabelKind.SCAM]


def test_names_are_masked_until_somebody_says_why_and_that_is_kept(embedded: Program, clock: Clock) -> None:
    waiting(embedded)
    taken_up(embedded, clock)
    shown = look_at_held(embedded.means, MEI, "pay_1").model_dump_json()
    for hidden in ("Zhang San", "acc_9931", "Chen Si"):
        assert hidden not in shown

    assert reveal_held(embedded.means, MEI, "pay_1", HeldMasked.PAYEE, "To call the airline.") == (
        "Zhang San acc_9931"
    )

    step = look_at_held(embedded.means, MEI, "pay_1").steps[-2]
    assert (step.kind, step.subject, step.text) == (StepKind.REVEALED, "payee", "To call the airline.")
    with pytest.raises(RulingUnusable, match="few words"):
        reveal_held(embedded.means, MEI, "pay_1", HeldMasked.CUSTOMER, "..")


def test_whom_a_decision_names_is_masked_for_whoever_reads_it_later(embedded: Program, clock: Clock) -> None:
    # given
    waiting(embedded)
    revision = taken_up(embedded, clock)

    # when
    rule_on_held(embedded.means, MEI, "pay_1", revision, Found.GENUINE, f"Chen Si knows Zhang San. {WHY}")

    # then
    told = look_at_held(embedded.means, MEI, "pay_1").model_dump_json()
    assert WHY in told
    for hidden in ("Zhang San", "Chen Si"):
        assert hidden not in told


def test_a_decision_in_no_words_is_refused_in_words(embedded: Program, clock: Clock) -> None:
    waiting(embedded)
    revision = taken_up(embedded, clock)

    with pytest.raises(RulingUnusable):
        rule_on_held(embedded.means, MEI, "pay_1", revision, Found.GENUINE, "")


def test_the_queue_goes_on_where_a_page_ended_and_counts_how_others_turned_out(
    running: Program, clock: Clock
) -> None:
    # given three that wait, of which one asked for somebody, and one that was a scam
    owner = waiting(running)
    for number in (2, 3):
        held(running.means, owner, f"pay_{number}")
        clock.pass_time(minutes=1)
    held(running.means, owner, "pay_4")
    stop_payment(running.means, owner, "pay_4", Channel.CHAT, scam=True)

    # when the queue is read one at a time
    read, after = [], None
    for _ in range(3):
        page = find_held(running.means, MEI, HeldShown.ALL, after, 1)
        read += [row.payment_id for row in page.rows]
        after = page.after

    # then nobody is left out or met twice, and nothing follows
    assert read == ["pay_1", "pay_2", "pay_3"]
    assert after is None
    assert sum(count for _, count in page.counts) == 3
    take_up_held(running.means, MEI, "pay_1")
    mine = find_held(running.means, MEI, HeldShown.MINE).rows
    assert [(row.payment_id, row.claimed_by) for row in mine] == [("pay_1", MEI.staff_id)]

    # and the scam stands beside the others, by whose word it was
    file = look_at_held(running.means, MEI, "pay_1")
    assert (file.similar.looked_at, file.similar.scams, file.similar.precision) == (1, 1, 1.0)
    scam = next(each for each in file.earlier if each.payment_id == "pay_4")
    assert (scam.label, scam.by_customer, scam.same_payee) == (LabelKind.SCAM, True, True)
