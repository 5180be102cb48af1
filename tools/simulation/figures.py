"""The figures of a simulation, each as a ratio of sums so that its interval is read off the same draws."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

import numpy as np

from models.facts.decision import Verdict
from tools.simulation.columns import WORTH, Column, Columns
from tools.simulation.findings import Compared, Unit
from tools.simulation.sums import Summed, Sums, ratio
from tools.simulation.truth import TRUE
from tools.simulation.weighing import Block, Truth

SIDES: Final = ("policy", "against")


class Wanted(NamedTuple):
    """A figure: `above` summed over `below` summed, both named without their side."""

    name: str
    unit: Unit
    above: str
    below: str = "requests"


FIGURES: Final = (
    Wanted("approved", "share", "allow"),
    Wanted("to_a_person", "share", "refer"),
    Wanted("declined", "share", "decline"),
    Wanted("average_limit_allowed", "minor", "limit_allowed", "allow"),
    Wanted("average_rise_allowed", "minor", "rise_allowed", "allow"),
    Wanted("average_rate_allowed", "bps", "rate_allowed", "allow"),
    Wanted("mean_pd_allowed", "share", "pd_allowed", "allow"),
    *(Wanted(f"{name.removesuffix('_minor')}_a_request", "minor", name) for name in WORTH),
)
TRUTHS: Final = (
    Wanted("true_pd_allowed", "share", "true_pd_allowed", "allow"),
    Wanted("true_take_up_allowed", "share", "true_take_up", "allow"),
    Wanted("true_loss_a_request", "minor", "true_loss_minor"),
)
TOTALS: Final = tuple(Wanted(name.removesuffix("_minor"), "minor", name) for name in WORTH)


def summable(block: Block) -> dict[str, Column]:
    """The columns that figures are sums of, by name and side; `requests` is 1 for each."""
    found: dict[str, Column] = {"requests": np.ones(len(block))}
    truth = block.truth or Truth(_unknown(block), _unknown(block))
    old = block.old_limit_minor.astype(np.float64)
    for side, columns, true in (
        ("policy", block.policy, truth.policy),
        ("against", block.against, truth.against),
    ):
        parts = _of_side(columns, true, old)
        found |= {f"{name}/{side}": column for name, column in parts.items()}
    return found


def compared(summed: Summed, wanted: Wanted) -> Compared:
    """The figure under both, and its difference; exactly zero where both are the same."""

    def of(side: str, sums: Sums) -> Column:
        below = sums["requests"] if wanted.below == "requests" else sums[f"{wanted.below}/{side}"]
        return ratio(sums[f"{wanted.above}/{side}"], below)

    return Compared(
        name=wanted.name,
        unit=wanted.unit,
        against=summed.value(lambda sums: of("against", sums)),
        policy=summed.value(lambda sums: of("policy", sums)),
        difference=summed.interval(lambda sums: of("policy", sums) - of("against", sums)),
    )


def totals(summed: Summed) -> Iterator[Compared]:
    """Sums over all requests."""
    for wanted in TOTALS:
        yield _total(summed, wanted)


def _total(summed: Summed, wanted: Wanted) -> Compared:
    policy, against = (f"{wanted.above}/{side}" for side in SIDES)
    return Compared(
        name=wanted.name,
        unit=wanted.unit,
        against=summed.value(lambda sums: sums[against]),
        policy=summed.value(lambda sums: sums[policy]),
        difference=summed.interval(lambda sums: sums[policy] - sums[against]),
    )


def _of_side(columns: Columns, true: Column, old: Column) -> Mapping[str, Column]:
    allow = columns.gave(Verdict.ALLOW).astype(np.float64)
    return {
        **{str(verdict): columns.gave(verdict).astype(np.float64) for verdict in Verdict},
        "limit_allowed": allow * columns.limit_minor,
        "rise_allowed": allow * (columns.limit_minor - old),
        "rate_allowed": allow * columns.rate_bps,
        "pd_allowed": allow * columns.pd,
        **{name: columns.worth[:, place] for place, name in enumerate(WORTH)},
        **{name: true[:, place] for place, name in enumerate(TRUE)},
        "true_pd_allowed": allow * true[:, TRUE.index("true_pd")],
    }


def _unknown(block: Block) -> Column:
    return np.full((len(block), len(TRUE)), np.nan)
