"""The history of packs: who proposed, approved and adopted which, and which one was in force when. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
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
from tools.explanation.figures import local_day
from tools.policy.pack_identity import PackIdentity

APPROVALS = 2


class NoSuchPolicy(NotFound):
    """There is no such pack in the registry; `policy list` shows those there are."""

    code = "no_such_policy"


class PolicyNotThisWay(Conflict):
    """The registry of packs does not allow this step."""

    code = "policy_step_refused"


class PackEntry(ChainedEntry):
    """One line about a pack; `sha256` binds it to one text, and to the texts that one extends.

    `shipped`: the pack that came with the program, recorded when it first was this text. `simulated`: another
    simulation is attached, which is approved anew.
    """

    event: Literal["shipped", "added", "simulated", "approved", "adopted", "withdrawn"]
    version: Annotated[str, Field(min_length=1, max_length=60)]
    sha256: Sha256
    jurisdiction: str | None = None
    effective_from: date | None = None
    effective_until: date | None = None
    simulation_sha256: Sha256 | None = None
    against: PackIdentity | None = None
    """The pack that the simulation held it against."""

    @model_validator(mode="after")
    def _says_what_its_event_needs(self) -> Self:
        if (self.jurisdiction is None) is (self.event in {"shipped", "added"}):
            raise ValueError("a pack is described once, where it comes in")
        if (self.simulation_sha256 is None) is not (self.against is None):
            raise ValueError("a simulation is against some pack")
        return self


@dataclass(frozen=True, slots=True)
class PackStanding:
    """One pack as its entries leave it. `came_in` describes it."""

    came_in: PackEntry
    simulation: PackEntry | None = None
    approvals: tuple[PackEntry, ...] = ()
    """Since the simulation that stands was attached."""
    adopted: PackEntry | None = None
    withdrawn: PackEntry | None = None

    @property
    def version(self) -> str:
        return self.came_in.version

    @property
    def sha256(self) -> str:
        return self.came_in.sha256

    @property
    def identity(self) -> PackIdentity:
        return PackIdentity(version=self.version, sha256=self.sha256)

    @property
    def is_shipped(self) -> bool:
        return self.came_in.event == "shipped"

    @property
    def is_approved(self) -> bool:
        return len(self.approvals) >= APPROVALS and self.withdrawn is None

    @property
    def first_day(self) -> date:
        day = self.came_in.effective_from
        assert day is not None, "who comes in is described"
        return day

    def holds(self, moment: datetime) -> bool:
        """Whether it is adopted, not withdrawn, and its days cover the moment."""
        if self.adopted is None or moment < self.adopted.at:
            return False
        if self.withdrawn is not None and moment >= self.withdrawn.at:
            return False
        day, until = local_day(moment), self.came_in.effective_until
        return self.first_day <= day and (until is None or day < until)


@dataclass(frozen=True, slots=True)
class PackBook:
    """What the history says; packs by the hash of their text, in the order they came in."""

    packs: dict[str, PackStanding] = field(default_factory=dict)
    entries: tuple[PackEntry, ...] = ()
    head: str = BEGINNING

    @property
    def heads(self) -> frozenset[str]:
        return heads_of(self)

    def find(self, name: str) -> PackStanding:
        """By version, the latest text of it, or by the beginning of its hash. Raises NoSuchPolicy."""
        named = [each for each in self.packs.values() if each.version == name]
        if not named and len(name) >= 8:
            named = [each for each in self.packs.values() if each.sha256.startswith(name)]
        if not named:
            raise NoSuchPolicy(f"There is no pack {name[:60]!r}; `policy list` shows those there are.")
        return named[-1]

    def at(self, moment: datetime) -> PackStanding:
        """Who is in force: of the adopted packs whose days cover the moment the one that began last, adopted
        last where several began that day; else the one shipped with the program then. Needs one shipped."""
        shipped = self.shipped_at(moment)
        home = shipped.came_in.jurisdiction
        holding = [
            each for each in self.packs.values() if each.came_in.jurisdiction == home and each.holds(moment)
        ]
        return max(holding, key=lambda each: (each.first_day, _number(each.adopted)), default=shipped)

    def shipped_at(self, moment: datetime) -> PackStanding:
        """What came with the program at a moment; before the first record, the first of them."""
        entries = [entry for entry in self.entries if entry.event == "shipped"]
        assert entries, "an opened registry knows the shipped pack"
        before = [entry for entry in entries if entry.at <= moment]
        return self.packs[(before or entries[:1])[-1].sha256]

    def to_come(self, moment: datetime) -> Iterator[PackStanding]:
        """Adopted packs whose first day is still to come."""
        for each in self.packs.values():
            if each.adopted is not None and each.withdrawn is None and each.first_day > local_day(moment):
                yield each


def read_pack_history(content: bytes) -> PackBook:
    """Raises HistoryTampered, naming the line."""
    return read_chain(content, PackEntry, PackBook(), after)


def after(book: PackBook, entry: PackEntry) -> PackBook:
    """The book with one more entry. Raises HistoryTampered, NoSuchPolicy, PolicyNotThisWay."""
    require_next(book, entry)
    packs = dict(book.packs)
    if entry.event == "shipped":
        packs[entry.sha256] = packs.get(entry.sha256) or PackStanding(entry)
    elif entry.event == "added":
        if any(each.version == entry.version for each in packs.values()):
            raise PolicyNotThisWay(f"There is a pack {entry.version} already; give this one another version.")
        packs[entry.sha256] = PackStanding(entry, _simulating(entry))
    else:
        standing = packs.get(entry.sha256)
        if standing is None or standing.version != entry.version:
            raise NoSuchPolicy(f"There is no pack {entry.version} with this text.")
        packs[entry.sha256] = _changed(standing, entry)
    return PackBook(packs, (*book.entries, entry), line_hash(line_of(entry)))


def _simulating(entry: PackEntry) -> PackEntry | None:
    return entry if entry.simulation_sha256 is not None else None


def _changed(standing: PackStanding, entry: PackEntry) -> PackStanding:
    if standing.withdrawn is not None or standing.is_shipped:
        raise PolicyNotThisWay(f"Nothing more can be done with {standing.version}.")
    if entry.event == "simulated":
        return replace(standing, simulation=entry, approvals=())
    if entry.event == "approved":
        known = (standing.came_in, *standing.approvals)
        if standing.simulation is None or any(same_person(each.by, entry.by) for each in known):
            raise PolicyNotThisWay(f"{entry.by} cannot approve {standing.version}.")
        return replace(standing, approvals=(*standing.approvals, entry))
    if entry.event == "adopted":
        if not standing.is_approved or standing.adopted is not None:
            raise PolicyNotThisWay(f"{standing.version} cannot be adopted.")
        return replace(standing, adopted=entry)
    return replace(standing, withdrawn=entry)


def _number(entry: PackEntry | None) -> int:
    return 0 if entry is None else entry.number
