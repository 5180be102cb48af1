"""A small made-up lender: a table of borrowers with known bads, and what it says of it."""

import gzip
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.risk.credit_spec import CreditSpec

ROWS = 400
Table = dict[str, NDArray[Any]]


def a_table(rows: int = ROWS, seed: int = 7) -> Table:
    """Income lowers risk, the branch is noise; a fifth are bad. Times run through 2023."""
    chance = np.random.default_rng(seed)
    income = chance.lognormal(8, 0.5, rows).round(2)
    bad = (chance.random(rows) < 0.2 + 0.15 * (income < np.median(income))).astype(int)
    days = chance.integers(0, 365, rows)
    return {
        "who": np.array([f"c{place:05d}" for place in range(rows)]),
        "applied": np.datetime64("2023-01-01", "D") + days,
        "income": income,
        "months": chance.integers(1, 60, rows),
        "branch": np.array(["north", "south", "east"], object)[chance.integers(0, 3, rows)],
        "sex": np.array(["f", "m"])[chance.integers(0, 2, rows)],
        "outcome": np.where(bad == 1, "bad", "good").astype(object),
    }


def as_csv(table: Mapping[str, Sequence[Any] | NDArray[Any]], delimiter: str = ",") -> str:
    """None and NaN are empty cells."""
    rows = zip(*(list(column) for column in table.values()), strict=True)
    lines = [delimiter.join(_cell(cell) for cell in row) for row in rows]
    return "\n".join([delimiter.join(table), *lines]) + "\n"


def _cell(cell: Any) -> str:
    return "" if cell is None or cell != cell else str(cell)


def written(folder: Path, table: Mapping[str, Any] | str | bytes, name: str = "loans.csv") -> Path:
    """As a file of the kind that its name says; text and bytes go in as they are."""
    path = folder / name
    if isinstance(table, bytes):
        path.write_bytes(table)
        return path
    text = table if isinstance(table, str) else as_csv(table)
    if name.endswith(".gz"):
        path.write_bytes(gzip.compress(text.encode()))
    elif name.endswith(".parquet") and not isinstance(table, str):
        _parquet(path, text)
    else:
        path.write_text(text, encoding="utf-8")
    return path


def _parquet(path: Path, text: str) -> None:
    import duckdb

    between = path.with_suffix(".between")
    between.write_text(text, encoding="utf-8")
    with duckdb.connect() as db:
        db.execute(f"copy (select * from read_csv('{between}', header = true)) to '{path}'")
    between.unlink()


def told(**parts: Any) -> dict[str, Any]:
    """What the specification says, with some of it told otherwise; None takes a key away."""
    whole: dict[str, Any] = {
        "title": "A small lender",
        "version": "small-1",
        "owner": "Retail credit risk",
        "customers": "loans.csv",
        "customer": "who",
        "label": {"column": "outcome", "bad": ["bad"], "good": ["good"], "months": 6},
        "columns": [
            {"name": "income", "direction": "lowers_pd", "category": "income"},
            {"name": "branch"},
            {"name": "sex", "use": "group"},
        ],
    }
    return {key: value for key, value in (whole | parts).items() if value is not None}


def a_spec(**parts: Any) -> CreditSpec:
    import json

    return CreditSpec.from_json(json.dumps(told(**parts), default=str))


def wide_open(**parts: Any) -> CreditSpec:
    """All columns but those that are spoken for are factors."""
    return a_spec(columns=[{"name": "sex", "use": "group"}], others="factors", **parts)
