"""Bank statements: whose account, over which time, from which balance to which, and every row."""

import re

from models.facts.evidence import EvidenceKind, FieldName
from tools.documents.amounts import figure
from tools.documents.kinds.statement_rows import (
    CLOSING_LABELS,
    OPENING_LABELS,
    bank_name,
    counterparties,
    rows_and_balances,
)
from tools.documents.phrases import NAME_HAN
from tools.documents.rules import LIKELY, SURE, WEAK, FieldRule, KindRules, Sentence, Signal, each
from tools.documents.short_years import with_short_years, without_clocks
from tools.documents.spans import first_day_of_span, last_day_of_span
from tools.documents.third_parties import account_number
from tools.documents.words import person

_BANK_HAN = (
    r"[\u4e00-\u9fff]{2,10}?(?:银行|信用社|农信|信用联社)(?:\([\u4e00-\u9fff]{2,4}\))?(?:(?:股份)?有限公司)?"
)
_NO_BANK_WORD = r"(?:Your|My|Online|Mobile|Personal|Internet|Premier|Statement|Account|EUR|USD|GBP|SGD|HKD|CNY|AUD|CAD|INR) "
_NO_PLACE = r"(?:ABN|Your|Statement|Account|Page|Date|BIC|BSB|AFSL|PO|P\.O)\b"
_BANK = (
    rf"(?-i:(?:The )?(?:(?!{_NO_BANK_WORD})[A-Z][\w.&'-]* (?:and |& )?){{0,4}}"
    r"(?:Bank|BANK|Banking(?= Corp| Group)|Building Society|Credit Union|Bancorp|Savings (?:and|&) Loan|"
    r"[A-Z]\w*[Bb]ank)"
    rf"(?: of (?:(?!{_NO_PLACE})[A-Z][\w'-]* ?){{1,3}})?"
    r"(?: \([A-Z][\w ]{2,20}\))?(?:,?\x20(?:plc|PLC|Ltd\.?|Limited|N\.A\.?|NA|UK|Corporation|Group|"
    r"Berhad|Pte\.?|Inc\.?|AG|SE|"
    r"S\.A\.?)(?!\w))*)"
)
_CLOCK = r"(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?"
_D = (
    r"(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|20\d{6}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|"
    r"\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\.?,?(?:\s\d{4})?|[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:st|nd|rd|"
    r"th)?(?:,?\s\d{4})?)"
)
_STATEMENT_HAN = (
    r"(?:综合|户口|往来|储蓄)*\s*(?:月\s*)?结\s*单|"
    r"(?:(?:个人|银行|账户|帐户|客户|借记卡|活期|储蓄|电子|历史|存款|交易|资金|收支|人民币|往来|一卡通|"
    r"网上|全部)*"
    r"(?:流\s*水(?:\s*(?:清单|证明|明细|单|账单))?|对\s*账\s*单|(?:交易|账户|历史|收支|存款|"
    r"分户)\s*明\s*细(?:\s*(?:清单|账|证明|单|查询|对账单|表))?))"
)
_STATEMENT = (
    r"(?:(?:bank|account|current\s+account|checking|savings|monthly|e-?)\s+(?:account\s+)?statement|"
    r"statement\s+of\s+account|account\s+activity|"
    r"transaction\s+history|account\s+transactions|your\s+(?:\w+\s+){0,3}statement|"
    r"statement\s+of\s+transactions|checking\s+summary)"
)
_MONTH = r"(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{4}"
_SENTENCES = (
    Sentence.of(
        rf"(?:period|from|for|between|covering|起止(?:日期|时间)|(?:查询|交易|账单|统计)(?:日期|期间|"
        rf"时间|区间|周期|范围)|自|从)\s*:?\s*(?P<value>{_D}{_CLOCK}\s*(?:-{{1,3}}|~|至|到|to|until|"
        rf"through|and)\s*{_D}{_CLOCK})",
        SURE,
    ),
    Sentence.of(rf"(?P<value>{_D}\s*(?:-{{1,3}}|~|至|到|to|until|through)\s*{_D})", LIKELY),
    Sentence.of(r"(?P<value>\d{4}\s*年\s*\d{1,2}\s*月)\s*(?:份)?\s*(?:账单|对账单|流水|交易明细)", SURE),
    Sentence.of(rf"statement\s+(?:for|-|:)?\s*(?P<value>{_MONTH})", LIKELY),
    Sentence.of(rf"(?P<value>{_MONTH})\s+statement", LIKELY),
)
_PERIOD_LABELS = each(
    """
    Statement Period | Period | Period Covered | Date Range | Account Period | Statement Dates
    Transaction Period | Statement for | Reporting Period | Dates | 起止日期 | 查询日期 | 查询期间
    交易期间 | 账单周期 | 账期 | 对账期间 | 统计期间 | 起止时间 | 查询时间 | 查询区间 | 交易日期范围
    交易时间段 | 明细期间 | 账单期间 | 查询起止日期 | 日期范围 | 时间范围 | 交易时间范围 | 查询时间范围
    查询时段 | 交易时段 | 时段 | 查询日期范围 | 查询日期区间 | 交易日期区间 | 结单期间 | 结单期
    结单日期范围 | 月结单期间 | 账单日期范围 | 交易区间 | 查询月份 | 对账月份 | 对账周期 | 起讫日期
    起迄日期 | 明细时段 | 流水时段 | 统计时间 | 统计区间 | 记录期间 | 证明期间 | 明细时间 | 起始截止日期
    交易时间区间 | 账务期间 | 期间 | Statement Date Range | Statement From/To | Transactions From
    Activity Period | Transaction Date Range | For the Period | Period of Statement | Transactions for
    Statement of Period | Account Statement for | From/To | Transaction Dates | Statement Covers
    Selected Period | Activity for | Search Period | Statement Period Covered | Billing Period | 账单月份
    交易起止日期 | 对账日期 | 流水期间
"""
)


def _balance(named: str, named_zh: str) -> Sentence:
    """`Beginning balance on September 1, 2026 $2,000.00`."""
    return Sentence.of(
        rf"(?:\b(?:{named})\s+balance(?:\s*[(,]?(?:on|at|as\s+(?:of|at|on)|for)?\s*{_D}\)?)?|"
        rf"(?:{named_zh})(?:账户)?余额(?:\({_D}\))?)"
        r"\s*:?\s*(?P<value>[-(]?\s?(?:[A-Z]{3}\s?)?[¥$€£]?\s?-?\d[\d,]*\.\d\d\)?(?:\s?(?:DR|OD)\b)?)",
        SURE,
    )


_FIRST, _LAST = (with_short_years(without_clocks(parse)) for parse in (first_day_of_span, last_day_of_span))

BANK_STATEMENT = KindRules(
    kind=EvidenceKind.BANK_STATEMENT,
    titles=(
        Signal.of(rf"(?:{_BANK_HAN})?\s*(?:\d{{4}}年\d{{1,2}}月)?{_STATEMENT_HAN}", 4),
        Signal.of(rf"(?:{_BANK}\s+)?{_STATEMENT}(?:\s+(?:for\s+)?{_MONTH})?", 4),
        Signal.of(r"^\W*statement\W*$", 2),
    ),
    signals=(
        Signal.of(
            r"(?:交易|记账|入账)?(?:日期|时间).{0,60}(?:摘要|借方|贷方|收入|支出|交易金额|发生额|存入|"
            r"详情).{0,60}(?:余额|结余)|"
            r"\bdate\b.{0,60}(?:description|details|particulars|transaction|narrative).{0,80}balance",
            2.5,
        ),
        Signal.of(
            r"期初(?:余额|结余)|期末(?:余额|结余)|承[前上](?:页|结余|余额)|承前页|上期余额|联机余额|"
            r"账户余额|(?:opening|closing|beginning|ending)\s+balance|balance\s+(?:brought|"
            r"carried)\s+forward",
            1.5,
        ),
        Signal.of(
            r"paid\s+(?:in|out)|money\s+(?:in|out)|withdrawals?|借方|贷方|存入|提取|进支|交易对手|"
            r"对方户名|对方账[号户]|借贷标志|收/支"
        ),
        Signal.of(
            r"账\s*号|卡\s*号|户\s*名|户口号码|account\s+(?:number|no|name|holder)|sort\s+code|\bIBAN\b|"
            r"routing\s+number"
        ),
        Signal.of(r"银行|\bbank\b|开户(?:行|网点|机构)|\bbanking\b"),
        Signal.of(r"币种|currency|交易金额|发生额|direct\s+debit|standing\s+order|faster\s+payment|\bATM\b"),
    ),
    fields=(
        FieldRule(
            FieldName.HOLDER,
            person,
            labels=each(
                """
                Account Holder | Account Name | Name | Customer Name | Customer | Account Holder Name
                Name of Account Holder | Account Owner | 户名 | 账户名 | 账户名称 | 客户姓名 | 姓名 | 户主
                持卡人 | 账户户名 | 客户名称 | 开户人 | 开户人姓名 | 本人姓名 | 账户持有人 | 户口持有人
                户口名称 | 客户名 | 存款人 | 存户姓名 | 账户人 | 持卡人姓名 | 用户姓名 | 户主姓名
                账户所有人 | 实名 | 申请人 | 申请人姓名 | 查询人 | 户口持有人姓名 | 存户名称 | Account Title
                Title of Account | Name of Customer | Account Holder(s) | Account Owner Name | Holder
                Account Holder's Name | Primary Holder | Primary Account Holder | Client | Client Name
                Holder Name | Statement for Account of | In the Name of | Account in the Name of | Owner
                Member Name | Member | Name of Account | Name(s) | Joint Holder
"""
            ),
            sentences=(
                Sentence.of(
                    rf"(?<!对方)(?<!对手)户\s*名\s*:?\s*(?P<value>{NAME_HAN})(?=\s|$|,|账|卡)", LIKELY
                ),
                Sentence.of(rf"兹证明\s*:?\s*(?P<value>{NAME_HAN})\s*(?:\(|,|于|在)", LIKELY),
            ),
            unlike=re.compile(r"对方|对手|bank|银行|收款|付款", re.IGNORECASE),
        ),
        FieldRule(
            FieldName.BANK,
            bank_name,
            labels=each(
                "开户行 | 开户银行 | 开户网点 | 银行 | 开户机构 | 发卡行 | 银行名称 | Bank | Bank Name | "
                "Issuing Bank"
            ),
            sentences=(
                Sentence.of(
                    rf"^\s*(?P<value>{_BANK_HAN})(?=\s|$|\d|个人|账户|交易|流水|客户|对账|借记|活期|"
                    rf"储蓄|电子|历史|综合|户口|月结单|存款)",
                    SURE,
                ),
                Sentence.of(
                    rf"^\s*(?:(?:[A-Z]{{3}}\s+)?(?:Account\s+|"
                    rf"Bank\s+)?Statement\s+)?(?P<value>{_BANK})(?=\s|$)",
                    LIKELY,
                ),
                Sentence.of(rf"(?P<value>{_BANK_HAN})\s*(?:\(?盖?章|业务|$)", WEAK),
                Sentence.of(
                    r"^\s*(?P<value>(?-i:Barclays|HSBC(?: UK)?|Monzo|Chase|Citibank|NatWest|Lloyds|"
                    r"Santander|Wells Fargo|Revolut|Starling|Nationwide|OCBC|UOB|DBS|POSB|Hang Seng|ANZ|"
                    r"Westpac|NAB|"
                    r"CommBank|RBC|TD|BMO|CIBC|HDFC|ICICI|N26|Wise|Capital One|Citi|PNC|Ally|CIMB|AIB|ING|"
                    r"BNP Paribas|Standard Chartered|First Direct|Halifax|TSB|Virgin Money|Tide|Chime|SoFi|"
                    r"Tangerine|American Express|Charles Schwab))\b(?!\x20(?:Bank|Building))",
                    LIKELY,
                ),
                Sentence.of(
                    r"^\s*(?P<value>(?-i:[\w&.]{3,16}(?: [A-Z][\w&.]*){0,3},? (?:B\.V\.|SE|AG|GmbH|plc|"
                    r"PLC|Ltd|Limited|UAB|SA|"
                    r"N\.V\.|Inc)))(?=\s|$)",
                    WEAK,
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
            labels=each(
                """
                Account Number | Account No | Account | A/C No | A/C Number | IBAN | Card Number | Card No
                Account Nr | Acct No | 账号 | 帐号 | 卡号 | 账户 | 账户号码 | 客户账号 | 借记卡号 | 银行卡号
                账号/卡号 | 卡号/账号 | 账户账号 | 账户号 | 卡(账)号 | 账(卡)号 | 储蓄账号 | 查询账号
                查询卡号 | 账号卡号 | 主账号 | 交易卡号 | 储蓄卡 | 借记卡 | 银行卡 | 户口号码 | 户口编号
                存折账号 | 存款账号 | 账户编号 | 结算账号 | 账号(卡号) | 卡号(账号) | 银行账号 | 本方账号
                客户账(卡)号 | 账号/户口号码 | 存款帐号 | Number | Account # | Acc No | Acc. No
                Your Account Number | Account ID | Primary Account | Primary Account Number
                Account Number/IBAN | Bank Account Number | Account No/IBAN | Account Code | Savings Account
                Current Account | Checking Account | Account Number(s) | Member Number
                Customer Account Number | Deposit Account No
"""
            ),
            sentences=(
                Sentence.of(
                    r"(?:account|a/c|card)\s+(?:number|no|"
                    r"ending(?:\s+in)?)\.?\s*:?\s*(?P<value>[\dXx*•][\dXx*•\s-]{3,26}\d)",
                    SURE,
                ),
                Sentence.of(
                    r"(?<!对方)(?<!对手)(?:账|帐|卡)号\s*:?\s*(?P<value>[\dXx*•][\dXx*•\s-]{3,26}\d)", SURE
                ),
                Sentence.of(r"(?:尾号)(?:为|是)?\s*(?P<value>\d{4})(?!\d)", LIKELY),
            ),
            unlike=re.compile(r"对方|对手|counterparty|payee", re.IGNORECASE),
        ),
        FieldRule(FieldName.PERIOD_FROM, _FIRST, labels=_PERIOD_LABELS, sentences=_SENTENCES),
        FieldRule(FieldName.PERIOD_UNTIL, _LAST, labels=_PERIOD_LABELS, sentences=_SENTENCES),
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
    other_labels=each(
        """
        Sort Code | Branch | Currency | BIC | SWIFT | Statement Date | Statement No | Statement Number
        Page | Date | Address | Money In | Money Out | Paid In | Paid Out | Total Money In | Total Money Out
        Total Deposits | Total Withdrawals | Deposits | Withdrawals | Routing Number | Customer ID
        Account Type | From | To | Start Date | End Date | Total Paid In | Total Paid Out | Balance
        Available Balance | Overdraft Limit | Interest | Fees | Service Charge | Product | Telephone | Phone
        币种 | 账户类型 | 开户日期 | 打印日期 | 打印时间 | 客户号 | 证件号码 | 证件类型 | 身份证号
        起始日期 | 截止日期 | 开始日期 | 结束日期 | 交易日期 | 摘要 | 收入 | 支出 | 余额 | 交易金额
        对方户名 | 对方账号 | 柜员 | 网点 | 总收入 | 总支出 | 收入合计 | 支出合计 | 收入总额 | 支出总额
        转入合计 | 转出合计 | 总存入 | 总提取 | 存入总额 | 提取总额 | 利息 | 户口类别 | 户口类型 | 账户类别
        产品类型 | 电子流水号 | 凭证种类 | 打印柜员 | 打印网点 | 开户网点号 | 打印渠道 | 交易渠道 | 操作员
        客户服务热线 | 结单日期 | 分行 | 支行 | 合计 | 证件号 | 资金账号 | 交易笔数 | 总笔数 | 累计收入
        累计支出 | 币别 | 查询渠道 | 受理网点 | 受理日期 | 出具日期 | 页数 | IFS Code | IFSC Code | IFSC
        MICR Code | CIF No | Customer No | Branch Code | Nominee | Account Opening Date | BSB
        Account Status | Statement Period Balance | Total Credits | Total Debits | Number of Days
        Average Balance | Interest Paid | Interest Earned | APY | Drawing Power | Minimum Balance
        Account Currency | Printed on | Customer Number | Email | Mobile | Joint Holders | SWIFT Code
        Bank Code | Branch Name | Branch Address | Statement Frequency | Days in Period | 收入笔数
        支出笔数 | 钞汇标志 | 钞汇 | 储种 | 流水号 | 验证码 | 校验码 | 申请时间 | 申请日期 | 页码 | 借方合计
        贷方合计 | 借方发生额 | 贷方发生额 | 存入合计 | 支出金额合计 | 账户状态 | 联系电话 | 地址 | 对方账户
        客户编号 | 开户时间
"""
    ),
    finish=rows_and_balances,
    others=(counterparties,),
)
