"""What a simulation found: the same in the table, the plots, the JSON and the file that a change attaches."""

import datetime
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from models.facts.decision import Verdict
from models.facts.value import Value
from models.risk.measures import Interval
from tools.audit.seal import seal_of
from tools.policy.pack_identity import PackIdentity
from tools.policy.simulation_attached import SimulationUnusable as SimulationUnusable
from tools.simulation.movers import Mover

Source = Literal["simulated", "stored", "shadow"]
"""Where requests came from: the simulated population, past decisions, or live ones weighed by a shadow."""

Unit = Literal["share", "minor", "bps"]


class Compared(Value):
    """One figure under both policies; `difference` is the tried one less the other, with its 95 % interval.
    None where nobody is behind it, or a decision does not tell."""

    name: str
    unit: Unit
    against: float | None
    policy: float | None
    difference: Interval | None


class Cell(Value):
    """Requests that got this verdict under the one and that under the other."""

    against: Verdict
    policy: Verdict
    requests: int


Way = Literal["same", "up", "down", "price", "newly_allowed", "newly_declined", "to_a_person"]


class Moved(Value):
    """Requests whose answer moves this way, each in one of them: `price` moves the rate alone."""

    way: Way
    requests: int


class Rule(Value):
    """How often a rule made the answer what it is."""

    rule: str
    against: int
    policy: int


class Group(Value):
    """One group of people under both policies. Selection ratios are to the group that is allowed most."""

    group: str
    requests: int
    approved: Compared
    selection_ratio_against: float | None
    selection_ratio_policy: float | None
    limit: Compared
    """Average of the limits allowed."""
    rate: Compared
    """Average of the rates at which they are allowed."""


class Fairness(Value):
    """A protected attribute: its groups, and how far the furthest two are apart under both policies."""

    attribute: str
    groups: tuple[Group, ...]
    gaps: tuple[Compared, ...]


class LeftOut(Value):
    """Requests that were not tried, or not whole, and why."""

    why: str
    requests: int


class Simulation(Value):
    """A policy held against another, request by request. Differences are `policy` less `against`.

    `figures` are of what a lender knows; `truth`, of simulated requests alone, is what it never sees.
    `seed` is that of the simulated requests and of the draws behind intervals.
    """

    source: Source
    policy: PackIdentity
    against: PackIdentity
    risk_model_version: str
    requests: int
    customers: int
    seed: int
    date: datetime.date
    first_day: datetime.date | None
    last_day: datetime.date | None
    matrix: tuple[Cell, ...]
    moved: tuple[Moved, ...]
    figures: tuple[Compared, ...]
    totals: tuple[Compared, ...]
    """Sums of money over all requests."""
    truth: tuple[Compared, ...]
    fairness: tuple[Fairness, ...]
    rules: tuple[Rule, ...]
    movers: tuple[Mover, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[str, ...]


class SealedSimulation(Simulation):
    """What a change of policy attaches: `seal` is the SHA-256 of the canonical JSON of all else."""

    seal: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


def sealed_simulation(found: Simulation) -> SealedSimulation:
    """With the seal of what it says."""
    return SealedSimulation(**dict(found), seal=seal_of(found))


def read_simulation(text: str | bytes) -> SealedSimulation:
    """Raises SimulationUnusable for anything but what `sealed_simulation` made, unchanged."""
    try:
        found = SealedSimulation.from_json(text)
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise SimulationUnusable(f"This is no simulation ({place}); make it anew.") from error
    said = {name: getattr(found, name) for name in Simulation.model_fields}
    if seal_of(Simulation(**said)) != found.seal:
        raise SimulationUnusable
    return found
