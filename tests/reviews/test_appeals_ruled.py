"""An appeal is for another person, and ends no worse without a new adverse fact."""

from dataclasses import replace

import pytest

from assistant.actions.agree_with_ruling import agree_with_ruling
from assistant.actions.answer_case import answer_case
from assistant.actions.claim_case import claim_case
from assistant.actions.find_alarms import find_alarms
from assistant.actions.means import Means
from assistant.actions.open_case import open_case
from assistant.actions.replay_decision import replay_decision
from assistant.actions.request_limit import request_limit
from assistant.actions.rule_on_case import rule_on_case
from assistant.actions.send_back import send_back
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.wiring import Program
from models.facts.consent import Channel
from models.facts.conversation import Handover
from models.facts.decision import Decision, Verdict
from models.facts.evidence import EvidenceKind
from models.facts.offer import OfferState
from models.facts.review import CaseKind, CaseState, ReviewCase
from models.staff_errors import (
    AnotherReviewerNeeded,
    RoleMissing,
    RulingOutdated,
    RulingUnusable,
    WorseOnAppeal,
)
from tests.given import Clock, a_customer, some_evidence
from tests.given_papers import a_document, standing_wish
from tests.reviews.given_reviews import (
    a_case,
    a_senior,
    a_staff_member,
    approving,
    declining,
    looked_through,
)
from tools.policy.policy_book import only

K = EvidenceKind
MEI, BO = a_staff_member("mei"), a_staff_member("bo")


def appealed(means: Means, decision: Decision) -> ReviewCase:
    handover = Handover(
        handover_id=means.new_id("rev"),
        customer_id=decision.customer_id,
        conversation_id=None,
        decision_id=decision.decision_id,
        reason="appeal",
        state="waiting",
        at=means.now(),
    )
    with means.storage.writing() as stores:
        stores.customers.lock(decision.customer_id)
        return open_case(means, stores, handover, appeals=decision.decision_id, words="It is too little.")


def offered(means: Means) -> Decision:
    """A decision that gave less than was asked for, on a diploma."""
    customer_id = a_customer(means, months_on_book=6, on_time=5).customer_id
    some_evidence(means, customer_id, data=a_document(K.DIPLOMA))
    decision = request_limit(means, customer_id, standing_wish(2_000_000)).decision
    assert decision.verdict is Verdict.ALLOW
    assert decision.approved_limit_minor < 2_000_000
    return decision


def test_an_appeal_gives_at_least_what_there_was(typed: Program, clock: Clock) -> None:
    # given
    means = typed.means
    decision = offered(means)
    case = appealed(means, decision)
    seen = looked_through(means, clock, MEI, case.case_id)
    assert case.kind is CaseKind.APPEAL

    # when it is to end worse, in every way
    less = decision.approved_limit_minor - means.pack.total.round_down_to_minor
    shown = seen_evidence(means, case)
    for sent in (declining("step_by_risk"), approving(less, reasons=("step_by_risk",))):
        with pytest.raises(WorseOnAppeal):
            rule_on_case(means, MEI, case.case_id, seen.revision, sent)
    known = declining("step_by_risk", adverse_fact=shown[0])
    with pytest.raises(RulingUnusable, match="had not looked at"):
        rule_on_case(means, MEI, case.case_id, seen.revision, known)

    # then at least the same stands
    same = approving(decision.approved_limit_minor, reasons=("step_by_risk",))
    ruled = rule_on_case(means, MEI, case.case_id, seen.revision, same)
    assert ruled.made_decision_id is not None
    with means.storage.reading() as stores:
        made = stores.decisions.get(ruled.made_decision_id).decision
    assert made.approved_limit_minor == decision.approved_limit_minor
    assert replay_decision(means, made.decision_id).same


def test_a_new_adverse_fact_is_named_by_evidence_that_was_not_there_then(
    typed: Program, clock: Clock
) -> None:
    # given something that was shown after the decision
    means = typed.means
    decision = offered(means)
    case = appealed(means, decision)
    new = some_evidence(means, decision.customer_id, K.OFFER_LETTER, data=a_document(K.OFFER_LETTER))
    seen = looked_through(means, clock, MEI, case.case_id)

    # when
    sent = declining("documents_differ", adverse_fact=new.evidence_id)
    ruled = rule_on_case(means, MEI, case.case_id, seen.revision, sent)

    # then
    assert ruled.made_decision_id is not None
    with means.storage.reading() as stores:
        made = stores.decisions.get(ruled.made_decision_id).decision
    assert (made.verdict, made.approved_limit_minor) == (Verdict.DECLINE, made.old_limit_minor)


def test_a_second_person_agrees_only_to_what_is_still_so(typed: Program, clock: Clock) -> None:
    # given an appeal that is to end worse for what a new letter showed, and a second person to agree
    means = with_two_from(typed.means, 200_000)
    decision = offered(means)
    case = appealed(means, decision)
    new = some_evidence(means, decision.customer_id, K.OFFER_LETTER, data=a_document(K.OFFER_LETTER))
    seen = looked_through(means, clock, MEI, case.case_id)
    less = decision.approved_limit_minor - means.pack.total.round_down_to_minor
    sent = approving(less, reasons=("documents_differ",), adverse_fact=new.evidence_id)
    assert rule_on_case(means, MEI, case.case_id, seen.revision, sent).state is CaseState.SECOND

    # when its person withdraws the letter before that
    withdraw_consent(means, decision.customer_id, new.consent_id, None, Channel.CHAT)
    looked = looked_through(means, clock, BO, case.case_id)

    # then nobody agrees to it any more, and it is decided anew
    with pytest.raises(RulingOutdated):
        agree_with_ruling(means, BO, case.case_id, looked.revision, "I read all of it anew, and agree.")
    back = send_back(means, BO, case.case_id, looked.revision, "The letter is gone.")
    assert (back.state, back.ruling) == (CaseState.WAITING, None)


@pytest.mark.parametrize("gives", ["nothing", "less"])
def test_an_appeal_takes_no_better_offer_away(typed: Program, clock: Clock, gives: str) -> None:
    # given a refusal that is appealed against, and an offer that came of asking anew meanwhile
    means = typed.means
    customer_id = a_customer(means).customer_id
    handover = request_limit(means, customer_id, standing_wish(2_000_000)).handover
    assert handover is not None, "there is nothing to go on"
    seen = looked_through(means, clock, MEI, handover.handover_id)
    ruled = rule_on_case(means, MEI, handover.handover_id, seen.revision, declining("step_by_risk"))
    case = appealed(means, made_by(means, ruled))
    some_evidence(means, customer_id, data=a_document(K.DIPLOMA))
    offer = request_limit(means, customer_id, standing_wish(2_000_000)).offer
    assert offer is not None

    # when the appeal comes to nothing, or to less
    seen = looked_through(means, clock, BO, case.case_id)
    less = offer.terms.new_limit_minor - means.pack.total.round_down_to_minor
    sent = declining("step_by_risk") if gives == "nothing" else approving(less, reasons=("step_by_risk",))
    rule_on_case(means, BO, case.case_id, seen.revision, sent)

    # then the offer is as open as it was
    with means.storage.reading() as stores:
        still = stores.offers.of_customer(customer_id, OfferState.OPEN)
    assert offer.offer_id in {each.offer_id for each in still}
    assert len(still) == (1 if gives == "nothing" else 2)


def test_whoever_decided_before_does_not_decide_on_the_appeal(typed: Program, clock: Clock) -> None:
    # given a decision that Mei made
    means = typed.means
    first = a_case(means)
    seen = looked_through(means, clock, MEI, first.case_id)
    ruled = rule_on_case(means, MEI, first.case_id, seen.revision, declining())
    assert ruled.made_decision_id is not None
    with means.storage.reading() as stores:
        decision = stores.decisions.get(ruled.made_decision_id).decision

    # when
    case = appealed(means, decision)

    # then
    with pytest.raises(AnotherReviewerNeeded):
        claim_case(means, MEI, case.case_id, 1)
    assert claim_case(means, BO, case.case_id, 1).claimed_by == BO.staff_id


def test_hurrying_again_and_again_is_seen_by_a_senior_and_by_no_agent(typed: Program, clock: Clock) -> None:
    # given five cases decided in a second each
    means = typed.means
    for _ in range(5):
        case = a_case(means, a_customer(means, name="Zhao Yan"))
        seen = looked_through(means, clock, MEI, case.case_id, seconds=1)
        rule_on_case(means, MEI, case.case_id, seen.revision, approving())

    # when, then
    (alarm,) = find_alarms(means, a_senior())
    assert (alarm.staff_id, alarm.count) == (MEI.staff_id, 5)
    with pytest.raises(RoleMissing):
        find_alarms(means, MEI)


def test_signs_that_nobody_sees_turn_no_words_around(typed: Program) -> None:
    means = typed.means
    case = a_case(means)

    answer_case(means, case.customer_id, case.case_id, "My name is\u202e neS ihC\u202c.\nYes.", Channel.CHAT)

    with means.storage.reading() as stores:
        assert stores.reviews.steps(case.case_id)[-1].text == "My name is neS ihC.\nYes."


def made_by(means: Means, ruled: ReviewCase) -> Decision:
    """The decision that a ruling became."""
    assert ruled.made_decision_id is not None
    with means.storage.reading() as stores:
        return stores.decisions.get(ruled.made_decision_id).decision


def with_two_from(means: Means, least_minor: int) -> Means:
    """Two people decide from that amount on."""
    review = means.pack.review.model_copy(update={"four_eyes_from_minor": least_minor})
    return replace(means, policies=only(means.pack.model_copy(update={"review": review})))


def seen_evidence(means: Means, case: ReviewCase) -> tuple[str, ...]:
    with means.storage.reading() as stores:
        return tuple(each.evidence_id for each in stores.upkeep.tombstones(case.customer_id))
