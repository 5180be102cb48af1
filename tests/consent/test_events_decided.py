"""Account events in decisions: used under their consent alone, void with it, gone with it, exported too."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import delete, insert, select

from assistant.actions.change_consent import pause_consent
from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.export_data import export_data
from assistant.actions.means import Means
from assistant.actions.receive_events import receive_events
from assistant.actions.recorded_answer import Yes
from assistant.actions.replay_decision import InputsClosed, replay_decision, verify_decision
from assistant.actions.request_limit import Requested
from assistant.actions.tend_customer import tend_customer
from assistant.actions.withdraw_consent import preview_withdrawal, withdraw_consent
from assistant.demo.event_logs import even_log
from assistant.wiring import Program
from models.errors import InputsErased, OfferVoid
from models.facts.account_event import AccountEvent
from models.facts.consent import Channel, DataCategory, Purpose
from models.facts.offer import OfferState
from models.gated_tables import DecisionInputRow
from models.risk.event_factors import EVENT_FACTORS
from tests.consent.given_consents import allowed
from tests.given import Clock, a_customer
from tests.given_papers import accepted, asked, standing_limit_minor
from tests.given_vault import opened_dump
from tools.audit.seal import seal_of
from tools.explanation.figures import local_day

API, UNDERWRITING = Channel.API, Purpose.UNDERWRITING
DERIVED = '"factors":'
"""Stands in what a decision looked at of a log, and nowhere else."""


def worker(means: Means) -> str:
    return a_customer(
        means, limit_minor=200_000, drawn_minor=120_000, months_on_book=14, on_time=6
    ).customer_id


def share(means: Means, customer_id: str, purpose: Purpose = UNDERWRITING) -> str:
    """Half a year of a bank's events, under a consent for this purpose."""
    consent_id = allowed(means, customer_id, DataCategory.ACCOUNT_EVENTS, purpose=purpose).consent_id
    sent = even_log(local_day(means.now()))
    events = tuple(AccountEvent.from_json(json.dumps(each)) for each in sent)
    receive_events(means, customer_id, purpose, "key_1", events)
    return consent_id


def decided(means: Means, customer_id: str) -> Requested:
    return asked(means, customer_id, 4_000_000)


def withdraw(means: Means, customer_id: str, consent_id: str) -> None:
    withdraw_consent(means, customer_id, consent_id, None, API)


def pause(means: Means, customer_id: str, consent_id: str) -> None:
    pause_consent(means, customer_id, consent_id, API)


def test_shared_events_move_the_decision_and_their_use_is_on_record(running: Program) -> None:
    # given
    means = running.means
    alone, sharing = worker(means), worker(means)
    consent_id = share(means, sharing)

    # when
    without, found = decided(means, alone).decision, decided(means, sharing).decision

    # then
    assert found.approved_limit_minor > without.approved_limit_minor
    assert found.annual_rate_bps < without.annual_rate_bps
    assert found.rests_on == (consent_id,)
    with means.storage.reading() as stores:
        (look,) = stores.gate.accesses(sharing)
    assert (look.decision_id, look.use, look.consent_id) == (
        found.decision_id,
        "limit_decision",
        consent_id,
    )
    assert replay_decision(means, found.decision_id).same


def test_no_event_stands_in_a_decision_or_in_what_it_looked_at(embedded: Program) -> None:
    means = embedded.means
    customer_id = worker(means)
    share(means, customer_id)

    decision_id = decided(means, customer_id).decision.decision_id

    with means.storage.reading() as stores:
        inputs, _ = stores.decisions.inputs(decision_id, means.now())
        text = stores.decisions.get(decision_id).text
    (log,) = [each for each in inputs if each.source.startswith("events:")]
    assert set(json.loads(log.text)) == {"source", "consent_id", "factors"}
    assert {name for name, _ in json.loads(log.text)["factors"]} <= {each.name for each in EVENT_FACTORS}
    assert "5411" not in log.text + text
    assert "evt-" not in log.text + text


def test_events_shared_for_something_else_are_as_if_never_asked(embedded: Program) -> None:
    means = embedded.means
    alone, sharing = worker(means), worker(means)
    share(means, sharing, Purpose.MONITORING)

    without, found = decided(means, alone).decision, decided(means, sharing).decision

    assert found.approved_limit_minor == without.approved_limit_minor
    assert (found.reasons, found.risk, found.rests_on) == (without.reasons, without.risk, ())


@pytest.mark.parametrize("end", [withdraw, pause])
def test_what_rests_on_events_falls_with_their_consent_and_the_next_goes_without(
    running: Program, end: Callable[[Means, str, str], None]
) -> None:
    # given
    means = running.means
    alone, customer_id = worker(means), worker(means)
    consent_id = share(means, customer_id)
    made = decided(means, customer_id)
    assert made.offer is not None

    # when
    end(means, customer_id, consent_id)

    # then
    with pytest.raises(OfferVoid):
        accepted(means, customer_id, made.offer)
    verify_decision(means, made.decision.decision_id)
    with pytest.raises(InputsErased if end is withdraw else InputsClosed):
        replay_decision(means, made.decision.decision_id)
    again, never = decided(means, customer_id).decision, decided(means, alone).decision
    assert again.approved_limit_minor == never.approved_limit_minor
    assert (again.reasons, again.risk, again.annual_rate_bps) == (
        never.reasons,
        never.risk,
        never.annual_rate_bps,
    )


def test_the_effect_of_withdrawing_is_exact_before_and_after_accepting(embedded: Program) -> None:
    # given
    means = embedded.means
    alone, customer_id = worker(means), worker(means)
    consent_id = share(means, customer_id)
    made = decided(means, customer_id)
    never = decided(means, alone).offer
    assert made.offer is not None
    assert never is not None

    # when
    effect = preview_withdrawal(means, customer_id, consent_id)

    # then what there would be instead is what somebody who was never asked is offered
    (instead,) = effect.instead
    assert effect.voided == (made.offer,)
    assert (instead.limit_minor, instead.annual_rate_bps) == (
        never.terms.new_limit_minor,
        never.terms.cost.annual_rate_bps,
    )
    accepted(means, customer_id, made.offer)
    after = preview_withdrawal(means, customer_id, consent_id)
    assert (after.voided, after.instead) == ((), ())
    assert [limit.amount_minor for limit in after.kept] == [made.offer.terms.new_limit_minor]
    withdraw(means, customer_id, consent_id)
    assert standing_limit_minor(means, customer_id) == made.offer.terms.new_limit_minor


def test_with_the_life_of_the_events_goes_what_was_derived_from_them(running: Program, clock: Clock) -> None:
    means = running.means
    customer_id = worker(means)
    share(means, customer_id)
    made = decided(means, customer_id)
    assert made.offer is not None

    clock.pass_time(hours=24 * 31)
    tend_customer(means, customer_id)

    with means.storage.reading() as stores:
        inputs, closed = stores.decisions.inputs(made.decision.decision_id, means.now())
        assert stores.offers.get(made.offer.offer_id, customer_id).state is not OfferState.OPEN
    assert [each.source for each in inputs] == ["account"]
    assert not closed


def test_an_offer_stays_open_no_longer_than_the_events_it_rests_on(embedded: Program, clock: Clock) -> None:
    means = embedded.means
    customer_id = worker(means)
    share(means, customer_id)
    clock.pass_time(hours=24 * 28)

    made = decided(means, customer_id)

    assert made.offer is not None
    assert made.offer.terms.expires_at - clock() <= timedelta(days=3)


def test_a_backup_that_is_put_back_says_nothing_of_withdrawn_events(embedded: Program) -> None:
    # given the rows of what was derived, as a backup has them
    means = embedded.means
    customer_id = worker(means)
    consent_id = share(means, customer_id)
    decided(means, customer_id)
    with embedded.engine.connect() as connection:
        rows = [row._asdict() for row in connection.execute(select(*DecisionInputRow.__table__.c))]
    assert DERIVED in opened_dump(means, embedded.engine)

    # when the consent is withdrawn and the backup put back
    withdraw(means, customer_id, consent_id)
    with embedded.engine.begin() as connection:
        connection.execute(delete(DecisionInputRow))
        connection.execute(insert(DecisionInputRow), rows)

    # then its key is gone
    assert DERIVED not in opened_dump(means, embedded.engine)


def test_what_was_derived_is_exported_while_open_and_erased_with_the_customer(embedded: Program) -> None:
    means = embedded.means
    customer_id = worker(means)
    consent_id = share(means, customer_id)
    decided(means, customer_id)

    assert DERIVED in _exported(means, customer_id)
    pause(means, customer_id, consent_id)
    assert DERIVED not in _exported(means, customer_id)

    effect = preview_erasure(means, customer_id)
    erase_customer(means, customer_id, Yes(seal_of(effect), API), API)
    assert DERIVED not in opened_dump(means, embedded.engine)


def _exported(means: Means, customer_id: str) -> str:
    rows = export_data(means, customer_id)["tables"]["decision_inputs"]
    return "".join(row["document"] for row in rows)
