"""The same document as a scan, a photograph or a picture of a screen."""

from io import BytesIO
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from assistant.benching.extraction.seals import seal_picture
from tools.documents.pdfium_fonts import use_our_fonts

Picture = NDArray[np.uint8]
"""Height by width by 3: red, green, blue."""

_SHARP_DPI = 300
_PHOTO_SIDES_PX = (1600, 2400)


def scan(pdf: bytes, seed: int) -> bytes:
    """A PDF of scanned pages: 150 to 200 dpi, a little askew, tinted or grey, noisy, perhaps stamped or
    folded."""
    rng = np.random.default_rng([seed, 1])
    dpi = int(rng.integers(150, 201))
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.setProducer("Scanner")
    for page in _printed(pdf, dpi):
        scanned = _as_scanned(page, rng)
        jpeg = _jpeg(scanned, int(rng.integers(62, 88)))
        height, width = scanned.shape[:2]
        size = (width * 72 / dpi, height * 72 / dpi)
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(BytesIO(jpeg)), 0, 0, *size)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def photo(pdf: bytes, seed: int) -> bytes:
    """A JPEG of the first page on a desk: perspective, uneven light, some blur."""
    rng = np.random.default_rng([seed, 2])
    page = _printed(pdf, 200)[0]
    long_side = int(rng.integers(*_PHOTO_SIDES_PX))
    height, width = page.shape[:2]
    scale = long_side * 0.86 / max(height, width)
    page = _resized(page, int(width * scale), int(height * scale))
    shot = _lit(_on_desk(page, rng), rng)
    if rng.random() < 0.6:
        shot = cv2.GaussianBlur(shot, (0, 0), float(rng.uniform(0.4, 0.9))).astype(np.uint8)
    return _jpeg(_noisy(shot, 4.0, rng), 70)


def screenshot(pdf: bytes, seed: int) -> bytes:
    """A PNG of the first page, as a screen shows it."""
    dpi = (180, 200, 250)[seed % 3]
    out = BytesIO()
    Image.fromarray(_rendered(pdf, dpi)[0]).save(out, "PNG")
    return out.getvalue()


def _rendered(pdf: bytes, dpi: float) -> list[Picture]:
    use_our_fonts()
    document = pdfium.PdfDocument(pdf)
    try:
        return [np.array(page.render(scale=dpi / 72).to_pil().convert("RGB")) for page in document]
    finally:
        document.close()


def _printed(pdf: bytes, dpi: int) -> list[Picture]:
    """Ink spreads a little on paper, so that hair lines of a font become strokes."""
    pages = []
    for sharp in _rendered(pdf, _SHARP_DPI):
        inked = cv2.erode(sharp, np.ones((2, 2), np.uint8))
        height, width = sharp.shape[:2]
        pages.append(_resized(inked, width * dpi // _SHARP_DPI, height * dpi // _SHARP_DPI))
    return pages


def _resized(picture: Any, width: int, height: int) -> Picture:
    return np.asarray(cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def _as_scanned(page: Picture, rng: Generator) -> Picture:
    tint = rng.uniform((242, 240, 228), (255, 254, 250))
    inked = (page / 255.0 * tint).astype(np.uint8)
    if rng.random() < 0.35:
        inked = _stamped(inked, rng)
    if rng.random() < 0.4:
        inked = _folded(inked, rng)
    askew = _turned(inked, float(rng.uniform(-2, 2)), tint)
    noisy = _noisy(askew, float(rng.uniform(3, 8)), rng)
    if rng.random() < 0.5:
        grey = cv2.cvtColor(noisy, cv2.COLOR_RGB2GRAY)
        return cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB).astype(np.uint8)
    return noisy


def _stamped(page: Picture, rng: Generator) -> Picture:
    """A ring over the lower part of the page: over words at most in part, never hiding them."""
    side = int(min(page.shape[:2]) * rng.uniform(0.16, 0.2))
    stamp = seal_picture("收讫专用章").resize((side, side)).rotate(float(rng.uniform(-25, 25)))
    stamp.putalpha(stamp.getchannel("A").point(lambda alpha: int(alpha * 0.55)))
    left = int((page.shape[1] - side) * rng.uniform(0.1, 0.9))
    top = int((page.shape[0] - side) * rng.uniform(0.55, 0.95))
    under = Image.fromarray(page).convert("RGBA")
    under.alpha_composite(stamp, (left, top))
    return np.array(under.convert("RGB"))


def _folded(page: Picture, rng: Generator) -> Picture:
    at = int(page.shape[0] * rng.uniform(0.45, 0.55))
    shade = np.ones(page.shape[0])
    shade[at - 2 : at + 2] = 0.86
    shade[at + 2 : at + 14] = np.linspace(0.95, 1.0, 12)
    return (page * shade[:, None, None]).astype(np.uint8)


def _turned(page: Picture, degrees: float, paper: Any) -> Picture:
    height, width = page.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    fill = tuple(float(part) for part in paper)
    turned = cv2.warpAffine(page, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=fill)
    return turned.astype(np.uint8)


def _on_desk(page: Picture, rng: Generator) -> Picture:
    height, width = page.shape[:2]
    margin_x, margin_y = int(width * 0.09) + 20, int(height * 0.08) + 20
    outer = (width + 2 * margin_x, height + 2 * margin_y)
    desk = _desk(outer, rng)
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    shift = rng.uniform(-0.045, 0.045, (4, 2)) * (width, height)
    placed = (corners + np.array([margin_x, margin_y]) + shift).astype(np.float32)
    matrix = cv2.getPerspectiveTransform(corners, placed)
    laid = cv2.warpPerspective(page, matrix, outer, flags=cv2.INTER_LINEAR)
    mask = cv2.warpPerspective(np.full((height, width), 255, np.uint8), matrix, outer)[:, :, None] / 255.0
    return (laid * mask + desk * (1 - mask)).astype(np.uint8)


def _desk(size: tuple[int, int], rng: Generator) -> Picture:
    width, height = size
    colour = rng.uniform((70, 50, 35), (150, 125, 105))
    grain = cv2.GaussianBlur(rng.normal(0, 16, (height, width)), (0, 0), sigmaX=25, sigmaY=1.5)
    return np.clip(colour + grain[:, :, None] * 4, 0, 255).astype(np.uint8)


def _lit(shot: Picture, rng: Generator) -> Picture:
    """Brighter towards one side, as under a window."""
    height, width = shot.shape[:2]
    across, down = np.linspace(-1, 1, width), np.linspace(-1, 1, height)
    angle, depth = rng.uniform(0, 2 * np.pi), rng.uniform(0.08, 0.2)
    light = 0.92 + depth * (np.cos(angle) * across[None, :] + np.sin(angle) * down[:, None]) / 1.4
    warmth = np.array([1.0, rng.uniform(0.96, 1.0), rng.uniform(0.88, 0.98)])
    return np.asarray(np.clip(shot * light[:, :, None] * warmth, 0, 255), np.uint8)


def _noisy(page: Picture, sigma: float, rng: Generator) -> Picture:
    noise = rng.normal(0, sigma, page.shape[:2])
    return np.clip(page + noise[:, :, None], 0, 255).astype(np.uint8)


def _jpeg(picture: Picture, quality: int) -> bytes:
    out = BytesIO()
    Image.fromarray(picture).save(out, "JPEG", quality=quality)
    return out.getvalue()
