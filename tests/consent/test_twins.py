"""Refused = withdrawn = removed = never asked: the decision is the same, byte for byte."""

import json
import re
from collections.abc import Callable
from datetime import timedelta
from itertools import cycle, islice

import pytest

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import grant_consent, pause_consent, refuse_consent
from assistant.actions.hold_evidence import hold_evidence
from assistant.actions.means import Means
from assistant.actions.request_limit import Requested
from assistant.actions.settle_evidence import remove_evidence
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.wiring import Program
from models.facts.consent import Bounds, Channel, Purpose, category_of
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from tests.given import Clock, a_customer, yes_to
from tests.given_papers import asked, shown, without_pdf
from tools.audit.seal import canonical
from tools.consent.asking import ceilings

API = Channel.API


def unanswered(means: Means, clock: Clock, customer_id: str, kind: EvidenceKind) -> None:
    ask_consent(means, customer_id, (category_of(kind),), Purpose.UNDERWRITING, Language.EN, API)


def refused(means: Means, clock: Clock, customer_id: str, kind: EvidenceKind) -> None:
    record = ask_consent(means, customer_id, (category_of(kind),), Purpose.UNDERWRITING, Language.EN, API)
    refuse_consent(means, customer_id, record.consent_id, yes_to(record))


def paused(means: Means, clock: Clock, customer_id: str, kind: EvidenceKind) -> None:
    pause_consent(means, customer_id, shown(means, customer_id, kind).consent_id, API)


def withdrawn(means: Means, clock: Clock, customer_id: str, kind: EvidenceKind) -> None:
    withdraw_consent(means, customer_id, shown(means, customer_id, kind).consent_id, None, API)


def removed(means: Means, clock: Clock, customer_id: str, kind: EvidenceKind) -> None:
    remove_evidence(means, customer_id, shown(means, customer_id, kind).evidence_id)


def for_another_purpose(means: Means, clock: Clock, customer_id: str, kind: EvidenceKind) -> None:
    # A page of achievements is not asked for where a purchase is decided about.
    other = Purpose.ONE_TIME_CHECK if kind is EvidenceKind.ACHIEVEMENT_POST else Purpose.SCENE_PURCHASE
    shown(means, customer_id, kind, purpose=other)


def expired(means: Means, clock: Clock, customer_id: str, kind: EvidenceKind) -> None:
    shown(means, customer_id, kind)
    clock.pass_time(days=30)


def past_its_life(means: Means, clock: Clock, customer_id: str, kind: EvidenceKind) -> None:
    bounds: Bounds = ceilings()[Purpose.UNDERWRITING].model_copy(update={"data_life_days": 1})
    record = ask_consent(
        means, customer_id, (category_of(kind),), Purpose.UNDERWRITING, Language.EN, API, bounds=bounds
    )
    grant_consent(means, customer_id, record.consent_id, yes_to(record))
    shown(means, customer_id, kind)
    clock.pass_time(days=1)


def withdrawn_and_held_by_law(means: Means, clock: Clock, customer_id: str, kind: EvidenceKind) -> None:
    evidence = shown(means, customer_id, kind)
    hold_evidence(means, evidence.evidence_id, clock() + timedelta(days=400), "a dispute")
    withdraw_consent(means, customer_id, evidence.consent_id, None, API)


WAYS = (
    unanswered,
    refused,
    paused,
    withdrawn,
    removed,
    for_another_purpose,
    expired,
    past_its_life,
    withdrawn_and_held_by_law,
)


def plain(requested: Requested) -> str:
    """The outcome without ids, times and salted commitments: decision, terms, whether a person decides."""
    told = json.loads(canonical(requested.decision))
    for seal in told["inputs"]:
        seal["commitment"] = "-"
    told["at"] = "-"
    offer = requested.offer
    if offer is not None:
        terms = json.loads(canonical(offer.terms))
        terms |= {"offered_at": "-", "expires_at": str(offer.terms.expires_at - offer.terms.offered_at)}
        told["offer"] = terms
    told["handover"] = None if requested.handover is None else requested.handover.reason
    return re.sub(r"\b[a-z]{3}_[0-9a-z]{26}\b", "id", json.dumps(told, sort_keys=True))


@pytest.mark.parametrize("way", WAYS)
def test_withholding_costs_nothing_however_it_is_done(
    embedded: Program,
    clock: Clock,
    way: Callable[[Means, Clock, str, EvidenceKind], None],
) -> None:
    means = without_pdf(embedded).means
    ages = islice(cycle((2, 24)), WAYS.index(way), None)  # each kind of document meets both ages
    for kind, months in zip(EvidenceKind, ages, strict=False):
        # given twins who differ in how one of them came not to show a document
        one, other = (a_customer(means, months_on_book=months, on_time=months).customer_id for _ in "ab")
        way(means, clock, one, kind)

        # when
        first, second = asked(means, one), asked(means, other)

        # then
        assert plain(first) == plain(second)
