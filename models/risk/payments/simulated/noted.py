"""What the account had noted before each payment: offers, raised limits, consents, warnings in the chat."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.risk.payments.simulated.draws import DAY_MS, DAYS, HOUR_MS, START_MS, Column, Whole, happenings
from models.risk.payments.simulated.people import People
from models.risk.payments.state import NOTES

LINE = 1e12
"""More than a year in ms: each customer has a stretch of one line."""


@dataclass(frozen=True, slots=True)
class Happened:
    """Things that happened to customers, in any order; `bits` say what, where that matters."""

    customer: Whole
    time: Column
    bits: Whole


def honest(rng: np.random.Generator, people: People, a_year: float, bits: Whole | None = None) -> Happened:
    customer = happenings(rng, a_year * people.active())
    joined = people.joined[customer]
    hour = np.clip(rng.normal(15, 4, len(customer)), 7, 23.9)
    day = np.floor(joined + rng.random(len(customer)) * (DAYS - joined))
    drawn = np.zeros(len(customer), np.int64) if bits is None else rng.choice(bits, len(customer))
    return Happened(customer, day * DAY_MS + hour * HOUR_MS, drawn)


def together(parts: list[Happened]) -> Happened:
    return Happened(
        np.concatenate([part.customer for part in parts]),
        np.concatenate([part.time for part in parts]),
        np.concatenate([part.bits for part in parts]),
    )


def notes_of(
    customer: Whole, time: Whole, offers: Happened, rises: Happened, consents: Happened, warnings: Happened
) -> NDArray[np.void]:
    """One record of NOTES for each payment, of what happened before it."""
    notes = np.zeros(len(customer), NOTES)
    for name, happened in (
        ("last_offer_ms", offers),
        ("last_limit_increase_ms", rises),
        ("last_consent_ms", consents),
        ("last_chat_warning_ms", warnings),
    ):
        last, bits = _last_before(customer, time, happened)
        notes[name] = last
        if name == "last_chat_warning_ms":
            notes["chat_warning"] = bits
    return notes


def _last_before(customer: Whole, time: Whole, happened: Happened) -> tuple[Whole, Whole]:
    """When it last happened (ms since 1970, 0 = never) and its bits."""
    if not len(happened.customer):
        return np.zeros(len(customer), np.int64), np.zeros(len(customer), np.int64)
    line = happened.customer * LINE + happened.time
    order = np.argsort(line, kind="stable")
    place = np.searchsorted(line[order], customer * LINE + time, side="right") - 1
    last = order[np.maximum(place, 0)]
    known = (place >= 0) & (happened.customer[last] == customer)
    at_ms = START_MS + happened.time[last].astype(np.int64)
    return np.where(known, at_ms, 0), np.where(known, happened.bits[last], 0)
