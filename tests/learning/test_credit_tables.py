"""A lender's tables become labelled customers: what is read, what counts, and what came before what."""

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.risk.factor import FactorKind
from tests.given_lender import ROWS, a_spec, a_table, wide_open, written

pytest.importorskip("duckdb")

from assistant.learning.credit_tables import read_credit_table
from assistant.learning.table_files import TableUnusable


@pytest.mark.parametrize("name", ["loans.csv", "loans.csv.gz", "loans.parquet", "loans.tsv"])
def test_every_kind_of_file_says_the_same(tmp_path: Path, name: str) -> None:
    table = a_table()
    written(tmp_path, table, name)

    read = read_credit_table(a_spec(customers=name), tmp_path)

    sample = read.sample
    assert [factor.name for factor in sample.factors] == ["income", "branch"]
    assert np.array_equal(sample.column("income"), table["income"])
    branch = sample.factors[1]
    words, counts = np.unique(table["branch"], return_counts=True)
    assert branch.kind is FactorKind.CATEGORY
    assert set(branch.levels) == set(words)
    assert branch.levels[0] == words[np.argmax(counts)], "the most frequent first"
    assert [branch.levels[int(place)] for place in sample.column("branch")] == table["branch"].tolist()
    assert np.array_equal(sample.bad == 1, table["outcome"] == "bad")
    assert sample.groups["sex"].tolist() == table["sex"].tolist()
    assert read.notes == ()


def test_several_files_are_one_table(tmp_path: Path) -> None:
    table = a_table()
    halves = {name: column[: ROWS // 2] for name, column in table.items()}
    others = {name: table[name][ROWS // 2 :] for name in reversed(table)}
    written(tmp_path, halves, "loans_1.csv")
    written(tmp_path, others, "loans_2.csv")

    read = read_credit_table(a_spec(customers="loans_*.csv"), tmp_path)

    assert np.array_equal(read.sample.column("income"), table["income"])


def test_quotes_delimiters_and_a_mark_of_bytes_are_read(tmp_path: Path) -> None:
    table = a_table()
    table["branch"] = np.array(['"up; north"', "south"])[np.arange(ROWS) % 2]
    lines = "\n".join(";".join(map(str, row)) for row in zip(*table.values(), strict=True))
    written(tmp_path, "\ufeff" + ";".join(table) + "\n" + lines)

    read = read_credit_table(a_spec(), tmp_path)

    assert read.sample.factors[1].levels == ("south", "up; north")


def test_what_is_said_to_be_missing_is_missing(tmp_path: Path) -> None:
    table: dict[str, Any] = a_table()
    table["income"] = ["?" if place % 4 == 0 else cell for place, cell in enumerate(table["income"])]
    table["branch"] = ["NA" if place % 5 == 0 else cell for place, cell in enumerate(table["branch"])]
    written(tmp_path, table)

    sample = read_credit_table(a_spec(missing=["NA", "?"]), tmp_path).sample

    assert np.isnan(sample.column("income"))[::4].all()
    assert np.isnan(sample.column("income")).sum() == ROWS / 4
    assert np.isnan(sample.column("branch")).sum() == ROWS / 5


def test_numbers_may_be_codes_and_truths_numbers(tmp_path: Path) -> None:
    table = a_table()
    table["code"] = np.array(["1.0", "2"])[np.arange(ROWS) % 2]
    table["postcode"] = np.array(["01000", "02000"])[np.arange(ROWS) // 10 % 2]
    table["phone"] = np.array(["true", "false"])[np.arange(ROWS) // 20 % 2]
    columns = [{"name": "code", "kind": "category"}, {"name": "postcode"}, {"name": "phone"}]
    written(tmp_path, table)

    sample = read_credit_table(a_spec(columns=columns), tmp_path).sample

    assert set(sample.factors[0].levels) == {"1", "2"}
    assert set(sample.factors[1].levels) == {"01000", "02000"}
    assert sample.factors[2].kind is FactorKind.NUMBER
    assert set(sample.column("phone")) == {0.0, 1.0}


def test_rare_levels_count_as_missing_and_are_told(tmp_path: Path) -> None:
    table = a_table()
    table["branch"][:3] = "nowhere"

    written(tmp_path, table)
    read = read_credit_table(a_spec(), tmp_path)

    assert np.isnan(read.sample.column("branch"))[:3].all()
    assert "nowhere" not in read.sample.factors[1].levels
    assert read.notes == ("Column branch: levels of fewer than 10 rows count as missing (1 levels, 3 rows).",)


def test_bands_and_spans_of_time_make_groups_and_factors(tmp_path: Path) -> None:
    table = a_table()
    table["born"] = table["applied"] - np.timedelta64(30 * 365 + 8, "D")
    table["born"][::2] -= np.timedelta64(3660, "D")
    table["opened"] = table["applied"] - np.arange(ROWS).astype("m8[D]")
    columns = [
        {"name": "born", "use": "group", "until": "applied", "unit": "years", "bands": [25, 35]},
        {"name": "months", "use": "segment", "bands": [12, 24]},
        {"name": "opened", "until": "applied", "unit": "days", "direction": "lowers_pd"},
    ]
    written(tmp_path, table)

    sample = read_credit_table(a_spec(columns=columns), tmp_path).sample

    assert sample.groups["born"].tolist()[:2] == ["35 and over", "25 to under 35"]
    assert set(sample.segments["months"]) == {"under 12", "12 to under 24", "24 and over"}
    assert np.array_equal(sample.column("opened"), np.arange(ROWS))


def test_rows_of_one_customer_bear_one_number(tmp_path: Path) -> None:
    table = a_table()
    table["who"] = table["who"][np.arange(ROWS) // 2]
    table["who"][-2:] = ""
    written(tmp_path, table)

    read = read_credit_table(a_spec(), tmp_path)

    customer = read.sample.customer
    assert (customer[:-2:2] == customer[1:-2:2]).all()
    assert len(set(customer.tolist())) == ROWS // 2 + 1
    assert read.notes == ("2 rows name no customer: each counts as somebody else.",)


def test_only_mature_labels_count_and_declined_applicants_stand_apart(tmp_path: Path) -> None:
    table = a_table()
    table["outcome"][:40] = "declined"
    table["outcome"][40:50] = "current"
    table["outcome"][50:55] = ""
    label = {"column": "outcome", "bad": ["bad"], "good": ["good"], "rejected": ["declined"], "months": 6}
    written(tmp_path, table)

    read = read_credit_table(
        a_spec(time="applied", label=label | {"known_until": date(2024, 3, 1)}), tmp_path
    )

    ripe = table["applied"] <= np.datetime64("2023-09-01")
    counted = np.isin(table["outcome"], ["bad", "good"])
    assert len(read.sample) == int((ripe & counted).sum())
    assert read.sample.month is not None
    assert read.sample.month.max() <= np.datetime64("2023-09")
    assert read.rejected is not None
    assert np.array_equal(read.rejected[:, 0], table["income"][:40])
    assert [note.split(" ", 1)[1] for note in read.notes] == [
        "rows without outcome (the label): left out.",
        "rows whose outcome says “current”, neither bad nor good: left out.",
        "rows were declined: their outcome is unknown, they stand apart.",
        "rows whose 6 months were not over on 2024-03-01: label not mature, left out.",
    ]


def test_a_second_table_is_joined_by_customer(tmp_path: Path) -> None:
    table = a_table()
    written(tmp_path, {name: table[name] for name in ("who", "applied", "branch", "sex", "outcome")})
    beside = {"person": table["who"][:0:-1], "income": table["income"][:0:-1]}
    beside = {name: np.append(column, column[:3]) for name, column in beside.items()}
    written(tmp_path, beside, "people.csv")

    sample = read_credit_table(
        a_spec(besides=[{"file": "people.csv", "customer": "person"}]), tmp_path
    ).sample

    assert np.array_equal(sample.column("income")[1:], table["income"][1:])
    assert np.isnan(sample.column("income")[0]), "the first customer is not in it"


def test_a_second_table_with_two_rows_of_one_customer_is_refused(tmp_path: Path) -> None:
    table = a_table()
    written(tmp_path, {name: table[name] for name in ("who", "applied", "branch", "sex", "outcome")})
    written(tmp_path, {"who": ["c00001", "c00001"], "income": [1, 2]}, "people.csv")

    with pytest.raises(TableUnusable, match=r"rows of who c00001 that differ .*name the file under events"):
        read_credit_table(a_spec(besides=[{"file": "people.csv", "customer": "who"}]), tmp_path)


def test_events_count_once_they_are_known(tmp_path: Path) -> None:
    table = a_table()
    applied = table["applied"]
    late = np.arange(ROWS) % 7
    earlier = {
        "who": np.append(table["who"], "stranger"),
        "due": np.append(applied - np.timedelta64(90, "D"), applied[0]),
        "paid": np.append(applied - np.timedelta64(90, "D") + late.astype("m8[D]"), applied[0]),
    }
    # Half of the customers paid only after they had applied again.
    earlier["paid"][:ROWS:2] = applied[::2] + np.timedelta64(5, "D")
    log = {
        "file": "earlier.csv", "customer": "who", "time": "due", "known_at": "paid", "category": "history",
        "measures": [{"name": "days_late", "days_from": "due", "days_to": "paid", "direction": "raises_pd"}],
    }  # fmt: skip
    written(tmp_path, table)
    written(tmp_path, earlier, "earlier.csv")

    read = read_credit_table(a_spec(time="applied", events=[log]), tmp_path)

    last = read.sample.column("events.days_late.last.all")
    assert np.isnan(last[::2]).all(), "what was known later is not seen"
    assert np.array_equal(last[1::2], late[1::2])
    factor = next(one for one in read.sample.factors if one.name == "events.days_late.last.all")
    assert (factor.category, factor.direction, factor.unit) == ("history", "raises_pd", "days")
    assert "earlier.csv: 1 events of nobody in the table of customers: not used." in read.notes


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    written(tmp_path, a_table())

    one, other = (read_credit_table(wide_open(), tmp_path) for _ in range(2))

    assert one.sample.values.tobytes() == other.sample.values.tobytes()
    assert one.sample.factors == other.sample.factors


@pytest.mark.parametrize("pattern", ["%Y%m%d", "%Y年%m月%d日", "%Y/%m/%d"])
def test_dates_that_mean_one_day_are_read_however_they_are_written(tmp_path: Path, pattern: str) -> None:
    table = a_table()
    days = [day.strftime(pattern) for day in table["applied"].astype(object)]
    written(tmp_path, table | {"applied": np.array(days, object)})

    sample = read_credit_table(a_spec(time="applied"), tmp_path).sample

    assert sample.month is not None
    assert np.array_equal(sample.month, table["applied"].astype("datetime64[M]"))
