"""Two more of people's own posts in Chinese."""

from assistant.benching.extraction.answers import texts
from assistant.benching.extraction.blocks import footer, phone_bar
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.layouts_open.study_words_third_zh import BESIDE, DONE
from assistant.benching.extraction.sheet import GREY, Sheet
from assistant.benching.extraction.specimens import A4, PHONE, Answers, layout, said
from models.facts.evidence import EvidenceKind
from models.facts.language import Language

_LINK = "#576b95"


@layout(EvidenceKind.ACHIEVEMENT_POST, Language.ZH, PHONE)
def zh_xzha_own_article(draws: Draws, sheet: Sheet) -> Answers:
    """An article on a phone: a headline, the author and the day below it, a numbered list in the text."""
    holder, done, day = draws.person(), draws.some(DONE, 2, 3), draws.day(500, 3)
    phone_bar(sheet, "", f"{draws.rng.randint(7, 22)}:{draws.rng.randint(10, 59)}")
    headline = draws.one(("写给自己的一份成绩单", "这一年，我做成了几件小事", "阶段小结：没有白走的路"))
    y = sheet.paragraph(7, 32, 96, headline, 16)
    end = sheet.text(7, y, "原创", 8.5, colour=GREY)
    end = sheet.text(end + 3, y, holder, 8.5, colour=GREY)
    sheet.text(end + 3, y, draws.one(("慢慢写", "一颗橘子", "向阳而生")), 8.5, colour=_LINK)
    when = f"{day.year}年{day.month}月{day.day}日 {draws.rng.randint(7, 23):02}:{draws.rng.randint(0, 59):02}"
    sheet.text(7, y + 6, f"{when}　{draws.one(('浙江', '四川', '辽宁', '广东'))}", 8.5, colour=GREY)
    y = sheet.paragraph(7, y + 19, 96, "好久没有更新了，趁今天有空，把最近的收获记下来：", 11.5) + 2
    for number, each in enumerate(done, 1):
        y = sheet.paragraph(7, y, 96, f"{number}. {each}；", 11.5) + 2
    y = sheet.paragraph(7, y, 96, draws.one(BESIDE), 11.5)
    sheet.text(7, y + 10, f"阅读 {draws.rng.randint(80, 3000)}", 8.5, colour=GREY)
    counts = draws.rng.randint(5, 200), draws.rng.randint(1, 60)
    sheet.text(103, y + 10, f"赞 {counts[0]}　　在看 {counts[1]}", 8.5, align="right", colour=GREY)
    sheet.rule(7, y + 15, 103, y + 15, 0.3)
    sheet.text(7, y + 23, "精选留言", 9.5)
    sheet.text(7, y + 31, f"{draws.person()}：向你学习！", 9.5, colour=GREY)
    return said(holder=holder, achievements=texts(done), posted_on=day)


@layout(EvidenceKind.ACHIEVEMENT_POST, Language.ZH, A4)
def zh_xzha_home_page(draws: Draws, sheet: Sheet) -> Answers:
    """A person's page on a computer: a column about the person, one entry, others talking below it."""
    holder, done, day = draws.person(), draws.some(DONE, 1, 2), draws.day(500, 3)
    sheet.box(0, 0, 210, 40, fill="#d9e7f5", stroke=False)
    sheet.text(62, 26, f"{holder}的空间", 18)
    sheet.text(62, 34, draws.one(("生活明朗，万物可爱", "越努力越幸运", "吃好每一顿饭")), 9, colour=GREY)
    sheet.box(16, 18, 36, 36, fill="#b9cbe0")
    for at, words in enumerate(("主页", "日志", "相册", "说说", "留言板")):
        sheet.text(34, 68 + at * 10, words, 11, align="centre")
    sheet.text(34, 126, f"等级 {draws.rng.randint(12, 80)}", 9, align="centre", colour=GREY)
    sheet.text(34, 133, f"访客 {draws.rng.randint(900, 52000)}", 9, align="centre", colour=GREY)
    sheet.box(60, 50, 136, 108)
    sheet.text(66, 59, holder, 12, colour=_LINK)
    when = (
        f"{day.year}-{day.month:02}-{day.day:02} {draws.rng.randint(7, 23):02}:{draws.rng.randint(0, 59):02}"
    )
    sheet.text(66, 65, when, 8.5, colour=GREY)
    y = 75.0
    for start, each in zip(("没想到真的做到了，我", "还有一个好消息，"), done, strict=False):
        y = sheet.paragraph(66, y, 124, f"{start}{each}。", 11.5)
    y = sheet.paragraph(66, y, 124, draws.one(BESIDE), 11.5)
    sheet.text(66, y + 3, f"浏览{draws.rng.randint(60, 900)}次", 8.5, colour=GREY)
    sheet.text(190, y + 3, "赞　评论　转发", 9, align="right", colour=_LINK)
    sheet.rule(66, y + 7, 190, y + 7, 0.3)
    fan = draws.person()
    for at, words in enumerate(
        (f"{fan}：厉害了，我下个月也要考试，蹭蹭好运", f"{holder} 回复 {fan}：加油，你一定行",
         f"{draws.person()}：什么时候请客？")
    ):  # fmt: skip
        sheet.text(66, y + 15 + at * 8, words, 9.5)
    footer(sheet, f"https://user.qzone.example/{draws.digits(9)}/311　　{draws.today:%Y/%m/%d}　　1/1")
    return said(holder=holder, achievements=texts(done), posted_on=day)
