"""What a request can be judged by: account history and evidence, each a noisy reading of the latent risk.

No factor causes default here. What a person could show is theirs and lasts (schooling, pay, rent); whether
they show it is decided by a coin for each category that knows nothing of them.
"""

from dataclasses import dataclass

import numpy as np

from models.risk.factors import EVIDENCE_CATEGORIES
from models.risk.population.assumptions import number, numbers
from models.risk.population.calendar_months import BEFORE
from models.risk.population.histories import Histories, within
from models.risk.population.life import JOB_LOST, RAISED, added_risk
from models.risk.population.people import Drawn, Paths
from models.risk.population.streams import Column, Mask, Stream, Whole, sigmoid, stream


@dataclass(frozen=True, slots=True)
class Rows:
    """Requests of one block: whose, when, and the life changes going on."""

    customer: Whole
    """Place in the block."""
    month: Whole
    state: Whole


def rows_of(found: Histories, paths: Paths) -> Rows:
    """All requests, customer by customer, in order of time."""
    customer, month = np.nonzero(found.asks.T)
    return Rows(customer, month, paths[month, customer].astype(np.int64))


def account(seed: int, block: int, people: Drawn, found: Histories, rows: Rows) -> dict[str, Column]:
    """The factors of the account's own history."""
    risk = people.risk[rows.customer] + added_risk()[rows.state]
    noise = stream(seed, Stream.ACCOUNT, block).normal(size=len(risk))
    use = (
        number("utilisation_at_average_risk")
        + number("risk_on_utilisation") * risk
        + number("utilisation_own_spread") * people.habit[rows.customer]
        + number("utilisation_spread") * noise
        + number("trend_on_utilisation") * (rows.month - BEFORE) / 12
    )
    return {
        "months_on_book": (rows.month - people.joined[rows.customer]).astype(np.float64),
        "on_time_payments_12m": within(found.on_time, rows.month, rows.customer, 12),
        "late_payments_12m": within(found.late, rows.month, rows.customer, 12),
        "utilisation": np.round(number("utilisation_most") * sigmoid(use), 4),
    }


def evidence(seed: int, block: int, people: Drawn, rows: Rows) -> dict[str, Column]:
    """The factors of all evidence that there is, whether it is shown or not."""
    rng = stream(seed, Stream.EVIDENCE, block)
    who, risk = rows.customer, people.risk
    log_pay = usual_log_pay(seed, block, people)
    log_share = (
        np.log(number("rent_share"))
        + number("pay_on_rent_share") * log_pay
        + number("risk_on_rent_share") * risk
        + number("rent_share_spread") * rng.normal(size=len(risk))
    )
    schooling = rng.normal(size=len(risk)) + number("risk_on_education") * risk
    tenancy = rng.normal(size=len(risk)) + number("risk_on_tenancy") * risk
    certificates = rng.poisson(
        np.exp(number("certificates_at_average_risk") + number("risk_on_certificates") * risk)
    )
    lengths = np.array(numbers("tenancy_months"))
    least, most = numbers("rent_share_range")
    rent_share = np.round(np.clip(np.asarray(np.exp(log_share), np.float64), least, most), 4)
    return {
        "monthly_income_minor": np.round(pay_minor(log_pay[who], rows.state), -4),
        "has_job_offer": np.ones(len(who)),
        "education_level": 1.0 + np.digitize(schooling, numbers("education_cuts"))[who].astype(np.float64),
        "certificate_count": np.minimum(certificates[who] + 1.0, number("certificates_most")),
        "rent_to_income": rent_share[who],
        "tenancy_months": lengths[np.digitize(tenancy, numbers("tenancy_cuts"))][who],
    }


def usual_log_pay(seed: int, block: int, people: Drawn) -> Column:
    """Log of usual pay beside the average, without life changes."""
    noise = stream(seed, Stream.PAY, block).normal(size=len(people))
    return np.asarray(
        number("risk_on_pay") * people.risk
        + number("pay_spread") * noise
        + number("women_on_pay") * (people.woman - number("women_share"))
        + number("elsewhere_on_pay") * (people.elsewhere - number("elsewhere_share"))
        + np.array(numbers("age_on_pay"))[people.age_band]
    )


def pay_minor(log_pay: Column, state: Whole) -> Column:
    """Pay of a month in minor units, as it is with the life changes going on."""
    lost, raised = state >> JOB_LOST & 1, state >> RAISED & 1
    changed = log_pay + number("job_loss_on_pay") * lost + number("raise_on_pay") * raised
    return np.asarray(100 * number("usual_pay") * np.exp(changed))


def shown(seed: int, block: int, rows: int) -> Mask:
    """Which categories each request shows, (rows, EVIDENCE_CATEGORIES)."""
    drawn = stream(seed, Stream.SHOWN, block).random((rows, len(EVIDENCE_CATEGORIES)))
    return np.asarray(drawn < number("shown_share"))
