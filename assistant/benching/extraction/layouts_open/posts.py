"""Posts of one's own in layouts kept apart."""

from assistant.benching.extraction.answers import texts
from assistant.benching.extraction.blocks import footer
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from assistant.benching.extraction.words import CHATTER_EN, CHATTER_ZH, FEATS_EN, FEATS_ZH
from models.facts.evidence import EvidenceKind
from models.facts.language import Language


@layout(EvidenceKind.ACHIEVEMENT_POST, Language.ZH, PHONE)
def zh_note_with_picture(draws: Draws, sheet: Sheet) -> Answers:
    """A note below its picture: a title, the text, the day at the end, comments."""
    holder, feats, day = draws.person(), draws.some(FEATS_ZH, 1, 2), draws.day(400, 3)
    sheet.text(20, 12, holder, 12)
    sheet.box(7, 5, 10, 10, fill="#c9d6e8", radius=5)
    sheet.text(103, 12, "已关注", 9.5, align="right")
    sheet.box(0, 20, 110, 70, fill="#dfe5ec", stroke=False)
    sheet.text(7, 100, draws.one(("记录一下", "打卡成功", "今天是好日子")), 13)
    y = 110.0
    for feat in feats:
        y = sheet.paragraph(7, y, 96, feat + "！", 11)
    y = sheet.paragraph(7, y, 96, draws.one(CHATTER_ZH) + " #努力 #日常", 11)
    sheet.text(7, y + 4, f"发布于 {day:%Y-%m-%d}　{draws.one(('上海', '广东', '湖北'))}", 8.5, colour=GREY)
    sheet.text(7, y + 16, f"共 {draws.rng.randint(2, 90)} 条评论", 9.5)
    sheet.text(7, y + 24, f"{draws.person()}　太棒啦", 9.5)
    return said(holder=holder, achievements=texts(feats), posted_on=day)


@layout(EvidenceKind.ACHIEVEMENT_POST, Language.EN, A4)
def en_blog(draws: Draws, sheet: Sheet) -> Answers:
    """A page of one's own: a heading, a byline, a list of what was achieved."""
    holder, feats, day = draws.person(), draws.some(FEATS_EN, 2, 3), draws.day(400, 3)
    sheet.text(20, 24, f"{holder}'s blog", 11, colour=GREY)
    sheet.text(
        20, 40, draws.one(("My achievements this year", "Some good news", "A year in review")), 20, bold=True
    )
    sheet.text(20, 48, f"Posted by {holder} on {draws.day_style(spelled=True)(day)}", 9.5, colour=GREY)
    y = sheet.paragraph(20, 62, 168, "It has been a busy time and I am proud to share the following:", 11)
    for feat in feats:
        y = sheet.paragraph(26, y + 2, 160, "• " + feat, 11)
    sheet.paragraph(20, y + 6, 168, draws.one(CHATTER_EN), 11)
    footer(sheet, "https://blog.example.com/posts/good-news      1/1")
    return said(holder=holder, achievements=texts(feats), posted_on=day)
