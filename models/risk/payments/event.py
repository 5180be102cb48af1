"""A payment as the real-time engine remembers it: one record of 64 bytes."""

from functools import lru_cache
from hashlib import blake2b
from struct import Struct

import numpy as np
from numpy.typing import NDArray

from models.facts.payment import Payment

EVENT = np.dtype(
    [
        ("at_ms", "<i8"),  # our clock, UTC
        ("amount_minor", "<i8"),
        ("key", "<u8"),  # which payment: duplicates are known by it
        ("merchant", "<u8"),
        ("payee", "<u8"),  # 0 = none
        ("device", "<u8"),  # 0 = not told
        ("latitude", "<f4"),  # NaN = not told
        ("longitude", "<f4"),
        ("category", "<u2"),  # ISO 18245, 0 = unknown
        ("flags", "<u2"),
        ("scam_s", "<u4"),  # when it was confirmed as a scam, in seconds since 1970; 0 = never
    ]
)
"""Money in minor units. Nothing in it names a person: identifiers stand as hashes of 64 bits."""

Events = NDArray[np.void]
"""An array of EVENT records."""

TRANSFER = 1
CALL_TOLD = 2
"""It is known whether they are on the telephone; without it ON_CALL says nothing."""
ON_CALL = 4
SCREEN_TOLD = 8
SCREEN_SHARED = 16
STOPPED = 32
"""An attempt that was held or declined: nothing moved, but it was tried."""

_RECORD = Struct("<qqQQQQffHHI")
_NAN = float("nan")


def hash_of(text: str) -> int:
    """64 bits of BLAKE2b; never 0, which means none."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little") or 1


_remembered_hash = lru_cache(maxsize=65_536)(hash_of)


def event_of(payment: Payment, at_ms: int, flags: int = 0) -> Events:
    """One record, shape (1,); `at_ms` is our clock (the caller's is not trusted), `flags` are added."""
    context, payee, code = payment.context, payment.payee, payment.merchant.category_code
    device, latitude, longitude = 0, _NAN, _NAN
    if payee is not None:
        flags |= TRANSFER
    if context is not None:
        device = _remembered_hash(context.device_id) if context.device_id else 0
        if context.latitude is not None and context.longitude is not None:
            latitude, longitude = context.latitude, context.longitude
        flags |= _told(context.on_call, CALL_TOLD, ON_CALL)
        flags |= _told(context.screen_shared, SCREEN_TOLD, SCREEN_SHARED)
    record = _RECORD.pack(
        at_ms,
        payment.amount_minor,
        hash_of(payment.payment_id),
        _remembered_hash(payment.merchant.merchant_id),
        _remembered_hash(payee.payee_id) if payee is not None else 0,
        device,
        latitude,
        longitude,
        int(code),
        flags,
        0,
    )
    # Of a bytearray, as kernels are compiled for arrays that may be written to.
    return np.frombuffer(bytearray(record), EVENT)


def _told(answer: bool | None, told: int, so: int) -> int:
    return 0 if answer is None else told | so if answer else told
