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

import numpy as np
from numpy.typing import NDArray

from models.risk.factors import EVIDENCE_CATEGORIES, FACTORS, shown_kinds

Matrix = NDArray[np.float64]
Mask = NDArray[np.bool_]

ACCOUNT_GAPS = 0.15
"""Share of a training view's rows with gaps in the account history: each factor is hidden with one half."""


def hide_unshown(factors: Matrix, shown: Mask) -> Matrix:
    """A copy of `factors` (rows x FACTORS) with NaN where `shown` (rows x EVIDENCE_CATEGORIES) forbids."""
    visible = factors.copy()
    for column, factor in enumerate(FACTORS):
        for place, kind in enumerate(EVIDENCE_CATEGORIES):
            if kind in factor.needs:
                visible[~shown[:, place], column] = np.nan
    return visible


def shown_evidence(visible: Matrix) -> Mask:
    """What each row shows (rows x EVIDENCE_CATEGORIES), read from what is not missing."""
    known = ~np.isnan(visible)
    return np.column_stack(
        [
            known[:, [kind in shown_kinds([factor.name]) for factor in FACTORS]].any(axis=1)
            for kind in EVIDENCE_CATEGORIES
        ]
    )


def dropped_view(visible: Matrix, rng: np.random.Generator) -> Matrix:
    """The same customers with whole categories, and some account factors, hidden at random.

    The chance to hide is itself drawn for each customer, so that showing all and showing nothing, the
    two ends that matter most, are both common.
    """
    chance = rng.random((len(visible), 1))
    kept = rng.random((len(visible), len(EVIDENCE_CATEGORIES))) >= chance
    view = hide_unshown(visible, kept)
    gaps = rng.random(len(view)) < ACCOUNT_GAPS
    for column, factor in enumerate(FACTORS):
        if factor.category is None:
            view[gaps & (rng.random(len(view)) < 0.5), column] = np.nan
    return view
