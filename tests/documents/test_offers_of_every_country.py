"""Offers in the wordings of several countries: pay in many spellings, contracts, notices of public bodies."""

from datetime import date

import pytest

from models.facts.evidence import FieldName
from tests.documents.drawing import lines, page, row
from tests.documents.readings import Plain, read, said

PAPERS: dict[str, tuple[bytes, dict[str, Plain]]] = {
    "an appointment with the firm named behind the job": (
        lines(
            "LETTER OF APPOINTMENT",
            "To: Mr. Fong Kin Chung",
            "We are pleased to confirm your appointment as Assistant Merchandiser of Kwun Tong Apparel",
            'Limited (the "Company") with effect from 1 December 2026.',
            "Your monthly salary would be HK$19,500.",
        ),
        {
            "employer": "Kwun Tong Apparel Limited",
            "position": "Assistant Merchandiser",
            "pay": (1950000, "HKD", "month"),
            "starts_on": date(2026, 12, 1),
        },
    ),
    "an Indian appointment, in figures of its own and in words": (
        lines(
            "KAVERI TEXTILE MILLS LIMITED",
            "LETTER OF APPOINTMENT",
            "Ms. Divya Ramachandran",
            "Dear Ms. Divya,",
            "We have pleasure in appointing you as Quality Control Officer with effect from 04.01.2027.",
            "Your annual CTC will be Rs.8,40,000/- (Rupees Eight Lakhs Forty Thousand only).",
            "Please sign the duplicate and return the same on or before 15.12.2026.",
        ),
        {
            "employer": "KAVERI TEXTILE MILLS LIMITED",
            "holder": "Divya Ramachandran",
            "position": "Quality Control Officer",
            "pay": (84000000, "INR", "year"),
            "starts_on": date(2027, 1, 4),
            "offer_expires_on": date(2026, 12, 15),
        },
    ),
    "pay every two weeks, and what that is in a year": (
        lines(
            "Offer of Employment",
            "Dear Thomas Beckett,",
            "Northgate Health Partners is excited to offer you the position of Registered Nurse II.",
            "Your compensation will be $3,461.54 paid bi-weekly, equivalent to $90,000.00 annualized.",
            "Please sign by 5:00 p.m. Pacific Time on Friday, December 4, 2026.",
        ),
        {
            "employer": "Northgate Health Partners",
            "position": "Registered Nurse II",
            "pay": (9000000, "USD", "year"),
            "offer_expires_on": date(2026, 12, 4),
        },
    ),
    "pay meanwhile and pay once confirmed": (
        lines(
            "Offer Letter",
            "Dear Sunita Rai,",
            "We are pleased to offer you the position of Sous Chef.",
            "During the probation period your pay will be £2,100 per month.",
            "On confirmation your salary will be £2,400 per month.",
        ),
        {"holder": "Sunita Rai", "position": "Sous Chef", "pay": (240000, "GBP", "month")},
    ),
    "an agreement between two parties": (
        lines(
            "EMPLOYMENT AGREEMENT",
            "This agreement is made by and between Bayou Freight Systems, LLC (the",
            '"Company"), and Terrence Boudreaux (the "Employee").',
            "The Company shall employ the Employee as Fleet Operations Manager.",
            "Employment shall commence on January 4, 2027.",
            "The Company shall pay the Employee a base salary of $88,000 per year.",
            "The Employee is eligible for a bonus of up to $9,000.",
        ),
        {
            "employer": "Bayou Freight Systems, LLC",
            "holder": "Terrence Boudreaux",
            "position": "Fleet Operations Manager",
            "pay": (8800000, "USD", "year"),
            "starts_on": date(2027, 1, 4),
        },
    ),
    "figures as the continent writes them": (
        lines(
            "Rheintal Maschinenbau GmbH",
            "Employment Offer",
            "Dear Ms Nowak,",
            "We are delighted to offer you the position of Quality Engineer.",
            "Your gross annual salary will amount to EUR 58.500,00, in twelve instalments.",
        ),
        {
            "employer": "Rheintal Maschinenbau GmbH",
            "position": "Quality Engineer",
            "pay": (5850000, "EUR", "year"),
        },
    ),
    "headings above their values": (
        page(
            (60, 60, "Offer of Employment"),
            (60, 90, "Silverbirch Care Homes"),
            *row(130, (60, "POSITION"), (230, "START DATE"), (390, "SALARY")),
            *row(152, (60, "Night Care Assistant"), (230, "18 January 2027"), (390, "£12.75 per hour")),
            (60, 200, "Dear Rosie Fairhurst,"),
        ),
        {
            "employer": "Silverbirch Care Homes",
            "holder": "Rosie Fairhurst",
            "position": "Night Care Assistant",
            "pay": (1275, "GBP", "hour"),
            "starts_on": date(2027, 1, 18),
        },
    ),
    "a mail with its labels in brackets": (
        lines(
            "【录用通知】来自深蓝引擎",
            "陆嘉怡，您好：",
            "感谢您参加深圳市深蓝引擎科技有限公司的面试，我们诚挚邀请您加入。",
            "【入职职位】高级Java工程师",
            "【薪酬待遇】税前25K×15薪",
            "【报到时间】2027年1月11日上午9:30",
            "请于2026年12月3日18:00前回复本邮件确认是否接受。",
        ),
        {
            "employer": "深圳市深蓝引擎科技有限公司",
            "holder": "陆嘉怡",
            "position": "高级Java工程师",
            "pay": (2500000, "CNY", "month", 15),
            "starts_on": date(2027, 1, 11),
            "offer_expires_on": date(2026, 12, 3),
        },
    ),
    "what is paid on trial and afterwards": (
        lines(
            "入职通知书",
            "尊敬的梁思琪女士：",
            "感谢您应聘本公司人事主管一职，您已成功通过我司的考核，诚邀您的加入。",
            "一、报到时间：2027年1月4日（星期一）上午9:00",
            "二、薪资待遇：试用期工资6400元/月，转正后工资8000元/月。",
            "佛山市锦岚纺织有限公司",
            "2026年11月26日",
        ),
        {
            "employer": "佛山市锦岚纺织有限公司",
            "holder": "梁思琪",
            "position": "人事主管",
            "pay": (800000, "CNY", "month"),
            "starts_on": date(2027, 1, 4),
        },
    ),
    "a call to another post": (
        lines(
            "商 调 函",
            "长宁区第三中学：",
            "因工作需要，拟调贵单位 顾明远 同志到我校工作，担任数学教师，请予支持。",
            "海曙区实验中学（盖章）",
            "2026年11月20日",
        ),
        {"employer": "海曙区实验中学", "holder": "顾明远", "position": "数学教师"},
    ),
    "a notice to a civil servant": (
        lines(
            "录用公务员通知书",
            "邹雅琴同志：",
            "经考试、体检、考察和公示，批准录用你为临江市税务局一级科员，试用期一年。",
            "请于2027年1月8日前持本通知到临江市税务局人事科报到。",
            "临江市公务员局",
            "2026年11月27日",
        ),
        {
            "employer": "临江市税务局",
            "holder": "邹雅琴",
            "position": "一级科员",
            "starts_on": date(2027, 1, 8),
        },
    ),
    "an agreement of graduate, employer and school": (
        page(
            (130, 60, "全国普通高等学校毕业生就业协议书"),
            *row(100, (60, "甲方（用人单位）"), (220, "宁波甬江精工机械股份有限公司")),
            *row(124, (60, "乙方（毕业生）"), (220, "沈若溪")),
            *row(148, (60, "丙方（学校）"), (220, "东海理工大学")),
            (60, 180, "乙方到甲方从事机械设计工程师工作，报到时间为2027年7月5日。"),
            (60, 204, "试用期6个月，试用期月工资6800元，试用期满后月工资8500元。"),
        ),
        {
            "employer": "宁波甬江精工机械股份有限公司",
            "holder": "沈若溪",
            "position": "机械设计工程师",
            "pay": (850000, "CNY", "month"),
            "starts_on": date(2027, 7, 5),
        },
    ),
    "a contract of work": (
        lines(
            "劳动合同书",
            "甲方（用人单位）：青岛海岳船舶配件有限公司",
            "法定代表人：宫立新",
            "乙方（劳动者）：戚文涛",
            "一、合同期限：自2027年1月1日起至2029年12月31日止，其中试用期三个月。",
            "二、乙方同意根据甲方工作需要，担任数控车工岗位工作。",
            "三、甲方以货币形式支付乙方工资，月工资为6800元，试用期工资为5500元。",
        ),
        {
            "employer": "青岛海岳船舶配件有限公司",
            "holder": "戚文涛",
            "position": "数控车工",
            "pay": (680000, "CNY", "month"),
            "starts_on": date(2027, 1, 1),
        },
    ),
    "a letter in traditional characters": (
        lines(
            "宏昇貿易有限公司",
            "聘用函",
            "林美鳳小姐：",
            "本公司現誠意聘請閣下出任會計文員一職，有關聘用條件如下：",
            "到任日期：2027年1月4日",
            "月薪：港幣18,500元正",
            "如閣下同意，請於2026年12月1日或之前簽署本函副本並交回本公司。",
        ),
        {
            "employer": "宏昇貿易有限公司",
            "holder": "林美鳳",
            "position": "會計文員",
            "pay": (1850000, "HKD", "month"),
            "starts_on": date(2027, 1, 4),
            "offer_expires_on": date(2026, 12, 1),
        },
    ),
    "a message on a telephone, a time in the day until when": (
        lines(
            "Offer详情",
            "恭喜你获得星河智联（南京）科技有限公司的Offer！",
            "职位名称",
            "算法工程师",
            "入职日期",
            "2027/01/18",
            "Offer失效时间",
            "2026/12/05 23:59",
            step=17,
        ),
        {
            "employer": "星河智联（南京）科技有限公司",
            "position": "算法工程师",
            "starts_on": date(2027, 1, 18),
            "offer_expires_on": date(2026, 12, 5),
        },
    ),
}


@pytest.mark.parametrize("name", PAPERS)
def test_an_offer_is_known_and_read(name: str) -> None:
    paper, fields = PAPERS[name]
    document = read(paper)

    assert document.kind == "offer_letter"
    assert {name: said(document, FieldName(name)) for name in fields} == fields
