"""Documents through the page: taken in under a cap, confirmed with corrections, looked at."""

import re

import pytest

from assistant.pages.cap import DOCUMENT_BYTES_MAX
from models.facts.conversation import Role
from models.facts.evidence import EvidenceKind, EvidenceState
from tests.web.fake_desk import Entry, FakeDesk
from tests.web.visiting import FRAGMENT, a_client

CONFIRMED = {"evidence_id": "evd_letter", "terms_hash": "hash-fields"}


def test_a_document_reaches_the_desk_whole() -> None:
    desk = FakeDesk()
    file = {"file": ("通知书.pdf", b"%PDF-1.7 whole", "application/pdf")}

    answer = a_client(desk).post("/chat/upload", data={"kind": "offer_letter"}, files=file, headers=FRAGMENT)

    assert answer.status_code == 200
    assert desk.uploaded == [(EvidenceKind.OFFER_LETTER, "通知书.pdf", 14)]
    assert "/chat/evidence/evd_letter/pages/2.png" in answer.text


def test_a_document_of_just_the_cap_is_taken() -> None:
    desk = FakeDesk()
    file = {"file": ("big.pdf", b"%PDF" + b"0" * (DOCUMENT_BYTES_MAX - 4))}

    answer = a_client(desk).post("/chat/upload", data={"kind": "diploma"}, files=file, headers=FRAGMENT)

    assert answer.status_code == 200
    assert desk.uploaded[0][2] == DOCUMENT_BYTES_MAX


@pytest.mark.parametrize("excess", [1, 1024 * 1024])
def test_a_document_over_the_cap_is_refused_in_words(excess: int) -> None:
    desk = FakeDesk()
    file = {"file": ("big.pdf", b"0" * (DOCUMENT_BYTES_MAX + excess))}

    answer = a_client(desk).post("/chat/upload", data={"kind": "diploma"}, files=file, headers=FRAGMENT)

    assert answer.status_code == 413
    assert "the most is 10 MB" in answer.text
    assert desk.uploaded == []


def test_a_body_that_never_says_its_size_is_cut_off_at_the_cap() -> None:
    sent = 0

    def endless() -> "object":
        nonlocal sent
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
        while sent < 4 * DOCUMENT_BYTES_MAX:
            sent += 1024 * 1024
            yield b"0" * 1024 * 1024

    headers = FRAGMENT | {"Content-Type": "multipart/form-data; boundary=x"}
    answer = a_client(FakeDesk()).post("/chat/upload", content=endless(), headers=headers)  # type: ignore[arg-type]

    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("kind", "name"), [("passport", "a.pdf"), ("", "a.pdf"), ("diploma", "")], ids=["kind", "none", "file"]
)
def test_an_upload_without_a_known_kind_or_a_file_is_refused(kind: str, name: str) -> None:
    desk = FakeDesk()

    answer = a_client(desk).post(
        "/chat/upload", data={"kind": kind}, files={"file": (name, b"%PDF")}, headers=FRAGMENT
    )

    assert answer.status_code == 422
    assert desk.uploaded == []


def test_what_is_wrong_with_a_document_comes_back_as_a_message() -> None:
    answer = a_client(FakeDesk()).post(
        "/chat/upload", data={"kind": "diploma"}, files={"file": ("a.pdf", b"no pdf")}, headers=FRAGMENT
    )

    assert answer.status_code == 200
    assert "I cannot read this file" in answer.text


def test_only_what_was_put_right_is_sent_on_as_a_correction() -> None:
    desk = FakeDesk()
    desk.entries.append(Entry(Role.ASSISTANT, "", "", (desk.letter,)))
    form = CONFIRMED | {
        "was.pay": "18000",
        "field.pay": "19000",
        "was.lines": "chair\ntable",
        "field.lines": "chair\r\ntable",
        "was.holder": "林晓雨",
        "field.holder": " 林晓雨",
        "field.no_such_field": "x",
    }

    answer = a_client(desk).post("/chat/confirm", data=form, headers=FRAGMENT)

    assert desk.evidence is EvidenceState.CONFIRMED
    assert desk.pay == "19000"
    assert "¥19,000 a month" in answer.text
    assert "Put right by you" in answer.text


def test_a_confirmation_that_names_no_terms_is_refused() -> None:
    desk = FakeDesk()

    answer = a_client(desk).post("/chat/confirm", data={"evidence_id": "evd_letter"}, headers=FRAGMENT)

    assert answer.status_code == 422
    assert desk.evidence is EvidenceState.TO_CONFIRM


def test_boxes_lie_around_their_words_as_shares_of_the_page() -> None:
    desk = FakeDesk()
    desk.entries.append(Entry(Role.ASSISTANT, "", "", (desk.letter,)))

    html = a_client(desk).get("/").text

    assert re.search(r'<rect class="sure" data-field="pay"\s+x="116.0" y="496.0"', html)
    assert '<input id="msg_0-1-starts_on" name="field.starts_on" type="date" value="2026-12-01">' in html


def test_a_page_of_a_document_is_a_picture() -> None:
    client = a_client(FakeDesk())

    picture = client.get("/chat/evidence/evd_letter/pages/2.png")

    assert picture.headers["content-type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")
    assert client.get("/chat/evidence/evd_letter/pages/3.png").status_code == 404
    assert client.get("/chat/evidence/evd_other/pages/1.png").status_code == 404
    assert client.get("/chat/evidence/evd_letter/pages/x.png").status_code == 422
