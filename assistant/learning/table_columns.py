"""Columns of a table as SQL and as arrays: what each holds, its words and numbers, a part of it at a time."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from assistant.learning.table_files import Table, quoted, text

Column = NDArray[Any]
Numbers = NDArray[np.float64]

_CELLS: Final = 8_000_000
"""How many numbers are fetched at once beside the table that is filled: 64 MB. Of CSV more, since all of a
file is parsed for any part of it."""
_CELLS_OF_TEXT: Final = 32_000_000
_AT_ONCE: Final = 100
"""Columns looked through in one query: planning grows with more than their number."""
_DATES: Final = ("DATE", "TIMESTAMP")
_NUMBERS: Final = (
    "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT",
    "UHUGEINT", "FLOAT", "DOUBLE", "DECIMAL", "BOOLEAN",
)  # fmt: skip
_WHOLE: Final = tuple(name for name in _NUMBERS if name not in ("FLOAT", "DOUBLE", "DECIMAL"))
_MOSTLY: Final = 0.9
_ADORNED: Final = (
    r"^[¥￥$€£]?\s*[-+]?\d{1,3}([, ]\d{3})+(\.\d+)?\s*元?$|^[-+]?\d+([.,]\d+)?\s*[%％元]$|"
    r"^[¥￥$€£]\s*[-+]?\d+([.,]\d+)?$|^[-+]?\d+,\d+$"
)
"""Numbers for people: 12,500.00, ¥300, 4.5 %, 3,14. What a comma means is not guessed."""
_DATES_WITHOUT_DASHES: Final = "['%Y%m%d', '%Y年%m月%d日']"
LEVELS_COUNTED: Final = 20_000


class Sort(StrEnum):
    """What stands in a column's cells."""

    NUMBERS = "numbers"
    WORDS = "words"
    DATES = "dates"
    OBJECTS = "objects"
    HALF_NUMBERS = "half numbers"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Content:
    """What a column holds: `told` cells that are not missing, about `levels` different ones (of words),
    `odd` ones that are no numbers."""

    sort: Sort
    type: str
    told: int = 0
    levels: int = 0
    odd: int = 0


def sort_of(type_name: str) -> Sort:
    """Of a duckdb type, without a look at the cells."""
    if type_name.endswith("]"):
        return Sort.OBJECTS
    if type_name.startswith(_NUMBERS):
        return Sort.NUMBERS
    if type_name.startswith(_DATES):
        return Sort.DATES
    return Sort.WORDS if type_name.startswith(("VARCHAR", "ENUM", "UUID")) else Sort.OBJECTS


def cell(table: Table, column: str, missing: Iterable[str]) -> str:
    """SQL for a cell as text, NULL where it says nothing. (Of CSV files the reader has seen to that.)"""
    name = quoted(column)
    if sort_of(table.types[column]) is not Sort.WORDS:
        return f"cast({name} as varchar)"
    if table.text:
        return f"nullif(trim({name}), '')"
    trimmed = f"trim(cast({name} as varchar))"
    listed = ", ".join(text(one) for one in ("", *missing))
    return f"(case when {trimmed} in ({listed}) then null else {trimmed} end)"


def word(table: Table, column: str, missing: Iterable[str]) -> str:
    """SQL for a cell as a word, NULL where it says nothing; 1 and 1.0 are one word."""
    told = cell(table, column, missing)
    if table.types[column].startswith(_WHOLE):
        return told
    # The pattern is looked for only where it can be: it costs more than all the rest.
    shorter = f"regexp_replace({told}, '^(-?\\d+)\\.0+$', '\\1')"
    return f"(case when ends_with({told}, '0') and contains({told}, '.') then {shorter} else {told} end)"


def number(table: Table, column: str, missing: Iterable[str]) -> str:
    """SQL for a cell as a double, NULL where it is none; true is 1 and false 0."""
    if sort_of(table.types[column]) is Sort.NUMBERS:
        return f"try_cast({quoted(column)} as double)"
    name = quoted(column)
    # A missing cell is no number anyway, unless a number was said to be one.
    numbers = not table.text and any(_is_number(one) for one in missing)
    told = cell(table, column, missing) if numbers else name
    flag = f"case lower(trim({name})) when 'true' then 1.0 when 'false' then 0.0 end"
    return f"coalesce(try_cast({told} as double), {flag})"


def _is_number(told: str) -> bool:
    try:
        return not math.isnan(float(told))
    except ValueError:
        return False


def moment(table: Table, column: str, missing: Iterable[str]) -> str:
    """SQL for a cell as milliseconds since 1970, NULL where it is no date or time. Beside ISO 8601 and
    2026/11/28 it reads 20261128 and 2026年11月28日, which can be meant in one way only."""
    kind = sort_of(table.types[column])
    if kind is Sort.DATES:
        return f"epoch_ms(try_cast({quoted(column)} as timestamptz))"
    told = cell(table, column, missing)
    # Only cells of a date's length are tried twice: it costs more than all the rest.
    other = (
        f"case when length({told}) between 8 and 11 then try_strptime({told}, {_DATES_WITHOUT_DASHES}) end"
    )
    return f"epoch_ms(coalesce(try_cast({told} as timestamptz), {other}))"


def row_count(db: Any, table: Table) -> int:
    return int(db.execute(f"select count(*) from {table.sql}").fetchone()[0])  # noqa: S608 - quoted


def contents(db: Any, table: Table, columns: Sequence[str], missing: Iterable[str]) -> dict[str, Content]:
    """What each column holds. Text is looked through to the end: 20,000 numbers and then a word are text."""
    missing = tuple(missing)
    sorts = {column: sort_of(table.types[column]) for column in columns}
    found = {
        column: Content(kind, table.types[column]) for column, kind in sorts.items() if kind is not Sort.WORDS
    }
    texts = [column for column in columns if sorts[column] is Sort.WORDS]
    for start in range(0, len(texts), _AT_ONCE):
        part = texts[start : start + _AT_ONCE]
        asked = ", ".join(_looked_through(table, column, missing) for column in part)
        row = db.execute(f"select {asked} from {table.sql}").fetchone()  # noqa: S608 - quoted
        for place, column in enumerate(part):
            found[column] = _content(table.types[column], *row[place * 6 : place * 6 + 6])
    return {column: found[column] for column in columns}


def _looked_through(table: Table, column: str, missing: tuple[str, ...]) -> str:
    told, value = cell(table, column, missing), number(table, column, missing)
    adorned = f"case when {value} is null then regexp_matches({told}, {text(_ADORNED)}) else false end"
    return (
        f"count({told}), count({value}), count_if({adorned}), count({moment(table, column, missing)}), "
        f"count_if(regexp_matches({told}, '^0\\d')), approx_count_distinct({told})"
    )


def _content(
    type_name: str, told: int, numbers: int, adorned: int, dates: int, padded: int, levels: int
) -> Content:
    """Numbers with zeros before them (postcodes, branch numbers) are names."""
    if told == 0:
        kind = Sort.NOTHING
    elif numbers == told and not padded:
        kind = Sort.NUMBERS
    elif dates == told:
        kind = Sort.DATES
    else:
        kind = Sort.HALF_NUMBERS if numbers + adorned >= _MOSTLY * told and not padded else Sort.WORDS
    return Content(kind, type_name, told, levels, told - numbers)


def example_of_no_number(db: Any, table: Table, column: str, missing: Iterable[str]) -> tuple[str, int]:
    """The first cell that is no number, and how many there are; ("", 0) when all are."""
    told, value = word(table, column, missing), number(table, column, missing)
    found = db.execute(
        f"select first({told}), count(*) from {table.sql} where {told} is not null and {value} is null"  # noqa: S608 - quoted
    ).fetchone()
    return str(found[0] or ""), int(found[1])


def levels_of(db: Any, table: Table, columns: Sequence[str], missing: Iterable[str]) -> dict[str, list[str]]:
    """The words of each column, the most frequent first, ties by the word."""
    missing, found = tuple(missing), {}
    for start in range(0, len(columns), 100):
        part = columns[start : start + 100]
        asked = ", ".join(f"histogram({word(table, column, missing)})" for column in part)
        row = db.execute(f"select {asked} from {table.sql}").fetchone()  # noqa: S608 - quoted
        for column, counts in zip(part, row, strict=True):
            found[column] = sorted(counts or {}, key=lambda level, n=counts: (-n[level], level))
    return found


def coded(told: str, levels: Sequence[str]) -> str:
    """SQL for the place of a word among the levels, NULL for another."""
    if not levels:
        return "null"
    return f"enum_code(try_cast({told} as enum({', '.join(text(level) for level in levels)})))"


def read_numbers(db: Any, table: Table, asked: Sequence[str], rows: int) -> Iterator[Numbers]:
    """The columns that SQL expressions ask for, one after another; NaN where NULL."""
    at_once = max(1, (_CELLS_OF_TEXT if table.text else _CELLS) // max(rows, 1))
    for start in range(0, len(asked), at_once):
        part = asked[start : start + at_once]
        listed = ", ".join(
            f"coalesce(cast({one} as double), 'nan'::double) as c{place}" for place, one in enumerate(part)
        )
        fetched = db.execute(f"select {listed} from {table.sql}").fetchnumpy()  # noqa: S608 - quoted
        for place in range(len(part)):
            yield np.asarray(fetched.pop(f"c{place}"), np.float64)


def read_words(db: Any, table: Table, told: str) -> NDArray[np.str_]:
    """The words that an expression asks for; empty where NULL."""
    fetched = db.execute(f"select coalesce({told}, '') as w from {table.sql}").fetchnumpy()["w"]  # noqa: S608 - quoted
    return np.asarray(fetched, dtype=np.str_)


def read_moments(db: Any, table: Table, asked: str) -> NDArray[np.datetime64]:
    """Milliseconds that an expression asks for as moments; NaT where NULL."""
    lowest = np.iinfo(np.int64).min
    fetched = db.execute(f"select coalesce({asked}, {lowest} + 1) as m from {table.sql}").fetchnumpy()["m"]  # noqa: S608 - quoted
    values = np.asarray(fetched, np.int64)
    return np.where(values == lowest + 1, lowest, values).astype("datetime64[ms]")


def read_marks(db: Any, table: Table, told: str) -> tuple[NDArray[np.uint64], NDArray[np.bool_]]:
    """A number for each word, the same for the same word in every table, and which rows have none."""
    fetched = db.execute(f"select hash({told}) as h, ({told}) is null as n from {table.sql}").fetchnumpy()  # noqa: S608 - quoted
    return np.asarray(fetched["h"], np.uint64), np.asarray(fetched["n"], np.bool_)
