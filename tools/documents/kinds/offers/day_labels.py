"""What forms and letters call the first day of work, and the last on which to reply."""

START_LABELS = """
Start Date | Commencement Date | Date of Commencement | Employment Start Date | First Day | Joining Date
Date of Joining | Start | Proposed Start Date | Anticipated Start Date | Expected Start Date | Start On
Starting Date | Date of Appointment | Employment Commencement Date | Commencing | Start of Employment
Date of Commencement of Employment | First Day of Work | First Working Day | Reporting Date
Onboarding Date | Target Start Date | Commencing on | Provisional Start Date | Tentative Start Date
Agreed Start Date | Planned Start Date | Confirmed Start Date | Estimated Start Date | Hire Date
Date of Hire | Date Employment Began | Employment Began | Date Continuous Employment Began
Effective Date of Hire | Effective Date of Employment | Effective Date of Appointment | Enter on Duty Date
Entrance on Duty | Entry on Duty Date | Duty Date | Report Date | Report to Work Date | Date of Employment
Employment Date | Date Employment Begins | Date Employment Starts | Commences | Commencement
Commencement of Employment | Commencement Day | Day of Commencement | Starts | Starts on | Start Day
First Day of Employment | First Day of Service | Anticipated First Day | Scheduled Start Date
Expected Joining Date | Expected Date of Joining | Date of Reporting | Joining Day | DOJ
Start Date of Employment | Engagement Start | Assignment Start | Assignment Start Date | Contract Start
Contract Start Date | Employment Begins | Internship Start Date | Earliest Start Date
Start Date and Time | Start Date/Time | Date of Entry | Entry Date | Date Available | Appointment Date
Date of Assumption of Duty | Appointment Effective Date | Effective Date | Internship Period
Internship Dates | Contract Period | Period of Employment | Employment Period | Period of Appointment
Appointment Period | Engagement Period | Term of Appointment | Joining on or before | To join by
Latest Joining Date | Report for Duty | Reporting Time | Report on | Orientation Date
Date of First Shift | First Shift | Your First Day | When you start
Entrance on Duty Date | 入职日期 | 入职时间 | 报到日期
报到时间 | 到岗日期 | 到岗时间 | 起薪日期 | 上班时间 | 合同起始日期 | 拟入职日期 | 预计入职日期 | 报到日
入职日 | 到职日期 | 到职日 | 到任日期 | 到任日 | 上任日期 | 履新日期 | 预计到岗时间 | 预计入职时间
拟入职时间 | 约定入职日期 | 起聘日期 | 聘期起始 | 起聘日 | 起聘时间 | 聘用起始日 | 聘用起始日期
建议入职日期 | 正式入职日期 | 报到入职时间 | 上岗日期 | 上岗时间 | 到岗日 | 开始日期 | 开始工作日期
入职报到时间 | 入职报到日期 | 期望入职日期 | 期望入职时间 | 希望入职日期 | 计划入职日期 | 计划入职时间
拟到岗日期 | 拟到岗时间 | 预计到岗日期 | 预计报到日期 | 预计报到时间 | 约定报到时间 | 约定到岗时间
约定到岗日期 | 约定入职时间 | 约定报到日期 | 最迟报到时间 | 最晚报到时间 | 到店报到日 | 到店日期
到店时间 | 到店报到时间 | 到厂日期 | 到校日期 | 到校报到时间 | 到院日期 | 受雇日期 | 受聘日期
雇佣开始日期 | 雇用日期 | 任职日期 | 任职时间 | 起薪日 | 起薪时间 | 合同开始日期 | 合同生效日期
劳动合同起始日 | 首日 | 首日上班 | 首个工作日 | 上班日期 | 第一天上班时间 | 第一个工作日 | 开工日期
实习时间 | 实习期间 | 实习期限 | 实习开始日期 | 实习开始时间 | 实习起止时间 | 实习日期 | 聘期 | 聘用期限
聘任期限 | 聘用期 | 聘任期 | 任期 | 合同期限 | 劳动合同期限 | 合同期 | 合同起止日期 | 合同起止时间
雇佣期 | 雇佣期限 | 聘用起止时间 | 聘期起止 | 入职报到 | 报到时间及地点 | 报到时间/地点 | 报到时间和地点
入职报到时间及地点 | 调入日期 | 调入时间 | 生效日期 | Date of Start | Employment Start
Proposed Commencement Date | Reporting Day | Employment Commences | Your Start Date | Work Start Date
Employment Effective Date | Begins | Starting | Onboard Date | Tentative Joining Date
Preferred Start Date | Commence Date | Date to Commence | Report for Work on | Joining On | 到职时间
预计入职 | 预计入职日 | 预计到岗 | 拟入职日 | 聘用开始日期 | 工作开始日期 | 入职生效日期 | 聘用生效日期
报到入职日期 | 报到日期时间 | 报到时间地点 | 拟报到日期 | 拟报到时间 | 预定报到日 | 预定到职日
预定入职日 | 最迟入职日期 | 最晚入职日期 | 聘期开始 | 到岗报到日期 | 聘用日期 | 聘任日期 | 任用日期
"""

EXPIRY_LABELS = """
Offer Expiration Date | Offer Expiry Date | Offer Expires | Offer Valid Until | Valid Until
Expiration Date | Expiry Date | Reply by | Respond by | Acceptance Deadline | Offer Deadline
Offer Valid Through | Accept by | Response Deadline | Reply Deadline | Accept Before | Response Due
Please respond by | Acceptance Date | Acceptance Due | Acceptance Required by | Offer Closes
Offer Open Until | Deadline | Offer Validity | Sign by | Response Date | Please Accept by | Reply Due
Deadline to Accept | Due Date | Please reply by | Offer Expiration | Offer Expiry | Offer Expires on
Expires | Expires on | Expiration | Offer Valid till | Valid till | Valid Through | Valid to | Validity
Offer Validity Date | Validity of Offer | Validity Date | Offer Lapse Date | Offer Lapses | Lapses on
Last Date to Accept | Last Date for Acceptance | Last Date of Acceptance | Last Day to Accept
Last Day to Respond | Accept or Decline by | Decision by | Decision Due | Decision Deadline
Decision Date | Confirm by | Please Confirm by | Confirmation Deadline | Confirmation Due
Confirmation Required by | Return by | Please Return by | Return Signed Copy by | Signed Copy Due
Reply Required by | Response Required by | Respond Before | Please Sign by | Signature Due
Signature Deadline | Accept this offer by | Acceptance Deadline Date | Deadline for Acceptance
Deadline to Respond | Deadline for Response | Deadline to Sign | Offer Acceptance Deadline
Offer Acceptance Due | Offer Reply Date | Please reply no later than | Reply no later than
Respond no later than | No later than | Accept no later than | Offer Response Date | Offer Response Due
RSVP by | Closing Date | Closing Date for Acceptance | Answer by | Offer Open Through | Open Until
Please let us know by | To be accepted by | Needs Response by | Acceptance by
Please accept or decline by | Acceptance Expiry Date | Offer Available Until | Time to Accept
Accept Offer by | 回复截止日期 | 截止日期 | 答复期限 | 回复期限 | 确认截止日期 | 本通知有效期
通知书有效期 | 录用通知有效期 | 回复截止时间 | 有效期至 | 有效期 | Offer有效期 | Offer有效期至 | 失效日期
失效时间 | Offer失效时间 | Offer失效日期 | Offer截止日期 | Offer截止时间 | Offer过期时间 | Offer到期时间
Offer有效时间 | Offer有效日期 | 回复期限至 | 最晚回复日期 | 最迟回复日期 | 最晚回复时间 | 最迟回复时间
最晚确认时间 | 最迟确认时间 | 最晚确认日期 | 最晚接受日期 | 反馈截止日期 | 反馈截止时间 | 反馈时限
答复截止日期 | 答复截止时间 | 答复截止 | 答复时限 | 答复日期 | 接受截止日期 | 接受截止时间 | 接受期限
接受截止 | 签署截止日期 | 签署截止时间 | 签署期限 | 签署截止 | 确认期限 | 确认时限 | 确认截止
确认截止时间 | 请确认截止时间 | 回签截止日期 | 回签截止时间 | 回签期限 | 签回期限 | 签回截止日期
签回日期 | 回复时限 | 回复截止 | 回复截止日 | 截止时间 | 截止日 | 请于此日期前回复 | 接纳限期 | 接纳日期
接受限期 | 回复限期 | 答复限期 | 签回限期 | 确认限期 | 交回限期 | 签署限期 | 请在以下时间前确认
请在以下日期前确认 | 请于以下时间前确认 | 请在以下时间前回复 | 请于以下时间前回复 | 请回复截止日期
有效日期 | 有效日期至 | 有效期限 | 有效期截止 | 有效期截至 | 有效截止日期 | 有效截止日 | 有效至
邀约有效期 | 聘用函有效期 | 意向书有效期 | 录用函有效期 | 录用有效期 | 聘书有效期 | 本函有效期
本函有效期至 | 本通知有效期至 | 本offer有效期 | 回函期限 | 回函截止日期 | 回执截止日期 | 过期时间
到期时间 | 待确认截止 | 处理截止时间 | 请于以下日期前确认 | 请在此前确认 | 最后确认日期 | 逾期时间
Please respond no later than | Return no later than | Sign no later than | Offer Ends | Offer Lapses on
Reply before | Accept on or before | To accept by | Acceptance Due Date | Acceptance Expiry
Sign and return by | Please sign and return by | Response Needed by | Response by | Offer End Date
Date to respond by | Deadline for Reply | Last Day for Acceptance | Signing Deadline | Offer Open to
Offer截止 | 确认期限至 | 回签截止 | 回覆期限 | 回覆截止日 | 回覆截止日期 | 回执期限 | 反馈期限 | 反馈截止
最迟确认日期 | 最迟答复日期 | 最晚答复日期 | 录用有效期至 | 有效截止时间 | 有效期限至 | 本邀约有效期
邀约有效期至 | 邀请有效期 | 要约有效期 | 要约截止日期 | 有效时间 | 请回复于 | 请于此日期前确认
最后回复日期 | 最后回覆日期 | 交回期限 | 接纳期限 | 接纳截止日期 | 签收截止日期 | 函件有效期 | 逾期失效日
"""
