"""Posts of several networks, and leases and statements of several countries."""

from datetime import date

import pytest

from models.facts.evidence import FieldName
from tests.documents.drawing import lines, page, row
from tests.documents.readings import Plain, names, read, said

PAPERS: tuple[tuple[str, bytes, dict[str, Plain], str | None], ...] = (
    (
        "achievement_post",
        lines("Keep", "赵一凡", "2026/05/01", "我在 Keep 完成了 10 公里跑步", "10.02 公里", "00:52:11"),
        {"holder": "赵一凡", "posted_on": date(2026, 5, 1)},
        None,
    ),
    (
        "achievement_post",
        lines(
            "朋友圈",
            "林一诺",
            "终于通过了法律职业资格考试！感谢一路的陪伴。",
            "2026年9月3日 21:05",
            "赞 评论",
        ),
        {"holder": "林一诺", "posted_on": date(2026, 9, 3)},
        None,
    ),
    (
        "achievement_post",
        lines(
            "小红书",
            "笔记",
            "@阿木同学",
            "上岸啦！考上了浙江大学研究生",
            "#考研 #上岸",
            "编辑于 2026-04-15",
            "赞 1203 收藏 332 评论 87",
        ),
        {"posted_on": date(2026, 4, 15)},
        None,
    ),
    (
        "achievement_post",
        lines(
            "Ethan Brooks",
            "Data Analyst at Nimbus Corp",
            "June 4, 2026",
            "I'm thrilled to share that I have earned the Professional Cloud Architect certification!",
            "#cloud #learning",
            "128 reactions  14 comments",
            "Like Comment Share",
        ),
        {"holder": "Ethan Brooks", "posted_on": date(2026, 6, 4)},
        None,
    ),
    (
        "achievement_post",
        lines(
            "My blog",
            "Sarah Lindgren",
            "Posted on 12 May 2026",
            "Yesterday I graduated from Lund University with a degree in economics.",
            "3 comments",
        ),
        {"holder": "Sarah Lindgren", "posted_on": date(2026, 5, 12)},
        None,
    ),
    (
        "achievement_post",
        lines(
            "知乎",
            "姚安然",
            "非常荣幸获得公司年度优秀员工称号。",
            "发布于 2026-01-18 10:22",
            "赞同 56  12 条评论",
        ),
        {"holder": "姚安然", "posted_on": date(2026, 1, 18)},
        None,
    ),
    (
        "rental_contract",
        lines(
            "TENANCY AGREEMENT",
            "THIS AGREEMENT is made the 1st day of March 2026",
            "BETWEEN Wong Ka Fai (the Landlord) and Lee Siu Ling (the Tenant).",
            "Premises: Flat 12B, Tower 3, Harbour View Gardens, 8 Des Voeux Road, Hong Kong",
            "Term: From 1 April 2026 to 31 March 2028",
            "Rent: HK$18,500 per month",
            "Deposit: HK$37,000",
        ),
        {
            "holder": "Lee Siu Ling",
            "rent": (1850000, "HKD", "month"),
            "deposit": (3700000, "HKD"),
            "starts_on": date(2026, 4, 1),
            "ends_on": date(2028, 3, 31),
        },
        None,
    ),
    (
        "rental_contract",
        lines(
            "Residential Tenancy Agreement",
            "Between Martin Cole (landlord) and Zoe van den Berg (tenant)",
            "The residential premises are located at 5/22 Wattle Street, Ultimo NSW 2007.",
            "The term starts on 6 June 2026 and ends on 5 June 2027.",
            "The rent is $640 per week payable in advance.",
            "A rental bond of $2,560 must be paid.",
        ),
        {"holder": "Zoe van den Berg", "starts_on": date(2026, 6, 6), "ends_on": date(2027, 6, 5)},
        None,
    ),
    (
        "achievement_post",
        page(
            (60, 40, "9:41"),
            (250, 70, "Post"),
            (60, 110, "Marta Kowalska"),
            (60, 126, "@martak"),
            (60, 160, "Passed the CPA exam on my first try!! So relieved."),
            (60, 190, "8:14 AM · Jul 9, 2026"),
            (60, 220, "12 Reposts   204 Likes"),
        ),
        {"holder": "Marta Kowalska", "posted_on": date(2026, 7, 9)},
        None,
    ),
    (
        "achievement_post",
        lines(
            "领英",
            "高雅琪",
            "数据科学家 | 前某公司",
            "我很荣幸地宣布，我获得了华东师范大学硕士学位！",
            "2026年6月22日",
            "127 个赞  33 条评论",
            "点赞 评论 转发",
        ),
        {"holder": "高雅琪", "posted_on": date(2026, 6, 22)},
        None,
    ),
    (
        "achievement_post",
        lines("我的动态", "吴彤", "2026-05-20 18:30", "晋升为产品总监，感谢团队！", "点赞 35 评论 8"),
        {"holder": "吴彤", "posted_on": date(2026, 5, 20)},
        None,
    ),
    (
        "achievement_post",
        lines(
            "Facebook",
            "Peter Hsu",
            "15 August 2026 at 09:12",
            "Officially graduated from medical school today! Dr. Hsu it is.",
            "You and 84 others",
            "Like Comment Share",
        ),
        {"holder": "Peter Hsu", "posted_on": date(2026, 8, 15)},
        None,
    ),
    (
        "bank_statement",
        page(
            (200, 50, "中国光大银行个人账户对账单"),
            (60, 80, "户名：金宇"),
            (300, 80, "账号：6226 **** **** 1122"),
            (60, 100, "对账周期：2026年10月1日 - 2026年10月31日"),
            *row(130, (60, "日期"), (150, "摘要"), (280, "借方发生额"), (370, "贷方发生额"), (470, "余额")),
            *row(148, (60, "2026-10-03"), (150, "工资"), (370, "9,000.00"), (470, "10,200.00")),
            *row(166, (60, "2026-10-09"), (150, "消费"), (280, "200.00"), (470, "10,000.00")),
        ),
        {
            "holder": "金宇",
            "bank": "中国光大银行",
            "period_from": date(2026, 10, 1),
            "period_until": date(2026, 10, 31),
        },
        None,
    ),
    (
        "rental_contract",
        lines(
            "房屋租赁合同",
            "出租方（以下简称甲方）：郭强",
            "承租方（以下简称乙方）：唐果",
            "一、甲方将坐落于成都市武侯区人民南路四段11号2栋301的房屋出租给乙方使用。",
            "二、租期壹年，自2026年9月1日起至2027年8月31日止。",
            "三、租金每月人民币叁仟贰佰元整（¥3200.00）。",
            "四、押金人民币3200元。",
        ),
        {
            "holder": "唐果",
            "rent": (320000, "CNY", "month"),
            "deposit": (320000, "CNY"),
            "starts_on": date(2026, 9, 1),
            "ends_on": date(2027, 8, 31),
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
    assert kind != "achievement_post" or "achievements" in names(document)
