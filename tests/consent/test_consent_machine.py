"""Any order of anything a person can do: the invariants of consent and of limits hold after every step."""

import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import (
    grant_consent,
    pause_consent,
    refuse_consent,
    resume_consent,
)
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.request_limit import request_limit
from assistant.actions.settle_evidence import fields_hash, remove_evidence, settle_evidence
from assistant.actions.settle_offer import accept_offer
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.settings import Settings
from assistant.wiring import program
from models.errors import CreditAssistantError
from models.facts.consent import (
    NEXT_STATES,
    Channel,
    ConsentChange,
    ConsentRecord,
    Purpose,
    Standing,
    category_of,
)
from models.facts.evidence import Evidence, EvidenceKind, EvidenceState
from models.facts.language import Language
from models.facts.offer import Offer, OfferState
from tests.given import Clock, a_customer
from tests.given_papers import a_document, standing_wish, without_pdf
from tools.audit.seal import seal_of
from tools.consent.standing import Look, standing_of

API, UNDERWRITING = Channel.API, Purpose.UNDERWRITING
kinds = st.sampled_from([EvidenceKind.DIPLOMA, EvidenceKind.OFFER_LETTER])
_ENDED = {OfferState.VOID, OfferState.EXPIRED, OfferState.DECLINED, OfferState.ACCEPTED}


class Life(RuleBasedStateMachine):
    """One customer and all their consents, documents and offers; errors are answers and change nothing."""

    consents = Bundle("consents")
    offers = Bundle("offers")

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.folder = tempfile.TemporaryDirectory()
        settings = Settings(_env_file=None, data_folder=Path(self.folder.name))
        self.running = program(settings, now=self.clock)
        built = self.running.__enter__()
        self.means = without_pdf(built).means
        self.engine = built.engine
        self.customer_id = a_customer(self.means).customer_id
        self.seen: dict[str, tuple[ConsentChange, ...]] = {}
        self.bodies: dict[str, str] = {}
        self.ended: dict[str, OfferState] = {}
        self.limit_minor, self.accepted = 100_000, set[str]()
        self.first = self.shown(EvidenceKind.DIPLOMA)

    def teardown(self) -> None:
        self.running.__exit__(None, None, None)
        self.folder.cleanup()

    def tried(self, act: Any, *arguments: Any) -> Any:
        try:
            return act(self.means, self.customer_id, *arguments)
        except CreditAssistantError:
            return None

    # --- what a person can do

    @rule(target=consents, kind=kinds, brought_up=st.booleans())
    def ask(self, kind: EvidenceKind, brought_up: bool) -> ConsentRecord | None:
        return self.asked(kind, brought_up)

    def asked(self, kind: EvidenceKind, brought_up: bool) -> ConsentRecord | None:
        def act(means: Any, customer_id: str) -> ConsentRecord:
            category = category_of(kind)
            return ask_consent(
                means,
                customer_id,
                (category,),
                UNDERWRITING,
                Language.EN,
                API,
                brought_up_by_person=brought_up,
            )

        record: ConsentRecord | None = self.tried(act)
        return record

    @rule(record=consents, twice=st.booleans())
    def grant(self, record: ConsentRecord | None, twice: bool) -> None:
        for _ in range(1 + twice):
            if record:
                self.tried(grant_consent, record.consent_id, Yes(seal_of(record.consent), API))

    @rule(record=consents)
    def refuse(self, record: ConsentRecord | None) -> None:
        if record:
            self.tried(refuse_consent, record.consent_id, Yes(seal_of(record.consent), API))

    @rule(record=consents)
    def pause(self, record: ConsentRecord | None) -> None:
        if record:
            self.tried(pause_consent, record.consent_id, API)

    @rule(record=consents)
    def resume(self, record: ConsentRecord | None) -> None:
        if record:
            self.tried(resume_consent, record.consent_id, API)

    @rule(record=consents)
    def withdraw(self, record: ConsentRecord | None) -> None:
        if record:
            self.tried(withdraw_consent, record.consent_id, None, API)

    @rule(kind=kinds, confirmed=st.booleans())
    def upload(self, kind: EvidenceKind, confirmed: bool) -> None:
        evidence = self.tried(receive_evidence, kind, UNDERWRITING, "a.pdf", a_document(kind))
        if evidence and confirmed:
            self.confirm(evidence)

    def confirm(self, evidence: Evidence) -> None:
        self.tried(settle_evidence, evidence.evidence_id, Yes(fields_hash(evidence), API), {})

    @rule(target=consents, kind=kinds)
    def show(self, kind: EvidenceKind) -> ConsentRecord | None:
        """The way most people go, in one step, so that there is often something to rest on."""
        return self.shown(kind)

    def shown(self, kind: EvidenceKind) -> ConsentRecord | None:
        record = self.asked(kind, True)
        if record:
            self.tried(grant_consent, record.consent_id, Yes(seal_of(record.consent), API))
        evidence = self.tried(receive_evidence, kind, UNDERWRITING, "a.pdf", a_document(kind))
        if evidence:
            self.confirm(evidence)
        return record

    @rule()
    def confirm_what_waits(self) -> None:
        self.confirmed()

    def confirmed(self) -> None:
        with self.means.storage.reading() as stores:
            held = stores.evidence.covered(self.customer_id, self.clock())
        for evidence in held:
            if evidence.state is EvidenceState.TO_CONFIRM:
                self.confirm(evidence)

    @rule()
    def remove_one(self) -> None:
        with self.means.storage.reading() as stores:
            held = stores.upkeep.tombstones(self.customer_id)
        if held:
            self.tried(remove_evidence, held[-1].evidence_id)

    @initialize(target=consents)
    def begin_with_a_diploma(self) -> ConsentRecord | None:
        return self.first

    @initialize(target=offers)
    def and_an_offer_that_rests_on_it(self) -> Offer | None:
        return self.requested(16)

    @rule(target=offers, amount=st.integers(8, 40))
    def confirm_and_request(self, amount: int) -> Offer | None:
        self.confirmed()
        return self.requested(amount)

    @rule(target=offers, amount=st.integers(1, 40))
    def request(self, amount: int) -> Offer | None:
        return self.requested(amount)

    def requested(self, amount: int) -> Offer | None:
        requested = self.tried(request_limit, standing_wish(amount * 50_000))
        return requested.offer if requested else None

    @rule(offer=consumes(offers), twice=st.booleans())
    def accept(self, offer: Offer | None, twice: bool) -> None:
        for _ in range(1 + twice):
            if not offer:
                return
            covered = self.supported(offer)
            done = self.tried(accept_offer, offer.offer_id, Yes(offer.terms_hash, API))
            if done and not done.already:
                assert covered, "a commit had every consent it rests on"
                assert self.clock() < offer.terms.expires_at
                self.limit_minor = offer.terms.new_limit_minor
                self.accepted.add(offer.offer_id)

    @rule(days=st.sampled_from([0.5, 6.9, 7, 23, 31]))
    def pass_time(self, days: float) -> None:
        self.clock.pass_time(days=days)

    # --- what holds after each

    def supported(self, offer: Offer) -> bool:
        with self.means.storage.reading() as stores:
            records = [stores.consents.get(each, self.customer_id) for each in offer.rests_on]
        return all(self.covers(record) for record in records)

    def covers(self, record: ConsentRecord) -> bool:
        (category,) = record.consent.categories
        look = Look(UNDERWRITING, category, self.means.controller, self.clock())
        return standing_of(record, look) is Standing.GRANTED

    @invariant()
    def consents_move_only_forward_and_bodies_stay(self) -> None:
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
            body = self.bodies.setdefault(record.consent_id, seal_of(record.consent))
            assert seal_of(record.consent) == body
        active = [r.consent.categories for r in records if self.covers(r)]
        assert len(active) == len(set(active)), "nobody is asked twice for what they have allowed"
        self.seen = changes

    @invariant()
    def only_what_is_covered_can_be_read(self) -> None:
        with self.means.storage.reading() as stores:
            records = {r.consent_id: r for r in stores.consents.of_customer(self.customer_id)}
            held = stores.evidence.covered(self.customer_id, self.clock())
            tombstones = stores.upkeep.tombstones(self.customer_id)
        assert all(self.covers(records[each.consent_id]) for each in held)
        for each in tombstones:
            if records[each.consent_id].state == "revoked":
                assert each.state is EvidenceState.ERASED

    @invariant()
    def open_offers_have_all_they_rest_on_and_ended_ones_stay_ended(self) -> None:
        with self.means.storage.reading() as stores:
            offers = stores.offers.of_customer(self.customer_id)
            states = {r.consent_id: r.state for r in stores.consents.of_customer(self.customer_id)}
        for offer in offers:
            if offer.state is OfferState.OPEN:
                assert all(states[each] == "active" for each in offer.rests_on)
            if offer.state in _ENDED:
                assert self.ended.setdefault(offer.offer_id, offer.state) is offer.state
        assert len([offer for offer in offers if offer.state is OfferState.OPEN]) <= 1

    @invariant()
    def the_limit_is_what_was_last_accepted(self) -> None:
        with self.means.storage.reading() as stores:
            (limit,) = stores.limits.in_force(self.customer_id, self.clock())
        assert limit.amount_minor == self.limit_minor
        with self.engine.connect() as connection:
            rows = connection.exec_driver_sql("SELECT offer_id FROM limit_changes").scalars().all()
        assert {row for row in rows if row} == self.accepted


Life.TestCase.settings = settings(
    max_examples=15, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
TestLife = Life.TestCase
