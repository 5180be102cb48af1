"""More of people's own posts in Chinese: of Taiwan on a phone, an entry in a browser, a thread on a board."""

from assistant.benching.extraction.answers import texts
from assistant.benching.extraction.blocks import footer
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_apart.words_zhs import FEATS, FEATS_OLD, person_old
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.small_draws import clock
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.ACHIEVEMENT_POST
_THANKS_OLD = ("謝謝家人和朋友一路相挺。", "感謝老師的指導！", "繼續往下一個目標前進。", "晚上吃火鍋慶祝！")
_SITES = ("青禾日记", "豆田社区", "拾光广播")


@layout(_KIND, Language.ZH, PHONE)
def zh_xr4zhs_taiwan_friends(draws: Draws, sheet: Sheet) -> Answers:
    """A post of a network of friends in traditional characters: day and globe below the name, a picture."""
    holder, feats, day = person_old(draws), draws.some(FEATS_OLD, 1, 2), draws.day(500, 3)
    sheet.text(7, 7, f"{draws.rng.randint(8, 22)}:{draws.rng.randint(10, 59)}", 9)
    sheet.text(103, 7, "5G  71%", 8, align="right")
    sheet.text(6, 18, "<", 12)
    sheet.text(14, 18, f"{holder}的貼文", 12)
    sheet.rule(0, 22, 110, 22, 0.3)
    sheet.logo(6, 27, 12, "#4a76c9")
    sheet.text(22, 32, holder, 12)
    sheet.text(22, 38, f"{day.year}年{day.month}月{day.day}日　·　公開", 8.5, colour=GREY)
    told = draws.one(("終於可以跟大家說：我{}！", "今年的目標達成，{}！", "好開心，{}。")).format(
        "，也".join(feats)
    )
    y = sheet.paragraph(6, 50, 98, told + draws.one(_THANKS_OLD), 12)
    sheet.box(0, y, 110, 66, fill="#dfe5ec", stroke=False)
    y += 74
    others = f"{person_old(draws)}和其他{draws.rng.randint(12, 180)}人"
    sheet.text(6, y, others, 9, colour=GREY)
    sheet.text(104, y, f"{draws.rng.randint(2, 40)}則留言", 9, align="right", colour=GREY)
    sheet.rule(6, y + 4, 104, y + 4, 0.2)
    for at, label in enumerate(("讚", "留言", "分享")):
        sheet.text(20 + at * 35, y + 11, label, 10.5, align="centre", colour=GREY)
    sheet.rule(6, y + 15, 104, y + 15, 0.2)
    for at, words in enumerate(draws.some(("恭喜恭喜！", "太強了啦", "好厲害，以後罩我", "實至名歸"), 2, 2)):
        sheet.logo(6, y + 20 + at * 19, 9, "#c9d6e8")
        sheet.box(18, y + 19 + at * 19, 64, 15, fill="#f0f2f5", stroke=False, radius=3)
        sheet.text(21, y + 25 + at * 19, person_old(draws), 9.5)
        sheet.text(21, y + 31 + at * 19, words, 10)
    return said(holder=holder, achievements=texts(feats), posted_on=day)


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhs_broadcast_entry(draws: Draws, sheet: Sheet) -> Answers:
    """A short entry of a community in a browser: the writer's card at the right, one entry, answers."""
    holder, feats, day, site = draws.person(), draws.some(FEATS, 1, 3), draws.day(700, 3), draws.one(_SITES)
    sheet.box(0, 0, 210, 16, fill="#edf4ed", stroke=False)
    sheet.text(18, 10.5, site, 13, colour="#2e7d4f")
    sheet.text(60, 10.5, "首页　　我的主页　　小组　　书影音", 10)
    sheet.text(18, 34, f"{holder}的广播", 16)
    sheet.logo(18, 44, 12, "#8fb89a")
    sheet.text(34, 49, holder, 11, colour="#37769a")
    sheet.text(34, 55, f"{day:%Y-%m-%d} {clock(draws)}", 9, colour=GREY)
    y = 68.0
    y = sheet.paragraph(
        18, y, 116, draws.one(("最近的好消息，存档一下：", "给自己记一笔：", "值得写下来的事：")), 11.5
    )
    for feat in feats:
        sheet.box(19.5, y - 2.6, 1.6, 1.6, fill="#2e7d4f", stroke=False)
        y = sheet.paragraph(25, y, 109, feat, 11.5)
    y = sheet.paragraph(
        18, y + 1, 116, draws.one(("慢就是快。", "谢谢曾经没放弃的自己。", "去吃碗面庆祝一下。")), 11.5
    )
    marks = (
        f"{draws.rng.randint(2, 60)}回应　　{draws.rng.randint(1, 20)}转发　　{draws.rng.randint(8, 300)}赞"
    )
    sheet.text(18, y + 4, marks, 9.5, colour="#37769a")
    sheet.rule(18, y + 9, 134, y + 9, 0.3)
    for at, words in enumerate(("恭喜！向你学习。", "请问资料还在吗，可以分享一下吗？", "真好，替你高兴")):
        sheet.logo(18, y + 15 + at * 17, 9, "#c9d6e8")
        sheet.text(31, y + 18 + at * 17, draws.person(), 9.5, colour="#37769a")
        sheet.text(31, y + 24 + at * 17, words, 10)
    sheet.box(146, 28, 48, 66, fill="#f4f8f4", stroke=False)
    sheet.logo(160, 34, 20, "#8fb89a")
    sheet.text(170, 63, holder, 12, align="centre")
    sheet.text(
        170, 71, f"常居：{draws.one(('昆明', '苏州', '广州', '天津'))}", 9, align="centre", colour=GREY
    )
    sheet.text(170, 79, f"{draws.rng.randint(20, 400)} 人关注", 9, align="centre", colour=GREY)
    sheet.text(170, 87, "+ 加关注", 9.5, align="centre", colour="#2e7d4f")
    footer(sheet, f"https://www.example.com/people/{draws.digits(8)}/status/{draws.digits(10)}　　1/1")
    return said(holder=holder, achievements=texts(feats), posted_on=day)


@layout(_KIND, Language.ZH, A4)
def zh_xr4zhs_board_thread(draws: Draws, sheet: Sheet) -> Answers:
    """A thread of a board in a browser: who wrote it in a column left, the first post, two answers below."""
    holder, feats, day = draws.person(), draws.some(FEATS, 2, 3), draws.day(650, 3)
    title = draws.one(
        ("交作业：说说我这一年的收获", "来还愿了，顺便给后来人打打气", "年终盘点，记录一下自己的进步")
    )
    sheet.text(14, 12, "论坛首页 > 综合交流区 > 个人成长", 9, colour=GREY)
    sheet.box(14, 17, 182, 14, fill="#e8eef7", stroke=False)
    sheet.text(19, 26, title, 13.5)
    sheet.text(191, 26, f"查看 {draws.rng.randint(300, 9000)}　回复 {draws.rng.randint(3, 80)}", 8.5,
               align="right", colour=GREY)  # fmt: skip
    height = 30 + 12 * len(feats) + 50
    sheet.box(14, 34, 182, height)
    sheet.rule(54, 34, 54, 34 + height, 0.4)
    sheet.box(22, 42, 24, 24, fill="#c9d6e8", stroke=False)
    sheet.text(34, 74, holder, 11.5, align="centre", colour="#2b5f9e")
    sheet.text(34, 81, draws.one(("中级会员", "金牌会员", "注册会员")), 8.5, align="centre", colour=GREY)
    sheet.text(34, 88, f"积分 {draws.rng.randint(60, 3000)}", 8.5, align="centre", colour=GREY)
    sheet.text(60, 42, f"发表于 {day:%Y-%m-%d} {clock(draws)}", 9, colour=GREY)
    sheet.text(191, 42, "楼主", 9, align="right", colour="#c8201e")
    sheet.rule(58, 46, 192, 46, 0.2)
    y = sheet.paragraph(60, 56, 130, "大家好，潜水很久了，今天也来说说我自己：", 11.5)
    for number, feat in enumerate(feats, 1):
        y = sheet.paragraph(60, y + 3, 130, f"（{number}）{feat}；", 11.5)
    sheet.paragraph(
        60,
        y + 3,
        130,
        draws.one(("希望明年也能这样踏实。", "一步一个脚印，共勉。", "谢谢版友们的陪伴。")),
        11.5,
    )
    y = 38.0 + height
    for floor, words in enumerate(("恭喜楼主，坚持就是胜利！", "楼主好样的，求备考经验帖。"), 2):
        sheet.box(14, y, 182, 34)
        sheet.rule(54, y, 54, y + 34, 0.4)
        sheet.box(27, y + 5, 14, 14, fill="#dfe5ec", stroke=False)
        sheet.text(34, y + 27, draws.person(), 10.5, align="centre", colour="#2b5f9e")
        sheet.text(191, y + 8, f"{floor}楼", 9, align="right", colour=GREY)
        sheet.text(60, y + 20, words, 11.5)
        y += 38
    footer(sheet, f"https://bbs.example.com/thread-{draws.digits(7)}-1-1.html　　1/1")
    return said(holder=holder, achievements=texts(feats), posted_on=day)
