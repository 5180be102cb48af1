"""The simulated population of payments: a year of customers whose scams are known.

The truth. Customers of six kinds pay as their habits say (`simulated/habits.toml`); scams befall some of them
as episodes of six patterns, beside taken-over accounts and copied cards (`simulated/scams.toml`). Every sign
of a scam is a sign of something honest too: first transfers, deposits, savings moved to an account of one's
own, growing orders, sprees at night, true rebooking fees, new phones, journeys, purchases a limit was raised
for. A figure measured here says how well a learner recovers a known truth, and nothing about real payments.

Assumed, and why:
- What a channel tells of the moment (device and place, a telephone call, a shared screen) is decided by a
  coin that knows nothing of the payment. Not to tell it is therefore no sign.
- Most scams leave the person's own device, place and hours alone; what changes is whom they pay, how much,
  and what came just before. Payees of scams serve several victims for some days, then others come.
- Limits are raised because people want to buy something, and three in four then do, within hours or days.
- A third of the customers join during the year: a thin history is no sign either.
- About one payment in four hundred is a scam, and everyone is told of theirs after the label delay. Both
  are higher than in life, so that a year of some thousand customers can teach anything.
"""

from dataclasses import dataclass

import numpy as np

from models.risk.payments.batch import PaymentTable, in_order
from models.risk.payments.event import (
    CALL_TOLD,
    EVENT,
    ON_CALL,
    SCREEN_SHARED,
    SCREEN_TOLD,
    TRANSFER,
    Events,
)
from models.risk.payments.simulated.draws import (
    DAY_MS,
    DAYS,
    ELSEWHERE,
    START_MS,
    Column,
    Draft,
    Mask,
    Sort,
    Whole,
    joined,
    named,
)
from models.risk.payments.simulated.everyday import moves, purchases, usual_transfers
from models.risk.payments.simulated.habits import PATTERN_NAMES, patterns
from models.risk.payments.simulated.noted import Happened, honest, notes_of, together
from models.risk.payments.simulated.occasions import occasions
from models.risk.payments.simulated.people import (
    CITIES,
    People,
    city_centres,
    device_at,
    draw_people,
)
from models.risk.payments.simulated.scams import (
    COMPROMISED,
    Episodes,
    asked_before,
    compromised,
    episodes,
    payments_of,
    raised_before,
)
from models.risk.payments.simulated.whereabouts import position

EPISODES_A_CUSTOMER = 0.22
RISES_A_YEAR = 2.0
TOLD_ALL, TOLD_DEVICE = 0.45, 0.70
"""Up to the first, a channel tells device and place; up to the second, the device alone; beyond, nothing."""
TOLD_CALL, TOLD_SCREEN = 0.45, 0.45
"""Of channels that tell the device, how many tell of calls and of shared screens."""


@dataclass(frozen=True, slots=True)
class SimulatedPayments:
    """The table as the engine's factors are computed from, and the truth beside it, row for row."""

    table: PaymentTable
    pattern: Whole
    """-1 where honest, else the position in PATTERN_NAMES."""
    episode: Whole
    """-1 where honest."""


def simulate_payments(seed: int, customers: int) -> SimulatedPayments:
    """A year of payments of so many customers; the same seed and number give the same payments."""
    rng = np.random.default_rng(seed)
    people = draw_people(rng, customers)
    rises = honest(rng, people, RISES_A_YEAR)
    bought = purchases(rng, people)
    drafts = [bought, *usual_transfers(rng, people), *moves(rng, people)]
    drafts += occasions(rng, people, rises.customer, rises.time)
    raised, warned = [rises], [honest(rng, people, 0.35, np.arange(1, 64))]
    for code, found in _all_episodes(rng, people, bought):
        drafts.append(payments_of(rng, people, code, found, 1_000_000 * code))
        raised.append(_happened(*raised_before(rng, found)))
        warned.append(_happened(*asked_before(rng, found), bit=code))
    everything = _within_the_year(people, joined(drafts))
    risen = together(raised)
    notes = notes_of(
        everything.customer,
        everything.time,
        together([honest(rng, people, 1.5), _offers_before(rng, risen)]),
        risen,
        honest(rng, people, 1.5),
        together(warned),
    )
    table, order = in_order(
        _events(rng, people, everything), everything.customer, everything.pattern >= 0, notes
    )
    return SimulatedPayments(table, everything.pattern[order], everything.episode[order])


def _all_episodes(rng: np.random.Generator, people: People, bought: Draft) -> list[tuple[int, Episodes]]:
    total = sum(pattern.share for pattern in patterns())
    found = []
    for code, pattern in enumerate(patterns()):
        how_many = max(round(len(people) * EPISODES_A_CUSTOMER * pattern.share / total), 1)
        drawn = episodes(rng, people, pattern, how_many)
        if code == COMPROMISED:
            customer, start = compromised(rng, bought, how_many)
            drawn = Episodes(customer, start, drawn.payments, drawn.raised, drawn.asked)
        found.append((code, drawn))
    return found


def _happened(customer: Whole, time: Column, bit: int = 0) -> Happened:
    return Happened(customer, time, np.full(len(customer), 1 << min(bit, 5), np.int64))


def _offers_before(rng: np.random.Generator, rises: Happened) -> Happened:
    """A limit is raised by an offer that was accepted minutes before."""
    return Happened(rises.customer, rises.time - rng.gamma(1.5, 5 * 60_000, len(rises.time)), rises.bits)


def _within_the_year(people: People, everything: Draft) -> Draft:
    day = everything.time / DAY_MS
    return everything.take((day >= people.joined[everything.customer]) & (day < DAYS))


def _events(rng: np.random.Generator, people: People, everything: Draft) -> Events:
    rows = len(everything.customer)
    events = np.zeros(rows, EVENT)
    channel = rng.random(rows)
    events["at_ms"] = START_MS + everything.time
    events["amount_minor"] = everything.amount
    events["key"] = named(Sort.PAYMENT, np.arange(rows))
    events["merchant"], events["payee"] = everything.merchant, everything.payee
    events["category"] = everything.category
    second = (rng.random(rows) < 0.15).astype(np.int64)
    own = device_at(people, everything.customer, everything.time / DAY_MS, second)
    device = np.where(everything.stranger != 0, everything.stranger, own)
    events["device"] = np.where(channel < TOLD_DEVICE, device, 0)
    spot = _spots(rng, people, everything)
    told = channel < TOLD_ALL
    events["latitude"] = np.where(told, spot[:, 0], np.nan)
    events["longitude"] = np.where(told, spot[:, 1], np.nan)
    events["flags"] = _flags(rng, everything, channel < TOLD_DEVICE)
    return events


def _spots(rng: np.random.Generator, people: People, everything: Draft) -> Column:
    spot = position(rng, people, everything.customer, everything.time)
    away = everything.place == ELSEWHERE
    city = city_centres()[rng.integers(0, CITIES, away.sum())]
    spot[away] = city + rng.normal(0, 0.1, city.shape)
    return spot


def _flags(rng: np.random.Generator, everything: Draft, telling: Mask) -> Whole:
    rows = len(everything.customer)
    call_told = telling & (rng.random(rows) < TOLD_CALL)
    screen_told = telling & (rng.random(rows) < TOLD_SCREEN)
    calling = call_told & (rng.random(rows) < everything.calling)
    sharing = screen_told & (rng.random(rows) < everything.sharing)
    return np.asarray(
        TRANSFER * (everything.payee != 0)
        + CALL_TOLD * call_told
        + ON_CALL * calling
        + SCREEN_TOLD * screen_told
        + SCREEN_SHARED * sharing
    )


__all__ = ["PATTERN_NAMES", "SimulatedPayments", "simulate_payments"]
