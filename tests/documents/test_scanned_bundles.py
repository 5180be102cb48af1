"""What only pictures have: scanned bundles, crowded pages, marks seen as others. And a model that points."""

from datetime import date

import numpy as np
import pypdfium2 as pdfium
import pytest

from assistant.reading import DocumentReader
from models.facts.evidence import EvidenceKind, FieldName, PageSize
from tests.documents.drawing import lines
from tests.documents.photographing import printed, scanned
from tests.documents.readings import field, said
from tools.documents.recognised import RecognisedCharacter, RecognisedLine, RecognisedPage, page_of
from tools.documents.rows import rows_of
from tools.documents.suggested import PageTexts, Suggestion
from tools.recognition.engine import Engine
from tools.recognition.straightening import straightened

AN_OFFER = (
    "Offer Letter",
    "Bright Harbor Inc.",
    "Dear Emily Carter,",
    "We are pleased to offer you the following position.",
    "Position: Software Engineer",
    "Start Date: July 6, 2026",
    "Monthly Salary: RMB 12,500",
)
A_PAYSLIP = (
    "Payslip",
    "Employer: Bright Harbor Inc.",
    "Employee: Emily Carter",
    "Pay Period: June 2026",
    "Pay Date: June 30, 2026",
    "Gross Pay: RMB 12,500.00",
    "Net Pay: RMB 9,870.00",
)


def test_a_scan_of_two_papers_is_parted_and_only_the_pages_wanted_are_kept(reader: DocumentReader) -> None:
    bundle = scanned(printed(lines(*AN_OFFER)), printed(lines(*A_PAYSLIP)))

    documents = reader.read_all(bundle, [EvidenceKind.PAYSLIP, EvidenceKind.OFFER_LETTER])

    assert [(each.kind, each.file_pages) for each in documents] == [
        (EvidenceKind.PAYSLIP, (2,)),
        (EvidenceKind.OFFER_LETTER, (1,)),
    ]
    payslip, offer = documents
    assert said(payslip, FieldName.NET_PAY) == (987_000, "CNY")
    assert field(payslip, FieldName.NET_PAY).page == 1
    assert said(offer, FieldName.STARTS_ON) == date(2026, 7, 6)
    kept = pdfium.PdfDocument(reader.part(bundle, payslip.file_pages))
    assert len(kept) == 1


def test_a_model_is_asked_for_what_is_missing_and_only_what_the_page_says_counts(
    reader: DocumentReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[PageTexts] = []

    def points_at(page: PageTexts) -> tuple[Suggestion, ...]:
        asked.append(page)
        return (
            Suggestion(name=FieldName.STARTS_ON, quote="July 6, 2026"),
            Suggestion(name=FieldName.EMPLOYER, quote="Quayside Ltd"),
            Suggestion(name=FieldName.PAY, quote="RMB 99,000 per month"),
        )

    paper = lines(
        "Offer Letter",
        "Dear Emily Carter,",
        "We are pleased to offer you the following position.",
        "Position: Software Engineer",
        "Monthly Salary: RMB 12,500",
        "Please be with us first thing on July 6, 2026.",
    )
    monkeypatch.setattr(reader, "_suggest", None)  # as it is again afterwards: other tests use it too
    reader.helped_by(points_at)
    document = reader.read(paper)

    (page,) = asked
    assert FieldName.STARTS_ON in page.missing
    assert not {FieldName.POSITION, FieldName.PAY} & {*page.missing}
    assert said(document, FieldName.STARTS_ON) == date(2026, 7, 6)
    assert field(document, FieldName.STARTS_ON).confidence < 0.9
    assert said(document, FieldName.PAY) == (1_250_000, "CNY", "month")
    assert FieldName.EMPLOYER not in {each.name for each in document.fields}


def test_a_page_of_long_lines_stays_upright_and_one_on_its_head_is_turned() -> None:
    sentence = (
        "the quick brown fox jumps over a lazy dog while seven wizards make some toxic brew for a queen"
    )
    page = printed(lines(*[sentence] * 12, step=14), dpi=130)[:, :, ::-1]
    engine = Engine()

    upright = straightened(np.ascontiguousarray(page), engine).picture
    turned = straightened(np.ascontiguousarray(np.rot90(page, 2)), engine).picture

    # All the print is in the upper part of the page.
    for picture in (upright, turned):
        half = picture.shape[0] // 2
        assert picture[:half].mean() < picture[half:].mean()


def a_line(text: str, left: float, top: float, certainty: float = 0.99) -> RecognisedLine:
    return RecognisedLine(
        characters=tuple(
            RecognisedCharacter(
                text=letter,
                left=left + 0.012 * at,
                top=top,
                right=left + 0.012 * (at + 1),
                bottom=top + 0.014,
                certainty=certainty,
            )
            for at, letter in enumerate(text)
        )
    )


def a_page(*lines: RecognisedLine, unread: int = 0) -> RecognisedPage:
    return RecognisedPage(
        size=PageSize(width=1000, height=1000), lines=lines, text_height_px=20, lines_unread=unread
    )


def cells(page: RecognisedPage) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in rows_of(page_of(page, 1))]


def test_a_column_between_others_belongs_to_their_row_in_whatever_order_it_was_seen() -> None:
    outer = [a_line("Rate", 0.1, 0.3), a_line("Hours", 0.3, 0.3), a_line("Total", 0.8, 0.3)]
    inner = a_line("Period", 0.55, 0.298)

    assert cells(a_page(inner, *outer)) == [["Rate", "Hours", "Period", "Total"]]


def test_the_stars_in_a_number_hold_it_together_even_where_they_were_seen_as_points() -> None:
    for stars in ("****", "..."):
        number = [a_line("6214", 0.1, 0.3), a_line(stars, 0.165, 0.3), a_line("4976", 0.23, 0.3)]

        ((cell,),) = cells(a_page(*number))

        assert cell.replace(" ", "").strip("*0123456789") == ""


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        (".47.84", "-47.84"),
        ("16.381.11", "16,381.11"),
        ("厦内市", "厦门市"),
        ("47.84", "47.84"),
        ("12.06.2026", "12.06.2026"),
        (".50", ".50"),
    ],
)
def test_marks_and_characters_that_can_mean_one_thing_only_are_put_right(seen: str, meant: str) -> None:
    assert cells(a_page(a_line(seen, 0.1, 0.3))) == [[meant]]


def test_a_mark_that_was_put_right_is_not_sure() -> None:
    ((row,),) = [row.cells for row in rows_of(page_of(a_page(a_line(".47.84", 0.1, 0.3)), 1))]

    assert min(glyph.certainty for glyph in row.placed) < 0.9


def test_a_picture_is_unclear_where_characters_are_doubtful_or_lines_could_not_be_read() -> None:
    sure, doubtful = a_line("Net Pay", 0.1, 0.3), a_line("Net Pay", 0.1, 0.3, certainty=0.9)

    assert not a_page(*[sure] * 9, unread=1).is_unclear
    assert a_page(*[sure] * 4, unread=1).is_unclear
    assert a_page(doubtful).is_unclear
    assert not a_page().is_unclear
