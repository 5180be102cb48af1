"""Purchases about to be made: orders, quotations, invoices and receipts."""

import re
from dataclasses import replace

from models.facts.evidence import EvidenceKind, Field, FieldName, LinesValue, MoneyValue
from models.facts.money import Currency
from tools.documents.amounts import money
from tools.documents.basket import basket_on
from tools.documents.confidence import calibrated, seen
from tools.documents.days import day
from tools.documents.phrases import capitalised
from tools.documents.receipts import receipt_fields
from tools.documents.rules import LIKELY, SURE, WEAK, Draft, FieldRule, KindRules, Sentence, Signal, each
from tools.documents.words import identifier, organisation, person

_TABLE, _PLAIN = 0.95, 0.8
_LINES_MISSED = 0.55
_TOTAL_SURE = 0.6
"""Below this another amount may be the total, and then nothing is contradicted."""
_SHOP_HAN = (
    r"[\u4e00-\u9fff()A-Za-z0-9·]{2,30}?(?:有限责任公司|股份有限公司|有限公司|旗舰店|"
    r"专卖店|专营店|商城|商店|家居|家具城|商场|店)"
)
_NAME = (
    r"(?P<value>(?-i:[^\W\d_a-z][\w.'-]*(?:\s+(?:(?:van|von|de|der|den|da|di|del|la|le|bin|binti|"
    r"al)\s+){0,2}[^\W\d_a-z][\w.'-]*){1,3}))"
)
_SHOP = capitalised("of|and|the|&", marks=r"\w&.'-")


def lines_of_the_bill(draft: Draft) -> Draft:
    """Add the lines, and say so when they do not come to the total."""
    if any(field.name is FieldName.LINES for field in draft.fields):
        return draft
    total = next((field for field in draft.fields if field.name is FieldName.TOTAL), None)
    total_minor = total.value.amount_minor if total and isinstance(total.value, MoneyValue) else None
    basket = basket_on([row for sheet in draft.sheets for row in sheet.rows], total_minor)
    if basket is None:
        return draft
    currency = basket.currency or (
        total.value.currency if total and isinstance(total.value, MoneyValue) else None
    )
    currency = currency or (Currency.CNY if draft.language == "zh" else Currency.USD)
    comes_to = None if total_minor is None else basket.comes_to(total_minor)
    in_picture = any(s.page.recognised for s in draft.sheets if s.page.number == basket.place.page)
    unsure = (in_picture or not basket.from_table) and not comes_to
    raw = (_TABLE if basket.from_table or comes_to else _PLAIN) * seen(basket.place)
    lines = Field(
        name=FieldName.LINES,
        value=LinesValue(lines=basket.lines, currency=currency),
        confidence=calibrated(raw * (_LINES_MISSED if unsure else 1.0), recognised=in_picture),
        page=basket.place.page,
        box=basket.place.box(),
    )
    # In a picture it is likelier that a line was not seen than that the bill does not add up.
    differs = comes_to is False and not in_picture and total is not None and total.confidence >= _TOTAL_SURE
    warnings = (*draft.warnings, "total_differs_from_lines") if differs else draft.warnings
    return replace(draft, fields=(*draft.fields, lines), warnings=warnings)


PURCHASE = KindRules(
    kind=EvidenceKind.PURCHASE,
    titles=(
        Signal.of(
            r"报\s*价\s*单|订\s*单|订\s*购\s*单|购\s*货\s*单|销\s*售\s*(?:单|合\s*同)|采\s*购\s*单|送\s*货\s*单|购\s*物\s*清\s*单|发\s*票|收\s*据|结\s*算\s*单",
            4,
        ),
        Signal.of(
            r"\bquotation\b|\bquote\b|purchase\s+order|order\s+(?:confirmation|summary|details)|\binvoice\b|\breceipt\b|sales\s+order|\bestimate\b|\bfacture\b|\brechnung\b|\bfactuur\b",
            4,
        ),
    ),
    signals=(
        Signal.of(r"单\s*价|unit\s+price|\bqty\b|\bquantity\b|数\s*量", 1.5),
        Signal.of(r"合\s*计|总\s*计|应付|实付|\bgrand\s+total\b|\bsubtotal\b|amount\s+due|\btotal\b"),
        Signal.of(
            r"订单(?:编号|号)|报价单号|order\s+(?:no|number|id)|invoice\s+(?:no|number)|quot(?:e|ation)\s+(?:no|number)",
            1.5,
        ),
        Signal.of(r"(?:GST|SST|VAT)\s*(?:ID|REG|NO|@?\s*\d{1,2}(?:\.\d+)?\s*%|summary)|tax\s*invoice", 2),
        Signal.of(r"\bcashier\b|\brounding\b|service\s+charge|收银|小票", 1.5),
        Signal.of(
            r"(?m:^)\W*(?:cash|visa|master\s?card|(?:debit|credit)?\s?card|change|tendered|找零|实收)\b"
            r"(?:\W|RM|card|paid|tendered|given|due){0,12}[^A-Za-z\n]{0,12}\d[.,]\d{2}\W*(?m:$)",
            2,
        ),
        Signal.of(
            r"(?m:^)\W*(?:(?:grand|nett?|rounded)\s+)?total\b(?!\s*(?:deduct|earn|pay\b|gross|hour|credit|debit|deposit|withdraw))"
            r".{0,40}\d[.,]\d{2}\W*(?m:$)",
            2,
        ),
        Signal.of(r"(?m:^).{0,8}\bsub-?\s?total\b.{0,30}\d[.,]\d{2}"),
        Signal.of(
            r"收货人|收货地址|bill\s+to|ship\s+to|sold\s+to|\bcustomer\b|客户|卖家|商家|店铺|seller|merchant"
        ),
    ),
    fields=(
        FieldRule(
            FieldName.MERCHANT,
            organisation,
            labels=each(
                """
                Seller | Merchant | Vendor | Supplier | Sold by | Store | Shop | From | 商家 | 店铺
                卖家 | 卖方 | 供货方 | 销售方 | 销售单位 | 供应商 | 商家名称 | 店铺名称 | 销售方名称
                收款单位 | 报价单位 | 甲方
"""
            ),
            sentences=(
                Sentence.of(
                    rf"(?:thank(?:s|\s+you)\s+for\s+(?:shopping|your\s+(?:order|purchase)|ordering)\s+(?:at|with|from))\s+(?!(?:us|you|our|this)\b)(?P<value>{_SHOP})",
                    SURE,
                ),
                Sentence.of(rf"^\s*(?P<value>{_SHOP_HAN})\s", LIKELY),
                Sentence.of(
                    rf"^\s*(?:(?:Quotation|Invoice|Receipt|Order\s+Confirmation|Purchase\s+Order)\s+)?(?P<value>(?-i:{_SHOP}\s+(?:Ltd|Limited|Inc|LLC|Co|Furniture|Home|Store|Stores|Shop|Living|Furnishings|Appliances)\b\.?))",
                    LIKELY,
                ),
                Sentence.of(rf"(?P<value>{_SHOP_HAN})\s*(?:\(?盖?章|$)", WEAK),
            ),
            unlike=re.compile(r"买|购|客户|收货|buyer|customer", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.HOLDER,
            person,
            labels=each(
                """
                Customer | Customer Name | Bill to | Ship to | Sold to | Buyer | Name | Recipient
                Attention | Client | Prepared for | Quotation for | 客户 | 客户姓名 | 客户名称
                收货人 | 买家 | 买方 | 购买人 | 购货人 | 姓名 | 乙方 | 收件人 | 顾客 | 订购人
                购买方
"""
            ),
            sentences=(
                Sentence.of(
                    r"\bDear\s+(?P<value>(?:(?:Mr|Mrs|Ms|Miss)\b\.?\s*)?(?-i:[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*){1,3}))\s*[,:]",
                    LIKELY,
                ),
                Sentence.of(
                    r"\b(?:thanks|thank\s+you)(?:\s+(?:so|very)\s+much)?\s+for\s+(?:your\s+(?:\w+\s+)?(?:order|purchase)|ordering|shopping)"
                    rf"(?:\s+(?:with|at|from)\s+[^,!.\n]{{2,40}})?,\s*{_NAME}\s*[!.,]",
                    LIKELY,
                ),
                Sentence.of(rf"^\W*(?:Hi|Hello)\s+{_NAME}\s*[!,]", LIKELY),
                Sentence.of(
                    rf"\b(?:ordered|placed|purchased)\s+by\s*:?\s*{_NAME}\s*(?:[,.;]|on\b|$)", LIKELY
                ),
                Sentence.of(
                    r"(?:尊敬的|亲爱的)\s*(?P<value>[\u4e00-\u9fff]{2,4}?)\s*(?:先生|女士|:|,)", LIKELY
                ),
            ),
            unlike=re.compile(r"seller|卖|销售", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.TOTAL,
            money,
            labels=each(
                """
                Grand Total | Total | Total Amount | Total Due | Amount Due | Order Total
                Total Price | Amount Payable | Total Payable | Invoice Total | 合计 | 总计
                合计金额 | 总金额 | 订单总额 | 应付总额 | 应付金额 | 实付款 | 实付金额 | 应付 | 总价
                共计 | 订单金额 | 价税合计 | 合计人民币 | 总计金额 | 实付
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:grand\s+total|amount\s+due|total\s+(?:due|amount|payable)|order\s+total)\s*(?:\([^)]{1,20}\))?\s*:?\s*(?P<value>(?:[A-Z]{0,3}\s?[¥$€£]?\s?)\d[\d,.]*(?:\s?[A-Z]{3})?)",
                    SURE,
                ),
                Sentence.of(
                    r"(?:合\s*计|总\s*计|应付总额|实付款?)(?:金额)?\s*(?:\([^)]{1,20}\))?\s*(?:[壹贰叁肆伍陆柒捌玖拾佰仟万元圆角分整正零]+\s*)?(?:\([^)]{1,20}\))?\s*:?\s*(?P<value>(?:人民币|RMB|¥)?\s?[¥]?\s?\d[\d,.]*\s?元?)",
                    LIKELY,
                ),
            ),
            unlike=re.compile(r"sub[- ]?total|小计|节省|saved", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.ORDERED_ON,
            day,
            labels=each(
                """
                Date | Order Date | Quotation Date | Quote Date | Invoice Date | Date of Order
                Ordered on | Purchase Date | Issue Date | 下单时间 | 下单日期 | 订单日期 | 日期
                报价日期 | 订购日期 | 开票日期 | 购买日期 | 成交时间 | 创建时间 | 订单时间
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:ordered|placed|dated|issued)\s+on\s+(?P<value>[A-Z\d][^.;]{5,24}\d{4}|\d{4}-\d\d-\d\d)",
                    SURE,
                ),
            ),
            unlike=re.compile(r"due|valid|expir|deliver|有效|送货|交货", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.DOCUMENT_NUMBER,
            identifier,
            labels=each(
                """
                Order No | Order Number | Order ID | Order | Quotation No | Quote No
                Quotation Number | Quote Number | Invoice No | Invoice Number | Receipt No
                PO Number | No | Reference | 订单编号 | 订单号 | 报价单号 | 单号 | 编号 | 发票号码
                报价编号 | 合同编号 | 销售单号
"""
            ),
        ),
    ),
    other_labels=each(
        """
                Address | Phone | Tel | Email | Salesperson | Valid Until | Delivery Date
                Payment Method | Subtotal | Discount | Shipping | Tax | Notes | Terms | Delivery
                Description | Item | Qty | Quantity | Unit Price | Amount | 地址 | 收货地址
                送货地址 | 电话 | 联系电话 | 销售顾问 | 有效期 | 有效期至 | 送货日期 | 支付方式
                付款方式 | 小计 | 优惠 | 运费 | 备注 | 配送方式 | 规格 | 型号 | 数量 | 单价 | 金额
                品名 | 商品名称 | 大写 | 导购 | 税额
"""
    ),
    finish=(receipt_fields, lines_of_the_bill),
)
