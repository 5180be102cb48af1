"""The room that is left in the portfolio's budget, and how much of it one limit may take. Pure, cautious."""

from math import ceil, inf
from typing import Final

from models.facts.decision import PortfolioRoom
from models.facts.portfolio import PortfolioCount
from tools.policy.pack import PolicyPack
from tools.policy.worth_sections import Sizing
from tools.portfolio.carrying import PerUnit, per_unit

_STEPS: Final = 40


def room_left(count: PortfolioCount, grown_minor: int, pack: PolicyPack) -> PortfolioRoom:
    """What the budget leaves after the last count and by how much limits grew since (minor units).

    What grew counts as drawn to the last fen at the riskiest that policy bears: nobody's PD is kept to say it
    better. No line says more than one customer could use: how large the portfolio is, is no one's to read
    from their own decision.
    """
    budget, worst = pack.portfolio, worst_unit(pack)
    most = pack.total.limits_max_minor
    return PortfolioRoom(
        counted_at=count.counted_at,
        limits_minor=_left(budget.limits_max_minor - count.limits_minor - grown_minor, most),
        expected_loss_minor=_left(
            budget.expected_loss_max_minor - count.expected_loss_minor - _up(grown_minor * worst.loss),
            _up(most * worst.loss),
        ),
        capital_minor=_left(
            budget.capital_max_minor - count.capital_minor - _up(grown_minor * worst.capital),
            _up(most * worst.capital),
        ),
    )


def room_for(room: PortfolioRoom, pd: float, sizing: Sizing) -> int:
    """By how much a limit at this 12-month PD may grow, in minor units, as if all of it were drawn."""
    unit = per_unit(pd, sizing)
    return int(
        min(
            room.limits_minor,
            room.expected_loss_minor / unit.loss if unit.loss else inf,
            room.capital_minor / unit.capital if unit.capital else inf,
        )
    )


def worst_unit(pack: PolicyPack) -> PerUnit:
    """The most that one unit may cost at any PD up to the highest that policy bears."""
    units = [per_unit(pack.risk.pd_max * step / _STEPS, pack.sizing) for step in range(1, _STEPS + 1)]
    return PerUnit(max(unit.loss for unit in units), max(unit.capital for unit in units))


def _left(left: int, most: int) -> int:
    return max(0, min(left, most))


def _up(amount: float) -> int:
    return ceil(amount)
