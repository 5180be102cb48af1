"""Chinese offers of work again: to a graduate, an e-mail printed from the browser, one from Hong Kong."""

from assistant.benching.extraction.answers import rate
from assistant.benching.extraction.blocks import footer, listed, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import plain, whole
from assistant.benching.extraction.layouts_open.further_words_zh import WORK, WORK_HK, home_hk, person_old
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency

_KIND = EvidenceKind.OFFER_LETTER
_FIRST_JOBS = (
    "供应链管培生",
    "软件测试工程师",
    "研发助理",
    "会计岗（应届）",
    "电气工程师",
    "储备店长",
    "市场专员",
)
_PLACES = ("徐州", "北京", "东莞", "福州", "郑州", "昆明", "天津", "沈阳", "南京")


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_graduate_intent(draws: Draws, sheet: Sheet) -> Answers:
    """A firm's letter to a graduate: headed paragraphs, pay by month with the count of months."""
    holder, (employer, _), style = draws.person(), draws.one(WORK), draws.day_style()
    position, months = draws.one(_FIRST_JOBS), draws.one((12, 13, 14, 15))
    pay, starts, until = draws.amount(4500, 28000, 50000), draws.day(-20, -220), draws.day(-2, -12)
    sheet.logo(22, 13, 11, "#8c2f39")
    sheet.text(37, 20.5, employer, 12)
    sheet.text(188, 20.5, f"编号：HR-{draws.today.year}-{draws.digits(4)}", 8.5, align="right", colour=GREY)
    sheet.rule(22, 28, 188, 28)
    sheet.text(105, 44, f"{draws.today.year + 1}届毕业生录用意向书", 18, align="centre")
    sheet.text(22, 58, f"{holder}同学：", 11)
    y = sheet.paragraph(
        22, 67, 166,
        "你好！感谢你参加我司校园招聘。经过笔试、面试等环节的考察，我们认为你符合岗位要求，现向你发出录用意向：",
        11, indent=True, leading=1.75,
    )  # fmt: skip
    for title, words in (
        ("【岗位与地点】", f"拟录用岗位为{position}，工作地点{draws.one(_PLACES)}，"
         f"直接上级{draws.person()}。"),
        ("【薪酬】", f"月基本工资{whole(pay)}元（税前），全年按{months}个月发放；另有住房补贴每月800元，"
         "发放24个月。"),
        ("【报到】", f"请于{style(starts)}携带身份证、毕业证书和学位证书原件到公司报到，签订劳动合同，"
         "合同期三年，试用期六个月。"),
        ("【回复】", f"请在{style(until)}前在招聘系统中确认是否接受，逾期视为放弃。"),
    ):  # fmt: skip
        sheet.text(22, y + 5, title, 11.5)
        y = sheet.paragraph(22, y + 13, 166, words, 11, indent=True, leading=1.75)
    sheet.text(188, y + 20, f"{employer}人力资源部", 11, align="right")
    sheet.text(188, y + 29, style(draws.day(2, 0)), 11, align="right")
    sheet.seal(160, y + 22, 18, employer)
    footer(sheet, f"校园招聘咨询：{draws.digits(4)}-{draws.digits(7)}")
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, payments=months),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_mail_printed(draws: Draws, sheet: Sheet) -> Answers:
    """An e-mail as the browser prints it: heads of the message, a short greeting, a table, a signature."""
    holder, (employer, jobs), style = draws.person(), draws.one(WORK), draws.day_style()
    position, sender, sent = draws.one(jobs), draws.person(), draws.day(3, 0)
    pay, starts, until = draws.amount(4500, 26000, 10000), draws.day(-8, -45), draws.day(-1, -6)
    sheet.text(16, 12, f"{draws.today:%Y/%m/%d} 16:40", 8, colour=GREY)
    sheet.text(194, 12, "邮箱 - 查看邮件", 8, align="right", colour=GREY)
    sheet.text(20, 26, f"入职邀请 - {employer}", 14)
    heads = (
        ("发件人", f"{sender}（人事） <hr@mail.example.cn>"),
        ("时　间", f"{sent.year}年{sent.month}月{sent.day}日 15:{draws.rng.randint(10, 59)}"),
        ("收件人", f"{holder} <{draws.digits(9)}@qq.example>"),
        ("附　件", "2 个（入职须知.pdf，员工信息登记表.docx）"),
    )
    y = listed(sheet, 20, 35, heads, step=5.5, size=8.5, colon="：")
    sheet.rule(20, y, 190, y, 0.4)
    sheet.text(20, y + 12, f"{holder}，您好：", 10.5)
    y = sheet.paragraph(
        20,
        y + 20,
        170,
        f"很高兴通知您已通过{employer}的面试，我们正式邀请您入职。录用信息如下，请查阅：",
        10.5,
    )
    rows = (
        ("应聘岗位", position), ("工作地点", draws.one(_PLACES)),
        ("入职时间", f"{style(starts)}　上午 9:00"),
        ("薪资标准", f"转正后税前 {draws.one((plain, whole))(pay)} 元/月，试用期不打折"),
        ("试用期限", "三个月"), ("工作时间", "周一至周五 9:00-18:00，双休"),
        ("福利待遇", "五险一金、带薪年假、节日礼金、工作日餐补 15 元/天"),
        ("体检要求", "三个月内二级以上医院入职体检报告"),
    )  # fmt: skip
    y = table(sheet, 20, y, (34, 120), rows, headed=False, height=9, size=10)
    y = sheet.paragraph(
        20, y + 10, 170, f"请于 {style(until)} 前回复此邮件确认是否接受。如有疑问请随时与我联系！", 10.5,
    )  # fmt: skip
    sheet.text(20, y + 8, "--", 9, colour=GREY)
    for at, words in enumerate((sender, "人力资源部 招聘主管", employer, f"手机：1{draws.digits(10)}")):
        sheet.text(20, y + 14 + at * 5.5, words, 9, colour=GREY)
    footer(sheet, "https://mail.example.cn/read?mid=ZC2718    1/1")
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay), starts_on=starts,
        offer_expires_on=until,
    )  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_hongkong_appointment(draws: Draws, sheet: Sheet) -> Answers:
    """A letter of employment from Hong Kong in traditional characters: numbered terms with short titles."""
    holder, (employer, jobs) = person_old(draws), draws.one(WORK_HK)
    position, pay = draws.one(jobs), draws.amount(15000, 46000, 50000)
    starts, until, wrote = draws.day(-10, -60), draws.day(-2, -9), draws.day(4, 0)
    write = draws.one((plain, whole))
    sheet.text(105, 20, employer, 15, align="centre")
    sheet.text(105, 27, f"{home_hk(draws)}　電話：{draws.digits(4)} {draws.digits(4)}", 8.5, align="centre")
    sheet.rule(20, 31, 190, 31)
    sheet.text(20, 42, f"{wrote.year}年{wrote.month}月{wrote.day}日", 10.5)
    sheet.text(20, 52, f"{holder}{draws.one(('先生', '女士', '小姐'))}", 11)
    sheet.text(105, 64, "聘用信", 16, align="centre")
    y = sheet.paragraph(
        20, 76, 170, "感謝閣下應徵本公司職位。本公司現誠意聘請閣下，有關聘用條件如下：", 11, leading=1.8
    )
    for at, (title, words) in enumerate(
        (
            ("職位", position),
            ("到職日期", f"{starts.year}年{starts.month}月{starts.day}日"),
            ("薪金", f"每月港幣 {write(pay)} 元正，於每月最後一個工作天以自動轉帳方式支付"),
            ("試用期", "三個月；試用期內首月後任何一方可給予七天通知終止合約"),
            ("工作時間", "星期一至五上午九時至下午六時，午膳一小時"),
            ("有薪年假", f"每年{draws.one(('十', '十二', '十四'))}天，另享有法定假日"),
            ("強積金", "僱主及僱員各供款有關入息的百分之五，按法例規定之上限計算"),
        ),
        1,
    ):
        sheet.text(22, y + 3, f"{at}.　{title}：", 11)
        y = sheet.paragraph(58, y + 3, 130, words, 11) + 2
    y = sheet.paragraph(
        20, y + 8, 170,
        f"如接納上述條件，請於{until.year}年{until.month}月{until.day}日或之前簽署本信副本並交回人力資源部。",
        11, leading=1.8,
    )  # fmt: skip
    sheet.text(20, y + 14, f"{employer}", 11)
    sheet.text(20, y + 34, f"{person_old(draws)}　人力資源經理", 11)
    sheet.rule(120, y + 29, 186, y + 29)
    sheet.text(120, y + 34, "受聘人簽署及日期", 9.5, colour=GREY)
    return said(
        holder=holder, employer=employer, position=position, pay=rate(pay, currency=Currency.HKD),
        starts_on=starts, offer_expires_on=until,
    )  # fmt: skip
