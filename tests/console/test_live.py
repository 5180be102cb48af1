"""Streams: they say that something moved, never what, and end with the sign-in. No test waits for time."""

import asyncio
from collections.abc import Callable

from assistant.actions.watch_cases import case_pulse, queue_moved
from assistant.console.live_pages import beats
from assistant.wiring import Program
from models.errors import NotFound
from tests.console.given_cases import a_case, pictured
from tests.given import Clock
from tests.given_staff import a_member


async def at_once() -> None:
    """A tick that takes no time."""


def heard(
    read: Callable[[], str], *, is_still_in: Callable[[], bool] = lambda: True, **options: int
) -> list[tuple[str | None, str | None]]:
    async def listened() -> list[tuple[str | None, str | None]]:
        stream = beats(read, is_still_in, at_once, **options)  # type: ignore[arg-type]
        return [(event.event, event.raw_data) async for event in stream]

    return asyncio.run(listened())


def test_a_pulse_is_sent_when_it_differs_and_a_stream_ends_by_itself() -> None:
    words = iter(["1", "1", "2", "2", "2"])

    assert heard(lambda: next(words), ticks_max=5) == [("pulse", "1"), ("pulse", "2")]


def test_a_stream_ends_with_the_sign_in_and_says_so() -> None:
    still = iter([True, True, False])

    told = heard(lambda: "1", is_still_in=lambda: next(still))

    assert told == [("pulse", "1"), ("over", "")]


def test_a_stream_of_a_case_that_is_gone_is_over() -> None:
    def gone() -> str:
        raise NotFound

    assert heard(gone) == [("over", "")]


def test_the_word_for_a_case_differs_when_a_consent_ends_by_time(embedded: Program, clock: Clock) -> None:
    program = pictured(embedded)
    case, _ = a_case(program.means)
    staff = a_member(program.means)
    before = case_pulse(program.means, staff, case.case_id)

    clock.pass_time(days=400)
    after = case_pulse(program.means, staff, case.case_id)

    assert before.split()[0] == after.split()[0]
    assert before.split()[1] != after.split()[1]


def test_the_queue_says_when_it_moved_last(embedded: Program, clock: Clock) -> None:
    program, began = pictured(embedded), clock.at
    staff = a_member(program.means)
    assert queue_moved(program.means, staff, began) is None

    clock.pass_time(minutes=1)
    case, _ = a_case(program.means)

    assert queue_moved(program.means, staff, began) == case.changed_at
    assert queue_moved(program.means, staff, case.changed_at) is None
