"""More Chinese offers of work kept apart."""

from assistant.benching.extraction.answers import rate
from assistant.benching.extraction.blocks import listed, phone_bar, stacked
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import whole
from assistant.benching.extraction.layouts_apart.words_zhm import (
    EMPLOYERS,
    HONGKONG_FIRMS,
    HONGKONG_JOBS,
    HONGKONG_PEOPLE,
    JOBS,
)
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency, Period

_KIND = EvidenceKind.OFFER_LETTER


@layout(_KIND, Language.ZH, PHONE)
def zh_xr4zhm_phone_stacked(draws: Draws, sheet: Sheet) -> Answers:
    """An offer on a phone: small labels above their values, one below the other."""
    holder, employer, position, style = (
        draws.person(),
        draws.one(EMPLOYERS),
        draws.one(JOBS),
        draws.day_style(),
    )
    starts, until, pay = draws.day(-8, -45), draws.day(-2, -7), draws.amount(6, 30) * 1000
    y = phone_bar(sheet, "录用通知", "10:32")
    y = sheet.paragraph(8, y + 4, 94, f"{holder}，恭喜您通过面试，诚邀您加入我们！", 11)
    pairs = (
        ("公司", employer),
        ("职位", position),
        ("月薪（税前）", f"{whole(pay)}元"),
        ("入职日期", style(starts)),
        ("请于此日期前答复", style(until)),
    )
    stacked(sheet, 8, y + 8, pairs, step=18, size=12)
    return said(
        holder=holder,
        employer=employer,
        position=position,
        pay=rate(pay),
        starts_on=starts,
        offer_expires_on=until,
    )


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_printed_mail(draws: Draws, sheet: Sheet) -> Answers:
    """A mail of the personnel office: subject, greeting, a list of terms with colons, a signature."""
    holder, employer, position, style = (
        draws.person(),
        draws.one(EMPLOYERS),
        draws.one(JOBS),
        draws.day_style(),
    )
    starts, pay = draws.day(-9, -40), draws.amount(5, 24) * 1000
    sheet.text(20, 24, f"主题：{employer}录用通知", 13)
    sheet.rule(20, 29, 190, 29)
    sheet.text(20, 40, f"{holder}，你好！", 11)
    y = sheet.paragraph(20, 50, 170, f"很高兴通知你已被{employer}录用，具体信息如下：", 11)
    pairs = (
        ("入职岗位", position),
        ("入职时间", style(starts)),
        ("转正工资", f"{whole(pay)}元/月（税前）"),
        ("试用期", "三个月"),
        ("工作时间", "周一至周五 9:00-18:00"),
    )
    y = listed(sheet, 26, y + 4, pairs, colon="：", step=9, size=11)
    y = sheet.paragraph(20, y + 4, 170, "收到请回复邮件确认，期待你的加入。", 11)
    sheet.text(20, y + 12, f"{employer}　人力资源部", 11)
    return said(holder=holder, employer=employer, position=position, pay=rate(pay), starts_on=starts)


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_traditional_letter(draws: Draws, sheet: Sheet) -> Answers:
    """A Hong Kong firm's letter in traditional characters: short paragraphs, the pay in a sentence."""
    holder, employer = draws.one(HONGKONG_PEOPLE), draws.one(HONGKONG_FIRMS)
    position, style = draws.one(HONGKONG_JOBS), draws.day_style()
    starts, until, pay = draws.day(-10, -50), draws.day(-3, -8), draws.amount(16, 48) * 1000
    sheet.text(22, 26, employer, 15)
    sheet.rule(22, 31, 188, 31)
    sheet.text(22, 44, f"{holder}　台啟", 11.5)
    sheet.text(105, 58, "聘任通知書", 16, align="centre")
    y = 70.0
    for words in (
        f"本公司欣然聘請閣下出任{position}一職，由{style(starts)}起生效。",
        f"閣下之基本月薪為港幣{whole(pay)}元，於每月最後一個工作天轉賬支付。",
        "試用期為三個月，工作時間為星期一至五上午九時至下午六時。",
        f"如接納上述條件，請於{style(until)}或之前簽署並交回本函副本。",
    ):
        y = sheet.paragraph(22, y, 166, words, 11.5) + 4
    sheet.text(22, y + 14, f"{employer}　人力資源部", 11.5)
    return said(
        holder=holder,
        employer=employer,
        position=position,
        pay=rate(pay, Period.MONTH, Currency.HKD),
        starts_on=starts,
        offer_expires_on=until,
    )
