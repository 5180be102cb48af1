"""What a limit is worth: sums that hold to the minor unit, in one row as in many."""

from math import exp, sqrt
from statistics import NormalDist

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from models.facts.decision import LimitWorth
from tests.policy.deciding import PACK
from tools.limits import worth_kernel as kernel
from tools.limits.worth import Account, accounts_of, expected_at, worth_at

SIZING, PRICE = PACK.sizing, PACK.price
sometimes = settings(max_examples=25, deadline=None)

limits = st.integers(0, 300_000).map(lambda yuan: yuan * 100)
pds = st.floats(0.0005, 0.9995)
rates = st.integers(0, 2400)


@st.composite
def accounts(draw: st.DrawFn) -> Account:
    limit = draw(limits)
    drawn = draw(st.integers(0, limit))
    return Account(
        limit_minor=limit,
        drawn_minor=drawn,
        held_minor=draw(st.integers(0, limit - drawn)),
        pay_minor=draw(st.none() | st.integers(1, 10_000_000)),
        need_minor=draw(st.none() | st.integers(1, 10**10)),
        is_purchase=draw(st.booleans()),
    )


def worth(limit: int, pd: float, rate: int, account: Account) -> LimitWorth:
    return worth_at(limit, pd=pd, rate_bps=rate, account=account, sizing=SIZING, price=PRICE)


@sometimes
@given(limit=limits, pd=pds, rate=rates, account=accounts())
def test_profit_is_what_is_left_to_the_minor_unit(limit: int, pd: float, rate: int, account: Account) -> None:
    found = worth(limit, pd, rate, account)

    left = found.revenue_minor - found.funding_minor - found.expected_loss_minor
    assert found.profit_minor == left - found.capital_cost_minor - found.operating_minor
    assert found.undrawn_minor == limit - account.drawn_minor - account.held_minor
    assert 0 <= found.undrawn_capital_minor <= found.capital_minor
    assert found.pd <= 1
    assert found.drawn_expected_minor <= found.exposure_minor


@sometimes
@given(pd=pds, rate=rates, account=accounts())
def test_a_limit_that_does_not_change_asks_nothing_of_anybody(pd: float, rate: int, account: Account) -> None:
    assert worth(account.limit_minor, pd, rate, account).take_up == 1


@given(rows=st.lists(st.tuples(limits, pds, rates, accounts()), min_size=1, max_size=8))
@settings(max_examples=25, deadline=None)
def test_one_row_and_many_are_the_same_bits(rows: list[tuple[int, float, int, Account]]) -> None:
    def expected(some: list[tuple[int, float, int, Account]]) -> bytes:
        limit, pd, rate, account = zip(*some, strict=True)
        known = accounts_of(account, SIZING)
        return expected_at(np.array(limit), np.array(pd), np.array(rate), known, SIZING, PRICE).tobytes()

    assert expected(rows) == b"".join(expected([row]) for row in rows)


def test_capital_is_that_of_the_capital_rules() -> None:
    """K of revolving retail credit, worked out with the standard library alone."""
    normal, costs, responses = NormalDist(), SIZING.costs, SIZING.responses
    for pd in (0.0005, 0.003, 0.02, 0.06, 0.2, 0.5, 0.99):
        log_odds = np.log(pd / (1 - pd))
        loss = 1 / (1 + exp(-(responses.lgd_log_odds + responses.lgd_slope * log_odds)))
        bad_year = normal.inv_cdf(pd) + sqrt(costs.asset_correlation) * normal.inv_cdf(costs.confidence)
        share = loss * (normal.cdf(bad_year / sqrt(1 - costs.asset_correlation)) - pd)

        found = worth(1_000_000_000, pd, 1800, Account(1_000_000_000, drawn_minor=400_000_000))

        undrawn = share * costs.undrawn_conversion * 600_000_000
        assert abs(found.undrawn_capital_minor - undrawn) <= 2
        assert abs(found.capital_minor - share * 400_000_000 - undrawn) <= 3


def test_capital_of_undrawn_credit_moves_by_what_is_not_drawn_of_it() -> None:
    account = Account(500_000, drawn_minor=200_000, held_minor=50_000)

    before, after = worth(500_000, 0.03, 1500, account), worth(900_000, 0.03, 1500, account)

    assert (before.undrawn_minor, after.undrawn_minor) == (250_000, 650_000)
    share = before.undrawn_capital_minor / 250_000
    assert abs(after.undrawn_capital_minor - share * 650_000) <= 3
    drawn = before.capital_minor - before.undrawn_capital_minor
    assert drawn == after.capital_minor - after.undrawn_capital_minor


def test_the_columns_are_those_that_the_kernel_names() -> None:
    names = (kernel.PD, kernel.TAKE_UP, kernel.DRAWN, kernel.EXPOSURE, kernel.REVENUE, kernel.FUNDING)
    more = (kernel.LOSS, kernel.CAPITAL_COST, kernel.OPERATING, kernel.CAPITAL_SHARE)
    assert names + more == tuple(range(10))
