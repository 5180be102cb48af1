"""What is said to one kind of database when the audit log grows, prepared once."""

from functools import cache

from sqlalchemy import Dialect, bindparam, insert, select, update

from assistant.storage.prepared import Prepared
from models.audit_tables import AuditEndRow, AuditEntryRow, AuditNodeRow
from models.tables import Table

LOG = "log"
"""The name of the one row that is locked."""


class AuditStatements:
    """The end of the log read under its lock, entries and nodes added, the end moved on."""

    def __init__(self, dialect: Dialect) -> None:
        end = AuditEndRow.__table__.c
        self.end = Prepared(
            select(end.size, end.frontier, end.mac, end.seal)
            .where(end.name == bindparam("of_log"))
            .with_for_update(),
            dialect,
        )
        self.add_entry = _added(AuditEntryRow, dialect)
        self.add_node = _added(AuditNodeRow, dialect)
        self.move_end = Prepared(
            update(AuditEndRow)
            .where(end.name == bindparam("of_log"))
            .values({name: bindparam(f"now_{name}") for name in ("size", "frontier", "mac", "seal")}),
            dialect,
        )


def _added(row: type[Table], dialect: Dialect) -> Prepared:
    values = {c.name: bindparam(c.name, type_=c.type) for c in row.__table__.c}
    return Prepared(insert(row).values(values), dialect)


@cache
def statements_for(dialect: Dialect) -> AuditStatements:
    return AuditStatements(dialect)
