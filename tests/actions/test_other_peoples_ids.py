"""Another customer's ids: every action says "there is no such thing", and nothing of either changes."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from assistant.actions.change_consent import (
    grant_consent,
    pause_consent,
    refuse_consent,
    resume_consent,
)
from assistant.actions.hand_over import hand_over
from assistant.actions.means import Means
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.replay_decision import replay_decision, verify_decision
from assistant.actions.request_limit import request_limit
from assistant.actions.settle_evidence import fields_hash, remove_evidence, settle_evidence
from assistant.actions.settle_offer import accept_offer, decline_offer
from assistant.actions.withdraw_consent import preview_withdrawal, withdraw_consent
from assistant.conversation.front_desk import FrontDesk
from assistant.wiring import Program
from models.errors import ConsentMissing, NotFound
from models.facts.consent import Channel, ConsentRecord, Purpose
from models.facts.conversation import Conversation
from models.facts.evidence import Evidence, EvidenceKind
from models.facts.language import Language
from models.facts.offer import Offer
from tests.given import a_customer
from tests.given_papers import a_document, an_offer, shown, standing_wish, without_pdf
from tests.given_vault import dump_of
from tools.audit.seal import seal_of

API, EN = Channel.API, Language.EN


@dataclass(frozen=True)
class Victim:
    """Somebody with one of everything."""

    desk: FrontDesk
    customer_id: str
    consent: ConsentRecord
    evidence: Evidence
    offer: Offer
    conversation: Conversation


def forged(victim: Victim, thief: str) -> Conversation:
    return victim.conversation.model_copy(update={"customer_id": thief})


Deed = Callable[[Means, str, Victim], object]
DEEDS: dict[str, Deed] = {
    "grant": lambda m, c, v: grant_consent(m, c, v.consent.consent_id, Yes(seal_of(v.consent.consent), API)),
    "refuse": lambda m, c, v: refuse_consent(
        m, c, v.consent.consent_id, Yes(seal_of(v.consent.consent), API)
    ),
    "pause": lambda m, c, v: pause_consent(m, c, v.consent.consent_id, API),
    "resume": lambda m, c, v: resume_consent(m, c, v.consent.consent_id, API),
    "preview withdrawal": lambda m, c, v: preview_withdrawal(m, c, v.consent.consent_id),
    "withdraw": lambda m, c, v: withdraw_consent(m, c, v.consent.consent_id, None, API),
    "settle fields": lambda m, c, v: settle_evidence(
        m, c, v.evidence.evidence_id, Yes(fields_hash(v.evidence), API), {}
    ),
    "remove document": lambda m, c, v: remove_evidence(m, c, v.evidence.evidence_id),
    "accept": lambda m, c, v: accept_offer(m, c, v.offer.offer_id, Yes(v.offer.terms_hash, API)),
    "decline": lambda m, c, v: decline_offer(m, c, v.offer.offer_id, Yes(v.offer.terms_hash, API)),
    "say": lambda m, c, v: v.desk.say(forged(v, c), EN, "hello"),
    "read history": lambda m, c, v: v.desk.history(c, v.conversation.conversation_id, EN, -1, 10),
    "see a page": lambda m, c, v: v.desk.picture(c, v.evidence.evidence_id, 1),
    "upload into": lambda m, c, v: v.desk.upload(
        forged(v, c), EN, EvidenceKind.DIPLOMA, "a.pdf", a_document(EvidenceKind.DIPLOMA)
    ),
    "answer consent": lambda m, c, v: v.desk.answer(
        forged(v, c), EN, f"consent:{v.consent.consent_id}", seal_of(v.consent.consent), yes=True
    ),
    "answer offer": lambda m, c, v: v.desk.answer(
        forged(v, c), EN, f"offer:{v.offer.offer_id}", v.offer.terms_hash, yes=True
    ),
    "answer withdrawal": lambda m, c, v: v.desk.answer(
        forged(v, c), EN, f"withdrawal:{v.consent.consent_id}", "0" * 64, yes=True
    ),
    "confirm": lambda m, c, v: v.desk.confirm(
        forged(v, c), EN, v.evidence.evidence_id, fields_hash(v.evidence), {}
    ),
    "ask withdrawal": lambda m, c, v: v.desk.ask_withdrawal(forged(v, c), EN, v.consent.consent_id),
    "ask for a person": lambda m, c, v: v.desk.ask_person(forged(v, c), EN),
}
UNKNOWN: dict[str, Callable[[Means, str], object]] = {
    "request": lambda m, c: request_limit(m, c, standing_wish(800_000)),
    "hand over": lambda m, c: hand_over(m, c, None, "asked_for_person"),
    "receive": lambda m, c: receive_evidence(
        m, c, EvidenceKind.DIPLOMA, Purpose.UNDERWRITING, "a.pdf", a_document(EvidenceKind.DIPLOMA)
    ),
}


def test_no_action_takes_another_customers_id(running: Program) -> None:
    # given
    program = without_pdf(running)
    means = program.means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)
    offer = an_offer(means, customer_id)
    with means.storage.reading() as stores:
        consent = stores.consents.get(evidence.consent_id, customer_id)
    conversation = program.desk.open_conversation(customer_id, EN)
    victim = Victim(program.desk, customer_id, consent, evidence, offer, conversation)
    thief = a_customer(means, name="Li Lei").customer_id
    before = dump_of(running.engine)

    # when, then
    for name, deed in DEEDS.items():
        with pytest.raises((NotFound, ConsentMissing)) as refused:
            deed(means, thief, victim)
        assert customer_id not in str(refused.value), name
        assert dump_of(running.engine) == before, name


@pytest.mark.parametrize("name", UNKNOWN)
def test_nobody_acts_for_an_unknown_customer(running: Program, name: str) -> None:
    with pytest.raises((NotFound, ConsentMissing)):
        UNKNOWN[name](without_pdf(running).means, "cus_unknown")


def test_unknown_decisions_are_not_found(embedded: Program) -> None:
    for act in (verify_decision, replay_decision):
        with pytest.raises(NotFound):
            act(embedded.means, "dec_unknown")
