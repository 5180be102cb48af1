"""Grant, refuse, pause, resume: changes of a consent's state that erase nothing."""

from datetime import datetime

from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes, record_answer, require_same_terms
from assistant.storage.payment_states import Noted
from assistant.storage.stores import Stores
from models.errors import ConsentNotOpen
from models.facts.consent import Channel, ConsentMode, ConsentRecord, ConsentState
from models.facts.offer import OfferState
from tools.audit.seal import seal_of
from tools.consent.asking import answer_is_late
from tools.consent.changing import change_of, moved
from tools.consent.effect import PauseEffect, effect_of_pausing


def grant_consent(means: Means, customer_id: str, consent_id: str, yes: Yes) -> ConsentRecord:
    """Open the consent by the person's yes to exactly its terms. Granting twice changes nothing.

    Raises NotFound, TermsDiffer, ConsentNotOpen.
    """
    return _answered(means, customer_id, consent_id, yes, ConsentState.ACTIVE)


def refuse_consent(means: Means, customer_id: str, consent_id: str, yes: Yes) -> ConsentRecord:
    """Close the request by the person's no; it is remembered. Refusing twice changes nothing."""
    return _answered(means, customer_id, consent_id, yes, ConsentState.REFUSED)


def preview_pause(means: Means, customer_id: str, consent_id: str) -> PauseEffect:
    """What pausing would change, without changing it. Raises NotFound, ConsentNotOpen when it is over."""
    at = means.now()
    with means.storage.reading() as stores:
        record = stores.consents.get(consent_id, customer_id)
        moved(record, ConsentState.PAUSED, at)
        return pause_now(stores, record, at)


def pause_now(stores: Stores, record: ConsentRecord, at: datetime) -> PauseEffect:
    """What pausing would change at this moment, in the caller's transaction."""
    resting = stores.offers.resting_on(record.consent_id)
    return effect_of_pausing(record.consent_id, record.revision, resting, at)


def pause_consent(
    means: Means, customer_id: str, consent_id: str, channel: Channel, yes: Yes | None = None
) -> ConsentRecord:
    """Stop reading under a consent for now; open offers that rest on it are void at once.

    A `yes` names the effect that was shown and must still be the effect. Pausing twice changes nothing.
    Raises NotFound, TermsDiffer, ConsentNotOpen.
    """
    return _moved(means, customer_id, consent_id, ConsentState.PAUSED, channel, yes)


def resume_consent(
    means: Means, customer_id: str, consent_id: str, channel: Channel, yes: Yes | None = None
) -> ConsentRecord:
    """Open a paused consent again, on its old terms. Only a paused one can be resumed.

    A `yes` names the record as it stood when it was asked for. Raises NotFound, TermsDiffer, ConsentNotOpen.
    """
    return _moved(means, customer_id, consent_id, ConsentState.ACTIVE, channel, yes)


def _answered(means: Means, customer_id: str, consent_id: str, yes: Yes, to: ConsentState) -> ConsentRecord:
    at = means.now()
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        record = stores.consents.get(consent_id, customer_id)
        require_same_terms(yes, seal_of(record.consent))
        if record.state is to:
            return record
        if record.state is not ConsentState.REQUESTED:
            moved(record, to, at)  # names the state it is in
            raise ConsentNotOpen(state=record.state, consent=consent_id)
        lapsed = answer_is_late(record, at)
        after = move(means, stores, record, ConsentState.LAPSED if lapsed else to, yes.channel, at)
        if not lapsed:
            if to is ConsentState.ACTIVE and record.consent.supersedes is not None:
                _supersede(means, stores, after, yes.channel, at)
            subject = f"consent:{consent_id}"
            granted = to is ConsentState.ACTIVE
            if granted:
                stores.payment_states.note(customer_id, Noted.CONSENT, at)
            record_answer(means, stores, customer_id, subject, yes, "yes" if granted else "no")
    if lapsed:
        raise ConsentNotOpen(
            "This request was not answered in time; it can be asked again.", consent=consent_id
        )
    return after


def _supersede(means: Means, stores: Stores, new: ConsentRecord, channel: Channel, at: datetime) -> None:
    """The consent that the new one replaces ends; what came in under it stands under the new terms."""
    consent = new.consent
    assert consent.supersedes is not None
    old = stores.consents.get(consent.supersedes, consent.customer_id)
    if old.state.is_terminal:
        return
    move(means, stores, old, ConsentState.SUPERSEDED, channel, at, superseded_by=consent.consent_id)
    void_offers(stores, old.consent_id, at)
    stores.upkeep.rehome(old.consent_id, consent.consent_id)
    stores.account_events.rehome(old.consent_id, consent)
    if consent.bounds.mode is ConsentMode.VIEW:
        stores.upkeep.drop_files(consent.consent_id)


def _moved(
    means: Means, customer_id: str, consent_id: str, to: ConsentState, channel: Channel, yes: Yes | None
) -> ConsentRecord:
    at = means.now()
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        record = stores.consents.get(consent_id, customer_id)
        if record.state is to:
            return record
        if to is ConsentState.ACTIVE and record.state is not ConsentState.PAUSED:
            raise ConsentNotOpen(
                f"Only a paused consent can be resumed; this one is {record.state}.",
                state=record.state,
                consent=consent_id,
            )
        if yes is not None:
            pausing = to is ConsentState.PAUSED
            require_same_terms(yes, seal_of(pause_now(stores, record, at) if pausing else record))
            subject = f"{'pause' if pausing else 'resume'}:{consent_id}"
            record_answer(means, stores, customer_id, subject, yes, "yes")
        after = move(means, stores, record, to, channel, at)
        if to is ConsentState.PAUSED:
            void_offers(stores, consent_id, at)
        return after


def void_offers(stores: Stores, consent_id: str, at: datetime) -> None:
    """Open offers that rest on it are void for good; no ended one goes on telling what a document said.
    Promises that rest on it are over."""
    stores.promises.end_resting_on(consent_id)
    stores.offers.settle(stores.offers.resting_on(consent_id), OfferState.VOID, at)
    stores.offers.strip(stores.offers.resting_on(consent_id))


def move(
    means: Means,
    stores: Stores,
    record: ConsentRecord,
    to: ConsentState,
    channel: Channel,
    at: datetime,
    *,
    superseded_by: str | None = None,
) -> ConsentRecord:
    """One change of state with its receipt, linked to the one before, in the caller's transaction."""
    after = moved(record, to, at)
    previous = stores.consents.changes(record.consent_id)[-1].receipt
    change = change_of(
        record.state, after, channel, means.signing_keys, previous=previous, superseded_by=superseded_by
    )
    stores.consents.move(after, change)
    return after
