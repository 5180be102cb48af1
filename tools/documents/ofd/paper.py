"""A sheet to draw on with Pillow: letters in our own Chinese font, lines, areas, pictures."""

import importlib.util
import math
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tools.documents.caps import PICTURE_PIXELS_MAX, PICTURE_SIDE_MAX_PX
from tools.documents.ofd.geometry import Matrix, Point, around, corners

Colour = tuple[int, int, int]
_FONT_PACKAGE, _FONT_FILE, _SIMPLIFIED = "manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc", 2
_WEIGHT = 380
_SIZES_MAX = 64
_LETTER_MAX_PX = 400
_EMBEDDED_PIXELS_MAX = 8_000_000
_LETTERS_MAX, _TURNED_MAX_PX, _PICTURES_MAX_PX = 40_000, 40_000_000, 24_000_000
"""How much one sheet is drawn with; what is beyond it no honest page has, and it is left out."""
_FORMATS = ("PNG", "JPEG", "BMP")
_UPRIGHT = 0.02


class Paper:
    """White; all places in millimetres from its top left corner."""

    def __init__(self, width_mm: float, height_mm: float, width_px: int) -> None:
        """`width_px` wide, or less where the page is so long that its picture would be too large."""
        scale = min(
            width_px / width_mm,
            PICTURE_SIDE_MAX_PX / max(width_mm, height_mm),
            math.sqrt(PICTURE_PIXELS_MAX / (width_mm * height_mm)),
        )
        self._scale = scale
        size = max(1, round(width_mm * scale)), max(1, round(height_mm * scale))
        self._image = Image.new("RGB", size, (255, 255, 255))
        self._draw = ImageDraw.Draw(self._image)
        self._letters_left, self._turned_left = _LETTERS_MAX, _TURNED_MAX_PX
        self._pictures_left = _PICTURES_MAX_PX

    def png(self) -> bytes:
        out = BytesIO()
        self._image.save(out, "PNG", compress_level=3)
        return out.getvalue()

    def letter(self, text: str, to_page: Matrix, colour: Colour, alpha: int = 255) -> None:
        """One character; `to_page` takes ems from its start on the baseline to millimetres."""
        a, b, c, d, x, y = (number * self._scale for number in to_page)
        em = math.hypot(c, d)
        if not 1.0 <= em <= _LETTER_MAX_PX or not self._is_near((x, y), em) or self._letters_left < 1:
            return
        self._letters_left -= 1
        ink = _faded(colour, alpha)
        if abs(b) < _UPRIGHT * em and abs(c) < _UPRIGHT * em and a > 0 and d > 0:
            self._draw.text((x, y), text, font=_font(round(em)), fill=ink, anchor="ls")
        else:
            self._turned_letter(text, (x, y), math.degrees(math.atan2(b, a)), round(em), ink)

    def _turned_letter(self, text: str, at: Point, degrees: float, em: int, ink: Colour) -> None:
        side = 3 * em
        self._turned_left -= side * side
        if self._turned_left < 0:
            return
        stencil = Image.new("L", (side, side), 0)
        ImageDraw.Draw(stencil).text((side / 2, side / 2), text, font=_font(em), fill=255, anchor="ls")
        turned = stencil.rotate(-degrees, resample=Image.Resampling.BILINEAR)
        self._image.paste(ink, (round(at[0] - side / 2), round(at[1] - side / 2)), turned)

    def line(self, points: tuple[Point, ...], width_mm: float, colour: Colour, alpha: int = 255) -> None:
        width = max(1, min(60, round(width_mm * self._scale)))
        self._draw.line(self._pixels(points), fill=_faded(colour, alpha), width=width)

    def surface(self, points: tuple[Point, ...], colour: Colour, alpha: int = 255) -> None:
        """A filled area; one that is far from opaque would hide what it only tints, and is left out."""
        if alpha > _HALF and len(points) > 2:
            self._draw.polygon(self._pixels(points), fill=_faded(colour, alpha))

    def picture(self, data: bytes, to_page: Matrix, alpha: int = 255) -> None:
        """An embedded picture, its unit square going to the page by `to_page`, if it can be shown."""
        picture = opened_picture(data)
        if picture is None or picture.width * picture.height > self._pictures_left:
            return
        self._pictures_left -= picture.width * picture.height
        unit = corners(to_page, 0.0, 0.0, 1.0, 1.0)
        left, top, right, bottom = (round(side * self._scale) for side in around(unit))
        left, top = max(0, left), max(0, top)
        right, bottom = min(self._image.width, right), min(self._image.height, bottom)
        inverse = _inverse(tuple(number * self._scale for number in to_page))
        if right <= left or bottom <= top or inverse is None:
            return
        seen = picture.convert("RGBA").transform(
            (right - left, bottom - top),
            Image.Transform.AFFINE,
            _to_pixels_of(picture, inverse, left, top),
            resample=Image.Resampling.BILINEAR,
        )
        mask = seen.getchannel("A").point(lambda value: value * alpha // 255)
        self._image.paste(seen.convert("RGB"), (left, top), mask)

    def _pixels(self, points: tuple[Point, ...]) -> list[Point]:
        far = 4.0 * PICTURE_SIDE_MAX_PX
        return [
            (max(-far, min(far, x * self._scale)), max(-far, min(far, y * self._scale))) for x, y in points
        ]

    def _is_near(self, at: Point, em: float) -> bool:
        x, y = at
        return -em < x < self._image.width + em and -em < y < self._image.height + 2 * em


_HALF = 128


def opened_picture(data: bytes) -> Image.Image | None:
    """A picture that we are willing to decode: of a common format and of bearable size; else None."""
    try:
        picture = Image.open(BytesIO(data), formats=_FORMATS)
        if picture.width * picture.height > _EMBEDDED_PIXELS_MAX:
            return None
        picture.load()
    # Decoders fail in many ways on broken pictures, and all of them mean: there is nothing to show.
    except Exception:
        return None
    return picture


def _faded(colour: Colour, alpha: int) -> Colour:
    """The colour on white, as transparent as it is."""
    red, green, blue = (255 - (255 - part) * alpha // 255 for part in colour)
    return red, green, blue


def _inverse(by: tuple[float, ...]) -> Matrix | None:
    a, b, c, d, e, f = by
    determinant = a * d - b * c
    if abs(determinant) < 1e-9:
        return None
    return (
        d / determinant,
        -b / determinant,
        -c / determinant,
        a / determinant,
        (c * f - d * e) / determinant,
        (b * e - a * f) / determinant,
    )


def _to_pixels_of(picture: Image.Image, inverse: Matrix, left: int, top: int) -> tuple[float, ...]:
    """Pillow's way of writing it: from a pixel of the part drawn to one of the picture."""
    a, b, c, d, e, f = inverse
    width, height = picture.width, picture.height
    return (
        a * width,
        c * width,
        (a * left + c * top + e) * width,
        b * height,
        d * height,
        (b * left + d * top + f) * height,
    )


@lru_cache(maxsize=_SIZES_MAX)
def _font(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(_font_file()), max(1, size), index=_SIMPLIFIED)
    font.set_variation_by_axes([_WEIGHT])
    return font


@lru_cache(maxsize=1)
def _font_file() -> Path:
    found = importlib.util.find_spec(_FONT_PACKAGE)
    assert found is not None, f"{_FONT_PACKAGE} is a dependency"
    assert found.origin is not None
    return Path(found.origin).parent / _FONT_FILE
