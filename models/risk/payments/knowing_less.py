"""Factors as an engine has them that knows less: nothing of the payee, or nothing of anybody. Learning only.

An engine that has just started knows nobody, and one of a small lender knows few payees. Were the model
learned only where much is known, it would take what is not known for a sign.
"""

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.risk.payments.batch import PaymentTable, factors_of
from models.risk.payments.event import EVENT
from models.risk.payments.simulated.draws import Mask
from models.risk.payments.standing import UNKNOWN
from models.risk.payments.state import EMPTY
from models.risk.payments.windows import STANDING, factors


def with_payees_unknown(rows: NDArray[Any]) -> NDArray[Any]:
    """A copy of the rows; what the customer's own past says of the payee stays."""
    hidden = rows.copy()
    hidden[:, STANDING:] = _unknown()
    return hidden


def of_strangers(table: PaymentTable, rows: Mask) -> NDArray[np.float32]:
    """The factors of these payments as if each were the first that the engine sees of its customer and of its
    payee; what the account has noted stays."""
    events = table.events[rows]
    alone = PaymentTable(
        events,
        np.arange(len(events)),
        np.zeros(len(events), bool),
        None if table.notes is None else table.notes[rows],
    )
    return with_payees_unknown(factors_of(alone, 0.0, dtype=np.float32))


@cache
def _unknown() -> NDArray[np.float64]:
    event = np.zeros(1, EVENT)
    event["at_ms"], event["amount_minor"], event["key"] = 1, 100, 1
    return factors(EMPTY, event, UNKNOWN)[STANDING:]
