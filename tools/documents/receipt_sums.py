"""The sums at the foot of a receipt: which amount is the total, the tax, the cash and the change."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from tools.documents.glyphs import Run
from tools.documents.printed_amounts import PrintedAmount, printed_amounts
from tools.documents.rows import Row


class Role(Enum):
    """What an amount is, by the words in front of it."""

    TOTAL = "total"
    SUBTOTAL = "subtotal"
    BEFORE_TAX = "before_tax"
    TAX = "tax"
    ROUNDING = "rounding"
    CHARGE = "charge"  # service, delivery
    REDUCTION = "reduction"
    PAID = "paid"
    CHANGE = "change"
    COUNT = "count"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class PrintedSum:
    """An amount with its role; `strength` is how plainly its words say that it is what is to be paid."""

    role: Role
    amount: PrintedAmount
    label: str
    strength: float
    row: int

    @property
    def minor(self) -> int:
        return self.amount.amount_minor

    @property
    def place(self) -> Run:
        return self.amount.place


_TAX_WORD = r"(?:[CSI]?GST|HST|[PQ]ST|SST|VAT|TAX(?!I)|MWST|TVA|BTW)"
# Tried in order, on the label's letters alone: recognition loses and invents spaces.
_ROLES: tuple[tuple[Role, float, re.Pattern[str]], ...] = tuple(
    (role, strength, re.compile(form, re.VERBOSE))
    for role, strength, form in (
        (
            Role.ITEM,
            0.0,
            r"CARRIEDFORWARD | BROUGHTFORWARD | OUTSTANDING | PREVIOUSBALANCE | POINTS?(?:BALANCE|EARN)",
        ),
        (
            Role.REDUCTION,
            0.0,
            r"""SAVINGS? | SAVED | DISC(?:OUNT)?(?!OVER) | VOUCHER | REBATE | LESS$ | PROMO
            | COUPON | (?:优惠|折扣)(?!后) | 立减 | 满减 | 抵扣
            | 补贴 | 红包 | 代金券 | 优惠券 | 京豆 | 直降""",
        ),
        (
            Role.COUNT,
            0.0,
            r"""TOTAL(?:NO|NUMBER|NOOF)?(?:OF)?(?:QTY|QUANTITY|ITEM|PCS|UNIT|SOLD|LINE)
            | (?:QTY|QUANTITY|ITEMS?)(?:COUNT|TOTAL) | ^QTY | ^ITEMS?$ | 件数 | 数量""",
        ),
        (Role.CHANGE, 0.0, r"CHANGE(?!D(?!UE)) | 找零 | 找赎 | ^BALANCE$ | BAKI"),
        (
            Role.TOTAL,
            0.9,
            r"""TOTAL(?:AFTER)?ROUND(?!INGADJ) | ROUND\w{0,3}TOTAL | ROUNDEDTOTAL
            | (?:AFTER|AFT)(?:ADJ|ROUND) | TOTALAFTER""",
        ),
        (Role.ROUNDING, 0.0, r"ROUND | RNDING | PEMBULATAN | 抹零 | 舍入"),
        (
            Role.TAX,
            0.0,
            rf"""INCLUDES | {_TAX_WORD}(?:\w{{0,6}})?INCLU
            | ^INCL(?:USIVE|UDING|UDED)?(?:OF)?{_TAX_WORD} | ^TOTAL{_TAX_WORD}""",
        ),
        (
            Role.BEFORE_TAX,
            0.2,
            rf"""EXC[IL] | (?:SUB)?TOTALEX | BEFORE{_TAX_WORD} | (?:WITHOUT|WO){_TAX_WORD} | TAXABLE
            | HORSTAXES | TOTALHT$ | NETTO(?!TAL)(?:BETRAG|SUMME)? | 不含税 | 未税 | 税前""",
        ),
        (
            Role.SUBTOTAL,
            0.3,
            r"""SUB?TOTAI?L? | SU[BD8]TOTAL | GROSS(?:AMOUNT|AMT|SALES|TOTAL)?
            | (?:MERCHANDISE|GOODS|PRODUCTS?|LABOU?R|PARTS|MATERIALS?|ROOMS?|FOOD|DRINKS?|SECTION)TOTAL
            | TOTAL(?:LABOU?R|PARTS|MATERIALS?)$ | ZWISCHENSUMME | SOUSTOTAL | SUBTOTAAL
            | 小计 | 商品总[额价] | 商品金额 | 商品合计 | 货款
            | (?:工时费|材料费?|配件|人工费?|辅材|主材)(?:合计|总计|总额)
            | 消费(?:合计|总额|总计) | 菜品(?:合计|金额|总额) | 原价""",
        ),
        (
            Role.TOTAL,
            0.9,
            rf"""(?:TOTAL|AMOUNT|AMT|SALES|PAYABLE|TOTAAL|GESAMT)
            .*(?:INC[IL]|INKL|WITH|INC(?={_TAX_WORD})){_TAX_WORD}? | TOTAL.*INC[IL]""",
        ),
        (
            Role.CHARGE,
            0.0,
            r"""(?:CITY|TOURISM|TOURIST|OCCUPANCY)TAX | SERVI[CG]ECHARGE | SVC | SERVCHG | SHIPPING
            | (?<!BALANCEON)(?<!DUEON)(?<!PAYABLEON)DELIVERY | FREIGHT | POSTAGE | TIPS?$
            | 运费 | 邮费 | 配送费 | 服务费 | 打包费 | 包装费 | 茶位费 | 餐具费 | 安装费""",
        ),
        (
            Role.TAX,
            0.0,
            rf"""^(?:EST(?:IMATED)?|SALES|STATE|CITY|LOCAL)?{_TAX_WORD}
            | {_TAX_WORD}(?:PAYABLE|AMOUNT|AMT|RM|SR|TOBECOLLECTED)?$ | 税额 | 增值税""",
        ),
        (
            Role.TOTAL,
            0.92,
            r"""GRANDTOTAL | NET?TTOTAL | NET?TPAYABLE | FINALTOTAL
            | TOTAL(?:AMOUNT|AMT)?(?:DUE|PAYABLE|TOPAY)
            | (?:AMOUNT|AMT|BALANCE)(?:DUE|PAYABLE|TOPAY|TOBEPAID) | INVOICETOTAL | TOTALINVOICE | TOTALA?TTC
            | GESAMTBETRAG
            | GESAMTSUMME | RECHNUNGSBETRAG | TOTAALBEDRAG
            | JUMLAHBESAR | ENDBETRAG | MONTANTTOTAL | NETAPAYER | BILLTOTAL | PLEASEPAY
            | 应付 | 实付 | 应收 | 价税合计""",
        ),
        (
            Role.PAID,
            0.0,
            r"""CASH | TENDER | PAID | PAYMENT | VISA | MASTER | AMEX | CARD | DEBIT | TUNAI | TOUCHNGO
            | EWALLET | BOOST | GRABPAY | ALIPAY | WECHAT | RECEIVED | 实收 | 收款 | 现金 | 微信 | 支付宝""",
        ),
        (Role.TOTAL, 0.75, r"NET?T(?:AMOUNT|AMT)?$ | NET?T(?:AMOUNT|AMT)"),
        (
            Role.TOTAL,
            0.82,
            r"""TOTAL(?:S|SALES?|AMOUNT|AMT|RM|MYR|BILL|PRICE)*$ | ^TOTAL | TOTAL(?:SALES|AMOUNT|AMT|RM)
            | ^JUMLAH | TOTA[LI]?$ | ^TOTAAL | ^GESAMT | ^SUMME | 合计 | 总计 | 总额 | 总价""",
        ),
        (Role.TOTAL, 0.6, r"TOTAL | ^(?:BILL)?AMOUNT$ | ^AMT$ | ^DUE$"),
    )
)
_SUMMARY_OF_TAX = re.compile(
    rf"{_TAX_WORD}(?:SU\w{{1,6}}RY|ANALYSIS|SPECIFICATION|BREAKDOWN|CODE|SUI?M)|SU\w{{1,6}}RYOF{_TAX_WORD}"
)
_LETTERS = re.compile(r"[^A-Z\u4e00-\u9fff]+")


def squeezed(text: str) -> str:
    """The letters alone, in capitals; figures that stand for letters inside words become letters."""
    upper = re.sub(r"(?<=[A-Za-z])0(?=[A-Za-z])", "O", text)
    upper = re.sub(r"(?<=[A-Za-z])[1|](?![\d.,])", "L", upper)
    return _LETTERS.sub("", upper.upper())


def sums_on(rows: Sequence[Row], *, recognised: bool) -> tuple[PrintedSum, ...]:
    """Every amount at the end of a row with its role, down to where the summary of taxes begins."""
    return tuple(_sums(rows, recognised))


def _sums(rows: Sequence[Row], recognised: bool) -> Iterator[PrintedSum]:
    pending = ""
    seen_total = False
    for at, row in enumerate(rows):
        found = [
            (cell, amount) for cell in row.cells for amount in printed_amounts(cell, recognised=recognised)
        ]
        label = _label(row, found)
        if seen_total and _SUMMARY_OF_TAX.search(squeezed(label)):
            return
        if not found:
            pending = label
            continue
        own = pending if _names_the_next_row(pending) and len(found) == 1 and not squeezed(label) else label
        role, strength = role_of(own)
        if len(found) > 1 and role is Role.TOTAL:
            strength -= 0.15  # a row of a table: which of its columns is meant is not said
        yield PrintedSum(role, found[-1][1], own, strength, at)
        seen_total = seen_total or role is Role.TOTAL
        pending = ""


def _names_the_next_row(label: str) -> bool:
    """`Total:` with its amount on a line of its own; words above an item's figures are not meant."""
    return role_of(label)[0] not in (Role.ITEM, Role.COUNT, Role.PAID)


def _label(row: Row, found: Sequence[tuple[Run, PrintedAmount]]) -> str:
    parts = []
    for cell in row.cells:
        if found and cell is found[0][0]:
            parts.append(cell.text[: found[0][1].start])
            break
        parts.append(cell.text)
    return " ".join(parts)


def role_of(label: str) -> tuple[Role, float]:
    """The role that a label gives its amount, and how strongly it says `to be paid`."""
    letters = squeezed(label)
    if not letters:
        return Role.ITEM, 0.0
    return next(
        ((role, strength) for role, strength, form in _ROLES if form.search(letters)), (Role.ITEM, 0.0)
    )
