"""Is a look covered now? Every reason for "no" has its own name; nothing is open that no consent opens."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from models.facts.consent import (
    Consent,
    ConsentRecord,
    ConsentState,
    DataCategory,
    FetchType,
    Method,
    Period,
    Purpose,
    Standing,
)
from tools.explanation.figures import local_day

COLLECTED_TOGETHER = timedelta(days=1)
"""What is handed over within a day of the first piece is one collection: a person may replace a bad copy."""

_BY_STATE = {
    ConsentState.REQUESTED: Standing.UNANSWERED,
    ConsentState.LAPSED: Standing.UNANSWERED,
    ConsentState.REFUSED: Standing.REFUSED,
    ConsentState.PAUSED: Standing.PAUSED,
    ConsentState.REVOKED: Standing.REVOKED,
    ConsentState.EXPIRED: Standing.EXPIRED,
    ConsentState.SUPERSEDED: Standing.EXPIRED,
}


@dataclass(frozen=True, slots=True)
class Look:
    """One look that somebody wants to take: at what, what for, by whom, how, when.

    `about` is the time the data speaks of, `received_at` when it came to us. `collected` is when pieces came
    in under the consent before; it is given where another is about to come in, and None otherwise.
    `limit_open` says whether the customer has a limit in force; `restricted`, that a law alone keeps this.
    """

    purpose: Purpose
    category: DataCategory
    recipient: str
    at: datetime
    method: Method = Method.READ_DOCUMENT
    about: Period | None = None
    received_at: datetime | None = None
    collected: tuple[datetime, ...] | None = None
    limit_open: bool = True
    restricted: bool = False


Check = Callable[[ConsentRecord, Look], Standing | None]


def standing_of(record: ConsentRecord, look: Look) -> Standing:
    """What one consent says about one look: the first check that fails names the reason.

    A clock that went back changes nothing: a look is never earlier than the consent's last change.
    """
    if look.at < record.changed_at:
        look = replace(look, at=record.changed_at)
    for check in CHECKS:
        found = check(record, look)
        if found is not None:
            return found
    return Standing.GRANTED


def _wall(record: ConsentRecord, look: Look) -> Standing | None:
    """What was collected to fight fraud is used for that alone, whatever a consent says."""
    crosses = look.category.is_fraud_only and look.purpose is not Purpose.FRAUD_PREVENTION
    return Standing.FRAUD_ONLY if crosses else None


def _restricted(record: ConsentRecord, look: Look) -> Standing | None:
    return Standing.RESTRICTED if look.restricted else None


def _state(record: ConsentRecord, look: Look) -> Standing | None:
    return None if record.state is ConsentState.ACTIVE else _BY_STATE[record.state]


def _category(record: ConsentRecord, look: Look) -> Standing | None:
    return None if look.category in record.consent.categories else Standing.NEVER_ASKED


def _purpose(record: ConsentRecord, look: Look) -> Standing | None:
    return None if look.purpose is record.consent.purpose else Standing.WRONG_PURPOSE


def _recipient(record: ConsentRecord, look: Look) -> Standing | None:
    return None if look.recipient in record.consent.recipients else Standing.WRONG_RECIPIENT


def _method(record: ConsentRecord, look: Look) -> Standing | None:
    return None if look.method in record.consent.methods else Standing.WRONG_METHOD


def _validity(record: ConsentRecord, look: Look) -> Standing | None:
    """Half-open: the last instant is not covered."""
    consent = record.consent
    return None if consent.valid_from <= look.at < consent.valid_until else Standing.EXPIRED


def _data_life(record: ConsentRecord, look: Look) -> Standing | None:
    """Data past its agreed life is as closed as if the consent had expired."""
    if look.received_at is None:
        return None
    return Standing.EXPIRED if look.at >= life_ends(record.consent, look.received_at) else None


def _range(record: ConsentRecord, look: Look) -> Standing | None:
    """The consent reaches back so many days from its beginning; older data is not its business."""
    if look.about is None:
        return None
    return Standing.OUT_OF_RANGE if look.about.last < reaches_back_to(record.consent) else None


def _open_limit(record: ConsentRecord, look: Look) -> Standing | None:
    closed = look.purpose is Purpose.MONITORING and not look.limit_open
    return Standing.NO_OPEN_LIMIT if closed else None


def _frequency(record: ConsentRecord, look: Look) -> Standing | None:
    if look.collected is None or may_collect(record.consent, look.collected, look.at):
        return None
    return Standing.OUT_OF_FREQUENCY


CHECKS: tuple[Check, ...] = (
    _wall,
    _restricted,
    _state,
    _category,
    _purpose,
    _recipient,
    _method,
    _validity,
    _data_life,
    _range,
    _open_limit,
    _frequency,
)
"""In the order in which a refusal is named."""


def reaches_back_to(consent: Consent) -> date:
    """The first day that a consent reaches; older data is not its business."""
    return local_day(consent.valid_from) - timedelta(days=consent.bounds.history_days)


def life_ends(consent: Consent, received_at: datetime) -> datetime:
    """When data that came in then must be gone."""
    return received_at + timedelta(days=consent.bounds.data_life_days)


def is_over(record: ConsentRecord, received_at: datetime, at: datetime) -> bool:
    """Whether nothing supports what came in then any longer: its consent has ended, or its life."""
    ended = record.state.is_terminal or at >= record.consent.valid_until
    return ended or at >= life_ends(record.consent, received_at)


def may_collect(consent: Consent, collected: Sequence[datetime], at: datetime) -> bool:
    """Whether another piece may come in: as part of the collection under way, or as a new one.

    The window slides: `times` collections in any `days` days, (at - days, at]. Moments are compared as
    moments, so a time zone or a new year is no boundary; and it is the moments that count, not their order,
    so a worker whose clock is behind is let in to nothing more.
    """
    begun = collections((*collected, at))
    if consent.bounds.fetch is FetchType.ONCE:
        return len(begun) == 1
    frequency = consent.bounds.frequency
    window = timedelta(days=frequency.days)
    return all(
        len([first for first in begun if last - window < first <= last]) <= frequency.times
        for last in begun
        if last > at - COLLECTED_TOGETHER
    )


def collections(collected: Iterable[datetime]) -> tuple[datetime, ...]:
    """When each collection began: what comes within a day of the first piece belongs to it."""
    begun: list[datetime] = []
    for moment in sorted(collected):
        if not begun or moment >= begun[-1] + COLLECTED_TOGETHER:
            begun.append(moment)
    return tuple(begun)


def standing_for(records: Iterable[ConsentRecord], look: Look) -> Standing:
    """What all of a customer's consents say: granted if one covers it, else the most telling reason.

    A consent for another category says nothing; one for another purpose or recipient says only that much.
    """
    about_it = [record for record in records if look.category in record.consent.categories]
    found = [standing_of(record, look) for record in about_it]
    if Standing.GRANTED in found:
        return Standing.GRANTED
    elsewhere = {Standing.WRONG_PURPOSE, Standing.WRONG_RECIPIENT}
    for_this = [
        standing
        for standing, record in zip(found, about_it, strict=True)
        if record.consent.purpose is look.purpose and standing not in elsewhere
    ]
    if for_this:
        return for_this[-1]
    named = [standing for standing in found if standing in elsewhere | {Standing.FRAUD_ONLY}]
    return named[-1] if named else Standing.NEVER_ASKED


def covering(records: Iterable[ConsentRecord], look: Look) -> ConsentRecord | None:
    """The newest consent that covers this look now, or None."""
    granted = [record for record in records if standing_of(record, look) is Standing.GRANTED]
    return granted[-1] if granted else None
