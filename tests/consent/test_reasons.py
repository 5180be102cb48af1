"""Every no has its reason: at collecting, at the person's own read, at a use, and at the commit."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text as sql

from assistant.actions.change_consent import pause_consent, refuse_consent
from assistant.actions.means import Means
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.wiring import Program
from models.errors import NotFound, OfferNotOpen, OfferVoid
from models.facts.consent import (
    ConsentRecord,
    ConsentState,
    DataCategory,
    Method,
    Period,
    Purpose,
    Standing,
)
from models.facts.evidence import Evidence, EvidenceKind
from tests.consent.given_consents import (
    API,
    DIPLOMA,
    UNDERWRITING,
    a_use,
    allowed,
    asked,
    bounds,
    facts,
    refusals,
    sent,
    why,
    with_a_bureau,
)
from tests.consent.given_notices import BUREAU
from tests.given import TODAY, Clock, a_customer, yes_to
from tests.given_papers import accepted, an_offer, shown, standing_limit_minor, without_pdf
from tools.consent.standing import Look, standing_of

S = Standing
RENTAL = EvidenceKind.RENTAL_CONTRACT


@dataclass
class Case:
    """Somebody with a document of a kind under a consent of theirs, and what they might be offered."""

    means: Means
    clock: Clock
    customer_id: str
    evidence: Evidence

    @property
    def consent_id(self) -> str:
        return self.evidence.consent_id

    def read(self) -> Standing:
        """The person's own look, at the fields and at the file."""
        whose = (self.evidence.evidence_id, self.customer_id, self.clock())
        with self.means.storage.reading() as stores:
            reads = (stores.evidence.get, stores.evidence.file)
            found = {why(partial(read, *whose)) for read in reads}
            held = stores.evidence.covered(self.customer_id, self.clock())
        (standing,) = found
        assert bool(held) is (standing is S.GRANTED)
        return standing

    def used(self) -> Standing:
        before = len(refusals(self.means, self.customer_id))
        given = facts(self.means, self.customer_id)
        found = refusals(self.means, self.customer_id)[before:]
        assert bool(given) is not bool(found)
        return found[-1] if found else S.GRANTED

    def collected(self) -> Standing:
        return why(lambda: sent(self.means, self.customer_id, self.evidence.kind))


def a_case(program: Program, clock: Clock, kind: EvidenceKind = DIPLOMA) -> Case:
    means = with_a_bureau(without_pdf(program).means)
    customer_id = a_customer(means).customer_id
    narrow = bounds(validity_days=6, data_life_days=3)
    allowed(means, customer_id, DataCategory(kind.value), within=narrow)
    return Case(means, clock, customer_id, shown(means, customer_id, kind))


def nothing(case: Case) -> None:
    """All is open."""


def pause(case: Case) -> None:
    pause_consent(case.means, case.customer_id, case.consent_id, API)


def outlast_the_data(case: Case) -> None:
    case.clock.pass_time(days=3)


def outlast_the_consent(case: Case) -> None:
    case.clock.pass_time(days=6)


def withdraw_what_a_law_keeps(case: Case) -> None:
    with case.means.storage.writing() as stores:
        stores.upkeep.hold(case.evidence.evidence_id, case.clock() + timedelta(days=90), "a dispute")
    withdraw_consent(case.means, case.customer_id, case.consent_id, None, API)


WAYS: dict[str, tuple[Callable[[Case], None], Standing, Standing]] = {
    "open": (nothing, S.GRANTED, S.GRANTED),
    "paused": (pause, S.PAUSED, S.PAUSED),
    "data past its life": (outlast_the_data, S.OUT_OF_FREQUENCY, S.EXPIRED),
    "past its validity": (outlast_the_consent, S.EXPIRED, S.EXPIRED),
    "restricted": (withdraw_what_a_law_keeps, S.REVOKED, S.RESTRICTED),
}
"""How it is closed; the reason at collecting; the reason at read and use."""


@pytest.mark.parametrize("way", WAYS)
def test_the_reason_is_named_at_collecting_at_the_read_at_the_use_and_the_commit_fails(
    running: Program, clock: Clock, way: str
) -> None:
    # given an open offer that rests on a document
    case = a_case(running, clock)
    offer = an_offer(case.means, case.customer_id)
    close, at_collecting, later = WAYS[way]

    # when
    close(case)

    # then
    assert case.read() is later
    assert case.used() is later
    if later is S.GRANTED:
        assert accepted(case.means, case.customer_id, offer).limit.amount_minor > 100_000
    else:
        with pytest.raises(OfferNotOpen):
            accepted(case.means, case.customer_id, offer)
        assert standing_limit_minor(case.means, case.customer_id) == 100_000
    assert case.collected() is at_collecting


def test_what_is_withdrawn_is_not_there_at_all(running: Program, clock: Clock) -> None:
    case = a_case(running, clock)
    offer = an_offer(case.means, case.customer_id)
    withdraw_consent(case.means, case.customer_id, case.consent_id, None, API)
    with case.means.storage.reading() as stores, pytest.raises(NotFound):
        stores.evidence.get(case.evidence.evidence_id, case.customer_id, clock())
    assert facts(case.means, case.customer_id) == ()
    assert case.collected() is S.REVOKED
    with pytest.raises(OfferVoid):
        accepted(case.means, case.customer_id, offer)


def test_nobody_asked_nobody_answered_and_a_no_are_three_reasons(running: Program) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    assert why(lambda: sent(means, customer_id)) is S.NEVER_ASKED
    request = asked(means, customer_id)
    assert why(lambda: sent(means, customer_id)) is S.UNANSWERED
    refuse_consent(means, customer_id, request.consent_id, yes_to(request))
    assert why(lambda: sent(means, customer_id)) is S.REFUSED


def test_a_consent_for_one_recipient_never_opens_for_another(running: Program, clock: Clock) -> None:
    # given a consent that names a bureau and not us
    means = with_a_bureau(without_pdf(running).means)
    customer_id = a_customer(means).customer_id
    allowed(means, customer_id, recipient=BUREAU.party_id)

    # then it opens nothing to us
    assert why(lambda: sent(means, customer_id)) is S.WRONG_RECIPIENT

    # and one that names us opens nothing to the bureau on the same database
    case = a_case(running, clock)
    theirs = replace(case.means, storage=replace(case.means.storage, recipient=BUREAU.party_id))
    bureau = replace(case, means=replace(theirs, controller=BUREAU.party_id))
    offer = an_offer(case.means, case.customer_id)
    assert bureau.read() is S.WRONG_RECIPIENT
    assert bureau.used() is S.WRONG_RECIPIENT
    assert bureau.collected() is S.WRONG_RECIPIENT
    with pytest.raises(OfferVoid):
        accepted(bureau.means, case.customer_id, offer)
    assert case.read() is S.GRANTED


def test_a_consent_of_one_person_opens_nothing_of_another(running: Program, clock: Clock) -> None:
    case = a_case(running, clock)
    other = a_customer(case.means).customer_id
    assert why(lambda: sent(case.means, other)) is S.NEVER_ASKED
    with case.means.storage.reading() as stores, pytest.raises(NotFound):
        stores.evidence.get(case.evidence.evidence_id, other, clock())
    assert facts(case.means, other) == ()

    # nor is it told to them who looked
    facts(case.means, case.customer_id)
    with case.means.storage.reading() as stores:
        assert stores.gate.accesses(case.customer_id)
        assert stores.gate.accesses(other) == ()


def test_a_purpose_and_a_method_that_were_not_agreed_to_have_their_reasons(
    running: Program, clock: Clock
) -> None:
    # given a document for one check, which no machine may decide by
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id, purpose=Purpose.ONE_TIME_CHECK)

    # then
    assert why(lambda: sent(means, customer_id)) is S.WRONG_PURPOSE
    assert facts(means, customer_id) == ()
    assert facts(means, customer_id, a_use(Purpose.ONE_TIME_CHECK)) == ()
    assert refusals(means, customer_id) == [S.WRONG_METHOD]
    assert facts(means, customer_id, a_use(Purpose.ONE_TIME_CHECK, Method.PERSON_REVIEW))
    with means.storage.reading() as stores:
        ((row, record),) = stores.gate.pieces(customer_id)
        assert stores.gate.standing(row, record, clock(), purpose=UNDERWRITING) is S.WRONG_PURPOSE


def behind_our_back(program: Program, change: str) -> None:
    """As another program might leave it, which knows nothing of offers."""
    with program.engine.begin() as connection:
        connection.execute(sql(change))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE consents SET state = 'paused'",
        "UPDATE consents SET state = 'revoked'",
        "UPDATE evidence SET state = 'restricted'",
        "UPDATE evidence SET state = 'erased'",
        "UPDATE evidence SET received_at = '2026-11-01 00:00:00'",
        "DELETE FROM decision_inputs WHERE source <> 'account'",
    ],
)
def test_the_commit_looks_for_itself_at_each_piece_that_the_offer_rests_on(
    running: Program, clock: Clock, change: str
) -> None:
    # given an offer that is still open, though what it rests on is not
    case = a_case(running, clock)
    offer = an_offer(case.means, case.customer_id)
    behind_our_back(running, change)

    # then
    with pytest.raises(OfferVoid):
        accepted(case.means, case.customer_id, offer)
    assert standing_limit_minor(case.means, case.customer_id) == 100_000


def a_record(means: Means) -> ConsentRecord:
    return allowed(means, a_customer(means).customer_id)


def test_what_no_door_leads_to_is_closed_in_the_machine_too(embedded: Program, clock: Clock) -> None:
    # given a consent and a look that it covers
    record = a_record(embedded.means)
    at, us = clock(), embedded.means.controller
    look = Look(UNDERWRITING, DataCategory.DIPLOMA, us, at, collected=(), received_at=at)
    assert standing_of(record, look) is S.GRANTED
    long_ago = Period(first=TODAY - timedelta(days=900), last=TODAY - timedelta(days=800))

    # then each difference alone closes it, with its own name
    for difference, reason in (
        ({"category": DataCategory.LOCATION}, S.FRAUD_ONLY),
        ({"category": DataCategory.CERTIFICATE}, S.NEVER_ASKED),
        ({"purpose": Purpose.SCENE_PURCHASE}, S.WRONG_PURPOSE),
        ({"recipient": "somebody"}, S.WRONG_RECIPIENT),
        ({"restricted": True}, S.RESTRICTED),
        ({"about": long_ago}, S.OUT_OF_RANGE),
        ({"at": record.consent.valid_until}, S.EXPIRED),
        ({"received_at": at - timedelta(days=30)}, S.EXPIRED),
        ({"collected": (at - timedelta(days=1),)}, S.OUT_OF_FREQUENCY),
    ):
        assert standing_of(record, replace(look, **difference)) is reason, difference
    reading = record.consent.model_copy(update={"methods": (Method.PERSON_REVIEW,)})
    assert standing_of(record.model_copy(update={"consent": reading}), look) is S.WRONG_METHOD
    watching = record.consent.model_copy(update={"purpose": Purpose.MONITORING})
    closed = replace(look, purpose=Purpose.MONITORING, limit_open=False)
    assert standing_of(record.model_copy(update={"consent": watching}), closed) is S.NO_OPEN_LIMIT
    for state, reason in {
        ConsentState.REQUESTED: S.UNANSWERED,
        ConsentState.LAPSED: S.UNANSWERED,
        ConsentState.REFUSED: S.REFUSED,
        ConsentState.PAUSED: S.PAUSED,
        ConsentState.REVOKED: S.REVOKED,
        ConsentState.EXPIRED: S.EXPIRED,
        ConsentState.SUPERSEDED: S.EXPIRED,
    }.items():
        assert standing_of(record.model_copy(update={"state": state}), look) is reason


def test_every_reason_there_is_has_been_named_above() -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    assert [reason for reason in Standing if f"S.{reason.name}" not in source] == []
