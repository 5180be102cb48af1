"""The event log of the simulated population: classes carry what they say, and nothing else."""

from functools import cache

import numpy as np
import pytest

from models.risk.population.calendar_months import FIRST_MONTH, LAST_MONTH, MONTHS
from models.risk.population.event_classes import EventClass, event_classes
from models.risk.population.event_words import CHANNELS, ONLINE, home_district
from models.risk.population.events import events
from models.risk.population.life import ILL, JOB_LOST
from models.risk.population.streams import Column, Mask, Whole
from tests.risk.given_population import SEED, busy_log, population

CUSTOMERS = 2_560
CLASSES = event_classes()


def month_of(at_ms: Whole) -> Whole:
    """Months counted from the first, by the clock of China."""
    local = (at_ms + 8 * 3_600_000).astype("datetime64[ms]").astype("datetime64[M]")
    return (local - FIRST_MONTH).astype(np.int64)


@cache
def counts() -> Whole:
    """Events by customer, month and class."""
    log = busy_log()
    shape = (CUSTOMERS, MONTHS, len(CLASSES))
    cell = np.ravel_multi_index((log.customer, month_of(log.at_ms), log.event_class), shape)
    return np.bincount(cell, minlength=CUSTOMERS * MONTHS * len(CLASSES)).reshape(shape)


@cache
def months_there() -> Mask:
    people = population().people.part(0, CUSTOMERS)
    month = np.arange(MONTHS)
    end = np.minimum(np.minimum(people.defaulted, people.drawn.left), LAST_MONTH)
    there: Mask = (month >= people.drawn.joined[:, None]) & (month < end[:, None])
    return there


def rate(place: int, months: Whole | slice = slice(None)) -> tuple[Column, Column]:
    """The log rate of a class, and the risk, of those who were there for a year at least."""
    there = months_there()[:, months].sum(axis=1)
    often = counts()[:, months, place].sum(axis=1)
    long = there >= (12 if isinstance(months, slice) else 4)
    return np.log((often[long] + 0.5) / there[long]), population().people.drawn.risk[:CUSTOMERS][long]


def named(name: str) -> int:
    return [told.name for told in CLASSES].index(name)


def test_the_same_seed_gives_the_same_log_in_order() -> None:
    people = population().people.part(0, 300)
    first, again = next(events(people, SEED)), next(events(people, SEED))

    for name in first.__slots__:
        assert np.array_equal(getattr(first, name), getattr(again, name))
    assert (np.diff(first.customer) >= 0).all()
    assert (np.diff(first.at_ms)[np.diff(first.customer) == 0] >= 0).all()
    assert not np.array_equal(next(events(people, SEED + 1)).at_ms[:100], first.at_ms[:100])


def test_nothing_happens_before_a_customer_joins_or_after_they_are_gone() -> None:
    assert not counts()[~months_there()].any()
    assert counts()[..., :-1].sum() / months_there().sum() * 12 == pytest.approx(120, rel=0.2)


def test_amounts_channels_and_places_are_possible() -> None:
    log = busy_log()
    online = np.array([told.online for told in CLASSES])[log.event_class]

    assert log.amount_minor.min() >= 1
    assert set(np.unique(log.channel)) <= set(range(len(CHANNELS)))
    assert np.array_equal(log.place == ONLINE, online)
    assert log.merchant.all()
    assert log.device.all()


@pytest.mark.parametrize(
    "told", [told for told in CLASSES if not told.carries], ids=lambda told: str(told.name)
)
def test_noise_carries_no_signal(told: EventClass) -> None:
    log_rate, risk = rate(CLASSES.index(told))

    assert abs(np.corrcoef(log_rate, risk)[0, 1]) < 4.5 / np.sqrt(len(risk))


@pytest.mark.parametrize(
    "told", [told for told in CLASSES if told.risk and not told.stands_in], ids=lambda told: str(told.name)
)
def test_what_is_weakly_true_is_there_with_its_sign(told: EventClass) -> None:
    log_rate, risk = rate(CLASSES.index(told))

    assert np.corrcoef(log_rate, risk)[0, 1] * np.sign(told.risk) > 0.08


@pytest.mark.parametrize("name", ["journeys", "presents"])
def test_a_season_tells_in_its_months_alone(name: str) -> None:
    told = CLASSES[named(name)]
    in_season = np.isin(np.arange(MONTHS) % 12 + 1, told.season_months)

    inside, outside = (
        np.corrcoef(*rate(named(name), np.flatnonzero(which).astype(np.int64)))[0, 1]
        for which in (in_season, ~in_season)
    )

    assert inside > 0.1
    assert abs(outside) < 4.5 / np.sqrt(2_000)


def test_stand_ins_tell_of_their_group_and_other_classes_do_not() -> None:
    woman = population().people.drawn.woman[:CUSTOMERS]
    total = counts().sum(axis=1)
    often = total / np.maximum(months_there().sum(axis=1), 1)[:, None]

    assert often[woman, named("cosmetics")].mean() > 2 * often[~woman, named("cosmetics")].mean()
    for place, told in enumerate(CLASSES):
        if not told.carries:
            assert often[woman, place].mean() == pytest.approx(often[~woman, place].mean(), rel=0.15)


def test_an_illness_is_seen_at_the_hospital_and_a_lost_job_in_the_salary() -> None:
    states = population().people.paths[:CUSTOMERS]
    ill, lost = states >> ILL & 1 == 1, states >> JOB_LOST & 1 == 1
    hospital, salary = counts()[..., named("hospitals")], counts()[..., named("salary")]

    assert hospital[ill & months_there()].mean() > 3 * hospital[~ill & months_there()].mean()
    assert salary[lost].sum() == 0
    assert salary[~lost & months_there()].max() == 1
    assert CLASSES[named("hospitals")].stands_in


def test_places_stand_in_for_where_a_household_is_registered() -> None:
    drawn = population().people.drawn
    home = home_district(drawn.district)

    assert np.corrcoef(home, drawn.elsewhere)[0, 1] == pytest.approx(0.44, abs=0.04)
    usual = busy_log().place == home[busy_log().customer]
    assert usual[busy_log().place != ONLINE].mean() == pytest.approx(0.81, abs=0.02)
