"""Is a read covered now? Every reason for "no" has its own name."""

from collections.abc import Iterable
from datetime import datetime

from models.facts.consent import ConsentRecord, ConsentState, DataCategory, Purpose, Standing

_BY_STATE = {
    ConsentState.REQUESTED: Standing.UNANSWERED,
    ConsentState.LAPSED: Standing.UNANSWERED,
    ConsentState.REFUSED: Standing.REFUSED,
    ConsentState.PAUSED: Standing.PAUSED,
    ConsentState.REVOKED: Standing.REVOKED,
    ConsentState.EXPIRED: Standing.EXPIRED,
    ConsentState.SUPERSEDED: Standing.EXPIRED,
}


def standing_of(
    record: ConsentRecord, purpose: Purpose, category: DataCategory, recipient: str, at: datetime
) -> Standing:
    """What one consent says about one read at one moment. Half-open: the last instant is not covered."""
    consent = record.consent
    if record.state is not ConsentState.ACTIVE:
        return _BY_STATE[record.state]
    if category not in consent.categories:
        return Standing.NEVER_ASKED
    if purpose is not consent.purpose:
        return Standing.WRONG_PURPOSE
    if recipient not in consent.recipients:
        return Standing.WRONG_RECIPIENT
    if not consent.valid_from <= at < consent.valid_until:
        return Standing.EXPIRED
    return Standing.GRANTED


def standing_for(
    records: Iterable[ConsentRecord], purpose: Purpose, category: DataCategory, recipient: str, at: datetime
) -> Standing:
    """What all of a customer's consents say: granted if one covers it, else what the latest says."""
    relevant = [r for r in records if category in r.consent.categories and r.consent.purpose is purpose]
    found = [standing_of(record, purpose, category, recipient, at) for record in relevant]
    if Standing.GRANTED in found:
        return Standing.GRANTED
    return found[-1] if found else Standing.NEVER_ASKED


def covering(
    records: Iterable[ConsentRecord], purpose: Purpose, category: DataCategory, recipient: str, at: datetime
) -> ConsentRecord | None:
    """The newest consent that covers this read now, or None."""
    granted = [
        record
        for record in records
        if standing_of(record, purpose, category, recipient, at) is Standing.GRANTED
    ]
    return granted[-1] if granted else None
