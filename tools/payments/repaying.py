"""What a repayment pays off, in which order. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime

from models.facts.interest import InterestAccount
from models.facts.ledger import Movement
from models.facts.limit import Limit, LimitKind
from models.facts.value import Instant
from models.payment_errors import MoreThanOwed

_NEVER = datetime.max.replace(tzinfo=UTC)


def repay(
    amount_minor: int, limits: Iterable[Limit], at: Instant, due: Mapping[str, InterestAccount]
) -> tuple[Movement, ...]:
    """Fees first, then interest, then what was borrowed (Civil Code 561); each in this order of limits:
    those that are over, scene limits by their end, the standing limit.

    `due` is what each limit owes beside what is drawn, with interest charged up to today, so that paying
    early never costs more. Raises MoreThanOwed: money that pays nothing off is not taken in.
    """
    owing = sorted(limits, key=lambda each: _turn(each, at))
    owed = sum(each.drawn_minor + _due(due, each).due_minor for each in owing)
    if amount_minor > owed:
        raise MoreThanOwed(f"{owed} minor units are owed; repay that or less.", owed_minor=owed)
    fees, left = _paid([_due(due, each).fees_minor for each in owing], amount_minor)
    interest, left = _paid([_due(due, each).interest_minor for each in owing], left)
    drawn, _ = _paid([each.drawn_minor for each in owing], left)
    movements = (
        Movement(limit_id=each.limit_id, drawn_minor=-lent, interest_minor=-of_interest, fees_minor=-of_fees)
        for each, lent, of_interest, of_fees in zip(owing, drawn, interest, fees, strict=True)
    )
    return tuple(each for each in movements if each.drawn_minor or each.interest_minor or each.fees_minor)


def _due(due: Mapping[str, InterestAccount], limit: Limit) -> InterestAccount:
    return due.get(limit.limit_id) or InterestAccount(
        limit_id=limit.limit_id, counted_to=date.min, charged_on=date.min
    )


def _paid(owed: Sequence[int], amount_minor: int) -> tuple[list[int], int]:
    """How much of each is paid, the first ones first, and what is left of the amount."""
    paid = []
    for each in owed:
        paid.append(min(each, amount_minor))
        amount_minor -= paid[-1]
    return paid, amount_minor


def _turn(limit: Limit, at: Instant) -> tuple[bool, bool, Instant, str]:
    return (
        limit.in_force(at),
        limit.kind is LimitKind.STANDING,
        limit.valid_until or _NEVER,
        limit.limit_id,
    )
