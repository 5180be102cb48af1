"""Declared directions that the data speak against: told, never changed."""

from typing import Final

import numpy as np

from models.risk.factor import Direction, FactorKind
from models.risk.ranking import Column
from models.risk.sample import Sample

_ERRORS_OFF: Final = 4.0
"""Standard errors: with hundreds of columns fewer would be chance."""


def doubtful_directions(sample: Sample) -> tuple[str, ...]:
    """A note for each factor whose values alone go with bads against its declared direction.

    Beside other factors the declared one may still be right, so the lender decides. Missing and special
    values are not looked at.
    """
    found = []
    for place, factor in enumerate(sample.factors):
        if factor.kind is FactorKind.CATEGORY or factor.direction is Direction.NONE:
            continue
        values = sample.values[:, place]
        told = ~np.isnan(values) & ~np.isin(values, factor.specials)
        auc, errors = _bads_rank_higher(values[told], sample.bad[told].astype(bool))
        against = errors if factor.direction is Direction.LOWERS_PD else -errors
        if against > _ERRORS_OFF:
            found.append(
                f"Column {factor.name} is declared {factor.direction.value}, but by itself larger values go "
                f"with {'more' if errors > 0 else 'fewer'} bads (AUC {auc:.3f}); check its direction."
            )
    return tuple(found)


def _bads_rank_higher(values: Column, bad: np.typing.NDArray[np.bool_]) -> tuple[float, float]:
    """AUC of the value for being bad, and how many standard errors of chance it is from a half
    (Mann and Whitney 1947)."""
    bads, goods = int(bad.sum()), int((~bad).sum())
    if not bads or not goods:
        return 0.5, 0.0
    _, place, rows = np.unique(values, return_inverse=True, return_counts=True)
    middle = np.cumsum(rows) - (rows - 1) / 2
    auc = (middle[place][bad].sum() - bads * (bads + 1) / 2) / (bads * goods)
    return float(auc), float((auc - 0.5) / np.sqrt((bads + goods + 1) / (12 * bads * goods)))
