"""Scoring one customer: additive, monotone, clipped, deterministic, and clear about bad input."""

import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.risk.factor import Direction, Factor
from models.risk.factors import FACTOR_BY_NAME, FACTOR_NAMES, FACTORS
from models.risk.registry import SHIPPED, RiskModel, load
from tools.scoring.reasons import score_reasons
from tools.scoring.score import FactorUnusable, Score, score

RIDER = {
    "months_on_book": 30.0,
    "on_time_payments_12m": 12.0,
    "late_payments_12m": 0.0,
    "utilisation": 0.4,
}


@cache
def shipped() -> RiskModel:
    return load(SHIPPED)


def scored(factors: Mapping[str, float]) -> Score:
    return score(shipped(), factors)


def within_and_beyond(name: str) -> st.SearchStrategy[float]:
    """Values in the trained range and well outside it."""
    lower, upper = shipped().ranges[name]
    width = max(upper - lower, 1.0)
    return st.floats(lower - width, upper + width) | st.sampled_from((lower, upper))


def customers() -> st.SearchStrategy[dict[str, float]]:
    return st.fixed_dictionaries({}, optional={name: within_and_beyond(name) for name in FACTOR_NAMES})


@given(factors=customers())
def test_points_add_up_exactly_whatever_is_missing(factors: dict[str, float]) -> None:
    found = scored(factors)

    assert sum(points for _, points in found.points_by_factor) == found.scorecard_points
    assert tuple(name for name, _ in found.points_by_factor) == FACTOR_NAMES


@given(factors=customers())
def test_a_pd_is_never_certain_and_survives_storage(factors: dict[str, float]) -> None:
    found = scored(factors)

    assert 0 < found.pd < 1
    assert 0 < found.scorecard_pd < 1
    assert Score.from_json(found.model_dump_json()) == found


@pytest.mark.parametrize(
    "factor", [f for f in FACTORS if f.direction is not Direction.NONE], ids=lambda f: f.name
)
@given(data=st.data())
def test_pd_and_points_move_only_the_declared_way(factor: Factor, data: st.DataObject) -> None:
    others = data.draw(customers())
    values = within_and_beyond(factor.name)
    less, more = sorted((data.draw(values), data.draw(values)))

    with_less, with_more = (scored(others | {factor.name: value}) for value in (less, more))

    if factor.direction is Direction.RAISES_PD:
        with_less, with_more = with_more, with_less
    assert with_more.pd <= with_less.pd
    assert with_more.scorecard_pd <= with_less.scorecard_pd
    assert with_more.scorecard_points >= with_less.scorecard_points


@pytest.mark.parametrize("name", FACTOR_NAMES)
def test_an_absurd_value_counts_as_the_most_extreme_one_ever_seen(name: str) -> None:
    lower, upper = shipped().ranges[name]

    assert scored(RIDER | {name: 10**12}) == scored(RIDER | {name: upper})
    assert scored(RIDER | {name: -1e300}) == scored(RIDER | {name: lower})


@pytest.mark.parametrize("name", FACTOR_NAMES)
def test_absent_and_nan_are_the_same_missing_value(name: str) -> None:
    without = {known: value for known, value in RIDER.items() if known != name}

    assert scored(without | {name: nan}) == scored(without)


@pytest.mark.parametrize(
    "factors",
    [
        {"age": 30.0},
        {"": 1.0},
        {"utilisation": inf},
        {"utilisation": -inf},
        {"utilisation": "0.4"},
        {"utilisation": None},
    ],
    ids=str,
)
def test_an_unusable_factor_is_refused_by_name(factors: dict[str, float]) -> None:
    with pytest.raises(FactorUnusable) as refused:
        scored(factors)

    assert refused.value.details["factor"] in factors


def test_another_process_gives_the_same_bytes() -> None:
    program = (
        "from models.risk.registry import SHIPPED, load\n"
        "from tools.scoring.score import score\n"
        f"print(score(load(SHIPPED), {RIDER!r}).model_dump_json())"
    )

    elsewhere = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert elsewhere.stdout.strip() == scored(RIDER).model_dump_json()


def test_serving_needs_no_learning_library() -> None:
    # A name that stands for None cannot be imported; numba looks for scipy and goes without.
    program = (
        "import sys\n"
        "for name in ('sklearn', 'pandas', 'optbinning', 'lightgbm', 'scipy'): sys.modules[name] = None\n"
        "import tools.scoring.score, tools.scoring.reasons, models.risk.registry as r\n"
        "print(tools.scoring.score.score(r.load(r.SHIPPED), {}).pd)"
    )

    serving = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert float(serving.stdout) == scored({}).pd


# --- reasons


@given(factors=customers())
def test_reasons_are_the_true_differences_from_neutral(factors: dict[str, float]) -> None:
    found = scored(factors)
    neutral, points = dict(found.neutral_by_factor), dict(found.points_by_factor)

    reasons = score_reasons(found)

    assert len(reasons.lost) <= 4
    assert len(reasons.helped) <= 4
    moved: dict[str, int] = {}
    for name, factor in FACTOR_BY_NAME.items():  # several numbers may say one thing
        moved[factor.reason_code] = moved.get(factor.reason_code, 0) + points[name] - neutral[name]
    assert all(reason.points == moved[reason.reason_code] < 0 for reason in reasons.lost)
    assert all(reason.points == moved[reason.reason_code] > 0 for reason in reasons.helped)
    assert [reason.points for reason in reasons.lost] == sorted(reason.points for reason in reasons.lost)


@given(factors=customers())
def test_what_is_missing_is_never_a_reason(factors: dict[str, float]) -> None:
    reasons = score_reasons(scored(factors))

    assert {reason.factor for reason in (*reasons.lost, *reasons.helped)} <= set(factors)


def test_late_payments_are_the_first_reason_of_a_customer_who_pays_late() -> None:
    reasons = score_reasons(scored(RIDER | {"on_time_payments_12m": 9.0, "late_payments_12m": 3.0}))

    assert reasons.lost[0].reason_code == "late_payments"


# --- stories


def test_a_graduate_climbs_by_steps_as_she_shows_more() -> None:
    # given a graduate two months on book
    shown = {"months_on_book": 2.0}
    steps = [scored(shown)]

    # when she adds a bachelor's diploma, two certificates and an offer of 12,000 a month
    for more in (
        {"education_level": 2.0},
        {"certificate_count": 2.0},
        {"monthly_income_minor": 1_200_000.0, "has_job_offer": 1.0},
    ):
        shown |= more
        steps.append(scored(shown))

    # then each item lowers her PD and wins points
    assert [step.pd for step in steps] == sorted((step.pd for step in steps), reverse=True)
    assert len({step.pd for step in steps}) == len(steps)
    assert [step.scorecard_points for step in steps] == sorted(step.scorecard_points for step in steps)


def test_late_payments_cost_more_than_a_little() -> None:
    late = scored(RIDER | {"on_time_payments_12m": 9.0, "late_payments_12m": 3.0})

    assert late.pd > 2 * scored(RIDER).pd
