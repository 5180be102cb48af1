"""Interest on what is drawn: simple, by the day, exact. Pure.

What a limit has drawn when a local day ends bears one day's interest: amount x yearly rate / 365, in leap
years too. It is counted in whole numbers (minor units x basis points x days), so nothing is rounded while it
is counted. What is charged is rounded once, down to the minor unit, and what is left over is carried, so that
any number of charges comes to what one charge over the whole time would be. When a limit is paid off, what is
left over, less than one minor unit, is forgiven: each borrowing costs what its cost sheet says.
Charged interest is owed beside the drawn sum; it bears no interest and takes no room of the limit.
"""

from datetime import date, timedelta

from models.facts.interest import InterestAccount
from models.facts.ledger import Movement
from models.facts.limit import Limit

PER_MINOR = 10_000 * 365
"""So much of what is counted is one minor unit."""


def counted(account: InterestAccount, drawn_minor: int, rate_bps: int, to: date) -> InterestAccount:
    """Counted up to a day on what was drawn since it was last counted. A day before that changes nothing."""
    days = (to - account.counted_to).days
    if days <= 0:
        return account
    more = drawn_minor * rate_bps * days
    return account.model_copy(update={"accrued": account.accrued + more, "counted_to": to})


def uncharged_minor(account: InterestAccount) -> int:
    """What would be charged of what is counted; whole minor units, rounded down."""
    return account.accrued // PER_MINOR


def charge(account: InterestAccount, limit: Limit) -> tuple[int, Movement] | None:
    """What is charged now, and what that does to the limit; None where it does nothing.

    The account is counted up to the day. What the person is owed on the limit pays first what they owe there.
    """
    amount = uncharged_minor(account)
    off = min(limit.credit_minor, account.interest_minor + amount)
    if not amount and not off:
        return None
    return amount, Movement(limit_id=limit.limit_id, interest_minor=amount - off, credit_minor=-off)


def after(
    account: InterestAccount, movement: Movement, charged_minor: int, drawn_minor: int
) -> InterestAccount:
    """The account after an entry that leaves so much drawn on the limit."""
    accrued = account.accrued - charged_minor * PER_MINOR
    if not drawn_minor and accrued < PER_MINOR:
        accrued = 0
    return account.model_copy(
        update={
            "accrued": accrued,
            "interest_minor": account.interest_minor + movement.interest_minor,
            "fees_minor": account.fees_minor + movement.fees_minor,
        }
    )


def last_statement(day: date, statement_day: int) -> date:
    """The latest statement day that has come, the day itself included; `statement_day` is 1 to 28."""
    this_month = day.replace(day=statement_day)
    if this_month <= day:
        return this_month
    return (day.replace(day=1) - timedelta(days=1)).replace(day=statement_day)


def next_statement(day: date, statement_day: int) -> date:
    """The first statement day after a day."""
    in_a_month = last_statement(day, statement_day).replace(day=1) + timedelta(days=32)
    return in_a_month.replace(day=statement_day)
