"""What the heading of a column in an account's table says that the column holds."""

import re
from enum import StrEnum


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


# The first that fits counts: 对方账号 before 账号, 借贷标志 before 借方.
_EXACT: tuple[tuple[Column, re.Pattern[str]], ...] = tuple(
    (
        column,
        re.compile(rf"^\W*(?:{form})\W*(?:\([^)]*\)|[¥$€£]|元|amount|amt|金额|\W)*$", re.IGNORECASE),
    )
    for column, form in (
        (
            Column.THEIR_ACCOUNT,
            r"(?:交易)?对(?:方|手)(?:银行|账户)?(?:账|帐|卡)[号户]|对方(?:账|帐)[号户]/卡号|counterparty\s+account(?:\s+no)?|"
            r"(?:对方)?账号/卡号|交易对方账[号户]|(?:收款|付款)人?账号",
        ),
        (
            Column.COUNTERPARTY,
            r"(?:交易)?对(?:方|手)(?:账号|账户)?[与和及/]?(?:户名|名称|姓名|账户名称?|信息|单位|行名)?(?:[与和及/]?账[号户])?|"
            r"收/?付款(?:人|方)(?:名称)?|(?:收|付)款(?:人|方)(?:名称)?|商户(?:名称)?|交易商户|counter\s?party(?:\s+name)?|"
            r"payee(?:\s*/\s*payer)?|payer|beneficiary|merchant(?:\s+name)?|to\s*/\s*from|name",
        ),
        (
            Column.AMOUNT,
            r"收入/支出(?:交易)?金额|收支金额|借/?贷方?(?:发生)?金额|存入?/?支?取(?:出)?金额|"
            r"(?:交易|发生|收支|记账|入账|人民币|本币|账单)?(?:金额|额)|发生额|"
            r"(?:transaction|txn|tran|net|posted|local|billing)?\s*(?:amount|amt\.?)|value|"
            r"withdrawals?\s*/\s*deposits?|deposits?\s*/\s*withdrawals?|money\s+in\s*/\s*out|paid\s+in\s*/\s*out|debits?\s*/\s*credits?\s+amount|"
            r"amount\s+(?:dr|cr)\s*/\s*(?:cr|dr)|transaction\s+value",
        ),
        (
            Column.DIRECTION,
            r"收/支/其他|收入/支出|收支/其他|借贷?(?:标[志识]|方向|标记|别)?|借/贷|贷/借|收/支|支/收|收支(?:类型|方向|标志|类别)?|"
            r"收付(?:标志|方向|类型)?|存/取|存取|方向|DR\.?\s?/\s?CR|CR\.?\s?/\s?DR|D/C|C/D|debit\s?/\s?credit|credit\s?/\s?debit|in\s?/\s?out",
        ),
        (
            Column.MONEY_OUT,
            r"支出(?:金额)?|借方?(?:发生额|金额)?|转出(?:金额)?|(?:取|提)(?:出|款|取)?|支取(?:金额)?|支取|付出|流出|付款(?:金额)?|"
            r"(?:paid|money)\s*out|withdrawals?(?:\s*(?:/|and|&|or)\s*(?:debits?|other\s+debits?|fees))?|withdrawn|debits?|"
            r"debit\s+amount|payments?(?:\s+out)?|amount\s+out|charges|out|outgoings?|subtractions|spent|money\s+going\s+out|paid",
        ),
        (
            Column.MONEY_IN,
            r"收入(?:金额)?|贷方?(?:发生额|金额)?|转入(?:金额)?|存(?:入|款)?(?:金额)?|流入|收款(?:金额)?|(?:paid|money)\s*in|"
            r"deposits?(?:\s*(?:/|and|&|or)\s*(?:other\s+)?(?:credits?|additions|lodgements?))?|deposited|lodgements?|credits?|credit\s+amount|"
            r"receipts?|amount\s+in|in|incomings?|additions|received|money\s+coming\s+in",
        ),
        (
            Column.BALANCE,
            r"(?:账户|联机|当前|交易后|本次|可用|存款|账面|即时|实时|活期)?(?:余额|结余|结存)|"
            r"(?:running|account|available|closing|daily|ending|ledger|book|end\s+of\s+day)?\s*(?:balance|bal\.?)",
        ),
        (
            Column.DAY,
            r"(?:交易|记账|入账|记帐|业务|发生|账务|消费|过账|会计|进支)?(?:日期|时间)(?:/时间)?|(?:交易|记账|入账|记帐|发生|过账)日(?:期?时间)?|"
            r"交易日期?时间|日期?[/及与和]?时间|"
            r"(?:trans(?:action)?\.?|txn\.?|tran\.?|posting|post|posted|booking|entry|process(?:ing|ed)?|effective|completed|started)?\s*date(?:\s*(?:&|and|/)?\s*time)?|"
            r"date\s+(?:posted|processed|of\s+transaction)|day|when|time|date\s*\(utc\)",
        ),
        (
            Column.WORDS,
            r"(?:交易|业务)?(?:摘要|说明|类型|用途|备注|附言|描述|项目|种类|名称|详情|场所|地点|内容|资料|明细)(?:/(?:附言|备注|用途|摘要))?|"
            r"对方/摘要|进支(?:详情|项目)|(?:交易)?摘要(?:代码|说明)|商品(?:说明|名称)?|往来摘要|"
            r"(?:transaction\s+|payment\s+)?(?:description|descriptions|details?|particulars|narrative|narration|memo|type|remarks?|information|summary)|"
            r"transactions?|payment\s+type(?:\s+and\s+details)?|(?:transaction\s+)?description\s+(?:of\s+transactions?|and\s+\w+)|"
            r"details\s+of\s+transactions?|what|activity|reason|your\s+transactions?|transaction\s+type|(?:description|details|type)\s*[/&]\s*\w+|narrative\s+\d",
        ),
        (
            Column.OTHER,
            r"序号|编号|币种|币别|货币|钞汇|currency|no\.?|渠道|交易渠道|交易地点|柜员|机构|网点|branch|channel|流水号|交易流水号|凭证(?:号|种类)?|"
            r"(?:cheque|check|chq|ref)\.?(?:\s*/?\s*(?:no|number|ref)\.?)*|交易行|category|code|ccy|储种|地区|交易单号|商户单号|交易方式|状态|"
            r"reference|ref|reference\s+(?:no|number)|s\.?\s?no|sl\.?\s?no|sr\.?\s?no|#|status|notes?|tran\.?\s?id|transaction\s+id|card|time|init\.?\s*br",
        ),
    )
)
_BY_WORDS: tuple[tuple[Column, re.Pattern[str]], ...] = tuple(
    (column, re.compile(form, re.IGNORECASE))
    for column, form in (
        (
            Column.THEIR_ACCOUNT,
            r"对[方手].{0,4}(?:账号|帐号|卡号)|(?:counterparty|beneficiary|payee).{0,8}(?:account|iban)",
        ),
        (Column.COUNTERPARTY, r"对[方手]|收款[人方]|付款[人方]|counter\s?part|\bpayee\b|\bmerchant\b"),
        (Column.BALANCE, r"余额|结余|结存|\bbalance\b"),
        (
            Column.AMOUNT,
            r"(?:收|存|借|转入).{0,3}/.{0,3}(?:支|取|贷|转出).{0,3}额|\b(?:debit|withdrawal)s?\b.*/.*\b(?:credit|deposit)s?\b|"
            r"\b(?:credit|deposit)s?\b.*/.*\b(?:debit|withdrawal)s?\b",
        ),
        (
            Column.MONEY_OUT,
            r"支出|借方|转出|支取|提[取款]|付出|流出|\b(?:withdraw\w*|debits?|paid\s+out|money\s+out|outflow|payments?\s+out|subtractions|spent)\b",
        ),
        (
            Column.MONEY_IN,
            r"收入|贷方|转入|存入|流入|\b(?:deposits?|credits?|paid\s+in|money\s+in|inflow|lodg\w+|additions|received)\b",
        ),
        (Column.AMOUNT, r"金额|发生额|\bamount\b|\bamt\b"),
        (Column.DAY, r"日期|交易时间|\bdate\b"),
        (
            Column.WORDS,
            r"摘要|说明|用途|备注|附言|详情|\b(?:descriptions?|details?|narrat\w+|particulars|remarks?|memo)\b",
        ),
        (
            Column.OTHER,
            r"[号码行]$|币|渠道|代码|状态|\b(?:no|number|ref|reference|code|id|branch|type|currency)\b",
        ),
    )
)
_WORDS_MAX, _HAN_MAX = 5, 12


_FIGURES = re.compile(r"\d[\d,]*\.\d\d|\d{4}|:")


def heading_of(text: str) -> Column | None:
    """By the headings that we know, else by a word in it that tells; None for anything but a heading."""
    known = known_heading(text)
    if known is not None:
        return known
    too_long = len(text.split()) > _WORDS_MAX or (not text.isascii() and len(text) > _HAN_MAX)
    if too_long or _FIGURES.search(text):
        return None
    return next((column for column, form in _BY_WORDS if form.search(text)), None)


def known_heading(text: str) -> Column | None:
    """By the headings that we know alone."""
    return next((column for column, form in _EXACT if form.match(text)), None)
