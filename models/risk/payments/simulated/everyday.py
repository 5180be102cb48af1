"""Everyday payments: the same shops, meals and rides, and transfers to those one always pays."""

import numpy as np

from models.risk.payments.simulated.draws import (
    DAY_MS,
    DAYS,
    TRANSFER_CODE,
    Column,
    Draft,
    Ids,
    Lot,
    Mask,
    Sort,
    Whole,
    draft,
    happenings,
    hour_ms,
    log_normal,
    named,
    ranks,
    rounded,
    share_of,
)
from models.risk.payments.simulated.habits import KINDS, habits
from models.risk.payments.simulated.people import NEVER, People
from models.risk.payments.simulated.whereabouts import city_at, trip_at

LOCAL_SHOPS, ONLINE_SHOPS, FAVOURITES = 60, 40, 3
FRIENDS, TOWNSPEOPLE = 400, 2500
SHOWN_CODES = np.array([5999, 7299, 8999, 7399, 4722, 5411, 5812, 5732, 5944, 6540])
"""What the codes of small merchants say they are."""
YEARS_MONTHS = 12.0


def purchases(rng: np.random.Generator, people: People) -> Draft:
    """Everyday purchases: what the kind buys, when and where its habits say, mostly in favourite shops."""
    world = habits()
    busy = rng.gamma(4.0, 0.25, len(people))
    customer = happenings(
        rng, people.of_kind(world.kinds.payments_a_month) * YEARS_MONTHS * people.active() * busy
    )
    day = a_day(rng, people, customer)
    place = _categories(rng, people.kind[customer])
    time = np.empty(len(customer))
    for position, category in enumerate(world.category):
        rows = place == position
        later = people.later[customer[rows]]
        time[rows] = day[rows] * DAY_MS + hour_ms(rng, world.hours[category.hours], later)
    median = np.array([category.median for category in world.category])[place]
    spread = np.array([category.spread for category in world.category])[place]
    usual = median * people.spends[customer] * _payday(people, customer, day)
    yuan = log_normal(rng, usual, spread, len(day))
    code = np.array([category.code for category in world.category])[place]
    online = np.array([category.online for category in world.category])[place]
    return draft(customer, time, _priced(rng, yuan), shop(rng, people, customer, time, code, online), code)


def a_day(rng: np.random.Generator, people: People, customer: Whole) -> Whole:
    """A day on which the customer is one."""
    joined = people.joined[customer]
    return np.floor(joined + rng.random(len(customer)) * (DAYS - joined)).astype(np.int64)


def _categories(rng: np.random.Generator, kind: Whole) -> Whole:
    place = np.empty(len(kind), np.int64)
    often = np.array([category.often for category in habits().category])
    for position in range(len(KINDS)):
        rows = kind == position
        weights = often[:, position] / often[:, position].sum()
        place[rows] = rng.choice(len(weights), rows.sum(), p=weights)
    return place


def _payday(people: People, customer: Whole, day: Whole) -> Column:
    """A little more is spent in the days after pay."""
    since = (day % 30 - people.payday[customer]) % 30
    return np.asarray(1.25 - 0.35 * np.minimum(since, 25) / 25)


def _priced(rng: np.random.Generator, yuan: Column) -> Column:
    draw = rng.random(len(yuan))
    whole, ninety = np.maximum(np.round(yuan), 1), np.floor(yuan) + 0.9
    return np.where(draw < 0.45, whole, np.where(draw < 0.6, ninety, yuan))


def shop(
    rng: np.random.Generator, people: People, customer: Whole, time: Column, code: Whole, online: Mask
) -> Ids:
    """Three in four purchases are made in one of a few favourite shops; some shops open within the year."""
    day = time / DAY_MS
    city = city_at(people, customer, trip_at(people, customer, day))
    known = np.floor(FAVOURITES * rng.random(len(customer)) ** 1.5).astype(np.int64)
    favourite = share_of(named(Sort.FAVOURITE, customer, code, known, city))
    usual = rng.random(len(customer)) < 0.75
    near = np.floor(LOCAL_SHOPS * np.where(usual, favourite, rng.random(len(customer)) ** 2))
    # Online the large ones have most of the customers, favourites or not.
    far = np.floor(ONLINE_SHOPS * np.where(usual, favourite, rng.random(len(customer))) ** 2.5)
    number = np.where(online, far, near).astype(np.int64)
    region = np.where(online, -1, city)
    opened = share_of(named(Sort.OPENING, code, region, number))
    number = np.where((opened * 8 < 1) & (opened * 8 * DAYS > day), number + 1000, number)
    return named(Sort.SHOP, code, region, number)


def usual_transfers(rng: np.random.Generator, people: People) -> list[Draft]:
    """Rent, family, friends, one's own other account, and the suppliers of shop owners."""
    kinds = habits().kinds
    of_kind = people.of_kind
    saving = rng.random(len(people)) < of_kind(kinds.own_accounts)
    return [
        rents(rng, people),
        _to_known(
            rng, people, Sort.FAMILY, people.of_kind(kinds.to_family_a_month), 2, (500.0, 1.0), "evening"
        ),
        _to_friends(rng, people),
        _to_known(rng, people, Sort.OWN_ACCOUNT, np.where(saving, 0.35, 0.0), 1, (3000.0, 1.1), "any"),
        _to_known(
            rng, people, Sort.SUPPLIER, people.of_kind(kinds.suppliers_a_month), 8, (1800.0, 0.9), "day"
        ),
    ]


def rents(rng: np.random.Generator, people: People) -> Draft:
    """Once a month to the landlord; to another one after moving."""
    customer = np.repeat(np.flatnonzero(people.rent > 0), 12)
    month = ranks(np.full(len(customer) // 12, 12))
    day = (
        month * 30.4 + 1 + share_of(named(Sort.RENT_DAY, customer)) * 26 + rng.integers(-1, 2, len(customer))
    )
    kept = (day >= people.joined[customer]) & (day < DAYS)
    customer, day = customer[kept], day[kept]
    moved = people.moved[customer] <= day
    yuan = people.rent[customer] * np.where(moved, 1.1, 1.0)
    time = np.floor(day) * DAY_MS + hour_ms(rng, habits().hours["evening"], people.later[customer])
    return transfer(rng, customer, time, yuan, named(Sort.LANDLORD, customer, moved.astype(np.int64)))


def _to_known(
    rng: np.random.Generator,
    people: People,
    sort: Sort,
    a_month: Column,
    most: int,
    amounts: tuple[float, float],
    hours: str,
) -> Draft:
    customer = happenings(rng, a_month * YEARS_MONTHS * people.active())
    day = a_day(rng, people, customer)
    which = np.floor(most * rng.random(len(customer)) ** 1.5).astype(np.int64)
    time = day * DAY_MS + hour_ms(rng, habits().hours[hours], people.later[customer])
    yuan = log_normal(rng, amounts[0] * people.spends[customer], amounts[1], len(customer))
    return transfer(rng, customer, time, rounded(rng, yuan, 0.8), named(sort, customer, which), calling=0.06)


def _to_friends(rng: np.random.Generator, people: People) -> Draft:
    """Friends are people of the same town, so that some of them are paid by several."""
    customer = happenings(
        rng, people.of_kind(habits().kinds.to_friends_a_month) * YEARS_MONTHS * people.active()
    )
    day = a_day(rng, people, customer)
    time = day * DAY_MS + hour_ms(rng, habits().hours["evening"], people.later[customer])
    yuan = rounded(rng, log_normal(rng, 70.0, 1.0, len(customer)), 0.6)
    return transfer(rng, customer, time, yuan, a_friend(rng, people, customer))


def a_friend(rng: np.random.Generator, people: People, customer: Whole) -> Ids:
    """One of six, some paid more than others."""
    known = np.floor(6 * rng.random(len(customer)) ** 1.6).astype(np.int64)
    friend = np.floor(share_of(named(Sort.FRIENDSHIP, customer, known)) * FRIENDS).astype(np.int64)
    return named(Sort.PERSON, people.city[customer], friend)


def townspeople(rng: np.random.Generator, city: Whole) -> Ids:
    """Somebody in town; some are paid by many, friends among them."""
    return named(Sort.PERSON, city, np.floor(TOWNSPEOPLE * rng.random(len(city)) ** 1.7).astype(np.int64))


def transfer(
    rng: np.random.Generator,
    customer: Whole,
    time: Column,
    yuan: Column,
    payee: Ids,
    *,
    calling: Column | float = 0.04,
    sharing: Column | float = 0.006,
    coded: float = 0.12,
) -> Draft:
    """To a payee: by one of a few transfer services, or (`coded`) by a code that they show as a merchant."""
    # A payee takes money one way or the other, always.
    own_code = share_of(payee, Lot.CODED) < coded
    theirs = SHOWN_CODES[np.floor(len(SHOWN_CODES) * share_of(payee, Lot.CODE)).astype(np.int64)]
    service = a_service(rng, len(customer))
    return draft(
        customer,
        time,
        yuan,
        np.where(own_code, shown_as_merchant(payee), service),
        np.where(own_code, theirs, TRANSFER_CODE),
        payee=payee,
        calling=calling,
        sharing=sharing,
    )


def a_service(rng: np.random.Generator, rows: int) -> Ids:
    """One of three through which money is transferred."""
    return named(Sort.SERVICE, np.floor(3 * rng.random(rows) ** 2).astype(np.int64))


def shown_as_merchant(payee: Ids) -> Ids:
    """The merchant that a payee's code says."""
    return payee ^ np.uint64(1)


def moves(rng: np.random.Generator, people: People) -> list[Draft]:
    """Moving house: deposit and rent to a landlord never paid before, movers, furniture and appliances."""
    movers = np.flatnonzero((people.moved < NEVER) & (people.moved > people.joined + 2))
    day = people.moved[movers]
    deposit = people.rent[movers] * rng.choice([2.0, 3.0, 4.0], len(movers))
    paid = deposit > 0
    evening = habits().hours["evening"]
    when = np.floor(day[paid] - rng.integers(0, 6, paid.sum())) * DAY_MS
    landlord = transfer(
        rng, movers[paid], when + hour_ms(rng, evening, np.zeros(paid.sum())), deposit[paid],
        named(Sort.LANDLORD, movers[paid], 1), calling=0.15,
    )  # fmt: skip
    counts = rng.integers(1, 6, len(movers))
    customer, after = np.repeat(movers, counts), np.repeat(day, counts) + rng.uniform(-2, 12, counts.sum())
    code = rng.choice(np.array([5712, 5722, 4214, 5732]), len(customer), p=[0.45, 0.3, 0.15, 0.1])
    time = np.floor(after) * DAY_MS + hour_ms(rng, habits().hours["day"], np.zeros(len(customer)))
    yuan = _priced(rng, log_normal(rng, 1100 * people.spends[customer], 0.8, len(customer)))
    goods = draft(customer, time, yuan, shop(rng, people, customer, time, code, code == 5732), code)
    return [landlord, goods]
