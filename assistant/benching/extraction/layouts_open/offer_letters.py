"""Offers of work: letters, a table, a summary."""

from assistant.benching.extraction.answers import rate
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_capitals, plain, signed, whole
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, LETTER, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency, Period

_KIND = EvidenceKind.OFFER_LETTER


@layout(_KIND, Language.ZH, A4)
def zh_letter(draws: Draws, sheet: Sheet) -> Answers:
    """A letter with the terms in numbered sentences."""
    holder, employer, position, style = draws.person(), draws.company(), draws.position(), draws.day_style()
    pay, starts, until = draws.amount(5000, 38000, 50000), draws.day(-15, -60), draws.day(-3, -14)
    sheet.logo(20, 12, 12)
    sheet.text(36, 20, employer, 12)
    sheet.text(105, 42, draws.one(("录用通知书", "录 用 通 知 书", "入 职 通 知 书")), 20, align="centre")
    sheet.text(
        22, 60, draws.one((f"尊敬的 {holder} 先生/女士：", f"{holder} 女士：", f"亲爱的{holder}：")), 11
    )
    body = (
        "感谢您应聘我公司。经综合评估，我们很高兴地通知您，您已被我公司正式录用，现将有关事项告知如下：",
        f"一、您的工作岗位为{position}，工作地点为{draws.one(('北京市', '上海市', '杭州市'))}。",
        f"二、您的税前月薪为人民币 {plain(pay) if draws.rng.random() < 0.5 else whole(pay)} 元（大写："
        f"{in_capitals(pay)}），试用期六个月。",
        f"三、请您于 {style(starts)} 到公司人力资源部报到。",
        f"四、如接受本录用，请于{style(until)}前书面回复，逾期本通知自动失效。",
        "报到时请携带：身份证原件及复印件、学历学位证书、前单位离职证明、近期一寸照片两张。",
    )  # fmt: skip
    y = 70.0
    for part in body:
        y = sheet.paragraph(22, y, 166, part, 11, indent=True, leading=1.8)
    sheet.text(188, y + 16, employer, 11, align="right")
    sheet.text(188, y + 25, style(draws.day(8, 1)), 11, align="right")
    sheet.seal(165, y + 18, 19, employer)
    return said(
        holder=holder,
        employer=employer,
        position=position,
        pay=rate(pay),
        starts_on=starts,
        offer_expires_on=until,
    )


@layout(_KIND, Language.ZH, A4)
def zh_table(draws: Draws, sheet: Sheet) -> Answers:
    """A ruled form of two pairs a row, pay as basic and allowances as well as the sum."""
    holder, employer, position, style = draws.person(), draws.company(), draws.position(), draws.day_style()
    basic, extra = draws.amount(4000, 20000, 50000), draws.amount(500, 4000, 10000)
    starts, until, months = draws.day(-15, -60), draws.day(-3, -14), draws.one((12, 13, 14))
    sheet.text(105, 24, employer, 16, align="centre")
    sheet.text(105, 34, "员工录用通知", 14, align="centre")
    rows = (
        ("姓名", holder, "部门", draws.one(("技术部", "市场部", "财务部"))),
        ("职位", position, "职级", draws.one(("P5", "P6", "M2"))),
        ("入职日期", style(starts), "合同期限", "三年"),
        ("基本工资", f"{whole(basic)}元/月", "岗位津贴", f"{whole(extra)}元/月"),
        ("月薪合计（税前）", f"{whole(basic + extra)}元/月", "发薪月数", f"{months}薪"),
        ("回复截止日期", style(until), "联系人", draws.person()),
    )  # fmt: skip
    y = table(sheet, 20, 44, (34, 52, 30, 54), rows, headed=False, height=12)
    sheet.paragraph(
        20, y + 12, 170, "以上薪酬信息请予保密。请在截止日期前签字回传本通知，未按时回复视为放弃。", 10
    )
    footer(sheet, "本文件由人力资源系统自动生成")
    return said(
        holder=holder, employer=employer, position=position, pay=rate(basic + extra, payments=months),
        starts_on=starts,
        offer_expires_on=until,
    )  # fmt: skip


@layout(_KIND, Language.EN, A4)
def en_letter(draws: Draws, sheet: Sheet) -> Answers:
    """A British letter in prose: every term inside a sentence."""
    holder, employer, position, style = draws.person(), draws.company(), draws.position(), draws.day_style()
    pay, starts, until = draws.amount(24000, 88000, 50000), draws.day(-20, -70), draws.day(-3, -14)
    sheet.logo(170, 12, 16)
    sheet.text(20, 20, employer, 13, bold=True)
    sheet.text(20, 26, draws.address(), 8.5)
    sheet.text(20, 42, style(draws.day(8, 1)), 10.5)
    sheet.text(20, 52, holder, 10.5)
    sheet.text(20, 58, draws.address(), 10.5)
    sheet.text(20, 74, f"Dear {holder.split()[0]},", 10.5)
    sheet.text(20, 84, "Offer of employment", 12, bold=True)
    body = (
        f"Following your recent interview, I am delighted to offer you the position of {position} with "
        f"{employer}.",
        f"Your starting salary will be {signed(pay, Currency.GBP).removesuffix('.00')} per annum, paid "
        "monthly in arrears by bank transfer, and "
        f"your employment will begin on {style(starts)}. The role is subject to a six-month probationary "
        "period.",
        "You will be entitled to 25 days of holiday a year in addition to public holidays, and to join "
        "our pension scheme with an employer contribution of 5%.",
        f"Please confirm your acceptance by signing and returning one copy of this letter by {style(until)}.",
        "We look forward to welcoming you to the team.",
    )  # fmt: skip
    y = 94.0
    for part in body:
        y = sheet.paragraph(20, y, 170, part, 10.5) + 3
    sheet.text(20, y + 6, "Yours sincerely,", 10.5)
    sheet.text(20, y + 24, draws.person(), 10.5)
    sheet.text(20, y + 30, "Head of People", 10.5)
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, Period.YEAR, Currency.GBP),
        starts_on=starts,
        offer_expires_on=until,
    )  # fmt: skip


@layout(_KIND, Language.EN, LETTER)
def en_terms_at_a_glance(draws: Draws, sheet: Sheet) -> Answers:
    """An American letter with the terms as a list and some as noise."""
    holder, employer, position, style = (
        draws.person(),
        draws.company(),
        draws.position(),
        draws.day_style(american=True),
    )
    period, amount, words = draws.one(
        ((Period.YEAR, draws.amount(48000, 165000, 100000), "annually"),
         (Period.HOUR, draws.amount(18, 55, 25), "per hour"),
         (Period.MONTH, draws.amount(4000, 12000, 10000), "per month"))
    )  # fmt: skip
    starts, until = draws.day(-15, -60), draws.day(-3, -14)
    sheet.text(108, 22, employer.upper(), 15, align="centre", bold=True)
    sheet.rule(20, 26, 196, 26)
    sheet.text(20, 40, f"Dear {holder}:", 10.5)
    y = sheet.paragraph(
        20,
        50,
        172,
        f"{employer} is pleased to extend to you the following offer of employment. The key terms are "
        "summarized below.",
        10.5,
    )
    pairs = (
        ("Job Title", position), ("Reports To", draws.person()), ("Start Date", style(starts)),
        ("Employment Type", draws.one(("Full-time", "Full-time, exempt"))),
        ("Base Pay", f"{signed(amount, Currency.USD)} {words}"),
        ("Sign-on Bonus", "$5,000.00 after 90 days"), ("Offer Expires", style(until)),
    )  # fmt: skip
    y = listed(sheet, 28, y + 6, pairs, value_x=80, step=9, bold=True, colon=":")
    sheet.paragraph(
        20,
        y + 6,
        172,
        "Your employment will be at will, meaning that either you or the company may end it at any time, "
        "with or without cause.",
        10,
    )
    sheet.text(20, y + 40, "Accepted by:", 10)
    sheet.rule(44, y + 41, 100, y + 41)
    return said(
        holder=holder,
        employer=employer,
        position=position,
        pay=rate(amount, period, Currency.USD),
        starts_on=starts,
        offer_expires_on=until,
    )
