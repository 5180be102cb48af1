"""Proofs and signed heads: over the API, at the terminal, and checked with the published keys alone."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from assistant.actions.prove_entry import prove_consistency, prove_entry, prove_subject
from assistant.actions.sign_head import FRESH, sign_head, sign_head_when_due
from assistant.command_line.commands import app
from assistant.settings import Settings
from assistant.wiring import Program, equipped
from models.errors import NotFound, RecordTampered
from tests.api.visiting import api_over, problem
from tests.audit.given_logs import looked_at
from tests.given import Clock, a_consent, a_customer
from tools.audit.log_proofs import ProofUnusable, check_proof
from tools.audit.signing_keys import SigningKeys, new_key
from tools.audit.tree_head import SignedHead, TreeHead


def as_json(proof: Any) -> dict[str, Any]:
    """As it reaches whoever checks it."""
    told: dict[str, Any] = json.loads(json.dumps(proof.model_dump(mode="json")))
    return told


def test_every_entry_and_every_two_sizes_are_proven_across_the_kept_levels(embedded: Program) -> None:
    # given a log of more than one kept subtree, and one appended to since
    means = embedded.means
    looked_at(means, 300)
    keys = means.signing_keys.public
    first = sign_head(means)
    looked_at(means, 230)

    # then proofs of what stands anywhere hold
    for position in (0, 1, 255, 256, 257, 300, 511, 512, 530):
        found = check_proof(as_json(prove_entry(means, position)), keys)
        assert found.head.tree_size == 531
    for size in (0, 1, 2, 255, 256, 257, 301, 512, 530, 531):
        check_proof(as_json(prove_consistency(means, size)), keys)
    proof = prove_consistency(means, first.head.tree_size)
    assert proof.first_signed_head == first.signed
    with pytest.raises(NotFound):
        prove_entry(means, 531)
    with pytest.raises(NotFound, match="No head was signed"):
        prove_consistency(means, 1, 40)


def test_a_proof_that_anybody_bent_anywhere_does_not_hold(embedded: Program) -> None:
    means = embedded.means
    looked_at(means, 9)
    keys, other = means.signing_keys.public, "0" * 64
    sound = as_json(prove_entry(means, 4))
    apart = as_json(prove_consistency(means, 3))
    forged = SignedHead.made(
        TreeHead(log="ring_1", tree_size=10, root_sha256=other, at=means.now()), SigningKeys(new_key())
    )
    for bent in (
        sound | {"leaf_index": 5},
        sound | {"tree_size": 9},
        sound | {"root_sha256": other},
        sound | {"leaf_hash": other},
        sound | {"entry": sound["entry"] | {"subject": "acc_other"}},
        sound | {"inclusion_path": [other, *sound["inclusion_path"][1:]]},
        sound | {"inclusion_path": sound["inclusion_path"][:-1]},
        sound | {"signed_head": forged.signed, "root_sha256": other},
        sound | {"opening": {"salt": other, "content": "{}"}},
        apart | {"first_root_sha256": other},
        apart | {"first_size": 2},
        apart | {"consistency_path": []},
    ):
        with pytest.raises(RecordTampered):
            check_proof(bent, keys)
    nothing: list[Any] = [
        {},
        [],
        None,
        {"proof": "inclusion"},
        sound | {"inclusion_path": ["zz"]},
        {"proof": []},
    ]
    for none in nothing:
        with pytest.raises(ProofUnusable):
            check_proof(none, keys)


def test_what_an_entry_commits_to_can_be_shown_with_it(embedded: Program) -> None:
    means = embedded.means
    consent_id = a_consent(means, a_customer(means).customer_id).consent_id
    proofs = prove_subject(means, consent_id, with_content=True)
    assert [proof.entry.subject for proof in proofs] == [f"{consent_id}/1", f"{consent_id}/2"]
    told = [check_proof(as_json(proof), means.signing_keys.public).content for proof in proofs]
    assert [json.loads(text or "")["to_state"] for text in told] == ["requested", "active"]
    with pytest.raises(NotFound):
        prove_subject(means, "cns_unknown")


def test_tending_signs_a_head_when_the_log_has_grown_and_once_a_day(embedded: Program, clock: Clock) -> None:
    means = embedded.means
    assert sign_head_when_due(means) == 0
    looked_at(means, 2)
    assert [sign_head_when_due(means) for _ in range(2)] == [1, 0]
    clock.at += FRESH
    assert [sign_head_when_due(means) for _ in range(2)] == [1, 0]
    lines = embedded.settings.effective_witness_file.read_text().splitlines()
    assert [json.loads(line)["tree_size"] for line in lines] == [3, 3]


def test_an_auditor_reads_the_log_and_its_proofs_over_the_api(running: Program) -> None:
    # given
    means = running.means
    customer_id = looked_at(means, 4)
    api = api_over(running)
    auditor = api.key(["audit:read"])

    # when
    head = auditor.get("/v1/audit/head")
    page = auditor.get("/v1/audit/entries?limit=3")
    rest = auditor.get(f"/v1/audit/entries?limit=3&cursor={page['next_cursor']}")
    proof = auditor.get("/v1/audit/entries/2/proof")
    apart = auditor.get("/v1/audit/consistency?first=2")

    # then
    assert head["tree_size"] == 5
    assert [each["position"] for each in (*page["items"], *rest["items"])] == [0, 1, 2, 3, 4]
    assert rest["next_cursor"] is None
    heads: Any = auditor.get("/v1/audit/heads")
    assert heads == [head]
    subject = page["items"][1]["subject"]
    assert auditor.get(f"/v1/audit/entries?subject={subject}")["items"] == page["items"][1:2]
    assert auditor.get("/v1/audit/entries/1") == page["items"][1]
    for each in (proof, apart):
        assert check_proof(each, means.signing_keys.public).head.root_sha256 == head["root_sha256"]
    assert customer_id not in json.dumps([page, rest, proof])
    problem(auditor("GET", "/v1/audit/entries/99"), 404, "not_found")
    problem(auditor("GET", "/v1/audit/entries?cursor=eA"), 422, "cursor_unusable")
    problem(api.key(["customers:read"])("GET", "/v1/audit/head"), 403, "scope_missing")


def test_proofs_are_made_and_checked_at_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # given a program that has logged something, and its published keys in a file
    monkeypatch.setenv("ASSISTANT_DATA_FOLDER", str(tmp_path))
    with equipped(Settings(_env_file=None)) as (means, _):
        looked_at(means, 5)
        keys = tmp_path / "keys.json"
        keys.write_text(json.dumps(means.signing_keys.public.as_jwk_set()))

    def told(*arguments: str, expect: int = 0) -> str:
        done = CliRunner().invoke(app, ["audit", *arguments])
        assert done.exit_code == expect, done.output
        return done.stdout

    # when
    head = json.loads(told("head", "--json"))
    proofs = tmp_path / "proofs.json"
    proofs.write_text(told("prove", "3") + told("consistency", "2"))

    # then
    assert head["tree_size"] == 6
    assert len(told("check", str(proofs), "--keys", str(keys)).splitlines()) == 2
    assert json.loads(told("head", "--all", "--json").splitlines()[0]) == head
    report = json.loads(told("verify", "--witness", str(tmp_path / "witness.jsonl"), "--json"))
    assert report["log"] == {
        "entries": 6,
        "heads": 1,
        "witnessed": 1,
        "first_bad_entry": None,
        "subject": None,
    }
    proofs.write_text(proofs.read_text().replace('"leaf_index": 3', '"leaf_index": 4'))
    assert not json.loads(told("check", str(proofs), "--keys", str(keys), "--json", expect=1))["holds"]
