"""What the cost sheet says is what the ledger charges, to the minor unit, when a person does exactly that."""

from dataclasses import replace

import pytest

from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.means import Means
from assistant.actions.move_payment import capture_payment
from assistant.actions.repay_limits import repay_limits
from assistant.actions.tend import tend
from assistant.actions.tend_customer import tend_customer
from assistant.wiring import Program
from models.facts.interest import InterestAccount
from models.facts.offer import CostPlan
from models.payment_errors import MoreThanOwed
from tests.actions.test_ledger import a_payment, limits
from tests.given import Clock, a_customer
from tests.given_papers import accepted, an_offer, shown, without_pdf
from tests.payments.test_steps import books_agree
from tools.costs.examples import cost_example
from tools.explanation.figures import local_day
from tools.policy.policy_book import only


def draws(means: Means, customer_id: str, amount_minor: int) -> None:
    authorise_payment(means, a_payment(customer_id, "pay_1", amount_minor))
    capture_payment(means, "pay_1", "c1", amount_minor)


def owes(means: Means, customer_id: str) -> InterestAccount:
    """What is owed beside the drawn sum on their one limit, counted up to today."""
    with means.storage.reading() as stores:
        (found,) = stores.interest.of_customer(customer_id, local_day(means.now())).values()
    return found


def with_fees(means: Means, fees_minor: int) -> Means:
    price = means.pack.price.model_copy(update={"fees_minor": fees_minor})
    return replace(means, policies=only(means.pack.model_copy(update={"price": price})))


@pytest.mark.parametrize("plan", CostPlan)
def test_drawing_and_repaying_as_in_the_example_costs_what_the_sheet_of_the_offer_says(
    running: Program, clock: Clock, plan: CostPlan
) -> None:
    # given an accepted offer and its cost sheet
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    offer = an_offer(means, customer_id)
    accepted(means, customer_id, offer)
    (example,) = (each for each in offer.terms.cost.examples if each.plan is plan)

    # when they draw what it says and pay what it says, on the days it says
    draws(means, customer_id, example.drawn_minor)
    days = [0, *(each.day for each in example.payments)]
    paid = []
    for number, payment in enumerate(example.payments):
        clock.pass_time(days=days[number + 1] - days[number])
        if number % 3 == 0:
            tend_customer(means, customer_id)  # statement days come on the way, seen to or not
        paid.append(repay_limits(means, customer_id, f"part_{number}", payment.amount_minor))

    # then nothing is left to pay, and the interest was what the sheet said
    assert owes(means, customer_id).due_minor == 0
    (limit,) = limits(means, customer_id)
    assert (limit.drawn_minor, limit.credit_minor) == (0, 0)
    of_interest = -sum(moved.interest_minor for entry in paid for moved in entry.movements)
    assert of_interest == example.interest_minor == example.cost_minor > 0
    with means.storage.reading() as stores:
        assert stores.ledger.balance("earned:interest") == -example.interest_minor
    with pytest.raises(MoreThanOwed):
        repay_limits(means, customer_id, "too_much", 1)
    books_agree(running)


def test_a_fee_stands_on_the_sheet_is_charged_once_and_is_paid_first(running: Program, clock: Clock) -> None:
    # given a pack with a fee, small enough for its ceiling
    means = with_fees(without_pdf(running).means, 200)
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    offer = an_offer(means, customer_id)
    cost = offer.terms.cost
    assert cost.fees_minor == 200
    assert cost.all_in_annual_rate_bps <= means.pack.price.annual_rate_max_bps

    # when it is accepted, twice, and the example is played
    for _ in range(2):
        accepted(means, customer_id, offer)
    assert owes(means, customer_id).fees_minor == 200
    example = cost.examples[0]
    draws(means, customer_id, example.drawn_minor)
    clock.pass_time(days=cost.example_days)
    (movement,) = repay_limits(means, customer_id, "r1", example.payments[0].amount_minor).movements

    # then
    assert (-movement.fees_minor, -movement.interest_minor) == (200, example.interest_minor)
    assert (owes(means, customer_id).due_minor, limits(means, customer_id)[0].drawn_minor) == (0, 0)
    books_agree(running)


def test_a_change_of_rate_ends_one_period_and_begins_the_next(running: Program, clock: Clock) -> None:
    # given 800.00 drawn for 30 days before a cheaper offer is accepted, and 30 days after
    means = without_pdf(running).means
    customer_id = a_customer(means, months_on_book=24, on_time=12).customer_id
    draws(means, customer_id, 80_000)
    (before,) = limits(means, customer_id)
    clock.pass_time(days=30)
    offer = an_offer(means, customer_id)
    accepted(means, customer_id, offer)
    clock.pass_time(days=30)

    # when all is repaid
    after = offer.terms.cost.annual_rate_bps
    assert after < before.annual_rate_bps
    exact = 80_000 * 30 * (before.annual_rate_bps + after)
    paid = repay_limits(means, customer_id, "r1", 80_000 + exact // 3_650_000)

    # then each charge was at one rate, and together they are the exact sum, rounded once
    with means.storage.reading() as stores:
        charges = [each for each in stores.ledger.statement(customer_id, 10) if each.kind == "interest"]
    assert [each.amount_minor for each in charges] == [
        exact // 3_650_000 - 80_000 * 30 * before.annual_rate_bps // 3_650_000,
        80_000 * 30 * before.annual_rate_bps // 3_650_000,
    ]
    assert sum(moved.drawn_minor for moved in paid.movements) == -80_000
    books_agree(running)


def test_a_limit_that_is_over_goes_on_bearing_interest_until_it_is_repaid(
    running: Program, clock: Clock
) -> None:
    # given a limit that has ended with 500.00 drawn
    means = running.means
    customer_id = a_customer(means, limit_minor=100_000, drawn_minor=50_000).customer_id
    with means.storage.writing() as stores:
        stores.limits.end_all(customer_id, clock())
    clock.pass_time(days=365)

    # when a statement day comes, and comes again for another worker
    assert [tend(means).customers.interest_charged for _ in range(2)] == [1, 0]

    # then a year of interest is owed beside the drawn sum, and both can be repaid
    with means.storage.reading() as stores:
        (limit,) = stores.limits.owing(customer_id)
    assert owes(means, customer_id).interest_minor == 50_000 * limit.annual_rate_bps // 10_000
    repay_limits(means, customer_id, "r1", 50_000 + 50_000 * limit.annual_rate_bps // 10_000)
    with means.storage.reading() as stores:
        assert stores.limits.owing(customer_id) == ()
    books_agree(running)


def test_an_example_is_the_same_on_whatever_day_it_begins() -> None:
    found = cost_example(CostPlan.MONTHLY, 100_000, 30, 1_560, 0)
    assert len(found.payments) == 12
    assert found.payments[-1].day == 365
