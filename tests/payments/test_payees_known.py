"""What others say of a payee protects the next: across customers, once it is folded, and naming nobody."""

from sqlalchemy import Engine

from assistant.actions.answer_intervention import stop_payment
from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.fold_merchants import fold_merchants
from assistant.wiring import Program
from models.facts.consent import Channel
from models.facts.payment import Payment, PaymentVerdict
from tests.given import a_customer
from tests.given_vault import dump_of
from tests.payments.given_holds import a_payment, intervention


def plain(customer_id: str, payment_id: str) -> Payment:
    """A small transfer to the same payee; nothing in it looks wrong."""
    return a_payment(customer_id, payment_id, 1_000).model_copy(update={"context": None})


def test_a_payee_whom_two_people_called_a_scam_is_held_for_the_third(running: Program) -> None:
    # given
    means, engine = running.means, running.engine
    for number in (1, 2):
        victim = a_customer(means).customer_id
        held = authorise_payment(means, a_payment(victim, f"pay_{number}"))
        assert held.verdict is PaymentVerdict.HOLD
        stop_payment(means, victim, f"pay_{number}", Channel.PAGE, scam=True)
    third = a_customer(means).customer_id
    assert authorise_payment(means, plain(third, "before")).verdict is PaymentVerdict.APPROVE
    other = a_customer(means).customer_id

    # when
    fold_merchants(means)

    # then
    assert authorise_payment(means, plain(other, "after")).verdict is PaymentVerdict.HOLD
    assert intervention(means, "after").assessment.signs[0].code == "payee_with_confirmed_scams"
    assert_nobody_is_named(engine)


def assert_nobody_is_named(engine: Engine) -> None:
    kept = dump_of(engine)
    assert "merchant_facts: " in kept
    assert "acc_9931" not in kept
    assert "Zhang San" not in kept
