"""The labels of what is not read on payslips, and of the single deductions that may have to be added up."""

from tools.documents.kinds.payslips.labels import FIRST_DAY_LABELS, LAST_DAY_LABELS
from tools.documents.rules import each

ITEM_LABELS = each(
    """
    养老保险 | 医疗保险 | 失业保险 | 社保 | 社保个人 | 社会保险 | 代扣社保 | 社保扣款 | 住房公积金 | 公积金
    代扣公积金 | 养老 | 医疗 | 失业 | 养老金 | 个人所得税 | 个税 | 代扣个税 | 缺勤扣款 | 考勤扣款 | 迟到扣款
    其他扣款 | 事假扣款 | 病假扣款 | 个人社保 | 个人公积金 | 代缴个税 | 扣个税 | 扣社保 | 扣公积金 | 工会费
    其它扣款 | 社保(个人) | 公积金(个人) | 大病医疗 | 请假扣款 | 五险一金 | 职业年金 | 企业年金 | 年金
    养老保险个人部分 | 医疗保险个人部分 | 失业保险个人部分 | 住房公积金个人部分 | 社保个人部分
    公积金个人部分 | 养老保险个人 | 医疗保险个人 | 失业保险个人 | 住房公积金个人 | 公积金个人 | 社保个人缴纳
    公积金个人缴纳 | 本月个税 | 社保代扣 | 公积金代扣 | 个税代扣 | 代扣养老保险 | 代扣医疗保险
    代扣失业保险 | 代扣住房公积金 | 代扣所得税 | 代扣个人所得税 | 扣缴个税 | 工会会费 | 水电费 | 伙食费
    宿舍费 | 房租水电 | 工衣费 | 借款扣还 | 旷工扣款 | 大病保险 | 大额医疗 | 医疗互助 | 基本养老保险
    基本医疗保险 | 个人社会保险 | 本期应预扣预缴税额 | 代扣税 | 所得税 | 个调税 | 劳保费 | 健保费 | 劳保自付
    健保自付 | 劳工保险 | 全民健康保险 | 劳退自提 | 福利金 | 强积金 | 强积金供款 | 雇员强积金 | 雇员供款
    员工自付劳保 | 员工自付健保 | 薪俸税 | 补充医疗 | 社保合计 | 公积金合计 | 社保公积金 | 社保公积金合计
    三险一金 | Federal Income Tax | Federal Tax | Federal Withholding | Fed Withholding | Fed Tax | Federal
    FICA | FICA-SS | FICA-Med | Soc Sec | State | Local | Social Security | Social Security Tax
    Social Security Employee | Medicare | Medicare Tax | Medicare Employee | State Income Tax | State Tax
    State Withholding | Withholding | Withholding Tax | City Tax | Local Tax | County Tax | SDI | CA SDI
    SUI | OASDI | 401k | 401 | 401(k) | 401k Contribution | Retirement | Roth 401(k) | Health Insurance
    Medical Insurance | Medical | Dental | Dental Insurance | Vision | Vision Insurance | HSA | FSA
    Life Insurance | Union Dues | Garnishment | Loan Repayment | Salary Advance | PAYE | PAYE Tax
    Income Tax | Tax | Tax Paid | Tax Deducted | National Insurance | National Insurance Contributions | NI
    NIC | Employee NI | Employee NIC | Pension | Employee Pension | Pension Contribution
    Pension Contributions | Student Loan | Cycle to Work | Childcare | CPP | EI | QPP | QPIP | RRSP | CPF
    Employee CPF | CPF Employee | Employee's CPF | MPF | Employee MPF | CDAC | MPF Employee | EPF
    Employee EPF | EPF Employee | SOCSO | EIS | PCB | Provident Fund | PF | Professional Tax | TDS
    Income Tax (TDS) | ESI | LWF | PRSI | USC | PAYG | PAYG Withholding | Taxation | Tax Withheld | HELP
    KiwiSaver | ACC Levy | Income Tax Deducted | Employee Provident Fund | Lohnsteuer | Solidarity Surcharge
    Parking | Canteen | Advance | Salary Sacrifice | Employee Contribution | Court Order | Sinda | Mbmf
"""
)
"""Single deductions."""
PART_SUM_LABELS = each(
    """
    Pre Tax Deductions | Post Tax Deductions | After Tax Deductions | Taxes | Total Taxes | Total Tax
    Taxes Withheld | Total Taxes Withheld | Employee Taxes | Tax Withholdings | Employee Taxes Withheld
    Pre-Tax Deductions | Post-Tax Deductions | After-Tax Deductions | Before-Tax Deductions
    Total Pre-Tax Deductions | Total Post-Tax Deductions | Pretax Deductions | Posttax Deductions
    Statutory Deductions | Other Deductions | Total Statutory Deductions | Total Other Deductions
    Voluntary Deductions | Deductions | Total Voluntary Deductions | Employee Deductions
    Benefits Deductions | Total Employee Taxes | Withholdings | Taxes and Withholdings
    Pre-Tax Deductions/Contributions | Post-Tax Deductions/Contributions | Tax Deductions
    Employee Pre-Tax Deductions | Employee Post-Tax Deductions | Total Employee Taxes Withheld
"""
)
"""Sums of some of the deductions, which together may be all of them."""
OTHER_LABELS = (
    *FIRST_DAY_LABELS,
    *LAST_DAY_LABELS,
    *ITEM_LABELS,
    *(label for label in PART_SUM_LABELS if label != "Deductions"),
    *each(
        """
        Employee ID | Employee No | Employee Number | Department | Dept | Tax Code | NI Number | NI No | SSN
        Address | Hourly Rate | Rate | Hours | Units | Earnings | Description | Amount | Current | YTD
        This Period | Basic Pay | Basic Salary | Overtime | Bonus | Year to Date | Bank | Bank Account
        Account No | Account Number | Sort Code | Payment Method | Pay Method | Tax Period | Check No
        Grade | Payslip No | Works No | Payroll No | Employee Code | Emp No | Emp ID | Emp Code | Staff ID
        Staff No | Personnel No | Assignment Number | Location | Payscale Description | Pay Scale
        Pay Grade | Cost Centre | Cost Center | Division | Branch | Section | Team | Tax Office Name
        Tax Ref | Tax Reference | Employer PAYE Reference | PAYE Reference | NI Category | NI Letter
        NI Table | National Insurance Number | National Insurance No | NINO | PPS No | PPS Number | SIN
        ABN | TFN | UEN | PAN | UAN | PF No | PF Number | ESI No | Aadhaar | NRIC | FIN | HKID | IC No
        EPF No | SOCSO No | Tax No | Date of Joining | Joining Date | Date Joined | Date of Birth
        Hire Date | Date of Hire | Start Date | Date Hired | Days Paid | Paid Days | Payable Days | LOP Days
        LOP | Days Worked | Working Days | Days Present | Hours Worked | Total Hours | Leave Balance
        Annual Leave | Sick Leave | Leave Taken | Employment Type | Employment Status | Marital Status
        Taxable Marital Status | Exemptions | Allowances | Filing Status | Federal Status | State
        Pay Frequency | Frequency | Pay Type | Mode of Payment | Payment Type | Pay Rate | Annual Salary
        Salary | Wage | Wages | Commission | Allowance | House Rent Allowance | HRA | Conveyance Allowance
        Special Allowance | Medical Allowance | Transport Allowance | Holiday Pay | Sick Pay | Regular
        Regular Pay | Regular Hours | Overtime Pay | Basic | Basic Wages | Base Pay | Base Salary
        Total Allowances | Other Additional Payments | Taxable Pay | Taxable Gross | Taxable Gross Pay
        Gross for Tax | Earnings for NI | Pensionable Pay | NI Pay | Non-taxable Pay | Tax Paid to Date
        Total Gross Pay TD | Tax Paid TD | Gross Pay YTD | Net Pay YTD | Taxable | Gross Taxable Pay
        Gross Pay to Date | Tax to Date | Taxable Income | Taxable Earnings | Niable Pay | Employer NI
        Employer Pension | Employer Contribution | Employer Contributions | Employer's CPF
        Employer's CPF Contribution | Employer CPF | Employer MPF | Employer's MPF Contribution
        Employer EPF | Superannuation | Employer Superannuation | Super | SGC | Employer Paid Benefits
        Net Check | Check Number | Direct Deposit | Checking | Savings | Cheque No | Reference | Payment Ref
        Currency | Page | Authorised by | Prepared by | Received by | Signature | Manager | Reports to
        Approved by | Checked by | Remarks | Notes | In Words | Amount in Words | Net Pay in Words | Total
        Subtotal | Phone | Email | IFSC | IFSC Code | Bank Name | Bank A/c No | Bank Account No | Pay Point
        Week No | Week | Period No | Pay Group | Pay Basis | Contract | Reimbursements | Expenses
        Expense Reimbursement | Round Off | Arrears | Incentive | Shift Allowance | Federal Filing Status
        Additional Withholding | Pay Schedule | Business Unit | Company Code | Line Manager | 工号
        员工编号 | 部门 | 所属部门 | 序号 | 基本工资 | 岗位工资 | 绩效工资 | 绩效 | 绩效奖金 | 加班费
        加班工资 | 餐补 | 交通补贴 | 通讯补贴 | 津贴 | 补贴 | 奖金 | 全勤奖 | 应纳税所得额 | 出勤天数
        应出勤天数 | 实际出勤 | 实出勤 | 备注 | 签名 | 签字 | 签收 | 银行账号 | 工资卡号 | 开户行 | 身份证号
        入职日期 | 制表人 | 制表 | 审核 | 审批 | 房补 | 高温补贴 | 工龄工资 | 其他 | 项目 | 金额 | 本月
        累计 | 合计 | 小计 | 工资项目 | 应发项目 | 扣款项目 | 提成 | 电话费 | 其他补贴 | 职级 | 发放方式
        餐费补贴 | 伙食补贴 | 基础工资 | 底薪 | 本薪 | 月薪 | 职务加给 | 职务工资 | 薪级工资 | 级别工资
        技能工资 | 基础性绩效 | 奖励性绩效 | 生活补贴 | 住房补贴 | 车补 | 话补 | 夜班补贴 | 伙食津贴
        岗位津贴 | 工地补贴 | 津贴补贴 | 年终奖 | 季度奖 | 月度奖金 | 销售提成 | 考核工资 | 计件工资 | 工时
        加班工时 | 加班时数 | 应出勤 | 出勤 | 迟到 | 请假 | 缺勤 | 事假 | 病假 | 年假 | 调休 | 基数
        社保基数 | 公积金基数 | 缴费基数 | 税率 | 专项附加扣除 | 专项扣除 | 累计收入 | 累计应发 | 累计个税
        累计实发 | 年度累计 | 本年累计 | 计税工资 | 应税工资 | 应税收入 | 计税收入 | 应纳税额 | 起征点
        减除费用 | 单位社保 | 单位公积金 | 企业社保 | 公司社保 | 单位承担 | 单位部分 | 雇主供款
        雇主强积金供款 | 银行 | 开户银行 | 卡号 | 银行卡号 | 收款账号 | 电话 | 手机号 | 财务 | 财务审核
        主管 | 复核 | 领款人 | 领取人 | 核准 | 会计 | 出纳 | 经办人 | 单位负责人 | 员工类型 | 用工类型
        员工编码 | 员工号 | 人员编号 | 职工编号 | 编号 | 科室 | 班组 | 车间 | 组别 | 分公司 | 门店 | 城市
        职称 | 级别 | 报销 | 补发 | 补扣 | 上月补发 | 其他应发 | 其他应扣 | 其它 | 超时工作津贴 | 勤工奖
        佣金 | 双粮 | 香港身份证号码 | 职员编号 | 身份证字号 | 职等 | 到职日 | 到职日期 | 特休 | 剩余特休
        大写 | 金额大写 | 实发大写 | 实发金额大写 | 人民币大写 | 发薪方式 | 支付方式 | 付款方式 | 员工签名
        员工签字 | 员工确认 | 温馨提示 | 说明
"""
    ),
)
"""Labels of what is not read; they keep neighbours from being taken for values."""
