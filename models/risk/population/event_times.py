"""When events happen: in which months, on which day, and at what hour."""

import numpy as np

from models.risk.payments.simulated.draws import DAY_MS, HOUR_MS, happenings, hour_ms, named, share_of
from models.risk.payments.simulated.habits import habits
from models.risk.population.assumptions import number, numbers
from models.risk.population.calendar_months import FIRST_MONTH, LAST_MONTH, MONTHS, month_of_year
from models.risk.population.event_classes import SALARY, EventClass
from models.risk.population.life import ILL, JOB_LOST, MOVED
from models.risk.population.people import Drawn, Paths
from models.risk.population.streams import Column, Mask, Whole

_PAYDAY, _SALARY_SEEN = 90, 91
"""Sorts of names that payments do not use."""
_STARTS_MS = (FIRST_MONTH + np.arange(MONTHS + 1)).astype("datetime64[ms]").astype(np.int64) - 8 * HOUR_MS
"""When each month begins in China, and the one after the last."""


def month_rates(told: EventClass, people: Drawn, paths: Paths, risk: Column, first_month: int) -> Column:
    """How much more often than usual, (customers, months of the log)."""
    months = np.arange(first_month, LAST_MONTH)
    states = paths[:, first_month:LAST_MONTH]
    in_season = np.isin(month_of_year(months), told.season_months)
    group = told.woman * people.woman + told.elsewhere * people.elsewhere
    log_rate = (told.risk + told.season_risk * in_season) * risk + group[:, None]
    for place, size in ((JOB_LOST, told.job_loss), (ILL, told.illness), (MOVED, told.move)):
        if size:
            log_rate = log_rate + size * (states >> place & 1)
    return np.asarray(np.exp(log_rate), np.float64)


def uniform_months(rng: np.random.Generator, often: Column, there: Mask) -> tuple[Whole, Whole]:
    """Customers and months of events that come at an even rate, `often` a month while they are there."""
    first, months = there.argmax(axis=1), there.sum(axis=1)
    customer = happenings(rng, often * months)
    month = first[customer] + np.floor(rng.random(len(customer)) * months[customer])
    return customer, month.astype(np.int64)


def salary_months(there: Mask, states: Paths, first_customer: int) -> tuple[Whole, Whole]:
    """Customers and months with a salary: while there is a job, for those whose salary is seen at all."""
    names = named(_SALARY_SEEN, np.arange(len(there)) + first_customer)
    seen = share_of(names) < number("salary_seen_share")
    customer, month = np.nonzero(there & (states >> JOB_LOST & 1 == 0) & seen[:, None])
    return customer, month


def clock_ms(
    rng: np.random.Generator, told: EventClass, customer: Whole, month: Whole, risk: Column
) -> Whole:
    """Milliseconds since 1970, UTC, within the month by the clock of China."""
    starts, days = _STARTS_MS[month], (_STARTS_MS[month + 1] - _STARTS_MS[month]) // DAY_MS
    if told is SALARY:
        day = _payday(customer)
    elif told.follows_payday:
        since = _since_payday(rng.random(len(month)), risk)
        day = (_payday(customer) + np.floor(since * days)) % days
    else:
        day = np.floor(rng.random(len(month)) * days)
    time = hour_ms(rng, habits().hours[told.hours], told.risk_later * risk)
    return np.asarray(starts + day * DAY_MS + time).astype(np.int64)


def _payday(customer: Whole) -> Whole:
    """The day of the month, from 0, on which each is paid, whether it is seen or not."""
    paydays = np.array(numbers("salary_days"))
    place = np.floor(len(paydays) * share_of(named(_PAYDAY, customer))).astype(np.int64)
    return np.asarray(paydays[place] - 1).astype(np.int64)


def _since_payday(drawn: Column, risk: Column) -> Column:
    """The part of a month that has passed since payday, for numbers drawn evenly: most falls right after it,
    the more so the greater the risk."""
    fades = number("payday_pull") + number("risk_on_payday_pull") * risk
    fades = np.where(np.abs(fades) < 1e-6, 1e-6, fades)
    return np.asarray(-np.log1p(drawn * np.expm1(-fades)) / fades)
