"""Counterparties are told of every change that concerns them: signed, in time, at least once, never twice."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from assistant.actions.change_consent import grant_consent, pause_consent, resume_consent
from assistant.actions.deliver import Delivered, deliver_due
from assistant.actions.means import Means
from assistant.actions.tell_counterparties import add_counterparty, redeliver, remove_counterparty
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.courier import WebhookCourier
from assistant.wiring import Program
from models.facts.consent import Channel
from models.facts.delivery import Carried, DeliveryState, Parcel
from tests.actions.at_once import at_once
from tests.consent.given_counterparties import (
    BANK,
    BUREAU,
    Receiver,
    asked_for,
    receiving,
    shared_with,
    told,
    with_bank,
)
from tests.given import Clock, a_customer, yes_to
from tests.given_rows import unguarded
from tools.audit.receipts import verify
from tools.webhooks.retries import LEASE, WAITS

API = Channel.API
NOTHING = Delivered()


@pytest.fixture
def bank() -> Iterator[Receiver]:
    with receiving() as receiver:
        yield receiver


def addressed(means: Means, receiver: Receiver, name: str = BANK) -> None:
    receiver.secret = add_counterparty(means, name, receiver.url).secret


def withdraw(means: Means, customer_id: str, consent_id: str) -> None:
    withdraw_consent(means, customer_id, consent_id, None, API)


def test_each_change_is_told_once_with_its_signed_receipt(running: Program, bank: Receiver) -> None:
    # given
    means = with_bank(running.means)
    addressed(means, bank)
    customer_id = a_customer(means).customer_id

    # when
    consent_id = shared_with(means, customer_id).consent_id
    pause_consent(means, customer_id, consent_id, API)
    resume_consent(means, customer_id, consent_id, API)
    withdraw(means, customer_id, consent_id)
    withdraw(means, customer_id, consent_id)
    came_to = deliver_due(means)

    # then
    assert came_to == Delivered(delivered=4)
    assert bank.bad == []
    types = [each["type"] for each in bank.got]
    assert types == ["consent.active", "consent.paused", "consent.active", "consent.revoked"]
    with means.storage.reading() as stores:
        receipts = [each.receipt for each in stores.consents.changes(consent_id)][1:]
    assert [each["data"]["receipt"] for each in bank.got] == receipts
    for each in bank.got:
        signed = verify(each["data"]["receipt"], means.signing_keys.public)
        assert signed["consent"]["consent_id"] == each["data"]["consent_id"] == consent_id
        assert signed["revision"] == each["data"]["revision"]
        assert signed["at"] == each["timestamp"]
    assert len(set(bank.ids)) == 4
    assert deliver_due(means) == NOTHING
    assert {each.state for each in told(means, consent_id)} == {DeliveryState.DELIVERED}


def test_a_superseded_consent_names_the_one_that_took_its_place(running: Program, bank: Receiver) -> None:
    # given
    means = with_bank(running.means)
    addressed(means, bank)
    customer_id = a_customer(means).customer_id
    old = shared_with(means, customer_id)

    # when the same is asked on narrower bounds
    bounds = old.consent.bounds.model_copy(update={"data_life_days": 2})
    asked = asked_for(means, customer_id, bounds=bounds)
    grant_consent(means, customer_id, asked.consent_id, yes_to(asked))
    deliver_due(means)

    # then
    named = {each["type"]: each["data"]["superseded_by"] for each in bank.got}
    assert named == {"consent.active": None, "consent.superseded": asked.consent_id}


WRONG = ["500", "429", "hangs up", "says nothing", "redirects to http://127.0.0.1:9/", "304"]


@pytest.mark.parametrize("answer", WRONG)
def test_what_goes_wrong_is_tried_again_under_the_same_name(
    running: Program, bank: Receiver, clock: Clock, answer: str
) -> None:
    # given
    means = with_bank(running.means)
    addressed(means, bank)
    consent_id = shared_with(means, a_customer(means).customer_id).consent_id
    bank.answers = [answer]
    waiting_for_nothing = replace(means, courier=WebhookCourier(trusting=True, seconds=0.5))

    # when
    assert deliver_due(waiting_for_nothing if answer == "says nothing" else means) == Delivered(put_off=1)
    assert deliver_due(means) == NOTHING, "not before its time"
    (waiting,) = told(means, consent_id)
    clock.pass_time(minutes=1)
    assert deliver_due(means) == Delivered(delivered=1)

    # then
    assert waiting.last_error
    assert waiting.next_at == clock()
    assert bank.ids == [waiting.delivery_id] * 2
    assert bank.got[0] == bank.got[1]
    assert bank.bad == []


def test_a_redirect_is_not_followed(running: Program, bank: Receiver) -> None:
    means = with_bank(running.means)
    addressed(means, bank)
    shared_with(means, a_customer(means).customer_id)
    with receiving() as elsewhere:
        bank.answers = [f"redirects to {elsewhere.url}"]

        assert deliver_due(means) == Delivered(put_off=1)

        assert elsewhere.got == []


def test_nobody_listening_is_given_up_after_three_days_and_can_be_told_again(
    running: Program, clock: Clock
) -> None:
    # given an address where nobody listens
    means = with_bank(running.means)
    with receiving() as gone:
        addressed(means, gone)
    consent_id = shared_with(means, a_customer(means).customer_id).consent_id
    began = clock()

    # when
    rounds = [deliver_due(means)]
    while rounds[-1].put_off:
        (row,) = told(means, consent_id)
        clock.at = row.next_at
        rounds.append(deliver_due(means))

    # then
    (row,) = told(means, consent_id)
    assert (row.state, row.attempts) == (DeliveryState.FAILED, len(WAITS) + 1)
    assert timedelta(days=2) < clock() - began < timedelta(days=3)
    assert row.last_error == "No answer: ConnectError."
    assert deliver_due(means) == NOTHING

    # and once they are back
    remove_counterparty(means, BANK)
    with receiving() as back:
        addressed(means, back)
        again = redeliver(means, row.delivery_id)
        assert again.delivery_id == row.delivery_id
        assert deliver_due(means) == Delivered(delivered=1)
        assert back.ids == [row.delivery_id]
        assert back.bad == []


def test_who_says_they_want_no_more_is_not_told_again(running: Program, bank: Receiver) -> None:
    means = with_bank(running.means)
    addressed(means, bank)
    consent_id = shared_with(means, a_customer(means).customer_id).consent_id
    bank.answers = ["410"]

    assert deliver_due(means) == Delivered(failed=1)

    assert [each.state for each in told(means, consent_id)] == [DeliveryState.FAILED]


def test_what_is_for_somebody_without_an_address_waits_for_one(
    running: Program, bank: Receiver, clock: Clock
) -> None:
    means = with_bank(running.means)
    consent_id = shared_with(means, a_customer(means).customer_id).consent_id
    clock.pass_time(days=30)
    assert deliver_due(means) == NOTHING

    addressed(means, bank)

    assert deliver_due(means) == Delivered(delivered=1)
    assert bank.got[0]["data"]["consent_id"] == consent_id


def test_one_that_is_down_does_not_keep_the_others_waiting(running: Program, bank: Receiver) -> None:
    means = with_bank(running.means)
    with receiving() as gone:
        addressed(means, gone, BUREAU)
    addressed(means, bank)
    customer_id = a_customer(means).customer_id
    for recipient in (BUREAU, BANK):
        withdraw(means, customer_id, shared_with(means, customer_id, recipient).consent_id)

    assert deliver_due(means) == Delivered(delivered=2, put_off=1), "one attempt at who is down, not two"


@dataclass
class Dying:
    """A courier whose process dies after the message has gone out."""

    courier: Any

    def require_address(self, url: str) -> None: ...

    def carry(self, parcel: Parcel) -> Carried:
        self.courier.carry(parcel)
        raise KeyboardInterrupt


def test_a_worker_that_dies_while_sending_is_followed_by_another(
    running: Program, bank: Receiver, clock: Clock
) -> None:
    # given
    means = with_bank(running.means)
    addressed(means, bank)
    shared_with(means, a_customer(means).customer_id)

    # when
    with pytest.raises(KeyboardInterrupt):
        deliver_due(replace(means, courier=Dying(means.courier)))
    assert deliver_due(means) == NOTHING, "as long as the first may still be at it"
    clock.pass_time(seconds=LEASE.total_seconds())

    # then it is told again, and the receiver knows it by its name
    assert deliver_due(means) == Delivered(delivered=1)
    assert len(bank.ids) == 2
    assert len(set(bank.ids)) == 1


def test_two_workers_never_tell_the_same_thing_at_once(running: Program, bank: Receiver) -> None:
    means = with_bank(running.means)
    addressed(means, bank)
    customer_id = a_customer(means).customer_id
    for _ in range(3):
        withdraw(means, customer_id, shared_with(means, customer_id).consent_id)

    done = at_once([lambda: deliver_due(means)] * 3)

    delivered = sum(each.delivered for each in done if isinstance(each, Delivered))
    delivered += deliver_due(means).delivered
    assert delivered == 6
    assert sorted(bank.ids) == sorted(set(bank.ids))
    assert len(bank.ids) == 6


def test_a_worker_that_was_slow_changes_nothing_any_more(
    running: Program, bank: Receiver, clock: Clock
) -> None:
    means = with_bank(running.means)
    consent_id = shared_with(means, a_customer(means).customer_id).consent_id
    (waiting,) = told(means, consent_id)
    with means.storage.writing() as stores:
        slow = stores.deliveries.claim(waiting, clock(), LEASE)
        assert slow is not None
        assert stores.deliveries.claim(waiting, clock(), LEASE) is None
    clock.pass_time(minutes=6)
    addressed(means, bank)
    assert deliver_due(means) == Delivered(delivered=1)

    with means.storage.writing() as stores:
        assert not stores.deliveries.put_off(slow, clock(), clock(), "late")

    assert [each.state for each in told(means, consent_id)] == [DeliveryState.DELIVERED]


def test_a_receipt_that_does_not_hold_is_not_passed_on(running: Program, bank: Receiver) -> None:
    means = with_bank(running.means)
    addressed(means, bank)
    consent_id = shared_with(means, a_customer(means).customer_id).consent_id
    with running.engine.begin() as connection, unguarded(connection):
        connection.exec_driver_sql("UPDATE consent_changes SET receipt = replace(receipt, 'a', 'b')")

    assert deliver_due(means) == Delivered(put_off=1)

    assert bank.got == []
    assert "does not hold" in str(told(means, consent_id)[0].last_error)
