"""Does a log stand as it was written? Entry by entry; what does not hold is named, and how it came to that.

Each entry's mac covers its place, itself and the mac before, under a key that is not in the database. So the
chain breaks at the first entry that was changed, deleted, inserted or moved.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from tools.audit.log_entry import LogEntry, leaf_hash_of, mac_of
from tools.audit.merkle import Frontier


@dataclass(frozen=True, slots=True)
class Finding:
    """The first entry that does not hold, and why; `subject` is what it is about, where that can be said."""

    position: int | None
    subject: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class ClaimedHead:
    """A root that was signed for a number of entries; `source` says where that was found."""

    tree_size: int
    root: str
    source: str


@dataclass(slots=True)
class ChainCheck:
    """Takes entries in the order of their places, and counts the tree anew."""

    chain_key: bytes = field(repr=False)
    claims: Mapping[int, Sequence[ClaimedHead]] = field(default_factory=dict)
    edge: Frontier = field(default_factory=Frontier)
    mac: str = ""
    agreed: int = 0
    """So many entries stand under a signed head that agrees."""
    completed: list[tuple[int, int, bytes]] = field(default_factory=list)
    """Subtrees since this was last emptied: level, number, root."""

    def take(self, entry: LogEntry) -> Finding | None:
        """None where it is the next one, as it was written; what is found is told in full by `broken_at`."""
        if entry.position != self.edge.size or not self._holds(entry):
            return Finding(self.edge.size, None, "It does not stand as it was written.")
        self.completed += self.edge.append(bytes.fromhex(entry.leaf))
        self.mac = entry.mac
        return self._claimed() if self.edge.size in self.claims else None

    def claimed_more(self) -> Finding | None:
        """A head that was signed over more entries than there are."""
        beyond = [each for size, claims in self.claims.items() if size > self.edge.size for each in claims]
        if not beyond:
            return None
        most = max(beyond, key=lambda each: each.tree_size)
        return Finding(
            self.edge.size,
            None,
            f"It is missing: the log was cut short. {most.source} was signed over {most.tree_size} entries.",
        )

    def _holds(self, entry: LogEntry) -> bool:
        told = leaf_hash_of(entry.kind, entry.subject, entry.at, entry.commitment).hex()
        return told == entry.leaf and mac_of(self.chain_key, self.mac, entry) == entry.mac

    def _claimed(self) -> Finding | None:
        root = self.edge.root().hex()
        for claim in self.claims[self.edge.size]:
            if claim.root != root:
                last = self.edge.size - 1
                return Finding(
                    self.agreed,
                    None,
                    f"The log has forked: entries {self.agreed} to {last} are not those that "
                    f"{claim.source} was signed over.",
                )
        self.agreed = self.edge.size
        return None


def take_all(
    check: ChainCheck, entries: Sequence[LogEntry], following: Callable[[], Iterable[LogEntry]]
) -> Finding | None:
    """Take these; the first that does not hold, and why. `following` gives what stands after them."""
    for number, entry in enumerate(entries, start=1):
        finding = check.take(entry)
        if finding is None:
            continue
        if finding.position != check.edge.size:
            return finding
        return broken_at(check, entry, chain(entries[number:], following()))
    return None


def broken_at(check: ChainCheck, there: LogEntry, following: Iterable[LogEntry]) -> Finding:
    """Why the chain breaks at the entry that stands where the next one belongs, from what follows it."""
    place, rest = check.edge.size, list(following)
    if there.position < place:
        return Finding(there.position, there.subject, "It was inserted: no entry stands before the first.")
    moved = next((each for each in (there, *rest) if _is_next(check, each)), None)
    if moved is not None and moved is not there:
        if there.position == place and moved.position == place + 1 and _follows(check, moved, rest):
            return Finding(place, there.subject, "It was inserted: the log knew no such entry.")
        return Finding(place, moved.subject, f"Its place was changed: it stands at {moved.position}.")
    if there.position != place:
        if moved is there:
            return Finding(place, there.subject, f"Its place was changed: it stands at {there.position}.")
        return Finding(place, None, "It was deleted.")
    if rest and mac_of(check.chain_key, there.mac, rest[0], rest[0].position + 1) == rest[0].mac:
        return Finding(place, None, "It was deleted, and those after it were moved up.")
    return Finding(place, there.subject, "It was changed: its mac is not that of what it says.")


def _is_next(check: ChainCheck, entry: LogEntry) -> bool:
    """Whether it was written for the place where the chain breaks, wherever it stands now."""
    return mac_of(check.chain_key, check.mac, entry, check.edge.size) == entry.mac


def _follows(check: ChainCheck, moved: LogEntry, rest: Sequence[LogEntry]) -> bool:
    """Whether everything was pushed up by one."""
    after = next((each for each in rest if each.position == moved.position + 1), None)
    if after is None:
        return True
    return mac_of(check.chain_key, moved.mac, after, after.position - 1) == after.mac
