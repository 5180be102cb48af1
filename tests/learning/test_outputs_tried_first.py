"""Where results go is tried before the work that makes them, and never over the tables they come from."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.given_lender import a_spec, a_table, written

pytest.importorskip("duckdb")

from assistant.command_line.evaluate import evaluate
from assistant.learning.credit_models import OutUnusable, train_from_files
from assistant.learning.credit_scoring import ScoresUnwritable, require_no_table
from models.risk.lender_models import Plan

SPEC = """
title = "A small lender"
version = "small-1"
owner = "Retail credit risk"
customers = "loans.csv"
others = "factors"
[label]
column = "outcome"
bad = ["bad"]
good = ["good"]
"""


def test_models_are_not_learned_for_a_folder_that_cannot_be(tmp_path: Path) -> None:
    spec = tmp_path / "spec.toml"
    spec.write_text(SPEC)
    stages: list[str] = []

    with pytest.raises(OutUnusable, match="is a file"):
        train_from_files(
            spec, tmp_path, spec / "out", Plan(), pdf=False, progress=lambda stage, _: stages.append(stage)
        )
    assert stages == []


def test_scores_never_replace_a_table(tmp_path: Path) -> None:
    table = written(tmp_path, a_table())

    with pytest.raises(ScoresUnwritable, match="one of the tables"):
        require_no_table(a_spec(), tmp_path, tmp_path / "." / table.name)
    with pytest.raises(ScoresUnwritable, match="one of the tables"):
        require_no_table(a_spec(customers="other.csv"), table, table)
    require_no_table(a_spec(), tmp_path, tmp_path / "scores.csv")


def test_one_fold_is_none(tmp_path: Path) -> None:
    spec = tmp_path / "spec.toml"
    spec.write_text(SPEC)

    said = CliRunner().invoke(evaluate, ["spec", str(spec), "--folds", "1"])

    assert said.exit_code == 2
    assert "--folds takes 2 to 20" in said.output
