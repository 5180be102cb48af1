"""Columns of rows that are moved, as JSON has them and back."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, DateTime, LargeBinary


def plain_values(row: Any, columns: Iterable[str]) -> dict[str, Any]:
    """Columns as JSON has them; what only this installation understands is left out."""
    values = {name: getattr(row, name) for name in columns if name != "external_id_index"}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def typed_value(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, DateTime) or isinstance(getattr(kind, "impl", None), DateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    assert not isinstance(kind, LargeBinary), "sealed columns are sealed anew"
    return value
