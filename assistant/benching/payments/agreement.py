"""Whether the engine's factors, one payment after the other, are those of the batch, bit for bit."""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from models.risk.payments.batch import DAY_MS, factors_of, standing_of
from models.risk.payments.population import simulate_payments
from models.risk.payments.state import EMPTY, advanced, decode
from models.risk.payments.windows import factors

_CUSTOMERS = 24
_LABEL_DELAY_DAYS = 10_000
"""No label is known in time: what is confirmed later is told to the engine by hand, which tests do."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many payments were compared, in how many factors each, and how many values differed in any bit."""

    payments: int
    factors: int
    different: int


def measured_agreement() -> Agreement:
    """Simulated customers' whole year, told to the engine in order, its state kept as bytes in between."""
    table = simulate_payments(5, _CUSTOMERS).table
    assert table.notes is not None
    batch = factors_of(table, _LABEL_DELAY_DAYS)
    standing = standing_of(table, _LABEL_DELAY_DAYS * DAY_MS)
    starts, different = table.starts(), 0
    for start, end in pairwise(starts.tolist()):
        kept = EMPTY.encode()
        for row in range(start, end):
            one = slice(row, row + 1)
            state = replace(decode(kept), notes=table.notes[one])
            online = factors(state, table.events[one], standing[one])
            different += int(np.sum(online.view(np.uint64) != batch[row].view(np.uint64)))
            kept = advanced(state, table.events[one]).encode()
    return Agreement(len(table.events), batch.shape[1], different)
