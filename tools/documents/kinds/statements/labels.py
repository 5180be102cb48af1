"""The labels of a bank statement, as banks of several countries word them."""

from tools.documents.rules import each

OPENING_LABELS = each(
    """
    Opening Balance | Beginning Balance | Previous Balance | Starting Balance | Start Balance
    Opening Bal
    Balance brought forward | Balance brought fwd | Balance b/f | Balance b/d | Bal b/f | B/F
    Brought forward | Balance at start | Balance forward | Balance at start of period
    Opening Ledger Balance | Opening Available Balance | Opening Account Balance | Initial Balance
    Last Statement Balance | Balance from last statement | Balance on last statement
    Previous Statement Balance
    Balance last statement | Your opening balance | Beginning Account Balance
    Balance at beginning of period
    Start of period balance | Balance at period start | Balance brought forward from last statement
    期初余额 | 上期余额 | 上期结余 | 起始余额 | 期初结余 | 期初账面余额 | 上月结余 | 上日余额 | 前期余额
    前期结余
    承前余额 | 上月余额 | 上期账户余额 | 承前结余 | 承上结余 | 承上页 | 承前页 | 承上期结余
    上期承前余额 | 上期末余额
    期初账户余额 | 月初余额 | 起初余额 | 上次结余 | 上期结单余额 | 上期结单结余 | 初始余额 | 期初存款余额
"""
)
CLOSING_LABELS = each(
    """
    Closing Balance | Ending Balance | End Balance | New Balance | Balance carried forward
    Carried forward
    Final Balance | Balance at end | Balance c/f | Balance c/d | Bal c/f | C/F | Closing Bal
    Balance carried fwd | Balance at end of period | Closing Ledger Balance | Closing Account Balance
    Closing Available Balance | This Statement Balance | Balance this statement
    Balance on this statement
    Your closing balance | Ending Account Balance | End of period balance | Balance at period end
    Statement Closing Balance | New Statement Balance
    期末余额 | 本期余额 | 本期结余 | 截止余额 | 期末账户余额 | 期末账面余额 | 本月结余 | 月末余额
    月底结余 | 月终结余
    本期账户余额 | 末笔余额 | 期末结余 | 本期末余额 | 转下页 | 过次页 | 转下期结余 | 结转下期 | 结转余额
    本期结单结余
    截止日余额 | 期末存款余额 | 结单日结余 | 最终余额 | 期终余额 | 结束余额
"""
)
PERIOD_LABELS = each(
    """
    Statement Period | Period | Period Covered | Date Range | Account Period | Statement Dates
    Statement Date Range
    Transaction Period | For the Period | For Period | Period of Statement | Statement Cycle
    Billing Cycle
    Billing Period | Statement Month | Transaction Date Range | Transactions from | Activity Period
    Statement for | Reporting Period | Dates | Covering | Transaction Dates | Statement From To
    Statement From - To | From - To
    Period Of Account
    Statement for the period | Statement of account for the period | Activity for | Search Period
    Transactions between | Selected Period | Time Period | Duration | Statement covers | Report Period
    起止日期 | 查询日期 | 查询期间 | 交易期间 | 账单周期 | 查询时段 | 交易时段 | 账单时间 | 起止日
    结单期间 | 统计时间
    账期 | 对账期间 | 统计期间 | 起止时间 | 统计周期 | 对账周期 | 对账区间 | 流水区间 | 时间段
    明细起止日期 | 流水起止日期
    查询时间 | 查询区间 | 交易日期范围 | 交易时间段 | 明细期间 | 账单期间 | 查询起止日期 | 日期范围
    账单区间 | 交易周期
    时间范围 | 交易时间范围 | 查询时间范围 | 查询日期范围 | 查询周期 | 明细时间 | 结单月份 | 对账月份
    流水时间 | 交易区间
    账单月份 | 交易起止日期 | 对账日期 | 流水期间 | 起讫日期 | 查询起讫日期 | 流水时间范围 | 明细日期
    交易起止时间
    账单日期范围 | 结单周期 | 所属期间 | 申请时间段 | 导出时间段 | 交易明细区间 | 明细区间
    查询起止时间 | 对账单期间
"""
)
PERIOD_FROM_LABELS = each(
    """
    起始日期 | 开始日期 | 起始时间 | 开始时间 | 查询起始日 | 查询起始日期 | 查询开始日期 | 起始日
    查询开始日
    交易开始日期 | 交易起始日期 | 账单起始日 | 查询起始时间 | 查询开始时间 | 起日 | 账单开始日
    起始交易日期 | 明细起始日期
    From | Start Date | Period Start | From Date | Date From | Period From | Statement From | Period Begin
    Statement Start Date | Period Start Date | Period Beginning | Beginning Date | Statement Begin Date
    Start
    Statement begins | Begins | Starts | Starting | Commencing | Period Starts | Period Commencing
    Statement commences
    Statement Period From | Statement starts | Statement start | Period begins | Opening date
"""
)
PERIOD_UNTIL_LABELS = each(
    """
    截止日期 | 结束日期 | 终止日期 | 终止时间 | 截止时间 | 结束时间 | 查询截止日 | 查询截止日期
    查询终止日
    查询结束日
    查询结束日期 | 账单结束日 | 截止交易日期 | 明细截止日期
    查询终止日期 | 截止日 | 终止日 | 止日 | 交易结束日期 | 交易截止日期 | 账单截止日
    查询截止时间 | 查询终止时间
    查询结束时间 | To | End Date | Period End | To Date | Date To | Period Ending | Period To
    Statement To | Statement End Date | Period End Date | Ending Date | Statement Period To
    Period Ended | Ends | Up to | Period Closing | Statement closes
    End | Statement ends | Statement end | Period ends
"""
)
STATED_ON_LABELS = each(
    """
    Statement Date | Date of Statement | Date | Closing Date | Statement Closing Date | Date Issued
    Issue Date
    Date Printed | This statement | Statement ending
    Statement through | Printed on | Generated on | Date Generated | Statement Generated On | Print Date
    As of
    账单日 | 打印日期 | 出单日期 | 对账日期 | 打印时间 | 结单日期 | 月结单日期 | 申请日期 | 申请时间
    出具日期 | 开具日期
    导出时间 | 导出日期 | 生成时间 | 生成日期 | 账单日期
"""
)
HOLDER_LABELS = each(
    """
    Account Holder | Account Name | Name | Customer Name | Customer | Account Holder Name
    Account Holders
    Name of Account Holder | Account Title | Title of Account | Name of Account | Account Owner
    Client Name | Client
    Account in the name of | In the name of | Primary Account Holder | Primary Owner | Account Holder(s)
    Holder
    Cardholder | Cardholder Name | Statement prepared for | Prepared for | Member Name | Member
    Depositor
    Name of Customer | Account Owner Name | Registered Name | Full Name | Name of Depositor | Owner
    Owner Name
    Beneficiary Name | A/C Name | Acct Name | A/C Holder | Account holder's name
    户名 | 账户名 | 账户名称 | 客户姓名 | 姓名 | 户主 | 持卡人 | 账户户名 | 户口名称 | 户口持有人
    账户持有人 | 户口姓名
    客户名称 | 开户人 | 开户人姓名 | 本人姓名 | 持卡人姓名 | 申请人 | 申请人姓名 | 用户姓名 | 实名信息
    真实姓名 | 客户名
    存款人 | 存款人姓名 | 账户姓名 | 账户所有人 | 账户主名 | 用户名称 | 户主姓名 | 客户户名 | 户口名
    查询人 | 存户姓名
    存户名称 | 名称 | 单位/个人名称 | 单位名称/个人姓名 | 个人名称 | 户名/姓名 | 姓名/户名
"""
)
BANK_LABELS = each(
    """
    开户行 | 开户银行 | 银行 | 开户机构 | 发卡行 | 银行名称 | 开户行名称 | 发卡银行 | 所属银行
    受理银行 | 账户银行
    出具银行 | 开户银行名称 | 金融机构 | 金融机构名称
    Bank | Bank Name | Issuing Bank | Name of Bank | Financial Institution | Institution
"""
)
ACCOUNT_LABELS = each(
    """
    Account Number | Account No | Account | A/C No | A/C Number | IBAN | Card Number | Acct Number | Acct
    Card No | Account Nr | Acct No | Account # | Acct # | Account Num | Primary Account Number | A/C
    Your account number
    Account Number (IBAN) | Account ending | Account ending in | Savings Account No
    Savings Account Number
    Current Account No | Checking Account Number | Current Account Number | Deposit Account Number
    Customer Account No
    Account No / Currency | Account ID | Debit Card Number | Card ending in | Share Account Number
    账号 | 帐号 | 卡号 | 账户 | 账户号码 | 客户账号 | 借记卡号 | 银行卡号 | 账号/卡号 | 户口号码
    户口账号 | 户口
    卡号/账号 | 账户账号 | 账户号 | 卡(账)号 | 账(卡)号 | 卡/账号 | 账/卡号 | 结算账号 | 储蓄卡号
    存折账号 | 个人账号
    储蓄账号 | 查询账号 | 查询卡号 | 账号卡号 | 主账号 | 交易卡号 | 本方账号 | 本方卡号 | 付款账号
    账户/卡号 | 电子账号
    支付宝账户 | 支付宝账号 | 账号(卡号) | 卡号(账号) | 一卡通号 | 一卡通卡号 | 储蓄户口号码
    往来户口号码 | 账户编号 | 存款账号
"""
)
OTHER_LABELS = each(
    """
    Sort Code | Branch | Currency | BIC | SWIFT | Statement Date | Statement No | Statement Number
    Branch Name | Last statement | Previous statement | Next statement
    Page | Date | Address | Branch Code | Branch Address | IFSC | IFSC Code | MICR Code | CIF No
    CIF Number | CIF
    Money In | Money Out | Paid In | Paid Out | Total Money In | Total Money Out | Total Deposits
    Total Debits
    Total Withdrawals | Deposits | Total Credits | Number of Debits | Number of Credits | No of Debits
    No of Credits
    Withdrawals | Routing Number | Customer ID | Account Type | From | To | Start Date | End Date | BSB
    BSB Number
    Total Paid In | Total Paid Out | Type of Account | Account Description | Account Status
    Product Name | Product Type
    Balance | Available Balance | Overdraft Limit | Interest | Fees | Service Charge | Product
    Current Balance
    Telephone | Phone | Email | Mobile | Customer Number | Customer No | Arranged Overdraft
    Interest Paid | Interest Rate
    Annual Percentage Yield Earned | Interest Earned | Average Balance | Average Daily Balance
    Days in Statement Period
    Nominee | Nomination | Account Open Date | Account Opening Date | Date of Birth | Branch Manager
    Relationship Manager
    Credits | Debits | Deposits and Additions | Withdrawals and Fees | Deposits and Credits
    Withdrawals and Debits
    Deposits and Other Additions | Withdrawals and Other Subtractions | ATM Withdrawals | Checks Paid
    Service Fees
    Electronic Withdrawals | Total In | Total Out | Net Change | Statement ID | Page No | Transit Number
    Institution Number
    Statement Frequency | Lead Bank | Joint Holder | Date Printed | Printed on | Generated on
    Swift Code | Swift/BIC
    Total Balance | Overdraft | Uncleared Funds | Cleared Balance | Reserved | Blocked Amount
    Minimum Balance
    币种 | 账户类型 | 开户日期 | 打印日期 | 打印时间 | 客户号 | 证件号码 | 证件类型 | 身份证号 | 证件号
    打印网点 | 打印柜员
    起始日期 | 截止日期 | 开始日期 | 结束日期 | 户口类别 | 户口类型 | 结单日期 | 月结单日期 | 分行
    分行编号 | 货币 | 账户类别
    交易日期 | 摘要 | 收入 | 支出 | 余额 | 交易金额 | 对方户名 | 对方账号 | 柜员 | 网点 | 总收入
    总支出金额 | 总收入金额
    总支出 | 收入合计 | 支出合计 | 收入总额 | 支出总额 | 收入总金额 | 支出总金额 | 总笔数 | 交易笔数
    交易总笔数 | 存入总额
    收入笔数 | 支出笔数 | 钞汇标志 | 钞汇 | 储种 | 流水号 | 验证码 | 校验码 | 申请时间 | 申请日期
    提取总额 | 支取总额
    页码 | 借方合计 | 贷方合计 | 借方发生额 | 贷方发生额 | 借方笔数 | 贷方笔数 | 转入合计 | 转出合计
    转入总额 | 转出总额
    存入合计 | 支出金额合计 | 账户状态 | 联系电话 | 地址 | 对方账户 | 客户编号 | 开户时间 | 收入金额合计
    可用余额 | 账户余额
    当前余额 | 冻结金额 | 开户网点 | 开户支行 | 开户分行 | 账户性质 | 账户种类 | 产品名称 | 存款种类
    交易类型 | 交易渠道
    打印渠道 | 操作员 | 授权码 | 防伪码 | 查询码 | 电子流水号 | 凭证号 | 受理编号 | 微信号 | 手机号
    身份证号码 | 客户经理
    卡类型 | 卡种 | 出具日期 | 导出时间 | 导出时间范围 | 交易类别 | 收支类型 | 日均余额 | 利息收入
    手续费 | 账单编号 | 编号
    客户服务热线 | 客服热线 | 服务热线 | 邮编 | 册号 | 通知书编号 | 结单编号 | 存款总额 | 总结余
    透支限额 | 支行名称 | 分行名称
"""
)
