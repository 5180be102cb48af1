"""Requests of the simulated population as cases: with the facts that a document would have given.

Only requests of the judging period are used: no shipped model was fitted or calibrated on their months.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from math import nan

import numpy as np

from models.facts.customer import AccountHistory, Customer
from models.facts.decision import Case, Wish
from models.facts.language import Language
from models.facts.limit import Limit, LimitKind
from models.facts.money import Currency
from models.risk.factors import EVIDENCE_CATEGORIES, FACTOR_NAMES
from models.risk.population.people import AGE_BANDS
from models.risk.population.simulation import BLOCK, Population, simulate_block
from models.risk.registry import RiskModel
from models.risk.splits import JUDGE
from tools.limits.pricing import rates_at_bps
from tools.policy.pack import PolicyPack
from tools.policy.supposed import supposed_facts
from tools.scoring.score import PD_DIGITS
from tools.simulation.request import Request

_RATE_BPS = 1800
"""Of the limit that is held, where no policy is told by which it was priced: the population's usual rate."""
_AGES = {"18-25": 22, "26-40": 33, "41+": 50}
"""When the account was opened."""
_NAME = "模拟"
"""Documents are in the customer's name: whose they are is not what is simulated."""
_CURRENCY = Currency.CNY


def population_block(seed: int, block: int, customers: int = BLOCK) -> Population:
    """Requests of the judging period of one block of customers."""
    whole = simulate_block(seed, block, customers)
    return whole.rows(np.flatnonzero(JUDGE.holds(whole.month)))


def rates_held_bps(asked: Population, pack: PolicyPack, risk_model: RiskModel) -> list[int]:
    """What the pack charges each of them, in basis points a year, by their account alone: at that they hold
    their limit before they show anything."""
    known = risk_model.serving.factors
    values = asked.factors[:, [FACTOR_NAMES.index(factor.name) for factor in known]]
    values = np.where([factor.category is None for factor in known], values, nan)
    pds = np.round(risk_model.serving.behaviour_pds(values), PD_DIGITS)
    rates: list[int] = rates_at_bps(pds, pack.sizing, pack.price).tolist()
    return rates


def requests_of(
    asked: Population, first_customer: int, rates_bps: Sequence[int] | None = None
) -> Iterator[Request]:
    """A standing limit is asked for that covers the need; where the one held does, no amount is named.

    `first_customer` is the number of the block's first. `rates_bps` are those of the limits held.
    """
    groups = asked.groups
    for row in range(len(asked)):
        number = first_customer + int(asked.customer[row])
        yield Request(
            name=f"customer {number}, {asked.month[row]}",
            customer=str(number),
            groups={name: str(column[row]) for name, column in groups.items()},
            case=_case(asked, row, f"simulated:{number}", _RATE_BPS if rates_bps is None else rates_bps[row]),
        )


def _case(asked: Population, row: int, customer_id: str, rate_bps: int) -> Case:
    at = _end_of(asked.month[row])
    factors = dict(zip(FACTOR_NAMES, asked.factors[row].tolist(), strict=True))
    limit, need = int(asked.limit_minor[row]), int(asked.need_minor[row])
    # Documents come first; events of accounts, which this population does not share, after them.
    shown = (kind for kind, seen in zip(EVIDENCE_CATEGORIES, asked.shown[row], strict=False) if seen)
    opened = at - timedelta(days=30.44 * factors["months_on_book"])
    facts = (fact for kind in shown for fact in supposed_facts(kind, factors, at, _CURRENCY, _NAME))
    return Case(
        customer=Customer(
            customer_id=customer_id,
            name=_NAME,
            born_on=_born(asked, row, opened),
            language=Language.ZH,
            history=AccountHistory(
                months_on_book=int(factors["months_on_book"]),
                on_time_payments_12m=int(factors["on_time_payments_12m"]),
                late_payments_12m=int(factors["late_payments_12m"]),
            ),
            created_at=opened,
        ),
        wish=Wish(kind=LimitKind.STANDING, amount_minor=need if need > limit else None),
        limits=(_limit(customer_id, limit, int(asked.balance_minor[row]), rate_bps, opened),),
        facts=tuple(facts),
        at=at,
    )


def _limit(customer_id: str, amount: int, drawn: int, rate_bps: int, since: datetime) -> Limit:
    return Limit(
        limit_id=f"{customer_id}:limit",
        customer_id=customer_id,
        kind=LimitKind.STANDING,
        amount_minor=amount,
        drawn_minor=drawn,
        currency=_CURRENCY,
        annual_rate_bps=rate_bps,
        valid_from=since,
    )


def _born(asked: Population, row: int, opened: datetime) -> date:
    band = AGE_BANDS[int(asked.people.drawn.age_band[asked.customer[row]])]
    return date(opened.year - _AGES[band], 1, 1)


@lru_cache
def _end_of(month: np.datetime64) -> datetime:
    """Noon of the month's last day."""
    last = (month + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    day = last.astype(date)
    return datetime(day.year, day.month, day.day, 4, tzinfo=UTC)
