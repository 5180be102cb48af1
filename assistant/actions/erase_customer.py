"""Erase a customer at their wish: itemise first; then what can go is gone for good, the account closed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from assistant.actions.answer_intervention import expire_interventions
from assistant.actions.change_consent import move
from assistant.actions.close_cases import close_cases
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes, record_answer, require_same_terms
from assistant.storage.offers import PROOFS
from assistant.storage.stores import Stores
from assistant.storage.upkeep import Tombstone
from assistant.storage.vault import PERSON
from models.facts.account_event import EventsHeld
from models.facts.consent import Channel, ConsentRecord, ConsentState
from models.facts.decrease import DecreaseState
from models.facts.erasure import Erased, ErasedKind, ErasureEffect, Kept, KeptBasis, KeptKind
from models.facts.evidence import EvidenceState
from models.facts.offer import Offer, OfferState
from models.facts.review import CUSTOMER
from tools.audit.seal import seal_of
from tools.consent.keeping import PROOF_YEARS, years_after
from tools.costs.interest import uncharged_minor
from tools.explanation.figures import local_day, local_midnight

_TRANSACTIONS_YEARS = 10
"""Anti-Money Laundering Law 2024, art. 34: records of customers and transactions, from their end."""


@dataclass(frozen=True, slots=True)
class _Held:
    """What there is of a customer, gathered once."""

    evidence: tuple[Tombstone, ...]
    events: tuple[EventsHeld, ...]
    offers: tuple[Offer, ...]
    consents: tuple[ConsentRecord, ...]
    messages: int
    decisions: int
    lowered: int
    """Decreases in force: terms that the law has kept, like accepted ones."""
    promises: int
    answers: int
    payments: int
    interventions: int
    contacts: int
    looks: int
    drawn_minor: int
    interest_minor: int


def preview_erasure(means: Means, customer_id: str) -> ErasureEffect:
    """What would go, what would stay and why, until when; nothing is changed.

    Raises NotFound, AccountClosed.
    """
    at = means.now()
    with means.storage.reading() as stores:
        stores.customers.get(customer_id)
        return _effect(customer_id, _gather(stores, customer_id, at), at)


def erase_customer(means: Means, customer_id: str, yes: Yes, channel: Channel) -> ErasureEffect:
    """Erase and close the account, by a yes to exactly the effect that was shown; what was done.

    Every consent ends with a receipt, open offers are void, limits lend no more, payments that wait for
    them lapse, and the person's key is destroyed. What is owed stays owed. Raises NotFound, TermsDiffer,
    AccountClosed.
    """
    at = means.now()
    with means.storage.writing() as stores:
        customer = stores.customers.lock(customer_id)
        held = _gather(stores, customer_id, at)
        effect = _effect(customer_id, held, at)
        require_same_terms(yes, seal_of(effect))
        record_answer(means, stores, customer_id, f"erasure:{customer_id}", yes, "yes")
        for record in _open(held.consents):
            ends = ConsentState.LAPSED if record.state is ConsentState.REQUESTED else ConsentState.REVOKED
            move(means, stores, record, ends, channel, at)
        stores.offers.settle(_unanswered(held.offers), OfferState.VOID, at)
        close_cases(means, stores, customer_id, "erased", CUSTOMER)
        stores.reviews.forget(customer_id)
        stores.upkeep.end((each.evidence_id for each in held.evidence), at)
        stores.account_events.end(each.batch_id for each in held.events)
        stores.conversations.erase(customer_id)
        stores.offers.erase(customer_id)
        stores.promises.erase(customer_id)
        stores.decisions.erase(customer_id, {offer.terms.decision_id for offer in _accepted(held.offers)})
        stores.decreases.erase(customer_id)
        expire_interventions(means, stores, customer_id, every=True)
        stores.interventions.forget_contact(customer_id)
        stores.limits.end_all(customer_id, at)
        stores.payment_states.forget(customer_id)
        stores.idempotency.forget_of(customer_id)
        stores.identity.end_sessions_of(customer_id)
        stores.customers.close(customer, at, local_midnight(years_after(at, _TRANSACTIONS_YEARS)))
        stores.destructions.note(customer_id, (PERSON,))
    return effect


def _gather(stores: Stores, customer_id: str, at: datetime) -> _Held:
    costs = stores.interest.of_customer(customer_id, local_day(at))
    offers = stores.offers.of_customer(customer_id)
    kept = {offer.terms.decision_id for offer in _accepted(offers)}
    decisions = {each.decision.decision_id for each in stores.decisions.of_customer(customer_id)}
    decreases = stores.decreases.of_customer(customer_id)
    lowered = [each for each in decreases if each.state is DecreaseState.IN_FORCE]
    return _Held(
        evidence=stores.upkeep.tombstones(customer_id),
        events=tuple(each for each in stores.account_events.lines(customer_id) if not each.erased),
        offers=offers,
        consents=stores.consents.of_customer(customer_id),
        messages=stores.conversations.count(customer_id),
        decisions=len(decisions - kept) + len(decreases) - len(lowered),
        lowered=len(lowered),
        promises=len(stores.promises.of_customer(customer_id)),
        answers=len([a for a in stores.offers.all_answers(customer_id) if not a.subject.startswith(PROOFS)]),
        payments=len(stores.limits.authorisations(customer_id)),
        interventions=len(stores.interventions.of_customer(customer_id)),
        contacts=int(stores.interventions.contact(customer_id) is not None),
        looks=len(stores.gate.accesses(customer_id)),
        drawn_minor=stores.limits.drawn_minor(customer_id),
        interest_minor=sum(each.due_minor + uncharged_minor(each) for each in costs.values()),
    )


def _effect(customer_id: str, held: _Held, at: datetime) -> ErasureEffect:
    on_hold = [each for each in held.evidence if _is_held(each, at)]
    content = [
        each
        for each in held.evidence
        if each.state in {EvidenceState.TO_CONFIRM, EvidenceState.CONFIRMED} and not _is_held(each, at)
    ]
    accepted = _accepted(held.offers)
    long, short = years_after(at, _TRANSACTIONS_YEARS), years_after(at, PROOF_YEARS)
    law, proof = KeptBasis.ANTI_MONEY_LAUNDERING, KeptBasis.PROOF_OF_CONSENT
    erased = (
        Erased(kind=ErasedKind.IDENTITY, count=1),
        Erased(kind=ErasedKind.DOCUMENTS, count=len(content)),
        Erased(kind=ErasedKind.ACCOUNT_EVENTS, count=sum(each.count for each in held.events)),
        Erased(kind=ErasedKind.MESSAGES, count=held.messages),
        Erased(kind=ErasedKind.DECISIONS, count=held.decisions),
        Erased(kind=ErasedKind.OFFERS, count=len(held.offers) - len(accepted)),
        Erased(kind=ErasedKind.PROMISES, count=held.promises),
        Erased(kind=ErasedKind.ANSWERS, count=held.answers),
        Erased(kind=ErasedKind.TRUSTED_CONTACT, count=held.contacts),
    )
    kept = (
        Kept(kind=KeptKind.CUSTOMER_IDENTITY, count=1, basis=law, until=long),
        Kept(kind=KeptKind.TRANSACTIONS, count=held.payments, basis=law, until=long),
        Kept(kind=KeptKind.INTERVENTIONS, count=held.interventions, basis=law, until=long),
        Kept(kind=KeptKind.ACCEPTED_TERMS, count=len(accepted) + held.lowered, basis=law, until=long),
        Kept(kind=KeptKind.CONSENT_RECORDS, count=len(held.consents), basis=proof, until=short),
        Kept(kind=KeptKind.SHARING_LOG, count=held.looks, basis=proof, until=short),
        *_holds(on_hold),
    )
    return ErasureEffect(
        customer_id=customer_id,
        erased=tuple(each for each in erased if each.count),
        kept=tuple(each for each in kept if each.count),
        drawn_minor=held.drawn_minor,
        interest_minor=held.interest_minor,
        voided_offers=len(_unanswered(held.offers)),
        ended_consents=len(_open(held.consents)),
    )


def _holds(on_hold: Iterable[Tombstone]) -> tuple[Kept, ...]:
    """By the day until which they are held."""
    days = [local_day(each.held_until) for each in on_hold if each.held_until is not None]
    return tuple(
        Kept(
            kind=KeptKind.HELD_DOCUMENTS,
            count=days.count(until),
            basis=KeptBasis.LEGAL_HOLD,
            until=until,
        )
        for until in sorted(set(days))
    )


def _is_held(each: Tombstone, at: datetime) -> bool:
    there = each.state is not EvidenceState.ERASED
    return there and each.held_until is not None and at < each.held_until


def _accepted(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    return tuple(offer for offer in offers if offer.state is OfferState.ACCEPTED)


def _unanswered(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    return tuple(offer for offer in offers if offer.state is OfferState.OPEN)


def _open(consents: Iterable[ConsentRecord]) -> tuple[ConsentRecord, ...]:
    return tuple(record for record in consents if not record.state.is_terminal)
