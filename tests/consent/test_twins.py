"""Refused = withdrawn = removed = never asked: the decision is the same, byte for byte."""

import json
import re
from collections.abc import Callable
from itertools import product

import pytest

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import pause_consent, refuse_consent
from assistant.actions.means import Means
from assistant.actions.request_limit import Requested
from assistant.actions.settle_evidence import remove_evidence
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.wiring import Program
from models.facts.consent import Channel, Purpose, category_of
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from tests.given import Clock, a_customer, yes_to
from tests.given_papers import asked, shown, without_pdf
from tools.audit.seal import canonical

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
    shown(means, customer_id, kind, purpose=Purpose.SCENE_PURCHASE)


def expired(means: Means, clock: Clock, customer_id: str, kind: EvidenceKind) -> None:
    shown(means, customer_id, kind)
    clock.pass_time(days=30)


WAYS = (unanswered, refused, paused, withdrawn, removed, for_another_purpose, expired)


def plain(requested: Requested) -> str:
    """The decision without ids, time and salted commitments."""
    told = json.loads(canonical(requested.decision))
    for seal in told["inputs"]:
        seal["commitment"] = "-"
    told["at"] = "-"
    return re.sub(r"\b[a-z]{3}_[0-9a-z]{26}\b", "id", json.dumps(told, sort_keys=True))


@pytest.mark.parametrize("way", WAYS)
def test_withholding_costs_nothing_however_it_is_done(
    embedded: Program,
    clock: Clock,
    way: Callable[[Means, Clock, str, EvidenceKind], None],
) -> None:
    means = without_pdf(embedded).means
    for kind, months in product(EvidenceKind, (2, 24)):
        # given twins who differ in how one of them came not to show a document
        one, other = (a_customer(means, months_on_book=months, on_time=months).customer_id for _ in "ab")
        way(means, clock, one, kind)

        # when
        first, second = asked(means, one), asked(means, other)

        # then
        assert plain(first) == plain(second)
        assert (first.offer is None) == (second.offer is None)
        if first.offer is not None and second.offer is not None:
            assert first.offer.terms.cost == second.offer.terms.cost
