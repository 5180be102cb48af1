"""`registry`: tables for people, JSON for programs, one plain line for what does not go."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from assistant.command_line.commands import app
from tests.risk.given_artefacts import another

WHY = ["--saying", "Validated on the year 2025."]


@pytest.fixture(autouse=True)
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ASSISTANT_MODELS_FOLDER", str(tmp_path / "models"))
    return tmp_path / "models"


def registry(*words: str) -> Result:
    return CliRunner().invoke(app, ["registry", *words])


def told(*words: str) -> dict[str, object]:
    result = registry(*words, "--json")
    assert result.exit_code == 0, result.output
    found: dict[str, object] = json.loads(result.stdout)
    return found


def test_a_model_goes_from_a_folder_to_champion_and_back(tmp_path: Path) -> None:
    # given a model that somebody trained
    folder = str(another(tmp_path / "art", "lender-1"))

    # when it is added, approved by two and promoted
    assert told("add", folder, "--by", "Wu Adder")["is_approved"] is False
    told("approve", "lender-1", "--by", "Ana One", *WHY)
    assert told("approve", "lender-1", "--by", "Bo Two", *WHY)["is_approved"] is True
    assert told("promote", "lender-1", "--as", "champion", "--by", "Ana One", *WHY)["role"] == "champion"

    # then the list, the card and the check say so, and there is a way back
    shown = registry("list").output
    assert "lender-1" in shown
    assert "Head of the history" in shown
    page = registry("show", "lender-1").output
    assert "Model card: lender-1" in page
    assert "approved" in page
    head = str(told("check")["head"])
    assert str(told("rollback", "--by", "Bo Two", *WHY)["version"]).startswith("cn-3+")
    assert told("check", "--head", head)["holds"] is True
    assert told("withdraw", "lender-1", "--by", "Bo Two", *WHY)["withdrawn"]


def test_a_history_that_lost_a_line_that_was_noted_does_not_hold() -> None:
    result = registry("check", "--head", "0" * 64)

    assert result.exit_code == 1
    assert "cut off or written anew" in " ".join(result.output.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["add", "nowhere", "--by", "Wu Adder"], "There is no folder nowhere."),
        (["approve", "cn-9", "--by", "Ana One", *WHY], "There is no model 'cn-9'"),
        (["approve", "cn-3", "--by", "1", *WHY], "full name of one person"),
        (["approve", "cn-3", "--by", "Ana One", "--saying", " "], "Say why in one line"),
        (["approve", "cn-3", "--by", "Risk Team", *WHY], "is the owner"),
        (["promote", "cn-3", "--as", "king", "--by", "Ana One", *WHY], "There is no role 'king'"),
        (["promote", "cn-3", "--as", "champion", "--by", "Ana One", *WHY], "is champion already"),
        (["withdraw", "cn-3", "--by", "Ana One", *WHY], "promote another or roll back first"),
        (["rollback", "--by", "Ana One", *WHY], "There is no former champion"),
        (["show", "../../etc/passwd"], "There is no model"),
    ],
)
def test_what_does_not_go_is_one_plain_line(words: list[str], said: str) -> None:
    result = registry(*words)

    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_touched_model_is_named_by_the_check(models: Path) -> None:
    registry("list")
    weights = next(models.glob("cn-3+*/behaviour.txt"))
    weights.write_text("")

    result = registry("check")

    assert result.exit_code == 1
    assert " differs from the hash on its model card" in " ".join(result.output.split())
