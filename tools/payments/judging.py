"""The real-time engine: what is known of a customer up to this second, scored and held against rules."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.facts.merchant import MerchantStanding
from models.facts.payment import Assessment, Payment, PaymentVerdict, ScamPattern
from models.risk.payments.event import STOPPED, Events, event_of
from models.risk.payments.register import FACTOR_NAMES
from models.risk.payments.state import PaymentState, advanced, remembered
from models.risk.payments.windows import factors
from tools.payments.assess import Criteria, assess
from tools.payments.payee_standing import as_record

Scorer = Callable[[NDArray[np.float64]], float]
"""From a row of factors to the probability that the payment is a scam."""

Spotter = Callable[[str], frozenset[ScamPattern]]
"""Which tricks a text sounds like."""

SAID = tuple(f"memo_{pattern}" for pattern in ScamPattern)
NAMES = {name: place for place, name in enumerate((*FACTOR_NAMES, "amount_minor", *SAID))}
"""What rules may speak of, and where it stands: the register's factors, the amount in minor units, and for
each trick whether what the payment says it is for sounds like it (1 or 0)."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What was made of a payment, over what."""

    assessment: Assessment
    state: PaymentState
    event: Events

    def after(self, verdict: PaymentVerdict) -> bytes:
        """The customer's state with this payment in it, which may have been stopped."""
        event = self.event
        if verdict is not PaymentVerdict.APPROVE:
            event = event.copy()
            event["flags"] |= STOPPED
        return advanced(self.state, event).encode()


@dataclass(frozen=True, slots=True)
class Judge:
    """Built once a worker."""

    criteria: Criteria
    score: Scorer
    spot: Spotter

    def __call__(
        self, payment: Payment, state: bytes | None, payee: MerchantStanding | None = None
    ) -> Judged:
        """Pure: the same payment at the same time over the same state is judged the same.

        `payee`: what is known of whom it goes to, by `subject_of`. A state that another version of the engine
        wrote is begun anew: nobody is kept from paying because we remember otherwise now.
        """
        known = remembered(state)
        event = event_of(payment, int(payment.at.timestamp() * 1000))
        row = factors(known, event, as_record(payee))
        values = [*row.tolist(), payment.amount_minor, *self._said(payment)]
        return Judged(assess(values, self.score(row), self.criteria), known, event)

    def _said(self, payment: Payment) -> tuple[int, ...]:
        memo = payment.context.memo if payment.context else None
        if memo is None:
            return _NOTHING_SAID
        spotted = self.spot(memo)
        return tuple([int(pattern in spotted) for pattern in ScamPattern])


_NOTHING_SAID = (0,) * len(ScamPattern)
