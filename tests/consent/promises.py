"""What consent promises, checked after every step of a life."""

import json
from itertools import pairwise

from hypothesis.stateful import RuleBasedStateMachine, invariant

from assistant.actions.export_data import export_data
from assistant.actions.means import Means
from assistant.storage.gate import Use
from models.facts.consent import (
    NEXT_STATES,
    ConsentChange,
    ConsentRecord,
    ConsentState,
    Method,
    Purpose,
    Standing,
)
from models.facts.evidence import EvidenceState
from models.facts.offer import Offer, OfferState
from tests.given import Clock
from tools.audit.seal import seal_of
from tools.consent.standing import Look, life_ends, standing_of

PURPOSES = (Purpose.UNDERWRITING, Purpose.SCENE_PURCHASE, Purpose.MONITORING, Purpose.ONE_TIME_CHECK)


class Promises(RuleBasedStateMachine):
    """I1-I5 and I8 of the consent rules, and that a limit is what was accepted."""

    means: Means
    clock: Clock
    customer_id: str
    seen: dict[str, tuple[ConsentChange, ...]]
    bodies: dict[str, str]
    ended: dict[str, OfferState]
    words: dict[str, str]
    """What was planted in each document."""
    limit_minor: int
    accepted: set[str]

    def supported(self, offer: Offer) -> bool:
        with self.means.storage.reading() as stores:
            records = [stores.consents.get(each, self.customer_id) for each in offer.rests_on]
        return all(self.covers(record, Method.AUTOMATED_DECISION) for record in records)

    def covers(self, record: ConsentRecord, method: Method = Method.READ_DOCUMENT) -> bool:
        consent = record.consent
        look = Look(consent.purpose, consent.categories[0], self.means.controller, self.clock(), method)
        return standing_of(record, look) is Standing.GRANTED

    @invariant()
    def consents_move_only_forward_and_bodies_stay(self) -> None:
        """I2, I3, I8."""
        with self.means.storage.reading() as stores:
            records = stores.consents.of_customer(self.customer_id)
            changes = {r.consent_id: stores.consents.changes(r.consent_id) for r in records}
        for record in records:
            now, before = changes[record.consent_id], self.seen.get(record.consent_id, ())
            assert now[: len(before)] == before
            assert record.state is now[-1].to_state
            assert len(now) == record.revision
            for one, following in pairwise(now):
                assert following.to_state in NEXT_STATES[one.to_state]
                assert one.at <= following.at
            body = self.bodies.setdefault(record.consent_id, seal_of(record.consent))
            assert seal_of(record.consent) == body
        standing = [
            (r.consent.purpose, r.consent.categories, r.consent.recipients)
            for r in records
            if r.state is ConsentState.ACTIVE and self.clock() < r.consent.valid_until
        ]
        assert len(standing) == len(set(standing)), "nobody has allowed the same twice at a time"
        self.seen = changes

    @invariant()
    def only_what_is_covered_can_be_read_or_used(self) -> None:
        """I1: by their own eyes, by a decision of each purpose, in an export."""
        at = self.clock()
        with self.means.storage.writing() as stores:  # looks are on the record
            records = {r.consent_id: r for r in stores.consents.of_customer(self.customer_id)}
            shown = stores.evidence.covered(self.customer_id, at)
            states = {t.evidence_id: t for t in stores.upkeep.tombstones(self.customer_id)}
            used = {
                (purpose, fact.evidence_id)
                for purpose in PURPOSES
                for fact in stores.evidence.facts(
                    self.customer_id,
                    Use(purpose, Method.AUTOMATED_DECISION, "look", None),
                    at,
                    lambda: self.means.new_id("acc"),
                )
            }
        open_now = {
            evidence_id
            for evidence_id, t in states.items()
            if t.state in {EvidenceState.TO_CONFIRM, EvidenceState.CONFIRMED}
            and self.covers(records[t.consent_id])
            and at < life_ends(records[t.consent_id].consent, t.received_at)
        }
        assert {each.evidence_id for each in shown} == open_now
        for purpose, evidence_id in used:
            assert evidence_id in open_now
            assert records[states[evidence_id].consent_id].consent.purpose is purpose
            assert purpose is not Purpose.ONE_TIME_CHECK, "no decision is made by machine under a mere check"

    @invariant()
    def what_ended_is_gone_and_cannot_be_opened_by_any_key(self) -> None:
        """I5: erased means that the key is destroyed, and an export does not know the words."""
        ring = self.means.storage.vault.ring
        with self.means.storage.reading() as stores:
            records = {r.consent_id: r for r in stores.consents.of_customer(self.customer_id)}
            states = stores.upkeep.tombstones(self.customer_id)
        exported = json.dumps(export_data(self.means, self.customer_id)["tables"])
        for each in states:
            gone = each.state is EvidenceState.ERASED
            if records[each.consent_id].state is ConsentState.REVOKED:
                assert gone or each.state is EvidenceState.RESTRICTED
            assert (ring.key(self.customer_id, each.evidence_id) is None) == gone
            if gone or each.state is EvidenceState.RESTRICTED:
                assert self.words[each.evidence_id] not in exported

    @invariant()
    def open_offers_have_all_they_rest_on_and_ended_ones_stay_ended(self) -> None:
        """I4, I6."""
        with self.means.storage.reading() as stores:
            offers = stores.offers.of_customer(self.customer_id)
            records = stores.consents.of_customer(self.customer_id)
        states = {r.consent_id: r.state for r in records}
        ends = {r.consent_id: r.consent.valid_until for r in records}
        for offer in offers:
            if offer.state is OfferState.OPEN:
                assert all(states[each] == "active" for each in offer.rests_on)
                assert all(offer.terms.expires_at <= ends[each] for each in offer.rests_on)
            else:
                assert self.ended.setdefault(offer.offer_id, offer.state) is offer.state
        assert len([offer for offer in offers if offer.state is OfferState.OPEN]) <= 1

    @invariant()
    def the_limit_is_what_was_last_accepted(self) -> None:
        with self.means.storage.reading() as stores:
            (limit,) = stores.limits.in_force(self.customer_id, self.clock())
        assert limit.amount_minor == self.limit_minor
        assert limit.offer_id is None or limit.offer_id in self.accepted
