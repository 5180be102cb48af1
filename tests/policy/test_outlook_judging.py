"""What was said before is held against what happened: the figures are what they say they are."""

import pytest

from models.facts.evidence import EvidenceKind
from models.facts.evidence_outlook import TypicalRise
from models.risk.alike.reference import shipped_reference
from models.risk.population import simulate
from tests.policy.deciding import PACK, shipped_scorer
from tools.policy.outlook_judging import SaidOfOne, case_of, judge_outlooks, judged

FIFTY = TypicalRise(low_minor=100_000, middle_minor=150_000, high_minor=200_000)


def said(person: int, share: float, rise_minor: int, typical: TypicalRise | None = FIFTY) -> SaidOfOne:
    return SaidOfOne(
        person=person, kind=EvidenceKind.DIPLOMA, said=share, typical=typical, rise_minor=rise_minor
    )


def test_what_came_true_is_told_as_such() -> None:
    half = [said(person, 0.5, 150_000 * (person % 2)) for person in range(200)]

    found = judged(half, PACK)

    assert (found.people, found.documents, found.said, found.happened) == (200, 200, 0.5, 0.5)
    assert found.brier == found.brier_of_the_mean == pytest.approx(0.25)
    assert found.within == found.strictly_within == 1.0


def test_what_did_not_is_told_too() -> None:
    found = judged([said(person, 0.9, 0) for person in range(50)], PACK)

    assert found.apart == pytest.approx(0.9)
    assert found.kinds[0].happened == 0.0


def test_a_rise_outside_the_quartiles_counts_as_outside() -> None:
    rises = (50_000, 100_000, 150_000, 200_000, 900_000)
    found = judged([said(person, 1.0, rise) for person, rise in enumerate(rises)], PACK)

    assert found.within == pytest.approx(0.6)
    assert found.strictly_within == pytest.approx(0.2)


def test_people_of_another_seed_are_judged_the_same_every_time() -> None:
    def figures() -> object:
        return judge_outlooks(
            11, 5, pack=PACK, scorer=shipped_scorer(), reference=shipped_reference()
        ).model_dump()

    assert figures() == figures()


def test_a_request_of_the_population_is_a_case_like_any_other() -> None:
    asked = simulate(11, 20)
    case = case_of(asked, 0, PACK)

    assert case.facts == ()
    assert case.wish.amount_minor is not None
    assert case.wish.amount_minor > case.limits[0].amount_minor >= case.limits[0].drawn_minor
