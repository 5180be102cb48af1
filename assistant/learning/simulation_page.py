"""The page of a simulation: what changes first, then the figures; the same as the JSON says."""

from assistant.learning.credit_figures import Section
from assistant.learning.report_templates import page_of
from assistant.learning.simulation_figures import fairness, figures, movers, rules, truth, who_changes
from tools.simulation.findings import Simulation
from tools.simulation.wording import SOURCES, headline


def sections_of(found: Simulation) -> tuple[Section, ...]:
    """Who changes, what it costs and earns, whom it treats how, by which rule; the truth where known."""
    parts = (who_changes, figures, fairness, rules, movers, truth)
    return tuple(section for section in (part(found) for part in parts) if section.figures)


def simulation_page(found: Simulation) -> str:
    """One file, its plots inside, for a phone, a desk and a printer, light and dark."""
    return page_of(
        "simulation_page.html",
        found=found,
        source=SOURCES[found.source][0].upper() + SOURCES[found.source][1:],
        headline=headline(found),
        sections=sections_of(found),
    )
