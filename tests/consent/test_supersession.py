"""Other terms are another consent: it takes the place of the old one, and nothing stays on the old terms."""

import base64
from datetime import timedelta

import pytest

from assistant.actions.change_consent import (
    pause_consent,
    refuse_consent,
    resume_consent,
)
from assistant.actions.means import Means
from assistant.actions.replay_decision import InputsClosed, replay_decision
from assistant.actions.request_limit import request_limit
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.storage.evidence import FileNotKept
from assistant.wiring import Program
from models.errors import ConsentNotOpen, OfferNotOpen, OfferVoid
from models.facts.consent import ConsentMode, ConsentRecord, DataCategory, Purpose, Standing
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.offer import OfferState
from tests.consent.given_consents import (
    API,
    allowed,
    asked,
    bounds,
    facts,
    granted,
    receipts,
    sent,
    states,
    why,
)
from tests.given import Clock, a_customer, yes_to
from tests.given_papers import (
    accepted,
    an_offer,
    day,
    scene_wish,
    shown,
    standing_limit_minor,
    standing_wish,
    text,
    without_pdf,
)
from tests.given_vault import dump_of, opened_dump
from tools.audit.receipt_chain import GivenReceipt, check_receipts

NARROWER = bounds(data_life_days=10)


def superseded(means: Means, clock: Clock, customer_id: str) -> tuple[ConsentRecord, ConsentRecord]:
    """The consent before and the one that took its place, after the one collection was used up."""
    before = allowed(means, customer_id)
    sent(means, customer_id)
    clock.pass_time(days=2)
    return before, allowed(means, customer_id)


def test_a_used_up_consent_is_asked_for_anew_and_the_new_one_names_the_old(
    running: Program, clock: Clock
) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    before, after = superseded(means, clock, customer_id)
    assert after.consent.supersedes == before.consent_id
    assert states(means, customer_id) == ["superseded", "active"]
    assert receipts(means, before.consent_id) == ["requested", "active", "superseded"]
    assert receipts(means, after.consent_id) == ["requested", "active"]


def test_asking_on_other_bounds_changes_nothing_until_it_is_granted(running: Program) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    before = allowed(means, customer_id)

    # when
    request = asked(means, customer_id, within=NARROWER)

    # then the old one stands, and after a no it still does
    assert request.consent.supersedes == before.consent_id
    assert states(means, customer_id) == ["active", "requested"]
    refuse_consent(means, customer_id, request.consent_id, yes_to(request))
    assert states(means, customer_id) == ["active", "refused"]
    sent(means, customer_id)


def test_an_unanswered_request_makes_room_for_one_on_other_bounds(running: Program) -> None:
    means = running.means
    customer_id = a_customer(means).customer_id
    first = asked(means, customer_id)
    asked(means, customer_id, within=NARROWER)
    assert states(means, customer_id) == ["lapsed", "requested"]
    with pytest.raises(ConsentNotOpen):
        granted(means, customer_id, first)


def test_granting_voids_what_rested_on_the_old_terms_and_says_so_in_the_receipt(running: Program) -> None:
    # given an open offer
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    offer = an_offer(means, customer_id)

    # when
    after = allowed(means, customer_id, within=NARROWER)

    # then
    with pytest.raises(OfferVoid):
        accepted(means, customer_id, offer)
    assert standing_limit_minor(means, customer_id) == 100_000
    with means.storage.reading() as stores:
        changes = stores.consents.changes(evidence.consent_id)
    given = [GivenReceipt(f"{each.revision}", each.receipt, {}) for each in changes]
    assert check_receipts(given, means.signing_keys.public).first_bad is None
    assert f'"superseded_by":"{after.consent_id}"' in payload(changes[-1].receipt)


def payload(receipt: str) -> str:
    """Of a compact JWS."""
    middle = receipt.split(".")[1]
    return base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)).decode()


def test_what_came_in_before_stands_under_the_new_terms_and_falls_with_them(
    running: Program, clock: Clock
) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    clock.pass_time(days=2)
    after = allowed(means, customer_id)

    # when a decision is made on it
    offer = an_offer(means, customer_id)

    # then it rests on the new consent, so that it can be accepted
    assert offer.rests_on == (after.consent_id,)
    assert {fact.consent_id for fact in facts(means, customer_id)} == {after.consent_id}
    assert accepted(means, customer_id, offer).limit.amount_minor == offer.terms.new_limit_minor

    # and withdrawing the new one takes the old document along
    effect = withdraw_consent(means, customer_id, after.consent_id, None, API).effect
    assert len(effect.erased_evidence_ids) == 1
    assert [limit.offer_id for limit in effect.kept] == [offer.offer_id]
    assert "Shanghai University" not in opened_dump(means, running.engine)


def test_the_new_terms_bind_what_came_in_before(running: Program, clock: Clock) -> None:
    # given a contract that ended before the new, shorter history begins, and a decision on it
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id, EvidenceKind.RENTAL_CONTRACT, {FieldName.ENDS_ON: day(-100)})
    decision = request_limit(means, customer_id, standing_wish(800_000)).decision
    assert facts(means, customer_id)

    # when
    allowed(means, customer_id, DataCategory.RENTAL_CONTRACT, within=bounds(history_days=30))

    # then neither a use nor the person's page nor a replay goes round the shorter history
    assert facts(means, customer_id) == ()
    with means.storage.reading() as stores:
        found = why(lambda: stores.evidence.get(evidence.evidence_id, customer_id, clock()))
        opened, shut = stores.decisions.inputs(decision.decision_id, clock())
    assert found is Standing.OUT_OF_RANGE
    assert shut == {evidence.evidence_id: Standing.OUT_OF_RANGE}
    assert [each.source for each in opened] == ["account"]
    with pytest.raises(InputsClosed):
        replay_decision(means, decision.decision_id)


def test_no_offer_outlives_the_data_it_rests_on_though_its_consent_stands(
    running: Program, clock: Clock
) -> None:
    # given data that may be kept for two days, and offers that are open for a week
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    allowed(means, customer_id, within=bounds(data_life_days=2))
    shown(means, customer_id)
    offer = an_offer(means, customer_id)

    # when
    clock.pass_time(days=2)

    # then
    assert states(means, customer_id) == ["active"]
    with pytest.raises(OfferNotOpen):
        accepted(means, customer_id, offer)
    assert standing_limit_minor(means, customer_id) == 100_000


def test_no_ended_offer_goes_on_telling_the_shop_after_its_consent_was_superseded_or_paused(
    running: Program, clock: Clock
) -> None:
    # given a purchase whose shop became part of the terms offered
    means = without_pdf(running).means
    customer_id = a_customer(means, limit_minor=10_000, months_on_book=24).customer_id
    scene, purchase = Purpose.SCENE_PURCHASE, EvidenceKind.PURCHASE
    evidence = shown(means, customer_id, purchase, {FieldName.MERCHANT: text("Quuxshop")}, purpose=scene)
    for end in ("pause", "supersede"):
        offer = request_limit(means, customer_id, scene_wish()).offer
        assert offer is not None
        assert offer.terms.scope is not None
        assert offer.terms.scope.merchant == "Quuxshop"

        # when
        if end == "pause":
            pause_consent(means, customer_id, evidence.consent_id, API)
            resume_consent(means, customer_id, evidence.consent_id, API)
        else:
            clock.pass_time(days=2)
            new = allowed(means, customer_id, DataCategory.PURCHASE, purpose=scene)

        # then
        with means.storage.reading() as stores:
            found = stores.offers.get(offer.offer_id, customer_id)
        assert found.state is OfferState.VOID
        assert "Quuxshop" not in repr(found)
    withdraw_consent(means, customer_id, new.consent_id, None, API)
    assert "Quux" not in opened_dump(means, running.engine)


def test_a_paused_consent_is_superseded_too_so_that_one_withdrawal_ends_it_all(running: Program) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    old = shown(means, customer_id).consent_id
    pause_consent(means, customer_id, old, API)

    # when
    new = allowed(means, customer_id, within=NARROWER)

    # then
    assert states(means, customer_id) == ["superseded", "active"]
    with pytest.raises(ConsentNotOpen):
        resume_consent(means, customer_id, old, API)
    withdraw_consent(means, customer_id, new.consent_id, None, API)
    assert facts(means, customer_id) == ()


@pytest.mark.parametrize("ended_by", ["withdraw", "expire"])
def test_the_old_consent_may_have_ended_while_the_new_one_was_asked_for(
    running: Program, clock: Clock, ended_by: str
) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    before = allowed(means, customer_id)
    clock.pass_time(days=28)
    request = asked(means, customer_id, within=NARROWER)
    if ended_by == "withdraw":
        withdraw_consent(means, customer_id, before.consent_id, None, API)
    else:
        clock.pass_time(days=3)
    granted(means, customer_id, request)
    last = {"withdraw": "revoked", "expire": "superseded"}[ended_by]
    assert states(means, customer_id) == [last, "active"]
    assert receipts(means, before.consent_id).count(last) == 1


def test_superseding_does_not_lengthen_the_life_of_what_is_held(running: Program, clock: Clock) -> None:
    # given something kept for all the days allowed, and asked for anew on its last day
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    received_at = shown(means, customer_id).received_at
    clock.at = received_at + timedelta(days=29)
    allowed(means, customer_id)
    assert facts(means, customer_id)

    # when, then
    clock.at = received_at + timedelta(days=30)
    assert states(means, customer_id) == ["superseded", "active"]
    assert facts(means, customer_id) == ()


def test_a_new_consent_to_a_look_alone_drops_the_file_that_the_old_one_let_us_keep(running: Program) -> None:
    # given two documents that are kept, one of them for a law
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    allowed(means, customer_id)
    plain, held = (sent(means, customer_id).evidence_id for _ in range(2))
    with means.storage.writing() as stores:
        stores.upkeep.hold(held, means.now() + timedelta(days=900), "a dispute")

    # when
    allowed(means, customer_id, within=bounds().model_copy(update={"mode": ConsentMode.VIEW}))

    # then what was read is there, and neither file is given to anybody
    for evidence_id in (plain, held):
        with means.storage.reading() as stores:
            assert stores.evidence.get(evidence_id, customer_id, means.now()).fields
            with pytest.raises(FileNotKept):
                stores.evidence.file(evidence_id, customer_id, means.now())
    files = [line for line in dump_of(running.engine).splitlines() if line.startswith("evidence_files:")]
    assert [held in line for line in files] == [True]


def test_a_new_consent_to_keeping_brings_back_no_file_that_was_never_kept(running: Program) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    allowed(means, customer_id, within=bounds().model_copy(update={"mode": ConsentMode.VIEW}))
    evidence_id = sent(means, customer_id).evidence_id
    allowed(means, customer_id, within=bounds())
    with means.storage.reading() as stores, pytest.raises(FileNotKept):
        stores.evidence.file(evidence_id, customer_id, means.now())
