"""A consent's life: which ways are open, that ends are ends, and that doing a thing twice does it once."""

from itertools import product

import pytest

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import (
    grant_consent,
    pause_consent,
    refuse_consent,
    resume_consent,
)
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.withdraw_consent import preview_withdrawal, withdraw_consent
from assistant.wiring import Program
from models.errors import AskedTooSoon, ConsentAboveCeiling, ConsentNotOpen, TermsDiffer
from models.facts.consent import (
    NEXT_STATES,
    Bounds,
    Channel,
    ConsentMode,
    ConsentRecord,
    ConsentState,
    DataCategory,
    FetchType,
    Frequency,
    Purpose,
)
from models.facts.language import Language
from tests.given import Clock, a_consent, a_customer, yes_to
from tools.audit.seal import seal_of
from tools.consent.asking import ASK_AGAIN_AFTER, ceilings, require_within
from tools.consent.changing import moved

API = Channel.API


def asked(means: Means, customer_id: str, *, brought_up: bool = False) -> ConsentRecord:
    return ask_consent(
        means,
        customer_id,
        (DataCategory.DIPLOMA,),
        Purpose.UNDERWRITING,
        Language.EN,
        API,
        brought_up_by_person=brought_up,
    )


def in_state(means: Means, clock: Clock, customer_id: str, state: ConsentState) -> ConsentRecord:
    """A consent that has come to a state by the ways a person has."""
    record = asked(means, customer_id)
    consent_id = record.consent_id
    if state is ConsentState.REFUSED:
        return refuse_consent(means, customer_id, consent_id, yes_to(record))
    if state is ConsentState.LAPSED:
        clock.pass_time(days=8)
        with pytest.raises(ConsentNotOpen):
            grant_consent(means, customer_id, consent_id, yes_to(record))
    if state in {ConsentState.ACTIVE, ConsentState.PAUSED, ConsentState.REVOKED}:
        grant_consent(means, customer_id, consent_id, yes_to(record))
    if state is ConsentState.PAUSED:
        pause_consent(means, customer_id, consent_id, API)
    if state is ConsentState.REVOKED:
        withdraw_consent(means, customer_id, consent_id, None, API)
    return now(means, customer_id, consent_id)


def now(means: Means, customer_id: str, consent_id: str) -> ConsentRecord:
    with means.storage.reading() as stores:
        return stores.consents.get(consent_id, customer_id)


def act(means: Means, customer_id: str, record: ConsentRecord, deed: str) -> None:
    consent_id = record.consent_id
    match deed:
        case "grant":
            grant_consent(means, customer_id, consent_id, yes_to(record))
        case "refuse":
            refuse_consent(means, customer_id, consent_id, yes_to(record))
        case "pause":
            pause_consent(means, customer_id, consent_id, API)
        case "resume":
            resume_consent(means, customer_id, consent_id, API)
        case "withdraw":
            withdraw_consent(means, customer_id, consent_id, None, API)


S = ConsentState
REACHABLE = (S.REQUESTED, S.ACTIVE, S.PAUSED, S.REFUSED, S.LAPSED, S.REVOKED)
OUTCOMES = {
    ("grant", S.REQUESTED): S.ACTIVE,
    ("grant", S.ACTIVE): S.ACTIVE,
    ("refuse", S.REQUESTED): S.REFUSED,
    ("refuse", S.REFUSED): S.REFUSED,
    ("pause", S.ACTIVE): S.PAUSED,
    ("pause", S.PAUSED): S.PAUSED,
    ("resume", S.PAUSED): S.ACTIVE,
    ("resume", S.ACTIVE): S.ACTIVE,
    ("withdraw", S.ACTIVE): S.REVOKED,
    ("withdraw", S.PAUSED): S.REVOKED,
    ("withdraw", S.REVOKED): S.REVOKED,
}


@pytest.mark.parametrize("deed", ["grant", "refuse", "pause", "resume", "withdraw"])
def test_every_deed_in_every_state_does_what_the_table_says_or_nothing(
    running: Program, clock: Clock, deed: str
) -> None:
    means = running.means
    for state in REACHABLE:
        # given
        customer_id = a_customer(means).customer_id
        record = in_state(means, clock, customer_id, state)
        assert record.state is state
        with means.storage.reading() as stores:
            before = stores.consents.changes(record.consent_id)

        # when, then
        wanted = OUTCOMES.get((deed, state))
        if wanted is None:
            with pytest.raises(ConsentNotOpen):
                act(means, customer_id, record, deed)
        else:
            act(means, customer_id, record, deed)
        after = now(means, customer_id, record.consent_id)
        assert after.state is (wanted or state)

        # and one change has one receipt; none where nothing changed
        with means.storage.reading() as stores:
            changes = stores.consents.changes(record.consent_id)
        assert len(changes) == len(before) + (after.state is not state)
        assert changes[: len(before)] == before
        assert [change.revision for change in changes] == list(range(1, len(changes) + 1))


@pytest.mark.parametrize(("before", "after"), list(product(ConsentState, ConsentState)))
def test_only_listed_ways_are_open(before: ConsentState, after: ConsentState, embedded: Program) -> None:
    consent = asked(embedded.means, a_customer(embedded.means).customer_id).consent
    record = ConsentRecord(consent=consent, state=before, revision=1, changed_at=consent.valid_from)
    if after in NEXT_STATES[before]:
        assert moved(record, after, consent.valid_from).state is after
    else:
        with pytest.raises(ConsentNotOpen):
            moved(record, after, consent.valid_from)


def test_ends_are_ends() -> None:
    ends = {state for state in ConsentState if state.is_terminal}
    assert ends == {S.REFUSED, S.LAPSED, S.REVOKED, S.EXPIRED, S.SUPERSEDED}


def test_withdrawing_twice_gives_the_same_receipt_and_only_one_change(running: Program) -> None:
    # given
    means = running.means
    customer_id = a_customer(means).customer_id
    record = a_consent(means, customer_id)

    # when
    first = withdraw_consent(means, customer_id, record.consent_id, None, API)
    second = withdraw_consent(means, customer_id, record.consent_id, None, Channel.CHAT)

    # then
    assert (first.already, second.already) == (False, True)
    assert first.receipt == second.receipt
    assert first.record == second.record


def test_the_body_never_changes_and_its_hash_says_so(running: Program, clock: Clock) -> None:
    # given
    means = running.means
    customer_id = a_customer(means).customer_id
    record = a_consent(means, customer_id)
    body = record.consent

    # when it goes through its whole life
    for deed in ("pause", "resume", "pause", "resume", "withdraw"):
        clock.pass_time(minutes=1)
        act(means, customer_id, record, deed)

        # then
        assert now(means, customer_id, record.consent_id).consent == body
    with running.engine.connect() as connection:
        stored = connection.exec_driver_sql("SELECT body_hash FROM consents").scalar_one()
    assert stored == seal_of(body)


def test_a_yes_to_other_terms_opens_nothing(running: Program) -> None:
    means = running.means
    customer_id = a_customer(means).customer_id
    record = asked(means, customer_id)
    for answer in (grant_consent, refuse_consent):
        with pytest.raises(TermsDiffer):
            answer(means, customer_id, record.consent_id, Yes("0" * 64, API))
    assert now(means, customer_id, record.consent_id).state is S.REQUESTED


def test_a_refusal_is_remembered_until_the_window_ends_or_the_person_brings_it_up(
    running: Program, clock: Clock
) -> None:
    # given
    means = running.means
    customer_id = a_customer(means).customer_id
    record = in_state(means, clock, customer_id, S.REFUSED)

    # then we may not ask, the person may bring it up, and after the window we may ask again
    with pytest.raises(AskedTooSoon):
        asked(means, customer_id)
    assert asked(means, customer_id, brought_up=True).state is S.REQUESTED
    clock.at = record.changed_at + ASK_AGAIN_AFTER
    assert asked(means, customer_id).state is S.REQUESTED


def test_asking_again_gives_the_request_that_stands(running: Program) -> None:
    means = running.means
    customer_id = a_customer(means).customer_id
    record = asked(means, customer_id)
    assert asked(means, customer_id) == record
    granted = grant_consent(means, customer_id, record.consent_id, yes_to(record))
    assert asked(means, customer_id) == granted


def test_what_is_paused_is_resumed_and_not_asked_anew_so_that_one_withdrawal_ends_it(
    running: Program, clock: Clock
) -> None:
    # given
    means = running.means
    customer_id = a_customer(means).customer_id
    record = in_state(means, clock, customer_id, S.PAUSED)

    # then
    assert asked(means, customer_id, brought_up=True) == record
    resume_consent(means, customer_id, record.consent_id, API)
    withdraw_consent(means, customer_id, record.consent_id, None, API)
    with means.storage.reading() as stores:
        assert {each.state for each in stores.consents.of_customer(customer_id)} == {S.REVOKED}


def test_a_request_that_waited_too_long_is_asked_anew_and_can_then_be_answered(
    running: Program, clock: Clock
) -> None:
    # given a request nobody answered for eight days
    means = running.means
    customer_id = a_customer(means).customer_id
    stale = asked(means, customer_id)
    clock.pass_time(days=8)

    # when
    fresh = asked(means, customer_id)

    # then
    assert fresh.consent_id != stale.consent_id
    assert now(means, customer_id, stale.consent_id).state is S.LAPSED
    assert grant_consent(means, customer_id, fresh.consent_id, yes_to(fresh)).state is S.ACTIVE


def test_what_was_never_open_cannot_be_withdrawn(running: Program) -> None:
    means = running.means
    customer_id = a_customer(means).customer_id
    record = asked(means, customer_id)
    with pytest.raises(ConsentNotOpen):
        preview_withdrawal(means, customer_id, record.consent_id)


@pytest.mark.parametrize("purpose", list(Purpose))
def test_no_purpose_may_ask_above_its_ceiling(purpose: Purpose, running: Program) -> None:
    # given
    means = running.means
    customer_id = a_customer(means).customer_id
    ceiling = ceilings()[purpose]
    wider: dict[str, object] = {
        "validity_days": ceiling.validity_days + 1,
        "data_life_days": ceiling.data_life_days + 1,
        "history_days": ceiling.history_days + 1,
        "frequency": Frequency(times=ceiling.frequency.times + 1, days=ceiling.frequency.days),
    }
    if ceiling.fetch is FetchType.ONCE:
        wider["fetch"] = FetchType.PERIODIC
    if ceiling.mode is ConsentMode.VIEW:
        wider["mode"] = ConsentMode.STORE

    # when, then
    for name, value in wider.items():
        bounds: Bounds = ceiling.model_copy(update={name: value})
        with pytest.raises(ConsentAboveCeiling, match=name):
            ask_consent(means, customer_id, (DataCategory.DIPLOMA,), purpose, Language.EN, API, bounds=bounds)
    with means.storage.reading() as stores:
        assert stores.consents.of_customer(customer_id) == ()
    require_within(ceiling, ceiling)
