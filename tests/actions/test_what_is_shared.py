"""What is shared: every consent with what is held and was done under it, and nothing of what it says."""

import pytest

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import (
    pause_consent,
    preview_pause,
    refuse_consent,
    resume_consent,
)
from assistant.actions.hold_evidence import hold_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.what_is_shared import what_is_shared
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.wiring import Program
from models.errors import ConsentNotOpen, NotFound, TermsDiffer
from models.facts.consent import Channel, ConsentState, DataCategory, Purpose, Standing
from models.facts.erasure import KeptKind
from models.facts.evidence import EvidenceKind, EvidenceState
from models.facts.language import Language
from models.facts.offer import OfferState
from models.facts.sharing import SharedConsent, Sharing
from tests.given import Clock, a_consent, a_customer
from tests.given_papers import an_offer, asked, shown, without_pdf
from tools.audit.seal import seal_of, sealed


def one(sharing: Sharing, consent_id: str) -> SharedConsent:
    (found,) = [each for each in sharing.consents if each.consent_id == consent_id]
    return found


def test_a_consent_tells_what_with_whom_why_until_when_and_when_it_was_used(
    running: Program, clock: Clock
) -> None:
    # given a diploma that a decision has looked at
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    clock.pass_time(days=1)
    offer = an_offer(means, customer_id)

    # when
    sharing = what_is_shared(means, customer_id)

    # then
    found = one(sharing, evidence.consent_id)
    assert found.categories == (DataCategory.DIPLOMA,)
    assert found.recipients[0].name == means.party(means.controller).name
    assert found.why.en.startswith("To decide how high")
    assert found.state is ConsentState.ACTIVE
    assert found.since == evidence.received_at
    assert [each.evidence_id for each in found.documents] == [evidence.evidence_id]
    assert found.kept_until == found.documents[0].usable_until
    assert (found.uses, found.last_refused) == (1, None)
    assert found.last_used is not None
    assert (found.last_used.at, found.last_used.decision_id) == (clock(), offer.terms.decision_id)
    with means.storage.reading() as stores:
        assert found.receipt_sha256 == sealed(stores.consents.changes(found.consent_id)[-1].receipt)


def test_nothing_of_what_documents_say_is_in_it(running: Program) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    for kind in EvidenceKind:
        shown(means, customer_id, kind)

    told = what_is_shared(means, customer_id).model_dump_json()

    for said in ("Shanghai University", "Morning Light", "Chifeng", "Homewell", "paper.pdf", "CET-6"):
        assert said not in told


def test_a_use_that_was_refused_is_told_with_its_reason(running: Program, clock: Clock) -> None:
    # given a diploma whose consent is paused when somebody wants to look
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    pause_consent(means, customer_id, evidence.consent_id, Channel.PAGE)
    clock.pass_time(hours=1)
    asked(means, customer_id)

    found = one(what_is_shared(means, customer_id), evidence.consent_id)

    assert (found.uses, found.last_used) == (0, None)
    assert found.last_refused is not None
    assert (found.last_refused.standing, found.last_refused.at) == (Standing.PAUSED, clock())


def test_what_is_over_says_when_it_ended_and_what_is_gone(running: Program, clock: Clock) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    withdrawn, expiring = shown(means, customer_id), a_consent(means, customer_id, EvidenceKind.CERTIFICATE)
    ask = (DataCategory.OFFER_LETTER,)
    refused = ask_consent(means, customer_id, ask, Purpose.UNDERWRITING, Language.EN, Channel.API)
    refuse_consent(means, customer_id, refused.consent_id, Yes(seal_of(refused.consent), Channel.API))
    clock.pass_time(days=2)
    withdraw_consent(means, customer_id, withdrawn.consent_id, None, Channel.PAGE)
    ended = clock()
    clock.pass_time(days=60)

    sharing = what_is_shared(means, customer_id)

    first = one(sharing, withdrawn.consent_id)
    assert (first.state, first.until) == (ConsentState.REVOKED, ended)
    assert (first.documents, first.erased_documents, first.kept_until) == ((), 1, None)
    second = one(sharing, expiring.consent_id)
    assert (second.state, second.until) == (ConsentState.EXPIRED, expiring.consent.valid_until)
    third = one(sharing, refused.consent_id)
    assert (third.state, third.since) == (ConsentState.REFUSED, None)
    assert [each.consent_id for each in sharing.consents] == [
        refused.consent_id,
        expiring.consent_id,
        withdrawn.consent_id,
    ]


def test_what_a_law_has_kept_is_told_with_its_basis_and_day(running: Program, clock: Clock) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    hold_evidence(means, evidence.evidence_id, clock().replace(year=2030), "a court order")
    withdraw_consent(means, customer_id, evidence.consent_id, None, Channel.PAGE)

    sharing = what_is_shared(means, customer_id)

    (held,) = one(sharing, evidence.consent_id).documents
    assert (held.state, held.usable_until) == (EvidenceState.RESTRICTED, None)
    assert (held.held_until, held.basis) == (clock().replace(year=2030), "a court order")
    assert KeptKind.HELD_DOCUMENTS in {each.kind for each in sharing.by_law}
    assert sharing.against_fraud == ()


def test_nobody_else_is_told(running: Program) -> None:
    means = without_pdf(running).means
    owner, other = (a_customer(means).customer_id for _ in range(2))
    shown(means, owner)

    assert what_is_shared(means, other).consents == ()
    with pytest.raises(NotFound):
        what_is_shared(means, "cus_nobody")


def test_a_yes_to_pausing_names_the_effect_that_was_shown(running: Program) -> None:
    # given an effect without an offer, and an offer made after it was shown
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    consent_id = shown(means, customer_id).consent_id
    before = preview_pause(means, customer_id, consent_id)
    offer = an_offer(means, customer_id)

    with pytest.raises(TermsDiffer):
        pause_consent(means, customer_id, consent_id, Channel.PAGE, Yes(seal_of(before), Channel.PAGE))

    # when it is shown again
    effect = preview_pause(means, customer_id, consent_id)
    assert [each.terms.offer_id for each in effect.voided] == [offer.terms.offer_id]
    paused = pause_consent(means, customer_id, consent_id, Channel.PAGE, Yes(seal_of(effect), Channel.PAGE))

    # then
    assert paused.state is ConsentState.PAUSED
    with means.storage.reading() as stores:
        assert stores.offers.get(offer.terms.offer_id, customer_id).state is OfferState.VOID
        assert len(stores.offers.answers(customer_id, f"pause:{consent_id}")) == 1
    resumed = resume_consent(means, customer_id, consent_id, Channel.PAGE, Yes(seal_of(paused), Channel.PAGE))
    assert resumed.state is ConsentState.ACTIVE


def test_a_yes_to_resuming_is_to_this_pause_alone(running: Program) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    consent_id = shown(means, customer_id).consent_id
    first = pause_consent(means, customer_id, consent_id, Channel.PAGE)
    resume_consent(means, customer_id, consent_id, Channel.PAGE)
    pause_consent(means, customer_id, consent_id, Channel.PAGE)

    with pytest.raises(TermsDiffer):
        resume_consent(means, customer_id, consent_id, Channel.PAGE, Yes(seal_of(first), Channel.PAGE))
    withdraw_consent(means, customer_id, consent_id, None, Channel.PAGE)
    with pytest.raises(ConsentNotOpen):
        preview_pause(means, customer_id, consent_id)
