"""Receipts of a running program: each change leaves one, and the record holds only as it was written."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import text

from assistant.actions.change_consent import move, pause_consent, resume_consent
from assistant.actions.means import Means
from assistant.actions.verify_records import verify_records
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.wiring import Program
from models.errors import RecordTampered
from models.facts.consent import Channel, ConsentChange, ConsentState
from tests.given import a_consent, a_customer
from tests.given_rows import unguarded
from tools.audit.receipts import verify
from tools.audit.seal import sealed
from tools.audit.signing_keys import new_key


def a_life(means: Means, later: Means | None = None) -> tuple[ConsentChange, ...]:
    """Every change of a consent that was asked for, granted, paused, and revoked; the last by `later`."""
    customer_id = a_customer(means).customer_id
    consent_id = a_consent(means, customer_id).consent_id
    pause_consent(means, customer_id, consent_id, Channel.PAGE)
    withdraw_consent(later or means, customer_id, consent_id, None, Channel.CHAT)
    with means.storage.reading() as stores:
        return stores.consents.changes(consent_id)


def test_every_change_leaves_a_receipt_that_verifies_offline(running: Program) -> None:
    # given
    means = running.means
    changes = a_life(means)
    with means.storage.reading() as stores:
        consent = stores.consents.get(
            changes[0].consent_id, stores.consents.owner(changes[0].consent_id)
        ).consent

    # when
    told = [verify(change.receipt, means.signing_keys.public) for change in changes]

    # then each tells the change, the whole consent and its hash
    assert [each["to_state"] for each in told] == ["requested", "active", "paused", "revoked"]
    assert [each["channel"] for each in told] == ["api", "api", "page", "chat"]
    for each, change in zip(told, changes, strict=True):
        assert each["consent"] == consent.model_dump(mode="json")
        assert each["at"] == change.at.isoformat()
        assert each["revision"] == change.revision
    hashes = {each["consent_sha256"] for each in told}
    canonical = json.dumps(told[0]["consent"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert hashes == {sealed(canonical)}


def test_each_receipt_names_the_one_before_by_its_hash(embedded: Program) -> None:
    means = embedded.means
    receipts = [change.receipt for change in a_life(means)]

    links = [verify(each, means.signing_keys.public)["previous_receipt_sha256"] for each in receipts]

    assert links == [None, *(sealed(each) for each in receipts[:-1])]


def test_a_superseded_consent_names_the_one_that_takes_its_place(embedded: Program) -> None:
    # given
    means = embedded.means
    customer_id = a_customer(means).customer_id
    old = a_consent(means, customer_id)

    # when
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        to, at = ConsentState.SUPERSEDED, means.now()
        move(means, stores, old, to, Channel.API, at, superseded_by="cns_new")
        changes = stores.consents.changes(old.consent_id)

    # then
    told = [verify(change.receipt, means.signing_keys.public)["superseded_by"] for change in changes]
    assert told == [None, None, "cns_new"]
    assert verify_records(means).first_bad is None


def test_a_record_signed_with_several_keys_holds_for_whoever_has_them(running: Program) -> None:
    # given a change after the key was rotated
    before = running.means
    after = replace(before, signing_keys=before.signing_keys.rotated(new_key()))
    changes = a_life(before, after)

    # then the newer keys verify all, the older ones all but the last
    told = [verify(change.receipt, after.signing_keys.public)["to_state"] for change in changes]
    assert told == ["requested", "active", "paused", "revoked"]
    assert verify_records(after).first_bad is None
    found = verify_records(before)
    assert found.first_bad == f"{changes[-1].consent_id} revision 4"
    assert "not among those given" in str(found.reason)


def test_an_older_process_may_sign_after_a_newer_one(embedded: Program) -> None:
    """A server that was not restarted yet signs with the key it read."""
    older = embedded.means
    newer = replace(older, signing_keys=older.signing_keys.rotated(new_key()))
    customer_id = a_customer(older).customer_id
    consent_id = a_consent(older, customer_id).consent_id

    pause_consent(newer, customer_id, consent_id, Channel.PAGE)
    resume_consent(older, customer_id, consent_id, Channel.PAGE)
    withdraw_consent(newer, customer_id, consent_id, None, Channel.PAGE)

    assert verify_records(newer).first_bad is None


@pytest.mark.parametrize(
    ("tampered", "named", "why"),
    [
        ("UPDATE consent_changes SET to_state = 'active' WHERE revision = 3", 3, "to_state"),
        ("UPDATE consent_changes SET channel = 'chat' WHERE revision = 2", 2, "channel"),
        ("UPDATE consent_changes SET at = '2026-11-01 00:00:00' WHERE revision = 1", 1, "at is told"),
        ("DELETE FROM consent_changes WHERE revision = 2", 3, "stands where 2 belongs"),
        ("UPDATE consent_changes SET receipt = receipt || 'A' WHERE revision = 4", 4, ""),
        ("UPDATE consent_changes SET receipt = 'gone' WHERE revision = 2", 2, "no receipt"),
        (
            "UPDATE consent_changes SET receipt = (SELECT receipt FROM consent_changes WHERE revision = 1) "
            "WHERE revision = 2",
            2,
            "revision is told as 2",
        ),
    ],
)
def test_a_record_that_was_tampered_with_is_named(
    embedded: Program, tampered: str, named: int, why: str
) -> None:
    (first, *_) = a_life(embedded.means)
    with embedded.engine.begin() as connection, unguarded(connection):
        connection.execute(text(tampered))

    found = verify_records(embedded.means)

    assert found.first_bad == f"{first.consent_id} revision {named}"
    assert why in str(found.reason)


@pytest.mark.parametrize(
    "bent",
    [
        "UPDATE consents SET state = 'active'",
        "UPDATE consents SET revision = 1",
        "UPDATE consents SET body = replace(body, '\"validity_days\":30', '\"validity_days\":900')",
        "UPDATE consents SET body = 'x'",
        "UPDATE consents SET body_hash = '00'",
    ],
)
def test_a_consent_that_does_not_stand_as_its_receipts_say_is_named(running: Program, bent: str) -> None:
    # given a consent that was given and withdrawn
    means = running.means
    record = a_consent(means, a_customer(means).customer_id)
    withdraw_consent(means, record.consent.customer_id, record.consent_id, None, Channel.API)
    assert verify_records(means).first_bad is None

    # when
    with running.engine.begin() as connection:
        assert connection.exec_driver_sql(bent).rowcount == 1

    # then
    assert verify_records(means).first_bad == record.consent_id


def test_a_body_that_was_widened_in_the_database_opens_nothing(running: Program) -> None:
    # given
    means = running.means
    record = a_consent(means, a_customer(means).customer_id)
    with running.engine.begin() as connection:
        change = "UPDATE consents SET body = replace(body, '\"diploma\"', '\"offer_letter\"')"
        assert connection.exec_driver_sql(change).rowcount == 1

    # then
    with means.storage.reading() as stores, pytest.raises(RecordTampered):
        stores.consents.get(record.consent_id, record.consent.customer_id)
