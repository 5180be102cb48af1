"""What lines of an account's table say that are no rows of it: balances, sums, feet of pages, titles."""

import re

from tools.documents.rows import Row

BROUGHT = re.compile(
    r"承前|承上[页期月]?|上页(?:余额|结余)|期初|上[期月日年](?:账户)?(?:余额|结余)|前期(?:余额|结余)|"
    r"brought\s+f(?:or)?w(?:ar)?d|(?:opening|previous|beginning|start(?:ing)?)\s+bal(?:ance)?\b|"
    r"\bb/?f\s+\W?[\d,]+\.\d\d\W*(?:CR|DR)?\W*$|"
    r"bal(?:ance)?\.?\s+(?:b/?f|b/d|brought|forward|fwd|from\s+(?:last|previous)|last\s+statement)\b|"
    r"^\W*b/f\b|\bb/?f\s+bal|"
    r"last\s+statement\s+balance|start\s+of\s+(?:the\s+)?period",
    re.IGNORECASE,
)
CARRIED = re.compile(
    r"过次页|(?:^|\d日?\s*)(?:户口|账户)?结余\s+(?:HK\$)?[\d,]+\.\d\d\W*$|转下[页期]|结转|期末(?:余额|结余|$)|本期(?:余额|结余)|月[末底终](?:余额|结余)|"
    r"carried\s+f(?:or)?w(?:ar)?d|(?:closing|ending|end|final)\s+bal(?:ance)?\b|"
    r"bal(?:ance)?\.?\s+(?:c/?f|c/d|carried)\b|^\W*c/f\b|\bc/?f\s+bal|"
    r"(?<!totals\sat\s)(?<!total\sat\s)end\s+of\s+(?:the\s+)?period",
    re.IGNORECASE,
)
FORWARD = re.compile(r"\bc/?f\b|carried\s+f(?:or)?w(?:ar)?d", re.IGNORECASE)
"""Before all rows it says with what balance they begin, whichever of the two the bank calls it."""
SUMMED = re.compile(
    r"(?:本页|本月|本期)?(?:小计|合计)|总计|合计笔数|总额|^\W*(?:sub|grand)?\s*-?totals?\b|"
    r"total\s+(?:paid|money|debits|credits|deposits|withdrawals|payments|fees|checks|in\b|out\b)|"
    r"^\W*(?:debit|credit)\s+count\b|^\W*(?:transactions?\s+)?turnover\b|"
    r"^\W*(?:page|month(?:ly)?|period|column|statement|transactions?|running)\s+totals?\b",
    re.IGNORECASE,
)
FOOTER = re.compile(
    r"^\W*(?:page\s+)?\d+\s*(?:/|of)\s*\d+\W*$|第\s*\d+\s*页|共\s*\d+\s*页|\bpage\s+\d+|打印(?:时间|"
    r"日期)|温馨提示|^\W*(?:注|备注|说明)[:：]|"
    r"continued\s+(?:on|over)|registered\s+(?:in|office)|authorised\s+(?:and\s+regulated\s+)?by|"
    r"member\s+fdic|电子(?:专用)?章|以下(?:空白|无)|"
    r"end\s+of\s+(?:statement|transactions|report)|computer\s+generated|没有更多|已经到底",
    re.IGNORECASE,
)
_OTHER_TABLE = re.compile(
    r"^\W*(?:daily\s+(?:ending\s+|ledger\s+|account\s+|closing\s+)?balances?(?:\s+(?:summary|detail))?|"
    r"(?:overdraft\s+and\s+returned\s+item\s+)?fees?\s+(?:summary|information)|interest\s+(?:summary|"
    r"information|rates?)|"
    r"balance\s+(?:summary|by\s+date)|(?:statement|account|transactions?)\s+summary|summary(?:\s+of\s+\w+)?|"
    r"end\s+of\s+(?:statement|transactions)|how\s+to\s+(?:balance|reconcile).*|pending\s+transactions.*|"
    r"upcoming\s+.*|"
    r"每日余额|日终余额|汇总|收支汇总|交易汇总|账户汇总)\W*$",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"\b(?:opening|closing|beginning|ending|total|average|count)\b|期初|期末|合计|总额|总计|笔数|总收入|"
    r"总支出",
    re.IGNORECASE,
)
_WITHDRAWALS = re.compile(
    r"withdrawal|subtraction|\bdebits?\b|che(?:ck|que)s?\s+(?:paid|presented|cleared|posted|written)|^\W*(?:paid\s+|cleared\s+)?che(?:ck|que)s\W*$|\bfees\b|payments?\s+(?:out|made)|purchases|"
    r"money\s+out|支出|转出|提取|借方",
    re.IGNORECASE,
)
_DEPOSITS = re.compile(
    r"deposit|addition|\bcredits?\b|money\s+in|payments?\s+(?:in|received)|receipts|收入|转入|存入|贷方",
    re.IGNORECASE,
)
_DEBIT_CARD = re.compile(r"\bdebit\s+card\b", re.IGNORECASE)
_TITLE_MAX = 60  # letters


def sign_of_section(text: str) -> int:
    """1 for the title of a table of deposits, -1 of withdrawals, 0 for anything else."""
    if len(text) > _TITLE_MAX:
        return 0
    text = _DEBIT_CARD.sub("card", text)
    paid, got = bool(_WITHDRAWALS.search(text)), bool(_DEPOSITS.search(text))
    return 0 if paid == got else -1 if paid else 1


def ends_the_table(row: Row) -> bool:
    """The title of a table of something else, of each day's balance, of fees, or headings of sums."""
    return bool(_OTHER_TABLE.match(row.run.text)) or sum(bool(_SUM.search(it.text)) for it in row.cells) >= 2
