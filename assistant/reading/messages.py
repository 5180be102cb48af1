"""What is asked of a reading process, and how its answer is written: JSON and bytes, never objects."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from models import errors
from models.errors import DocumentTooSlow, DocumentUnreadable
from models.facts.covering import Covering
from models.facts.evidence import Box

DONE, FAILED = b"+", b"-"
READY, FINISH = b"r", b"f"
"""Said between a nursery and who has it: that it is ready, and that it should leave nothing for later."""

Errand = Callable[[bytes, dict[str, Any]], bytes]
"""From a document's bytes and arguments of plain JSON to the bytes of an answer."""


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


def request(errand: str, data: bytes, **arguments: Any) -> bytes:
    return json.dumps({"errand": errand, "arguments": arguments}).encode() + b"\n" + data


def hidden_of(arguments: dict[str, Any]) -> tuple[Box, ...]:
    """The places to paint over, as they travel: left, top, right, bottom."""
    return tuple(
        Box(left=left, top=top, right=right, bottom=bottom)
        for left, top, right, bottom in arguments.get("hidden", ())
    )


def covering_in(arguments: dict[str, Any]) -> Covering | None:
    """The texts to paint over wherever they are written."""
    told = arguments.get("covering")
    return None if told is None else Covering.model_validate(told, strict=False)


class NeedsRecognition(Exception):
    """The answer to a reading of pages that are pictures: which they are, from 1."""

    def __init__(self, pages: tuple[int, ...]) -> None:
        super().__init__(pages)
        self.pages = pages


def answer(reply: bytes) -> bytes:
    """The content of a good answer; raises the error that a bad one names, or NeedsRecognition."""
    if reply[:1] == DONE:
        return reply[1:]
    said = json.loads(reply[1:])
    if said["code"] == _NEEDS_RECOGNITION:
        raise NeedsRecognition(tuple(int(page) for page in said["pages"]))
    raise _DOCUMENT_ERRORS.get(said["code"], DocumentUnreadable)(said["message"])


def died(code: str) -> bytes:
    """The answer of a process that could not answer for itself."""
    return FAILED + json.dumps({"code": code, "message": ""}).encode()


def _failure(error: DocumentUnreadable) -> bytes:
    told = {"code": error.code, "message": str(error)}
    if error.code == _NEEDS_RECOGNITION:
        return FAILED + json.dumps({**told, "pages": error.details["pages"]}).encode()
    return FAILED + json.dumps(told).encode()


_NEEDS_RECOGNITION = "pages_need_recognition"

_DOCUMENT_ERRORS: dict[str, type[DocumentUnreadable]] = {
    kind.code: kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, DocumentUnreadable)
}
