"""Pages of a person's own posts: feeds and single posts."""

from assistant.benching.extraction.answers import texts
from assistant.benching.extraction.blocks import footer, phone_bar
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from assistant.benching.extraction.words import CHATTER_EN, CHATTER_ZH, FEATS_EN, FEATS_ZH
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.ACHIEVEMENT_POST


@layout(_KIND, Language.ZH, PHONE)
def zh_feed(draws: Draws, sheet: Sheet) -> Answers:
    """A phone's picture of one post in a feed, with likes and comments of others."""
    holder, feats, day = draws.person(), draws.some(FEATS_ZH, 1, 2), draws.day(400, 3)
    y = phone_bar(sheet, "详情")
    sheet.box(7, y, 13, 13, fill="#c9d6e8", radius=2)
    sheet.text(24, y + 5, holder, 12)
    y += 12
    for feat in (*feats, draws.one(CHATTER_ZH)):
        y = sheet.paragraph(24, y, 78, feat + ("。" if feat in feats else ""), 11)
    sheet.box(24, y, 40, 30, fill="#dfe5ec")
    sheet.text(
        24,
        y + 38,
        f"{day.year}年{day.month}月{day.day}日 {draws.rng.randint(8, 22)}:{draws.rng.randint(10, 59)}",
        8.5,
        colour=GREY,
    )
    sheet.text(24, y + 48, f"♡ {draws.person()}，{draws.person()}，{draws.person()}", 9, colour=GREY)
    sheet.text(24, y + 56, f"{draws.person()}：恭喜恭喜！太厉害了", 9.5)
    return said(holder=holder, achievements=texts(feats), posted_on=day)


@layout(_KIND, Language.ZH, A4)
def zh_printed_page(draws: Draws, sheet: Sheet) -> Answers:
    """A page of a social site as a browser prints it, address and page number included."""
    holder, feats, day = draws.person(), draws.some(FEATS_ZH, 1, 1), draws.day(400, 3)
    sheet.text(10, 10, f"{draws.today.year}/{draws.today.month}/{draws.today.day} 10:22", 8, colour=GREY)
    sheet.text(105, 10, f"{holder}的微博_微博", 8, align="centre", colour=GREY)
    sheet.logo(20, 24, 14, "#e6a23c")
    sheet.text(38, 30, holder, 13)
    sheet.text(
        38,
        37,
        f"{day:%Y-%m-%d} {draws.rng.randint(8, 22)}:{draws.rng.randint(10, 59)} 来自 iPhone客户端",
        9,
        colour=GREY,
    )
    y = sheet.paragraph(20, 50, 165, f"#今日份开心# {feats[0]}！{draws.one(CHATTER_ZH)}", 12)
    sheet.text(
        20,
        y + 10,
        f"转发 {draws.rng.randint(0, 40)}　　评论 {draws.rng.randint(1, 80)}　　赞 "
        f"{draws.rng.randint(10, 900)}",
        9.5,
    )
    footer(sheet, "https://weibo.com/7204412233/detail　　1/1")
    return said(holder=holder, achievements=texts(feats), posted_on=day)


@layout(_KIND, Language.EN, A4)
def en_professional_network(draws: Draws, sheet: Sheet) -> Answers:
    """A post of a professional network: headline, text, reactions."""
    holder, feats, day = draws.person(), draws.some(FEATS_EN, 1, 1), draws.day(400, 3)
    sheet.box(20, 20, 170, 120, radius=3)
    sheet.logo(26, 26, 15)
    sheet.text(45, 32, holder, 12, bold=True)
    sheet.text(45, 38, f"{draws.position()} at {draws.company()}", 9, colour=GREY)
    sheet.text(45, 43, f"{day:%B} {day.day}, {day.year} · Edited", 8.5, colour=GREY)
    y = sheet.paragraph(26, 58, 155, f"{feats[0]}! {draws.one(CHATTER_EN)}", 11)
    sheet.text(26, y + 4, "#career #milestone", 10, colour="#2457a6")
    sheet.text(26, 128, f"{draws.person()} and {draws.rng.randint(12, 400)} others", 9, colour=GREY)
    sheet.text(26, 135, "Like      Comment      Repost      Send", 9)
    return said(holder=holder, achievements=texts(feats), posted_on=day)


@layout(_KIND, Language.EN, PHONE)
def en_short_message(draws: Draws, sheet: Sheet) -> Answers:
    """A short message on a phone: the name, an @handle, the text, the time below it."""
    holder, feats, day = draws.person(), draws.some(FEATS_EN, 1, 2), draws.day(400, 3)
    y = phone_bar(sheet, "Post")
    sheet.logo(7, y, 12, "#333333")
    sheet.text(23, y + 5, holder, 11, bold=True)
    sheet.text(23, y + 10, "@" + holder.split()[0].lower() + draws.digits(3), 9, colour=GREY)
    y += 22
    for feat in (*feats, draws.one(CHATTER_EN)):
        y = sheet.paragraph(7, y, 96, feat + ("." if feat in feats else ""), 12) + 2
    sheet.text(
        7,
        y + 6,
        f"{draws.rng.randint(1, 12)}:{draws.rng.randint(10, 59)} PM · {day:%b} {day.day}, {day.year} · "
        f"{draws.rng.randint(1, 60)}.{draws.rng.randint(0, 9)}K Views",
        9,
        colour=GREY,
    )
    sheet.text(7, y + 18, f"{draws.rng.randint(1, 80)} Reposts   {draws.rng.randint(2, 900)} Likes", 9)
    return said(holder=holder, achievements=texts(feats), posted_on=day)
