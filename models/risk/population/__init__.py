"""The simulated population: customers over seven years whose true risk is known, for learning and judging.

What it assumes, and what it can and cannot show, stands in docs/simulated-population.md.
"""

from models.risk.population.labelled import sample_of
from models.risk.population.simulation import People, Population, simulate, simulate_rows

__all__ = ["People", "Population", "sample_of", "simulate", "simulate_rows"]
