"""Adds limits up, one after the other, by what they have in common; memory does not grow with them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, NamedTuple

from models.facts.limit import LimitKind
from models.facts.money import Currency
from models.facts.portfolio import BudgetLine, Figures, Group, PdFrom
from models.facts.value import Instant
from tools.explanation.figures import local_day
from tools.policy.pack import PolicyPack
from tools.portfolio.carrying import carried

PD_BANDS: Final = (0.005, 0.01, 0.02, 0.05, 0.10, 0.20)
"""Upper ends, out; the last band is open."""
BAND_NAMES: Final = (
    f"below {100 * PD_BANDS[0]:g} %",
    *(f"{100 * low:g} to {100 * high:g} %" for low, high in pairwise(PD_BANDS)),
    f"{100 * PD_BANDS[-1]:g} % or more",
)
"""From the lowest PD to the highest."""


class LimitNow(NamedTuple):
    """A limit as it stands. `pd` is at this limit, for what is lost; `pd_today` is as scored, for capital."""

    kind: LimitKind
    amount_minor: int
    drawn_minor: int
    held_minor: int
    credit_minor: int
    currency: Currency
    opened_at: Instant
    in_force: bool
    pd: float
    pd_today: float
    pd_from: PdFrom


def figures_of(limit: LimitNow, pack: PolicyPack) -> Figures:
    """One limit. An ended one lends no more: nothing of it is undrawn."""
    used = limit.drawn_minor + limit.held_minor
    undrawn = limit.amount_minor - used if limit.in_force else 0
    lost = carried(used, undrawn, limit.pd, pack.sizing)
    held = carried(used, undrawn, limit.pd_today, pack.sizing)
    return Figures(
        limits=int(limit.in_force),
        limits_minor=limit.amount_minor if limit.in_force else 0,
        drawn_minor=limit.drawn_minor,
        held_minor=limit.held_minor,
        undrawn_minor=undrawn,
        credit_minor=limit.credit_minor,
        exposure_minor=lost.exposure_minor,
        expected_loss_minor=lost.expected_loss_minor,
        drawn_capital_minor=held.drawn_capital_minor,
        undrawn_capital_minor=held.undrawn_capital_minor,
        capital_minor=held.drawn_capital_minor + held.undrawn_capital_minor,
    )


_NAMES: Final = tuple(Figures.model_fields)
_Sums = dict[str, list[int]]


def _groups() -> _Sums:
    return defaultdict(lambda: [0] * len(_NAMES))


@dataclass(slots=True)
class Adding:
    """What has been added so far."""

    pack: PolicyPack
    other_currency: int = 0
    _total: _Sums = field(default_factory=_groups)
    _kinds: _Sums = field(default_factory=_groups)
    _bands: _Sums = field(default_factory=_groups)
    _months: _Sums = field(default_factory=_groups)
    _from: _Sums = field(default_factory=_groups)

    def add(self, limit: LimitNow) -> None:
        if limit.currency is not self.pack.currency:
            self.other_currency += 1
            return
        figures = figures_of(limit, self.pack)
        values = [getattr(figures, name) for name in _NAMES]
        for sums, name in (
            (self._total, "total"),
            (self._kinds, limit.kind.value),
            (self._bands, band_of(limit.pd)),
            (self._months, f"{local_day(limit.opened_at):%Y-%m}"),
            (self._from, limit.pd_from.value),
        ):
            into = sums[name]
            for place, value in enumerate(values):
                into[place] += value

    @property
    def total(self) -> Figures:
        return _figures(self._total["total"])

    def by_kind(self) -> tuple[Group, ...]:
        return _named(self._kinds, [kind.value for kind in LimitKind])

    def by_pd(self) -> tuple[Group, ...]:
        return _named(self._bands, BAND_NAMES)

    def by_month(self) -> tuple[Group, ...]:
        return _named(self._months, sorted(self._months))

    def by_pd_from(self) -> tuple[Group, ...]:
        return _named(self._from, [each.value for each in PdFrom])


def band_of(pd: float) -> str:
    """The name of the band a PD lies in."""
    return BAND_NAMES[bisect_right(PD_BANDS, pd)]


def budget_lines(total: Figures, pack: PolicyPack) -> tuple[BudgetLine, ...]:
    """What is used of the pack's budget, line by line."""
    budget = pack.portfolio
    return tuple(
        BudgetLine(name=name, used_minor=used, max_minor=most, left_minor=max(0, most - used))
        for name, used, most in (
            ("limits", total.limits_minor, budget.limits_max_minor),
            ("expected_loss", total.expected_loss_minor, budget.expected_loss_max_minor),
            ("capital", total.capital_minor, budget.capital_max_minor),
        )
    )


def _named(sums: Mapping[str, list[int]], order: Iterable[str]) -> tuple[Group, ...]:
    return tuple(Group(name=name, figures=_figures(sums[name])) for name in order if name in sums)


def _figures(values: list[int]) -> Figures:
    return Figures(**dict(zip(_NAMES, values, strict=True)))
