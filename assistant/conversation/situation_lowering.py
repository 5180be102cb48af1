"""What a brain is told of decreases that wait: until when, and whether they were objected to."""

from datetime import date

from assistant.storage.stores import Stores
from models.facts.decrease import DecreaseState
from models.facts.value import Value
from tools.explanation.figures import local_day


class DecreaseNow(Value):
    """A decrease of the standing limit that waits for its day, or for somebody to look at an objection."""

    decrease_id: str
    new_limit_minor: int
    in_force_on: date
    state: DecreaseState
    reasons: tuple[str, ...]


def decreases_now(stores: Stores, customer_id: str) -> tuple[DecreaseNow, ...]:
    """Those that are not in force yet, oldest first."""
    return tuple(
        DecreaseNow(
            decrease_id=each.decrease_id,
            new_limit_minor=each.decision.new_limit_minor,
            in_force_on=local_day(each.in_force_at),
            state=each.state,
            reasons=each.decision.reasons,
        )
        for each in stores.decreases.of_customer(customer_id)
        if each.state.is_open
    )
