"""Chinese VAT invoices (e-fapiao) of both forms, and the data file that comes with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any, Literal
from xml.sax.saxutils import escape

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.pdfgen import canvas

from assistant.demo.papers.purchases import Item
from assistant.demo.papers.typesetting import font
from assistant.demo.papers.wording import amount_in_capitals

Form = Literal["digital", "older"]
_WIDTH, _HEIGHT = 210.0, 140.0  # millimetres
_BROWN = colors.HexColor("#7a2b16")
_CAPITALS = "零壹贰叁肆伍陆柒捌玖"
_ITEMS_TOP = 60.5

Place = tuple[float, float, str]  # millimetres from the left and from the top, words


@dataclass(frozen=True, slots=True)
class Invoice:
    """What an invoice says; prices are in fen and without tax.

    An older invoice has a `code` of 12 digits and a `number` of 8, a digital one only a number of 20. The
    last four make one that does not agree with itself: sums and codes say what they are given.
    """

    seller: str
    buyer: str
    items: Sequence[Item]
    issued_on: date
    number: str
    code: str = ""
    category: str = "家具"
    tax_percent: int = 13
    total_minor: int | None = None
    tax_minor: int | None = None
    capitals_minor: int | None = None
    code_amount_minor: int | None = None

    @property
    def before_tax(self) -> int:
        return sum(self.line(item) for item in self.items)

    @property
    def tax(self) -> int:
        return sum(self.line_tax(item) for item in self.items) if self.tax_minor is None else self.tax_minor

    @property
    def total(self) -> int:
        return self.before_tax + self.tax if self.total_minor is None else self.total_minor

    def line(self, item: Item) -> int:
        return item.quantity * item.price_minor

    def line_tax(self, item: Item) -> int:
        return (self.line(item) * self.tax_percent + 50) // 100

    @property
    def payload(self) -> str:
        """What the QR code says; its amount is that before tax on the older form, the total on the newer."""
        amount = self.before_tax if self.code else self.total
        amount = amount if self.code_amount_minor is None else self.code_amount_minor
        kind, check = ("10", "14754822929856772523") if self.code else ("32", "")
        return f"01,{kind},{self.code},{self.number},{_plain(amount)},{self.issued_on:%Y%m%d},{check},8A3F"


def einvoice(invoice: Invoice) -> bytes:
    """The printed form as a PDF, the older one where the invoice has a code; all labels precede values."""
    older = bool(invoice.code)
    out = BytesIO()
    paper = canvas.Canvas(out, pagesize=(_WIDTH * mm, _HEIGHT * mm), invariant=1)
    paper.setStrokeColor(_BROWN)
    _frame(paper, older=older)
    paper.setFillColor(_BROWN)
    _put(paper, _older_labels() if older else _digital_labels())
    _put(paper, [(105 - 22, 13, "示例省增值税电子普通发票" if older else "电子发票（普通发票）")], size=15)
    paper.setFillColor(colors.black)
    _put(paper, _older_values(invoice) if older else _digital_values(invoice))
    _put(paper, _goods(invoice))
    _put_code(paper, invoice.payload)
    paper.showPage()
    paper.save()
    return out.getvalue()


def einvoice_data(invoice: Invoice) -> bytes:
    """The data file of a digital invoice."""
    goods = "".join(
        f"<IssuItemInformation><ItemName>*{escape(invoice.category)}*{escape(item.description)}</ItemName>"
        f"<Quantity>{item.quantity}</Quantity><Amount>{_plain(invoice.line(item))}</Amount>"
        f"<TaxRate>0.{invoice.tax_percent:02}</TaxRate>"
        f"<ComTaxAm>{_plain(invoice.line_tax(item))}</ComTaxAm></IssuItemInformation>"
        for item in invoice.items
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f"<EInvoice><Header><EIid>{invoice.number}</EIid><Version>0.2</Version></Header><EInvoiceData>"
        f"<SellerInformation><SellerName>{escape(invoice.seller)}</SellerName></SellerInformation>"
        f"<BuyerInformation><BuyerName>{escape(invoice.buyer)}</BuyerName></BuyerInformation>"
        f"<BasicInformation><TotalAmWithoutTax>{_plain(invoice.before_tax)}</TotalAmWithoutTax>"
        f"<TotalTaxAm>{_plain(invoice.tax)}</TotalTaxAm>"
        f"<TotalTax-includedAmount>{_plain(invoice.total)}</TotalTax-includedAmount>"
        f"<RequestTime>{invoice.issued_on} 10:31:44</RequestTime></BasicInformation>{goods}</EInvoiceData>"
        f"<TaxSupervisionInfo><InvoiceNumber>{invoice.number}</InvoiceNumber>"
        f"<IssueTime>{invoice.issued_on}</IssueTime></TaxSupervisionInfo></EInvoice>"
    ).encode()


def _frame(paper: Any, *, older: bool) -> None:
    """Ruling lines: across at heights, down between heights, all from the top."""
    paper.setLineWidth(0.7)
    for height in (30, 52, 96, 104, 124):
        _rule(paper, 4.5, height, 205.5, height)
    downs = [(4.5, 30, 124), (205.5, 30, 124), (56, 96, 104), (12, 30, 52), (12, 104, 124)]
    downs += [(119, 30, 52), (126, 30, 52), (119, 104, 124)] if older else [(105, 30, 52), (112, 30, 52)]
    for left, top, bottom in downs:
        _rule(paper, left, top, left, bottom)


def _digital_labels() -> list[Place]:
    party = "统一社会信用代码/纳税人识别号："
    return [
        (150, 13, "发票号码："),
        (150, 19, "开票日期："),
        *((6.5, 34 + 4 * at, letter) for at, letter in enumerate("购买方信息")),
        *((107, 34 + 4 * at, letter) for at, letter in enumerate("销售方信息")),
        (14, 37, "名称："),
        (114, 37, "名称："),
        (14, 47, party),
        (114, 47, party),
        *_table_labels(("项目名称", "规格型号", "单 位", "数 量", "单 价", "金 额", "税率/征收率", "税 额")),
        (6.5, 112, "备"),
        (6.5, 118, "注"),
        (14, 129, "开票人："),
    ]


def _older_labels() -> list[Place]:
    party = ("名        称：", "纳税人识别号：", "地 址、电 话：", "开户行及账号：")
    return [
        (150, 9, "发票代码："),
        (150, 14.5, "发票号码："),
        (150, 20, "开票日期："),
        (150, 25.5, "校 验 码："),
        (7, 26, "机器编号："),
        *((7, 36 + 6 * at, letter) for at, letter in enumerate("购买方")),
        *((7, 108 + 6 * at, letter) for at, letter in enumerate("销售方")),
        *((121, 36 + 6 * at, letter) for at, letter in enumerate("密码区")),
        *((14, 35 + 5 * at, label) for at, label in enumerate(party)),
        *((14, 108 + 5 * at, label) for at, label in enumerate(party)),
        *_table_labels(
            ("货物或应税劳务、服务名称", "规格型号", "单位", "数 量", "单 价", "金 额", "税率", "税 额")
        ),
        (121, 112, "备"),
        (121, 118, "注"),
        (14, 129, "收款人："),
        (74, 129, "复核："),
        (121, 129, "开票人："),
    ]


def _table_labels(heads: tuple[str, ...]) -> list[Place]:
    places = (8, 52, 70, 86, 106, 136, 152, 188)
    return [
        *((left, 55.5, head) for left, head in zip(places, heads, strict=True)),
        (20, 94, "合        计"),
        (14, 101, "价税合计（大写）"),
        (150, 101, "（小写）"),
    ]


def _digital_values(invoice: Invoice) -> list[Place]:
    return [
        (168, 13, invoice.number),
        (168, 19, _day(invoice.issued_on)),
        (25, 37, invoice.buyer),
        (125, 37, invoice.seller),
        (64, 47, "91330100MA0EXAMPL6"),
        (164, 47, "91330100MA05AMPLE1"),
        (26, 129, "示例"),
    ]


def _older_values(invoice: Invoice) -> list[Place]:
    return [
        (167, 9.2, invoice.code),
        (167, 14.7, invoice.number),
        (167, 20.2, _day(invoice.issued_on)),
        (167, 25.7, "14754 82292 98567 72523"),
        (24, 26, "661000000001"),
        (38, 35.3, invoice.buyer),
        (38, 108.3, invoice.seller),
        *((128, 35 + 5 * at, "0092--9<+4-+/8+>-0<1<>157731") for at in range(4)),
        (26, 129, "示例"),
    ]


def _goods(invoice: Invoice) -> list[Place]:
    places: list[Place] = []
    for at, item in enumerate(invoice.items):
        top = _ITEMS_TOP + 4.5 * at
        places += [
            (5.5, top, f"*{invoice.category}*{item.description}"),
            (72, top, "件"),
            (90, top, str(item.quantity)),
            (106, top, _plain(item.price_minor)),
            (136, top, _plain(invoice.line(item))),
            (156, top, f"{invoice.tax_percent}%"),
            (188, top, _plain(invoice.line_tax(item))),
        ]
    capitals = invoice.total if invoice.capitals_minor is None else invoice.capitals_minor
    return [
        *places,
        (134, 94, f"¥{_plain(invoice.before_tax)}"),
        (186, 94, f"¥{_plain(invoice.tax)}"),
        (62, 101, f"{_in_capitals(capitals)}"),
        (166, 101, f"¥{_plain(invoice.total)}"),
    ]


def _put(paper: Any, places: Sequence[Place], *, size: float = 9) -> None:
    paper.setFont(font("zh"), size)
    for left, top, words in places:
        paper.drawString(left * mm, (_HEIGHT - top) * mm, words)


def _put_code(paper: Any, payload: str) -> None:
    widget = QrCodeWidget(payload, barLevel="M")
    left, bottom, right, top = widget.getBounds()
    side = 20 * mm
    drawing = Drawing(side, side, transform=[side / (right - left), 0, 0, side / (top - bottom), 0, 0])
    drawing.add(widget)
    renderPDF.draw(drawing, paper, 8 * mm, (_HEIGHT - 24) * mm)


def _rule(paper: Any, left: float, top: float, right: float, bottom: float) -> None:
    paper.line(left * mm, (_HEIGHT - top) * mm, right * mm, (_HEIGHT - bottom) * mm)


def _day(value: date) -> str:
    return f"{value.year}年{value.month:02}月{value.day:02}日"


def _plain(minor: int) -> str:
    return f"{minor / 100:.2f}"


def _in_capitals(minor: int) -> str:
    """壹万贰仟圆整, or 壹圆贰角叁分."""
    yuan = amount_in_capitals(minor).removesuffix("元整")
    jiao, fen = minor % 100 // 10, minor % 10
    if not minor % 100:
        return f"{yuan}圆整"
    tenths = f"{_CAPITALS[jiao]}角" if jiao else "零"
    return f"{yuan}圆{tenths}" + (f"{_CAPITALS[fen]}分" if fen else "")
