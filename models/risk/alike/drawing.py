"""Draws the reference from the simulated population and writes it: same seed, same bytes."""

from pathlib import Path

import numpy as np

from models.risk.alike.reference import COLUMNS, UNITS, Column, ReferenceSource
from models.risk.factors import FACTOR_NAMES
from models.risk.population import Population, simulate

SEED = 20260701
"""Of the reference that is shipped; no other population is drawn with it."""
CUSTOMERS = 20_000
PEOPLE = 8_000


def draw_reference(seed: int = SEED, customers: int = CUSTOMERS, people: int = PEOPLE) -> bytes:
    """The file: a line of JSON that says where it is from, the names, a line of whole numbers a person.

    Each is one request of the population, drawn without regard to who asks, what they showed or how it
    went. At most as many as there are.
    """
    population = simulate(seed, customers)
    rng = np.random.default_rng(seed)
    chosen = np.sort(rng.permutation(len(population))[:people])
    source = ReferenceSource(
        source="simulated population (docs/simulated-population.md)",
        seed=seed,
        customers=customers,
        people=len(chosen),
    )
    lines = (",".join(map(str, row)) for row in _rows(population.rows(chosen)))
    return "\n".join([f"# {source.model_dump_json()}", ",".join(COLUMNS), *lines, ""]).encode()


def write_reference(out: Path, data: bytes) -> None:
    """In place of a file that may be in use: readers see the old one or the new one."""
    fresh = out.with_name(f".{out.name}.new")
    fresh.write_bytes(data)
    fresh.replace(out)


def _rows(population: Population) -> list[list[int]]:
    columns = [np.round(_column(population, name) / UNITS.get(name, 1.0)) for name in COLUMNS]
    rows: list[list[int]] = np.column_stack(columns).astype(np.int64).tolist()
    return rows


def _column(population: Population, name: str) -> Column:
    """What is asked for is the limit in all that covers the need."""
    if name == "limit_minor":
        return population.limit_minor.astype(np.float64)
    if name == "wish_minor":
        return population.need_minor.astype(np.float64)
    return population.factors[:, FACTOR_NAMES.index(name)]
