"""The all-in yearly rate of a loan's cash flows: effective (IRR, compounded) and nominal (simple). Pure.

People's Bank of China, Announcement 2021 No. 3 (second-hand, to be confirmed by counsel): the yearly rate of
a loan sets all that the borrower pays for it against the principal in use, as a yearly figure: compounded, as
the internal rate of return, or simple, which is then to be called so. The effective rate is also what
Directive (EU) 2023/2225, annex III, calls the annual percentage rate of charge, with days over 365. Both are
rounded up to the basis point, so that neither understates what credit costs.
"""

from collections.abc import Sequence
from dataclasses import dataclass

DAYS_A_YEAR = 365

_BPS = 10_000
_HIGHEST_BPS = 2**40
"""Whatever is dearer than this is told as this."""


@dataclass(frozen=True, slots=True)
class Flow:
    """What the borrower pays on a day after drawing: of it `principal_minor` is what was drawn."""

    day: int
    amount_minor: int
    principal_minor: int


def effective_bps(drawn_minor: int, flows: Sequence[Flow]) -> int:
    """The smallest yearly rate at which what is paid is worth no more than was drawn, in basis points."""
    if _worth(flows, 0) <= drawn_minor:
        return 0
    low, high = 0, 1
    while high < _HIGHEST_BPS and _worth(flows, high) > drawn_minor:
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _worth(flows, middle) > drawn_minor else (low, middle)
    return high


def nominal_bps(drawn_minor: int, flows: Sequence[Flow]) -> int:
    """All that is paid beyond what was drawn, a year, for each unit of principal in use. Exact.

    Raises ZeroDivisionError where nothing is in use for a day.
    """
    cost = sum(each.amount_minor for each in flows) - drawn_minor
    in_use, left, day = 0, drawn_minor, 0
    for each in flows:
        in_use += left * (each.day - day)
        left, day = left - each.principal_minor, each.day
    return -(-cost * DAYS_A_YEAR * _BPS // in_use)


def _worth(flows: Sequence[Flow], rate_bps: int) -> float:
    """What the payments are worth on the day of drawing, at a yearly rate."""
    growth: float = 1 + rate_bps / _BPS
    return float(sum(each.amount_minor * growth ** (-each.day / DAYS_A_YEAR) for each in flows))
