"""The ledger never lies: under any crowd nothing is overdrawn, and every entry sums to zero."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta, timezone
from functools import partial

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.means import Means
from assistant.actions.request_limit import request_limit
from assistant.wiring import Program
from models.errors import IdempotencyConflict, NotFound
from models.facts.consent import Purpose
from models.facts.evidence import EvidenceKind, Scene
from models.facts.limit import Limit
from models.facts.money import Currency
from models.facts.payment import Authorisation, Merchant, Payment, PaymentLine, PaymentVerdict
from tests.actions.at_once import at_once
from tests.given import a_customer
from tests.given_papers import accepted, scene_wish, shown, without_pdf

SHOP = Merchant(merchant_id="m_1", name="Homewell Furniture", category_code="5712")


def a_payment(
    customer_id: str, payment_id: str, amount: int, *lines: tuple[Scene, int], merchant: Merchant = SHOP
) -> Payment:
    return Payment(
        payment_id=payment_id,
        customer_id=customer_id,
        amount_minor=amount,
        currency=Currency.CNY,
        merchant=merchant,
        lines=tuple(PaymentLine(scene=scene, amount_minor=cost) for scene, cost in lines),
        at=datetime(2026, 1, 1, tzinfo=UTC),
    )


def entries(engine: Engine) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    with engine.connect() as connection:
        for entry_id, amount in connection.execute(text("SELECT entry_id, amount_minor FROM postings")):
            found[entry_id].append(amount)
    return found


def limits(means: Means, customer_id: str) -> tuple[Limit, ...]:
    with means.storage.reading() as stores:
        return stores.limits.in_force(customer_id, means.now())


def test_thirty_at_once_never_overdraw(running: Program) -> None:
    # given room for ten
    means = running.means
    customer_id = a_customer(means, limit_minor=100_000).customer_id
    payments = [a_payment(customer_id, f"pay_{n}", 10_000) for n in range(30)]

    # when
    answers = at_once([partial(authorise_payment, means, payment) for payment in payments])

    # then
    assert all(isinstance(answer, Authorisation) for answer in answers), answers
    verdicts = [answer.verdict for answer in answers if isinstance(answer, Authorisation)]
    assert verdicts.count(PaymentVerdict.APPROVE) == 10
    (limit,) = limits(means, customer_id)
    assert (limit.held_minor, limit.available_minor) == (100_000, 0)
    found = entries(running.engine)
    assert len(found) == 10
    assert all(sum(amounts) == 0 for amounts in found.values())
    with means.storage.reading() as stores:
        assert stores.ledger.balance(f"held:{limit.limit_id}") == 100_000
        assert stores.ledger.balance("waiting:merchant:m_1") == -100_000


def test_the_same_payment_thirty_times_at_once_is_one_payment(running: Program) -> None:
    means = running.means
    customer_id = a_customer(means, limit_minor=100_000).customer_id
    payment = a_payment(customer_id, "pay_1", 10_000)
    answers = at_once([partial(authorise_payment, means, payment)] * 30)
    assert all(answer == answers[0] for answer in answers)
    assert isinstance(answers[0], Authorisation)
    assert limits(means, customer_id)[0].held_minor == 10_000


def test_the_same_payment_gives_the_same_answer_and_another_is_a_conflict(running: Program) -> None:
    # given
    means = running.means
    customer_id = a_customer(means, limit_minor=10_000).customer_id
    payment = a_payment(customer_id, "pay_1", 10_000)
    first = authorise_payment(means, payment)

    # then again, at whatever time and zone the caller's clock shows
    for at in (datetime(2030, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=8)))):
        assert authorise_payment(means, payment.model_copy(update={"at": at})) == first

    # and other content is named as such
    for change in (
        {"amount_minor": 9_000},
        {"merchant": SHOP.model_copy(update={"merchant_id": "m_2"})},
        {"customer_id": a_customer(means, limit_minor=10_000).customer_id},
        {"lines": (PaymentLine(scene=Scene.OTHER, amount_minor=10_000),)},
    ):
        with pytest.raises(IdempotencyConflict):
            authorise_payment(means, payment.model_copy(update=change))
    assert limits(means, customer_id)[0].held_minor == 10_000


def test_a_refused_payment_posts_nothing_and_stays_refused(running: Program) -> None:
    means = running.means
    customer_id = a_customer(means, limit_minor=9_999).customer_id
    payment = a_payment(customer_id, "pay_1", 10_000)
    answer = authorise_payment(means, payment)
    assert (answer.verdict, answer.drawn) == (PaymentVerdict.DECLINE, ())
    assert authorise_payment(means, payment) == answer
    assert entries(running.engine) == {}


def test_an_unknown_customer_pays_nothing(running: Program) -> None:
    with pytest.raises(NotFound):
        authorise_payment(running.means, a_payment("cus_unknown", "pay_1", 10_000))
    assert entries(running.engine) == {}


def test_the_riders_furniture_is_paid_from_both_limits_and_a_crowd_of_tips_from_neither(
    running: Program,
) -> None:
    # given a scene limit of 1,200 at one shop beside 3,000 left on the standing limit
    means = without_pdf(running).means
    customer_id = a_customer(means, limit_minor=500_000, drawn_minor=200_000, months_on_book=24).customer_id
    for kind in (EvidenceKind.PURCHASE, EvidenceKind.RENTAL_CONTRACT):
        shown(means, customer_id, kind, purpose=Purpose.SCENE_PURCHASE)
    offer = request_limit(means, customer_id, scene_wish()).offer
    assert offer is not None
    scene = accepted(means, customer_id, offer).limit

    # when paying for the furniture, and at the same moment for tips in disguise
    honest = a_payment(customer_id, "pay_bed", 420_000, (Scene.FURNITURE, 420_000))
    games = replace_merchant("Tips and Games", "7994")
    tips = [
        a_payment(customer_id, "pay_t1", 350_000, (Scene.OTHER, 350_000)),
        a_payment(customer_id, "pay_t2", 350_000),
        a_payment(customer_id, "pay_t3", 350_000, (Scene.FURNITURE, 350_000), merchant=games),
    ]
    answers = at_once([partial(authorise_payment, means, payment) for payment in (honest, *tips)])

    # then
    verdicts = [answer.verdict for answer in answers if isinstance(answer, Authorisation)]
    assert verdicts == [PaymentVerdict.APPROVE, *[PaymentVerdict.DECLINE] * 3]
    paid = answers[0]
    assert isinstance(paid, Authorisation)
    assert {draw.limit_id: draw.amount_minor for draw in paid.drawn}[scene.limit_id] == 120_000
    assert all(limit.available_minor == 0 for limit in limits(means, customer_id))


def replace_merchant(name: str, code: str) -> Merchant:
    return SHOP.model_copy(update={"name": name, "category_code": code})


def test_the_database_itself_refuses_to_overdraw(running: Program) -> None:
    a_customer(running.means, limit_minor=100)
    for change in ("drawn_minor = 101", "held_minor = 101", "drawn_minor = -1", "amount_minor = -1"):
        with pytest.raises(IntegrityError), running.engine.begin() as connection:
            connection.execute(text(f"UPDATE limits SET {change}"))
