"""Hiding evidence from a learner, so that withholding it is neutral for the person.

Why this makes a missing category neutral. Let x be what is left and c what the category would have
shown. If rows are hidden by a coin that knows nothing of the person, then among the rows where c is
missing the outcome has the distribution of everyone with the same x: E[y | x, missing] equals the
average of E[y | x, c] over those who show c. A learner that sees enough such rows therefore gives
"missing" the average of those who show, neither better nor worse; and as refused, withdrawn and never
asked are all the same missing value, they cannot differ at all. On a lender's own data, where people
choose what to show, this holds only for rows hidden by our own coin: there the choice itself must be
kept out, for instance by weighting each row with the inverse of its chance to show.
"""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from models.risk.factor import Factor
from models.risk.factors import CONSENT_CATEGORIES, FACTORS
from models.risk.sample import Mask, Matrix

ACCOUNT_GAPS = 0.15
"""Share of a training view's rows with gaps in the account history: each factor is hidden with one half."""


CATEGORIES_FOR_ALL_SETS = 5
"""With more categories, only the sets that customers do show have calibrations of their own."""


def consent_categories(factors: Sequence[Factor]) -> tuple[str, ...]:
    """Every category that a factor needs, in the order of their first mention."""
    needed = [(factor.category, *factor.also_needs) for factor in factors]
    return tuple(dict.fromkeys(str(name) for names in needed for name in names if name is not None))


def sets_of(categories: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Every set that can be shown of these, nothing first and everything last."""
    sizes = range(len(categories) + 1)
    return tuple(chosen for size in sizes for chosen in combinations(categories, size))


def sets_required(categories: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The sets that a model must have a calibration of their own for: every one of few categories, of many
    at least nothing and everything."""
    if len(categories) <= CATEGORIES_FOR_ALL_SETS:
        return sets_of(categories)
    return ((), tuple(categories))


def hidden_without(
    values: Matrix, kept: Mask, factors: Sequence[Factor], categories: Sequence[str]
) -> Matrix:
    """A copy of rows x factors with NaN wherever `kept` (rows x categories) forbids what a factor needs."""
    visible = values.copy()
    for column, factor in enumerate(factors):
        for place, category in enumerate(categories):
            if category in factor.needs:
                visible[~kept[:, place], column] = np.nan
    return visible


def categories_shown(values: Matrix, factors: Sequence[Factor], categories: Sequence[str]) -> Mask:
    """What each row shows (rows x categories), read from what is not missing; a flag shows nothing."""
    known = ~np.isnan(values)
    shown = np.zeros((len(values), len(categories)), dtype=np.bool_)
    for place, category in enumerate(categories):
        own = [factor.category == category and not factor.flag for factor in factors]
        shown[:, place] = known[:, own].any(axis=1)
    return shown


def dropped_view(
    values: Matrix, factors: Sequence[Factor], categories: Sequence[str], rng: np.random.Generator
) -> Matrix:
    """The same customers with whole categories, and some account factors, hidden at random.

    The chance to hide is itself drawn for each customer, so that showing all and showing nothing, the
    two ends that matter most, are both common.
    """
    chance = rng.random((len(values), 1))
    kept = rng.random((len(values), len(categories))) >= chance
    view = hidden_without(values, kept, factors, categories)
    gaps = rng.random(len(view)) < ACCOUNT_GAPS
    for column, factor in enumerate(factors):
        if factor.category is None:
            view[gaps & (rng.random(len(view)) < 0.5), column] = np.nan
    return view


def hide_unshown(factors: Matrix, shown: Mask) -> Matrix:
    """`hidden_without` for the assistant's own register: `shown` is rows x CONSENT_CATEGORIES."""
    return hidden_without(factors, shown, FACTORS, CONSENT_CATEGORIES)
