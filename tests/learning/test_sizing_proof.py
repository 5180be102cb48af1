"""Responses learned in a trial, and sizing held against flat limits: on few simulated people."""

from functools import cache

import pytest

from assistant.learning.response_fitting import as_toml, fit_responses
from assistant.learning.response_trial import run_trial
from assistant.learning.sizing_page import headline, sizing_page
from assistant.learning.sizing_proof import SizingProof, prove_sizing
from models.risk.population.assumptions import number
from models.risk.registry import SHIPPED, load
from tools.policy.pack import shipped_pack
from tools.policy.worth_sections import Responses


@cache
def proof() -> SizingProof:
    return prove_sizing(7, 500, shipped_pack("cn"), load(SHIPPED).serving, appetites=(1.0,))


def test_what_the_trial_draws_by_lot_is_found_again() -> None:
    # given a trial of some thousands, whose truth is known
    fitted = fit_responses(run_trial(7, 8_000, load(SHIPPED).serving))
    found = {each.name: each for each in fitted}

    # then what does not hang on the risk that nobody sees is within four standard errors of it
    for name, true in (("rate_slope", "rate_on_take_up"), ("need_slope", "need_on_take_up")):
        error = found[name].standard_error
        assert error is not None
        assert abs(found[name].value - number(true)) < 4 * error
    assert found["drawn_before_default"].value == pytest.approx(number("drawn_before_default"), abs=0.1)

    # and the figures are a section of a pack
    Responses(
        **{each.name: each.value for each in fitted if each.name != "usual_pay_minor"}, usual_pay_minor=1
    )
    assert as_toml(fitted).startswith("[sizing.responses]\nwanted_log_pays = ")


def test_both_sides_lose_the_same_and_nobody_earns_more_than_who_knows_the_truth() -> None:
    sides = {side.name: side for side in proof().sides}
    for name in ("flat", "oracle"):
        assert sides[name].expected_loss == pytest.approx(sides["sizing"].expected_loss, rel=0.01)
    for point in proof().points:
        assert point.oracle >= max(point.sizing, point.flat)
    assert proof().regret == pytest.approx(sides["oracle"].profit - sides["sizing"].profit)


def test_a_flat_limit_is_never_more_for_more_risk() -> None:
    assert list(proof().flat_limits) == sorted(proof().flat_limits, reverse=True)


def test_the_page_says_what_it_comes_to_and_that_nobody_in_it_exists() -> None:
    page = sizing_page(proof())
    assert headline(proof()) in page
    assert "Nobody here exists." in page
    assert "<svg" in page
