"""What may be asked of a process that looks at pictures."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import cv2

from assistant.reading.messages import Errand, hidden_of
from tools.documents.painted import png_of
from tools.documents.picture_files import picture_of
from tools.recognition.engine import Engine
from tools.recognition.recognise import as_image, recognised_page, straight_page


@cache
def _engine() -> Engine:
    return Engine()


def warm() -> Iterator[None]:
    """Load the networks before the first fork; no thread may start before it. Nothing is left for later."""
    cv2.setNumThreads(1)
    _engine()
    return iter(())


def _recognise(data: bytes, arguments: dict[str, Any]) -> bytes:
    return recognised_page(picture_of(data, arguments["page"]), _engine()).model_dump_json().encode()


def _picture(data: bytes, arguments: dict[str, Any]) -> bytes:
    page = straight_page(picture_of(data, arguments["page"]), _engine())
    return png_of(as_image(page), arguments["width_px"], hidden_of(arguments))


ERRANDS: dict[str, Errand] = {"recognise": _recognise, "picture": _picture}
