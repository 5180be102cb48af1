"""Monitoring with known answers: what is planted is found, and nothing where nothing changed."""

from dataclasses import replace

import numpy as np
import pytest

from models.risk.monitoring.chance import psi_at_most
from models.risk.monitoring.decided import Decided, days_of
from models.risk.monitoring.findings import Level, Monitored
from models.risk.monitoring.watching import monitor
from models.risk.validation.drifting import psi
from tests.risk.given_monitoring import UNTIL, a_card, decided, in_last_month, without_outcomes

OLD = "cn-1+000000000000"


def watched(told: Decided) -> Monitored:
    return monitor(told, a_card(), OLD)


def level(found: Monitored, about: str) -> Level | None:
    return next((each.level for each in found.findings if each.about.startswith(about)), None)


def shifted(told: Decided, rows: np.ndarray, by: float) -> Decided:
    """Odds of these rows times `by`."""
    odds = told.pd / (1 - told.pd) * np.where(rows, by, 1.0)
    return replace(told, pd=odds / (1 + odds))


# --- nothing changed


def test_where_nothing_changed_chance_alone_is_seldom_watched_and_never_acted_on() -> None:
    # given twelve monitorings of an unchanged population
    found = [each for seed in range(12) for each in watched(decided(seed=seed)).findings]

    # then of what has a chance of one in twenty each, a few are watched
    loud = [each.about for each in found if each.level is not Level.HOLDS]
    assert {each.about for each in found} == {
        *("Calibration", "Bad rate by vintage", "Early bads", "Ranking"),
        *("PD", "Factors of the account", "Approvals", "Evidence shown"),
    }
    assert len(loud) <= 5
    assert Level.ACT not in {each.level for each in found}
    assert not {"PD", "Factors of the account", "Approvals", "Evidence shown"} & set(loud)


def test_few_decisions_a_month_drift_by_chance_and_are_not_called_drift() -> None:
    # given hundred a month, for two years: some month is beyond 0.1 by chance alone
    found = watched(without_outcomes(decided(a_month=100, months=24)))

    assert max(each.psi for each in found.months) > 0.1
    assert level(found, "PD") is Level.HOLDS


def test_what_chance_brings_at_most_is_what_simulation_says() -> None:
    # given draws of one population in ten bins
    rng = np.random.default_rng(5)
    then, now = 3_000, 400
    draws = [psi(*(rng.multinomial(size, [0.1] * 10) for size in (then, now))) for _ in range(2_000)]

    assert psi_at_most(10, then, now) == pytest.approx(float(np.quantile(draws, 0.95)), rel=0.05)
    assert psi_at_most(10, then, now, looks=20) == pytest.approx(float(np.quantile(draws, 0.9975)), rel=0.1)


# --- drift


def test_a_pd_that_moved_in_one_month_is_found_there() -> None:
    told = decided()
    moved = told.month == np.datetime64("2025-03")

    found = watched(without_outcomes(shifted(told, moved, 3.0)))

    first = found.findings[0]
    assert (first.about, first.level) == ("PD", Level.ACT)
    assert "2025-03" in first.text
    assert level(found, "Factors") is Level.HOLDS


def test_a_factor_that_moved_in_the_last_month_alone_is_found() -> None:
    # given a factor that is missing for a third of the last month
    told = without_outcomes(decided())
    values = told.values.copy()
    values[in_last_month(told) & (np.arange(len(told)) % 3 == 0), 1] = np.nan

    found = watched(replace(told, values=values))

    worst = found.factors[0]
    assert worst.factor == told.factors[1].name
    assert worst.psi_last > worst.psi
    assert worst.by_month[-1] == worst.psi_last
    assert level(found, "Factors") is Level.ACT


def test_evidence_and_approvals_that_changed_are_watched() -> None:
    told = without_outcomes(decided())
    last = in_last_month(told)
    verdict = np.where(last, "refer", told.verdict)
    shown = {"diploma": told.shown["diploma"] | last, "payslip": np.zeros(len(told), dtype=bool)}

    found = watched(replace(told, verdict=verdict, shown=shown))

    assert level(found, "Approvals") is Level.WATCH
    assert level(found, "Evidence shown") is Level.WATCH
    assert [each.category for each in found.evidence] == ["diploma", "payslip"]
    assert found.evidence[0].last == 1.0
    assert found.months[-1].referred == found.months[-1].decisions


@pytest.mark.parametrize(("a_month", "months"), [(1, 1), (99, 1), (400, 1), (3, 5)])
def test_few_rows_or_one_month_say_what_they_can(a_month: int, months: int) -> None:
    found = watched(without_outcomes(decided(a_month, months)))

    assert level(found, "Calibration") is Level.UNKNOWN
    assert level(found, "PD") is (Level.UNKNOWN if a_month < 100 else Level.HOLDS)
    assert level(found, "Approvals") is None
    assert found.decisions == a_month * months
    assert found.loudest in {Level.UNKNOWN, Level.HOLDS}


# --- outcomes


def test_vintages_count_what_was_followed_for_the_whole_window() -> None:
    found = watched(decided())

    # then the newest whole vintage is the last whose every limit had twelve months
    by_month = {each.month: each for each in found.vintages}
    assert by_month["2025-05"].matured == by_month["2025-05"].granted
    assert by_month["2025-08"].matured == 0
    assert by_month["2025-08"].bad_rate is None
    assert by_month["2025-08"].bad_so_far > 0
    assert found.outcomes is not None
    assert found.outcomes.matured == sum(each.matured for each in found.vintages)
    assert found.outcomes.bads == sum(each.bads for each in found.vintages)
    assert found.outcomes_until == str(UNTIL)


def test_a_bad_need_not_be_followed_after_it_went_bad() -> None:
    # given a lender that stops following a limit on the day it goes bad
    told = decided()
    stopped = replace(told, known_on=np.where(np.isnat(told.bad_on), told.known_on, told.bad_on))

    assert watched(stopped).vintages == watched(told).vintages


def test_limits_that_were_lost_from_sight_are_told_and_left_out() -> None:
    # given that goods of one vintage were followed for half a year only
    told = decided()
    lost = (told.month == np.datetime64("2024-09")) & np.isnat(told.bad_on) & (np.arange(len(told)) % 2 == 0)
    found = watched(replace(told, known_on=np.where(lost, told.at + days_of(6), told.known_on)))

    vintage = next(each for each in found.vintages if each.month == "2024-09")
    assert vintage.unfollowed == int((lost & told.granted).sum())
    assert vintage.matured + vintage.unfollowed == vintage.granted


def test_a_bad_after_the_window_is_none_within_it() -> None:
    told = decided(months=1)
    late = replace(told, bad_on=told.at + days_of(12) + 1)

    assert watched(late).vintages[0].bads == 0
    assert watched(replace(late, bad_on=told.at + days_of(12))).vintages[0].bads == int(told.granted.sum())


@pytest.mark.parametrize(("factor", "expected"), [(0.5, Level.ACT), (1.0, Level.HOLDS), (2.0, Level.ACT)])
def test_pds_that_are_off_are_found_on_either_side(factor: float, expected: Level) -> None:
    told = decided()
    found = watched(replace(told, pd=told.pd * factor))

    assert level(found, "Calibration") is expected
    assert found.outcomes is not None
    assert found.outcomes.expected == pytest.approx(
        sum(each.matured * (each.mean_pd or 0) for each in found.vintages), abs=0.05
    )


def test_one_bad_vintage_is_found_among_good_ones() -> None:
    # given one month of which twice as many went bad
    told = decided(a_month=1_000)
    also = (told.month == np.datetime64("2024-11")) & (np.random.default_rng(3).random(len(told)) < 0.07)
    found = watched(replace(told, bad_on=np.where(also, told.at + days_of(8), told.bad_on)))

    finding = next(each for each in found.findings if each.about == "Bad rate by vintage")
    assert finding.level is Level.ACT
    assert finding.text.startswith("2024-11")


def test_early_bads_are_found_long_before_a_vintage_matures() -> None:
    # given a recent vintage of which many go bad within the first three months
    told = decided(a_month=1_000)
    recent = (told.month == np.datetime64("2025-12")) & (np.arange(len(told)) % 20 == 0)
    found = watched(replace(told, bad_on=np.where(recent, told.at + 45, told.bad_on)))

    assert level(found, "Early bads") is Level.ACT
    newest = found.vintages[-1]
    assert (newest.month, newest.matured) == ("2025-12", 0)
    assert newest.on_book[0].months == 3.0
    assert newest.on_book[0].bads >= int((recent & told.granted).sum())


def test_the_limits_of_one_customer_share_one_fate() -> None:
    # given the same decisions, once by many people and once by a fifth as many
    told = decided()
    few = replace(told, customer=np.arange(len(told)) // 5)

    alone, shared = watched(told).outcomes, watched(few).outcomes

    assert alone is not None
    assert shared is not None
    assert alone.standard_error == pytest.approx(
        np.sqrt(sum(each.standard_error**2 for each in watched(told).vintages)), rel=1e-4
    )
    assert shared.standard_error > 1.5 * alone.standard_error
    assert shared.customers < alone.customers == alone.matured


def test_bins_of_the_pd_hold_all_matured_limits() -> None:
    found = watched(decided()).outcomes

    assert found is not None
    assert sum(each.rows for each in found.bins) == found.matured
    assert sum(each.rows * each.bad_rate.value for each in found.bins) == pytest.approx(found.bads, abs=0.1)
    assert [each.mean_pd for each in found.bins] == sorted(each.mean_pd for each in found.bins)


def test_a_pd_that_no_longer_ranks_is_found() -> None:
    told = decided(a_month=1_000)
    mixed = replace(told, pd=np.random.default_rng(9).permutation(told.pd))

    assert level(watched(mixed), "Ranking") is Level.ACT


# --- beside


def test_a_challenger_is_told_beside_the_champion() -> None:
    # given a champion with noise in it, and a challenger that knows the truth and scored the later half
    told = decided(a_month=1_000)
    noise = np.exp(np.random.default_rng(4).normal(0, 1.5, len(told)))
    half = np.arange(len(told)) >= 3_000
    scored = np.where(half, told.pd, np.nan)
    champion = replace(told, pd=np.clip(told.pd * noise, 0, 1))

    found = watched(replace(champion, beside={("new-1+1", "challenger"): scored}))

    beside = found.beside[0]
    assert beside.decisions == int(half.sum())
    assert beside.mean_pd == pytest.approx(float(told.pd[half].mean()), abs=1e-6)
    assert beside.auc_gap is not None
    assert beside.auc_gap.low > 0
    assert 0 < beside.would_change < 1
    assert 0 < beside.rank_correlation < 1
    assert level(found, "challenger new-1+1") is Level.WATCH


def test_a_shadow_that_says_the_same_changes_nothing_and_one_that_said_nothing_is_left_out() -> None:
    told = decided()
    beside = {("same", "shadow"): told.pd.copy(), ("silent", "shadow"): np.full(len(told), np.nan)}

    found = watched(replace(told, beside=beside))

    assert [each.model_version for each in found.beside] == ["same"]
    assert (found.beside[0].would_change, found.beside[0].rank_correlation) == (0.0, 1.0)
    assert found.beside[0].auc == found.beside[0].champion_auc
    assert level(found, "shadow same") is Level.HOLDS


def test_findings_come_with_their_rules_the_loudest_first() -> None:
    told = decided()
    found = watched(shifted(told, in_last_month(told), 4.0))

    assert found.findings[0].level is Level.ACT
    assert found.findings[-1].level is Level.HOLDS
    assert all(each.rule and each.text for each in found.findings)
    assert Monitored.from_json(found.model_dump_json()) == found
