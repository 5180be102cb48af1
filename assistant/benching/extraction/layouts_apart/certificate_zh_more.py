"""More Chinese certificates: of law, of training, a technician's of Taiwan."""

from datetime import timedelta

from assistant.benching.extraction.blocks import blanks, listed
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.figures import in_characters
from assistant.benching.extraction.layouts_apart.words_zhs import person_old
from assistant.benching.extraction.learned_zh import identity_number
from assistant.benching.extraction.sheet import GREY, RED, Sheet
from assistant.benching.extraction.specimens import A4, LYING, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language

_KIND = EvidenceKind.CERTIFICATE
_OPEN = (FieldName.POSITION, FieldName.SCORE)
_TRAINING = (
    (
        "内审员培训合格证书",
        "方圆标志认证集团有限公司",
        ("ISO 9001:2015质量管理体系内部审核员", "ISO 14001:2015环境管理体系内部审核员"),
    ),
    ("安全生产知识和管理能力考核合格证", "安徽省应急管理厅", ("危险化学品经营单位安全生产管理人员",)),
    ("保安员培训结业证书", "南京金盾保安职业培训学校", ("保安员（五级）岗前",)),
    ("育婴师培训合格证书", "长沙爱康职业培训学校", ("育婴师（中级）",)),
    ("电梯安全管理人员培训证书", "天津市特种设备行业协会", ("电梯使用单位安全管理人员",)),
)
_TRADES = (
    ("中餐烹調", "乙級"), ("美容", "丙級"), ("會計事務", "乙級"), ("室內配線", "甲級"), ("電腦軟體應用",
    "丙級"),
    ("汽車修護", "乙級"), ("飲料調製", "丙級"), ("門市服務", "乙級"),
)  # fmt: skip


@layout(_KIND, Language.ZH, LYING, _OPEN)
def zh_xr4zhs_law(draws: Draws, sheet: Sheet) -> Answers:
    """The qualification of law: title across, one sentence beside the photograph, ministry, seal and day."""
    holder, day = draws.person(), draws.day(2800, 60)
    born, sort = day - timedelta(days=draws.rng.randint(8300, 13000)), draws.one("AAAC")
    number = f"{sort}{day.year}{draws.digits(10)}"
    sheet.box(8, 8, 281, 194)
    sheet.box(11, 11, 275, 188, fill="#fcf7ec")
    sheet.text(148.5, 36, "中华人民共和国", 17, align="centre")
    sheet.text(148.5, 56, "法律职业资格证书", 30, align="centre", colour=RED)
    sheet.box(36, 76, 36, 50, fill="#dfe5ec")
    y = sheet.paragraph(
        86, 86, 172,
        f"{holder}，{draws.one('男女')}，公民身份号码{identity_number(draws, born)}，"
        f"参加国家统一法律职业资格考试成绩合格，符合法定条件，授予{sort}类法律职业资格。",
        16, indent=True, leading=2.1,
    )  # fmt: skip
    sheet.text(36, 140, f"证书编号　{number}", 12.5)
    sheet.text(36, 152, f"档案编号　{draws.digits(9)}", 12.5)
    y = max(y + 18, 142)
    sheet.text(252, y, "中华人民共和国司法部", 16, align="right")
    sheet.text(252, y + 15, in_characters(day), 14, align="right")
    sheet.seal(150, y + 14, 18, "中华人民共和国司法部")
    sheet.text(148.5, 193, "持证人应当妥善保管本证书，不得涂改、转让、出借", 9, align="centre", colour=GREY)
    return said(
        holder=holder, certificate_name="法律职业资格证书", issuer="中华人民共和国司法部", issued_on=day,
        document_number=number,
    )  # fmt: skip


@layout(_KIND, Language.ZH, LYING, _OPEN)
def zh_xr4zhs_training(draws: Draws, sheet: Sheet) -> Answers:
    """A certificate of training with blanks filled in: who, from when to when, which course."""
    holder, (name, issuer, courses) = draws.person(), draws.one(_TRAINING)
    course, day = draws.one(courses), draws.day(1400, 20)
    ended = day - timedelta(days=draws.rng.randint(4, 12))
    began = ended - timedelta(days=draws.rng.randint(2, 9))
    number = f"{draws.letters(3)}-{day.year}-{draws.digits(5)}"
    sheet.box(6, 6, 285, 198, fill="#f3f7fb")
    sheet.box(14, 14, 269, 182, fill="#ffffff")
    sheet.text(148.5, 50, name, 28, align="centre", colour="#1d4f91")
    sheet.text(262, 66, f"编号：{number}", 12, align="right")
    blanks(sheet, 44, 90, ((" ", holder), ("　同志：", "")), size=18)
    spans = tuple(f"{each.year}年{each.month}月{each.day}日" for each in (began, ended))
    blanks(sheet, 56, 108, (("于", spans[0]), ("　至", spans[1]), ("　参加", "")), size=16)
    blanks(sheet, 44, 124, ((" ", course), ("　培训，", "")), size=16)
    sheet.text(44, 140, f"共{draws.one((16, 24, 32, 40))}学时，经考核成绩合格，特发此证。", 16)
    sheet.text(256, 164, issuer, 15, align="right")
    sheet.text(256, 178, f"{day.year}年{day.month}月{day.day}日", 14, align="right")
    sheet.seal(160, 168, 18, issuer)
    return said(holder=holder, certificate_name=name, issuer=issuer, issued_on=day, document_number=number)


@layout(_KIND, Language.ZH, A4, _OPEN)
def zh_xr4zhs_taiwan_technician(draws: Draws, sheet: Sheet) -> Answers:
    """A technician's certificate of Taiwan, a copy on a page: list in traditional characters, ministry, year
    of the Republic."""
    holder, (trade, rank), day = person_old(draws), draws.one(_TRADES), draws.day(3000, 40)
    roc, born = day.year - 1911, day - timedelta(days=draws.rng.randint(7000, 14000))
    number, issuer = f"{draws.digits(3)}-{draws.digits(6)}", "勞動部"
    came = day + timedelta(days=draws.rng.randint(6, 20))
    sheet.box(20, 26, 170, 118, fill="#f8f4fa", radius=4)
    sheet.text(105, 44, "中華民國技術士證", 22, align="centre", colour="#5b2a7a")
    sheet.box(28, 56, 32, 42, fill="#dfe5ec")
    pairs = (
        ("姓　　名", holder), ("出生日期", f"民國{born.year - 1911}年{born.month}月{born.day}日"),
        ("職　　類", trade), ("級　　別", rank), ("技術士證總編號", number),
        ("生效日期", f"民國{roc}年{day.month}月{day.day}日"),
        ("製發日期", f"民國{came.year - 1911}年{came.month}月{came.day}日"), ("發證機關", issuer),
    )  # fmt: skip
    listed(sheet, 70, 62, pairs, value_x=106, step=10, size=12, colon="：")
    sheet.seal(164, 122, 14, issuer)
    sheet.box(20, 158, 170, 56, radius=4)
    for at, words in enumerate(
        (
            "說明事項",
            "一、本證應由持證人妥善保管，不得租借他人使用。",
            "二、本證遺失或毀損時，得向發證機關申請補發或換發。",
            "三、技能檢定服務電話：(04) 2259-5700",
        )
    ):
        sheet.text(28, 170 + at * 11, words, 11)
    sheet.text(105, 236, "（本影本與正本相符，僅供應徵使用）", 11, align="centre")
    return said(
        holder=holder, certificate_name="中華民國技術士證", issuer=issuer, issued_on=came,
        document_number=number,
    )  # fmt: skip
