"""Certificates as several countries and bodies write them."""

from datetime import date

import pytest

from models.facts.evidence import FieldName
from tests.documents.drawing import lines
from tests.documents.readings import Plain, read, said

PAPERS: tuple[tuple[str, bytes, dict[str, Plain], str | None], ...] = (
    (
        "certificate",
        lines(
            "Certificate of Completion",
            "This is to certify that",
            "Daniel Okonkwo",
            "has successfully completed the course",
            "Machine Learning Foundations",
            "offered by Northfield Online Academy",
            "on March 3, 2025",
            "Certificate ID: NOA-88213-X",
        ),
        {
            "holder": "Daniel Okonkwo",
            "certificate_name": "Machine Learning Foundations",
            "issued_on": date(2025, 3, 3),
            "issuer": "Northfield Online Academy",
            "document_number": "NOA-88213-X",
        },
        None,
    ),
    (
        "certificate",
        lines(
            "普通话水平测试等级证书",
            "姓名：孟晓雯",
            "性别：女",
            "经测试，普通话水平达到 二级甲等",
            "测试成绩：90.5分",
            "证书编号：1123004001234",
            "发证单位：北京市语言文字工作委员会",
            "2023年5月16日",
        ),
        {
            "holder": "孟晓雯",
            "score": 90.5,
            "document_number": "1123004001234",
            "issued_on": date(2023, 5, 16),
            "issuer": "北京市语言文字工作委员会",
        },
        None,
    ),
    (
        "certificate",
        lines(
            "TOEFL iBT Test Taker Score Report",
            "Name: Zhao, Minghao",
            "Test Date: 12 Oct 2025",
            "Total Score: 104",
            "Reading: 27   Listening: 26   Speaking: 24   Writing: 27",
            "Registration Number: 0000 0000 4432 1190",
        ),
        {"score": 104, "certificate_name": "TOEFL iBT"},
        None,
    ),
    (
        "certificate",
        lines(
            "Institute of Chartered Accountants",
            "hereby certifies that",
            "Mei-Ling van Rensburg",
            "has been admitted as an Associate Member and is entitled to use the designation",
            "Chartered Accountant",
            "Membership No: 200384",
            "Valid until: 31 December 2027",
        ),
        {
            "holder": "Mei-Ling van Rensburg",
            "issuer": "Institute of Chartered Accountants",
            "document_number": "200384",
            "valid_until": date(2027, 12, 31),
        },
        None,
    ),
    (
        "certificate",
        lines(
            "中华人民共和国",
            "二级建造师执业资格证书",
            "姓名 雷子安",
            "专业类别 建筑工程",
            "批准日期 2024年6月12日",
            "管理号 20240601234500001",
            "颁发机构 江苏省人力资源和社会保障厅",
        ),
        {
            "holder": "雷子安",
            "issued_on": date(2024, 6, 12),
            "document_number": "20240601234500001",
            "issuer": "江苏省人力资源和社会保障厅",
        },
        None,
    ),
    (
        "certificate",
        lines(
            "结业证书",
            "杨帆同学于2025年3月至2025年6月参加数据分析师培训班，修完全部课程，考核合格，特发此证。",
            "杭州思远教育科技有限公司",
            "2025年6月30日",
            "证书编号：SY20250630012",
        ),
        {"holder": "杨帆", "issued_on": date(2025, 6, 30), "document_number": "SY20250630012"},
        None,
    ),
    (
        "certificate",
        lines(
            "State Board of Nursing",
            "Professional License",
            "License Number: RN-558213",
            "Name: Grace Kim",
            "License Type: Registered Nurse",
            "Issue Date: 02/14/2024",
            "Expiration Date: 02/28/2027",
            "Status: Active",
        ),
        {
            "holder": "Grace Kim",
            "certificate_name": "Registered Nurse",
            "document_number": "RN-558213",
            "issued_on": date(2024, 2, 14),
            "valid_until": date(2027, 2, 28),
        },
        None,
    ),
    (
        "certificate",
        lines(
            "Certificate of Achievement",
            "presented to",
            "Anjali Mehta",
            "for outstanding performance in the National Coding Olympiad",
            "Awarded on 12 March 2026 by the Society of Young Programmers",
        ),
        {"holder": "Anjali Mehta", "issued_on": date(2026, 3, 12)},
        None,
    ),
    (
        "certificate",
        lines(
            "荣誉证书",
            "郑凯文 同学：",
            "荣获第十二届全国大学生数学竞赛一等奖。",
            "特发此证，以资鼓励。",
            "中国数学会",
            "二〇二四年十一月九日",
        ),
        {"holder": "郑凯文", "issued_on": date(2024, 11, 9), "issuer": "中国数学会"},
        None,
    ),
    (
        "certificate",
        lines(
            "Duolingo English Test",
            "Certified Results",
            "Name: Rafael Dominguez",
            "Overall score: 125",
            "Test date: August 3, 2026",
            "Certificate ID: 8F3K2Q7L",
        ),
        {
            "holder": "Rafael Dominguez",
            "score": 125,
            "certificate_name": "Duolingo English Test",
            "document_number": "8F3K2Q7L",
        },
        None,
    ),
    (
        "certificate",
        lines(
            "职业技能等级证书",
            "姓名：乔木",
            "职业名称：电工",
            "工种/职业方向：——",
            "职业技能等级：三级/高级工",
            "证书编号：S000032010001243000123",
            "发证日期：2024年5月20日",
            "评价机构：江苏苏电技能评价中心",
        ),
        {
            "holder": "乔木",
            "document_number": "S000032010001243000123",
            "issued_on": date(2024, 5, 20),
            "issuer": "江苏苏电技能评价中心",
        },
        None,
    ),
    (
        "certificate",
        lines(
            "Cloud Skills Academy",
            "CERTIFICATE",
            "is hereby awarded to",
            "Yuki Tanaka-Ross",
            "for completing",
            "Data Engineering on Open Platforms",
            "Issued: 9 Feb 2026",
            "Credential ID CSA-7781-2206",
        ),
        {
            "holder": "Yuki Tanaka-Ross",
            "certificate_name": "Data Engineering on Open Platforms",
            "document_number": "CSA-7781-2206",
            "issued_on": date(2026, 2, 9),
        },
        None,
    ),
    (
        "certificate",
        lines(
            "大学英语四级考试成绩报告单",
            "姓    名：韩 梅",
            "准考证号：320010242100123",
            "总    分：512",
            "考试时间：2024年6月",
            "成绩单编号：241132001000123",
        ),
        {"holder": "韩梅", "score": 512, "document_number": "241132001000123"},
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
