"""Monitoring one risk model over its decisions: everything is compared with what its card says.

Pure: arrays and a card in, findings out. Outcomes are the lender's; without them only drift can be told.
"""

from collections.abc import Sequence

from models.risk.card import ModelCard
from models.risk.monitoring.besides import beside_of
from models.risk.monitoring.decided import Decided
from models.risk.monitoring.drift import evidence_of, factors_of, months_of
from models.risk.monitoring.findings import Monitored
from models.risk.monitoring.following import outcomes_of, vintages_of
from models.risk.monitoring.rules import findings_of


def monitor(
    decided: Decided,
    card: ModelCard,
    version: str,
    *,
    other_versions: int = 0,
    notes: Sequence[str] = (),
) -> Monitored:
    """Everything that can be told of these decisions; there must be at least one."""
    assert len(decided), "nothing was decided"
    horizon, until = card.facts.label.horizon_months, decided.outcomes_until
    found = Monitored(
        model_version=version,
        owner=card.owner,
        first_day=str(decided.at.min()),
        last_day=str(decided.at.max()),
        outcomes_until=None if until is None else str(until),
        decisions=len(decided),
        other_versions=other_versions,
        horizon_months=horizon,
        findings=(),
        months=months_of(decided, card),
        factors=factors_of(decided, card),
        evidence=evidence_of(decided),
        vintages=vintages_of(decided, horizon),
        outcomes=outcomes_of(decided, card),
        beside=beside_of(decided, horizon),
        notes=tuple(notes),
    )
    return found.model_copy(update={"findings": findings_of(found)})
