"""Where each customer is at a time: at home, at work, about town, or away."""

import numpy as np

from models.risk.payments.simulated.draws import DAY_MS, HOUR_MS, Column, Whole
from models.risk.payments.simulated.people import People, city_centres

_ABOUT_DEGREES = 0.02
_WORKING = (True, True, True, True, False, True)


def trip_at(people: People, customer: Whole, day: Column) -> Whole:
    """Position of the journey that each customer is on, -1 at home."""
    found = np.full(len(customer), -1, np.int64)
    order = np.lexsort((people.trip_start, people.trip_customer))
    # Journeys of all customers stand on one line, a year for each; the last one begun may still go on.
    line = people.trip_customer[order] * 1000.0 + people.trip_start[order]
    last = np.searchsorted(line, customer * 1000.0 + day, side="right") - 1
    known = last >= 0
    trip = order[np.maximum(last, 0)] if len(order) else np.zeros(len(customer), np.int64)
    if len(order):
        going_on = known & (people.trip_customer[trip] == customer) & (day < people.trip_end[trip])
        found[going_on] = trip[going_on]
    return found


def city_at(people: People, customer: Whole, trip: Whole) -> Whole:
    return np.where(trip >= 0, people.trip_city[trip] if len(people.trip_city) else 0, people.city[customer])


def position(rng: np.random.Generator, people: People, customer: Whole, time: Whole) -> Column:
    """(n, 2): latitude and longitude to the accuracy of a telephone in a town."""
    day = time / DAY_MS
    hour = time % DAY_MS / HOUR_MS
    home = people.homes[customer, (people.moved[customer] <= day).astype(np.int64)]
    at_work = np.array(_WORKING)[people.kind[customer]] & (hour > 8.5) & (hour < 18.5)
    at_work &= (time // DAY_MS % 7 < 5) & (rng.random(len(customer)) < 0.65)
    spot = np.where(at_work[:, None], people.work[customer], home)
    trip = trip_at(people, customer, day)
    away = trip >= 0
    if away.any():
        spot[away] = city_centres()[people.trip_city[trip[away]]]
    rider = people.kind[customer] == 0
    about = np.where(rider, 2.5, 1.0)[:, None] * _ABOUT_DEGREES
    return np.asarray(spot + about * rng.normal(size=(len(customer), 2)))
