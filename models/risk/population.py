"""The simulated population: customers at a moment, what they could show, and whether they defaulted.

The truth. Each customer has a latent risk; it alone (with a small season) sets the true 12-month PD, and
every factor is a noisy reading of it. No factor causes default here, so a figure measured on this
population says how well a learner recovers a known truth, and nothing about real borrowers.

Assumed, and why:
- One row is one customer at one month, 2019 to 2024; about 5.5 % default within 12 months.
- Three in ten have a thin file (0 to 6 months on book, as graduates and newcomers have) and are a little
  riskier; long-standing customers are survivors and a little safer.
- Payments can only be as many as months on book; riskier people pay late more often and draw more.
- Pay is in constant yuan; pay, education, certificates, rent and tenancy follow risk, with much noise.
- What a customer shows is decided by a coin per category that knows nothing of the person. Who shows
  what is therefore no signal; what the evidence says is one. Everyone could show every category.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.risk.factors import EVIDENCE_CATEGORIES, FACTOR_NAMES
from models.risk.sample import Mask, Matrix
from models.risk.withholding import hide_unshown

FIRST_MONTH = np.datetime64("2019-01")
MONTHS = 72
THIN_FILE_SHARE = 0.3
SHOWN_SHARE = 0.7
USUAL_PAY = 8_000
"""Yuan a month at average risk."""
LOG_ODDS_AT_AVERAGE_RISK = -3.46
LOG_ODDS_PER_RISK = 1.15

Column = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Population:
    """Arrays of one length. `factors` is complete; a lender sees only `visible()`."""

    month: NDArray[np.datetime64]
    factors: Matrix
    shown: Mask
    true_pd: Column
    defaulted: NDArray[np.int8]

    def visible(self) -> Matrix:
        """Factors with NaN for every category the customer did not show."""
        return hide_unshown(self.factors, self.shown)


def simulate(seed: int, rows: int) -> Population:
    """Draw `rows` customers; the same seed and rows give the same population."""
    rng = np.random.default_rng(seed)
    elapsed = rng.integers(0, MONTHS, rows)
    months_on_book = _months_on_book(rng, rows)
    # Survivors are safer: the risky ones among the old accounts have already left.
    risk = 0.7 * np.exp(-months_on_book / 30) - 0.25 + rng.normal(size=rows)
    columns = _account(rng, risk, months_on_book) | _evidence(rng, risk)
    season = 0.05 * np.sin(2 * np.pi * elapsed / 12)
    true_pd = _sigmoid(LOG_ODDS_AT_AVERAGE_RISK + LOG_ODDS_PER_RISK * risk + season)
    return Population(
        month=FIRST_MONTH + elapsed.astype("timedelta64[M]"),
        factors=np.column_stack([columns[name] for name in FACTOR_NAMES]).astype(np.float64),
        shown=rng.random((rows, len(EVIDENCE_CATEGORIES))) < SHOWN_SHARE,
        true_pd=true_pd,
        defaulted=(rng.random(rows) < true_pd).astype(np.int8),
    )


def _months_on_book(rng: np.random.Generator, rows: int) -> Column:
    thin = rng.random(rows) < THIN_FILE_SHARE
    settled = np.minimum(7 + np.floor(rng.gamma(1.5, 20, rows)), 120)
    return np.where(thin, rng.integers(0, 7, rows), settled).astype(np.float64)


def _account(rng: np.random.Generator, risk: Column, months_on_book: Column) -> dict[str, Column]:
    months_seen = np.minimum(months_on_book, 12).astype(np.int64)
    due = rng.binomial(months_seen, _sigmoid(1.6 - 0.4 * risk))
    late = rng.binomial(due, _sigmoid(-3.3 + 1.0 * risk))
    return {
        "months_on_book": months_on_book,
        "on_time_payments_12m": (due - late).astype(np.float64),
        "late_payments_12m": late.astype(np.float64),
        # A little over the limit is possible: interest and fees are drawn as well.
        "utilisation": np.round(1.06 * _sigmoid(-0.6 + 0.6 * risk + _noise(rng, risk)), 4),
    }


def _evidence(rng: np.random.Generator, risk: Column) -> dict[str, Column]:
    log_pay = -0.22 * risk + 0.38 * _noise(rng, risk)
    # Rent follows pay less than one to one: those who earn little spend a larger share on it.
    log_share = np.log(0.27) - 0.25 * log_pay + 0.22 * risk + 0.35 * _noise(rng, risk)
    education = _noise(rng, risk) - 0.5 * risk
    tenancy = _noise(rng, risk) - 0.4 * risk
    return {
        "monthly_income_minor": np.round(USUAL_PAY * np.exp(log_pay), -2) * 100,
        "has_job_offer": np.ones_like(risk),
        "education_level": 1.0 + np.digitize(education, (-0.2, 1.2, 2.1)),
        "certificate_count": np.minimum(1.0 + rng.poisson(np.exp(-0.3 - 0.35 * risk)), 8),
        "rent_to_income": np.round(np.clip(np.exp(log_share), 0.03, 2.0), 4),
        "tenancy_months": np.array((3.0, 6.0, 12.0, 24.0, 36.0))[
            np.digitize(tenancy, (-1.5, -0.6, 0.9, 1.7))
        ],
    }


def _noise(rng: np.random.Generator, like: Column) -> Column:
    return rng.normal(size=len(like))


def _sigmoid(log_odds: Column) -> Column:
    return np.asarray(1.0 / (1.0 + np.exp(-log_odds)), dtype=np.float64)
