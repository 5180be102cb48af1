"""Score reports of the College English Test, band 4 and 6."""

from datetime import date
from typing import Literal

from assistant.demo.papers.typesetting import Language, heading, pdf, prose, signed, table
from assistant.demo.papers.wording import day

_BAND = {4: "四", 6: "六"}


def certificate(
    language: Language,
    *,
    holder: str,
    band: Literal[4, 6],
    score: int,
    institution: str,
    issued_on: date,
    document_number: str = "261104871000123",
) -> bytes:
    """One page with the total and its three parts."""
    listening, reading = score * 35 // 100, score * 35 // 100
    parts_of = (listening, reading, score - listening - reading)
    make = _chinese if language == "zh" else _english
    return make(holder, band, score, parts_of, institution, issued_on, document_number)


def _chinese(
    holder: str,
    band: int,
    score: int,
    parts_of: tuple[int, int, int],
    institution: str,
    issued_on: date,
    number: str,
) -> bytes:
    person = (("姓　　名", holder), ("学　　校", institution), ("成绩单编号", number))
    scores = (
        ("总　分", "听　力", "阅　读", "写作和翻译"),
        (str(score), *map(str, parts_of)),
    )
    parts = (
        heading(f"全国大学英语{_BAND[band]}级考试", "zh", size=20),
        heading("成 绩 报 告 单", "zh", size=18),
        table(person, "zh", (32, 110), framed=False),
        table(scores, "zh", (36, 36, 36, 36), headed=True),
        prose("注：满分为710分。本成绩报告单由教育部授权颁发，请妥善保管。", "zh"),
        *signed(("教育部教育考试院", day(issued_on, "zh")), "zh"),
    )
    return pdf(parts, "成绩报告单")


def _english(
    holder: str,
    band: int,
    score: int,
    parts_of: tuple[int, int, int],
    institution: str,
    issued_on: date,
    number: str,
) -> bytes:
    listening, reading, writing = parts_of
    rows = (
        ("Name", holder),
        ("Examination", f"College English Test Band {band} (CET-{band})"),
        ("University", institution),
        ("Report No.", number),
        ("Total score", f"{score} / 710"),
        ("Listening", str(listening)),
        ("Reading", str(reading)),
        ("Writing and translation", str(writing)),
    )
    parts = (
        heading("Score Report", "en"),
        table(rows, "en", (55, 100)),
        prose(f"Issued by the National Education Examinations Authority on {day(issued_on, 'en')}.", "en"),
    )
    return pdf(parts, "Score Report")
