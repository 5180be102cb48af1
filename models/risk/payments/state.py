"""What the real-time engine remembers of one customer: as much after 100,000 payments as after 200.

The newest EVENTS_MAX events stand in order of (at_ms, key). An event that the ring has no more room for is
folded into `known`: when its merchant, payee, device, category and place were first and last seen, and how
often. Events leave in the order of their time, so late, doubled and disordered ones give the same bytes as
those in order. The one exception: an event older than all of a full ring is too late and changes nothing.
"""

from dataclasses import dataclass, replace
from struct import Struct
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.errors import CreditAssistantError
from models.facts.payment import ScamPattern
from models.risk.payments import folding
from models.risk.payments.event import EVENT, Events
from models.risk.payments.folding import EVENTS_MAX, KNOWN, KNOWN_MAX

VERSION = 1
NOTES = np.dtype(
    [
        ("last_offer_ms", "<i8"),
        ("last_limit_increase_ms", "<i8"),
        ("last_consent_ms", "<i8"),
        ("last_chat_warning_ms", "<i8"),
        ("first_scam_ms", "<i8"),
        ("last_scam_ms", "<i8"),
        ("own_scams", "<u4"),
        ("chat_warning", "<u4"),  # the patterns of the last warning, one bit each
    ]
)
"""Times in ms since 1970 by our clock, 0 = never."""

_HEADER = Struct("<HHHH")
_THERE, _TOO_LATE = -2, -1
_TIMES: Final = ("last_offer_ms", "last_limit_increase_ms", "last_consent_ms")


class PaymentStateUnreadable(CreditAssistantError):
    """The state was written by another version of the engine or is damaged; begin with an empty one."""

    code = "payment_state_unreadable"


@dataclass(frozen=True, slots=True, eq=False)
class PaymentState:
    """The arrays are never written to."""

    events: Events
    known: NDArray[np.void]
    notes: NDArray[np.void]
    """One record, shape (1,)."""

    def encode(self) -> bytes:
        """At most about 12 KB; equal states have equal bytes."""
        return b"".join(
            (
                _HEADER.pack(VERSION, len(self.events), len(self.known), 0),
                self.events.tobytes(),
                self.known.tobytes(),
                self.notes.tobytes(),
            )
        )


EMPTY: Final = PaymentState(np.zeros(0, EVENT), np.zeros(0, KNOWN), np.zeros(1, NOTES))


def decode(data: bytes) -> PaymentState:
    """The state that `encode` wrote; raises PaymentStateUnreadable."""
    if len(data) < _HEADER.size:
        raise PaymentStateUnreadable
    version, event_count, known_count, _ = _HEADER.unpack_from(data)
    size = _HEADER.size + event_count * EVENT.itemsize + known_count * KNOWN.itemsize + NOTES.itemsize
    if version != VERSION or len(data) != size or event_count > EVENTS_MAX or known_count > KNOWN_MAX:
        raise PaymentStateUnreadable
    # A copy that may be written to: kernels are compiled for such arrays only.
    held = bytearray(data)
    known_at = _HEADER.size + event_count * EVENT.itemsize
    notes_at = known_at + known_count * KNOWN.itemsize
    return PaymentState(
        np.frombuffer(held, EVENT, event_count, _HEADER.size),
        np.frombuffer(held, KNOWN, known_count, known_at),
        np.frombuffer(held, NOTES, 1, notes_at),
    )


def remembered(data: bytes | None) -> PaymentState:
    """What was kept of a customer; nothing where nothing was, or where another version wrote it."""
    if data is None:
        return EMPTY
    try:
        return decode(data)
    except PaymentStateUnreadable:
        return EMPTY


def advanced(state: PaymentState, event: Events) -> PaymentState:
    """The state once the event (one record) has happened; in whatever order events come, the same bytes.

    The same payment again changes nothing but its marks: flags are joined, the earliest times stand.
    """
    ring, roomy = np.empty(EVENTS_MAX + 1, EVENT), np.zeros(KNOWN_MAX, KNOWN)
    since, until, known = folding.enter(state.events, state.known, event, ring, roomy)
    if since == _THERE:
        return _told_twice(state, event)
    if since == _TOO_LATE:
        return state
    return PaymentState(ring[since:until], roomy[:known], state.notes)


def _told_twice(state: PaymentState, event: Events) -> PaymentState:
    twin = folding.same_payment(state.events, event[0]["key"])
    others = np.delete(state.events, twin)
    return advanced(
        PaymentState(others, state.known, state.notes), _joined(state.events[twin : twin + 1], event)
    )


def _joined(one: Events, other: Events) -> Events:
    """Of one payment told twice: what was told for the earlier time, and the marks of both."""
    earlier = min(one, other, key=lambda event: (event["at_ms"].item(), event.tobytes()))
    joined = earlier.copy()
    joined["flags"] |= one["flags"] | other["flags"]
    confirmed = [event["scam_s"].item() for event in (one, other) if event["scam_s"].item()]
    joined["scam_s"] = min(confirmed, default=0)
    return joined


def noted(
    state: PaymentState,
    *,
    last_offer_ms: int = 0,
    last_limit_increase_ms: int = 0,
    last_consent_ms: int = 0,
    last_chat_warning_ms: int = 0,
    patterns: frozenset[ScamPattern] = frozenset(),
) -> PaymentState:
    """The state with what else happened; the latest of each stands, whatever order they are told in."""
    notes = state.notes.copy()
    for name, at_ms in zip(_TIMES, (last_offer_ms, last_limit_increase_ms, last_consent_ms), strict=True):
        notes[name] = np.maximum(notes[name], at_ms)
    before_ms, bits = notes["last_chat_warning_ms"].item(), _bits(patterns)
    if last_chat_warning_ms >= before_ms:
        notes["chat_warning"] = bits | (notes["chat_warning"] if last_chat_warning_ms == before_ms else 0)
        notes["last_chat_warning_ms"] = last_chat_warning_ms
    return replace(state, notes=notes)


def with_scam(state: PaymentState, key: int, at_ms: int, confirmed_ms: int) -> PaymentState:
    """The state once the payment `key` of `at_ms` was confirmed as a scam; told again while it is in the
    ring, nothing changes (older ones must be told once only)."""
    events, notes = state.events, state.notes.copy()
    place = folding.same_payment(events, np.uint64(key))
    if place >= 0:
        if events[place]["scam_s"]:
            return state
        events = events.copy()
        events["scam_s"][place] = -(-confirmed_ms // 1000)
    notes["first_scam_ms"] = min(notes["first_scam_ms"].item() or at_ms, at_ms)
    notes["last_scam_ms"] = max(notes["last_scam_ms"].item(), at_ms)
    notes["own_scams"] += 1
    return PaymentState(events, state.known, notes)


def _bits(patterns: frozenset[ScamPattern]) -> int:
    return sum(1 << place for place, pattern in enumerate(ScamPattern) if pattern in patterns)
