"""A person's own copy, put back elsewhere; and the end of everything of theirs that no law has kept."""

import json
import shutil
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.change_consent import pause_consent
from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.export_data import ExportUnusable, export_data, import_data
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.replay_decision import replay_decision, verify_decision
from assistant.actions.verify_records import verify_records
from assistant.settings import Settings
from assistant.storage.customers import CustomerExists
from assistant.wiring import Program, program
from models.errors import AccountClosed, ConsentMissing, NotFound, RecordTampered, SignInNeeded, TermsDiffer
from models.facts.consent import Channel, Standing
from models.facts.erasure import ErasedKind, KeptKind
from models.facts.evidence import EvidenceKind, FieldName, FieldValue
from models.facts.language import Language
from models.facts.money import Currency
from models.facts.offer import OfferState
from models.facts.payment import Merchant, Payment
from tests.given import Clock, a_customer
from tests.given_papers import (
    a_document,
    accepted,
    an_offer,
    asked,
    shown,
    text,
    without_pdf,
)
from tests.given_vault import dump_of, opened_dump
from tools.audit.seal import seal_of

TODAY = datetime(2026, 11, 22, tzinfo=UTC)
API, EN, _HOUR = Channel.API, Language.EN, timedelta(hours=1)
DIPLOMA, LETTER = EvidenceKind.DIPLOMA, EvidenceKind.OFFER_LETTER


def a_payment(customer_id: str, amount_minor: int) -> Payment:
    return Payment(
        payment_id="pay_quiet_1",
        customer_id=customer_id,
        amount_minor=amount_minor,
        currency=Currency.CNY,
        merchant=Merchant(merchant_id="shop-1", name="Quux Shop", category_code="5411"),
        at=TODAY,
    )


def a_life(running: Program) -> str:
    """A customer with a conversation, documents, decisions, an accepted offer and an open one, a payment."""
    desk, means = running.desk, running.means
    customer_id = a_customer(means, name="Quux Chen").customer_id
    talk = desk.open_conversation(customer_id, EN)
    desk.say(talk, EN, "I would like a limit of 8,000, my aunt Quuxina says hello")
    shown(means, customer_id, DIPLOMA, {FieldName.HOLDER: text("Quux Chen")})
    accepted(means, customer_id, an_offer(means, customer_id))
    authorise_payment(means, a_payment(customer_id, 12_300))
    shown(
        means,
        customer_id,
        LETTER,
        {FieldName.EMPLOYER: text("Quux Works"), FieldName.HOLDER: text("Quux Chen")},
    )
    asked(means, customer_id)
    desk.say(talk, EN, "why?")
    return customer_id


def erased(means: Means, customer_id: str) -> None:
    erase_customer(means, customer_id, Yes(seal_of(preview_erasure(means, customer_id)), API), API)


# --- export


def test_an_export_put_back_elsewhere_is_the_same_and_can_be_used(
    running: Program, tmp_path: Path, clock: Clock, migrated_file: Path
) -> None:
    # given
    customer_id = a_life(without_pdf(running))
    exported = json.loads(json.dumps(export_data(running.means, customer_id)))

    # when
    (tmp_path / "elsewhere").mkdir()
    shutil.copy(migrated_file, tmp_path / "elsewhere" / "assistant.db")
    settings = Settings(_env_file=None, data_folder=tmp_path / "elsewhere")
    with program(settings, now=clock, prepare=False) as other:
        keys = running.means.signing_keys.public
        assert import_data(other.means, exported, keys) == customer_id

        # then everything is there, and only there can it be opened
        again = export_data(other.means, customer_id)
        assert again["tables"] == exported["tables"]
        decision_id = exported["tables"]["decisions"][-1]["decision_id"]
        assert replay_decision(other.means, decision_id).same
        assert "Quux" not in dump_of(other.engine)

        # and a second time it is told apart
        with pytest.raises(CustomerExists):
            import_data(other.means, exported, keys)


def test_an_export_names_what_is_closed_and_does_not_open_it(running: Program) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id, LETTER, {FieldName.EMPLOYER: text("Quux Works")})
    pause_consent(means, customer_id, evidence.consent_id, API)

    # when
    exported = export_data(means, customer_id)

    # then
    assert exported["closed"] == {evidence.evidence_id: Standing.PAUSED.value}
    assert "Quux" not in json.dumps(exported)


def changed(document: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    copy: dict[str, Any] = json.loads(json.dumps(document))
    *way, last = path.split("/")
    place: Any = copy
    for step in way:
        place = place[int(step)] if isinstance(place, list) else place[step]
    place[last] = value
    return copy


@pytest.mark.parametrize(
    ("path", "value", "error"),
    [
        ("tables/limits/0/amount_minor", 99_999_999, RecordTampered),
        ("tables/customers/0/customer_id", "cus_somebody_else", RecordTampered),
        ("signature", "a.b.c", RecordTampered),
        ("signature", None, RecordTampered),
        ("schema", "customer-export/9", ExportUnusable),
        ("tables", [], RecordTampered),
        ("exported_at", 1, RecordTampered),
    ],
)
def test_a_changed_export_is_refused_and_nothing_is_put_back(
    embedded: Program, path: str, value: Any, error: type[Exception]
) -> None:
    # given
    means = without_pdf(embedded).means
    exported = export_data(means, a_customer(means).customer_id)
    before = dump_of(embedded.engine)

    # then
    with pytest.raises(error):
        import_data(means, changed(exported, path, value))
    assert dump_of(embedded.engine) == before


@pytest.mark.parametrize("document", [None, [], "x", {}, {"schema": "customer-export/1"}])
def test_what_is_no_export_is_refused(embedded: Program, document: Any) -> None:
    with pytest.raises((ExportUnusable, RecordTampered)):
        import_data(embedded.means, document)


# --- erasing


def test_erasing_itemises_what_goes_and_what_stays_and_does_exactly_that(running: Program) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_life(without_pdf(running))

    # when
    effect = preview_erasure(means, customer_id)
    assert "Quux" in opened_dump(means, running.engine)
    done = erase_customer(means, customer_id, Yes(seal_of(effect), API), API)

    # then
    assert done == effect
    gone = {each.kind: each.count for each in effect.erased}
    stays = {each.kind: each.count for each in effect.kept}
    assert gone[ErasedKind.DOCUMENTS] == 2
    assert gone[ErasedKind.MESSAGES] >= 4
    assert stays[KeptKind.TRANSACTIONS] == stays[KeptKind.ACCEPTED_TERMS] == 1
    assert stays[KeptKind.CONSENT_RECORDS] == 2
    assert effect.drawn_minor == 12_300
    assert {each.until.year for each in effect.kept} == {2029, 2036}

    # and of it all only the name is left, where the law has it kept
    kept = opened_dump(means, running.engine)
    assert [line.partition(":")[0] for line in kept.splitlines() if "Quux" in line] == ["customers"]
    assert "Quux" not in dump_of(running.engine)
    assert verify_records(means).first_bad is None


def test_after_erasing_nothing_of_theirs_can_be_read_or_done(running: Program) -> None:
    # given
    means, desk = without_pdf(running).means, running.desk
    customer_id = a_life(without_pdf(running))
    with means.storage.writing() as stores:
        stores.identity.add_session("token", customer_id, means.now(), lasts=_HOUR)
        evidence_ids = [each.evidence_id for each in stores.upkeep.tombstones(customer_id)]
        decision_ids = [each.decision.decision_id for each in stores.decisions.of_customer(customer_id)]

    # when
    erased(means, customer_id)

    # then
    with means.storage.reading() as stores:
        with pytest.raises(AccountClosed):
            stores.customers.get(customer_id)
        with pytest.raises(SignInNeeded):
            stores.identity.customer_of("token", means.now())
        for evidence_id in evidence_ids:
            with pytest.raises((NotFound, ConsentMissing)):
                stores.evidence.get(evidence_id, customer_id, means.now())
        assert stores.conversations.of_customer(customer_id) == ()
        assert stores.limits.in_force(customer_id, means.now()) == ()
        assert stores.limits.drawn_minor(customer_id) == 12_300
        assert {r.state for r in stores.consents.of_customer(customer_id)} == {"revoked"}
        assert all(o.state is OfferState.ACCEPTED for o in stores.offers.of_customer(customer_id))
    for act in (
        lambda: authorise_payment(means, a_payment(customer_id, 100)),
        lambda: desk.open_conversation(customer_id, EN),
        lambda: an_offer(means, customer_id),
        lambda: export_data(means, customer_id),
        lambda: preview_erasure(means, customer_id),
    ):
        with pytest.raises(AccountClosed):
            act()
    # the decision that the accepted limit rests on still verifies
    assert verify_decision(means, decision_ids[0]).decision.decision_id == decision_ids[0]


def test_a_yes_to_another_effect_erases_nothing(running: Program) -> None:
    # given an effect that was shown, after which something more came in
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    effect = preview_erasure(means, customer_id)
    shown(means, customer_id)

    # then
    with pytest.raises(TermsDiffer):
        erase_customer(means, customer_id, Yes(seal_of(effect), API), API)
    with means.storage.reading() as stores:
        assert stores.customers.get(customer_id).customer_id == customer_id


def test_a_backup_from_before_gives_back_nothing_that_was_erased(
    embedded: Program, tmp_path: Path, clock: Clock
) -> None:
    # given a copy of the whole database from before
    running = without_pdf(embedded)
    customer_id = a_life(running)
    with embedded.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql(f"VACUUM INTO '{tmp_path / 'backup.db'}'")
    erased(embedded.means, customer_id)

    # when it is restored, with the key ring as it is now
    settings = embedded.settings.model_copy(update={"database_url": f"sqlite:///{tmp_path / 'backup.db'}"})
    with program(settings, now=clock, prepare=False) as restored:
        # then whoever reads it with every key there is finds what the law has kept, and nothing else
        left = opened_dump(restored.means, restored.engine)
        with restored.means.storage.reading() as stores, pytest.raises((AccountClosed, NotFound)):
            stores.customers.get(customer_id)
    assert "Quux" not in left


def test_a_dump_after_erasing_holds_none_of_two_hundred_planted_strings(
    embedded: Program, tmp_path: Path
) -> None:
    # given two hundred strings in every place that a person or a document can put one
    running = without_pdf(embedded)
    means, desk = running.means, running.desk
    planted = [f"Plant{number:03}Zweizig" for number in range(200)]
    left = iter(planted)
    customer_id = a_customer(means, name=next(left)).customer_id
    talk = desk.open_conversation(customer_id, EN)
    desk.say(talk, EN, f"I would like a limit of 8,000. {next(left)}")
    names = (FieldName.EMPLOYER, FieldName.POSITION, FieldName.EMPLOYMENT_TYPE, FieldName.DOCUMENT_NUMBER)
    for turn in range(4):
        values: dict[FieldName, FieldValue | None] = {name: text(next(left)) for name in names}
        data = a_document(LETTER, values)
        shown(means, customer_id, LETTER, values)
        if not turn:
            asked(means, customer_id)
        desk.upload(talk, EN, LETTER, f"{next(left)}.pdf", data)
    while words := " ".join(islice(left, 4)):
        desk.say(talk, EN, words)

    # when
    erased(means, customer_id)
    with embedded.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    # then neither a dump nor the bytes of any file hold one
    dump = dump_of(embedded.engine)
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) >= 3
    assert not [word for word in planted if word in dump or any(word.encode() in data for data in files)]
