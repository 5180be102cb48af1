"""Picture files are opened as cameras mean them, and hostile ones end in a clear error."""

import struct
import zlib
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from assistant.reading import DocumentReader
from models.errors import DocumentTooLarge, DocumentUnreadable
from models.facts.evidence import FieldName
from tests.documents.drawing import lines
from tests.documents.photographing import saved
from tests.documents.readings import said
from tools.documents.caps import KEPT_PIXELS_MAX
from tools.documents.painted import png_of
from tools.documents.picture_files import picture_of, picture_pages


def half_black(mode: str = "RGB") -> Image.Image:
    """White, its left half black."""
    image = Image.new(mode, (60, 40), "white")
    image.paste(Image.new(mode, (30, 40), "black"), (0, 0))
    return image


def brightness(image: Image.Image, place: tuple[int, int]) -> int:
    return int(np.asarray(image.convert("L"))[place[1], place[0]])


def png_of_size(width: int, height: int, packed: bytes = b"") -> bytes:
    """A PNG that states a size; what it holds need not be so much."""

    def chunk(name: bytes, content: bytes) -> bytes:
        check = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


@pytest.mark.parametrize("mode", ["L", "1", "P", "CMYK", "RGBA", "LA", "I;16", "F"])
@pytest.mark.parametrize("kind", ["TIFF", "PNG"])
def test_every_way_to_store_black_and_white_is_seen_as_black_and_white(mode: str, kind: str) -> None:
    if (mode, kind) in {("CMYK", "PNG"), ("F", "PNG"), ("LA", "TIFF")}:
        pytest.skip("there is no such file")
    grey = half_black("L")
    deep = Image.fromarray(np.asarray(grey, dtype=np.uint16) * 257)
    image = deep if mode == "I;16" else grey.convert("RGB" if mode == "CMYK" else "L").convert(mode)

    opened = picture_of(saved(image, kind))

    assert opened.mode == "RGB"
    assert brightness(opened, (5, 20)) == 0
    assert brightness(opened, (55, 20)) >= 254


def test_a_photo_taken_with_the_camera_turned_is_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned a quarter to the left

    opened = picture_of(saved(half_black(), "JPEG", exif=exif))

    assert opened.size == (40, 60)
    assert brightness(opened, (20, 5)) < 50
    assert brightness(opened, (20, 55)) > 200


def test_what_is_transparent_is_paper_of_the_colour_on_which_the_ink_shows() -> None:
    for ink, paper in (("black", (255, 255, 255)), ("white", (0, 0, 0))):
        image = Image.new("RGBA", (60, 40), (0, 0, 0, 0))
        image.paste(Image.new("RGBA", (10, 40), ink), (0, 0))

        assert picture_of(saved(image, "PNG")).getpixel((50, 20)) == paper


def test_frames_of_a_tiff_are_pages_and_of_anything_that_moves_only_the_first_counts() -> None:
    white, black = Image.new("L", (40, 40), "white"), Image.new("L", (40, 40), "black")
    pages = saved(white, "TIFF", save_all=True, append_images=[black])
    moving = saved(white, "WEBP", save_all=True, append_images=[black], duration=50, lossless=True)

    assert (picture_pages(pages), picture_pages(moving)) == (2, 1)
    assert picture_of(pages, 2).getpixel((20, 20)) == (0, 0, 0)
    with pytest.raises(DocumentUnreadable):
        picture_of(pages, 3)


def test_a_picture_larger_than_recognition_can_use_is_shrunk() -> None:
    opened = picture_of(saved(Image.new("L", (4000, 3000), "white"), "JPEG"))

    assert opened.width * opened.height <= KEPT_PIXELS_MAX


def test_a_picture_that_states_an_impossible_size_is_refused_before_it_is_unpacked(
    reader: DocumentReader,
) -> None:
    for width, height in ((30_000, 30_000), (200_000, 20), (9_000, 9_000)):
        with pytest.raises(DocumentTooLarge):
            reader.read(png_of_size(width, height))


@pytest.mark.parametrize(
    "data",
    [
        saved(Image.effect_noise((200, 200), 40), "JPEG")[:3000],
        saved(Image.effect_noise((200, 200), 40), "PNG")[:3000],
        saved(half_black(), "PNG").replace(b"IDAT", b"IDOT"),
        saved(Image.new("L", (1, 1)), "PNG"),
        saved(Image.new("L", (2000, 1)), "BMP"),
        b"\xff\xd8\xff\xe0" + b"\0" * 500,
        b"BM" + b"\xff" * 500,
        b"RIFF\0\0\0\0WEBP" + b"\0" * 100,
        # the next picture of this file is said to be the same one again
        b"II*\0\x08\0\0\0" + b"\0\0" + b"\x08\0\0\0",
        # much less than the size stated, and much more
        png_of_size(4000, 4000, zlib.compress(b"\0" * 100)),
        png_of_size(50, 50, zlib.compress(b"\0" * 50_000_000)),
    ],
    ids=[
        "jpeg cut short",
        "png cut short",
        "no pixels",
        "one pixel",
        "one pixel high",
        "zeros",
        "ones",
        "webp",
        "loop",
        "too little",
        "bomb",
    ],
)
def test_a_broken_or_hostile_picture_ends_in_a_clear_error_while_others_are_read(
    reader: DocumentReader, data: bytes
) -> None:
    with pytest.raises(DocumentUnreadable):
        reader.read(data)

    assert said(reader.read(lines("Offer Letter", "Employer: Acme Ltd")), FieldName.EMPLOYER) == "Acme Ltd"


def test_a_picture_is_shown_no_wider_than_asked_for() -> None:
    shown = Image.open(BytesIO(png_of(Image.new("RGB", (1200, 900)), 300, ())))

    assert shown.size == (300, 225)
