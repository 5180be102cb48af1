"""The limit that is worth most: expected profit, less the price of loss, times the chance that it is taken.

It is found for a row of PDs, evenly spaced in log-odds, and read off between them, so that what the laws ask
holds by construction:

- never more for more PD: for each PD the most that is worth it at this or any higher one;
- no leaps: between two PDs it moves by no more than the pack allows for their distance in log-odds. A PD
  from trees leaps by a fifth where one yuan crosses a threshold; the limit does not;
- never less for more pay: what is owed weighs less, and more is wanted;
- who repays never gets less: today's balance is not looked at, but through the PD.
"""

from bisect import bisect_right
from functools import lru_cache
from math import log, log1p
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tools.limits.worth import Account, accounts_of, figures_of
from tools.policy.worth_sections import Price, Sizing

_FIRST, _LAST, _APART = -7.6, 0.0, 0.1
"""Log-odds of 0.0005, the least PD there is, and of one half."""

LOG_ODDS: Final = np.linspace(_FIRST, _LAST, round((_LAST - _FIRST) / _APART) + 1)
_PLACES: Final = tuple(LOG_ODDS.tolist())

Curves = NDArray[np.float64]


def worthwhile_minor(
    pd: float, account: Account, most_minor: int, rate_max_bps: int, sizing: Sizing, price: Price
) -> int:
    """The limit worth most at this 12-month PD, pay and need, from what they have up to `most_minor`.

    What is drawn does not count, and is better left out: accounts that are alike have one curve.
    `rate_max_bps` is what they pay at most.
    """
    curve = _curve(account, most_minor, rate_max_bps, sizing, price)
    inside = min(max(pd, 1e-9), 1 - 1e-9)
    log_odds = min(max(log(inside) - log1p(-inside), _FIRST), _LAST)
    place = min(bisect_right(_PLACES, log_odds), len(_PLACES) - 1) - 1
    left, right = _PLACES[place], _PLACES[place + 1]
    at_left, at_right = curve[place], curve[place + 1]
    return int((at_right - at_left) / (right - left) * (log_odds - left) + at_left)


@lru_cache(maxsize=4096)
def _curve(
    account: Account, most_minor: int, rate_max_bps: int, sizing: Sizing, price: Price
) -> tuple[float, ...]:
    rows = accounts_of([account], sizing, rate_max_bps, drawn_is_known=False)
    return tuple(curves(rows, np.array([most_minor]), sizing, price)[0].tolist())


def curves(rows: NDArray[np.void], most_minor: NDArray[np.int64], sizing: Sizing, price: Price) -> Curves:
    """Rows x LOG_ODDS in minor units. `rows` are accounts as of `accounts_of`, drawn not known."""
    from tools.limits import worth_kernel  # compiled code is loaded where it is called

    found: Curves = worth_kernel.limits_by_pd(
        rows,
        np.asarray(most_minor, np.float64),
        figures_of(sizing, price),
        _grid(sizing, price),
        float(sizing.grid_minor),
        sizing.moves_max_minor * _APART,
    )
    return found


@lru_cache(maxsize=64)
def _grid(sizing: Sizing, price: Price) -> NDArray[np.void]:
    return at_pds(1 / (1 + np.exp(-LOG_ODDS)), sizing, price)


def at_pds(pds: NDArray[np.float64], sizing: Sizing, price: Price) -> NDArray[np.void]:
    """What the kernel wants to know of each of these PDs, whoever it is of: the price, and what it says."""
    from tools.limits import worth_kernel  # compiled code is loaded where it is called

    figures = figures_of(sizing, price)
    known = [worth_kernel.at_pd(pd, figures) for pd in pds.tolist()]
    names = [(name, np.float64) for name in ("rate", *worth_kernel.OfPd._fields)]
    return np.array([(rate, *of_pd) for rate, of_pd in known], names)
