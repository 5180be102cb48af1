"""Two more Chinese offers of work."""

from assistant.benching.extraction.answers import rate
from assistant.benching.extraction.blocks import blanks
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_capitals, whole
from assistant.benching.extraction.layouts_open.study_words_third_zh import ACADEMIES, FACTORIES
from assistant.benching.extraction.learned_zh import identity_number
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Period

_SHOPS = ("一车间", "二车间", "生产部", "品质部")


@layout(EvidenceKind.OFFER_LETTER, Language.ZH, A4)
def zh_xzha_works_notice(draws: Draws, sheet: Sheet) -> Answers:
    """A works' printed notice with blanks filled in, pay by the hour or the month, a slip to tear off."""
    holder, (employer, jobs), style = draws.person(), draws.one(FACTORIES), draws.day_style()
    position, starts, until = draws.one(jobs), draws.day(-8, -30), draws.day(-2, -6)
    period, amount, unit = draws.one(
        (
            (Period.HOUR, draws.amount(18, 36, 50), "元/小时"),
            (Period.MONTH, draws.amount(4200, 11000, 10000), "元/月"),
        )
    )
    card = identity_number(draws, draws.day(16000, 7000))
    sheet.text(105, 30, employer, 17, align="centre")
    sheet.text(105, 44, "录 用 通 知 单", 22, align="centre")
    form = (
        (("", holder), ("（身份证号 ", f"{card[:6]}********{card[-4:]}"), (" ）：", "")),
        (("　　经面试、体检合格，我厂决定录用您到 ", draws.one(_SHOPS)), ("工作，", "")),
        (("岗位为 ", position), ("，请于 ", style(starts)), ("上午 8:00 到厂报到。", "")),
        (("　　工资标准为 ", whole(amount)), (f" {unit}（税前），每月 ", "15"), ("日发放上月工资；加班", "")),
        (("费按国家规定另行计算，试用期 ", draws.one("一两三")), ("个月，试用期工资标准相同。", "")),
        (("　　厂内提供食宿，住宿费每月扣 ", draws.one(("80", "100", "150"))), ("元，水电自理。", "")),
        (("　　请在 ", style(until)), ("前将下方回执交回人事科或来电确认，逾期视为放弃。", "")),
    )  # fmt: skip
    y = 66.0
    for pieces in form:
        blanks(sheet, 22, y, pieces, size=12.5, pad=2)
        y += 13
    sheet.text(184, y + 14, f"{employer}人事科", 12.5, align="right")
    sheet.text(184, y + 25, style(draws.day(4, 0)), 12.5, align="right")
    sheet.seal(138, y + 18, 19, employer)
    sheet.text(
        22,
        y + 40,
        f"人事科电话：0{draws.digits(3)}-{draws.digits(8)}　联系人：{draws.person()}",
        10,
        colour=GREY,
    )
    sheet.text(
        105,
        y + 53,
        "－－－－－－－－－－－－－－（沿此线撕下）－－－－－－－－－－－－－－",
        10,
        align="centre",
    )
    sheet.text(105, y + 66, "回　执", 14, align="centre")
    blanks(sheet, 22, y + 78, (("本人已收到录用通知单，□ 同意按时报到　□ 不能报到。", ""),), size=11.5)
    sheet.text(22, y + 90, "本人签名：", 11.5)
    sheet.rule(44, y + 91, 90, y + 91)
    return said(
        holder=holder, employer=employer, position=position, pay=rate(amount, period), starts_on=starts,
        offer_expires_on=until,
    )  # fmt: skip


@layout(EvidenceKind.OFFER_LETTER, Language.ZH, A4)
def zh_xzha_public_body(draws: Draws, sheet: Sheet) -> Answers:
    """A public body's letter of intent with headed clauses: pay by the year among other sums."""
    holder, (employer, jobs), style = draws.person(), draws.one(ACADEMIES), draws.day_style()
    position, starts, until = draws.one(jobs), draws.day(-25, -120), draws.day(-4, -20)
    pay, moving = draws.amount(11, 42) * 10000, draws.amount(3, 30) * 10000
    sheet.text(105, 30, employer, 22, align="centre", colour="#b01c1c")
    sheet.rule(20, 36, 190, 36, 1.4)
    sheet.text(105, 50, "聘 用 意 向 函", 19, align="centre")
    sheet.text(22, 65, f"{holder}同志：", 12.5)
    y = sheet.paragraph(
        22, 75, 166,
        "根据我单位公开招聘工作安排，您已通过资格审查、笔试、面试和体检，经研究拟予聘用，现就有关事项函告如下。",
        12, indent=True, leading=1.8,
    )  # fmt: skip
    clauses = (
        ("一、聘用岗位", f"{position}，岗位类别为专业技术岗。"),
        ("二、聘期", f"首个聘期三年，自{style(starts)}到岗之日起计算，其中试用期一年。"),
        ("三、薪酬", f"实行年薪制，年薪（税前）为人民币{whole(pay)}元（{in_capitals(pay)}），按月发放。"),
        ("四、其他待遇", f"到岗满半年后一次性发放安家费{whole(moving)}元；按规定缴纳社会保险和住房公积金。"),
        ("五、回复期限", f"如同意应聘，请于{style(until)}前签署本函并寄回人事处，逾期本函不再有效。"),
    )  # fmt: skip
    for title, words in clauses:
        sheet.text(30, y + 3, title, 12)
        y = sheet.paragraph(22, y + 10, 166, words, 12, indent=True, leading=1.8)
    sheet.text(184, y + 16, f"{employer}人事处", 12.5, align="right")
    sheet.text(184, y + 26, style(draws.day(6, 1)), 12.5, align="right")
    sheet.seal(140, y + 22, 19, employer)
    sheet.text(22, y + 42, "应聘人意见：□ 同意　□ 不同意", 11.5)
    sheet.text(112, y + 42, "签字：", 11.5)
    sheet.rule(126, y + 43, 178, y + 43)
    sheet.text(
        22,
        284,
        f"人事处联系电话：0{draws.digits(3)}-{draws.digits(8)}　邮箱：rsc@{draws.digits(5)}.cn",
        9,
        colour=GREY,
    )
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, Period.YEAR), starts_on=starts,
        offer_expires_on=until,
    )  # fmt: skip
