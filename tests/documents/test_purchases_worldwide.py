"""Receipts, orders, invoices and quotations as shops of several countries print them."""

from datetime import date

import pytest

from models.facts.evidence import EvidenceKind, FieldName
from tests.documents.drawing import lines, page, table, typed
from tests.documents.readings import Plain, read, said

N = FieldName

PAPERS: tuple[tuple[bytes, dict[FieldName, Plain]], ...] = (
    (
        lines(
            "今收到：赵敏",
            "交来：家具定金",
            "人民币（大写）：伍仟元整 ￥5000.00",
            "日期：2026年8月30日",
            "收款单位（盖章）：南京悦居家具有限公司",
            "收款收据",
        ),
        {N.HOLDER: "赵敏", N.TOTAL: (500_000, "CNY"), N.ORDERED_ON: date(2026, 8, 30)},
    ),
    (
        page(
            (60, 60, "Ashland Home Furnishings LLC"),
            (60, 80, "SALES ORDER"),
            (60, 100, "Order No: 30092217"),
            (60, 120, "Order Date: 10/22/2026"),
            (60, 140, "Sold To: Karen Whitmore"),
            *table(
                (60, 300, 360, 450),
                170,
                ("Description", "Qty", "Price", "Extended"),
                ("Sectional sofa, grey", "1", "1,899.99", "1,899.99"),
                ("Accent pillow", "4", "24.99", "99.96"),
                ("Sales Tax 8.25%:", "", "", "165.00"),
                ("Order Total:", "", "", "$2,164.95"),
                ("Less Deposit:", "", "", "-500.00"),
                ("Balance Due:", "", "", "$1,664.95"),
            ),
        ),
        {
            N.MERCHANT: "Ashland Home Furnishings LLC",
            N.HOLDER: "Karen Whitmore",
            N.TOTAL: (216_495, "USD"),
            N.ORDERED_ON: date(2026, 10, 22),
            N.DOCUMENT_NUMBER: "30092217",
        },
    ),
    (
        lines(
            "Codeworks Academy",
            "Payment confirmation",
            "Thank you for your payment, Rahul Deshmukh.",
            "Receipt no. CA-55012",
            "Payment date: 14 October 2026",
            "Total paid: $1,800.00",
        ),
        {N.HOLDER: "Rahul Deshmukh", N.TOTAL: (180_000, "USD"), N.DOCUMENT_NUMBER: "CA-55012"},
    ),
    (
        page(
            (60, 60, "PROFORMA INVOICE"),
            (60, 80, "From: Alder Cycles Ltd"),
            (60, 100, "Invoice to: Beatrice Nolan"),
            (60, 120, "Proforma No: PF-00412"),
            (60, 140, "Issue date: 11 September 2026"),
            *table(
                (60, 300, 450),
                170,
                ("Item description", "Quantity", "Total"),
                ("Touring bike frame", "1", "£640.00"),
                ("Wheelset 700c", "1", "£280.00"),
                ("Net total", "", "£920.00"),
                ("VAT @ 20%", "", "£184.00"),
                ("Gross total", "", "£1,104.00"),
            ),
        ),
        {
            N.MERCHANT: "Alder Cycles Ltd",
            N.HOLDER: "Beatrice Nolan",
            N.TOTAL: (110_400, "GBP"),
            N.DOCUMENT_NUMBER: "PF-00412",
        },
    ),
    (
        lines(
            "Bright Smile Dental Clinic",
            "STATEMENT OF FEES",
            "Patient: John Carter",
            "Date of visit: 12 October 2026",
            "Total fees: £107.00",
        ),
        {N.HOLDER: "John Carter", N.TOTAL: (10_700, "GBP"), N.ORDERED_ON: date(2026, 10, 12)},
    ),
    (
        lines(
            "PAYMENT ADVICE",
            "Payee: Northwind Supplies Ltd",
            "Advice number: PA-88213",
            "Payment date: 14 October 2026",
            "Amount paid: GBP 1,200.00",
        ),
        {N.MERCHANT: "Northwind Supplies Ltd", N.DOCUMENT_NUMBER: "PA-88213", N.TOTAL: (120_000, "GBP")},
    ),
)


@pytest.mark.parametrize(("paper", "says"), PAPERS)
def test_a_purchase_is_read_as_shops_of_the_world_print_it(
    paper: bytes, says: dict[FieldName, Plain]
) -> None:
    document = read(paper)

    assert document.kind is EvidenceKind.PURCHASE
    assert {name: said(document, name) for name in says} == says
    assert "total_differs_from_lines" not in document.warnings


def test_the_tax_is_read_from_the_little_table_at_the_foot() -> None:
    document = read(
        page(
            (60, 60, "DUNMORE FURNITURE"),
            (60, 80, "27 Patrick Street, Cork"),
            (60, 100, "VAT No. IE1234567H"),
            *table((60, 300), 130, ("Side table", "80.00"), ("Lamp", "43.00"), ("TOTAL", "€123.00")),
            *table(
                (60, 140, 220, 300),
                200,
                ("VAT %", "Net", "VAT", "Gross"),
                ("23.00", "100.00", "23.00", "123.00"),
            ),
            (60, 260, "24/09/2026 16:40  Receipt 004417"),
        )
    )

    assert said(document, N.TAX) == (2_300, "EUR")
    assert said(document, N.TOTAL_BEFORE_TAX) == (10_000, "EUR")


def test_an_article_is_named_above_what_is_said_of_it() -> None:
    document = read(
        lines(
            "Order Details",
            "Ordered on 12 October 2026",
            "Grand Total: £63.98",
            "Anker Speaker",
            "Sold by: Meridian Audio Ltd",
            "£48.99",
            "Bedside lamp",
            "Sold by: Meridian Audio Ltd",
            "£14.99",
        )
    )

    assert said(document, N.LINES) == (
        ("Anker Speaker", "electronics", 4_899),
        ("Bedside lamp", "furniture", 1_499),
    )


def test_addresses_of_mail_and_of_shops_are_no_sellers_and_a_subtotal_is_no_line() -> None:
    order = read(
        lines(
            "From: orders@peakoutdoor.example",
            "Subject: Order #PO-88120 confirmed",
            "PEAK OUTDOOR",
            "Hi Joel Simmons,",
            "Thank you for your order! It was placed on November 2, 2026.",
            "Total $440.58",
        )
    )
    receipt = read(
        lines(
            "RECEIPT",
            "Date: 7 June 2026",
            "Received from  Peter Amoah",
            "the sum of  Four hundred and fifty pounds",
            "for  Second-hand upright piano",
            "£450.00",
        )
    )
    estimate = read(
        typed(
            """
ESTIMATE
Sharma Electronics
Shop 12, Lajpat Nagar, New Delhi 110024

Description              Quantity     Price         Total
Kitchen labor            1            8,400.00      8,400.00
Quartz countertop        1            3,150.00      3,150.00
Estimate subtotal        11,550.00
Tax                      189.00
Estimate total           11,739.00
"""
        )
    )

    assert said(order, N.MERCHANT) == "PEAK OUTDOOR"
    assert (said(receipt, N.MERCHANT), said(receipt, N.TOTAL)) == (None, (45_000, "GBP"))
    assert "Shop 12" not in str(said(estimate, N.MERCHANT))
    assert estimate.warnings == ()
