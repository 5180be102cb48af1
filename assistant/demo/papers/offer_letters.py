"""Offer letters: a letter whose terms are partly in a table, partly in sentences."""

from datetime import date

from assistant.demo.papers.typesetting import Language, gap, heading, pdf, prose, signed, table
from assistant.demo.papers.wording import amount, day


def offer_letter(
    language: Language,
    *,
    holder: str,
    employer: str,
    position: str,
    monthly_pay_minor: int,
    starts_on: date,
    expires_on: date,
) -> bytes:
    """A PDF of one page; the pay is in yuan a month."""
    make = _chinese if language == "zh" else _english
    return make(holder, employer, position, monthly_pay_minor, starts_on, expires_on)


def _chinese(
    holder: str, employer: str, position: str, pay_minor: int, starts_on: date, expires_on: date
) -> bytes:
    terms = (
        ("用人单位", employer, "工作地点", "上海市"),
        ("岗位名称", position, "用工形式", "全职"),
        ("税前月薪", f"人民币 {amount(pay_minor)} 元", "试用期", "三个月"),
        ("入职日期", day(starts_on, "zh"), "合同期限", "三年"),
    )
    parts = (
        heading("录 用 通 知 书", "zh"),
        prose(f"{holder} 同学：", "zh"),
        prose(
            f"您好！感谢您参加我公司的面试。经综合评估，{employer}很高兴地通知您：您已被我公司正式录用，"
            f"担任{position}一职。现将主要聘用条件告知如下：",
            "zh",
            indent=True,
        ),
        table(terms, "zh", (24, 62, 24, 52)),
        prose(
            f"请您于{day(starts_on, 'zh')}上午9:00携带身份证、毕业证书及学位证书原件到公司人力资源部报到。"
            "试用期内薪资不打折，公司依法为您缴纳五险一金。",
            "zh",
            indent=True,
        ),
        prose(
            f"本通知书有效期至{day(expires_on, 'zh')}。如接受本录用，"
            f"请在有效期内签字后回复本邮件；逾期未回复视为放弃。",
            "zh",
            indent=True,
        ),
        *signed((employer, "人力资源部"), "zh"),
    )
    return pdf(parts, "录用通知书")


def _english(
    holder: str, employer: str, position: str, pay_minor: int, starts_on: date, expires_on: date
) -> bytes:
    terms = (
        ("Position", position),
        ("Employment type", "Full-time, permanent"),
        ("Work location", "Shanghai"),
        ("Start date", day(starts_on, "en")),
    )
    parts = (
        heading(employer, "en", size=15),
        heading("Offer of Employment", "en"),
        prose(f"Dear {holder},", "en"),
        prose(
            f"Following our recent conversations, {employer} is pleased to offer you the position of "
            f"{position}. The main terms are set out below; your employment contract will contain the rest.",
            "en",
        ),
        table(terms, "en", (45, 115), framed=False),
        prose(
            f"Your gross monthly salary will be RMB {amount(pay_minor)}, paid on the last working "
            f"day of each "
            "month, less the deductions that the law requires. You will also be enrolled in "
            "social insurance.",
            "en",
        ),
        prose(
            f"To accept, please sign and return a copy of this letter by {day(expires_on, 'en')}. "
            "After that date this offer lapses.",
            "en",
        ),
        gap(),
        prose("Yours sincerely,", "en"),
        gap(10),
        prose("Head of People", "en"),
        prose(f"For and on behalf of {employer}", "en"),
    )
    return pdf(parts, "Offer of Employment")
