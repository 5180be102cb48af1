"""The event log: what customers paid and received, one block of customers after another.

Rates follow what their class says it carries and nothing else; how often a person does a thing differs much
from person to person for no reason. The log of a customer begins when they join and ends when they default
or leave.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from models.risk.payments.simulated.draws import Sort, named, rounded
from models.risk.population.assumptions import number
from models.risk.population.calendar_months import LAST_MONTH, MONTHS
from models.risk.population.event_classes import SALARY, EventClass, event_classes
from models.risk.population.event_times import clock_ms, month_rates, salary_months, uniform_months
from models.risk.population.event_words import amounts, channels, places, shops
from models.risk.population.evidence import pay_minor, usual_log_pay
from models.risk.population.life import added_risk
from models.risk.population.simulation import BLOCK, People
from models.risk.population.streams import Column, Mask, Stream, Whole, stream


@dataclass(frozen=True, slots=True)
class EventLog:
    """Events by customer and time: arrays of one length."""

    customer: Whole
    """Place in `People`."""
    at_ms: Whole
    """Milliseconds since 1970, UTC; people live by the clock of China."""
    event_class: Whole
    """Place in `event_classes()`."""
    amount_minor: Whole
    merchant: NDArray[np.uint64]
    channel: Whole
    """Place in CHANNELS."""
    place: Whole
    """Number of a district, ONLINE where there is none."""
    device: NDArray[np.uint64]

    def __len__(self) -> int:
        return len(self.customer)

    def take(self, rows: Whole | Mask) -> "EventLog":
        """These events, in that order."""
        return EventLog(*(getattr(self, field.name)[rows] for field in fields(self)))


@dataclass(frozen=True, slots=True)
class Logging:
    """Customers of one block whose log is drawn; matrices are (customers, months of the log)."""

    seed: int
    block: int
    first_customer: int
    people: People
    first_month: int
    there: Mask
    risk: Column
    pay_minor: Column
    device: Whole
    """How many telephones they have had."""


def events(
    people: People, seed: int, *, a_year: float | None = None, first_month: int = 0
) -> Iterator[EventLog]:
    """The log, `a_year` events a customer and year (as assumed where left out), in blocks of customers.

    Months before `first_month` (counted from 2014-01) have no events. The same people, seed and settings
    give the same bytes; with another number of months or events the log is another one.
    """
    for block in range(blocks_of(people)):
        yield block_of_events(people, seed, block, a_year=a_year, first_month=first_month)


def blocks_of(people: People) -> int:
    """How many blocks their log comes in."""
    return -(-len(people) // BLOCK)


def block_of_events(
    people: People, seed: int, block: int, *, a_year: float | None = None, first_month: int = 0
) -> EventLog:
    """One block of the log, as `events` has it."""
    often = number("events_a_year") if a_year is None else a_year
    return _log(_logging(people, seed, block, block * BLOCK, first_month), often)


def joined_logs(logs: list[EventLog]) -> EventLog:
    """Several blocks as one log."""
    return EventLog(
        *(np.concatenate([getattr(log, field.name) for log in logs]) for field in fields(EventLog))
    )


def _logging(people: People, seed: int, block: int, start: int, first_month: int) -> Logging:
    few = people.part(start, start + BLOCK)
    month = np.arange(first_month, LAST_MONTH)
    states = few.paths[:, first_month:LAST_MONTH].astype(np.int64)
    end = np.minimum(few.defaulted, few.drawn.left)
    new_phone = stream(seed, Stream.PHONES, block).random((len(few), MONTHS)) < number("phone_a_month")
    return Logging(
        seed=seed,
        block=block,
        first_customer=start,
        people=few,
        first_month=first_month,
        there=(month >= few.drawn.joined[:, None]) & (month < end[:, None]),
        risk=few.drawn.risk[:, None] + added_risk()[states],
        pay_minor=pay_minor(usual_log_pay(seed, block, few.drawn)[:, None], states),
        device=np.cumsum(new_phone, axis=1, dtype=np.int64)[:, first_month:LAST_MONTH],
    )


def _log(who: Logging, a_year: float) -> EventLog:
    total = sum(told.often for told in event_classes())
    drawn = [
        _of_class(who, place, told, a_year * told.often / total) for place, told in enumerate(event_classes())
    ]
    log = joined_logs(drawn)
    return log.take(np.lexsort((log.at_ms, log.customer)))


def _of_class(who: Logging, place: int, told: EventClass, a_year: float) -> EventLog:
    rng = stream(who.seed, Stream.EVENTS, who.block, place)
    if told is SALARY:
        states = who.people.paths[:, who.first_month : LAST_MONTH]
        customer, month = salary_months(who.there, states, who.first_customer)
    else:
        shape = number("habit_shape")
        often = a_year / 12 * rng.gamma(shape, 1 / shape, len(who.people))
        if told.varying_rate:
            rates = month_rates(told, who.people.drawn, who.people.paths, who.risk, who.first_month)
            customer, month = np.nonzero(counts := rng.poisson(often[:, None] * rates * who.there))
            repeats = counts[customer, month]
            customer, month = np.repeat(customer, repeats), np.repeat(month, repeats)
        else:
            customer, month = uniform_months(rng, often, who.there)
    return _filled(rng, who, place, told, customer, month)


def _filled(
    rng: np.random.Generator, who: Logging, place: int, told: EventClass, customer: Whole, month: Whole
) -> EventLog:
    risk = who.risk[customer, month]
    spot = places(rng, told, who.people.drawn.district[customer])
    if told is SALARY:
        amount = np.round(who.pay_minor[customer, month]).astype(np.int64)
    else:
        amount = np.round(100 * rounded(rng, amounts(rng, told, risk), number("round_amounts_share"))).astype(
            np.int64
        )
    everyone = customer + who.first_customer
    return EventLog(
        customer=everyone,
        at_ms=clock_ms(rng, told, everyone, who.first_month + month, risk),
        event_class=np.full(len(customer), place),
        amount_minor=np.maximum(amount, 1),
        merchant=shops(rng, told, everyone, spot),
        channel=channels(rng, told, who.first_month + month),
        place=spot,
        device=named(Sort.DEVICE, everyone, who.device[customer, month]),
    )
