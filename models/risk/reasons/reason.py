"""The one to four reasons that raised a risk, and those that helped: taken from the exact account of a score.

Stable: an account is the same bits on every run; weights are compared at six decimals, so that another
processor's last bit changes nothing, and equals stand in the factors' order; what weighs too little to be
sure of its place is not said at all. How often reasons outlast a slight change of the row is measured
(`judging`).
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from math import isnan

import numpy as np
from numpy.typing import NDArray

from models.facts.value import Value
from models.risk.factor import Factor, FactorKind
from models.risk.reasons.explainers import Explainer

REASONS_MAX = 4

WORTH_SAYING = 0.01
"""Log-odds: what moves the odds of default by less than one in a hundred is no reason."""

SHARE_OF_FIRST = 0.1
"""Nor is what weighs less than this of the weightiest: its rank is chance, and it distracts."""

DIGITS = 6

Column = NDArray[np.float64]


class Reading(StrEnum):
    """What the value behind a reason is: an amount, a level of a category, a special value that is no
    amount, or a gap in what the lender itself keeps."""

    AMOUNT = "amount"
    LEVEL = "level"
    SPECIAL = "special"
    MISSING = "missing"


class Reason(Value):
    """One reason code and what its factors together added to the log-odds of default, against the average
    person: above zero raised the risk. `factors` moved it that way, the weightiest first; `reading` is of
    the first."""

    code: str
    factors: tuple[str, ...]
    log_odds: float
    reading: Reading


class Reasons(Value):
    """Up to four each way, the weightiest first. `log_odds` are the person's, `average` everybody's."""

    raised: tuple[Reason, ...]
    helped: tuple[Reason, ...]
    log_odds: float
    average: float


def reasons_of(explainer: Explainer, row: Column) -> Reasons:
    """The reasons for one row of values, as it is served."""
    contributions = explainer.contributions(row[None])[0]
    moved = _by_code(explainer.factors, row, contributions)
    weights = _weights(moved)
    return Reasons(
        raised=_first(explainer.factors, row, moved, weights, 1),
        helped=_first(explainer.factors, row, moved, weights, -1),
        log_odds=round(float(explainer.average + contributions.sum()), DIGITS),
        average=round(explainer.average, DIGITS),
    )


def may_be_named(factor: Factor, value: float) -> bool:
    """Never a flag, and never what needs consent and is not there: withholding is no reason."""
    return not factor.flag and not (isnan(value) and factor.needs)


def weights_by_code(factors: Sequence[Factor], row: Column, contributions: Column) -> dict[str, float]:
    """What each reason code's factors together added, rounded; codes in the factors' order."""
    return _weights(_by_code(factors, row, contributions))


def nameable_places(factors: Sequence[Factor], row: Column) -> list[int]:
    values = row.tolist()
    return [place for place, factor in enumerate(factors) if may_be_named(factor, values[place])]


def worth_saying(weights: Mapping[str, float]) -> list[tuple[str, float]]:
    """Codes that raised the risk and are worth saying, the weightiest first; all of them, not only four."""
    # Sorting is stable: equal weights stay in the factors' order.
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    floor = max(WORTH_SAYING, SHARE_OF_FIRST * ranked[0][1]) if ranked else 0.0
    return [(code, weight) for code, weight in ranked if weight >= floor]


def reading_of(factor: Factor, value: float) -> Reading:
    if isnan(value):
        return Reading.MISSING
    if factor.kind is FactorKind.CATEGORY:
        return Reading.LEVEL
    return Reading.SPECIAL if value in factor.specials else Reading.AMOUNT


_ByCode = Mapping[str, Mapping[int, float]]
"""For each reason code what each of its factors added, by their places; both in the factors' order."""


def _by_code(factors: Sequence[Factor], row: Column, contributions: Column) -> _ByCode:
    found: dict[str, dict[int, float]] = {}
    added = contributions.tolist()
    for place in nameable_places(factors, row):
        found.setdefault(factors[place].reason_code, {})[place] = added[place]
    return found


def _weights(moved: _ByCode) -> dict[str, float]:
    return {code: round(sum(added.values()), DIGITS) for code, added in moved.items()}


def _first(
    factors: Sequence[Factor], row: Column, moved: _ByCode, weights: Mapping[str, float], way: int
) -> tuple[Reason, ...]:
    turned = worth_saying({code: way * weight for code, weight in weights.items()})
    return tuple(
        _reason(factors, row, moved[code], code, weight, way) for code, weight in turned[:REASONS_MAX]
    )


def _reason(
    factors: Sequence[Factor], row: Column, added: Mapping[int, float], code: str, weight: float, way: int
) -> Reason:
    behind = _heaviest({place: way * each for place, each in added.items()})
    return Reason(
        code=code,
        factors=tuple(factors[place].name for place in behind),
        log_odds=way * weight,
        reading=reading_of(factors[behind[0]], float(row[behind[0]])),
    )


def _heaviest(added: Mapping[int, float]) -> list[int]:
    rounded = {place: round(each, DIGITS) for place, each in added.items()}
    return sorted((place for place in rounded if rounded[place] > 0), key=lambda place: -rounded[place])
