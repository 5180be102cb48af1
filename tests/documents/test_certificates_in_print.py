"""What the print of a certificate tells: the holder, the title and the body that gave it."""

from datetime import date

from models.facts.evidence import FieldName
from tests.documents.drawing import drawn, put
from tests.documents.readings import read, said

N = FieldName


def test_a_course_and_its_learner_in_large_print() -> None:
    def draw(paper: object) -> None:
        put(paper, (60, 60, "Certificate no: UC-4f1c88d2"), (60, 90, "CERTIFICATE OF COMPLETION"))
        put(paper, (60, 130, "The Complete Bookkeeping Bootcamp"), font_size=22)
        put(paper, (60, 160, "Instructors Jose Marquez"))
        put(paper, (60, 200, "Tomasz Lis"), font_size=18)
        put(paper, (60, 230, "Date March 9, 2026"), (60, 250, "Length 22 total hours"))

    document = read(drawn(draw))

    assert said(document, N.HOLDER) == "Tomasz Lis"
    assert said(document, N.CERTIFICATE_NAME) == "The Complete Bookkeeping Bootcamp"
    assert said(document, N.ISSUED_ON) == date(2026, 3, 9)


def test_the_title_names_it_and_not_the_label_of_its_subject() -> None:
    def draw(paper: object) -> None:
        put(paper, (180, 70, "社会体育指导员技术等级证书"), font_size=20)
        put(paper, (60, 120, "姓名：覃小勇"), (60, 145, "指导项目：太极拳"), (60, 170, "技术等级：一级"))
        put(paper, (60, 195, "批准时间：2024年9月10日"), (60, 220, "批准单位：广西壮族自治区体育局"))

    document = read(drawn(draw))

    assert said(document, N.CERTIFICATE_NAME) == "社会体育指导员技术等级证书"
    assert said(document, N.ISSUER) == "广西壮族自治区体育局"


def test_the_body_stands_over_the_words_that_confer() -> None:
    def draw(paper: object) -> None:
        put(paper, (200, 70, "Harbour Analysts Institute"), font_size=18)
        put(paper, (200, 100, "hereby confers upon"), (200, 170, "the right to use the designation"))
        put(paper, (200, 140, "Jean-Baptiste Moreau"), font_size=22)
        put(paper, (200, 200, "Chartered Risk Analyst"), font_size=18)
        put(paper, (200, 230, "this 30th day of September 2025"), (60, 260, "Charter number 1784421"))

    document = read(drawn(draw))

    assert said(document, N.HOLDER) == "Jean-Baptiste Moreau"
    assert said(document, N.ISSUER) == "Harbour Analysts Institute"
    assert said(document, N.CERTIFICATE_NAME) == "Chartered Risk Analyst"
    assert said(document, N.ISSUED_ON) == date(2025, 9, 30)
