"""Capture, void, refund, lapse and repayment on both databases: each happens once, and the books agree."""

from collections import defaultdict
from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import text

from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.means import Means
from assistant.actions.move_payment import capture_payment, refund_payment, void_payment
from assistant.actions.repay_limits import repay_limits
from assistant.actions.request_limit import request_limit
from assistant.actions.tend import tend
from assistant.actions.tend_customer import TendedCustomer, tend_customer
from assistant.storage.customers import Customers
from assistant.wiring import Program
from models.errors import IdempotencyConflict, NotFound
from models.facts.consent import Purpose
from models.facts.evidence import EvidenceKind, Scene
from models.facts.ledger import Entry
from models.facts.limit import Limit, LimitKind
from models.payment_errors import (
    MoreThanCaptured,
    MoreThanHeld,
    MoreThanOwed,
    PaymentLapsed,
    PaymentNotApproved,
)
from tests.actions.at_once import at_once
from tests.actions.test_ledger import a_payment, limits
from tests.given import Clock, a_customer
from tests.given_papers import accepted, scene_wish, shown, without_pdf
from tools.costs.interest import uncharged_minor
from tools.explanation.figures import local_day


def paying(means: Means, amount: int = 10_000) -> str:
    """A customer with room for 100,000 whose payment `pay_1` is approved."""
    customer_id = a_customer(means, limit_minor=100_000).customer_id
    authorise_payment(means, a_payment(customer_id, "pay_1", amount))
    return customer_id


def stands(means: Means, customer_id: str) -> tuple[int, int, int]:
    (limit,) = limits(means, customer_id)
    return limit.held_minor, limit.drawn_minor, limit.credit_minor


def books_agree(program: Program) -> None:
    """Every entry sums to zero, and accounts say what the limits say, also of what somebody came with."""
    sums: dict[str, int] = defaultdict(int)
    accounts: dict[str, int] = defaultdict(int)
    with program.engine.connect() as connection:
        for entry_id, account, amount in connection.execute(
            text("SELECT entry_id, account, amount_minor FROM postings")
        ):
            sums[entry_id] += amount
            accounts[account] += amount
        assert not any(sums.values())
        for limit_id, held, drawn, credit in connection.execute(
            text("SELECT limit_id, held_minor, drawn_minor, credit_minor FROM limits")
        ):
            assert accounts[f"held:{limit_id}"] == held
            assert accounts[f"credit:{limit_id}"] == -credit
            assert accounts[f"limit:{limit_id}"] == drawn
        for limit_id, interest, fees in connection.execute(
            text("SELECT limit_id, interest_minor, fees_minor FROM interest_accounts")
        ):
            assert accounts[f"interest:{limit_id}"] == interest
            assert accounts[f"fees:{limit_id}"] == fees


def test_a_payment_is_captured_in_parts_and_the_rest_is_voided(running: Program) -> None:
    means = running.means
    customer_id = paying(means)

    capture_payment(means, "pay_1", "c1", 4_000)
    capture_payment(means, "pay_1", "c2", 1_000)
    assert stands(means, customer_id) == (5_000, 5_000, 0)
    with pytest.raises(MoreThanHeld):
        capture_payment(means, "pay_1", "c3", 5_001)

    assert void_payment(means, "pay_1", "v1").amount_minor == 5_000
    assert void_payment(means, "pay_1", "v2").amount_minor == 0
    with pytest.raises(MoreThanHeld):
        capture_payment(means, "pay_1", "c4", 1)
    assert stands(means, customer_id) == (0, 5_000, 0)
    books_agree(running)


def test_a_step_that_is_asked_again_is_answered_again_and_another_under_its_name_is_a_conflict(
    running: Program,
) -> None:
    means = running.means
    customer_id = paying(means)
    first = capture_payment(means, "pay_1", "s1", 4_000)

    assert capture_payment(means, "pay_1", "s1", 4_000) == first
    with pytest.raises(IdempotencyConflict):
        capture_payment(means, "pay_1", "s1", 4_001)
    with pytest.raises(IdempotencyConflict):
        refund_payment(means, "pay_1", "s1", 4_000)
    paid = repay_limits(means, customer_id, "r1", 1_000)
    assert repay_limits(means, customer_id, "r1", 1_000) == paid
    with pytest.raises(IdempotencyConflict):
        repay_limits(means, customer_id, "r1", 999)
    assert stands(means, customer_id) == (6_000, 3_000, 0)


def test_thirty_captures_and_refunds_at_once_take_no_more_than_there_is(running: Program) -> None:
    means = running.means
    customer_id = paying(means)

    captures = at_once([partial(capture_payment, means, "pay_1", f"c{n}", 1_000) for n in range(30)])
    assert sum(isinstance(each, Entry) for each in captures) == 10
    assert all(isinstance(each, Entry | MoreThanHeld) for each in captures)
    refunds = at_once([partial(refund_payment, means, "pay_1", f"r{n}", 700) for n in range(30)])
    assert sum(isinstance(each, Entry) for each in refunds) == 14
    assert all(isinstance(each, Entry | MoreThanCaptured) for each in refunds)

    assert stands(means, customer_id) == (0, 200, 0)
    books_agree(running)


def test_what_nobody_captures_goes_back_after_its_time(running: Program, clock: Clock) -> None:
    means = running.means
    customer_id = paying(means)
    capture_payment(means, "pay_1", "c1", 4_000)

    clock.pass_time(days=7)
    with pytest.raises(PaymentLapsed):
        capture_payment(means, "pay_1", "c2", 1_000)
    assert tend(means).customers.payments_lapsed == 1
    assert tend(means).customers.payments_lapsed == 0

    assert stands(means, customer_id) == (0, 4_000, 0)
    refund_payment(means, "pay_1", "r1", 4_000)
    assert stands(means, customer_id) == (0, 0, 0)
    books_agree(running)


def test_a_capture_that_waits_its_turn_past_the_payments_time_comes_too_late(
    running: Program, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    means = running.means
    customer_id = paying(means)
    locked = Customers.lock_any

    def after_a_week(customers: Customers, customer_id: str) -> bool:
        is_open = locked(customers, customer_id)
        clock.pass_time(days=7)
        return is_open

    monkeypatch.setattr(Customers, "lock_any", after_a_week)
    with pytest.raises(PaymentLapsed):
        capture_payment(means, "pay_1", "c1", 4_000)
    assert stands(means, customer_id) == (10_000, 0, 0)


def test_tending_and_captures_at_the_same_moment_give_back_once_and_take_nothing(
    running: Program, clock: Clock
) -> None:
    # given
    means = running.means
    customer_id = paying(means)
    clock.pass_time(days=7)

    # when
    deeds: list[Callable[[], Entry | TendedCustomer]] = [
        *(partial(capture_payment, means, "pay_1", f"c{n}", 1_000) for n in range(6)),
        *[partial(tend_customer, means, customer_id)] * 3,
    ]
    answers = at_once(deeds)

    # then
    assert {type(each) for each in answers[:6]} == {PaymentLapsed}
    assert sum(each.payments_lapsed for each in answers[6:] if isinstance(each, TendedCustomer)) == 1
    assert stands(means, customer_id) == (0, 0, 0)
    books_agree(running)


def test_a_refund_of_what_was_repaid_is_kept_as_credit_and_pays_for_what_comes_next(running: Program) -> None:
    means = running.means
    customer_id = paying(means)
    capture_payment(means, "pay_1", "c1", 10_000)
    repay_limits(means, customer_id, "p1", 9_000)
    with pytest.raises(MoreThanOwed):
        repay_limits(means, customer_id, "p2", 1_001)

    refund_payment(means, "pay_1", "r1", 10_000)
    assert stands(means, customer_id) == (0, 0, 9_000)

    authorise_payment(means, a_payment(customer_id, "pay_2", 12_000))
    capture_payment(means, "pay_2", "c1", 12_000)
    assert stands(means, customer_id) == (0, 3_000, 0)
    books_agree(running)


def test_there_is_nothing_to_do_with_a_payment_that_was_declined_or_never_was(running: Program) -> None:
    means = running.means
    customer_id = a_customer(means, limit_minor=100).customer_id
    authorise_payment(means, a_payment(customer_id, "pay_1", 101))

    with pytest.raises(PaymentNotApproved):
        capture_payment(means, "pay_1", "c1", 1)
    with pytest.raises(NotFound):
        void_payment(means, "pay_9", "v1")
    with pytest.raises(MoreThanOwed):
        repay_limits(means, customer_id, "p1", 1)
    with pytest.raises(NotFound):
        repay_limits(means, "cus_unknown", "p1", 1)


def test_the_riders_refund_restores_his_scene_limit_and_its_end_leaves_what_is_owed(
    running: Program, clock: Clock
) -> None:
    # given furniture for 4,200 paid with 1,200 of a scene limit
    means = without_pdf(running).means
    customer_id = a_customer(means, limit_minor=500_000, drawn_minor=200_000, months_on_book=24).customer_id
    for kind in (EvidenceKind.PURCHASE, EvidenceKind.RENTAL_CONTRACT):
        shown(means, customer_id, kind, purpose=Purpose.SCENE_PURCHASE)
    offer = request_limit(means, customer_id, scene_wish()).offer
    assert offer is not None
    scene_id = accepted(means, customer_id, offer).limit.limit_id
    authorise_payment(means, a_payment(customer_id, "pay_bed", 420_000, (Scene.FURNITURE, 420_000)))
    capture_payment(means, "pay_bed", "c1", 420_000)

    # when a chair is sent back: the scene limit is restored first, and nothing becomes free elsewhere
    refund_payment(means, "pay_bed", "r1", 50_000)
    standing, scene = limits(means, customer_id)
    assert (standing.available_minor, scene.limit_id, scene.available_minor) == (0, scene_id, 50_000)

    # and when the scene limit is over, it lends no more, and what is owed stays owed and can be paid off
    clock.pass_time(days=40)
    assert scene_of(means, customer_id, scene_id).drawn_minor == 70_000
    assert [limit.kind for limit in limits(means, customer_id)] == [LimitKind.STANDING]
    interest = interest_minor(means, customer_id)
    of_scene, of_standing = repay_limits(means, customer_id, "p1", 70_000 + interest).movements
    assert (of_scene.limit_id, of_scene.drawn_minor, of_standing.drawn_minor) == (scene_id, -70_000, 0)
    assert interest == -of_scene.interest_minor - of_standing.interest_minor > 0
    books_agree(running)


def interest_minor(means: Means, customer_id: str) -> int:
    """What would be charged if they repaid now."""
    with means.storage.reading() as stores:
        found = stores.interest.of_customer(customer_id, local_day(means.now()))
    return sum(uncharged_minor(each) for each in found.values())


def scene_of(means: Means, customer_id: str, limit_id: str) -> Limit:
    with means.storage.reading() as stores:
        return stores.limits.get(limit_id, customer_id)
