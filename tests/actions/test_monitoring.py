"""Monitoring gathers what was decided, on both databases: what is erased is left out, no evidence opened."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.monitor_model import NothingDecided, monitor_model
from assistant.actions.recorded_answer import Yes
from assistant.actions.request_limit import request_limit
from assistant.actions.withdraw_consent import preview_withdrawal, withdraw_consent
from assistant.wiring import Program
from models.facts.consent import Channel
from models.facts.scored_beside import ScoredBeside
from models.risk.card import ModelCard
from models.risk.monitoring.outcomes import read_outcomes
from tests.given import Clock, a_customer, some_evidence
from tests.given_papers import accepted, standing_wish
from tests.risk.given_monitoring import a_card
from tools.audit.seal import seal_of

SHADOW = ScoredBeside(
    model_version="other-1+1", role="shadow", pd=0.125, scorecard_pd=0.1, scorecard_points=600
)


@pytest.fixture
def card() -> ModelCard:
    return a_card()


def version_of(running: Program) -> str:
    return running.means.scorer({}).model_version


def decided(running: Program, months_on_book: int = 2, on_time: int = 0) -> tuple[str, str]:
    """A new customer and what was decided for them: their id and the decision's."""
    means = running.means
    customer_id = a_customer(means, months_on_book=months_on_book, on_time=on_time).customer_id
    return customer_id, request_limit(means, customer_id, standing_wish(500_000)).decision.decision_id


def granted(running: Program) -> tuple[str, str]:
    """One whose offer was taken up."""
    means = running.means
    customer_id = a_customer(means, months_on_book=30, on_time=12).customer_id
    offer = request_limit(means, customer_id, standing_wish(500_000)).offer
    assert offer is not None
    accepted(means, customer_id, offer)
    return customer_id, offer.terms.decision_id


def erased(running: Program, customer_id: str) -> None:
    effect = preview_erasure(running.means, customer_id)
    erase_customer(running.means, customer_id, Yes(seal_of(effect), Channel.API), Channel.API)


def test_what_was_decided_is_gathered_with_the_account_as_it_was(
    running: Program, clock: Clock, card: ModelCard
) -> None:
    # given two months of decisions, the later ones with another scored beside, one of them with evidence
    decided(running, months_on_book=30, on_time=12)
    clock.pass_time(days=31)
    beside = replace(running, means=replace(running.means, beside=lambda factors: (SHADOW,)))
    shower = a_customer(beside.means, months_on_book=5).customer_id
    some_evidence(beside.means, shower)
    request_limit(beside.means, shower, standing_wish(500_000))
    _, last = decided(beside, months_on_book=5)

    found = monitor_model(running.means, card, version_of(running))

    assert [(each.month, each.decisions) for each in found.months] == [("2026-11", 1), ("2026-12", 2)]
    assert {each.factor: each.missing for each in found.factors}["utilisation"] == pytest.approx(
        2 / 3, abs=1e-6
    )
    assert [(each.category, each.by_month) for each in found.evidence] == [("diploma", (0.0, 0.5))]
    assert [(each.model_version, each.decisions, each.mean_pd) for each in found.beside] == [
        ("other-1+1", 2, 0.125)
    ]
    with running.means.storage.reading() as stores:
        decision = stores.decisions.get(last).decision
    later = monitor_model(running.means, card, version_of(running), since=decision.at)
    assert later.decisions == 2
    assert sum(each.allowed + each.declined + each.referred for each in later.months) == 2


def test_who_was_erased_is_left_out_and_counted_where_anything_is_left(
    running: Program, clock: Clock, card: ModelCard
) -> None:
    # given three who were decided on: one erased whole, one whose key alone is gone already
    decided(running)
    whole, _ = decided(running)
    erased(running, whole)
    keyless, _ = decided(running)
    running.means.storage.vault.ring.destroy(keyless, ("person",))

    found = monitor_model(running.means, card, version_of(running))

    assert found.decisions == 1
    assert found.notes == ("1 decisions were erased, or what they looked at was: left out.",)


def test_outcomes_lie_beside_the_decisions_and_nothing_of_them_is_kept(
    embedded: Program, clock: Clock, card: ModelCard
) -> None:
    # given two limits that were taken up, one of which went bad, and an offer that was not
    customer_id, decision_id = granted(embedded)
    other, _ = granted(embedded)
    decided(embedded, months_on_book=30, on_time=12)
    clock.pass_time(days=400)
    today = clock().date()
    text = f"decision_id,customer_id,bad_on,known_on\n{decision_id},,2027-03-01,{today}\n,{other},,{today}\n"
    told = read_outcomes(text, today)

    found = monitor_model(embedded.means, card, version_of(embedded), outcomes=told)

    assert found.outcomes is not None
    assert (found.months[0].allowed, found.outcomes.matured, found.outcomes.bads) == (3, 2, 1)
    assert found.months[0].accepted == 2
    assert found.outcomes_until == str(today)
    again = monitor_model(embedded.means, card, version_of(embedded))
    assert again.outcomes is None
    assert customer_id not in found.model_dump_json()
    assert decision_id not in found.model_dump_json()


def test_withdrawing_evidence_takes_nothing_from_monitoring_that_it_ever_had(
    embedded: Program, card: ModelCard
) -> None:
    # given a decision with evidence, whose consent is withdrawn afterwards
    customer_id = a_customer(embedded.means).customer_id
    evidence = some_evidence(embedded.means, customer_id)
    request_limit(embedded.means, customer_id, standing_wish(500_000))
    before = monitor_model(embedded.means, card, version_of(embedded))
    effect = preview_withdrawal(embedded.means, customer_id, evidence.consent_id)
    withdraw_consent(
        embedded.means, customer_id, evidence.consent_id, Yes(seal_of(effect), Channel.API), Channel.API
    )

    assert monitor_model(embedded.means, card, version_of(embedded)) == before


def test_decisions_of_others_are_counted_and_where_there_are_none_the_way_on_is_told(
    embedded: Program, card: ModelCard
) -> None:
    with pytest.raises(NothingDecided, match="before the first decision"):
        monitor_model(embedded.means, card, version_of(embedded))
    decided(embedded)

    with pytest.raises(NothingDecided, match=rf"Others have: {version_of(embedded).split('+')[0]}"):
        monitor_model(embedded.means, card, "cn-0+000000000000")
    with pytest.raises(NothingDecided, match=r"since 2030-01-01.*earlier day"):
        monitor_model(embedded.means, card, version_of(embedded), since=datetime(2030, 1, 1, tzinfo=UTC))
