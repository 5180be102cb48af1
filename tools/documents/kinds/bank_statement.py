"""Bank statements: whose account, over which time, from which balance to which, and every row."""

import re

from models.facts.evidence import EvidenceKind, FieldName
from tools.documents.amounts import figure
from tools.documents.kinds.statements.bank_names import BANK, BANK_HAN
from tools.documents.kinds.statements.banks import bank
from tools.documents.kinds.statements.labels import (
    ACCOUNT_LABELS,
    BANK_LABELS,
    CLOSING_LABELS,
    HOLDER_LABELS,
    OPENING_LABELS,
    OTHER_LABELS,
    PERIOD_FROM_LABELS,
    PERIOD_LABELS,
    PERIOD_UNTIL_LABELS,
)
from tools.documents.kinds.statements.period import statement_begins, statement_ends
from tools.documents.kinds.statements.rows import counterparties, rows_and_balances
from tools.documents.phrases import NAME_HAN
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, KindRules, Sentence, Signal
from tools.documents.third_parties import account_number
from tools.documents.words import person

_D = (
    r"(?:(?:民国)?\d{3,4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|20\d{6}|\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d\d))?|"
    r"\d{1,2}(?:st|nd|rd|th)?[\s-]?(?:of\s)?[A-Z][a-z]{2,8}\.?,?(?:[\s-]?(?:\d{4}|\d\d))?|[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?)"
)
_STATEMENT_HAN = (
    r"(?:(?:个人|银行|账户|帐户|客户|借记(?:卡|账户)?|活期|储蓄|电子|历史|存款|交易|资金|收支|人民币|往来|一卡通|网上|户口|综合|结算|我的|手机|全部)*"
    r"(?:流\s*水(?:\s*(?:清单|证明|明细|单|账单|账|对账单|查询))?|对\s*账\s*单|(?:综合|储蓄|往来|户口|银行|电子)*(?:月\s*)?结\s*单|"
    r"(?:交易|账户|历史|收支|存款|分户|账务|进出)\s*明\s*细(?:\s*(?:清单|账|证明|单|查询|对账单|表))?|(?:微信支付|支付宝)(?:交易|收支|电子)?账单|"
    r"(?:交易|收支)账单|存折(?:明细|内页)|账户往来))"
)
_STATEMENT = (
    r"(?:(?:bank|account|current\s+account|checking|savings|monthly|e-?|consolidated|combined|composite|integrated|periodic|interim|"
    r"everyday|transaction|deposit|member|share|banking|digital|electronic)[\s-]+(?:account\s+|banking\s+)?(?:e-?)?statement|"
    r"(?:gbp|eur|usd|hkd|sgd|aud|cad|inr|myr|jpy|cny|rmb)\s+(?:account\s+)?statement|"
    r"statement\s+of\s+(?:your\s+)?(?:\w+\s+)?accounts?|account\s+(?:activity|history)|"
    r"transactions?\s+(?:history|list(?:ing)?|report|details?|enquiry|inquiry)|account\s+transactions|your\s+(?:\w+\s+){0,4}statement|"
    r"statement\s+of\s+transactions|statement\s+for\s+account\b(?:\s+no\.?)?(?:[\s:]*[\dX*-]{4,})?|tax\s+invoice\s*/\s*statement|statement\s*/\s*tax\s+invoice|checking\s+summary|savings\s+summary|mini\s+statement|(?:recent|all)\s+transactions|passbook)"
)
_MONTH = r"(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{4}"
_TO = r"\s*(?:-{1,3}|~|至|到|to|until|till|through|thru|and)\s*"
_SENTENCES = (
    Sentence.of(
        r"(?:period|from|for|between|covering|activity|transactions|cycle|起[止讫](?:日期|时间)|自|从|"
        rf"(?:查询|交易|账单|统计|结单|对账|明细|流水)(?:起止)?(?:日期|期间|时间|区间|周期|范围|时段)(?:范围)?)\s*:?\s*(?P<value>{_D}{_TO}{_D})",
        SURE,
    ),
    Sentence.of(rf"(?P<value>{_D}{_TO}{_D})", LIKELY),
    Sentence.of(
        r"(?P<value>\d{4}\s*年\s*\d{1,2}\s*月)\s*(?:份)?\s*(?:的?(?:交易|收支)?账单|对账单|流水|(?:交易|收支)明细|月?结单|综合月结单)",
        SURE,
    ),
    Sentence.of(
        rf"(?:statement|activity|transactions)\s+(?:for|of|-|:)?\s*(?:the\s+month\s+of\s+)?(?P<value>{_MONTH})",
        LIKELY,
    ),
    Sentence.of(
        rf"(?<!\d\s)(?P<value>{_MONTH})\x20(?:\w+\x20){{0,2}}statement\b(?!\s+(?:no|num|date|id)\b)", LIKELY
    ),
)


def _balance(named: str, named_zh: str) -> Sentence:
    """`Beginning balance on September 1, 2026 $2,000.00`."""
    return Sentence.of(
        rf"(?:\b(?:{named})\s+(?:\w+\s+)?balance(?:\s*[(,]?(?:on|at|as\s+(?:of|at|on)|for)?\s*{_D}\)?)?|(?:{named_zh})(?:账户)?(?:余额|结余)(?:\({_D}\))?)"
        r"\s*:?\s*(?P<value>[-(]?\s?(?:[A-Z]{3}\s?)?(?:HK|S|A|US|C)?[¥$€£₹]?\s?-?\d[\d,]*\.\d\d\)?(?:\s?(?:DR|OD)\b)?)",
        SURE,
    )


BANK_STATEMENT = KindRules(
    kind=EvidenceKind.BANK_STATEMENT,
    titles=(
        Signal.of(rf"(?:{BANK_HAN})?\s*(?:\d{{4}}年\d{{1,2}}月)?{_STATEMENT_HAN}", 4),
        Signal.of(rf"(?:(?-i:{BANK})\s+)?{_STATEMENT}(?:\s+(?:for\s+)?{_MONTH})?", 4),
        Signal.of(
            r"^\W*(?:e-?)?statement\W*$|^\W*(?:[\w'&-]+\s+){1,3}statement\W*$|your\s+(?:current|checking|savings|bank)\s+account|account\s+(?:summary|details)|"
            r"^\W*(?:交易记录|收支记录|账单明细|明细|交易详情列表|账单)\W*$|电子月?账单|月账单|^\W*transactions\W*$",
            2,
        ),
    ),
    signals=(
        Signal.of(
            r"(?:交易|记账|入账)?(?:日期|时间).{0,60}(?:摘要|借方|贷方|收入|支出|交易金额|发生额).{0,60}余额|"
            r"\bdate\b.{0,60}(?:description|details|particulars|transaction|narrative).{0,80}balance|"
            r"(?:description|details|particulars|narrative).{0,60}(?:money|paid)\s+(?:in|out).{0,60}balance|"
            r"(?:debits?|withdrawals?).{0,24}(?:credits?|deposits?).{0,24}balance",
            2.5,
        ),
        Signal.of(
            r"期初余额|期末余额|承前页|承[前上]结余|期末结余|转下页|本月结余|上期余额|联机余额|账户余额|(?:opening|closing|beginning|ending)\s+balance|"
            r"(?:balance\s+)?(?:brought|carried)\s+forward|balance\s+[bc]/[fd]",
            1.5,
        ),
        Signal.of(
            r"存入|提取|支取|\bdeposits?\b|paid\s+(?:in|out)|money\s+(?:in|out)|withdrawals?|借方|贷方|交易对手|对方户名|对方账[号户]|借贷标志|收/支"
        ),
        Signal.of(
            r"账\s*号|卡\s*号|户\s*名|户口号码|储蓄卡|account\s+(?:number|no|name|holder)|sort\s+code|\bIBAN\b|routing\s+number"
        ),
        Signal.of(
            r"(?ms)(?:^.{0,80}[-+]\s?(?:HK|S|A)?[¥£$€]?\d[\d,]*\.\d\d\s*$.{1,160}?){3}|"
            r"(?=.*\+\s?(?:HK|S|A)?[¥£$€])(?:(?:HK|S|A)?[¥£$€]\s?\d[\d,]*\.\d\d\s*$.{1,160}?){3}",
            1.5,
        ),
        Signal.of(
            r"(?:personal|current|checking|savings|everyday|joint)\s+account|储蓄户口|活期账户|[•*·]{4}\s?\d{4}\b"
        ),
        Signal.of(r"银行|\bbank\b|开户(?:行|网点|机构)|\bbanking\b"),
        Signal.of(r"币种|currency|交易金额|发生额|direct\s+debit|standing\s+order|faster\s+payment|\bATM\b"),
    ),
    fields=(
        FieldRule(
            FieldName.HOLDER,
            person,
            labels=HOLDER_LABELS,
            sentences=(
                Sentence.of(
                    rf"(?<!对方)(?<!对手)户\s*名\s*:?\s*(?P<value>{NAME_HAN})(?=\s|$|,|账|卡)", LIKELY
                ),
                Sentence.of(rf"兹证明\s*:?\s*(?P<value>{NAME_HAN})\s*(?:\(|,|于|在)", LIKELY),
                Sentence.of(rf"(?:尊敬的|致)\s*:?\s*(?P<value>{NAME_HAN})\s*(?:先生|女士|小姐|客户)", LIKELY),
                Sentence.of(rf"^\s*(?P<value>{NAME_HAN})\s*(?:先生|女士|小姐)(?:/女士)?\s*$", LIKELY),
            ),
            unlike=re.compile(r"对方|对手|收款|付款|(?:bank|银行)(?![^\n]*\n)", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.BANK,
            bank,
            labels=BANK_LABELS,
            sentences=(
                Sentence.of(
                    rf"^\s*(?P<value>{BANK_HAN})(?=\s|$|\d|个人|账户|交易|流水|客户|对账|借记|活期|储蓄|电子|历史)",
                    SURE,
                ),
                Sentence.of(rf"^\s*(?P<value>(?-i:{BANK}))(?=\s|$)", LIKELY),
                Sentence.of(rf"(?P<value>{BANK_HAN})\s*(?:\(?盖?章|业务|$)", WEAK),
                Sentence.of(
                    r"^\s*(?P<value>(?-i:Barclays|HSBC(?: UK)?|Monzo|Chase|Citibank|NatWest|Lloyds|"
                    r"Santander|Wells Fargo|Revolut|Starling|Nationwide))\b",
                    LIKELY,
                ),
                Sentence.of(
                    r"(?P<value>支付宝(?:\(中国\)网络技术有限公司)?|微信支付|财付通支付科技有限公司)", WEAK
                ),
            ),
            unlike=re.compile(r"对方|对手|收款|付款|counterparty", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.ACCOUNT_NUMBER,
            account_number,
            labels=ACCOUNT_LABELS,
            sentences=(
                Sentence.of(
                    r"(?:account|a/c|acct|iban)\s*(?:numbers?|no|num|#|ending(?:\s+(?:in|with))?)?\.?\s*(?:is|in)?\s*:?\s*"
                    r"(?P<value>(?-i:[A-Z]{2}\d{2}\x20?(?:[A-Z0-9]{4}\x20?){2,7}\d{1,4}|\d{8,}(?![\d-])|[\dXx*•.][\dXx*•\x20-]{2,26}\d))",
                    SURE,
                ),
                Sentence.of(
                    r"(?<!对方)(?<!对手)(?:账|帐|卡|户口)号(?:码)?\s*:?\s*(?P<value>[\dXx*•][\dXx*•\s-]{3,26}\d)",
                    SURE,
                ),
                Sentence.of(
                    r"(?:储蓄卡|借记卡|银行卡|一卡通|[Ⅰ一I1]类[卡户]|储蓄户口|往来户口|结算账户)[\s:·|]*\(?(?:尾号|末四位)?\s*"
                    r"(?P<value>[\dXx*•.][\dXx*•.\x20-]{2,26}\d)",
                    LIKELY,
                ),
                Sentence.of(r"(?:尾号|末四位)(?:为|是)?\s*:?\s*(?P<value>\d{4})(?!\d)", LIKELY),
                Sentence.of(
                    r"\b(?:account|checking|chequing|savings|saver|current|everyday|card)\b[^\n\d]{0,24}?(?P<value>(?:[*•.xX]\x20?){2,}\d{4})(?!\d)",
                    LIKELY,
                ),
            ),
            unlike=re.compile(r"对方|对手|counterparty|payee", re.IGNORECASE),
        ),
        FieldRule(FieldName.PERIOD_FROM, statement_begins, labels=PERIOD_LABELS, sentences=_SENTENCES),
        FieldRule(FieldName.PERIOD_UNTIL, statement_ends, labels=PERIOD_LABELS, sentences=_SENTENCES),
        FieldRule(
            FieldName.OPENING_BALANCE,
            figure,
            labels=OPENING_LABELS,
            sentences=(_balance("opening|beginning|starting|previous", "期初|上期"),),
        ),
        FieldRule(
            FieldName.CLOSING_BALANCE,
            figure,
            labels=CLOSING_LABELS,
            sentences=(_balance("closing|ending|new|final", "期末|本期|截止"),),
        ),
    ),
    other_labels=(*OTHER_LABELS, *PERIOD_FROM_LABELS, *PERIOD_UNTIL_LABELS),
    finish=rows_and_balances,
    others=(counterparties,),
)
