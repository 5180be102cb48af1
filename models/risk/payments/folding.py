"""Compiled: how an event enters the ring, and what is kept of one that leaves it.

Compiled code is cached by the text of its own file alone, so this file calls nothing compiled elsewhere
and its constants stand in it.
"""

import numpy as np
from numba import njit

EVENTS_MAX = 128
KNOWN_MAX = 128
MERCHANT, PAYEE, DEVICE, CATEGORY, PLACE = range(5)
KINDS = 5

KNOWN = np.dtype(
    [("hash", "<u8"), ("first_ms", "<i8"), ("last_ms", "<i8"), ("count", "<u4"), ("kind", "<u4")]
)

_CELLS_PER_DEGREE = 10.0
"""A place is a cell of a tenth of a degree, about 11 km."""


@njit(cache=True)
def entity(event, kind):
    """What the event shows of this kind, 0 where it shows none."""
    if kind == MERCHANT:
        return np.uint64(event.merchant)
    if kind == PAYEE:
        return np.uint64(event.payee)
    if kind == DEVICE:
        return np.uint64(event.device)
    if kind == CATEGORY:
        return np.uint64(event.category)
    if np.isnan(event.latitude) or np.isnan(event.longitude):
        return np.uint64(0)
    row = np.int64(np.floor((event.latitude + 90.0) * _CELLS_PER_DEGREE))
    column = np.int64(np.floor((event.longitude + 180.0) * _CELLS_PER_DEGREE))
    return np.uint64(row * 10_000 + column + 1)


@njit(cache=True)
def find(known, known_count, kind, sought):
    """Position of the record, -1 where there is none."""
    for place in range(known_count):
        if known[place].hash == sought and known[place].kind == kind:
            return place
    return -1


@njit(cache=True)
def _room(known, known_count):
    """Where a new record goes: behind the last or, when full, in place of the longest unseen of the kind
    that takes most room, so that many merchants do not push the one device out."""
    if known_count < KNOWN_MAX:
        return known_count
    held = np.zeros(KINDS, np.int64)
    for place in range(known_count):
        held[known[place].kind] += 1
    fullest = held.argmax()
    oldest = -1
    for place in range(known_count):
        if known[place].kind == fullest and (
            oldest < 0
            or known[place].last_ms < known[oldest].last_ms
            or (known[place].last_ms == known[oldest].last_ms and known[place].hash < known[oldest].hash)
        ):
            oldest = place
    return oldest


@njit(cache=True)
def fold(known, known_count, event, now_ms):
    """Keep what is left of an event: its merchant, payee, device, category and place have been seen.

    `known` has room for KNOWN_MAX and is written to; returns how many it now holds. Events leave in the
    order of their time, whatever order they came in. What was a scam by `now_ms` makes nothing familiar.
    """
    if event.scam_s > 0 and np.int64(event.scam_s) * 1000 <= now_ms:
        return known_count
    for kind in range(KINDS):
        sought = entity(event, kind)
        if sought == 0:
            continue
        place = find(known, known_count, kind, sought)
        if place < 0:
            place = _room(known, known_count)
            known_count = max(known_count, place + 1)
            known[place].hash = sought
            known[place].kind = kind
            known[place].first_ms = event.at_ms
            known[place].count = 0
        known[place].last_ms = event.at_ms
        known[place].count += 1
    return known_count


@njit(cache=True)
def recall(known, known_count, event, past):
    """Into `past` (KINDS, 3): first_ms, last_ms and count of what the event shows, before the ring."""
    for kind in range(KINDS):
        sought = entity(event, kind)
        place = find(known, known_count, kind, sought) if sought != 0 else -1
        past[kind, 2] = 0
        if place >= 0:
            past[kind, 0] = known[place].first_ms
            past[kind, 1] = known[place].last_ms
            past[kind, 2] = known[place].count


@njit(cache=True)
def recall_one(known, event, past):
    """`recall` for an array of one event."""
    recall(known, len(known), event[0], past)


@njit(cache=True)
def same_payment(events, key):
    """Position of the event with this key, -1 where there is none."""
    for place in range(len(events)):
        if events[place].key == key:
            return place
    return -1


@njit(cache=True)
def enter(events, known, event, ring, roomy):
    """Put an event (an array of one) in its place; what leaves a full ring is folded into what is known.

    `ring` has room for EVENTS_MAX + 1 and `roomy` for KNOWN_MAX: both are written to. Returns where the
    events begin in `ring`, where they end, and how many are known; (-2, 0, 0) when a payment with its key
    is there already, and (-1, 0, 0) when it is older than all of a full ring.
    """
    count, place = len(events), len(events)
    if same_payment(events, event[0].key) >= 0:
        return -2, 0, 0
    while place > 0 and (
        events[place - 1].at_ms > event[0].at_ms
        or (events[place - 1].at_ms == event[0].at_ms and events[place - 1].key > event[0].key)
    ):
        place -= 1
    if place == 0 and count == EVENTS_MAX:
        return -1, 0, 0
    for at in range(place):
        ring[at] = events[at]
    ring[place] = event[0]
    for at in range(place, count):
        ring[at + 1] = events[at]
    for at in range(len(known)):
        roomy[at] = known[at]
    if count < EVENTS_MAX:
        return 0, count + 1, len(known)
    return 1, count + 1, fold(roomy, len(known), ring[0], ring[count].at_ms)


@njit(cache=True)
def recall_all(events, customer_starts, past):
    """`recall` for every row of a table whose rows stand by customer and time; past: (n, KINDS, 3)."""
    known = np.zeros(KNOWN_MAX, KNOWN)
    for customer in range(len(customer_starts) - 1):
        first, until = customer_starts[customer], customer_starts[customer + 1]
        known_count = 0
        for row in range(first, until):
            recall(known, known_count, events[row], past[row])
            if row - first >= EVENTS_MAX:
                known_count = fold(known, known_count, events[row - EVENTS_MAX], events[row].at_ms)
