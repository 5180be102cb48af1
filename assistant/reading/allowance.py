"""How long one document may take in all."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from models.errors import DocumentTooSlow

ALLOWED_S = 14.0
_EARNED_S = 4.0


class Allowance:
    """Some seconds; every page that turned out to say something earns a few for the next.

    So a file made to waste time ends soon, while an honest scan of many pages is read to its end.
    """

    def __init__(self, allowed_s: float = ALLOWED_S) -> None:
        self._until = time.monotonic() + allowed_s

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
