"""How large a request may be: counted while it arrives, not after."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from fastapi import Request

from models.errors import DocumentTooLarge

DOCUMENT_BYTES_MAX = 10 * 1024 * 1024
REQUEST_BYTES_MAX = DOCUMENT_BYTES_MAX + 64 * 1024  # the document, and the form around it

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]


def capped(request: Request, bytes_max: int = REQUEST_BYTES_MAX) -> Request:
    """The same request; raises DocumentTooLarge at once by its declared size, or as it passes the cap."""
    declared = request.headers.get("content-length", "0")
    if not declared.isdigit() or int(declared) > bytes_max:
        raise DocumentTooLarge
    return Request(request.scope, _counted(request.receive, bytes_max))


def _counted(receive: Receive, bytes_max: int) -> Receive:
    taken = 0

    async def counting() -> MutableMapping[str, Any]:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > bytes_max:
            raise DocumentTooLarge
        return message

    return counting
