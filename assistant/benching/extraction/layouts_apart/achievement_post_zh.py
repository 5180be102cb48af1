"""People's own posts in Chinese: among friends with pictures, a note with a heading, a public message."""

from assistant.benching.extraction.answers import texts
from assistant.benching.extraction.blocks import phone_bar
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_apart.words_zhs import FEATS
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.small_draws import clock
from assistant.benching.extraction.specimens import PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.ACHIEVEMENT_POST
_BLUE = "#576b95"
_AFTER = (
    "感谢一路上帮助过我的人。",
    "努力真的会有回报。",
    "下一站，继续出发！",
    "今晚早点睡。",
    "小小地骄傲一下。",
)
_REPLIES = ("太厉害了吧", "恭喜恭喜！", "沾沾喜气", "必须请客啊", "一直都很优秀", "为你骄傲")
_HEADINGS = ("普通人的小小逆袭", "写给努力的自己", "终于等到这一天啦", "今年最开心的一件事")


@layout(_KIND, Language.ZH, PHONE)
def zh_xr4zhs_details_among_friends(draws: Draws, sheet: Sheet) -> Answers:
    """One post among friends opened: name in blue, words, pictures, place, day, a grey box of replies."""
    holder, feats, day = draws.person(), draws.some(FEATS, 1, 2), draws.day(500, 3)
    y = phone_bar(sheet, "详情", f"{draws.rng.randint(8, 22)}:{draws.rng.randint(10, 59)}")
    sheet.box(6, y - 3, 13, 13, fill="#b9cbe0", stroke=False, radius=1)
    sheet.text(23, y + 2, holder, 12.5, colour=_BLUE)
    told = draws.one(("{}！", "报告大家，{}～", "今天是个好日子，{}。")).format("，还".join(feats))
    y = sheet.paragraph(23, y + 10, 80, told + draws.one(_AFTER), 11.5)
    count = draws.rng.randint(1, 3)
    for at in range(count):
        sheet.box(23 + at * 25, y - 2, 23, 23, fill="#dfe5ec", stroke=False)
    sheet.text(
        23, y + 29, draws.one(("成都市 · 高新区", "南京市 · 仙林", "厦门市 · 软件园")), 8.5, colour=_BLUE
    )
    sheet.text(23, y + 36, f"{day.year}年{day.month}月{day.day}日 {clock(draws)[:5]}", 8.5, colour=GREY)
    sheet.box(94, y + 32, 9, 6, fill="#f0f1f3", stroke=False, radius=1)
    replies = draws.some(_REPLIES, 2, 3)
    sheet.box(23, y + 42, 81, 16 + 9 * len(replies), fill="#f5f5f6", stroke=False)
    likers = "，".join(draws.person() for _ in range(3))
    sheet.text(26, y + 50, likers, 9.5, colour=_BLUE)
    sheet.rule(23, y + 54, 104, y + 54, 0.2)
    for at, words in enumerate(replies):
        end = sheet.text(26, y + 62 + at * 9, draws.person(), 9.5, colour=_BLUE)
        sheet.text(end, y + 62 + at * 9, f"：{words}", 9.5)
    sheet.box(0, 222, 110, 16, fill="#f5f5f6", stroke=False)
    sheet.box(6, 225, 84, 10, fill=WHITE, stroke=False, radius=1)
    sheet.text(10, 231.5, "评论", 10, colour=GREY)
    return said(holder=holder, achievements=texts(feats), posted_on=day)


@layout(_KIND, Language.ZH, PHONE)
def zh_xr4zhs_note_with_heading(draws: Draws, sheet: Sheet) -> Answers:
    """A note of an app for notes: writer on top, one large picture, heading, lines with a tick each, tags."""
    holder, feats, day = draws.person(), draws.some(FEATS, 2, 3), draws.day(300, 3)
    sheet.text(7, 7, f"{draws.rng.randint(8, 22)}:{draws.rng.randint(10, 59)}", 9)
    sheet.text(103, 7, "5G  58%", 8, align="right")
    sheet.text(6, 18, "<", 12)
    sheet.logo(14, 12, 9, "#e6a1a8")
    sheet.text(27, 18, holder, 11.5)
    sheet.box(84, 13, 18, 8, radius=4)
    sheet.text(93, 18.5, "已关注", 8.5, align="centre", colour=GREY)
    sheet.box(0, 25, 110, 78, fill="#e9dfe0", stroke=False)
    for at in range(3):
        sheet.logo(50 + at * 5, 106, 1.6, "#ff2442" if at == 0 else "#d5d5d8")
    sheet.text(7, 118, draws.one(_HEADINGS), 14)
    y = 128.0
    for number, feat in enumerate(feats, 1):
        y = sheet.paragraph(7, y, 96, f"{number}、{feat}", 11.5)
    y = sheet.paragraph(7, y + 2, 96, draws.one(_AFTER), 11.5)
    sheet.text(7, y + 1, draws.one(("#年度总结　#自我提升", "#成长记录　#打工人的日常",
    "#我的2.0版本　#坚持")), 10.5,
               colour="#133667")  # fmt: skip
    sheet.text(7, y + 10, f"{day:%Y-%m-%d}　{draws.one(('浙江', '广东', '四川', '陕西'))}", 8.5, colour=GREY)
    sheet.rule(7, y + 14, 103, y + 14, 0.2)
    sheet.text(7, y + 22, f"共 {draws.rng.randint(2, 90)} 条评论", 9, colour=GREY)
    sheet.logo(7, y + 26, 8, "#c9d6e8")
    sheet.text(18, y + 29, draws.person(), 9, colour=GREY)
    sheet.text(18, y + 35, draws.one(_REPLIES), 10)
    sheet.text(7, 232, "说点什么…", 10, colour=GREY)
    numbers = "　".join(f"{words} {draws.rng.randint(3, 900)}" for words in ("赞", "收藏", "评论"))
    sheet.text(103, 232, numbers, 9.5, align="right")
    return said(holder=holder, achievements=texts(feats), posted_on=day)


@layout(_KIND, Language.ZH, PHONE)
def zh_xr4zhs_public_message(draws: Draws, sheet: Sheet) -> Answers:
    """A public message on a phone: the name and the moment above it, one feat, a quoted message of others."""
    holder, feat, day = draws.person(), draws.one(FEATS), draws.day(600, 3)
    other = draws.person()
    y = phone_bar(sheet, "微博正文", f"{draws.rng.randint(8, 22)}:{draws.rng.randint(10, 59)}")
    sheet.logo(6, y - 3, 13, "#f0a63c")
    sheet.text(23, y + 2, holder, 12.5, colour="#d0691b")
    sheet.text(23, y + 8,
    f"{day:%Y-%m-%d} {clock(draws)[:5]}　来自 {draws.one(('华为Mate 60', '微博网页版', 'iPhone客户端'))}",
               8.5, colour=GREY)  # fmt: skip
    told = draws.one(
        ("#打卡2.0# 激动得睡不着，我{}！！", "悄悄更新一下近况：我{}。", "{}！等这一天等了好久。")
    )
    words = told.format(feat)
    y = sheet.paragraph(6, y + 20, 98, words + draws.one(_AFTER), 12)
    sheet.box(6, y, 98, 44, fill="#f5f6f8", stroke=False, radius=1)
    sheet.text(10, y + 8, f"@{other}", 10, colour="#3b6ea5")
    sheet.paragraph(
        10, y + 16, 90, "转发抽奖：说说你今年最想感谢的一个人，周五晚八点开奖，送保温杯三个。", 10
    )
    sheet.text(10, y + 38, f"转发 {draws.rng.randint(200, 900)}　评论 {draws.rng.randint(80, 700)}", 8.5,
               colour=GREY)  # fmt: skip
    y += 54
    tabs = "　　".join(f"{name} {draws.rng.randint(1, 300)}" for name in ("转发", "评论", "赞"))
    sheet.text(6, y, tabs, 10)
    sheet.rule(0, y + 4, 110, y + 4, 0.3)
    for at, reply in enumerate(draws.some(_REPLIES, 2, 3)):
        sheet.logo(6, y + 9 + at * 17, 9, "#c9d6e8")
        sheet.text(19, y + 12 + at * 17, draws.person(), 9, colour=GREY)
        sheet.text(19, y + 18 + at * 17, reply, 10.5)
    sheet.rule(0, 224, 110, 224, 0.3)
    for at, label in enumerate(("转发", "评论", "赞")):
        sheet.text(20 + at * 35, 232, label, 10.5, align="centre")
    return said(holder=holder, achievements=texts([feat]), posted_on=day)
