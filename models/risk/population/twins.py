"""Twins: two people who are alike in all that a lender sees but one piece of evidence."""

from dataclasses import dataclass

import numpy as np

from models.risk.factor import Direction
from models.risk.factors import FACTOR_NAMES, FACTORS
from models.risk.population.simulation import Population
from models.risk.sample import Matrix
from models.risk.withholding import hide_unshown

WEAK_QUANTILE, STRONG_QUANTILE = 0.1, 0.9


@dataclass(frozen=True, slots=True)
class Twins:
    """Three matrices of rows x FACTORS, alike but in one category; everything else is shown.

    One twin's evidence is weak, the other's strong, and the third is a twin who withholds it. In this world
    evidence reads a risk and does not make it: the true PD of all three is that of the row they come from.
    """

    weak: Matrix
    strong: Matrix
    withheld: Matrix


def twins(population: Population, category: str) -> Twins:
    """A pair for each row of the population. Raises ValueError for a category that carries no factor."""
    own = [factor for factor in FACTORS if factor.category == category and not factor.flag]
    if not own:
        raise ValueError(f"{category} carries no factor")
    weak, strong = population.factors.copy(), population.factors.copy()
    for factor in own:
        place = FACTOR_NAMES.index(factor.name)
        column = population.factors[:, place]
        ends = np.quantile(column, (WEAK_QUANTILE, STRONG_QUANTILE))
        rises = factor.direction is Direction.RAISES_PD
        weak[:, place], strong[:, place] = ends[::-1] if rises else ends
    hidden = [any(kind == category for kind in factor.needs) for factor in FACTORS]
    withheld = hide_unshown(population.factors, np.ones_like(population.shown))
    withheld[:, hidden] = np.nan
    return Twins(weak, strong, withheld)
