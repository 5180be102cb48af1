"""Pages that are pictures, as they were straightened and read lately, so that another look is quick."""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

PAGES_MAX = 32
KEPT_S = 600.0

Key = tuple[str, int, int]
Later = Callable[[float, Callable[[], None]], None]
"""Has something done after so many seconds."""


def _by_timer(seconds: float, act: Callable[[], None]) -> None:
    timer = threading.Timer(seconds, act)
    timer.daemon = True
    timer.start()


@dataclass(frozen=True, slots=True)
class Seen:
    """The straightened page as PNG, and what it says, as JSON."""

    words: str
    picture: bytes


class SeenLately:
    """In memory alone, for a few pages and minutes, whether or not anybody looks again. Whoever asks has the
    file's bytes: what a consent closes is not asked for any more. Safe to share between threads."""

    def __init__(self, now_s: Callable[[], float] = monotonic, later: Later = _by_timer) -> None:
        self._now_s, self._later = now_s, later
        self._lock = threading.Lock()
        self._kept: OrderedDict[Key, tuple[float, Seen]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def find(self, data: bytes, page: int, width_px: int) -> Seen | None:
        """What was kept of this page of this very file."""
        with self._lock:
            self._forget()
            found = self._kept.get(_key(data, page, width_px))
            return None if found is None else found[1]

    def keep(self, data: bytes, page: int, width_px: int, seen: Seen) -> None:
        """The oldest makes room."""
        with self._lock:
            key = _key(data, page, width_px)
            self._kept[key] = (self._now_s(), seen)
            self._kept.move_to_end(key)  # two may have looked at once
            self._forget()
        self._later(KEPT_S, self.forget)

    def forget(self) -> None:
        """Let go of what is too old."""
        with self._lock:
            self._forget()

    def _forget(self) -> None:
        too_old = self._now_s() - KEPT_S
        while self._kept:
            key, (kept_at, _) = next(iter(self._kept.items()))
            if len(self._kept) <= PAGES_MAX and kept_at > too_old:
                return
            del self._kept[key]


def _key(data: bytes, page: int, width_px: int) -> Key:
    return hashlib.sha256(data).hexdigest(), page, width_px
