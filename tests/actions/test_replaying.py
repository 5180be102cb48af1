"""Replay: a sealed decision comes back byte for byte, in this process and in another; tampering shows."""

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from assistant.actions.means import Means
from assistant.actions.replay_decision import replay_decision, verify_decision
from assistant.actions.request_limit import request_limit
from assistant.storage.vault import PERSON
from assistant.wiring import Program
from models.errors import RecordTampered
from models.facts.consent import Purpose
from models.facts.decision import Wish
from models.facts.evidence import EvidenceKind, FieldName, FieldValue, Scene
from models.facts.limit import LimitKind
from models.tables import Table
from tests.given import a_customer
from tests.given_papers import (
    asked,
    basket,
    monthly,
    scene_wish,
    shown,
    standing_wish,
    without_pdf,
)
from tests.given_rows import unguarded
from tools.audit.seal import sealed

K, F = EvidenceKind, FieldName
UNDERWRITING, SCENE = Purpose.UNDERWRITING, Purpose.SCENE_PURCHASE


def make_case(means: Means, data: st.DataObject, wish: Wish, months: int, late: int, drawn_minor: int) -> str:
    """A decision on a case that hypothesis made; its id."""
    customer_id = a_customer(
        means, limit_minor=300_000, drawn_minor=drawn_minor, months_on_book=months, late=late, on_time=months
    ).customer_id
    purpose = SCENE if wish.kind is LimitKind.SCENE else UNDERWRITING
    kinds = [kind for kind in K if purpose is not SCENE or kind is not K.ACHIEVEMENT_POST]
    for kind in data.draw(st.lists(st.sampled_from(kinds), max_size=4)):
        usual: dict[EvidenceKind, dict[FieldName, FieldValue | None]] = {
            K.OFFER_LETTER: {F.PAY: monthly(data.draw(st.integers(0, 90_000)))},
            K.PURCHASE: {F.LINES: basket(("Bed", Scene.FURNITURE, data.draw(st.integers(1, 9_000))))},
        }
        shown(means, customer_id, kind, usual.get(kind), purpose=purpose)
    return request_limit(means, customer_id, wish).decision.decision_id


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.data(),
    wish=st.integers(1, 30_000_000).map(standing_wish) | st.sampled_from(list(Scene)).map(scene_wish),
    months=st.integers(0, 12),
    late=st.integers(0, 3),
    drawn_minor=st.integers(0, 300_000),
)
def test_any_decision_comes_back_byte_for_byte(
    embedded: Program, data: st.DataObject, wish: Wish, months: int, late: int, drawn_minor: int
) -> None:
    means = without_pdf(embedded).means
    decision_id = make_case(means, data, wish, months, late, drawn_minor)
    assert replay_decision(means, decision_id).same


def test_a_decision_comes_back_on_both_databases(running: Program) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    for kind in (K.DIPLOMA, K.OFFER_LETTER, K.RENTAL_CONTRACT):
        shown(means, customer_id, kind)
    assert replay_decision(means, asked(means, customer_id).decision.decision_id).same


ELSEWHERE = """
import sys
from pathlib import Path
from assistant.actions.replay_decision import replay_decision
from assistant.settings import Settings
from assistant.wiring import program
with program(Settings(_env_file=None, data_folder=Path(sys.argv[1]))) as built:
    replay = replay_decision(built.means, sys.argv[2])
sys.stdout.buffer.write(replay.text.encode())
sys.exit(0 if replay.same else 3)
"""


def test_another_process_computes_the_same_bytes(embedded: Program) -> None:
    # given
    means = without_pdf(embedded).means
    customer_id = a_customer(means).customer_id
    for kind in (K.DIPLOMA, K.OFFER_LETTER, K.CERTIFICATE):
        shown(means, customer_id, kind)
    decision_id = asked(means, customer_id).decision.decision_id

    # when
    folder = str(embedded.settings.data_folder)
    done = subprocess.run([sys.executable, "-c", ELSEWHERE, folder, decision_id], capture_output=True)

    # then
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode() == verify_decision(means, decision_id).text


def rewritten(program: Program, table: str, old: str, new: str) -> None:
    """What an insider with the keys does: open, change, seal again in the same place."""
    vault = program.means.storage.vault
    with program.engine.begin() as connection, unguarded(connection):
        for row in connection.execute(select(Table.metadata.tables[table])).all():
            owner, place, key = sealed_by(program, table, row)
            text = vault.text(owner, key, place, row.document)
            assert text is not None
            changed = vault.seal(owner, key, place, text.replace(old, new))
            rows = Table.metadata.tables[table]
            connection.execute(update(rows).where(rows.c.document == row.document).values(document=changed))


def sealed_by(program: Program, table: str, row: Any) -> tuple[str, str, str]:
    if table == "decisions":
        return row.customer_id, f"decisions/{row.decision_id}", PERSON
    with program.means.storage.reading() as stores:
        owner = stores.decisions.get(row.decision_id).decision.customer_id
    return owner, f"decision_inputs/{row.decision_id}/{row.source}", row.evidence_id or PERSON


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("decisions", '"approved_limit_minor":', '"approved_limit_minor":9'),
        ("decisions", '{"annual', '{ "annual'),
        ("decision_inputs", "bachelor", "doctor"),
        ("decision_inputs", '"late_payments_12m":0', '"late_payments_12m":1'),
        ("decision_inputs", "\n{", "ff\n{"),
    ],
)
def test_a_record_changed_by_somebody_who_has_the_keys_is_found_out(
    running: Program, table: str, old: str, new: str
) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    decision_id = asked(means, customer_id).decision.decision_id

    # when
    rewritten(running, table, old, new)

    # then
    with pytest.raises(RecordTampered):
        replay_decision(means, decision_id)


def test_a_decision_in_another_spelling_is_found_out_even_under_a_seal_of_its_own(running: Program) -> None:
    # given the same decision, spelled so that nobody else would come to that seal
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    decision_id = asked(means, customer_id).decision.decision_id
    rewritten(running, "decisions", '{"annual', '{ "annual')
    with means.storage.reading() as stores:
        text = stores.decisions.get(decision_id).text

    # when
    with running.engine.begin() as connection, unguarded(connection):
        rows = Table.metadata.tables["decisions"]
        connection.execute(update(rows).values(seal=sealed(text)))

    # then
    with pytest.raises(RecordTampered):
        verify_decision(means, decision_id)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE decisions SET seal = '0000'",
        "UPDATE decision_inputs SET document = (SELECT document FROM decisions)",
        "UPDATE decisions SET document = (SELECT min(document) FROM decision_inputs)",
    ],
)
def test_a_record_changed_without_the_keys_is_found_out(running: Program, change: str) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    decision_id = asked(means, customer_id).decision.decision_id

    # when
    with running.engine.begin() as connection, unguarded(connection):
        assert connection.exec_driver_sql(change).rowcount

    # then
    with pytest.raises(RecordTampered):
        replay_decision(means, decision_id)


def test_the_commitment_of_equal_inputs_differs_from_decision_to_decision(embedded: Program) -> None:
    means = without_pdf(embedded).means
    customer_id = a_customer(means).customer_id
    first, second = (asked(means, customer_id).decision.inputs[0] for _ in "ab")
    assert first.source == second.source == "account"
    assert first.commitment != second.commitment
