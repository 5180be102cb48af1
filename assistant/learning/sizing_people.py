"""Who sizing is judged on: simulated customers of later months, what a lender knows of them, and the caps.

Each asks once and has no limit yet: what is compared is the limit that a policy leads to, not what a former
policy had set before, and not how many steps it takes to get there. The caps are those of the pack's other
rules, for both sides alike.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.learning.response_trial import Use, opened
from models.risk.factors import FACTOR_NAMES
from models.risk.population import Population, simulate
from models.risk.population.streams import Column
from models.risk.population.truth import (
    Standing,
    happens,
    loss_given_default,
    pd_at_limit,
    take_up,
)
from models.risk.serving import Serving
from tools.limits.pricing import rates_at_bps
from tools.limits.worth import BPS, Account, accounts_of, expected_at
from tools.limits.worth_kernel import CAPITAL_SHARE, FUNDING, LOSS, REVENUE, TAKE_UP
from tools.policy.pack import PolicyPack

FROM = np.datetime64("2023-01")
"""Requests from here on: after the months that the model and the responses were learned on."""
_TAKEN, _DEFAULTED = 81, 82
_REQUESTS_PER_ASKED = 3
_ALL = slice(None)

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class People:
    """One row each. Money in minor units, the rate a year."""

    pd: Column
    """Of the shipped model."""
    pay: Column
    """The usual where none, or less, was shown."""
    need: Column
    rate_bps: Whole
    cap: Column
    """What they ask for, what income carries, what a machine may give; none for whom a rule declines."""
    capital_share: Column
    """Capital for one unit of exposure, as the capital rules have it at the PD that the lender knows."""
    standing: Standing
    """The truth. No policy looks at it."""

    def __len__(self) -> int:
        return len(self.pd)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What limits come to for each customer, in minor units: by chance, or as it was drawn."""

    profit: Column
    loss: Column
    taken: Column


def people_of(seed: int, customers: int, pack: PolicyPack, serving: Serving) -> People:
    """So many customers, each at their first request of the later months."""
    asked = _first_asked(seed, customers)
    seen = asked.visible()
    pd = np.round(serving.behaviour_pds(seen), 6)
    usual = pack.sizing.responses.usual_pay_minor
    income = np.nan_to_num(seen[:, FACTOR_NAMES.index("monthly_income_minor")])
    need = asked.need_minor.astype(np.float64)
    rate = rates_at_bps(pd, pack.sizing, pack.price)
    blank = accounts_of([Account(0)], pack.sizing, drawn_is_known=False).repeat(len(pd))
    shares = expected_at(np.full(len(pd), usual), pd, rate, blank, pack.sizing, pack.price)
    return People(
        pd=pd,
        pay=np.maximum(income, usual),
        need=need,
        rate_bps=rate,
        cap=np.minimum(need, _caps(asked, pd, income, pack)),
        capital_share=shares[:, CAPITAL_SHARE],
        standing=asked.standing(),
    )


def _first_asked(seed: int, customers: int) -> Population:
    simulated = simulate(seed, customers * _REQUESTS_PER_ASKED)
    later = simulated.rows(simulated.month >= FROM)
    _, first = np.unique(later.customer, return_index=True)
    return later.rows(first[:customers])


def _caps(asked: Population, pd: Column, income: Column, pack: PolicyPack) -> Column:
    """Caps of the pack's other rules but for steps, which say how fast a limit is reached."""
    column = {name: asked.visible()[:, FACTOR_NAMES.index(name)] for name in FACTOR_NAMES}
    left = income * (1 - np.nan_to_num(column["rent_to_income"]))
    carried = np.maximum(pack.income.unshown_max_minor, left * pack.income.multiple_max)
    declined = (pd > pack.risk.pd_max) | (column["late_payments_12m"] >= pack.history.late_payments_max)
    return np.where(declined, 0.0, np.minimum(carried, pack.total.automatic_max_minor))


def as_lender(people: People, limit: Column, pack: PolicyPack) -> tuple[Column, Column]:
    """Expected profit and loss by the responses that the lender learned, times the chance to be taken."""
    rows = accounts_of([Account(0)], pack.sizing, drawn_is_known=False).repeat(len(people))
    rows["pay"], rows["need"] = people.pay, people.need
    found = expected_at(limit.astype(np.int64), people.pd, people.rate_bps, rows, pack.sizing, pack.price)
    profit = found[:, REVENUE] - found[:, FUNDING:CAPITAL_SHARE].sum(axis=1)
    given = np.where(limit > 0, found[:, TAKE_UP], 0.0)
    return profit * given, found[:, LOSS] * given


def in_truth(people: People, limit: Column, pack: PolicyPack, seed: int | None = None) -> Outcome:
    """What these limits come to under the population's truth; with a seed as it was drawn, the same luck for
    every policy. Costs and capital are the pack's."""
    who, given = people.standing, limit > 0
    at_least = np.maximum(limit, 1.0)
    use = opened(who, at_least)
    taken, defaulted = take_up(who, people.rate_bps / BPS, at_least), pd_at_limit(who, at_least)
    if seed is not None:
        taken = happens(taken, seed, _TAKEN).astype(np.float64)
        defaulted = happens(defaulted, seed, _DEFAULTED).astype(np.float64)
    loss = defaulted * loss_given_default(who) * use.owed
    profit = _earned(people, use, defaulted, at_least, pack) - loss
    taken = np.where(given, taken, 0.0)
    return Outcome(profit=taken * profit, loss=taken * loss, taken=taken)


def _earned(people: People, use: Use, defaulted: Column, limit: Column, pack: PolicyPack) -> Column:
    costs, drawn = pack.sizing.costs, use.drawn_on_average
    yearly = people.rate_bps / BPS + costs.interchange_bps / BPS * costs.spent_a_year
    revenue = yearly * drawn * (1 - defaulted / 2)
    exposure = drawn + costs.undrawn_conversion * np.maximum(limit - drawn, 0.0)
    held = costs.capital_cost_bps / BPS * people.capital_share * exposure
    return np.asarray(revenue - costs.funding_bps / BPS * drawn - held - costs.operating_minor)
