"""What a decision would be without what each consent opened: known when it is made, sealed with it.

A person who thinks of withdrawing is shown exactly this, and whoever was never asked would have had it.
"""

from collections.abc import Mapping

from models.facts.decision import Case, WithoutConsent
from tools.policy.influence import Group, Outcome, best_outcome, players_under


def consents_of(case: Case) -> frozenset[str]:
    """Every consent that opened something of a case."""
    logs = {log.consent_id for log in case.events}
    return frozenset({fact.consent_id for fact in case.facts} | logs)


def without_each(case: Case, outcomes: Mapping[Group, Outcome]) -> tuple[WithoutConsent, ...]:
    """By consent, sorted: the outcome of the same case with everything that it opened left away."""
    found = []
    for consent_id in sorted(consents_of(case)):
        gone = players_under(case, consent_id)
        left = {group: outcome for group, outcome in outcomes.items() if not group & gone}
        outcome = best_outcome(left)
        found.append(
            WithoutConsent(
                consent_id=consent_id,
                verdict=outcome.verdict,
                limit_minor=outcome.limit_minor,
                annual_rate_bps=outcome.annual_rate_bps,
            )
        )
    return tuple(found)
