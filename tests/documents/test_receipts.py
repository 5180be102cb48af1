"""Receipts as tills print them and recognition sees them: who sold, where, when, and what was to be paid."""

from datetime import date

import pytest

from models.facts.evidence import EvidenceKind, FieldName
from tests.documents.readings import field, said
from tests.documents.tills import both, centred, garbled, read_print

N = FieldName

HEAD = (
    centred("TANJUNG HOME SUPPLIES SDN BHD"),
    centred("(482911-T)"),
    centred("NO 12, JALAN MERPATI 3,"),
    centred("TAMAN SENTOSA,"),
    centred("81200 JOHOR BAHRU, JOHOR"),
    centred("TEL: 07-555 0199"),
    centred("GST ID: 000912345678"),
    centred("TAX INVOICE"),
    "Invoice No: TI-0045521",
    "Date: 17/09/2018 18:05:11",
)
ITEMS = (both("1 FLOOR LAMP", "89.90"), both("2 CUSHION", "31.80"))


def a_receipt(*foot: str) -> tuple[str, ...]:
    return (*HEAD, *ITEMS, *foot, centred("THANK YOU"))


WITH_CASH = a_receipt(
    both("Total Qty: 3", ""),
    both("SUB TOTAL", "121.70"),
    both("GST 6%", "7.30"),
    both("ROUNDING", "0.00"),
    both("TOTAL", "129.00"),
    both("CASH", "150.00"),
    both("CHANGE", "21.00"),
)


def test_a_receipt_says_who_sold_where_when_and_for_how_much() -> None:
    document = read_print(*WITH_CASH)

    assert document.kind is EvidenceKind.PURCHASE
    assert said(document, N.MERCHANT) == "TANJUNG HOME SUPPLIES SDN BHD"
    assert said(document, N.MERCHANT_ADDRESS) == (
        "NO 12, JALAN MERPATI 3, TAMAN SENTOSA, 81200 JOHOR BAHRU, JOHOR"
    )
    assert said(document, N.ORDERED_ON) == date(2018, 9, 17)
    assert said(document, N.TOTAL) == (12_900, "MYR")
    assert said(document, N.TAX) == (730, "MYR")
    assert said(document, N.TOTAL_BEFORE_TAX) == (12_170, "MYR")
    assert said(document, N.DOCUMENT_NUMBER) == "TI-0045521"
    assert said(document, N.LINES) == (("FLOOR LAMP", "other", 8990), ("CUSHION", "other", 3180))
    assert document.warnings == ()


@pytest.mark.parametrize(("slant", "uneven"), [(1.5, 0.0), (-1.5, 0.0), (0.0, 0.6), (2.0, 0.4)])
def test_a_photograph_may_be_slanted_and_its_boxes_uneven(slant: float, uneven: float) -> None:
    document = read_print(*WITH_CASH, slant=slant, uneven=uneven)

    assert said(document, N.MERCHANT) == "TANJUNG HOME SUPPLIES SDN BHD"
    assert said(document, N.TOTAL) == (12_900, "MYR")
    assert said(document, N.ORDERED_ON) == date(2018, 9, 17)


FEET = {
    "rounded below": ("TOTAL 60.31", "ROUNDING ADJ -0.01", "CASH 70.30", "CHANGE 10.00"),
    "rounded total": ("TOTAL 60.31", "ROUNDING -0.01", "ROUNDED TOTAL 60.30", "CASH 60.30"),
    "with and without": (
        "Total (Excluding GST) 50.00",
        "GST payable (6%) 3.00",
        "Total (Inclusive of GST) 53.00",
    ),
    "taxed inside": ("EatIn Total (incl GST) 25.40", "Total Rounded 25.40", "TOTAL INCLUDES 6% GST 1.44"),
    "service": (
        "Sub-Total 40.00",
        "Service Charge 10% 4.00",
        "GST 6% 2.64",
        "NETT TOTAL 46.64",
        "VISA 46.64",
    ),
    "savings": ("TOTAL SALES 21.00", "TOTAL SAVINGS 3.00", "TOTAL GST 1.19", "CASH 50.00", "CHANGE 29.00"),
    "line of its own": ("Total :", "19:32:35 88.10", "Total Qty 88.00"),
    "no total": ("CASH 20.00", "CHANGE 7.55"),
    "thousands": ("TOTAL 1,234.50", "CASH 1,234.50"),
}
TOTALS = {
    **{"rounded below": 6030, "rounded total": 6030, "with and without": 5300, "taxed inside": 2540},
    **{"service": 4664, "savings": 2100, "line of its own": 8810, "no total": 1245, "thousands": 123_450},
}


@pytest.mark.parametrize("foot", FEET)
def test_the_total_is_what_was_to_be_paid(foot: str) -> None:
    printed = (both(*(line.rsplit(" ", 1) if line[-1].isdigit() else (line, ""))) for line in FEET[foot])

    assert said(read_print(*HEAD, *printed), N.TOTAL) == (TOTALS[foot], "MYR")


def test_the_summary_of_taxes_below_is_no_total() -> None:
    document = read_print(
        *WITH_CASH, both("GST SUMMARY", "TAX(RM)"), both("SR 6%  121.70", "7.30"), both("TOTAL", "7.30")
    )

    assert said(document, N.TOTAL) == (12_900, "MYR")


def test_a_total_that_nothing_supports_is_less_sure_than_one_that_cash_and_change_support() -> None:
    alone = read_print(*HEAD, both("TOTAL", "129.00"))
    supported = read_print(*HEAD, both("TOTAL", "129.00"), both("CASH", "150.00"), both("CHANGE", "21.00"))

    assert field(alone, N.TOTAL).confidence < 0.9 <= field(supported, N.TOTAL).confidence


def test_two_totals_that_differ_are_for_the_person_to_look_at() -> None:
    document = read_print(*HEAD, both("TOTAL", "129.00"), both("TOTAL", "192.00"))

    assert field(document, N.TOTAL).confidence < 0.7


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Date: 25/12/20188:13:39PM", date(2018, 12, 25)),
        ("12 MAR 2018 18:19", date(2018, 3, 12)),
        ("29 Mar201818:19", date(2018, 3, 29)),
        ("28 MAR 18  19:02", date(2018, 3, 28)),
        ("19-09-17  20:11", date(2017, 9, 19)),
        ("2018-03-23  10:11", date(2018, 3, 23)),
        ("Date : 5/3/2018", date(2018, 3, 5)),
        ("25.12.2018", date(2018, 12, 25)),
        ("Doc Date: 11/01/20 18", date(2018, 1, 11)),
        ("BILL DT: 12/O3/2018 10:25:49 PM", date(2018, 3, 12)),
        ("20180312", date(2018, 3, 12)),
    ],
)
def test_a_day_is_read_in_every_form_that_tills_print(printed: str, day: date) -> None:
    document = read_print(*HEAD[:8], printed, *ITEMS, both("TOTAL", "121.70"))

    assert said(document, N.ORDERED_ON) == day


def test_no_day_is_better_than_the_day_something_falls_due() -> None:
    document = read_print(*HEAD[:8], "Due date: 25/12/2018", *ITEMS, both("TOTAL", "121.70"))

    assert said(document, N.ORDERED_ON) != date(2018, 12, 25)


def test_american_receipts_write_the_month_first() -> None:
    document = read_print(
        centred("BRIGHT HOUSE DINER"),
        centred("1420 Lake Street"),
        centred("Oakland, CA 94612"),
        "03/28/2026 7:42 PM",
        both("2 Cheeseburger", "$23.90"),
        both("Subtotal", "$23.90"),
        both("Tax", "$2.27"),
        both("Total", "$26.17"),
        both("VISA 1234", "$26.17"),
    )

    assert said(document, N.MERCHANT) == "BRIGHT HOUSE DINER"
    assert said(document, N.MERCHANT_ADDRESS) == "1420 Lake Street Oakland, CA 94612"
    assert said(document, N.ORDERED_ON) == date(2026, 3, 28)
    assert said(document, N.TOTAL) == (2617, "USD")


def test_a_chinese_till_receipt() -> None:
    document = read_print(
        "永和家居生活馆（解放路店）",
        "收银小票",
        "地址：杭州市解放路88号",
        "日期：2026-05-06 19:22:10",
        "单号：0001827364",
        "品名  数量  金额",
        both("台灯  1", "58.00"),
        both("合计：", "58.00"),
        both("实收：", "100.00"),
        both("找零：", "42.00"),
    )

    assert document.kind is EvidenceKind.PURCHASE
    assert said(document, N.MERCHANT) == "永和家居生活馆（解放路店）"
    assert said(document, N.MERCHANT_ADDRESS) == "杭州市解放路88号"
    assert said(document, N.ORDERED_ON) == date(2026, 5, 6)
    assert said(document, N.TOTAL) == (5800, "CNY")
    assert said(document, N.DOCUMENT_NUMBER) == "0001827364"


@pytest.mark.parametrize(
    ("top", "name"),
    [
        (("mei ling chan", "LUCKY CORNER GIFTS"), "LUCKY CORNER GIFTS"),
        (("A03047", "Kedai Buku Ilmu Sdn Bhd", "(128712-K)"), "Kedai Buku Ilmu Sdn Bhd"),
        (("TAX INVOICE", "RESTORAN SRI PINANG"), "RESTORAN SRI PINANG"),
        (("GOLDEN HARVEST FOODS (M)", "SDN BHD"), "GOLDEN HARVEST FOODS (M) SDN BHD"),
        (("Home of Noodles", "Noodle World PTE LTD (200412345K)"), "Noodle World PTE LTD"),
        (("NIGHT OWLS", "BISTRO & CAFE"), "NIGHT OWLS"),
    ],
)
def test_the_name_is_the_registered_one_and_no_scribble_title_or_number(
    top: tuple[str, ...], name: str
) -> None:
    document = read_print(*map(centred, top), *HEAD[2:])

    assert said(document, N.MERCHANT) == name


def test_figures_taken_for_letters_are_mended_and_then_less_sure() -> None:
    clean = read_print(*HEAD, both("TOTAL", "1,205.80"), both("CASH", "1,205.80"))
    spoilt = read_print(*HEAD, both("TOTAL", garbled("1,205.80")), both("CASH", garbled("1,205.80")))

    assert said(spoilt, N.TOTAL) == said(clean, N.TOTAL) == (120_580, "MYR")
    assert field(spoilt, N.TOTAL).confidence < field(clean, N.TOTAL).confidence


def test_doubtful_characters_make_every_field_less_sure() -> None:
    sharp, blurred = read_print(*WITH_CASH, certainty=0.99), read_print(*WITH_CASH, certainty=0.7)

    for name in (N.MERCHANT, N.MERCHANT_ADDRESS, N.TOTAL, N.ORDERED_ON):
        assert field(blurred, name).confidence < field(sharp, name).confidence


def test_lines_of_a_receipt_that_were_not_all_seen_are_no_alarm() -> None:
    document = read_print(*HEAD, ITEMS[0], both("TOTAL", "121.70"), both("CASH", "121.70"))

    assert "total_differs_from_lines" not in document.warnings
