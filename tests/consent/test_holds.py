"""A document on hold outlives its consent: stored, kept by law alone, never used, erased when it is over."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.hold_evidence import hold_evidence, release_hold
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.settle_evidence import remove_evidence
from assistant.actions.tend import tend
from assistant.actions.withdraw_consent import preview_withdrawal, withdraw_consent
from assistant.conversation.consent_cards import withdrawal_card
from assistant.conversation.filling import Filling
from assistant.wiring import Program
from models.errors import ConsentMissing, NotFound, UnusableInput
from models.facts.consent import Channel, Standing
from models.facts.evidence import Evidence, EvidenceState
from models.facts.language import Language
from tests.given import Clock, a_customer
from tests.given_papers import an_offer, asked, shown, without_pdf
from tests.given_vault import opened_dump
from tools.audit.seal import seal_of

API = Channel.API
BASIS = "Court order 7"
WORDS = "Shanghai University"

End = Callable[[Means, Clock, Evidence], None]


def withdraw(means: Means, clock: Clock, evidence: Evidence) -> None:
    withdraw_consent(means, evidence.customer_id, evidence.consent_id, None, API)


def let_expire(means: Means, clock: Clock, evidence: Evidence) -> None:
    clock.pass_time(days=30)
    tend(means)


def remove(means: Means, clock: Clock, evidence: Evidence) -> None:
    remove_evidence(means, evidence.customer_id, evidence.evidence_id)


def held(running: Program, clock: Clock, days: int = 60) -> tuple[Means, Evidence]:
    means = without_pdf(running).means
    evidence = shown(means, a_customer(means).customer_id)
    hold_evidence(means, evidence.evidence_id, clock() + timedelta(days=days), BASIS)
    return means, evidence


def state(means: Means, evidence: Evidence) -> EvidenceState:
    with means.storage.reading() as stores:
        (found,) = stores.upkeep.tombstones(evidence.customer_id)
    return found.state


@pytest.mark.parametrize("end", [withdraw, let_expire, remove])
def test_what_is_held_is_stored_and_never_used(running: Program, clock: Clock, end: End) -> None:
    # given
    means, evidence = held(running, clock)
    customer_id = evidence.customer_id
    an_offer(means, customer_id)

    # when
    end(means, clock, evidence)
    decision = asked(means, customer_id).decision

    # then nothing of it is in the decision, and the attempt is on record
    assert state(means, evidence) is EvidenceState.RESTRICTED
    assert [each.source for each in decision.inputs] == ["account"]
    with means.storage.reading() as stores:
        refused = stores.gate.accesses(customer_id)[-1]
        assert stores.evidence.covered(customer_id, means.now()) == ()
        with pytest.raises(ConsentMissing):
            stores.evidence.get(evidence.evidence_id, customer_id, means.now())
        with pytest.raises(ConsentMissing):
            stores.evidence.file(evidence.evidence_id, customer_id, means.now())
        (tombstone,) = stores.upkeep.tombstones(customer_id)
    assert (refused.evidence_id, refused.standing) == (evidence.evidence_id, Standing.RESTRICTED)
    assert refused.decision_id == decision.decision_id
    assert (tombstone.hold_basis, tombstone.held_until is not None) == (BASIS, True)
    assert WORDS in opened_dump(means, running.engine), "it is stored"

    # and tending leaves it as it is until the hold is over
    before = tombstone
    assert tend(means).customers.documents_restricted == 0
    clock.at = before.held_until or clock.at
    assert tend(means).customers.documents_erased == 1
    assert state(means, evidence) is EvidenceState.ERASED
    assert WORDS not in opened_dump(means, running.engine)
    assert means.storage.vault.ring.key(customer_id, evidence.evidence_id) is None


def test_the_effect_of_withdrawing_says_what_a_law_keeps(running: Program, clock: Clock) -> None:
    # given two documents under one consent, one of them on hold
    means, evidence = held(running, clock)
    customer_id = evidence.customer_id
    other = shown(means, customer_id)
    assert other.consent_id == evidence.consent_id

    # when
    effect = preview_withdrawal(means, customer_id, evidence.consent_id)
    withdraw(means, clock, evidence)

    # then it was exact, and the card goes on saying so
    assert effect.erased_evidence_ids == (other.evidence_id,)
    assert effect.held_evidence_ids == (evidence.evidence_id,)
    with means.storage.reading() as stores:
        states = {each.evidence_id: each.state for each in stores.upkeep.tombstones(customer_id)}
        filling = Filling(stores, means.policies, means.parties, customer_id, Language.EN, means.now())
        texts = [line.text for line in withdrawal_card(filling, evidence.consent_id).after]
    assert states == {other.evidence_id: "erased", evidence.evidence_id: "restricted"}
    assert "1 of them kept by law, not used, deleted when that ends" in texts


def test_while_its_consent_stands_a_held_document_is_used_as_agreed(running: Program, clock: Clock) -> None:
    means, evidence = held(running, clock)

    decision = asked(means, evidence.customer_id).decision

    assert evidence.evidence_id in [each.source for each in decision.inputs]


def test_a_hold_that_is_over_first_changes_nothing(running: Program, clock: Clock) -> None:
    means, evidence = held(running, clock, days=3)
    clock.pass_time(days=4)
    tend(means)
    assert state(means, evidence) is EvidenceState.CONFIRMED

    withdraw(means, clock, evidence)

    assert state(means, evidence) is EvidenceState.ERASED


def test_releasing_erases_what_nothing_else_keeps(running: Program, clock: Clock) -> None:
    means, evidence = held(running, clock)
    withdraw(means, clock, evidence)

    release_hold(means, evidence.evidence_id)

    assert state(means, evidence) is EvidenceState.ERASED
    assert WORDS not in opened_dump(means, running.engine)
    with means.storage.reading() as stores:
        assert stores.upkeep.on_hold() == ()


def test_releasing_leaves_what_its_consent_keeps(running: Program, clock: Clock) -> None:
    means, evidence = held(running, clock)

    release_hold(means, evidence.evidence_id)

    assert state(means, evidence) is EvidenceState.CONFIRMED
    with pytest.raises(NotFound):
        release_hold(means, evidence.evidence_id)


def test_a_hold_outlives_the_account(running: Program, clock: Clock) -> None:
    # given
    means, evidence = held(running, clock, days=365 * 12)
    customer_id = evidence.customer_id
    erase_customer(means, customer_id, Yes(seal_of(preview_erasure(means, customer_id)), API), API)

    # when ten years are over, everything but the document goes
    clock.pass_time(days=365 * 11)
    assert tend(means).problems == ()
    assert means.storage.vault.ring.subjects(customer_id) == {evidence.evidence_id}
    assert state(means, evidence) is EvidenceState.RESTRICTED

    # then it goes too
    clock.pass_time(days=365)
    assert tend(means).problems == ()
    assert means.storage.vault.ring.subjects(customer_id) == frozenset()
    with means.storage.reading() as stores:
        assert stores.upkeep.tombstones(customer_id) == ()
        assert stores.consents.of_customer(customer_id) == ()


def test_what_cannot_be_held_is_refused(running: Program, clock: Clock) -> None:
    means, evidence = held(running, clock)
    later = clock() + timedelta(days=1)

    with pytest.raises(UnusableInput):
        hold_evidence(means, evidence.evidence_id, clock(), BASIS)
    with pytest.raises(UnusableInput):
        hold_evidence(means, evidence.evidence_id, later, "  ")
    with pytest.raises(NotFound):
        hold_evidence(means, "evd_none", later, BASIS)
    with pytest.raises(NotFound):
        release_hold(means, "evd_none")
    release_hold(means, evidence.evidence_id)
    withdraw(means, clock, evidence)
    with pytest.raises(NotFound):
        hold_evidence(means, evidence.evidence_id, later, BASIS)
