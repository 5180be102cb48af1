"""The report as a PDF: vectors, embedded letters, numbered pages; any name and any gap."""

from functools import cache
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from assistant.learning.credit_report_pdf import credit_report_pdf
from tests.risk.given_validation import validation
from tests.risk.test_credit_report import NASTY, NOTHING, provenance

pytest.importorskip("fontTools")


@cache
def rich() -> bytes:
    return credit_report_pdf(validation(), provenance())


def read(told: bytes) -> PdfReader:
    return PdfReader(BytesIO(told))


def text_of(told: bytes) -> str:
    """Words as they come, lines and no-break spaces as spaces."""
    return " ".join(" ".join(pages_of(told)).split())


def pages_of(told: bytes) -> list[str]:
    with PdfDocument(told) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_pages_say_which_of_how_many_they_are() -> None:
    pages = pages_of(rich())

    assert len(pages) > 5
    for number, text in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in text


def test_it_has_a_title_a_language_and_an_outline() -> None:
    found = read(rich())

    assert found.metadata is not None
    assert found.metadata.title == "Instalment loans of a made-up lender: instalments-3"
    assert str(found.root_object["/Lang"]) == "en"
    titles = [entry.title for entry in found.outline if not isinstance(entry, list)]
    assert titles[0] == "Verdict"
    assert titles[-1] == "Where it comes from"


def test_it_says_what_the_page_says() -> None:
    told = text_of(rich())

    assert "Of 20 checks, two speak against using it" in told
    assert "0.782 [0.770, 0.794]" in told
    assert "近十二个月最长逾期天数" in told.replace(" ", "")
    assert "Validated by: name, date, signature" in told


def test_plots_are_vectors_and_letters_are_embedded() -> None:
    fonts: dict[str, Any] = {}
    for page in read(rich()).pages:
        assert not page.images
        resources: Any = page["/Resources"]
        fonts |= {name: font.get_object() for name, font in resources["/Font"].items()}

    used = [font for font in fonts.values() if "Report" in font["/BaseFont"]]
    assert used
    assert all("/FontFile2" in font["/FontDescriptor"] for font in used)


def test_the_same_findings_give_the_same_bytes() -> None:
    assert credit_report_pdf(validation(), provenance()) == rich()


def test_a_name_is_only_ever_text_and_a_long_one_breaks() -> None:
    told = text_of(credit_report_pdf(validation(factors=(NASTY,)), provenance(owner=NASTY)))

    assert "<script>alert" in told


def test_parts_that_are_not_there_say_so() -> None:
    told = text_of(credit_report_pdf(validation(**NOTHING, models=(), rejects=None), provenance()))

    assert "No model was judged." in told
    assert "no protected attribute" in told
