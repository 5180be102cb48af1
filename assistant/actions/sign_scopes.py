"""Sign the scopes that were accepted before scopes were signed: from the terms the person said yes to."""

from datetime import timedelta

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.errors import NotFound
from models.facts.limit import Limit, LimitKind
from models.facts.offer import OfferState

_SAME_MOMENT = timedelta(minutes=1)
"""The yes and the limit it opened are written in one transaction."""


def sign_scopes(means: Means) -> int:
    """How many were signed. One that is not what its accepted offer says gets none, and stays shut."""
    with means.storage.reading() as stores:
        if not stores.limits.unsigned():
            return 0
    signed = 0
    with means.storage.writing() as stores:
        for limit in stores.limits.unsigned():
            terms_hash = _agreed(stores, limit)
            if terms_hash is not None:
                signature = means.scopes.sign(limit, terms_hash)
                stores.limits.sign(limit.model_copy(update={"scope_signature": signature}))
                signed += 1
    return signed


def _agreed(stores: Stores, limit: Limit) -> str | None:
    """The hash of the terms, where the limit is what they say and the person's yes to them is on record."""
    if limit.offer_id is None:
        return None
    try:
        offer = stores.offers.get(limit.offer_id, limit.customer_id)
    except NotFound:
        return None
    terms = offer.terms
    answers = stores.offers.answers(limit.customer_id, f"offer:{limit.offer_id}")
    said_yes = any(
        each.answer == "yes"
        and each.terms_hash == offer.terms_hash
        and abs(each.at - limit.valid_from) < _SAME_MOMENT
        for each in answers
    )
    same = (LimitKind.SCENE, terms.scope, terms.new_limit_minor, terms.currency) == (
        terms.kind,
        limit.scope,
        limit.amount_minor,
        limit.currency,
    )
    agreed = (
        offer.state is OfferState.ACCEPTED and said_yes and same and _in_time(limit, terms.limit_valid_days)
    )
    return offer.terms_hash if agreed else None


def _in_time(limit: Limit, days: int | None) -> bool:
    """No longer than was agreed; it may have ended sooner."""
    if days is None:
        return True
    return limit.valid_until is not None and limit.valid_until - limit.valid_from <= timedelta(days=days)
