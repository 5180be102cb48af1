"""The page of monitoring: what is to be acted on first, then the figures; the same as the JSON says.

It needs none of the libraries for learning: monitoring runs where decisions are made.
"""

from typing import Final

from assistant.learning.credit_figures import Section
from assistant.learning.monitoring_figures import drift
from assistant.learning.monitoring_outcome_figures import besides, outcomes
from assistant.learning.report_templates import page_of
from models.risk.monitoring.findings import Level, Monitored

LEVELS: Final = (
    (Level.ACT, "against", "To be acted on"),
    (Level.WATCH, "watch", "To be watched"),
    (Level.UNKNOWN, "unknown", "Not known yet"),
    (Level.HOLDS, "holds", "Holds"),
)
"""Each with its look, in the order of the first screen."""
HEADLINES: Final = {
    Level.ACT: "Something is to be acted on.",
    Level.WATCH: "Nothing is to be acted on; something is to be watched.",
    Level.HOLDS: "What can be told holds.",
    Level.UNKNOWN: "Too little has been decided to tell anything.",
}


def sections_of(monitored: Monitored) -> tuple[Section, ...]:
    """All figures, outcomes first: what came true says more than who came."""
    return outcomes(monitored), drift(monitored), besides(monitored)


def monitoring_page(monitored: Monitored, made_on: str) -> str:
    """One file, its plots inside, for a phone, a desk and a printer, light and dark."""
    return page_of(
        "monitoring_page.html",
        monitored=monitored,
        made_on=made_on,
        headline=HEADLINES[monitored.loudest],
        levels=[
            (look, words, [each for each in monitored.findings if each.level is level])
            for level, look, words in LEVELS
        ],
        sections=sections_of(monitored),
    )
