"""What `make mutants` takes away is found by reading, so that no check is forgotten; each is a program."""

import ast

from tests.consent.mutants import GATED, ROOT, mutants
from tools.consent.standing import CHECKS


def test_every_check_of_standing_and_every_condition_of_the_gate_is_taken_away_in_turn() -> None:
    found = {(each.file, each.what) for each in mutants()}
    assert {what for file, what in found if what.startswith("check _")} >= {
        *(f"check {check.__name__}" for check in CHECKS),
        "check _still_supported",
    }
    gate = [what for file, what in found if file == "assistant/storage/gate.py"]
    for column in ("_evidence.customer_id", "_evidence.state", "_evidence.evidence_id", "_consents.purpose"):
        assert any(what.startswith(f"condition {column} ") for what in gate), column
    requiring = {file for file, what in found if what.startswith("call ")}
    assert requiring >= {
        "assistant/storage/evidence.py",
        "assistant/actions/ask_consent.py",
        "assistant/actions/receive_evidence.py",
        "assistant/actions/withdraw_consent.py",
    }
    assert {file for file, _ in found} == set(GATED)


def test_a_mutant_is_one_change_and_can_be_read() -> None:
    for mutant in mutants():
        ast.parse(mutant.source)
        assert mutant.source != (ROOT / mutant.file).read_text(encoding="utf-8")
