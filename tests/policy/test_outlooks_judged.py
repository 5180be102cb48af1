"""What was said before is held against what happened: the figures are what they say they are."""

import pytest

from models.facts.evidence import EvidenceKind
from models.facts.evidence_outlook import TypicalRise
from models.risk.alike.reference import shipped_reference
from tests.policy.deciding import PACK, shipped_scorer
from tools.simulation.outlooks import SaidOfOne, judge_outlooks, judged

FIFTY = TypicalRise(low_minor=100_000, middle_minor=150_000, high_minor=200_000)


def said(person: int, share: float, rise_minor: int, typical: TypicalRise | None = FIFTY) -> SaidOfOne:
    return SaidOfOne(
        person=str(person), kind=EvidenceKind.DIPLOMA, said=share, typical=typical, rise_minor=rise_minor
    )


def test_what_came_true_is_told_as_such() -> None:
    half = [said(person, 0.5, 150_000 * (person % 2)) for person in range(200)]

    found = judged(half, PACK)

    assert (found.people, found.documents, found.said, found.happened) == (200, 200, 0.5, 0.5)
    assert found.brier == found.brier_of_the_mean == pytest.approx(0.25)
    assert [(each.below, each.at_most) for each in found.quartiles] == [(0, 0), (0, 1), (1, 1)]


def test_what_did_not_is_told_too() -> None:
    found = judged([said(person, 0.9, 0) for person in range(50)], PACK)

    assert found.apart == pytest.approx(0.9)
    assert found.kinds[0].happened == 0.0


def test_a_quartile_is_held_against_how_many_rose_by_less_and_by_no_more() -> None:
    rises = (50_000, 100_000, 150_000, 200_000, 900_000)
    found = judged([said(person, 1.0, rise) for person, rise in enumerate(rises)], PACK)

    low, middle, high = found.quartiles
    assert (low.below, low.at_most) == (0.2, 0.4)
    assert (middle.below, middle.at_most) == (0.4, 0.6)
    assert (high.below, high.at_most) == (0.6, 0.8)


def test_what_was_said_to_do_nothing_is_counted_by_itself() -> None:
    found = judged([*(said(person, 0.0, 0) for person in range(30)), said(99, 0.0, 100_000)], PACK)

    assert found.nothing_said == 31
    assert found.nothing_happened == pytest.approx(1 / 31, abs=1e-4)
    assert found.tenths == ()


def test_people_of_another_seed_are_judged_the_same_every_time() -> None:
    def figures() -> object:
        return judge_outlooks(
            11, 5, pack=PACK, scorer=shipped_scorer(), reference=shipped_reference()
        ).model_dump()

    assert figures() == figures()
