"""A thin file climbs by steps, each earned by repayment; how the account goes is told by its lender."""

import pytest

from assistant.actions.means import Means
from assistant.actions.repay_limits import repay_limits
from assistant.actions.tell_history import tell_history
from assistant.wiring import Program
from models.errors import UnusableInput
from models.facts.customer import AccountHistory
from models.facts.decision import Verdict
from models.facts.evidence import EvidenceKind
from models.facts.offer import OfferState
from tests.given import Clock, a_customer
from tests.given_papers import accepted, an_offer, asked, shown, without_pdf


def a_step_up(means: Means) -> str:
    """A graduate with a new account who has shown diploma and pay and has taken a first step."""
    customer_id = a_customer(means, drawn_minor=50_000).customer_id
    for kind in (EvidenceKind.DIPLOMA, EvidenceKind.OFFER_LETTER):
        shown(means, customer_id, kind)
    accepted(means, customer_id, an_offer(means, customer_id, 400_000))
    return customer_id


def test_the_next_step_of_a_thin_file_is_earned_by_two_months_with_a_repayment(
    running: Program, clock: Clock
) -> None:
    means = without_pdf(running).means
    customer_id = a_step_up(means)

    again = asked(means, customer_id, 600_000).decision
    assert (again.verdict, again.reasons) == (Verdict.DECLINE, ("step_not_earned",))

    for month in range(2):
        clock.pass_time(days=31)
        repay_limits(means, customer_id, f"r{month}", 1_000)
        repay_limits(means, customer_id, f"r{month} more", 1_000)

    earned = asked(means, customer_id, 600_000).decision
    assert earned.verdict is Verdict.ALLOW
    assert "step_not_earned" not in earned.reasons


def test_what_the_lender_tells_later_earns_a_step_too_and_never_makes_an_account_younger(
    running: Program, clock: Clock
) -> None:
    means = without_pdf(running).means
    customer_id = a_step_up(means)
    clock.pass_time(days=95)

    told = tell_history(means, customer_id, AccountHistory(months_on_book=5, on_time_payments_12m=5))
    assert told.history_told_at == clock()
    assert asked(means, customer_id, 600_000).decision.verdict is Verdict.ALLOW
    with pytest.raises(UnusableInput, match="months_on_book"):
        tell_history(means, customer_id, AccountHistory(months_on_book=4))


def test_an_offer_is_void_once_a_payment_was_late_and_stands_while_all_goes_well(
    running: Program, clock: Clock
) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means, months_on_book=24, on_time=12).customer_id
    offer = an_offer(means, customer_id)

    def state() -> OfferState:
        with means.storage.reading() as stores:
            return stores.offers.get(offer.offer_id, customer_id).state

    tell_history(means, customer_id, AccountHistory(months_on_book=24, on_time_payments_12m=12))
    assert state() is OfferState.OPEN
    tell_history(means, customer_id, AccountHistory(months_on_book=24, late_payments_12m=1))
    assert state() is OfferState.VOID
