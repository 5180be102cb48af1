"""The Merkle log of what matters, and what guards the tables that only grow. Only its own stores import this.

Nothing here names anybody: subjects are ids, and what was logged is a salted commitment. Hashes are hex.
"""

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.tables import Table


class AuditEntryRow(Table):
    """One leaf of the log. Append-only."""

    __tablename__ = "audit_entries"
    __table_args__ = (Index(None, "subject", "kind"),)

    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """From 0: the leaf's index in the tree."""
    kind: Mapped[str]
    subject: Mapped[str]
    """Which row, file line or customer it is about, by id."""
    at: Mapped[datetime]
    owner: Mapped[str | None]
    """Whose key the salt is made of; None for a key of the installation."""
    key: Mapped[str | None]
    """Which of the owner's keys that is."""
    content: Mapped[str | None]
    """What was logged, where no row holds it; canonical JSON that names nobody."""
    commitment: Mapped[str]
    leaf: Mapped[str]
    mac: Mapped[str]
    """Keyed, over this entry, its place and the entry before: who has the database alone writes none."""


class AuditNodeRow(Table):
    """The root of a whole subtree of 2^level leaves, of every eighth level. Append-only."""

    __tablename__ = "audit_nodes"

    level: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    hash: Mapped[str]


class AuditEndRow(Table):
    """Where the log ends. There is one row: who appends locks it, last of all."""

    __tablename__ = "audit_end"

    name: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    frontier: Mapped[str]
    """Roots of the whole subtrees that the leaves fall into, largest first."""
    mac: Mapped[str]
    """Of the last entry."""
    seal: Mapped[str]
    """Keyed, over all of it: a log that was cut short is not appended to."""


class TreeHeadRow(Table):
    """A signed tree head: how many entries there were at a moment, and their root. Append-only."""

    __tablename__ = "tree_heads"

    size: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(primary_key=True)
    root: Mapped[str]
    signed: Mapped[str]
    """JWS with type tree-head+jws."""


class EndingRow(Table):
    """Stands only within a transaction that lawfully ends rows of tables that otherwise only grow."""

    __tablename__ = "endings"

    ending_id: Mapped[str] = mapped_column(primary_key=True)
