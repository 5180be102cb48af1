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
_HEADINGS: tuple[tuple[Column, re.Pattern[str]], ...] = tuple(
    (column, re.compile(rf"^\W*(?:{form})\W*(?:\([^)]*\)|[¥$€£]|元|amount|金额)*\W*$", re.IGNORECASE))
    for column, form in (
        (
            Column.THEIR_ACCOUNT,
            r"对方(?:银行)?(?:账|帐)[号户]|对手(?:账|帐)号|对方卡号|counterparty\s+account|(?:对方)?账号/卡号|交易对方账[号户]",
        ),
        (
            Column.COUNTERPARTY,
            r"对方(?:账号|账户)[与和及/]?户名|对方户名[与和及/]?账[号户]|对方(?:户名|名称|姓名|账户名称?|信息|单位)?|交易对手(?:信息|名称)?|对手(?:信息|户名|名称)|交易对方(?:名称|户名|信息)?|收/?付款(?:人|方)(?:名称)?|对方账户名|counter\s?party(?:\s+name)?|payee|payer|beneficiary|payee/payer",
        ),
        (
            Column.DIRECTION,
            r"收/支/其他|收入/支出|借贷(?:标[志识]|方向|标记)?|借/贷|收/支|收支(?:类型|方向|标志)?|收付(?:标志|方向)?|方向|DR/CR|CR/DR|D/C|Dr\.?/Cr\.?|debit/credit",
        ),
        (
            Column.MONEY_OUT,
            r"支出(?:金额)?|借方(?:发生额|金额)?|转出(?:金额)?|取出|支取|付出|借|付款(?:金额)?|(?:paid|money)\s*out|withdrawals?(?:\s*/\s*debits?)?|withdrawn|debits?|debit\s+amount|payments?(?:\s+out)?|amount\s+out|charges|out|subtractions|spent",
        ),
        (
            Column.MONEY_IN,
            r"收入(?:金额)?|贷方(?:发生额|金额)?|转入(?:金额)?|存入|贷|收款(?:金额)?|(?:paid|money)\s*in|deposits?(?:\s*(?:/|and|&)\s*(?:credits?|additions))?|deposited|credits?|credit\s+amount|receipts?|amount\s+in|in|additions|received",
        ),
        (
            Column.BALANCE,
            r"(?:账户|联机|当前|交易后|本次|可用)?余额|结余|(?:running|account|available|closing|daily|ending)?\s*balance",
        ),
        (Column.AMOUNT, r"(?:交易|发生|收支|记账)?(?:金额|额)|发生额|(?:transaction\s+)?amount|value"),
        (
            Column.DAY,
            r"(?:交易|记账|入账|记帐|业务|发生|账务)?(?:日期|时间)|(?:交易|记账|入账)日(?:期?时间)?|交易日期时间|(?:trans(?:action)?\.?|posting|post|posted|booking|entry)?\s*date(?:\s*(?:&|and|/)\s*time)?|日期/时间",
        ),
        (
            Column.WORDS,
            r"(?:交易|业务)?(?:摘要|说明|类型|用途|备注|附言|描述|项目|种类|名称|详情|场所|地点)|摘要/附言|对方/摘要|(?:transaction\s+)?(?:description|details?|particulars|narrative|narration|memo|type|remarks?)|transactions?|payment\s+type(?:\s+and\s+details)?|description\s+of\s+transaction|details\s+of\s+transactions?|reference|ref",
        ),
        (
            Column.OTHER,
            r"序号|编号|币种|货币|钞汇|currency|no|渠道|交易渠道|柜员|机构|网点|branch|channel|流水号|交易流水号|凭证号|cheque(?:\s+no)?|check(?:\s+no)?|value\s+date|交易行|category|code|ccy",
        ),
    )
)
_DAY_HINT = re.compile(r"日|时\s*间|date", re.IGNORECASE)
_AGAIN = re.compile(r"^\W*(?:value\s+date|起息日)", re.IGNORECASE)


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
