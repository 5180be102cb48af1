"""What the engine saw of a payment that waits can be told afterwards: the same factors, rules as written."""

from datetime import timedelta
from math import log

import pytest

from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.hear_of_scams import hear_of_scams
from assistant.storage.payment_states import Noted
from assistant.wiring import Program, looking_back
from models.facts.held_file import FactorSeen, LookedBack
from models.facts.language import Language
from models.facts.money import Currency
from models.facts.payment import PaymentVerdict
from tests.given import Clock, a_customer
from tests.payments.given_holds import a_payment
from tools.payments.seen_words import factor_said, value_said


def seen_of(running: Program, payment_id: str = "pay_1") -> LookedBack:
    means = running.means
    with means.storage.reading() as stores:
        found = stores.interventions.find(payment_id)
        event = stores.held_queue.event(payment_id)
        assert found is not None
        assert event is not None
        state = stores.payment_states.read(found.customer_id)
    return means.looked_back(found.assessment, event, found.payment.amount_minor, state, None)


def test_the_probability_comes_out_again_and_the_rule_stands_as_it_is_written(embedded: Program) -> None:
    # given a payment that a rule held, by the real engine
    owner = a_customer(embedded.means, limit_minor=500_000).customer_id
    assert authorise_payment(embedded.means, a_payment(owner)).verdict is PaymentVerdict.HOLD

    # when
    seen = seen_of(embedded)

    # then
    assert seen.same
    sign = next(each for each in seen.signs if each.code == "fee_to_a_stranger")
    assert sign.when == "memo_refund_rebooking == 1 and first_payee == 1"
    assert {each.name: each.value for each in sign.factors} == {
        "memo_refund_rebooking": 1.0,
        "first_payee": 1.0,
    }
    assert [verdict for verdict, _ in seen.thresholds] == [PaymentVerdict.HOLD, PaymentVerdict.STEP_UP]


def test_what_moved_the_model_is_the_largest_first_and_adds_up_with_the_rest(embedded: Program) -> None:
    owner = a_customer(embedded.means, limit_minor=500_000).customer_id
    authorise_payment(embedded.means, a_payment(owner))

    added = [abs(each.added or 0) for each in seen_of(embedded).pushed]

    assert added == sorted(added, reverse=True)
    assert {each.name for each in seen_of(embedded).pushed} >= {"on_call", "times_payee"}
    assert looking_back().shap.base < log(0.05)


def test_what_is_learned_afterwards_is_told_as_learned_afterwards(embedded: Program, clock: Clock) -> None:
    # given a payment that waits, and later ones, which change nothing of what came before it
    owner = a_customer(embedded.means, limit_minor=500_000).customer_id
    authorise_payment(embedded.means, a_payment(owner))
    clock.pass_time(minutes=5)
    authorise_payment(embedded.means, a_payment(owner, "pay_2"))
    assert seen_of(embedded).same

    # when a chat tells afterwards of a trick, and an offer is made
    hear_of_scams(embedded.means, owner, "the support team wants me to install AnyDesk")
    with embedded.means.storage.writing() as stores:
        stores.customers.lock(owner)
        stores.payment_states.note(owner, Noted.OFFER, clock() + timedelta(minutes=1))

    # then the values are told as of now, and that they are
    assert not seen_of(embedded).same


@pytest.mark.parametrize(
    ("name", "value", "en", "zh"),
    [
        ("on_call", 1.0, "yes", "是"),
        ("hour", 9.5, "17:30", "17:30"),
        ("days_known_payee", None, "not known", "不知道"),
        ("minutes_since_limit_increase", 47.0, "47 min", "47 分钟"),
        ("minutes_since_offer", -3.0, "after it", "在这之后"),
        ("days_since_payee", 1.5, "36 h", "36 小时"),
        ("payee_scam_rate_30d", 1 / 3, "33.3%", "33.3%"),
        ("amount_minor", 420_000.0, "¥4,200", "4,200 元"),
        ("memo_loan_fee", None, "the words are not kept", "原文不留存"),
        ("weekday", 6.0, "Sunday", "周日"),
    ],
)
def test_values_are_written_as_people_read_them(name: str, value: float | None, en: str, zh: str) -> None:
    seen = FactorSeen(name=name, value=value)
    assert value_said(seen, Language.EN, Currency.CNY) == en
    assert value_said(seen, Language.ZH, Currency.CNY) == zh
    assert factor_said(name, Language.ZH) != factor_said(name, Language.EN) != name
