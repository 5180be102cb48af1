"""Old answers, stale views and second clicks: nothing changes, and whoever sends them is told."""

import pytest

from assistant.actions.change_consent import (
    grant_consent,
    pause_consent,
)
from assistant.actions.means import Means
from assistant.storage.consents import ConsentMoved
from assistant.wiring import Program
from models.errors import ConsentNotOpen
from models.facts.consent import ConsentRecord, ConsentState
from tests.consent.given_consents import (
    API,
    allowed,
    asked,
    granted,
    receipts,
    sent,
)
from tests.given import Clock, a_customer, yes_to
from tests.given_papers import (
    without_pdf,
)
from tests.given_vault import dump_of
from tools.consent.changing import change_of, moved


def superseded(means: Means, clock: Clock, customer_id: str) -> tuple[ConsentRecord, ConsentRecord]:
    """The consent before and the one that took its place, after the one collection was used up."""
    before = allowed(means, customer_id)
    sent(means, customer_id)
    clock.pass_time(days=2)
    return before, allowed(means, customer_id)


def test_a_replayed_old_grant_changes_nothing_and_is_told(running: Program, clock: Clock) -> None:
    # given the yes that once opened a consent which is superseded now
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    before, _ = superseded(means, clock, customer_id)
    kept = dump_of(running.engine)

    # when, then
    for _ in range(2):
        with pytest.raises(ConsentNotOpen, match="superseded"):
            grant_consent(means, customer_id, before.consent_id, yes_to(before))
        assert dump_of(running.engine) == kept


def test_granting_twice_changes_nothing_the_second_time(running: Program, clock: Clock) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    _, after = superseded(means, clock, customer_id)
    kept = dump_of(running.engine)
    assert granted(means, customer_id, after) == after
    assert dump_of(running.engine) == kept


def test_granting_what_lapsed_is_told_once_noted_and_ever_after(running: Program, clock: Clock) -> None:
    means = running.means
    customer_id = a_customer(means).customer_id
    request = asked(means, customer_id)
    clock.pass_time(days=7)
    for _ in range(2):
        with pytest.raises(ConsentNotOpen):
            granted(means, customer_id, request)
        assert receipts(means, request.consent_id) == ["requested", "lapsed"]
    with means.storage.reading() as stores:
        assert stores.offers.all_answers(customer_id) == ()


def test_a_change_made_from_a_stale_revision_is_refused(running: Program) -> None:
    # given two who read the same consent
    means = running.means
    customer_id = a_customer(means).customer_id
    seen = allowed(means, customer_id)
    pause_consent(means, customer_id, seen.consent_id, API)
    kept = dump_of(running.engine)

    # when the second acts on what it saw
    after = moved(seen, ConsentState.REVOKED, means.now())
    change = change_of(seen.state, after, API, means.signing_keys)
    with pytest.raises(ConsentMoved), means.storage.writing() as stores:
        stores.consents.move(after, change)

    # then
    assert dump_of(running.engine) == kept
