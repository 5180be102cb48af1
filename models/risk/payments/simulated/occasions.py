"""Honest occasions that look like scams: first transfers, large orders, rebooked flights, sprees, new phones.

No single sign may decide: whatever a scam does, some honest payments do too.
"""

import numpy as np

from models.risk.payments.simulated.draws import (
    DAY_MS,
    DAYS,
    HOUR_MS,
    Column,
    Draft,
    Ids,
    Sort,
    Whole,
    draft,
    happenings,
    hour_ms,
    log_normal,
    named,
    ranks,
    rounded,
)
from models.risk.payments.simulated.everyday import YEARS_MONTHS, a_day, shop, townspeople, transfer
from models.risk.payments.simulated.habits import FirstTransfer, habits
from models.risk.payments.simulated.people import NEVER, People

MINUTE_MS = 60_000
REBOOKED = 0.20
AFTER_A_RISE = 0.75
"""A limit is raised because somebody wants to buy something."""
LARGE = (5712, 5712, 5722, 5722, 5732, 5732, 5944, 7538, 8062, 8299, 4722, 6300)


def occasions(
    rng: np.random.Generator, people: People, rise_customer: Whole, rise_time: Column
) -> list[Draft]:
    """All of them; `rise_*` are limits that were raised, which people then use."""
    return [
        *(_first_transfers(rng, people, reason) for reason in habits().first_transfer),
        _new_own_accounts(rng, people),
        _first_orders(rng, people),
        *_journeys(rng, people),
        _large_purchases(rng, people, rise_customer, rise_time),
        _sprees(rng, people),
        _new_phones(rng, people),
    ]


def _first_transfers(rng: np.random.Generator, people: People, reason: FirstTransfer) -> Draft:
    often = people.of_kind(habits().kinds.first_transfers_a_month) * YEARS_MONTHS * reason.share
    once = happenings(rng, often * people.active())
    counts = rng.integers(1, reason.stages + 1, len(once))
    day = np.repeat(a_day(rng, people, once), counts)
    customer, step = np.repeat(once, counts), ranks(counts)
    payee = np.repeat(_payee(rng, people, once, reason), counts)
    # The rest follows within the hour, or in days.
    soon = rng.random(len(once)) < 0.4
    gap = log_normal(rng, np.where(soon, 12 * MINUTE_MS, 5 * DAY_MS), np.where(soon, 1.0, 1.3), len(once))
    gaps = step * np.repeat(gap, counts)
    hour = np.repeat(hour_ms(rng, habits().hours[reason.hours], people.later[once]), counts)
    time = 1.0 * day * DAY_MS + hour + gaps
    growth = np.repeat(np.exp(rng.normal(0.2, 0.5, len(once))), counts) ** step
    base = log_normal(rng, reason.median * people.spends[once] ** 0.7, reason.spread, len(once))
    yuan = rounded(rng, np.repeat(base, counts) * growth, 0.75)
    return transfer(
        rng, customer, time, yuan, payee, calling=reason.calling, sharing=reason.sharing, coded=0.25
    )


def _payee(rng: np.random.Generator, people: People, customer: Whole, reason: FirstTransfer) -> Ids:
    rows = len(customer)
    if reason.to == "sellers":
        # Some sellers are there all year, others for a season.
        number = np.floor(2000 * rng.random(rows) ** 2.5).astype(np.int64)
        return named(Sort.SELLER, number, np.where(number % 3 == 0, rng.integers(0, 26, rows), 0))
    if reason.to == "providers":
        number = np.floor(60 * rng.random(rows) ** 1.5).astype(np.int64)
        return named(Sort.PROVIDER, people.city[customer], number)
    if reason.to == "groups":
        return named(Sort.GROUP, people.city[customer], rng.integers(0, 52 * 4, rows))
    if reason.to == "agencies":
        return named(Sort.AGENCY, np.floor(80 * rng.random(rows) ** 1.5).astype(np.int64))
    # Half are people whom others in town pay as well, half nobody has ever paid.
    return np.where(
        rng.random(rows) < 0.5,
        townspeople(rng, people.city[customer]),
        named(Sort.STRANGER, customer, rng.integers(0, 1 << 30, rows)),
    )


def _new_own_accounts(rng: np.random.Generator, people: People) -> Draft:
    """Savings moved to an account of one's own at another bank: large, in a row, never paid before."""
    once = np.flatnonzero(rng.random(len(people)) < 0.14)
    counts = rng.integers(1, 5, len(once))
    customer, step = np.repeat(once, counts), ranks(counts)
    day = np.repeat(a_day(rng, people, once), counts)
    hour = np.repeat(hour_ms(rng, habits().hours["any"], people.later[once]), counts)
    gaps = step * np.repeat(log_normal(rng, 8 * MINUTE_MS, 1.5, len(once)), counts)
    time = 1.0 * day * DAY_MS + hour + gaps
    yuan = rounded(rng, log_normal(rng, 6000 * people.spends[customer], 0.9, len(customer)), 0.9)
    tried = np.repeat(rng.random(len(once)) < 0.4, counts) & (step == 0) & (np.repeat(counts, counts) > 1)
    first = rng.choice([1.0, 10.0, 100.0], len(customer))
    amount = np.where(tried, first, yuan)
    own = named(Sort.OWN_ACCOUNT, customer, 5)
    return transfer(rng, customer, time, amount, own, calling=0.08, sharing=0.015, coded=0.0)


def _first_orders(rng: np.random.Generator, people: People) -> Draft:
    """A new supplier, fund or friend in business: a small first payment, then larger ones within days."""
    often = np.where(people.kind == 5, 0.10, 0.02) * YEARS_MONTHS * people.active()
    once = happenings(rng, often)
    counts = rng.integers(2, 7, len(once))
    customer, step = np.repeat(once, counts), ranks(counts)
    gaps = np.repeat(log_normal(rng, 9 * HOUR_MS, 1.4, len(once)), counts) * step
    day = np.repeat(a_day(rng, people, once), counts)
    hour = np.repeat(hour_ms(rng, habits().hours["day"], people.later[once]), counts)
    time = 1.0 * day * DAY_MS + hour + gaps
    growth = np.repeat(np.exp(np.abs(rng.normal(0.3, 0.4, len(once)))), counts) ** step
    yuan = rounded(rng, np.repeat(log_normal(rng, 160.0, 0.8, len(once)), counts) * growth, 0.7)
    number = np.floor(2500 * rng.random(len(once)) ** 1.5).astype(np.int64)
    payee = np.repeat(named(Sort.SUPPLIER_TRIED, number), counts)
    return transfer(rng, customer, time, yuan, payee, calling=0.08, sharing=0.01, coded=0.4)


def _journeys(rng: np.random.Generator, people: People) -> list[Draft]:
    """Tickets bought ahead, nights paid on the way, and true fees for rebooking at the same airline."""
    customer, start = people.trip_customer, people.trip_start
    flying = rng.random(len(customer)) < 0.5
    code = np.where(flying, 4511, 4112)
    carrier = named(Sort.SHOP, code, -2, np.floor(7 * rng.random(len(customer)) ** 1.5).astype(np.int64))
    bought = start - rng.gamma(1.5, 5.0, len(customer)) - 0.2
    evening = hour_ms(rng, habits().hours["evening"], people.later[customer])
    fare = log_normal(rng, np.where(flying, 900.0, 260.0), 0.5, len(customer))
    tickets = draft(customer, np.floor(bought) * DAY_MS + evening, np.round(fare), carrier, code)
    again = rng.random(len(customer)) < REBOOKED
    when = bought + rng.random(len(customer)) * np.maximum(start - bought, 0.1)
    changed = draft(
        customer[again], when[again] * DAY_MS, np.round(log_normal(rng, 0.5 * fare[again], 0.6, again.sum())),
        carrier[again], code[again], calling=0.30, sharing=0.02,
    )  # fmt: skip
    nights = rng.poisson(1.2, len(customer))
    guest, trip = np.repeat(customer, nights), np.repeat(np.arange(len(customer)), nights)
    day = start[trip] + rng.random(len(trip)) * (people.trip_end - start)[trip]
    hotel = named(Sort.SHOP, 7011, people.trip_city[trip], rng.integers(0, 40, len(trip)))
    rooms = draft(
        guest, day * DAY_MS, np.round(log_normal(rng, 330.0, 0.5, len(trip))), hotel,
        np.full(len(trip), 7011),
    )  # fmt: skip
    return [tickets, changed, rooms]


def _large_purchases(
    rng: np.random.Generator, people: People, rise_customer: Whole, rise_time: Column
) -> Draft:
    """Large honest purchases, some of them what a limit had just been raised for."""
    often = people.of_kind(habits().kinds.big_purchases_a_month) * YEARS_MONTHS * people.active()
    some = happenings(rng, often)
    some_time = a_day(rng, people, some) * DAY_MS + hour_ms(rng, habits().hours["day"], people.later[some])
    using = rng.random(len(rise_customer)) < AFTER_A_RISE
    soon = rise_time[using] + log_normal(rng, 3 * HOUR_MS, 1.8, using.sum())
    customer = np.concatenate([some, rise_customer[using]])
    time = np.concatenate([some_time, soon])
    code = rng.choice(np.array(LARGE), len(customer))
    yuan = rounded(rng, log_normal(rng, 2800 * people.spends[customer], 0.8, len(customer)), 0.3)
    online = np.isin(code, (5732, 5722, 8299, 4722, 6300))
    merchant = shop(rng, people, customer, time, code, online)
    return draft(customer, time, yuan, merchant, code, calling=0.05)


def _sprees(rng: np.random.Generator, people: People) -> Draft:
    """A night of games, tips or a live sale: many payments within the hour, each a little more."""
    often = people.of_kind(habits().kinds.sprees_a_month) * YEARS_MONTHS * people.active()
    once = happenings(rng, often)
    counts = rng.integers(3, 10, len(once))
    customer, step = np.repeat(once, counts), ranks(counts)
    start = a_day(rng, people, once) * DAY_MS + hour_ms(rng, habits().hours["night"], people.later[once])
    time = np.repeat(start, counts) + step * np.repeat(log_normal(rng, 6 * MINUTE_MS, 0.8, len(once)), counts)
    growth = np.repeat(np.exp(rng.normal(0.25, 0.3, len(once))), counts) ** step
    code = np.repeat(rng.choice(np.array([5816, 5815, 5311, 6540]), len(once)), counts)
    number = np.repeat(rng.integers(0, 40, len(once)), counts)
    yuan = rounded(rng, np.repeat(log_normal(rng, 45.0, 0.9, len(once)), counts) * growth, 0.8)
    return draft(customer, time, yuan, named(Sort.SHOP, code, -1, number), code)


def _new_phones(rng: np.random.Generator, people: People) -> Draft:
    """A phone bought, with the old one just before the change or with the new one just after it."""
    customer, which = np.nonzero(people.device_changes < NEVER)
    change = people.device_changes[customer, which]
    kept = (rng.random(len(customer)) < 0.6) & (change > people.joined[customer] + 1) & (change < DAYS - 1)
    customer, change = customer[kept], change[kept]
    time = change * DAY_MS + rng.normal(-2, 5, len(customer)) * HOUR_MS
    code = np.full(len(customer), 5732)
    yuan = _shelf_price(log_normal(rng, 2600 * people.spends[customer], 0.5, len(customer)))
    return draft(
        customer, time, yuan, shop(rng, people, customer, time, code, np.ones(len(code), bool)), code
    )


def _shelf_price(yuan: Column) -> Column:
    return np.maximum(np.round(yuan / 100) * 100 - 1, 1.0)
