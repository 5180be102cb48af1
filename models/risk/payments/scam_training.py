"""Training the shipped scam model from nothing but a seed: simulate, split, fit, calibrate, judge, write.

Learning only: needs the `learn` dependency group. The same arguments on the same libraries write the same
bytes. Between two periods lie the days until labels are known, so that none reaches into the next.
"""

from dataclasses import dataclass
from importlib.metadata import version as installed_version
from pathlib import Path

import numpy as np

from models.errors import UnusableInput
from models.facts.value import Value
from models.risk.artefact_writing import content_hash, write_files
from models.risk.card import FileHash
from models.risk.measures import Column, Labels
from models.risk.payments.baseline import simple_history
from models.risk.payments.batch import factors_of
from models.risk.payments.knowing_less import of_strangers, with_payees_unknown
from models.risk.payments.learning import PLAIN, learn, log_odds
from models.risk.payments.measures import BUDGET
from models.risk.payments.population import SimulatedPayments, simulate_payments
from models.risk.payments.scam_card import (
    CALIBRATION_FILE,
    CARD_FILE,
    PAGE_FILE,
    TREES_FILE,
    Days,
    ScamCalibration,
    ScamCard,
)
from models.risk.payments.scam_card_page import scam_card_page
from models.risk.payments.scam_fitting import TREES, Rows, calibrate, fit_scam
from models.risk.payments.scam_judging import Judgement, judge_scam
from models.risk.payments.simulated.draws import DAY_MS, START_MS, Mask
from models.risk.training import Progress

CUSTOMERS_MIN = 200
LABEL_DELAY_DAYS = 14
FIT, CALIBRATE, JUDGE = (45, 196), (210, 266), (280, 365)
"""Days of the year, half open; before the first, histories grow."""
GENUINE_SHARE = 0.12
"""Of the genuine payments of the fitting period; all of them would teach hardly more."""

PURPOSE = "Probability that a payment is made because of a scam or by somebody else, to stop it in time."
DATA = "simulated payments (models/risk/payments/population.py), 2025"
LIBRARIES = ("lightgbm", "numpy", "scikit-learn")


class TooFewCustomers(UnusableInput):
    """Too few customers to fit, calibrate and judge on; train on 200 or more."""

    code = "too_few_customers"


class ScamTrainingReport(Value):
    """What training gave: the card, and the size of each file in bytes."""

    card: ScamCard
    sizes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """The payments of one period with their factors."""

    payments: SimulatedPayments
    rows: Mask
    day: tuple[int, int]
    factors: Rows

    def scam(self) -> Mask:
        return self.payments.table.scam[self.rows]


def train_scam(
    seed: int,
    customers: int,
    out_dir: Path,
    *,
    trees: int = TREES,
    version: str = "scam-1",
    owner: str = "risk team",
    progress: Progress = lambda step, share: None,
) -> ScamTrainingReport:
    """Train on a simulated year and write the artefact into `out_dir`.

    `progress` is called with the step begun and the share of work done. Raises TooFewCustomers.
    """
    if customers < CUSTOMERS_MIN:
        raise TooFewCustomers
    progress("simulate", 0.0)
    payments = simulate_payments(seed, customers)
    progress("factors", 0.1)
    fit = _part(payments, FIT, np.random.default_rng(seed))
    earlier, later = _part(payments, CALIBRATE), _part(payments, JUDGE)
    progress("fit", 0.4)
    rows, scam = _views(fit)
    text = fit_scam(rows, scam, seed, trees)
    plain = _plain_log_odds(payments, fit.rows, later.rows, seed)
    progress("judge", 0.75)
    raw = log_odds(text, earlier.factors)
    half = _days(payments)[earlier.rows] < sum(CALIBRATE) / 2
    calibration = ScamCalibration(trees=calibrate(raw, earlier.scam().astype(np.int8), half))
    judgement = Judgement(text, calibration.trees, raw, earlier.scam(), seed)
    card = ScamCard(
        version=version,
        owner=owner,
        purpose=PURPOSE,
        data=DATA,
        seed=seed,
        customers=customers,
        command=f"python -m assistant train scam OUT --seed {seed} --customers {customers}",
        libraries=tuple((name, installed_version(name)) for name in LIBRARIES),
        label_delay_days=LABEL_DELAY_DAYS,
        fit=_period(payments, FIT),
        calibrate=_period(payments, CALIBRATE),
        judge=_period(payments, JUDGE),
        rows_fitted=len(rows),
        trees=trees,
        calibration_method=calibration.trees.method,
        budget=BUDGET,
        files=(),
        **judge_scam(judgement, payments, later.rows, later.factors, plain),
    )
    progress("write", 0.98)
    report = _write(text, calibration, card, out_dir)
    progress("done", 1.0)
    return report


def _days(payments: SimulatedPayments) -> Column:
    return np.asarray(payments.table.events["at_ms"] - START_MS) / DAY_MS


def _part(
    payments: SimulatedPayments, days: tuple[int, int], rng: np.random.Generator | None = None
) -> _Part:
    """All payments of the period; of the genuine a sample, where a generator is given."""
    day, scam = _days(payments), payments.table.scam
    rows = (day >= days[0]) & (day < days[1])
    if rng is not None:
        rows &= scam | (rng.random(len(day)) < GENUINE_SHARE)
    return _Part(payments, rows, days, factors_of(payments.table, LABEL_DELAY_DAYS, rows, np.float32))


def _views(fit: _Part) -> tuple[Rows, Labels]:
    """Each payment as it is and as if nothing were known of whom it goes to; every second one also as if
    nothing were known of anybody."""
    second = fit.rows & (np.arange(len(fit.rows)) % 2 == 0)
    strangers = of_strangers(fit.payments.table, second)
    scam, of_second = fit.scam(), fit.payments.table.scam[second]
    views = np.concatenate([fit.factors, with_payees_unknown(fit.factors), strangers])
    return views, np.concatenate([scam, scam, of_second]).astype(np.int8)


def _plain_log_odds(payments: SimulatedPayments, fit: Mask, judge: Mask, seed: int) -> Column:
    """What a plain model says of the judged payments: LightGBM as it comes, on simple history, learned from
    the same payments."""
    columns = simple_history(payments.table, LABEL_DELAY_DAYS)
    history = np.column_stack([column.astype(np.float32) for column in columns.values()])
    text = learn(history[fit], payments.table.scam[fit], tuple(columns), recipe=PLAIN, seed=seed)
    return log_odds(text, history[judge])


def _period(payments: SimulatedPayments, days: tuple[int, int]) -> Days:
    day = _days(payments)
    rows = (day >= days[0]) & (day < days[1])
    first = np.datetime64("2025-01-01")
    return Days(
        first=str(first + days[0]),
        last=str(first + days[1] - 1),
        payments=int(rows.sum()),
        scams=int(payments.table.scam[rows].sum()),
    )


def _write(text: str, calibration: ScamCalibration, card: ScamCard, out_dir: Path) -> ScamTrainingReport:
    contents = {TREES_FILE: text, CALIBRATION_FILE: calibration.model_dump_json(indent=1) + "\n"}
    contents[PAGE_FILE] = scam_card_page(card, {name: content_hash(held) for name, held in contents.items()})
    hashes = tuple(FileHash(file=name, sha256=content_hash(held)) for name, held in contents.items())
    card = card.model_copy(update={"files": hashes})
    contents[CARD_FILE] = card.model_dump_json(indent=1) + "\n"
    return ScamTrainingReport(card=card, sizes=write_files(out_dir, contents))
