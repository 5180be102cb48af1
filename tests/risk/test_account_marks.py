"""What the clock tells of account events: nights, and how spending lies between two pays."""

import numpy as np
import pytest

from models.risk.fragments.account_marks import spent_in_pay_week, time_of_day
from models.risk.fragments.event_log import Ids, Numbers
from models.risk.sample import Words

DAY = 86_400_000
Row = tuple[int, float, str]
"""Customer, day, kind."""

MONTH: list[Row] = [
    (1, 10.0, "salary"),
    (1, 12.0, "purchase"),
    (1, 13.0, "bill"),
    (1, 16.0, "cash"),
    (1, 30.0, "purchase"),
    (1, 35.0, "purchase"),
    (1, 40.0, "salary"),
]
"""From one pay to the next two of four fell in the week after; a bill has a day of its own."""


def arrays(rows: list[Row]) -> tuple[Ids, Ids, Words]:
    return (
        np.array([who for who, _, _ in rows]),
        np.array([int(day * DAY) for _, day, _ in rows]),
        np.array([kind for _, _, kind in rows]),
    )


def told(rows: list[Row], known: list[float] | None = None) -> Numbers:
    who, at, kinds = arrays(rows)
    known_ms = at if known is None else np.array([int(day * DAY) for day in known])
    return spent_in_pay_week(who, at, known_ms, kinds)


def test_a_pay_tells_which_share_was_spent_in_the_week_after_the_one_before() -> None:
    found = told(MONTH)

    assert found[-1] == 0.5
    assert np.isnan(found[:-1]).all()


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_events_and_other_peoples_change_nothing(seed: int) -> None:
    rows = MONTH + [(2, day, kind) for _, day, kind in MONTH if kind != "cash"]
    order = np.random.default_rng(seed).permutation(len(rows))

    found = told([rows[place] for place in order])

    by_row = {int(place): value for place, value in zip(order, found, strict=True)}
    assert by_row[6] == 0.5
    assert by_row[12] == pytest.approx(1 / 3)


def test_a_stretch_without_end_counts_for_nothing() -> None:
    """Somebody who is paid no more is not told apart by what they spent after their last pay."""
    after = [(1, 41.0 + each, "purchase") for each in range(20)]

    assert np.array_equal(told(MONTH + after)[:7], told(MONTH), equal_nan=True)
    assert np.isnan(told(MONTH + after)[7:]).all()
    assert np.isnan(told(MONTH[:-1])).all()


@pytest.mark.parametrize(
    "rows",
    [
        [(1, 10.0, "salary"), (1, 60.0, "salary")],  # too far apart
        [(1, 10.0, "salary"), (1, 40.0, "salary")],  # nothing spent
        [(1, 40.0, "salary")],
        [],
    ],
)
def test_where_nothing_can_be_said_nothing_is(rows: list[Row]) -> None:
    assert np.isnan(told(rows)).all()


def test_what_was_known_later_than_the_pay_changes_nothing_that_the_pay_told() -> None:
    # given a purchase that came in late
    late = [day for _, day, _ in MONTH]
    late[1] = 50.0

    # then one of the three that were known fell in that week
    assert told(MONTH, late)[-1] == pytest.approx(1 / 3)


def test_nights_are_those_of_china() -> None:
    hours = np.array([14, 15, 20, 21, 4]) * 3_600_000

    assert time_of_day(hours).tolist() == ["day", "night", "night", "day", "day"]
