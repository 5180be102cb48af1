"""The bounds of a consent bind: history, frequency and the open limit, each to its last day or instant."""

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import text as sql

from assistant.actions.recorded_answer import Yes
from assistant.actions.settle_evidence import fields_hash, settle_evidence
from assistant.wiring import Program
from models.facts.consent import (
    DataCategory,
    Purpose,
    Standing,
)
from models.facts.evidence import EvidenceKind, FieldName
from tests.consent.given_consents import (
    API,
    a_use,
    allowed,
    facts,
    refusals,
    sent,
    why,
)
from tests.given import TODAY, Clock, a_customer
from tests.given_papers import day, shown, without_pdf

S = Standing
RENTAL = EvidenceKind.RENTAL_CONTRACT


@pytest.mark.parametrize(("ended", "reason"), [(-425, S.GRANTED), (-426, S.OUT_OF_RANGE)])
def test_history_reaches_back_so_many_days_and_no_further_at_collecting(
    running: Program, ended: int, reason: Standing
) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    allowed(means, customer_id, DataCategory.RENTAL_CONTRACT)
    found = why(lambda: sent(means, customer_id, RENTAL, values={FieldName.ENDS_ON: day(ended)}))
    assert found is reason
    with means.storage.reading() as stores:
        assert bool(stores.upkeep.tombstones(customer_id)) is (reason is S.GRANTED)


def test_history_binds_a_correction_the_read_and_the_use(running: Program, clock: Clock) -> None:
    # given a contract in range
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    allowed(means, customer_id, DataCategory.RENTAL_CONTRACT)
    evidence = sent(means, customer_id, RENTAL)

    # when a correction puts it out of range
    too_old = (TODAY - timedelta(days=426)).isoformat()
    yes, corrections = Yes(fields_hash(evidence), API), {FieldName.ENDS_ON: too_old}
    found = why(lambda: settle_evidence(means, customer_id, evidence.evidence_id, yes, corrections))

    # then it is refused, and what was there is as it was
    assert found is S.OUT_OF_RANGE
    with means.storage.reading() as stores:
        assert stores.evidence.get(evidence.evidence_id, customer_id, clock()) == evidence


@pytest.mark.parametrize(("after", "reason"), [(-1, S.GRANTED), (0, S.OUT_OF_FREQUENCY)])
def test_once_is_one_day_to_the_microsecond(
    running: Program, clock: Clock, after: int, reason: Standing
) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    allowed(means, customer_id)
    sent(means, customer_id)
    clock.pass_time(days=1, microseconds=after)
    assert why(lambda: sent(means, customer_id)) is reason


def test_monitoring_ends_with_the_limit_and_begins_again_with_it(running: Program, clock: Clock) -> None:
    # given a watched limit
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    monitoring = Purpose.MONITORING
    allowed(means, customer_id, purpose=monitoring)
    evidence = shown(means, customer_id, purpose=monitoring)
    assert facts(means, customer_id, a_use(monitoring))

    # when the limit is closed, then whatever the consent says
    for amount, reason in ((0, S.NO_OPEN_LIMIT), (100_000, S.GRANTED)):
        with running.engine.begin() as connection:
            connection.execute(sql("UPDATE limits SET amount_minor = :amount"), {"amount": amount})
        with means.storage.reading() as stores:
            found = why(partial(stores.evidence.get, evidence.evidence_id, customer_id, clock()))
        assert found is reason
        assert bool(facts(means, customer_id, a_use(monitoring))) is (reason is S.GRANTED)
        assert why(lambda: sent(means, customer_id, purpose=monitoring)) is reason
    assert refusals(means, customer_id) == [S.NO_OPEN_LIMIT]
