"""What is known of an account as fragments: the ledger's entries, and events while their consent stands."""

from datetime import datetime, timedelta
from math import isnan

import numpy as np
import pytest

from assistant.actions.means import Means
from assistant.actions.receive_events import receive_events
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.storage.gate import Use
from assistant.wiring import Program
from models.facts.account_event import AccountEvent
from models.facts.consent import Channel, DataCategory, Method, Purpose
from models.facts.ledger import Entry, EntryKind
from models.facts.money import Currency
from models.risk.fragments.account import events_of_account, fragments_for
from models.risk.fragments.compute import fragments_of
from models.risk.fragments.fragment import Aggregate, Fragment
from tests.consent.given_consents import allowed
from tests.given import Clock, a_customer

COUNT = Fragment(measure=None, aggregate=Aggregate.COUNT)
SPENT = Fragment(measure="money_out", aggregate=Aggregate.SUM, days=30)
LATE = Fragment(measure=None, aggregate=Aggregate.COUNT, days=30, where=(("kind", "late_fee"),))
FRAGMENTS = (COUNT, SPENT, LATE)


def test_an_event_under_consent_changes_a_fragment_and_a_withdrawn_one_does_not(
    running: Program, clock: Clock
) -> None:
    # given
    means, purpose = running.means, Purpose.UNDERWRITING
    customer_id = a_customer(means).customer_id
    consent = allowed(means, customer_id, DataCategory.ACCOUNT_EVENTS)
    before = fragments_now(means, customer_id, clock())

    # when
    receive_events(means, customer_id, purpose, "key_1", (spent(clock(), 1), spent(clock(), 2)))
    clock.pass_time(hours=1)
    with_them = fragments_now(means, customer_id, clock())

    # then
    assert all(isnan(value) for value in before.values())
    assert with_them == {
        "account_events.count.all": 2.0,
        "account_events.money_out.sum.30d": 300.0,
        "account_events.count.30d.kind=late_fee": 2.0,
    }
    withdraw_consent(means, customer_id, consent.consent_id, None, Channel.API)
    assert all(isnan(value) for value in fragments_now(means, customer_id, clock()).values())
    with means.storage.reading() as stores:
        looks = stores.gate.accesses(customer_id)
    assert {(look.category, look.use) for look in looks} == {(DataCategory.ACCOUNT_EVENTS, "test")}


def test_what_came_late_is_not_known_before_it_came(embedded: Program, clock: Clock) -> None:
    means = embedded.means
    customer_id = a_customer(means).customer_id
    allowed(means, customer_id, DataCategory.ACCOUNT_EVENTS)
    came_at = clock()
    receive_events(means, customer_id, Purpose.UNDERWRITING, "key_1", (spent(came_at, 1),))

    earlier = fragments_now(means, customer_id, came_at - timedelta(minutes=1), opened_at=clock())

    assert all(isnan(value) for value in earlier.values())


def spent(at: datetime, number: int) -> AccountEvent:
    """Three days ago, known to its sender then."""
    return AccountEvent(
        event_id=f"txn-{number}",
        kind="late_fee",
        at=at - timedelta(days=3),
        known_at=at - timedelta(days=3),
        amount_minor=-100 * number,
        currency=Currency.CNY,
    )


def fragments_now(
    means: Means, customer_id: str, at: datetime, *, opened_at: datetime | None = None
) -> dict[str, float]:
    """As a decision would have them: asked for at the gate, and on record."""
    use = Use(Purpose.UNDERWRITING, Method.AUTOMATED_DECISION, "test", None)
    with means.storage.writing() as stores:
        batches = stores.account_events.used(customer_id, use, opened_at or at, lambda: means.new_id("acc"))
    return fragments_for(batches, customer_id, at, FRAGMENTS)


# --- the ledger


@pytest.mark.parametrize("twice", [False, True])
def test_the_entries_of_a_ledger_are_a_log_that_no_consent_has_to_open(clock: Clock, twice: bool) -> None:
    # given two customers' entries, one in another currency, and somebody who is not asked about
    at = clock()
    entries = [
        an_entry("ent_1", "cus_1", EntryKind.CAPTURED, 500, at - timedelta(days=40)),
        an_entry("ent_2", "cus_1", EntryKind.REPAID, 200, at - timedelta(days=10)),
        an_entry("ent_3", "cus_1", EntryKind.REPAID, 300, at - timedelta(days=5)),
        an_entry("ent_4", "cus_2", EntryKind.REPAID, 900, at - timedelta(days=5), Currency.USD),
        an_entry("ent_5", "cus_3", EntryKind.REPAID, 900, at - timedelta(days=5)),
        an_entry("ent_6", "cus_1", EntryKind.REPAID, 900, at + timedelta(days=5)),
    ]

    # when
    log = events_of_account(entries * (2 if twice else 1), {"cus_1": 0, "cus_2": 1})
    fragments = (
        COUNT,
        Fragment(measure="repaid", aggregate=Aggregate.SUM, days=30),
        Fragment(measure="repaid", aggregate=Aggregate.GAP_MEAN),
    )
    now = np.repeat(np.datetime64(at.replace(tzinfo=None), "ms"), 2)
    factors, found = fragments_of(log, np.array([0, 1]), now, fragments)

    # then
    assert found[0].tolist() == [3.0, 500.0, 5.0]
    assert found[1][:2].tolist() == [1.0, 0.0]
    assert {factor.needs for factor in factors} == {frozenset()}


def an_entry(
    entry_id: str,
    customer_id: str,
    kind: EntryKind,
    amount_minor: int,
    at: datetime,
    currency: Currency = Currency.CNY,
) -> Entry:
    return Entry(
        entry_id=entry_id,
        customer_id=customer_id,
        kind=kind,
        step_id=entry_id,
        amount_minor=amount_minor,
        currency=currency,
        movements=(),
        at=at,
    )
