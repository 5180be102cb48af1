"""The policy that decided before: what limit a customer had at a request, and which requests it declined."""

import numpy as np

from models.facts.evidence import EvidenceKind
from models.risk.factors import EVIDENCE_CATEGORIES
from models.risk.population.assumptions import number
from models.risk.population.streams import Column, Mask, Stream, Whole, stream

_PAY = EVIDENCE_CATEGORIES.index(EvidenceKind.OFFER_LETTER)


def former_limit_minor(on_time: Column, pay_minor: Column, shown: Mask) -> Whole:
    """The limit held at a request: by pay where it is shown, one step up for each run of payments on time.

    `on_time` counts all payments on time since joining.
    """
    first = np.where(
        shown[:, _PAY],
        np.maximum(number("former_pays") * pay_minor, 100 * number("former_first_limit")),
        100 * number("former_first_limit"),
    )
    steps = np.minimum(on_time // number("former_step_payments"), number("former_steps_most"))
    limit = np.minimum(first * number("former_step") ** steps, 100 * number("former_ceiling"))
    return np.round(limit, -4).astype(np.int64)


def former_declined(seed: int, block: int, factors: dict[str, Column], shown: Mask) -> Mask:
    """Which requests were declined: points against for what was seen, and an officer's judgement."""
    noise = stream(seed, Stream.FORMER, block).normal(size=len(shown))
    log_pay = np.log(factors["monthly_income_minor"] / (100 * number("usual_pay")))
    points = (
        number("former_points_late") * factors["late_payments_12m"]
        + number("former_points_utilisation") * factors["utilisation"]
        + number("former_points_pay") * np.where(shown[:, _PAY], log_pay, 0.0)
        + number("former_spread") * noise
    )
    return np.asarray(points > number("former_cut"))
