"""An account goes on between what its lender tells: with care where only counts are known."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.facts.customer import AccountHistory, Customer
from tests.policy.deciding import a_case
from tools.limits.account_history import history_at, months_between, paid_since

TOLD = datetime(2026, 1, 31, 4, 0, tzinfo=UTC)


def somebody(on_time: int = 0, late: int = 0, months: int = 24) -> Customer:
    told = AccountHistory(months_on_book=months, on_time_payments_12m=on_time, late_payments_12m=late)
    return a_case().customer.model_copy(update={"history": told, "history_told_at": TOLD})


def monthly(count: int) -> list[datetime]:
    return [datetime(2026, 2 + place, 10, tzinfo=UTC) for place in range(count)]


def test_somebody_who_goes_on_paying_every_month_stays_as_good_as_told() -> None:
    now = history_at(somebody(on_time=12), monthly(4), datetime(2026, 6, 1, tzinfo=UTC))
    assert now == AccountHistory(months_on_book=28, on_time_payments_12m=12, late_payments_12m=0)


def test_what_is_never_repaid_again_leaves_the_window_month_by_month() -> None:
    assert history_at(somebody(on_time=5), [], TOLD + timedelta(days=62)).on_time_payments_12m == 3
    assert history_at(somebody(on_time=5), [], TOLD + timedelta(days=400)).on_time_payments_12m == 0


def test_a_late_payment_counts_for_a_year_after_it_was_told() -> None:
    assert history_at(somebody(late=1), [], datetime(2027, 1, 30, tzinfo=UTC)).late_payments_12m == 1
    assert history_at(somebody(late=1), [], datetime(2027, 1, 31, tzinfo=UTC)).late_payments_12m == 0


def test_several_repayments_in_a_month_are_one_payment_on_time() -> None:
    twice = [datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 20, tzinfo=UTC)]
    assert history_at(somebody(), twice, datetime(2026, 4, 1, tzinfo=UTC)).on_time_payments_12m == 1


def test_what_was_repaid_before_it_was_told_is_in_what_was_told() -> None:
    before = [TOLD - timedelta(days=3), TOLD]
    assert history_at(somebody(on_time=3), before, TOLD).on_time_payments_12m == 3


@given(st.integers(0, 12), st.lists(st.integers(0, 900), max_size=30), st.integers(0, 900))
def test_it_never_counts_more_than_a_payment_a_month_of_the_window(
    told: int, days: list[int], later: int
) -> None:
    repaid_at = [TOLD + timedelta(days=day) for day in days if day <= later]
    now = history_at(somebody(on_time=told), repaid_at, TOLD + timedelta(days=later))
    assert 0 <= now.on_time_payments_12m <= 13, "the month it was told in may be paid twice"
    assert now.months_on_book == 24 + months_between(TOLD.date(), (TOLD + timedelta(days=later)).date())


def test_steps_are_earned_by_repaying_here_or_by_what_only_later_payments_explain() -> None:
    # given a limit raised five months before the history was told
    raised_at = datetime(2025, 8, 31, tzinfo=UTC)
    # then of 12 told payments five at least came after it, of 7 perhaps none, and what is repaid here adds
    assert paid_since(raised_at, somebody(on_time=12), [], TOLD) == 5
    assert paid_since(raised_at, somebody(on_time=7), [], TOLD) == 0
    assert paid_since(raised_at, somebody(on_time=7), monthly(2), datetime(2026, 4, 1, tzinfo=UTC)) == 2
    # and a young account cannot have paid before it was opened
    assert paid_since(raised_at, somebody(on_time=4, months=6), [], TOLD) == 3
