"""In chat: a person lowers their own limit by a yes to it, sees a decrease that waits, and objects to it."""

import pytest

from assistant.actions.decrease_limit import propose_decrease
from assistant.wiring import Program
from models.facts.decrease import DecreaseState
from models.facts.language import Language
from tests.given import a_customer
from tests.given_papers import standing_limit_minor
from tests.portfolio.given_decreases import to, who_pays_late
from tools.understanding.lowering import LimitWish, lowering_in

EN, ZH = Language.EN, Language.ZH


@pytest.mark.parametrize(
    ("language", "wish", "asked", "yes", "done"),
    [
        (EN, "please lower my limit to 3,000", "from ¥8,000 to ¥3,000", "yes", "new decision"),
        (ZH, "把额度降到3000", "从 8,000 元降到 3,000 元", "确定", "重新申请"),
    ],
)
def test_a_limit_is_lowered_by_a_yes_and_only_by_one(
    embedded: Program, language: Language, wish: str, asked: str, yes: str, done: str
) -> None:
    means, desk = embedded.means, embedded.desk
    customer_id = a_customer(means, limit_minor=800_000, drawn_minor=100_000).customer_id
    talk = desk.conversation(customer_id, language)

    question = desk.say(talk, language, wish)[-1]
    assert asked in question.text
    assert standing_limit_minor(means, customer_id) == 800_000
    desk.say(talk, language, "no" if language is EN else "不要")
    assert standing_limit_minor(means, customer_id) == 800_000

    desk.say(talk, language, wish)
    answer = desk.say(talk, language, yes)[-1]
    assert standing_limit_minor(means, customer_id) == 300_000
    assert done in answer.text


def test_what_cannot_be_is_said_with_what_can(embedded: Program) -> None:
    means, desk = embedded.means, embedded.desk
    customer_id = a_customer(means, limit_minor=800_000, drawn_minor=100_000).customer_id
    talk = desk.conversation(customer_id, EN)
    for wish, said in (
        ("lower my limit", "How low"),
        ("lower my limit to 9,000", "not below your limit"),
        ("lower my limit to 500", "what is used"),
        ("reduce my limit by 1,000", "from ¥8,000 to ¥7,000"),
    ):
        assert said in desk.say(talk, EN, wish)[-1].text, wish
    assert standing_limit_minor(means, customer_id) == 800_000


@pytest.mark.parametrize(("language", "words"), [(EN, "I object to the lower limit"), (ZH, "我不同意降额")])
def test_a_decrease_is_seen_and_objected_to(embedded: Program, language: Language, words: str) -> None:
    means, desk = embedded.means, embedded.desk
    customer_id = who_pays_late(means)
    decrease = propose_decrease(means, customer_id, to(200_000))
    talk = desk.conversation(customer_id, language)

    (limit,) = desk.chat(customer_id, language).limits
    told = " ".join(f"{line.label} {line.text}" for line in limit.lines)
    assert ("2,000 元" if language is ZH else "¥2,000") in told
    assert ("12月22日" if language is ZH else "22 December 2026") in told
    assert words in told

    answer = desk.say(talk, language, words)[-1]
    assert ("同事" if language is ZH else "colleague") in answer.text
    with means.storage.reading() as stores:
        assert stores.decreases.get(decrease.decrease_id).state is DecreaseState.OBJECTED
        assert len(stores.conversations.handovers(customer_id)) == 1


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("把我的额度调低到五千", 500_000),
        ("额度减少2000", 800_000),
        ("bring my limit down to ¥2,500", 250_000),
        ("cut my limit by 400", 960_000),
        ("我要降额", None),
    ],
)
def test_how_low_is_read(text: str, target: int | None) -> None:
    found = lowering_in(text)
    assert found is not None
    assert (found.wish, found.target_minor(1_000_000)) == (LimitWish.LOWER, target)


@pytest.mark.parametrize(
    "text",
    [
        "提额到8000",
        "raise my limit to 8000",
        "我不想降低额度",
        "为什么降我的额度",
        "could you lower my rate?",
    ],
)
def test_other_wishes_are_left_alone(text: str) -> None:
    assert lowering_in(text) is None
