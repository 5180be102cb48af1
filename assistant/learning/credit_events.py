"""A lender's logs of events, read for the customers of a table, and the fragments over them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from models.risk.fragments.compute import EventLog, fragments_of
from models.risk.fragments.fragment import fragment_named
from numpy.typing import NDArray

from assistant.learning.table_columns import (
    Sort,
    example_of_no_number,
    moment,
    number,
    read_marks,
    read_moments,
    read_numbers,
    read_words,
    row_count,
    sort_of,
    word,
)
from assistant.learning.table_files import Table, TableUnusable, files_of, must_have, open_table
from models.risk.credit_spec import CreditSpec, Events, Measure
from models.risk.factor import Direction, Factor
from models.risk.sample import Matrix

_DAY_MS: Final = 86_400_000.0
DEFAULT_NAME: Final = "events"

Ids = NDArray[np.int64]
Moments = NDArray[np.datetime64]


def read_fragments(
    db: Any,
    spec: CreditSpec,
    folder: Path,
    marks: NDArray[np.uint64],
    at: Moments,
    wanted: Sequence[Factor] | None = None,
) -> tuple[tuple[Factor, ...], Matrix, tuple[str, ...]]:
    """The fragments of every log for rows of customers (their marks) at moments, and notes.

    `wanted` are the trained factors when rows are scored: those of them that are fragments are computed,
    whatever is frequent now. Raises TableUnusable.
    """
    factors: list[Factor] = []
    parts: list[Matrix] = []
    notes: list[str] = []
    codes, customer = np.unique(marks, return_inverse=True)
    for told in spec.events:
        name = told.name or DEFAULT_NAME
        own = None if wanted is None else [one.name for one in wanted if one.name.startswith(f"{name}.")]
        if own == []:
            continue
        log, strangers = _log(db, spec, told, folder, codes)
        if strangers:
            notes.append(f"{told.file}: {strangers:,} events of nobody in the table of customers: not used.")
        chosen = None if own is None else [fragment_named(one.removeprefix(f"{name}.")) for one in own]
        found, values = fragments_of(log, customer.astype(np.int64), at, chosen)
        factors += found
        parts.append(values)
    return tuple(factors), np.hstack(parts) if parts else np.empty((len(marks), 0)), tuple(notes)


def log_names(spec: CreditSpec) -> tuple[str, ...]:
    """How the names of fragments begin."""
    return tuple(f"{told.name or DEFAULT_NAME}." for told in spec.events)


def _log(
    db: Any, spec: CreditSpec, told: Events, folder: Path, codes: NDArray[np.uint64]
) -> tuple[EventLog, int]:
    table = open_table(db, files_of(folder, told.file), spec.missing)
    must_have(table, dict.fromkeys(_columns(told)))
    marks, nobody = read_marks(db, table, word(table, told.customer, spec.missing))
    place = np.minimum(np.searchsorted(codes, marks), max(len(codes) - 1, 0))
    ours = (codes[place] == marks) & ~nobody if len(codes) else np.zeros(len(marks), np.bool_)
    at = _times(db, table, told.time, spec)
    untold = np.isnat(at)
    known = at if told.known_at is None else _times(db, table, told.known_at, spec)
    # An event whose knowledge was never dated cannot be shown to have been known before any row.
    kept = ours & ~untold & ~np.isnat(known)
    measures = {one.name: _measure(db, table, one, spec)[kept] for one in told.measures}
    kinds = None if told.kind is None else read_words(db, table, word(table, told.kind, spec.missing))[kept]
    log = EventLog(
        customer=place[kept].astype(np.int64),
        at=at[kept],
        known_at=known[kept],
        measures=measures,
        kinds=kinds,
        category=told.category,
        directions={one.name: one.direction for one in told.measures if one.direction is not Direction.NONE},
        words={
            one.name: (one.meaning_zh or one.meaning_en or one.name, one.meaning_en or one.name)
            for one in told.measures
        },
        units={one.name: "days" if one.column is None else one.unit for one in told.measures},
        name=told.name or DEFAULT_NAME,
    )
    return log, int((~ours).sum())


def _columns(told: Events) -> list[str]:
    measured = [
        name for one in told.measures for name in (one.column, one.days_from, one.days_to) if name is not None
    ]
    further = [name for name in (told.known_at, told.kind) if name is not None]
    return [told.customer, told.time, *further, *measured]


def _times(db: Any, table: Table, column: str, spec: CreditSpec) -> Moments:
    at = read_moments(db, table, moment(table, column, spec.missing))
    if len(at) and np.isnat(at).all():
        raise TableUnusable(
            f"Column {column} of {table.name} holds no date such as 2026-11-28 09:30:00; name another."
        )
    return at


def _measure(db: Any, table: Table, told: Measure, spec: CreditSpec) -> NDArray[np.float64]:
    if told.column is None:
        assert told.days_from is not None
        assert told.days_to is not None
        since = _times(db, table, told.days_from, spec)
        until = _times(db, table, told.days_to, spec)
        days = (until - since).astype("timedelta64[ms]").astype(np.float64) / _DAY_MS
        return np.where(np.isnat(since) | np.isnat(until), np.nan, days)
    if sort_of(table.types[told.column]) is Sort.WORDS:
        example, rows = example_of_no_number(db, table, told.column, spec.missing)
        if rows:
            raise TableUnusable(
                f"Column {told.column} of {table.name} says “{example}” where a number belongs "
                f"({rows:,} rows); correct it, or name it under missing."
            )
    asked = [number(table, told.column, spec.missing)]
    return next(read_numbers(db, table, asked, row_count(db, table)))
