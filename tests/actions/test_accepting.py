"""Accepting: exact terms, once, while they hold; otherwise nothing changes and the reason has a name."""

from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import text

from assistant.actions.change_consent import pause_consent, resume_consent
from assistant.actions.means import Means
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.request_limit import request_limit
from assistant.actions.settle_evidence import fields_hash, settle_evidence
from assistant.actions.settle_offer import Accepted, OfferStale, accept_offer, decline_offer
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.wiring import Program
from models.errors import (
    CreditAssistantError,
    EvidenceUnconfirmed,
    OfferExpired,
    OfferNotOpen,
    OfferVoid,
    TermsDiffer,
)
from models.facts.consent import Channel, Purpose
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.limit import LimitKind
from models.facts.offer import Offer, OfferState
from tests.actions.at_once import at_once
from tests.given import Clock, a_customer
from tests.given_again import played_once
from tests.given_papers import (
    a_document,
    accepted,
    an_offer,
    asked,
    read,
    scene_wish,
    shown,
    standing_limit_minor,
    without_pdf,
)

API = Channel.API


def yes(offer: Offer) -> Yes:
    return Yes(offer.terms_hash, API)


def state(means: Means, offer: Offer) -> OfferState:
    with means.storage.reading() as stores:
        return stores.offers.get(offer.offer_id, offer.terms.customer_id).state


def changes(program: Program) -> int:
    with program.engine.connect() as connection:
        query = text("SELECT count(*) FROM limit_changes WHERE offer_id IS NOT NULL")
        return int(connection.execute(query).scalar_one())


def with_offer(program: Program) -> tuple[Means, str, str, Offer]:
    """A customer with a limit of 1,000, a diploma shown, and an open offer of more, which they have read."""
    return without_pdf(program).means, *played_once(program, _offered)


def _offered(program: Program) -> tuple[str, str, Offer]:
    means = without_pdf(program).means
    customer_id = a_customer(means).customer_id
    consent_id = shown(means, customer_id).consent_id
    offer = an_offer(means, customer_id)
    read(means, customer_id, offer)
    return customer_id, consent_id, offer


def test_accepting_puts_exactly_the_terms_in_force_with_the_yes_on_record(running: Program) -> None:
    means, customer_id, _, offer = with_offer(running)
    done = accepted(means, customer_id, offer)
    assert done.limit.amount_minor == offer.terms.new_limit_minor > 100_000
    assert done.limit.annual_rate_bps == offer.terms.cost.annual_rate_bps
    with means.storage.reading() as stores:
        (answer,) = stores.offers.answers(customer_id, f"offer:{offer.offer_id}")
    assert (answer.answer, answer.terms_hash) == ("yes", offer.terms_hash)


def test_accepting_twice_and_thirty_times_at_once_changes_the_limit_once(running: Program) -> None:
    means, customer_id, _, offer = with_offer(running)
    answers = at_once([partial(accept_offer, means, customer_id, offer.offer_id, yes(offer))] * 12)
    assert all(isinstance(answer, Accepted) for answer in answers), answers
    assert [a.already for a in answers if isinstance(a, Accepted)].count(False) == 1
    again = accepted(means, customer_id, offer)
    assert (again.already, again.limit.amount_minor) == (True, offer.terms.new_limit_minor)
    assert changes(running) == 1
    with means.storage.reading() as stores:
        assert len(stores.offers.answers(customer_id, f"offer:{offer.offer_id}")) == 1


def by_withdrawing(means: Means, clock: Clock, customer_id: str, consent_id: str, offer: Offer) -> None:
    withdraw_consent(means, customer_id, consent_id, None, API)


def by_pausing(means: Means, clock: Clock, customer_id: str, consent_id: str, offer: Offer) -> None:
    pause_consent(means, customer_id, consent_id, API)


def by_pausing_for_a_while(
    means: Means, clock: Clock, customer_id: str, consent_id: str, offer: Offer
) -> None:
    pause_consent(means, customer_id, consent_id, API)
    resume_consent(means, customer_id, consent_id, API)


def by_waiting(means: Means, clock: Clock, customer_id: str, consent_id: str, offer: Offer) -> None:
    clock.at = offer.terms.expires_at


def by_declining(means: Means, clock: Clock, customer_id: str, consent_id: str, offer: Offer) -> None:
    decline_offer(means, customer_id, offer.offer_id, yes(offer))


def by_asking_anew(means: Means, clock: Clock, customer_id: str, consent_id: str, offer: Offer) -> None:
    asked(means, customer_id, 300_000)


def by_correcting_the_document(
    means: Means, clock: Clock, customer_id: str, consent_id: str, offer: Offer
) -> None:
    with means.storage.reading() as stores:
        (evidence,) = stores.evidence.covered(customer_id, means.now())
    corrections = {FieldName.DEGREE: "associate"}
    settle_evidence(means, customer_id, evidence.evidence_id, Yes(fields_hash(evidence), API), corrections)


@pytest.mark.parametrize(
    ("end", "error", "left"),
    [
        (by_withdrawing, OfferVoid, OfferState.VOID),
        (by_pausing, OfferVoid, OfferState.VOID),
        (by_pausing_for_a_while, OfferVoid, OfferState.VOID),
        (by_correcting_the_document, OfferVoid, OfferState.VOID),
        (by_waiting, OfferExpired, OfferState.EXPIRED),
        (by_declining, OfferNotOpen, OfferState.DECLINED),
        (by_asking_anew, OfferExpired, OfferState.EXPIRED),
    ],
)
def test_an_offer_that_has_ended_stays_ended(
    running: Program,
    clock: Clock,
    end: Callable[[Means, Clock, str, str, Offer], None],
    error: type[CreditAssistantError],
    left: OfferState,
) -> None:
    means, customer_id, consent_id, offer = with_offer(running)
    end(means, clock, customer_id, consent_id, offer)
    for _ in range(2):
        with pytest.raises(error):
            accepted(means, customer_id, offer)
    assert state(means, offer) is left
    assert standing_limit_minor(means, customer_id) == 100_000
    assert changes(running) == 0


def test_an_offer_ends_with_the_consent_that_it_rests_on(running: Program, clock: Clock) -> None:
    # given an offer made two days before its consent ends
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    clock.pass_time(days=28)
    offer = an_offer(means, customer_id)

    # when the consent has ended, though an offer on its own would stand for days
    clock.pass_time(days=2)

    # then the terms had said so
    assert clock() == offer.terms.expires_at
    with pytest.raises(OfferExpired):
        accepted(means, customer_id, offer)
    assert state(means, offer) is OfferState.EXPIRED
    assert standing_limit_minor(means, customer_id) == 100_000


def test_a_yes_to_other_terms_accepts_and_declines_nothing(running: Program) -> None:
    means, customer_id, _, offer = with_offer(running)
    for act in (accept_offer, decline_offer):
        for wrong in ("", "0" * 64, offer.terms_hash.upper(), offer.terms_hash[:-1]):
            with pytest.raises(TermsDiffer):
                act(means, customer_id, offer.offer_id, Yes(wrong, API))
    assert state(means, offer) is OfferState.OPEN


def test_an_offer_made_for_other_limits_is_stale(running: Program) -> None:
    # given an offer, and the standing limit moved by another way
    means, customer_id, _, offer = with_offer(running)
    with running.engine.begin() as connection:
        connection.execute(text("UPDATE limits SET amount_minor = 250000"))

    # then
    with pytest.raises(OfferStale):
        accepted(means, customer_id, offer)
    assert standing_limit_minor(means, customer_id) == 250_000
    assert state(means, offer) is OfferState.EXPIRED


def test_an_accepted_scene_offer_answers_with_its_own_limit_even_when_that_is_over(
    running: Program, clock: Clock
) -> None:
    # given a scene limit that was accepted and has run out
    means = without_pdf(running).means
    customer_id = a_customer(means, limit_minor=10_000, months_on_book=24).customer_id
    for kind in (EvidenceKind.PURCHASE, EvidenceKind.RENTAL_CONTRACT):
        shown(means, customer_id, kind, purpose=Purpose.SCENE_PURCHASE)
    offer = request_limit(means, customer_id, scene_wish()).offer
    assert offer is not None
    first = accepted(means, customer_id, offer)
    clock.pass_time(days=40)

    # when
    again = accepted(means, customer_id, offer)

    # then
    assert again.already
    assert again.limit.limit_id == first.limit.limit_id
    assert again.limit.kind is LimitKind.SCENE
    assert again.limit.valid_until == first.limit.valid_until


def test_accepting_and_declining_at_once_does_one_of_them(running: Program) -> None:
    for _ in range(10):
        means, customer_id, _, offer = with_offer(running)
        deeds: list[Callable[[], object]] = [
            partial(accept_offer, means, customer_id, offer.offer_id, yes(offer)),
            partial(decline_offer, means, customer_id, offer.offer_id, yes(offer)),
        ]
        yes_came, no_came = at_once(deeds)
        limit = standing_limit_minor(means, customer_id)
        if isinstance(yes_came, Accepted):
            assert isinstance(no_came, OfferNotOpen)
            assert (limit, state(means, offer)) == (offer.terms.new_limit_minor, OfferState.ACCEPTED)
        else:
            assert isinstance(yes_came, OfferNotOpen)
            assert isinstance(no_came, Offer)
            assert (limit, state(means, offer)) == (100_000, OfferState.DECLINED)


def test_withdrawing_and_accepting_at_once_leaves_a_limit_or_a_void_offer_never_both_nor_neither(
    running: Program,
) -> None:
    seen = set()
    for turn in range(24):
        # given
        means, customer_id, consent_id, offer = with_offer(running)
        accept = partial(accept_offer, means, customer_id, offer.offer_id, yes(offer))
        withdraw = partial(withdraw_consent, means, customer_id, consent_id, None, API)

        # when
        deeds: list[Callable[[], object]] = [accept, withdraw] if turn % 2 else [withdraw, accept]
        came: list[object] = list(at_once(deeds))

        # then
        assert not any(isinstance(each, Exception) and not isinstance(each, OfferVoid) for each in came)
        outcome = (state(means, offer), standing_limit_minor(means, customer_id))
        assert outcome in {(OfferState.ACCEPTED, offer.terms.new_limit_minor), (OfferState.VOID, 100_000)}
        assert any(isinstance(each, OfferVoid) for each in came) is (outcome[0] is OfferState.VOID)
        seen.add(outcome)
    assert seen


def test_two_requests_at_once_leave_one_open_offer(running: Program) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    answers = at_once([partial(asked, means, customer_id)] * 6)
    assert not any(isinstance(answer, Exception) for answer in answers), answers
    with means.storage.reading() as stores:
        assert len(stores.offers.of_customer(customer_id, OfferState.OPEN)) == 1


def test_nothing_is_decided_while_fields_wait_for_the_person(running: Program) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    diploma = EvidenceKind.DIPLOMA
    receive_evidence(means, customer_id, diploma, Purpose.UNDERWRITING, "b.pdf", a_document(diploma))
    with pytest.raises(EvidenceUnconfirmed):
        asked(means, customer_id)
