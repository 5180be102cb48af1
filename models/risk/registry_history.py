"""The registry's history: who did what with which model, when and why. Pure: lines in, standing out.

Entries are added, never changed. Each holds the hash of the line before it, so that a changed, removed or
inserted line breaks the chain; a history that was cut off at its end shows when somebody has noted its head.
"""

import json
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, model_validator

from models.errors import Conflict, CreditAssistantError, NotFound
from models.facts.value import Instant, Value
from models.risk.card import Sha256
from models.risk.people import same_person
from models.risk.strict_json import JsonUnusable, require_strict

BEGINNING = "0" * 64
"""What stands for the line before the first."""

VERSION = r"^[a-z0-9][a-z0-9-]{0,40}\+[0-9a-f]{12}$"

THE_PROGRAM = "the program"
"""Who acts where a model comes with the program and nobody here chose it."""


class HistoryTampered(CreditAssistantError):
    """The registry's history is not what was written; put back the file from a backup and find out why."""

    code = "registry_history_tampered"


class NoSuchVersion(NotFound):
    """There is no such model in the registry; `registry list` shows those there are."""

    code = "no_such_model"


class NotThisWay(Conflict):
    """The registry does not allow this step."""

    code = "registry_step_refused"


class Role(StrEnum):
    """CHAMPION decides. CHALLENGER, the one that is meant to follow, and SHADOWs are scored beside it."""

    CHAMPION = "champion"
    CHALLENGER = "challenger"
    SHADOW = "shadow"


class Entry(Value):
    """One line. `by` is the person who answers for it, `console` the account it was typed from; both are
    what was said, not proven. `card_sha256` binds it to one card."""

    number: Annotated[int, Field(ge=1)]
    at: Instant
    event: Literal["added", "approved", "promoted", "aside", "rolled_back", "withdrawn"]
    version: Annotated[str, Field(pattern=VERSION)]
    card_sha256: Sha256
    use: str
    role: Role | None = None
    by: Annotated[str, Field(min_length=1, max_length=200)]
    why: Annotated[str, Field(max_length=1_000)]
    console: str = ""
    shipped: bool = False
    """Came with the program."""
    previous: Sha256

    @model_validator(mode="after")
    def _names_its_card(self) -> Self:
        if not self.version.endswith(f"+{self.card_sha256[:12]}"):
            raise ValueError("the version names another card")
        if (self.role is not None) != (self.event in {"promoted", "rolled_back"}):
            raise ValueError("a role is given by promoting and rolling back alone")
        return self


@dataclass(frozen=True, slots=True)
class Standing:
    """One model as its entries leave it."""

    version: str
    card_sha256: str
    use: str
    added: Entry
    approvals: tuple[Entry, ...] = ()
    withdrawn: Entry | None = None
    role: Role | None = None

    @property
    def name(self) -> str:
        """What people call it: the version without the hash."""
        return self.version.split("+")[0]

    @property
    def is_approved(self) -> bool:
        """Approved by two people, and not withdrawn."""
        first = self.approvals[0].by if self.approvals else ""
        two = any(not same_person(first, other.by) for other in self.approvals[1:])
        return self.withdrawn is None and two


@dataclass(frozen=True, slots=True)
class Book:
    """What the history says of every model; `champions` are those of each use, the present one last."""

    models: dict[str, Standing] = field(default_factory=dict)
    champions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    chosen_here: frozenset[str] = frozenset()
    """Uses whose champion somebody here chose, rather than the program."""
    entries: tuple[Entry, ...] = ()
    head: str = BEGINNING

    @property
    def heads(self) -> frozenset[str]:
        """The head as it was after each entry."""
        return frozenset(line_hash(line_of(entry)) for entry in self.entries)

    def find(self, name: str) -> Standing:
        """By version, or by its name where that is unambiguous. Raises NoSuchVersion."""
        if name in self.models:
            return self.models[name]
        found = [standing for standing in self.models.values() if standing.name == name]
        if len(found) > 1:
            versions = ", ".join(standing.version for standing in found)
            raise NoSuchVersion(f"Several models are called {name[:60]}: {versions}; name one in full.")
        if not found:
            raise NoSuchVersion(f"There is no model {name[:60]!r}; `registry list` shows those there are.")
        return found[0]

    def champion(self, use: str) -> Standing | None:
        line = self.champions.get(use, ())
        return self.models[line[-1]] if line else None

    def beside(self, use: str) -> tuple[Standing, ...]:
        """Challenger and shadows, in the order they were added."""
        return tuple(
            standing
            for standing in self.models.values()
            if standing.use == use and standing.role in {Role.CHALLENGER, Role.SHADOW}
        )

    def former(self, use: str) -> Standing | None:
        """The champion before this one that may serve again."""
        return next(
            (
                self.models[version]
                for version in reversed(self.champions.get(use, ())[:-1])
                if self.models[version].is_approved and version != self.champions[use][-1]
            ),
            None,
        )


def line_of(entry: Entry) -> str:
    """The one line an entry is written as, its end included."""
    told = entry.model_dump(mode="json")
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def line_hash(line: str) -> str:
    return sha256(line.encode()).hexdigest()


def read_history(content: bytes) -> Book:
    """The book that a file of lines makes. Raises HistoryTampered, naming the line."""
    book = Book()
    lines = content.split(b"\n")
    if lines.pop():
        raise HistoryTampered("The last line of the registry's history is cut off; put back the file.")
    for number, line in enumerate(lines, start=1):
        try:
            require_strict(line)
            entry = Entry.from_json(line)
            if line_of(entry).encode() != line + b"\n":
                raise JsonUnusable("it is not written as this program writes")
            book = after(book, entry)
        except (ValidationError, JsonUnusable, NotFound, Conflict) as error:
            raise HistoryTampered(
                f"Line {number} of the registry's history is not what was written "
                f"({type(error).__name__}); put back the file from a backup and find out why."
            ) from error
    return book


def after(book: Book, entry: Entry) -> Book:
    """The book with one more entry. Raises HistoryTampered where it does not follow, and NotThisWay and
    NoSuchVersion where it could not have been written."""
    if entry.number != len(book.entries) + 1 or entry.previous != book.head:
        raise HistoryTampered(
            f"Line {entry.number} of the registry's history does not follow the line before it; "
            "put back the file from a backup and find out why."
        )
    models, champions = dict(book.models), dict(book.champions)
    chosen = book.chosen_here
    if entry.event == "added":
        if entry.version in models:
            raise NotThisWay(f"{entry.version} is there already.")
        models[entry.version] = Standing(entry.version, entry.card_sha256, entry.use, entry)
    else:
        standing = book.find(entry.version)
        if (standing.card_sha256, standing.use) != (entry.card_sha256, entry.use):
            raise NotThisWay(f"{entry.version} has another card.")
        models[entry.version] = _changed(standing, entry)
    if entry.role is Role.CHAMPION:
        if not models[entry.version].is_approved:
            raise NotThisWay(f"{entry.version} is not approved.")
        line = champions.get(entry.use, ())
        if line and line[-1] != entry.version:
            models[line[-1]] = replace(models[line[-1]], role=None)
        champions[entry.use] = _line_after(line, entry)
        chosen = chosen - {entry.use} if entry.shipped else chosen | {entry.use}
    if entry.role is Role.CHALLENGER:
        for other in book.beside(entry.use):
            if other.role is Role.CHALLENGER and other.version != entry.version:
                models[other.version] = replace(models[other.version], role=None)
    return Book(models, champions, chosen, (*book.entries, entry), line_hash(line_of(entry)))


def _line_after(line: tuple[str, ...], entry: Entry) -> tuple[str, ...]:
    if entry.event == "rolled_back":
        return line[: len(line) - line[::-1].index(entry.version)] if entry.version in line else line
    return line if line and line[-1] == entry.version else (*line, entry.version)


def _changed(standing: Standing, entry: Entry) -> Standing:
    if entry.event == "approved":
        return replace(standing, approvals=(*standing.approvals, entry))
    if entry.event == "withdrawn":
        return replace(standing, withdrawn=entry, role=None)
    return replace(standing, role=entry.role)
