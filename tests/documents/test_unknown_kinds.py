"""Documents of no kind that we know are said to be none, however many words they share with those we do."""

import pytest

from models.facts.evidence import EvidenceKind
from tests.documents.drawing import lines, page, row
from tests.documents.readings import read

PAPERS: dict[str, tuple[str, ...]] = {
    "an electricity bill": (
        "City Power & Light",
        "Electricity Bill",
        "Customer: Dana Whit",
        "Account Number: 4471 2290 11",
        "Billing period: 1 Oct 2026 to 31 Oct 2026",
        "Meter reading: 12,345 kWh",
        "Previous balance: $80.11",
        "Total amount due: $92.40",
        "Due date: 20 November 2026",
    ),
    "a Chinese bill for water": (
        "自来水公司水费通知单",
        "户名：冯雨桐",
        "户号：300441287",
        "抄表日期：2026年10月15日",
        "本期用水量：12吨",
        "应付金额：45.60元",
        "请于2026年11月5日前缴费",
    ),
    "a curriculum vitae": (
        "Curriculum Vitae",
        "Elena Petrova",
        "Education",
        "Bachelor of Science in Physics, Hillside University, 2019 - 2023",
        "Experience",
        "Data analyst at Bright Harbor Inc., full-time position, base salary negotiable",
        "Certificates: IELTS 7.5, AWS Certified Developer",
        "Skills: Python, statistics",
    ),
    "a Chinese curriculum vitae": (
        "个人简历",
        "姓名：段誉",
        "求职意向：数据分析师",
        "教育背景：2019年9月至2023年6月 武汉大学 统计学专业 本科",
        "工作经历：2023年7月至今 杭州某某科技有限公司 岗位：分析师 月薪面议",
        "证书：大学英语六级、计算机二级",
        "自我评价：认真负责",
    ),
    "a news article": (
        "City Daily, 3 November 2026",
        "More graduates receive an offer letter before their final examinations",
        "Universities report that every second student has signed an offer letter by June.",
        "The average starting salary rose to $4,200 a month, and rents rose as well.",
        "A landlord in the city said that a tenant now pays a deposit of two months.",
    ),
    "advice on offers": (
        "How to read your offer letter",
        "An offer letter tells your base salary, your start date and your benefits.",
        "Before you accept this offer, ask about the probation and the bonus.",
        "Ask a friend to read it too.",
    ),
    "an identity card": (
        "姓名 魏来",
        "性别 男 民族 汉",
        "出生 1999年1月5日",
        "住址 湖南省长沙市岳麓区麓山南路1号",
        "公民身份号码 430104199901050011",
    ),
    "a boarding pass": (
        "Boarding Pass",
        "Passenger: LEE/ANN MS",
        "Flight: CA 1831",
        "From: Beijing PEK  To: Shanghai SHA",
        "Date: 12 Dec 2026  Gate: 22  Seat: 31A",
        "Booking reference: X7KQ2M",
    ),
    "an itinerary": (
        "电子客票行程单",
        "旅客姓名：魏来",
        "航班号：MU5102 舱位：Y",
        "出发：北京首都 到达：上海虹桥",
        "票价：1,240.00元 合计：1,340.00元",
        "客票号码：7812345678901",
    ),
    "a menu": (
        "Corner Bistro Menu",
        "Onion soup  $8.00",
        "Grilled salmon  $22.50",
        "Apple pie  $7.00",
        "Service is not included",
    ),
    "a letter": (
        "Dear Aunt Rose,",
        "Thank you for the sweater. University starts on 1 September 2026 and I am well.",
        "My landlord fixed the heating and the rent stays the same.",
        "Love, Tim",
    ),
    "a proof of income": (
        "收入证明",
        "兹证明魏来系我公司员工，担任工程师一职，月薪人民币12000元。",
        "特此证明。",
        "杭州西溪数据技术有限公司（盖章）",
        "2026年10月8日",
    ),
    "a bill of a credit card": (
        "信用卡电子账单",
        "尊敬的魏来先生：",
        "账单日：2026年10月10日",
        "到期还款日：2026年10月28日",
        "本期应还金额：3,420.55",
        "最低还款额：342.05",
        "信用额度：50,000.00",
    ),
    "a guide to renting": (
        "租房攻略：签租房合同要注意什么",
        "一、核对出租人身份。二、租金和押金写清楚。三、租期写明。",
        "四、保留转账记录。",
    ),
    "a privacy notice": (
        "Privacy Notice",
        "We collect your name, account number and transaction history.",
        "You may ask for a bank statement at any branch.",
        "Salary slips are deleted after ninety days.",
    ),
    "a prescription": ("Outpatient Prescription", "Patient: Ann Lee", "Amoxicillin 500 mg, quantity 21",
        "Date: 2026-10-03"),
    "minutes of a meeting": (
        "会议纪要",
        "时间：2026年10月9日",
        "议题：讨论员工工资条发放方式与银行流水提供要求",
        "结论：下月起使用电子工资条。",
    ),
    "a contract of employment's rules": (
        "员工手册",
        "第一章 总则",
        "公司每月10日发放工资，应发工资扣除个税与社保后为实发工资。",
        "试用期不超过三个月，岗位由部门安排。",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_of_another_kind_is_none_of_ours(name: str) -> None:
    document = read(lines(*PAPERS[name]))

    assert (document.kind, document.fields) == (None, ())


def test_a_web_page_with_a_row_of_links_is_no_document() -> None:
    document = read(
        page(
            *row(
                40, (60, "Home"), (130, "Invoice"), (220, "Payslip"), (300, "Receipt"), (380, "Certificate")
            ),
            (60, 90, "Templates for every office"),
            (60, 120, "Choose a template and fill it in. It takes five minutes."),
        )
    )

    assert document.kind is None


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (
            ("Offer Letter", "Employer: Acme Ltd", "Salary: $20 per hour", "Start date: 2026-07-01"),
            EvidenceKind.OFFER_LETTER,
        ),
        (("Payslip", "Employee: Ann Lee", "Gross Pay: $900.00", "Net Pay: $800.00"), EvidenceKind.PAYSLIP),
        (
            ("租房合同", "出租人：张三", "承租人：李四", "月租金：900元", "押金：900元"),
            EvidenceKind.RENTAL_CONTRACT,
        ),
    ],
)
def test_a_short_document_of_a_known_kind_is_still_known(texts: tuple[str, ...], kind: EvidenceKind) -> None:
    assert read(lines(*texts)).kind is kind
