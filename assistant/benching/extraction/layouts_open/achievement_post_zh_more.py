"""More of people's own posts in Chinese: a short message with pictures, and a network of professionals."""

from assistant.benching.extraction.answers import texts
from assistant.benching.extraction.blocks import phone_bar
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open.study_words_zh import ASIDES, FEATS, WORK
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.ACHIEVEMENT_POST
_ORANGE, _BLUE = "#e6722e", "#3a5f9c"


@layout(_KIND, Language.ZH, PHONE)
def zh_xzha_message_with_pictures(draws: Draws, sheet: Sheet) -> Answers:
    """A short message on a phone: name, time and device, a topic, nine pictures, replies."""
    holder, feats, day = draws.person(), draws.some(FEATS, 1, 2), draws.day(500, 3)
    y = phone_bar(sheet, "微博正文", f"{draws.rng.randint(7, 22)}:{draws.rng.randint(10, 59)}")
    sheet.logo(6, y - 4, 13, "#8fa9cf")
    sheet.text(23, y + 1, holder, 12, colour=_ORANGE)
    device = draws.one(("iPhone 15 Pro", "HUAWEI Mate 60", "Xiaomi 14", "微博网页版"))
    when = f"{day:%Y-%m-%d} {draws.rng.randint(7, 23):02}:{draws.rng.randint(0, 59):02}"
    sheet.text(23, y + 7, f"{when}　来自 {device}", 8, colour=GREY)
    sheet.box(86, y - 4, 18, 8, radius=4)
    sheet.text(95, y + 1.5, "已关注", 8, align="centre", colour=GREY)
    topic = draws.one(("#年度总结#", "#努力会有回报#", "#打卡我的2字头人生#"))
    body = f"{topic} " + "，".join(f"{word}{feat}" for word, feat in zip(("我", "还"), feats, strict=False))
    y = sheet.paragraph(6, y + 18, 98, f"{body}！{draws.one(ASIDES)}", 11)
    for at in range(9):
        sheet.box(6 + at % 3 * 23, y + at // 3 * 23, 21.5, 21.5, fill="#dfe5ec", stroke=False)
    y += 78
    counts = draws.rng.randint(0, 30), draws.rng.randint(3, 90), draws.rng.randint(20, 999)
    sheet.text(6, y, f"转发 {counts[0]}", 9, colour=GREY)
    sheet.text(32, y, f"评论 {counts[1]}", 9)
    sheet.text(104, y, f"赞 {counts[2]}", 9, align="right", colour=GREY)
    sheet.rule(0, y + 4, 110, y + 4, 0.3)
    for words in ("恭喜恭喜！沾沾喜气", "太强了吧，求经验分享"):
        sheet.logo(6, y + 8, 8, "#c9d6e8")
        sheet.text(18, y + 11, draws.person(), 9, colour=_ORANGE)
        sheet.text(18, y + 17, words, 9.5)
        y += 16
    return said(holder=holder, achievements=texts(feats), posted_on=day)


@layout(_KIND, Language.ZH, A4)
def zh_xzha_professionals(draws: Draws, sheet: Sheet) -> Answers:
    """A post of a network of professionals in a browser: menu, card with job and firm, people beside it."""
    holder, feats, day = draws.person(), draws.some(FEATS, 1, 3), draws.day(500, 3)
    company, jobs = draws.one(WORK)
    sheet.box(0, 0, 210, 16, fill="#1f5fbf", stroke=False)
    for x, words in ((14, "首页"), (36, "人脉"), (58, "职位"), (80, "消息"), (102, "我")):
        sheet.text(x, 10, words, 10, colour="#ffffff")
    sheet.box(12, 26, 128, 118, radius=2)
    sheet.logo(18, 32, 15, "#8fa9cf")
    sheet.text(37, 37, holder, 12.5)
    sheet.text(37, 43, f"{draws.one(jobs)} | {company}", 8.5, colour=GREY)
    sheet.text(37, 48.5, f"发布于{day.year}年{day.month}月{day.day}日", 8, colour=GREY)
    y = 62.0
    starts = ("很高兴和大家分享：今年我", "同时，我", "另外，我")
    for start, feat in zip(starts, feats, strict=False):
        y = sheet.paragraph(18, y, 116, f"{start}{feat}。", 11)
    y = sheet.paragraph(18, y, 116, draws.one(ASIDES), 11)
    sheet.text(18, y + 2, "#职业发展　#里程碑", 10, colour=_BLUE)
    sheet.rule(18, 128, 134, 128, 0.3)
    sheet.text(18, 125, f"{draws.person()}等{draws.rng.randint(12, 480)}人觉得很赞", 8.5, colour=GREY)
    for x, words in ((24, "赞"), (54, "评论"), (84, "转发"), (114, "私信")):
        sheet.text(x, 137, words, 9.5)
    sheet.box(146, 26, 54, 88, radius=2)
    sheet.text(150, 34, "可能认识的人", 9.5)
    for at in range(3):
        sheet.logo(150, 40 + at * 24, 9, "#c9d6e8")
        sheet.text(162, 44 + at * 24, draws.person(), 9)
        sheet.text(162, 49 + at * 24, draws.one(draws.one(WORK)[1]), 7.5, colour=GREY)
        sheet.text(162, 55 + at * 24, "加好友", 8, colour=_BLUE)
    return said(holder=holder, achievements=texts(feats), posted_on=day)
