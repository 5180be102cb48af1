"""What is over by time for one customer, ended in one transaction under their lock."""

from dataclasses import dataclass
from datetime import datetime

from assistant.actions.answer_intervention import expire_interventions
from assistant.actions.change_consent import move, void_offers
from assistant.actions.charge_interest import charge_statement
from assistant.actions.close_cases import close_bare_cases
from assistant.actions.means import Means
from assistant.actions.move_payment import lapse_payments
from assistant.actions.settle_decrease import put_due_in_force
from assistant.storage.stores import Stores
from models.facts.consent import Channel, ConsentRecord, ConsentState, Purpose, Standing
from models.facts.conversation import CardKind, CardReference, Message, Role
from models.facts.evidence import EvidenceState
from models.facts.offer import OfferState
from tools.consent.asking import state_now
from tools.explanation.digest import EVERY, StillShared, digest_of

_GIVEN = frozenset({ConsentState.ACTIVE, ConsentState.PAUSED})


@dataclass(frozen=True, slots=True)
class TendedCustomer:
    """What was ended for one customer, or for several together."""

    consents_expired: int = 0
    requests_lapsed: int = 0
    documents_erased: int = 0
    documents_restricted: int = 0
    events_erased: int = 0
    offers_ended: int = 0
    limits_lowered: int = 0
    promises_ended: int = 0
    payments_lapsed: int = 0
    interest_charged: int = 0
    """Limits on which interest was charged, a statement day having come."""
    interventions_expired: int = 0
    digests: int = 0


def tend_customer(means: Means, customer_id: str) -> TendedCustomer:
    """Consents first, because documents and offers rest on them; the digest last, to say what is left.

    A closed account has its ends too, but is told nothing. Raises NotFound.
    """
    at = means.now()
    with means.storage.writing() as stores:
        is_open = stores.customers.lock_any(customer_id)
        offers = _open_offers(stores, customer_id)
        expired, lapsed = _end_consents(means, stores, customer_id, at)
        erased, restricted = _end_documents(stores, customer_id, at)
        events = _end_events(stores, customer_id, at)
        if is_open:
            close_bare_cases(means, stores, customer_id)
        _expire_offers(stores, customer_id, at)
        lapsed_payments = lapse_payments(means, stores, customer_id)  # nobody takes what was held for these
        return TendedCustomer(
            consents_expired=expired,
            requests_lapsed=lapsed,
            documents_erased=erased,
            documents_restricted=restricted,
            events_erased=events,
            offers_ended=offers - _open_offers(stores, customer_id),
            limits_lowered=put_due_in_force(means, stores, customer_id, at) if is_open else 0,
            payments_lapsed=lapsed_payments,
            promises_ended=stores.promises.end(customer_id, at),
            interest_charged=charge_statement(means, stores, customer_id, at),
            interventions_expired=expire_interventions(means, stores, customer_id),
            digests=_tell(means, stores, customer_id, at) if is_open else 0,
        )


def _end_consents(means: Means, stores: Stores, customer_id: str, at: datetime) -> tuple[int, int]:
    """How many expired, and how many requests nobody answered. What rests on them falls with them."""
    ended = []
    for record in stores.consents.of_customer(customer_id):
        to = _over(stores, record, at)
        if to is not None:
            move(means, stores, record, to, Channel.SYSTEM, at)
            void_offers(stores, record.consent_id, at)
            ended.append(to)
    return ended.count(ConsentState.EXPIRED), ended.count(ConsentState.LAPSED)


def _over(stores: Stores, record: ConsentRecord, at: datetime) -> ConsentState | None:
    """The state that time has brought a consent to, where that is not noted yet."""
    state = state_now(record, at)
    if state is not record.state:
        return state
    watches = record.consent.purpose is Purpose.MONITORING and state in _GIVEN
    if watches and not stores.gate.limit_open(record.consent.customer_id, at):
        return ConsentState.EXPIRED  # there is nothing left to watch
    return None


def _end_documents(stores: Stores, customer_id: str, at: datetime) -> tuple[int, int]:
    """How many are erased, and how many a law alone keeps from now on."""
    ending = stores.upkeep.unsupported(customer_id, at)
    for consent_id in sorted({each.consent_id for each in ending}):
        void_offers(stores, consent_id, at)
    stores.upkeep.end((each.evidence_id for each in ending), at)
    ids = {each.evidence_id for each in ending}
    states = [each.state for each in stores.upkeep.tombstones(customer_id) if each.evidence_id in ids]
    return states.count(EvidenceState.ERASED), states.count(EvidenceState.RESTRICTED)


def _end_events(stores: Stores, customer_id: str, at: datetime) -> int:
    """How many events are erased, because their consent or their life is over."""
    ending = stores.account_events.unsupported(customer_id, at)
    for consent_id in sorted({each.consent_id for each in ending}):
        void_offers(stores, consent_id, at)
    stores.account_events.end(each.batch_id for each in ending)
    return sum(each.count for each in ending)


def _expire_offers(stores: Stores, customer_id: str, at: datetime) -> None:
    still_open = stores.offers.of_customer(customer_id, OfferState.OPEN)
    late = [offer for offer in still_open if offer.terms.expires_at <= at]
    stores.offers.settle(late, OfferState.EXPIRED, at)


def _open_offers(stores: Stores, customer_id: str) -> int:
    return len(stores.offers.of_customer(customer_id, OfferState.OPEN))


def _tell(means: Means, stores: Stores, customer_id: str, at: datetime) -> int:
    """Say what is shared, in the latest conversation, when that has not been said for long.

    Who shares nothing or never spoke with us is only marked: nobody hears of it the minute they begin.
    """
    if at < stores.customers.last_digest(customer_id) + EVERY:
        return 0
    stores.customers.digested((customer_id,), at)
    shared = _shared(stores, customer_id)
    latest = stores.conversations.latest(customer_id)
    if not shared or latest is None:
        return 0
    conversation = stores.conversations.get(latest.conversation_id, customer_id, lock=True)
    stores.conversations.say(
        Message(
            message_id=means.new_id("msg"),
            conversation_id=conversation.conversation_id,
            position=stores.conversations.next_position(conversation.conversation_id),
            role=Role.ASSISTANT,
            text=digest_of(shared, means.parties, conversation.language),
            cards=(CardReference(card=CardKind.KNOWN),),
            at=at,
        )
    )
    return 1


def _shared(stores: Stores, customer_id: str) -> list[StillShared]:
    used: dict[str, datetime] = {}
    for access in stores.gate.accesses(customer_id):
        if access.standing is Standing.GRANTED:
            used[access.consent_id] = access.at
    return [
        StillShared(record, used.get(record.consent_id))
        for record in stores.consents.of_customer(customer_id)
        if record.state in _GIVEN
    ]
