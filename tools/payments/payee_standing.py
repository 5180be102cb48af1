"""What the scam model is told of whom a payment goes to, from how they have been going. Pure."""

import numpy as np
from numpy.typing import NDArray

from models.facts.merchant import MerchantStanding
from models.facts.payment import Payment
from models.risk.payments.standing import MERCHANT, UNKNOWN

PAYEE = "\x1fpayee "
"""Begins the name of a payee; no merchant's id can hold such a character."""


def subject_of(payment: Payment) -> str:
    """Who is meant by it: the payee of a transfer, else the merchant. A payee's is kept blinded."""
    return payment.merchant.merchant_id if payment.payee is None else PAYEE + payment.payee.payee_id


def as_record(standing: MerchantStanding | None) -> NDArray[np.void]:
    """One record of `MERCHANT`.

    A standing does not tell which payments are old enough to judge: all in its windows count as that, so that
    a scam weighs a little less than in learning, never more.
    """
    if standing is None:
        return UNKNOWN
    record = np.zeros(1, MERCHANT)
    month, week = standing.month, standing.week
    record["payments_30d"], record["customers_30d"] = month.payments, month.customers
    record["scams_7d"], record["scams_14d"] = standing.scams_7, standing.scams_14
    record["scams_30d"] = standing.scams_30
    record["settled_7d"], record["settled_14d"] = week.payments, month.payments
    record["settled_30d"] = month.payments
    record["refunded_ppm"] = min(month.refunds * 1_000_000 // max(month.payments, 1), 1_000_000)
    record["first_seen_ms"] = _ms(standing.first_seen_at.timestamp())
    if standing.first_scam_at is not None and standing.last_scam_at is not None:
        record["first_scam_ms"] = _ms(standing.first_scam_at.timestamp())
        record["last_scam_ms"] = _ms(standing.last_scam_at.timestamp())
    return record


def _ms(seconds: float) -> int:
    return int(seconds * 1000)
