"""The figures of how cases are worked on."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.facts.case_work import WorkLine
from models.facts.practice import Practice, PracticeKind
from models.facts.review import CaseKind, RulingOutcome, StepKind
from tests.reviews.given_steps import NOON, a_ruling
from tools.reviews.practising import caught
from tools.reviews.working import EVERYBODY, people_in, spread_of, weeks_of, work_of

RIGHT = 800_000


def a_line(
    case: str, staff: str, kind: StepKind = StepKind.RULED, minutes: int = 0, **said: object
) -> WorkLine:
    known = {"worked_seconds": 90, "overrides": False} if kind is not StepKind.HURRIED else {}
    return WorkLine.model_validate(
        {
            "case_id": case,
            "case_kind": CaseKind.LIMIT,
            "is_practice": False,
            "staff_id": staff,
            "kind": kind,
            "at": NOON + timedelta(minutes=minutes),
            "due_at": NOON + timedelta(hours=1),
            **known,
            **said,
        }
    )


def test_a_persons_figures_are_of_what_counts() -> None:
    lines = (
        a_line("rev_1", "mei", worked_seconds=60, overrides=True),
        a_line("rev_2", "mei", worked_seconds=120),
        a_line("rev_3", "mei", minutes=90, worked_seconds=180),
        a_line("rev_4", "mei", StepKind.HURRIED),
        a_line("rev_5", "bo"),
    )

    mei = work_of("mei", lines)

    assert (mei.decided, mei.hurried) == (3, 1)
    assert mei.worked is not None
    assert mei.worked.median == 120
    assert (mei.overridden.hits, mei.overridden.rows) == (1, 3)
    assert (mei.late.hits, mei.late.rows) == (1, 3)
    assert people_in(lines) == ("bo", "mei")


def test_who_decided_first_hears_whether_the_second_agreed() -> None:
    lines = (
        a_line("rev_1", "mei"),
        a_line("rev_1", "bo", StepKind.SENT_BACK, 5),
        a_line("rev_1", "mei", minutes=10),
        a_line("rev_1", "lan", StepKind.HURRIED, 12),
        a_line("rev_1", "bo", StepKind.AGREED, 15),
    )

    assert (work_of("mei", lines).not_agreed.hits, work_of("mei", lines).not_agreed.rows) == (1, 2)
    assert work_of("bo", lines).not_agreed.rows == 0
    assert work_of(EVERYBODY, lines).not_agreed.rows == 2


def test_practice_is_counted_for_catching_mistakes_alone() -> None:
    lines = (a_line("rev_1", "mei", is_practice=True, caught=True, overrides=True),)

    mei = work_of("mei", lines)

    assert (mei.caught.hits, mei.caught.rows) == (1, 1)
    assert (mei.decided, mei.worked, mei.overridden.rows, mei.late.rows) == (0, None, 0, 0)
    assert weeks_of(lines, date(2026, 11, 18), date(2026, 11, 24))[0].decided == 0


@pytest.mark.parametrize(
    ("kind", "outcome", "limit_minor", "sees"),
    [
        (PracticeKind.INCOME_TOO_HIGH, RulingOutcome.DECLINE, None, True),
        (PracticeKind.INCOME_TOO_HIGH, RulingOutcome.APPROVE, RIGHT, True),
        (PracticeKind.INCOME_TOO_HIGH, RulingOutcome.APPROVE, RIGHT + 1, False),
        (PracticeKind.INCOME_TOO_LOW, RulingOutcome.APPROVE, RIGHT, True),
        (PracticeKind.INCOME_TOO_LOW, RulingOutcome.DECLINE, None, False),
    ],
)
def test_a_mistake_is_caught_by_deciding_what_the_papers_say(
    kind: PracticeKind, outcome: RulingOutcome, limit_minor: int | None, sees: bool
) -> None:
    ruling = a_ruling("mei", outcome=outcome, limit_minor=limit_minor)

    assert caught(Practice(kind=kind, right_minor=RIGHT), ruling) is sees


@settings(max_examples=10)
@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=40))
def test_a_spread_lies_within_what_was_worked_and_in_order(seconds: list[int]) -> None:
    found = spread_of(seconds)

    assert found is not None
    assert min(seconds) <= found.quarter <= found.median <= found.three_quarters <= max(seconds)
