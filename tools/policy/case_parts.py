"""A case taken apart by source, so that each source can be sealed, and erased, on its own."""

from collections.abc import Iterable, Mapping

from models.facts.decision import ACCOUNT, Case
from models.facts.evidence import EvidenceKind
from models.facts.fact import Fact
from models.facts.value import Value
from tools.audit.seal import canonical


class CasePart(Value):
    """One source's share of a case: the account, or one piece of evidence."""

    source: str
    kind: EvidenceKind | None
    consent_id: str | None
    text: str
    """Canonical JSON."""


class _Facts(Value):
    facts: tuple[Fact, ...]


def parts_of(case: Case) -> tuple[CasePart, ...]:
    """The account first, then evidence by id."""
    account = CasePart(
        source=ACCOUNT,
        kind=None,
        consent_id=None,
        text=canonical(case.model_copy(update={"facts": ()})),
    )
    return (account, *(_part(case.facts, source) for source in sorted({f.evidence_id for f in case.facts})))


def case_from(texts: Mapping[str, str]) -> Case:
    """The case that `parts_of` took apart, from its texts by source."""
    account = Case.from_json(texts[ACCOUNT])
    facts = tuple(
        fact for source in sorted(set(texts) - {ACCOUNT}) for fact in _Facts.from_json(texts[source]).facts
    )
    return account.model_copy(update={"facts": facts})


def _part(facts: Iterable[Fact], source: str) -> CasePart:
    own = tuple(fact for fact in facts if fact.evidence_id == source)
    return CasePart(
        source=source,
        kind=own[0].kind,
        consent_id=own[0].consent_id,
        text=canonical(_Facts(facts=own)),
    )
