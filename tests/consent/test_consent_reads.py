"""The gate at the read: what is not covered at this moment is not loaded, and the reason has a name."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import (
    grant_consent,
    pause_consent,
    refuse_consent,
    resume_consent,
)
from assistant.actions.means import Means
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.settle_evidence import remove_evidence
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.storage.gate import Use
from assistant.wiring import Program
from models.errors import ConsentMissing, NotFound
from models.facts.consent import (
    Bounds,
    Channel,
    ConsentState,
    DataCategory,
    Method,
    Purpose,
    Standing,
    category_of,
)
from models.facts.evidence import EvidenceKind
from models.facts.fact import Fact
from models.facts.language import Language
from models.facts.offer import OfferState
from tests.given import Clock, a_consent, a_customer, yes_to
from tests.given_papers import a_document, an_offer, shown, without_pdf
from tools.consent.asking import ceilings, draft
from tools.consent.parties import party
from tools.consent.standing import Look, standing_for, standing_of

API, DIPLOMA = Channel.API, EvidenceKind.DIPLOMA


def facts(means: Means, customer_id: str, purpose: Purpose = Purpose.UNDERWRITING) -> tuple[Fact, ...]:
    with means.storage.writing() as stores:
        use = Use(purpose, Method.AUTOMATED_DECISION, "test", "dec_test")
        return stores.evidence.facts(customer_id, use, means.now(), lambda: means.new_id("acc"))


def ask(means: Means, customer_id: str) -> None:
    ask_consent(means, customer_id, (DataCategory.DIPLOMA,), Purpose.UNDERWRITING, Language.EN, API)


def refuse(means: Means, customer_id: str) -> None:
    asked = ask_consent(means, customer_id, (DataCategory.DIPLOMA,), Purpose.UNDERWRITING, Language.EN, API)
    refuse_consent(means, customer_id, asked.consent_id, yes_to(asked))


def pause(means: Means, customer_id: str) -> None:
    pause_consent(means, customer_id, a_consent(means, customer_id).consent_id, API)


def withdraw(means: Means, customer_id: str) -> None:
    withdraw_consent(means, customer_id, a_consent(means, customer_id).consent_id, None, API)


def for_another_purpose(means: Means, customer_id: str) -> None:
    a_consent(means, customer_id, purpose=Purpose.SCENE_PURCHASE)


def for_another_kind(means: Means, customer_id: str) -> None:
    a_consent(means, customer_id, EvidenceKind.CERTIFICATE)


def never(means: Means, customer_id: str) -> None:
    """Nobody asked."""


@pytest.mark.parametrize(
    ("prepare", "standing"),
    [
        (never, Standing.NEVER_ASKED),
        (for_another_kind, Standing.NEVER_ASKED),
        (for_another_purpose, Standing.WRONG_PURPOSE),
        (ask, Standing.UNANSWERED),
        (refuse, Standing.REFUSED),
        (pause, Standing.PAUSED),
        (withdraw, Standing.REVOKED),
    ],
)
def test_an_upload_without_consent_is_refused_before_a_byte_is_read(
    running: Program, prepare: Callable[[Means, str], None], standing: Standing
) -> None:
    # given a reader that must not be reached
    class Unreachable:
        def read_all(self, data: bytes, kinds: object) -> None:
            raise AssertionError("read without consent")

        def picture(self, data: bytes, page: int) -> None:
            raise AssertionError("shown without consent")

    means = replace(running.means, reader=Unreachable())  # type: ignore[arg-type]
    customer_id = a_customer(means).customer_id
    prepare(means, customer_id)

    # when
    with pytest.raises(ConsentMissing) as refused:
        receive_evidence(means, customer_id, DIPLOMA, Purpose.UNDERWRITING, "a.pdf", a_document(DIPLOMA))

    # then
    assert refused.value.details["standing"] is standing
    with means.storage.reading() as stores:
        assert stores.upkeep.tombstones(customer_id) == ()


def test_the_last_instant_is_not_covered(running: Program, clock: Clock) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    with means.storage.reading() as stores:
        until = stores.consents.get(evidence.consent_id, customer_id).consent.valid_until

    # when, then
    clock.at = until - timedelta(microseconds=1)
    assert facts(means, customer_id)
    clock.at = until
    assert facts(means, customer_id) == ()
    with means.storage.reading() as stores, pytest.raises(ConsentMissing) as refused:
        stores.evidence.get(evidence.evidence_id, customer_id, clock())
    assert refused.value.details["standing"] is Standing.EXPIRED


def test_data_past_its_agreed_life_is_closed_though_the_consent_still_stands(
    running: Program, clock: Clock
) -> None:
    # given a consent of 30 days under which data may be kept for two
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    bounds: Bounds = ceilings()[Purpose.UNDERWRITING].model_copy(update={"data_life_days": 2})
    asked = ask_consent(
        means, customer_id, (category_of(DIPLOMA),), Purpose.UNDERWRITING, Language.EN, API, bounds=bounds
    )
    grant_consent(means, customer_id, asked.consent_id, yes_to(asked))
    evidence = shown(means, customer_id)
    assert facts(means, customer_id)

    # when
    clock.pass_time(days=2)

    # then
    assert facts(means, customer_id) == ()
    with means.storage.reading() as stores:
        assert stores.evidence.covered(customer_id, clock()) == ()
        with pytest.raises(ConsentMissing):
            stores.evidence.file(evidence.evidence_id, customer_id, clock())


def test_a_pause_closes_every_read_and_resuming_opens_them_again(running: Program) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)

    # when
    pause_consent(means, customer_id, evidence.consent_id, API)

    # then
    assert facts(means, customer_id) == ()
    with means.storage.reading() as stores:
        at = means.now()
        for read in (stores.evidence.get, stores.evidence.file):
            with pytest.raises(ConsentMissing) as refused:
                read(evidence.evidence_id, customer_id, at)
            assert refused.value.details["standing"] is Standing.PAUSED

    # and when resumed, what was there is there
    resume_consent(means, customer_id, evidence.consent_id, API)
    assert facts(means, customer_id)


def test_one_purpose_does_not_serve_another(running: Program) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    assert facts(means, customer_id, Purpose.SCENE_PURCHASE) == ()
    assert facts(means, customer_id, Purpose.UNDERWRITING)


def test_another_recipient_reads_nothing(running: Program) -> None:
    # given evidence whose consent names us, and somebody else on the same database
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    stranger = replace(means, storage=replace(means.storage, recipient="somebody-else"))

    # then
    assert facts(stranger, customer_id) == ()
    with stranger.storage.reading() as stores, pytest.raises(ConsentMissing) as refused:
        stores.evidence.get(evidence.evidence_id, customer_id, means.now())
    assert refused.value.details["standing"] is Standing.WRONG_RECIPIENT


def test_standing_names_wrong_purpose_and_wrong_recipient(embedded: Program) -> None:
    record = a_consent(embedded.means, a_customer(embedded.means).customer_id)
    at, us = embedded.means.now(), embedded.means.controller
    look = Look(Purpose.UNDERWRITING, DataCategory.DIPLOMA, us, at)
    assert standing_of(record, replace(look, purpose=Purpose.SCENE_PURCHASE)) is Standing.WRONG_PURPOSE
    assert standing_of(record, replace(look, recipient="x")) is Standing.WRONG_RECIPIENT


def test_a_newer_consent_counts_whatever_became_of_an_older_one(running: Program) -> None:
    means = running.means
    customer_id = a_customer(means).customer_id
    withdraw(means, customer_id)
    a_consent(means, customer_id)
    with means.storage.reading() as stores:
        known = stores.consents.of_customer(customer_id)
    look = Look(Purpose.UNDERWRITING, DataCategory.DIPLOMA, means.controller, means.now())
    found = standing_for(known, look)
    assert [record.state for record in known] == [ConsentState.REVOKED, ConsentState.ACTIVE]
    assert found is Standing.GRANTED


def test_each_use_by_a_decision_is_on_record_and_each_that_was_refused(running: Program) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)

    # when
    facts(means, customer_id)
    pause_consent(means, customer_id, evidence.consent_id, API)
    facts(means, customer_id)

    # then
    with means.storage.reading() as stores:
        looks = stores.gate.accesses(customer_id)
    assert [(look.evidence_id, look.consent_id, look.standing) for look in looks] == [
        (evidence.evidence_id, evidence.consent_id, Standing.GRANTED),
        (evidence.evidence_id, evidence.consent_id, Standing.PAUSED),
    ]


@pytest.mark.parametrize("closed_by", ["pause", "expiry"])
def test_a_person_can_remove_a_document_that_we_may_no_longer_read(
    running: Program, clock: Clock, closed_by: str
) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    if closed_by == "pause":
        pause_consent(means, customer_id, evidence.consent_id, API)
    else:
        clock.pass_time(days=31)

    # when
    remove_evidence(means, customer_id, evidence.evidence_id)

    # then it is gone, and removing it again finds nothing
    with pytest.raises(NotFound):
        remove_evidence(means, customer_id, evidence.evidence_id)


def test_removing_a_document_voids_the_open_offer_that_rests_on_it(running: Program) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    offer = an_offer(means, customer_id)
    remove_evidence(means, customer_id, evidence.evidence_id)
    with means.storage.reading() as stores:
        assert stores.offers.get(offer.offer_id, customer_id).state is OfferState.VOID


def test_a_draft_asks_for_one_category_one_purpose_and_one_recipient() -> None:
    consent = draft(
        consent_id="cns_1",
        customer_id="cus_1",
        categories=(DataCategory.DIPLOMA,),
        purpose=Purpose.UNDERWRITING,
        controller=party("assistant-lender"),
        language=Language.ZH,
        at=datetime(2026, 11, 22, tzinfo=UTC),
    ).consent
    assert (consent.categories, consent.recipients) == ((DataCategory.DIPLOMA,), ("assistant-lender",))
    assert consent.valid_until - consent.valid_from == timedelta(days=30)
