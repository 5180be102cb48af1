"""A picture saved, shrunk, dimmed or cropped anew is known again; another paper of the same form is not."""

from datetime import date

import cv2
import numpy as np
import pytest

from assistant.demo import papers
from models.facts.marks import MarkSort
from tools.documents.picture import render_page
from tools.recognition.arrays import Picture
from tools.recognition.likeness import picture_hash
from tools.verification.reuse import SHARED_PARTS_MIN

NEEDED = SHARED_PARTS_MIN[MarkSort.PICTURE]


def diploma(name: str, number: str) -> Picture:
    paper = papers.diploma(
        "en",
        holder=name,
        institution="Shanghai University",
        major="Software Engineering",
        graduated_on=date(2026, 6, 30),
        document_number=number,
    )
    drawn = cv2.imdecode(np.frombuffer(render_page(paper, 1, 900), np.uint8), cv2.IMREAD_COLOR)
    assert drawn is not None
    return np.asarray(drawn, dtype=np.uint8)


HERS = diploma("Chen Si", "104871202605001234")


def shared(one: Picture, other: Picture) -> int:
    ours, theirs = picture_hash(one), picture_hash(other)
    return sum(ours[at : at + 4] == theirs[at : at + 4] for at in range(0, 64, 4))


def saved_again(picture: Picture) -> Picture:
    packed = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 40])[1]
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), dtype=np.uint8)


COPIES = {
    "saved again": saved_again(HERS),
    "shrunk": np.asarray(cv2.resize(HERS, (360, 250), interpolation=cv2.INTER_AREA), dtype=np.uint8),
    "dimmed": (HERS * 0.8).astype(np.uint8),
    "cropped": HERS[6:-6, 6:-6],
}


@pytest.mark.parametrize("copy", COPIES)
def test_a_copy_is_known_again(copy: str) -> None:
    assert shared(HERS, COPIES[copy]) >= NEEDED


def test_another_paper_of_the_same_form_is_not() -> None:
    assert shared(HERS, diploma("Alexandra Papadopoulos", "104871202605009999")) < NEEDED / 2
