"""What payslips call their sums, their days and their people."""

from itertools import product

from tools.documents.rules import each


def _composed(*parts: str) -> tuple[str, ...]:
    """Every way to write one word of each part after another; `~` stands for none."""
    words = [[word.replace("~", "") for word in each(part)] for part in parts]
    return tuple(dict.fromkeys(" ".join(filter(None, way)).strip() for way in product(*words)))


_PAY_HAN = "~ | 工资 | 薪资 | 薪酬 | 薪金"
_SUM_HAN = "~ | 合计 | 总额 | 总计 | 小计 | 金额 | 数"
GROSS_LABELS = (
    *_composed("应发 | 税前应发 | 本月应发 | 本期应发 | 应付 | 应领", _PAY_HAN, _SUM_HAN),
    *_composed("税前 | 扣除前 | 扣款前 | 薪资 | 工资 | 薪酬 | 薪金", "总额 | 合计 | 总计 | 总收入"),
    *_composed("税前", "工资 | 薪资 | 薪酬 | 收入 | 月薪", "~ | 合计 | 总额 | 小计"),
    *_composed(
        "收入 | 应发项 | 应发项目 | 应发部分 | 收入项 | 收入项目 | 加项 | 增项 | 所得",
        "合计 | 小计 | 总计 | 总额",
    ),
    *_composed(
        "Gross | Total Gross",
        "Pay | Earnings | Salary | Wages | Wage | Income | Payment | Payments | Remuneration",
    ),
    *_composed(
        "Gross",
        "Amount | Compensation | Emoluments | Total | Monthly Pay | Monthly Salary | Salary Payable |"
        " Payable",
    ),
    *_composed(
        "Total", "Payments | Pay | Earnings | Wages | Salary | Remuneration | Emoluments | Additions | Gross"
    ),
    *each(
        """
        Gross | Gross Pay This Period | Gross Pay for Period | Gross This Period | Earnings Total
        Total Gross for Period | Total Pay and Allowances | Total Pay & Allowances | Total Entitlements
        Total Payments and Allowances | Total Earnings and Allowances | Payments Total | Pay before Tax
        Pay before Deductions | Salary before Deductions | Total before Deductions
        Earnings before Deductions | Monthly Gross | Monthly Gross Pay | Monthly Gross Salary
        Total Earning | Total Income | Total Wages and Allowances | Total Gross Amount
        Total Salary and Allowances | Gross Total Earnings | Total Gross Pay This Period | Sum of Earnings
        Gross for Period | Gross Pay Total | 总收入 | 总薪金 | 总工资 | 总薪资 | 总薪酬 | 总入息 | 入息总额
        薪金总额 | 毛薪 | 毛工资 | 毛收入 | 应发工资合计 | 应税前工资 | 给付合计 | 支付项合计 | 发放合计
        应发款合计 | 应发薪 | 应支薪金 | 应发总工资 | 总应发 | 总支付 | 税前收入合计 | 税前应发
        工资收入合计 | 薪金合计 | 应发总薪资 | 应发总金额 | 应发款
"""
    ),
)
"""Before anything is taken off."""
DEDUCTION_LABELS = (
    *_composed(
        "扣款 | 扣除 | 扣减 | 应扣 | 代扣 | 代扣款 | 应扣款 | 代扣代缴 | 代缴 | 扣项 | 减项 | 扣发 |"
        " 扣缴 | 扣除项 |"
        "扣款项 | 代扣款项 | 代扣项 | 代扣项目 | 个人扣款 | 个人扣除 | 应减 | 应扣除 | 应扣项 |"
        " 应扣项目 | 扣款项目 |"
        "扣除项目 | 应扣部分 | 本月扣款 | 本月应扣 | 本月代扣 | 个人代扣 | 个人应扣 | 各项扣款 |"
        " 各项扣除 | 代扣费用",
        "合计 | 总额 | 总计 | 小计",
    ),
    *_composed(
        "Total",
        "Deduction | Deductions | Ded | Deds | Deducted | Withholding | Withholdings | Amount Deducted",
    ),
    *_composed("Less | Total Employee | Total Payroll | Sum of | Gross | Total Salary", "Deductions"),
    *each(
        """
        Deductions Total | Total Deductions (breakdown | Deduction Total | Deductions
        Total Taxes and Deductions | Amount Deducted | Total Taxes & Deductions | Total Tax and Deductions
        Total Deductions and Taxes | Taxes and Deductions | Taxes & Deductions | Less Total Deductions
        Total Deductions This Period | Deductions This Period | Total Amount Deducted
        Employee Deductions Total | Deductions for Period | Total Deductions Amount
        Total Taxes and Other Deductions | Total Taxes Withheld and Deductions | Total Deductions from Pay
        总扣除 | 总扣款 | 总扣减 | 应扣总数 | 应扣工资 | 应扣金额 | 应扣合计额 | 代扣合计额 | 扣款总数
        扣除总数 | 应扣薪资 | 扣款合计金额 | 代扣总金额 | 扣除金额合计 | 扣款金额合计 | 代扣金额合计
        应扣金额合计
"""
    ),
)
"""What is taken off, in all."""
NET_LABELS = (
    *_composed(
        "实发 | 本月实发 | 实付 | 实领 | 到手 | 税后",
        "~ | 工资 | 薪资 | 薪酬 | 薪金",
        "~ | 合计 | 总额 | 总计 | 金额 | 数",
    ),
    *_composed(
        "本次实发 | 本期实发 | 实收 | 实得 | 税后实发 | 税后到手 | 实际发放 | 实际到账 | 实际支付 |"
        " 净发 | 净 | 银行实发 |"
        "本月到账 | 本月到手 | 到账 | 实际到手 | 实支 | 应实发 | 实际实发",
        "~ | 工资 | 薪资 | 薪金 | 收入",
        "~ | 合计 | 金额",
    ),
    *_composed(
        "Net | Nett | Total Net",
        "Pay | Salary | Wages | Wage | Amount | Payment | Income | Earnings | Remuneration |"
        " Pay Amount | Payable |"
        "Amount Payable | Salary Payable | Wages Payable | Pay Payable | Amount Paid | Total |"
        " Pay This Period |"
        "Take Home | Take-home | Take Home Pay | Take-home Pay | Transfer | Deposit | Disbursement |"
        " Pay for Period |"
        "Salary Paid | Wages Paid | Amount Due | Pay to Bank | Received | Emoluments | Compensation",
    ),
    *_composed("Take Home | Take-home", "~ | Pay | Salary | Amount | Wages | Earnings"),
    *each(
        """
        Amount to be Paid into your Bank Account | Amount to be Paid | Paid into your Bank Account
        You Were Paid | You Got Paid | Your Pay | You Received | Amount Paid into your Bank Account
        Net to Pay | Pay after Deductions | Pay after Tax | Salary after Deductions | Amount Credited
        Amount Paid | Amount Deposited | Paid to Bank | Payable Amount | Total Paid | Total Net
        You Take Home | Net Pay Deposited | Net Pay Transferred | Net Pay for the Month
        Net Salary for the Month | Net Pay This Month | Paid into Account | Paid into your Account
        Paid to your Account | Net Salary Transferred | Net Pay Credited | Amount Transferred
        Net This Period | Net for Period | Total Take Home | Your Net Pay | Total Take-home Pay
        Your Take-home Pay | Net Amount Payable to Employee | Net Amount Transferred | 净额 | 净支付额
        净发放额 | 支付净额 | 发放净额 | 转账净额 | 应收净额 | 净入息 | 净薪 | 净支薪金 | 实发粮
        实发工资净额 | 实发净额 | 实际应发 | 实发总工资 | 实发总薪资 | 发放工资 | 实入账金额 | 入账净额
        实际入账
"""
    ),
)
"""What is left and paid."""
PERIOD_LABELS = each(
    """
    Pay Period | Period | Pay Month | Month | Salary Month | Payroll Period | Payslip for | For the month of
    Pay Period Dates | Wage Period | Salary for the month of | Period Covered | Payroll Month | Pay Cycle
    Payment Period | Earnings Period | Salary Period | Wages Period | Work Period | Period Worked | Pay Run
    Payslip Period | Payslip Month | Pay Slip Period | For the Period | For Period | For the Month
    For Month | Wages for | Salary for | Pay Period Date | Statement Period | Month/Year | Year/Month
    Processing Month | Cut-off Period | Pay Run Period | Period of Pay | Period of Employment Paid
    Month of Salary | Month and Year | Payroll Cycle | Payroll Dates | Period Dates | Dates Worked
    Wage Month | Payment for | Month of Payment | Payment Month | Pay Slip for | Payslip for the month of
    Pay Slip for the month of | Salary Slip for | Pay Statement for | Salary Slip Month | Period Paid
    Paid Period | Pay Date Range | Pay for Period | 工资月份 | 发薪月份 | 薪资月份 | 所属月份 | 所属期
    工资所属期 | 计薪周期 | 薪资所属月份 | 工资所属月份 | 考勤周期 | 支薪期 | 粮期 | 支薪月份 | 月份 | 期间
    薪资周期 | 结算周期 | 计薪期间 | 工资期间 | 薪资期间 | 薪资所属期 | 工资年月 | 工资期 | 工资月 | 发薪月
    发薪周期 | 计薪月份 | 核算月份 | 核算周期 | 工资周期 | 薪酬所属期 | 薪酬期间 | 薪酬周期 | 薪资年月
    支薪周期 | 支薪期间 | 工资归属月 | 归属月份 | 归属月 | 发放月份 | 薪酬月份 | 年月 | 所得期间 | 出粮月份
    粮单月份 | 计薪区间 | 核算期间 | 薪资计算期间 | 周期 | 所属年月 | 工资所属年月 | 发放年月 | 账单月份
    薪金期间 | 薪金月份 | 工作期间 | 计算期间 | 工资计算期间 | 工资核算期 | 结算月份 | 结算期间
    薪资归属月份 | 工资归属月份 | 薪资核算月份 | 统计月份 | 发放周期 | 薪资月 | 薪资区间 | 考勤区间
    考勤月份 | 计薪月 | 工资归属期 | 发薪期间 | 工资发放月份 | 工资发放期间
"""
)
PAID_ON_LABELS = each(
    """
    Pay Date | Payment Date | Date Paid | Paid on | Paid | Check Date | Cheque Date | Payday | Pay Day
    Date of Payment | Process Date | Advice Date | Paid Date | Salary Date | Credit Date | Deposit Date
    Date Credited | Date of Pay | Payment Day | Transfer Date | Payroll Date | Payment Made on
    Wages Paid on | Salary Paid on | Date of Transfer | Date of Credit | Processing Date
    Salary Payment Date | Credited on | Wage Payment Date | Direct Deposit Date | Disbursement Date
    Settlement Date | Payout Date | Date of Salary | Salary Credit Date | Pay-date | Bank Transfer Date
    Payable Date | Date Payable | Scheduled Pay Date | 发薪日期 | 发放日期 | 发薪日 | 支付日期 | 发放时间
    发薪时间 | 到账时间 | 到账日期 | 付款日期 | 工资发放日期 | 工资发放日 | 支付时间 | 支薪日 | 支薪日期
    出粮日 | 出粮日期 | 转账日期 | 入账日期 | 入账时间 | 付薪日期 | 付薪日 | 发放日 | 工资到账日期
    工资到账时间 | 支付日 | 给付日期 | 打款日期 | 打款时间 | 转账时间 | 代发日期 | 代发时间 | 发工资日
    工资支付日期 | 工资支付日 | 薪资发放日期 | 薪资发放日 | 薪资支付日期 | 薪酬发放日期 | 薪资到账日期
    实际发放日期 | 拨薪日 | 拨款日期 | 银行入账日期 | 发薪日子 | 支付工资日期 | 薪金支付日期 | 薪金发放日
"""
)
FIRST_DAY_LABELS = each(
    """
    Period Start | Pay Begin Date | Period Beginning | Period From | Pay Period Start | Pay Period Begin
    Pay Period Beginning | Period Start Date | Period Begin Date | Period Begin | Pay Start Date
    Pay Period From | Pay Period Start Date | Pay Period Begin Date | Beginning Date | Period Beginning Date
    Payroll Start Date | Pay Period Starting | Week Start | Week Starting | Week Commencing
    Beginning of Period | Wage Period From | 计薪开始日期 | 计薪起始日 | 周期开始 | 工资期起 | 计薪起始日期
    工资起始日期 | 期间起 | 周期起 | 薪资起始日
"""
)
LAST_DAY_LABELS = each(
    """
    Period End | Pay End Date | Period Ending | Period To | Pay Period End | Pay Period Ending
    Period End Date | Pay Period End Date | Period Ending Date | Pay Period To | Ending Date
    Payroll End Date | Week Ending | Week End | Period Ended | End of Period | Month Ending | Month Ended
    Pay Period Ended | Wage Period To | Week Ended | 计薪结束日期 | 计薪截止日 | 周期结束 | 工资期止
    计薪截止日期 | 工资截止日期 | 期间止 | 周期止 | 薪资截止日
"""
)
