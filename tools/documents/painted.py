"""Makes the picture of a page that people see: in its size, with what is not theirs to see painted over."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw

from models.facts.evidence import Box
from tools.documents.caps import PICTURE_SIDE_MAX_PX

_PAINT = (150, 150, 150)


def png_of(image: Image.Image, width_px: int, hidden: Sequence[Box]) -> bytes:
    """A PNG no larger than asked for, with the hidden places painted over."""
    image = image.convert("RGB")
    image.thumbnail((width_px, PICTURE_SIDE_MAX_PX))
    painter = ImageDraw.Draw(image)
    width, height = image.size
    for box in hidden:
        sides = (box.left * width - 1, box.top * height - 1, box.right * width + 1, box.bottom * height + 1)
        painter.rectangle(sides, fill=_PAINT)
    picture = BytesIO()
    # Hardly larger than with full compression, and much sooner there.
    image.save(picture, "PNG", compress_level=3)
    return picture.getvalue()
