"""What is over by time is ended on the record, told to the person, and gone where it may not be kept."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import grant_consent, pause_consent
from assistant.actions.means import Means
from assistant.actions.request_limit import request_limit
from assistant.actions.tend import tend
from assistant.actions.tend_customer import TendedCustomer
from assistant.storage.idempotency import StoredAnswer
from assistant.storage.vault import RETAINED, RING
from assistant.wiring import Program
from models.errors import SignInNeeded
from models.facts.consent import Channel, ConsentState, DataCategory, Purpose
from models.facts.evidence import EvidenceKind, EvidenceState, FieldName
from models.facts.language import Language
from models.facts.offer import OfferState
from models.tables import OfferRow
from tests.consent.given_counterparties import BANK, shared_with, with_bank
from tests.consent.given_due import everything_due, one_who_left
from tests.given import Clock, a_consent, a_customer, yes_to
from tests.given_papers import an_offer, scene_wish, shown, text, without_pdf
from tests.given_vault import opened_dump
from tools.audit.receipts import verify
from tools.consent.asking import ceilings

API = Channel.API
NOTHING = TendedCustomer()


def state(means: Means, customer_id: str, consent_id: str) -> ConsentState:
    with means.storage.reading() as stores:
        return stores.consents.get(consent_id, customer_id).state


def documents(means: Means, customer_id: str) -> list[EvidenceState]:
    with means.storage.reading() as stores:
        return [each.state for each in stores.upkeep.tombstones(customer_id)]


def offers(means: Means, customer_id: str) -> list[OfferState]:
    with means.storage.reading() as stores:
        return [each.state for each in stores.offers.of_customer(customer_id)]


@pytest.mark.parametrize("paused", [False, True])
def test_a_consent_past_its_end_expires_and_takes_with_it_what_rests_on_it(
    running: Program, clock: Clock, paused: bool
) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    an_offer(means, customer_id)
    if paused:
        pause_consent(means, customer_id, evidence.consent_id, API)
    clock.pass_time(days=30)

    # when
    found = tend(means)

    # then
    assert found.problems == ()
    assert (found.customers.consents_expired, found.customers.documents_erased) == (1, 1)
    assert state(means, customer_id, evidence.consent_id) is ConsentState.EXPIRED
    assert documents(means, customer_id) == [EvidenceState.ERASED]
    assert offers(means, customer_id)[0] in {OfferState.EXPIRED, OfferState.VOID}
    assert means.storage.vault.ring.key(customer_id, evidence.evidence_id) is None
    assert "Shanghai University" not in opened_dump(means, running.engine)
    with means.storage.reading() as stores:
        last = stores.consents.changes(evidence.consent_id)[-1]
    assert last.channel is Channel.SYSTEM
    assert verify(last.receipt, means.signing_keys.public)["to_state"] == "expired"


def test_the_moment_before_the_end_nothing_is_due(running: Program, clock: Clock) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    clock.pass_time(days=30, microseconds=-1)

    assert tend(means).customers == NOTHING


def test_a_request_that_nobody_answers_lapses(running: Program, clock: Clock) -> None:
    means = running.means
    customer_id = a_customer(means).customer_id
    asked = ask_consent(means, customer_id, (DataCategory.DIPLOMA,), Purpose.UNDERWRITING, Language.EN, API)
    clock.pass_time(days=7)

    assert tend(means).customers == replace(NOTHING, requests_lapsed=1)

    assert state(means, customer_id, asked.consent_id) is ConsentState.LAPSED


def test_watching_ends_with_the_limit_that_is_watched(running: Program, clock: Clock) -> None:
    # given
    means = running.means
    customer_id = a_customer(means).customer_id
    consent_id = a_consent(means, customer_id, purpose=Purpose.MONITORING).consent_id
    clock.pass_time(days=1)
    assert tend(means).customers == NOTHING
    with means.storage.writing() as stores:
        stores.limits.end_all(customer_id, clock())

    # then
    assert tend(means).customers == replace(NOTHING, consents_expired=1)
    assert state(means, customer_id, consent_id) is ConsentState.EXPIRED


def test_data_past_its_life_goes_while_its_consent_stands(running: Program, clock: Clock) -> None:
    # given a purchase whose shop became part of the terms, to be kept for two days
    means = without_pdf(running).means
    customer_id = a_customer(means, limit_minor=10_000, months_on_book=24).customer_id
    bounds = ceilings()[Purpose.SCENE_PURCHASE].model_copy(update={"data_life_days": 2})
    asked = ask_consent(
        means,
        customer_id,
        (DataCategory.PURCHASE,),
        Purpose.SCENE_PURCHASE,
        Language.EN,
        API,
        bounds=bounds,
    )
    grant_consent(means, customer_id, asked.consent_id, yes_to(asked))
    values = {FieldName.MERCHANT: text("Quuxshop")}
    evidence = shown(means, customer_id, EvidenceKind.PURCHASE, values, purpose=Purpose.SCENE_PURCHASE)
    assert evidence.consent_id == asked.consent_id
    assert request_limit(means, customer_id, scene_wish()).offer is not None
    clock.pass_time(days=2)

    # when
    tend(means)

    # then
    assert documents(means, customer_id) == [EvidenceState.ERASED]
    assert state(means, customer_id, asked.consent_id) is ConsentState.ACTIVE
    assert OfferState.OPEN not in offers(means, customer_id)
    assert "Quuxshop" not in opened_dump(means, running.engine)


def test_an_offer_past_its_time_is_expired(running: Program, clock: Clock) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    an_offer(means, customer_id)
    clock.pass_time(days=7)

    assert tend(means).customers == replace(NOTHING, offers_ended=1)

    assert offers(means, customer_id) == [OfferState.EXPIRED]


def test_an_expiry_is_told_to_whoever_received_data(running: Program, clock: Clock) -> None:
    means = with_bank(running.means)
    customer_id = a_customer(means).customer_id
    consent_id = shared_with(means, customer_id).consent_id
    clock.pass_time(days=30)

    tend(means)

    with means.storage.reading() as stores:
        rows = stores.deliveries.of_consent(consent_id)
    assert [(each.revision, each.counterparty) for each in rows] == [(2, BANK), (3, BANK)]


def test_answers_are_forgotten_after_a_day_with_the_keys_of_days_gone_by(
    running: Program, clock: Clock
) -> None:
    # given an answer a day, four days in a row
    means = running.means
    keys = []
    for day in range(4):
        clock.pass_time(days=1)
        keys.append(f"answers:{clock().date()}")
        with means.storage.writing() as stores:
            stores.idempotency.claim("bank", f"key {day}", "hash", clock())
            stores.idempotency.answer("bank", f"key {day}", StoredAnswer(200, "application/json", b"{}"))

    # when
    clock.pass_time(hours=23)
    assert tend(means).answers_forgotten == 3

    # then the last is still there, and so is yesterday's key, which midnight may have cut in two
    left = {each for each in means.storage.vault.ring.subjects(RING) if each.startswith("answers:")}
    assert left == set(keys[-1:])
    with means.storage.writing() as stores:
        assert stores.idempotency.claim("bank", "key 3", "hash", clock()) is not None
        assert stores.idempotency.claim("bank", "key 0", "other", clock()) is None, "a new request"


def test_sign_ins_that_are_over_are_deleted(running: Program, clock: Clock) -> None:
    means = running.means
    customer_id = a_customer(means).customer_id
    with means.storage.writing() as stores:
        for token, hours in (("short", 1), ("long", 3)):
            stores.identity.add_session(token, customer_id, clock(), timedelta(hours=hours))
    clock.pass_time(hours=1)

    assert tend(means).sessions_ended == 1

    with means.storage.reading() as stores:
        assert stores.identity.customer_of("long", clock()) == customer_id
        with pytest.raises(SignInNeeded):
            stores.identity.customer_of("short", clock())


def test_of_a_customer_who_left_nothing_is_left_when_no_law_keeps_it(running: Program, clock: Clock) -> None:
    # given
    due = everything_due(running, clock)
    means = due.means
    assert RETAINED in means.storage.vault.ring.subjects(due.gone)
    assert "Quuxshop" in opened_dump(means, running.engine)

    # when
    found = tend(means)

    # then
    assert (found.proofs_ended, found.retention_ended) == (1, 1)
    assert means.storage.vault.ring.subjects(due.gone) == frozenset()
    assert "Quuxshop" not in opened_dump(means, running.engine)
    with means.storage.reading() as stores:
        assert stores.consents.of_customer(due.gone) == ()
        assert stores.gate.accesses(due.gone) == ()
        assert stores.upkeep.tombstones(due.gone) == ()
        assert stores.limits.authorisations(due.gone) == ()
        assert stores.limits.drawn_minor(due.gone) == 5_000, "amounts stay"
        assert stores.decisions.of_customer(due.gone) == ()


def test_proofs_go_on_the_day_the_person_was_told(running: Program, clock: Clock) -> None:
    # given an account closed just now
    means = without_pdf(running).means
    gone = one_who_left(means, clock)

    # the day before the day, and the day
    clock.at = clock.at.replace(year=clock.at.year + 3) - timedelta(days=1)
    assert tend(means).proofs_ended == 0
    clock.pass_time(days=1)
    found = tend(means)

    assert (found.proofs_ended, found.retention_ended) == (1, 0)
    with means.storage.reading() as stores:
        assert stores.consents.of_customer(gone) == ()
        assert len(stores.limits.authorisations(gone)) == 1, "transactions stay for ten years"


# --- trouble


def test_trouble_with_one_customer_is_told_and_the_others_are_tended(running: Program, clock: Clock) -> None:
    # given one whose offer was bent
    means = without_pdf(running).means
    ids = [a_customer(means).customer_id for _ in range(3)]
    consents = [shown(means, customer_id).consent_id for customer_id in ids]
    an_offer(means, ids[1])
    with running.engine.begin() as connection:
        connection.execute(update(OfferRow).values(terms=b"bent"))
    clock.pass_time(days=30)

    # when
    found = tend(means)

    # then
    assert [each.subject for each in found.problems] == [ids[1]]
    states = [state(means, *each) for each in zip(ids, consents, strict=True)]
    assert states == [ConsentState.EXPIRED, ConsentState.ACTIVE, ConsentState.EXPIRED]
