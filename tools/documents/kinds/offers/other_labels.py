"""What else stands on offers with a label of its own, and is none of what is read from them."""

from tools.documents.rules import each

OTHER_LABELS = each(
    """
    Reporting Manager | Reports to | Reporting to | Bonus Terms | Bonus | Equity Terms | Equity
    Primary Work Location | Work Location | Location | Governing Law | Signature | Signatory Name | Date
    Benefits | Department | Probation | Probation Period | Working Hours | Place of Work | From | Subject
    Report to | Line Manager | Manager | Supervisor | Hiring Manager | Your Manager | Manager Name
    Immediate Supervisor | Superior | Buddy | Mentor | HR Contact | Contact | Contact Person
    Contact Name | Contact Number | Prepared by | Approved by | Issued by | Witness | Authorised Signatory
    Authorized Signatory | Authorised by | Signed by | Signed | Accepted by | Name of Signatory | Sent by
    Cc | Bcc | Business Unit | Cost Centre | Cost Center | Grade | Job Grade | Pay Grade | Salary Grade
    Band | Level | Job Level | Step | Job Family | Pay Band | Pay Scale | Pay Plan/Series/Grade | Pay Plan
    Job Code | Job ID | Position Number | Requisition | Requisition ID | Requisition Number
    Job Requisition | Vacancy | Vacancy Number | Vacancy Ref | Reference | Ref | Our Ref | Your Ref
    Reference Number | Offer ID | Offer Number | Letter No | Employee ID | Candidate ID | Staff ID
    Applicant ID | Case ID | Document ID | File No | Version | Page | Date of Issue | Issue Date | Issued
    Issued on | Offer Date | Date of Offer | Letter Date | Date Issued | Date of Letter | Date Sent | Sent
    Sent on | Dated | Interview Date | Date of Interview | Date Signed | Signature Date | Signed Date
    Signed on | Date Prepared | Approval Date | Created | Created on | Printed | End Date | Contract End
    Contract End Date | Engagement End | Assignment End | Expected End Date | Internship End Date
    Appointment End Date | Employment End Date | Date of Birth | DOB | Birth Date | Probation Start Date
    Probation End Date | Probation End | Probationary Period | Length of Probation | Probation Salary
    Salary during Probation | Probation Pay | Trial Period | Probation Review | Review Date | Next Review
    Salary Review | Salary Review Date | Performance Review | First Review | Hours | Hours of Work
    Weekly Hours | Contracted Hours | Normal Hours | Standard Hours | Hours per Week | Work Hours
    Work Schedule | Working Days | Shift Pattern | Work Week | Rest Day | Details of Working Hours
    Number of Working Days | Work Arrangement | Work Mode | Work Model | FTE | Work Pattern
    Working Pattern | Working Week | Hours of Duty | Duty Station | Base Location | Work Address
    Workplace | Work Site | Job Location | Place of Posting | Place of Employment | Office Location
    Main Duties and Responsibilities | Duties | Main Duties | Responsibilities | Key Responsibilities
    Job Description | Summary of Duties | Scope | Pay Frequency | Payment Frequency | Pay Period
    Pay Cycle | Payment Method | Method of Payment | Payday | Pay Day | Pay Date | Payment Date
    Salary Period | Salary Payment | Pay Basis | Salary Basis | Date(s) of Salary Payment
    Date of Salary Payment | Frequency of Pay | Interval of Pay | Payment | FLSA Status | FLSA
    FLSA Classification | Exempt Status | Overtime | Overtime Rate | Overtime Pay | Overtime Rate of Pay
    Overtime Payment Period | Overtime Rate per Hour | Date(s) of Overtime Payment | Sign-on Bonus
    Signing Bonus | Sign On Bonus | Joining Bonus | Retention Bonus | Annual Bonus | Target Bonus
    Bonus Target | Performance Bonus | Bonus Eligibility | Year-end Bonus | Discretionary Bonus
    Bonus Plan | Variable | Variable Pay | Variable Compensation | Performance Pay | Commission
    Commissions | Incentive | Incentives | Incentive Plan | Annual Incentive | Target Incentive
    On-Target Earnings | OTE | Target Total Cash | Stock Options | Options | RSUs | Restricted Stock
    Equity Grant | Shares | Long-term Incentive | Relocation Assistance | Relocation Allowance
    Relocation Bonus | Allowance | Allowances | Fixed Allowances Per Salary Period | Fixed Allowances
    Housing Allowance | Transport Allowance | Meal Allowance | Mobile Allowance | Car Allowance
    Shift Allowance | Attendance Allowance | Special Allowance | Conveyance Allowance | HRA
    House Rent Allowance | Medical Allowance | Other Allowances | London Weighting | Night Differential
    Shift Differential | Differential | Tips | Service Charge | Meals | Expenses | Reimbursement
    Accommodation | Company Car | Phone | Fixed Deductions Per Salary Period | Fixed Deductions
    Deductions | Employer PF | Provident Fund | Gratuity | Pension | Pension Scheme | Retirement
    Retirement Plan | 401(k) | Superannuation | MPF | CPF | EPF | SOCSO | KiwiSaver | RRSP
    Health Insurance | Medical Benefits | Medical Insurance | Health Benefits | Life Insurance | Wellness
    Other Benefits | Perks | Annual Leave | Leave | Leave Entitlement | Holiday | Holidays
    Holiday Entitlement | Vacation | Paid Time Off | PTO | Sick Leave | Sick Pay | Public Holidays
    Types of Leave | Maternity Leave | Vacation Days | Notice | Notice Period | Termination
    Termination Notice | Confidentiality | Non-compete | Background Check | Conditions | Contingencies
    References | Pre-employment Checks | Right to Work | Documents Required | Documents | Attachments
    Enclosures | Encl | Orientation Location | Dress Code | Collective Agreement | Modern Award | Union
    Bargaining Unit | Employee NRIC/FIN | NRIC | FIN | NRIC/FIN | HKID | Passport No | Passport Number
    IC No | NI Number | SSN | ABN | ACN | UEN | Company Registration Number | Registered Office
    Registered Address | Company Address | Address | Employer Address | Home Address | Tel | Telephone
    Phone Number | Mobile | Email | Email Address | E-mail | Website | Fax | Nationality | Gender
    Duration | Duration of Employment | Contract Duration | Contract Length | Term | Length of Contract
    Duration of Internship | Term of Employment | Status | Offer Status | Notes | Remarks | Comments
    Currency | Salary Currency | Amount | Component | Particulars | Item | Details | Terms | Next Steps
    Questions | Action | Current Employer | Previous Employer | University | Education | Qualification
    工作地点 | 工作地址 | 部门 | 所属部门 | 汇报对象 | 直属上级 | 试用期 | 试用期工资 | 试用期月薪
    联系人 | 联系电话 | 日期 | 签字 | 工作时间 | 福利 | 社会保险 | 身份证号 | 年终奖 | 奖金 | 备注 | 签名
    试用期薪资 | 试用期薪酬 | 试用工资 | 试用薪资 | 试用期待遇 | 试用期限 | 试用期时间 | 试用期间
    试用期至 | 试用期开始日期 | 试用期结束日期 | 试用期截止日期 | 试用期起止 | 试用期起止时间
    试用期工资比例 | 试用期税前月薪 | 试用期满日期 | 见习期 | 见习期工资 | 实习期 | 培训期 | 直接上级
    上级 | 上级主管 | 汇报上级 | 汇报人 | 汇报给 | 汇报关系 | 汇报线 | 部门负责人 | 部门领导 | 直属主管
    直属领导 | 用人经理 | 招聘人 | 招聘负责人 | 招聘联系人 | 接待人 | 报到联系人 | 接洽人 | 人事负责人
    人事经理签字 | 总经理签字 | 审批人 | 经办人 | 制表人 | 核准 | 审核 | 法定代表人 | 法人代表
    委托代理人 | 委托代表 | 授权代表 | 授权代理人 | 代表人 | 推荐人 | 介绍人 | 紧急联系人 | 发件人
    发件时间 | 发送时间 | 抄送 | 主题 | 时间 | 事由 | 附件 | 编号 | 文号 | 协议编号 | 合同编号 | 通知编号
    Offer编号 | 工号 | 员工编号 | 档案编号 | 职级 | 级别 | 职等 | 职位等级 | 岗位等级 | 岗级 | 薪级 | 薪等
    序列 | 职位序列 | 岗位类别 | 职位类别 | 职位编号 | 岗位编号 | 岗位代码 | 职位代码 | 录用部门
    入职部门 | 聘用部门 | 任职部门 | 用人部门 | 工作部门 | 拟任部门 | 所在部门 | 需求部门 | 应聘部门
    科室 | 事业部 | 所属事业部 | 业务线 | 团队 | 组别 | 门店 | 店铺 | 工厂 | 校区 | 项目组 | 所属项目
    成本中心 | 工作城市 | 城市 | 办公地点 | 办公地址 | 工作地 | 上班地点 | 上班地址 | 报到地点 | 报到地址
    入职地点 | 入职地址 | 到岗地点 | 公司地址 | 单位地址 | 地址 | 通讯地址 | 联系地址 | 家庭住址 | 住址
    户籍地址 | 户口所在地 | 现住址 | 邮编 | 邮箱 | 电子邮箱 | 手机 | 手机号 | 手机号码 | 电话 | 联系方式
    传真 | 网址 | 微信 | 证件号码 | 身份证号码 | 身份证 | 护照号码 | 统一社会信用代码 | 组织机构代码
    性别 | 民族 | 出生日期 | 出生年月 | 年龄 | 政治面貌 | 学历 | 最高学历 | 学位 | 毕业院校 | 毕业学校
    毕业时间 | 专业 | 所学专业 | 学号 | 学制 | 院系 | 籍贯 | 婚姻状况 | 工作年限 | 培养方式 | 生源地
    丙方 | 丙方(学校) | 学校 | 学校名称 | 学校联系人 | 毕业学校意见 | 院系意见 | 学校意见 | 用人单位意见
    单位意见 | 单位性质 | 单位隶属 | 所有制性质 | 所属行业 | 行业 | 档案转寄单位 | 档案接收单位
    档案转寄地址 | 户口迁移地址 | 户口迁入地址 | 原单位 | 原工作单位 | 现工作单位 | 调出单位 | 每周工时
    工时制 | 工时制度 | 工作制 | 作息时间 | 上下班时间 | 上班时段 | 班次 | 班制 | 排班 | 休息日 | 休假
    年假 | 带薪年假 | 有薪年假 | 假期 | 节假日 | 年休假 | 病假 | 法定节假日 | 加班 | 加班费 | 五险一金
    社保 | 公积金 | 住房公积金 | 社保公积金 | 商业保险 | 补充医疗 | 保险 | 强积金 | 公积金比例 | 绩效
    绩效工资 | 绩效奖金 | 绩效薪资 | 月度绩效 | 季度奖金 | 季度绩效 | 年度奖金 | 年终奖金 | 年度绩效
    项目奖金 | 目标奖金 | 浮动薪酬 | 浮动工资 | 岗位工资 | 岗位津贴 | 岗位补贴 | 职务工资 | 职务津贴
    技能工资 | 工龄工资 | 保密工资 | 保密费 | 竞业补偿 | 提成 | 销售提成 | 佣金 | 全勤 | 全勤奖 | 补贴
    津贴 | 餐补 | 餐费补贴 | 伙食补贴 | 午餐补贴 | 交通补贴 | 交通津贴 | 通讯补贴 | 话费补贴 | 住房补贴
    租房补贴 | 房补 | 车补 | 高温补贴 | 夜班津贴 | 出差补贴 | 福利补贴 | 其他补贴 | 其他补助 | 安家费
    科研启动费 | 签字费 | 入职奖金 | 签约奖金 | 搬迁补助 | 股票 | 期权 | 股权激励 | 股票期权 | 激励
    发薪日 | 发薪日期 | 发薪方式 | 发薪月数 | 年发薪数 | 薪资月数 | 薪酬月数 | 发薪周期 | 发放方式
    支付方式 | 支付时间 | 发放时间 | 工资发放日 | 工资发放时间 | 薪资发放 | 薪资发放日 | 薪资单位
    计薪方式 | 计薪周期 | 币种 | 薪资币种 | 工资发放方式 | 其中 | 构成 | 薪酬说明 | 薪资说明 | 大写
    人民币大写 | 其他福利 | 福利待遇 | 员工福利 | 公司福利 | 住宿 | 食宿 | 宿舍 | 班车 | 体检 | 服务期
    违约金 | 合同年限 | 合同签订 | 劳动合同 | 合同类别 | 合同结束日期 | 合同终止日期 | 合同到期日
    合同到期日期 | 合同截止日期 | 聘期届满 | 聘期结束 | 实习结束日期 | 实习结束时间 | 实习周期
    每周实习天数 | 签发日期 | 发出日期 | 发放日期 | 发布日期 | 通知日期 | 通知时间 | 发函日期 | 签订日期
    签约日期 | 签字日期 | 签署日期 | 签名日期 | 面试日期 | 面试时间 | 面试岗位 | 面试职位 | 申请日期
    填表日期 | 制表日期 | 批准日期 | 落款日期 | 候选人签字 | 候选人签名 | 员工签字 | 员工签名 | 本人签字
    本人签名 | 乙方签字 | 乙方(签字) | 甲方(签字) | 甲方代表 | 受聘人签字 | 受聘人签名 | 被录用人签字
    应聘者签名 | 应聘人签字 | 公司签字 | 公司代表 | 授权签字 | 领导签字 | 入职材料 | 入职资料 | 报到材料
    所需材料 | 携带资料 | 携带材料 | 报到须知 | 入职须知 | 注意事项 | 温馨提示 | 特别说明 | 说明
    工作内容 | 工作职责 | 岗位职责 | 主要职责 | 职责 | 工作任务 | 保密 | 竞业限制 | 通知期 | 离职通知期
    通知金 | 终止合约 | 状态 | Offer状态 | 项目 | 内容 | 类型 | 开户行 | 银行卡号 | 聘书 | 录用通知书
    录用通知 | 录用函 | 聘用函 | 聘用意向书 | 录用意向书 | 意向书 | 入职通知书 | 入职通知 | 聘用通知
    聘用通知书 | 聘用确认函 | 录用确认函 | 录用信息 | Offer信息 | Offer详情 | Offer Letter | Job Offer
    Letter of Offer | Letter of Appointment | Appointment Letter | Re
    Salary Payment Date | RSU | On-call Allowance
    ID No | Work Pass | Attachment | Time | Career Level | 部门名称 | 职务级别 | 试用期工资标准 | 体检要求
    社会保障 | 联系邮箱 | 单位电话 | 离职通知 | 工作天数 | 膳食 | 制服 | 签署 | 见证人
    签章 | 盖章 | 受聘人签署 | 任职要求
    """
)
