"""Replay: a sealed decision comes back byte for byte, in this process and in another; tampering shows."""

import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.actions.means import Means
from assistant.actions.replay_decision import replay_decision, verify_decision
from assistant.actions.request_limit import request_limit
from assistant.wiring import Program
from models.errors import RecordTampered
from models.facts.consent import Purpose
from models.facts.decision import Wish
from models.facts.evidence import EvidenceKind, FieldName, FieldValue, Scene
from models.facts.limit import LimitKind
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

K, F = EvidenceKind, FieldName
UNDERWRITING, SCENE = Purpose.UNDERWRITING, Purpose.SCENE_PURCHASE


def make_case(means: Means, data: st.DataObject, wish: Wish, months: int, late: int, drawn_minor: int) -> str:
    """A decision on a case that hypothesis made; its id."""
    customer_id = a_customer(
        means, limit_minor=300_000, drawn_minor=drawn_minor, months_on_book=months, late=late, on_time=months
    ).customer_id
    purpose = SCENE if wish.kind is LimitKind.SCENE else UNDERWRITING
    for kind in data.draw(st.lists(st.sampled_from(list(K)), max_size=4)):
        usual: dict[EvidenceKind, dict[FieldName, FieldValue | None]] = {
            K.OFFER_LETTER: {F.PAY: monthly(data.draw(st.integers(0, 90_000)))},
            K.PURCHASE: {F.LINES: basket(("Bed", Scene.FURNITURE, data.draw(st.integers(1, 9_000))))},
        }
        shown(means, customer_id, kind, usual.get(kind), purpose=purpose)
    return request_limit(means, customer_id, wish).decision.decision_id


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE decisions SET document = replace(document, '\"approved_limit_minor\":', "
        "'\"approved_limit_minor\":9')",
        "UPDATE decisions SET document = replace(document, '{\"annual', '{ \"annual')",
        "UPDATE decisions SET seal = '0000'",
        "UPDATE decision_inputs SET document = replace(document, 'bachelor', 'doctor')",
        "UPDATE decision_inputs SET document = replace(document, '\"late_payments_12m\":0', "
        "'\"late_payments_12m\":1')",
        "UPDATE decision_inputs SET salt = 'ff'",
        "UPDATE decision_inputs SET document = '{}' WHERE source != 'account'",
    ],
)
def test_a_changed_record_is_found_out(running: Program, change: str) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    decision_id = asked(means, customer_id).decision.decision_id

    # when
    with running.engine.begin() as connection:
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
