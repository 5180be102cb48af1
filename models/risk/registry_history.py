"""The registry's history: who did what with which model, when and why. Pure: lines in, standing out."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from models.errors import Conflict, NotFound
from models.history_chain import (
    BEGINNING,
    ChainedEntry,
    heads_of,
    line_hash,
    line_of,
    read_chain,
    require_next,
)
from models.risk.card import Sha256
from models.risk.people import same_person

VERSION = r"^[a-z0-9][a-z0-9-]{0,40}\+[0-9a-f]{12}$"


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


class Entry(ChainedEntry):
    """One line about a model; `card_sha256` binds it to one card."""

    event: Literal["added", "approved", "promoted", "aside", "rolled_back", "withdrawn"]
    version: Annotated[str, Field(pattern=VERSION)]
    card_sha256: Sha256
    use: str
    role: Role | None = None
    shipped: bool = False
    """Came with the program."""

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
        return heads_of(self)

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


def read_history(content: bytes) -> Book:
    """The book that a file of lines makes. Raises HistoryTampered, naming the line."""
    return read_chain(content, Entry, Book(), after)


def after(book: Book, entry: Entry) -> Book:
    """The book with one more entry. Raises HistoryTampered where it does not follow, and NotThisWay and
    NoSuchVersion where it could not have been written."""
    require_next(book, entry)
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
