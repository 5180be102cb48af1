"""Pages of the person's own posts: achievements are read, and nothing else of their life."""

from datetime import date

import pytest

from models.facts.evidence import EvidenceKind, FieldName, ReadDocument, TextsValue
from tests.documents.drawing import lines, page
from tests.documents.readings import field, read, said
from tools.documents.achievements import tells_achievement

N = FieldName


def told(document: ReadDocument) -> tuple[str, ...]:
    value = field(document, N.ACHIEVEMENTS).value
    assert isinstance(value, TextsValue)
    return value.texts


def test_a_chinese_feed_with_comments_under_the_posts() -> None:
    document = read(
        lines(
            "微博",
            "林晚秋 @linwanqiu",
            "粉丝 312   关注 180   获赞 2045",
            "林晚秋",
            "2026-06-28 18:20 来自 iPhone客户端",
            "今天正式毕业了，感谢导师和同学们！",
            "天气好热，只想喝冰可乐。",
            "转发 3   评论 12   赞 88",
            "评论",
            "周彤：我上周也通过了六级考试",
            "林晚秋",
            "2026-05-11 09:02 来自 iPhone客户端",
            "荣获全国大学生数学建模竞赛二等奖。希望明年能拿一等奖。",
            "转发 1   评论 4   赞 40",
        )
    )

    assert document.kind is EvidenceKind.ACHIEVEMENT_POST
    assert said(document, N.HOLDER) == "林晚秋"
    assert told(document) == ("今天正式毕业了，感谢导师和同学们！", "荣获全国大学生数学建模竞赛二等奖。")
    assert said(document, N.POSTED_ON) == date(2026, 6, 28)
    text = document.model_dump_json()
    assert not any(private in text for private in ("可乐", "周彤", "六级", "希望"))


def test_an_english_profile_page() -> None:
    document = read(
        page(
            (60, 50, "Posts"),
            (60, 80, "Amara Okafor"),
            (60, 98, "@amara.codes"),
            (60, 116, "1,204 followers   310 following"),
            (60, 150, "Amara Okafor @amara.codes · June 12, 2026"),
            (60, 170, "I passed the AWS Solutions Architect certification exam on the first try!"),
            (60, 190, "Feeling a bit tired in Lagos tonight."),
            (60, 210, "25 likes   4 comments   Like   Comment   Share"),
            (60, 240, "Amara Okafor @amara.codes · March 3, 2026"),
            (60, 260, "Honored to receive the Women in Tech scholarship."),
            (60, 280, "Congratulations to my friend Bisi who won first prize."),
            (60, 300, "Comments"),
            (60, 320, "Tolu Ade: I also won the hackathon last week"),
        )
    )

    assert document.kind is EvidenceKind.ACHIEVEMENT_POST
    assert said(document, N.HOLDER) == "Amara Okafor"
    assert told(document) == (
        "I passed the AWS Solutions Architect certification exam on the first try!",
        "Honored to receive the Women in Tech scholarship.",
    )
    assert said(document, N.POSTED_ON) == date(2026, 6, 12)
    assert not any(
        private in document.model_dump_json() for private in ("Lagos", "Bisi", "Tolu", "hackathon")
    )


def test_moments_of_a_telephone_without_a_handle() -> None:
    document = read(
        page(
            (60, 40, "朋友圈"),
            (110, 90, "顾北辰"),
            (110, 112, "拿到教师资格证啦！两年没白费"),
            (110, 134, "2026年4月2日 21:30"),
            (110, 152, "赞 18   评论 6"),
            (110, 200, "顾北辰"),
            (110, 222, "周末去爬山，风景不错"),
            (110, 244, "2026年3月15日 10:01"),
            (110, 262, "赞 5   评论 1"),
        )
    )

    assert document.kind is EvidenceKind.ACHIEVEMENT_POST
    assert said(document, N.HOLDER) == "顾北辰"
    assert told(document) == ("拿到教师资格证啦！",)
    assert "爬山" not in document.model_dump_json()


def test_a_printed_activity_page() -> None:
    document = read(
        lines(
            "Activity",
            "Posted by: Jonas Lindqvist",
            "17 September 2026",
            "Excited to share that I have been promoted to Senior Technician at Nordvik Energi.",
            "#career #grateful",
            "12 reactions   3 comments   Like   Comment   Repost",
            "View profile   540 followers",
        )
    )

    assert document.kind is EvidenceKind.ACHIEVEMENT_POST
    assert said(document, N.HOLDER) == "Jonas Lindqvist"
    assert told(document) == (
        "Excited to share that I have been promoted to Senior Technician at Nordvik Energi.",
    )
    assert said(document, N.POSTED_ON) == date(2026, 9, 17)


@pytest.mark.parametrize(
    "sentence",
    [
        "拿到了国家奖学金",
        "六级过了，568分",
        "论文被CCF会议录用",
        "升职为项目经理",
        "We won second place at the city robotics competition",
        "Just graduated from Leeds with a first",
        "My paper got published in a journal",
    ],
)
def test_an_achievement_is_told(sentence: str) -> None:
    assert tells_achievement(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "希望能通过六级考试",
        "恭喜室友拿到国家奖学金",
        "这次没通过考试，下次再来",
        "今天的奖金发了，吃顿好的",
        "看了冠军赛，太精彩了",
        "I hope to pass the bar exam",
        "My sister graduated from medical school",
        "Failed my driving test again",
        "Watching the awards show tonight",
        "Had dinner by the lake",
    ],
)
def test_moods_hopes_and_other_peoples_news_are_not(sentence: str) -> None:
    assert not tells_achievement(sentence)
