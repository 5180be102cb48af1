"""What is wrong with a lender's tables is one line that names the column or the file, and the remedy."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.given_lender import ROWS, Table, a_spec, a_table, as_csv, wide_open, written

pytest.importorskip("duckdb")

from assistant.learning.credit_tables import read_credit_table
from assistant.learning.table_files import TableUnusable

EVERY_SECOND = np.arange(ROWS) % 2


def refused(folder: Path, **parts: Any) -> str:
    """The line that is said."""
    with pytest.raises(TableUnusable) as caught:
        read_credit_table(a_spec(**parts), folder)
    line = str(caught.value)
    assert "\n" not in line
    return line


def _is_bad(table: Table) -> Any:
    return (table["outcome"] == "bad").astype(float)


UNFIT: dict[str, tuple[Callable[[Table], Any], str]] = {
    "constant": (lambda table: np.ones(ROWS), "says the same in every row"),
    "duplicated": (lambda table: table["income"], "repeats column income"),
    "renamed": (lambda table: np.char.upper(table["branch"].astype(str)), "repeats column branch"),
    "the label": (_is_bad, "is the label under another name"),
    "the label turned": (lambda table: 1 - _is_bad(table), "is the label under another name"),
    "leaked": (lambda table: 10 * _is_bad(table) + np.arange(ROWS) % 5, "alone nearly tells the label"),
    "leaked by gaps": (
        lambda table: np.where(_is_bad(table) == 1, np.nan, np.arange(ROWS) % 7),
        "alone nearly tells the label",
    ),
    "recovered": (
        lambda table: _is_bad(table) * EVERY_SECOND * np.arange(ROWS), "some of its values only bads have",
    ),
    "all missing": (lambda table: np.full(ROWS, np.nan), "is missing in every row"),
    "infinite": (lambda _: np.where(np.arange(ROWS) < 3, np.inf, np.arange(ROWS)), "is infinite in 3 rows"),
    "names": (lambda table: np.array([f"a{place}" for place in range(ROWS)]), "names or free text"),
    "rare": (lambda _: np.array([f"a{place % 80}" for place in range(ROWS)]), "has no level with 10 rows"),
    "dates": (lambda table: table["applied"], "holds dates"),
    "thousands": (
        lambda _: np.array([f'"{1000 + place:,}"' for place in range(ROWS)], object), "says “1,000” among"
    ),
    "percent": (lambda _: np.array([f"{place % 30}%" for place in range(ROWS)], object), "says “0%” among"),
    "money": (lambda _: np.array([f"¥{place % 30}" for place in range(ROWS)], object), "says “¥0” among"),
    "half numbers": (
        lambda table: np.array(["soon" if place % 50 == 0 else place for place in range(ROWS)], object),
        "says “soon” among numbers",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("made", "said"), UNFIT.values(), ids=UNFIT)
def test_an_unfit_column_is_refused_when_named_and_left_out_when_it_came_along(
    tmp_path: Path, made: Callable[[Table], Any], said: str
) -> None:
    table = a_table()
    table["extra"] = made(table)
    written(tmp_path, table)
    named = [{"name": "income"}, {"name": "branch"}, {"name": "extra"}]

    line = refused(tmp_path, columns=named)
    read = read_credit_table(wide_open(time="applied"), tmp_path)

    assert line.startswith("Column extra ")
    assert said in line
    assert 'set use = "ignored"' in line or "set kind" in line
    assert [factor.name for factor in read.sample.factors] == ["income", "months", "branch"]
    assert [note for note in read.notes if note.startswith(f"Column extra {said}"[:12])]


def test_a_leak_may_be_trusted(tmp_path: Path) -> None:
    table = a_table()
    table["score"] = 10 * _is_bad(table) + np.arange(ROWS) % 5
    written(tmp_path, table)

    read = read_credit_table(a_spec(columns=[{"name": "score", "trusted": True}]), tmp_path)

    assert [factor.name for factor in read.sample.factors] == ["score"]


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("[months, 1]", "holds a list in each cell"),
        ("{'a': months}", "holds a record in each cell"),
        ("encode(branch)", "holds bytes in each cell"),
    ],
)
def test_columns_of_objects_are_refused(tmp_path: Path, sql: str, said: str) -> None:
    import duckdb

    source = written(tmp_path, a_table(), "flat.csv")
    with duckdb.connect() as db:
        db.execute(f"copy (select *, {sql} as extra from '{source}') to '{tmp_path / 'loans.parquet'}'")

    line = refused(tmp_path, customers="loans.parquet", columns=[{"name": "extra"}])
    read = read_credit_table(wide_open(customers="loans.parquet"), tmp_path)

    assert said in line
    assert any(said in note for note in read.notes)


def test_protected_attributes_are_learned_from_only_where_the_law_is_named(tmp_path: Path) -> None:
    table = a_table()
    table["年龄"] = 20 + np.arange(ROWS) % 50
    written(tmp_path, table)
    age = {"name": "年龄"}

    line = refused(tmp_path, columns=[age])
    allowed = read_credit_table(a_spec(columns=[age | {"lawful_basis": "Act, section 1"}]), tmp_path)
    alongside = read_credit_table(a_spec(columns=[{"name": "income"}], others="factors"), tmp_path)

    assert line.startswith("Column 年龄 tells a protected attribute (age)")
    assert 'use = "group"' in line
    assert "lawful_basis" in line
    assert [factor.name for factor in allowed.sample.factors] == ["年龄"]
    assert not {"年龄", "sex"} & {factor.name for factor in alongside.sample.factors}


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"columns": [{"name": "incom"}]}, "has no column incom; perhaps income for incom"),
        ({"label": {"column": "outcom", "bad": ["bad"], "good": ["good"]}}, "has no column outcom"),
        ({"label": {"column": "outcome", "bad": ["B"], "good": ["good"]}}, "never says “B”; it says “good”"),
        ({"label": {"column": "outcome", "bad": ["bad"], "good": ["paid"]}}, "Correct label.good"),
        ({"time": "branch", "columns": [{"name": "income"}]}, "where a date such as 2026-11-28 belongs"),
        ({"columns": [{"name": "branch", "kind": "number"}]}, "among numbers"),
        ({"columns": [{"name": "income", "until": "applied", "unit": "days"}]}, "no dates"),
        ({"columns": [{"name": "income"}, {"name": "months", "use": "group"}]}, "say where to cut it"),
        ({"customers": "other.csv"}, "There is no file other.csv"),
        ({"customers": "/tmp/*.csv"}, "Name files relative to --data"),
        ({"customers": "loans.xlsx"}, "is of no kind that can be read"),
        (
            {"time": "applied", "label": {"column": "outcome", "bad": ["bad"], "good": ["good"],
                                          "known_until": "2023-03-01", "months": 12}},
            "No label is mature",
        ),
    ],
)  # fmt: skip
def test_what_the_specification_gets_wrong_is_named(tmp_path: Path, parts: dict[str, Any], said: str) -> None:
    written(tmp_path, a_table())
    written(tmp_path, "x", "loans.xlsx")

    assert said in refused(tmp_path, **parts)


@pytest.mark.parametrize(
    ("rows", "said"),
    [(30, "too few to fit, calibrate and judge; bring at least 50 of each"), (0, "has no rows")],
)
def test_too_few_rows_are_refused(tmp_path: Path, rows: int, said: str) -> None:
    table = a_table()
    table["outcome"][:10] = "bad"
    written(tmp_path, {name: column[:rows] for name, column in table.items()})

    assert said in refused(tmp_path)


def _csv(**columns: Any) -> str:
    return as_csv(a_table() | columns)


FILES: dict[str, tuple[str, str | bytes, str]] = {
    "CSV called Parquet": ("loans.parquet", _csv(), "is not Parquet (it begins “who,applied"),
    "HTML called CSV": ("loans.csv", "<!doctype html><html></html>", "looks like a web page"),
    "Parquet called CSV": ("loans.csv", b"PAR1....PAR1", "looks like Parquet; name it .parquet"),
    "workbook called CSV": ("loans.csv", b"PK\x03\x04....", "export the sheet as CSV"),
    "UTF-16": ("loans.csv", _csv().encode("utf-16"), "UTF-16; save it as UTF-8"),
    "another encoding": ("loans.csv", _csv().replace("north", "北", 1).encode("gb18030"), "is not UTF-8"),
    "empty": ("loans.csv", "", "is empty"),
    "empty Parquet": ("loans.parquet", b"", "is empty"),
    "blank": ("loans.csv", "\n\n", "is empty"),
    "Parquet cut short": ("loans.parquet", b"PAR1" + bytes(100), "is cut short"),
    "no gzip": ("loans.csv.gz", b"who,applied\n", "is not gzip"),
    "gzip cut short": ("loans.csv.gz", b"\x1f\x8b\x08\x00" + bytes(30), "cut short or no gzip"),
    "no header": ("loans.csv", _csv().split("\n", 1)[1], "looks like data: add a line with the names"),
    "a row too long": ("loans.csv", _csv() + "a,b,c,d,e,f,g,h\n", "has 8 cells in line 402"),
    "a row too short": ("loans.csv", _csv() + "c9,2023", "has 2 cells in line 402"),
    "open quote": ("loans.csv", _csv() + '"c9,2023-01-01,1,1,north,f,good\n', "that never ends"),
    "a name twice": ("loans.csv", "who,outcome,who\n1,bad,2\n", "names column who twice"),
    "zeros": ("loans.csv", b"who,outcome\n\0\0\0,bad\n", "bytes that no text has"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "said"), FILES.values(), ids=FILES)
def test_a_file_that_is_not_what_it_says_is_named(
    tmp_path: Path, name: str, content: str | bytes, said: str
) -> None:
    written(tmp_path, content if isinstance(content, bytes) else content.encode(), name)

    line = refused(tmp_path, customers=name)

    assert line.startswith(name)
    assert said in line


def test_very_many_columns_are_read_and_the_unfit_told_together(tmp_path: Path) -> None:
    table = a_table()
    chance = np.random.default_rng(1)
    table |= {f"x{place}": chance.integers(0, 99, ROWS) for place in range(150)}
    table |= {f"y{place}": np.ones(ROWS, int) for place in range(30)}
    written(tmp_path, table)

    read = read_credit_table(wide_open(time="applied"), tmp_path)

    assert read.sample.values.shape == (ROWS, 153)
    assert np.array_equal(read.sample.column("x149"), table["x149"])
    assert len(read.notes) == 2
    assert read.notes[1].endswith("y19 and 10 more columns.")


def test_numbers_of_rows_are_no_factor_unless_they_are_named(tmp_path: Path) -> None:
    table = a_table() | {"line": np.arange(ROWS), "loanId": np.arange(ROWS) * 7919}
    written(tmp_path, table)

    found = read_credit_table(wide_open(), tmp_path)

    assert {"line", "loanId"}.isdisjoint(factor.name for factor in found.sample.factors)
    assert sum("numbers the rows" in note for note in found.notes) == 2
    named = read_credit_table(a_spec(columns=[{"name": "line"}]), tmp_path)
    assert [factor.name for factor in named.sample.factors] == ["line"]


def test_a_folder_named_as_a_file_is_one_line(tmp_path: Path) -> None:
    assert "Name files relative to --data" in refused(tmp_path, customers=".")


def test_mostly_bad_rows_raise_the_question_of_exchanged_labels(tmp_path: Path) -> None:
    written(tmp_path, a_table())
    label = {"column": "outcome", "bad": ["good"], "good": ["bad"], "months": 6}

    notes = read_credit_table(a_spec(label=label), tmp_path).notes

    assert any("exchanged" in note for note in notes)
