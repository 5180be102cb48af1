"""Whose posts a page shows, when they were written, and what they tell, on networks of several countries."""

from datetime import date

import pytest

from models.facts.evidence import FieldName, TextsValue
from tests.documents.drawing import lines
from tests.documents.readings import Plain, field, read, said
from tools.documents.achievements import tells_achievement

PAPERS: tuple[tuple[bytes, dict[str, Plain], str], ...] = (
    (
        lines(
            "微博正文",
            "是小满呀",
            "26-6-30 21:07 来自 HUAWEI Mate 60",
            "今天正式从武汉大学硕士毕业！接下来要去海边放空。",
            "转发 12   评论 45   赞 233",
            "可可西里",
            "我也考过了六级",
        ),
        {"holder": "是小满呀", "posted_on": date(2026, 6, 30)},
        "今天正式从武汉大学硕士毕业！",
    ),
    (
        lines(
            "LinkedIn",
            "Rohan Deshpande (He/Him)",
            "Published on 1 September 2026",
            "Feeling blessed! I have cleared GATE 2026 with AIR 312 in",
            "Computer Science.",
            "1,204 likes 98 comments",
        ),
        {"holder": "Rohan Deshpande", "posted_on": date(2026, 9, 1)},
        "I have cleared GATE 2026 with AIR 312 in Computer Science.",
    ),
    (
        lines(
            "同事吧",
            "方可欣",
            "人力资源部 2026-01-30 16:40",
            "红十字救护员考核通过,拿证啦!",
            "点赞(45) 评论(12)",
        ),
        {"holder": "方可欣", "posted_on": date(2026, 1, 30)},
        "红十字救护员考核通过,拿证啦!",
    ),
    (
        lines(
            "林芷瑄 覺得開心。",
            "2026年10月3日 上午11:20",
            "終於考上會計師。",
            "晚上要跟家人去吃牛排。",
            "王柏翰和其他 54 人",
            "讚 留言 分享",
        ),
        {"holder": "林芷瑄", "posted_on": date(2026, 10, 3)},
        "終於考上會計師。",
    ),
    (
        lines(
            "Oluwaseun Adebayo (He/Him) · 1st",
            "Audit Senior at Brightwell LLP",
            "4 March 2026",
            "After three years I have qualified as a Chartered Accountant.",
            "Isla Grant and 140 others",
            "Like Comment Repost Send",
            "People also viewed",
            "Helen Fraser",
        ),
        {"holder": "Oluwaseun Adebayo", "posted_on": date(2026, 3, 4)},
        "After three years I have qualified as a Chartered Accountant.",
    ),
    (
        lines(
            "Notes from a small garden",
            "By Rhiannon Pugh | 3 November 2026 | Filed under: Life",
            "I was awarded a silver-gilt medal at the county flower show.",
            "The geese are back.",
            "2 Comments",
            "Gwen says:",
            "I won a prize too",
        ),
        {"holder": "Rhiannon Pugh", "posted_on": date(2026, 11, 3)},
        "I was awarded a silver-gilt medal at the county flower show.",
    ),
)


@pytest.mark.parametrize(("paper", "fields", "told"), PAPERS)
def test_a_post_says_who_when_and_what(paper: bytes, fields: dict[str, Plain], told: str) -> None:
    document = read(paper)

    value = field(document, FieldName.ACHIEVEMENTS).value
    assert {name: said(document, FieldName(name)) for name in fields} == fields
    assert isinstance(value, TextsValue)
    assert value.texts == (told,)


@pytest.mark.parametrize(
    "sentence",
    [
        "考过了CPA,准备了整整两年",
        "没想到真的拿到了国家奖学金",
        "荣立个人三等功",
        "论文终于见刊",
        "Cleared CFA Level 1",
        "Our startup closed its seed round",
        "Summited Mont Blanc this morning",
        "Employee of the Month for March",
    ],
)
def test_it_is_told_in_many_words(sentence: str) -> None:
    assert tells_achievement(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "开始备考雅思了",
        "愿大家都能得偿所愿",
        "17 September 2026",
        "Hard work pays off.",
        "Back to work on Monday.",
    ],
)
def test_days_and_moods_tell_nothing(sentence: str) -> None:
    assert not tells_achievement(sentence)
