"""A policy tried on so many simulated requests."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from assistant.simulating.workers import SimulatedBlock, processes_for, weighing
from models.risk.population.simulation import BLOCK
from models.risk.progress import Progress
from models.risk.registry import RiskModel
from models.risk.splits import JUDGE
from tools.policy.pack_identity import PackIdentity
from tools.simulation.findings import Simulation
from tools.simulation.simulating import Setting, simulation_of
from tools.simulation.supposed_requests import population_block
from tools.simulation.weighing import Block, Packs, together, with_reasons

_NOTE = (
    "Nobody in it exists: the population is simulated, and every response to a limit or a price is assumed "
    "(docs/simulated-population.md). Requests are of the year that no shipped model has learned from."
)


_DAYS = tuple(map(datetime.date.fromisoformat, (f"{JUDGE.first}-01", f"{JUDGE.last}-31")))


@dataclass(frozen=True, slots=True)
class Plan:
    """How many requests, from which seed. `customers_a_block` only says how work is cut up, and so which
    customers there are: leave it."""

    requests: int
    seed: int
    processes: int | None = None
    customers_a_block: int = BLOCK


def simulate_requests(
    plan: Plan,
    packs: Packs,
    named: tuple[PackIdentity, PackIdentity],
    risk_model: RiskModel,
    today: datetime.date,
    progress: Progress,
) -> Simulation:
    """`named` are the policy that is tried and the one it is held against."""
    found = with_reasons(together(list(_weighed(plan, packs, risk_model, progress))), packs, risk_model)
    progress("Figures", 0.97)
    policy, against = named
    setting = Setting(
        source="simulated",
        policy=policy,
        against=against,
        risk_model_version=risk_model.version,
        seed=plan.seed,
        date=today,
        days=(
            datetime.date.fromisoformat(f"{JUDGE.first}-01"),
            datetime.date.fromisoformat(f"{JUDGE.last}-31"),
        ),
        notes=(_NOTE,),
    )
    result = simulation_of(found, setting)
    progress("Figures", 1.0)
    return result


def _weighed(plan: Plan, packs: Packs, risk_model: RiskModel, progress: Progress) -> Iterator[Block]:
    done = 0
    with weighing(packs, risk_model, processes_for(plan.processes)) as weigh:
        for block in weigh(_jobs(plan)):
            yield block
            done += len(block)
            progress("Deciding", 0.95 * done / plan.requests)


def _jobs(plan: Plan) -> Iterator[SimulatedBlock]:
    """Blocks of exactly so many requests in all: the last of them is cut short."""
    left = plan.requests
    for block in count():
        asked = population_block(plan.seed, block, plan.customers_a_block)
        asked = asked.rows(slice(left))
        if len(asked):
            yield SimulatedBlock(asked, block * plan.customers_a_block)
        left -= len(asked)
        if not left:
            return
