"""A customer's rows as one document that can be read, moved and put back, opened on the way.

What lies behind the gate comes along only where it is open at that moment; the rest is listed and named.
"""

import base64
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, DateTime, LargeBinary, inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from assistant.storage.account_events import AccountEvents
from assistant.storage.customers import CustomerExists
from assistant.storage.gate import Gate
from assistant.storage.moved_tables import MOVED, Moved
from assistant.storage.vault import Vault
from models.facts.consent import Standing
from models.facts.evidence import EvidenceState
from models.gated_tables import (
    EventBatchRow,
    EvidenceFileRow,
    EvidenceRow,
)
from models.tables import (
    CustomerRow,
    NoticeRow,
)

Rows = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Moving:
    session: Session
    gate: Gate
    account_events: AccountEvents
    vault: Vault

    def taken(self, customer_id: str, at: datetime) -> tuple[Rows, dict[str, Standing]]:
        """Every row of a customer's by table, and why documents that are not open are left out."""
        closed: dict[str, Standing] = {
            piece.evidence_id: found
            for piece, record in self.gate.pieces(customer_id)
            if (found := self.gate.look(piece, record, at)[0]) is not Standing.GRANTED
        } | self.account_events.closed(customer_id, at)
        rows: Rows = {moved.name: list(self._rows(moved, customer_id, frozenset(closed))) for moved in MOVED}
        hashes = {json.loads(row["body"])["notice_sha256"] for row in rows["consents"]}
        query = select(NoticeRow).where(NoticeRow.sha256.in_(hashes)).order_by(NoticeRow.sha256)
        notices = self.session.scalars(query)
        rows["notices"] = [{"sha256": notice.sha256, "text": notice.text} for notice in notices]
        return rows, closed

    def put_back(self, rows: Rows) -> None:
        """Keep rows that were taken elsewhere, sealed anew; raises CustomerExists."""
        owner = rows["customers"][0]["customer_id"]
        if self.session.get(CustomerRow, owner) is not None:
            raise CustomerExists(f"There is a customer {owner} here already.")
        for notice in rows["notices"]:
            self.session.merge(NoticeRow(**notice))
        try:
            for moved in MOVED:
                for values in rows.get(moved.name, ()):  # an older export knows fewer tables
                    row = moved.row(**_values(moved, values))
                    self._seal(moved, row, values, owner)
                    self.session.add(row)
                self.session.flush()
        except IntegrityError as error:
            raise CustomerExists("Some of what this names is here already, under the same ids.") from error

    def _rows(self, moved: Moved, customer_id: str, closed: frozenset[str]) -> Iterator[dict[str, Any]]:
        columns = [column.key for column in inspect(moved.row).columns]
        keys = [column.key for column in inspect(moved.row).primary_key]
        query = moved.theirs(customer_id).order_by(*(getattr(moved.row, key) for key in keys if key))
        for row in self.session.scalars(query):
            if moved.evidence_id(row) in closed:
                if moved.row is EventBatchRow:
                    yield _plain(row, columns) | {"document": None, "erased": True}
                if moved.row is EvidenceRow:
                    yield _plain(row, columns) | {"document": None, "state": EvidenceState.ERASED.value}
                continue
            values = _plain(row, columns)
            if moved.sealed is not None and values[moved.sealed] is not None:
                opened = self._opened(moved, customer_id, row)
                if opened is None:
                    continue  # its key is destroyed: the row says nothing any more
                values[moved.sealed] = opened
            yield values

    def _opened(self, moved: Moved, customer_id: str, row: Any) -> Any:
        assert moved.sealed is not None
        sealed = getattr(row, moved.sealed)
        data = self.vault.data(customer_id, moved.subject(row), moved.place(row), sealed)
        if data is None:
            return None
        if moved.row is EvidenceFileRow:
            return base64.b64encode(data).decode()
        return data.decode()

    def _seal(self, moved: Moved, row: Any, values: dict[str, Any], owner: str) -> None:
        if moved.row is CustomerRow:
            name = json.loads(values["document"])["external_id"]
            row.external_id_index = None if name is None else self.vault.blind("external_id", name)
        if moved.sealed is None or values[moved.sealed] is None:
            return
        text = values[moved.sealed]
        data = base64.b64decode(text) if moved.row is EvidenceFileRow else text.encode()
        setattr(row, moved.sealed, self.vault.seal_bytes(owner, moved.subject(row), moved.place(row), data))


def _plain(row: Any, columns: Iterable[str]) -> dict[str, Any]:
    """Columns as JSON has them; what only this installation understands is left out."""
    values = {name: getattr(row, name) for name in columns if name != "external_id_index"}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def _values(moved: Moved, values: dict[str, Any]) -> dict[str, Any]:
    kinds = {column.key: column.type for column in inspect(moved.row).columns}
    return {name: _value(kinds[name], value) for name, value in values.items() if name != moved.sealed}


def _value(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, DateTime) or isinstance(getattr(kind, "impl", None), DateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    assert not isinstance(kind, LargeBinary), "sealed columns are sealed anew"
    return value
