"""`simulate`: tables for people, JSON for programs, a sealed file to attach, and a plain line for no pack."""

import json
import re
from importlib.resources import files
from pathlib import Path

from tests.command_line.running import run
from tools.simulation.findings import read_simulation

SMALL = ("--simulated", "40", "--processes", "1")


def a_pack(folder: Path, was: str, now: str) -> Path:
    """The shipped pack with one line changed."""
    text = files("tools.policy").joinpath("packs", "cn.toml").read_text(encoding="utf-8")
    assert was in text
    path = folder / "trial.toml"
    path.write_text(text.replace(was, now), encoding="utf-8")
    return path


def test_a_pack_is_tried_against_the_shipped_one_and_the_result_can_be_attached(tmp_path: Path) -> None:
    trial = a_pack(tmp_path, "multiple_max = 3.0", "multiple_max = 1.0")
    out = tmp_path / "simulation.json"

    told = run(tmp_path, "simulate", "--policy", str(trial), *SMALL, "--out", str(out), COLUMNS="160")

    attached = read_simulation(out.read_bytes())
    assert "of 40 answers change" in told.stdout
    assert (attached.requests, attached.source) == (40, "simulated")
    assert attached.policy.sha256 != attached.against.sha256
    as_json = json.loads(run(tmp_path, "simulate", "--policy", str(trial), *SMALL, "--json").stdout)
    assert as_json["figures"] == json.loads(out.read_text())["figures"]


def test_what_is_no_pack_is_told_in_a_line_and_nothing_is_run(tmp_path: Path) -> None:
    broken = a_pack(tmp_path, "pd_max = 0.20", 'pd_max = "high"')
    out = tmp_path / "simulation.json"

    for told in (str(broken), str(tmp_path / "nothing.toml"), "elsewhere"):
        done = run(tmp_path, "simulate", "--policy", told, *SMALL, "--out", str(out), expect=2)
        assert len(done.stderr.splitlines()) == 1
        assert not out.exists()
    wrong = run(tmp_path, "simulate", "--policy", "cn", "--report", str(tmp_path / "a.pdf"), expect=2)
    assert "The page is .html" in wrong.stderr


def test_the_page_says_what_the_figures_say_and_needs_no_network(tmp_path: Path) -> None:
    trial, page = a_pack(tmp_path, "multiple_max = 3.0", "multiple_max = 1.0"), tmp_path / "page.html"

    told = run(
        tmp_path, "simulate", "--policy", str(trial), "--simulated", "120", "--processes", "1",
        "--report", str(page), "--json",
    )  # fmt: skip

    found, text = json.loads(told.stdout), page.read_text(encoding="utf-8")
    changed = 120 - next(each["requests"] for each in found["moved"] if each["way"] == "same")
    assert f"{changed} of 120 answers change" in text
    assert found["policy"]["sha256"] in text
    assert text.count("<svg") >= 6
    assert not re.search(r"""(?:src|href)=["']https?:""", text)


def test_one_source_at_a_time_and_what_has_no_requests_says_what_to_do(tmp_path: Path) -> None:
    for arguments, told in (
        (("--policy", "cn", "--stored", "--simulated", "5"), "Say one of"),
        ((), "Name the pack to try"),
        (("--policy", "cn", "--shadow"), "leave --policy out"),
        (("--shadow",), "ASSISTANT_SHADOW_POLICY"),
        (("--policy", "cn", "--stored", "--processes", "1"), "--simulated N"),
    ):
        assert told in run(tmp_path, "simulate", *arguments, expect=2).stderr


def test_what_simulate_writes_is_what_a_proposed_pack_is_asked_for(tmp_path: Path) -> None:
    trial = a_pack(tmp_path, "multiple_max = 3.0", "multiple_max = 2.0")
    text = trial.read_text(encoding="utf-8")
    text = text.replace('version = "cn-2027-02"', 'version = "cn-trial"')
    trial.write_text(text.replace("effective_from = 2026", "effective_from = 2100"), encoding="utf-8")
    out = tmp_path / "simulation.json"
    run(tmp_path, "simulate", "--policy", str(trial), *SMALL, "--out", str(out), "--json")
    who = ("--by", "Wang Fang", "--saying", "Tried on 40 requests.")

    told = run(tmp_path, "policy", "add", str(trial), *who, "--simulation", str(out))

    assert "two people" in told.stdout
    again = json.loads(run(tmp_path, "simulate", "--policy", "cn-trial", *SMALL, "--json").stdout)
    assert again["policy"] == json.loads(out.read_text())["policy"]
