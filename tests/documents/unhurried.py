"""Errands of a process that has much to do while nobody asks."""

from collections.abc import Iterator
from typing import Any

from assistant.reading.messages import Errand

_LEFT = list(range(200_000))


def warm() -> Iterator[None]:
    while _LEFT:
        _LEFT.pop()
        yield


def _steps_left(data: bytes, arguments: dict[str, Any]) -> bytes:
    return str(len(_LEFT)).encode()


ERRANDS: dict[str, Errand] = {"steps left": _steps_left}
