"""The bars of a change: they join up, end where it ends, and stay visible."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.pages.waterfall import SCALE, waterfall


@given(st.integers(0, 10**12), st.lists(st.integers(-(10**9), 10**12), max_size=8))
def test_every_bar_stays_inside_the_picture(old: int, steps: list[int]) -> None:
    chart = waterfall(old, steps, old + sum(steps))

    for bar in (chart.old, *chart.steps, chart.new):
        assert bar.width >= 0
        assert bar.x + bar.width <= SCALE


def test_each_step_starts_where_the_one_before_ended() -> None:
    chart = waterfall(1_000, [3_000, -1_000, 1_000], 4_000)

    assert [(bar.x, bar.width, bar.kind) for bar in chart.steps] == [
        (250, 750, "up"),
        (750, 250, "down"),
        (750, 250, "up"),
    ]
    assert (chart.old.width, chart.new.width) == (250, 1000)
    assert chart.from_zero


def test_small_steps_on_a_large_limit_are_drawn_closer_and_say_so() -> None:
    chart = waterfall(1_000_000, [10_000], 1_010_000)

    assert chart.steps[0].width == 500
    assert not chart.from_zero


def test_an_offer_of_nothing_draws_nothing() -> None:
    chart = waterfall(0, [], 0)

    assert (chart.old.width, chart.new.width) == (0, 0)
