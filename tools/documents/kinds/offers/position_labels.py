"""What forms and letters call the job that is offered."""

POSITION_LABELS = """
Position | Position Title | Job Title | Role | Post | Role Title | Title | Job | Position Offered
Job Position | Appointment | Position/Title | Job Role | Designation | Offered Position | Role Offered
Post Offered | Post Title | Title of Post | Title of Position | Title of Job | Job Offered | Job Name
Job Title Offered | Position Name | Offered Role | New Position | New Role | Your Role | Your Position
Your Job Title | Official Title | Working Title | Business Title | Functional Title | Job Designation
Designation Offered | Position Applied for | Position/Job Title | Job Title/Position | Role/Position
Role/Title | Position Being Offered | Employment Position | Appointed as | Appointed to | Employed as
To be employed as | Occupation | Job Title and Duties | Job Title, Main Duties and Responsibilities
Title/Position | Classification Title | Internship Position | Internship Role | Capacity | Hired as
Position Held | Role Name | Job Title & Grade | Engaged as | Position Description | 职位 | 岗位 | 职务
职位名称 | 岗位名称 | 录用职位 | 录用岗位 | 聘用岗位 | 聘用职位 | 聘用职务 | 录用职务 | 工作岗位
入职岗位 | 担任职务 | 拟任职位 | 拟任岗位 | 拟任职务 | 入职职位 | 入职职务 | 应聘职位 | 应聘岗位
应聘职务 | 聘任岗位 | 聘任职务 | 聘任职位 | 任职岗位 | 任职职位 | 任职职务 | 职位/岗位 | 岗位/职务
岗位/职位 | 职务/岗位 | 职位/职务 | 职称 | 职衔 | 受聘职位 | 受聘岗位 | 受聘职务 | 受雇职位 | 雇佣职位
录用岗位名称 | 录用职位名称 | 拟聘岗位 | 拟聘职位 | 拟聘职务 | 拟聘用岗位 | 拟录用岗位 | 拟录用职位
所任岗位 | 任用职务 | 任用职称 | 任用职位 | 实习岗位 | 实习职位 | 兼职岗位 | 任职 | 岗位(工种) | 工种
岗位工种 | 工作岗位(工种) | 工作岗位/职务 | 工作内容及岗位 | 工作职位 | 工作职务 | 聘用工作岗位 | 岗位信息
职位信息 | 入职职位名称 | Offer职位 | Offer岗位 | 邀约职位 | 邀约岗位 | 报到岗位 | 到岗岗位 | 上岗岗位
调入岗位 | 拟调入岗位 | 职位名 | 您的职位 | 您的岗位 | 您的职务 | 录取职位 | 录取岗位 | 聘请职位
聘请职务 | Appointment to | Your Job | Position Offered to You | Post/Title | Position and Title
录取职称 | 担任岗位 | 聘任职称 | 雇用职位 | 应征职位 | 从事岗位 | 岗位(职务) | 签约岗位 | 意向岗位
工作岗位名称 | 岗位或职务 | 聘请岗位
"""
