"""Bundles that come as scans, pages crowded with print, and a chat model that points at what was missed."""

from datetime import date

import numpy as np
import pypdfium2 as pdfium

from assistant.reading import DocumentReader
from models.facts.evidence import EvidenceKind, FieldName
from tests.documents.drawing import lines
from tests.documents.photographed import photographed
from tests.documents.photographing import printed, scanned
from tests.documents.readings import field, said
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


def test_a_model_is_asked_for_what_is_missing_and_only_what_the_page_says_counts() -> None:
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
    with DocumentReader() as helped:
        helped.helped_by(points_at)
        document = helped.read(paper)

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


def test_a_column_between_others_belongs_to_their_row_in_whatever_order_it_was_seen() -> None:
    document = photographed(lines("Payslip", "Employer: 厦内星河家居有限公司", "Net Pay: RMB 9,870.00"))

    assert said(document, FieldName.EMPLOYER) == "厦门星河家居有限公司"
