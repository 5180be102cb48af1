"""Sessions that notice which logged rows they write, so that no store has to remember the audit log.

What the unit of work flushes and what a statement updates or deletes is noticed alike. Only sessions for
reading are plain ones.
"""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event, select
from sqlalchemy.orm import ORMExecuteState, Session

from assistant.storage.append_only import may_end
from assistant.storage.audit_kinds import BY_ROW

Name = tuple[Any, ...]
"""The values of a row's id columns."""

_WATCHED = "audit_watched"
_BY_TABLE = {logged.stored: logged for logged in BY_ROW.values()}


@dataclass(slots=True)
class Watched:
    """What one transaction has changed so far. A row is None where it has to be read anew."""

    rows: dict[tuple[str, Name], Any] = field(default_factory=dict)
    notes: list["Note"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Note:
    """An entry of its own, that no row stands for; `content` names nobody."""

    kind: str
    subject: str
    content: dict[str, Any]


class WatchedSession(Session):
    """A session for writing."""


def watched(session: Session) -> Watched:
    found: Watched = session.info.setdefault(_WATCHED, Watched())
    return found


@event.listens_for(WatchedSession, "after_flush")
def _flushed(session: Session, _: Any) -> None:
    for row in session.new:
        _note(session, row, row)
    for row in session.dirty:
        if type(row) in BY_ROW and session.is_modified(row):
            _note(session, row, row)
    for row in session.deleted:
        _note(session, row, None)


@event.listens_for(WatchedSession, "do_orm_execute")
def _executed(state: ORMExecuteState) -> None:
    """Which rows a statement is about to change is asked before it does, whether it names the class or the
    table. What is added by a statement has no name yet: such rows are added to the session."""
    if not (state.is_insert or state.is_update or state.is_delete):
        return
    logged = _BY_TABLE.get(state.statement.table)  # type: ignore[attr-defined]
    if logged is None:
        return
    assert not state.is_insert, f"rows of {logged.stored.name} are logged: add them to the session"
    query = select(*logged.id_columns())
    where = state.statement.whereclause  # type: ignore[attr-defined]
    for found in state.session.execute(query if where is None else query.where(where)):
        watched(state.session).rows[(logged.kind, tuple(found))] = None


@event.listens_for(WatchedSession, "before_commit")
def _before_commit(session: Session) -> None:
    left = session.info.get(_WATCHED)
    assert left is None or not (left.rows or left.notes), "what matters is logged before it lasts"
    assert not may_end(session), "what may end rows ends with its transaction"


def _note(session: Session, row: Any, stands: Any) -> None:
    logged = BY_ROW.get(type(row))
    if logged is not None:
        name = tuple(getattr(row, name) for name in logged.ids)
        watched(session).rows[(logged.kind, name)] = stands
