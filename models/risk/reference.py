"""How factors and scores lay when a model was learned, as bins: what monitoring measures drift against.

Bins hold shares of rows, never a row.
"""

from collections.abc import Sequence
from typing import Annotated

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from models.facts.value import Share, Value
from models.risk.factor import Factor, FactorKind

Column = NDArray[np.float64]

BINS = 10
DIGITS = 9
"""Of shares: below one row in a billion."""

Shares = tuple[Share, ...]


class FactorSeen(Value):
    """One factor among the rows that were fitted.

    `lower` and `upper` are the ends of its ordinary values: scoring clips to them; None where there was none.
    `shares` are those of the bins between `edges` (as in a scorecard: `edges[i - 1] <= value < edges[i]`), or
    of the levels of a category, then of each special value, and at last of the missing; together one.
    """

    factor: str
    lower: float | None
    upper: float | None
    edges: tuple[float, ...]
    shares: Annotated[Shares, Field(min_length=1)]


class ScoreSeen(Value):
    """The calibrated PD of a model (`behaviour`, `scorecard`) on rows it was not fitted on."""

    name: str
    edges: tuple[float, ...]
    shares: Annotated[Shares, Field(min_length=1)]


def factor_seen(factor: Factor, values: Column) -> FactorSeen:
    """What a column of fitted rows looked like."""
    ordinary = values[~np.isnan(values) & ~np.isin(values, factor.specials)]
    numeric = factor.kind is FactorKind.NUMBER
    edges = quantile_edges(ordinary) if numeric else ()
    return FactorSeen(
        factor=factor.name,
        lower=float(ordinary.min()) if len(ordinary) else None,
        upper=float(ordinary.max()) if len(ordinary) else None,
        edges=edges,
        shares=factor_shares(factor, edges, values),
    )


def score_seen(name: str, pds: Column) -> ScoreSeen:
    """How a model's PDs lay; by tenths of the rows."""
    edges = quantile_edges(pds)
    return ScoreSeen(name=name, edges=edges, shares=score_shares(edges, pds))


def quantile_edges(values: Column) -> tuple[float, ...]:
    """Rising edges that part the values into tenths; fewer where many values are the same."""
    if not len(values):
        return ()
    inner = np.quantile(values, np.linspace(0, 1, BINS + 1)[1:-1], method="higher")
    return tuple(edge for edge in np.unique(inner).tolist() if edge > values.min())


def factor_shares(factor: Factor, edges: Sequence[float], values: Column) -> Shares:
    """The shares of a column in the bins of a reference, in the order of `FactorSeen.shares`.

    PSI needs no more than these of now and those of then. No rows give zeros.
    """
    missing = np.isnan(values)
    special = np.isin(values, factor.specials)
    ordinary = values[~missing & ~special]
    if factor.kind is FactorKind.CATEGORY:
        counts = np.bincount(ordinary.astype(np.intp), minlength=len(factor.levels))
    else:
        counts = _counts(edges, ordinary)
    whole = [*counts.tolist(), *(int((values == one).sum()) for one in factor.specials), int(missing.sum())]
    return tuple(round(count / max(len(values), 1), DIGITS) for count in whole)


def score_shares(edges: Sequence[float], pds: Column) -> Shares:
    """The shares of PDs in the bins of a reference."""
    return tuple(round(count / max(len(pds), 1), DIGITS) for count in _counts(edges, pds).tolist())


def _counts(edges: Sequence[float], values: Column) -> NDArray[np.intp]:
    places = np.searchsorted(np.asarray(edges, dtype=np.float64), values, side="right")
    return np.bincount(places, minlength=len(edges) + 1)
