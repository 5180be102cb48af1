"""People's own posts in Chinese, third: the words below a clip, and a card made to be shared."""

from assistant.benching.extraction.answers import texts
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open.words_fourth_zh import FEATS
from assistant.benching.extraction.sheet import GREY, WHITE, Sheet
from assistant.benching.extraction.specimens import PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_KIND = EvidenceKind.ACHIEVEMENT_POST
_TAGS = ("#记录真实生活　#努力的意义", "#我的高光时刻　#普通人的逆袭", "#日常vlog　#一起变优秀")
_APPS = (
    ("小熊背单词", ("连续背单词打卡{}天", "学完了考研英语词汇5500词", "学完了雅思核心词汇3800词")),
    ("乐动圈", ("累计跑步{}公里", "完成了百日晨跑挑战", "完成了年度骑行2000公里目标")),
    ("知学堂", ("完成了Python数据分析全部60节课程", "读完了{}本书", "完成了会计实操训练营")),
    ("墨池练字", ("坚持练字{}天", "完成了行楷进阶课程并获得优秀学员")),
)


@layout(_KIND, Language.ZH, PHONE)
def zh_xr3zh_words_below_clip(draws: Draws, sheet: Sheet) -> Answers:
    """A short clip on a phone: a dark picture, counts at the right, name, words and day at the bottom."""
    holder, feats, day = draws.person(), draws.some(FEATS, 1, 2), draws.day(400, 3)
    sheet.box(0, 0, 110, 238, fill="#23262d", stroke=False)
    sheet.text(7, 8, f"{draws.rng.randint(8, 22)}:{draws.rng.randint(10, 59)}", 9, colour=WHITE)
    sheet.text(103, 8, "5G  64%", 8, align="right", colour=WHITE)
    sheet.text(55, 20, "关注　　推荐　　同城", 11, align="centre", colour=WHITE)
    sheet.box(12, 52, 74, 62, fill="#4a5160", stroke=False, radius=2)
    sheet.logo(94, 118, 11, "#8fa9cf")
    for at, words in enumerate(("赞", "评论", "收藏", "分享")):
        sheet.text(99.5, 142 + at * 15, words, 9, align="centre", colour=WHITE)
        count = str(draws.rng.randint(3, 2400))
        sheet.text(99.5, 147 + at * 15, count, 8.5, align="centre", colour=WHITE)
    told = draws.one(("终于等到这一天！{}！", "{}，今天值得纪念。", "给自己一个交代：{}。"))
    words = told.format("，还".join(feats))
    sheet.text(6, 176, f"@{holder}", 13, colour=WHITE)
    sheet.text(6, 183, f"{day.year}年{day.month}月{day.day}日", 9, colour="#c9ccd2")
    y = 191.0
    for line in (*sheet.wrapped(words, 78, 11), draws.one(_TAGS)):
        sheet.text(6, y, line, 11, colour=WHITE)
        y += 6.6
    sheet.text(6, y + 1, f"原声 - {draws.person()}", 9, colour="#c9ccd2")
    for at, tab in enumerate(("首页", "朋友", "＋", "消息", "我")):
        sheet.text(11 + at * 22, 233, tab, 10.5, align="centre", colour=WHITE)
    return said(holder=holder, achievements=texts(feats), posted_on=day)


@layout(_KIND, Language.ZH, PHONE)
def zh_xr3zh_card_to_share(draws: Draws, sheet: Sheet) -> Answers:
    """A card that an app makes to be shared: who, the feat in large letters, three small figures, a code."""
    holder, (app, offered), day = draws.person(), draws.one(_APPS), draws.day(400, 3)
    feat = draws.one(offered).format(draws.one((100, 200, 300, 365, 500)))
    sheet.box(0, 0, 110, 238, fill="#eef3ea", stroke=False)
    sheet.text(55, 14, "长按图片保存到相册", 8.5, align="centre", colour=GREY)
    sheet.box(8, 22, 94, 188, fill=WHITE, stroke=False, radius=4)
    sheet.box(8, 22, 94, 46, fill="#5e9b6b", stroke=False, radius=4)
    sheet.logo(16, 36, 16, "#dcebd9")
    sheet.text(37, 43, holder, 14, colour=WHITE)
    sheet.text(37, 51, f"分享于 {day.year}年{day.month}月{day.day}日", 9.5, colour=WHITE)
    sheet.text(55, 84, draws.one(("太棒了！我", "恭喜我自己", "新的里程碑，我")), 11, align="centre")
    y = 97.0
    for line in sheet.wrapped(feat, 80, 17):
        sheet.text(55, y, line, 17, align="centre", colour="#3c7a49")
        y += 9
    sheet.rule(16, y + 4, 94, y + 4, 0.3)
    figures = (("今日用时", f"{draws.rng.randint(12, 90)}分钟"),
    ("超过好友", f"{draws.rng.randint(51, 98)}%"),
               ("获得勋章", f"{draws.rng.randint(2, 19)}枚"))  # fmt: skip
    for at, (label, number) in enumerate(figures):
        sheet.text(26 + at * 29, y + 15, number, 12.5, align="centre")
        sheet.text(26 + at * 29, y + 21, label, 8.5, align="centre", colour=GREY)
    sheet.text(55, y + 36, draws.one(("日拱一卒，功不唐捐。", "慢慢来，比较快。",
    "种一棵树最好的时间是现在。")),
               10.5, align="centre")  # fmt: skip
    sheet.qr(16, 180, 24, "https://app.example.cn/share")
    sheet.text(44, 191, app, 12)
    sheet.text(44, 198, "扫码下载，和我一起坚持", 9, colour=GREY)
    for at, words in enumerate(("微信好友", "朋友圈", "微博", "保存图片")):
        sheet.text(17 + at * 25.5, 226, words, 9.5, align="centre")
    return said(holder=holder, achievements=texts([feat]), posted_on=day)
