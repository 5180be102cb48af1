"""The registry of policy packs: a folder with every pack by its content, and the history of who did what.

Texts are copied in and never changed, together with those they extend; the history is chained, one writer at
a time. Servers read it when they start: a pack adopted before its first day is taken up by all of them, at
the same moment, where they have been started again by then.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from pathlib import Path

from assistant.history_folder import HistoryFolder, console_account
from models.errors import UnusableInput
from models.history_chain import Act
from tools.policy import pack_steps as steps
from tools.policy.pack import PolicyPack, read_former_pack, read_pack, shipped_pack
from tools.policy.pack_faults import PackUnusable
from tools.policy.pack_history import PackBook, PackEntry, PackStanding, after, read_pack_history
from tools.policy.pack_identity import PackIdentity, TextOf, chain_of, pack_sha256, parsed, shipped_text
from tools.policy.policy_book import PolicyBook

_log = logging.getLogger(__name__)

_OWN, _SIMULATION = "pack.toml", "simulation.json"


class PolicyRegistryUnusable(UnusableInput):
    """The folder of the registry of packs cannot be used; name another in ASSISTANT_POLICIES_FOLDER."""

    code = "policy_registry_unusable"


@dataclass(frozen=True, slots=True)
class CheckedPack:
    """One pack of the registry looked at whole; `fault` is None where all is well."""

    standing: PackStanding
    fault: str | None


@dataclass(frozen=True, slots=True)
class Shipped:
    """What came with the program: read once a process, and checked as any pack is."""

    pack: PolicyPack
    sha256: str
    files: Mapping[str, bytes]


@cache
def shipped(name: str) -> Shipped:
    """Raises PackUnusable for a name that is none."""
    text = shipped_text(name)
    return Shipped(shipped_pack(name), pack_sha256(text), _files(text, shipped_text))


@dataclass(frozen=True, slots=True)
class PolicyRegistry:
    """Opened by `opened_policies`; every method reads the folder as it is then."""

    folder: Path
    shipped: str
    """The name of the pack that came with the program and decides where nobody adopted another."""
    now: Callable[[], datetime]

    @property
    def place(self) -> HistoryFolder:
        """Where it is kept."""
        return HistoryFolder(self.folder, lambda reason: _unusable(self.folder, reason))

    def history(self) -> PackBook:
        """The whole history, its chain checked. Raises HistoryTampered, PolicyRegistryUnusable."""
        return read_pack_history(self.place.content())

    def book(self) -> PolicyBook:
        """Every pack that decides now or is to, read. Raises PackUnusable: none is replaced by another."""
        history, now = self.history(), self.now()
        if not history.packs:  # a folder that cannot be written decides by what came with the program
            history = after(PackBook(), self._as_shipped(PackBook(), now))
        standing = {
            each.sha256: each for each in (history.at(now), history.shipped_at(now), *history.to_come(now))
        }
        return PolicyBook(
            history,
            {key: self.loaded(each) for key, each in standing.items()},
            cache(partial(_former, self, history)),
        )

    def loaded(self, standing: PackStanding) -> PolicyPack:
        """The pack of an entry, as it was let in, also a former or withdrawn one. Raises PackUnusable."""
        if standing.sha256 == shipped(self.shipped).sha256:
            return shipped(self.shipped).pack
        text, text_of = self.text(standing), self._text_of(standing)
        if pack_sha256(text, text_of) != standing.sha256:
            raise PackUnusable(
                f"The text of {standing.version} in {self.folder} is not what was approved; "
                "restore it from a backup."
            )
        try:
            return read_pack(text, text_of)
        except PackUnusable as refusal:
            _log.warning(
                "%s is read as it was let in; this program asks more of packs: %s", standing.version, refusal
            )
            return read_former_pack(text, text_of)

    def named(self, name: str | None) -> tuple[PolicyPack, PackIdentity]:
        """The pack of a version, or the one in force now. Raises NoSuchPolicy, PackUnusable."""
        history = self.history()
        standing = history.at(self.now()) if name is None else history.find(name)
        return self.loaded(standing), standing.identity

    def text(self, standing: PackStanding) -> str:
        """The pack's own text as it was let in. Raises PackUnusable."""
        return self._kept(standing, _OWN)

    def simulation(self, standing: PackStanding) -> bytes | None:
        """The simulation that stands, as it was attached. Raises PackUnusable."""
        if standing.simulation is None:
            return None
        return self._kept(standing, f"{standing.simulation.number}-{_SIMULATION}").encode()

    def add(
        self, text: str, by: str, why: str, simulation: bytes | None = None, text_of: TextOf = shipped_text
    ) -> PackStanding:
        """A proposal, copied in. Raises PackUnusable, PolicyNotThisWay, SimulationUnusable."""
        act = self._act(by, why)
        pack, text_sha256 = read_pack(text, text_of), pack_sha256(text, text_of)
        with self._writing() as book:
            entry = steps.add(book, pack, text, text_sha256, act, simulation)
            self.place.keep(text_sha256, _files(text, text_of))
            return self._added(book, entry, simulation)

    def attach(self, name: str, by: str, why: str, simulation: bytes) -> PackStanding:
        """Another simulation; approvals before it are void. Raises NoSuchPolicy and what `add` raises."""
        act = self._act(by, why)
        with self._writing() as book:
            return self._added(book, steps.attach(book, book.find(name), act, simulation), simulation)

    def approve(self, name: str, by: str, why: str) -> PackStanding:
        """Raises NoSuchPolicy, PolicyNotThisWay, PackUnusable."""
        act = self._act(by, why)
        with self._writing() as book:
            standing = book.find(name)
            entry = steps.approve(book, standing, act)
            self._strictly(standing)
            return self._added(book, entry)

    def adopt(self, name: str, by: str, why: str) -> PackStanding:
        """Raises NoSuchPolicy, PolicyNotThisWay, PackUnusable."""
        act = self._act(by, why)
        with self._writing() as book:
            standing = book.find(name)
            entry = steps.adopt(book, standing, self._strictly(standing), self.text(standing), act)
            return self._added(book, entry)

    def withdraw(self, name: str, by: str, why: str) -> PackStanding:
        """Raises NoSuchPolicy, PolicyNotThisWay."""
        act = self._act(by, why)
        with self._writing() as book:
            return self._added(book, steps.withdraw(book, book.find(name), act))

    def check(self) -> tuple[PackBook, tuple[CheckedPack, ...]]:
        """Every pack, whole. Raises HistoryTampered."""
        book = self.history()
        return book, tuple(CheckedPack(each, self._fault(each)) for each in book.packs.values())

    def require_shipped(self) -> None:
        """Record the pack that came with the program, if it is new here: replays need it one day."""
        text_sha256 = shipped(self.shipped).sha256
        book = self.history()
        if book.packs and book.shipped_at(self.now()).sha256 == text_sha256:
            return
        self.place.make()
        with self._writing(lasting=False) as book:
            if book.packs and book.shipped_at(self.now()).sha256 == text_sha256:
                return  # another process was first
            known = book.entries
            entry = self._as_shipped(book, self.now())
            if text_sha256 not in book.packs:
                self.place.keep(text_sha256, shipped(self.shipped).files)
            self.place.write(after(book, entry).entries, lasting=bool(known))

    def _as_shipped(self, book: PackBook, at: datetime) -> PackEntry:
        return steps.shipped(book, shipped(self.shipped).pack, shipped(self.shipped).sha256, at)

    def _strictly(self, standing: PackStanding) -> PolicyPack:
        """As this program checks packs now: what is to decide anew holds together anew."""
        return read_pack(self.text(standing), self._text_of(standing))

    def _fault(self, standing: PackStanding) -> str | None:
        try:
            self.loaded(standing)
        except PackUnusable as refusal:
            return str(refusal)
        return None

    def _kept(self, standing: PackStanding, name: str) -> str:
        with self.place.told_plainly():
            return (self.folder / standing.sha256 / name).read_text(encoding="utf-8")

    def _text_of(self, standing: PackStanding) -> TextOf:
        return lambda name: self._kept(standing, f"extends-{name}.toml")

    def _act(self, by: str, why: str) -> Act:
        return Act(by, why, self.now(), console_account())

    @contextmanager
    def _writing(self, *, lasting: bool = True) -> Iterator[PackBook]:
        with self.place.writing(lasting=lasting):
            yield self.history()

    def _added(self, book: PackBook, entry: PackEntry, simulation: bytes | None = None) -> PackStanding:
        book = after(book, entry)
        if simulation is not None:
            (self.folder / entry.sha256 / f"{entry.number}-{_SIMULATION}").write_bytes(simulation)
        self.place.write(book.entries)
        return book.packs[entry.sha256]


def opened_policies(folder: Path, shipped: str, now: Callable[[], datetime]) -> PolicyRegistry:
    """The registry in a folder, made on first use, the shipped pack in it.

    Raises PackUnusable, HistoryTampered, and PolicyRegistryUnusable where a history is there that cannot be
    read; a folder that cannot be written is read.
    """
    found = PolicyRegistry(folder, shipped, now)
    try:
        found.require_shipped()
    except PolicyRegistryUnusable as error:
        _log.warning("%s", error)
        found.history()
    return found


def _former(registry: PolicyRegistry, history: PackBook, text_sha256: str) -> PolicyPack:
    return registry.loaded(history.packs[text_sha256])


def _files(text: str, text_of: TextOf) -> dict[str, bytes]:
    """The text and those it extends, by the names it extends them by."""
    files, name = dict[str, bytes](), _OWN
    for each in chain_of(text, text_of):
        files[name] = each.encode()
        name = f"extends-{parsed(each).get('extends', '')}.toml"
    return files


def _unusable(folder: Path, reason: str) -> PolicyRegistryUnusable:
    return PolicyRegistryUnusable(
        f"The registry of packs {folder} cannot be used ({reason}); see to the folder, "
        "or name another in ASSISTANT_POLICIES_FOLDER."
    )
