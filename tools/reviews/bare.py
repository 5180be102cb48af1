"""Whether anything is left of what a person was to look at."""

from collections.abc import Collection

from models.facts.decision import Decision, Verdict


def is_bare(decision: Decision, reason: str, there: Collection[str]) -> bool:
    """Every call for a person was about documents, none of which is there any more, and the case itself was
    opened for one of those calls: what somebody wanted looked at besides is never bare."""
    calls = [finding for finding in decision.findings if finding.verdict is Verdict.REFER]
    about = {evidence_id for finding in calls for evidence_id in finding.evidence_ids}
    only_documents = bool(calls) and all(finding.evidence_ids for finding in calls)
    called = any(finding.reason == reason for finding in calls)
    return decision.verdict is Verdict.REFER and only_documents and called and about.isdisjoint(there)
