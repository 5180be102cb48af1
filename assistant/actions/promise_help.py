"""Find what would help with a decision, and promise it: what is shown is kept from then on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.errors import AskedTooSoon
from models.facts.consent import ConsentRecord, ConsentState, Purpose, category_of
from models.facts.decision import Case, Decision, Verdict
from models.facts.evidence import EvidenceKind
from models.facts.limit import LimitKind
from models.facts.promise import Promises, Suggestion
from tools.consent.asking import ASK_AGAIN_AFTER, require_may_ask
from tools.consent.lineage import open_until
from tools.explanation.figures import local_day, local_midnight
from tools.policy.case_parts import case_from
from tools.policy.changed_cases import Around
from tools.policy.help_section import ShowIncome
from tools.policy.promises import promise_of
from tools.policy.what_helps import may_be_helped, what_helps

_FRESH = timedelta(minutes=5)
"""A decision older than this is of a case that may not be so any more."""

_CLOSED_BY_THEM = frozenset({ConsentState.REVOKED, ConsentState.PAUSED})


@dataclass(frozen=True, slots=True)
class _Asked:
    """A decision, the case it was made on, and what bears on what its person could do."""

    decision: Decision
    case: Case
    around: Around


def promise_help(means: Means, customer_id: str, decision_id: str) -> Promises | None:
    """What was promised with a decision just made, or before; empty where nothing would help. None where
    it is not looked for: nothing is left to wish for, it is no standing limit, or a person decides.

    The search is no part of the decision's transaction: nobody waits for it. Raises NotFound.
    """
    with means.storage.reading() as stores:
        asked = _gather(means, stores, customer_id, decision_id)
    if asked is None or not may_be_helped(asked.case, asked.decision, asked.around, means.pack):
        return None
    found = what_helps(asked.case, asked.decision, asked.around, means.pack, means.scorer)
    promises = _promised(means, asked, found)
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        known = stores.promises.of_decision(decision_id)
        if known is None and _still_stands(stores, asked):
            stores.promises.add(promises, _until(promises, asked.decision, means.pack.help.promised_days))
        return known or stores.promises.of_decision(decision_id)


def _gather(means: Means, stores: Stores, customer_id: str, decision_id: str) -> _Asked | None:
    """None where nothing is to be looked for, an input is not open any more, or it is long ago."""
    decision, at = stores.decisions.get(decision_id, customer_id).decision, means.now()
    if (
        at > decision.at + _FRESH
        or decision.verdict is Verdict.REFER
        or decision.wish.kind is not LimitKind.STANDING
    ):
        return None
    inputs, _ = stores.decisions.inputs(decision_id, at)
    texts = {each.source: each.text for each in inputs}
    if {each.source for each in decision.inputs} != set(texts):
        return None
    consents = stores.consents.of_customer(customer_id)
    handovers = stores.conversations.handovers(customer_id)
    around = Around(
        open_until=_open_until(stores, customer_id, consents),
        askable=frozenset(_askable(means, consents, at)),
        owing=stores.limits.owing(customer_id),
        under_review=any(each.state == "waiting" for each in handovers),
    )
    return _Asked(decision, case_from(texts), around)


def _open_until(stores: Stores, customer_id: str, consents: Iterable[ConsentRecord]) -> dict[str, datetime]:
    by_id = {record.consent_id: record.consent for record in consents}
    ends = {
        each.evidence_id: open_until([(by_id[each.consent_id], each.received_at)])
        for each in stores.upkeep.tombstones(customer_id)
    }
    return {evidence_id: end for evidence_id, end in ends.items() if end is not None}


def _askable(means: Means, consents: tuple[ConsentRecord, ...], at: datetime) -> Iterator[EvidenceKind]:
    """Documents of the pack that nobody said no to: a no is remembered, and so is closing what was open."""
    kinds = {
        kind
        for action in means.pack.help.actions
        if isinstance(action, ShowIncome)
        for kind in action.documents
    }
    for kind in sorted(kinds):
        try:
            require_may_ask(consents, Purpose.UNDERWRITING, (category_of(kind),), at)
        except AskedTooSoon:
            continue
        if not any(_closed_by_them(record, kind, at) for record in consents):
            yield kind


def _closed_by_them(record: ConsentRecord, kind: EvidenceKind, at: datetime) -> bool:
    theirs = category_of(kind) in record.consent.categories and record.state in _CLOSED_BY_THEM
    return theirs and at < record.changed_at + ASK_AGAIN_AFTER


def _promised(means: Means, asked: _Asked, found: tuple[Suggestion, ...]) -> Promises:
    return Promises(
        decision_id=asked.decision.decision_id,
        customer_id=asked.decision.customer_id,
        promises=tuple(
            promise_of(
                suggestion,
                asked.case,
                asked.decision,
                promise_id=means.new_id("prm"),
                policy_version=means.pack.version,
                risk_model_version=means.scorer({}).model_version,
            )
            for suggestion in found
        ),
        at=asked.decision.at,
    )


def _still_stands(stores: Stores, asked: _Asked) -> bool:
    """Whether what the promises rest on is still open: somebody may have withdrawn it meanwhile."""
    inputs, _ = stores.decisions.inputs(asked.decision.decision_id, asked.decision.at)
    return {each.source for each in asked.decision.inputs} == {each.source for each in inputs}


def _until(promises: Promises, decision: Decision, promised_days: int) -> datetime:
    """The end of the last of them; that nothing would help is true for as long as a promise would be."""
    usual = local_midnight(local_day(decision.at) + timedelta(days=promised_days + 1))
    return max((each.suggestion.until for each in promises.promises), default=usual)
