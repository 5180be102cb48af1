"""Holds: an authority or a dispute has a document kept beyond its consent; stored then, and never used."""

from datetime import datetime

from assistant.actions.means import Means
from models.errors import UnusableInput


def hold_evidence(means: Means, evidence_id: str, until: datetime, basis: str) -> None:
    """Keep a document until then; while its consent stands it is used as agreed. A new hold replaces the old.

    Raises NotFound for a document that is not there, UnusableInput for a time that is over or no basis.
    """
    if until <= means.now():
        raise UnusableInput("A hold ends in the future; name a later day.")
    if not basis.strip():
        raise UnusableInput("A hold needs its basis: which law, order or dispute has it kept.")
    with means.storage.writing() as stores:
        stores.customers.lock_any(stores.upkeep.owner(evidence_id))
        stores.upkeep.hold(evidence_id, until, basis.strip())


def release_hold(means: Means, evidence_id: str) -> None:
    """End a hold now. What nothing else keeps is erased at once. Raises NotFound."""
    at = means.now()
    with means.storage.writing() as stores:
        stores.customers.lock_any(stores.upkeep.owner(evidence_id))
        stores.upkeep.release(evidence_id, at)
