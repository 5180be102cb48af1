"""Ids: a prefix, the time, and randomness; ids made later sort later."""

import secrets
import threading
import time

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_TIME_CHARACTERS, _RANDOM_CHARACTERS = 10, 16


class Ids:
    """Makes ids such as `evd_01k…`: 50 bits of milliseconds, then 80 random bits, in Crockford base 32.

    Within one process ids ascend strictly even inside one millisecond.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._latest = 0

    def __call__(self, prefix: str) -> str:
        with self._lock:
            fresh = (time.time_ns() // 1_000_000 << 80) | secrets.randbits(80)
            if fresh <= self._latest:
                fresh = self._latest + 1 + secrets.randbits(40)
            elif fresh >> 80 == self._latest >> 80:
                fresh = max(fresh, self._latest + 1)
            self._latest = fresh
        return f"{prefix}_{_base32(fresh, _TIME_CHARACTERS + _RANDOM_CHARACTERS)}"


_PAIRS = tuple(one + other for one in _ALPHABET for other in _ALPHABET)


def _base32(number: int, length: int) -> str:
    """`length` is even: two digits at a time."""
    return "".join([_PAIRS[number >> shift & 1023] for shift in range(5 * length - 10, -1, -10)])
