"""Makes photos and scans of sample papers: turned, skewed, on a desk, in bad light; always the same."""

from collections.abc import Callable
from io import BytesIO

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
from PIL import Image

from tools.documents.pdfium_fonts import use_our_fonts

Shot = npt.NDArray[np.uint8]


def printed(data: bytes, dpi: int = 120) -> Shot:
    """The first page of a PDF as pixels, red first."""
    use_our_fonts()
    page = pdfium.PdfDocument(data)[0]
    return np.asarray(page.render(scale=dpi / 72).to_pil().convert("RGB"), dtype=np.uint8)


def jpeg(shot: Shot, quality: int = 80) -> bytes:
    return saved(Image.fromarray(np.ascontiguousarray(shot)), "JPEG", quality=quality)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def scanned(*shots: Shot) -> bytes:
    """A PDF whose pages are pictures."""
    first, *others = [Image.fromarray(np.ascontiguousarray(shot)) for shot in shots]
    return saved(first, "PDF", save_all=True, append_images=others, resolution=120)


def skewed(shot: Shot, degrees: float) -> Shot:
    height, width = shot.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 0.92)
    return _shot(cv2.warpAffine(shot, turn, (width, height), borderValue=(255, 255, 255)))


def on_a_desk(shot: Shot) -> Shot:
    """Seen at an angle, on dark wood, with light from the left and a trembling hand."""
    chance = np.random.default_rng(7)
    height, width = shot.shape[:2]
    wide, high = int(width * 1.3), int(height * 1.25)
    desk = np.full((high, wide, 3), (92, 70, 50), np.uint8)
    corners = np.array(((0, 0), (width, 0), (width, height), (0, height)), np.float32)
    seen = corners + np.array(((wide - width) / 2, (high - height) / 2), np.float32)
    seen += np.array(((60, 40), (-70, 10), (20, -50), (-30, 20)), np.float32)
    matrix = cv2.getPerspectiveTransform(corners, seen)
    shown = cv2.warpPerspective(
        shot, matrix, (wide, high), desk, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_TRANSPARENT
    )
    light = np.linspace(1.0, 0.6, wide)[None, :, None]
    noisy = shown * light + chance.normal(0, 4, shown.shape)
    return _shot(cv2.GaussianBlur(np.clip(noisy, 0, 255).astype(np.uint8), (0, 0), 0.7))


WAYS: dict[str, Callable[[Shot], Shot]] = {
    "lying on its side and skewed": lambda shot: _shot(np.rot90(skewed(shot, 4))),
    "upside down": lambda shot: _shot(np.rot90(shot, 2)),
    "on a desk": on_a_desk,
}


def _shot(pixels: object) -> Shot:
    return np.ascontiguousarray(pixels, dtype=np.uint8)
