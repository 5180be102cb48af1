"""The search for less discriminatory alternatives: models of equal quality that approve groups more alike.

An alternative knows less (factors that tell the group best are dropped, alone and together) or was learned
otherwise (the caller's recipes). One cut-off for everybody: thresholds never differ by group. Whatever was
tried is told, also where nothing was better. As in Gillis, Meursault and Ustun 2024, an alternative is of
equal quality where even the low end of the paired interval of its AUC loses no more than a tolerance.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import monotonic
from typing import Final

import numpy as np

from models.risk.ranking import Codes, Column
from models.risk.sample import Sample
from models.risk.validation.comparing import auc_difference_within
from models.risk.validation.deciding import approved
from models.risk.validation.drifting import binning_of
from models.risk.validation.fairness import Levels, least_ratio, levels_of
from models.risk.validation.findings import Alternative

Refit = Callable[[tuple[str, ...], str], Column]
"""The PDs of the judged rows by a model learned without these factors, by this recipe ("" is the usual)."""
Progress = Callable[[str, float], None]

TOLERANCE: Final = 0.01
PROXIES: Final = 5
_TELLING: Final = 0.05
"""Cramer's V below which a factor tells next to nothing of the group."""
_ALIKE: Final = 0.98
_GAIN: Final = 0.002


@dataclass(frozen=True, slots=True)
class Search:
    """What to search among and for how long. `used` are the factors that move the model's PD: dropping
    another changes nothing. `seconds` is the budget; the refit under way when it ends is finished."""

    refit: Refit
    used: tuple[str, ...]
    recipes: tuple[str, ...] = ()
    seconds: float = 30.0
    tolerance: float = TOLERANCE
    clock: Callable[[], float] = monotonic


def search_alternatives(
    judged: Sample,
    pd: Column,
    approval_rate: float,
    search: Search,
    *,
    fold: Codes | None = None,
    seed: int,
    progress: Progress = lambda step, share: None,
) -> tuple[tuple[Alternative, ...], tuple[str, ...]]:
    """Everything that was tried, in its order, and a note for each attribute on what came of it."""
    trial = _Trial(judged, pd, approval_rate, search, fold, seed, progress)
    found: list[Alternative] = []
    notes: list[str] = []
    for attribute, words in judged.groups.items():
        levels = levels_of(attribute, words)
        if len(levels.names) < 2:
            continue
        before = least_ratio(approved(pd, approval_rate, seed), levels)
        if before >= _ALIKE:
            notes.append(f"No alternative was searched for {attribute}: its levels are approved alike.")
            continue
        tried = trial.alternatives(levels, before)
        found += tried
        notes.append(_told(attribute, before, tried, trial.stopped))
    return tuple(found), tuple(notes)


def proxies(judged: Sample, levels: Levels, used: tuple[str, ...]) -> tuple[str, ...]:
    """The factors that tell the group best, the best first: Cramer's V of their bins, without its bias
    (Bergsma 2013)."""
    told = {
        factor.name: _cramers_v(judged, column, levels)
        for column, factor in enumerate(judged.factors)
        if factor.name in used
    }
    telling = [name for name, strength in told.items() if strength >= _TELLING]
    return tuple(sorted(telling, key=lambda name: -told[name])[:PROXIES])


@dataclass
class _Trial:
    judged: Sample
    pd: Column
    approval_rate: float
    search: Search
    fold: Codes | None
    seed: int
    progress: Progress
    stopped: bool = False
    _pds: dict[tuple[tuple[str, ...], str], Column] = field(default_factory=dict)
    _began: float | None = None

    def alternatives(self, levels: Levels, before: float) -> list[Alternative]:
        """First each change alone, then those that helped together."""
        singles: list[tuple[tuple[str, ...], str]] = [((), recipe) for recipe in self.search.recipes]
        singles += [((name,), "") for name in proxies(self.judged, levels, self.search.used)]
        found: list[Alternative] = []
        helped: list[tuple[float, tuple[str, ...], str]] = []
        for dropped, recipe in singles:
            tried = self._tried(dropped, recipe, levels, before)
            if tried is None:
                return found
            found.append(tried)
            gain = tried.selection_ratio_after - before
            if tried.equal_quality and gain > _GAIN:
                helped.append((gain, dropped, recipe))
        for dropped, recipe in _together(helped):
            tried = self._tried(dropped, recipe, levels, before)
            if tried is None:
                return found
            found.append(tried)
        return found

    def _tried(
        self, dropped: tuple[str, ...], recipe: str, levels: Levels, before: float
    ) -> Alternative | None:
        """None where the budget is spent."""
        pd = self._refitted(dropped, recipe)
        if pd is None:
            return None
        gap = auc_difference_within(pd, self.pd, self.judged.bad, self.judged.customer, self.fold).interval()
        after = least_ratio(approved(pd, self.approval_rate, self.seed), levels)
        return Alternative(
            what=_what(dropped, recipe),
            attribute=levels.attribute,
            auc_difference=gap,
            selection_ratio_before=round(before, 6),
            selection_ratio_after=round(after, 6),
            equal_quality=gap.low >= -self.search.tolerance,
        )

    def _refitted(self, dropped: tuple[str, ...], recipe: str) -> Column | None:
        known = self._pds.get((dropped, recipe))
        if known is not None:
            return known
        if self._began is None:
            self._began = self.search.clock()
        spent = self.search.clock() - self._began
        if spent >= self.search.seconds:
            self.stopped = True
            return None
        self.progress(f"alternative: {_what(dropped, recipe)}", spent / self.search.seconds)
        found = self.search.refit(dropped, recipe)
        self._pds[dropped, recipe] = found
        return found


def _together(
    helped: list[tuple[float, tuple[str, ...], str]],
) -> Iterator[tuple[tuple[str, ...], str]]:
    """The changes that helped, the best first: the two best drops, the three best and so on; then the best
    recipe with each of those."""
    best = sorted(helped, key=lambda each: (-each[0], each[1], each[2]))
    names = [dropped[0] for _, dropped, _ in best if dropped]
    recipe = next((recipe for _, _, recipe in best if recipe), "")
    groups = [tuple(sorted(names[:count])) for count in range(1, len(names) + 1)]
    yield from ((group, "") for group in groups[1:])
    if recipe:
        yield from ((group, recipe) for group in groups)


def _cramers_v(judged: Sample, column: int, levels: Levels) -> float:
    binning = binning_of(judged.factors[column], judged.values[:, column])
    inside = levels.place >= 0
    place = binning.place(judged.values[inside, column])
    size = len(levels.names)
    table = np.bincount(place * size + levels.place[inside], minlength=binning.bins * size)
    table = table.reshape(-1, size)
    table = table[table.sum(axis=1) > 0]
    rows = table.sum()
    expected = table.sum(axis=1, keepdims=True) * table.sum(axis=0) / rows
    one, other = table.shape[0], table.shape[1]
    association = float(((table - expected) ** 2 / expected).sum() / rows)
    association = max(association - (one - 1) * (other - 1) / (rows - 1), 0.0)
    least = min(one - (one - 1) ** 2 / (rows - 1), other - (other - 1) ** 2 / (rows - 1)) - 1
    return float(np.sqrt(association / least)) if least > 0 else 0.0


def _what(dropped: tuple[str, ...], recipe: str) -> str:
    told = [f"without {', '.join(dropped)}"] if dropped else []
    return "; ".join([*told, *([recipe] if recipe else [])])


def _told(attribute: str, before: float, tried: list[Alternative], stopped: bool) -> str:
    end = " The time for it was over before all was tried." if stopped else ""
    if not tried:
        why = end or " No factor that moves the PD tells its levels apart."
        return f"Alternatives for {attribute}: none was tried.{why}"
    equal = [each for each in tried if each.equal_quality]
    fairer = [each for each in equal if each.selection_ratio_after > before + _GAIN]
    if not fairer:
        return f"Alternatives for {attribute}: of {len(tried)} tried, none of equal quality is fairer.{end}"
    best = max(fairer, key=lambda each: each.selection_ratio_after)
    return (
        f"Alternatives for {attribute}: of {len(tried)} tried, {len(fairer)} of equal quality are fairer; "
        f"the best ({best.what}) moves the least selection ratio from {before:.3f} to "
        f"{best.selection_ratio_after:.3f}. It was chosen on these rows: confirm it on others.{end}"
    )
