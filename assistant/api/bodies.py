"""Takes bodies in: counted while they arrive, of the right media type, told apart by their content."""

import hashlib
import json
from collections.abc import Awaitable, Callable, MutableMapping
from enum import Enum
from typing import Any

from fastapi import Request
from starlette.datastructures import UploadFile

from assistant.actions.receive_evidence import BYTES_MAX
from assistant.api.refusals import MediaTypeUnsupported, RequestTooLarge
from models.errors import DocumentTooLarge

JSON_BYTES_MAX = 64 * 1024
FORM_BYTES_MAX = BYTES_MAX + JSON_BYTES_MAX  # the document, and the form around it
_FIELD_BYTES_MAX = 4096

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]


class Takes(Enum):
    """What a route reads from the body."""

    NOTHING = "nothing"
    JSON = "json"
    FORM = "form"


def capped(request: Request, takes: Takes) -> Request:
    """The same request; reading it raises as it passes the cap, at once where its size is declared."""
    form = takes is Takes.FORM
    bytes_max = FORM_BYTES_MAX if form else JSON_BYTES_MAX
    too_large: type[Exception] = DocumentTooLarge if form else RequestTooLarge
    declared = request.headers.get("content-length", "0")
    if not (declared.isascii() and declared.isdigit()) or len(declared) > 18 or int(declared) > bytes_max:
        raise too_large
    return Request(request.scope, _counted(request.receive, bytes_max, too_large))


def _counted(receive: Receive, bytes_max: int, too_large: type[Exception]) -> Receive:
    taken = 0

    async def counting() -> MutableMapping[str, Any]:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > bytes_max:
            raise too_large
        return message

    return counting


async def take_in(request: Request, takes: Takes) -> None:
    """Read the body whole, so that the handler finds it there. Raises MediaTypeUnsupported."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if takes is Takes.JSON:
        is_json = media_type == "application/json" or (
            media_type.startswith("application/") and media_type.endswith("+json")
        )
        if await request.body() and not is_json:
            raise MediaTypeUnsupported("Send JSON, with `Content-Type: application/json`.")
    if takes is Takes.FORM:
        if media_type != "multipart/form-data":
            raise MediaTypeUnsupported("Send a form, with `Content-Type: multipart/form-data`.")
        await request.form(max_files=1, max_fields=10, max_part_size=_FIELD_BYTES_MAX)


async def fingerprint(request: Request, takes: Takes) -> str:
    """Names what a request asks, whatever its spacing, order of fields or form boundary."""
    parts = [request.method, request.url.path, request.url.query, request.headers.get("accept", "")]
    if takes is Takes.JSON:
        parts.append(_canonical(await request.body()))
    if takes is Takes.FORM:
        parts += sorted([_part(name, value) for name, value in (await request.form()).multi_items()])
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _canonical(body: bytes) -> str:
    try:
        return json.dumps(json.loads(body), sort_keys=True)
    except (ValueError, RecursionError):
        return hashlib.sha256(body).hexdigest()


def _part(name: str, value: UploadFile | str) -> str:
    if isinstance(value, str):
        return f"{name}={value}"
    digest = hashlib.file_digest(value.file, "sha256").hexdigest()  # type: ignore[arg-type]
    value.file.seek(0)
    return f"{name}={value.filename}:{digest}"
