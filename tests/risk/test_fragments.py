"""Fragments: as their plain definitions say, blind to the future, the same bytes however the log came."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import linear_regression, mean, stdev
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from models.risk.fragments.compute import EventLog, fragments_of
from models.risk.fragments.fragment import Aggregate, Fragment
from models.risk.sample import Matrix
from tests.risk.given_fragments import DAY, EVERY, NOW, A, a_log, moments, rows, taken


def computed(log: EventLog, fragments: Sequence[Fragment] | None = EVERY) -> Matrix:
    return fragments_of(log, *rows(), fragments)[1]


# --- what each is


def plainly(log: EventLog, customer: int, now: int, fragment: Fragment) -> float:
    """By definition, an event after another."""
    at, known = log.at.astype(np.int64), log.known_at.astype(np.int64)
    seen = [
        place
        for place in np.argsort(at, kind="stable")
        if log.customer[place] == customer and at[place] < now and known[place] <= now
    ]
    if not seen:
        return np.nan

    def picked(days: int | None, where: Any = fragment.where) -> list[int]:
        marks = log.all_marks
        return [
            place
            for place in seen
            if (days is None or now - at[place] <= days * DAY)
            and all(marks[mark][place] == word for mark, word in where)
            and (fragment.measure is None or not np.isnan(log.measures[fragment.measure][place]))
        ]

    def values(places: list[int]) -> list[float]:
        return [] if fragment.measure is None else [log.measures[fragment.measure][p] for p in places]

    mine, longer = picked(fragment.days), picked(fragment.longer_days)
    found, times = values(mine), [int(at[place]) for place in mine]
    gaps = [(after - before) / DAY for before, after in pairwise(times)]
    whole = picked(fragment.days, ())
    streak = next((n for n, v in enumerate(reversed(found)) if not v > 0), len(found))
    rules: dict[Aggregate, Callable[[], float]] = {
        A.COUNT: lambda: len(mine),
        A.SUM: lambda: sum(found),
        A.MEAN: lambda: mean(found),
        A.MAX: lambda: max(found),
        A.MIN: lambda: min(found),
        A.STD: lambda: stdev(found),
        A.LAST: lambda: found[-1],
        A.LAST_LESS_MEAN: lambda: found[-1] - mean(found),
        A.TREND: lambda: linear_regression([t / (30 * DAY) for t in times], found).slope,
        A.ABOVE_ZERO: lambda: mean(float(v > 0) for v in found),
        A.STREAK: lambda: streak if found else np.nan,
        A.SHARE: lambda: len(mine) / len(whole),
        A.SUM_SHARE: lambda: sum(found) / sum(values(whole)),
        A.GAP_MEAN: lambda: mean(gaps),
        A.GAP_STD: lambda: stdev(gaps),
        A.GAP_MAX: lambda: max(gaps),
        A.SINCE_LAST: lambda: (now - times[-1]) / DAY,
        A.SINCE_FIRST: lambda: (now - times[0]) / DAY,
        A.ACTIVE_DAYS: lambda: len({t // DAY for t in times}),
        A.DISTINCT: lambda: len({log.all_marks[fragment.of or ""][place] for place in mine}),
        A.RATE_RATIO: lambda: len(mine) / len(longer) * (fragment.longer_days or 0) / (fragment.days or 1),
        A.MEAN_CHANGE: lambda: mean(found) - mean(values(longer)),
        A.SUM_PART: lambda: sum(found) / sum(values(longer)),
    }
    try:
        return float(rules[fragment.aggregate]())
    except (ZeroDivisionError, ValueError, IndexError):  # statistics says so of too few
        return np.nan


def distinct_times(log: EventLog) -> EventLog:
    """No two events of one moment, so that "the last" is one."""
    return replace(log, at=log.at + np.arange(len(log)).astype("timedelta64[s]"))


def test_every_fragment_is_what_its_definition_says() -> None:
    log = distinct_times(a_log(1, events=90))
    customer, now = rows()

    found = computed(log)

    for column, fragment in enumerate(EVERY):
        expected = [
            plainly(log, int(c), int(t), fragment)
            for c, t in zip(customer, now.astype(np.int64), strict=True)
        ]
        np.testing.assert_allclose(found[:, column], expected, rtol=1e-9, atol=1e-9, err_msg=fragment.name)
    assert {each.aggregate for each in EVERY} == set(Aggregate), "each is tried"


# --- no look ahead, and the same bytes


@given(st.integers(0, 10_000))
@settings(max_examples=12, deadline=None)
def test_nothing_that_is_not_yet_known_changes_anything(seed: int) -> None:
    # given a log, and planted in it events of any kind at or after a row's moment, or known only later
    log, (customer, now) = a_log(seed % 50), rows()
    rng = np.random.default_rng(seed)
    at = np.where(rng.random(60) < 0.5, NOW + rng.integers(0, 90, 60) * DAY, NOW - 80 * DAY)
    planted = EventLog(
        customer=rng.integers(0, 6, 60),
        at=moments(at),
        known_at=moments(NOW + 1 + rng.integers(0, 9, 60) * DAY),
        measures={"amount": rng.lognormal(9, 1, 60), "late": rng.normal(size=60)},
        kinds=np.array(["never seen", "bought"])[rng.integers(0, 2, 60)],
        event=np.arange(1000, 1060),
        marks={"scene": np.repeat("moon", 60)},
    )
    both = joined(log, planted)

    # then neither values nor which fragments there are
    for fragments in (EVERY, None):
        without, with_it = (fragments_of(each, customer, now, fragments) for each in (log, both))
        assert [each.name for each in without[0]] == [each.name for each in with_it[0]]
        assert without[1].tobytes() == with_it[1].tobytes()


def joined(one: EventLog, other: EventLog) -> EventLog:
    return replace(
        one,
        customer=np.concatenate((one.customer, other.customer)),
        at=np.concatenate((one.at, other.at)),
        known_at=np.concatenate((one.known_at, other.known_at)),
        measures={n: np.concatenate((c, other.measures[n])) for n, c in one.measures.items()},
        kinds=np.concatenate((one.kinds, other.kinds)),  # type: ignore[arg-type]
        event=np.concatenate((one.event, other.event)),  # type: ignore[arg-type]
        marks={n: np.concatenate((c, other.marks[n])) for n, c in one.marks.items()},
    )


@given(st.integers(0, 10_000))
@settings(max_examples=12, deadline=None)
def test_disordered_and_repeated_events_give_the_same_bytes(seed: int) -> None:
    log = a_log(seed % 50)
    rng = np.random.default_rng(seed)
    again = np.concatenate((rng.permutation(len(log)), rng.integers(0, len(log), 100)))

    assert computed(taken(log, again)).tobytes() == computed(log).tobytes()


def test_one_customer_alone_now_is_what_they_are_in_the_table_to_the_bit() -> None:
    log, (customer, now) = a_log(3), rows()
    table = computed(log)

    for row in range(len(customer)):
        theirs = taken(log, log.customer == customer[row])
        _, alone = fragments_of(theirs, customer[row : row + 1], now[row : row + 1], EVERY)
        assert alone.tobytes() == table[row : row + 1].tobytes()


def test_an_event_counts_from_the_moment_that_it_is_known_and_not_at_its_own() -> None:
    log = EventLog(
        customer=np.array([1]),
        at=moments([NOW]),
        known_at=moments([NOW + DAY]),
        measures={},
    )
    when = moments([NOW, NOW + 1, NOW + DAY - 1, NOW + DAY])
    count = Fragment(measure=None, aggregate=A.COUNT)
    since = Fragment(measure=None, aggregate=A.SINCE_LAST)

    _, found = fragments_of(log, np.ones(4, np.int64), when, (count, since))

    assert np.isnan(found[:3]).all()
    assert found[3].tolist() == [1.0, 1.0]


def test_without_ids_like_events_are_two_and_missing_or_infinite_measures_none() -> None:
    log = EventLog(
        customer=np.array([1, 1, 1, 1]),
        at=moments([NOW] * 4),
        known_at=np.full(4, "NaT", "datetime64[ms]"),
        measures={"amount": np.array([5.0, 5.0, np.inf, np.nan])},
    )
    fragments = (
        Fragment(measure=None, aggregate=A.COUNT),
        Fragment(measure="amount", aggregate=A.COUNT),
        Fragment(measure="amount", aggregate=A.SUM),
    )
    _, found = fragments_of(log, np.array([1]), moments([NOW + 1]), fragments)
    assert found.tolist() == [[4.0, 2.0, 10.0]]


def test_a_log_without_events_or_rows_says_nothing() -> None:
    log = taken(a_log(1), np.zeros(300, bool))
    factors, found = fragments_of(log, *rows())
    assert np.isnan(found).all()
    assert found.shape == (21, len(factors))
    assert fragments_of(a_log(1), np.empty(0, np.int64), moments([]), EVERY)[1].shape == (0, len(EVERY))
