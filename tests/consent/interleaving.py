"""Two deeds at once, where the second begins when the first is about to make its n-th statement."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from threading import Event, local
from typing import Any

from sqlalchemy import Engine, event

Deed = Callable[[], object]
PATIENCE_SECONDS = 60
"""Nothing takes so long; whoever waits this long waits for ever."""


@dataclass
class Turns:
    """The first halts before its n-th statement until the second is about to take the lock.

    From there on both run as the database lets them. A first deed that is over sooner lets the second go.
    """

    at_statement: int
    who: local = field(default_factory=local)
    second_may_begin: Event = field(default_factory=Event)
    first_may_go_on: Event = field(default_factory=Event)
    met: bool = False

    def before_statement(self, *_: Any) -> None:
        role = getattr(self.who, "role", None)
        if role is None:
            return
        self.who.count += 1
        if role == "first" and self.who.count == self.at_statement:
            self.met = True
            self.second_may_begin.set()
            assert self.first_may_go_on.wait(PATIENCE_SECONDS)
        if role == "second":
            self.first_may_go_on.set()

    def before_turn(self) -> None:
        """The second is about to wait for its turn to write, which the first may have."""
        if getattr(self.who, "role", None) == "second":
            self.first_may_go_on.set()

    def first(self, deed: Deed) -> object:
        self.who.role, self.who.count = "first", 0
        try:
            return came_to(deed)
        finally:
            self.second_may_begin.set()

    def second(self, deed: Deed) -> object:
        assert self.second_may_begin.wait(PATIENCE_SECONDS)
        self.who.role, self.who.count = "second", 0
        try:
            return came_to(deed)
        finally:
            self.first_may_go_on.set()


@dataclass
class TellingLock:
    """The lock by which writers of one process take turns; it says when somebody comes for it."""

    lock: Any
    coming: Callable[[], None]

    def acquire(self, timeout: float) -> bool:
        self.coming()
        taken: bool = self.lock.acquire(timeout=timeout)
        return taken

    def release(self) -> None:
        self.lock.release()


def interleaved(engine: Engine, deeds: Sequence[Deed], at_statement: int) -> tuple[object, object, bool]:
    """What each came to, a result or an error, and whether the first made so many statements."""
    turns = Turns(at_statement)
    event.listen(engine, "before_cursor_execute", turns.before_statement)
    lock = engine.get_execution_options().get("turns")
    if lock is not None:
        engine.update_execution_options(turns=TellingLock(lock, turns.before_turn))
    try:
        with ThreadPoolExecutor(2) as pool:
            one, other = pool.submit(turns.first, deeds[0]), pool.submit(turns.second, deeds[1])
            return one.result(), other.result(), turns.met
    finally:
        if lock is not None:
            engine.update_execution_options(turns=lock)
        event.remove(engine, "before_cursor_execute", turns.before_statement)


def every_other(engine: Engine) -> Iterator[int]:
    """1, 3, 5 … or 2, 4, 6 …, so that the two databases together try every statement."""
    return count(1 if engine.dialect.name == "sqlite" else 2, 2)


def of_this_database(engine: Engine, places: Sequence[int]) -> Sequence[int]:
    """Every other one of the places, so that the two databases together try every one."""
    return places[0 if engine.dialect.name == "sqlite" else 1 :: 2]


def came_to(deed: Deed) -> object:
    try:
        return deed()
    except Exception as error:
        return error
