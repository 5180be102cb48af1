"""The price of credit: what it costs at this risk, for each unit that is drawn, and a margin.

Funding, expected loss and capital of the usual limit at this PD, and what running the account costs, over
what is drawn of it; within the pack's floor and ceiling. Less risk is never dearer (checked on the pack).
"""

import numpy as np
from numpy.typing import NDArray

from tools.limits.worth import BPS, figures_of
from tools.policy.worth_sections import Price, Sizing

PDS = 1 / (1 + np.exp(-np.linspace(-7.6, 4.6, 245)))
"""Where a pack's prices are compared: 0.0005 to 0.99."""


def rate_at_bps(pd: float, sizing: Sizing, price: Price) -> int:
    """The yearly rate for a 12-month PD, in basis points, within floor and ceiling."""
    from tools.limits import worth_kernel  # compiled code is loaded where it is called

    rate: float = worth_kernel.rate_of(pd, figures_of(sizing, price))
    return round(rate * BPS)


def rates_at_bps(pds: NDArray[np.float64], sizing: Sizing, price: Price) -> NDArray[np.int64]:
    """The same for many."""
    from tools.limits import worth_kernel  # compiled code is loaded where it is called

    rates = worth_kernel.rates_of(np.asarray(pds, np.float64), figures_of(sizing, price))
    return np.asarray(np.rint(rates * BPS), np.int64)


def dearer_with_less_risk(sizing: Sizing, price: Price) -> float | None:
    """A PD at which the price falls as risk rises; None where there is none."""
    falls = np.flatnonzero(np.diff(rates_at_bps(PDS, sizing, price)) < 0)
    return float(PDS[falls[0]]) if falls.size else None
