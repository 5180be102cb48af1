"""A lender's own criteria for payments, named by a setting."""

from pathlib import Path

import pytest

from assistant.actions.authorise_payment import authorise_payment
from assistant.reading.document_reader import DocumentReader
from assistant.settings import Settings
from assistant.wiring import equipped
from models.facts.payment import PaymentVerdict
from tests.actions.test_ledger import a_payment
from tests.given import a_customer
from tools.payments.criteria import CriteriaUnusable

_DEAR = """
version = "own"
observations = []
[thresholds]
step_up = 1.0
hold = 1.0
[[rules]]
code = "dear"
when = "amount_minor >= 5000"
verdict = "step_up"
"""


def test_a_lenders_own_rules_are_kept_to(tmp_path: Path, reader: DocumentReader) -> None:
    path = tmp_path / "criteria.toml"
    path.write_text(_DEAR, encoding="utf-8")
    settings = Settings(_env_file=None, data_folder=tmp_path, payment_criteria_file=path)
    with equipped(settings, reader=reader) as (means, _):
        customer_id = a_customer(means).customer_id
        verdicts = [
            authorise_payment(means, a_payment(customer_id, f"pay_{amount}", amount)).verdict
            for amount in (4_999, 5_000)
        ]
    assert verdicts == [PaymentVerdict.APPROVE, PaymentVerdict.STEP_UP]


@pytest.mark.parametrize("words", [None, "version = 1", "not toml"])
def test_a_file_that_cannot_be_used_is_told_at_the_start(tmp_path: Path, words: str | None) -> None:
    path = tmp_path / "criteria.toml"
    if words is not None:
        path.write_text(words, encoding="utf-8")
    settings = Settings(_env_file=None, data_folder=tmp_path, payment_criteria_file=path)
    with pytest.raises(CriteriaUnusable), equipped(settings):
        pass
