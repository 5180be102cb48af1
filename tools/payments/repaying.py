"""What a repayment pays off, in which order. Pure."""

from collections.abc import Iterable
from datetime import UTC, datetime

from models.facts.ledger import Movement
from models.facts.limit import Limit, LimitKind
from models.facts.value import Instant
from models.payment_errors import MoreThanOwed

_NEVER = datetime.max.replace(tzinfo=UTC)


def repay(amount_minor: int, limits: Iterable[Limit], at: Instant) -> tuple[Movement, ...]:
    """Limits that are over first, then scene limits by their end, then the standing limit.

    Raises MoreThanOwed: money that pays nothing off is not taken in.
    """
    owing = sorted((each for each in limits if each.drawn_minor), key=lambda each: _turn(each, at))
    owed = sum(each.drawn_minor for each in owing)
    if amount_minor > owed:
        raise MoreThanOwed(f"{owed} minor units are owed; repay that or less.", owed_minor=owed)
    movements = []
    for limit in owing:
        amount = min(amount_minor, limit.drawn_minor)
        amount_minor -= amount
        movements.append(Movement(limit_id=limit.limit_id, drawn_minor=-amount))
    return tuple(each for each in movements if each.drawn_minor)


def _turn(limit: Limit, at: Instant) -> tuple[bool, bool, Instant, str]:
    return (
        limit.in_force(at),
        limit.kind is LimitKind.STANDING,
        limit.valid_until or _NEVER,
        limit.limit_id,
    )
