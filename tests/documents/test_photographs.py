"""Photos and scans are read like the paper itself: straightened, recognised, every value in its place."""

from datetime import date
from io import BytesIO
from typing import Any

import numpy as np
import pytest
from PIL import Image

from assistant.demo import papers
from assistant.reading import DocumentReader
from models.errors import DocumentTooLarge, PictureUnclear
from models.facts.covering import Covering
from models.facts.evidence import Box, EvidenceKind, FieldName, HiddenPlace, MediaType
from tests.documents.drawing import lines
from tests.documents.photographing import WAYS, jpeg, on_a_desk, printed, saved, scanned
from tests.documents.readings import field, read, said
from tools.documents.admission import opened
from tools.documents.covering import covered_on
from tools.documents.pages import page_at
from tools.reviews.spellings import spellings


def an_offer() -> bytes:
    return papers.offer_letter(
        "zh",
        holder="林晓雨",
        employer="杭州云栖数据科技有限公司",
        position="数据分析师",
        monthly_pay_minor=1_200_000,
        starts_on=date(2026, 7, 1),
        expires_on=date(2026, 6, 15),
    )


@pytest.mark.parametrize("way", WAYS)
def test_a_photo_of_a_page_is_read_as_the_page_itself(reader: DocumentReader, way: str) -> None:
    document = reader.read(jpeg(WAYS[way](printed(an_offer()))))

    assert (document.kind, document.media_type) == (EvidenceKind.OFFER_LETTER, MediaType.JPEG)
    assert said(document, FieldName.EMPLOYER) == "杭州云栖数据科技有限公司"
    assert said(document, FieldName.PAY) == (1_200_000, "CNY", "month")
    assert said(document, FieldName.STARTS_ON) == date(2026, 7, 1)
    _stands_where_it_is_printed(field(document, FieldName.PAY).box)


def _stands_where_it_is_printed(found: Box | None) -> None:
    meant = field(read(an_offer()), FieldName.PAY).box
    assert found is not None
    assert meant is not None
    sides = ("left", "top", "right", "bottom")
    assert max(abs(getattr(found, side) - getattr(meant, side)) for side in sides) < 0.06


def test_the_picture_of_a_scan_is_the_straightened_page_with_what_is_hidden_painted_over(
    reader: DocumentReader,
) -> None:
    scan = scanned(on_a_desk(printed(an_offer())))
    place = Box(left=0.2, top=0.4, right=0.6, bottom=0.5)

    shown = reader.picture(scan, 1, hidden=[HiddenPlace(page=1, box=place)])

    pixels = np.asarray(Image.open(BytesIO(shown)).convert("L"), dtype=np.int32)
    height, width = pixels.shape
    edge = pixels[height // 3 : height // 2, 3]
    assert edge.min() > 100, "the desk is cut away"
    inside = pixels[int(height * 0.41) : int(height * 0.49), int(width * 0.21) : int(width * 0.59)]
    assert inside.min() == inside.max()


def test_on_a_scan_a_name_is_painted_over_wherever_it_is_printed(reader: DocumentReader) -> None:
    # given a letter that its employer signs at the end, printed and scanned
    letter = lines(
        "录用通知书", "用人单位：杭州云栖数据科技有限公司", "杭州云栖数据科技有限公司（盖章）", step=240
    )
    covering = Covering(hides=spellings(FieldName.EMPLOYER, "杭州云栖数据科技有限公司"))
    with opened(letter) as document:
        places = covered_on(page_at(document, 0), covering)

    # when
    scan = scanned(printed(letter))
    shown = reader.picture(scan, 1, covering=covering)
    again = reader.picture(scan, 1, covering=covering)

    # then nothing of it is left in either place, and another look comes to the same
    pixels = np.asarray(Image.open(BytesIO(shown)).convert("L"), dtype=np.int32)
    assert max(place.bottom for place in places) > min(place.bottom for place in places) + 0.2
    assert all(_is_plain(pixels, place) for place in places)
    assert again == shown


def _is_plain(pixels: np.ndarray[Any, Any], place: Box) -> bool:
    height, width = pixels.shape
    middle = int(height * (place.top + place.bottom) / 2)
    inside = pixels[middle - 2 : middle + 2, int(width * place.left) + 4 : int(width * place.right) - 4]
    return bool(inside.min() == inside.max())


def test_a_picture_in_which_nothing_can_be_made_out_says_how_to_take_a_better_one(
    reader: DocumentReader,
) -> None:
    noise = np.random.default_rng(3).integers(90, 130, (300, 200, 3), dtype=np.uint8)

    with pytest.raises(PictureUnclear, match="straight above"):
        reader.read(jpeg(noise))


def test_more_scanned_pages_than_can_be_looked_at_are_refused_before_any_is(reader: DocumentReader) -> None:
    blank = np.full((80, 60, 3), 200, np.uint8)

    with pytest.raises(DocumentTooLarge, match="pages that matter"):
        reader.read(scanned(*([blank] * 11)))
    frames = [Image.fromarray(blank)] * 11
    with pytest.raises(DocumentTooLarge):
        reader.read(saved(frames[0], "TIFF", save_all=True, append_images=frames[1:]))
