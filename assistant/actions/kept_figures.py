"""Figures that are costly to count are kept for a while; who asks meanwhile is given the same."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from typing import Generic, TypeVar

V = TypeVar("V")

_KEPT_MAX = 32


@dataclass(slots=True)
class Kept(Generic[V]):
    """By what was asked, for `lasts`. While one person's are counted, others wait for those."""

    lasts: timedelta
    _found: dict[Hashable, tuple[datetime, V]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def get(self, key: Hashable, at: datetime, count: Callable[[], V]) -> V:
        with self._lock:
            kept = self._found.get(key)
            if kept is not None and kept[0] <= at < kept[0] + self.lasts:
                return kept[1]
            found = count()
            self._found.pop(key, None)
            while len(self._found) >= _KEPT_MAX:
                self._found.pop(next(iter(self._found)))
            self._found[key] = at, found
            return found
