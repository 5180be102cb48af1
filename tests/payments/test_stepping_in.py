"""A payment that waits: nothing moves, every choice has its needs, and what goes on is authorised then."""

from collections.abc import Iterator

import pytest

from assistant.actions.answer_intervention import (
    ask_person,
    confirm_payment,
    go_on,
    lift_payment,
    stop_payment,
)
from assistant.actions.authorise_payment import Asked, authorise_payment, authorise_payments
from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.means import Means
from assistant.actions.move_payment import capture_payment
from assistant.actions.recorded_answer import Yes
from assistant.actions.request_limit import request_limit
from assistant.actions.tend import tend
from assistant.actions.trusted_contact import name_contact
from assistant.settings import Settings
from assistant.storage.interventions import Interventions
from assistant.wiring import Program, program
from models.errors import IdempotencyConflict, NotFound, TermsDiffer, UnusableInput
from models.facts.consent import Channel
from models.facts.erasure import ErasedKind, KeptKind
from models.facts.intervention import InterventionState, LabelKind
from models.facts.language import Language
from models.facts.payment import Authorisation, FraudContext, PaymentVerdict, ScamPattern
from models.payment_errors import (
    AnswerDoesNotFit,
    CoolingOff,
    InterventionExpired,
    MayNotInsist,
    PaymentNotApproved,
    PaymentNotWaiting,
)
from tests.given import Clock, a_customer
from tests.given_papers import standing_wish
from tests.payments.given_holds import (
    a_payment,
    an_assessment,
    emptied,
    held,
    intervention,
    labels,
    sure,
    used_minor,
)
from tools.audit.seal import seal_of

PAGE = Channel.PAGE


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Program, Clock]]:
    """One program for most of the file; everybody is new."""
    clock, folder = Clock(), tmp_path_factory.mktemp("house")
    with program(Settings(_env_file=None, data_folder=folder), now=clock) as built:
        yield built, clock


@pytest.fixture
def clock(house: tuple[Program, Clock]) -> Clock:
    house[1].at = Clock().at
    return house[1]


@pytest.fixture
def means(house: tuple[Program, Clock], clock: Clock) -> Means:
    return emptied(house[0]).means


@pytest.fixture
def owner(means: Means) -> str:
    return a_customer(means, limit_minor=300_000).customer_id


def test_while_it_waits_nothing_moves_and_the_merchant_hears_no_more_than_that(
    means: Means, owner: str
) -> None:
    answer = held(means, owner)

    assert (answer.verdict, answer.drawn) == (PaymentVerdict.HOLD, ())
    assert answer.reasons == ("held_for_the_customer",)
    assert used_minor(means, owner) == 0
    assert intervention(means).payment.context is None
    assert authorise_payment(means, a_payment(owner)) == answer
    with pytest.raises(PaymentNotApproved):
        capture_payment(means, "pay_1", "c1", 100)


def test_going_on_needs_the_time_and_the_very_statement_and_is_then_authorised(
    running: Program, clock: Clock
) -> None:
    means, owner = running.means, a_customer(running.means, limit_minor=100_000).customer_id
    held(means, owner)
    with pytest.raises(CoolingOff):
        go_on(means, owner, "pay_1", sure(means))
    clock.pass_time(minutes=59, seconds=59)
    with pytest.raises(CoolingOff):
        go_on(means, owner, "pay_1", sure(means))
    clock.pass_time(seconds=1)
    with pytest.raises(TermsDiffer):
        go_on(means, owner, "pay_1", Yes("0" * 64, PAGE))

    done = go_on(means, owner, "pay_1", sure(means, language=Language.ZH))

    assert done.state is InterventionState.GONE_ON
    assert done.answer is not None
    assert done.answer.verdict is PaymentVerdict.APPROVE
    assert "追不回来" in (done.history[-1].words or "")
    assert used_minor(means, owner) == 50_000
    assert go_on(means, owner, "pay_1", sure(means)) == done
    assert used_minor(means, owner) == 50_000
    assert authorise_payment(means, a_payment(owner)) == done.answer
    assert labels(means, owner) == []
    assert capture_payment(means, "pay_1", "c1", 50_000).amount_minor == 50_000
    with means.storage.reading() as stores:
        assert [each.answer for each in stores.offers.answers(owner, "go_on:pay_1")] == ["yes"]
    with pytest.raises(IdempotencyConflict):
        authorise_payment(means, a_payment(owner, amount_minor=1))


def test_what_the_engine_holds_waits_in_the_same_commit_as_its_answer(running: Program) -> None:
    means, owner = running.means, a_customer(running.means, limit_minor=100_000).customer_id
    running.desk.open_conversation(owner, Language.EN)
    fee = a_payment(owner).model_copy(
        update={"channel": "transfer", "context": FraudContext(memo="Flight rebooking fee")}
    )
    asked = (Asked(fee), Asked(fee), Asked(a_payment("cus_unknown", "pay_2")))

    first, again, unknown = authorise_payments(means, asked)

    assert isinstance(first, Authorisation)
    assert (first.verdict, again) == (PaymentVerdict.HOLD, first)
    assert isinstance(unknown, NotFound)
    assert intervention(means).assessment.signs[0].code == "fee_to_a_stranger"
    assert used_minor(means, owner) == 0
    with means.storage.reading() as stores:
        latest = stores.conversations.latest(owner)
        assert latest is not None
        (told,) = stores.conversations.messages(latest.conversation_id)
    assert "is on hold" in told.text
    stop_payment(means, owner, "pay_1", PAGE, scam=True)
    assert authorise_payment(means, fee).reasons == ("stopped_by_the_customer",)


def test_what_goes_on_may_still_be_declined_for_lack_of_limit(means: Means, owner: str, clock: Clock) -> None:
    held(means, owner, amount_minor=150_000)
    meanwhile = a_payment(owner, "meanwhile", 200_000).model_copy(update={"payee": None, "context": None})
    assert authorise_payment(means, meanwhile).verdict is PaymentVerdict.APPROVE
    clock.pass_time(hours=2)

    done = go_on(means, owner, "pay_1", sure(means))

    assert done.answer is not None
    assert (done.answer.verdict, done.answer.reasons) == (PaymentVerdict.DECLINE, ("limits_do_not_cover",))
    assert used_minor(means, owner) == 200_000


def test_a_persons_word_goes_only_so_far_and_not_in_small_parts(
    means: Means, owner: str, clock: Clock
) -> None:
    held(means, owner, "never", 100, an_assessment(pattern=ScamPattern.SAFE_ACCOUNT))
    held(means, owner, "large", 200_001)
    held(means, owner, "half", 120_000)
    held(means, owner, "other_half", 120_000)
    clock.pass_time(hours=6)

    for payment_id in ("never", "large"):
        with pytest.raises(MayNotInsist):
            go_on(means, owner, payment_id, sure(means, payment_id))
    go_on(means, owner, "half", sure(means, "half"))
    with pytest.raises(MayNotInsist):
        go_on(means, owner, "other_half", sure(means, "other_half"))


def test_stopped_is_stopped_and_a_scam_can_be_called_one_later(means: Means, owner: str) -> None:
    held(means, owner)

    assert stop_payment(means, owner, "pay_1", PAGE).state is InterventionState.STOPPED
    assert labels(means, owner) == []
    stop_payment(means, owner, "pay_1", PAGE, scam=True)
    stop_payment(means, owner, "pay_1", PAGE, scam=True)

    assert labels(means, owner) == [LabelKind.SCAM]
    again = authorise_payment(means, a_payment(owner))
    assert (again.verdict, again.reasons) == (PaymentVerdict.DECLINE, ("stopped_by_the_customer",))
    with pytest.raises(PaymentNotWaiting):
        ask_person(means, owner, "pay_1", PAGE)
    with pytest.raises(PaymentNotWaiting):
        lift_payment(means, "pay_1", "key_1", "She showed the ticket.")


def test_a_person_who_upholds_lifts_it_at_once(means: Means, owner: str) -> None:
    held(means, owner)
    asked = ask_person(means, owner, "pay_1", PAGE)
    assert ask_person(means, owner, "pay_1", PAGE) == asked
    with means.storage.reading() as stores:
        (case,) = stores.conversations.handovers(owner)
    assert (case.payment_id, case.reason, case.state) == ("pay_1", "held_payment", "waiting")
    with pytest.raises(UnusableInput):
        lift_payment(means, "pay_1", "key_1", "  ")

    lifted = lift_payment(means, "pay_1", "key_1", "She showed the ticket.")

    assert lifted.state is InterventionState.LIFTED
    assert lifted.answer is not None
    assert lifted.answer.verdict is PaymentVerdict.APPROVE
    assert lifted.history[-1].by == "key_1"
    assert labels(means, owner) == [LabelKind.MINE]
    assert lift_payment(means, "pay_1", "key_2", "again") == lifted
    with means.storage.reading() as stores:
        assert [each.state for each in stores.conversations.handovers(owner)] == ["settled"]


def test_asking_a_person_takes_no_other_choice_away(means: Means, owner: str, clock: Clock) -> None:
    held(means, owner)
    ask_person(means, owner, "pay_1", PAGE)
    clock.pass_time(hours=1)

    assert go_on(means, owner, "pay_1", sure(means)).state is InterventionState.GONE_ON


@pytest.mark.parametrize("mine", [True, False])
def test_stepped_up_it_is_the_person_or_it_is_not(means: Means, owner: str, mine: bool) -> None:
    held(means, owner, assessment=an_assessment(PaymentVerdict.STEP_UP))
    with pytest.raises(AnswerDoesNotFit):
        go_on(means, owner, "pay_1", sure(means))

    done = confirm_payment(means, owner, "pay_1", PAGE, mine=mine)

    assert confirm_payment(means, owner, "pay_1", PAGE, mine=mine) == done
    assert used_minor(means, owner) == (50_000 if mine else 0)
    assert labels(means, owner) == [LabelKind.MINE if mine else LabelKind.NOT_MINE]
    with pytest.raises(PaymentNotWaiting):
        confirm_payment(means, owner, "pay_1", PAGE, mine=not mine)


def test_a_held_payment_is_not_let_through_by_saying_it_was_me(means: Means, owner: str) -> None:
    held(means, owner)

    with pytest.raises(AnswerDoesNotFit):
        confirm_payment(means, owner, "pay_1", PAGE, mine=True)


def test_after_its_time_nothing_but_a_new_payment_helps(means: Means, owner: str, clock: Clock) -> None:
    held(means, owner)
    clock.pass_time(hours=24)

    with pytest.raises(InterventionExpired):
        stop_payment(means, owner, "pay_1", PAGE)
    with pytest.raises(InterventionExpired):
        ask_person(means, owner, "pay_1", PAGE)
    with pytest.raises(InterventionExpired):
        go_on(means, owner, "pay_1", sure(means))
    with pytest.raises(InterventionExpired):
        lift_payment(means, "pay_1", "key_1", "late")
    again = authorise_payment(means, a_payment(owner))
    assert again.reasons == ("not_answered_in_time",)
    assert tend(means).customers.interventions_expired == 1
    assert tend(means).customers.interventions_expired == 0
    assert authorise_payment(means, a_payment(owner)) == again
    assert intervention(means).state is InterventionState.EXPIRED


def test_nobody_answers_for_anybody_else(means: Means, owner: str) -> None:
    stranger = a_customer(means).customer_id
    held(means, owner)

    for act in (stop_payment, ask_person):
        with pytest.raises(NotFound):
            act(means, stranger, "pay_1", PAGE)
    with pytest.raises(NotFound):
        go_on(means, stranger, "pay_1", sure(means))
    with pytest.raises(NotFound):
        stop_payment(means, owner, "pay_unknown", PAGE)


def test_erasing_itemises_what_is_kept_and_the_contact_goes(means: Means, owner: str, clock: Clock) -> None:
    held(means, owner)
    name_contact(means, owner, "Aunt Mei", "+86 138 0000 0000")
    effect = preview_erasure(means, owner)

    erase_customer(means, owner, Yes(seal_of(effect), PAGE), PAGE)

    kept = {each.kind: each for each in effect.kept}
    assert kept[KeptKind.INTERVENTIONS].count == 1
    assert ErasedKind.TRUSTED_CONTACT in {each.kind for each in effect.erased}
    with means.storage.reading() as stores:
        assert stores.interventions.contact(owner) is None
        assert [each.state for each in stores.interventions.of_customer(owner)] == [InterventionState.EXPIRED]
    clock.pass_time(days=366 * 11)
    tend(means)
    with means.storage.reading() as stores:
        assert stores.interventions.of_customer(owner) == ()


def test_deciding_on_a_limit_asks_nothing_of_what_is_known_of_fraud(
    means: Means, owner: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    held(means, owner)

    def walled(*_: object, **__: object) -> None:
        raise AssertionError("fraud data was asked for")

    for name in [name for name, each in vars(Interventions).items() if callable(each) and name[0] != "_"]:
        monkeypatch.setattr(Interventions, name, walled)
    with pytest.raises(AssertionError, match="was asked for"):
        stop_payment(means, owner, "pay_1", PAGE)

    assert request_limit(means, owner, standing_wish(500_000)).decision.verdict
