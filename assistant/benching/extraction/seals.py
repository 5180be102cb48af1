"""Red stamps and Chinese lettering as pictures."""

import math
from functools import cache
from pathlib import Path

import manimgx_fonts_cjk
from PIL import Image, ImageDraw, ImageFont

_FONT = Path(manimgx_fonts_cjk.__file__).parent / "NotoSansCJK-VF.otf.ttc"
_SIMPLIFIED = 2
_SIDE = 360


@cache
def lettering(size_px: int) -> ImageFont.FreeTypeFont:
    """The Chinese font of the set-up."""
    return ImageFont.truetype(str(_FONT), size_px, index=_SIMPLIFIED)


@cache
def seal_picture(words: str) -> Image.Image:
    """A ring, a star and the words along the ring; transparent elsewhere."""
    picture = Image.new("RGBA", (_SIDE, _SIDE), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    red, middle = (205, 35, 35, 190), _SIDE / 2
    pen.ellipse((8, 8, _SIDE - 8, _SIDE - 8), outline=red, width=9)
    pen.polygon([_on_circle(middle, 52 if i % 2 == 0 else 21, i * 36 - 90) for i in range(10)], fill=red)
    step = min(24.0, 270 / max(1, len(words)))
    for at, letter in enumerate(words):
        angle = (at - (len(words) - 1) / 2) * step
        stamp = Image.new("RGBA", (64, 64), (0, 0, 0, 0))
        ImageDraw.Draw(stamp).text((32, 32), letter, fill=red, font=lettering(42), anchor="mm")
        stamp = stamp.rotate(-angle, resample=Image.Resampling.BICUBIC)
        x, y = _on_circle(middle, middle - 48, angle - 90)
        picture.alpha_composite(stamp, (int(x - 32), int(y - 32)))
    return picture


def _on_circle(middle: float, radius: float, degrees: float) -> tuple[float, float]:
    angle = math.radians(degrees)
    return middle + radius * math.cos(angle), middle + radius * math.sin(angle)
