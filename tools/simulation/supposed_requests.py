"""Requests of the simulated population as cases: with the facts that a document would have given.

Only requests of the judging period are used: no shipped model was fitted or calibrated on their months.
"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from math import nan
from typing import NamedTuple

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
    return simulate_block(seed, block, customers, JUDGE.holds)


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
    rates = [_RATE_BPS] * len(asked) if rates_bps is None else rates_bps
    groups = {name: column.tolist() for name, column in asked.groups.items()}
    for row, told in enumerate(_told(asked, rates)):
        number = first_customer + told.customer
        yield Request(
            name=f"customer {number}, {told.month}",
            customer=str(number),
            groups={name: column[row] for name, column in groups.items()},
            case=_case(told, f"simulated:{number}"),
        )


class _Told(NamedTuple):
    """A row of the population in numbers of Python: taken out of an array one by one they take their time."""

    customer: int
    month: str
    age_band: int
    factors: list[float]
    shown: list[bool]
    limit_minor: int
    drawn_minor: int
    need_minor: int
    rate_bps: int


def _told(asked: Population, rates_bps: Sequence[int]) -> Iterator[_Told]:
    columns = (
        asked.customer, asked.month.astype(str), asked.people.drawn.age_band[asked.customer], asked.factors,
        asked.shown, asked.limit_minor, asked.balance_minor, asked.need_minor,
    )  # fmt: skip
    return map(_Told, *(column.tolist() for column in columns), rates_bps)


def _case(told: _Told, customer_id: str) -> Case:
    at = _end_of(told.month)
    factors = dict(zip(FACTOR_NAMES, told.factors, strict=True))
    wanted = told.need_minor if told.need_minor > told.limit_minor else None
    # Documents come first; events of accounts, which this population does not share, after them.
    shown = (kind for kind, seen in zip(EVIDENCE_CATEGORIES, told.shown, strict=False) if seen)
    opened = at - timedelta(days=30.44 * factors["months_on_book"])
    facts = (fact for kind in shown for fact in supposed_facts(kind, factors, at, _CURRENCY, _NAME))
    return Case(
        customer=Customer(
            customer_id=customer_id,
            name=_NAME,
            born_on=_born(AGE_BANDS[told.age_band], opened),
            language=Language.ZH,
            history=AccountHistory(
                months_on_book=int(factors["months_on_book"]),
                on_time_payments_12m=int(factors["on_time_payments_12m"]),
                late_payments_12m=int(factors["late_payments_12m"]),
            ),
            created_at=opened,
        ),
        wish=Wish(kind=LimitKind.STANDING, amount_minor=wanted),
        limits=(_limit(customer_id, told, opened),),
        facts=tuple(facts),
        at=at,
    )


def _limit(customer_id: str, told: _Told, since: datetime) -> Limit:
    return Limit(
        limit_id=f"{customer_id}:limit",
        customer_id=customer_id,
        kind=LimitKind.STANDING,
        amount_minor=told.limit_minor,
        drawn_minor=told.drawn_minor,
        currency=_CURRENCY,
        annual_rate_bps=told.rate_bps,
        valid_from=since,
    )


def _born(band: str, opened: datetime) -> date:
    return date(opened.year - _AGES[band], 1, 1)


@lru_cache
def _end_of(month: str) -> datetime:
    """Noon of the month's last day."""
    year, number = map(int, month.split("-"))
    return datetime(year, number, monthrange(year, number)[1], 4, tzinfo=UTC)
