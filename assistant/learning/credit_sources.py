"""The tables that a specification names, and where each customer stands in those beside."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.learning.table_columns import read_marks, row_count, word
from assistant.learning.table_files import Table, TableUnusable, files_of, must_have, open_table
from models.risk.credit_spec import Beside, CreditSpec

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Source:
    """A table, the columns looked for in it, and for each row of the customers its row in here (-1 where
    there is none; None where they are the same rows)."""

    table: Table
    columns: tuple[str, ...]
    rows: int
    places: Places | None = None

    def at_rows(self, column: NDArray[np.float64], rows: Places) -> NDArray[np.float64]:
        """The values for some rows of the customers, NaN for those who are not in here."""
        if self.places is None:
            return column[rows]
        places = self.places[rows]
        return np.where(places < 0, np.nan, column[places]) if len(column) else np.full(len(rows), np.nan)


@dataclass(frozen=True, slots=True)
class Sources:
    """The customers' own table first. `marks` number the customers, `nobody` are rows that name none."""

    all: tuple[Source, ...]
    marks: NDArray[np.uint64] | None
    nobody: NDArray[np.bool_] | None
    notes: tuple[str, ...] = ()

    @property
    def customers(self) -> Table:
        return self.all[0].table

    @property
    def rows(self) -> int:
        return self.all[0].rows

    def of(self, column: str) -> Source | None:
        """Where a column stands; None when in no table."""
        return next((source for source in self.all if column in source.columns), None)

    def must_have(self, columns: Iterable[str]) -> None:
        """Raises TableUnusable that names the columns which stand in none of the tables."""
        types = {name: source.table.types[name] for source in self.all for name in source.columns}
        name = " and ".join(source.table.name for source in self.all)
        must_have(Table(name, "", types), columns)


def open_sources(db: Any, spec: CreditSpec, folder: Path, *, labelled: bool = True) -> Sources:
    """`folder` holds the files that the specification names; or it is itself the file of the customers, and
    the other tables lie beside it. Without `labelled` the label may be missing. Raises TableUnusable."""
    single = folder.is_file()
    paths = [folder] if single else files_of(folder, spec.customers)
    table = open_table(db, paths, spec.missing)
    roles = (spec.customer, spec.time, spec.label.column) if labelled else (spec.time,)
    must_have(table, [name for name in dict.fromkeys(roles) if name is not None])
    rows = row_count(db, table)
    if rows == 0:
        raise TableUnusable(f"{table.name} has no rows; bring one that has.")
    own = Source(table, tuple(table.types), rows)
    joined = labelled or spec.besides or spec.events
    if spec.customer is None or spec.customer not in table.types or not joined:
        return Sources((own,), None, None)
    marks, nobody = read_marks(db, table, word(table, spec.customer, spec.missing))
    sources, beside = Sources((own,), marks, nobody), folder.parent if single else folder
    for told in spec.besides:
        sources = _with_beside(db, spec, sources, told, beside)
    return sources


def _with_beside(db: Any, spec: CreditSpec, sources: Sources, told: Beside, folder: Path) -> Sources:
    table = open_table(db, files_of(folder, told.file), spec.missing)
    must_have(table, [told.customer])
    there = {name for source in sources.all for name in source.columns}
    twice = [name for name in table.types if name in there and name not in (spec.customer, told.customer)]
    clash = next((column.name for column in spec.columns if column.name in twice), None)
    if clash is not None:
        raise TableUnusable(f"Column {clash} stands in {table.name} and in another table; rename one.")
    notes = tuple(f"Column {name} of {table.name} stands in another table too: left out." for name in twice)
    columns = tuple(name for name in table.types if name not in there and name != told.customer)
    source = Source(table, columns, row_count(db, table), _places(db, spec, sources, told, table))
    return replace(sources, all=(*sources.all, source), notes=(*sources.notes, *notes))


def _places(db: Any, spec: CreditSpec, sources: Sources, told: Beside, table: Table) -> Places:
    name = word(table, told.customer, spec.missing)
    marks, untold = read_marks(db, table, name)
    rows = np.flatnonzero(~untold)
    order = rows[np.argsort(marks[rows], kind="stable")]
    ordered = marks[order]
    if (ordered[1:] == ordered[:-1]).any():
        _must_agree(db, table, told.customer, name)
        ordered, first = np.unique(ordered, return_index=True)
        order = order[first]
    assert sources.marks is not None
    assert sources.nobody is not None
    if len(ordered) == 0:
        return np.full(len(sources.marks), -1, np.int64)
    place = np.minimum(np.searchsorted(ordered, sources.marks), len(ordered) - 1)
    return np.where((ordered[place] == sources.marks) & ~sources.nobody, order[place], -1)


def _must_agree(db: Any, table: Table, column: str, name: str) -> None:
    """The same row twice does no harm; two that differ leave open which holds."""
    distinct = f"select {name} as who from (select distinct * from {table.sql})"  # noqa: S608 - quoted
    found = db.execute(
        f"select first(who), count(*) from (select who from ({distinct}) where who is not null "  # noqa: S608 - quoted
        "group by who having count(*) > 1)"
    ).fetchone()
    if found[1]:
        raise TableUnusable(
            f"{table.name} has rows of {column} {found[0]} that differ ({found[1]:,} customers so); keep "
            "one row a customer, or name the file under events."
        )
