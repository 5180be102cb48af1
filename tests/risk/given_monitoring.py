"""Decisions of a made-up lender whose truth is known: a test plants drift, bads and challengers in them."""

from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np

from models.risk.artefact import read_card
from models.risk.card import ModelCard
from models.risk.factors import FACTORS
from models.risk.monitoring.decided import Decided, days_of
from models.risk.reference import factor_seen, score_seen
from models.risk.registry import SHIPPED
from models.risk.sample import Mask
from models.risk.validation.comparing import auc_with_error

ACCOUNT_FACTORS = tuple(factor for factor in FACTORS if factor.category is None)
UNTIL = np.datetime64("2026-06-30")
REFERENCE = 20_000


def drawn(rows: int, seed: int) -> tuple[Any, Any]:
    """PDs and values of the account's factors, of the population that the card speaks of."""
    rng = np.random.default_rng(seed)
    return rng.beta(2, 30, rows), rng.gamma(4.0, 3.0, (rows, len(ACCOUNT_FACTORS)))


@cache
def a_card() -> ModelCard:
    """The shipped card, but of the made-up population."""
    card = read_card(SHIPPED)[0]
    pds, values = drawn(REFERENCE, 0)
    bad = np.random.default_rng(1).random(REFERENCE) < pds
    judged = auc_with_error(pds, bad).interval()
    parts = tuple(part.model_copy(update={"rows": REFERENCE}) for part in card.parts)
    return card.model_copy(
        update={
            "parts": parts,
            "figures": tuple(each.model_copy(update={"auc": judged}) for each in card.figures),
            "scores": (score_seen("behaviour", pds),),
            "factors": tuple(
                factor_seen(factor, values[:, place]) for place, factor in enumerate(ACCOUNT_FACTORS)
            ),
        }
    )


def decided(
    a_month: int = 400, months: int = 18, *, first: str = "2024-07", seed: int = 1, approved: float = 0.7
) -> Decided:
    """So many decisions in each month, of the card's population, followed until UNTIL, each of somebody else;
    outcomes come true as the PDs say, most bads late in the window."""
    rows = a_month * months
    pds, values = drawn(rows, seed)
    rng = np.random.default_rng(seed + 1)
    month = np.repeat(np.datetime64(first, "M") + np.arange(months), a_month)
    at = month.astype("M8[D]") + rng.integers(0, 28, rows)
    goes_bad = rng.random(rows) < pds
    when = at + (days_of(12).astype(int) * np.sqrt(rng.random(rows))).astype(int)
    seen = goes_bad & (when <= UNTIL)
    return Decided(
        at=at,
        customer=np.arange(rows),
        pd=pds,
        points=600 - 40 * np.log(pds),
        verdict=np.where(rng.random(rows) < approved, "allow", "decline"),
        factors=ACCOUNT_FACTORS,
        values=values,
        shown={"diploma": rng.random(rows) < 0.3},
        bad_on=np.where(seen, when, np.datetime64("NaT")),
        known_on=np.full(rows, UNTIL),
    )


def without_outcomes(told: Decided) -> Decided:
    nothing = np.full(len(told), np.datetime64("NaT"), dtype="M8[D]")
    return replace(told, bad_on=nothing, known_on=nothing)


def in_last_month(told: Decided) -> Mask:
    return np.asarray(told.month == told.month.max())
