"""A case taken apart by source, so that each source can be sealed, and erased, on its own."""

from collections.abc import Iterable, Mapping

from models.facts.decision import ACCOUNT, EVENTS, Case, EventFactors
from models.facts.evidence import EvidenceKind
from models.facts.fact import Fact
from models.facts.value import Value
from tools.audit.seal import canonical


class CasePart(Value):
    """One source's share of a case: the account, one piece of evidence, or one log of events."""

    source: str
    kind: EvidenceKind | None
    consent_id: str | None
    text: str
    """Canonical JSON."""


class _Facts(Value):
    facts: tuple[Fact, ...]


def parts_of(case: Case) -> tuple[CasePart, ...]:
    """The account first, then evidence by id, then logs of events by consent."""
    account = CasePart(
        source=ACCOUNT,
        kind=None,
        consent_id=None,
        text=canonical(case.model_copy(update={"facts": (), "events": ()})),
    )
    evidence = (_part(case.facts, source) for source in sorted({f.evidence_id for f in case.facts}))
    return (account, *evidence, *(_log(each) for each in case.events))


def case_from(texts: Mapping[str, str]) -> Case:
    """The case that `parts_of` took apart, from its texts by source."""
    account = Case.from_json(texts[ACCOUNT])
    others = sorted(set(texts) - {ACCOUNT})
    logs = [source for source in others if source.startswith(EVENTS)]
    facts = tuple(
        fact for source in others if source not in logs for fact in _Facts.from_json(texts[source]).facts
    )
    events = tuple(EventFactors.from_json(texts[source]) for source in logs)
    return account.model_copy(update={"facts": facts, "events": events})


def _log(events: EventFactors) -> CasePart:
    return CasePart(source=events.source, kind=None, consent_id=events.consent_id, text=canonical(events))


def _part(facts: Iterable[Fact], source: str) -> CasePart:
    own = tuple(fact for fact in facts if fact.evidence_id == source)
    return CasePart(
        source=source,
        kind=own[0].kind,
        consent_id=own[0].consent_id,
        text=canonical(_Facts(facts=own)),
    )
