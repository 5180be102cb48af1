"""`population` writes what a lender would have; the truth lies in a file that nothing names."""

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
from typer.testing import CliRunner

from assistant.command_line.commands import app
from models.risk.credit_spec import CreditSpec

FILES = ("customers.parquet", "events.parquet", "simulated.toml", "truth.parquet")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("lender") / "it's here"
    done = CliRunner().invoke(app, ["population", str(out), "--customers", "400", "--seed", "3", "--json"])
    assert done.exit_code == 0, done.output
    return out


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    with duckdb.connect() as database:
        name = str(path).replace("'", "''")
        found: list[tuple[Any, ...]] = database.execute(query.format(f"read_parquet('{name}')")).fetchall()
        return found


def test_the_same_arguments_write_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    CliRunner().invoke(app, ["population", str(tmp_path), "--customers", "400", "--seed", "3"])

    assert sorted(path.name for path in folder.iterdir()) == sorted(FILES)
    for name in FILES:
        assert (folder / name).read_bytes() == (tmp_path / name).read_bytes()


def test_the_specification_is_one_and_names_columns_that_are_there(folder: Path) -> None:
    told = tomllib.loads((folder / "simulated.toml").read_text(encoding="utf-8"))
    spec = CreditSpec.from_json(json.dumps(told, default=str))
    columns = {name for name, *_ in rows(folder / "customers.parquet", "describe select * from {}")}
    logged = {name for name, *_ in rows(folder / "events.parquet", "describe select * from {}")}

    assert {column.name for column in spec.columns} | {"customer", "asked_on", "outcome"} == columns
    assert {"customer", "at", "kind", "amount_minor", "place", "device", "channel", "merchant"} <= logged
    assert "truth" not in spec.model_dump_json()


def test_outcomes_of_the_declined_and_evidence_not_shown_are_not_there(folder: Path) -> None:
    outcomes = {word for (word,) in rows(folder / "customers.parquet", "select outcome from {}")}
    ((hidden, last),) = rows(
        folder / "customers.parquet",
        "select count(*) filter (monthly_income_minor is null) / count(*), max(asked_on) from {}",
    )

    assert outcomes == {"default", "repaid", "declined"}
    assert isinstance(hidden, float)
    assert 0.2 < hidden < 0.4
    assert last == date(2024, 12, 31)


def test_the_truth_is_kept_row_for_row(folder: Path) -> None:
    ((requests,),) = rows(folder / "customers.parquet", "select count(*) from {}")
    ((known, lowest, highest),) = rows(
        folder / "truth.parquet", "select count(*) filter (in_customers), min(true_pd), max(true_pd) from {}"
    )

    assert known == requests
    assert 0 < float(str(lowest)) < float(str(highest)) < 1


def test_a_folder_that_cannot_be_written_to_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    done = CliRunner().invoke(app, ["population", str(tmp_path / "file"), "--customers", "10"])

    assert done.exit_code == 2
    assert "cannot be written to" in done.output
