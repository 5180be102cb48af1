"""How an account stands today: what its lender last told of it, and what has happened here since.

A lender tells counts, not days. Where a day matters the reading is the careful one: a payment on time leaves
the window of 12 months as early as it could, a late one as late as it could.
"""

from collections.abc import Iterable
from datetime import date, datetime

from models.facts.customer import AccountHistory, Customer
from tools.explanation.figures import local_day

_WINDOW_MONTHS = 12


def history_at(customer: Customer, repaid_at: Iterable[datetime], at: datetime) -> AccountHistory:
    """The history now, given when something was repaid here. A month in which something was repaid counts
    as one payment on time; whether a payment was late only the lender can tell. Of those told, payments being
    monthly, one at most leaves the window in a month."""
    told, told_on = customer.history, local_day(customer.history_told_at or customer.created_at)
    passed = months_between(told_on, local_day(at))
    paid = paid_months(repaid_at, told_on, local_day(at))
    return AccountHistory(
        months_on_book=min(1200, told.months_on_book + passed),
        on_time_payments_12m=min(60, max(0, told.on_time_payments_12m - passed) + paid),
        late_payments_12m=told.late_payments_12m if passed < _WINDOW_MONTHS else 0,
    )


def paid_since(raised_at: datetime, customer: Customer, repaid_at: Iterable[datetime], at: datetime) -> int:
    """Payments on time since a limit was raised: months with a repayment here, and those that the history
    told after it can only mean."""
    raised_on, today = local_day(raised_at), local_day(at)
    told_at = customer.history_told_at
    told = 0
    if told_at is not None and told_at > raised_at:
        before = min(_WINDOW_MONTHS, customer.history.months_on_book)
        before -= min(before, months_between(raised_on, local_day(told_at)))
        told = max(0, customer.history.on_time_payments_12m - before)
        raised_on = local_day(told_at)
    return told + paid_months(repaid_at, raised_on, today)


def paid_months(repaid_at: Iterable[datetime], after: date, until: date) -> int:
    """Calendar months, 12 at most, in which something was repaid on a day after `after`, up to `until`."""
    days = {local_day(each) for each in repaid_at}
    months = {(day.year, day.month) for day in days if after < day <= until}
    latest = (until.year * 12 + until.month) - _WINDOW_MONTHS
    return sum(year * 12 + month > latest for year, month in months)


def months_between(since: date, until: date) -> int:
    """Whole months from one day to a later one; 0 where it is not later."""
    months = (until.year - since.year) * 12 + until.month - since.month
    return max(0, months - (until.day < since.day))
