"""The data file of an e-fapiao, in any of its spellings: read by the names of its parts.

Known by sight: the digital invoice's `EInvoice`, the `eInvoice` attached to OFD files, the accounting
profile in XBRL (`NumberOfInvoice`), and the short pinyin names of the tax programs (`fphm`, `jshj`).
"""

import re
from collections.abc import Iterable, Mapping

from tools.documents.einvoice_data import InvoiceData, InvoiceLine, day_of, yuan_minor
from tools.documents.ofd.markup import Element, local, parsed, text_of

_NAMES: dict[str, tuple[str, ...]] = {
    "code": ("InvoiceCode", "CodeOfInvoice", "fpdm", "fp_dm", "发票代码"),
    "number": (
        "InvoiceNumber",
        "InvoiceNo",
        "NumberOfInvoice",
        "fphm",
        "fp_hm",
        "qdfphm",
        "发票号码",
        "EIid",
    ),
    "issued_on": (
        "IssueTime",
        "IssueDate",
        "RequestTime",
        "DateOfIssue",
        "InvoiceDate",
        "kprq",
        "开票日期",
    ),
    "seller": ("SellerName", "NameOfSeller", "xsfmc", "xfmc", "xhdwmc", "xsf_mc", "销售方名称"),
    "buyer": (
        "BuyerName",
        "NameOfPurchaser",
        "NameOfBuyer",
        "PurchaserName",
        "gmfmc",
        "gfmc",
        "ghdwmc",
        "gmf_mc",
        "购买方名称",
    ),
    "before_tax": (
        "TotalAmWithoutTax",
        "TaxExclusiveTotalAmount",
        "TotalAmountExcludingTax",
        "hjje",
        "合计金额",
    ),
    "tax": ("TotalTaxAm", "TaxTotalAmount", "TotalTaxAmount", "hjse", "合计税额"),
    "total": (
        "TotalTax-includedAmount",
        "TaxInclusiveTotalAmount",
        "TaxIncludedAmountInFigures",
        "TotalAmountIncludingTax",
        "jshj",
        "价税合计",
    ),
}
_ITEM = ("ItemName", "Item", "NameOfTaxableGoodsOrServices", "GoodsName", "xmmc", "spmc", "hwmc", "项目名称")
_AMOUNT = ("Amount", "AmountExcludingTax", "xmje", "je", "金额")
_LINES_MAX = 100
_VALUE_MAX = 400


def invoice_in_xml(data: bytes) -> InvoiceData | None:
    """The invoice, or None for XML that is none; raises DocumentUnreadable for XML that may not be read."""
    root = parsed(data)
    lines, inside_lines = _lines(root)
    said: dict[str, str] = {}
    for element in root.iter():
        name = _plain(local(element))
        if name in _WANTED and len(element) == 0 and element not in inside_lines:
            said.setdefault(name, text_of(element)[:_VALUE_MAX])
    found = invoice_said(said, lines)
    return found if found.says_enough else None


def invoice_said(pairs: Mapping[str, str], lines: tuple[InvoiceLine, ...] = ()) -> InvoiceData:
    """An invoice out of names and values, such as an OFD file says of itself."""
    said = {_plain(name): value.strip() for name, value in pairs.items()}

    def of(what: str) -> str:
        return next((said[name] for name in map(_plain, _NAMES[what]) if said.get(name)), "")

    return InvoiceData(
        seller=of("seller"),
        buyer=of("buyer"),
        code=of("code"),
        number=of("number"),
        issued_on=day_of(of("issued_on")),
        before_tax_minor=yuan_minor(of("before_tax")),
        tax_minor=yuan_minor(of("tax")),
        total_minor=yuan_minor(of("total")),
        lines=lines,
    )


def _lines(root: Element) -> tuple[tuple[InvoiceLine, ...], set[Element]]:
    """The lines, and all parts of them, whose names may be those of totals elsewhere."""
    lines: list[InvoiceLine] = []
    parts: set[Element] = set()
    for element in root.iter():
        if _plain(local(element)) not in _ITEMS or len(lines) >= _LINES_MAX:
            continue
        line = element.getparent()
        if line is None:
            continue
        amounts = (yuan_minor(text_of(part)) for part in line if _plain(local(part)) in _AMOUNTS)
        amount = next((found for found in amounts if found is not None), None)
        if amount is not None and text_of(element):
            lines.append(InvoiceLine(text_of(element)[:_VALUE_MAX], amount))
            parts.update(line)
    return tuple(lines), parts


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name).casefold()


def _all_plain(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(_plain, names))


_ITEMS, _AMOUNTS = _all_plain(_ITEM), _all_plain(_AMOUNT)
_WANTED = _all_plain(name for names in _NAMES.values() for name in names)
