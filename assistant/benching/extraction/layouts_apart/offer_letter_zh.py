"""Chinese offers of work kept apart."""

from assistant.benching.extraction.answers import rate
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, whole
from assistant.benching.extraction.layouts_apart.words_zhm import DEPARTMENTS, EMPLOYERS, JOBS
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Period

_KIND = EvidenceKind.OFFER_LETTER


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_numbered_notice(draws: Draws, sheet: Sheet) -> Answers:
    """The common notice: a greeting, then numbered terms, each with a label and a colon, and a seal."""
    holder, employer, position, style = (
        draws.person(),
        draws.one(EMPLOYERS),
        draws.one(JOBS),
        draws.day_style(),
    )
    starts, until, pay = draws.day(-10, -50), draws.day(-3, -8), draws.amount(5, 32) * 1000
    sheet.text(105, 30, "录用通知书", 20, align="centre")
    sheet.text(24, 48, f"尊敬的{holder}{draws.one(('先生', '女士'))}：", 12)
    y = sheet.paragraph(
        24,
        58,
        162,
        f"您好！感谢您应聘{employer}。经综合评估，我们决定录用您，现将有关事项通知如下：",
        11.5,
        indent=True,
    )
    trial = whole(pay * draws.one((8, 9)) // 10)
    y = listed(
        sheet,
        32,
        y + 5,
        (
            ("一、录用岗位", position),
            ("二、所属部门", draws.one(DEPARTMENTS)),
            ("三、报到时间", f"{style(starts)} 上午9:00"),
            ("四、工作地点", draws.address().partition("区")[0] + "区"),
            ("五、合同期限", "三年，其中试用期三个月"),
            ("六、转正后月薪", f"人民币{whole(pay)}元（税前）"),
            ("七、试用期月薪", f"人民币{trial}元（税前）"),
            ("八、社会保险", "入职当月起缴纳五险一金"),
        ),
        step=10,
        size=11.5,
        colon="：",
    )
    y = sheet.paragraph(
        24,
        y + 3,
        162,
        f"请您在{style(until)}前书面确认是否接受本录用，逾期未回复的，本通知自动失效。"
        "报到时请携带身份证、学历证书原件及近期体检报告。",
        11.5,
        indent=True,
    )
    sheet.text(184, y + 16, employer, 11.5, align="right")
    sheet.text(184, y + 25, style(draws.day(4, 0)), 11.5, align="right")
    sheet.seal(150, y + 18, 18, employer)
    footer(sheet, f"人力资源部电话：0{draws.digits(3)}-{draws.digits(8)}")
    return said(
        holder=holder,
        employer=employer,
        position=position,
        pay=rate(pay),
        starts_on=starts,
        offer_expires_on=until,
    )


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_terms_table(draws: Draws, sheet: Sheet) -> Answers:
    """A firm's offer whose terms stand in a ruled table of two columns; the pay is of a year."""
    holder, employer, position, style = (
        draws.person(),
        draws.one(EMPLOYERS),
        draws.one(JOBS),
        draws.day_style(),
    )
    starts, until, pay = draws.day(-12, -70), draws.day(-3, -10), draws.amount(12, 65) * 10000
    sheet.logo(22, 14, 11)
    sheet.text(36, 22, employer, 12)
    sheet.rule(22, 28, 188, 28)
    sheet.text(105, 44, "聘用意向书（Offer Letter）", 16, align="centre")
    sheet.text(22, 58, f"{holder}，您好：", 11)
    y = sheet.paragraph(
        22, 67, 166, "很高兴地通知您，您已通过我司全部面试环节。具体聘用条件如下表：", 11, indent=True
    )
    y = table(
        sheet,
        22,
        y + 2,
        (42, 124),
        (
            ("项目", "内容"),
            ("公司名称", employer),
            ("职位名称", position),
            ("汇报对象", f"{draws.person()}（部门负责人）"),
            ("入职日期", style(starts)),
            ("税前年薪", f"{plain(pay)}元，分12个月发放"),
            ("补贴", "餐补每日25元，通讯补贴每月100元"),
            ("年假", "首年5天，逐年递增"),
            ("回复期限", style(until)),
        ),
        size=11,
        height=11,
    )
    y = sheet.paragraph(
        22, y + 10, 166, "如您接受上述条件，请在回复期限前签字回传本函。本函内容请予保密。", 11, indent=True
    )
    sheet.text(22, y + 14, "公司代表（签字）：", 11)
    sheet.text(112, y + 14, "候选人（签字）：", 11)
    sheet.text(22, y + 26, f"日期：{style(draws.day(3, 0))}", 11)
    sheet.text(112, y + 26, "日期：", 11)
    return said(
        holder=holder,
        employer=employer,
        position=position,
        pay=rate(pay, Period.YEAR),
        starts_on=starts,
        offer_expires_on=until,
    )


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhm_two_column_form(draws: Draws, sheet: Sheet) -> Answers:
    """A personnel office's form: pairs of label and value in a grid, then what to bring."""
    holder, employer, position, style = (
        draws.person(),
        draws.one(EMPLOYERS),
        draws.one(JOBS),
        draws.day_style(),
    )
    starts, pay = draws.day(-6, -40), draws.amount(42, 180) * 100
    sheet.text(105, 26, employer, 15, align="centre")
    sheet.text(105, 37, "新员工录用通知单", 14, align="centre")
    sheet.text(186, 46, f"编号：LY{draws.digits(6)}", 9, align="right", colour=GREY)
    y = table(
        sheet,
        22,
        50,
        (30, 52, 30, 52),
        (
            ("姓名", holder, "联系电话", f"13{draws.digits(9)}"),
            ("录用部门", draws.one(DEPARTMENTS), "录用职位", position),
            ("报到日期", style(starts), "试用期", "2个月"),
            ("月工资", f"{plain(pay)}元", "发薪日", "每月15日"),
        ),
        size=10.5,
        height=12,
        headed=False,
    )
    y = sheet.paragraph(22, y + 10, 164, "报到时须提交以下材料：", 10.5)
    for number, words in enumerate(
        ("身份证原件及复印件", "毕业证书、学位证书", "原单位离职证明", "一寸照片两张"), 1
    ):
        sheet.text(28, y, f"{number}. {words}", 10.5)
        y += 8
    sheet.text(184, y + 14, "人力资源部", 11, align="right")
    sheet.text(184, y + 23, style(draws.day(5, 1)), 11, align="right")
    sheet.seal(155, y + 16, 17, employer)
    return said(holder=holder, employer=employer, position=position, pay=rate(pay), starts_on=starts)
