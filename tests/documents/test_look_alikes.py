"""Papers that borrow the words of the kinds we know are of none: coupons, admissions, warranties, theses."""

import pytest

from tests.documents.drawing import lines
from tests.documents.readings import read

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


@pytest.mark.parametrize("name", LOOK_ALIKES)
def test_a_paper_with_the_words_of_one_of_ours_is_none_of_them(name: str) -> None:
    document = read(lines(*LOOK_ALIKES[name]))

    assert (document.kind, document.fields) == (None, ())
