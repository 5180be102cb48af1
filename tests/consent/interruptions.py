"""Stops a program at a chosen statement or commit, as a power cut would, and says how far it had come."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, event


class PowerCut(Exception):
    """Nothing after this was done."""


@dataclass
class Interruption:
    """`at_statement` counts from 1, over all transactions; `at_commit` stops the first commit that writes."""

    at_statement: int | None = None
    at_commit: bool = False
    statements: int = 0
    committed: bool = False
    """Whether a transaction that writes had lasted before the cut."""
    fired: bool = False

    def before_statement(self, *_: Any) -> None:
        self.statements += 1
        if self.statements == self.at_statement:
            self._cut()

    def before_commit(self, connection: Connection) -> None:
        if not connection.get_execution_options().get("writes", True):
            return
        if self.at_commit:
            self._cut()
        self.committed = True

    def _cut(self) -> None:
        self.fired = True
        raise PowerCut


@contextmanager
def interrupted(
    engine: Engine, *, at_statement: int | None = None, at_commit: bool = False
) -> Iterator[Interruption]:
    """While the block runs. It ends quietly at the cut."""
    cut = Interruption(at_statement, at_commit)
    hooks = (("before_cursor_execute", cut.before_statement), ("commit", cut.before_commit))
    for name, hook in hooks:
        event.listen(engine, name, hook)
    try:
        yield cut
    except PowerCut:
        pass
    finally:
        for name, hook in hooks:
            event.remove(engine, name, hook)
