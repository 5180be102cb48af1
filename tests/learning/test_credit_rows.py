"""New rows to be scored: the factors that were trained, whatever else the file holds."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.risk.factor import Factor
from tests.given_lender import ROWS, Table, a_spec, a_table, written

pytest.importorskip("duckdb")

from assistant.learning.credit_rows import read_rows
from assistant.learning.credit_tables import read_credit_table
from assistant.learning.table_files import TableUnusable


def trained(folder: Path, table: Table, **parts: Any) -> tuple[Factor, ...]:
    written(folder, table)
    return read_credit_table(a_spec(**parts), folder).sample.factors


@pytest.mark.parametrize("name", ["new.csv", "new.parquet"])
def test_new_rows_are_read_as_the_old_ones_were(tmp_path: Path, name: str) -> None:
    table = a_table()
    factors = trained(tmp_path, table)
    new = {"surplus": table["months"]} | {key: table[key][::-1] for key in ("branch", "income", "who")}
    new["branch"][:2] = "west"
    path = written(tmp_path, new, name)

    ids, values, notes = read_rows(a_spec(), factors, path)

    assert ids.tolist() == table["who"][::-1].tolist()
    assert np.array_equal(values[:, 0], table["income"][::-1])
    assert np.isnan(values[:, 1]).tolist() == [True, True] + [False] * (ROWS - 2)
    assert factors[1].levels[int(values[5, 1])] == new["branch"][5]
    assert notes == ("Column branch: 2 rows say what training never saw; they count as missing.",)


def test_the_training_files_themselves_give_the_same_values(tmp_path: Path) -> None:
    written(tmp_path, a_table())
    sample = read_credit_table(a_spec(), tmp_path).sample

    _, values, notes = read_rows(a_spec(), sample.factors, tmp_path)

    assert np.array_equal(values, sample.values)
    assert notes == ()


def test_rows_without_names_are_numbered(tmp_path: Path) -> None:
    factors = trained(tmp_path, a_table())
    path = written(tmp_path, {"income": [1, 2], "branch": ["north", None]}, "new.csv")

    ids, values, _ = read_rows(a_spec(), factors, path)

    assert ids.tolist() == ["1", "2"]
    assert np.isnan(values[1, 1])


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ({"incomes": [1], "branch": ["north"]}, "new.csv has no column income; perhaps incomes for income"),
        (
            {"income": ["much"], "branch": ["north"]},
            "Column income says “much” where a number belongs",
        ),
        ({"income": ["inf"], "branch": ["north"]}, "Column income is infinite in 1 rows"),
        ({"income": [], "branch": []}, "has no rows"),
    ],
)
def test_rows_that_cannot_be_scored_are_named(tmp_path: Path, new: dict[str, Any], said: str) -> None:
    factors = trained(tmp_path, a_table())
    path = written(tmp_path, new, "new.csv")

    with pytest.raises(TableUnusable) as caught:
        read_rows(a_spec(), factors, path)

    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_fragments_of_new_rows_are_those_that_were_trained(tmp_path: Path) -> None:
    table = a_table()
    kinds = np.array(["app", "shop", "app"])[np.arange(ROWS) % 3]
    earlier = {"who": table["who"], "at": table["applied"] - np.timedelta64(20, "D"), "kind": kinds}
    log = {"name": "visits", "file": "visits.csv", "customer": "who", "time": "at", "kind": "kind"}
    written(tmp_path, earlier, "visits.csv")
    spec = {"time": "applied", "events": [log]}
    factors = trained(tmp_path, table, **spec)
    sample = read_credit_table(a_spec(**spec), tmp_path).sample

    # Now one kind is all there is: what is frequent now does not matter.
    few = {key: column[kinds == "shop"] for key, column in table.items() if key != "outcome"}
    ids, values, _ = read_rows(a_spec(**spec), factors, written(tmp_path, few, "new.csv"))

    assert len(ids) == int((kinds == "shop").sum())
    assert np.array_equal(values, sample.values[kinds == "shop"], equal_nan=True)
