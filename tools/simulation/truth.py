"""What really would become of simulated requests: the truth of the population, which no lender sees."""

from typing import Final

import numpy as np

from models.facts.decision import Verdict
from models.risk.population import truth
from models.risk.population.simulation import Population
from tools.simulation.columns import Column, Columns

TRUE: Final = ("true_pd", "true_take_up", "true_loss_minor")
"""12-month PD at the limit that is decided; chance that it is taken, 0 where none is allowed; loss expected
over 12 months, weighed by that chance between the limit of before and the one decided."""


def true_of(asked: Population, decided: Columns) -> Column:
    """Rows x TRUE: one row for each request, decided so."""
    who = asked.standing()
    allowed = decided.gave(Verdict.ALLOW)
    limit = np.where(allowed, decided.limit_minor, asked.limit_minor)
    taken = np.where(allowed, truth.take_up(who, decided.rate_bps / 10_000, limit), 0.0)
    pd = truth.pd_at_limit(who, limit)
    lost = truth.loss_given_default(who)
    before = asked.true_pd * truth.owed_at_default(who, asked.limit_minor) * lost
    after = pd * truth.owed_at_default(who, limit) * lost
    return np.column_stack([pd, taken, before + taken * (after - before)])
