"""A history of what named people did, as lines that are chained: what registries of models and packs keep.

Entries are added, never changed. Each holds the hash of the line before it, so that a changed, removed or
inserted line breaks the chain; a history that was cut off at its end shows when somebody has noted its head.
"""

import json
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from typing import Annotated, Protocol, TypeVar

from pydantic import Field, ValidationError

from models.errors import Conflict, CreditAssistantError, NotFound
from models.facts.value import Instant, Value
from models.risk.card import Sha256
from models.risk.people import person_named, stated
from models.risk.strict_json import JsonUnusable, require_strict

BEGINNING = "0" * 64
"""What stands for the line before the first."""

THE_PROGRAM = "the program"
"""Who acts where something comes with the program and nobody here chose it."""


class HistoryTampered(CreditAssistantError):
    """The registry's history is not what was written; put back the file from a backup and find out why."""

    code = "registry_history_tampered"


class Act:
    """Who does something, why, when, and from which account. Raises NameUnusable, StatementUnusable."""

    def __init__(self, by: str, why: str, at: datetime, console: str = "") -> None:
        self.by, self.why, self.at, self.console = person_named(by), stated(why), at, console


class ChainedEntry(Value):
    """One line. `by` is the person who answers for it, `console` the account it was typed from; both are
    what was said, not proven."""

    number: Annotated[int, Field(ge=1)]
    at: Instant
    by: Annotated[str, Field(min_length=1, max_length=200)]
    why: Annotated[str, Field(max_length=1_000)]
    console: str = ""
    previous: Sha256


class _Book(Protocol):
    """What a history comes to."""

    @property
    def entries(self) -> tuple[ChainedEntry, ...]: ...

    @property
    def head(self) -> str: ...


EntryT = TypeVar("EntryT", bound=ChainedEntry)
BookT = TypeVar("BookT", bound=_Book)


def line_of(entry: ChainedEntry) -> str:
    """The one line an entry is written as, its end included."""
    told = entry.model_dump(mode="json")
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def line_hash(line: str) -> str:
    return sha256(line.encode()).hexdigest()


def heads_of(book: _Book) -> frozenset[str]:
    """The head as it was after each entry."""
    return frozenset(line_hash(line_of(entry)) for entry in book.entries)


def require_next(book: _Book, entry: ChainedEntry) -> None:
    """Raises HistoryTampered where an entry does not follow the last one."""
    if entry.number != len(book.entries) + 1 or entry.previous != book.head:
        raise HistoryTampered(
            f"Line {entry.number} of the registry's history does not follow the line before it; "
            "put back the file from a backup and find out why."
        )


def read_chain(
    content: bytes, entry_type: type[EntryT], book: BookT, after: Callable[[BookT, EntryT], BookT]
) -> BookT:
    """What a file of lines comes to, from an empty book on. Raises HistoryTampered, naming the line."""
    lines = content.split(b"\n")
    if lines.pop():
        raise HistoryTampered("The last line of the registry's history is cut off; put back the file.")
    for number, line in enumerate(lines, start=1):
        try:
            require_strict(line)
            entry = entry_type.from_json(line)
            if line_of(entry).encode() != line + b"\n":
                raise JsonUnusable("it is not written as this program writes")
            book = after(book, entry)
        except (ValidationError, JsonUnusable, NotFound, Conflict) as error:
            raise HistoryTampered(
                f"Line {number} of the registry's history is not what was written "
                f"({type(error).__name__}); put back the file from a backup and find out why."
            ) from error
    return book
