"""Wrong reasons are caught, whatever is wrong with them; true ones pass. Every plant is on known answers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import cycle

import numpy as np
import pytest
from numpy.typing import NDArray

from models.risk.factor import Direction, Factor
from models.risk.reasons.checks import Checker, Claim, Fault
from models.risk.reasons.explainers import TreesExplainer
from models.risk.reasons.judging import unstable
from models.risk.reasons.reason import Reading, reasons_of
from models.risk.trees import Trees
from tests.risk.given_boosters import Grown, goes_right, grown
from tests.risk.given_reasons import checker, explainer, people, person

Row = NDArray[np.float64]
Claims = list[Claim]

RISKY = person(late=4.0, drawn=0.9, tenure=0.5, enquiries=-9.0, cash=0.5, deposits=4.0)
"""Late payments cost 45 points, what is drawn 30, "never asked" 22, tenure 14, savings 7 - 6 = 1."""

WITHHOLDING = person(late=4.0, income=float("nan"), shows_pay=float("nan"), tenure=0.5)


def true_claims(row: Row) -> Claims:
    return [Claim.of(reason) for reason in reasons_of(explainer(), row).raised]


def bare(claims: Sequence[Claim]) -> Claims:
    """Nothing but the codes."""
    return [Claim(claim.code) for claim in claims]


def swapped(claims: Claims, one: int, other: int) -> Claims:
    found = list(claims)
    found[one], found[other] = found[other], found[one]
    return found


PLANTS: dict[str, tuple[Callable[[Claims], Claims], Fault]] = {
    "the order turned": (lambda true: swapped(true, 0, 1), Fault.WRONG_ORDER),
    "the order turned, codes alone": (lambda true: bare(swapped(true, 1, 3)), Fault.WRONG_ORDER),
    "the weightiest left out": (lambda true: bare(true[1:]), Fault.OMITTED),
    "the second left out for a lesser one": (
        lambda true: [true[0], *true[2:], Claim("savings")],
        Fault.OMITTED,
    ),
    "only the last of four": (lambda true: true[3:], Fault.OMITTED),
    "none": (lambda true: [], Fault.NONE_GIVEN),
    "five": (lambda true: [*true, Claim("savings")], Fault.TOO_MANY),
    "one twice": (lambda true: [true[0], true[0], *true[1:3]], Fault.TWICE),
    "one factor under two codes": (
        lambda true: [true[0], replace(true[1], factors=("late",)), *true[2:]],
        Fault.TWICE,
    ),
    "a factor that the model does not know": (
        lambda true: [Claim("horoscope"), *true[1:]],
        Fault.NO_SUCH_CODE,
    ),
    "another factor behind the code": (
        lambda true: [replace(true[0], factors=("tenure",)), *true[1:]],
        Fault.NOT_ITS_FACTOR,
    ),
    "a sign turned": (
        lambda true: [replace(true[0], log_odds=-(true[0].log_odds or 0.0)), *true[1:]],
        Fault.WRONG_WEIGHT,
    ),
    "a weight made up": (lambda true: [replace(true[0], log_odds=9.0), *true[1:]], Fault.WRONG_WEIGHT),
    "a favourable one named as adverse": (lambda true: [*bare(true[:3]), Claim("purpose")], Fault.FAVOURABLE),
    "a constant": (lambda true: [*bare(true[:3]), Claim("currency")], Fault.IDLE),
    "a filler that says nothing": (lambda true: [Claim("other"), *bare(true[1:])], Fault.REFUSED),
    "a stand-in for a protected trait": (lambda true: [*bare(true[:3]), Claim("district")], Fault.REFUSED),
    "a flag": (lambda true: [*bare(true[:3]), Claim("shows_pay")], Fault.WITHHELD),
    "a special value read as an amount": (
        lambda true: [replace(each, reading=Reading.AMOUNT) for each in true],
        Fault.MISREAD,
    ),
    "an amount read as a gap": (
        lambda true: [replace(true[0], reading=Reading.MISSING), *true[1:]],
        Fault.MISREAD,
    ),
    "weights all alike": (lambda true: [replace(each, log_odds=0.5) for each in true], Fault.WRONG_WEIGHT),
}


@pytest.mark.parametrize("plant", PLANTS)
def test_a_wrong_list_is_caught_for_what_is_wrong_with_it(plant: str) -> None:
    spoil, fault = PLANTS[plant]

    assert fault in checker().faults(RISKY, spoil(true_claims(RISKY)))


def test_the_true_list_is_the_known_answer_and_passes() -> None:
    claims = true_claims(RISKY)

    assert [claim.code for claim in claims] == ["late", "drawn", "enquiries", "tenure"]
    assert claims[2].reading is Reading.SPECIAL
    assert checker().faults(RISKY, claims) == ()
    assert checker().faults(RISKY, bare(claims)) == ()


def test_what_is_withheld_is_caught_though_it_were_the_weightiest() -> None:
    claims = true_claims(WITHHOLDING)
    assert checker().faults(WITHHOLDING, claims) == ()

    for spoilt in ([Claim("income"), *bare(claims)], [Claim("income", ("income",)), *claims]):
        assert Fault.WITHHELD in checker().faults(WITHHOLDING, spoilt)


def test_a_row_of_yesterday_has_other_reasons() -> None:
    yesterday = person(late=0.0, drawn=0.9, tenure=0.5, enquiries=-9.0, cash=0.5, deposits=4.0)

    for stale in (true_claims(yesterday), bare(true_claims(yesterday))):
        assert checker().faults(RISKY, stale) != ()


def test_somebody_elses_reasons_are_caught_by_their_codes_alone() -> None:
    held, rows = checker(), people(40, seed=3)

    for row, other in zip(rows, np.roll(rows, 1, axis=0), strict=True):
        theirs, own = bare(true_claims(other)), bare(true_claims(row))
        if theirs != own and own:
            assert held.faults(row, theirs) != () or interchangeable(row, theirs, own)


def interchangeable(row: Row, theirs: Claims, own: Claims) -> bool:
    """Reasons of equal weight in another order are as true."""
    weights = {reason.code: reason.log_odds for reason in reasons_of(explainer(), row).raised}
    told = [weights.get(claim.code) for claim in theirs]
    return told == [weights[claim.code] for claim in own]


def test_the_model_itself_contradicts_somebody_elses_reasons() -> None:
    # given a person whose risk comes of late payments, and the reasons of one who has drawn a lot
    row, claims = person(late=4.0), [Claim("drawn"), Claim("tenure")]

    found = checker().faults(row, claims)

    # then sufficiency, necessity and omission each say so, whatever the account says
    assert {Fault.NOT_SUFFICIENT, Fault.NOT_NECESSARY, Fault.OMITTED} <= set(found)


def test_true_reasons_pass_on_many_rows_and_none_is_refused_or_withheld() -> None:
    held = replace(checker(), refused=frozenset())

    for row in people(80, seed=4):
        claims = true_claims(row)
        assert len(claims) <= 4
        assert held.faults(row, claims) == ()


# --- trees


def factors_of(found: Grown) -> tuple[Factor, ...]:
    return tuple(
        Factor(
            name=name, meaning_zh=name, meaning_en=name, unit="", category=None,
            direction=Direction.NONE, reason_code=name,
        )
        for name in found.trees.feature_names
    )  # fmt: skip


@pytest.fixture(scope="module")
def crossed() -> Grown:
    """Trees whose columns act on each other."""
    return grown(11, trees=20, leaves=24, rows=900)


def test_true_reasons_of_trees_pass_on_many_rows(crossed: Grown) -> None:
    explains = TreesExplainer(factors_of(crossed), crossed.trees)
    held = Checker(explains, crossed.rows[:100])

    faults = [
        held.faults(row, [Claim.of(reason) for reason in reasons_of(explains, row).raised])
        for row in crossed.rows[100:130]
    ]

    assert [found for found in faults if found] == []


def test_saabas_is_caught_wherever_it_differs(crossed: Grown) -> None:
    explains = TreesExplainer(factors_of(crossed), crossed.trees)
    held, differs = Checker(explains, crossed.rows[:40]), 0

    for row in crossed.rows[:30]:
        true = [reason.code for reason in reasons_of(explains, row).raised]
        along = saabas(crossed.trees, row)
        ranked = sorted(np.flatnonzero(along > 0.01).tolist(), key=lambda column: -along[column])
        claimed = [crossed.trees.feature_names[column] for column in ranked[: len(true)]]
        if claimed != true:
            differs += 1
            assert held.faults(row, [Claim(code) for code in claimed]) != ()
    assert differs > 5


def saabas(trees: Trees, row: Row) -> Row:
    """Each step's change of the average, given to the column that the step asked (the path alone)."""
    found = np.zeros(len(row))
    for tree in trees.trees:
        averages = {~place: leaf.value for place, leaf in enumerate(tree.leaves)}
        rows = {~place: leaf.rows for place, leaf in enumerate(tree.leaves)}
        for place, split in reversed(list(enumerate(tree.splits))):
            rows[place] = split.rows
            left, right = (averages[side] * rows[side] for side in (split.left, split.right))
            averages[place] = (left + right) / split.rows
        at = 0 if tree.splits else -1
        while at >= 0:
            split = tree.splits[at]
            after = split.right if goes_right(split, row) else split.left
            found[split.feature] += averages[after] - averages[at]
            at = after
    return found


# --- runs


def test_reasons_that_change_from_run_to_run_are_caught() -> None:
    drawn = cycle([bare(true_claims(RISKY)), bare(swapped(true_claims(RISKY), 0, 1))])

    assert unstable(lambda: next(drawn))
    assert not unstable(lambda: true_claims(RISKY))
