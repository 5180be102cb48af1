"""Checks that stand behind others: a destroyed key, a change in between, another document, other terms."""

from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from sqlalchemy import text

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import pause_consent, resume_consent
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.replay_decision import VersionsDiffer, replay_decision
from assistant.storage.evidence import EvidenceMoved
from assistant.storage.gate import Gate, Head, Piece
from assistant.storage.vault import PERSON
from assistant.wiring import Program
from models.errors import DocumentKindUnknown, DocumentOfOtherKind, NoOpenLimit, NotFound, TermsDiffer
from models.facts.consent import Channel, ConsentRecord, DataCategory, Purpose, Standing
from models.facts.evidence import EvidenceKind, ReadDocument
from models.facts.language import Language
from models.risk.registry_history import NoSuchVersion
from tests.given import a_consent, a_customer
from tests.given_papers import a_document, asked, shown, without_pdf
from tests.given_vault import dump_of
from tools.policy.decide import Scorer
from tools.policy.policy_book import only
from tools.verification.deriving import facts_of

API, DIPLOMA = Channel.API, EvidenceKind.DIPLOMA


def test_a_file_whose_key_is_destroyed_is_not_there(embedded: Program) -> None:
    # given a document whose row opens, and whose file does not: the key went in between
    means = without_pdf(embedded).means
    customer_id = a_customer(means).customer_id
    evidence_id = shown(means, customer_id).evidence_id

    # when
    with means.storage.reading() as stores:
        piece, record = stores.evidence._one(evidence_id, customer_id)
        seen = stores.evidence._seen(piece, record, means.now())
        means.storage.vault.ring.destroy(customer_id, (evidence_id,))
        opened = replace(stores.evidence, gate=_OpensAsBefore.of(stores.gate, seen))

        # then
        with pytest.raises(NotFound):
            opened.file(evidence_id, customer_id, means.now())


def test_a_document_that_changed_while_it_was_looked_at_is_not_settled(running: Program) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    evidence = shown(means, customer_id)

    def settle_while_another_hand_changes_it() -> None:
        with means.storage.writing() as stores:
            between = replace(stores.evidence, gate=_ChangesInBetween.of(stores.gate))
            between.settle(evidence, facts_of(evidence), means.now())

    # when
    with pytest.raises(EvidenceMoved):
        settle_while_another_hand_changes_it()

    # then nothing of the change lasts
    with means.storage.reading() as stores:
        assert stores.evidence.get(evidence.evidence_id, customer_id, means.now()) == evidence


def test_a_decision_whose_key_is_destroyed_is_not_there(embedded: Program) -> None:
    means = without_pdf(embedded).means
    customer_id = a_customer(means).customer_id
    decision_id = asked(means, customer_id).decision.decision_id
    means.storage.vault.ring.destroy(customer_id, (PERSON,))
    with means.storage.reading() as stores, pytest.raises(NotFound):
        stores.decisions.get(decision_id, customer_id)


def test_watching_is_not_asked_for_where_no_limit_is_open(running: Program) -> None:
    means = running.means
    customer_id = a_customer(means, limit_minor=0).customer_id
    before = dump_of(running.engine)
    with pytest.raises(NoOpenLimit):
        ask_consent(means, customer_id, (DataCategory.DIPLOMA,), Purpose.MONITORING, Language.EN, API)
    assert dump_of(running.engine) == before


@pytest.mark.parametrize("act", [pause_consent, resume_consent])
def test_a_yes_to_other_terms_neither_pauses_nor_resumes(
    running: Program, act: Callable[..., ConsentRecord]
) -> None:
    # given
    means = running.means
    customer_id = a_customer(means).customer_id
    consent_id = a_consent(means, customer_id).consent_id
    if act is resume_consent:
        pause_consent(means, customer_id, consent_id, API)
    before = dump_of(running.engine)

    # then
    with pytest.raises(TermsDiffer):
        act(means, customer_id, consent_id, API, yes=Yes("another", API))
    assert dump_of(running.engine) == before


@pytest.mark.parametrize("kind", [EvidenceKind.OFFER_LETTER, None])
def test_of_a_document_that_was_not_allowed_nothing_is_kept(
    running: Program, kind: EvidenceKind | None
) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    a_consent(means, customer_id)
    sent = ReadDocument.from_json(a_document(kind or DIPLOMA)).model_copy(update={"kind": kind})
    before = dump_of(running.engine)

    # then
    with pytest.raises(DocumentOfOtherKind if kind else DocumentKindUnknown):
        receive_evidence(
            means, customer_id, DIPLOMA, Purpose.UNDERWRITING, "a.pdf", sent.model_dump_json().encode()
        )
    assert dump_of(running.engine) == before


class _OpensAsBefore(Gate):
    """Looks as it did at a moment before."""

    seen: Head

    @classmethod
    def of(cls, gate: Gate, seen: Head) -> "_OpensAsBefore":
        made = cls(*(getattr(gate, each.name) for each in fields(gate)))
        object.__setattr__(made, "seen", seen)
        return made

    def look(self, *_: object, **__: object) -> tuple[Standing, Head | None]:
        return Standing.GRANTED, self.seen


class _ChangesInBetween(Gate):
    """Another hand changes the document just after it was found."""

    @classmethod
    def of(cls, gate: Gate) -> "_ChangesInBetween":
        return cls(*(getattr(gate, each.name) for each in fields(gate)))

    def standing(self, piece: Piece, record: ConsentRecord, *_: object, **__: object) -> Standing:
        self.session.execute(
            text("UPDATE evidence SET revision = revision + 1 WHERE evidence_id = :it"),
            {"it": piece.evidence_id},
        )
        return Standing.GRANTED


def _nowhere_kept(version: str) -> Scorer:
    raise NoSuchVersion(version)


def test_a_decision_is_not_replayed_under_another_policy_or_model(embedded: Program) -> None:
    # given
    means = without_pdf(embedded).means
    customer_id = a_customer(means).customer_id
    decision_id = asked(means, customer_id).decision.decision_id

    # when another edition of the policy is loaded, or another risk model and this one is nowhere kept
    other_policy = replace(means, policies=only(means.pack.model_copy(update={"version": "cn-2099"})))
    other_model = replace(
        means,
        scorer=lambda known: means.scorer(known).model_copy(update={"model_version": "cn-99"}),
        former_scorer=_nowhere_kept,
    )

    # then
    with pytest.raises(VersionsDiffer, match="cn-2099"):
        replay_decision(other_policy, decision_id)
    with pytest.raises(VersionsDiffer, match="cn-99"):
        replay_decision(other_model, decision_id)
    assert replay_decision(means, decision_id).same
