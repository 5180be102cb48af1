"""What forms and letters call the person who is offered work."""

HOLDER_LABELS = """
Employee | Employee Name | Candidate | Candidate Name | Name | Full Name | Print Name | Name of Employee
To | Applicant | Applicant Name | Prepared for | Offer to | New Hire | Name of Candidate
Candidate's Name | Employee's Name | Attention | Attn | Appointee | Name of Applicant | Applicant's Name
Name of Appointee | Appointee's Name | Appointee Name | Offeree | Name of Offeree | The Employee
Employee Full Name | Candidate Full Name | Full Legal Name | Legal Name | New Hire Name | New Employee
New Employee Name | Selected Candidate | Selectee | Selectee Name | Name of Selectee | Offered to
Offer Recipient | Recipient | Recipient Name | Staff Name | Name of Staff | Worker Name | Intern Name
Name of Intern | Prepared for Candidate | Issued to | Addressed to | Full Name of Employee
Employee (Full Name) | Name in Full | Associate Name | Your Name | Name (as per NRIC) | Name as per NRIC
Name of Worker | Team Member | Team Member Name | Trainee Name | Teacher Name | Contractor Name | 收件人
应聘者 | 应聘者姓名 | 应聘人 | 拟录用人员 | 录用人员 | 被聘人 | 录用者 | 员工姓名 | 姓名 | 录用人 | 受聘人
被录用人 | 候选人 | 候选人姓名 | 乙方 | 致 | 聘用人员 | 员工 | 受聘者 | 受聘人姓名 | 受聘者姓名 | 被聘用人
被聘用人姓名 | 被聘者 | 被聘人姓名 | 被聘任人 | 拟聘人员 | 拟聘用人员 | 拟录用人姓名 | 录用人姓名
录用人员姓名 | 录用员工 | 录用员工姓名 | 新员工 | 新员工姓名 | 入职人 | 入职人员 | 入职人姓名 | 入职者
入职员工 | 入职员工姓名 | 受雇人 | 受雇人姓名 | 受雇者 | 雇员 | 雇员姓名 | 劳动者 | 劳动者姓名
乙方(劳动者) | 乙方(员工) | 乙方(毕业生) | 乙方(受聘人) | 乙方(受聘方) | 乙方(应聘人) | 乙方(学生)
乙方姓名 | 受聘方 | 毕业生 | 毕业生姓名 | 学生姓名 | 实习生姓名 | 实习学生 | 应聘人姓名 | 应聘人员
求职者 | 求职者姓名 | 收函人 | 收信人 | 接收人 | 被邀请人 | 您的姓名 | 尊敬的 | 亲爱的 | 名字 | 中文姓名
调入人员 | 调动人员 | 被调人员 | 拟调人员 | 被录用者 | 被录用人姓名 | 被录用人员 | 录取人 | 录取者姓名
员工本人 | 教师姓名 | Offer made to | Addressee | Successful Candidate | New Starter
被录取人 | 聘用对象 | 拟聘人 | 录取者 | 应征者 | 收件者 | 录用对象 | 拟录用人 | 聘用人 | 录取人员
应征者姓名 | 录用者姓名
"""
