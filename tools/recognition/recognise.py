"""Reads one picture of one page."""

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from PIL import Image

from models.facts.evidence import PageSize
from tools.documents.recognised import RecognisedLine, RecognisedPage
from tools.recognition.arrays import Corners, Picture
from tools.recognition.characters import line_of
from tools.recognition.codes import codes_on
from tools.recognition.engine import Engine, Seen
from tools.recognition.light import evened
from tools.recognition.likeness import picture_hash
from tools.recognition.ruling import ruling_lines
from tools.recognition.straightening import Straight, straightened, text_height
from tools.recognition.strips import strip

_SEEN_HEIGHT_PX = 32.0
"""How high the detector is shown a line of print: more costs time and finds no more."""
_SEEN_PIXELS = (700_000, 1_600_000)
_LINES_MAX = 600
_LINE_CERTAINTY_MIN = 0.5


def recognised_page(image: Image.Image, engine: Engine) -> RecognisedPage:
    """The characters, ruling lines and codes of a page; an empty page where nothing can be made out."""
    return recognised(straightened(_as_array(image), engine), engine)


def seen_and_recognised(image: Image.Image, engine: Engine) -> tuple[Picture, RecognisedPage]:
    """What `straight_page` and `recognised_page` give, straightened once."""
    straight = straightened(_as_array(image), engine)
    return straight.picture, recognised(straight, engine)


def recognised(straight: Straight, engine: Engine) -> RecognisedPage:
    """The same of a page that is straight already."""
    page = straight.picture
    shown = evened(page)
    lines = _in_reading_order(engine.lines(shown, _pixels_for(straight)))[:_LINES_MAX]
    height, width = page.shape[:2]
    read = tuple(_read(lines, engine.read([strip(shown, line) for line in lines]), (width, height)))
    high = text_height(lines)
    across, down = ruling_lines(shown, high) if lines else ((), ())
    return RecognisedPage(
        size=PageSize(width=float(width), height=float(height)),
        lines=read,
        picture_hash=picture_hash(page),
        codes=codes_on(page),
        across=across,
        down=down,
        text_height_px=round(high, 1),
        lines_unread=len(lines) - len(read),
    )


def straight_page(image: Image.Image, engine: Engine) -> Picture:
    """The page that all places of a recognised page refer to."""
    return straightened(_as_array(image), engine).picture


def as_image(page: Picture) -> Image.Image:
    return Image.fromarray(cv2.cvtColor(page, cv2.COLOR_BGR2RGB))


def _as_array(image: Image.Image) -> Picture:
    return np.ascontiguousarray(np.asarray(image.convert("RGB"))[:, :, ::-1])


def _pixels_for(straight: Straight) -> int:
    least, most = _SEEN_PIXELS
    if not straight.text_height_px:
        return least
    height, width = straight.picture.shape[:2]
    return int(np.clip(width * height * (_SEEN_HEIGHT_PX / straight.text_height_px) ** 2, least, most))


def _read(
    lines: Sequence[Corners], seen: Sequence[Sequence[Seen]], size: tuple[int, int]
) -> Iterator[RecognisedLine]:
    for corners, characters in zip(lines, seen, strict=True):
        printed = [one.certainty for one in characters if not one.text.isspace()]
        if printed and sum(printed) / len(printed) >= _LINE_CERTAINTY_MIN:
            yield line_of(characters, corners, size)


def _in_reading_order(lines: Sequence[Corners]) -> list[Corners]:
    """From top to bottom and left to right, as far as heights tell."""
    return sorted(lines, key=lambda line: (round(float(line[:, 1].mean()) / 8), float(line[:, 0].min())))
