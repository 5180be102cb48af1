"""Judging a trained scam model out of time: found at a budget, by pattern, calibration, told or untold."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from models.risk.calibration import Beta, Platt
from models.risk.measures import Column
from models.risk.payments.event import CALL_TOLD, SCREEN_TOLD
from models.risk.payments.population import SimulatedPayments
from models.risk.payments.register import FACTOR_NAMES
from models.risk.payments.scam_card import Importance, PatternRecall, ScamMeasures, Threshold, ToldShare
from models.risk.payments.scam_fitting import Rows, calibrated, gains, raw_scores, simple
from models.risk.payments.scam_measures import (
    BUDGET,
    Mask,
    budget_threshold,
    calibration_error,
    measured,
    share_of_hits,
)
from models.risk.payments.simulated.habits import PATTERN_NAMES
from models.risk.payments.unknown_payees import with_payees_unknown

INTERRUPTED = (0.01, 0.005, 0.002, 0.001)
"""Shares of genuine payments for which thresholds are proposed."""
IMPORTANCES = 40


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is to be judged, and the earlier payments that thresholds are chosen on."""

    text: str
    plain: str
    calibration: Platt | Beta
    earlier_raw: Column
    earlier_scam: Mask
    seed: int


def judge_scam(found: Judgement, payments: SimulatedPayments, rows: Mask, factors: Rows) -> dict[str, Any]:
    """The judged parts of the card, on the payments of `rows` with these factors."""
    table = payments.table
    scam, events, customer = table.scam[rows], table.events[rows], table.customer[rows]
    raw = raw_scores(found.text, factors)
    probability = calibrated(found.calibration, raw)
    unknown = calibrated(found.calibration, raw_scores(found.text, with_payees_unknown(factors)))
    amount = events["amount_minor"].astype(np.float64)
    scored = {
        "scam model": probability,
        "scam model, payees unknown": unknown,
        "plain model on simple history": _plain(raw_scores(found.plain, simple(factors))),
    }
    limit = budget_threshold(found.earlier_raw, found.earlier_scam, BUDGET)
    pattern, episode = payments.pattern[rows], payments.episode[rows]
    return {
        "judged": tuple(
            ScamMeasures(
                scored_by=name,
                **measured(score, scam, amount, customer, found.seed),
                brier=round(float(np.mean((score - scam) ** 2)), 6),
                ece=round(calibration_error(score, scam), 6),
            )
            for name, score in scored.items()
        ),
        "by_pattern": _by_pattern(raw >= limit, pattern, episode, found.seed),
        "thresholds": tuple(_threshold(found, raw, scam, share) for share in INTERRUPTED),
        "told": _told(probability, scam, events),
        "importances": _importances(found.text),
    }


def _plain(raw: Column) -> Column:
    """Uncalibrated: only its order is judged."""
    return np.asarray(1 / (1 + np.exp(-raw)))


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
                recall=share_of_hits(interrupted[rows], seed),
                episodes=len(met),
                episodes_met=share_of_hits(met, seed),
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


def _share(values: np.ndarray) -> float:
    return round(float(values.mean()), 6) if len(values) else 0.0


def _importances(text: str) -> tuple[Importance, ...]:
    share = gains(text)
    best = np.argsort(-share, kind="stable")[:IMPORTANCES]
    return tuple(Importance(factor=FACTOR_NAMES[place], gain=round(float(share[place]), 4)) for place in best)
