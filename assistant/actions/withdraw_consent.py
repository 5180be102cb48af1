"""Withdraw a consent: show the effect first; then offers fall and the evidence is gone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from assistant.actions.change_consent import move, void_offers
from assistant.actions.close_cases import close_bare_cases
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes, record_answer, require_same_terms
from assistant.storage.stores import Stores
from models.facts.consent import Channel, ConsentRecord, ConsentState
from models.facts.evidence import EvidenceState
from models.facts.limit import Limit, LimitKind
from models.facts.offer import Offer, OfferState
from tools.audit.seal import seal_of
from tools.consent.changing import moved
from tools.consent.effect import Instead, WithdrawalEffect, effect_of_withdrawing


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What withdrawing changed, and the receipt. `already` when it had been withdrawn before."""

    record: ConsentRecord
    effect: WithdrawalEffect
    receipt: str
    already: bool


def preview_withdrawal(means: Means, customer_id: str, consent_id: str) -> WithdrawalEffect:
    """What would change, without changing it. Raises NotFound, or ConsentNotOpen when it is over."""
    at = means.now()
    with means.storage.reading() as stores:
        record = stores.consents.get(consent_id, customer_id)
        moved(record, ConsentState.REVOKED, at)
        return effect_now(stores, record, at)


def withdraw_consent(
    means: Means, customer_id: str, consent_id: str, yes: Yes | None, channel: Channel
) -> Withdrawal:
    """Revoke, void the open offers that rest on it, erase what was collected under it.

    A `yes` names the effect the person was shown and must still be the effect; None withdraws
    whatever the effect is, for those who call the API knowing what they do. Withdrawing twice
    returns the same receipt. Raises NotFound, TermsDiffer, ConsentNotOpen.
    """
    at = means.now()
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        record = stores.consents.get(consent_id, customer_id)
        effect = effect_now(stores, record, at)
        already = record.state is ConsentState.REVOKED
        if not already:
            if yes is not None:
                require_same_terms(yes, seal_of(effect))
                record_answer(means, stores, customer_id, f"withdrawal:{consent_id}", yes, "yes")
            record = move(means, stores, record, ConsentState.REVOKED, channel, at)
            void_offers(stores, consent_id, at)
            stores.upkeep.end((*effect.erased_evidence_ids, *effect.held_evidence_ids), at)
            stores.account_events.end(effect.erased_evidence_ids)
            close_bare_cases(means, stores, customer_id)
        receipt = stores.consents.changes(consent_id)[-1].receipt
    return Withdrawal(record, effect, receipt, already)


def effect_now(stores: Stores, record: ConsentRecord, at: datetime) -> WithdrawalEffect:
    """What withdrawing would change at this moment, in the caller's transaction."""
    customer_id, consent_id = record.consent.customer_id, record.consent_id
    there = [
        each
        for each in stores.upkeep.tombstones(customer_id)
        if each.consent_id == consent_id and each.state is not EvidenceState.ERASED
    ]
    held = [each.evidence_id for each in there if each.held_until is not None and at < each.held_until]
    batches = [
        each
        for each in stores.account_events.lines(customer_id)
        if each.consent_id == consent_id and not each.erased
    ]
    resting, limits = stores.offers.resting_on(consent_id), stores.limits.in_force(customer_id, at)
    still_open = [offer for offer in resting if offer.state is OfferState.OPEN]
    return effect_of_withdrawing(
        consent_id,
        record.revision,
        resting,
        limits,
        (
            *(each.evidence_id for each in there if each.evidence_id not in held),
            *(each.batch_id for each in batches),
        ),
        tuple(held),
        at,
        sum(each.count for each in batches),
        _instead(stores, consent_id, still_open, limits),
    )


def _instead(
    stores: Stores, consent_id: str, offers: Iterable[Offer], limits: Iterable[Limit]
) -> Iterator[Instead]:
    """As the sealed decisions have it; more limit never makes the money already lent dearer."""
    lent_at = [limit.annual_rate_bps for limit in limits if limit.kind is LimitKind.STANDING]
    for offer in offers:
        standing = lent_at if offer.terms.kind is LimitKind.STANDING else []
        for without in stores.decisions.get(offer.terms.decision_id).decision.without:
            if without.consent_id == consent_id:
                yield Instead(
                    offer_id=offer.offer_id,
                    verdict=without.verdict,
                    limit_minor=without.limit_minor,
                    annual_rate_bps=min([without.annual_rate_bps, *standing]),
                )
