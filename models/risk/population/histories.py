"""Month by month: who defaults, which payments are due and late, and when customers ask for something."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.risk.population.assumptions import number
from models.risk.population.calendar_months import AHEAD, BEFORE, MONTHS
from models.risk.population.life import added_risk, capped, log_hazard
from models.risk.population.people import Drawn, Paths
from models.risk.population.streams import Column, Mask, Stream, Whole, sigmoid, stream

NEVER = MONTHS


@dataclass(frozen=True, slots=True)
class Histories:
    """What happened to the customers of one block. Arrays of (MONTHS, customers) unless said otherwise."""

    defaulted: Whole
    """(customers,): the month of default, NEVER where there was none."""
    on_time: NDArray[np.int16]
    late: NDArray[np.int16]
    """Payments up to and including the month, since joining."""
    asks: Mask
    """A request is made at the end of the month."""


def histories(seed: int, block: int, people: Drawn, paths: Paths) -> Histories:
    """Live through all months; a customer who defaulted or left asks for nothing more."""
    on_book = np.arange(MONTHS)[:, None] - people.joined
    defaulted = _defaults(seed, block, people, paths, on_book)
    due, late = _payments(seed, block, people.risk + added_risk()[paths], on_book)
    return Histories(
        defaulted=defaulted,
        on_time=_so_far(due & ~late),
        late=_so_far(late),
        asks=_requests(seed, block, people, on_book, defaulted),
    )


def _defaults(seed: int, block: int, people: Drawn, paths: Paths, on_book: Whole) -> Whole:
    month = np.arange(MONTHS)[:, None]
    factor = np.exp(number("risk_on_hazard") * added_risk())
    hazard = capped(np.exp(log_hazard(people.risk, on_book.astype(np.float64), month)) * factor[paths])
    drawn = stream(seed, Stream.DEFAULT, block).random(hazard.shape)
    happens = (drawn < hazard) & (on_book > 0)
    return np.where(happens.any(axis=0), happens.argmax(axis=0), NEVER)


def _payments(seed: int, block: int, risk: Column, on_book: Whole) -> tuple[Mask, Mask]:
    drawn = stream(seed, Stream.PAYMENTS, block).random((2, *risk.shape), dtype=np.float32)
    is_due = sigmoid(number("due_at_average_risk") + number("risk_on_due") * risk)
    is_late = sigmoid(number("late_at_average_risk") + number("risk_on_late") * risk)
    due = (drawn[0] < is_due) & (on_book > 0)
    return due, due & (drawn[1] < is_late)


def _so_far(happens: Mask) -> NDArray[np.int16]:
    """How often, up to and including each month; a month at a time, as it lies in memory."""
    total = happens.astype(np.int16)
    for month in range(1, len(total)):
        total[month] += total[month - 1]
    return total


def _requests(seed: int, block: int, people: Drawn, on_book: Whole, defaulted: Whole) -> Mask:
    rng = stream(seed, Stream.REQUESTS, block)
    again = rng.random(on_book.shape, dtype=np.float32) < number("asks_a_month")
    first = rng.integers(0, int(number("first_request_within_months")), len(people))
    month = np.arange(MONTHS)[:, None]
    seen = (month >= BEFORE) & (month < MONTHS - AHEAD)
    there = (month < people.left) & (month < defaulted)
    asks: Mask = ((again & (on_book > first)) | (on_book == first)) & seen & there
    return asks


def within(total: NDArray[np.int16], month: Whole, customer: Whole, months: int) -> Column:
    """How many of a running total fell in the last so many months, for each month and customer."""
    before = month - months
    earlier = np.where(before >= 0, total[np.maximum(before, 0), customer], 0)
    return np.asarray(total[month, customer] - earlier, np.float64)
