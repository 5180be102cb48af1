"""What may be asked of a reading process, and how its answer is written: JSON and bytes, never objects."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from models import errors
from models.errors import DocumentTooSlow, DocumentUnreadable
from tools.documents.picture import render_page
from tools.documents.read import read_document

DONE, FAILED = b"+", b"-"

Errand = Callable[[bytes, dict[str, int]], bytes]


def _read(data: bytes, arguments: dict[str, int]) -> bytes:
    return read_document(data, at=datetime.now(UTC)).model_dump_json().encode()


def _picture(data: bytes, arguments: dict[str, int]) -> bytes:
    return render_page(data, arguments["page"], arguments["width_px"])


ERRANDS: dict[str, Errand] = {"read": _read, "picture": _picture}


def perform(request: bytes, errands: Mapping[str, Errand]) -> bytes:
    """Carry out one request; every failure becomes an answer."""
    head, _, data = request.partition(b"\n")
    asked = json.loads(head)
    try:
        return DONE + errands[asked["errand"]](data, asked["arguments"])
    except DocumentUnreadable as error:
        return _failure(error)
    except (MemoryError, RecursionError):
        return _failure(DocumentTooSlow())
    # Whatever a hostile file provokes in a parser says one thing only: it cannot be read.
    except Exception:
        return _failure(DocumentUnreadable())


def request(errand: str, data: bytes, **arguments: int) -> bytes:
    return json.dumps({"errand": errand, "arguments": arguments}).encode() + b"\n" + data


def answer(reply: bytes) -> bytes:
    """The content of a good answer; raises the error that a bad one names."""
    if reply[:1] == DONE:
        return reply[1:]
    said = json.loads(reply[1:])
    raise _DOCUMENT_ERRORS.get(said["code"], DocumentUnreadable)(said["message"])


def _failure(error: DocumentUnreadable) -> bytes:
    return FAILED + json.dumps({"code": error.code, "message": str(error)}).encode()


_DOCUMENT_ERRORS: dict[str, type[DocumentUnreadable]] = {
    kind.code: kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, DocumentUnreadable)
}
