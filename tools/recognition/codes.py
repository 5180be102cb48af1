"""Reads the QR codes on a page."""

import zxingcpp

from tools.recognition.arrays import Picture

_CODES_MAX = 8
_LETTERS_MAX = 2000


def codes_on(picture: Picture) -> tuple[str, ...]:
    """What each says, as text; nothing is opened or followed."""
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return tuple(code.text[:_LETTERS_MAX] for code in found[:_CODES_MAX] if code.text)
