"""How two policies treat groups of people: who is allowed, how much, at which price, how far apart."""

from collections.abc import Mapping, Sequence

import numpy as np

from models.facts.decision import Verdict
from tools.simulation.columns import Column, Columns
from tools.simulation.figures import SIDES
from tools.simulation.findings import Compared, Fairness, Group, Unit
from tools.simulation.sums import Figure, Summed, Sums, ratio
from tools.simulation.weighing import Block

GROUP_MIN = 30
"""Of fewer requests nothing can be told."""

_MEASURES: tuple[tuple[str, Unit, str, str], ...] = (
    ("approved", "share", "allow", "requests"),
    ("average_limit_allowed", "minor", "limit_allowed", "allow"),
    ("average_rate_allowed", "bps", "rate_allowed", "allow"),
)


def summable_groups(block: Block) -> dict[str, Column]:
    """The columns that figures of groups are sums of, by group and side."""
    found: dict[str, Column] = {}
    for attribute, words in block.groups.items():
        for group in np.unique(words):
            inside = (words == group).astype(np.float64)
            found[_name(attribute, group, "requests", "")] = inside
            for side, columns in (("policy", block.policy), ("against", block.against)):
                for name, column in _of_side(columns).items():
                    found[_name(attribute, group, name, side)] = inside * column
    return found


def fairness_of(block: Block, summed: Summed) -> tuple[Fairness, ...]:
    """Every attribute with at least two groups of GROUP_MIN requests; smaller groups are left out."""
    found = []
    for attribute, words in block.groups.items():
        names, counts = np.unique(words, return_counts=True)
        kept = {str(n): int(c) for n, c in zip(names, counts, strict=True) if c >= GROUP_MIN}
        if len(kept) >= 2:
            found.append(_fairness(attribute, kept, summed))
    return tuple(found)


def _fairness(attribute: str, groups: Mapping[str, int], summed: Summed) -> Fairness:
    told = {name: _three(attribute, name, summed) for name in groups}
    most = {
        side: max((getattr(three[0], side) or 0.0 for three in told.values()), default=0.0) for side in SIDES
    }
    return Fairness(
        attribute=attribute,
        groups=tuple(
            Group(
                group=name,
                requests=count,
                approved=told[name][0],
                selection_ratio_against=_share(told[name][0].against, most["against"]),
                selection_ratio_policy=_share(told[name][0].policy, most["policy"]),
                limit=told[name][1],
                rate=told[name][2],
            )
            for name, count in groups.items()
        ),
        gaps=tuple(_gap(attribute, tuple(groups), measure, summed) for measure in _MEASURES),
    )


def _three(attribute: str, group: str, summed: Summed) -> Sequence[Compared]:
    return [
        _compared(name, unit, {side: _figure(attribute, group, above, below, side) for side in SIDES}, summed)
        for name, unit, above, below in _MEASURES
    ]


def _gap(
    attribute: str, groups: Sequence[str], measure: tuple[str, Unit, str, str], summed: Summed
) -> Compared:
    name, unit, above, below = measure

    def furthest(side: str) -> Figure:
        figures = [_figure(attribute, group, above, below, side) for group in groups]

        def gap(sums: Sums) -> Column:
            found = np.array([figure(sums) for figure in figures])
            return np.asarray(found.max(axis=0) - found.min(axis=0))

        return gap

    return _compared(f"gap_{name}", unit, {side: furthest(side) for side in SIDES}, summed)


def _compared(name: str, unit: Unit, of: Mapping[str, Figure], summed: Summed) -> Compared:
    policy, against = of["policy"], of["against"]
    return Compared(
        name=name,
        unit=unit,
        against=summed.value(against),
        policy=summed.value(policy),
        difference=summed.interval(lambda sums: policy(sums) - against(sums)),
    )


def _figure(attribute: str, group: str, above: str, below: str, side: str) -> Figure:
    under = _name(attribute, group, below, "" if below == "requests" else side)
    over = _name(attribute, group, above, side)
    return lambda sums: ratio(sums[over], sums[under])


def _share(own: float | None, most: float) -> float | None:
    return None if own is None or not most else own / most


def _of_side(columns: Columns) -> Mapping[str, Column]:
    allow = columns.gave(Verdict.ALLOW).astype(np.float64)
    return {
        "allow": allow,
        "limit_allowed": allow * columns.limit_minor,
        "rate_allowed": allow * columns.rate_bps,
    }


def _name(attribute: str, group: str, column: str, side: str) -> str:
    return f"{attribute}={group}:{column}/{side}"
