"""A trial as a lender would run one: limits and prices at random, and how people respond.

The people are simulated. What they do is drawn from the population's truth, and nothing else of it is told:
who fits responses sees what a lender sees, the PD of the shipped model, pay where it was shown, and outcomes.
Each opens an account at the limit of the trial and owes no more than it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.risk.factors import FACTOR_NAMES
from models.risk.population import Population, simulate
from models.risk.population.calendar_months import AHEAD
from models.risk.population.streams import Column
from models.risk.population.truth import (
    Standing,
    drawn_at_limit,
    happens,
    loss_given_default,
    owed_at_default,
    pd_at_limit,
    take_up,
)
from models.risk.serving import Serving

FROM, UNTIL = np.datetime64("2021-01"), np.datetime64("2023-01")
"""Requests of the trial: before those that sizing is judged on."""
LIMITS_MINOR = (100_000, 5_000_000)
RATES = (0.09, 0.24)
_TAKEN, _DEFAULTED = 71, 72
_LOSS_CERTAINTY = 4.0
"""Losses spread around their mean as a beta distribution of this size does."""

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Trial:
    """One row for each person asked. Money in minor units; what nobody took has no outcome."""

    pd: Column
    pay: Column
    """NaN where none was shown."""
    need: Column
    limit: Column
    rate: Column
    taken: Mask
    drawn: Column
    """Owed after 12 months."""
    drawn_on_average: Column
    defaulted: Mask
    owed: Column
    """At default, where there was one."""
    lost_share: Column
    """Of what was owed."""

    def __len__(self) -> int:
        return len(self.pd)


@dataclass(frozen=True, slots=True)
class Use:
    """How an account opened at a limit is used. Money in minor units."""

    drawn: Column
    drawn_on_average: Column
    owed: Column


def run_trial(seed: int, customers: int, serving: Serving) -> Trial:
    """Every request of these customers within the trial's months is offered a limit and a price by lot."""
    asked = _within(simulate(seed, customers))
    who, rows = asked.standing(), len(asked)
    lot = np.random.default_rng([seed, rows])
    low, high = (float(np.log(each)) for each in LIMITS_MINOR)
    limit = np.exp(lot.uniform(low, high, rows))
    rate = lot.uniform(*RATES, rows)
    use = opened(who, limit)
    lost = loss_given_default(who)
    return Trial(
        pd=serving.behaviour_pds(asked.visible()),
        pay=asked.visible()[:, FACTOR_NAMES.index("monthly_income_minor")],
        need=asked.need_minor.astype(np.float64),
        limit=limit,
        rate=rate,
        taken=happens(take_up(who, rate, limit), seed, _TAKEN),
        drawn=use.drawn,
        drawn_on_average=use.drawn_on_average,
        defaulted=happens(pd_at_limit(who, limit), seed, _DEFAULTED),
        owed=use.owed,
        lost_share=lot.beta(_LOSS_CERTAINTY * lost, _LOSS_CERTAINTY * (1 - lost)),
    )


def opened(who: Standing, limit_minor: Column) -> Use:
    """What people owe of an account that is opened at this limit: never more than the limit."""

    def drawn(months: int) -> Column:
        return np.minimum(drawn_at_limit(who, limit_minor, months), limit_minor)

    return Use(
        drawn=drawn(AHEAD),
        drawn_on_average=np.mean([drawn(month) for month in range(1, AHEAD + 1)], axis=0),
        owed=np.minimum(owed_at_default(who, limit_minor), limit_minor),
    )


def _within(population: Population) -> Population:
    return population.rows((population.month >= FROM) & (population.month < UNTIL))
