"""Quotations and orders for furniture and the like."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from assistant.demo.papers.typesetting import Language, heading, pdf, prose, table
from assistant.demo.papers.wording import amount, day


class Item(NamedTuple):
    """One line: what, how many, and the price of one in minor units."""

    description: str
    quantity: int
    price_minor: int


def purchase(
    language: Language,
    *,
    holder: str,
    merchant: str,
    items: Sequence[Item],
    ordered_on: date,
    document_number: str = "Q20261122-0042",
    total_minor: int | None = None,
) -> bytes:
    """A quotation in yuan; another `total_minor` than the lines come to makes one that does not add up."""
    total = sum(item.quantity * item.price_minor for item in items) if total_minor is None else total_minor
    make = _chinese if language == "zh" else _english
    return make(holder, merchant, items, ordered_on, document_number, total)


def _chinese(
    holder: str, merchant: str, items: Sequence[Item], ordered_on: date, number: str, total_minor: int
) -> bytes:
    facts = (
        ("报价单号", number, "报价日期", day(ordered_on, "zh")),
        ("客户姓名", holder, "送货方式", "送货上门并安装"),
    )
    rows = [("序号", "品名", "数量", "单价（元）", "金额（元）")]
    for index, item in enumerate(items, start=1):
        line = amount(item.quantity * item.price_minor)
        rows.append((str(index), item.description, str(item.quantity), amount(item.price_minor), line))
    parts = (
        heading(merchant, "zh", size=16),
        heading("报 价 单", "zh"),
        table(facts, "zh", (24, 57, 24, 57), framed=False),
        table(rows, "zh", (16, 70, 18, 29, 29), headed=True),
        prose(f"合计：¥{amount(total_minor)}", "zh"),
        prose("说明：以上价格含税含运费，报价七日内有效。", "zh"),
    )
    return pdf(parts, "报价单")


def _english(
    holder: str, merchant: str, items: Sequence[Item], ordered_on: date, number: str, total_minor: int
) -> bytes:
    rows = [("Description", "Qty", "Unit price (RMB)", "Amount (RMB)")]
    for item in items:
        line = amount(item.quantity * item.price_minor)
        rows.append((item.description, str(item.quantity), amount(item.price_minor), line))
    parts = (
        heading("Quotation", "en"),
        prose(f"Seller: {merchant}", "en"),
        prose(f"Customer: {holder}", "en"),
        prose(f"Quotation No.: {number}", "en"),
        prose(f"Date: {day(ordered_on, 'en')}", "en"),
        table(rows, "en", (74, 16, 36, 36), headed=True),
        prose(f"Total: RMB {amount(total_minor)}", "en"),
        prose("Prices include tax, delivery and assembly. This quotation is valid for seven days.", "en"),
    )
    return pdf(parts, "Quotation")
