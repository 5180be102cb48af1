"""What the score would be with some factors as they are for others: the model is asked, not its explanation.

Reference rows stand for everybody: a factor is "taken out" by giving the person the reference rows' values of
it, one after the other, and averaging. The combinations need not occur in life; that is the price of
asking the model itself, and why these figures check reasons and never give them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.risk.reasons.explainers import Column, Explainer
from models.risk.sample import Matrix

Groups = NDArray[np.bool_]
"""Groups x factors: which factors each group is."""


@dataclass(frozen=True, slots=True)
class Counterfactuals:
    """One row against reference rows x factors. Log-odds of default throughout."""

    explainer: Explainer
    row: Column
    reference: Matrix

    def excess(self) -> float:
        """How much more risk than everybody's average: less than zero where it is less."""
        return float(self._own() - self.explainer.log_odds(self.reference).mean())

    def removed(self, groups: Groups) -> Column:
        """For each group, by how much the risk falls when its factors alone become everybody's."""
        return np.asarray(self._own() - self._mean(~groups))

    def kept(self, groups: Groups) -> Column:
        """For each group, by how much everybody's risk rises when its factors alone become the person's."""
        return np.asarray(self._mean(groups) - self.explainer.log_odds(self.reference).mean())

    def effects(self, groups: Groups) -> Column:
        """The mean of both: the first and the last step of all orders in which factors could be exchanged,
        so in an additive model exactly what the group contributes."""
        return (self.removed(groups) + self.kept(groups)) / 2

    def _own(self) -> float:
        return float(self.explainer.log_odds(self.row[None])[0])

    def _mean(self, own: Groups) -> Column:
        """Mean log-odds for each mask of factors that are the person's own, the rest everybody's."""
        mixed = np.where(own[:, None, :], self.row, self.reference)
        rows = mixed.reshape(-1, mixed.shape[-1])
        return np.asarray(self.explainer.log_odds(rows).reshape(len(own), -1).mean(axis=1))


def groups_of(named: Sequence[Sequence[int]], width: int) -> Groups:
    """Masks from the places of factors."""
    found = np.zeros((len(named), width), dtype=np.bool_)
    for group, places in enumerate(named):
        found[group, list(places)] = True
    return found
