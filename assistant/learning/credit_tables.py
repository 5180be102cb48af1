"""Reading a lender's tables as its specification says, into labelled customers as arrays.

Cells are read once, a few columns at a time, into the one matrix that learning works on: 30,000 rows of
5,000 columns take little more room than their 1.2 GB.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.learning.credit_cells import (
    Asked,
    frequent_levels,
    levels_by_column,
    read_cells,
    renumber,
    words_of,
)
from assistant.learning.credit_events import read_fragments
from assistant.learning.credit_labels import Moments, Outcomes, read_outcomes
from assistant.learning.credit_roles import Part, Parts, as_factor, asked_columns, parts_of
from assistant.learning.credit_sources import Places, Sources, open_sources
from assistant.learning.table_columns import Content, Sort, contents, example_of_no_number
from assistant.learning.table_files import TableUnusable, database
from models.risk import column_checks
from models.risk.column_checks import LEVEL_ROWS_MIN, Fault, faults_of, left_out, refusal
from models.risk.credit_spec import CreditSpec
from models.risk.factor import Factor, FactorKind
from models.risk.sample import LenderTable, Matrix, Sample, Words

Progress = Callable[[str, float], None]


def read_credit_table(
    spec: CreditSpec, folder: Path, progress: Progress = lambda _stage, _share: None
) -> LenderTable:
    """The customers whose outcome is known, those who were declined, and notes on all that was left out.

    The values stand column after column in memory. Raises LibraryMissing, and TableUnusable: one line that
    names the file or the column and the remedy.
    """
    with database() as db:
        progress("read labels", 0.0)
        sources = open_sources(db, spec, folder)
        sources.must_have(_named_columns(spec))
        outcomes = read_outcomes(db, sources.customers, spec)
        progress("look through columns", 0.1)
        parts = _parts(db, sources, spec)
        rows = _Rows.of(outcomes)
        progress("compute fragments", 0.3)
        fragments, further, said = _fragments(db, sources, spec, folder, outcomes.at, rows.all)
        progress("read columns", 0.4)
        factors, values, rare = _values(db, sources, spec, parts.factors, rows.all, len(fragments))
        values[:, len(factors) :] = further
        del further
        words = _words(db, sources, spec, parts.words, rows.kept)
    progress("check columns", 0.8)
    factors = (*factors, *fragments)
    kept, rejected = values[: len(rows.kept)], values[len(rows.kept) :]
    faults = _faults(spec, parts, factors, kept, outcomes)
    factors, values = _without(factors, values, {fault.column for fault in faults})
    customer, strangers = _customers(sources, rows.kept)
    progress("read", 1.0)
    sample = Sample(
        factors=factors,
        values=values[: len(rows.kept)],
        bad=outcomes.bad,
        customer=customer,
        month=None if outcomes.at is None else outcomes.at[rows.kept].astype("datetime64[M]"),
        groups={part.name: words[part.name] for part in parts.words if part.told.use == "group"},
        segments={part.name: words[part.name] for part in parts.words if part.told.use == "segment"},
    )
    there = {factor.name for factor in factors}
    of_levels = tuple(note for name, note in rare if name in there)
    unfit = left_out((*parts.left_out, *faults))
    notes = (*sources.notes, *outcomes.notes, *strangers, *said, *unfit, *of_levels)
    return LenderTable(sample, values[len(rows.kept) :] if len(rejected) else None, notes)


class _Rows:
    """Places of the rows that count, and behind them of those who were declined."""

    def __init__(self, kept: Places, rejected: Places) -> None:
        self.kept = kept
        self.all = np.concatenate([kept, rejected])

    @classmethod
    def of(cls, outcomes: Outcomes) -> "_Rows":
        declined = outcomes.rejected if outcomes.at is None else outcomes.rejected & ~np.isnat(outcomes.at)
        return cls(np.flatnonzero(outcomes.kept), np.flatnonzero(declined))


def _named_columns(spec: CreditSpec) -> list[str]:
    told = [column for column in spec.columns if column.use != "ignored"]
    return [
        *(column.name for column in told),
        *(column.until for column in told if column.until is not None),
    ]


def _parts(db: Any, sources: Sources, spec: CreditSpec) -> Parts:
    """Raises TableUnusable where a column that the lender named cannot be what it says."""
    found: dict[str, Content] = {}
    for source in sources.all:
        own = asked_columns(spec, source.columns)
        found |= contents(db, source.table, own, spec.missing)
    parts = parts_of(spec, found)
    odd = {part.name: _half_numbers(db, sources, spec, part) for part in parts.factors if _is_odd(part)}
    named = {part.name for part in parts.factors if part.named}
    refused = [*parts.refused, *(fault for name, fault in odd.items() if name in named)]
    if refused:
        raise TableUnusable(refusal(refused))
    return Parts(
        tuple(part for part in parts.factors if part.name not in odd),
        parts.words,
        (),
        (*parts.left_out, *odd.values()),
    )


def _is_odd(part: Part) -> bool:
    numbers = part.kind is FactorKind.NUMBER and part.told.until is None
    return numbers and part.content.sort in (Sort.WORDS, Sort.HALF_NUMBERS) and part.content.odd > 0


def _half_numbers(db: Any, sources: Sources, spec: CreditSpec, part: Part) -> Fault:
    source = sources.of(part.name)
    assert source is not None, "looked for before"
    example, rows = example_of_no_number(db, source.table, part.name, spec.missing)
    return column_checks.half_numbers(part.name, example, rows)


def _fragments(
    db: Any, sources: Sources, spec: CreditSpec, folder: Path, at: Moments | None, rows: Places
) -> tuple[tuple[Factor, ...], Matrix, tuple[str, ...]]:
    if not spec.events:
        return (), np.empty((len(rows), 0)), ()
    assert at is not None, "a specification with events names a time"
    assert sources.marks is not None, "and a customer"
    return read_fragments(db, spec, folder, sources.marks[rows], at[rows])


def _values(
    db: Any, sources: Sources, spec: CreditSpec, parts: Sequence[Part], rows: Places, room: int
) -> tuple[tuple[Factor, ...], Matrix, tuple[tuple[str, str], ...]]:
    """Factors and their values, with room for as many more columns, and notes on rare levels."""
    words = [part.name for part in parts if part.kind is FactorKind.CATEGORY]
    levels = levels_by_column(db, sources, words, spec.missing)
    asked = [Asked(part.told, levels.get(part.name)) for part in parts]
    values = np.empty((len(rows), len(parts) + room), order="F")
    factors: list[Factor] = [as_factor(part) for part in parts]
    notes: list[tuple[str, str]] = []

    def take(place: int, column: NDArray[np.float64]) -> None:
        own, told = column[rows], asked[place].levels
        if told is not None:
            renumbered, frequent, rare, rare_rows = frequent_levels(own, told)
            own = renumber(own, renumbered)
            factors[place] = as_factor(parts[place], frequent)
            if rare:
                notes.append((parts[place].name, _rare(parts[place].name, rare, rare_rows)))
        values[:, place] = own

    read_cells(db, sources, asked, spec.missing, take)
    return tuple(factors), values, tuple(notes)


def _rare(name: str, levels: int, rows: int) -> str:
    return (
        f"Column {name}: levels of fewer than {LEVEL_ROWS_MIN} rows count as missing "
        f"({levels:,} levels, {rows:,} rows)."
    )


def _words(
    db: Any, sources: Sources, spec: CreditSpec, parts: Sequence[Part], rows: Places
) -> dict[str, Words]:
    unbanded = [part.name for part in parts if not part.told.bands]
    levels = levels_by_column(db, sources, unbanded, spec.missing)
    found: dict[str, Words] = {}

    def take(place: int, column: NDArray[np.float64]) -> None:
        found[parts[place].name] = words_of(parts[place], column[rows], asked[place].levels)

    asked = [Asked(part.told, levels.get(part.name)) for part in parts]
    read_cells(db, sources, asked, spec.missing, take)
    return found


def _faults(
    spec: CreditSpec, parts: Parts, factors: Sequence[Factor], values: Matrix, outcomes: Outcomes
) -> tuple[Fault, ...]:
    """Of columns that came along. Raises TableUnusable where a column that the lender named is unfit."""
    trusted = frozenset(column.name for column in spec.columns if column.trusted)
    named = {part.name for part in parts.factors if part.named}
    found = tuple(
        column_checks.too_rare(fault.column) if _all_rare(fault, factors) else fault
        for fault in faults_of(factors, values, outcomes.bad, trusted, named)
    )
    refused = [fault for fault in found if fault.column in named]
    if refused:
        raise TableUnusable(refusal(refused))
    if len(found) == len(factors):
        raise TableUnusable(
            f"No column is left to learn from. {' '.join(left_out((*parts.left_out, *found))[:3])}"
        )
    return found


def _all_rare(fault: Fault, factors: Sequence[Factor]) -> bool:
    own = next(factor for factor in factors if factor.name == fault.column)
    return fault.kind == "all missing" and own.kind is FactorKind.CATEGORY


def _without(factors: Sequence[Factor], values: Matrix, names: set[str]) -> tuple[tuple[Factor, ...], Matrix]:
    """Without some columns; the others move together in place, because a copy may not fit."""
    kept = [place for place, factor in enumerate(factors) if factor.name not in names]
    for to, place in enumerate(kept):
        if to != place:
            values[:, to] = values[:, place]
    return tuple(factors[place] for place in kept), values[:, : len(kept)]


def _customers(sources: Sources, rows: Places) -> tuple[NDArray[np.int64], tuple[str, ...]]:
    if sources.marks is None or sources.nobody is None:
        return np.arange(len(rows), dtype=np.int64), ()
    codes = np.unique(sources.marks[rows], return_inverse=True)[1].astype(np.int64)
    nobody = sources.nobody[rows]
    codes[nobody] = len(rows) + np.arange(int(nobody.sum()))
    note = f"{int(nobody.sum()):,} rows name no customer: each counts as somebody else."
    return codes, (note,) if nobody.any() else ()
