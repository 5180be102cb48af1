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
from math import inf, log, log1p

import numpy as np
from numpy.typing import NDArray

from tools.limits.worth import Account, accounts_of, figures_of
from tools.policy.worth_sections import Price, Sizing

_FIRST, _LAST, _APART = -7.6, 0.0, 0.1
"""Log-odds of 0.0005, the least PD there is, and of one half."""

LOG_ODDS = np.linspace(_FIRST, _LAST, round((_LAST - _FIRST) / _APART) + 1)
_PDS = 1 / (1 + np.exp(-LOG_ODDS))

_BLOCK = 19
"""Places of one block. A curve is found block by block from the riskiest down, as far as somebody asks."""

_BLOCKS = tuple(LOG_ODDS[:-1:_BLOCK].tolist())
"""The log-odds at which they begin; the last one ends with the last place."""

_NOTHING_ABOVE = np.array([0.0, inf])

Curves = NDArray[np.float64]


def worthwhile_minor(
    pd: float, account: Account, most_minor: int, rate_max_bps: int, sizing: Sizing, price: Price
) -> int:
    """The limit worth most at this 12-month PD, pay and need, from what they have up to `most_minor`.

    What is drawn does not count. `rate_max_bps` is what they pay at most.
    """
    inside = min(max(pd, 1e-9), 1 - 1e-9)
    log_odds = log(inside) - log1p(-inside)
    block = max(bisect_right(_BLOCKS, log_odds) - 1, 0)
    told = account.limit_minor, account.pay_minor, account.need_minor
    places, limits = _places(block), _block(block, *told, most_minor, rate_max_bps, sizing, price)[1]
    return int(np.interp(log_odds, LOG_ODDS[places], limits))


def _places(block: int) -> slice:
    """Of a block, with the first of the next."""
    return slice(block * _BLOCK, (block + 1) * _BLOCK + 1)


@lru_cache(maxsize=16_384)
def _block(
    block: int,
    limit_minor: int,
    pay_minor: int | None,
    need_minor: int | None,
    most_minor: int,
    rate_max_bps: int,
    sizing: Sizing,
    price: Price,
) -> Curves:
    """2 x places: what `limits_by_pd` finds for a block, and for the first place of the next."""
    account = Account(limit_minor=limit_minor, pay_minor=pay_minor, need_minor=need_minor)
    row, most = accounts_of([account], sizing, rate_max_bps, drawn_is_known=False), np.array([most_minor])
    if block == len(_BLOCKS) - 1:
        return np.asarray(_found(row, most, _PDS[_places(block)], _NOTHING_ABOVE, sizing, price)[0])
    told = limit_minor, pay_minor, need_minor, most_minor, rate_max_bps
    above = _block(block + 1, *told, sizing, price)[:, :1]
    own = _found(row, most, _PDS[_places(block)][:-1], above[:, 0], sizing, price)[0]
    return np.hstack([own, above])


def curves(rows: NDArray[np.void], most_minor: NDArray[np.int64], sizing: Sizing, price: Price) -> Curves:
    """Rows x LOG_ODDS in minor units. `rows` are accounts as of `accounts_of`, drawn not known."""
    return _found(rows, most_minor, _PDS, _NOTHING_ABOVE, sizing, price)[:, 1]


def _found(
    rows: NDArray[np.void],
    most_minor: NDArray[np.int64],
    pds: NDArray[np.float64],
    above: NDArray[np.float64],
    sizing: Sizing,
    price: Price,
) -> Curves:
    from tools.limits import worth_kernel  # compiled code is loaded where it is called

    found: Curves = worth_kernel.limits_by_pd(
        rows,
        np.asarray(most_minor, np.float64),
        figures_of(sizing, price),
        pds,
        float(sizing.grid_minor),
        sizing.moves_max_minor * _APART,
        above,
    )
    return found
