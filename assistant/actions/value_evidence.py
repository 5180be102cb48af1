"""What could help a wish, before anything is shared: worked out on what a decision now would look at."""

from collections.abc import Sequence
from datetime import datetime

from assistant.actions.means import Means
from assistant.actions.request_limit import case_now, purpose_of, require_usable
from assistant.storage.gate import Use
from models.facts.consent import ConsentRecord, Method, category_of
from models.facts.decision import Wish
from models.facts.evidence import EvidenceKind
from models.facts.evidence_outlook import EvidenceOutlook
from models.facts.limit import LimitKind
from models.risk.alike.reference import shipped_reference
from tools.consent.asking import may_be_proposed
from tools.policy.evidence_value import evidence_outlook
from tools.policy.pack import PolicyPack


def value_evidence(
    means: Means, customer_id: str, wish: Wish, kinds: Sequence[EvidenceKind] | None = None
) -> EvidenceOutlook:
    """What each kind could do for this wish; without `kinds`, all that may be brought up: nothing that the
    person has said no to or taken back, that is shown already, or that the pack bars. Opens and changes
    nothing; what has been shown is looked at under its consent, and the look is recorded.

    Raises AmountUnusable, NotFound.
    """
    require_usable(wish)
    at, purpose, pack = means.now(), purpose_of(wish.kind), means.pack
    use = Use(purpose, Method.AUTOMATED_DECISION, "evidence_value", None)
    with means.storage.writing() as stores:
        customer = stores.customers.lock(customer_id)
        case = case_now(means, stores, customer, wish, use, at)
        records = stores.consents.of_customer(customer_id)
    proposed = tuple(kinds) if kinds is not None else _proposed(records, wish.kind, pack, at)
    return evidence_outlook(case, proposed, pack=pack, scorer=means.scorer, reference=shipped_reference())


def proposable(kind: LimitKind) -> tuple[EvidenceKind, ...]:
    """The kinds that bear on a wish of this kind: on a scene limit those that show or explain the need, on a
    standing one those that speak of the person."""
    need = (EvidenceKind.PURCHASE, EvidenceKind.RENTAL_CONTRACT)
    if kind is LimitKind.SCENE:
        return need
    return tuple(each for each in EvidenceKind if each is not EvidenceKind.PURCHASE)


def _proposed(
    records: Sequence[ConsentRecord], kind: LimitKind, pack: PolicyPack, at: datetime
) -> tuple[EvidenceKind, ...]:
    return tuple(
        each
        for each in proposable(kind)
        if each not in pack.evidence.refused
        and may_be_proposed(records, purpose_of(kind), category_of(each), at)
    )
