"""Diplomas, mostly one solemn sentence; and certificates of enrolment, which look like them."""

from datetime import date

from assistant.demo.papers.typesetting import Language, gap, heading, pdf, prose, signed, table
from assistant.demo.papers.wording import day, day_in_characters, month_in_characters


def diploma(
    language: Language,
    *,
    holder: str,
    institution: str,
    major: str,
    graduated_on: date,
    document_number: str = "104871202605001234",
) -> bytes:
    """A bachelor's diploma of four years, one page."""
    if language == "zh":
        return _chinese(holder, institution, major, graduated_on, document_number)
    return _english(holder, institution, major, graduated_on, document_number)


def enrolment_certificate(
    language: Language, *, holder: str, institution: str, major: str, day_: date
) -> bytes:
    """A letter that someone is a student now; it certifies no degree."""
    if language == "zh":
        parts = (
            heading("在 读 证 明", "zh", size=24),
            prose(
                f"兹证明 {holder}，性别男，系我校计算机学院 {major} 专业四年制本科在读学生，"
                f"预计{day_.year + 1}年6月毕业。特此证明。",
                "zh",
                indent=True,
            ),
            *signed((institution, "教务处", day(day_, "zh")), "zh"),
        )
        return pdf(parts, "在读证明")
    parts = (
        heading(institution, "en", size=16),
        heading("Enrolment Certificate", "en"),
        prose(
            f"This is to certify that {holder} is currently enrolled as a full-time student of {major} at "
            f"{institution} in the third year of a four-year Bachelor of Science programme. "
            f"The expected date of graduation is 30 June {day_.year + 1}.",
            "en",
        ),
        *signed(("Office of the Registrar", day(day_, "en")), "en"),
    )
    return pdf(parts, "Enrolment Certificate")


def _chinese(holder: str, institution: str, major: str, graduated_on: date, number: str) -> bytes:
    enrolled_on = graduated_on.replace(year=graduated_on.year - 4, month=9, day=1)
    parts = (
        gap(12),
        heading("普通高等学校", "zh", size=18),
        heading("毕 业 证 书", "zh", size=30),
        gap(8),
        prose(
            f"学生 {holder} 性别女，二〇〇四年三月十二日生，于{month_in_characters(enrolled_on)}至"
            f"{month_in_characters(graduated_on)}在本校 {major} 专业四年制本科学习，"
            f"修完教学计划规定的全部课程，"
            "成绩合格，准予毕业。",
            "zh",
            indent=True,
        ),
        gap(16),
        table(
            (
                (f"校　　名：{institution}", "校（院）长："),
                (f"证书编号：{number}", day_in_characters(graduated_on)),
            ),
            "zh",
            (95, 65),
            framed=False,
        ),
    )
    return pdf(parts, "毕业证书")


def _english(holder: str, institution: str, major: str, graduated_on: date, number: str) -> bytes:
    parts = (
        gap(16),
        heading(institution, "en", size=24),
        gap(6),
        prose(
            "By the authority of the Senate, and on the recommendation of the Faculty,", "en", centred=True
        ),
        prose("it is hereby certified that", "en", centred=True),
        heading(holder, "en", size=20),
        prose(
            f"has been awarded the degree of Bachelor of Science in {major}, with all the rights and "
            "privileges that belong to it.",
            "en",
            centred=True,
        ),
        gap(4),
        prose(f"Given under the seal of the University on {day(graduated_on, 'en')}.", "en", centred=True),
        gap(20),
        table((("President", "Registrar"),), "en", (95, 65), framed=False),
        prose(f"Diploma No. {number}", "en"),
    )
    return pdf(parts, "Diploma")
