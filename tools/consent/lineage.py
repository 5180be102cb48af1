"""Lineage: what is derived inherits the strictest of its parents' terms."""

from collections.abc import Iterable
from datetime import datetime

from models.facts.consent import Consent
from tools.consent.standing import life_ends


def open_until(parents: Iterable[tuple[Consent, datetime]]) -> datetime | None:
    """Until when what rests on these may be used; None where it rests on nothing that ends.

    A parent is a consent and when the data came in under it: it ends with its validity or with the data's
    life, whichever is first.
    """
    ends = [min(consent.valid_until, life_ends(consent, received_at)) for consent, received_at in parents]
    return min(ends, default=None)
