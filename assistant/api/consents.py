"""Consents: ask, answer, pause, resume, revoke with its effect, receipts, accesses."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.routing import APIRoute
from pydantic import BaseModel

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import grant_consent, pause_consent, refuse_consent, resume_consent
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.withdraw_consent import preview_withdrawal, withdraw_consent
from assistant.api.callers import AsCaller, AsPerson, Caller, Person, whose
from assistant.api.consent_asking import ConsentAsked
from assistant.api.doors import reads, writes
from assistant.api.keys import Scope
from assistant.api.paging import Cursor, Limit, Page, page_of, place_of
from assistant.api.replays import AsMemory
from assistant.api.sent import Hash, Sent
from models.facts.consent import Access, Channel, Consent, ConsentChange, ConsentRecord, ConsentState
from models.facts.value import Instant
from tools.audit.seal import seal_of
from tools.consent.asking import state_now
from tools.consent.effect import WithdrawalEffect


class ConsentShown(BaseModel):
    """The exact terms, their hash, and where the consent stands now."""

    consent_id: str
    customer_id: str
    state: ConsentState
    revision: int
    changed_at: Instant
    consent: Consent
    terms_hash: str


class ConsentAnswer(Sent):
    """The person's answer to exactly these terms."""

    terms_hash: Hash


class Revocation(Sent):
    """With a hash, only if the effect is still the one that was shown."""

    terms_hash: Hash | None = None


class EffectShown(BaseModel):
    """What revoking would change now; `terms_hash` names exactly this."""

    effect: WithdrawalEffect
    terms_hash: str


class Revoked(BaseModel):
    """What revoking changed. `already` when it had been revoked before."""

    consent: ConsentShown
    effect: WithdrawalEffect
    receipt: str
    already: bool


def consent_requests(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /consent-requests."""
    router = APIRouter(prefix="/v1/consent-requests", tags=["consents"], route_class=route_class)

    @router.post("", summary="Ask a person for consent", **writes(Scope.CONSENTS_ASK, person=True))
    def ask(sent: ConsentAsked, caller: AsCaller) -> ConsentShown:
        """The request; or the one that already stands for the same, unanswered or active."""
        owner = whose(caller, sent.customer_id)
        with means.storage.reading() as stores:
            customer = stores.customers.get(owner)
        record = ask_consent(
            means,
            owner,
            sent.asked(),
            sent.purpose,
            sent.language or customer.language,
            Channel.API,
            brought_up_by_person=isinstance(caller, Person),
            bounds=sent.narrowed(),
            recipient=sent.recipient,
        )
        return consent_shown(record, means.now())

    return router


def consents(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /consents."""
    router = APIRouter(prefix="/v1/consents", tags=["consents"], route_class=route_class)
    reading(router, means)
    answering(router, means)
    revoking(router, means)
    return router


def reading(router: APIRouter, means: Means) -> None:
    """What was asked, answered and looked at."""

    @router.get("", summary="List a customer's consents", **reads(Scope.CONSENTS_READ, person=True))
    def page(
        caller: AsCaller,
        customer_id: Annotated[str | None, Query(description="Needed with a key")] = None,
        cursor: Cursor = None,
        limit: Limit = 20,
    ) -> Page[ConsentShown]:
        owner = whose(caller, customer_id)
        with means.storage.reading() as stores:
            stores.customers.get(owner)
            every = stores.consents.of_customer(owner)
        shown = [consent_shown(record, means.now()) for record in every]
        return page_of(shown, lambda each: each.consent_id, place_of(cursor), limit)

    @router.get("/{consent_id}", summary="Read a consent", **reads(Scope.CONSENTS_READ, person=True))
    def read(caller: AsCaller, consent_id: str) -> ConsentShown:
        return consent_shown(found(means, caller, consent_id), means.now())

    @router.get("/{consent_id}/receipt", summary="Signed receipts", **reads(Scope.CONSENTS_READ, person=True))
    def receipts(
        caller: AsCaller, consent_id: str, cursor: Cursor = None, limit: Limit = 20
    ) -> Page[ConsentChange]:
        """One for each change of state, oldest first: compact JWS, checked with /v1/receipt-keys."""
        found(means, caller, consent_id)
        with means.storage.reading() as stores:
            changes = stores.consents.changes(consent_id)
        return page_of(changes, lambda each: f"{each.revision:09}", place_of(cursor), limit)

    @router.get(
        "/{consent_id}/accesses", summary="Who looked, and when", **reads(Scope.CONSENTS_READ, person=True)
    )
    def accesses(caller: AsCaller, consent_id: str, cursor: Cursor = None, limit: Limit = 20) -> Page[Access]:
        """Every look at evidence under this consent by anyone but the person, oldest first."""
        owner = found(means, caller, consent_id).consent.customer_id
        with means.storage.reading() as stores:
            looks = [a for a in stores.gate.accesses(owner) if a.consent_id == consent_id]
        return page_of(looks, lambda each: each.access_id, place_of(cursor), limit)


def answering(router: APIRouter, means: Means) -> None:
    """The person's answers, and pausing."""

    @router.post("/{consent_id}/grant", summary="Say yes to exactly these terms", **writes(person=True))
    def grant(person: AsPerson, consent_id: str, sent: ConsentAnswer) -> ConsentShown:
        yes = Yes(sent.terms_hash, Channel.API)
        return consent_shown(grant_consent(means, person.customer_id, consent_id, yes), means.now())

    @router.post("/{consent_id}/refuse", summary="Say no", **writes(person=True))
    def refuse(person: AsPerson, consent_id: str, sent: ConsentAnswer) -> ConsentShown:
        """Remembered: the same is not asked again for a while unless the person brings it up."""
        yes = Yes(sent.terms_hash, Channel.API)
        return consent_shown(refuse_consent(means, person.customer_id, consent_id, yes), means.now())

    @router.post("/{consent_id}/pause", summary="Pause", **writes(person=True))
    def pause(person: AsPerson, consent_id: str) -> ConsentShown:
        """Nothing is read under it until it is resumed; open offers that rest on it are void."""
        record = pause_consent(means, person.customer_id, consent_id, Channel.API)
        return consent_shown(record, means.now())

    @router.post("/{consent_id}/resume", summary="Resume", **writes(person=True))
    def resume(person: AsPerson, consent_id: str) -> ConsentShown:
        record = resume_consent(means, person.customer_id, consent_id, Channel.API)
        return consent_shown(record, means.now())


def revoking(router: APIRouter, means: Means) -> None:
    """Withdrawing, and what it would change."""

    @router.get(
        "/{consent_id}/effect-of-revoking", summary="What revoking would change", **reads(person=True)
    )
    def effect(person: AsPerson, consent_id: str) -> EffectShown:
        """Which offers fall, which limits stay, which documents are erased."""
        changes = preview_withdrawal(means, person.customer_id, consent_id)
        return EffectShown(effect=changes, terms_hash=seal_of(changes))

    @router.post("/{consent_id}/revoke", summary="Withdraw", **writes(person=True))
    def revoke(
        person: AsPerson, consent_id: str, memory: AsMemory, sent: Revocation | None = None
    ) -> Revoked:
        """Open offers that rest on it fall, what was collected under it is erased. Revoking twice
        gives the same receipt; with an Idempotency-Key what fell is not told again."""
        yes = Yes(sent.terms_hash, Channel.API) if sent and sent.terms_hash else None
        done = withdraw_consent(means, person.customer_id, consent_id, yes, Channel.API)
        memory.kept = memory.recalled or ("already" if done.already else "now")
        return Revoked(
            consent=consent_shown(done.record, means.now()),
            effect=done.effect,
            receipt=done.receipt,
            already=memory.kept == "already",
        )


def consent_shown(record: ConsentRecord, at: datetime) -> ConsentShown:
    consent = record.consent
    return ConsentShown(
        consent_id=record.consent_id,
        customer_id=consent.customer_id,
        state=state_now(record, at),
        revision=record.revision,
        changed_at=record.changed_at,
        consent=consent,
        terms_hash=seal_of(consent),
    )


def found(means: Means, caller: Caller, consent_id: str) -> ConsentRecord:
    """The caller's own consent, or for a key anybody's. Raises NotFound."""
    with means.storage.reading() as stores:
        own = isinstance(caller, Person)
        owner = whose(caller, None) if own else stores.consents.owner(consent_id)
        return stores.consents.get(consent_id, owner)
