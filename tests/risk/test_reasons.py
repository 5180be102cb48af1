"""Reasons: exact, at most four, never of what is withheld, the same every time, and said in two languages."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.facts.language import Language
from models.risk.factor import Direction
from models.risk.factors import FACTORS as OWN
from models.risk.reasons.judging import judge_reasons
from models.risk.reasons.naming import ReasonRefused, require_nameable, says_nothing, stand_ins
from models.risk.reasons.phrases import reason_text
from models.risk.reasons.reason import REASONS_MAX, Reading, Reason, Reasons, reasons_of
from models.risk.registry import SHIPPED, load
from models.risk.sample import Sample
from tests.risk.given_reasons import FACTORS, NAMES, explainer, factor, people, person
from tools.scoring.reasons import behaviour_reasons

DOUBLE = float(np.log(2) / 20)
"""Log-odds of one point."""


def codes(reasons: Reasons) -> list[str]:
    return [reason.code for reason in reasons.raised]


def test_a_scorecards_contributions_are_its_points_and_add_up() -> None:
    rows = people(200)
    explains = explainer()

    total = explains.average + explains.contributions(rows).sum(axis=1)

    assert np.abs(total - explains.log_odds(rows)).max() < 1e-12


def test_factors_of_one_code_are_one_reason_with_the_sum_of_both() -> None:
    found = reasons_of(explainer(), person(cash=0.0, deposits=0.0))

    (savings,) = [reason for reason in found.raised if reason.code == "savings"]
    assert savings.factors == ("cash", "deposits")
    assert savings.log_odds == pytest.approx((7 + 5) * DOUBLE, abs=1e-6)


def test_a_factor_that_helps_within_its_code_is_not_named_behind_it() -> None:
    found = reasons_of(explainer(), person(cash=0.0, deposits=4.0))

    (savings,) = [reason for reason in found.raised if reason.code == "savings"]
    assert savings.factors == ("cash",)
    assert savings.log_odds == pytest.approx((7 - 6) * DOUBLE, abs=1e-6)


def test_equals_stand_in_the_factors_order() -> None:
    # Six points each, and late payments five.
    found = reasons_of(explainer(), person(enquiries=6.0, district=0.0))

    assert codes(found) == ["enquiries", "district", "late"]
    assert found.raised[0].log_odds == found.raised[1].log_odds


@given(seed=st.integers(0, 10_000))
@settings(max_examples=25)
def test_lists_hold_what_they_promise(seed: int) -> None:
    (row,) = people(1, seed)

    found = reasons_of(explainer(), row)

    for reasons, way in ((found.raised, 1), (found.helped, -1)):
        assert len(reasons) <= REASONS_MAX
        assert all(way * reason.log_odds > 0 for reason in reasons)
        assert len({reason.code for reason in reasons}) == len(reasons)
        for reason in reasons:
            for name in reason.factors:
                own = FACTORS[NAMES.index(name)]
                assert own.reason_code == reason.code
                assert not own.flag
                assert not (own.needs and np.isnan(row[NAMES.index(name)]))
    assert Reasons.from_json(found.model_dump_json()) == found


def test_a_gap_in_the_lenders_own_records_may_be_a_reason_and_says_so() -> None:
    found = reasons_of(explainer(), person(purpose=float("nan")))

    assert {reason.code: reason.reading for reason in found.raised}["purpose"] is Reading.MISSING


def test_the_shipped_behaviour_model_gives_reasons_of_its_own() -> None:
    late = {"months_on_book": 30.0, "on_time_payments_12m": 9.0, "late_payments_12m": 3.0, "utilisation": 0.4}

    found = behaviour_reasons(load(SHIPPED), late)

    assert codes(found)[0] == "late_payments"
    shown = {factor.reason_code for factor in OWN if factor.name in late}
    assert {reason.code for reason in (*found.raised, *found.helped)} <= shown
    assert found == behaviour_reasons(load(SHIPPED), late)


# --- words


@pytest.mark.parametrize(
    ("reason", "english", "chinese"),
    [
        ({}, "what late means: on the high side", "late的含义偏高"),
        ({"log_odds": -1.0}, "what late means: on the low side", "late的含义偏低"),
        (
            {"reading": Reading.SPECIAL},
            "what late means: no amount on record",
            "late的含义没有可用的数值记录",
        ),
        ({"reading": Reading.MISSING}, "what late means: not on record", "没有late的含义的记录"),
        ({"reading": Reading.LEVEL}, "what late means: as it stands", "late的含义的现状"),
    ],
    ids=str,
)
def test_a_reason_is_said_in_both_languages(reason: dict[str, object], english: str, chinese: str) -> None:
    facts = {"code": "late", "factors": ("late",), "log_odds": 1.0, "reading": Reading.AMOUNT} | reason
    told = Reason.model_validate(facts)

    assert reason_text(told, FACTORS[0], Language.EN) == english
    assert reason_text(told, FACTORS[0], Language.ZH) == chinese


def test_no_side_is_told_of_a_factor_without_a_direction() -> None:
    told = Reason(code="late", factors=("late",), log_odds=1.0, reading=Reading.AMOUNT)

    assert "side" not in reason_text(told, factor("late", direction=Direction.NONE), Language.EN)


# --- codes that may be told


@pytest.mark.parametrize(
    "code", ["other", "risk_score", "InternalPolicy", "Overall risk 2", "credit-risk", "综合评分不足", " "]
)
def test_a_code_that_says_nothing_is_refused_by_its_column(code: str) -> None:
    with pytest.raises(ReasonRefused, match="cash"):
        require_nameable((factor("late"), factor("cash", reason_code=code)), ())


@pytest.mark.parametrize(
    "code", ["late_payments", "PAY_0", "external_debt", "other_credit", "total_debt", "年龄", "X3"]
)
def test_a_code_that_says_something_may_be_told(code: str) -> None:
    assert not says_nothing(code)


@pytest.mark.parametrize("name", ["sex", "SEX", "Foreign-worker"])
def test_a_group_is_no_reason(name: str) -> None:
    with pytest.raises(ReasonRefused, match="protected"):
        require_nameable((factor(name),), ("sex", "foreign_worker"))


def test_our_own_register_may_be_told() -> None:
    require_nameable(OWN, ())


def sample_of(rows: np.ndarray[tuple[int, int], np.dtype[np.float64]], **groups: object) -> Sample:
    words = {name: np.asarray(members).astype(str) for name, members in groups.items()}
    count = len(rows)
    return Sample(FACTORS, rows, np.zeros(count, np.int8), np.arange(count), groups=words)


def test_a_factor_that_tells_a_group_stands_in_for_it() -> None:
    rows = people(2_000)
    district, drawn = (rows[:, NAMES.index(name)] for name in ("district", "drawn"))
    mostly = np.where(np.random.default_rng(1).random(2_000) < 0.03, 1 - district, district)

    assert stand_ins(sample_of(rows, born=mostly)) == ("district",)
    assert stand_ins(sample_of(rows, born=drawn > 0.8)) == ("drawn",)
    assert stand_ins(sample_of(rows, born=np.arange(2_000) % 3)) == ()
    assert stand_ins(sample_of(rows, born=np.zeros(2_000))) == ()


# --- judged over a sample


def test_true_reasons_are_judged_true_and_stable() -> None:
    found = judge_reasons("scorecard", explainer(), sample_of(people(400)), seed=1, rows=25)

    assert found.rows == 25
    assert (found.sufficient, found.necessary, found.nothing_omitted) == (1.0, 1.0, 1.0)
    assert found.stable is not None
    assert found.stable >= 0.9
    assert found.excess_removed is not None
    assert found.excess_removed > 0.5


def test_codes_that_may_not_be_told_show_in_the_figures() -> None:
    district = people(400)[:, NAMES.index("district")]

    found = judge_reasons("scorecard", explainer(), sample_of(people(400), born=district), seed=1, rows=25)

    assert found.faultless is not None
    assert found.faultless < 1.0
    assert dict(found.said)["district"] > 0
    assert found.refused == ("district", "other")


def test_nobody_with_reasons_is_no_figure() -> None:
    best = person(late=0.0, drawn=0.1, tenure=6.0, enquiries=0.0, purpose=0.0, cash=4.0, deposits=4.0)

    found = judge_reasons("scorecard", explainer(), sample_of(np.tile(best, (30, 1))), seed=1, rows=5)

    assert found.rows_with_reasons == 0
    assert (found.mean_reasons, found.faultless, found.said) == (None, None, ())
