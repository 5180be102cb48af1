"""E-fapiao of both forms, as PDF, OFD and XML: read right, and compared with themselves."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfWriter

from assistant.demo import papers
from models.errors import DocumentTypeUnsupported, DocumentUnreadable
from models.facts.evidence import EvidenceKind, FieldName, MediaType, ReadDocument
from tests.documents.drawing import Place, lines, page
from tests.documents.ofd_files import ofd, texts
from tests.documents.readings import field, read, said
from tools.documents.picture import render_page

N = FieldName
DIGITAL = papers.Invoice(
    seller="杭州晨禾家居有限公司",
    buyer="林晓雨（个人）",
    items=(papers.Item("实木餐桌", 1, 199_900), papers.Item("餐椅", 4, 29_950)),
    issued_on=date(2026, 6, 28),
    number="26332000000012345678",
)
OLDER = replace(DIGITAL, number="12345678", code="033002200211", buyer="林晓雨")
BOTH = pytest.mark.parametrize("invoice", [DIGITAL, OLDER], ids=["digital", "older"])
TABLE = ("实木餐桌", "furniture", 199_900), ("餐椅", "furniture", 119_800)


def outcomes(document: ReadDocument) -> dict[str, str]:
    """Of the checks that an e-fapiao has for itself."""
    others = {"nothing_is_covered", "origin_fits", "credit_code_holds"}
    return {check.code: check.outcome.value for check in document.checks if check.code not in others}


def an_ofd(invoice: papers.Invoice, *, data: bytes = b"", total: str = "¥3612.61") -> bytes:
    """The digital form with the values drawn over a template of labels, as issuers make it."""
    labels = texts(
        (80, 13, "电子发票（普通发票）"),
        (150, 13, "发票号码："),
        (150, 19, "开票日期："),
        (14, 37, "名称："),
        (114, 37, "名称："),
        (8, 56, "项目名称"),
        (136, 56, "金额"),
        (152, 56, "税率/征收率"),
        (188, 56, "税额"),
        (20, 94, "合计"),
        (14, 101, "价税合计（大写）"),
        (150, 101, "（小写）"),
    )
    values = texts(
        (170, 13, invoice.number),
        (170, 19, "2026年06月28日"),
        (26, 37, invoice.buyer),
        (126, 37, invoice.seller),
        (6, 62, "*家具*实木餐桌"),
        (136, 62, "1999.00"),
        (156, 62, "13%"),
        (188, 62, "259.87"),
        (6, 67, "*家具*餐椅"),
        (136, 67, "1198.00"),
        (156, 67, "13%"),
        (188, 67, "155.74"),
        (136, 94, "¥3197.00"),
        (188, 94, "¥415.61"),
        (62, 101, "叁仟陆佰壹拾贰圆陆角壹分"),
        (168, 101, total),
    )
    return ofd(values, template=labels, size="0 0 210 140", attached=data)


@BOTH
def test_both_forms_are_read_as_pdf(invoice: papers.Invoice) -> None:
    document = read(papers.einvoice(invoice))

    assert (document.kind, document.language, document.warnings) == (EvidenceKind.PURCHASE, "zh", ())
    assert document.kind_confidence > 0.9
    assert said(document, N.MERCHANT) == "杭州晨禾家居有限公司"
    assert said(document, N.HOLDER) == "林晓雨"
    assert said(document, N.ORDERED_ON) == date(2026, 6, 28)
    assert said(document, N.DOCUMENT_NUMBER) == f"{invoice.code} {invoice.number}".strip()
    assert said(document, N.TOTAL_BEFORE_TAX) == (319_700, "CNY")
    assert said(document, N.TAX) == (41_561, "CNY")
    assert said(document, N.TOTAL) == (361_261, "CNY")
    assert said(document, N.LINES) == TABLE
    assert all(field.confidence >= 0.9 and field.box for field in document.fields)


@BOTH
def test_where_no_buyer_is_named_none_is_read(invoice: papers.Invoice) -> None:
    document = read(papers.einvoice(replace(invoice, buyer="")))

    assert said(document, N.HOLDER) is None
    assert said(document, N.MERCHANT) == "杭州晨禾家居有限公司"


@BOTH
def test_an_honest_invoice_agrees_with_itself(invoice: papers.Invoice) -> None:
    passed = ("tax_adds_up", "lines_add_up", "capital_amount_agrees", "qr_agrees")

    assert outcomes(read(papers.einvoice(invoice))) == {
        **dict.fromkeys(passed, "passed"),
        "data_agrees_with_page": "not_possible",
    }


@pytest.mark.parametrize(
    ("change", "warnings"),
    [
        (
            {"total_minor": 461_261, "capitals_minor": 461_261, "code_amount_minor": 461_261},
            {"tax_does_not_add_up"},
        ),
        ({"capitals_minor": 361_200}, {"capital_amount_differs"}),
        ({"code_amount_minor": 161_261}, {"amount_differs_from_qr"}),
        ({"total_minor": 319_700}, {"tax_does_not_add_up"}),
        ({"tax_minor": 0}, set()),
    ],
    ids=["another total", "capitals", "code", "tax left out", "no tax"],
)
def test_an_invoice_that_disagrees_with_itself_is_looked_at(
    change: dict[str, int], warnings: set[str]
) -> None:
    document = read(papers.einvoice(replace(DIGITAL, **change)))  # type: ignore[arg-type]

    assert set(document.warnings) == warnings


def test_another_copy_of_the_invoice_adds_nothing() -> None:
    writer = PdfWriter(clone_from=BytesIO(papers.einvoice(DIGITAL)))
    writer.append(BytesIO(papers.einvoice(DIGITAL)))
    writer.append(BytesIO(papers.einvoice(replace(DIGITAL, number="26332000000099999999"))))
    out = BytesIO()
    writer.write(out)

    document = read(out.getvalue())

    assert said(document, N.LINES) == TABLE
    assert outcomes(document)["lines_add_up"] == outcomes(document)["qr_agrees"] == "passed"


def test_labels_alone_in_the_template_and_values_on_the_page_are_brought_together() -> None:
    document = read(an_ofd(DIGITAL))

    assert (document.kind, document.media_type) == (EvidenceKind.PURCHASE, MediaType.OFD)
    assert said(document, N.MERCHANT) == "杭州晨禾家居有限公司"
    assert said(document, N.HOLDER) == "林晓雨"
    assert said(document, N.TOTAL) == (361_261, "CNY")
    assert said(document, N.LINES) == TABLE
    assert outcomes(document)["tax_adds_up"] == "passed"


def test_attached_data_stands_above_what_was_read_and_keeps_its_place() -> None:
    document = read(an_ofd(DIGITAL, data=papers.einvoice_data(DIGITAL)))

    total = field(document, N.TOTAL)
    assert total.confidence == 0.99
    assert total.box is not None
    assert outcomes(document)["data_agrees_with_page"] == "passed"
    assert document.warnings == ()


def test_attached_data_that_differs_from_the_page_is_looked_at() -> None:
    document = read(an_ofd(DIGITAL, data=papers.einvoice_data(DIGITAL), total="¥9612.61"))

    assert said(document, N.TOTAL) == (361_261, "CNY")
    assert field(document, N.TOTAL).box is None
    assert "data_and_page_differ" in document.warnings


def test_the_data_file_alone_is_a_purchase_with_a_page_to_look_at() -> None:
    data = papers.einvoice_data(DIGITAL)
    document = read(data)

    assert (document.kind, document.media_type) == (EvidenceKind.PURCHASE, MediaType.XML)
    assert said(document, N.DOCUMENT_NUMBER) == DIGITAL.number
    assert said(document, N.TOTAL) == (361_261, "CNY")
    assert said(document, N.LINES) == TABLE
    assert all(field.confidence == 0.99 and field.box for field in document.fields)
    assert Image.open(BytesIO(render_page(data, 1, 600))).width == 600


@pytest.mark.parametrize("data", [b"<note><to>you</to></note>", b"<?xml version='1.0'?><svg/>"])
def test_xml_that_is_no_invoice_is_not_supported(data: bytes) -> None:
    with pytest.raises(DocumentTypeUnsupported):
        read(data)


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><EInvoice><EIid>&x;</EIid></EInvoice>",
        b"<a>" * 200 + b"</a>" * 200,
        b"<EInvoice><EIid>1</EIid>",
    ],
    ids=["entity", "deep", "broken"],
)
def test_hostile_xml_cannot_be_read(data: bytes) -> None:
    with pytest.raises(DocumentUnreadable):
        read(data)


def test_a_railway_ticket_is_a_purchase_with_total_and_date() -> None:
    document = read(
        lines(
            "电子发票（铁路电子客票）",
            "发票号码：26339116000012345678",
            "开票日期：2026年06月28日",
            "杭州东站    G7531    上海虹桥站",
            "2026年06月30日 09:12开    05车08C号    二等座",
            "票价：￥73.00",
            "3301********0021    林晓雨",
            "电子客票号：1234567890123456789",
            "购买方名称：林晓雨",
        )
    )

    assert document.kind is EvidenceKind.PURCHASE
    assert said(document, N.TOTAL) == (7_300, "CNY")
    assert said(document, N.ORDERED_ON) == date(2026, 6, 28)
    assert said(document, N.HOLDER) == "林晓雨"
    assert said(document, N.DOCUMENT_NUMBER) == "26339116000012345678"
    assert document.warnings == ()


FLIGHT = (
    (60, 120, "发票号码：26117000000012345678"),
    (60, 150, "旅客姓名：林晓雨"),
    (60, 320, "填开单位：示例航空股份有限公司"),
    (330, 320, "填开日期：2026年06月28日"),
)
AMOUNTS = (
    ("票价", "CNY 917.43"),
    ("燃油附加费", "CNY 30.00"),
    ("民航发展基金", "CNY 50.00"),
    ("合计", "CNY 997.43"),
)


@pytest.mark.parametrize(
    "amounts",
    [
        tuple((60, 200 + 22 * at, "：".join(pair)) for at, pair in enumerate(AMOUNTS)),
        tuple(
            (60 + 110 * at, 200 + 22 * down, words)
            for at, pair in enumerate(AMOUNTS)
            for down, words in enumerate(pair)
        ),
    ],
    ids=["one under another", "in a table"],
)
def test_a_flight_itinerary_is_a_purchase_with_total_and_date(amounts: tuple[Place, ...]) -> None:
    document = read(page((200, 80, "电子发票（航空运输电子客票行程单）"), *FLIGHT, *amounts))

    assert document.kind is EvidenceKind.PURCHASE
    assert said(document, N.TOTAL) == (99_743, "CNY")
    assert said(document, N.ORDERED_ON) == date(2026, 6, 28)
    assert said(document, N.DOCUMENT_NUMBER) == "26117000000012345678"
    assert said(document, N.HOLDER) == "林晓雨"
