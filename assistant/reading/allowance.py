"""How long one document may take in all."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from models.errors import DocumentTooSlow

_ALLOWED_S = 14.0
_EARNED_S = 4.0


class Allowance:
    """Fourteen seconds; every page that turned out to say something earns some for the next.

    So a file made to waste time ends soon, while an honest scan of many pages is read to its end.
    """

    def __init__(self) -> None:
        self._until = time.monotonic() + _ALLOWED_S

    def left_s(self) -> float:
        """Raises DocumentTooSlow when nothing is left."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise DocumentTooSlow
        return left

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """What happens meanwhile is not the document's doing and costs it nothing."""
        began = time.monotonic()
        try:
            yield
        finally:
            self._until += time.monotonic() - began

    def earn(self) -> None:
        self._until += _EARNED_S
