"""People decide: what they ruled becomes a sealed decision, an offer, and a word to the customer."""

import pytest

from assistant.actions.agree_with_ruling import agree_with_ruling
from assistant.actions.claim_case import claim_case
from assistant.actions.look_at_case import look_at_case
from assistant.actions.replay_decision import replay_decision
from assistant.actions.rule_on_case import rule_on_case
from assistant.actions.send_back import send_back
from assistant.wiring import Program
from models.facts.conversation import CardKind
from models.facts.decision import PEOPLE, Verdict
from models.facts.offer import OfferState
from models.facts.review import CaseState, StepKind
from models.staff_errors import (
    AnotherReviewerNeeded,
    CaseMoved,
    CaseTaken,
    EvidenceUnopened,
    RulingUnusable,
)
from tests.given import Clock, a_customer
from tests.reviews.given_reviews import (
    a_case,
    a_staff_member,
    approving,
    declining,
    looked_through,
)

LESS = approving(12_000_000, reasons=("step_by_risk",))
MEI, BO = a_staff_member("mei"), a_staff_member("bo")


def test_what_a_person_approves_is_a_sealed_decision_an_offer_and_a_word_in_chat(
    typed_on_both: Program, clock: Clock
) -> None:
    # given
    means = typed_on_both.means
    case = a_case(means)
    seen = looked_through(means, clock, MEI, case.case_id)

    # when
    ruled = rule_on_case(means, MEI, case.case_id, seen.revision, approving(800_000))

    # then it is settled, and the limit is as it was until its person accepts
    assert ruled.state is CaseState.SETTLED
    assert ruled.made_decision_id is not None
    with means.storage.reading() as stores:
        decision = stores.decisions.get(ruled.made_decision_id).decision
        (offer,) = stores.offers.of_customer(case.customer_id, OfferState.OPEN)
        latest = stores.conversations.latest(case.customer_id)
        assert latest is not None
        said = stores.conversations.messages(latest.conversation_id)[-1]
        (handover,) = stores.conversations.handovers(case.customer_id)
        standing = stores.limits.in_force(case.customer_id, clock())[0]
    assert decision.verdict is Verdict.ALLOW
    assert decision.approved_limit_minor == offer.terms.new_limit_minor == 800_000
    assert decision.reviewed is not None
    assert decision.reviewed.by == (MEI.staff_id,)
    assert standing.amount_minor == 100_000
    assert handover.state == "settled"
    assert [each.card for each in said.cards] == [CardKind.OFFER]
    assert "8,000" in said.text

    # and the machine and the people together explain the whole difference, byte for byte
    assert sum(each.amount_minor for each in decision.influences) == 700_000
    assert any(each.source == PEOPLE for each in decision.influences)
    assert offer.rests_on == decision.rests_on != ()
    assert replay_decision(means, decision.decision_id).same


def test_a_no_has_reasons_of_the_policy_and_replays(typed: Program, clock: Clock) -> None:
    # given
    means = typed.means
    case = a_case(means)
    seen = looked_through(means, clock, MEI, case.case_id)

    # when
    with pytest.raises(RulingUnusable, match="at least one reason"):
        rule_on_case(means, MEI, case.case_id, seen.revision, declining().model_copy(update={"reasons": ()}))
    ruled = rule_on_case(means, MEI, case.case_id, seen.revision, declining("name_differs"))

    # then
    assert ruled.made_decision_id is not None
    with means.storage.reading() as stores:
        decision = stores.decisions.get(ruled.made_decision_id).decision
        assert stores.offers.of_customer(case.customer_id, OfferState.OPEN) == ()
    assert (decision.verdict, decision.reasons) == (Verdict.DECLINE, ("name_differs",))
    assert replay_decision(means, decision.decision_id).same


def test_nothing_is_decided_on_documents_that_were_not_opened(typed: Program, clock: Clock) -> None:
    # given a case that was claimed and not read
    means = typed.means
    case = a_case(means)
    seen = claim_case(means, MEI, case.case_id, case.revision)
    clock.pass_time(seconds=90)

    # when, then
    with pytest.raises(EvidenceUnopened):
        rule_on_case(means, MEI, case.case_id, seen.revision, approving())


def test_a_hurried_ruling_is_kept_does_not_count_and_is_for_somebody_else(
    typed: Program, clock: Clock
) -> None:
    # given two seconds of work
    means = typed.means
    case = a_case(means)
    seen = looked_through(means, clock, MEI, case.case_id, seconds=2)

    # when, pressed twice
    first = rule_on_case(means, MEI, case.case_id, seen.revision, approving())
    again = rule_on_case(means, MEI, case.case_id, seen.revision, approving())

    # then
    assert first == again
    assert (first.state, first.made_decision_id) == (CaseState.WAITING, None)
    with means.storage.reading() as stores:
        hurried = [x for x in stores.reviews.steps(case.case_id) if x.kind is StepKind.HURRIED]
    assert [step.ruling is not None and step.ruling.counts for step in hurried] == [False]
    with pytest.raises(AnotherReviewerNeeded):
        claim_case(means, MEI, case.case_id, first.revision)
    assert claim_case(means, BO, case.case_id, first.revision).claimed_by == BO.staff_id


def test_above_the_threshold_two_different_people_decide(typed: Program, clock: Clock) -> None:
    # given
    means = typed.means
    case = a_case(means, a_customer(means, name="Zhao Yan"), amount_minor=15_000_000)
    seen = looked_through(means, clock, MEI, case.case_id)

    # when the first decides
    ruled = rule_on_case(means, MEI, case.case_id, seen.revision, LESS)

    # then it waits for another person, who reads it too
    assert (ruled.state, ruled.claimed_by) == (CaseState.SECOND, None)
    with pytest.raises(AnotherReviewerNeeded):
        claim_case(means, MEI, case.case_id, ruled.revision)
    looked = looked_through(means, clock, BO, case.case_id)
    agreed = agree_with_ruling(means, BO, case.case_id, looked.revision, "Read all of it anew, and I agree.")
    assert agreed.state is CaseState.SETTLED
    assert agreed.made_decision_id is not None
    with means.storage.reading() as stores:
        decision = stores.decisions.get(agreed.made_decision_id).decision
    assert decision.reviewed is not None
    assert decision.reviewed.by == (MEI.staff_id, BO.staff_id)
    assert decision.approved_limit_minor == 12_000_000


def test_who_does_not_agree_sends_it_back_and_it_is_decided_anew(typed: Program, clock: Clock) -> None:
    # given
    means = typed.means
    case = a_case(means, a_customer(means, name="Zhao Yan"), amount_minor=15_000_000)
    seen = looked_through(means, clock, MEI, case.case_id)
    rule_on_case(means, MEI, case.case_id, seen.revision, LESS)

    # when
    looked = looked_through(means, clock, BO, case.case_id)
    back = send_back(means, BO, case.case_id, looked.revision, "The income is not shown.")

    # then
    assert (back.state, back.ruling, back.handed_up) == (CaseState.WAITING, None, False)


def test_two_agents_at_one_case_lose_nothing(typed: Program) -> None:
    # given two who see the same queue
    means = typed.means
    case = a_case(means)

    # when both claim
    mine = claim_case(means, MEI, case.case_id, case.revision)

    # then the second hears who has it, and the first may press again
    with pytest.raises(CaseTaken):
        claim_case(means, BO, case.case_id, case.revision)
    assert claim_case(means, MEI, case.case_id, case.revision) == mine
    with pytest.raises(CaseMoved):
        rule_on_case(means, MEI, case.case_id, case.revision - 1, declining())


def test_a_case_shows_nothing_that_names_its_customer(typed: Program, clock: Clock) -> None:
    # given
    means = typed.means
    case = a_case(means)
    looked_through(means, clock, MEI, case.case_id)

    # when
    shown = look_at_case(means, MEI, case.case_id).model_dump_json()

    # then
    assert "Zhao" not in shown
    assert "Chen" not in shown
    assert "Z** Y**" in shown


def test_the_same_words_for_one_case_after_another_are_no_reason(typed: Program, clock: Clock) -> None:
    # given three cases decided with the same words
    means = typed.means
    for number in range(4):
        case = a_case(means, a_customer(means, name="Zhao Yan"))
        seen = looked_through(means, clock, MEI, case.case_id)
        if number < 3:
            rule_on_case(means, MEI, case.case_id, seen.revision, approving())

    # when, then the fourth is to say what holds for it
    with pytest.raises(RulingUnusable, match="these very words"):
        rule_on_case(means, MEI, case.case_id, seen.revision, approving())
    with pytest.raises(RulingUnusable, match="say something"):
        rule_on_case(
            means, MEI, case.case_id, seen.revision, approving(rationale="ok ok ok ok ok ok ok ok ok ok")
        )
    own = approving(rationale="Her employer was called and knows her.")
    assert rule_on_case(means, MEI, case.case_id, seen.revision, own).state is CaseState.SETTLED
