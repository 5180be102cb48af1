"""What scene limits must know before they pay: of their own scopes, and of the merchant."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.facts.limit import Limit, LimitKind
from models.facts.merchant import MerchantKnown, SceneFacts
from models.facts.payment import Payment

_log = logging.getLogger(__name__)

NOTHING_ASKED = SceneFacts(merchant=MerchantKnown())


@dataclass(frozen=True, slots=True)
class OwnDirectory:
    """The scene service that comes with the program: its own tables, in the payment's own transaction."""

    def facts_for(self, payment: Payment, stores: Stores) -> MerchantKnown:
        return stores.merchants.known(payment.merchant, payment.at)


def scene_facts(means: Means, stores: Stores, payment: Payment, limits: Iterable[Limit]) -> SceneFacts:
    """Nothing is looked up for a payment that no scene limit could pay.

    `payment.at` must be our clock's. A scene service that fails or is late shuts scene limits, and nothing
    else.
    """
    scenes = [limit for limit in limits if limit.kind is LimitKind.SCENE and limit.in_force(payment.at)]
    if not scenes:
        return NOTHING_ASKED
    unverified = frozenset(limit.limit_id for limit in scenes if not means.scopes.hold(limit))
    return SceneFacts(
        merchant=_asked(means, stores, payment),
        own_day_minor=_own_day_minor(stores, payment, scenes),
        unverified=unverified,
    )


def _own_day_minor(stores: Stores, payment: Payment, scenes: Iterable[Limit]) -> int:
    """Asked where a limit has a most for one payment: a purchase in several is one purchase."""
    if not any(limit.scope is not None and limit.scope.payment_max_minor for limit in scenes):
        return 0
    since = payment.at - timedelta(days=1)
    return stores.merchants.paid_by(payment.merchant.merchant_id, payment.customer_id, since)


def _asked(means: Means, stores: Stores, payment: Payment) -> MerchantKnown | None:
    try:
        return means.scenes.facts_for(payment, stores)
    except AssertionError:
        raise  # a broken invariant is no service that is down
    except Exception:  # whatever it is that an adapter meets: the standing limit goes on
        _log.warning("The scene service gave no answer; scene limits stay shut.", exc_info=True)
        return None
