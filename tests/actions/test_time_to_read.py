"""An offer is accepted by somebody who has seen what it costs, and has had the time to look at it."""

from functools import partial

import pytest

from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.settle_offer import Accepted, accept_offer
from assistant.actions.show_offer import sheets_shown
from assistant.wiring import Program
from models.errors import CostNotSeen, CostTooNew, NotFound, OfferExpired
from models.facts.consent import Channel
from models.facts.offer import Offer, OfferState
from tests.actions.at_once import at_once
from tests.given import Clock, a_customer
from tests.given_papers import an_offer, asked, read, shown, standing_limit_minor, without_pdf

SECONDS = 5
"""As long as the shipped pack says."""


def with_offer(program: Program) -> tuple[Means, str, Offer]:
    means = without_pdf(program).means
    assert means.pack.offer.cost_shown_seconds == SECONDS
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    return means, customer_id, an_offer(means, customer_id)


def accept(means: Means, customer_id: str, offer: Offer) -> Accepted:
    return accept_offer(means, customer_id, offer.offer_id, Yes(offer.terms_hash, Channel.API))


def is_open_and_unanswered(means: Means, customer_id: str, offer: Offer) -> bool:
    with means.storage.reading() as stores:
        now = stores.offers.get(offer.offer_id, customer_id)
        answers = stores.offers.answers(customer_id, f"offer:{offer.offer_id}")
    return (
        now.state is OfferState.OPEN and answers == () and standing_limit_minor(means, customer_id) == 100_000
    )


def test_what_was_not_shown_cannot_be_accepted_however_old_it_is(running: Program, clock: Clock) -> None:
    means, customer_id, offer = with_offer(running)
    clock.pass_time(days=1)
    with pytest.raises(CostNotSeen):
        accept(means, customer_id, offer)
    assert is_open_and_unanswered(means, customer_id, offer)


def test_it_can_be_accepted_at_the_second_and_not_before(running: Program, clock: Clock) -> None:
    # given an offer that is being shown
    means, customer_id, offer = with_offer(running)
    sheets_shown(means, customer_id, (offer.offer_id,), Channel.CHAT)

    # when it is accepted too early, the seconds left are told and nothing is lost
    for passed, left in ((0.0, 5), (0.2, 5), (3.8, 1), (0.999, 1)):
        clock.pass_time(seconds=passed)
        with pytest.raises(CostTooNew) as early:
            accept(means, customer_id, offer)
        assert early.value.seconds_left == left
    assert is_open_and_unanswered(means, customer_id, offer)

    # then showing it again does not begin anew
    sheets_shown(means, customer_id, (offer.offer_id,), Channel.PAGE)
    clock.pass_time(seconds=0.001)
    assert accept(means, customer_id, offer).limit.amount_minor == offer.terms.new_limit_minor


def test_an_offer_that_is_over_says_so_rather_than_to_read_it(running: Program, clock: Clock) -> None:
    means, customer_id, offer = with_offer(running)
    clock.at = offer.terms.expires_at
    with pytest.raises(OfferExpired):
        accept(means, customer_id, offer)


def test_a_fresh_offer_is_read_anew(running: Program) -> None:
    # given an offer that was read, and another one in its place
    means, customer_id, offer = with_offer(running)
    read(means, customer_id, offer)
    fresh = asked(means, customer_id, 300_000).offer
    assert fresh is not None

    # then
    with pytest.raises(CostNotSeen):
        accept(means, customer_id, fresh)
    sheets_shown(means, customer_id, (fresh.offer_id,), Channel.CHAT)
    with pytest.raises(CostTooNew):
        accept(means, customer_id, fresh)


def test_twelve_showings_at_once_are_one_first_one(running: Program, clock: Clock) -> None:
    # given
    means, customer_id, offer = with_offer(running)

    # when
    answers = at_once([partial(sheets_shown, means, customer_id, (offer.offer_id,), Channel.PAGE)] * 12)
    first = clock()
    clock.pass_time(seconds=3)
    sheets_shown(means, customer_id, (offer.offer_id,), Channel.PAGE)

    # then
    assert answers == [None] * 12
    with means.storage.reading() as stores:
        assert stores.offers.sheet_shown_at(offer.offer_id) == first


def test_nobody_elses_offer_can_be_shown(running: Program) -> None:
    means, _, offer = with_offer(running)
    with pytest.raises(NotFound):
        sheets_shown(means, a_customer(means).customer_id, (offer.offer_id,), Channel.API)
