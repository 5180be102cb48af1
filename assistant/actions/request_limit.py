"""Ask for a limit: gather what consent allows, decide, keep the sealed decision and its offer.

Where a promise is due and today's policy gives less, the decision is made with the versions that made it.
"""

import logging
from dataclasses import dataclass, replace
from datetime import datetime

from assistant.actions.account_now import account_now
from assistant.actions.close_cases import close_asked_again
from assistant.actions.gather_events import gather_events
from assistant.actions.keep_decision import Weighed, keep_decision, weigh_now
from assistant.actions.means import Means
from assistant.actions.open_case import open_case
from assistant.actions.portfolio_room import room_now
from assistant.actions.promise_help import promise_help
from assistant.actions.weigh_shadow import weigh_shadow
from assistant.policy_registry import PolicyRegistryUnusable
from assistant.storage.gate import Use
from assistant.storage.stores import Stores
from models.errors import AmountUnusable, EvidenceUnconfirmed, NotFound
from models.facts.consent import Method, Purpose
from models.facts.conversation import Handover
from models.facts.customer import Customer
from models.facts.decision import Case, Decision, Verdict, Wish
from models.facts.evidence import EvidenceState
from models.facts.limit import LimitKind
from models.facts.offer import Offer
from models.facts.promise import Promise, PromiseDue, Promises
from models.risk.artefact import RiskModelRefused
from tools.policy.decide import Scorer
from tools.policy.pack import PolicyPack
from tools.policy.pack_faults import PackUnusable
from tools.policy.promises import due_promise

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Requested:
    """The decision, its offer where it allows one, and the handover where a person decides.

    `help` is what was promised for a limit that is higher; None where that was not looked for.
    """

    decision: Decision
    offer: Offer | None
    handover: Handover | None
    help: Promises | None = None


def purpose_of(kind: LimitKind) -> Purpose:
    """The purpose that evidence for this kind of limit is read under."""
    return Purpose.SCENE_PURCHASE if kind is LimitKind.SCENE else Purpose.UNDERWRITING


def request_limit(
    means: Means, customer_id: str, wish: Wish, conversation_id: str | None = None
) -> Requested:
    """Decide on a wish, and promise what would help. An older open offer of the same kind makes room,
    and so does an older case that nobody has begun to look at.

    Raises AmountUnusable, EvidenceUnconfirmed while fields wait for the person, NotFound.
    """
    require_usable(wish)
    at, decision_id = means.now(), means.new_id("dec")
    with means.storage.writing() as stores:
        case = _gather(means, stores, customer_id, wish, decision_id, at)
        policy = means.policies.at(at)
        due = due_promise(stores.promises.open_now(customer_id, at), case, policy)

        made = weigh_now(means, case, decision_id, policy, means.scorer)
        if due is not None and _owes_more(due, made.decision):
            made = _better(made, _keeping(means, case, decision_id, due))

        offer = keep_decision(means, stores, made)
        close_asked_again(means, stores, made.decision)
        handover = _hand_over(means, stores, made.decision, conversation_id)
        requested = Requested(made.decision, offer, handover)
    weigh_shadow(means, case, made.decision)
    return replace(requested, help=_help(means, customer_id, decision_id))


def _help(means: Means, customer_id: str, decision_id: str) -> Promises | None:
    try:
        return promise_help(means, customer_id, decision_id)
    except Exception as error:  # whatever it is, the decision is made and kept
        _log.warning("What would help was not looked for: %s", type(error).__name__)
        return None


def require_usable(wish: Wish) -> None:
    """Raises AmountUnusable for a scene limit without a scene."""
    if wish.kind is LimitKind.SCENE and wish.scene is None:
        raise AmountUnusable("Say what the money is for: furniture, appliances, education and so on.")


def _gather(
    means: Means, stores: Stores, customer_id: str, wish: Wish, decision_id: str, at: datetime
) -> Case:
    purpose = purpose_of(wish.kind)
    customer = stores.customers.lock(customer_id)
    consents = {r.consent_id: r.consent.purpose for r in stores.consents.of_customer(customer_id)}
    barred = means.policies.at(at).evidence.refused
    for evidence in stores.evidence.covered(customer_id, at):
        waits = evidence.state is EvidenceState.TO_CONFIRM and evidence.kind not in barred
        if waits and consents[evidence.consent_id] is purpose:
            raise EvidenceUnconfirmed(evidence_id=evidence.evidence_id)
    use = Use(purpose, Method.AUTOMATED_DECISION, "limit_decision", decision_id)
    return case_now(means, stores, customer, wish, use, at)


def case_now(means: Means, stores: Stores, customer: Customer, wish: Wish, use: Use, at: datetime) -> Case:
    """What a decision on this wish looks at now, as far as consent opens it; each look is recorded."""
    barred = means.policies.at(at).evidence.refused
    facts = stores.evidence.facts(customer.customer_id, use, at, lambda: means.new_id("acc"), barred)
    events = gather_events(means, stores, customer.customer_id, use, at)
    customer, limits = account_now(stores, customer, at)
    room = room_now(means, stores)
    return Case(customer=customer, wish=wish, limits=limits, facts=facts, at=at, events=events, room=room)


def _owes_more(due: PromiseDue, decision: Decision) -> bool:
    return decision.verdict is not Verdict.ALLOW or decision.approved_limit_minor < due.promise.limit_minor


def _keeping(means: Means, case: Case, decision_id: str, due: PromiseDue) -> Weighed:
    """With the versions that made the promise. Where one cannot be loaded today's weigh the case, and the
    promise, which is part of it, is kept all the same."""
    asked = case.model_copy(update={"due": due})
    pack, scorer = _versions(means, due.promise)
    return weigh_now(means, asked, decision_id, pack, scorer)


def _versions(means: Means, promise: Promise) -> tuple[PolicyPack, Scorer]:
    try:
        known = means.scorer({}).model_version == promise.risk_model_version
        scorer = means.scorer if known else means.former_scorer(promise.risk_model_version)
        return means.policies.version(promise.policy_version, promise.made_at), scorer
    except (NotFound, RiskModelRefused, PackUnusable, PolicyRegistryUnusable):
        return means.pack, means.scorer


def _better(one: Weighed, other: Weighed) -> Weighed:
    """The milder verdict, then the higher limit; of two alike the first."""

    def worth(made: Weighed) -> tuple[int, int]:
        return (-made.decision.verdict.severity, made.decision.approved_limit_minor)

    return other if worth(other) > worth(one) else one


def _hand_over(
    means: Means, stores: Stores, decision: Decision, conversation_id: str | None
) -> Handover | None:
    """The case of what a person has to decide."""
    if decision.verdict is not Verdict.REFER:
        return None
    handover = Handover(
        handover_id=means.new_id("rev"),
        customer_id=decision.customer_id,
        conversation_id=conversation_id,
        decision_id=decision.decision_id,
        reason=decision.reasons[0],
        state="waiting",
        at=decision.at,
    )
    open_case(means, stores, handover)
    return handover
