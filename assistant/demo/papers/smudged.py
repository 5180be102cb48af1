"""A paper that came out of a scanner with wet fingers on it: words that nobody can read any more."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

import pypdfium2 as pdfium
from PIL import Image, ImageFilter

from tools.documents.pdfium_fonts import use_our_fonts

_DPI = 120
_SCALE = _DPI / 72
_AROUND_PX = 6
_BLUR_PX = 14

Place = tuple[int, int, int, int]
"""Left, top, right, bottom, in pixels."""


def smudged_scan(paper: bytes, words: Iterable[str]) -> bytes:
    """A PDF of the scanned first page, at 120 dpi, smeared wherever one of these words stands."""
    use_our_fonts()
    document = pdfium.PdfDocument(paper)
    try:
        page = document[0]
        picture = page.render(scale=_SCALE).to_pil().convert("RGB")
        for word in words:
            for place in _places(page, word, picture.size):
                _smear(picture, place)
    finally:
        document.close()
    out = BytesIO()
    picture.save(out, "PDF", resolution=_DPI, quality=80)
    return out.getvalue()


def _places(page: Any, word: str, size: tuple[int, int]) -> Iterator[Place]:
    """Where a word stands on the page."""
    text, (width, height) = page.get_textpage(), size
    found = text.search(word)
    while (match := found.get_next()) is not None:
        start, count = match
        boxes = [text.get_charbox(at) for at in range(start, start + count)]
        left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
        bottom, top = min(box[1] for box in boxes), max(box[3] for box in boxes)
        yield (
            max(0, int(left * _SCALE) - _AROUND_PX),
            max(0, height - int(top * _SCALE) - _AROUND_PX),
            min(width, int(right * _SCALE) + _AROUND_PX),
            min(height, height - int(bottom * _SCALE) + _AROUND_PX),
        )


def _smear(picture: Image.Image, place: Place) -> None:
    """What stood there is a grey stain."""
    stain = picture.crop(place).filter(ImageFilter.GaussianBlur(_BLUR_PX))
    picture.paste(Image.blend(stain, Image.new("RGB", stain.size, (150, 146, 140)), 0.45), place)
