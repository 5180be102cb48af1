"""Reading a lender's table of payments (parquet or CSV) through duckdb into the records the engine knows."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from assistant.learning.specs import TableSpec
from assistant.learning.table_columns import number
from assistant.learning.table_files import (
    Table,
    TableUnusable,
    database,
    files_of,
    must_have,
    open_table,
    quoted,
)
from models.risk.payments.batch import PaymentTable, in_order
from models.risk.payments.event import (
    CALL_TOLD,
    EVENT,
    ON_CALL,
    SCREEN_SHARED,
    SCREEN_TOLD,
    TRANSFER,
    hash_of,
)

_CASTS: Final[Mapping[str, str]] = {
    "customer": "varchar", "merchant": "varchar", "category": "varchar", "payee": "varchar",
    "device": "varchar",
    "amount": "double", "latitude": "double", "longitude": "double", "label": "double",
    "on_call": "double", "screen_shared": "double",
}  # fmt: skip
_REQUIRED: Final = ("customer", "at", "amount", "merchant", "label")
_AMOUNT_MAX: Final = 10**13

Column = NDArray[Any]


def read_table(spec: TableSpec, folder: Path) -> tuple[PaymentTable, NDArray[np.float64] | None]:
    """The payments in the engine's order, and where each row's customer lives (n, 2) when the table says.

    Raises LibraryMissing, TableUnusable (which says what is wrong, in one line).
    """
    with database() as db:
        columns = _payments(db, spec, folder)
        homes = _homes(db, spec, folder)
    names, customer = np.unique(columns["customer"], return_inverse=True)
    table, order = in_order(_events(columns, spec), customer.astype(np.int64), columns["label"] == 1)
    if homes is None:
        return table, None
    of_customer = np.array([homes.get(name, (np.nan, np.nan)) for name in names.tolist()], np.float64)
    return table, of_customer[customer[order]]


def _payments(db: Any, spec: TableSpec, folder: Path) -> dict[str, Column]:
    table = open_table(db, files_of(folder, spec.payments))
    named = {role: name for role, name in spec.columns.model_dump().items() if name is not None}
    must_have(table, named.values())
    said = [f"{_cast(role, table, name, spec.times_in)} as {role}" for role, name in named.items()]
    found = db.execute(f"select {', '.join(said)} from {table.sql}").fetchnumpy()  # noqa: S608 - quoted
    columns = {role: _plain(role, values) for role, values in found.items()}
    if len(columns["customer"]) == 0:
        raise TableUnusable(f"{spec.payments} has no rows.")
    for role in _REQUIRED:
        bad = _untold(role, columns[role])
        if bad.any():
            casts = _cast(role, table, named[role], spec.times_in)
            raise TableUnusable(_what_is_told(db, table, role, named[role], casts, bad))
    _must_be(columns["label"], lambda label: (label == 0) | (label == 1), named["label"], "0 or 1")
    most = _AMOUNT_MAX / 10**spec.minor_digits
    _must_be(
        columns["amount"], lambda amount: (amount >= 0) & (amount <= most), named["amount"], f"0 to {most:g}"
    )
    return columns


def _homes(db: Any, spec: TableSpec, folder: Path) -> dict[str, tuple[float, float]] | None:
    if spec.home is None:
        return None
    table, home = open_table(db, files_of(folder, spec.home.file)), spec.home
    named = {"customer": home.customer, "latitude": home.latitude, "longitude": home.longitude}
    must_have(table, named.values())
    told = ", ".join(_cast(role, table, name) for role, name in named.items())
    rows = db.execute(f"select {told} from {table.sql}").fetchall()  # noqa: S608 - names are quoted
    return {
        customer: (latitude, longitude)
        for customer, latitude, longitude in rows
        if None not in (latitude, longitude)
    }


def _cast(role: str, table: Table, column: str, times_in: str = "text") -> str:
    """SQL for the values of a role; NULL where they are not of its kind."""
    name = quoted(column)
    if role != "at" and _CASTS[role] == "double":
        return number(table, column, ())
    if role == "at" and times_in == "text":
        return f"epoch_ms(try_cast({name} as timestamptz))"
    if role == "at":
        return f"try_cast(try_cast({name} as decimal(18, 3)) * {1000 if times_in == 's' else 1} as bigint)"
    return f"try_cast({name} as {_CASTS[role]})"


def _plain(role: str, values: Column) -> Column:
    """Without masks: missing numbers are NaN, missing texts are empty, missing times -1."""
    missing = -1 if role == "at" else "" if _CASTS[role] == "varchar" else np.nan
    if isinstance(values, np.ma.MaskedArray):
        values = (
            values.filled(missing)
            if _CASTS.get(role) != "varchar"
            else np.where(values.mask, "", values.data)
        )
    if role != "at" and _CASTS[role] == "varchar":
        return np.array(["" if value is None else value for value in values], dtype=str)
    return np.asarray(values, np.int64 if role == "at" else np.float64)


def _untold(role: str, values: Column) -> Column:
    found: Column = (
        values == "" if values.dtype.kind == "U" else values < 0 if role == "at" else np.isnan(values)
    )
    return found


def _what_is_told(db: Any, table: Table, role: str, name: str, casts: str, bad: Column) -> str:
    wrong = f"select {quoted(name)} from {table.sql} where {casts} is null limit 1"  # noqa: S608 - quoted
    example = db.execute(wrong).fetchone()
    said = "nothing" if example is None or example[0] is None else f"“{example[0]}”"
    what = {"at": "time since 1970", "amount": "number", "label": "0 or 1"}.get(role, "name")
    return f"Column {name} says {said} where a {what} belongs ({int(bad.sum())} of {len(bad)} rows)."


def _must_be(values: Column, holds: Callable[[Column], Column], name: str, what: str) -> None:
    bad = ~holds(values)
    if bad.any():
        raise TableUnusable(
            f"Column {name} says {values[bad][0]:g} where {what} belongs ({int(bad.sum())} rows)."
        )


def _events(columns: dict[str, Column], spec: TableSpec) -> Column:
    count = len(columns["customer"])
    events = np.zeros(count, EVENT)
    events["at_ms"] = columns["at"]
    events["amount_minor"] = np.round(columns["amount"] * 10**spec.minor_digits)
    events["key"] = np.arange(1, count + 1)
    events["merchant"] = _hashed(columns["merchant"])
    for role in ("payee", "device"):
        if role in columns:
            events[role] = _hashed(columns[role])
    if "category" in columns:
        events["category"] = _codes(columns["category"], spec.category_codes)
    for role in ("latitude", "longitude"):
        events[role] = columns.get(role, np.nan)
    events["flags"] = _flags(columns, events)
    return events


def _flags(columns: dict[str, Column], events: Column) -> Column:
    flags = np.where(events["payee"] != 0, TRANSFER, 0)
    for role, told, so in (("on_call", CALL_TOLD, ON_CALL), ("screen_shared", SCREEN_TOLD, SCREEN_SHARED)):
        if role in columns:
            flags |= np.where(np.isnan(columns[role]), 0, told) | np.where(columns[role] == 1, so, 0)
    return flags


def _hashed(texts: Column) -> Column:
    words, places = np.unique(texts, return_inverse=True)
    return np.array([hash_of(word) if word else 0 for word in words.tolist()], np.uint64)[places]


def _codes(texts: Column, codes: Mapping[str, int]) -> Column:
    """ISO 18245 where it is told or the text is one; numbers above them, in order, for other words."""
    words, places = np.unique(texts, return_inverse=True)
    if len(words) > 50_000:
        raise TableUnusable("The column of categories has more than 50,000 of them; name another.")
    known = {
        word: codes.get(word, int(word) if word.isdecimal() and len(word) <= 4 else 0)
        for word in words.tolist()
    }
    others = {word: 10_000 + place for place, word in enumerate(words.tolist()) if word and not known[word]}
    return np.array([known[word] or others.get(word, 0) for word in words.tolist()], np.uint16)[places]
