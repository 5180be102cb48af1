"""How cases of every kind end: by people, by their customer, or by themselves; nothing waits for nobody."""

from functools import partial

import pytest

from assistant.actions.answer_case import answer_case
from assistant.actions.answer_intervention import ask_person, stop_payment
from assistant.actions.ask_customer import ask_customer
from assistant.actions.claim_case import claim_case
from assistant.actions.correct_customer import ask_for_correction
from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.export_data import export_data
from assistant.actions.means import Means
from assistant.actions.open_case import open_waiting_cases
from assistant.actions.recorded_answer import Yes
from assistant.actions.release_case import release_case
from assistant.actions.rule_on_case import rule_on_case
from assistant.actions.settle_decrease import object_to_decrease
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.conversation.case_desk import CaseDesk
from assistant.wiring import Program
from models.facts.consent import Channel
from models.facts.conversation import Handover
from models.facts.decrease import DecreaseState
from models.facts.intervention import InterventionState
from models.facts.language import Language
from models.facts.review import CaseKind, CaseState, ReviewCase, RulingOutcome
from models.facts.ruling_sent import RulingSent
from models.staff_errors import CaseMoved, CaseNotFound, CaseNotYours, CaseOver, CaseTaken, RulingUnusable
from tests.actions.at_once import at_once
from tests.given import Clock, a_customer
from tests.payments.given_holds import a_payment, an_assessment, intervention, kept_waiting
from tests.portfolio.given_decreases import a_decrease, who_pays_late
from tests.reviews.given_reviews import (
    WHY,
    a_case,
    a_staff_member,
    approving,
    declining,
    looked_through,
)
from tools.audit.seal import seal_of

MEI, BO = a_staff_member("mei"), a_staff_member("bo")


def only_case(means: Means, customer_id: str) -> ReviewCase:
    with means.storage.reading() as stores:
        (case,) = stores.reviews.of_customer(customer_id)
    return case


def last_said(means: Means, customer_id: str) -> str:
    with means.storage.reading() as stores:
        latest = stores.conversations.latest(customer_id)
        assert latest is not None
        return stores.conversations.messages(latest.conversation_id)[-1].text


def waiting_payment(means: Means, limit_minor: int = 400_000) -> str:
    """Somebody whose payment waits for a person; their id."""
    customer_id = a_customer(means, limit_minor=limit_minor).customer_id
    kept_waiting(means, a_payment(customer_id), an_assessment())
    ask_person(means, customer_id, "pay_1", Channel.CHAT)
    return customer_id


def ruled(means: Means, clock: Clock, customer_id: str, sent: RulingSent) -> ReviewCase:
    case = only_case(means, customer_id)
    seen = looked_through(means, clock, MEI, case.case_id)
    return rule_on_case(means, MEI, case.case_id, seen.revision, sent)


def saying(outcome: RulingOutcome, to_customer: str = "") -> RulingSent:
    return RulingSent(outcome=outcome, rationale=WHY, to_customer=to_customer)


@pytest.mark.parametrize(
    ("outcome", "state", "word"),
    [
        (RulingOutcome.LIFT, InterventionState.LIFTED, "gone on"),
        (RulingOutcome.STOP, InterventionState.STOPPED, "stopped it"),
    ],
)
def test_a_held_payment_is_lifted_or_stopped_by_a_person_and_its_customer_hears(
    typed: Program, clock: Clock, outcome: RulingOutcome, state: InterventionState, word: str
) -> None:
    # given
    means = typed.means
    customer_id = waiting_payment(means)
    case = only_case(means, customer_id)
    assert (case.kind, case.priority, case.amount_minor) == (CaseKind.PAYMENT, 0, 50_000)

    # when
    settled = ruled(means, clock, customer_id, saying(outcome))

    # then
    assert settled.state is CaseState.SETTLED
    kept = intervention(means)
    assert (kept.state, kept.history[-1].by) == (state, MEI.staff_id)
    assert word in last_said(means, customer_id)


def test_a_payment_that_its_customer_stops_needs_nobody_any_more(typed: Program, clock: Clock) -> None:
    # given somebody at work on it
    means = typed.means
    customer_id = waiting_payment(means)
    case = only_case(means, customer_id)
    seen = looked_through(means, clock, MEI, case.case_id)

    # when
    stop_payment(means, customer_id, "pay_1", Channel.CHAT, scam=True)

    # then
    assert only_case(means, customer_id).state is CaseState.CLOSED
    with pytest.raises(CaseOver):
        rule_on_case(means, MEI, case.case_id, seen.revision, saying(RulingOutcome.LIFT))


def test_an_outcome_of_another_kind_of_case_is_refused_and_nothing_is_lost(
    typed: Program, clock: Clock
) -> None:
    means = typed.means
    customer_id = waiting_payment(means)
    with pytest.raises(RulingUnusable, match="lift, stop"):
        ruled(means, clock, customer_id, approving(400_000))
    assert only_case(means, customer_id).state is CaseState.CLAIMED


def test_an_objection_is_upheld_or_the_lower_limit_withdrawn(typed: Program, clock: Clock) -> None:
    # given
    means = typed.means
    customer_id = who_pays_late(means)
    decrease = a_decrease(means, customer_id)
    object_to_decrease(means, customer_id, decrease.decrease_id)
    assert only_case(means, customer_id).decrease_id == decrease.decrease_id

    # when
    settled = ruled(means, clock, customer_id, saying(RulingOutcome.APPROVE))

    # then
    assert (settled.kind, settled.state) == (CaseKind.DECREASE, CaseState.SETTLED)
    with means.storage.reading() as stores:
        assert stores.decreases.get(decrease.decrease_id).state is DecreaseState.WITHDRAWN


def test_a_correction_is_answered_in_words(typed: Program, clock: Clock) -> None:
    means = typed.means
    customer_id = a_customer(means).customer_id
    ask_for_correction(means, customer_id, "name", "Chen Sisi")
    settled = ruled(means, clock, customer_id, saying(RulingOutcome.ANSWER, "Your name is right now."))
    assert (settled.kind, settled.state) == (CaseKind.CORRECTION, CaseState.SETTLED)
    assert "Your name is right now." in last_said(means, customer_id)


def test_a_question_is_heard_in_chat_and_its_answer_comes_back_to_who_asked(
    typed: Program, clock: Clock
) -> None:
    # given
    means = typed.means
    case = a_case(means)
    seen = looked_through(means, clock, MEI, case.case_id)

    # when
    ask_customer(means, MEI, case.case_id, seen.revision, "Is this diploma yours?")
    asked = last_said(means, case.customer_id)
    answered = answer_case(means, case.customer_id, case.case_id, "My name was changed.", Channel.CHAT)

    # then
    assert "Is this diploma yours?" in asked
    assert (answered.state, answered.claimed_by) == (CaseState.CLAIMED, MEI.staff_id)
    with pytest.raises(CaseNotFound):
        answer_case(means, "cus_other", case.case_id, "I am somebody else.", Channel.CHAT)


def test_a_question_can_be_answered_when_who_asked_gave_the_case_back(typed: Program, clock: Clock) -> None:
    # given a question that somebody asked
    means = typed.means
    case = a_case(means)
    seen = looked_through(means, clock, MEI, case.case_id)
    asked = ask_customer(means, MEI, case.case_id, seen.revision, "Is this diploma yours?")
    desk = CaseDesk(means)
    card = desk.case(case.customer_id, Language.EN, case.case_id)
    assert card.question is not None

    # when they give the case back before it is answered
    release_case(means, MEI, case.case_id, asked.revision)

    # then the question stands, and its answer waits for who comes next
    assert desk.case(case.customer_id, Language.EN, case.case_id).question == card.question
    shown = (case.customer_id, Language.EN, card.question.subject, card.question.terms_hash)
    answered = desk.tell(*shown, "My name was changed.")
    assert answered.state is CaseState.WAITING
    assert desk.case(case.customer_id, Language.EN, case.case_id).question is None


def test_a_case_about_documents_that_were_withdrawn_is_closed_and_its_customer_told(
    typed: Program,
) -> None:
    # given
    means = typed.means
    case = a_case(means)
    with means.storage.reading() as stores:
        (record,) = stores.consents.of_customer(case.customer_id)

    # when
    withdraw_consent(means, case.customer_id, record.consent_id, None, Channel.CHAT)

    # then
    assert only_case(means, case.customer_id).state is CaseState.CLOSED
    assert "withdrew" in last_said(means, case.customer_id)
    with pytest.raises(CaseOver):
        claim_case(means, MEI, case.case_id, case.revision)


def test_erasing_a_person_ends_their_cases_and_leaves_nothing_to_read(typed: Program) -> None:
    # given
    means = typed.means
    case = a_case(means)
    effect = preview_erasure(means, case.customer_id)

    # when
    erase_customer(means, case.customer_id, Yes(seal_of(effect), Channel.CHAT), Channel.CHAT)

    # then
    with means.storage.reading() as stores:
        assert stores.reviews.of_customer(case.customer_id) == ()
        assert stores.reviews.steps(case.case_id) == ()
        assert stores.reviews.counts()[CaseState.CLOSED] == 1


def test_a_person_hears_what_was_decided_by_how_many_and_no_note_of_ours(
    typed: Program, clock: Clock
) -> None:
    # given
    means = typed.means
    case = a_case(means)
    ruled(means, clock, case.customer_id, declining("name_differs", to_customer="Send the new one."))

    # when
    exported = export_data(means, case.customer_id)

    # then
    (told,) = exported["reviews"]
    assert (told["outcome"], told["decided_by_people"], told["said"]) == ("decline", 1, "Send the new one.")
    assert WHY not in repr(exported)


def test_what_waited_for_a_person_before_there_were_cases_gets_its_case(typed: Program) -> None:
    # given
    means = typed.means
    customer_id = a_customer(means).customer_id
    with means.storage.writing() as stores:
        stores.conversations.add_handover(
            Handover(
                handover_id="rev_old",
                customer_id=customer_id,
                conversation_id=None,
                decision_id=None,
                reason="asked_for_person",
                state="waiting",
                at=means.now(),
            )
        )

    # when, then
    assert (open_waiting_cases(means), open_waiting_cases(means)) == (1, 0)
    assert only_case(means, customer_id).case_id == "rev_old"


def test_ten_who_claim_at_once_and_decide_at_once_settle_a_case_once(
    typed_on_both: Program, clock: Clock
) -> None:
    # given
    means = typed_on_both.means
    case = a_case(means)
    people = [a_staff_member(f"p{number}") for number in range(6)]

    # when they claim
    claims = at_once([partial(claim_case, means, who, case.case_id, 1) for who in people])

    # then one has it; and pressing six times at once makes one decision
    (mine,) = [each for each in claims if isinstance(each, ReviewCase)]
    assert {type(each) for each in claims if not isinstance(each, ReviewCase)} == {CaseTaken}
    who = next(each for each in people if each.staff_id == mine.claimed_by)
    seen = looked_through(means, clock, who, case.case_id)
    sent = approving(500_000, reasons=("step_by_risk",))
    rulings = at_once([partial(rule_on_case, means, who, case.case_id, seen.revision, sent)] * 6)
    assert {each.made_decision_id for each in rulings if isinstance(each, ReviewCase)} != {None}
    assert {type(each) for each in rulings} <= {ReviewCase, CaseMoved, CaseOver, CaseNotYours}
    with means.storage.reading() as stores:
        made = [each for each in stores.decisions.of_customer(case.customer_id) if each.decision.reviewed]
    assert len(made) == 1
