"""The foot of a bill: rows that name sums and adjustments, and whether these explain a total."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from tools.documents.amounts import FoundAmount
from tools.documents.amounts import plain_amounts_in as amounts_with_points
from tools.documents.decimal_commas import with_points
from tools.documents.rows import Row

_ADJUSTMENTS_MAX = 12
_ROUNDING_MAX_MINOR = 5

_NOTE = re.compile(r"[(\[][^()\[\]]*[)\]]")
_TOKEN = re.compile(r"[^\W_][\w%.'-]*")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_PERCENT = re.compile(r"\d\s?%|\d\s?折|[一二三四五六七八九]折")


def plain_amounts_in(text: str) -> tuple[FoundAmount, ...]:
    """The bare amounts, whichever mark stands before their cents."""
    return amounts_with_points(with_points(text))


class Part(Enum):
    """What a row at the foot of a bill is."""

    SUM = "sum"  # of the goods, before anything is added or taken off
    TOTAL = "total"
    ADDED = "added"  # tax, delivery, service, tips
    TAKEN_OFF = "taken_off"  # discounts, points, what was paid before
    ROUNDED = "rounded"
    PAYMENT = "payment"  # how it was paid, change


_ENGLISH: tuple[tuple[Part, frozenset[str]], ...] = tuple(
    (part, frozenset(words.split()))
    for part, words in (
        (
            Part.PAYMENT,
            "cash change tendered card visa mastercard amex debit paypal cheque nets fps contactless tend",
        ),
        (Part.ROUNDED, "rounding rounded round"),
        (
            Part.TAKEN_OFF,
            "discount discounts coupon coupons voucher vouchers promo promotion promotions saving savings"
            " saved rebate points rewards reward nectar clubcard deposit prepaid paid prepayment credit"
            " credits refund allowance multibuy offer offers markdown rabatt korting remise",
        ),
        (
            Part.SUM,
            "subtotal sub-total merchandise zwischensumme nettobetrag nettosumme subtotaal sous-total",
        ),
        (
            Part.TOTAL,
            "total totals due payable balance charged"
            " rechnungsbetrag gesamtbetrag endbetrag gesamt totaal summe",
        ),
        (
            Part.ADDED,
            "tax taxes vat gst hst pst qst sst iva tva cgst sgst igst cess mwst btw p&p packing"
            " wrapping dispatch shipping delivery freight postage handling carriage"
            " packaging tip gratuity fee fees surcharge charge charges insurance duty duties installation"
            " assembly levy versand versandkosten verzendkosten livraison ust",
        ),
        (Part.TOTAL, "payment net gross"),
    )
)
_FILLERS = frozenset(
    """
    grand sub order invoice item items estimated goods amount amounts of the to pay be and
    standard express free sales state city county local incl including excl excluding inclusive
    exclusive before after service your you member loyalty applied less code price cost product
    products bill remaining value added import home next day economy customs store online in
    for on this at with add trade less minus
    off ex inc staff student first early bird season summer winter spring black friday
    welcome bonus used redeemed applied estimated est our rate up and carrier promotional adjustment
    non refundable initial already collected today received bundle multi buy deal deals courier tracked
    now completion project contract job signing commencement stage booking package overall
    priority click collect bag bags nominated overnight environmental recycling special plus all
    taxable upfront second estimate quote quotation proposal cart basket sale purchase
    final inkl zzgl netto brutto usd eur gbp cny rmb hkd sgd aud cad inr jpy myr rm
    """.split()  # noqa: SIM905 - a list of words reads better so
)
_SHARES = frozenset(
    """
    labour labor parts materials material food drinks beverage beverages room rooms section works bar
    treatment medication
    """.split()  # noqa: SIM905
)
_TAXES = frozenset("tax taxes vat gst hst pst cgst sgst igst".split())  # noqa: SIM905
_WITH_OR_WITHOUT = frozenset(
    "incl inc including inclusive excl ex excluding exclusive with plus before after".split()  # noqa: SIM905
)
_MODIFIER = (
    r"(?:店铺|平台|商家|卖家|会员|跨店|商品|订单|新人|活动|其他|整单|本单|本次|已|总|共|全部|代收|"
    r"另收|预估|国内|满减|首单|限时|费用|工程|收费|缴费|应缴|应交|课程|团费|房费|学费|车款|套餐|用户|美团|"
    r"现金|可用|使用|减|项目|合同|货品|材料)*"
)
_CHINESE: tuple[tuple[Part, re.Pattern[str]], ...] = tuple(
    (part, re.compile(rf"{_MODIFIER}(?:{words})"))
    for part, words in (
        (Part.PAYMENT, "现金|找零|找赎|微信|支付宝|银行卡|实收|支付方式|付款方式"),
        (Part.TOTAL, "(?:优惠|折扣|折|抵扣|券|减免)后|总造价|落地价|成交价"),
        (Part.ROUNDED, "抹零|舍入|四舍五入"),
        (
            Part.TAKEN_OFF,
            "优惠|折扣|立减|满减|直降|红包|抵扣|抵用|积分|代金券|返现|减免|让利|定金|订金|预付|付款|付定|首付|节省|优免|国家补贴|以旧换新"
            "|.{0,6}(?:抵扣|抵用|立减|满减|优惠|折扣|红包|优惠券|代金券|满减券|消费券|补贴|减免|礼金|礼品卡|购物卡|储值卡)$"
            "|已收|收定|券|会员价|改价|议价|折让|扣减|减$|退款",
        ),
        (
            Part.SUM,
            "小计|直接费|.{2,6}(?:小计|总额|总价)$|商品总[额价]|商品金额|商品合计|货款|金额合计|总额|总价|消费(?:合计|总额|金额)|菜品|原价|不含税|未税|商品件数",
        ),
        (
            Part.TOTAL,
            "合计|总计|应付|实付|需付|待付|订单总|订单金额|共计|价税合计|尾款|余款|余额|应收|含税|实际支付|金额|造价|剩余|尚欠|未付"
            "|[应实][缴交]$|.{0,6}(?:合计|总计|共计|总费用)$",
        ),
        (
            Part.ADDED,
            "运费|邮费|配送费|快递费|打包费|包装费|服务费|安装费|税额|税费|税金|增值税|关税|手续费|保险费|运费险|物流费|搬运费|小费|营业税|消费税"
            "|.{0,4}(?:运费|安装费|送货费|上楼费|服务费|打包费|包装费|配送费|茶位费|餐位费|餐具费|加工费|测量费|设计费|人工费|管理费|税金)$",
        ),
    )
)
_SERVICE_ADDED = re.compile(
    r"\W*(?:(?:optional|discretionary|suggested)\s+service\b|service\s*(?:@|\(?\s*\d+(?:\.\d+)?\s?%))",
    re.IGNORECASE,
)
_WORDS_OF_A_SHARE = 3
_HAN_LABEL_MAX = 12
_COUNT = re.compile(r"件\s*数|数\s*量|积分余额|(?:累计|剩余|可用|本次|获得|会员)积分\W*$")
_LABELLED = re.compile(
    r"(?P<label>[^\d:,;]{2,24}?)\s*:\s*(?P<amount>-?\s?[¥$€£]?\s?-?\d[\d,]*(?:\.\d{2})?)(?![\d%])"
)
_CAPITALS = re.compile(r"[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]{3,}|人民币|大写|小写")


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One row at the foot: what it is and its amount, below zero where it is printed so."""

    part: Part
    minor: int | None
    has_rate: bool


def part_of_bill(label: str) -> Part | None:
    """What the words before an amount say that it is; None for the name of a thing.

    Only a label that says nothing else counts: a `Net curtain` and a `Balance bike` are goods.
    """
    bare = _NOTE.sub(" ", label).strip()
    for side in bare.split(" / ") if " / " in bare and not _HAN.search(bare) else ():
        if (part := part_of_bill(side)) is not None:
            return part
    if _HAN.search(bare):
        if _COUNT.search(bare):
            return None
        squeezed = re.sub(r"[\s:\d.,%¥$+-]+", "", _CAPITALS.sub("", bare))
        return (
            next((p for p, form in _CHINESE if form.match(squeezed)), None) if _is_short(squeezed) else None
        )
    words = [word.casefold().strip(".") for word in _TOKEN.findall(bare)]
    plain = [word for word in words if not any(map(str.isdigit, word))]
    if _is_share(set(plain)) and len(plain) <= _WORDS_OF_A_SHARE:
        return Part.SUM
    if _SERVICE_ADDED.match(bare):
        return Part.ADDED
    if not plain or not all(word in _FILLERS or any(word in held for _, held in _ENGLISH) for word in plain):
        return None
    if {"sub", "item", "items", "goods", "product", "products"} & set(plain) and "total" in plain:
        return Part.SUM
    if "total" in plain and _TAXES & set(plain) and not _WITH_OR_WITHOUT & set(plain):
        return Part.ADDED  # the sum of the taxes
    return next((part for part, held in _ENGLISH if held & set(plain)), None)


def _is_short(squeezed: str) -> bool:
    return 2 <= len(squeezed) <= _HAN_LABEL_MAX


def _is_share(plain: set[str]) -> bool:
    """The sum of a part of the bill: `Labour total`, `Total parts`."""
    return bool(_SHARES & plain) and bool({"total", "subtotal", "sub-total"} & plain)


def part_of_row(row: Row) -> Part | None:
    """What sum or adjustment the row names, with or without its amount; a block beside it says nothing."""
    own = part_of_bill(_label(row.run.text)) or part_of_bill(_label(row.cells[0].text))
    if own is None and len(row.cells) >= 2 and plain_amounts_in(row.cells[-1].text):
        return part_of_bill(_label(row.cells[-2].text))
    return own


def summary_in(rows: Sequence[Row]) -> tuple[SummaryRow, ...]:
    """The sums and adjustments among these rows."""
    return tuple(_read(rows))


def _read(rows: Sequence[Row]) -> Iterator[SummaryRow]:
    for row in rows:
        several = list(_several(row.run.text))
        if len(several) > 1:
            yield from several
            continue
        # A label may be spread over its line: `运    费`.
        for at, cell in enumerate((row.run, *row.cells), start=-1):
            part = part_of_bill(_label(cell.text))
            if part is None:
                continue
            rest = " ".join(each.text for each in row.cells[max(0, at) :])
            found = [amount for amount in plain_amounts_in(rest) if _is_money(rest, amount)]
            yield SummaryRow(part, found[-1].amount_minor if found else None, bool(_PERCENT.search(rest)))
            break
        else:
            below_zero = [each for each in plain_amounts_in(row.cells[-1].text) if each.amount_minor < 0]
            if below_zero and _is_marked(row.cells[-1].text, below_zero[-1]):
                yield SummaryRow(Part.TAKEN_OFF, below_zero[-1].amount_minor, has_rate=False)


def _several(text: str) -> Iterator[SummaryRow]:
    """`合计：1230.00 会员折扣：-123.00 实收：1107.00` in one row."""
    for found in _LABELLED.finditer(text):
        part, amounts = part_of_bill(found["label"]), plain_amounts_in(found["amount"])
        if part is not None and amounts:
            yield SummaryRow(part, amounts[0].amount_minor, has_rate=False)


def _is_money(text: str, found: FoundAmount) -> bool:
    """No rate, count or number of a law: a currency, cents, or the last thing in the row."""
    after = text[found.end :].lstrip()
    return not after.startswith(("%", "折", "件", "项")) and (
        _is_marked(text, found) or not re.search(r"\w", after)
    )


def _is_marked(text: str, found: FoundAmount) -> bool:
    return found.currency is not None or bool(re.search(r"\.\d{2}\b", text[found.start : found.end]))


_STANDS_ALONE = re.compile(r"(?<=.)(?<![A-Za-z])", re.DOTALL)
"""No figures of a code, such as the `10` of `SAVE10`."""


def _label(text: str) -> str:
    """The words before the last amount of a row."""
    found = [each for each in plain_amounts_in(text) if _STANDS_ALONE.match(text, each.start)]
    return text[: found[-1].start] if found and not re.search(r"[^\W\d_]{3}", text[found[-1].end :]) else text


def explains(total_minor: int, lines_minor: Iterable[int], summary: Sequence[SummaryRow]) -> bool | None:
    """Do the lines come to the total, with any of the adjustments? None where that cannot be told.

    Tax may be in the lines already, delivery may be free after all, a deposit may or may not be taken off:
    each adjustment counts or does not. It cannot be told where a rate is named without its amount, or where
    the bill's own sum of its goods is not that of the lines: then a line was not read.
    """
    lines = list(lines_minor)
    if not lines:
        return None
    together = sum(lines)
    slack = min(max(1, len(lines)), _ROUNDING_MAX_MINOR)
    if _reachable(total_minor, together, summary, slack):
        return True
    adjusts = (Part.ADDED, Part.TAKEN_OFF)
    if any(row.part in adjusts and row.minor is None and row.has_rate for row in summary):
        return None
    sums = _sums_of_goods(total_minor, summary)
    if sums and not any(abs(each - together) <= slack for each in sums):
        fits = any(_reachable(total_minor, each, summary, slack) for each in sums)
        return None if fits else False
    return False


def _sums_of_goods(total_minor: int, summary: Sequence[SummaryRow]) -> set[int]:
    """The sums of the goods that are printed besides the total."""
    said = [row.minor for row in summary if row.part is Part.SUM and row.minor]
    if len(set(said)) > 1:
        said.append(sum(set(said)))  # of labour and of parts, say
    if any(row.part is Part.TOTAL and row.minor == total_minor for row in summary):
        return set(said)
    return {each for each in said if each != total_minor}


def _reachable(total_minor: int, start: int, summary: Sequence[SummaryRow], slack: int) -> bool:
    reached = {start}
    for step in list(_steps(summary))[:_ADJUSTMENTS_MAX]:
        reached |= {each + step for each in reached}
    return any(abs(each - total_minor) <= slack for each in reached)


def _steps(summary: Sequence[SummaryRow]) -> Iterator[int]:
    for row in summary:
        if not row.minor:
            continue
        if row.part is Part.ADDED:
            yield row.minor
        elif row.part is Part.TAKEN_OFF:
            yield -abs(row.minor)
        elif row.part is Part.ROUNDED and abs(row.minor) <= 100:
            yield row.minor
