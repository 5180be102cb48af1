"""A bill's lines and its total: what discounts, delivery, tax or a deposit explain is no contradiction."""

import pytest

from models.facts.evidence import FieldName, LinesValue
from tests.documents.drawing import page
from tools.documents.read import read_document

Row = tuple[str, str]


def bill(
    *rows: Row, head: tuple[str, ...] = ("Northgate Furniture Ltd", "INVOICE", "Date: 3 May 2026")
) -> bytes:
    """Names at the left, amounts at the right, under a head."""
    above = [(60.0, 60.0 + 20 * at, words) for at, words in enumerate(head)]
    start = 80.0 + 20 * len(head)
    named = [(60.0, start + 20 * at, name) for at, (name, _) in enumerate(rows)]
    priced = [(430.0, start + 20 * at, amount) for at, (_, amount) in enumerate(rows) if amount]
    return page(*above, *named, *priced)


ZH_HEAD = ("恒信家居旗舰店", "订单详情", "下单时间：2026-05-03")

EXPLAINED: tuple[tuple[tuple[Row, ...], list[int]], ...] = (
    ((("Oak desk", "£300.00"), ("Chair", "£100.00"), ("Total", "£400.00")), [30000, 10000]),
    (
        (("Oak desk", "£300.00"), ("Chair", "£100.00"), ("Discount", "-£40.00"),
         ("Total", "£360.00")),
        [30000, 10000],
    ),
    (
        (("Oak desk", "£300.00"), ("Chair", "£100.00"), ("Promo SAVE10", "£40.00"),
         ("Delivery", "£9.99"), ("Total", "£369.99")),
        [30000, 10000],
    ),
    (
        (("Oak desk", "£300.00"), ("Chair", "£100.00"), ("Subtotal", "£400.00"),
         ("VAT (20%)", "£80.00"), ("Total", "£480.00")),
        [30000, 10000],
    ),
    (
        (("Oak desk", "£300.00"), ("Chair", "£100.00"), ("Total", "£400.00"),
         ("Incl. VAT", "£66.67")),
        [30000, 10000],
    ),
    (
        (("Oak desk", "£300.00"), ("Chair", "£100.00"), ("Deposit paid", "£150.00"),
         ("Balance due", "£250.00")),
        [30000, 10000],
    ),
    ((("Oak desk", "£300.00"), ("Qty: 2", ""), ("Chair", "£100.00"), ("Total", "£700.00")), [60000, 10000]),
    (
        (("2 x Oak desk", "£600.00"), ("Chair", "£100.00"), ("Tip", "£10.00"),
         ("Total", "£710.00")),
        [60000, 10000],
    ),
    (
        (("Oak desk", "300.00"), ("Chair", "99.98"), ("Rounding", "0.02"),
         ("TOTAL", "£400.00")),
        [30000, 9998],
    ),
)  # fmt: skip
EXPLAINED_ZH: tuple[tuple[tuple[Row, ...], list[int]], ...] = (
    (
        (("实木餐桌", "¥1,200.00"), ("餐椅", "¥300.00"), ("优惠券", "-¥100.00"),
         ("实付款", "¥1,400.00")),
        [120000, 30000],
    ),
    (
        (("实木餐桌", "¥1,200.00"), ("x1", ""), ("餐椅", "¥300.00"),
         ("x4", ""), ("商品总价", "¥2,400.00"), ("运费", "¥0.00"),
         ("实付款", "¥2,400.00")),
        [120000, 120000],
    ),
    (
        (("实木餐桌", "¥1,200.00"), ("餐椅", "¥300.00"), ("运费", "¥50.00"),
         ("积分抵扣", "-¥20.00"), ("满减", "-¥30.00"), ("合计", "¥1,500.00")),
        [120000, 30000],
    ),
    (
        (("实木餐桌", "¥1,200.00"), ("餐椅", "¥300.00"), ("定金", "¥500.00"),
         ("尾款", "¥1,000.00")),
        [120000, 30000],
    ),
)  # fmt: skip


@pytest.mark.parametrize(("rows", "amounts"), EXPLAINED)
def test_what_the_summary_explains_is_no_contradiction(rows: tuple[Row, ...], amounts: list[int]) -> None:
    assert_explained(bill(*rows), amounts)


@pytest.mark.parametrize(("rows", "amounts"), EXPLAINED_ZH)
def test_nor_is_it_in_chinese(rows: tuple[Row, ...], amounts: list[int]) -> None:
    assert_explained(bill(*rows, head=ZH_HEAD), amounts)


def assert_explained(data: bytes, amounts: list[int]) -> None:
    document = read_document(data)

    lines = next(field.value for field in document.fields if field.name is FieldName.LINES)
    assert isinstance(lines, LinesValue)
    assert [line.amount_minor for line in lines.lines] == amounts
    assert "total_differs_from_lines" not in document.warnings


@pytest.mark.parametrize(
    "rows",
    [
        (("Oak desk", "£300.00"), ("Chair", "£100.00"), ("Total", "£900.00")),
        (("Oak desk", "£300.00"), ("Chair", "£100.00"), ("Discount", "-£40.00"), ("Total", "£960.00")),
        (("Oak desk", "£300.00"), ("Chair", "£100.00"), ("Subtotal", "£400.00"), ("Total", "£900.00")),
    ],
)
def test_a_total_that_nothing_explains_is_told(rows: tuple[Row, ...]) -> None:
    assert "total_differs_from_lines" in read_document(bill(*rows)).warnings


def test_a_line_that_may_not_have_been_read_is_no_contradiction() -> None:
    rows = (("Oak desk", "£300.00"), ("Chair", "£100.00"), ("Subtotal", "£450.00"), ("Total", "£450.00"))

    assert "total_differs_from_lines" not in read_document(bill(*rows)).warnings


def test_goods_named_like_sums_are_goods() -> None:
    rows = (
        ("Net curtain", "£30.00"),
        ("Balance bike", "£70.00"),
        ("Cash box", "£10.00"),
        ("Total", "£110.00"),
    )

    assert_explained(bill(*rows), [3000, 7000, 1000])
