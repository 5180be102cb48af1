"""Withdrawing: offers fall at every door, limits stand, and what was said is nowhere any more."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.actions.change_consent import pause_consent
from assistant.actions.means import Means
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.replay_decision import replay_decision, verify_decision
from assistant.actions.request_limit import request_limit
from assistant.actions.settle_evidence import settle_evidence
from assistant.actions.settle_offer import decline_offer
from assistant.actions.withdraw_consent import preview_withdrawal, withdraw_consent
from assistant.wiring import Program
from models.errors import ConsentMissing, InputsErased, NotFound, OfferNotOpen, OfferVoid, TermsDiffer
from models.facts.consent import Channel, Purpose
from models.facts.evidence import EvidenceKind, FieldName, FieldValue, Scene
from models.facts.language import Language
from models.facts.offer import OfferState
from tests.given import Clock, a_customer
from tests.given_papers import (
    a_document,
    accepted,
    an_offer,
    asked,
    basket,
    scene_wish,
    shown,
    standing_limit_minor,
    text,
    without_pdf,
)
from tests.given_vault import dump_of, opened_dump
from tools.audit.seal import seal_of

API = Channel.API
PLANTED = "Zweizigartig-Quux 97531 贰柒拾捌路"
OFFER_LETTER, DIPLOMA = EvidenceKind.OFFER_LETTER, EvidenceKind.DIPLOMA


def withdraw(means: Means, customer_id: str, consent_id: str) -> None:
    withdraw_consent(means, customer_id, consent_id, None, API)


def pause(means: Means, customer_id: str, consent_id: str) -> None:
    pause_consent(means, customer_id, consent_id, API)


@pytest.mark.parametrize("end", [withdraw, pause])
def test_an_open_offer_is_void_at_once_at_every_door(
    running: Program, end: Callable[[Means, str, str], None]
) -> None:
    # given
    program = without_pdf(running)
    means, desk = program.means, program.desk
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    offer = an_offer(means, customer_id)
    conversation = desk.open_conversation(customer_id, Language.EN)

    # when
    end(means, customer_id, evidence.consent_id)

    # then by action, by button, by word
    with pytest.raises(OfferVoid):
        accepted(means, customer_id, offer)
    with pytest.raises(OfferNotOpen):
        decline_offer(means, customer_id, offer.offer_id, Yes(offer.terms_hash, API))
    subject = f"offer:{offer.offer_id}"
    said = desk.answer(conversation, Language.EN, subject, offer.terms_hash, yes=True)
    assert "void" in said[-1].text
    assert "no offer" in desk.say(conversation, Language.EN, "I accept the offer")[-1].text
    assert standing_limit_minor(means, customer_id) == 100_000
    with means.storage.reading() as stores:
        assert stores.offers.get(offer.offer_id, customer_id).state is OfferState.VOID


def test_an_accepted_limit_stands_and_the_next_request_goes_without(running: Program) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    done = accepted(means, customer_id, an_offer(means, customer_id))

    # when
    effect = preview_withdrawal(means, customer_id, evidence.consent_id)
    withdraw(means, customer_id, evidence.consent_id)

    # then
    assert [limit.limit_id for limit in effect.kept] == [done.limit.limit_id]
    assert standing_limit_minor(means, customer_id) == done.limit.amount_minor > 100_000
    assert asked(means, customer_id, 1_500_000).decision.rests_on == ()


def test_the_effect_shown_is_the_effect_agreed_to(running: Program) -> None:
    # given a preview, after which an offer comes to rest on the consent
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    before = preview_withdrawal(means, customer_id, evidence.consent_id)
    offer = an_offer(means, customer_id)

    # then the old yes is not a yes to this
    with pytest.raises(TermsDiffer):
        withdraw_consent(means, customer_id, evidence.consent_id, Yes(seal_of(before), API), API)
    after = preview_withdrawal(means, customer_id, evidence.consent_id)
    assert [each.offer_id for each in after.voided] == [offer.offer_id]
    done = withdraw_consent(means, customer_id, evidence.consent_id, Yes(seal_of(after), API), API)
    assert done.effect == after


def planted_case(program: Program) -> tuple[str, str, str]:
    """A whole case in which every text a document can hold is planted: customer, consent, decision."""
    means, desk = program.means, program.desk
    customer_id = a_customer(means).customer_id
    conversation = desk.open_conversation(customer_id, Language.EN)
    desk.say(conversation, Language.EN, "I would like a limit of 8,000")
    values = {
        name: text(f"{PLANTED} {name}")
        for name in (FieldName.EMPLOYER, FieldName.POSITION, FieldName.EMPLOYMENT_TYPE, FieldName.HOLDER)
    }
    evidence = shown(means, customer_id, OFFER_LETTER, values)
    yes = Yes(seal_of(evidence), API)
    settle_evidence(means, customer_id, evidence.evidence_id, yes, {FieldName.EMPLOYER: f"{PLANTED} Inc"})
    data = a_document(OFFER_LETTER, values)
    desk.upload(conversation, Language.EN, OFFER_LETTER, f"{PLANTED}.pdf", data)
    desk.say(conversation, Language.EN, "yes")
    decision = asked(means, customer_id).decision
    for words in ("why?", "what do you know about me?", "show my limits"):
        desk.say(conversation, Language.EN, words)
    return customer_id, evidence.consent_id, decision.decision_id


def test_nothing_a_document_said_is_in_any_table_after_withdrawal(running: Program) -> None:
    # given
    program = without_pdf(running)
    customer_id, consent_id, decision_id = planted_case(program)
    words = PLANTED.split()[0]
    assert opened_dump(program.means, running.engine).count(words) > 5
    assert words not in dump_of(running.engine), "without the keys there is nothing to read at any time"

    # when
    withdraw(program.means, customer_id, consent_id)

    # then
    kept = opened_dump(program.means, running.engine)
    assert words not in kept
    assert "贰柒拾捌路" not in kept
    assert "\\u8d30" not in kept

    # and the sealed decision still verifies, though it cannot be computed again
    assert verify_decision(program.means, decision_id).decision.decision_id == decision_id
    with pytest.raises(InputsErased):
        replay_decision(program.means, decision_id)


def test_nothing_is_left_in_the_bytes_of_the_database_file(embedded: Program, tmp_path: Path) -> None:
    # given
    program = without_pdf(embedded)
    customer_id, consent_id, _ = planted_case(program)

    # when withdrawn, and the write-ahead log is folded in
    withdraw(program.means, customer_id, consent_id)
    with embedded.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    # then
    files = [path for path in tmp_path.iterdir() if path.name.startswith("assistant.db")]
    assert files
    for path in files:
        assert PLANTED.split()[0].encode() not in path.read_bytes(), path.name


def test_no_read_finds_withdrawn_evidence(running: Program) -> None:
    # given
    program = without_pdf(running)
    means, desk = program.means, program.desk
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    withdraw(means, customer_id, evidence.consent_id)

    # then
    with means.storage.reading() as stores:
        at = means.now()
        for read in (stores.evidence.get, stores.evidence.file):
            with pytest.raises((NotFound, ConsentMissing)):
                read(evidence.evidence_id, customer_id, at)
        assert stores.evidence.covered(customer_id, at) == ()
        assert [t.state for t in stores.upkeep.tombstones(customer_id)] == ["erased"]
    with pytest.raises((NotFound, ConsentMissing)):
        desk.picture(customer_id, evidence.evidence_id, 1)
    with pytest.raises((NotFound, ConsentMissing)):
        settle_evidence(means, customer_id, evidence.evidence_id, Yes(seal_of(evidence), API), {})


def test_a_withdrawal_while_the_file_is_being_read_keeps_nothing(running: Program) -> None:
    # given a reader during whose work the person withdraws
    program = without_pdf(running)
    means = program.means
    customer_id = a_customer(means).customer_id
    consent_id = shown(means, customer_id).consent_id
    plain = means.reader

    class Slow:
        def read_all(self, data: bytes, kinds: Sequence[EvidenceKind]) -> object:
            withdraw(means, customer_id, consent_id)
            return plain.read_all(data, kinds)

    # when
    slow = replace(means, reader=Slow())  # type: ignore[arg-type]
    with pytest.raises(ConsentMissing):
        shown_again(slow, customer_id)

    # then
    with means.storage.reading() as stores:
        assert {each.state for each in stores.upkeep.tombstones(customer_id)} == {"erased"}
    assert "Shanghai University" not in opened_dump(means, running.engine)


def shown_again(means: Means, customer_id: str) -> None:
    data = a_document(DIPLOMA)
    receive_evidence(means, customer_id, DIPLOMA, Purpose.UNDERWRITING, "again.pdf", data)


def test_an_offer_that_rests_on_two_consents_falls_with_either(running: Program, clock: Clock) -> None:
    for withdrawn in (DIPLOMA, OFFER_LETTER):
        # given
        means = without_pdf(running).means
        customer_id = a_customer(means).customer_id
        consents = {kind: shown(means, customer_id, kind).consent_id for kind in (DIPLOMA, OFFER_LETTER)}
        offer = an_offer(means, customer_id)
        assert set(offer.rests_on) == set(consents.values())

        # when
        withdraw(means, customer_id, consents[withdrawn])

        # then
        with pytest.raises(OfferVoid):
            accepted(means, customer_id, offer)


def test_of_a_withdrawn_purchase_not_even_the_shop_stays_on_record(running: Program) -> None:
    # given a purchase whose shop became part of the terms offered
    means = without_pdf(running).means
    customer_id = a_customer(means, limit_minor=10_000, months_on_book=24).customer_id
    values: dict[FieldName, FieldValue | None] = {
        FieldName.MERCHANT: text("Quuxshop"),
        FieldName.LINES: basket(("Quuxbed", Scene.FURNITURE, 4_200)),
        FieldName.DOCUMENT_NUMBER: text("Quux-97531"),
    }
    evidence = shown(means, customer_id, EvidenceKind.PURCHASE, values, purpose=Purpose.SCENE_PURCHASE)
    assert request_limit(means, customer_id, scene_wish()).offer is not None
    assert "Quuxshop" in opened_dump(means, running.engine)

    # when
    withdraw(means, customer_id, evidence.consent_id)

    # then
    kept = opened_dump(means, running.engine)
    assert "Quux" not in kept
    assert "97531" not in kept


def test_an_offer_past_its_time_ends_as_expired_when_its_consent_is_withdrawn(
    running: Program, clock: Clock
) -> None:
    # given an offer that nobody answered in time, and nobody has noted it
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    offer = an_offer(means, customer_id)
    clock.pass_time(days=7)

    # when
    withdraw(means, customer_id, evidence.consent_id)

    # then nothing open rests on what is gone
    with means.storage.reading() as stores:
        assert stores.offers.get(offer.offer_id, customer_id).state is OfferState.EXPIRED
