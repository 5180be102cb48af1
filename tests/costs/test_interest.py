"""Interest: laws that hold for any life of a limit, however its time is cut."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as some

from models.facts.interest import InterestAccount
from models.facts.ledger import Movement
from tools.costs.interest import PER_MINOR, after, counted, last_statement, next_statement, uncharged_minor

BEGAN = date(2027, 12, 15)

few = settings(max_examples=40)
amounts = some.integers(0, 20_000_000)
rates = some.integers(0, 3_600)
pieces = some.lists(some.tuples(amounts, rates, some.integers(0, 400)), max_size=8)
"""So much drawn, at such a rate, for so many days."""


def an_account(accrued: int = 0) -> InterestAccount:
    return InterestAccount(limit_id="lim_1", counted_to=BEGAN, accrued=accrued, charged_on=BEGAN)


def charged(account: InterestAccount, drawn_minor: int) -> tuple[InterestAccount, int]:
    """The account once all that can be is charged, and how much that was."""
    amount = uncharged_minor(account)
    movement = Movement(limit_id="lim_1", interest_minor=amount)
    return after(account, movement, amount, drawn_minor), amount


@few
@given(life=pieces, cuts=some.lists(some.booleans(), min_size=8, max_size=8))
def test_charging_at_any_moments_comes_to_what_one_charge_comes_to(
    life: list[tuple[int, int, int]], cuts: list[bool]
) -> None:
    # given a life of draws and rates, and moments at which interest is charged or not
    account, day, sum_charged, exact = an_account(), BEGAN, 0, Fraction(0)
    for (drawn, rate, days), cut in zip(life, cuts, strict=False):
        day += timedelta(days=days)
        account = counted(account, drawn, rate, day)
        exact += Fraction(drawn * rate * days, PER_MINOR)
        if cut:
            account, amount = charged(account, drawn_minor=1)
            sum_charged += amount

    # when the rest is charged at the end
    account, amount = charged(account, drawn_minor=1)

    # then the sum is the exact interest, rounded down once
    assert sum_charged + amount == int(exact) == account.interest_minor
    assert Fraction(account.accrued, PER_MINOR) == exact - int(exact)


@few
@given(drawn=amounts, rate=rates, days=some.integers(0, 1_500), cut=some.integers(0, 1_500))
def test_counting_in_between_changes_nothing(drawn: int, rate: int, days: int, cut: int) -> None:
    end = BEGAN + timedelta(days=days)
    halfway = counted(an_account(), drawn, rate, BEGAN + timedelta(days=min(cut, days)))
    assert counted(halfway, drawn, rate, end) == counted(an_account(), drawn, rate, end)


def test_a_year_is_365_days_and_a_leap_day_is_a_day() -> None:
    # given 100,000.00 at 10 %
    ordinary = counted(an_account(), 10_000_000, 1_000, BEGAN + timedelta(days=365))
    leap_year = counted(an_account(), 10_000_000, 1_000, date(2028, 12, 15))

    # then 2028 costs one day more
    assert uncharged_minor(ordinary) == 1_000_000
    assert uncharged_minor(leap_year) == 10_000_000 * 1_000 * 366 // PER_MINOR


def test_what_is_borrowed_and_given_back_on_one_day_costs_nothing() -> None:
    assert counted(an_account(), 20_000_000, 2_400, BEGAN) == an_account()


def test_a_clock_that_is_behind_takes_nothing_back() -> None:
    ahead = counted(an_account(), 1_000_000, 2_400, BEGAN + timedelta(days=1))
    assert counted(ahead, 9_000_000, 2_400, BEGAN) == ahead


def test_eighty_years_on_the_largest_limit_still_fit_the_database() -> None:
    found = counted(an_account(), 20_000_000, 3_600, BEGAN + timedelta(days=80 * 366))
    assert found.accrued < 2**63


def test_less_than_one_minor_unit_is_carried_while_something_is_drawn_and_forgiven_once_nothing_is() -> None:
    account = an_account(accrued=PER_MINOR - 1)
    nothing = Movement(limit_id="lim_1")
    assert after(account, nothing, 0, drawn_minor=1).accrued == PER_MINOR - 1
    assert after(account, nothing, 0, drawn_minor=0).accrued == 0


def test_statements_come_once_a_month_on_their_day() -> None:
    assert last_statement(date(2027, 1, 1), 1) == date(2027, 1, 1)
    assert last_statement(date(2027, 1, 27), 28) == date(2026, 12, 28)
    assert next_statement(date(2027, 1, 1), 1) == date(2027, 2, 1)
    assert next_statement(date(2027, 12, 28), 28) == date(2028, 1, 28)


@few
@given(day=some.dates(date(2020, 1, 1), date(2032, 1, 1)), statement_day=some.integers(1, 28))
def test_a_day_lies_between_two_statements(day: date, statement_day: int) -> None:
    before, following = last_statement(day, statement_day), next_statement(day, statement_day)
    assert before <= day < following
    assert before.day == following.day == statement_day
    assert (following - before).days in range(28, 32)
