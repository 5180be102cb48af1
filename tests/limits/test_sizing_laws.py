"""Laws of sizing and of the price: for every risk, pay, need and appetite for loss there can be."""

from math import log, log1p

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.policy.deciding import PACK
from tools.limits import worth_kernel as kernel
from tools.limits.pricing import rate_at_bps
from tools.limits.sizing import LOG_ODDS, at_pds, curves, worthwhile_minor
from tools.limits.worth import Account, accounts_of, expected_at, figures_of
from tools.policy.worth_sections import Sizing

PRICE = PACK.price
PLACES = (1 / (1 + np.exp(-LOG_ODDS[::19]))).tolist()
often = settings(max_examples=30, deadline=None)

pds = st.floats(0.0005, 0.9995)
pays = st.integers(1_000, 100_000).map(lambda yuan: yuan * 100)
needs = st.integers(1, 200_000).map(lambda yuan: yuan * 100)
held = st.sampled_from([0, 100_000, 105_000, 2_000_000])
paid = st.sampled_from([900, 1500, 2170, 10_000])
sizings = st.sampled_from([0.0, 0.3, 2.0]).map(lambda by: PACK.sizing.model_copy(update={"loss_price": by}))


def sized(
    pd: float, pay: int, need: int, limit: int = 0, rate: int = 2170, sizing: Sizing = PACK.sizing
) -> int:
    account = Account(limit_minor=limit, pay_minor=pay, need_minor=need)
    return worthwhile_minor(pd, account, need, rate, sizing, PRICE)


@often
@given(one=pds, other=pds, pay=pays, need=needs, limit=held, rate=paid, sizing=sizings)
def test_more_risk_never_gets_more_and_a_leap_of_the_pd_is_none_of_the_limit(
    one: float, other: float, pay: int, need: int, limit: int, rate: int, sizing: Sizing
) -> None:
    low, high = sorted((one, other))
    safe, risky = (sized(pd, pay, need, limit, rate, sizing) for pd in (low, high))
    apart = log(high / (1 - high)) - log(low / (1 - low))

    assert risky <= safe
    assert safe - risky <= sizing.moves_max_minor * apart + 1


@often
@given(pd=pds, pay=pays, more=st.integers(1, 3_000_000), need=needs, limit=held, sizing=sizings)
def test_more_pay_never_gets_less(
    pd: float, pay: int, more: int, need: int, limit: int, sizing: Sizing
) -> None:
    less = sized(pd, pay, need, limit, sizing=sizing)
    assert less <= sized(pd, pay + more, need, limit, sizing=sizing)


@often
@given(pd=pds, pay=pays, need=needs, limit=held)
def test_one_yuan_of_pay_or_of_what_is_asked_moves_it_by_less_than_a_thousand(
    pd: float, pay: int, need: int, limit: int
) -> None:
    here = sized(pd, pay, need, limit)
    assert abs(sized(pd, pay + 100, need, limit) - here) < 100_000
    assert abs(sized(pd, pay, need + 100, limit) - here) < 100_000


@often
@given(pd=st.floats(0.0005, 0.5), pay=pays, need=needs, rate=paid, sizing=sizings)
def test_no_limit_of_the_whole_grid_is_worth_more(
    pd: float, pay: int, need: int, rate: int, sizing: Sizing
) -> None:
    # given every limit of the grid, up to what is asked, and its value
    account = accounts_of([Account(0, pay_minor=pay, need_minor=need)], sizing, rate, drawn_is_known=False)
    step = sizing.grid_minor
    grid = np.arange(-(-need // step) + 1) * step
    rates = np.full(grid.size, min(rate, rate_at_bps(pd, sizing, PRICE)))
    found = expected_at(grid, np.full(grid.size, pd), rates, account.repeat(grid.size), sizing, PRICE)
    profit = found[:, kernel.REVENUE] - found[:, [5, 6, 7, 8]].sum(axis=1)
    value = (profit - sizing.loss_price * found[:, kernel.LOSS]) * found[:, kernel.TAKE_UP]

    # when the best is looked for by strides and halves
    known = at_pds(np.array([pd]), sizing, PRICE)
    figures, most = figures_of(sizing, PRICE), np.array([float(need)])
    best = kernel.limits_by_pd(account, most, figures, known, float(step), 1e15)[0, 0]

    # then nothing is worth more, but for what rounding the price to basis points makes
    at_best = value[round(best / step)]
    assert max(value.max(), 0.0) <= max(at_best, 0.0) + 1e-3 * abs(at_best) + 200


@often
@given(pd=pds | st.sampled_from(PLACES), pay=pays, need=needs, limit=held, rate=paid, sizing=sizings)
def test_a_limit_is_read_off_the_curve_between_two_of_its_places(
    pd: float, pay: int, need: int, limit: int, rate: int, sizing: Sizing
) -> None:
    account = Account(limit_minor=limit, pay_minor=pay, need_minor=need)
    rows = accounts_of([account], sizing, rate, drawn_is_known=False)
    whole = curves(rows, np.array([need]), sizing, PRICE)[0]

    found = sized(pd, pay, need, limit, rate, sizing)

    assert found == int(np.interp(log(pd) - log1p(-pd), LOG_ODDS, whole))


@often
@given(one=pds, other=pds)
def test_less_risk_is_never_dearer_and_nobody_pays_above_the_ceiling(one: float, other: float) -> None:
    low, high = sorted((one, other))
    cheap, dear = (rate_at_bps(pd, PACK.sizing, PRICE) for pd in (low, high))
    assert PRICE.annual_rate_min_bps <= cheap <= dear <= PRICE.annual_rate_max_bps
