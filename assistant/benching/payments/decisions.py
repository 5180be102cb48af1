"""One decision in memory, from the bytes of the request to the bytes of the answer."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import orjson

from assistant.actions.authorise_payment import Known, content_of, decide
from assistant.actions.means import Means
from assistant.actions.scene_facts import NOTHING_ASKED
from assistant.api.payment_answers import shown
from assistant.api.payments import PaymentSent
from assistant.storage.payment_book import Account
from models.facts.evidence import Scene
from models.facts.language import Language
from models.facts.limit import Limit, LimitKind, Scope
from models.risk.payments.event import event_of
from models.risk.payments.state import EMPTY, advanced

_EVERY = timedelta(hours=7)


@dataclass(frozen=True, slots=True)
class Past:
    """A customer with so many payments behind them."""

    payments: int
    state: bytes


def past_of(means: Means, payments: int) -> Past:
    """The state after them: two shops in turn, seven hours apart, up to now."""
    state, at = EMPTY, means.now() - _EVERY * payments
    sent = PaymentSent.model_validate_json(body_of("cus_bench", "pay_0"))
    for number in range(payments):
        fact = sent.as_fact(means).model_copy(update={"payment_id": f"pay_{number}"})
        state = advanced(state, event_of(fact, _ms(at + _EVERY * number)))
    return Past(payments, state.encode())


def one_decision(means: Means, past: Past) -> Callable[[], bytes]:
    """Decode, state, score, policy, encode; each time from the same past."""
    limits, body = _limits(means.now()), body_of("cus_bench", "pay_now")
    known = Known(None, NOTHING_ASKED)

    def decision() -> bytes:
        payment = PaymentSent.model_validate_json(body).as_fact(means)
        account = Account("cus_bench", False, limits, limits, past.state, True)
        kept = decide(means, account, payment, content_of(payment), known)
        return orjson.dumps(shown(kept.answer, Language.EN), option=orjson.OPT_UTC_Z)

    return decision


def body_of(customer_id: str, payment_id: str) -> bytes:
    """A payment as a shop sends it: 12 yuan of furniture."""
    return orjson.dumps(
        {
            "customer_id": customer_id,
            "payment_id": payment_id,
            "amount_minor": 1200,
            "currency": "CNY",
            "merchant": {"merchant_id": "mer_1", "name": "Homewell Furniture", "category_code": "5712"},
            "lines": [{"category": "furniture", "amount_minor": 1200}],
        }
    )


def _limits(at: datetime) -> tuple[Limit, ...]:
    since = at - timedelta(days=30)
    return (
        Limit(
            limit_id="lim_standing",
            customer_id="cus_bench",
            kind=LimitKind.STANDING,
            amount_minor=10**9,
            annual_rate_bps=1200,
            valid_from=since,
        ),
        Limit(
            limit_id="lim_scene",
            customer_id="cus_bench",
            kind=LimitKind.SCENE,
            scope=Scope(scene=Scene.FURNITURE),
            amount_minor=10**6,
            annual_rate_bps=1200,
            valid_from=since,
        ),
    )


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)
