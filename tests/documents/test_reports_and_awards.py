"""Replies of archives, degrees shared by link, letters of registrars; awards, licences and cards of skill."""

from datetime import date

import pytest

from models.facts.evidence import FieldName
from tests.documents.drawing import typed
from tests.documents.readings import Plain, read, said

PAPERS: tuple[tuple[str, str, dict[str, Plain]], ...] = (
    (
        "degree_report",
        """
西安电子科技大学档案馆
关于学历学位核查的复函
某某银行股份有限公司：
贵单位来函收悉。经查，王梓涵，性别女，2016年9月入我校通信工程专业本科学习，
于2020年7月1日毕业，并授予工学学士学位。毕业证书编号：107011202005002211。
西安电子科技大学档案馆
2024年5月20日
""",
        {"holder": "王梓涵", "graduated_on": date(2020, 7, 1), "issued_on": date(2024, 5, 20)},
    ),
    (
        "degree_report",
        """
国(境)外学历学位认证书
姓名  陈嘉怡
院校名称  悉尼大学
学习专业  数据科学
学位  硕士学位
学位颁发日期  2023年12月8日
认证日期  2024年3月5日
""",
        {"major": "数据科学", "graduated_on": date(2023, 12, 8), "issued_on": date(2024, 3, 5)},
    ),
    (
        "degree_report",
        """
Digitary CORE
Shared document
This document was shared with you by Aoife Brennan
Institution  University of Limerick
Award  Bachelor of Engineering
Programme  Civil Engineering
Date of award  30 August 2022
""",
        {"holder": "Aoife Brennan", "degree": "bachelor", "graduated_on": date(2022, 8, 30)},
    ),
    (
        "degree_report",
        """
OFFICE OF THE UNIVERSITY REGISTRAR
Degree Verification Letter
Date: October 3, 2025
Re: Verification of degree for Priya Natarajan
This letter certifies that the above named student graduated from Purdue University with the degree
Master of Science, major in Electrical Engineering, conferred on December 17, 2022.
""",
        {"holder": "Priya Natarajan", "degree": "master", "issued_on": date(2025, 10, 3)},
    ),
    (
        "certificate",
        """
Credly
CISSP
Issued to Martin Weber
Issued by ISC2
Date issued: January 9, 2024
Expires: January 31, 2027
""",
        {"holder": "Martin Weber", "certificate_name": "CISSP", "valid_until": date(2027, 1, 31)},
    ),
    (
        "certificate",
        """
St John Ambulance
First Aid at Work
This is to certify that
Peter Lawson
has successfully completed a three day course
Date of course completion: 19 March 2024
Certificate valid until: 18 March 2027
""",
        {"issuer": "St John Ambulance", "issued_on": date(2024, 3, 19)},
    ),
    (
        "certificate",
        """
Driver and Vehicle Standards Agency
Certificate of Professional Competence
Driver name: Ian Fletcher
Driver CPC card number: 88122001
Date of issue: 02.03.2023
Date of expiry: 01.03.2028
""",
        {"holder": "Ian Fletcher", "document_number": "88122001"},
    ),
    (
        "certificate",
        """
LinkedIn Learning
Certificate of Completion
Congratulations, Fatima Zahra
Excel Essential Training
Course completed on Dec 01, 2023 at 08:12PM UTC
Certificate ID: 8812abf99cc0
""",
        {"issuer": "LinkedIn Learning", "certificate_name": "Excel Essential Training"},
    ),
)


@pytest.mark.parametrize(("kind", "text", "expected"), PAPERS, ids=[text.split()[0] for _, text, _ in PAPERS])
def test_what_it_says(kind: str, text: str, expected: dict[str, Plain]) -> None:
    document = read(typed(text))

    assert document.kind == kind
    assert {name: said(document, FieldName(name)) for name in expected} == expected
