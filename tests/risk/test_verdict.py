"""The verdict on a model follows its rules, names what is not well, and calls nothing good unmeasured."""

from collections.abc import Iterable
from typing import Any

import pytest

from models.risk.validation.claims import Claim, Standing
from models.risk.validation.findings import Validation
from models.risk.validation.verdict import verdict
from tests.risk.given_validation import (
    GROUPS,
    group,
    influences,
    interval,
    judged_model,
    months,
    reasons_judged,
    segments,
    validation,
)


def claim(found: Validation, about: str) -> Claim:
    claims = {each.about: each for part in verdict(found).parts for each in part.claims}
    return claims[about]


def standings(found: Validation) -> dict[str, Standing]:
    return {part.title: part.standing for part in verdict(found).parts}


def test_every_claim_that_was_judged_says_its_rule() -> None:
    claims = [each for part in verdict(validation()).parts for each in part.claims]

    assert claims
    assert all(each.rule and each.text.endswith(".") and each.gist for each in claims)


def test_the_headline_counts_what_is_not_well() -> None:
    assert (
        verdict(validation()).headline
        == "Of 20 checks, two speak against using it and five are to be watched."
    )


def test_what_nobody_measured_is_never_good() -> None:
    nothing: dict[str, Any] = dict.fromkeys(
        (
            "models",
            "comparisons",
            "months",
            "factor_drift",
            "segments",
            "swap_sets",
            "influences",
            "groups",
            "alternatives",
            "reasons",
        ),
        (),
    )

    found = verdict(validation(**nothing, rejects=None))

    assert {part.standing for part in found.parts} == {Standing.UNKNOWN}
    assert "were not measured" in found.headline
    assert not found.standing(Standing.HOLDS)


@pytest.mark.parametrize(
    ("low", "high", "standing", "words"),
    [
        (0.48, 0.6, Standing.AGAINST, "not shown to be better than chance"),
        (0.5, 0.6, Standing.AGAINST, "not shown to be better than chance"),
        (0.51, 0.6, Standing.WATCH, "weak"),
        (0.6, 0.7, Standing.HOLDS, "modest"),
        (0.7, 0.9, Standing.HOLDS, "acceptable"),
        (0.8, 0.9, Standing.HOLDS, "excellent"),
        (0.96, 0.99, Standing.WATCH, "leak"),
    ],
)
def test_auc_is_judged_by_the_low_end_of_its_interval(
    low: float, high: float, standing: Standing, words: str
) -> None:
    judged = judged_model("behaviour", rows=500)
    auc = interval((low + high) / 2, 0).model_copy(update={"low": low, "high": high})
    told = judged.discrimination.model_copy(update={"auc": auc})

    found = claim(validation(models=(judged.model_copy(update={"discrimination": told}),)), "Discrimination")

    assert found.standing is standing
    assert words in found.text


def test_too_few_bads_speak_against_signing() -> None:
    assert claim(validation(bads_judged=99), "Rows judged").standing is Standing.AGAINST
    assert claim(validation(bads_judged=100), "Rows judged").standing is Standing.HOLDS


@pytest.mark.parametrize(
    ("value", "half", "standing"),
    [
        (0.004, 0.003, Standing.HOLDS),
        (-0.004, 0.003, Standing.HOLDS),
        (-0.008, 0.004, Standing.WATCH),
        (-0.02, 0.004, Standing.AGAINST),
    ],
)
def test_a_model_is_worse_when_all_of_the_interval_is(value: float, half: float, standing: Standing) -> None:
    given = validation().comparisons[0].model_copy(update={"auc_difference": interval(value, half)})

    assert claim(validation(comparisons=(given,)), "behaviour beside plain LightGBM").standing is standing


@pytest.mark.parametrize(
    ("ece", "shift", "standing"),
    [
        (0.02, 0.0, Standing.HOLDS),
        (0.04, 0.0, Standing.WATCH),
        (0.06, 0.0, Standing.WATCH),
        (0.06, 1.0, Standing.AGAINST),
    ],
)
def test_calibration_is_judged_by_ece_and_by_bins(ece: float, shift: float, standing: Standing) -> None:
    judged = judged_model("behaviour", shift=shift)
    told = judged.calibration.model_copy(update={"ece": ece})

    found = validation(models=(judged.model_copy(update={"calibration": told}),))

    assert claim(found, "Calibration of behaviour").standing is standing


@pytest.mark.parametrize(
    ("psi", "rows", "standing"),
    [
        (0.09, 500, Standing.HOLDS),
        (0.1, 500, Standing.WATCH),
        (0.26, 500, Standing.AGAINST),
        (0.26, 50, Standing.UNKNOWN),
    ],
)
def test_psi_of_months_with_rows_enough_says_whether_it_is_stable(
    psi: float, rows: int, standing: Standing
) -> None:
    month = months(1)[0].model_copy(update={"psi": psi, "rows": rows})

    assert claim(validation(months=(month,)), "Stability over time").standing is standing


def test_a_broken_direction_speaks_against_it() -> None:
    told = influences(["income"])[0].model_copy(update={"monotone_violations": 1})

    assert claim(validation(influences=(told,)), "Declared directions").standing is Standing.AGAINST


def test_a_model_that_is_one_factor_is_to_be_watched() -> None:
    told = influences(["income", "age_of_account"])
    strong = told[0].model_copy(update={"auc_lost": interval(0.2, 0.01)})

    assert claim(validation(influences=(strong, told[1])), "Strongest factor").standing is Standing.WATCH


@pytest.mark.parametrize(
    ("ratio", "rows", "standing"),
    [
        (0.79, 5_000, Standing.AGAINST),
        (0.81, 5_000, Standing.WATCH),
        (0.95, 5_000, Standing.HOLDS),
        (0.5, 99, Standing.UNKNOWN),
    ],
)
def test_four_fifths_of_the_highest_rate(ratio: float, rows: int, standing: Standing) -> None:
    told = (group("sex", "male", 9_000, 1.0), group("sex", "female", rows, ratio))

    assert claim(validation(groups=told), "Selection by sex").standing is standing


def test_the_highest_rate_need_not_be_that_of_the_largest_group() -> None:
    told = (group("sex", "male", 9_000, 1.0), group("sex", "female", 8_000, 1.3))

    assert claim(validation(groups=told), "Selection by sex").standing is Standing.AGAINST


def test_an_equally_good_and_fairer_model_speaks_against_this_one() -> None:
    tried = validation().alternatives

    assert claim(validation(), "Fairer alternatives").standing is Standing.AGAINST
    assert claim(validation(alternatives=tried[1:]), "Fairer alternatives").standing is Standing.HOLDS
    assert claim(validation(alternatives=()), "Fairer alternatives").standing is Standing.UNKNOWN


def test_a_segment_in_which_it_is_blind_is_named() -> None:
    blind = segments()[0].model_copy(update={"auc": interval(0.52, 0.05)})

    found = claim(validation(segments=(blind,)), "Segments")

    assert found.standing is Standing.WATCH
    assert '"channel: branch"' in found.text


def test_declined_applicants_are_never_passed_over() -> None:
    assert claim(validation(rejects=None), "Declined applicants").standing is Standing.UNKNOWN
    assert claim(validation(), "Declined applicants").standing is Standing.WATCH


def test_a_part_stands_as_its_worst_claim() -> None:
    assert standings(validation())["Fairness"] is Standing.AGAINST
    assert standings(validation(groups=GROUPS[:2], alternatives=validation().alternatives[1:]))[
        "Fairness"
    ] is (Standing.HOLDS)


def test_the_model_in_question_is_the_behaviour_model_wherever_it_stands() -> None:
    named: Iterable[str] = ("scorecard", "plain LightGBM", "behaviour")
    judged = tuple(judged_model(name, rows=500) for name in named)

    assert "AUC of behaviour" in claim(validation(models=judged), "Discrimination").text
    assert "AUC of scorecard" in claim(validation(models=judged[:2]), "Discrimination").text


@pytest.mark.parametrize(
    ("faultless", "stable", "standing"),
    [
        (1.0, 0.95, Standing.HOLDS),
        (1.0, 0.89, Standing.WATCH),
        (0.98, 0.95, Standing.WATCH),
        (0.94, 0.95, Standing.AGAINST),
        (None, None, Standing.UNKNOWN),
    ],
)
def test_reasons_must_be_true_and_should_be_stable(
    faultless: float | None, stable: float | None, standing: Standing
) -> None:
    told = reasons_judged("behaviour", 1.0).model_copy(update={"faultless": faultless, "stable": stable})

    assert claim(validation(reasons=(told,)), "Reasons of behaviour").standing is standing


def test_an_ece_that_chance_alone_would_give_is_not_held_against_a_model() -> None:
    judged = judged_model("behaviour", shift=1.0)
    told = judged.calibration.model_copy(update={"ece": 0.06, "ece_by_chance": 0.05})

    found = validation(models=(judged.model_copy(update={"calibration": told}),))

    assert claim(found, "Calibration of behaviour").standing is Standing.WATCH


def test_two_ways_of_comparing_one_pair_are_one_check() -> None:
    first = validation().comparisons[0]
    again = first.model_copy(update={"method": "bootstrap"})

    claims = verdict(validation(comparisons=(first, again))).parts[0].claims

    assert [each.text.count("DeLong") for each in claims if "beside" in each.about] == [1]


def test_folds_say_nothing_about_time() -> None:
    folds = tuple(each.model_copy(update={"name": f"fold {place}"}) for place, each in enumerate(months(5)))

    assert standings(validation(months=folds))["Stability"] is Standing.UNKNOWN
