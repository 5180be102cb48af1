"""On customers never seen: withholding is neutral, and the PD means what it says."""

from functools import cache
from math import nan

import numpy as np
import pytest
from numpy.typing import NDArray

from models.risk.factors import CONSENT_CATEGORIES, EVIDENCE_CATEGORIES, FACTOR_NAMES, FACTORS
from models.risk.measures import discrimination, expected_calibration_error
from models.risk.population import Population, simulate_rows
from models.risk.population.account_log import has_events, with_events
from models.risk.registry import SHIPPED, RiskModel, load
from models.risk.sample import Matrix
from models.risk.splits import CALIBRATE, FIT, JUDGE
from models.risk.withholding import hide_unshown
from tools.scoring.score import score

FRESH_SEED = 987_654_321
CUSTOMERS = 12_000


@cache
def shipped() -> RiskModel:
    return load(SHIPPED)


@cache
def everyone() -> Population:
    return simulate_rows(FRESH_SEED, 6 * CUSTOMERS)


@cache
def people() -> Population:
    """Of the months that training never saw: the world drifts, and a PD is held to what came after it."""
    return everyone().rows(JUDGE.holds(everyone().month)).rows(slice(CUSTOMERS))


@cache
def people_with_a_log() -> Population:
    found = with_events(people().rows(slice(4_000)))
    return found.rows(has_events(found.factors))


@cache
def people_of_the_fit() -> Population:
    return with_events(everyone().rows(FIT.holds(everyone().month)).rows(slice(CUSTOMERS // 2)))


def pd_of(rows: Matrix) -> NDArray[np.float64]:
    return np.array([score(shipped(), dict(zip(FACTOR_NAMES, row, strict=True))).pd for row in rows.tolist()])


@cache
def pd_with_everything_shown() -> NDArray[np.float64]:
    return pd_of(people().factors)


@pytest.mark.parametrize("place", range(len(EVIDENCE_CATEGORIES)), ids=EVIDENCE_CATEGORIES)
def test_withholding_a_category_scores_as_the_average_of_those_who_show_it(place: int) -> None:
    # given the same people with everything shown, and with one category withheld
    kept = np.ones_like(people().shown)
    kept[:, place] = False
    withheld = pd_of(hide_unshown(people().factors, kept))
    shown = pd_with_everything_shown()

    # then the mean is the same, given the rest: in the whole, and in each quarter of risk as known without it
    assert withheld.mean() == pytest.approx(shown.mean(), rel=0.03)
    for quarter in np.array_split(np.argsort(withheld), 4):
        assert withheld[quarter].mean() == pytest.approx(shown[quarter].mean(), rel=0.06)


def test_withholding_a_log_of_events_scores_as_the_average_of_those_who_share_it() -> None:
    # given the same people with everything shown, and with their log withheld
    kept = np.ones_like(people_with_a_log().shown)
    kept[:, CONSENT_CATEGORIES.index("account_events")] = False
    withheld = pd_of(hide_unshown(people_with_a_log().factors, kept))
    shown = pd_of(people_with_a_log().factors)

    assert withheld.mean() == pytest.approx(shown.mean(), rel=0.03)
    for half in np.array_split(np.argsort(withheld), 2):
        assert withheld[half].mean() == pytest.approx(shown[half].mean(), rel=0.06)


def test_withholding_everything_is_neutral_for_thin_and_for_thick_files() -> None:
    # held to the year it was calibrated on: what came after has drifted, for both alike
    of_the_year = everyone().rows(CALIBRATE.holds(everyone().month)).rows(slice(CUSTOMERS))
    withheld = pd_of(hide_unshown(of_the_year.factors, np.zeros_like(of_the_year.shown)))
    thin = of_the_year.factors[:, FACTOR_NAMES.index("months_on_book")] <= 6

    for part in (thin, ~thin):
        assert withheld[part].mean() == pytest.approx(of_the_year.true_pd[part].mean(), rel=0.06)


@pytest.mark.parametrize("name", FACTOR_NAMES)
def test_the_missing_bin_has_the_average_points_of_those_who_show_the_factor(name: str) -> None:
    place = FACTOR_NAMES.index(name)
    bins = shipped().scorecard.factors[place]

    known = people_of_the_fit().factors[:, place]
    shown = np.mean([bins.points_of(value) for value in known[~np.isnan(known)].tolist()])

    assert bins.points_of(None) == pytest.approx(shown, abs=1.0)


def test_the_pd_is_calibrated_on_fresh_customers() -> None:
    pd = pd_of(people().visible())

    assert expected_calibration_error(pd, people().defaulted) < 0.012


def test_the_pd_has_the_level_of_the_year_it_was_calibrated_on() -> None:
    of_the_year = everyone().rows(CALIBRATE.holds(everyone().month)).rows(slice(CUSTOMERS))

    assert pd_of(of_the_year.visible()).mean() == pytest.approx(of_the_year.true_pd.mean(), rel=0.05)


def test_evidence_sharpens_the_score_and_no_score_beats_the_truth() -> None:
    history_only = pd_of(hide_unshown(people().factors, np.zeros_like(people().shown)))

    auc_history, auc_all, auc_truth = (
        discrimination(pd, people().defaulted)[0]
        for pd in (history_only, pd_with_everything_shown(), people().true_pd)
    )

    assert 0.65 < auc_history < auc_all < auc_truth


def test_an_offer_letter_by_itself_moves_nothing() -> None:
    place = FACTOR_NAMES.index("has_job_offer")
    row = people().factors[0].tolist()
    row[place] = nan

    assert FACTORS[place].flag
    assert shipped().trees.log_odds(row) == shipped().trees.log_odds(people().factors[0].tolist())
