"""The cells of a lender's columns as numbers: amounts, places of levels, spans of time; groups as words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from assistant.learning.credit_roles import Part
from assistant.learning.credit_sources import Sources
from assistant.learning.table_columns import coded, levels_of, moment, number, read_numbers, word
from assistant.learning.table_files import Table, TableUnusable
from models.risk.column_checks import LEVEL_ROWS_MIN, LEVELS_MAX
from models.risk.credit_spec import SPANS, ColumnTold
from models.risk.factor import FactorKind
from models.risk.sample import MISSING_WORD, Words

OTHER_WORD: Final = "(other)"
WORDS_MAX: Final = 20
_DAY_MS: Final = 86_400_000.0

Take = Callable[[int, NDArray[np.float64]], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """What to read of one column: `levels` of a category (None for a number)."""

    told: ColumnTold
    levels: tuple[str, ...] | None

    @property
    def name(self) -> str:
        return self.told.name

    def sql(self, table: Table, missing: Sequence[str]) -> str:
        """An expression: milliseconds for a date, the place of its level for a word, else the number."""
        if self.told.until is not None:
            return moment(table, self.name, missing)
        if self.levels is None:
            return number(table, self.name, missing)
        return coded(word(table, self.name, missing), self.levels)


def levels_by_column(
    db: Any, sources: Sources, names: Sequence[str], missing: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """The words of each column, the most frequent of the whole table first."""
    found: dict[str, tuple[str, ...]] = {}
    for source in sources.all:
        own = [name for name in names if name in source.columns]
        found |= {name: tuple(words) for name, words in levels_of(db, source.table, own, missing).items()}
    return found


def read_cells(db: Any, sources: Sources, asked: Sequence[Asked], missing: Sequence[str], take: Take) -> None:
    """Gives each column to `take` with its place among `asked`: a value for every row of the customers."""
    moments = {
        until: _moments(db, sources, until, missing)
        for until in dict.fromkeys(one.told.until for one in asked)
        if until is not None
    }
    everyone = np.arange(sources.rows)
    for source in sources.all:
        places = [place for place, one in enumerate(asked) if one.name in source.columns]
        told = [asked[place].sql(source.table, missing) for place in places]
        columns = read_numbers(db, source.table, told, source.rows)
        for place, column in zip(places, columns, strict=True):
            told_of = asked[place].told
            own = column if source.places is None else source.at_rows(column, everyone)
            if told_of.until is not None:
                own = (moments[told_of.until] - own) / (_DAY_MS * SPANS[told_of.unit])
            take(place, own)


def _moments(db: Any, sources: Sources, column: str, missing: Sequence[str]) -> NDArray[np.float64]:
    source = sources.of(column)
    assert source is not None, "looked for before"
    found = next(read_numbers(db, source.table, [moment(source.table, column, missing)], source.rows))
    return source.at_rows(found, np.arange(sources.rows))


def frequent_levels(
    codes: NDArray[np.float64], levels: Sequence[str]
) -> tuple[NDArray[np.float64], tuple[str, ...], int, int]:
    """The levels with enough rows, the most frequent first (ties by the word); the new place of each old one
    (NaN for the rest); and how many levels and rows the rest are."""
    told = codes[~np.isnan(codes)].astype(np.int64)
    counts = np.bincount(told, minlength=len(levels))
    order = sorted(range(len(levels)), key=lambda place: (-counts[place], levels[place]))
    kept = [place for place in order if counts[place] >= LEVEL_ROWS_MIN][:LEVELS_MAX]
    renumbered = np.full(len(levels) + 1, np.nan)
    renumbered[kept] = np.arange(len(kept))
    rare = int((counts > 0).sum()) - len(kept)
    return renumbered, tuple(levels[place] for place in kept), rare, len(told) - int(counts[kept].sum())


def renumber(codes: NDArray[np.float64], renumbered: NDArray[np.float64]) -> NDArray[np.float64]:
    """Old places as new ones; NaN stays."""
    return renumbered[np.where(np.isnan(codes), len(renumbered) - 1, codes).astype(np.int64)]


def words_of(part: Part, values: NDArray[np.float64], levels: Sequence[str] | None) -> Words:
    """A group or segment in words: the bands of a number, or the most frequent levels and the others.

    Raises TableUnusable for numbers that are too many to be levels.
    """
    missing = np.isnan(values)
    if levels is None:
        names = _band_names(part.told)
        places = np.digitize(values, part.told.bands)
    else:
        if part.kind is FactorKind.NUMBER and len(levels) > WORDS_MAX:
            raise TableUnusable(
                f"Column {part.name} has {len(levels):,} different numbers and is a {part.told.use}; "
                "say where to cut it under bands."
            )
        names = [*levels[:WORDS_MAX], OTHER_WORD]
        places = np.minimum(
            np.where(missing, 0, values), WORDS_MAX if len(levels) > WORDS_MAX else len(levels)
        )
    places = np.where(missing, len(names), places).astype(np.int64)
    return np.array([*names, MISSING_WORD])[places]


def _band_names(told: ColumnTold) -> list[str]:
    cuts = [f"{cut:g}" for cut in told.bands]
    between = [f"{low} to under {high}" for low, high in pairwise(cuts)]
    return [f"under {cuts[0]}", *between, f"{cuts[-1]} and over"]
