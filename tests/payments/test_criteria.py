"""What payments are held against: rules are comparisons of known factors and nothing else."""

import math

import pytest

from models.facts.payment import PaymentVerdict, ScamPattern
from tools.payments.assess import BY_MODEL, assess
from tools.payments.criteria import CriteriaUnusable, read_criteria, shipped_criteria
from tools.payments.judging import NAMES
from tools.payments.payment_rules import RuleUnusable, compiled
from tools.payments.scams.typology import typology

HOLD, STEP_UP, APPROVE = PaymentVerdict.HOLD, PaymentVerdict.STEP_UP, PaymentVerdict.APPROVE
PLACES = {"one": 0, "two": 1}


def holds(when: str, one: float, two: float = math.nan) -> bool:
    return compiled("rule", when, HOLD, None, PLACES).holds((one, two))


def test_a_condition_compares_factors_and_what_is_missing_never_holds() -> None:
    assert holds("one >= 2", 2)
    assert not holds("one > 2", 2)
    assert holds("1 <= one < 3 and (two == 5 or one == 2)", 2)
    assert holds("one >= -1.5", -1)
    assert not any(holds(when, math.nan) for when in ("one >= 0", "one < 0", "one == one", "0 < one < 1"))


@pytest.mark.parametrize(
    "when",
    [
        "",
        "one",
        "not one == 1",
        "one != 1",
        "three > 1",
        "one > 'a'",
        "one > True",
        "one > two.real",
        "one > (lambda: 1)()",
        "__import__('os').system('true') == 0",
        "one > one[0]",
        "one + 1 > 2",
        "one > 1; two > 1",
        "(" * 300 + "one > 1" + ")" * 300,
        "one > 1 " + "or one > 1 " * 100,
    ],
)
def test_nothing_else_is_a_condition(when: str) -> None:
    with pytest.raises(RuleUnusable, match="rule"):
        compiled("rule", when, HOLD, None, PLACES)


CRITERIA = """
version = "v1"
[thresholds]
step_up = 0.2
hold = 0.6
[[rules]]
code = "two_is_large"
when = "two >= 10"
verdict = "hold"
pattern = "safe_account"
[[rules]]
code = "one_is_small"
when = "one < 1"
verdict = "step_up"
[[observations]]
code = "new_payee"
when = "one == 0"
"""


def test_the_severest_sign_decides_and_the_milder_stand_beside_it() -> None:
    criteria = read_criteria(CRITERIA, PLACES, "m1")

    held = assess((0, 10), 0.3, criteria)

    assert (held.verdict, held.pattern) == (HOLD, ScamPattern.SAFE_ACCOUNT)
    assert [each.code for each in held.signs] == ["two_is_large", "one_is_small", BY_MODEL]
    assert held.engine_version == "v1+m1"
    assert assess((0, 1), 0.0, criteria).verdict is STEP_UP
    assert assess((2, 1), 0.6, criteria).verdict is HOLD
    assert assess((2, 1), 0.19, criteria).verdict is APPROVE


def test_observations_are_told_where_the_model_alone_speaks_and_stop_nothing() -> None:
    criteria = read_criteria(CRITERIA.replace("one < 1", "one < -9"), PLACES, "m1")

    assert assess((0, 1), 0.0, criteria).signs == ()
    assert [each.code for each in assess((0, 1), 0.7, criteria).signs] == [BY_MODEL, "new_payee"]


def test_the_model_alone_holds_only_where_it_may_and_asks_elsewhere() -> None:
    criteria = read_criteria(
        CRITERIA.replace("hold = 0.6", 'hold = 0.6\nhold_where = "two == 1"'), PLACES, "m1"
    )

    assert [assess((2, two), 0.9, criteria).verdict for two in (1, 0, math.nan)] == [HOLD, STEP_UP, STEP_UP]


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("hold = 0.6", "hold = 0.1", "thresholds"),
        ("hold = 0.6", "hold = 1.1", "thresholds.hold"),
        ('verdict = "step_up"', 'verdict = "approve"', "one_is_small"),
        ('code = "one_is_small"', 'code = "two_is_large"', "two_is_large"),
        ('code = "new_payee"', 'code = "New Payee"', "observations"),
        ('pattern = "safe_account"', 'pattern = "tulips"', "pattern"),
        ("two >= 10", "three >= 10", "three"),
        ("hold = 0.6", 'hold = 0.6\nhold_where = "three"', "three"),
        ("[[observations]]", "[[observed]]", "observ"),
        ('version = "v1"', "version = v1", "TOML"),
    ],
)
def test_what_makes_no_sense_is_named(old: str, new: str, named: str) -> None:
    with pytest.raises(CriteriaUnusable, match=named):
        read_criteria(CRITERIA.replace(old, new), PLACES, "m1")


def test_the_shipped_criteria_are_told_in_words_and_nobody_is_stopped_for_what_is_not_known() -> None:
    criteria = shipped_criteria(NAMES, "m1")

    assert {each.sign.code for each in (*criteria.rules, *criteria.observations)} <= set(typology().signs)
    assert assess([math.nan] * len(NAMES), 0.0, criteria).verdict is APPROVE
