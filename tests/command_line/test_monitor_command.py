"""`monitor`: findings for people, JSON for programs, a page, and a plain line for what does not go."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from assistant.actions.request_limit import request_limit
from assistant.command_line.commands import app
from assistant.wiring import Program
from tests.given import Clock, a_customer
from tests.given_papers import standing_wish


@pytest.fixture
def lender(embedded: Program, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """A lender that decided for one customer in the spring of 2024, and knows what became of it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ASSISTANT_DATA_FOLDER", str(tmp_path))
    clock.at = datetime(2024, 3, 1, tzinfo=UTC)
    customer_id = a_customer(embedded.means).customer_id
    request_limit(embedded.means, customer_id, standing_wish(500_000))
    Path("outcomes.csv").write_text(f"customer_id,bad_on,known_on\n{customer_id},,2025-04-01\n")
    return embedded


def monitor(*words: str) -> Result:
    return CliRunner().invoke(app, ["monitor", *words])


def test_the_champion_is_monitored_for_people_for_programs_and_as_a_page(lender: Program) -> None:
    people = monitor("--outcomes", "outcomes.csv", "--report", "page.html")
    programs = monitor("--since", "2024-03-01", "--version", "cn-3", "--json")

    assert people.exit_code == programs.exit_code == 0, people.output + programs.output
    assert "1 decisions from 2024-03-01" in people.output
    assert "UNKNOWN Calibration: " in people.output
    told = json.loads(programs.stdout)
    assert told["model_version"] == lender.means.scorer({}).model_version
    assert told["months"][0]["month"] == "2024-03"
    assert told["model_version"] in Path("page.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("--report", "page.pdf"), "The page is .html, not .pdf."),
        (("--report", "nowhere/page.html"), "There is no folder nowhere"),
        (("--version", "nobody-1"), "There is no model 'nobody-1'"),
        (("--since", "2025-01-01"), "has decided nothing since 2025-01-01"),
        (("--outcomes", "nowhere.csv"), "nowhere.csv cannot be read"),
        (("--outcomes", "bad.csv"), "line 2: no decision_id and no customer_id"),
        (("--outcomes", "chinese.csv"), "chinese.csv is not UTF-8 text"),
    ],
)
def test_what_does_not_go_is_told_in_a_line(lender: Program, words: tuple[str, ...], what: str) -> None:
    Path("bad.csv").write_text("decision_id,bad_on,known_on\n,2025-01-01,2025-04-01\n")
    Path("chinese.csv").write_bytes("决定".encode("gb18030"))

    result = monitor(*words)

    assert result.exit_code == 2
    assert what in " ".join(result.stderr.split())
    assert "Traceback" not in result.output
    assert not Path("page.html").exists()
