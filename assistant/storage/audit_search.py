"""Finding entries of the audit log: by kind, by what they are about, by day; the newest first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from models.audit_tables import AuditEntryRow
from tools.audit.log_entry import LogEntry

_columns = AuditEntryRow.__table__.c
_ENTRY = tuple(LogEntry.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries. `subject`: that id, and what stands under it. Half-open: `since` <= at < `until`."""

    kind: str = ""
    subject: str = ""
    since: datetime | None = None
    until: datetime | None = None


def entries_found(session: Session, wanted: Wanted, before: int | None, size: int) -> tuple[LogEntry, ...]:
    """At most `size` of them below a position, the newest first."""
    query = _narrowed(select(*(_columns[name] for name in _ENTRY)), wanted)
    if before is not None:
        query = query.where(_columns.position < before)
    query = query.order_by(_columns.position.desc()).limit(size)
    return tuple(LogEntry(*row) for row in session.execute(query))


def _narrowed(query: Select[Any], wanted: Wanted) -> Select[Any]:
    if wanted.kind:
        query = query.where(_columns.kind == wanted.kind)
    if wanted.subject:
        under = and_(_columns.subject >= f"{wanted.subject}/", _columns.subject < f"{wanted.subject}0")
        query = query.where(or_(_columns.subject == wanted.subject, under))
    if wanted.since is not None:
        query = query.where(_columns.at >= wanted.since)
    if wanted.until is not None:
        query = query.where(_columns.at < wanted.until)
    return query
