"""Small things that documents of spending show: baskets of offered goods, clocks, days that have been."""

from collections.abc import Sequence
from datetime import date, timedelta

from assistant.benching.extraction.draws import Bought, Draws

Offered = Sequence[tuple[str, int]]
"""What a thing is called and its price in minor units."""


def basket(
    draws: Draws, offered: Offered, least: int, most: int, quantities: Sequence[int] = (1, 1, 1, 2)
) -> list[Bought]:
    """Some of what is offered, each at its own price."""
    return [Bought(name, draws.one(quantities), price) for name, price in draws.some(offered, least, most)]


def clock(draws: Draws) -> str:
    """Hours that people are awake: 14:03:27."""
    return f"{draws.rng.randint(8, 22):02}:{draws.rng.randint(0, 59):02}:{draws.rng.randint(0, 59):02}"


def paid_after(draws: Draws, end: date, least: int, most: int) -> date:
    """Some days after the month that is paid for, yet not after today."""
    return min(end + timedelta(days=draws.rng.randint(least, most)), draws.today - timedelta(days=1))


def tenancy(draws: Draws, years: Sequence[int] = (1,)) -> tuple[date, date, int]:
    """First and last day of a tenancy of whole years, and how many."""
    starts, count = draws.day(320, -18), draws.one(years)
    ends = starts.replace(year=starts.year + count, day=min(starts.day, 28)) - timedelta(days=1)
    return starts, ends, count
