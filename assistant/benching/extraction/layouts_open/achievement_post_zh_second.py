"""People's own posts in Chinese again: an article with a numbered list, a race in a sports app, a saying in
a space of one's own."""

from assistant.benching.extraction.answers import texts
from assistant.benching.extraction.blocks import footer, phone_bar
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open.further_words_zh import FEATS, SCHOOLS
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.ACHIEVEMENT_POST
_CITIES = ("厦门", "无锡", "成都", "兰州", "广州", "西安", "上海", "大连")
_RUNNERS = (
    "谢谢那个没有放弃的自己。",
    "感谢教练和跑友一路的鼓励！",
    "膝盖还好，明天休息。",
    "赛道风景真美。",
)
_MOODS = (
    "谢谢那个没有放弃的自己。", "明天继续上班。", "晚上奖励自己一顿烤肉。",
    "爸妈比我还高兴。", "路还长，慢慢走。",
)  # fmt: skip


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_article(draws: Draws, sheet: Sheet) -> Answers:
    """An article on a site of questions and articles: the writer and his line, what was reached by number."""
    holder, feats, day = draws.person(), draws.some(FEATS, 2, 4), draws.day(420, 3)
    sheet.text(20, 16, "首页　　会员　　发现　　等你来答", 10, colour="#3a66b0")
    sheet.rule(0, 21, 210, 21, 0.4)
    title = draws.one(
        ("我的年度总结：普通人也能慢慢发光", "这一年，我完成了哪些事", "写在生日这一天的成绩单")
    )
    sheet.text(20, 38, title, 18)
    sheet.logo(20, 45, 11, "#8fa9cf")
    sheet.text(35, 50, holder, 11)
    sheet.text(
        35,
        55.5,
        draws.one((f"{draws.one(SCHOOLS)}毕业", "持续学习的打工人", "爱读书，爱长跑")),
        8.5,
        colour=GREY,
    )
    sheet.text(20, 67, f"{draws.rng.randint(12, 900)} 人赞同了该文章", 9, colour=GREY)
    y = sheet.paragraph(20, 79, 170, "一年过得很快，记录一下今年做成的几件事：", 11.5, leading=1.8)
    for at, feat in enumerate(feats, 1):
        y = sheet.paragraph(20, y + 2, 170, f"{at}. {feat}；", 11.5, leading=1.8)
    y = sheet.paragraph(20, y + 2, 170, draws.one(_MOODS), 11.5, leading=1.8)
    sheet.text(
        20,
        y + 5,
        f"发布于 {day:%Y-%m-%d} 2{draws.rng.randint(0, 3)}:{draws.rng.randint(10, 59)}",
        9,
        colour=GREY,
    )
    sheet.rule(20, y + 12, 190, y + 12, 0.3)
    sheet.text(20, y + 20, f"{draws.rng.randint(3, 60)} 条评论", 11)
    for at, words in enumerate(("太励志了，向你学习！", "请问备考用的什么资料呀？")):
        sheet.logo(20, y + 26 + at * 16, 8, "#c9d6e8")
        sheet.text(32, y + 29 + at * 16, draws.person(), 9.5)
        sheet.text(32, y + 35 + at * 16, words, 9.5)
    footer(sheet, f"https://zhuanlan.example.com/p/{draws.digits(9)}    1/1")
    return said(holder=holder, achievements=texts(feats), posted_on=day)


@layout(_KIND, Language.ZH, PHONE)
def zh_xr2zh_race(draws: Draws, sheet: Sheet) -> Answers:
    """A sports app's post: a sentence on the race, a card with distance, time and pace, then replies."""
    holder, day, city = draws.person(), draws.day(420, 3), draws.one(_CITIES)
    race, kilometres, least, most = draws.one(
        (("马拉松全程", 42.195, 195, 330), ("半程马拉松", 21.0975, 88, 150), ("十公里跑", 10.0, 42, 72))
    )
    seconds = draws.rng.randint(least * 60, most * 60)
    hours, rest = divmod(seconds, 3600)
    spent = f"{hours}小时{rest // 60}分{rest % 60}秒" if hours else f"{rest // 60}分{rest % 60}秒"
    feat = f"完成了{day.year}{city}{race}，净成绩{spent}"
    pace = int(seconds / kilometres)
    y = phone_bar(sheet, "动态", f"{draws.rng.randint(9, 22)}:{draws.rng.randint(10, 59)}")
    sheet.logo(6, y - 3, 13, "#6fbf8b")
    sheet.text(23, y + 2, holder, 12)
    sheet.text(23, y + 8, f"{day.year}年{day.month}月{day.day}日 · {city}市", 8.5, colour=GREY)
    sheet.box(86, y - 2, 18, 8, radius=4)
    sheet.text(95, y + 3.5, "+ 关注", 8, align="centre", colour="#23865a")
    y = sheet.paragraph(6, y + 21, 98, f"我{feat}！{draws.one(_RUNNERS)}", 11.5)
    sheet.box(6, y, 98, 58, fill="#eef7f1", stroke=False, radius=3)
    sheet.text(12, y + 10, "户外跑步", 9.5, colour=GREY)
    sheet.text(12, y + 25, f"{kilometres:.2f}", 22)
    sheet.text(46, y + 25, "公里", 10)
    clock = f"{hours:02}:{rest // 60:02}:{rest % 60:02}"
    for at, (words, label) in enumerate(
        ((clock, "用时"), (f"{pace // 60}'{pace % 60:02}\"", "平均配速"), (str(int(kilometres * 62)), "千卡"))
    ):
        sheet.text(12 + at * 33, y + 42, words, 12.5)
        sheet.text(12 + at * 33, y + 49, label, 8.5, colour=GREY)
    y += 68
    sheet.text(6, y, "#跑步打卡#　#自律给我自由#", 10, colour="#23865a")
    sheet.text(
        6, y + 14, f"加油 {draws.rng.randint(12, 480)}　　评论 {draws.rng.randint(2, 60)}", 9.5, colour=GREY
    )
    sheet.rule(0, y + 18, 110, y + 18, 0.3)
    for at, words in enumerate(("厉害！明年一起跑", "状态真好，祝贺")):
        sheet.text(6, y + 27 + at * 9, f"{draws.person()}：{words}", 9.5)
    return said(holder=holder, achievements=texts([feat]), posted_on=day)


@layout(_KIND, Language.ZH, A4)
def zh_xr2zh_space(draws: Draws, sheet: Sheet) -> Answers:
    """A saying in a person's space, seen in a browser: head of the space, menu, one saying, who looked."""
    holder, feats, day = draws.person(), draws.some(FEATS, 1, 2), draws.day(600, 3)
    sheet.box(0, 0, 210, 44, fill="#cfe3f5", stroke=False)
    sheet.logo(18, 14, 22, "#5b8fc7")
    sheet.text(46, 25, f"{holder}的空间", 16)
    sheet.text(
        46, 33, draws.one(("每天进步一点点", "心有山海，静而不争", "平凡的日子也要闪光")), 9, colour=GREY
    )
    for at, words in enumerate(("主页", "日志", "相册", "说说", "留言板")):
        sheet.text(20 + at * 22, 53, words, 10.5)
    sheet.rule(18, 57, 192, 57, 0.4)
    sheet.logo(20, 64, 11, "#8fa9cf")
    sheet.text(35, 69, holder, 11.5, colour="#2b5f9e")
    when = f"{day.year}年{day.month}月{day.day}日 {draws.rng.randint(8, 23)}:{draws.rng.randint(10, 59)}"
    sheet.text(35, 75, when, 8.5, colour=GREY)
    told = draws.one(("好消息，我{}！", "终于可以说了：我{}！", "开心！{}！")).format("，还".join(feats))
    y = sheet.paragraph(20, 88, 168, told + draws.one(_MOODS), 12, leading=1.8)
    for at in range(draws.rng.randint(1, 3)):
        sheet.box(20 + at * 42, y, 39, 39, fill="#dfe5ec", stroke=False)
    y += 48
    phone = draws.one(("来自 荣耀手机", "来自 手机QQ空间", "来自 小米手机"))
    sheet.text(20, y, f"浏览{draws.rng.randint(30, 600)}次　　{phone}", 8.5, colour=GREY)
    sheet.text(190, y, "赞　评论　转发", 9, align="right", colour="#2b5f9e")
    sheet.box(20, y + 5, 170, 38, fill="#f5f7fa", stroke=False)
    sheet.text(
        24,
        y + 13,
        f"{draws.person()}、{draws.person()}等{draws.rng.randint(5, 60)}人觉得很赞",
        9,
        colour=GREY,
    )
    sheet.text(24, y + 23, f"{draws.person()}：祝贺祝贺，记得请客", 9.5)
    sheet.text(24, y + 32, f"{draws.person()}：真为你高兴！", 9.5)
    return said(holder=holder, achievements=texts(feats), posted_on=day)
