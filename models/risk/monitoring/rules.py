"""All that monitoring has to say of its figures, the loudest first."""

from typing import Final

from models.risk.monitoring.drift_rules import drift_findings
from models.risk.monitoring.findings import Finding, Level, Monitored
from models.risk.monitoring.outcome_rules import outcome_findings

LOUDEST_FIRST: Final = (Level.ACT, Level.WATCH, Level.UNKNOWN, Level.HOLDS)


def findings_of(monitored: Monitored) -> tuple[Finding, ...]:
    """Outcomes before drift where they are equally loud: what came true says more than who came."""
    found = (*outcome_findings(monitored), *drift_findings(monitored))
    return tuple(sorted(found, key=lambda each: LOUDEST_FIRST.index(each.level)))
