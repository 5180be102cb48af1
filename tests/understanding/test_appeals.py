"""Somebody does not agree with a decision: said in many ways, and never heard where it is not said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.understanding.appealing import AppealWish, appeal_wish_in, refuses_machine
from tools.understanding.case_answers import plainly_answers

WITHDRAW, STATUS, APPEAL, PERSON = AppealWish
SAID = {
    APPEAL: (
        *("我不服", "我不服这个决定", "我要申诉", "怎么申诉？", "我不同意这个结果", "对这次的结果我有异议"),
        *("凭什么只给这么点，我要求重新审核", "换个人看看", "判断错了，我没有逾期过", "我不同意", "不认可！"),
        *("I don't agree", "I disagree.", "I want to appeal", "Can I appeal this?", "can I still appeal?"),
        *("I don’t agree with this decision", "please reconsider my application", "this decision is wrong"),
        *(
            "I'd like to contest the decision",
            "Could somebody else look at it?",
            "I do not accept this outcome",
        ),
    ),
    PERSON: (
        *("请人来看", "我要求人工复核", "让真人来决定", "不要只由机器决定", "机器说了不算，找个人看看"),
        *("I want a person to decide", "I want a human to look at this", "not by machine alone, please"),
    ),
    WITHDRAW: ("撤回申诉", "我不申诉了", "把申诉撤了吧", "please withdraw my appeal", "cancel the appeal"),
    STATUS: ("我的申诉怎么样了", "申诉有结果了吗", "how is my appeal going?", "any news on my case"),
}
NOT_SAID = (
    *(
        "提到8000",
        "我想提高额度",
        "谢谢",
        "我不同意你们看我的毕业证",
        "我没有异议",
        "我不服老",
        "水土不服",
        "你们不服务学生吗",
        "我重新考虑一下",
    ),
    *(
        "不用申诉",
        "我不想申诉",
        "这个额度我接受",
        "把额度降到3000",
        "好的，我同意这个决定",
        "人工智能怎么算的",
    ),
    *(
        "I don't agree to share my diploma",
        "I agree with this",
        "this offer appeals to me",
        "I won a contest",
    ),
    *("The new limit doesn't appeal to me", "let me reconsider the offer", "I don't want to appeal"),
    *("why was I refused", "I have no objection", "I agree to the decision", "别撤回申诉", "hello"),
)


@pytest.mark.parametrize(("wish", "words"), [(wish, words) for wish in SAID for words in SAID[wish]])
def test_it_is_heard_however_it_is_said(wish: AppealWish, words: str) -> None:
    assert appeal_wish_in(words) is wish


@pytest.mark.parametrize("words", NOT_SAID)
def test_it_is_not_heard_where_something_else_is_said(words: str) -> None:
    assert appeal_wish_in(words) is None


@pytest.mark.parametrize("words", ["请人来审", "no computer deciding this", "a person to decide please"])
def test_a_machine_is_refused_in_their_own_words(words: str) -> None:
    assert refuses_machine(words)
    assert not refuses_machine("我要申诉")
    assert not refuses_machine("人工审核要多久")


@pytest.mark.parametrize(
    "words",
    ["是", "no", "从八月开始", "2400", "我在顺丰上班，每月 8000", "Since August, at the same firm."],
)
def test_what_follows_a_question_and_says_something_answers_it(words: str) -> None:
    assert plainly_answers(words)


@pytest.mark.parametrize(
    "words",
    [
        "什么意思？",
        "why do you ask?",
        "我要找人工",
        "撤回申诉",
        "撤回毕业证",
        "…",
        "",
        "yes\u202eon",
        "怎么申诉",
    ],
)
def test_what_asks_back_or_wants_something_else_is_no_answer(words: str) -> None:
    assert not plainly_answers(words)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_error(words: str) -> None:
    assert appeal_wish_in(words) in {None, *AppealWish}
    assert plainly_answers(words) in {True, False}
