"""Chinese offers of work, third: a plain letter, and a page of headed lists."""

from assistant.benching.extraction.answers import rate
from assistant.benching.extraction.blocks import footer
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, whole
from assistant.benching.extraction.layouts_open.words_fourth_zh import WORK
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.OFFER_LETTER
_TEAMS = ("技术中心", "运营管理部", "华东事业部", "产品与项目部", "综合管理部")


@layout(_KIND, Language.ZH, A4)
def zh_xr3zh_plain_prose(draws: Draws, sheet: Sheet) -> Answers:
    """The plain letter of a firm: paragraphs without numbers, pay in the middle of a sentence, a seal."""
    holder, (employer, jobs), style = draws.person(), draws.one(WORK), draws.day_style()
    position, team = draws.one(jobs), draws.one(_TEAMS)
    pay, starts, until = draws.amount(4500, 30000, 50000), draws.day(-7, -50), draws.day(-1, -6)
    write = draws.one((plain, whole))
    sheet.text(105, 34, draws.one(("录 用 通 知 书", "录 用 函", "入 职 通 知 书")), 22, align="centre")
    sheet.text(25, 54, f"尊敬的{holder}{draws.one(('先生', '女士'))}：", 12)
    trial = draws.one(("试用期三个月，试用期间工资不打折。", "试用期两个月，试用期间发放转正工资的80%。"))
    y = 66.0
    for words in (
        f"您好！感谢您对{employer}的信任与支持。经过我们的慎重考虑，很高兴通知您，您已被我公司正式录用。",
        f"您将在{team}担任{position}一职。我们期待您于{style(starts)}上午9时到公司人力资源部报到，"
        "办理入职手续并签订为期三年的劳动合同。",
        f"您的转正工资为税前人民币{write(pay)}元/月，每月15日发放上月工资。{trial}"
        "公司依法为您缴纳社会保险和住房公积金。",
        "报到时请携带身份证、学历证书、原单位离职证明的原件及复印件各一份，一寸免冠照片两张，"
        "以及近三个月内的体检报告。",
        f"若您接受本录用，请于{style(until)}前回复确认；若未在该日期前收到您的回复，本通知自动失效。"
        f"如有任何疑问，请致电{draws.one(('0571', '0755', '021', '028'))}-{draws.digits(8)}，"
        f"联系人：{draws.person()}。",
        "我们真诚地欢迎您的加入！",
    ):
        y = sheet.paragraph(25, y, 160, words, 12, indent=True, leading=1.8) + 3
    sheet.text(185, y + 18, employer, 12, align="right")
    sheet.text(185, y + 28, style(draws.day(3, 0)), 12, align="right")
    sheet.seal(150, y + 20, 19, employer)
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay), starts_on=starts,
        offer_expires_on=until,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr3zh_headed_lists(draws: Draws, sheet: Sheet) -> Answers:
    """A page that a recruiting system makes: bars with headings, below each a list of labels and values."""
    holder, (employer, jobs), style = draws.person(), draws.one(WORK), draws.day_style()
    position, months = draws.one(jobs), draws.one((12, 13, 14, 16))
    pay, starts, until = draws.amount(6000, 38000, 50000), draws.day(-9, -60), draws.day(-2, -8)
    sheet.logo(20, 12, 13, "#2f6fde")
    sheet.text(37, 21, employer, 13)
    sheet.text(190, 21, "Offer Letter", 15, align="right", colour="#2f6fde")
    sheet.rule(20, 29, 190, 29)
    sheet.text(20, 43, f"亲爱的 {holder}：", 12)
    y = sheet.paragraph(
        20, 52, 170, "恭喜您通过我们的全部面试环节！我们诚挚地邀请您加入，以下是您的录用信息，请您仔细阅读。",
        11,
    )  # fmt: skip
    city = employer[:2]
    parts = (
        ("职位信息", (
            ("录用岗位", position), ("所属部门", draws.one(_TEAMS)),
            ("职　　级", draws.one(("P5", "P6", "M1", "T3-2"))), ("汇报对象", draws.person()),
            ("工作地点", f"{city}市"), ("入职日期", style(starts)),
            ("合同期限", "3年（含试用期6个月）"),
        )),
        ("薪酬福利", (
            ("月度薪资", f"{whole(pay)} 元/月（税前），全年 {months} 薪"),
            ("社保公积金", "按国家及当地规定缴纳，公积金比例 12%"),
            ("餐　　补", "25 元/工作日"), ("年　　假", f"{draws.one((7, 10, 12))} 天/年"),
            ("其他福利", "补充医疗保险、年度体检、节日礼品"),
        )),
        ("入职准备", (
            ("证件材料", "身份证、毕业证、学位证、离职证明"), ("银行卡", "本人名下一类卡复印件"),
            ("联 系 人", f"{draws.person()}　1{draws.one('358')}{draws.digits(9)}"),
        )),
    )  # fmt: skip
    for title, pairs in parts:
        sheet.box(20, y + 1, 170, 9, fill="#e8f0fd", stroke=False)
        sheet.text(24, y + 7.2, title, 11.5, colour="#2f6fde")
        y += 18
        for label, value in pairs:
            sheet.text(26, y, label, 10.5, colour=GREY)
            sheet.text(58, y, value, 10.5)
            y += 8
        y += 1
    y = sheet.paragraph(
        20, y + 6, 170,
        f"本 Offer 有效期至 {style(until)}，请在此之前点击邮件中的“接受”按钮完成确认，逾期将自动失效。", 11,
    )  # fmt: skip
    sheet.text(190, y + 10, f"{employer}　招聘团队", 10.5, align="right")
    footer(sheet, "本文件由招聘管理系统生成，内容涉及薪酬信息，请注意保密")
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, payments=months),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip
