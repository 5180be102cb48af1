"""What one limit carries: exposure at default, expected loss over 12 months, capital for drawn and undrawn.

Sources: the internal-ratings formula for revolving retail credit (Basel framework CRE31.14, capital rules
2023): K = LGD [Phi((Phi^-1(PD) + sqrt(R) Phi^-1(q)) / sqrt(1 - R)) - PD] per unit of exposure; figures and
how people draw before a default are the pack's.
"""

from functools import lru_cache
from math import exp, log, sqrt
from statistics import NormalDist
from typing import Final, NamedTuple

from tools.policy.worth_sections import Sizing

_NORMAL: Final = NormalDist()
_LEAST: Final = 1e-6


class Carried(NamedTuple):
    """In minor units, rounded up: a sum of many is never below what it stands for."""

    exposure_minor: int
    expected_loss_minor: int
    drawn_capital_minor: int
    undrawn_capital_minor: int


class PerUnit(NamedTuple):
    """Of one unit that is drawn, or of one that is not."""

    loss: float
    """PD x LGD of what is owed at default."""
    capital: float


def carried(used_minor: int, undrawn_minor: int, pd: float, sizing: Sizing) -> Carried:
    """`used_minor` is drawn or held for a merchant; nothing here is below zero."""
    unit = per_unit(pd, sizing)
    exposure = used_minor + sizing.responses.drawn_before_default * undrawn_minor
    undrawn = sizing.costs.undrawn_conversion * undrawn_minor
    return Carried(
        exposure_minor=_up(exposure),
        expected_loss_minor=_up(exposure * unit.loss),
        drawn_capital_minor=_up(used_minor * unit.capital),
        undrawn_capital_minor=_up(undrawn * unit.capital),
    )


def per_unit(pd: float, sizing: Sizing) -> PerUnit:
    """Expected loss and capital of one unit of exposure at a 12-month PD."""
    responses, costs = sizing.responses, sizing.costs
    return _per_unit(
        pd, responses.lgd_log_odds, responses.lgd_slope, costs.asset_correlation, costs.confidence
    )


@lru_cache(maxsize=65_536)
def _per_unit(
    pd: float, lgd_log_odds: float, lgd_slope: float, correlation: float, confidence: float
) -> PerUnit:
    kept = min(max(pd, _LEAST), 1 - _LEAST)
    lgd = 1 / (1 + exp(-(lgd_log_odds + lgd_slope * log(kept / (1 - kept)))))
    stressed = _NORMAL.inv_cdf(kept) + sqrt(correlation) * _NORMAL.inv_cdf(confidence)
    worst = _NORMAL.cdf(stressed / sqrt(1 - correlation))
    return PerUnit(loss=kept * lgd, capital=max(0.0, lgd * (worst - kept)))


def _up(amount: float) -> int:
    whole = int(amount)
    return whole if amount - whole < _LEAST else whole + 1
