"""One simulated population that several tests look at, and its event log."""

from functools import cache

from models.risk.population import Population, simulate
from models.risk.population.events import EventLog, events, joined_logs

SEED = 4_711


@cache
def population() -> Population:
    return simulate(SEED, 12_288)


@cache
def busy_log() -> EventLog:
    """Of the first customers, with many events, so that what is there can be seen."""
    return joined_logs(list(events(population().people.part(0, 2_560), SEED, a_year=120)))
