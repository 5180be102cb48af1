"""The room in the portfolio's budget: put on a case before it is decided, held again when it is taken up."""

from datetime import timedelta
from typing import Final

from assistant.actions.means import Means
from assistant.actions.view_portfolio import count_portfolio
from assistant.storage.stores import Stores
from models.errors import Conflict
from models.facts.decision import PortfolioRoom
from models.facts.offer import Offer
from tools.portfolio.room import room_for, room_left

COUNTED_EVERY: Final = timedelta(hours=1)
"""Reading every limit takes seconds to a minute; what grows between is added to the last count."""


class PortfolioFull(Conflict):
    """We are not extending more credit in total right now; the offer stays open, so try again later."""

    code = "portfolio_full"


def room_now(means: Means, stores: Stores) -> PortfolioRoom | None:
    """What is left by now; None where nothing was counted yet."""
    count = stores.portfolio.latest_count()
    if count is None:
        return None
    return room_left(count, stores.portfolio.grown_since(count.counted_at), means.pack)


def require_room(means: Means, stores: Stores, offer: Offer) -> None:
    """Raises PortfolioFull. Whoever accepts anything waits here for those before, so that what is seen is
    what there is: the sum of limits cannot pass the budget however many accept at once. Only a promise that
    is kept may: the budget is the lender's own affair, and there was room when it was made."""
    stores.portfolio.wait_for_others()
    room = room_now(means, stores)
    if room is None:
        return
    decision = stores.decisions.get(offer.terms.decision_id).decision
    if decision.promise_id is not None:
        return
    if (
        room_for(room, decision.risk.pd, means.pack.sizing)
        < offer.terms.new_limit_minor - offer.terms.old_limit_minor
    ):
        raise PortfolioFull


def count_when_due(means: Means) -> int:
    """Count anew where the last count is old or of another policy; how many limits were counted."""
    with means.storage.reading() as stores:
        count, limits = stores.portfolio.latest_count(), stores.portfolio.count_limits()
    fresh = (
        count is not None
        and count.policy_version == means.pack.version
        and means.now() < count.counted_at + COUNTED_EVERY
    )
    return 0 if fresh or not limits else count_portfolio(means).limits
