"""Group commit: one thread does together whatever waits, so that a durable write is shared by many.

Commits wait for the disk; none of that happens on the event loop. While one commit waits, the next group
gathers: alone, a caller waits for nobody.
"""

import asyncio
import contextlib
import queue
import sys
import threading
from collections.abc import Callable, Sequence
from time import monotonic
from typing import Generic, TypeVar

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")

GROUP_MAX = 64
_SWITCH_SECONDS = 0.0001

_SIBLINGS_MIN, _GATHER_SECONDS = 4, 0.001
"""After a group of so many its callers are about to ask again: they are waited for, so long at most. Else the
quickest of them has a commit to itself, and all others wait for that. A caller alone is never kept."""


class GroupCommit(Generic[Asked, Answer]):
    """`do` answers a group in its order, durably, or raises and has then done nothing of it.

    What a group raises is asked again one by one, so that nobody fails for what another asked.
    """

    def __init__(self, do: Callable[[Sequence[Asked]], Sequence[Answer]], group_max: int = GROUP_MAX) -> None:
        self._do, self._group_max = do, group_max
        self._waiting: queue.SimpleQueue[_Waiting[Asked, Answer] | None] = queue.SimpleQueue()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None

    async def ask(self, asked: Asked) -> Answer:
        """The answer, once it is durable."""
        waiting = _Waiting[Asked, Answer](asked, asyncio.get_running_loop())
        if self._thread is None:
            self._start()
        self._waiting.put(waiting)
        return await waiting.answer

    def resize(self, group_max: int) -> None:
        """At most so many are done together from now on; 1 is a commit for each."""
        self._group_max = group_max

    def close(self) -> None:
        """Answer what waits, then stop."""
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join()
            self._thread = None

    def _start(self) -> None:
        with self._starting:
            if self._thread is None:
                # At each of its system calls the event loop gives Python to this thread, and would wait for
                # the usual 5 ms to have it back: with 16 callers most of a second is spent like that.
                sys.setswitchinterval(_SWITCH_SECONDS)
                self._thread = threading.Thread(target=self._run, name="group-commit", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        siblings = 1
        while (first := self._waiting.get()) is not None:
            group, last = [first], False
            until = monotonic() + (_GATHER_SECONDS if siblings >= _SIBLINGS_MIN else 0)
            with contextlib.suppress(queue.Empty):
                while len(group) < self._group_max and not last:
                    following = self._next(until if len(group) < siblings else 0)
                    last = following is None
                    if following is not None:
                        group.append(following)
            siblings = len(group)
            self._answer(group)
            if last:
                return

    def _next(self, until: float) -> "_Waiting[Asked, Answer] | None":
        """What waits, or what comes before that moment; raises queue.Empty."""
        with contextlib.suppress(queue.Empty):
            return self._waiting.get_nowait()
        left = until - monotonic()
        if left <= 0:
            raise queue.Empty
        return self._waiting.get(timeout=left)

    def _answer(self, group: "list[_Waiting[Asked, Answer]]") -> None:
        try:
            answers = self._do([each.asked for each in group])
        except Exception as error:
            if len(group) == 1:
                group[0].fail(error)
                return
            for each in group:
                self._answer([each])
            return
        _give(group, answers)


class _Waiting(Generic[Asked, Answer]):
    __slots__ = ("answer", "asked", "loop")

    def __init__(self, asked: Asked, loop: asyncio.AbstractEventLoop) -> None:
        self.asked, self.loop = asked, loop
        self.answer: asyncio.Future[Answer] = loop.create_future()

    def fail(self, error: Exception) -> None:
        _tell(self.loop, _failed, self.answer, error)


def _give(group: Sequence[_Waiting[Asked, Answer]], answers: Sequence[Answer]) -> None:
    """One call to a loop for all that wait in it."""
    given: dict[asyncio.AbstractEventLoop, list[tuple[asyncio.Future[Answer], Answer]]] = {}
    for waiting, answer in zip(group, answers, strict=True):
        given.setdefault(waiting.loop, []).append((waiting.answer, answer))
    for loop, pairs in given.items():
        _tell(loop, _answered, pairs)


def _tell(loop: asyncio.AbstractEventLoop, *call: object) -> None:
    with contextlib.suppress(RuntimeError):  # the loop is closed: nobody is left to be told
        loop.call_soon_threadsafe(*call)  # type: ignore[arg-type]


def _answered(pairs: Sequence[tuple[asyncio.Future[Answer], Answer]]) -> None:
    for future, answer in pairs:
        if not future.done():  # the caller may have gone
            future.set_result(answer)


def _failed(future: asyncio.Future[Answer], error: Exception) -> None:
    if not future.done():
        future.set_exception(error)
