"""Receipts: anyone with the public key can check them, and a changed one is found out."""

import base64
import json

import pytest

from assistant.actions.change_consent import pause_consent
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.wiring import Program
from models.errors import RecordTampered
from models.facts.consent import Channel, ConsentState
from tests.given import a_consent, a_customer
from tools.audit.receipts import verify
from tools.audit.seal import sealed
from tools.audit.signing_keys import SigningKeys, new_key


def test_every_change_leaves_a_receipt_that_verifies_offline(running: Program) -> None:
    # given
    means = running.means
    customer_id = a_customer(means).customer_id
    record = a_consent(means, customer_id)
    pause_consent(means, customer_id, record.consent_id, Channel.PAGE)
    withdraw_consent(means, customer_id, record.consent_id, None, Channel.CHAT)

    # when
    with means.storage.reading() as stores:
        changes = stores.consents.changes(record.consent_id)
    told = [verify(change.receipt, means.signing_keys.public) for change in changes]

    # then each tells the change, the whole consent and its hash
    assert [each["to_state"] for each in told] == ["requested", "active", "paused", "revoked"]
    assert [each["channel"] for each in told] == ["api", "api", "page", "chat"]
    for each, change in zip(told, changes, strict=True):
        assert each["consent"] == record.consent.model_dump(mode="json")
        assert each["at"] == change.at.isoformat()
        assert each["revision"] == change.revision
    hashes = {each["consent_sha256"] for each in told}
    canonical = json.dumps(told[0]["consent"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert hashes == {sealed(canonical)}


def test_a_changed_receipt_is_found_out(embedded: Program) -> None:
    # given
    means = embedded.means
    record = a_consent(means, a_customer(means).customer_id)
    with means.storage.reading() as stores:
        receipt = stores.consents.changes(record.consent_id)[-1].receipt
    header, payload, signature = receipt.split(".")
    told = json.loads(base64.urlsafe_b64decode(payload + "=="))
    told["to_state"] = ConsentState.REVOKED
    changed = base64.urlsafe_b64encode(json.dumps(told).encode()).rstrip(b"=").decode()
    unsigned = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()

    # then
    for forged in (
        f"{header}.{changed}.{signature}",
        f"{header}.{payload}.{'A' * len(signature)}",
        f"{unsigned}.{payload}.",
        f"{header}.{payload}",
        "",
        "not a receipt",
    ):
        with pytest.raises(RecordTampered):
            verify(forged, means.signing_keys.public)


def test_another_key_does_not_verify_it(embedded: Program) -> None:
    means = embedded.means
    record = a_consent(means, a_customer(means).customer_id)
    with means.storage.reading() as stores:
        receipt = stores.consents.changes(record.consent_id)[-1].receipt
    with pytest.raises(RecordTampered):
        verify(receipt, SigningKeys(new_key()).public)
