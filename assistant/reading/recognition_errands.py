"""What may be asked of a process that looks at pictures."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

import cv2
from PIL import Image

from assistant.reading.messages import Errand, covering_in, hidden_of
from tools.documents.covered_codes import covered_codes
from tools.documents.covering import covered_on
from tools.documents.painted import png_of
from tools.documents.picture_files import picture_of
from tools.documents.recognised import RecognisedPage, page_of
from tools.recognition.engine import Engine
from tools.recognition.recognise import as_image, recognised_page, seen_and_recognised, straight_page


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


def _look(data: bytes, arguments: dict[str, Any]) -> bytes:
    """What the page says, a line of JSON, and its picture, for a page that may be looked at again."""
    straight, page = seen_and_recognised(picture_of(data, arguments["page"]), _engine())
    return page.model_dump_json().encode() + b"\n" + png_of(as_image(straight), arguments["width_px"], ())


def _paint(data: bytes, arguments: dict[str, Any]) -> bytes:
    """Over a picture that `_look` gave, places and whatever is to be covered in its words."""
    hidden, covering = hidden_of(arguments), covering_in(arguments)
    assert covering is not None, "without it there is nothing to look for"
    page = page_of(RecognisedPage.model_validate_json(arguments["recognised"]), arguments["page"])
    with Image.open(BytesIO(data)) as image:
        found = (*hidden, *covered_on(page, covering), *covered_codes(image, covering))
        return png_of(image, arguments["width_px"], found)


ERRANDS: dict[str, Errand] = {"recognise": _recognise, "picture": _picture, "look": _look, "paint": _paint}
