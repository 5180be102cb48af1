"""`evaluate scam`: a lender's table is judged beside plain LightGBM; what is wrong with it is one line."""

import json
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from assistant.command_line.commands import app
from models.risk.payments import learning

pytest.importorskip("duckdb")

ROOT = Path(__file__).resolve().parents[2]
SPEC = """
title = "Small"
payments = "*.csv"
label_delay_days = 3
[columns]
customer = "who"
at = "when"
amount = "how_much"
merchant = "shop"
label = "bad"
[periods]
train_from = 2024-01-10
train_until = 2024-02-20
judge_from = 2024-02-20
judge_until = 2024-04-01
"""


def a_table(rows: int = 1_500) -> str:
    """Scams are four times the usual amount."""
    chance = np.random.default_rng(3)
    seconds = np.sort(chance.integers(0, 90 * 86_400, rows)).astype("m8[s]")
    times = (np.datetime64("2024-01-01T00:00:00") + seconds).tolist()
    scam = chance.random(rows) < 0.05
    amounts = chance.lognormal(3, 0.3, rows) * np.where(scam, 4, 1)
    people, shops = chance.integers(0, 20, rows), chance.integers(0, 9, rows)
    lines = zip(people, times, amounts, shops, scam, strict=True)
    told = "".join(f"c{who},{at},{paid:.2f},s{shop},{int(bad)}\n" for who, at, paid, shop, bad in lines)
    return "who,when,how_much,shop,bad\n" + told


def evaluated(folder: Path, table: str, spec: str = SPEC, *options: str) -> tuple[int, str, str]:
    (folder / "payments.csv").write_text(table, encoding="utf-8")
    (folder / "small.toml").write_text(spec, encoding="utf-8")
    done = CliRunner().invoke(
        app, ["evaluate", "scam", str(folder / "small.toml"), "--data", str(folder), *options]
    )
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning, "TRIED", (learning.Recipe(100, 4, learning_rate=0.1, min_data_in_leaf=20),))


def test_a_table_is_judged_beside_the_baseline_and_drawn(tmp_path: Path) -> None:
    page = tmp_path / "page.html"

    code, out, _ = evaluated(tmp_path, a_table(), SPEC, "--report", str(page), "--json")

    found = json.loads(out)
    assert code == 0
    assert found["ours"]["auc"]["value"] > 0.9
    assert found["difference"]["auc"]["low"] <= found["difference"]["auc"]["high"]
    assert found["trained"]["payments"] < 1_500 * 41 / 90, "the last three days' labels were not known"
    drawn = page.read_text(encoding="utf-8")
    assert drawn.count("<svg") == 4
    assert "http" not in drawn


@pytest.mark.parametrize(
    ("table", "spec", "told"),
    [
        (a_table(9), SPEC.replace('"shop"', '"store"'), "no column store"),
        (a_table(9).replace("2024-01", "soon", 1), SPEC, "where a time since 1970 belongs"),
        (a_table(9).replace(",0\n", ",maybe\n", 1), SPEC, "“maybe” where a 0 or 1 belongs"),
        (a_table(300).replace(",1\n", ",0\n"), SPEC, "no scams"),
        (
            a_table(9),
            SPEC.replace("judge_from = 2024-02-20", "judge_from = 2024-02-01"),
            "judging period must",
        ),
        ("", SPEC, "is empty"),
        ("who,when,how_much,shop,bad\n", SPEC, "no rows"),
        (a_table(9), SPEC.replace("*.csv", "*.parquet"), "no file *.parquet"),
        (a_table(9), SPEC + "[extra]\n", "extra"),
        (a_table(9), "title = ", "not TOML"),
        (a_table(9), SPEC.replace("2024-01-10", '"January"'), "periods.train_from"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(tmp_path: Path, table: str, spec: str, told: str) -> None:
    code, out, err = evaluated(tmp_path, table, spec)

    assert (code, out) == (2, "")
    assert told in err
    assert err.strip().count("\n") == 0


@pytest.mark.parametrize("name", ["sparkov", "fdh"])
def test_example_specifications_are_read(name: str) -> None:
    from assistant.learning.specs import read_spec

    assert read_spec(ROOT / "docs" / "specs" / f"{name}.toml").label_delay_days == 7
