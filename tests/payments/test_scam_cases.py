"""Scams and their honest look-alikes, told as people tell them: what the shipped model makes of them."""

from typing import Any

import pytest

from assistant.wiring import payment_judge
from models.facts.payment import PaymentVerdict, ScamPattern
from models.risk.payments.shipped import ScamModel, load_scam_model
from tests.payments.given_scam_cases import cases, factors_of_case
from tools.payments.assess import assess

BUDGET = 0.005


@pytest.fixture(scope="module")
def scam_model() -> ScamModel:
    return load_scam_model()


def interrupts(scam_model: ScamModel, case: dict[str, Any]) -> bool:
    (threshold,) = (one for one in scam_model.card.thresholds if one.aimed == BUDGET)
    return scam_model.scorer.score(factors_of_case(case)) >= threshold.probability


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["name"].replace(" ", "_"))
def test_the_shipped_model_makes_of_it_what_is_written_beside_it(
    scam_model: ScamModel, case: dict[str, Any]
) -> None:
    expected = case["expected"] == "interrupted"

    as_expected = interrupts(scam_model, case) == expected

    # A mark that is no longer true is taken away, so that the file says what the model can do.
    assert as_expected != case.get("needs_rules", False)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["name"].replace(" ", "_"))
def test_with_the_rules_every_scam_is_interrupted_and_what_is_honest_is_at_most_asked_about(
    case: dict[str, Any],
) -> None:
    judge = payment_judge()
    row, memo = factors_of_case(case), case["payment"].get("memo", "")
    said = [int(pattern in judge.spot(memo)) for pattern in ScamPattern]
    amount_minor = round(case["payment"]["yuan"] * 100)

    found = assess([*row.tolist(), amount_minor, *said], judge.score(row), judge.criteria)

    if case["expected"] == "interrupted":
        assert found.verdict is not PaymentVerdict.APPROVE
    else:
        assert found.verdict in {PaymentVerdict.APPROVE, PaymentVerdict.STEP_UP}


def test_every_pattern_has_a_scam_and_there_are_as_many_honest_look_alikes() -> None:
    scams = [case for case in cases() if "pattern" in case]

    assert {pattern.value for pattern in ScamPattern} <= {case["pattern"] for case in scams}
    assert all(case["expected"] == "interrupted" for case in scams)
    assert len(cases()) - len(scams) >= len(scams) - 1
