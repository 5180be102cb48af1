"""What may be asked for at all, and what a yes must name; each refusal by itself."""

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

import pytest

from assistant.actions.change_consent import pause_consent
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.settle_evidence import settle_evidence
from assistant.storage.vault import Vault
from assistant.wiring import Program
from models.errors import (
    DocumentTooLarge,
    FieldUnusable,
    FraudDataWalled,
    SensitiveBundled,
    TermsDiffer,
    UnderAge,
)
from models.facts.consent import Channel, DataCategory, Purpose
from models.facts.evidence import EvidenceKind, EvidenceState, FieldName
from tests.given import Clock, a_consent, a_customer
from tests.given_papers import a_document, shown, without_pdf
from tools.consent.asking import require_askable, require_of_age

C, DIPLOMA = DataCategory, EvidenceKind.DIPLOMA


@pytest.mark.parametrize(
    "bundle",
    [(C.DIPLOMA, C.OFFER_LETTER), (C.RENTAL_CONTRACT, C.PURCHASE), (C.CERTIFICATE, C.DIPLOMA, C.PURCHASE)],
)
def test_what_is_sensitive_stands_alone(bundle: tuple[DataCategory, ...]) -> None:
    with pytest.raises(SensitiveBundled):
        require_askable(bundle, Purpose.UNDERWRITING)
    for category in bundle:
        require_askable((category,), Purpose.UNDERWRITING)
    require_askable((C.DIPLOMA, C.CERTIFICATE), Purpose.UNDERWRITING)


@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize("category", list(DataCategory))
def test_fraud_data_and_other_data_are_on_two_sides_of_a_wall(
    category: DataCategory, purpose: Purpose
) -> None:
    if category.is_fraud_only is (purpose is Purpose.FRAUD_PREVENTION):
        require_askable((category,), purpose)
    else:
        with pytest.raises(FraudDataWalled):
            require_askable((category,), purpose)


def test_from_the_birthday_on_one_is_of_age() -> None:
    require_of_age(18, 18)
    with pytest.raises(UnderAge):
        require_of_age(17, 18)


def test_fields_are_settled_by_a_yes_to_just_these(embedded: Program) -> None:
    # given fields that wait, and a field that a diploma does not have
    means = without_pdf(embedded).means
    customer_id = a_customer(means).customer_id
    a_consent(means, customer_id)
    data = a_document(DIPLOMA)
    evidence = receive_evidence(means, customer_id, DIPLOMA, Purpose.UNDERWRITING, "a.pdf", data)

    # then
    with pytest.raises(TermsDiffer):
        settle_evidence(means, customer_id, evidence.evidence_id, Yes("0" * 64, Channel.API), {})
    settled = shown(means, a_customer(means).customer_id)
    assert settled.state is EvidenceState.CONFIRMED
    with pytest.raises(FieldUnusable):
        shown(means, a_customer(means).customer_id, corrections={FieldName.PAY: "12000.00 CNY month"})


def test_a_file_beyond_the_limit_and_an_eleventh_document_are_refused(embedded: Program) -> None:
    means = without_pdf(embedded).means
    customer_id = a_customer(means).customer_id
    a_consent(means, customer_id)

    def send(data: bytes) -> None:
        receive_evidence(means, customer_id, DIPLOMA, Purpose.UNDERWRITING, "a.pdf", data)

    with pytest.raises(DocumentTooLarge):
        send(b" " * (10 * 2**20 + 1))
    for _ in range(10):
        send(a_document(DIPLOMA))
    with pytest.raises(DocumentTooLarge):
        send(a_document(DIPLOMA))


def test_only_a_limit_of_ones_own_that_is_in_force_and_holds_anything_is_open(running: Program) -> None:
    # given somebody without a limit beside somebody with one
    means = running.means
    without = a_customer(means, limit_minor=0).customer_id
    owner = a_customer(means, limit_minor=100_000).customer_id
    at = means.now()

    # then
    with means.storage.writing() as stores:
        assert stores.gate.limit_open(owner, at)
        assert not stores.gate.limit_open(without, at)
        assert not stores.gate.limit_open(owner, at - timedelta(microseconds=1))
        stores.limits.end_all(owner, at + timedelta(hours=1))
        assert stores.gate.limit_open(owner, at)
        assert not stores.gate.limit_open(owner, at + timedelta(hours=1))


def test_collections_are_counted_by_consent_and_from_its_beginning(embedded: Program, clock: Clock) -> None:
    # given a diploma and, a day later, a letter; then the diploma's consent is superseded
    means = without_pdf(embedded).means
    customer_id = a_customer(means).customer_id
    diploma = shown(means, customer_id, DIPLOMA)
    clock.pass_time(days=1)
    letter = shown(means, customer_id, EvidenceKind.OFFER_LETTER)
    clock.pass_time(days=1)
    newer = a_consent(means, customer_id)
    assert newer.consent_id != diploma.consent_id

    # then
    with means.storage.reading() as stores:
        old, other = (stores.consents.get(each.consent_id, customer_id).consent for each in (diploma, letter))
        assert {each.consent_id for each in stores.upkeep.tombstones(customer_id)} == {
            newer.consent_id,
            letter.consent_id,
        }
        assert stores.gate.collected(old) == ()
        assert stores.gate.collected(other) == (letter.received_at,)
        assert stores.gate.collected(newer.consent) == ()


class Watched(Vault):
    """Notes what is opened."""

    opened: ClassVar[list[str]] = []

    def data(self, owner: str, subject: str, place: str, sealed: bytes) -> bytes | None:
        self.opened.append(place)
        return super().data(owner, subject, place, sealed)


def test_nothing_of_a_document_is_opened_before_the_gate_has_said_yes(embedded: Program) -> None:
    # given a paused document
    means = without_pdf(embedded).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    watched = replace(means.storage, vault=Watched(means.storage.vault.ring))

    def opened() -> list[str]:
        Watched.opened.clear()
        with watched.reading() as stores:
            stores.evidence.covered(customer_id, means.now())
        return list(Watched.opened)

    assert f"evidence/{evidence.evidence_id}" in opened()

    # when
    pause_consent(means, customer_id, evidence.consent_id, Channel.API)

    # then
    assert opened() == []
