"""Confirm or correct what was read; from here on it is a fact. Remove a document."""

from collections.abc import Mapping

from assistant.actions.change_consent import void_offers
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes, record_answer, require_same_terms
from models.errors import FieldUnusable, NotFound
from models.facts.evidence import Evidence, EvidenceState, Field, FieldName, FieldState
from tools.audit.seal import seal_of
from tools.explanation.values import from_raw
from tools.verification.deriving import bears_on_facts, facts_of
from tools.verification.expected import EXPECTED_FIELDS


def settle_evidence(
    means: Means, customer_id: str, evidence_id: str, yes: Yes, corrections: Mapping[FieldName, str]
) -> Evidence:
    """Confirm the fields as shown, except those corrected; an empty correction removes a field.

    Confirming twice changes nothing. Raises TermsDiffer when other fields were shown, FieldUnusable
    naming the field, NotFound, ConsentMissing.
    """
    at = means.now()
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        evidence = stores.evidence.get(evidence_id, customer_id, at)
        if evidence.state is EvidenceState.CONFIRMED and not corrections:
            return evidence
        require_same_terms(yes, fields_hash(evidence))
        settled = evidence.model_copy(
            update={
                "state": EvidenceState.CONFIRMED,
                "fields": _settled(evidence, corrections),
                "warnings": _warnings(evidence, corrections, seen=stores.marks.is_shared(evidence_id)),
            }
        )
        stores.evidence.settle(settled, facts_of(settled), at)
        if evidence.state is EvidenceState.CONFIRMED:
            # What an open offer rests on reads differently now.
            void_offers(stores, evidence.consent_id, at)
        record_answer(means, stores, customer_id, f"fields:{evidence_id}", yes, "yes")
    return settled


def remove_evidence(means: Means, customer_id: str, evidence_id: str) -> None:
    """Erase one document at the person's wish, whether or not its consent still stands.

    Open offers that rest on its consent are void. Raises NotFound.
    """
    at = means.now()
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        held = [each for each in stores.upkeep.tombstones(customer_id) if each.evidence_id == evidence_id]
        if not held or held[0].state is EvidenceState.ERASED:
            raise NotFound(f"There is no document {evidence_id}.")
        void_offers(stores, held[0].consent_id, at)
        stores.upkeep.end((evidence_id,), at)


def fields_hash(evidence: Evidence) -> str:
    """Names what the person was shown: the document with its fields."""
    return seal_of(evidence)


def _settled(evidence: Evidence, corrections: Mapping[FieldName, str]) -> tuple[Field, ...]:
    allowed = EXPECTED_FIELDS[evidence.kind]
    for name in corrections:
        if name not in allowed:
            raise FieldUnusable(f"A {evidence.kind} has no field {name}; leave it out.", field=name)
    kept = tuple(
        _corrected(field, corrections[field.name]) if field.name in corrections else _confirmed(field)
        for field in evidence.fields
        if corrections.get(field.name, "kept").strip()
    )
    known = {field.name for field in evidence.fields}
    typed = tuple(
        _typed(name, text) for name, text in corrections.items() if name not in known and text.strip()
    )
    return kept + typed


def _warnings(evidence: Evidence, corrections: Mapping[FieldName, str], *, seen: bool) -> tuple[str, ...]:
    """A field that was read, matters and is taken away leaves a mark; so does a document that others sent.

    Whether others sent it is asked again here: of two that came in at one moment, neither saw the other.
    """
    removed = any(
        not corrections.get(field.name, "kept").strip() and bears_on_facts(evidence.kind, field.name)
        for field in evidence.fields
    )
    found = ("removed_by_person",) * removed + ("document_seen_before",) * seen
    return tuple(dict.fromkeys((*evidence.warnings, *found)))


def _confirmed(field: Field) -> Field:
    state = FieldState.CORRECTED if field.state is FieldState.CORRECTED else FieldState.CONFIRMED
    return field.model_copy(update={"state": state})


def _corrected(field: Field, text: str) -> Field:
    value = from_raw(field.name, text)
    if value == field.value:
        return _confirmed(field)
    return field.model_copy(update={"value": value, "state": FieldState.CORRECTED, "confidence": 1.0})


def _typed(name: FieldName, text: str) -> Field:
    return Field(
        name=name,
        value=from_raw(name, text),
        confidence=1.0,
        page=1,
        box=None,
        state=FieldState.CORRECTED,
    )
