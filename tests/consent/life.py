"""One customer and all that a person, an operator and time can do to what they share."""

import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, consumes, initialize, rule

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import (
    grant_consent,
    pause_consent,
    refuse_consent,
    resume_consent,
)
from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.request_limit import request_limit
from assistant.actions.settle_evidence import fields_hash, remove_evidence, settle_evidence
from assistant.actions.settle_offer import accept_offer, decline_offer
from assistant.actions.show_offer import sheets_shown
from assistant.actions.tend import tend
from assistant.actions.verify_records import verify_records
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.settings import Settings
from assistant.wiring import program
from models.errors import CreditAssistantError
from models.facts.consent import (
    Bounds,
    Channel,
    ConsentChange,
    ConsentRecord,
    DataCategory,
    Purpose,
    category_of,
)
from models.facts.evidence import Evidence, EvidenceKind, EvidenceState, FieldName
from models.facts.language import Language
from models.facts.offer import Offer, OfferState
from tests.consent.promises import PURPOSES, Promises
from tests.given import Clock, a_customer
from tests.given_papers import a_document, standing_wish, text, without_pdf
from tools.audit.seal import seal_of
from tools.consent.asking import ceilings
from tools.consent.parties import party

API = Channel.API
kinds = st.sampled_from([EvidenceKind.DIPLOMA, EvidenceKind.OFFER_LETTER])
purposes = st.sampled_from([Purpose.UNDERWRITING, Purpose.UNDERWRITING, *PURPOSES])
_HOLDS_WORDS = {EvidenceKind.DIPLOMA: FieldName.MAJOR, EvidenceKind.OFFER_LETTER: FieldName.EMPLOYER}
_PARTNER = party("assistant-lender").model_copy(update={"party_id": "partner", "role": "recipient"})


class Life(Promises):
    """Errors are answers and change nothing."""

    consents = Bundle("consents")
    offers = Bundle("offers")

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.folder = tempfile.TemporaryDirectory()
        self.running = program(Settings(_env_file=None, data_folder=Path(self.folder.name)), now=self.clock)
        built = self.running.__enter__()
        means = without_pdf(built).means
        self.means = replace(means, parties={**means.parties, "partner": _PARTNER})
        self.engine = built.engine
        self.begin()
        self.first = self.shown(EvidenceKind.DIPLOMA)

    def begin(self) -> None:
        """Somebody new."""
        self.customer_id, self.born_at = a_customer(self.means).customer_id, self.clock()
        self.seen: dict[str, tuple[ConsentChange, ...]] = {}
        self.bodies: dict[str, str] = {}
        self.ended: dict[str, OfferState] = {}
        self.words: dict[str, str] = {}
        self.limit_minor, self.accepted = 100_000, set[str]()

    def teardown(self) -> None:
        assert verify_records(self.means).first_bad is None
        self.running.__exit__(None, None, None)
        self.folder.cleanup()

    def tried(self, act: Any, *arguments: Any, **more: Any) -> Any:
        try:
            return act(self.means, self.customer_id, *arguments, **more)
        except CreditAssistantError:
            return None

    # --- what a person can do

    @rule(
        target=consents,
        kind=kinds,
        purpose=purposes,
        brought_up=st.booleans(),
        days=st.sampled_from([0, 0, 5]),
    )
    def ask(self, kind: EvidenceKind, purpose: Purpose, brought_up: bool, days: int) -> ConsentRecord | None:
        return self.asked((category_of(kind),), purpose, brought_up, days)

    @rule(target=consents)
    def ask_for_a_bundle(self) -> ConsentRecord | None:
        bundle = (DataCategory.DIPLOMA, DataCategory.CERTIFICATE)
        return self.asked(bundle, Purpose.UNDERWRITING, True)

    @rule(target=consents, kind=kinds)
    def ask_for_somebody_else(self, kind: EvidenceKind) -> ConsentRecord | None:
        return self.asked((category_of(kind),), Purpose.UNDERWRITING, True, recipient="partner")

    def asked(
        self,
        categories: tuple[DataCategory, ...],
        purpose: Purpose,
        brought_up: bool,
        days: int = 0,
        recipient: str | None = None,
    ) -> ConsentRecord | None:
        bounds: Bounds | None = None
        if days and ceilings()[purpose].validity_days > days:
            bounds = ceilings()[purpose].model_copy(update={"validity_days": days})
        record: ConsentRecord | None = self.tried(
            ask_consent,
            categories,
            purpose,
            Language.EN,
            API,
            brought_up_by_person=brought_up,
            bounds=bounds,
            recipient=recipient,
        )
        return record

    @rule(record=consents, twice=st.booleans())
    def grant(self, record: ConsentRecord | None, twice: bool) -> None:
        for _ in range(1 + twice):
            self.granted(record)

    def granted(self, record: ConsentRecord | None) -> None:
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

    @rule(record=consents, other=consents)
    def answer_with_somebody_elses_words(
        self, record: ConsentRecord | None, other: ConsentRecord | None
    ) -> None:
        if record and other and record.consent_id != other.consent_id:
            assert self.tried(grant_consent, record.consent_id, Yes(seal_of(other.consent), API)) is None

    @rule(kind=kinds, purpose=purposes, confirmed=st.booleans())
    def upload(self, kind: EvidenceKind, purpose: Purpose, confirmed: bool) -> None:
        self.uploaded(kind, purpose, confirmed)

    def uploaded(self, kind: EvidenceKind, purpose: Purpose, confirmed: bool) -> None:
        words = f"Planted{len(self.words)}for{self.customer_id}"
        data = a_document(kind, {_HOLDS_WORDS[kind]: text(words)})
        evidence = self.tried(receive_evidence, kind, purpose, "a.pdf", data)
        if evidence:
            self.words[evidence.evidence_id] = words
        if evidence and confirmed:
            self.confirm(evidence)

    def confirm(self, evidence: Evidence) -> None:
        self.tried(settle_evidence, evidence.evidence_id, Yes(fields_hash(evidence), API), {})

    @rule(target=consents, kind=kinds)
    def show(self, kind: EvidenceKind) -> ConsentRecord | None:
        """The way most people go, in one step, so that there is often something to rest on."""
        return self.shown(kind)

    def shown(self, kind: EvidenceKind) -> ConsentRecord | None:
        record = self.asked((category_of(kind),), Purpose.UNDERWRITING, True)
        self.granted(record)
        self.uploaded(kind, Purpose.UNDERWRITING, True)
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

    def requested(self, amount: int) -> Offer | None:
        requested = self.tried(request_limit, standing_wish(amount * 50_000))
        return requested.offer if requested else None

    @rule(offer=consumes(offers), twice=st.booleans())
    def accept(self, offer: Offer | None, twice: bool) -> None:
        for _ in range(1 + twice):
            if not offer:
                return
            if self.customer_id == offer.terms.customer_id:
                self.tried(sheets_shown, (offer.offer_id,), API)
            self.clock.pass_time(seconds=5)
            covered = self.supported(offer)
            done = self.tried(accept_offer, offer.offer_id, Yes(offer.terms_hash, API))
            if done and not done.already:
                assert covered, "a commit had every consent it rests on"
                assert self.clock() < offer.terms.expires_at
                self.limit_minor = offer.terms.new_limit_minor
                self.accepted.add(offer.offer_id)

    @rule(offer=consumes(offers))
    def decline(self, offer: Offer | None) -> None:
        if offer:
            self.tried(decline_offer, offer.offer_id, Yes(offer.terms_hash, API))

    @rule()
    def erase_everything(self) -> None:
        effect = self.tried(preview_erasure)
        if len(self.seen) > 6 and effect is not None:  # seldom: it ends a life
            gone = self.customer_id
            erase_customer(self.means, gone, Yes(seal_of(effect), API), API)
            ring = self.means.storage.vault.ring
            # `proofs` salts what the audit log says of consents and looks, and goes with those
            assert ring.subjects(gone) <= {"retained", "proofs"} | self.held()
            self.begin()

    # --- what an operator and time do

    def held(self) -> set[str]:
        with self.means.storage.reading() as stores:
            every = stores.upkeep.tombstones(self.customer_id)
        return {each.evidence_id for each in every if each.held_until is not None}

    @rule(days=st.sampled_from([1, 40]))
    def hold_the_last(self, days: int) -> None:
        with self.means.storage.writing() as stores:
            there = [
                each
                for each in stores.upkeep.tombstones(self.customer_id)
                if each.state is not EvidenceState.ERASED
            ]
            if there:
                until = self.clock() + timedelta(days=days)
                stores.upkeep.hold(there[-1].evidence_id, until, "a dispute")

    @rule()
    def tend(self) -> None:
        tend(self.means)

    @rule(days=st.sampled_from([0.01, 0.5, 1, 6.9, 7, 23, 31]))
    def pass_time(self, days: float) -> None:
        self.clock.pass_time(days=days)

    @rule(minutes=st.sampled_from([1, 59, 60 * 24]))
    def step_the_clock_back(self, minutes: int) -> None:
        """Not to before they came: that is another database."""
        self.clock.at = max(self.born_at, self.clock.at - timedelta(minutes=minutes))
