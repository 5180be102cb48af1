"""Which reason codes may be told to a person: none that says nothing, none that is a protected trait.

A code that stands for a group, or whose factor nearly tells who belongs to one, would make the group the
reason. Such a factor may still be in a lender's model (its fairness tables judge that); its code is refused.
"""

import re
from collections.abc import Collection, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from models.errors import UnusableInput
from models.risk.factor import Factor, FactorKind
from models.risk.sample import MISSING_WORD, Sample

_SAYS_NOTHING = frozenset({
    "risk", "score", "rating", "model", "models", "other", "others", "misc", "unknown", "general", "overall",
    "internal", "policy", "system", "profile", "decision", "insufficient", "standard", "standards",
    "criteria", "factor", "factors", "reason", "reasons", "various", "several", "default", "none", "na",
})  # fmt: skip
"""A code made of nothing but such words tells a person nothing they could check or change."""

_NOR_TOGETHER = frozenset({
    "creditrisk", "creditpolicy", "creditmodel", "creditdecision", "creditprofile", "creditstandards",
    "lendingpolicy", "lendingcriteria", "totalrisk", "totalscore",
})  # fmt: skip
"""Words that say something elsewhere (`other_credit`, `credit_score` of a bureau) and nothing here."""

_SAYS_NOTHING_ZH = ("综合评分不足", "综合评分", "风险较高", "其他", "内部政策", "系统评分", "评分不足")

STANDS_IN = 0.9
"""AUC at which a factor alone tells a level of a group from the rest: then it is nearly the group."""

MEMBERS_MIN = 30
"""Of a level, and of the others, in each half: of a handful of people chance alone may tell as much."""

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


class ReasonRefused(UnusableInput):
    """A reason code cannot be told to a person; give the column a reason_code of its own or leave it out."""

    code = "reason_refused"


def says_nothing(code: str) -> bool:
    """Whether a code is generic: `other`, `risk_score`, `InternalPolicy`."""
    words = [word.lower() for word in _WORDS.findall(code)]
    latin = bool(words) and all(word in _SAYS_NOTHING or word.isdigit() for word in words)
    return not code.strip() or latin or _folded(code) in {*_NOR_TOGETHER, *_SAYS_NOTHING_ZH}


def require_nameable(factors: Sequence[Factor], groups: Iterable[str]) -> None:
    """Raises ReasonRefused, naming the column, for a code that is generic or whose factor is a group."""
    protected = {_folded(name) for name in groups}
    for factor in factors:
        if says_nothing(factor.reason_code):
            raise ReasonRefused(
                f"The reason code {factor.reason_code!r} of {factor.name} says nothing; "
                "give the column a reason_code of its own.",
                factor=factor.name,
            )
        if protected & {_folded(factor.name), _folded(factor.reason_code)}:
            raise ReasonRefused(
                f"{factor.name} is a protected attribute and can be no reason; use it as a group only.",
                factor=factor.name,
            )


def codes_refused(factors: Sequence[Factor], protected: Collection[str]) -> frozenset[str]:
    """Codes that nobody may be told: generic ones, and those of factors named in `protected`."""
    named = {_folded(name) for name in protected}
    return frozenset(
        factor.reason_code
        for factor in factors
        if says_nothing(factor.reason_code) or named & {_folded(factor.name), _folded(factor.reason_code)}
    )


def protected_names(sample: Sample) -> frozenset[str]:
    """The groups themselves, and the factors that stand in for one."""
    return frozenset({*sample.groups, *stand_ins(sample)})


def stand_ins(sample: Sample) -> tuple[str, ...]:
    """Factors that alone tell some level of a group from all others, missing a value of its own.

    To be told apart as one of whom nothing is told is no trait.
    """
    levels = [
        words == level
        for words in sample.groups.values()
        for level in np.unique(words)
        if level != MISSING_WORD and 0 < (words == level).sum() < len(words)
    ]
    return tuple(
        factor.name
        for place, factor in enumerate(sample.factors)
        if any(_tells(factor, sample.values[:, place], member) for member in levels)
    )


def _tells(factor: Factor, values: NDArray[np.float64], member: NDArray[np.bool_]) -> bool:
    half = np.arange(len(values)) % 2 == 0
    if min(those.sum() for side in (half, ~half) for those in (member[side], ~member[side])) < MEMBERS_MIN:
        return False
    ranks = _share_by_value(factor, values, member, half)[~half]
    return _auc(ranks, member[~half]) >= STANDS_IN


def _share_by_value(
    factor: Factor, values: NDArray[np.float64], member: NDArray[np.bool_], half: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """The share of members among like values, learned on one half: levels, or fiftieths of a number."""
    if factor.kind is FactorKind.CATEGORY:
        place = np.where(np.isnan(values), -1, values).astype(np.int64)
    else:
        known = values[~np.isnan(values)]
        cuts = np.unique(np.quantile(known, np.linspace(0.02, 0.98, 49))) if len(known) else known
        place = np.where(np.isnan(values), -1, np.searchsorted(cuts, values, side="right"))
    _, bins = np.unique(place, return_inverse=True)
    rows = np.bincount(bins[half], minlength=bins.max() + 1)
    members = np.bincount(bins[half], weights=member[half], minlength=bins.max() + 1)
    return np.asarray(((members + member.mean()) / (rows + 1.0))[bins])


def _auc(ranks: NDArray[np.float64], member: NDArray[np.bool_]) -> float:
    _, place, count = np.unique(ranks, return_inverse=True, return_counts=True)
    middle = np.cumsum(count) - (count - 1) / 2.0
    inside = member.sum()
    above = middle[place][member].sum() - inside * (inside + 1) / 2
    return float(above / (inside * (len(member) - inside)))


def _folded(name: str) -> str:
    """Case and signs make no other name: `Foreign-worker` is `foreign_worker`."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())
