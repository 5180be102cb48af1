"""The compiled sums of what a limit is worth: one row and a million are the same bits.

In one file, because compiled code is cached by the text of its own file alone. What the figures mean is said
in `worth.py`, `sizing.py` and `pricing.py`, which alone call these.
"""

import math
from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

Row = NDArray[np.float64]
Records = NDArray[Any]

PD, TAKE_UP, DRAWN, EXPOSURE, REVENUE, FUNDING, LOSS, CAPITAL_COST, OPERATING, CAPITAL_SHARE = range(10)
"""Columns of `worths`. The last is capital for one unit of exposure, at the PD of today."""

_ALMOST_NONE = 1e-9


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def worths(limits: Row, pds: Row, rates: Row, accounts: Records, figures: Records) -> NDArray[np.float64]:
    """For each row what its limit comes to; `figures` is one record."""
    found = np.empty((limits.size, 10))
    for place in range(limits.size):
        worth = _worth(limits[place], pds[place], rates[place], accounts[place], figures[0])
        for column in range(10):
            found[place, column] = worth[column]
    return found


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def rate_of(pd: float, figures: Records) -> Any:
    """The yearly price for a PD: cost for each unit that is drawn, and a margin."""
    return _rate(pd, figures[0])


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def rates_of(pds: Row, figures: Records) -> Row:
    """The same for many."""
    found = np.empty(pds.size)
    for place in range(pds.size):
        found[place] = _rate(pds[place], figures[0])
    return found


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def at_pd(pd: float, figures: Records) -> Any:
    """What `limits_by_pd` wants to know of a PD, whoever it is of: the price, and `OfPd`."""
    return _rate(pd, figures[0]), _of_pd(pd, figures[0])


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def limits_by_pd(
    accounts: Records, most: Row, figures: Records, grid: Records, step: float, steepest: float
) -> NDArray[np.float64]:
    """For each account and each PD of `grid`, which ascend by one step of log-odds, the limit worth most:
    accounts x PDs.

    Never less than what they have, never more for more PD, and never more than `steepest` more for the next
    PD below. Profit less the price of loss is concave in the limit, once there is one, and take-up rises
    along a log-concave curve: where the first is above zero somewhere, their product has one peak, and near
    it is that of the next PD.
    """
    found = np.empty((accounts.size, grid.size))
    for row in range(accounts.size):
        account, last = accounts[row], math.ceil(most[row] / step)
        best, limit, near, moved = account.limit_now, math.inf, min(1, last), 0
        for place in range(grid.size - 1, -1, -1):
            if best < step * last:
                rate, risk = min(grid[place].rate, account.rate_max), _risk(grid[place], account)
                value = _value(near, rate, risk, account, figures[0], step, False)
                if value <= 0.0:
                    near = _peak(last, near, rate, risk, account, figures[0], step, False)
                    value = _value(near, rate, risk, account, figures[0], step, False)
                if value > 0.0:
                    peak = _peak(last, near + moved, rate, risk, account, figures[0], step, True)
                    best, near, moved = max(best, step * peak), peak, peak - near
            limit = min(best, limit + steepest)
            found[row, place] = limit
    return found


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _peak(
    last: int, near: int, rate: float, risk: Any, account: Any, figures: Any, step: float, chosen: bool
) -> int:
    """By ever longer strides from `near`, then by halves."""
    low, high, at, stride, rose, fell = 1, last, near, 1, False, False
    while low < high:
        at = min(max(at, low), high - 1)
        here = _value(at, rate, risk, account, figures, step, chosen)
        if _value(at + 1, rate, risk, account, figures, step, chosen) > here:
            low, rose = at + 1, True
        else:
            high, fell = at, True
        at = (low + high) // 2 if rose and fell else low + stride if rose else high - stride
        stride *= 2
    return high


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _value(steps: int, rate: float, risk: Any, account: Any, figures: Any, step: float, chosen: bool) -> Any:
    """Expected profit less what loss weighs beyond itself; times the chance to be taken where asked."""
    limit = step * steps
    _, _, _, revenue, funding, loss, capital_cost, operating = _a_year(limit, rate, risk, account, figures)
    value = revenue - funding - loss - capital_cost - operating - figures.loss_price * loss
    # What loses is not made better by being refused: past its last good limit the value only falls.
    if chosen and value > 0.0:
        return value * _take_up(limit, rate, risk.log_odds, account, figures)
    return value


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _worth(limit: float, pd: float, rate: float, account: Any, figures: Any) -> Any:
    risk = _risk(_of_pd(pd, figures), account)
    take_up = _take_up(limit, rate, risk.log_odds, account, figures)
    then, drawn, exposure, revenue, funding, loss, capital_cost, operating = _a_year(
        limit, rate, risk, account, figures
    )
    return (
        *(then, take_up, drawn, exposure),
        *(revenue, funding, loss, capital_cost, operating, risk.capital),
    )


class OfPd(NamedTuple):
    """What a PD says, whatever the account and its limit will be."""

    log_odds: float
    repaid: float
    """Log of the chance of no default."""
    wanted: float
    """Owed however large the limit is, but for what is borrowed because it is large: in months of pay."""
    borrowed: float
    """Owed of each unit of the limit, because it is large."""
    loss: float
    """Given default."""
    capital: float
    """For one unit of exposure."""


class Risk(NamedTuple):
    """The same of an account: what is wanted is money. `usual` is owed today, or usually would be."""

    log_odds: float
    repaid: float
    wanted: float
    borrowed: float
    loss: float
    capital: float
    usual: float


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _of_pd(pd: float, figures: Any) -> Any:
    log_odds = _log_odds(pd)
    loss = _sigmoid(figures.lgd_log_odds + figures.lgd_slope * log_odds)
    return OfPd(
        log_odds,
        math.log1p(-min(pd, 1.0 - _ALMOST_NONE)),
        _pays_wanted(log_odds, figures),
        _borrowed(log_odds, figures),
        loss,
        loss * _unexpected(pd, figures),
    )


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _risk(of: Any, account: Any) -> Any:
    wanted = account.pay * of.wanted
    usual = wanted if math.isnan(account.drawn) else account.drawn
    return Risk(of.log_odds, of.repaid, wanted, of.borrowed, of.loss, of.capital, usual)


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _a_year(limit: float, rate: float, risk: Any, account: Any, figures: Any) -> Any:
    """PD at this limit, what is drawn, exposure, and the year's money: what comes in, and what goes out."""
    drawn, before = _drawn(limit, risk, account)
    on_average = drawn if account.whole else before + figures.drawn_on_average * (drawn - before)
    more_hazard = figures.debt_on_hazard * (drawn - risk.usual) / account.pay
    then = 1.0 - math.exp(risk.repaid * math.exp(more_hazard))
    exposure = drawn + figures.drawn_before_default * max(limit - drawn, 0.0)
    undrawn = max(limit - on_average, 0.0)
    return (
        then,
        drawn,
        exposure,
        (rate + figures.interchange) * on_average * (1.0 - then / 2.0),
        figures.funding * on_average,
        then * risk.loss * exposure,
        figures.capital_cost * risk.capital * (on_average + figures.undrawn_conversion * undrawn),
        figures.operating if limit > 0.0 else 0.0,
    )


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _drawn(limit: float, risk: Any, account: Any) -> tuple[float, float]:
    """What is owed in 12 months at this limit, and what of it is owed from the beginning."""
    if account.whole:
        return limit, limit
    curve = _curve(limit, risk.wanted, risk.borrowed)
    if math.isnan(account.drawn):
        return curve, 0.0
    moved = account.drawn + curve - _curve(account.limit_now, risk.wanted, risk.borrowed)
    return min(max(moved, 0.0), max(limit, account.drawn)), account.drawn


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _curve(limit: float, wanted: float, borrowed: float) -> Any:
    """What people of this risk and pay owe of a limit: first all of it, then less and less of each yuan."""
    return min(wanted * -math.expm1(-limit / wanted) + borrowed * limit, limit)


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _pays_wanted(log_odds: float, figures: Any) -> float:
    return math.exp(min(figures.wanted_log_pays + figures.wanted_slope * log_odds, 4.0))


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _borrowed(log_odds: float, figures: Any) -> float:
    return figures.borrows_most * _sigmoid(figures.borrows_slope * (log_odds - figures.borrows_middle))


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _take_up(limit: float, rate: float, log_odds: float, account: Any, figures: Any) -> Any:
    """Who buys what the limit is sized by has made their choice."""
    if account.whole:
        return 1.0
    covered = 0.0
    if account.need > 0.0:
        covered = figures.need_slope * math.log(max(min(limit / account.need, 1.0), _ALMOST_NONE))
    return _sigmoid(
        figures.take_up_log_odds
        + figures.rate_slope * (rate - figures.usual_rate)
        + figures.take_up_slope * log_odds
        + covered
    )


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _rate(pd: float, figures: Any) -> Any:
    """What the usual limit costs at this PD, for each unit that is drawn of it."""
    log_odds = _log_odds(pd)
    wanted, borrowed = figures.usual_pay * _pays_wanted(log_odds, figures), _borrowed(log_odds, figures)
    use = _curve(figures.usual_limit, wanted, borrowed) / figures.usual_limit
    beside = (1.0 - use) / use
    loss = _sigmoid(figures.lgd_log_odds + figures.lgd_slope * log_odds)
    lost = pd * loss * (1.0 + figures.drawn_before_default * beside)
    held = (
        figures.capital_cost * loss * _unexpected(pd, figures) * (1.0 + figures.undrawn_conversion * beside)
    )
    run = figures.operating / (use * figures.usual_limit)
    cost = (figures.funding + lost + held + run) / (1.0 - pd / 2.0)
    return min(max(cost + figures.margin, figures.rate_min), figures.rate_max)


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _unexpected(pd: float, figures: Any) -> Any:
    """PD in a bad year less PD: the loss beyond the expected one, for one unit of loss given default."""
    inside = (_probit(pd) + figures.correlated * figures.quantile) / figures.own
    return max(_normal(inside) - pd, 0.0)


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _log_odds(pd: float) -> float:
    inside = min(max(pd, _ALMOST_NONE), 1.0 - _ALMOST_NONE)
    return math.log(inside) - math.log1p(-inside)


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _sigmoid(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-log_odds))


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _normal(value: float) -> float:
    """The standard normal distribution."""
    return 0.5 * math.erfc(-value / math.sqrt(2.0))


@njit(cache=True, nogil=True)  # type: ignore[untyped-decorator]
def _probit(chance: float) -> Any:
    """Its inverse, to 1e-15: a rational first guess (P. J. Acklam, 2003) and one step of Halley's method."""
    p = min(max(chance, _ALMOST_NONE), 1.0 - _ALMOST_NONE)
    tail = min(p, 1.0 - p)
    if tail < 0.02425:
        q = math.sqrt(-2.0 * math.log(tail))
        above = (
            ((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838) * q
              - 2.549732539343734) * q + 4.374664141464968) * q + 2.938163982698783
        )  # fmt: skip
        below = (
            (((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996) * q
             + 3.754408661907416) * q + 1.0
        )  # fmt: skip
        guess = above / below if p < 0.5 else -above / below
    else:
        q = p - 0.5
        r = q * q
        above = (
            ((((-3.969683028665376e01 * r + 2.209460984245205e02) * r - 2.759285104469687e02) * r
              + 1.383577518672690e02) * r - 3.066479806614716e01) * r + 2.506628277459239
        ) * q  # fmt: skip
        below = (
            ((((-5.447609879822406e01 * r + 1.615858368580409e02) * r - 1.556989798598866e02) * r
              + 6.680131188771972e01) * r - 1.328068155288572e01) * r + 1.0
        )  # fmt: skip
        guess = above / below
    error = (_normal(guess) - p) * math.sqrt(2.0 * math.pi) * math.exp(guess * guess / 2.0)
    return guess - error / (1.0 + guess * error / 2.0)
