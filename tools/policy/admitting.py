"""Evidence that a pack bars from decisions on credit: not asked for, not taken in, not used."""

from collections.abc import Iterable

from models.errors import EvidenceBarred
from models.facts.consent import DataCategory, Purpose, category_of
from models.facts.decision import Case
from tools.policy.pack import PolicyPack

_CREDIT = frozenset(Purpose) - {Purpose.FRAUD_PREVENTION}


def admitted(case: Case, pack: PolicyPack) -> Case:
    """The case without facts of a kind that the pack bars, however they came in."""
    barred = pack.evidence.refused
    if not barred or all(fact.kind not in barred for fact in case.facts):
        return case
    return case.model_copy(update={"facts": tuple(fact for fact in case.facts if fact.kind not in barred)})


def require_admitted(categories: Iterable[DataCategory], purpose: Purpose, pack: PolicyPack) -> None:
    """Raises EvidenceBarred where a category is barred from a purpose of credit."""
    barred = {category_of(kind) for kind in pack.evidence.refused}
    found = sorted(category.value for category in barred & set(categories))
    if found and purpose in _CREDIT:
        raise EvidenceBarred(
            f"The policy {pack.version} bars {', '.join(found)} from decisions on credit; "
            "ask for another kind of evidence.",
            categories=found,
        )
