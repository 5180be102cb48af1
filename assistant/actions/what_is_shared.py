"""What a person shares now and shared before, gathered once; nothing of what documents say is looked at."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from assistant.actions.erase_customer import preview_erasure
from assistant.actions.means import Means
from assistant.storage.stores import Stores
from assistant.storage.upkeep import Tombstone
from models.facts.account_event import EventsHeld
from models.facts.consent import Access, Consent, ConsentRecord, ConsentState, Standing
from models.facts.evidence import EvidenceState
from models.facts.language import Language
from models.facts.party import InBothLanguages, Party
from models.facts.sharing import HeldDocument, PastLook, SharedConsent, SharedWith, Sharing
from tools.audit.seal import sealed
from tools.consent.asking import ANSWER_WITHIN, state_now
from tools.consent.editions import edition_of
from tools.consent.standing import life_ends

_OPEN = frozenset({ConsentState.REQUESTED, ConsentState.ACTIVE, ConsentState.PAUSED})


def what_is_shared(means: Means, customer_id: str) -> Sharing:
    """Every consent with what is held and was done under it. Raises NotFound, AccountClosed."""
    at = means.now()
    kept = preview_erasure(means, customer_id).kept
    with means.storage.reading() as stores:
        consents = shared_now(stores, means.parties, customer_id, at)
    return Sharing(customer_id=customer_id, at=at, consents=consents, against_fraud=(), by_law=kept)


def shared_now(
    stores: Stores, parties: Mapping[str, Party], customer_id: str, at: datetime
) -> tuple[SharedConsent, ...]:
    """The consents alone, newest first, in the caller's transaction."""
    looks = stores.gate.accesses(customer_id)
    evidence, batches = stores.upkeep.tombstones(customer_id), stores.account_events.lines(customer_id)
    return tuple(
        _shared(
            record,
            [each for each in evidence if each.consent_id == record.consent_id],
            [each for each in batches if each.consent_id == record.consent_id],
            [each for each in looks if each.consent_id == record.consent_id],
            stores,
            parties,
            at,
        )
        for record in reversed(stores.consents.of_customer(customer_id))
    )


def _shared(
    record: ConsentRecord,
    evidence: list[Tombstone],
    batches: list[EventsHeld],
    looks: list[Access],
    stores: Stores,
    parties: Mapping[str, Party],
    at: datetime,
) -> SharedConsent:
    consent, state = record.consent, state_now(record, at)
    changes = stores.consents.changes(record.consent_id)
    granted = [each.at for each in changes if each.to_state is ConsentState.ACTIVE]
    used = [each for each in looks if each.standing is Standing.GRANTED]
    refused = [each for each in looks if each.standing is not Standing.GRANTED]
    held = [each for each in evidence if each.state is not EvidenceState.ERASED]
    documents = tuple(_held(consent, each) for each in held)
    ends = [day for each in documents for day in (each.usable_until, each.held_until) if day is not None]
    ends += [life_ends(consent, each.received_at) for each in batches if not each.erased]
    return SharedConsent(
        consent_id=record.consent_id,
        categories=consent.categories,
        purpose=consent.purpose,
        why=_why(consent),
        controller=_party(consent.controller, parties),
        recipients=tuple(_party(each, parties) for each in consent.recipients),
        state=state,
        asked_at=changes[0].at,
        since=granted[0] if granted else None,
        until=consent.valid_until if state in _OPEN else _ended(record, state),
        data_life_days=consent.bounds.data_life_days,
        kept_until=max(ends, default=None),
        documents=documents,
        erased_documents=len(evidence) - len(held),
        events=sum(each.count for each in batches if not each.erased),
        erased_events=sum(each.count for each in batches if each.erased),
        uses=len(used),
        last_used=_latest(used),
        last_refused=_latest(refused),
        notice_version=consent.notice_version,
        notice_sha256=consent.notice_sha256,
        notice_language=consent.notice_language,
        revision=record.revision,
        receipt_sha256=sealed(changes[-1].receipt),
    )


def _ended(record: ConsentRecord, state: ConsentState) -> datetime:
    """When it was over: noted then, or by the clock alone."""
    if record.state is state:
        return record.changed_at
    ends = record.consent.valid_until
    return min(ends, record.changed_at + ANSWER_WITHIN) if state is ConsentState.LAPSED else ends


def _held(consent: Consent, each: Tombstone) -> HeldDocument:
    restricted = each.state is EvidenceState.RESTRICTED
    return HeldDocument(
        evidence_id=each.evidence_id,
        kind=each.kind,
        state=each.state,
        received_at=each.received_at,
        usable_until=None if restricted else life_ends(consent, each.received_at),
        held_until=each.held_until,
        basis=each.hold_basis,
    )


def _latest(looks: Iterable[Access]) -> PastLook | None:
    newest = max(looks, key=lambda each: each.at, default=None)
    if newest is None:
        return None
    return PastLook(at=newest.at, use=newest.use, decision_id=newest.decision_id, standing=newest.standing)


def _why(consent: Consent) -> InBothLanguages:
    spoken = edition_of(consent.notice_version).phrases[f"purpose.{consent.purpose}.text"]
    return InBothLanguages(zh=spoken[Language.ZH], en=spoken[Language.EN])


def _party(party_id: str, parties: Mapping[str, Party]) -> SharedWith:
    """By name; somebody whom nobody describes any more is still told, by their id."""
    party = parties.get(party_id)
    name = party.name if party else InBothLanguages(zh=party_id, en=party_id)
    return SharedWith(party_id=party_id, name=name, contacts=party.contacts if party else ())
