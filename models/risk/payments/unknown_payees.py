"""Factors as they would be if nothing were known of whom a payment goes to. Learning and judging only."""

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.risk.payments.event import EVENT
from models.risk.payments.standing import UNKNOWN
from models.risk.payments.state import EMPTY
from models.risk.payments.windows import STANDING, factors


def with_payees_unknown(rows: NDArray[Any]) -> NDArray[Any]:
    """A copy of the rows; what the customer's own past says of the payee stays."""
    hidden = rows.copy()
    hidden[:, STANDING:] = _unknown()
    return hidden


@cache
def _unknown() -> NDArray[np.float64]:
    event = np.zeros(1, EVENT)
    event["at_ms"], event["amount_minor"], event["key"] = 1, 100, 1
    return factors(EMPTY, event, UNKNOWN)[STANDING:]
