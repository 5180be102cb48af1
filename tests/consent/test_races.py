"""Two hands at once, from every place where the other can begin: one of the good ends, whole, told once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import cycle
from threading import Event, Thread
from typing import Any

import pytest
from sqlalchemy import Engine

from assistant.actions.change_consent import pause_consent
from assistant.actions.means import Means
from assistant.actions.settle_offer import Accepted
from assistant.actions.withdraw_consent import Withdrawal, withdraw_consent
from assistant.wiring import Program
from models.errors import ConsentMissing, ConsentNotOpen, OfferVoid
from models.facts.consent import ConsentRecord, Standing
from models.facts.evidence import Evidence, EvidenceKind, EvidenceState
from models.facts.offer import Offer, OfferState
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
)
from tests.consent.interleaving import Deed, every_other, interleaved
from tests.consent.verbs import ready, trace
from tests.given import a_customer
from tests.given_again import from_here
from tests.given_papers import accepted, an_offer, shown, standing_limit_minor, without_pdf
from tests.given_papers import asked as requested

DIPLOMA, LETTER = EvidenceKind.DIPLOMA, EvidenceKind.OFFER_LETTER


def evidence_states(means: Means, customer_id: str) -> list[EvidenceState]:
    with means.storage.reading() as stores:
        return [each.state for each in stores.upkeep.tombstones(customer_id)]


def held_by_a_law(means: Means, evidence: Evidence) -> None:
    with means.storage.writing() as stores:
        stores.upkeep.hold(evidence.evidence_id, means.now().replace(year=2036), "a dispute")


@dataclass(frozen=True)
class Offered:
    """Somebody with an offer that rests on what they have shown, from where everything can begin again."""

    again: Callable[[], None]
    customer_id: str
    evidence: tuple[Evidence, ...]
    offer: Offer


def offered(means: Means, engine: Engine, *kinds: EvidenceKind, held: bool = False) -> Offered:
    customer_id = a_customer(means).customer_id
    evidence = tuple(shown(means, customer_id, kind) for kind in kinds)
    if held:
        held_by_a_law(means, evidence[0])
    offer = an_offer(means, customer_id)
    return Offered(from_here(means, engine), customer_id, evidence, offer)


@pytest.mark.parametrize("starts", ["accept", "revoke"])
def test_revoking_and_accepting_end_in_a_limit_without_evidence_or_in_a_void_offer(
    running: Program, starts: str
) -> None:
    """From every statement of either; with one document or two, held by a law or not."""
    means, engine = without_pdf(running).means, running.engine
    one_paper = offered(means, engine, DIPLOMA)
    two_papers = offered(means, engine, DIPLOMA, LETTER)
    held = offered(means, engine, DIPLOMA, held=True)
    lives = cycle((one_paper, held, two_papers))
    seen: set[OfferState] = set()
    for at_statement in every_other(engine):
        # given
        life = next(lives)
        life.again()
        customer_id, evidence, offer = life.customer_id, life.evidence, life.offer
        consent_id = evidence[0].consent_id
        deeds: dict[str, Deed] = {
            "accept": partial(accepted, means, customer_id, offer),
            "revoke": partial(withdraw_consent, means, customer_id, consent_id, None, API),
        }

        # when
        order = (deeds[starts], deeds[other(starts)])
        one, two, met = interleaved(engine, order, at_statement)
        came = {starts: one, other(starts): two}

        # then the consent is over, and the evidence is gone or kept by a law alone
        assert isinstance(came["revoke"], Withdrawal), came["revoke"]
        assert not came["revoke"].already
        assert receipts(means, consent_id) == ["requested", "active", "revoked"]
        ended = {EvidenceState.ERASED, EvidenceState.RESTRICTED}
        assert evidence_states(means, customer_id)[0] in ended
        assert evidence[0].evidence_id not in {fact.evidence_id for fact in facts(means, customer_id)}

        # and either the limit stands or the offer is void, as both were told
        with means.storage.reading() as stores:
            state = stores.offers.get(offer.offer_id, customer_id).state
            yes = stores.offers.answers(customer_id, f"offer:{offer.offer_id}")
        stands = state is OfferState.ACCEPTED
        assert state in {OfferState.ACCEPTED, OfferState.VOID}
        assert isinstance(came["accept"], Accepted if stands else OfferVoid), came["accept"]
        assert standing_limit_minor(means, customer_id) == (
            offer.terms.new_limit_minor if stands else 100_000
        )
        assert len(yes) == stands
        effect = came["revoke"].effect
        assert [limit.offer_id for limit in effect.kept] == ([offer.offer_id] if stands else [])
        assert [each.offer_id for each in effect.voided] == ([] if stands else [offer.offer_id])
        seen.add(state)
        if not met and life is two_papers:  # which has the most statements
            break
    first_has_their_way = OfferState.ACCEPTED if starts == "accept" else OfferState.VOID
    assert first_has_their_way in seen


def other(verb: str) -> str:
    return "revoke" if verb == "accept" else "accept"


def test_revoking_while_the_score_is_made_leaves_nothing_that_rests_on_it(running: Program) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    again = from_here(means, running.engine)
    for _ in range(5):
        # given a scorer during whose work the person withdraws by another door
        again()
        came: list[object] = []
        at_the_door = Event()

        def withdraw() -> None:
            at_the_door.set()  # noqa: B023
            came.append(withdraw_consent(means, customer_id, evidence.consent_id, None, API))  # noqa: B023

        hand = Thread(target=withdraw)

        def scorer(factors: Any) -> Any:
            if hand.ident is None:  # noqa: B023
                hand.start()  # noqa: B023
                at_the_door.wait()  # noqa: B023
            return means.scorer(factors)

        # when
        made = requested(replace(means, scorer=scorer), customer_id)
        hand.join()

        # then the decision came first, and all that it gave is over
        assert isinstance(came[0], Withdrawal)
        assert made.offer is not None
        with means.storage.reading() as stores:
            assert stores.offers.get(made.offer.offer_id, customer_id).state is OfferState.VOID
            opened, _ = stores.decisions.inputs(made.decision.decision_id, means.now())
        assert [each.source for each in opened] == ["account"]
        assert evidence_states(means, customer_id) == [EvidenceState.ERASED]
        assert requested(means, customer_id).decision.rests_on == ()


@pytest.mark.parametrize("starts", ["pause", "upload"])
def test_pausing_while_a_document_comes_in_keeps_it_closed_or_out(running: Program, starts: str) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    consent_id = allowed(means, customer_id).consent_id
    again = from_here(means, running.engine)
    for at_statement in every_other(running.engine):
        again()
        pause = partial(pause_consent, means, customer_id, consent_id, API)
        upload = partial(sent, means, customer_id)
        deeds = (pause, upload) if starts == "pause" else (upload, pause)

        # when
        one, two, met = interleaved(running.engine, deeds, at_statement)
        came = one if starts == "upload" else two

        # then
        assert states(means, customer_id) == ["paused"]
        assert receipts(means, consent_id) == ["requested", "active", "paused"]
        if isinstance(came, ConsentMissing):
            assert came.details["standing"] is Standing.PAUSED
            assert evidence_states(means, customer_id) == []
        else:
            assert isinstance(came, Evidence), came
            assert evidence_states(means, customer_id) == [EvidenceState.TO_CONFIRM]
        with means.storage.reading() as stores:
            assert stores.evidence.covered(customer_id, means.now()) == ()
        if not met:
            return


def test_granting_from_two_doors_is_one_grant(running: Program) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    request = asked(means, customer_id)
    again = from_here(means, running.engine)
    for at_statement in every_other(running.engine):
        again()
        grant = partial(granted, means, customer_id, request)
        one, two, met = interleaved(running.engine, (grant, grant), at_statement)
        assert isinstance(one, ConsentRecord), one
        assert one == two
        assert receipts(means, request.consent_id) == ["requested", "active"]
        with means.storage.reading() as stores:
            assert len(stores.offers.answers(customer_id, f"consent:{request.consent_id}")) == 1
        if not met:
            return


def test_asking_from_two_doors_is_one_request(running: Program) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    again = from_here(means, running.engine)
    for at_statement in every_other(running.engine):
        again()
        ask = partial(asked, means, customer_id)
        one, two, met = interleaved(running.engine, (ask, ask), at_statement)
        assert isinstance(one, ConsentRecord), one
        assert one == two
        assert states(means, customer_id) == ["requested"]
        if not met:
            return


@pytest.mark.parametrize("starts", ["supersede", "withdraw"])
def test_superseding_and_withdrawing_the_same_consent_end_it_once(running: Program, starts: str) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    old = shown(means, customer_id).consent_id
    an_offer(means, customer_id)
    request = asked(means, customer_id, within=bounds(data_life_days=9))
    again = from_here(means, running.engine)
    for at_statement in every_other(running.engine):
        # when
        again()
        supersede = partial(granted, means, customer_id, request)
        withdraw = partial(withdraw_consent, means, customer_id, old, None, API)
        deeds: tuple[Deed, Deed] = (supersede, withdraw) if starts == "supersede" else (withdraw, supersede)
        one, two, met = interleaved(running.engine, deeds, at_statement)
        new, gone = (one, two) if starts == "supersede" else (two, one)

        # then the new one is open; the document went with the old one, or stands under the new one
        assert isinstance(new, ConsentRecord), new
        if isinstance(gone, ConsentNotOpen):
            assert states(means, customer_id) == ["superseded", "active"]
            assert {fact.consent_id for fact in facts(means, customer_id)} == {request.consent_id}
        else:
            assert isinstance(gone, Withdrawal), gone
            assert states(means, customer_id) == ["revoked", "active"]
            assert evidence_states(means, customer_id) == [EvidenceState.ERASED]
        assert len(receipts(means, old)) == 3
        with means.storage.reading() as stores:
            assert [offer.state for offer in stores.offers.of_customer(customer_id)] == [OfferState.VOID]
        if not met:
            return


@pytest.mark.parametrize("verb", ["pause", "resume", "withdraw", "refuse", "settle", "accept", "decline"])
def test_doing_the_same_from_two_doors_does_it_once(running: Program, verb: str) -> None:
    # given what it comes to when it is done once
    program = without_pdf(running)
    customer_id, deed = ready(program.means, verb)
    again = from_here(program.means, running.engine)
    deed()
    wanted = trace(program, customer_id)
    for at_statement in (1, 2, 3, 5, 8, 13):
        # when
        again()
        one, two, _ = interleaved(running.engine, (deed, deed), at_statement)

        # then
        assert not isinstance(one, Exception), one
        assert not isinstance(two, Exception), two
        assert trace(program, customer_id) == wanted
