"""Ask for a limit: gather what consent allows, decide, keep the sealed decision and its offer."""

from dataclasses import dataclass
from datetime import datetime

from assistant.actions.account_now import account_now
from assistant.actions.gather_events import GatheredEvents, gather_events
from assistant.actions.means import Means
from assistant.storage.decisions import DecisionInput, SealedDecision
from assistant.storage.gate import Use
from assistant.storage.payment_states import Noted
from assistant.storage.stores import Stores
from models.errors import AmountUnusable, EvidenceUnconfirmed
from models.facts.consent import Method, Purpose
from models.facts.conversation import Handover
from models.facts.decision import ACCOUNT, Case, Decision, InputSeal, Verdict, Wish
from models.facts.evidence import EvidenceState
from models.facts.limit import LimitKind
from models.facts.offer import Offer, OfferState
from tools.audit.seal import canonical, commitment, sealed
from tools.consent.lineage import open_until
from tools.policy.case_parts import CasePart, parts_of
from tools.policy.decide import decide_using
from tools.policy.offering import offer_of


@dataclass(frozen=True, slots=True)
class Requested:
    """The decision, its offer where it allows one, and the handover where a person decides."""

    decision: Decision
    offer: Offer | None
    handover: Handover | None


def purpose_of(kind: LimitKind) -> Purpose:
    """The purpose that evidence for this kind of limit is read under."""
    return Purpose.SCENE_PURCHASE if kind is LimitKind.SCENE else Purpose.UNDERWRITING


def request_limit(
    means: Means, customer_id: str, wish: Wish, conversation_id: str | None = None
) -> Requested:
    """Decide on a wish. An older open offer of the same kind makes room for the new answer.

    Raises AmountUnusable, EvidenceUnconfirmed while fields wait for the person, NotFound.
    """
    _require_usable(wish)
    at, decision_id = means.now(), means.new_id("dec")
    with means.storage.writing() as stores:
        case, events = _gather(means, stores, customer_id, wish, decision_id, at)
        parts = parts_of(case)
        salts = {part.source: means.new_salt() for part in parts}
        inputs = tuple(_seal(part, salts[part.source]) for part in parts)

        decision, used = decide_using(
            case, pack=means.pack, scorer=means.scorer, decision_id=decision_id, inputs=inputs
        )

        requested = _keep(means, stores, case, events, decision, parts, salts, conversation_id)
        stores.decisions.keep_beside(decision_id, customer_id, means.beside(used))
        return requested


def _require_usable(wish: Wish) -> None:
    if wish.kind is LimitKind.SCENE and wish.scene is None:
        raise AmountUnusable("Say what the money is for: furniture, appliances, education and so on.")


def _gather(
    means: Means, stores: Stores, customer_id: str, wish: Wish, decision_id: str, at: datetime
) -> tuple[Case, GatheredEvents]:
    purpose = purpose_of(wish.kind)
    customer = stores.customers.lock(customer_id)
    consents = {r.consent_id: r.consent.purpose for r in stores.consents.of_customer(customer_id)}
    for evidence in stores.evidence.covered(customer_id, at):
        if evidence.state is EvidenceState.TO_CONFIRM and consents[evidence.consent_id] is purpose:
            raise EvidenceUnconfirmed(evidence_id=evidence.evidence_id)
    use = Use(purpose, Method.AUTOMATED_DECISION, "limit_decision", decision_id)
    facts = stores.evidence.facts(customer_id, use, at, lambda: means.new_id("acc"))
    events = gather_events(means, stores, customer_id, use, at)
    customer, limits = account_now(stores, customer, at)
    case = Case(customer=customer, wish=wish, limits=limits, facts=facts, at=at, events=events.logs)
    return case, events


def _seal(part: CasePart, salt: str) -> InputSeal:
    return InputSeal(
        source=part.source,
        kind=part.kind,
        consent_id=part.consent_id,
        commitment=commitment(salt, part.text),
    )


def _keep(
    means: Means,
    stores: Stores,
    case: Case,
    events: GatheredEvents,
    decision: Decision,
    parts: tuple[CasePart, ...],
    salts: dict[str, str],
    conversation_id: str | None,
) -> Requested:
    text = canonical(decision)
    stored = tuple(
        DecisionInput(p.source, _opened_by(p.source, events), salts[p.source], p.text) for p in parts
    )
    stores.decisions.add(SealedDecision(decision, text, sealed(text)), stored)
    older = [
        offer
        for offer in stores.offers.of_customer(decision.customer_id, OfferState.OPEN)
        if offer.terms.kind is decision.wish.kind
    ]
    stores.offers.settle(older, OfferState.EXPIRED, decision.at)
    offer = handover = None
    if decision.verdict is Verdict.ALLOW:
        offer = _offer(means, case, decision, _open_until(stores, decision, events))
        stores.offers.add(offer)
        stores.payment_states.note(offer.terms.customer_id, Noted.OFFER, decision.at)
    if decision.verdict is Verdict.REFER:
        handover = Handover(
            handover_id=means.new_id("rev"),
            customer_id=decision.customer_id,
            conversation_id=conversation_id,
            decision_id=decision.decision_id,
            reason=decision.reasons[0],
            state="waiting",
            at=decision.at,
        )
        stores.conversations.add_handover(handover)
    return Requested(decision, offer, handover)


def _opened_by(source: str, events: GatheredEvents) -> str | None:
    """What the consent of an input is asked of: the document, or the batch of a log that ends first."""
    batch = events.ends_first.get(source)
    return None if source == ACCOUNT else source if batch is None else batch.batch_id


def _open_until(stores: Stores, decision: Decision, events: GatheredEvents) -> datetime | None:
    """Until when everything that the decision rests on is open to us."""
    came_in = {each.evidence_id: each.received_at for each in stores.upkeep.tombstones(decision.customer_id)}
    came_in |= {source: batch.received_at for source, batch in events.ends_first.items()}
    consents = {r.consent_id: r.consent for r in stores.consents.of_customer(decision.customer_id)}
    return open_until(
        (consents[each.consent_id], came_in[each.source])
        for each in decision.inputs
        if each.consent_id is not None and each.consent_id in decision.rests_on
    )


def _offer(means: Means, case: Case, decision: Decision, until: datetime | None) -> Offer:
    standing = [limit for limit in case.limits if limit.kind is LimitKind.STANDING]
    return offer_of(
        decision,
        case.facts,
        offer_id=means.new_id("off"),
        pack=means.pack,
        current_rate_bps=standing[0].annual_rate_bps if standing else None,
        open_until=until,
    )
