"""What payslips call their sums, and the labels of what we do not read on them."""

from tools.documents.rules import each

GROSS_LABELS = each(
    """
    Gross Pay | Total Gross Pay | Gross Earnings | Total Earnings | Gross Salary | Gross Wages | Total Gross
    Gross | Total Payments | Gross Pay This Period | Gross Income | Total Pay | Earnings Total
    Total Gross Earnings | 应发工资 | 应发合计 | 应发金额 | 应发薪资 | 应发总额 | 应发总计 | 应发小计
    税前工资 | 总收入 | 总薪金 | 收入总额 | 税前收入 | 应发 | 工资总额 | 应付工资 | 薪资总额
    应发工资合计 | 收入合计 | 本月应发
    应发薪酬 | 税前应发 | 应发工资总额 | 税前薪资 | 应领工资 | 应付合计 | 应发数
"""
)
DEDUCTION_LABELS = each(
    """
    Total Deductions | Deductions Total | Total Deduction | Deductions | Total Withholdings
    Total Taxes and Deductions | Gross Deductions | Total Taxes & Deductions | 扣款合计 | 总扣除 | 总扣款
    扣除总额 | 扣除合计 | 扣款小计
    扣款总额 | 代扣合计 | 应扣合计 | 应扣款合计 | 扣减合计 | 代扣代缴合计 | 扣项合计 | 扣发合计 | 减项合计
    扣款总计 | 应扣总额 | 代扣款合计 | 应扣工资 | 应扣小计 | 代扣小计 | 扣除项合计 | 扣缴合计
"""
)
NET_LABELS = each(
    """
    Net Pay | Take Home Pay | Take-home Pay | Net Salary | Net Amount | Net Wages | Net Payment
    Total Net Pay
    Net Pay This Period | Net Income | Net Earnings | Amount Paid | 实发工资 | 实发合计 | 实发金额
    实发薪资 | 实发薪金 | 净薪金 | 实收薪金
    实发 | 实发总额 | 税后工资 | 实付工资 | 到手工资 | 本月实发 | 实领工资 | 税后收入 | 银行实发 | 实发薪酬
    实发数 | 税后实发 | 本次实发 | 实发工资合计
"""
)
OTHER_LABELS = each(
    """
        Employee ID | Employee No | Employee Number | Department | Dept | Tax Code | NI Number | NI No
        SSN | Address
        Hourly Rate | Rate | Hours | Units | Earnings | Deductions | Description | Amount | Current | YTD
        This Period
        Basic Pay | Basic Salary | Overtime | Bonus | PAYE Tax | PAYE | Income Tax | National Insurance
        Pension
        Federal Income Tax | Social Security | Medicare | State Tax | Year to Date | Bank | Bank Account
        Account No
        Account Number | Sort Code | Payment Method | Pay Method | Tax Period | Check No | Grade | Payroll No
        Period Start | Period End | Pay Begin Date | Pay End Date | Period Ending | Payslip No | Works No
        工号 | 员工编号 | 部门 | 所属部门 | 序号 | 基本工资 | 岗位工资 | 绩效工资 | 绩效 | 绩效奖金
        加班费 | 加班工资 | 餐补 | 交通补贴
        通讯补贴 | 津贴 | 补贴 | 奖金 | 全勤奖 | 养老保险 | 医疗保险 | 失业保险 | 社保 | 社保个人
        住房公积金 | 公积金
        个人所得税 | 个税 | 应纳税所得额 | 代扣个税 | 缺勤扣款 | 考勤扣款 | 迟到扣款 | 其他扣款
        事假扣款 | 病假扣款 | 出勤天数
        应出勤天数 | 实际出勤 | 实出勤 | 备注 | 签名 | 签字 | 签收 | 银行账号 | 工资卡号 | 开户行
        身份证号 | 入职日期 | 制表人 | 制表
        审核 | 审批 | 社会保险 | 代扣社保 | 代扣公积金 | 房补 | 高温补贴 | 工龄工资 | 其他 | 项目 | 金额
        本月 | 累计 | 合计 | 小计
        养老 | 医疗 | 失业 | 工资项目 | 应发项目 | 扣款项目 | 提成 | 电话费 | 其他补贴 | 职级 | 发放方式
        餐费补贴 | 伙食补贴
"""
)
