"""Review standing limits: which are due, and what policy would let the lender do; nothing is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from assistant.actions.decrease_limit import case_now
from assistant.actions.means import Means
from assistant.actions.reconcile_books import Told, quietly
from models.facts.decrease import DecreaseAsk, DecreaseBy
from models.facts.limit import LimitKind
from models.facts.value import Share
from tools.limits.decreasing import look

_TOLD_EVERY = 100


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A limit that has stood unchanged for the review time. `lowest_minor` is how far policy would let it be
    lowered in one step; None where it stays. `why_not` says then which rule keeps it."""

    customer_id: str
    limit_id: str
    limit_minor: int
    used_minor: int
    pd: Share
    lowest_minor: int | None
    reasons: tuple[str, ...]
    why_not: tuple[str, ...]
    under_way: str | None
    """A decrease that waits already."""


def review_limits(means: Means, told: Told = quietly) -> Iterator[Reviewed]:
    """One after the other, each customer in a transaction of their own."""
    at = means.now()
    before = at - timedelta(days=means.pack.decreases.review_days)
    with means.storage.reading() as stores:
        due = stores.limits.unchanged_since(before, at)
    for done, (customer_id, limit_id) in enumerate(due, 1):
        found = _reviewed(means, customer_id, limit_id)
        if done % _TOLD_EVERY == 0 or done == len(due):
            told("Reviewing limits", done, len(due))
        if found is not None:
            yield found


def _reviewed(means: Means, customer_id: str, limit_id: str) -> Reviewed | None:
    at = means.now()
    with means.storage.reading() as stores:
        if stores.customers.closed_at(customer_id) is not None:
            return None
        customer = stores.customers.get(customer_id)
        limit = stores.limits.get(limit_id, customer_id)
        ask = DecreaseAsk(by=DecreaseBy.LENDER, to_minor=0)
        case = case_now(means, stores, customer, limit, ask, at)
        waiting = stores.decreases.open_on(limit_id)
    assert limit.kind is LimitKind.STANDING
    seen = look(case, means.pack, means.scorer)
    lower = seen.founded and seen.floor_minor < limit.amount_minor
    return Reviewed(
        customer_id=customer_id,
        limit_id=limit_id,
        limit_minor=limit.amount_minor,
        used_minor=seen.used_minor,
        pd=seen.score.pd,
        lowest_minor=seen.floor_minor if lower else None,
        reasons=seen.reasons if lower else (),
        why_not=seen.against,
        under_way=None if waiting is None else waiting.decrease_id,
    )
