"""Finds QR codes and bar codes (Code 128) on a page that say what is not to be seen, to be painted over."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from PIL import Image

from models.facts.covering import Covering
from models.facts.evidence import Box
from tools.documents.covering import says_any

_LETTERS_MAX = 4_000


def covered_codes(image: Image.Image, covering: Covering) -> Iterator[Box]:
    """Those that can be read in the picture: whoever looks could read no other with a telephone."""
    import zxingcpp  # in the process that reads only; at exit it complains of all that is left of it

    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128])
    for code in zxingcpp.read_barcodes(image.convert("L"), formats=formats):
        if says_any(unquote(code.text[:_LETTERS_MAX]), covering):
            yield _place(code.position, image)


def _place(corners: Any, image: Image.Image) -> Box:
    found = (corners.top_left, corners.top_right, corners.bottom_right, corners.bottom_left)
    across = [min(1.0, max(0.0, each.x / image.width)) for each in found]
    down = [min(1.0, max(0.0, each.y / image.height)) for each in found]
    return Box(left=min(across), top=min(down), right=max(across), bottom=max(down))
