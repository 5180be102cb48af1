"""How it went, row by row: bad, good, declined, or not to be counted because nobody knows yet."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from assistant.learning.table_columns import moment, read_moments, read_words, word
from assistant.learning.table_files import Table, TableUnusable
from models.risk.column_checks import too_few
from models.risk.credit_spec import CreditSpec, cell_word
from models.risk.sample import Labels, Mask

_DAYS_A_MONTH: Final = 365.25 / 12
_YES_NO: Final = {
    "1": "true",
    "0": "false",
    "true": "true",
    "false": "false",
    "True": "true",
    "False": "false",
}
_SHOWN: Final = 5
_BADS_DOUBTFUL: Final = 0.5

Moments = NDArray[np.datetime64]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """`kept` rows count; `bad` is told of them alone. `rejected` rows were declined. `at` is the time of
    every row, where the tables tell it."""

    kept: Mask
    bad: Labels
    rejected: Mask
    at: Moments | None
    notes: tuple[str, ...]


def read_outcomes(db: Any, table: Table, spec: CreditSpec) -> Outcomes:
    """Raises TableUnusable where a cell that was named is not there at all, where all are bad or all good,
    where none is mature, or where they are too few."""
    words = read_words(db, table, word(table, spec.label.column, spec.missing))
    if len(words) == 0:
        raise TableUnusable(f"{table.name} has no rows; bring one that has.")
    yes_no = table.types[spec.label.column] == "BOOLEAN"
    bad, good, rejected = (
        np.isin(words, [_as_told(cell_word(cell), yes_no) for cell in cells])
        for cells in (spec.label.bad, spec.label.good, spec.label.rejected)
    )
    notes = list(_uncounted(words[~(bad | good | rejected)], spec.label.column))
    if rejected.any():
        notes.append(
            f"{int(rejected.sum()):,} rows were declined: their outcome is unknown, they stand apart."
        )
    at = read_times(db, table, spec)
    known, said = (bad | good, ()) if at is None else _mature(at, bad | good, spec)
    kept, notes = known, [*notes, *said]
    _check(spec, words, bad, good, kept)
    rate = float(bad[kept].mean())
    if rate > _BADS_DOUBTFUL:
        notes.append(f"{rate:.0%} of the rows are bad: see that label.bad and label.good are not exchanged.")
    return Outcomes(kept, bad[kept].astype(np.int8), rejected, at, tuple(notes))


def read_times(db: Any, table: Table, spec: CreditSpec) -> Moments | None:
    """When each row was known (NaT where the cell is empty). Raises TableUnusable for a cell that is none."""
    if spec.time is None:
        return None
    at = read_moments(db, table, moment(table, spec.time, spec.missing))
    if np.isnat(at).any():
        told = read_words(db, table, word(table, spec.time, spec.missing))
        wrong = np.isnat(at) & (told != "")
        if wrong.any():
            raise TableUnusable(
                f"Column {spec.time} says “{told[wrong][0]}” where a date such as 2026-11-28 belongs "
                f"({int(wrong.sum()):,} of {len(at):,} rows); correct it, or name another column under time."
            )
    return at


def _mature(at: Moments, known: Mask, spec: CreditSpec) -> tuple[Mask, tuple[str, ...]]:
    notes: list[str] = []
    untold = known & np.isnat(at)
    if untold.any():
        notes.append(f"{int(untold.sum()):,} rows without {spec.time}: left out.")
    known = known & ~np.isnat(at)
    if spec.label.known_until is None:
        return known, (*notes, "label.known_until is not told: whether labels are mature was not checked.")
    ripe = at <= _months_before(spec.label.known_until, spec.label.months)
    young = int((known & ~ripe).sum())
    if young == int(known.sum()) and young:
        first = np.datetime_as_string(at[known].min(), "D")
        raise TableUnusable(
            f"No label is mature: the first row is of {first} and {spec.label.months:g} months were not over "
            f"on {spec.label.known_until}; set label.months or label.known_until right, or wait."
        )
    if young:
        notes.append(
            f"{young:,} rows whose {spec.label.months:g} months were not over on {spec.label.known_until}: "
            "label not mature, left out."
        )
    return known & ripe, tuple(notes)


def _months_before(day: date, months: float) -> np.datetime64:
    """The last moment of a row whose outcome was known at the end of the day."""
    end = np.datetime64(day, "ms") + np.timedelta64(1, "D")
    return np.datetime64(end - np.timedelta64(round(months * _DAYS_A_MONTH * 86_400_000), "ms"))


def _check(spec: CreditSpec, words: NDArray[np.str_], bad: Mask, good: Mask, kept: Mask) -> None:
    column = spec.label.column
    for cells, found, key in ((spec.label.bad, bad, "bad"), (spec.label.good, good, "good")):
        if not found.any():
            named = ", ".join(f"“{cell_word(cell)}”" for cell in cells)
            raise TableUnusable(
                f"Column {column} (the label) never says {named}; it says {_listed(words)}. "
                f"Correct label.{key}, or bring rows of both kinds."
            )
    said = too_few(int(kept.sum()), int((bad & kept).sum()))
    if said is not None:
        raise TableUnusable(f"Column {column} (the label): {said}.")


def _uncounted(words: NDArray[np.str_], column: str) -> tuple[str, ...]:
    if len(words) == 0:
        return ()
    empty = int((words == "").sum())
    told = words[words != ""]
    notes = [f"{empty:,} rows without {column} (the label): left out."] if empty else []
    if len(told):
        notes.append(
            f"{len(told):,} rows whose {column} says {_listed(told)}, neither bad nor good: left out."
        )
    return tuple(notes)


def _listed(words: NDArray[np.str_]) -> str:
    counts = Counter(words[words != ""].tolist()).most_common()
    shown = ", ".join(f"“{cell}”" for cell, _ in counts[:_SHOWN]) or "nothing"
    return shown + (f" and {len(counts) - _SHOWN:,} more" if len(counts) > _SHOWN else "")


def _as_told(cell: str, yes_no: bool) -> str:
    return _YES_NO.get(cell, cell) if yes_no else cell
