"""The simulated log as an account's keeper would send it, and the factors that follow from it."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from models.facts.consent import DataCategory
from models.risk.event_factors import EVENT_FACTORS, EVENT_FRAGMENTS
from models.risk.factors import CONSENT_CATEGORIES, FACTOR_NAMES
from models.risk.fragments.account import account_log
from models.risk.fragments.account_marks import LOAN_PAYMENT, PAY_AGAIN_DAYS, SALARY, SAVING
from models.risk.fragments.compute import fragments_of
from models.risk.fragments.event_log import EventLog as AccountLog
from models.risk.fragments.fragment import Fragment
from models.risk.payments.simulated.draws import HOUR_MS
from models.risk.population.assumptions import number
from models.risk.population.calendar_months import BEFORE, FIRST_MONTH, MONTHS
from models.risk.population.event_classes import EventClass, event_classes
from models.risk.population.event_words import CHANNELS
from models.risk.population.events import EventLog, block_of_events, blocks_of
from models.risk.population.simulation import BLOCK, Population
from models.risk.population.streams import Mask, Stream, Whole, stream
from models.risk.sample import Matrix

_DAYS_A_MONTH: Final = 28
_MONTHS_TO_PAYDAY: Final = math.ceil(PAY_AGAIN_DAYS / _DAYS_A_MONTH)

_KIND_OF = {"salary": SALARY, "savings": SAVING, "small loans elsewhere": LOAN_PAYMENT}
"""Classes that a keeper calls by a word of their own; the others go by their kind."""


def kind_of(told: EventClass) -> str:
    return _KIND_OF.get(told.name, told.kind)


def as_sent(log: EventLog) -> AccountLog:
    """Each event known at once; no place, no device and no merchant's name goes along."""
    classes, of_event = event_classes(), log.event_class
    comes_in = np.array([told.kind == "income" for told in classes])[of_event]
    at = log.at_ms.astype("datetime64[ms]")
    return account_log(
        customer=log.customer,
        at=at,
        known_at=at,
        amounts=np.where(comes_in, log.amount_minor, -log.amount_minor).astype(np.float64),
        kinds=np.array([kind_of(told) for told in classes])[of_event],
        marks={
            "scene": np.array([told.scene.value for told in classes])[of_event],
            "merchant_category": np.array([f"{told.code:04}" for told in classes])[of_event],
            "channel": np.array(CHANNELS)[log.channel],
        },
    )


def with_events(population: Population, each: int = 1) -> Population:
    """The same requests with the factors of account events, for one block of customers in so many: the log of
    all of them is large. Who shares them is decided by a coin that knows nothing of the person."""
    found = event_factors(population, each)
    factors, shown = population.factors.copy(), population.shown.copy()
    factors[:, [FACTOR_NAMES.index(factor.name) for factor in EVENT_FACTORS]] = found
    coin = stream(population.seed, Stream.EVENTS_SHOWN).random(len(population)) < number("shown_share")
    shown[:, CONSENT_CATEGORIES.index(DataCategory.ACCOUNT_EVENTS)] = coin & has_events(factors)
    return replace(population, factors=factors, shown=shown)


def has_events(factors: Matrix) -> Mask:
    """Which rows x FACTORS have a log behind them at all."""
    own = [FACTOR_NAMES.index(factor.name) for factor in EVENT_FACTORS]
    return np.asarray(~np.isnan(factors[:, own]).all(axis=1))


def event_factors(
    population: Population, each: int = 1, chosen: Sequence[Fragment] = EVENT_FRAGMENTS
) -> Matrix:
    """Rows x fragments at each request, the end of its month; NaN for blocks that are left out. The windows
    of the fragments have an end.

    Block by block, so that no more than a block of the log is held.
    """
    people, seed = population.people, population.seed
    month = (population.month - FIRST_MONTH).astype(np.int64)
    next_month = np.asarray(FIRST_MONTH + (month + 1).astype("timedelta64[M]"))
    ends = (next_month.astype("datetime64[ms]") - np.timedelta64(8 * HOUR_MS, "ms")).astype("datetime64[ms]")
    months = _months_seen(chosen)
    first_month = max(int(month.min(initial=BEFORE)) - months, 0)
    often = number("account_events_a_year")
    found = np.full((len(population), len(chosen)), np.nan)
    for block in range(0, blocks_of(people), each):
        rows = np.flatnonzero(population.customer // BLOCK == block)
        if not rows.size:
            continue  # a log that nobody asks for takes as long to make as any
        log = block_of_events(people, seed, block, a_year=often, first_month=first_month)
        seen = _seen(population.customer[rows] - block * BLOCK, month[rows], months)
        log = log.take(seen[log.customer - block * BLOCK, _month_of(log.at_ms)])
        found[rows] = fragments_of(as_sent(log), population.customer[rows], ends[rows], chosen)[1]
    return found


def _months_seen(chosen: Sequence[Fragment]) -> int:
    """How many months before a request can matter: the longest window, and a payday before it."""
    days = [day for one in chosen for day in (one.days, one.longer_days) if day is not None]
    return math.ceil(max(days) / _DAYS_A_MONTH) + _MONTHS_TO_PAYDAY


def _seen(customer: Whole, month: Whole, months: int) -> Mask:
    """Block customers x months: what any of these requests can look at."""
    seen = np.zeros((BLOCK, MONTHS), np.bool_)
    for back in range(months):
        seen[customer, np.maximum(month - back, 0)] = True
    return seen


def _month_of(at_ms: Whole) -> Whole:
    local = (at_ms + 8 * HOUR_MS).astype("datetime64[ms]").astype("datetime64[M]")
    return np.asarray((local - FIRST_MONTH).astype(np.int64))
