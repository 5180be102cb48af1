"""Chinese certificates, third: all parts of an examination passed, a card for dangerous work."""

from datetime import timedelta

from assistant.benching.extraction.blocks import listed
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_characters
from assistant.benching.extraction.learned_zh import identity_number
from assistant.benching.extraction.sheet import GREY, RED, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.CERTIFICATE
_PASSED = (
    ("注册会计师全国统一考试全科合格证", "注册会计师全国统一考试专业阶段", "财政部注册会计师考试委员会"),
    ("全国税务师职业资格考试合格证书", "全国税务师职业资格考试", "中国注册税务师协会"),
    ("期货从业人员资格考试合格证", "期货从业人员资格考试", "中国期货业协会"),
    ("资产评估师职业资格考试合格证书", "资产评估师职业资格全国统一考试", "中国资产评估协会"),
    ("银行业专业人员职业资格考试合格证", "银行业专业人员职业资格考试", "中国银行业协会"),
)
_WORKS = (
    ("电工作业", ("低压电工作业", "高压电工作业")),
    ("焊接与热切割作业", ("熔化焊接与热切割作业", "压力焊作业")),
    ("高处作业", ("登高架设作业", "高处安装、维护、拆除作业")),
    ("制冷与空调作业", ("制冷与空调设备安装修理作业",)),
)  # fmt: skip
_OFFICES = (
    "江苏省应急管理厅",
    "深圳市应急管理局",
    "浙江省应急管理厅",
    "重庆市应急管理局",
    "河南省应急管理厅",
)
_NOTES = (
    "本证由持证人随身携带，不得转借、涂改。", "持证人应在复审日期前参加复审，逾期未复审的，本证失效。",
    "有效期届满需要延期换证的，应在届满60日前提出申请。", "查询网址：http://cx.mem.gov.cn",
)  # fmt: skip


@layout(
    _KIND,
    Language.ZH,
    LYING,
    (
        FieldName.POSITION,
        FieldName.SCORE,
    ),
)
def zh_xr3zh_all_parts_passed(draws: Draws, sheet: Sheet) -> Answers:
    """An examination board's certificate: one sentence in the middle, number below, board and day right."""
    holder, (name, exam, issuer), day = draws.person(), draws.one(_PASSED), draws.day(2400, 30)
    born, number = day - timedelta(days=draws.rng.randint(8200, 14000)), draws.digits(draws.one((10, 13)))
    write = draws.one((in_characters, None))
    sheet.box(9, 9, 279, 192)
    sheet.box(12, 12, 273, 186, fill="#fdfaf2")
    sheet.text(148.5, 46, name, 24, align="centre", colour=RED)
    sheet.box(34, 66, 35, 48, fill="#dfe5ec")
    y = sheet.paragraph(
        82, 76, 176,
        f"{holder}（身份证号：{identity_number(draws, born)}）参加{exam}，"
        f"在规定的有效期内全部科目成绩合格，特发此证。",
        16, indent=True, leading=2.1,
    )  # fmt: skip
    sheet.text(34, 150, f"证书编号：{number}", 13)
    sheet.text(34, 161, "本证书可在考试网上报名系统查验", 9.5, colour=GREY)
    sheet.text(258, max(y + 22, 150), issuer, 15, align="right")
    last = write(day) if write else f"{day.year}年{day.month}月{day.day}日"
    sheet.text(258, max(y + 36, 164), last, 14, align="right")
    sheet.seal(226, 150, 19, issuer)
    return said(holder=holder, certificate_name=name, issuer=issuer, issued_on=day, document_number=number)


@layout(
    _KIND,
    Language.ZH,
    A4,
    (
        FieldName.POSITION,
        FieldName.SCORE,
    ),
)
def zh_xr3zh_card_both_sides(draws: Draws, sheet: Sheet) -> Answers:
    """A card that allows dangerous work, both sides copied on one sheet: lists with colons, notes behind."""
    holder, (sort, items), issuer = draws.person(), draws.one(_WORKS), draws.one(_OFFICES)
    day, style = draws.day(1400, 20), draws.day_style()
    until = day.replace(year=day.year + 6, day=min(day.day, 28)) - timedelta(days=1)
    check = day.replace(year=day.year + 3, day=min(day.day, 28)) - timedelta(days=1)
    number = "T" + identity_number(draws, day - timedelta(days=draws.rng.randint(7400, 15000)))
    sheet.box(28, 32, 154, 98, fill="#f3f8f4", radius=4)
    sheet.text(105, 47, "特种作业操作证", 19, align="centre", colour="#0f6b3c")
    sheet.box(142, 56, 30, 40, fill="#dfe5ec")
    pairs = (
        ("证　　号", number), ("姓　　名", holder), ("性　　别", draws.one("男女")), ("作业类别", sort),
        ("准操项目", draws.one(items)), ("初领日期", style(day)), ("签发机关", issuer),
    )  # fmt: skip
    listed(sheet, 36, 61, pairs, value_x=60, step=9.5, size=11, colon="：")
    sheet.seal(152, 112, 13, issuer)
    sheet.box(28, 146, 154, 98, fill="#f3f8f4", radius=4)
    behind = (("有效期限", f"{style(day)} 至 {style(until)}"), ("复审日期", f"{style(check)} 前"))
    y = listed(sheet, 36, 162, behind, value_x=60, step=10, size=11, colon="：")
    sheet.text(36, y + 4, "注意事项", 11)
    for at, words in enumerate(_NOTES, 1):
        sheet.text(36, y + 3 + at * 8.5, f"{at}. {words}", 9.5)
    sheet.text(105, 258, "（复印件仅用于本次业务办理）", 10, align="centre", colour=GREY)
    return said(
        holder=holder, certificate_name="特种作业操作证", issuer=issuer, issued_on=day, valid_until=until,
        document_number=number,
    )  # fmt: skip
