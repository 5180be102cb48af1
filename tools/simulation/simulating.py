"""From requests weighed under two policies to what is found."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from models.errors import NotFound
from models.facts.decision import Verdict
from tools.policy.pack_identity import PackIdentity
from tools.simulation.columns import VERDICTS
from tools.simulation.fairness import fairness_of, summable_groups
from tools.simulation.figures import FIGURES, TRUTHS, compared, summable, totals
from tools.simulation.findings import Cell, Compared, LeftOut, Moved, Rule, Simulation, Source, Way
from tools.simulation.movers import mover
from tools.simulation.sums import Summed
from tools.simulation.weighing import Block

_NO_WORTH = "The decisions do not tell what a limit is worth: loss, revenue, capital and profit are left out."


class NothingToSimulate(NotFound):
    """There is no request to try the policy on; simulate some with --simulated N."""

    code = "nothing_to_simulate"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a simulation is of, besides its requests."""

    source: Source
    policy: PackIdentity
    against: PackIdentity
    risk_model_version: str
    seed: int
    date: datetime.date
    days: tuple[datetime.date, datetime.date] | None = None
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()


def simulation_of(block: Block, setting: Setting) -> Simulation:
    """Everything that is found of these requests. Raises NothingToSimulate where there are none."""
    if not len(block):
        raise NothingToSimulate
    summed = Summed(block.customer, summable(block) | summable_groups(block), setting.seed)
    figures = tuple(compared(summed, wanted) for wanted in FIGURES)
    sums, truths = tuple(totals(summed)), tuple(compared(summed, wanted) for wanted in TRUTHS)
    known = all(each.policy is not None for each in sums)
    return Simulation(
        source=setting.source,
        policy=setting.policy,
        against=setting.against,
        risk_model_version=setting.risk_model_version,
        requests=len(block),
        customers=summed.customers,
        seed=setting.seed,
        date=setting.date,
        first_day=None if setting.days is None else setting.days[0],
        last_day=None if setting.days is None else setting.days[1],
        matrix=_matrix(block),
        moved=_moved(block),
        figures=_told(figures),
        totals=_told(sums),
        truth=() if block.truth is None else truths,
        fairness=fairness_of(block, summed),
        rules=_rules(block.bound_policy, block.bound_against),
        movers=tuple(map(mover, block.movers)),
        left_out=setting.left_out,
        notes=(*setting.notes, *(() if known else (_NO_WORTH,))),
    )


def _told(figures: tuple[Compared, ...]) -> tuple[Compared, ...]:
    """Those that are known of one side at least."""
    return tuple(each for each in figures if each.policy is not None or each.against is not None)


def _matrix(block: Block) -> tuple[Cell, ...]:
    counts = np.zeros((len(VERDICTS), len(VERDICTS)), np.int64)
    np.add.at(counts, (block.against.verdict, block.policy.verdict), 1)
    return tuple(
        Cell(against=one, policy=other, requests=int(counts[row, column]))
        for row, one in enumerate(VERDICTS)
        for column, other in enumerate(VERDICTS)
    )


def _moved(block: Block) -> tuple[Moved, ...]:
    """Each request moves one way."""
    policy, against = block.policy, block.against
    same_verdict = policy.verdict == against.verdict
    allowed = same_verdict & policy.gave(Verdict.ALLOW)
    up, down = policy.limit_minor > against.limit_minor, policy.limit_minor < against.limit_minor
    price = allowed & ~up & ~down & (policy.rate_bps != against.rate_bps)
    ways: dict[Way, int] = {
        "same": int((same_verdict & ~(allowed & (up | down)) & ~price).sum()),
        "up": int((allowed & up).sum()),
        "down": int((allowed & down).sum()),
        "price": int(price.sum()),
        "newly_allowed": int((~same_verdict & policy.gave(Verdict.ALLOW)).sum()),
        "newly_declined": int((~same_verdict & policy.gave(Verdict.DECLINE)).sum()),
        "to_a_person": int((~same_verdict & policy.gave(Verdict.REFER)).sum()),
    }
    return tuple(Moved(way=way, requests=count) for way, count in ways.items())


def _rules(policy: Mapping[str, int], against: Mapping[str, int]) -> tuple[Rule, ...]:
    """The most frequent first."""
    found = [
        Rule(rule=name, against=against.get(name, 0), policy=policy.get(name, 0))
        for name in policy.keys() | against.keys()
    ]
    return tuple(sorted(found, key=lambda each: (-each.policy - each.against, each.rule)))
