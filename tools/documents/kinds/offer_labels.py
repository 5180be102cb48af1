"""What offers of work call their fields, and the labels of what is not read on them."""

from tools.documents.rules import each

EMPLOYER_LABELS = each(
    """
    Employer | Company | Company Name | Name of the Company | Employer Name | Name of Employer
    Hiring Company | Employing entity | Organisation | Organization | Employing Company
    Hiring Organization | From Company | Legal Entity | Entity | 企业名称 | 雇佣单位 | 入职公司 | 签约主体
    用人主体 | 劳动合同主体 | 签约公司 | 合同主体 | 所属公司 | 用人单位 | 公司名称 | 聘用单位 | 录用单位
    公司 | 单位名称 | 甲方 | 用工单位 | 聘用公司 | 录用公司 | 雇主 | Full Name of Employer
    Employing Entity | Contracting Entity | Business Name | Institution | Organisation Name
    Organization Name | Offered by | Issued by | Employer's Name | Legal Employer | Name of Company | Firm
    Business Unit Entity | Employing Organisation | 雇佣公司 | 雇佣方 | 聘请单位 | 聘请公司 | 雇主名称
    发出单位 | 用人企业 | 入职单位 | 任职公司 | 任职单位 | 所属企业 | 就职公司 | 招聘单位 | 招聘企业
    接收单位 | 签约单位 | 企业 | 单位 | 公司全称 | 邀约方 | 要约方 | 录取单位 | 聘方 | 劳动关系主体
    劳动合同签订主体 | 合同签订公司 | 合同签署主体 | 签署公司 | 劳动合同签约主体 | 签署主体 | 发函单位
    任用单位 | 雇用公司 | 聘任单位 | 聘任公司 | 录取公司 | 用人公司
"""
)
HOLDER_LABELS = each(
    """
    Employee | Employee Name | Candidate | Candidate Name | Name of the Candidate | Name of the Employee
    Name of the Appointee | Name | Full Name | Print Name | Name of Employee | To | Applicant
    Applicant Name | Prepared for | Offer to | New Hire | Name of Candidate | Candidate's Name
    Employee's Name | Attention | Attn | Appointee | 收件人 | 应聘者 | 应聘者姓名 | 应聘人 | 拟录用人员
    录用人员 | 被聘人 | 录用者 | 员工姓名 | 姓名 | 录用人 | 受聘人 | 被录用人 | 候选人 | 候选人姓名 | 乙方
    致 | 聘用人员 | 员工 | Full Name of Employee | Employee Full Name | Candidate Full Name
    Name of Appointee | Recipient | Offeree | Offer made to | Offered to | Addressee | Appointee Name
    Successful Candidate | Name of Applicant | Applicant's Name | New Employee | New Starter | Colleague
    Hire | Worker | 拟聘人员 | 录用人姓名 | 被录取人 | 受聘人姓名 | 聘用对象 | 新员工 | 新员工姓名
    入职人员 | 学生姓名 | 雇员姓名 | 雇员 | 被聘用人 | 拟聘人 | 录取者 | 应征者 | 收件者 | 收信人 | 录用对象
    毕业生姓名 | 被录用者 | 拟录用人 | 拟录用人姓名 | 受聘者 | 受聘者姓名 | 聘用人 | 录取人 | 录取人员
    收函人 | 被聘任人 | 应征者姓名 | 录用者姓名
"""
)
POSITION_LABELS = each(
    """
    Position | Position Title | Job Title | Role | Post | Role Title | Title | Job | Position Offered
    Job Position | Appointment | Position/Title | Job Role | 担任职务 | 拟任职位 | 拟任岗位 | 入职职位
    应聘职位 | 应聘岗位 | 聘任岗位 | 聘任职务 | 任职岗位 | 职位/岗位 | 岗位/职务 | Designation
    Offered Position | 职位 | 岗位 | 职务 | 职位名称 | 岗位名称 | 录用职位 | 录用岗位 | 聘用岗位 | 聘用职位
    工作岗位 | 入职岗位 | Post Offered | Role Offered | Job Offered | Title of Position | Appointed as
    Appointed to | Employed as | Position Name | Your Role | Your Position | Capacity | Post Title
    Offered Role | Position/Job Title | New Role | Appointment to | Hired as | Your Job | Your Job Title
    Position Offered to You | Job Name | Occupation | Job Designation | Post/Title | Official Title
    Working Title | Position and Title | 拟聘岗位 | 拟聘职位 | 拟录用岗位 | 拟录用职位 | 聘任职位 | 聘请职位
    录取职位 | 录取职称 | 录取岗位 | 职称 | 工作职位 | 任职职位 | 担任岗位 | 受聘职位 | 受聘岗位 | 聘任职称
    雇用职位 | 应征职位 | 任用职务 | 任用职位 | 从事岗位 | 岗位(职务) | 录用职务 | 签约岗位 | 意向岗位
    入职职务 | Offer职位 | Offer岗位 | 聘用职务 | 任职职务 | 工作岗位名称 | 岗位或职务 | 拟聘职务
    录用岗位名称 | 录用职位名称 | 拟任职务 | 受聘职务 | 聘请岗位
"""
)
PAY_LABELS = each(
    """
    Base Salary | Salary | Annual Salary | Monthly Salary | Annual Base Salary | Compensation
    Base Compensation | Base Pay | Gross Salary | Starting Salary | Hourly Rate | Pay Rate | Pay
    Rate of Pay | Wage | Remuneration | Basic Salary | Annual Pay | Monthly Basic Salary
    Annual Compensation | Annual Gross Salary | Basic Pay | Total Fixed Pay | Fixed Pay
    Remuneration Package | Monthly Pay | Gross Pay | Base Salary (Annual) | Total Remuneration | Annual CTC
    CTC | Cost to Company | Starting Pay | Wages | Base Wage | Annual Base Pay | Base Annual Salary
    Salary Package | Package | Annualised Salary | 月度工资 | 月度薪资 | 月固定工资 | 固定月薪 | 税前月工资
    税前薪资 | 薪资标准 | 薪酬标准 | 月薪资 | 月收入 | 月度税前工资 | 税前月收入 | 年度薪资 | 年度总薪酬
    年薪总额 | 月薪总额 | 月基本薪资 | 基本薪资 | 基本月薪 | 综合月薪 | 月综合工资 | 薪金 | 月薪金
    Monthly Gross Salary | Gross Monthly Salary | Gross Annual Salary | 月薪 | 年薪 | 薪资 | 薪酬 | 薪资待遇
    薪酬待遇 | 基本工资 | 月基本工资 | 税前月薪 | 月薪税前 | 工资 | 月工资 | 转正工资 | 转正后工资
    转正月薪 | 税前工资 | 税前年薪 | 时薪 | 日薪 | 工资标准 | 工资待遇 | 月薪标准 | 正式工资 | 转正后月薪
    Hourly Wage | Hourly Pay | Daily Rate | Base Pay Rate | Salary per annum | Salary per month
    Annual Remuneration | Salary Offered | Offered Salary | Annual Base Compensation | Cash Compensation
    Wage Rate | Starting Pay Rate | Fixed Salary | Basic Monthly Salary | Monthly Base Salary
    Monthly Gross Pay | Annualized Base Salary | Starting Annual Salary | Starting Base Salary | Your Salary
    Your Pay | Base Hourly Rate | Starting Wage | Hourly Base Rate | Annual Gross Pay
    Salary and Pay Frequency | Base Annual Compensation | Annual Cash Compensation | Basic Annual Salary
    Full-time Salary | Gross Pay per Month | Gross Monthly Pay | Monthly Remuneration | Gross Remuneration
    Basic Salary per Month | Annual Rate of Pay | Annual Base | Base Rate | Stipend | Fixed Compensation
    Annual Fixed Compensation | Salary Rate | Starting Rate | Monthly Rate | Weekly Pay | Weekly Wage | Base
    核定薪资 | 核定薪酬 | 约定薪资 | 约定月薪 | 转正薪资 | 转正后薪资 | 转正后税前月薪 | 转正薪酬
    转正后工资标准 | 正式期月薪 | 正式月薪 | 年度税前薪酬 | 固定薪资 | 固定工资 | 固定薪酬 | 月度固定薪酬
    月度固定工资 | 月度总薪酬 | 年薪总包 | 年总包 | 起薪 | 录用薪资 | 录用薪酬 | 录用工资 | Offer薪资
    每月薪金 | 每月工资 | 综合薪资 | 总薪资 | 薪资总包 | 薪酬总包 | 每月薪酬 | 月薪酬 | 底薪 | 月底薪
    税前底薪 | 月薪资标准 | 月薪酬标准 | 转正后薪酬 | 转正工资标准 | 月度薪酬 | 年度薪酬 | 年收入
    税前年收入 | 年度总包 | 月薪(转正后) | 薪资(转正后) | 正式工资标准 | 聘用薪资 | 聘用薪酬 | 拟定薪资
    拟定薪酬 | 薪酬待遇标准 | 每月基本工资 | 每月底薪 | 核薪 | 敘薪 | 叙薪 | 待遇 | 月给 | 每月薪资
    基本年薪 | 固定年薪 | 税前固定月薪 | 月基本薪酬 | 税前薪酬 | 税前总薪酬 | 税前固定工资 | 时薪标准
    日薪标准 | 实习工资 | 实习薪资 | 薪水
"""
)
TYPE_LABELS = each(
    """
    Employment Type | Type of Employment | Employment Basis | Employment Status | Contract Type | 用工形式
    用工性质 | 聘用形式 | 工作性质 | 雇佣类型 | 用工类型 | 合同类型 | 聘用性质 | Job Type
    Employment Category | Type of Contract | Contract | Basis of Employment | Work Type
    Nature of Employment | Position Type | Appointment Type | 用工方式 | 雇佣形式 | 雇佣性质 | 聘用类型
    工作类型 | 聘用方式 | 用工种类 | 岗位性质 | 合同形式
"""
)
START_LABELS = each(
    """
    Start Date | Commencement Date | Date of Commencement | Employment Start Date | First Day | Joining Date
    Date of Joining | Start | Proposed Start Date | Anticipated Start Date | Expected Start Date | Start On
    Starting Date | Date of Appointment | Employment Commencement Date | Commencing | Start of Employment
    Date of Commencement of Employment | First Day of Work | First Working Day | Reporting Date
    Onboarding Date | Target Start Date | Commencing on | 报到日 | 入职日 | 到职日期 | 预计到岗时间
    预计入职时间 | 拟入职时间 | 约定入职日期 | 起聘日期 | 聘期起始 | 建议入职日期 | 正式入职日期
    报到入职时间 | 上岗日期 | 到岗日 | Effective Date | 入职日期 | 入职时间 | 报到日期 | 报到时间 | 到岗日期
    到岗时间 | 起薪日期 | 上班时间 | 合同起始日期 | 拟入职日期 | 预计入职日期 | Date Employment Starts
    Date of Start | Date of Employment | Employment Start | Date of Hire | Hire Date
    Proposed Commencement Date | Expected Joining Date | Expected Date of Joining | Reporting Day
    Date of Reporting | Employment Commences | Appointment Date | Your Start Date | Agreed Start Date
    Work Start Date | Employment Begins | Commencement | Commencement of Employment
    Effective Date of Appointment | Effective Date of Employment | Employment Effective Date | Begins
    Starts | Starting | Start Day | Your First Day | Date of Entry | Entry Date | Onboard Date
    First Day of Employment | Planned Start Date | Earliest Start Date | Tentative Start Date
    Tentative Joining Date | Preferred Start Date | Commence Date | Date to Commence | Report for Work on
    Report Date | Joining On | Start Date of Employment | Employment Date | 到职日 | 到职时间 | 预计入职
    预计入职日 | 预计到岗 | 预计到岗日期 | 计划入职日期 | 计划入职时间 | 拟入职日 | 聘用开始日期
    聘用起始日期 | 合同开始日期 | 开始日期 | 开始工作日期 | 上班日期 | 工作开始日期 | 受雇日期 | 生效日期
    入职生效日期 | 聘用生效日期 | 入职报到日期 | 入职报到时间 | 报到入职日期 | 报到日期时间 | 报到时间地点
    上岗时间 | 拟报到日期 | 拟报到时间 | 预计报到日期 | 预计报到时间 | 预定报到日 | 预定到职日 | 预定入职日
    最迟入职日期 | 最晚入职日期 | 约定报到日期 | 起薪日 | 聘期开始 | 到岗报到日期 | 约定入职时间 | 聘用日期
    聘任日期 | 任职日期 | 起聘日 | 任用日期 | 履新日期
"""
)
EXPIRY_LABELS = each(
    """
    Offer Expiration Date | Offer Expiry Date | Offer Expires | Offer Valid Until | Valid Until
    Expiration Date | Expiry Date | Reply by | Respond by | Acceptance Deadline | Offer Deadline
    Offer Valid Through | Accept by | Response Deadline | Reply Deadline | Accept Before | Response Due
    Please respond by | Acceptance Date | Acceptance Due | Acceptance Required by | Offer Closes
    Offer Open Until | Deadline | Offer Validity | Sign by | Response Date | Please Accept by | Reply Due
    Deadline to Accept | Due Date | 答复截止日期 | 接受截止日期 | 签署截止日期 | 确认期限 | 回签截止日期
    回复时限 | 截止时间 | 请于此日期前回复 | Offer有效期 | Offer有效期至 | 失效日期 | 回复期限至
    最晚回复日期 | 最迟回复日期 | 反馈截止日期 | Please reply by | Please reply no later than
    Please respond no later than | Reply no later than | Respond no later than | Return no later than
    Accept no later than | Sign no later than | 有效期至 | 有效期 | 回复截止日期 | 截止日期 | 答复期限
    回复期限 | 确认截止日期 | 本通知有效期 | 通知书有效期 | 录用通知有效期 | 回复截止时间 | Offer Expiry
    Offer Expires on | Offer Ends | Offer Lapses | Offer Lapses on | Offer Validity Date | Offer Valid Till
    Valid Till | Valid Through | Valid to | Respond before | Reply before | Return by | Please return by
    Please sign by | Please confirm by | Confirm by | Confirmation Deadline | Decision by
    Decision Deadline | Decision Due | Decision Date | Last Date of Acceptance | Last Date for Acceptance
    Last Day to Accept | Last Date to Accept | Accept Offer by | Accept on or before | To be accepted by
    To accept by | Acceptance by | Acceptance Due Date | Acceptance Expiry | Closing Date for Acceptance
    Closing Date | Signature Due | Sign and return by | Please sign and return by | Response Required by
    Response Needed by | Response by | Reply Required by | Open until | Expires | Expires on
    Offer Expiration | Offer End Date | Date to respond by | Acceptance Deadline Date
    Deadline for Acceptance | Deadline for Reply | Deadline for Response | Last Day for Acceptance
    Signing Deadline | Offer Acceptance Deadline | Offer Open to | 回复截止 | Offer截止 | Offer截止日期
    Offer截止时间 | Offer失效日期 | Offer失效时间 | 接受截止 | 接受期限 | 接受截止时间 | 确认截止
    确认截止时间 | 确认时限 | 确认期限至 | 签署期限 | 签署截止 | 签署截止时间 | 签回期限 | 回签期限
    回签截止 | 回签截止时间 | 回覆期限 | 回覆截止日 | 回覆截止日期 | 回函期限 | 回函截止日期 | 回执期限
    答复截止 | 答复时限 | 答复截止时间 | 反馈期限 | 反馈截止时间 | 反馈截止 | 最晚确认时间 | 最迟确认时间
    最晚确认日期 | 最迟确认日期 | 最迟答复日期 | 最晚答复日期 | 最迟回复时间 | 最晚回复时间 | 录用有效期
    录用有效期至 | 有效截止日期 | 有效截止时间 | 有效日期 | 有效期截止 | 有效期限 | 有效期限至
    本通知有效期至 | 本函有效期至 | 本函有效期 | 本邀约有效期 | 邀约有效期至 | 邀请有效期 | 要约有效期
    要约截止日期 | 有效时间 | 失效时间 | 请回复于 | 请于此日期前确认 | 最后回复日期 | 最后回覆日期
    最后确认日期 | 交回期限 | 接纳期限 | 接纳截止日期 | 签收截止日期 | 函件有效期 | 逾期失效日
"""
)
OTHER_LABELS = each(
    """
    Reporting Manager | Reports to | Reporting to | Bonus Terms | Bonus | Equity Terms | Equity
    Primary Work Location | Work Location | Location | Governing Law | Signature | Signatory Name | Date
    Benefits | Department | Probation | Probation Period | Working Hours | Place of Work | From | Subject
    工作地点 | 工作地址 | 部门 | 所属部门 | 汇报对象 | 直属上级 | 试用期 | 试用期工资 | 试用期月薪
    合同期限 | 劳动合同期限 | 联系人 | 联系电话 | 日期 | 签字 | 工作时间 | 福利 | 社会保险 | 身份证号
    年终奖 | 奖金 | 备注 | 签名 | Probationary Period | Probation Salary | Signing Bonus | Sign-on Bonus
    Annual Bonus | Target Bonus | Notice | Notice Period | Hours | Hours of Work | Leave | Annual Leave
    Holidays | Holiday Entitlement | Vacation | Grade | Level | Band | Line Manager | Supervisor | Manager
    Report to | Team | Division | Contact | Email | Phone | Tel | Ref | Reference | Re | Cc | Sent
    Issue Date | Letter Date | Offer Date | Date of Offer | Date of Letter | Date of Issue | Issued on
    End Date | Contract End Date | Address | Base Location | Office | Allowances | Allowance
    Medical Benefits | Insurance | Pension | Salary Period | Salary Payment Date | Date of Salary Payment
    Main Duties and Responsibilities | Duties | Working Days | Rest Day | Overtime Rate | Variable Pay
    Performance Bonus | Joining Bonus | Relocation | Stock Options | RSU | On-call Allowance
    Fixed Allowances | Length of Probation | Duration of Employment | Work Schedule | Schedule | Shift
    FLSA Status | Exempt Status | Pay Frequency | Recruiter | HR Contact | Interview Date | Nationality
    Date of Birth | ID No | Work Pass | Signed | Witness | Conditions | Documents Required | Attachments
    Attachment | Time | Employee ID | Candidate ID | Requisition ID | Job ID | Job Code | Cost Centre
    Cost Center | Career Level | Job Family | Workplace | Superannuation | MPF | CPF | Dress Code | 编号
    文号 | 主题 | 发件人 | 抄送 | 时间 | 附件 | 性别 | 手机 | 手机号 | 电话 | 邮箱 | 电子邮箱 | 学历 | 专业
    毕业院校 | 出生日期 | 证件号码 | 身份证号码 | 录用部门 | 聘用部门 | 入职部门 | 部门名称 | 职级 | 职等
    级别 | 职务级别 | 汇报上级 | 汇报关系 | 汇报人 | 直接上级 | 直属主管 | 上级 | 试用期限 | 试用期薪资
    试用期薪酬 | 试用期工资标准 | 试用期税前月薪 | 工时制度 | 工作制 | 休息日 | 福利待遇 | 体检要求 | 签字费
    签约奖金 | 住房补贴 | 交通补贴 | 餐补 | 补贴 | 绩效 | 绩效奖金 | 月度绩效 | 季度奖金 | 年度奖金
    年终奖金 | 股票 | 期权 | 股权激励 | 五险一金 | 社保公积金 | 社会保障 | 携带材料 | 报到地点 | 报到材料
    报到须知 | 入职材料 | 所需材料 | 联系方式 | 联系邮箱 | 招聘负责人 | HR | 人力资源部 | 工作城市
    办公地点 | 上班地点 | 合同期 | 合同年限 | 劳动合同 | 服务期 | 聘期 | 聘用期限 | 聘期届满 | 签发日期
    发函日期 | 发出日期 | 落款日期 | 通知日期 | 公司地址 | 单位地址 | 单位电话 | 有薪年假 | 年假 | 强积金
    通知期 | 离职通知 | 工作天数 | 膳食 | 制服 | 签署 | 签署日期 | 见证人 | 签章 | 盖章 | 受聘人签署
    岗位职责 | 工作内容 | 职责 | 任职要求 | 加班 | 保密 | 竞业限制 | 薪资发放日 | 发薪日 | 发薪日期
    绩效工资 | 岗位工资 | 岗位津贴
"""
)
"""They keep neighbours from being taken for values."""
