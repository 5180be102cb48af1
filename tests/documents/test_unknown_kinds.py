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

LOOK_ALIKES: dict[str, tuple[str, ...]] = {
    "a coupon": (
        "Your offer from Northside Shoes",
        "Hi Dana,",
        "Enjoy 20% off your next order. Offer expires on 5 December 2026.",
        "Shop now",
        "Terms apply",
    ),
    "an advertisement of a job": (
        "Senior Data Analyst",
        "Bright Harbor Inc. is hiring. Full-time position in Boston.",
        "Base salary: $90,000 - $110,000 per year",
        "Requirements: bachelor's degree in statistics or a related field",
        "Apply by 5 December 2026",
    ),
    "a Chinese advertisement of a job": (
        "招聘启事",
        "岗位：后端开发工程师",
        "薪资：15000-25000元/月",
        "要求：本科及以上学历，计算机相关专业",
        "工作地点：杭州",
        "有意者请投递简历",
    ),
    "a transcript": (
        "Official Academic Transcript",
        "Student: Ann Lee",
        "Program: Bachelor of Science in Physics",
        "Fall 2023",
        "PHYS 101 Mechanics  4.0  A",
        "MATH 201 Calculus  4.0  B+",
        "Cumulative GPA: 3.71",
    ),
    "a ticket to an examination": (
        "全国硕士研究生招生考试准考证",
        "姓名：冯晓",
        "准考证号：103841234567",
        "考试科目：英语一",
        "考试时间：2026年12月20日 14:00-17:00",
        "考点：厦门大学",
    ),
    "a warranty": (
        "Warranty Certificate",
        "Product: Blender X200",
        "Serial No: 88412",
        "Valid until: 31 December 2028",
        "This certifies that the product is free from defects.",
    ),
    "a gift certificate": (
        "Gift Certificate",
        "This certificate entitles the bearer to $50.00 of services",
        "Issued to: Dana Whit",
        "Expiration Date: 12/31/2027",
        "Certificate No: 55120",
    ),
    "a chat": ("微信", "张三", "在吗", "昨天 21:05", "明天一起去看电影吗", "好啊", "今天 08:12"),
    "news of others": (
        "City Daily",
        "Local team wins championship",
        "The school team won first place at the state finals on Saturday.",
        "Coach Miller said he was proud.",
        "Posted by staff, 3 November 2026",
    ),
    "a resignation": (
        "Letter of Resignation",
        "Dear Mr. Hall,",
        "Please accept this letter as notice of my resignation from my position as Analyst.",
        "My last day will be 31 December 2026.",
        "Thank you for the opportunity.",
        "Ann Lee",
    ),
    "a reference": (
        "Reference Letter",
        "To whom it may concern,",
        "I am pleased to confirm that Ann Lee was my student at Hillside University.",
        "She completed her degree with distinction.",
    ),
    "a course of study": (
        "Master of Science in Data Science",
        "Hillside University",
        "Duration: 2 years full-time",
        "Tuition: $30,000 per year",
        "Entry requirements: a bachelor's degree; IELTS 6.5 or TOEFL 90",
        "Apply online before 31 March 2027",
    ),
    "an admission to a Chinese university": (
        "录取通知书",
        "冯晓同学：",
        "经审核批准，你被我校录取到计算机科学与技术专业学习。",
        "请于2026年9月1日持本通知书到校报到。",
        "华东师范大学",
    ),
    "an admission to a university": (
        "Offer of Admission",
        "Dear Ann,",
        "Congratulations! We are pleased to offer you admission to the Master of Finance program",
        "at Hillside University starting in September 2027.",
        "Tuition fees are $30,000 per year.",
        "Please accept this offer by 1 March 2027.",
    ),
    "a medical certificate": (
        "Medical Certificate",
        "This is to certify that Ann Lee was examined by me and is unfit for work",
        "from 3 to 5 November 2026.",
        "Dr. P. Rao",
    ),
    "a certificate of goods": (
        "Certificate of Conformity",
        "This certifies that the goods described below conform to the standard EN 71.",
        "Certificate No: 2026-1182",
        "Issue date: 3 May 2026",
    ),
    "an essay": (
        "My summer at the university",
        "I graduated from high school last year and moved to the city.",
        "My landlord asked for a deposit. I passed my driving test in June.",
    ),
    "an advertisement of a loan": (
        "Personal loan offer",
        "You have been selected! Borrow up to $20,000.",
        "Start date: any time. Monthly payments from $99.",
        "This offer expires on 1 December 2026.",
    ),
    "a request for leave": (
        "请假条",
        "尊敬的王老师：",
        "我因病需请假两天，望批准。",
        "学生：冯晓",
        "2026年10月8日",
    ),
    "a certificate of shares": (
        "Share Certificate",
        "This is to certify that Ann Lee is the registered holder of 100 ordinary shares",
        "Certificate No: 118  Date of issue: 4 May 2026",
        "Harbour Mills plc",
    ),
    "a thesis": (
        "Declaration",
        "This thesis is submitted in partial fulfilment of the requirements",
        "for the degree of Doctor of Philosophy",
        "at the University of Leeds, Faculty of Engineering.",
        "May 2025",
    ),
    "a contract for services": (
        "服务合同",
        "甲方：杭州某某公司",
        "乙方：冯晓",
        "甲方聘请乙方提供技术咨询服务，服务费每月5000元。",
    ),
    "a plan of study": (
        "学习计划",
        "一、希望明年通过注册会计师考试",
        "二、争取拿到奖学金",
        "三、准备雅思考试",
    ),
}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_of_another_kind_is_none_of_ours(name: str) -> None:
    document = read(lines(*PAPERS[name]))

    assert (document.kind, document.fields) == (None, ())


@pytest.mark.parametrize("name", LOOK_ALIKES)
def test_a_paper_with_the_words_of_one_of_ours_is_none_of_them(name: str) -> None:
    document = read(lines(*LOOK_ALIKES[name]))

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
