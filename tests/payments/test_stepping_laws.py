"""Whatever is pressed, in whatever order, however late: a payment goes on once at most, by what it needs."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.errors import CreditAssistantError
from models.facts.consent import Channel
from models.facts.intervention import Choice, InterventionState
from models.facts.payment import PaymentVerdict, ScamPattern
from tests.payments.given_holds import a_payment, an_assessment
from tools.payments import intervening
from tools.payments.intervening import Taken
from tools.payments.scams.typology import typology

AT = datetime(2026, 11, 28, tzinfo=UTC)
ENDS = frozenset(InterventionState) - {InterventionState.WAITING, InterventionState.WITH_A_PERSON}
PRESSED = st.lists(
    st.tuples(st.sampled_from([each for each in Choice if each is not Choice.EXPIRE]), st.integers(0, 900)),
    max_size=6,
)


def pressed(choice: Choice, waits: Taken, insisted: int, at: datetime) -> Taken:
    """Raises what the step raises."""
    one, page = waits.intervention, Channel.PAGE
    match choice:
        case Choice.STOP | Choice.STOP_SCAM:
            return intervening.stop(one, at, page, scam=choice is Choice.STOP_SCAM)
        case Choice.ASK_PERSON:
            return intervening.ask_person(one, "rev_1", at, page)
        case Choice.GO_ON:
            return intervening.go_on(one, "I am sure.", insisted, at, page)
        case Choice.LIFT:
            return intervening.lift(one, "key_1", "It is genuine.", at)
        case Choice.TAKEN_UP:
            return intervening.take_up(one, "rev_1", "stf_1", at)
        case Choice.FOUND_SCAM | Choice.FOUND_NOT_THEIRS:
            return intervening.stop_found(
                one, "stf_1", "They were called.", at, theirs=choice is Choice.FOUND_SCAM
            )
        case _:
            return intervening.confirm(one, at, page, mine=choice is Choice.THIS_WAS_ME)


@given(
    verdict=st.sampled_from([PaymentVerdict.HOLD, PaymentVerdict.STEP_UP]),
    pattern=st.sampled_from([None, *ScamPattern]),
    amount=st.integers(1, 300_000),
    insisted=st.sampled_from([0, 0, 150_000]),
    presses=PRESSED,
)
def test_it_goes_on_once_and_only_by_what_it_needs(
    verdict: PaymentVerdict,
    pattern: ScamPattern | None,
    amount: int,
    insisted: int,
    presses: list[tuple[Choice, int]],
) -> None:
    assessment, at = an_assessment(verdict, pattern), AT
    rules = typology().waiting(verdict, assessment.pattern)
    begun = intervening.begin(a_payment("cus_1", amount_minor=amount), assessment, rules, AT)
    waits, paid = Taken(begun, False, None), 0

    for choice, minutes in presses:
        at += timedelta(minutes=minutes)
        before = waits.intervention
        try:
            waits = pressed(choice, waits, insisted, at)
        except CreditAssistantError:
            continue
        assert before.state not in ENDS, "what has ended stays as it ended"
        assert at < begun.expires_at
        paid += waits.is_paid
        if choice is Choice.GO_ON:
            assert verdict is PaymentVerdict.HOLD
            assert at >= AT + rules.cooling_off
            assert amount + insisted <= rules.going_on_max_minor
        if choice in {Choice.THIS_WAS_ME, Choice.THIS_WAS_NOT_ME}:
            assert verdict is PaymentVerdict.STEP_UP

    assert paid <= 1
    last = waits.intervention
    assert bool(paid) == (last.state in {"gone_on", "lifted", "confirmed"})
    assert last.payment.context is None
