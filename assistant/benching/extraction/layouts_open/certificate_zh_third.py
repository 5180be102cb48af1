"""Two more Chinese certificates."""

from datetime import timedelta

from assistant.benching.extraction.blocks import phone_bar, stacked, table
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open.study_words_third_zh import EXAMS, OFFICES, TEACHING
from assistant.benching.extraction.learned_zh import identity_number
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.specimens import LYING, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language


@layout(EvidenceKind.CERTIFICATE, Language.ZH, LYING, (FieldName.SCORE,))
def zh_xzha_teaching(draws: Draws, sheet: Sheet) -> Answers:
    """A teacher's qualification: the title above, a ruled grid, the office and its seal below."""
    holder, style, day = draws.person(), draws.day_style(), draws.day(2600, 40)
    born = day - timedelta(days=draws.rng.randint(7800, 12000))
    sort, subjects = draws.one(TEACHING)
    office, number = draws.one(OFFICES), f"{day.year}{draws.digits(13)}"
    sheet.box(6, 6, 285, 198)
    sheet.text(148, 34, "中华人民共和国", 16, align="centre")
    sheet.text(148, 50, "教师资格证书", 28, align="centre", colour="#b01c1c")
    rows = (
        ("姓　　名", holder, "性　　别", draws.one("男女")),
        ("出生日期", style(born), "民　　族", draws.one(("汉族", "汉族", "回族", "壮族", "满族"))),
        ("资格种类", sort, "任教学科", draws.one(subjects)),
        ("身份证号", identity_number(draws, born), "证书号码", number),
        ("认定机构", office, "认定日期", style(day)),
    )  # fmt: skip
    y = table(sheet, 24, 62, (30, 76, 30, 62), rows, headed=False, height=15, size=12)
    sheet.box(232, 62, 40, 54, fill="#dfe5ec")
    sheet.seal(214, y + 14, 20, office)
    y = sheet.paragraph(
        24, y + 16, 150,
        "持证人符合《中华人民共和国教师法》规定的条件，经审核认定，取得相应教师资格。", 12, indent=True,
    )  # fmt: skip
    sheet.text(
        24, 194, "本证书信息可在中国教师资格网查询　咨询电话：010-5880" + draws.digits(4), 9, colour=GREY
    )
    return said(
        holder=holder, certificate_name="教师资格证书", issuer=office, issued_on=day, document_number=number
    )


@layout(EvidenceKind.CERTIFICATE, Language.ZH, PHONE)
def zh_xzha_maker_exam(draws: Draws, sheet: Sheet) -> Answers:
    """A page of a maker's learning app: a card with name and exam, small labels above values below it."""
    holder, (name, maker), style = draws.person(), draws.one(EXAMS), draws.day_style()
    score, day = draws.rng.randint(612, 985), draws.day(680, 12)
    until = day.replace(year=day.year + draws.one((2, 3)), day=min(day.day, 28))
    number = f"{draws.letters(3)}{day:%Y}{draws.digits(8)}"
    phone_bar(sheet, "我的证书", f"{draws.rng.randint(7, 22)}:{draws.rng.randint(10, 59)}")
    sheet.box(6, 27, 98, 62, fill="#20304f", stroke=False, radius=3)
    sheet.text(55, 38, "认 证 证 书", 13, align="centre", colour="#e8cf9a")
    sheet.text(55, 52, holder, 17, align="centre", colour=WHITE)
    sheet.text(55, 62, "已通过全部考核，获得", 8.5, align="centre", colour="#c9d0dc")
    sheet.paragraph(12, 71, 86, name, 11, align="centre")
    sheet.box(10, 65.5, 90, 9, fill="#f4ead2", stroke=False)
    sheet.text(55, 84, maker, 8.5, align="centre", colour="#c9d0dc")
    sheet.text(8, 99, "证书信息", 12)
    pairs = (
        ("持证人", holder), ("认证名称", name), ("颁发机构", maker), ("考试得分", str(score)),
        ("获证日期", style(day)), ("有效期至", style(until)), ("证书编号", number),
    )  # fmt: skip
    stacked(sheet, 8, 108, pairs, step=14.5, size=11)
    sheet.qr(80, 186, 22, f"https://verify.example.cn/{number}")
    sheet.text(55, 218, "保存到相册　　　分享　　　下载PDF", 9.5, align="centre")
    return said(
        holder=holder, certificate_name=name, issuer=maker, score=score, issued_on=day, valid_until=until,
        document_number=number,
    )  # fmt: skip
