"""The columns of an account's table: which heading is the day, which the money in, which the balance."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from tools.documents.glyphs import Run, joined
from tools.documents.rows import Row


class Column(StrEnum):
    """What a column holds."""

    DAY = "day"
    MONEY_IN = "money_in"
    MONEY_OUT = "money_out"
    AMOUNT = "amount"
    DIRECTION = "direction"
    BALANCE = "balance"
    COUNTERPARTY = "counterparty"
    THEIR_ACCOUNT = "their_account"
    WORDS = "words"
    OTHER = "other"


MONEY = frozenset({Column.MONEY_IN, Column.MONEY_OUT, Column.AMOUNT, Column.BALANCE})

# The first that fits counts: 对方账号 before 账号, 借贷标志 before 借方.
_NOTE = (
    r"(?:\([^)]*\)|[¥$€£₹]|元|\b(?:amount|amt|HKD|SGD|USD|GBP|EUR|CNY|RMB|AUD|CAD|INR|MYR)\b\.?|"
    r"HK\$|S\$|A\$|RM|金额|[+-])"
)
_HEADINGS: tuple[tuple[Column, re.Pattern[str]], ...] = tuple(
    (column, re.compile(rf"^\W*(?:{form})\W*(?:{_NOTE}\W*)*$", re.IGNORECASE))
    for column, form in (
        (
            Column.THEIR_ACCOUNT,
            r"对方(?:银行)?(?:账|帐)[号户](?:/卡号)?|对手(?:账|帐)[号户]|对方卡号|"
            r"counterparty\s+account|(?:对方)?账号/卡号|"
            r"交易对方账[号户]|收/?付款账[号户]|beneficiary\s+account(?:\s+no)?",
        ),
        (
            Column.COUNTERPARTY,
            r"对方(?:账号|账户)[与和及/]?户名|对方户名[与和及/]?账[号户]|对方(?:户名|名称|姓名|"
            r"账户名称?|信息|单位|账户信息)?|"
            r"交易对手方?(?:信息|名称)?|对手(?:信息|户名|名称|方)|交易对方(?:名称|户名|信息)?|"
            r"收/?付款(?:人|方)(?:名称)?|收付款人|对方账户名|"
            r"商户(?:名称)?|交易商户|counter\s?party(?:\s+name)?|payee|payer|beneficiary|payee/payer|"
            r"merchant(?:\s+name)?|"
            r"(?:paid\s+)?to\s*/\s*from|from\s*/\s*to|sender\s*/\s*recipient",
        ),
        (
            Column.DIRECTION,
            r"收/支/其他|收入/支出(?!\s*金额)|借贷(?:标[志识]|方向|标记|别|类型)?|借/贷|收/支|"
            r"收支(?:类型|方向|标[志记识])?|收付(?:标志|方向)?|"
            r"收/付|存/取|存取(?:标志)?|资金流向|(?:交易)?方向|DR/CR|CR/DR|D/C|C/D|Dr\.?/Cr\.?|"
            r"debit/credit|in/out",
        ),
        (
            Column.AMOUNT,
            r"(?:交易|收入/支出|收入支出|收支|动账|变动|存取|入账|收/支)\s*金额|交易额",
        ),
        (
            Column.MONEY_OUT,
            r"支出(?:金额)?|借方(?:发生额|金额)?|转出(?:金额)?|取出|支取|提取|取款|提款|支付|扣款|出账|"
            r"付出|借|付款(?:金额)?|"
            r"(?:paid|money)\s*out|withdrawals?(?:\s*(?:/|and|&)\s*(?:other\s+)?(?:debits?|payments|"
            r"subtractions))?|withdrawn|debits?|debit\s+amount|"
            r"payments?(?:\s+out)?|amount\s+out|charges|out|subtractions|spent|debited|amount\s+debited|"
            r"(?:cheques|checks)\s*(?:&|and|/)\s*debits|"
            r"withdrawal\(s\)|paid|outgoing|debit\s+transactions",
        ),
        (
            Column.MONEY_IN,
            r"收入(?:金额)?|贷方(?:发生额|金额)?|转入(?:金额)?|存入|贷|收款(?:金额)?|存款|进账|转存|"
            r"(?:paid|money)\s*in|"
            r"deposits?(?:\s*(?:/|and|&)\s*(?:other\s+)?(?:credits?|additions))?|deposited|credits?|"
            r"credit\s+amount|receipts?|amount\s+in|in|"
            r"additions|received|credited|amount\s+credited|lodge?ments?|deposit\(s\)|incoming",
        ),
        (
            Column.BALANCE,
            r"(?:账户|联机|当前|交易后|本次|可用|存款|账面|实时|账户可用)?(?:余额|结余)|结存|"
            r"(?:running|account|available|closing|daily|ending|new|current|ledger|"
            r"remaining)?\s*balance(?:\s+after(?:\s+transaction)?)?|bal",
        ),
        (
            Column.AMOUNT,
            r"(?:交易|发生|收支|记账)?(?:金额|额)|发生额|(?:transaction\s+|txn\s+)?amount|value|net\s+amount",
        ),
        (
            Column.DAY,
            r"(?:交易|记账|入账|记帐|业务|发生|账务|动账|付款|创建|交易创建)?(?:日期|时间)|(?:交易|记账|"
            r"入账|业务|过账)日(?:期?时间)?|"
            r"交易日期时间|日期[及和]?时间|(?:(?:trans(?:action)?|txn|tran|trn|posting|post|posted|"
            r"booking|entry|process(?:ed|ing)?|effective|"
            r"completed|started|business)\.?)?\s*date(?:\s*(?:&|and|/)\s*time)?|date\s+(?:posted|"
            r"of\s+transaction)|日期/时间|transaction\s+date",
        ),
        (
            Column.WORDS,
            r"(?:交易|业务)?(?:摘要|说明|类型|用途|备注|附言|描述|项目|种类|名称|详情|场所|地点|"
            r"内容)(?:/附言|/用途|/备注|说明)?|摘要/附言|对方/摘要|"
            r"交易地点/附言|商品(?:说明|名称)?|进支(?:详情|说明|项目)|资金用途|款项用途|交易详情|"
            r"(?:transaction\s+|payment\s+)?(?:descriptions?|details?|particulars|narratives?|narration|"
            r"memo|type|remarks?|information)|transactions?|"
            r"payment\s+type(?:\s+and\s+details)?|description\s+of\s+transactions?|"
            r"details\s+of\s+(?:your\s+)?transactions?|reference|ref|"
            r"transaction\s+(?:description|type|details|remarks)|activity|payment|(?:payee|"
            r"merchant)\s*/\s*description|description\s*/\s*reference|"
            r"particulars\s*/\s*narration|narration\s*/\s*particulars|location",
        ),
        (
            Column.OTHER,
            r"序号|编号|序|币种|币别|货币|钞汇(?:标[识志])?|钞/汇|currency|no|渠道|渠道类型|交易渠道|"
            r"柜员号?|(?:交易)?机构号?|网点号?|地区|储种|产品|"
            r"账号|卡号|账户|branch(?:\s+code)?|channel|流水号|交易(?:流水|订|单|凭证)?单?号|"
            r"商[家户]订?单号|凭证(?:号码?|种类)|票据号|收/付款方式|支付方式|"
            r"(?:当前|交易)?状态|对方(?:开户行|行名|银行)|(?:chq|cheque|check)(?:\.?|"
            r"s)?(?:\s*/\s*ref\.?)?(?:\s+(?:no|number)\.?)?|value\s+date|交易行|"
            r"category|code|ccy|ref(?:erence)?\.?\s+(?:no|number|id)\.?|(?:transaction|txn|"
            r"trans)\.?\s+id|id|fees?|status|state|product|account|"
            r"card(?:\s+no)?\.?|s(?:r|l)?\.?\s?no\.?|serial(?:\s+no)?\.?|利率|手续费|#|"
            r"chq\.?/ref\.?\s?no\.?|instrument(?:\s+no)?|init\.?\s+br",
        ),
    )
)
_DAY_HINT = re.compile(r"日|时\s*间|date", re.IGNORECASE)
_AGAIN = re.compile(r"^\W*(?:val(?:ue)?\.?\s+(?:date|dt)|起息日)", re.IGNORECASE)


class Heading(NamedTuple):
    """What the column holds, and where its heading begins and ends from the left."""

    column: Column
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Headings:
    """The columns from left to right; `last_row` is the last row of their headings."""

    columns: tuple[Heading, ...]
    last_row: int

    def has(self, column: Column) -> bool:
        return any(head.column is column for head in self.columns)

    def nearest(self, cell: Run, among: frozenset[Column] | None = None) -> Column | None:
        """The column that the cell lines up with best."""
        left, right = cell.left, cell.right
        choice = [head for head in self.columns if among is None or head.column in among]
        return min(choice, key=lambda head: _apart(head, left, right)).column if choice else None


def headings_on(rows: Sequence[Row], start: int = 0) -> Headings | None:
    """The first heading at or after row `start`: one row, or two where a heading is wrapped."""
    for at in range(start, len(rows)):
        for lines in (1, 2):
            columns = _columns(rows[at : at + lines])
            if lines == 2 and _understood(columns) <= _understood(_columns(rows[at + 1 : at + 2])):
                continue
            if columns and (at + lines >= len(rows) or not _is_better(columns, rows, at, lines)):
                return Headings(columns, at + lines - 1)
    return None


def _is_better(columns: tuple[Heading, ...], rows: Sequence[Row], at: int, lines: int) -> bool:
    """Taking one more row in makes more headings understood."""
    more = _columns(rows[at : at + lines + 1]) if lines == 1 else ()
    return _understood(more) > _understood(columns)


def _understood(columns: tuple[Heading, ...]) -> int:
    return sum(head.column is not Column.OTHER for head in columns)


def _columns(rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Empty where the rows are no heading of an account."""
    if not any(_DAY_HINT.search(cell.text) for row in rows for cell in row.cells):
        return ()
    cells = list(rows[0].cells)
    for row in rows[1:]:
        cells = _stacked(cells, row.cells)
    found = [(_kind(cell.text), cell) for cell in cells]
    kinds = [kind for kind, _ in found if kind is not None]
    money = {Column.MONEY_IN, Column.MONEY_OUT} <= set(kinds) or Column.AMOUNT in kinds
    if Column.DAY not in kinds or not money or len(kinds) < 3 or len(kinds) < 0.7 * len(found):
        return ()
    return tuple(Heading(kind or Column.OTHER, cell.left, cell.right) for kind, cell in found)


def _stacked(above: Sequence[Run], below: Sequence[Run]) -> list[Run]:
    # What spans several headings stands over them all: a group's name, or a line of text.
    stacked = [head for head in above if sum(_overlap(head, cell) for cell in below) < 2]
    for cell in below:
        at = next((i for i, head in enumerate(stacked) if _overlap(head, cell)), None)
        if at is None:
            stacked.append(cell)
        else:
            stacked[at] = joined((stacked[at], cell))
    return sorted(stacked, key=lambda cell: cell.left)


def _overlap(one: Run, other: Run) -> bool:
    return one.left <= other.right and other.left <= one.right


def _kind(text: str) -> Column | None:
    if _AGAIN.match(text):
        return Column.OTHER
    plain = re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", text.strip())
    return next((column for column, form in _HEADINGS if form.match(plain)), None)


def _apart(head: Heading, left: float, right: float) -> float:
    """How far from lining up: at the left, at the right or in the middle."""
    return min(abs(head.left - left), abs(head.right - right), abs(head.left + head.right - left - right) / 2)
