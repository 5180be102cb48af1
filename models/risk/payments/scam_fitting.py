"""Fitting the scam model with LightGBM, and its calibration. Learning only; `scorer` serves the text."""

import lightgbm
import numpy as np
from numpy.typing import NDArray

from models.risk.calibration import Beta, Platt
from models.risk.calibration_fitting import fit_beta, fit_platt
from models.risk.measures import Column, Labels
from models.risk.payments.register import FACTOR_NAMES

Rows = NDArray[np.float32]

TREES = 200
LEAF_SCAMS_MIN = 40
WORTH_IT = 2e-6
"""Log loss a payment that a bent calibration must save to be chosen over a line."""

RISES = frozenset(
    {
        "on_call", "screen_shared", "guided_24h", "first_payee", "first_device", "stopped_1h", "stopped_24h",
        "warned_refund_rebooking", "warned_fake_support", "warned_safe_account", "warned_task_rebate",
        "warned_loan_fee", "warned_impersonation", "payee_scams_7d", "payee_scams_14d", "payee_scams_30d",
        "payee_scam_rate_7d", "payee_scam_rate_14d", "payee_scam_rate_30d",
    }
)  # fmt: skip
"""More of these never makes a payment look better."""

FALLS = frozenset({"days_known_payee", "days_known_device", "days_known_merchant", "payee_good_since_scam"})
"""More of these never makes it look worse."""

SIMPLE = (
    "amount_log", "hour", "weekday", "category", "transfer", "count_all_24h", "sum_all_24h", "count_all_7d",
    "sum_all_7d", "count_all_30d", "sum_all_30d", "first_payee", "first_merchant", "first_device",
)  # fmt: skip
"""What a plain model on simple history would look at; the shipped one must be clearly better."""

_PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.08,
    "num_leaves": 15,
    "max_depth": 6,
    "max_bin": 127,
    "lambda_l2": 5.0,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    # Everything below is for the same bytes from the same seed.
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbosity": -1,
}


def fit_scam(rows: Rows, scam: Labels, seed: int, trees: int = TREES) -> str:
    """LightGBM's text of a model for the log-odds of a scam; columns as in the register."""
    data = lightgbm.Dataset(rows, label=scam, feature_name=list(FACTOR_NAMES), free_raw_data=True)
    return _grown(data, scam, seed, trees, [(name in RISES) - (name in FALLS) for name in FACTOR_NAMES])


def fit_simple(rows: Rows, scam: Labels, seed: int, trees: int = TREES) -> str:
    """The plain model beside it, on the same payments."""
    data = lightgbm.Dataset(simple(rows), label=scam, feature_name=list(SIMPLE), free_raw_data=True)
    return _grown(data, scam, seed, trees, [0] * len(SIMPLE))


def simple(rows: Rows) -> Rows:
    return np.ascontiguousarray(rows[:, [FACTOR_NAMES.index(name) for name in SIMPLE]])


def _grown(data: lightgbm.Dataset, scam: Labels, seed: int, trees: int, directions: list[int]) -> str:
    # A small training has fewer scams than leaves of the usual size would need.
    smallest = min(LEAF_SCAMS_MIN, max(int(scam.sum()) // 20, 2))
    parameters = _PARAMETERS | {
        "monotone_constraints": directions,
        "min_data_in_leaf": smallest,
        "seed": seed,
    }
    return str(lightgbm.train(parameters, data, num_boost_round=trees).model_to_string())


def raw_scores(text: str, rows: Rows) -> Column:
    """Log-odds before calibration of many rows at once."""
    booster = lightgbm.Booster(model_str=text)
    parts = np.array_split(rows, max(len(rows) // 50_000, 1))
    return np.concatenate([booster.predict(part, raw_score=True, num_threads=1) for part in parts])


def gains(text: str) -> Column:
    """The share of the total gain that each factor brought."""
    gain = lightgbm.Booster(model_str=text).feature_importance("gain").astype(np.float64)
    return np.asarray(gain / gain.sum())


def calibrate(raw: Column, scam: Labels, earlier: NDArray[np.bool_]) -> Platt | Beta:
    """A line on the log-odds, or a bent one where it does better on the later payments; fitted on all."""
    line, bent = (fit(raw[earlier], scam[earlier]) for fit in (fit_platt, fit_beta))
    worse = _log_loss(line, raw[~earlier], scam[~earlier]) - _log_loss(bent, raw[~earlier], scam[~earlier])
    return fit_beta(raw, scam) if worse > WORTH_IT else fit_platt(raw, scam)


def calibrated(calibration: Platt | Beta, raw: Column) -> Column:
    """Probabilities of many; as `ScamScorer.score` gives for one, to the last few bits."""
    if isinstance(calibration, Platt):
        log_odds = calibration.slope * raw + calibration.intercept
    else:
        bent = calibration.b * np.logaddexp(0, raw)
        log_odds = -calibration.a * np.logaddexp(0, -raw) + bent + calibration.c
    return np.asarray(1 / (1 + np.exp(-log_odds)))


def _log_loss(calibration: Platt | Beta, raw: Column, scam: Labels) -> float:
    probability = np.clip(calibrated(calibration, raw), 1e-9, 1 - 1e-9)
    return float(-np.mean(np.where(scam == 1, np.log(probability), np.log1p(-probability))))
