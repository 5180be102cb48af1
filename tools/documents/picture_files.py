"""Opens the pictures that people send: only formats that cameras and scanners write, within caps, as RGB."""

import warnings
from io import BytesIO

import numpy as np
from PIL import Image, ImageOps, ImageStat

from models.errors import DocumentTooLarge, DocumentUnreadable
from tools.documents.caps import (
    KEPT_PIXELS_MAX,
    KEPT_SIDE_MAX_PX,
    RECOGNISED_PAGES_MAX,
    SENT_PIXELS_MAX,
    SENT_SIDE_MAX_PX,
)

_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP")
_TOO_MANY_PIXELS = (
    f"The picture has more than {SENT_PIXELS_MAX // 1_000_000} million pixels; send a smaller one."
)
_SIDE_MIN_PX = 16
_BRIGHT_INK = 160
_OPAQUE = 128


def picture_pages(data: bytes) -> int:
    """How many pages the picture file has: the frames of a TIFF; of anything that moves, the first picture.

    Nothing is unpacked. Raises DocumentUnreadable, or DocumentTooLarge for too many pages.
    """
    with _opened(data) as image:
        if image.format != "TIFF":
            return 1
        for frame in range(1, RECOGNISED_PAGES_MAX + 1):
            try:
                image.seek(frame)
            except EOFError:
                return frame
            except Exception as error:
                raise DocumentUnreadable("The picture is damaged; send it again.") from error
    raise DocumentTooLarge(
        f"There are more than {RECOGNISED_PAGES_MAX} pages; send only the pages that matter."
    )


def picture_of(data: bytes, page: int = 1) -> Image.Image:
    """The page (from 1) upright as the camera says, RGB, on white where it was transparent.

    Looks at the size that the file states before it unpacks anything, and shrinks what is larger than
    recognition can use. Raises DocumentUnreadable or DocumentTooLarge.
    """
    with _opened(data) as image:
        try:
            image.seek(page - 1)
        except (EOFError, ValueError) as error:
            raise DocumentUnreadable("There is no such page.", page=page) from error
        _require_bearable(image.size)
        try:
            return _plain(image)
        except (DocumentUnreadable, MemoryError):
            raise
        # Decoders fail on broken files in many ways of their own; all of them say the same.
        except Exception as error:
            raise DocumentUnreadable("The picture is damaged or cut short; send it again.") from error


def _opened(data: bytes) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image = Image.open(BytesIO(data), formats=_FORMATS)
        except Image.DecompressionBombError as error:
            raise DocumentTooLarge(_TOO_MANY_PIXELS) from error
        except Exception as error:
            raise DocumentUnreadable("The picture is damaged or cut short; send it again.") from error
    _require_bearable(image.size)
    return image


def _require_bearable(size: tuple[int, int]) -> None:
    width, height = size
    if min(size) < _SIDE_MIN_PX:
        raise DocumentUnreadable("The picture is too small to show a page; send a larger one.")
    if width * height > SENT_PIXELS_MAX or max(size) > SENT_SIDE_MAX_PX:
        raise DocumentTooLarge(_TOO_MANY_PIXELS)


def _plain(image: Image.Image) -> Image.Image:
    kept = _kept_size(image.size)
    if image.format == "JPEG":
        image.draft(None, kept)  # the decoder shrinks by halves while it unpacks
    shown = ImageOps.exif_transpose(image)
    shown = _on_paper(_eight_bit(shown))
    shown.thumbnail(_kept_size(shown.size), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return shown


def _kept_size(size: tuple[int, int]) -> tuple[int, int]:
    width, height = size
    scale = min(1.0, (KEPT_PIXELS_MAX / (width * height)) ** 0.5, KEPT_SIDE_MAX_PX / max(size))
    return max(1, int(width * scale)), max(1, int(height * scale))


def _eight_bit(image: Image.Image) -> Image.Image:
    """Deep greys (16 bit and more) brought to eight; the other modes as they are."""
    if not image.mode.startswith(("I", "F")):
        return image
    values = np.nan_to_num(np.asarray(image, dtype=np.float32))
    low, high = (0.0, 65535.0) if values.max(initial=0) > 255 >= 0 <= values.min() else (0.0, 255.0)
    if values.max() > 65535 or values.min() < 0:
        low, high = float(values.min()), float(values.max())
    return Image.fromarray(((values - low) * (255.0 / (high - low))).clip(0, 255).astype(np.uint8))


def _on_paper(image: Image.Image) -> Image.Image:
    """Without transparency: on white, or on black where the ink itself is white."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    layered = image.convert("RGBA")
    opacity = layered.getchannel("A")
    ink = ImageStat.Stat(layered.convert("L"), opacity.point(lambda alpha: 255 if alpha >= _OPAQUE else 0))
    bright = bool(ink.count[0]) and ink.mean[0] > _BRIGHT_INK
    half_empty = ImageStat.Stat(opacity).mean[0] < _OPAQUE
    paper = Image.new("RGB", layered.size, "black" if bright and half_empty else "white")
    paper.paste(layered, mask=opacity)
    return paper
