"""Judging a trained scam model out of time: found at a budget, by pattern, calibration, told or untold."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from models.risk.calibration import Beta, Platt
from models.risk.measures import Column, Interval
from models.risk.payments.event import CALL_TOLD, SCREEN_TOLD
from models.risk.payments.knowing_less import of_strangers, with_payees_unknown
from models.risk.payments.learning import importances, log_odds
from models.risk.payments.measures import BUDGET, compare
from models.risk.payments.population import SimulatedPayments
from models.risk.payments.scam_card import Importance, JudgedScore, PatternRecall, Threshold, ToldShare
from models.risk.payments.scam_fitting import Rows, calibrated
from models.risk.payments.simulated.draws import Mask
from models.risk.payments.simulated.habits import PATTERN_NAMES
from models.risk.reliability import bins_of_expected, ece_of, log_odds_of

INTERRUPTED = (0.01, 0.005, 0.002, 0.001)
"""Shares of genuine payments for which thresholds are proposed."""
IMPORTANCES = 40


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is to be judged, and the earlier payments that thresholds are chosen on."""

    text: str
    calibration: Platt | Beta
    earlier_raw: Column
    earlier_scam: Mask
    seed: int


def judge_scam(
    found: Judgement, payments: SimulatedPayments, rows: Mask, factors: Rows, plain: Column
) -> dict[str, Any]:
    """The judged parts of the card, on the payments of `rows` with these factors; `plain` are the log-odds
    that a plain model gives them."""
    table = payments.table
    scam, events, customer = table.scam[rows], table.events[rows], table.customer[rows]
    raw = log_odds(found.text, factors)
    probability = calibrated(found.calibration, raw)
    unknown = calibrated(found.calibration, log_odds(found.text, with_payees_unknown(factors)))
    strangers = calibrated(found.calibration, log_odds(found.text, of_strangers(table, rows)))
    ours, simple, better = compare(log_odds_of(probability), plain, scam, customer, found.seed)
    blind, blinder, _ = compare(log_odds_of(unknown), log_odds_of(strangers), scam, customer, found.seed)
    limit = budget_threshold(found.earlier_raw, found.earlier_scam, BUDGET)
    return {
        "judged": (
            JudgedScore(scored_by="scam model", measures=ours, ece=calibration_error(probability, scam)),
            JudgedScore(
                scored_by="scam model, payees unknown", measures=blind, ece=calibration_error(unknown, scam)
            ),
            JudgedScore(
                scored_by="scam model, nobody known",
                measures=blinder,
                ece=calibration_error(strangers, scam),
            ),
            JudgedScore(scored_by="plain model", measures=simple, ece=None),
        ),
        "better_than_plain": better,
        "by_pattern": _by_pattern(raw >= limit, payments.pattern[rows], payments.episode[rows], found.seed),
        "thresholds": tuple(_threshold(found, raw, scam, share) for share in INTERRUPTED),
        "told": _told(probability, scam, events),
        "importances": tuple(
            Importance(factor=name, gain=round(gain, 4))
            for name, gain in importances(found.text)[:IMPORTANCES]
        ),
    }


def budget_threshold(score: Column, scam: Mask, budget: float) -> float:
    """The least score that at most `budget` of the genuine payments reach."""
    genuine = np.sort(score[~scam])[::-1]
    allowed = min(int(budget * len(genuine)), len(genuine) - 1)
    return float(np.nextafter(genuine[allowed], np.inf))


def calibration_error(probability: Column, scam: Mask) -> float:
    """Expected calibration error over ten bins that hold equal parts of the expected scams: of bins with
    equal numbers of payments nine would lie where nothing happens."""
    return round(ece_of(bins_of_expected(probability, scam)), 6)


def _by_pattern(
    interrupted: Mask, pattern: np.ndarray, episode: np.ndarray, seed: int
) -> tuple[PatternRecall, ...]:
    found = []
    for code, name in enumerate(PATTERN_NAMES):
        rows = pattern == code
        _, which = np.unique(episode[rows], return_inverse=True)
        met = np.bincount(which, weights=interrupted[rows]) > 0
        found.append(
            PatternRecall(
                pattern=name,
                scams=int(rows.sum()),
                recall=_share_of(interrupted[rows], seed),
                episodes=len(met),
                episodes_met=_share_of(met, seed),
            )
        )
    return tuple(found)


def _threshold(found: Judgement, raw: Column, scam: Mask, share: float) -> Threshold:
    """Chosen on the earlier payments, told as it does on the later ones."""
    limit = budget_threshold(found.earlier_raw, found.earlier_scam, share)
    over = raw >= limit
    return Threshold(
        aimed=share,
        probability=round(float(calibrated(found.calibration, np.array([limit]))[0]), 6),
        interrupted=round(float(over[~scam].mean()), 6),
        recall=round(float(over[scam].mean()), 4),
        precision=round(float(scam[over].mean()), 4) if over.any() else 0.0,
    )


def _told(probability: Column, scam: Mask, events: np.ndarray) -> tuple[ToldShare, ...]:
    parts = {
        "telephone call": events["flags"] & CALL_TOLD > 0,
        "shared screen": events["flags"] & SCREEN_TOLD > 0,
        "device": events["device"] != 0,
        "place": ~np.isnan(events["latitude"]),
    }
    return tuple(
        ToldShare(
            context=name,
            mean_told=_share(probability[told]),
            rate_told=_share(scam[told]),
            mean_untold=_share(probability[~told]),
            rate_untold=_share(scam[~told]),
        )
        for name, told in parts.items()
    )


def _share_of(hit: Mask, seed: int) -> Interval:
    """With its interval; the widest where there is nothing."""
    if not len(hit):
        return Interval(value=0.0, low=0.0, high=1.0)
    drawn = np.random.default_rng(seed).binomial(len(hit), hit.mean(), 2000) / len(hit)
    low, high = np.percentile(drawn, (2.5, 97.5))
    return Interval(value=_share(hit), low=round(float(low), 4), high=round(float(high), 4))


def _share(values: np.ndarray) -> float:
    return round(float(values.mean()), 6) if len(values) else 0.0
