"""The audit log as it is read: its entries, where it ends, proofs, signed heads. No entry names anybody."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, desc, or_, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from assistant.storage.audit_contents import ContentCheck, Histories
from assistant.storage.audit_kinds import KINDS
from assistant.storage.audit_search import Wanted, entries_found
from assistant.storage.audit_statements import LOG
from assistant.storage.audit_watch import Note, watched
from assistant.storage.audit_writing import KEPT_LEVELS, LogKeys, LogTampered
from assistant.storage.vault import Vault
from models.audit_tables import AuditEndRow, AuditEntryRow, AuditNodeRow, TreeHeadRow
from models.errors import NotFound
from tools.audit.log_checks import ChainCheck, ClaimedHead, Finding
from tools.audit.log_entry import LogEntry, end_seal, salt_of
from tools.audit.merkle import EMPTY_ROOT, Frontier
from tools.audit.tree_head import SignedHead

_columns = AuditEntryRow.__table__.c
_ENTRY = tuple(LogEntry.__dataclass_fields__)
_ENTRIES = select(*(_columns[name] for name in _ENTRY)).order_by(_columns.position)


@dataclass(frozen=True, slots=True)
class Opened:
    """What an entry commits to, and the salt that shows it. Whoever is given both can name the content."""

    salt: str
    content: str


@dataclass(frozen=True, slots=True)
class AuditLog:
    session: Session
    vault: Vault

    def note(self, kind: str, subject: str, content: dict[str, Any]) -> None:
        """An entry of its own with this transaction; `content` is kept readable and names nobody."""
        watched(self.session).notes.append(Note(kind, subject, content))

    def size(self) -> int:
        """How many entries there are."""
        return self.end().size

    def root(self) -> str:
        """Of all entries, hex."""
        return self.end().root().hex()

    def end(self) -> Frontier:
        """Where the log ends, by the row that says so; `audit verify` counts it anew."""
        row = self.session.get(AuditEndRow, LOG, populate_existing=True)
        if row is None:
            return Frontier()
        return Frontier(row.size, [bytes.fromhex(each) for each in row.frontier.split()])

    def sealed_end(self) -> Frontier:
        """The same, to be vouched for. Raises LogTampered where it is not as the log was last written."""
        row = self.session.get(AuditEndRow, LOG, populate_existing=True)
        if row is None:
            return Frontier()
        seal = end_seal(LogKeys(self.vault).chain, row.size, row.frontier, row.mac)
        if row.seal != (seal if row.size else ""):
            raise LogTampered
        return self.end()

    def lock_end(self) -> None:
        """Until this transaction is over nobody else appends: what is looked for in the log stays missing."""
        self.session.get(AuditEndRow, LOG, with_for_update=True, populate_existing=True)

    def entry(self, position: int) -> LogEntry:
        """Raises NotFound."""
        found = self.session.execute(_ENTRIES.where(_columns.position == position)).one_or_none()
        if found is None:
            raise NotFound(f"There is no entry {position} in the audit log.")
        return LogEntry(*found)

    def found(self, wanted: Wanted, before: int | None, size: int) -> tuple[LogEntry, ...]:
        """Entries that are wanted, below a position, the newest first."""
        return entries_found(self.session, wanted, before, size)

    def page(self, after: int | None, size: int) -> tuple[LogEntry, ...]:
        """Entries past a position, in order; from the very first row there is where none is named."""
        query = _ENTRIES if after is None else _ENTRIES.where(_columns.position > after)
        query = query.limit(size)
        return tuple(LogEntry(*row) for row in self.session.execute(query))

    def of_subject(self, subject: str) -> tuple[LogEntry, ...]:
        """All about one id, oldest first; the changes of a consent are found by the consent's."""
        own = or_(
            _columns.subject == subject,
            and_(_columns.subject >= f"{subject}/", _columns.subject < f"{subject}0"),  # 0 follows the slash
        )
        return tuple(LogEntry(*row) for row in self.session.execute(_ENTRIES.where(own)))

    # --- for verifying

    def chain_check(self, claims: Mapping[int, Sequence[ClaimedHead]]) -> ChainCheck:
        """To be given all entries; `claims` are signed roots by the number of entries they are over."""
        return ChainCheck(LogKeys(self.vault).chain, claims)

    def content_check(self, histories: Histories) -> ContentCheck:
        return ContentCheck(self.session, self.vault, histories)

    def bad_node(self, completed: Iterable[tuple[int, int, bytes]]) -> Finding | None:
        """The first kept root of a subtree that is not what was counted anew."""
        wanted = {(level, number): root for level, number, root in completed if level % KEPT_LEVELS == 0}
        if not wanted:
            return None
        nodes = AuditNodeRow.__table__.c
        query = select(nodes.level, nodes.number, nodes.hash).where(
            tuple_(nodes.level, nodes.number).in_(wanted)
        )
        kept = {(level, number): text for level, number, text in self.session.execute(query)}
        for (level, number), root in wanted.items():
            if kept.get((level, number)) != root.hex():
                first, last = number << level, ((number + 1) << level) - 1
                return Finding(first, None, f"The kept root of entries {first} to {last} is not theirs.")
        return None

    def bad_end(self, edge: Frontier, mac: str) -> Finding | None:
        """Whether the log ends where it was written to; `edge` and `mac` are as counted anew."""
        row = self.session.get(AuditEndRow, LOG, populate_existing=True)
        if row is None:
            return (
                None if edge.size == 0 else Finding(edge.size, None, "What says where the log ends is gone.")
            )
        if row.size > edge.size:
            return Finding(edge.size, None, "It is missing: the log was cut short.")
        if row.size < edge.size:
            return Finding(row.size, None, "It stands after what is said to be the end of the log.")
        frontier = " ".join(root.hex() for root in edge.roots)
        seal = end_seal(LogKeys(self.vault).chain, edge.size, frontier, mac)
        if (row.frontier, row.mac, row.seal) != (frontier, mac, seal if edge.size else ""):
            return Finding(edge.size, None, "What says where the log ends was changed.")
        return None

    def latest_number(self, kind: str) -> int:
        """Of entries whose subject is `kind:number`: the number of the newest; 0 where there is none."""
        query = select(_columns.subject).where(
            _columns.kind == kind, _columns.subject >= f"{kind}:", _columns.subject < f"{kind};"
        )
        newest = self.session.scalars(query.order_by(_columns.position.desc()).limit(1)).one_or_none()
        return 0 if newest is None else int(newest.partition(":")[2])

    def inclusion(self, position: int, tree_size: int) -> tuple[str, ...]:
        """The path from an entry to the root of the first `tree_size`, hex. Raises NotFound."""
        self._require(0 <= position < tree_size <= self.size(), f"entry {position} among {tree_size}")
        return _hex(self._tree(tree_size).inclusion_path(position, tree_size))

    def consistency(self, old_size: int, tree_size: int) -> tuple[str, ...]:
        """What shows that the first `old_size` entries begin the first `tree_size`. Raises NotFound."""
        self._require(0 <= old_size <= tree_size <= self.size(), f"{old_size} among {tree_size} entries")
        return _hex(self._tree(tree_size).consistency_path(old_size, tree_size))

    def root_at(self, tree_size: int) -> str:
        """Of the first `tree_size` entries, hex. Raises NotFound."""
        self._require(0 <= tree_size <= self.size(), f"{tree_size} entries")
        return self._tree(tree_size).root(tree_size).hex() if tree_size else EMPTY_ROOT.hex()

    def opened(self, entry: LogEntry) -> Opened | None:
        """What an entry commits to, where that is still readable and as it was; not who may see it."""
        key = LogKeys(self.vault).salted(entry.owner, entry.key)
        text = entry.content if entry.content is not None else self._said(entry)
        if key is None or text is None:
            return None
        return Opened(salt_of(key, entry.kind, entry.subject, entry.position), text)

    # --- signed heads

    def add_head(self, signed_head: SignedHead) -> None:
        """Keep a head; the same one twice is once."""
        head = signed_head.head
        dialect = self.session.get_bind().dialect.name
        adding = (postgresql.insert if dialect == "postgresql" else sqlite.insert)(TreeHeadRow)
        values = {
            "size": head.tree_size,
            "at": head.at,
            "root": head.root_sha256,
            "signed": signed_head.signed,
        }
        # Another worker may sign the same at the same moment; once is enough.
        self.session.execute(adding.values(values).on_conflict_do_nothing())

    def latest_head(self) -> SignedHead | None:
        """The newest by time."""
        query = select(TreeHeadRow).order_by(desc(TreeHeadRow.at), desc(TreeHeadRow.size)).limit(1)
        row = self.session.scalars(query).one_or_none()
        return None if row is None else SignedHead.read(row.signed)

    def head_over(self, tree_size: int) -> SignedHead | None:
        """The newest over just so many entries, if any was signed."""
        query = select(TreeHeadRow.signed).where(TreeHeadRow.size == tree_size)
        text = self.session.scalars(query.order_by(desc(TreeHeadRow.at)).limit(1)).one_or_none()
        return None if text is None else SignedHead.read(text)

    def heads(self, latest: int) -> tuple[SignedHead, ...]:
        """The newest so many, newest first."""
        query = select(TreeHeadRow.signed).order_by(desc(TreeHeadRow.at), desc(TreeHeadRow.size))
        return tuple(SignedHead.read(text) for text in self.session.scalars(query.limit(latest)))

    def head_texts(self) -> Iterator[tuple[int, str, str]]:
        """Size, root and signed text of every head as they stand, unread: for verifying the record."""
        query = select(TreeHeadRow.size, TreeHeadRow.root, TreeHeadRow.signed)
        rows = self.session.execute(query.order_by(TreeHeadRow.size, TreeHeadRow.at))
        return ((size, root, signed) for size, root, signed in rows)

    def _said(self, entry: LogEntry) -> str | None:
        logged = KINDS.get(entry.kind)
        if logged is None:
            return None
        for values in self.session.execute(logged.found([entry.subject])).mappings():
            if logged.subject(values) == entry.subject:
                return logged.text(self.vault, values)
        return None

    def _tree(self, tree_size: int) -> Any:
        from assistant.storage.audit_tree import AuditTree  # pymerkle is loaded where a proof is asked for

        return AuditTree(self.session, tree_size)

    def _require(self, there: bool, what: str) -> None:
        if not there:
            raise NotFound(f"There is no such place in the audit log: {what}; it has {self.size()}.")


def _hex(path: list[bytes]) -> tuple[str, ...]:
    return tuple(node.hex() for node in path)
