"""Who is told and where: parties that consents can name, at an address and with a secret of their own."""

from datetime import datetime, timedelta, timezone

import pytest

from assistant.actions.change_consent import refuse_consent
from assistant.actions.tell_counterparties import add_counterparty, redeliver, remove_counterparty
from assistant.storage.counterparties import CounterpartyExists
from assistant.wiring import Program
from models.errors import NotFound, UnusableInput
from models.facts.delivery import Parcel
from tests.consent.given_counterparties import BANK, asked_for, shared_with, told, with_bank
from tests.given import a_consent, a_customer, yes_to
from tests.given_vault import dump_of, opened_dump
from tools.consent.telling import delivery_id
from tools.webhooks.message import headers_of


def test_nobody_is_told_of_what_they_never_received(running: Program) -> None:
    means = with_bank(running.means)
    customer_id = a_customer(means).customer_id

    # the lender's own consents, and a request that the person refused
    own = a_consent(means, customer_id)
    asked = asked_for(means, customer_id)
    refuse_consent(means, customer_id, asked.consent_id, yes_to(asked))

    assert told(means, own.consent_id) == told(means, asked.consent_id) == ()


def test_the_row_is_in_the_transaction_of_the_change(running: Program) -> None:
    means = with_bank(running.means)
    customer_id = a_customer(means).customer_id
    consent_id = shared_with(means, customer_id).consent_id

    (row,) = told(means, consent_id)

    assert (row.revision, row.counterparty, row.state, row.attempts) == (2, BANK, "waiting", 0)
    assert row.delivery_id == delivery_id(consent_id, 2, BANK)


def test_the_secret_is_shown_once_and_sealed(running: Program) -> None:
    means = with_bank(running.means)
    added = add_counterparty(means, BANK, "https://bank.example/told")

    assert added.secret.startswith("whsec_")
    assert added.secret not in dump_of(running.engine)
    assert added.secret in opened_dump(means, running.engine)
    with pytest.raises(CounterpartyExists):
        add_counterparty(means, BANK, "https://bank.example/other")
    remove_counterparty(means, BANK)
    assert add_counterparty(means, BANK, "https://bank.example/told").secret != added.secret


def test_only_parties_that_consents_can_name_are_told(running: Program) -> None:
    means = with_bank(running.means)

    with pytest.raises(NotFound):
        add_counterparty(means, "stranger", "https://stranger.example/")
    with pytest.raises(UnusableInput):
        add_counterparty(means, means.controller, "https://lender.example/")
    with pytest.raises(NotFound):
        remove_counterparty(means, BANK)
    with pytest.raises(NotFound):
        redeliver(means, "dlv_none")


def test_the_signature_is_that_of_the_specification() -> None:
    # the example that implementations of Standard Webhooks are tested with
    parcel = Parcel(
        message_id="msg_p5jXN8AQM9LWM0D4loKWxJek",
        url="https://bank.example/",
        secret="whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        body='{"test": 2432232314}',
        at=datetime.fromtimestamp(1614265330, timezone(timedelta(hours=8))),
    )
    found = headers_of(parcel)

    assert found["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    assert found["webhook-timestamp"] == "1614265330"
    assert "whsec" not in repr(parcel)
