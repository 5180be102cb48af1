"""The auditor's pages: everything can be checked by who trusts nobody, and nobody is named."""

import json

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from assistant.actions.look_at_held import look_at_held, take_up_held
from assistant.actions.reveal_held import HeldMasked, reveal_held
from assistant.wiring import Program
from models.facts.staff import StaffRole
from tests.given import Clock, a_customer
from tests.given_staff import FRAGMENT, a_member, signed_in
from tests.payments.given_holds import held
from tools.audit.log_proofs import check_proof
from tools.audit.signing_keys import published_keys


@pytest.fixture
def auditor(embedded: Program, client: TestClient) -> TestClient:
    return signed_in(embedded.means, client, a_member(embedded.means, StaffRole.COMPLIANCE, name="Zhou Lan"))


def something_happened(running: Program) -> None:
    held(running.means, a_customer(running.means, limit_minor=500_000).customer_id)


def test_a_head_is_signed_and_an_entry_is_proven_to_a_stranger(
    embedded: Program, auditor: TestClient
) -> None:
    # given
    something_happened(embedded)
    assert auditor.post("/console/record/head").status_code == 303

    # when
    page = auditor.get("/console/record").text
    proof = auditor.get("/console/record/entries/0/proof.json")
    keys = auditor.get("/console/record/keys.json").json()

    # then
    assert "It agrees" in page
    assert "Chen Si" not in page
    assert "attachment" in proof.headers["content-disposition"]
    assert check_proof(proof.json(), published_keys(keys)).content is None
    entry = auditor.get("/console/record/entries/0").text
    assert proof.json()["leaf_hash"] in entry
    assert proof.json()["root_sha256"] in entry


def test_two_heads_are_tied_together(embedded: Program, auditor: TestClient) -> None:
    something_happened(embedded)
    auditor.post("/console/record/head")
    keys = embedded.means.signing_keys.public
    with embedded.means.storage.reading() as stores:
        size = stores.audit_log.size()

    for first in range(size + 1):
        proof = auditor.get(f"/console/record/consistency/proof.json?first={first}").json()
        assert check_proof(proof, keys).proof == "consistency"
    assert "Entries were only added" in auditor.get("/console/record/consistency?first=1").text
    assert auditor.get("/console/record/consistency?first=99999").status_code == 404


def test_entries_are_found_by_kind_and_by_what_they_are_about(embedded: Program, auditor: TestClient) -> None:
    something_happened(embedded)

    of_payment = auditor.get("/console/record?subject=pay_1").text
    of_staff = auditor.get("/console/record?kind=staff_event").text

    assert "pay_1</td>" in of_payment
    assert "sev_" not in of_payment
    assert "pay_1</td>" not in of_staff
    assert "There are no such entries." in auditor.get("/console/record?until=2020-01-01").text


def test_an_address_that_somebody_made_up_is_refused_calmly(auditor: TestClient) -> None:
    for address in (
        "?since=0001-01-01",
        "?until=9999-12-31",
        "/looks?until=9999-12-31",
        f"?before={10**30}",
        f"/entries/{10**30}",
        f"/entries/{10**30}/proof.json",
        "/entries/-1",
        "?subject=%00",
        "/entries/%00",
    ):
        assert auditor.get(f"/console/record{address}").status_code in {404, 422}, address


def lines(answer: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in answer.splitlines()]


def test_verifying_tells_how_far_it_is_and_names_the_first_bad_entry(
    embedded: Program, auditor: TestClient
) -> None:
    something_happened(embedded)
    told = lines(auditor.post("/console/record/verify", headers=FRAGMENT).text)
    assert any(line.get("stage") == "Reading the audit log" for line in told)
    assert "Everything holds." in str(told[-1]["html"])
    assert "Everything holds." in auditor.post("/console/record/verify").text

    # when somebody bends the database, guards and all
    with embedded.engine.begin() as connection:
        guards = connection.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entries'")
        )
        for (name,) in guards.all():
            connection.execute(text(f'DROP TRIGGER "{name}"'))
        connection.execute(text("UPDATE audit_entries SET kind = 'consent' WHERE position = 0"))

    # then
    found = str(lines(auditor.post("/console/record/verify", headers=FRAGMENT).text)[-1]["html"])
    assert "audit entry 0" in found
    assert "It was changed" in found


def test_who_looked_at_what_is_told_and_browsing_stands_out(
    embedded: Program, auditor: TestClient, clock: Clock
) -> None:
    # given somebody who works on a case, and somebody who only looked
    something_happened(embedded)
    works, browses = (a_member(embedded.means, name=name) for name in ("Lin Wei", "He Ping"))
    take_up_held(embedded.means, works, "pay_1")
    look_at_held(embedded.means, works, "pay_1")
    reveal_held(embedded.means, works, "pay_1", HeldMasked.PAYEE, "Chen Si asked to call 13800138000.")
    look_at_held(embedded.means, browses, "pay_1")

    # when
    page = auditor.get("/console/record/looks").text

    # then
    assert page.index("He Ping</a>") < page.index("Lin Wei</a>")
    assert "C** S** asked to call **00." in page
    assert "He Ping</td>" not in auditor.get(f"/console/record/looks?staff={works.staff_id}").text
    assert "Nobody looked" in auditor.get("/console/record/looks?until=2020-01-01").text


def test_nobody_but_who_verifies_the_record_sees_it(embedded: Program, client: TestClient) -> None:
    signed_in(embedded.means, client, a_member(embedded.means))

    for path in ("", "/entries/0", "/entries/0/proof.json", "/consistency?first=0", "/keys.json", "/looks"):
        assert client.get(f"/console/record{path}").status_code == 403
    assert client.post("/console/record/verify", headers=FRAGMENT).status_code == 403
