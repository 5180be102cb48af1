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
LEAF_MIN = 40
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

_PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.08,
    "num_leaves": 15,
    "max_depth": 6,
    "max_bin": 127,
    "lambda_l2": 5.0,
    "feature_fraction": 0.25,
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
    # A small training has fewer scams than leaves of the usual size would need.
    smallest = min(LEAF_MIN, max(int(scam.sum()) // 20, 2))
    parameters = _PARAMETERS | {
        "monotone_constraints": [(name in RISES) - (name in FALLS) for name in FACTOR_NAMES],
        "min_data_in_leaf": smallest,
        "seed": seed,
    }
    data = lightgbm.Dataset(rows, label=scam, feature_name=list(FACTOR_NAMES), free_raw_data=True)
    return str(lightgbm.train(parameters, data, num_boost_round=trees).model_to_string())


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
