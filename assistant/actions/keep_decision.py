"""Weigh a case with its inputs sealed, and keep the decision with the offer that it allows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from assistant.actions.gather_events import ending_first
from assistant.actions.means import Means
from assistant.storage.decisions import DecisionInput, SealedDecision
from assistant.storage.payment_states import Noted
from assistant.storage.stores import Stores
from models.facts.account_event import EventsHeld
from models.facts.decision import ACCOUNT, Case, Decision, InputSeal, Verdict
from models.facts.limit import LimitKind
from models.facts.offer import Offer, OfferState
from tools.audit.seal import canonical, commitment, sealed
from tools.consent.lineage import open_until
from tools.policy.case_parts import CasePart, parts_of
from tools.policy.decide import Scorer
from tools.policy.offering import offer_of, outlives
from tools.policy.pack import PolicyPack
from tools.policy.reviewing import decide_case


@dataclass(frozen=True, slots=True)
class Weighed:
    """A decision, the factors that its PD is of, and its case in parts, each with its salt."""

    case: Case
    decision: Decision
    used: dict[str, float]
    parts: tuple[CasePart, ...]
    salts: dict[str, str]


def weigh_now(means: Means, case: Case, decision_id: str, pack: PolicyPack, scorer: Scorer) -> Weighed:
    """Decide on a case, by what it says: by the policy, by a promise, by what people ruled."""
    parts = parts_of(case)
    salts = {part.source: means.new_salt() for part in parts}
    inputs = tuple(_seal(part, salts[part.source]) for part in parts)
    decision, used = decide_case(case, pack=pack, scorer=scorer, decision_id=decision_id, inputs=inputs)
    return Weighed(case, decision, used, parts, salts)


def keep_decision(
    means: Means, stores: Stores, made: Weighed, *, spares_better: bool = False
) -> Offer | None:
    """The sealed decision, its inputs and its offer, where it allows one; an older open offer of the same
    kind makes room. `spares_better`: but for one that this gives nothing better for."""
    case, decision = made.case, made.decision
    text, logs = canonical(decision), ending_first(stores, case)
    opened_by = {source: batch.batch_id for source, batch in logs.items()} | {ACCOUNT: None}
    stored = tuple(
        DecisionInput(p.source, opened_by.get(p.source, p.source), made.salts[p.source], p.text)
        for p in made.parts
    )
    stores.decisions.add(SealedDecision(decision, text, sealed(text)), stored)
    stores.decisions.keep_beside(decision.decision_id, decision.customer_id, means.beside(made.used))
    allows = decision.verdict is Verdict.ALLOW
    offer = _offer(means, case, decision, _open_until(stores, decision, logs)) if allows else None
    older = [
        each
        for each in stores.offers.of_customer(decision.customer_id, OfferState.OPEN)
        if each.terms.kind is decision.wish.kind and not (spares_better and outlives(each, offer))
    ]
    stores.offers.settle(older, OfferState.EXPIRED, decision.at)
    if offer is None:
        return None
    stores.offers.add(offer)
    stores.payment_states.note(offer.terms.customer_id, Noted.OFFER, decision.at)
    return offer


def _seal(part: CasePart, salt: str) -> InputSeal:
    return InputSeal(
        source=part.source,
        kind=part.kind,
        consent_id=part.consent_id,
        commitment=commitment(salt, part.text),
    )


def _open_until(stores: Stores, decision: Decision, logs: Mapping[str, EventsHeld]) -> datetime | None:
    """Until when everything that the decision rests on is open to us."""
    came_in = {each.evidence_id: each.received_at for each in stores.upkeep.tombstones(decision.customer_id)}
    came_in |= {source: batch.received_at for source, batch in logs.items()}
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
        pack=means.policies.at(decision.at),
        current_rate_bps=standing[0].annual_rate_bps if standing else None,
        open_until=until,
    )
