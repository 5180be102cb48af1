"""Every case of the tables: what one message says, in Chinese and in English."""

from collections import defaultdict

import pytest

from tools.understanding import answer_in

from .case_tables import Case, cases

HELD_OUT = ("held_out", "held_out_later", "held_out_last", "held_out_sharing")
# Misses that we know of; a new one fails, and so does one that has gone: take it off the list.
KNOWN_MISSES: dict[str, set[str]] = {
    "held_out": {"200_000"},
    "held_out_later": {"666", "8.000,00", "No, cancel", "Sure thing", "Yes - I agree"},
    "held_out_last": {
        "I said no",
        "I'm declining the offer",
        "I'm going to report you",
        "byebye",
        "could you explain the result",
        "how much am I allowed to spend",
        "list what I agreed to",
        "no, never mind",
        "what personal data do you keep",
        "不用这个额度了",
        "不要这个",
        "你们服务真烂",
        "就这两份",
        "怎么样可以拿到更多额度",
        "没有啦",
        "洗衣机罢工了",
        "补充什么能加额度",
        "这个怎么玩",
    },
    "held_out_sharing": {
        "I want my data in a portable format",
        "delete my profile completely",
        "my degree: not for now",
        "please remove all the data you hold",
        "put my payslip offer letter on hold please",
        "quit using my certificate for a couple of days",
        "不用再暂停录用通知了",
        "别留我的任何数据，全部清除",
    },
}


@pytest.mark.parametrize("case", list(cases("cases")), ids=str)
def test_a_message_is_read_as_its_case_says(case: Case) -> None:
    assert case.found() is not None or case.expected is None
    assert case.holds(), f"found {case.found()!r}"


@pytest.mark.parametrize("folder", HELD_OUT)
def test_the_held_out_cases_miss_only_what_we_know_they_miss(folder: str) -> None:
    missed = {case.text for case in cases(folder) if not case.holds()}

    assert missed == KNOWN_MISSES.get(folder, set())


@pytest.mark.parametrize("folder", ["cases", *HELD_OUT])
def test_no_case_that_is_not_a_yes_is_ever_read_as_one(folder: str) -> None:
    for case in cases(folder):
        if case.function.startswith("answer_in") and case.expected != "yes":
            assert answer_in(case.text) != "yes", case.text


def test_there_are_at_least_sixty_answers_of_each_sort_in_each_language() -> None:
    counts: dict[tuple[str, bool], int] = defaultdict(int)
    for folder in ("cases", *HELD_OUT):
        for case in cases(folder):
            if case.function.startswith("answer_in"):
                counts[case.function, case.expected is None] += 1

    assert len(counts) == 4
    assert min(counts.values()) >= 60
