"""The real-time engine: what is known of a customer up to this second, scored and held against rules."""

from dataclasses import dataclass

from models.facts.payment import Assessment, Payment
from tools.payments.assess import Criteria, assess


@dataclass(frozen=True, slots=True)
class Judged:
    """What was made of a payment, the customer's state after it, and the event as it is kept (bytes)."""

    assessment: Assessment
    state: bytes | None
    event: bytes


@dataclass(frozen=True, slots=True)
class Judge:
    """Built once a worker."""

    criteria: Criteria

    def __call__(self, payment: Payment, state: bytes | None) -> Judged:
        """Pure: the same payment over the same state is judged the same."""
        return Judged(assess((), 0.0, self.criteria), state, b"")
