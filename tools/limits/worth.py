"""What a limit is worth in a year: who takes it, what is drawn, earned, lost, and held as capital.

pi(L) = (r + i) d(L) (1 - PD(L)/2) - c d(L) - PD(L) LGD EAD(L) - h K (d(L) + CCF (L - d(L))) - o, minor units:
d is what is drawn on average over 12 months, r the yearly rate, i what spending brings, c funding, h
the price of capital, o what an account costs. EAD(L) is what is drawn after 12 months and a share of what is
not. PD(L) rises with what is owed beyond the usual, in months of pay. K = LGD [Phi((Phi^-1(PD) + sqrt(R)
Phi^-1(q)) / sqrt(1 - R)) - PD] for one unit of exposure, at the PD of today (Basel Committee, CRE31, retail).
How people respond is `Responses`, learned in a trial; what it costs is `Costs`. Of somebody whose balance is
not told, what people of their risk and pay usually owe is expected.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import nan, sqrt
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.facts.decision import LimitWorth
from tools.costs.sheet import sheet_within
from tools.policy.worth_sections import Price, Sizing
from tools.portfolio.carrying import carried

Table = NDArray[np.float64]
BPS = 10_000

_ACCOUNT = np.dtype(
    [
        ("limit_now", np.float64),
        ("drawn", np.float64),
        ("pay", np.float64),
        ("need", np.float64),
        ("rate_max", np.float64),
        ("whole", np.bool_),
    ]
)
"""Money in minor units. `drawn` is NaN where it is not told, `need` zero where any limit covers it."""


class Account(NamedTuple):
    """The account that a limit is for, as it is today. Money in minor units."""

    limit_minor: int
    drawn_minor: int = 0
    held_minor: int = 0
    pay_minor: int | None = None
    """In a month; None where none was shown."""
    need_minor: int | None = None
    """What they wish to be able to pay; None where any limit will do."""
    is_purchase: bool = False
    """A limit for one purchase is drawn whole, and wanted as it is."""


def worth_at(
    limit_minor: int, *, pd: float, rate_bps: int, account: Account, sizing: Sizing, price: Price
) -> LimitWorth:
    """What this limit comes to for this account. `pd` is the 12-month PD of today.

    Undrawn credit and capital are of today, as the portfolio counts them: what is held counts as drawn. Of
    no limit nothing is expected, and where it does not change there is nothing to take up.
    """
    return worths_of([Held(limit_minor, rate_bps, pd, account)], sizing, price)[0]


class Held(NamedTuple):
    """A limit at a yearly rate, and who would hold it. `pd` is the 12-month PD of today."""

    limit_minor: int
    rate_bps: int
    pd: float
    account: Account


def worths_of(held: Sequence[Held], sizing: Sizing, price: Price) -> list[LimitWorth]:
    """`worth_at` of many."""
    limits, rates, pds, accounts = zip(*held, strict=True)
    rows = accounts_of(accounts, sizing)
    expected = expected_at(np.array(limits), np.array(pds), np.array(rates), rows, sizing, price)
    return [_worth(each, sizing, row) for each, row in zip(held, expected.tolist(), strict=True)]


def _worth(held: Held, sizing: Sizing, expected: Sequence[float]) -> LimitWorth:
    """`expected` is its row of `expected_at`."""
    limit_minor, _, pd, account = held
    then, take_up, drawn, exposure, *money, _ = expected
    revenue, funding, loss, capital_cost, operating = map(round, money)
    used = account.drawn_minor + account.held_minor
    undrawn = limit_minor - used
    today = carried(used, max(undrawn, 0), pd, sizing)
    return LimitWorth(
        limit_minor=limit_minor,
        undrawn_minor=undrawn,
        capital_minor=today.drawn_capital_minor + today.undrawn_capital_minor,
        undrawn_capital_minor=today.undrawn_capital_minor,
        pd=min(max(round(then, 6), 0.0), 1.0),
        take_up=1.0 if limit_minor == account.limit_minor else round(take_up, 6),
        drawn_expected_minor=round(drawn),
        exposure_minor=round(exposure),
        revenue_minor=revenue,
        funding_minor=funding,
        expected_loss_minor=loss,
        capital_cost_minor=capital_cost,
        operating_minor=operating,
        profit_minor=revenue - funding - loss - capital_cost - operating,
    )


def expected_at(
    limit_minor: NDArray[np.int64],
    pd: Table,
    rate_bps: NDArray[np.int64],
    accounts: NDArray[np.void],
    sizing: Sizing,
    price: Price,
) -> Table:
    """For many: rows x the columns that `worth_kernel` names. `accounts` are those of `accounts_of`."""
    from tools.limits import worth_kernel  # compiled code is loaded where it is called

    found: Table = worth_kernel.worths(
        np.asarray(limit_minor, np.float64),
        np.asarray(pd, np.float64),
        np.asarray(rate_bps, np.float64) / BPS,
        accounts,
        figures_of(sizing, price),
    )
    return found


def accounts_of(
    accounts: Sequence[Account], sizing: Sizing, rate_max_bps: int = BPS, *, drawn_is_known: bool = True
) -> NDArray[np.void]:
    """Accounts as the kernel reads them."""
    usual = sizing.responses.usual_pay_minor
    rows = [
        (
            each.limit_minor,
            each.drawn_minor + each.held_minor if drawn_is_known else nan,
            each.pay_minor or usual,
            each.need_minor or 0,
            rate_max_bps / BPS,
            each.is_purchase,
        )
        for each in accounts
    ]
    return np.array(rows, _ACCOUNT)


@lru_cache(maxsize=64)
def dearest_bps(price: Price, fees_minor: int | None = None) -> int:
    """The highest yearly rate whose all-in cost is within the ceiling; with the pack's fees, unless told."""
    fees = price.fees_minor if fees_minor is None else fees_minor
    ceiling, drawn, days = price.annual_rate_max_bps, price.example_drawn_minor, price.example_days
    return sheet_within(ceiling, ceiling, fees, drawn, days, price.all_in_method).annual_rate_bps


@lru_cache(maxsize=64)
def figures_of(sizing: Sizing, price: Price) -> NDArray[np.void]:
    """The pack's figures as one record, as the kernel reads them: rates and shares a year, money in minor."""
    responses, costs = sizing.responses, sizing.costs
    record = {
        **responses.model_dump(),
        "usual_pay": responses.usual_pay_minor,
        "funding": costs.funding_bps / BPS,
        "capital_cost": costs.capital_cost_bps / BPS,
        "correlated": sqrt(costs.asset_correlation),
        "own": sqrt(1 - costs.asset_correlation),
        "quantile": NormalDist().inv_cdf(costs.confidence),
        "undrawn_conversion": costs.undrawn_conversion,
        "operating": costs.operating_minor,
        "interchange": costs.interchange_bps / BPS * costs.spent_a_year,
        "loss_price": sizing.loss_price,
        "margin": price.margin_bps / BPS,
        "rate_min": price.annual_rate_min_bps / BPS,
        "rate_max": dearest_bps(price) / BPS,
        "usual_limit": price.usual_limit_minor,
    }
    names = [(name, np.float64) for name in record]
    return np.array([tuple(float(value) for value in record.values())], np.dtype(names))
