"""Fragments: as their plain definitions say, blind to the future, the same bytes however the log came."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import linear_regression, mean, stdev
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.risk.factor import Direction
from models.risk.fragments.compute import EventLog, fragments_of
from models.risk.fragments.fragment import Aggregate, Fragment, fragment_named
from models.risk.fragments.register import standard_fragments
from models.risk.sample import Matrix

DAY = 86_400_000
NOW = 1_600_000_000_000
A = Aggregate
KINDS = ("bought", "paid back", "费用=1.5")
EVERY = (
    *standard_fragments(("amount", "late"), KINDS),
    Fragment(measure="late", aggregate=A.SUM_SHARE, days=90, where=(("kind", "bought"), ("scene", "home"))),
    Fragment(measure=None, aggregate=A.DISTINCT, days=90, of="scene"),
    Fragment(measure="amount", aggregate=A.DISTINCT, where=(("kind", "bought"),), of="scene"),
    Fragment(measure="amount", aggregate=A.SUM_PART, days=30, longer_days=365),
    Fragment(measure="late", aggregate=A.MEAN_CHANGE, days=30, longer_days=90),
    Fragment(measure="late", aggregate=A.COUNT, days=30, where=(("kind", "no such kind"),)),
)


def moments(ms: Any) -> Any:
    return np.asarray(ms, np.int64).astype("datetime64[ms]")


def a_log(seed: int, events: int = 300, customers: int = 6) -> EventLog:
    """Moments often fall together, measures are often missing, and some events are known much later."""
    rng = np.random.default_rng(seed)
    at = NOW - rng.integers(1, 500, events) * DAY + rng.integers(0, 3, events) * (DAY // 4)
    late = np.where(rng.random(events) < 0.4, np.nan, rng.normal(size=events).round(3))
    return EventLog(
        customer=rng.integers(0, customers, events),
        at=moments(at),
        known_at=moments(at + rng.integers(0, 3, events) * 20 * DAY),
        measures={"amount": rng.lognormal(3, 1, events).round(2), "late": late},
        kinds=np.array(KINDS)[rng.integers(0, 3, events)],
        event=np.arange(events),
        marks={"scene": np.array(["home", "travel", ""])[rng.integers(0, 3, events)]},
        category="account_events",
        directions={"late": Direction.RAISES_PD},
    )


def rows(customers: int = 6, each: int = 3) -> tuple[Any, Any]:
    customer = np.repeat(np.arange(customers + 1), each)  # the last has no event at all
    return customer, moments(NOW - np.tile(np.arange(each) * 37, customers + 1) * DAY)


def taken(log: EventLog, which: Any) -> EventLog:
    """The events that a mask or places name, in that order."""
    return replace(
        log,
        customer=log.customer[which],
        at=log.at[which],
        known_at=log.known_at[which],
        measures={name: column[which] for name, column in log.measures.items()},
        kinds=None if log.kinds is None else log.kinds[which],
        event=None if log.event is None else log.event[which],
        marks={name: words[which] for name, words in log.marks.items()},
    )


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


# --- names, words, factors


def test_a_fragment_is_read_back_from_its_name() -> None:
    for fragment in EVERY:
        assert fragment_named(fragment.name) == fragment
        assert fragment.name.isascii()
        assert not set(fragment.name) & set('[]{}":, ')
    assert len({each.name for each in EVERY}) == len(EVERY)
    odd = Fragment(measure="count", aggregate=A.MEAN, days=30, where=(("a.b", "c=d.e"),))
    assert fragment_named(odd.name) == odd


@pytest.mark.parametrize("name", ["", "count", "often.30d", "amount.mean", "count.soon", "mean.30d"])
def test_what_is_no_name_of_a_fragment_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        fragment_named(name)


@pytest.mark.parametrize(
    "parts",
    [
        {"aggregate": A.MEAN},
        {"aggregate": A.SHARE},
        {"aggregate": A.DISTINCT},
        {"aggregate": A.COUNT, "of": "scene"},
        {"aggregate": A.COUNT, "longer_days": 90},
        {"aggregate": A.RATE_RATIO, "days": 30},
        {"aggregate": A.RATE_RATIO, "days": 90, "longer_days": 30},
        {"aggregate": A.COUNT, "days": 0},
    ],
)
def test_parts_that_make_no_sense_together_are_refused(parts: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        Fragment(**{"measure": None, **parts})


def test_a_factor_says_what_it_is_whose_consent_it_needs_and_claims_no_direction_it_cannot_keep() -> None:
    log = replace(a_log(1), words={"late": ("逾期天数", "days late"), "bought": ("购物", "purchases")})
    factors, _ = fragments_of(log, *rows(), EVERY)
    by_name = {factor.name: factor for factor in factors}

    worst = by_name["events.late.max.all"]
    assert (worst.meaning_zh, worst.meaning_en) == ("逾期天数的最大值", "the largest days late")
    share = by_name["events.share.365d.kind=bought"]
    assert share.meaning_zh == "最近365天“购物”记录的次数占比"
    assert share.meaning_en == "the share of events (purchases) among all in the last 365 days"
    rate = by_name["events.rate_ratio.30d.365d"]
    assert rate.meaning_en == "how frequent events are in the last 30 days, beside the last 365 days"
    assert {factor.needs for factor in factors} == {frozenset({"account_events"})}
    raising = {name for name, factor in by_name.items() if factor.direction is Direction.RAISES_PD}
    assert raising == {
        f"events.late.{each}"
        for each in ("last.all", "mean.90d", "mean.all", "max.all", "min.all", "above_zero.all")
    }
    for language in ("meaning_zh", "meaning_en"):
        said = [getattr(factor, language) for factor in factors]
        assert all(said)
        assert len(set(said)) == len(said)


def test_the_register_is_a_few_dozen_and_takes_kinds_from_what_its_rows_can_see() -> None:
    factors, _ = fragments_of(a_log(1), *rows())
    assert 36 <= len(factors) <= 60
    assert any("kind=paid%20back" in factor.name for factor in factors)
