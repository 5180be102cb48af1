"""Reading new rows of a lender to be scored: the factors of the trained models, and no label."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.learning.credit_cells import Asked, read_cells
from assistant.learning.credit_events import log_names, read_fragments
from assistant.learning.credit_labels import read_times
from assistant.learning.credit_sources import Sources, open_sources
from assistant.learning.table_columns import Sort, example_of_no_number, read_words, sort_of, word
from assistant.learning.table_files import TableUnusable, database
from models.risk.column_checks import infinite
from models.risk.credit_spec import ColumnTold, CreditSpec
from models.risk.factor import Factor, FactorKind
from models.risk.sample import Matrix, Words


def read_rows(
    spec: CreditSpec, factors: Sequence[Factor], data: Path
) -> tuple[Words, Matrix, tuple[str, ...]]:
    """Ids, values (rows x factors, row after row in memory) and notes, one row a row of the customers.

    `data` is a folder, or the file of the customers. Ids are what the column of customers says, or else the
    number of the row from 1. Columns that no factor needs are passed over, the label among them; a level
    that was never seen in training counts as missing, and a note says how often. Raises TableUnusable for
    columns that are not there and for cells that cannot be what the factor is.
    """
    with database() as db:
        sources = open_sources(db, spec, data, labelled=False)
        logs = log_names(spec)
        of_events = [
            one for one in factors if logs and one.name.startswith(logs) and sources.of(one.name) is None
        ]
        further = {one.name for one in of_events}
        own = [place for place, one in enumerate(factors) if one.name not in further]
        told = {column.name: column for column in spec.columns}
        asked = [
            _asked(factors[place], told.get(factors[place].name, ColumnTold(name=factors[place].name)))
            for place in own
        ]
        untils = [one.told.until for one in asked if one.told.until is not None]
        sources.must_have([*(one.name for one in asked), *untils])
        values = np.empty((sources.rows, len(factors)))
        gaps: list[Asked] = []
        empty: list[str] = []

        def take(place: int, column: NDArray[np.float64]) -> None:
            endless = int(np.isinf(column).sum())
            if endless:
                raise TableUnusable(infinite(asked[place].name, endless).line)
            if np.isnan(column).any():
                gaps.append(asked[place])
            if np.isnan(column).all():
                empty.append(f"Column {asked[place].name} is missing in every row.")
            values[:, own[place]] = column

        read_cells(db, sources, asked, spec.missing, take)
        notes = [*empty, *_notes(db, sources, spec, gaps)]
        if of_events:
            notes += _fill_fragments(db, sources, spec, data, factors, of_events, values)
        return _ids(db, sources, spec), values, tuple(notes)


def _asked(factor: Factor, told: ColumnTold) -> Asked:
    return Asked(told, factor.levels if factor.kind is FactorKind.CATEGORY else None)


def _notes(db: Any, sources: Sources, spec: CreditSpec, asked: Sequence[Asked]) -> list[str]:
    """On levels never seen. Raises TableUnusable for a cell that is no number where a number belongs."""
    notes: list[str] = []
    missing = spec.missing
    for source in sources.all:
        own = [one for one in asked if one.name in source.columns and one.told.until is None]
        own = [
            one
            for one in own
            if one.levels is not None or sort_of(source.table.types[one.name]) is not Sort.NUMBERS
        ]
        if not own:
            continue
        lost = ", ".join(
            f"count({word(source.table, one.name, missing)}) - count({one.sql(source.table, missing)})"
            for one in own
        )
        counts = db.execute(f"select {lost} from {source.table.sql}").fetchone()  # noqa: S608 - quoted
        for one, rows in zip(own, counts, strict=True):
            if rows and one.levels is None:
                example, _ = example_of_no_number(db, source.table, one.name, missing)
                raise TableUnusable(
                    f"Column {one.name} says “{example}” where a number belongs ({rows:,} rows); correct it, "
                    "or name it under missing."
                )
            if rows:
                notes.append(
                    f"Column {one.name}: {rows:,} rows say what training never saw; they count as missing."
                )
    return notes


def _fill_fragments(
    db: Any,
    sources: Sources,
    spec: CreditSpec,
    data: Path,
    factors: Sequence[Factor],
    wanted: Sequence[Factor],
    values: Matrix,
) -> list[str]:
    at = read_times(db, sources.customers, spec)
    if sources.marks is None or at is None:
        raise TableUnusable(f"{sources.customers.name} has no column {spec.customer}; events need it.")
    if np.isnat(at).any():
        raise TableUnusable(f"Column {spec.time} is missing in {int(np.isnat(at).sum()):,} rows; fill it in.")
    folder = data.parent if data.is_file() else data
    found, further, notes = read_fragments(db, spec, folder, sources.marks, at, wanted)
    places = {factor.name: place for place, factor in enumerate(factors)}
    for place, factor in enumerate(found):
        values[:, places[factor.name]] = further[:, place]
    return list(notes)


def _ids(db: Any, sources: Sources, spec: CreditSpec) -> Words:
    if spec.customer is None or spec.customer not in sources.customers.types:
        return np.arange(1, sources.rows + 1).astype(np.str_)
    return read_words(db, sources.customers, word(sources.customers, spec.customer, spec.missing))
