"""Offers that people write themselves: letters, mails and forms from several countries."""

from datetime import date

import pytest

from models.facts.evidence import EvidenceKind, FieldName
from tests.documents.drawing import typed
from tests.documents.readings import Plain, read, said

PAPERS: tuple[tuple[str, dict[str, Plain]], ...] = (
    (
        """
Vindhya Cloud Solutions Private Limited
Ref: VCS/HR/2026/1182                               Date: 26-11-2026
To,
Mr. Karthik Menon
Kochi, Kerala
Subject: Offer of Employment
Dear Karthik,
With reference to your application and subsequent interviews, we are pleased to offer you the position
of DevOps Engineer in our organization.
Your annual Cost to Company (CTC) will be Rs. 14,50,000/- (Rupees Fourteen Lakh Fifty Thousand only).
You are required to join on or before 06-01-2027 at our Kochi office.
Kindly confirm your acceptance of this offer on or before 05-12-2026.
For Vindhya Cloud Solutions Private Limited
Authorised Signatory
""",
        {
            "holder": "Karthik Menon",
            "employer": "Vindhya Cloud Solutions Private Limited",
            "position": "DevOps Engineer",
            "pay": (145000000, "INR", "year"),
            "starts_on": date(2027, 1, 6),
            "offer_expires_on": date(2026, 12, 5),
        },
    ),
    (
        """
From: people@nordlysgames.example
To: Sofia Lindqvist
Subject: Job offer - Gameplay Programmer at Nordlys Games
Hi Sofia,
Great news! After meeting you last week, we would love to have you on board as a Gameplay Programmer.
Here is a summary of the offer:
- Salary: €42,000 gross per year
- Start: 15 February 2027
- Contract: permanent, full-time
- Location: Gothenburg / remote
Let us know by 10 December 2026 if you accept.
Best,
Maja
""",
        {
            "holder": "Sofia Lindqvist",
            "employer": "Nordlys Games",
            "position": "Gameplay Programmer",
            "pay": (4200000, "EUR", "year"),
            "starts_on": date(2027, 2, 15),
            "offer_expires_on": date(2026, 12, 10),
        },
    ),
    (
        """
Offer summary
Peakline Ventures
Candidate
Grace Lim
Role
Product Designer
Base salary
SGD 7,800 / month
Proposed start date
4 Jan 2027
Offer expires
3 Dec 2026
Accept offer     Decline
""",
        {
            "holder": "Grace Lim",
            "employer": "Peakline Ventures",
            "position": "Product Designer",
            "pay": (780000, "SGD", "month"),
            "starts_on": date(2027, 1, 4),
            "offer_expires_on": date(2026, 12, 3),
        },
    ),
    (
        """
中建西部建设工程有限公司
录用函
编号：ZJ-HR-2026-0917
邹静怡同志：
经研究，决定聘用你到我公司成本管理部工作，岗位为造价工程师。
你的年薪标准为156000元（税前），按月发放。
请于2027年1月4日到公司人力资源部办理入职手续。
特此通知。
""",
        {
            "holder": "邹静怡",
            "employer": "中建西部建设工程有限公司",
            "position": "造价工程师",
            "pay": (15600000, "CNY", "year"),
            "starts_on": date(2027, 1, 4),
        },
    ),
    (
        """
新界康健醫療有限公司
聘書
黃曉彤小姐：
本公司現決定聘請閣下為註冊護士，聘用條件如下：
職位：註冊護士
到職日期：2027年1月18日
月薪：港幣36,500元
試用期：三個月
如閣下接受上述聘用條件，請於2026年12月12日或之前簽署並交回本函。
""",
        {
            "holder": "黃曉彤",
            "employer": "新界康健醫療有限公司",
            "position": "註冊護士",
            "pay": (3650000, "HKD", "month"),
            "starts_on": date(2027, 1, 18),
            "offer_expires_on": date(2026, 12, 12),
        },
    ),
    (
        """
聘任书
兹聘任苗春燕同志为郑州嵩山妇幼医院主管护师，聘期三年，自2027年1月1日起至2029年12月31日止。
聘任期间月工资为人民币柒仟捌佰元整（¥7800元）。
郑州嵩山妇幼医院（盖章）
二〇二六年十一月二十日
""",
        {
            "holder": "苗春燕",
            "employer": "郑州嵩山妇幼医院",
            "position": "主管护师",
            "pay": (780000, "CNY", "month"),
            "starts_on": date(2027, 1, 1),
        },
    ),
    (
        """
马一凡同学：
恭喜您通过北京智源云算科技股份有限公司2027届校园招聘的选拔，我们诚邀您加入！您的录用信息如下：
岗位名称：算法工程师
工作地点：北京
月基本工资：30,000元（税前），每年发放16个月工资
签字费：50,000元
报到日期：2027年7月1日
请您于2026年12月20日24:00前登录系统确认，逾期视为放弃。
""",
        {
            "holder": "马一凡",
            "employer": "北京智源云算科技股份有限公司",
            "position": "算法工程师",
            "pay": (3000000, "CNY", "month", 16),
            "starts_on": date(2027, 7, 1),
            "offer_expires_on": date(2026, 12, 20),
        },
    ),
    (
        """
Nordwind Energie AG
Employment offer
Dear Mr Lukas Brandt,
we are pleased to offer you a permanent position as Grid Planning Engineer in our Hamburg office.
Your gross monthly salary will be EUR 5,200, paid in 13 monthly instalments per year.
The employment starts on 1 March 2027. Please let us have your decision by 18 December 2026.
""",
        {
            "holder": "Lukas Brandt",
            "employer": "Nordwind Energie AG",
            "position": "Grid Planning Engineer",
            "pay": (520000, "EUR", "month", 13),
            "starts_on": date(2027, 3, 1),
            "offer_expires_on": date(2026, 12, 18),
        },
    ),
    (
        """
录用通知书
编号：TY2026-331
范立军 先生/女士：
经我公司研究决定，正式录用您为设备维修工程师，现就有关事宜通知如下：
1．工作部门：设备管理部
2．劳动合同期限：三年（含试用期三个月）
3．劳动报酬：转正后月工资为8500元（含税）；试用期月工资为6800元
4．报到日期：2026年12月16日
5．报到时须提交体检报告、学历证明
若您同意上述条件，请于2026年12月9日17:00前将签字后的回执寄回我公司，逾期视为自动放弃。
山东泰岳重工集团有限公司
""",
        {
            "holder": "范立军",
            "employer": "山东泰岳重工集团有限公司",
            "position": "设备维修工程师",
            "pay": (850000, "CNY", "month"),
            "starts_on": date(2026, 12, 16),
            "offer_expires_on": date(2026, 12, 9),
        },
    ),
    (
        """
主旨：錄取通知 - 宏碩科技股份有限公司
蔡宜蓁 您好：
感謝您撥冗參與面試，很高興通知您已獲錄取，職務內容如下：
職稱：韌體工程師
月薪：58,000元（保障年薪14個月）
到職日：2027/01/18
""",
        {
            "holder": "蔡宜蓁",
            "employer": "宏碩科技股份有限公司",
            "position": "韌體工程師",
            "starts_on": date(2027, 1, 18),
            "pay": (5800000, "CNY", "month"),
        },
    ),
)


@pytest.mark.parametrize(("paper", "fields"), PAPERS)
def test_it_is_known_and_read(paper: str, fields: dict[str, Plain]) -> None:
    document = read(typed(paper))

    assert document.kind is EvidenceKind.OFFER_LETTER
    assert {name: said(document, FieldName(name)) for name in fields} == fields
