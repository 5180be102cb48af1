"""The customers: what kind each is, where they live, what they pay with, and what changes in their year."""

from dataclasses import dataclass

import numpy as np

from models.risk.payments.simulated.draws import DAYS, Column, Ids, Sort, Whole, happenings, named
from models.risk.payments.simulated.habits import KINDS, habits

CITIES = 40
NEVER = 10_000.0
CHANGES_MAX = 3
NEWCOMERS = 0.35
MOVERS = 0.22


@dataclass(frozen=True, slots=True)
class People:
    """One row for each customer; days since the start of the year. `trip_*`: one row for each journey."""

    kind: Whole
    city: Whole
    homes: Column
    """(n, 2, 2): latitude and longitude of the home before and after moving."""
    work: Column
    spends: Column
    later: Column
    joined: Column
    moved: Column
    payday: Whole
    rent: Column
    """0 where they own their home."""
    device_changes: Column
    """(n, CHANGES_MAX), in order."""
    second_device: Whole
    trip_customer: Whole
    trip_start: Column
    trip_end: Column
    trip_city: Whole

    def of_kind(self, numbers: tuple[float, ...]) -> Column:
        """What holds for each customer's kind."""
        return np.asarray(numbers, np.float64)[self.kind]

    def active(self) -> Column:
        """The share of the year in which they are customers."""
        return np.asarray(1 - self.joined / DAYS)

    def __len__(self) -> int:
        return len(self.kind)


def city_centres() -> Column:
    """(CITIES, 2): the same whatever the seed."""
    rng = np.random.default_rng(20_250_101)
    return np.column_stack([rng.uniform(22, 42, CITIES), rng.uniform(103, 122, CITIES)])


def draw_people(rng: np.random.Generator, rows: int) -> People:
    kinds = habits().kinds
    kind = rng.choice(len(KINDS), rows, p=np.array(kinds.share) / sum(kinds.share))
    # Few large cities and many small ones.
    city = np.floor(CITIES * rng.random(rows) ** 1.6).astype(np.int64)
    centre = city_centres()[city]
    homes = centre[:, None, :] + rng.normal(0, 0.08, (rows, 2, 2))
    renting = rng.random(rows) < np.array(kinds.renting)[kind]
    rent = np.array(kinds.rent)[kind] * np.exp(rng.normal(0, 0.3, rows))
    trips = happenings(rng, np.array(kinds.trips_a_year)[kind])
    start = rng.uniform(5, DAYS - 3, len(trips))
    return People(
        kind=kind,
        city=city,
        homes=homes,
        work=centre + rng.normal(0, 0.06, (rows, 2)),
        spends=np.array(kinds.spends)[kind] * np.exp(rng.normal(0, 0.35, rows)),
        later=np.array(kinds.later_hours)[kind] + rng.normal(0, 0.8, rows),
        joined=np.where(rng.random(rows) < NEWCOMERS, rng.uniform(0, 330, rows), 0.0),
        moved=np.where(rng.random(rows) < MOVERS, rng.uniform(0, DAYS, rows), NEVER),
        payday=rng.choice(np.array([5, 8, 10, 15, 25]), rows),
        rent=np.where(renting, np.round(rent, -2), 0.0),
        device_changes=_changes(rng, rows),
        second_device=(rng.random(rows) < 0.12).astype(np.int64),
        trip_customer=trips,
        trip_start=start,
        trip_end=start + rng.gamma(2.0, 2.2, len(trips)) + 0.5,
        trip_city=rng.integers(0, CITIES, len(trips)),
    )


def _changes(rng: np.random.Generator, rows: int) -> Column:
    """A new phone now and then; half of those lost are lost for a second one soon."""
    days = np.where(rng.random((rows, CHANGES_MAX)) < 0.22, rng.uniform(0, DAYS, (rows, CHANGES_MAX)), NEVER)
    return np.sort(days, axis=1)


def device_at(people: People, customer: Whole, day: Column, on_second: Whole) -> Ids:
    """Their own device at that time; `on_second` marks payments with the second, where they have one."""
    changed = (people.device_changes[customer] <= day[:, None]).sum(axis=1)
    second = on_second * people.second_device[customer]
    return named(Sort.DEVICE, customer, np.where(second == 1, 99, changed))
