"""Group commit: what waits is done together, and nobody fails for what another asked."""

import asyncio
import threading
from collections.abc import Iterator, Sequence

import pytest

from assistant.group_commit import GroupCommit


class Doing:
    """Doubles numbers; the first group waits until it is let go, so that others gather behind it."""

    def __init__(self) -> None:
        self.groups: list[list[int]] = []
        self.go = threading.Event()

    def __call__(self, asked: Sequence[int]) -> list[int]:
        self.groups.append(list(asked))
        self.go.wait(10)
        if -1 in asked:
            raise ValueError("no number")
        return [each * 2 for each in asked]


@pytest.fixture
def doing() -> Doing:
    return Doing()


@pytest.fixture
def group(doing: Doing) -> Iterator[GroupCommit[int, int]]:
    made = GroupCommit[int, int](doing, group_max=4)
    yield made
    doing.go.set()
    made.close()


async def all_of(group: GroupCommit[int, int], doing: Doing, numbers: list[int]) -> list[int | BaseException]:
    first = asyncio.ensure_future(group.ask(numbers[0]))
    while not doing.groups:  # the thread has taken the first, and waits
        await asyncio.sleep(0)
    rest = [asyncio.ensure_future(group.ask(each)) for each in numbers[1:]]
    await asyncio.sleep(0)
    doing.go.set()
    return await asyncio.gather(first, *rest, return_exceptions=True)


def test_what_waits_is_done_together_up_to_the_most(group: GroupCommit[int, int], doing: Doing) -> None:
    assert asyncio.run(all_of(group, doing, [0, 1, 2, 3, 4, 5])) == [0, 2, 4, 6, 8, 10]
    assert doing.groups == [[0], [1, 2, 3, 4], [5]]


def test_what_a_group_raises_is_asked_again_one_by_one(group: GroupCommit[int, int], doing: Doing) -> None:
    first, one, bad, two = asyncio.run(all_of(group, doing, [0, 1, -1, 2]))

    assert (first, one, two) == (0, 2, 4)
    assert isinstance(bad, ValueError)
    assert doing.groups == [[0], [1, -1, 2], [1], [-1], [2]]


def test_closing_answers_what_waits_and_a_caller_that_left_harms_nobody(
    group: GroupCommit[int, int], doing: Doing
) -> None:
    async def leaving() -> int:
        gone = asyncio.ensure_future(group.ask(1))
        await asyncio.sleep(0)
        gone.cancel()
        doing.go.set()
        return await group.ask(2)

    assert asyncio.run(leaving()) == 4
    group.close()
    assert [each for some in doing.groups for each in some] == [1, 2]
