"""Offers as letters, e-mails, tables and cards, from several countries."""

from datetime import date

import pytest

from models.facts.evidence import FieldName
from tests.documents.drawing import lines, page, row
from tests.documents.readings import Plain, read, said

PAPERS: tuple[tuple[str, bytes, dict[str, Plain], str | None], ...] = (
    (
        "offer_letter",
        lines(
            "发件人：人力资源部 <hr@example.com>",
            "主题：Offer 确认 - 杭州青橙软件有限公司",
            "戴宇航，您好！",
            "恭喜您通过我司面试，现正式邀请您加入杭州青橙软件有限公司，担任后端开发工程师。",
            "薪资：税前20000元/月，试用期3个月，试用期工资80%",
            "入职时间：2027年1月4日",
            "请于2026年12月10日前回复邮件确认。",
        ),
        {
            "holder": "戴宇航",
            "employer": "杭州青橙软件有限公司",
            "position": "后端开发工程师",
            "pay": (2000000, "CNY", "month"),
            "starts_on": date(2027, 1, 4),
            "offer_expires_on": date(2026, 12, 10),
        },
        None,
    ),
    (
        "offer_letter",
        lines(
            "聘用意向书",
            "致：冯小宁 女士",
            "经友好协商，上海云杉信息技术股份有限公司拟聘用您为高级产品经理。",
            "一、薪酬：年薪人民币360,000元（税前）。",
            "二、拟入职日期：2027年2月1日。",
            "三、本意向书有效期至2026年12月20日。",
            "上海云杉信息技术股份有限公司（盖章）",
            "2026年11月25日",
        ),
        {
            "holder": "冯小宁",
            "employer": "上海云杉信息技术股份有限公司",
            "position": "高级产品经理",
            "pay": (36000000, "CNY", "year"),
            "starts_on": date(2027, 2, 1),
            "offer_expires_on": date(2026, 12, 20),
        },
        None,
    ),
    (
        "offer_letter",
        lines(
            "聘 书",
            "兹聘请 罗志远 先生为我公司技术总监，聘期自2027年1月1日起至2029年12月31日止。",
            "月薪：人民币45,000元",
            "深圳市前海蓝海科技有限公司",
            "2026年11月20日",
        ),
        {
            "holder": "罗志远",
            "position": "技术总监",
            "pay": (4500000, "CNY", "month"),
            "employer": "深圳市前海蓝海科技有限公司",
            "starts_on": date(2027, 1, 1),
        },
        None,
    ),
    (
        "offer_letter",
        lines(
            "Kestrel Logistics Pte. Ltd.",
            "10 Anson Road, Singapore 079903",
            "20 November 2026",
            "Ms Tan Hui Min",
            "Letter of Appointment",
            "Dear Hui Min,",
            "We are pleased to offer you employment with Kestrel"
            " Logistics Pte. Ltd. as Operations Executive.",
            "Your commencement date will be 4 January 2027.",
            "You will receive a basic monthly salary of S$4,800.",
            "Please sign and return this letter by 4 December 2026.",
        ),
        {
            "holder": "Tan Hui Min",
            "employer": "Kestrel Logistics Pte. Ltd.",
            "position": "Operations Executive",
            "pay": (480000, "SGD", "month"),
            "starts_on": date(2027, 1, 4),
            "offer_expires_on": date(2026, 12, 4),
        },
        None,
    ),
    (
        "offer_letter",
        lines(
            "Subject: Your offer from Brightwater Studios",
            "Hi Lucas,",
            "Congratulations! We'd love for you to join Brightwater Studios as a UX Designer.",
            "Base salary: $92,000 per year",
            "Start date: January 11, 2027",
            "This offer expires on December 5, 2026.",
            "Candidate: Lucas Ferreira",
        ),
        {
            "holder": "Lucas Ferreira",
            "position": "UX Designer",
            "pay": (9200000, "USD", "year"),
            "starts_on": date(2027, 1, 11),
            "offer_expires_on": date(2026, 12, 5),
            "employer": "Brightwater Studios",
        },
        None,
    ),
    (
        "offer_letter",
        page(
            (60, 60, "Wattle & Gum Pty Ltd"),
            (60, 90, "Employment Offer"),
            *row(130, (60, "Employee"), (220, "Charlotte Nguyen")),
            *row(154, (60, "Position title"), (220, "Site Engineer")),
            *row(178, (60, "Commencement date"), (220, "18/01/2027")),
            *row(202, (60, "Annual salary"), (220, "AUD 98,500 plus superannuation")),
            *row(226, (60, "Please accept by"), (220, "11/12/2026")),
        ),
        {
            "holder": "Charlotte Nguyen",
            "position": "Site Engineer",
            "pay": (9850000, "AUD", "year"),
            "starts_on": date(2027, 1, 18),
            "offer_expires_on": date(2026, 12, 11),
            "employer": "Wattle & Gum Pty Ltd",
        },
        None,
    ),
    (
        "offer_letter",
        lines(
            "APPOINTMENT LETTER",
            "Date: 15-Nov-2026",
            "To: Ananya Iyer",
            "Further to your interview, we are pleased to appoint you as Software Engineer",
            "at Lotus Grid Technologies Private Limited.",
            "Your annual CTC will be INR 12,00,000.",
            "Date of joining: 05-Jan-2027",
        ),
        {
            "holder": "Ananya Iyer",
            "position": "Software Engineer",
            "employer": "Lotus Grid Technologies Private Limited",
            "starts_on": date(2027, 1, 5),
        },
        None,
    ),
    (
        "offer_letter",
        lines(
            "录用函",
            "苏静女士：",
            "我公司决定录用您为行政专员，聘用部门为综合管理部。",
            "您的薪酬为：基本工资6000元/月，绩效工资2000元/月，合计8000元/月。",
            "请于2026年12月15日上午9:00到公司报到。",
            "有效期：本函自发出之日起7日内有效。",
            "成都锦官文化传播有限公司",
            "人力资源部",
            "2026年11月26日",
        ),
        {
            "holder": "苏静",
            "employer": "成都锦官文化传播有限公司",
            "position": "行政专员",
            "pay": (800000, "CNY", "month"),
            "starts_on": date(2026, 12, 15),
        },
        None,
    ),
    (
        "offer_letter",
        page(
            (220, 60, "OFFER LETTER"),
            (60, 100, "录用通知书 Offer Letter"),
            *row(130, (60, "姓名 Name"), (220, "江楠")),
            *row(154, (60, "职位 Position"), (220, "财务经理")),
            *row(178, (60, "公司 Company"), (220, "苏州金河精密机械有限公司")),
            *row(202, (60, "税前月薪 Monthly Salary"), (220, "RMB 22,000")),
            *row(226, (60, "入职日期 Start Date"), (220, "2027-01-11")),
            *row(250, (60, "有效期至 Valid Until"), (220, "2026-12-08")),
        ),
        {
            "holder": "江楠",
            "employer": "苏州金河精密机械有限公司",
            "position": "财务经理",
            "pay": (2200000, "CNY", "month"),
            "starts_on": date(2027, 1, 11),
            "offer_expires_on": date(2026, 12, 8),
        },
        None,
    ),
    (
        "offer_letter",
        lines(
            "Harrow & Finch LLP",
            "14 November 2026",
            "Private and Confidential",
            "Mr Kwame Boateng",
            "Dear Mr Boateng,",
            "Conditional offer of employment",
            "I am writing to confirm our offer of the post of Trainee Solicitor with Harrow & Finch LLP.",
            "Your salary will be £38,500 a year and you will start on Monday 11 January 2027.",
            "This offer lapses if not accepted by 1 December 2026.",
        ),
        {
            "holder": "Kwame Boateng",
            "employer": "Harrow & Finch LLP",
            "position": "Trainee Solicitor",
            "pay": (3850000, "GBP", "year"),
            "starts_on": date(2027, 1, 11),
            "offer_expires_on": date(2026, 12, 1),
        },
        None,
    ),
    (
        "offer_letter",
        page(
            (60, 60, "录用信息"),
            (60, 100, "候选人"),
            (60, 116, "白露"),
            (60, 146, "录用公司"),
            (60, 162, "天津渤海数字科技有限公司"),
            (60, 192, "岗位"),
            (60, 208, "运营主管"),
            (60, 238, "月薪（税前）"),
            (60, 254, "¥13,000"),
            (60, 284, "到岗日期"),
            (60, 300, "2027/01/05"),
        ),
        {
            "holder": "白露",
            "employer": "天津渤海数字科技有限公司",
            "position": "运营主管",
            "pay": (1300000, "CNY", "month"),
            "starts_on": date(2027, 1, 5),
        },
        None,
    ),
    (
        "offer_letter",
        lines(
            "各位好，",
            "以下为录用通知邮件",
            "主题：录用通知",
            "亲爱的 贾晨：",
            "很高兴地通知您，您已通过我们公司的面试。欢迎加入广州木棉网络科技有限公司！",
            "职位：测试工程师",
            "月薪：15K*14薪",
            "入职时间：2027年1月18日",
        ),
        {
            "holder": "贾晨",
            "position": "测试工程师",
            "starts_on": date(2027, 1, 18),
            "employer": "广州木棉网络科技有限公司",
        },
        None,
    ),
)


@pytest.mark.parametrize(("kind", "paper", "fields", "warning"), PAPERS)
def test_a_paper_is_known_and_read(
    kind: str, paper: bytes, fields: dict[str, Plain], warning: str | None
) -> None:
    document = read(paper)

    assert document.kind == kind
    assert {name: said(document, FieldName(name)) for name in fields} == fields
    assert warning is None or warning in document.warnings
