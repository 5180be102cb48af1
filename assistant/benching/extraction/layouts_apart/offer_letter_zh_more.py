"""More Chinese offers of work kept apart."""

from assistant.benching.extraction.answers import rate
from assistant.benching.extraction.blocks import listed, phone_bar, stacked
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import whole
from assistant.benching.extraction.layouts_apart.words_zhm import EMPLOYERS, JOBS
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

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
