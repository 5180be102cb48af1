"""More Chinese offers of work: with labels in two languages, and the page that a hiring program shows."""

from assistant.benching.extraction.answers import rate
from assistant.benching.extraction.blocks import phone_bar, spread, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, whole
from assistant.benching.extraction.layouts_open.study_words_zh import WORK
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Period

_KIND = EvidenceKind.OFFER_LETTER
_DEPARTMENTS = ("研发中心", "华东大区", "供应链部", "财务共享中心", "产品与设计部", "质量管理部")


@layout(_KIND, Language.ZH, A4)
def zh_xzha_two_languages(draws: Draws, sheet: Sheet) -> Answers:
    """A company's letter with a table of terms, each label in Chinese and English."""
    holder, (employer, jobs), style = draws.person(), draws.one(WORK), draws.day_style()
    position = draws.one(jobs)
    pay, starts, until = draws.amount(6000, 42000, 50000), draws.day(-10, -60), draws.day(-2, -8)
    sheet.logo(20, 12, 13, "#2a7f62")
    sheet.text(38, 21, employer, 12.5)
    sheet.rule(20, 28, 190, 28)
    sheet.text(105, 42, "录用通知书", 19, align="centre")
    sheet.text(105, 49, "OFFER LETTER", 10, align="centre", colour=GREY)
    sheet.text(20, 62, f"{holder} 先生/女士：", 11)
    y = sheet.paragraph(
        20, 71, 170,
        f"您好！感谢您对{employer}的关注与认可。经面试评估，我们诚挚邀请您加入，具体聘用条件如下：",
        10.5, indent=True,
    )  # fmt: skip
    rows = (
        ("职位 Position", position), ("部门 Department", draws.one(_DEPARTMENTS)),
        ("直属上级 Reports to", draws.person()),
        ("工作地点 Location", draws.one(("上海", "北京", "深圳", "成都", "苏州"))),
        ("入职日期 Start date", style(starts)),
        ("税前月薪 Monthly salary", f"人民币 {draws.one((plain, whole))(pay)} 元"),
        ("奖金 Bonus", "视公司经营情况及个人绩效考核结果发放"),
        ("补贴 Allowance", f"午餐补贴每工作日 {draws.one((20, 25, 30))} 元，通讯补贴每月 200 元，另行计发"),
        ("合同期限 Contract", "三年，其中试用期六个月"),
        ("社会保险 Benefits", "按当地规定缴纳五险一金；年休假 10 天；每年体检一次"),
    )  # fmt: skip
    y = table(sheet, 20, y + 2, (52, 118), rows, headed=False, height=9.5, size=10)
    y = sheet.paragraph(
        20, y + 10, 170,
        f"如您接受以上条件，请在{style(until)}之前签字并回传本通知；逾期未回复，本通知自动失效。"
        "入职当日请携带身份证、学历学位证书、离职证明及体检报告。",
        10.5, indent=True,
    )  # fmt: skip
    sheet.text(20, y + 12, f"公司（盖章）：{employer}", 10.5)
    sheet.text(20, y + 21, f"日期：{style(draws.day(3, 0))}", 10.5)
    sheet.text(130, y + 12, "本人签字：", 10.5)
    sheet.rule(150, y + 13, 188, y + 13)
    sheet.text(130, y + 21, "日　　期：", 10.5)
    sheet.rule(150, y + 22, 188, y + 22)
    sheet.seal(66, y + 14, 18, employer)
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay), starts_on=starts,
        offer_expires_on=until,
    )  # fmt: skip


@layout(_KIND, Language.ZH, PHONE)
def zh_xzha_hiring_program(draws: Draws, sheet: Sheet) -> Answers:
    """The page that a hiring program sends to a phone: a greeting, a card of terms, two buttons."""
    holder, (employer, jobs), style = draws.person(), draws.one(WORK), draws.day_style()
    position = draws.one(jobs)
    starts, until = draws.day(-10, -60), draws.day(-2, -8)
    month, months = draws.amount(6, 36) * 1000, draws.one((12, 13, 14, 16))
    year = draws.amount(15, 60) * 10000
    pay, shown = draws.one(
        ((rate(month, payments=months), (("月薪（税前）", f"{whole(month)}元"), ("年发薪数", f"{months}薪"))),
         (rate(year, Period.YEAR), (("年薪（税前）", f"{whole(year)}元"),)))
    )  # fmt: skip
    phone_bar(sheet, "Offer详情", f"{draws.rng.randint(9, 21)}:{draws.rng.randint(10, 59)}")
    sheet.box(0, 21, 110, 44, fill="#eaf1fd", stroke=False)
    sheet.logo(7, 26, 9, "#3370ff")
    sheet.text(19, 32, employer, 9.5)
    sheet.text(7, 45, f"{holder}，恭喜你收到Offer！", 14)
    sheet.paragraph(7, 54, 96, "我们很期待与你一起共事，请确认以下录用信息。", 9.5)
    sheet.box(5, 70, 100, 110, radius=3)
    pairs = (
        ("录用公司", employer), ("录用职位", position), ("所属部门", draws.one(_DEPARTMENTS)),
        *shown,
        ("工作地点", draws.one(("杭州", "武汉", "广州", "西安"))), ("预计入职日期", style(starts)),
        ("试用期", draws.one(("3个月", "6个月"))), ("Offer有效期至", style(until)),
    )  # fmt: skip
    spread(sheet, 10, 100, 80, pairs, step=11, size=10)
    sheet.text(
        10, 188, f"招聘负责人：{draws.person()}　1{draws.one('3589')}{draws.digits(9)}", 8.5, colour=GREY
    )
    sheet.box(5, 200, 47, 13, radius=3)
    sheet.text(28.5, 208, "拒绝", 11, align="centre")
    sheet.box(58, 200, 47, 13, fill="#3370ff", stroke=False, radius=3)
    sheet.text(81.5, 208, "接受Offer", 11, align="centre", colour=WHITE)
    return said(
        holder=holder, employer=employer, position=position, pay=pay, starts_on=starts, offer_expires_on=until
    )
