"""`policy`: packs checked, proposed, approved by two, adopted, listed and shown; what does not go is told."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from assistant.command_line.commands import app
from tests.policy.given_policies import proposal, simulation
from tests.policy.packs_written import SHIPPED, line_of
from tools.policy.pack_identity import pack_sha256

WHY = ["--saying", "Minutes of May."]
TOMORROW = datetime.now(UTC).date() + timedelta(days=2)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ASSISTANT_POLICIES_FOLDER", str(tmp_path / "policies"))
    return tmp_path


def policy(*words: str) -> Result:
    return CliRunner().invoke(app, ["policy", *words])


def told(*words: str) -> dict[str, object]:
    result = policy(*words, "--json")
    assert result.exit_code == 0, result.output
    found: dict[str, object] = json.loads(result.stdout)
    return found


def written(folder: Path, text: str, name: str = "new.toml") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return name


def test_a_pack_goes_from_a_file_to_the_one_in_force(folder: Path) -> None:
    # given a pack for tomorrow, and its simulation against the present one
    text = proposal(first=TOMORROW)
    file = written(folder, text)
    (folder / "tried.json").write_bytes(simulation(text))

    # when it is checked, proposed, approved by two and adopted
    assert told("check", file)["usable"] is True
    added = told("add", file, "--by", "Wu Proposer", *WHY, "--simulation", "tried.json")
    assert (added["standing"], added["sha256"]) == ("0 of 2 approvals", pack_sha256(text))
    assert told("approve", "cn-2027", "--by", "Ana One", *WHY)["standing"] == "1 of 2 approvals"
    assert told("approve", "cn-2027", "--by", "Bo Two", *WHY)["standing"] == "approved"
    said = policy("adopt", "cn-2027", "--by", "Ana One", *WHY)
    assert f"decides from {TOMORROW} on" in " ".join(said.output.split())

    # then the list and the page say so
    listed = told("list")["packs"]
    assert isinstance(listed, list)
    assert [(each["version"], each["standing"]) for each in listed] == [
        ("cn-2027-02", "in force"),
        ("cn-2027", "adopted"),
    ]
    page = " ".join(policy("show", "cn-2027").output.split())
    assert "4000000" in page
    assert "Wu Proposer" in page
    assert "Minutes of May." in page
    assert told("withdraw", "cn-2027", "--by", "Bo Two", *WHY)["standing"] == "withdrawn"


def test_a_pack_with_faults_is_told_line_by_line_and_the_old_one_stays(folder: Path) -> None:
    # given a price above the ceiling and a cap above the total
    text = proposal(first=TOMORROW).replace("annual_rate_min_bps = 900", "annual_rate_min_bps = 2500")
    text = text.replace("automatic_max_minor = 4000000", "automatic_max_minor = 40_000_000")
    file = written(folder, text)

    for words in (["check", file], ["add", file, "--by", "Wu Proposer", *WHY]):
        result = policy(*words)

        assert result.exit_code == 2
        first, second = result.stderr.strip().splitlines()
        assert first.startswith(
            f"new.toml: line {line_of(text, 'automatic_max_minor')}: total.automatic_max_minor"
        )
        assert second.startswith(
            f"new.toml: line {line_of(text, 'annual_rate_min_bps')}: price.annual_rate_min_bps"
        )
        assert second.endswith("raising the ceiling takes its own reading of the law.")
    faults = json.loads(policy("check", file, "--json").stdout)["faults"]
    assert [each["line"] for each in faults] == [
        line_of(text, "automatic_max_minor"),
        line_of(text, "annual_rate_min_bps"),
    ]
    listed = told("list")["packs"]
    assert isinstance(listed, list)
    assert [each["version"] for each in listed] == ["cn-2027-02"]


def test_a_first_day_in_the_past_is_refused_unless_it_is_the_pack_that_is_there(folder: Path) -> None:
    late = written(folder, proposal(first=date(2026, 1, 5)), "late.toml")
    same = written(folder, SHIPPED, "same.toml")

    result = policy("check", late)
    assert result.exit_code == 2
    assert "2026-01-05 is in the past" in result.stderr
    assert f"line {line_of(SHIPPED, 'effective_from')}" in result.stderr
    assert policy("check", late, "--on", "2026-01-05").exit_code == 0
    assert policy("check", same).exit_code == 0


def test_a_case_that_comes_out_otherwise_is_told_with_what_was_expected_and_found(folder: Path) -> None:
    file = written(folder, proposal(first=TOMORROW))
    case = """
        [usual]
        on = 2026-11-22
        name = "Chen Si"
        born_on = 2000-05-01
        limit = 1_000
        wish = 8_000
        pd = 0.05
        [[case]]
        name = "nobody gets a limit"
        then = { verdict = "decline", trace = [{ rule = "asked_for_more", cap = 9_000 }] }
    """
    cases = written(folder, case, "cases.toml")

    result = policy("check", file, "--cases", cases)

    assert result.exit_code == 1
    assert "cases.toml line 9: nobody gets a limit" in result.output
    assert "verdict: expected decline; found refer (nothing_to_go_on)" in result.output
    assert "expected cap 9,000; found allow, asked_amount, cap 8,000.00" in result.output
    found = json.loads(policy("check", file, "--cases", cases, "--json").stdout)
    assert found["cases"]["failed"][0]["line"] == 9


def test_a_shipped_pack_is_checked_with_its_cases() -> None:
    found = told("check", "eu")

    assert found["usable"] is True
    cases = found["cases"]
    assert isinstance(cases, dict)
    assert cases["failed"] == []
    assert cases["run"] > 5


def test_every_figure_is_shown_with_its_source() -> None:
    figures = told("show", "eu")["figures"]

    assert isinstance(figures, list)
    by_place = {each["place"]: each for each in figures}
    assert by_place["total.limits_max_minor"]["value"] == 2_500_000
    assert by_place["evidence.refused"]["law"] == "L21"
    assert by_place["evidence.refused"]["reading"] == "second_hand"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check", "nowhere.toml"], "cannot be read"),
        (["check", "cn", "--cases", "nowhere.toml"], "cannot be read"),
        (["check", "xx"], "no policy pack named 'xx'"),
        (["add", "nowhere.toml", "--by", "Wu Proposer", *WHY], "cannot be read"),
        (["approve", "cn-9", "--by", "Ana One", *WHY], "no pack 'cn-9'"),
        (["approve", "cn-2027-02", "--by", "Ana One", *WHY], "came with the program"),
        (["show", "../../etc/passwd"], "no pack"),
    ],
)
def test_what_does_not_go_is_one_plain_line(words: list[str], said: str) -> None:
    result = policy(*words)

    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
