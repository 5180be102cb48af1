"""Scams of every pattern as episodes: whom, when, how many payments, how much, to whom, with which signs."""

from dataclasses import dataclass

import numpy as np

from models.risk.payments.simulated.draws import (
    DAY_MS,
    DAYS,
    ELSEWHERE,
    HERE,
    HOUR_MS,
    TRANSFER_CODE,
    Column,
    Draft,
    Ids,
    Lot,
    Mask,
    Sort,
    Whole,
    draft,
    hour_ms,
    log_normal,
    named,
    ranks,
    rounded,
    share_of,
)
from models.risk.payments.simulated.everyday import TOWNSPEOPLE, a_friend, a_service, shown_as_merchant
from models.risk.payments.simulated.habits import PATTERN_NAMES, Pattern, habits, patterns
from models.risk.payments.simulated.people import CITIES, People

MINUTE_MS = 60_000
GOODS = (5815, 5816, 6540, 5311, 5947)
STOLEN_GOODS = (5732, 5944, 5311, 5816, 5815, 5651)
BOUGHT_ACCOUNTS = 0.4
TAKEOVER, COMPROMISED = PATTERN_NAMES.index("takeover"), PATTERN_NAMES.index("compromised_merchant")


@dataclass(frozen=True, slots=True)
class Episodes:
    """One row an episode of one pattern; times in ms since the start of the year."""

    customer: Whole
    start: Column
    payments: Whole
    raised: Mask
    """Their limit was raised shortly before, because they were told to ask for it."""
    asked: Mask
    """The chat heard of it and warned."""


def episodes(rng: np.random.Generator, people: People, pattern: Pattern, how_many: int) -> Episodes:
    """Whoever is easier to reach is reached more often; an episode begins at a day they are customers."""
    easy = people.of_kind(pattern.often) * people.active() * rng.gamma(1.5, 1.0, len(people))
    customer = rng.choice(len(people), how_many, p=easy / easy.sum())
    joined = people.joined[customer]
    day = np.floor(joined + rng.random(how_many) * (DAYS - joined - 3))
    later = 0.5 * people.later[customer]
    least, most = pattern.payments
    return Episodes(
        customer=customer,
        start=day * DAY_MS + hour_ms(rng, habits().hours[pattern.hours], later),
        payments=np.minimum(least + rng.geometric(0.45, how_many) - 1, most),
        raised=rng.random(how_many) < pattern.raises,
        asked=rng.random(how_many) < pattern.asks,
    )


def compromised(rng: np.random.Generator, bought: Draft, how_many: int) -> tuple[Whole, Column]:
    """Whose card was copied at one of a few shops, and when it is used: days or weeks later."""
    copied = np.unique(bought.merchant[rng.integers(0, len(bought.merchant), 60)])
    # A shop is open to thieves for three weeks.
    since = share_of(bought.merchant, Lot.COPIED) * (DAYS - 30) * DAY_MS
    in_time = (bought.time >= since) & (bought.time < since + 21 * DAY_MS)
    rows = np.flatnonzero(np.isin(bought.merchant, copied) & in_time)
    chosen = rng.choice(rows if len(rows) else np.arange(len(bought.time)), how_many)
    return bought.customer[chosen], bought.time[chosen] + log_normal(rng, 6 * DAY_MS, 0.7, how_many)


def payments_of(rng: np.random.Generator, people: People, code: int, found: Episodes, first: int) -> Draft:
    """What is paid in these episodes, numbered from `first`."""
    pattern = patterns()[code]
    counts = found.payments
    customer, step = np.repeat(found.customer, counts), ranks(counts)
    episode = np.repeat(np.arange(len(counts)), counts)
    gap = log_normal(rng, pattern.minutes * MINUTE_MS, 0.9, len(customer)) * (step > 0)
    time = np.repeat(found.start, counts) + _running(gap, step)
    yuan = rounded(rng, _amounts(rng, people, pattern, found, step), 0.6)
    payee, merchant, category = _route(rng, people, pattern, found, step, time, code)
    thief = code in (TAKEOVER, COMPROMISED)
    return draft(
        customer,
        time,
        yuan,
        merchant,
        category,
        payee=payee,
        # They stay on the line for the whole episode or were never on it.
        calling=_held(rng, found, pattern.calling, 0.92),
        sharing=_held(rng, found, pattern.sharing, 0.92),
        place=_place(rng, found, thief),
        stranger=_device(rng, found, code, thief),
        pattern=code,
        episode=first + episode,
    )


def _amounts(
    rng: np.random.Generator, people: People, pattern: Pattern, found: Episodes, step: Whole
) -> Column:
    """Thieves ask for what the person can pay; those who build up trust begin low."""
    counts, rows = found.payments, len(found.customer)
    base = log_normal(rng, pattern.median * people.spends[found.customer] ** 0.6, pattern.spread, rows)
    growth = np.exp(rng.normal(np.log(pattern.growth), 0.35, rows))
    noise = np.exp(rng.normal(0, 0.25, len(step)))
    return np.minimum(np.repeat(base, counts) * np.repeat(growth, counts) ** step * noise, 200_000)


def _running(gaps: Column, step: Whole) -> Column:
    """Sums of the gaps within each episode."""
    total = np.cumsum(gaps)
    starts = np.flatnonzero(step == 0)
    return total - np.repeat(total[starts] - gaps[starts], np.diff(np.r_[starts, len(step)]))


def _route(
    rng: np.random.Generator,
    people: People,
    pattern: Pattern,
    found: Episodes,
    step: Whole,
    time: Column,
    code: int,
) -> tuple[Ids, Ids, Whole]:
    """Payee, merchant and category: a transfer, a shop made for it, or goods that can be sold on."""
    counts, rows = found.payments, len(found.customer)
    draw = np.repeat(rng.random(rows), counts)
    shell, goods = draw < pattern.shell, draw >= 1 - pattern.goods
    # Another payee in the middle of an episode is common: the first account is blocked or "full".
    changed = np.cumsum((rng.random(len(step)) < 0.25) & (step > 0))
    mule = _mules(rng, people, pattern, found, time, changed - np.repeat(changed[step == 0], counts), code)
    service = a_service(rng, len(step))
    shell_code = np.array(pattern.codes)[
        np.floor(len(pattern.codes) * share_of(mule, Lot.CODE)).astype(np.int64)
    ]
    things = rng.choice(np.array(STOLEN_GOODS if code in (TAKEOVER, COMPROMISED) else GOODS), len(step))
    true_shop = named(Sort.SHOP, things, -1, np.floor(40 * rng.random(len(step)) ** 2).astype(np.int64))
    merchant = np.where(goods, true_shop, np.where(shell, shown_as_merchant(mule), service))
    category = np.where(goods, things, np.where(shell, shell_code, TRANSFER_CODE))
    payee = np.where(goods, np.uint64(0), mule)
    return payee.astype(np.uint64), merchant.astype(np.uint64), category


def _mules(
    rng: np.random.Generator,
    people: People,
    pattern: Pattern,
    found: Episodes,
    time: Column,
    changed: Whole,
    code: int,
) -> Ids:
    """Payees serve several victims for some days. Many are accounts that honest people sold; now and then it
    is a friend's whose account was taken over."""
    counts, rows = found.payments, len(found.customer)
    slots = max(int(rows / DAYS * 7 / pattern.victims), 1)
    slot = np.repeat(rng.integers(0, slots, rows), counts) + 1000 * changed
    lives = (1 + 24 * share_of(named(Sort.MULE_LIFE, code, slot)) ** 1.5) * DAY_MS
    mule = named(Sort.MULE, code, slot, np.floor(time / lives).astype(np.int64))
    alone = np.repeat(rng.random(rows) < 0.25, counts)
    mule = np.where(alone, named(Sort.MULE_ALONE, code, np.repeat(np.arange(rows), counts), changed), mule)
    # Which of the townspeople sold their account is as fixed as the mule is.
    seller = np.floor(TOWNSPEOPLE * share_of(mule, Lot.SELLER) ** 1.7).astype(np.int64)
    bought = named(Sort.PERSON, np.floor(CITIES * share_of(mule, Lot.TOWN) ** 1.6).astype(np.int64), seller)
    mule = np.where(share_of(mule, Lot.BOUGHT) < BOUGHT_ACCOUNTS, bought, mule)
    friend = np.repeat(rng.random(rows) < pattern.friends, counts)
    return np.where(friend, a_friend(rng, people, np.repeat(found.customer, counts)), mule)


def _held(rng: np.random.Generator, found: Episodes, share: float, when: float) -> Column:
    return np.repeat(np.where(rng.random(len(found.customer)) < share / when, when, 0.02), found.payments)


def _place(rng: np.random.Generator, found: Episodes, thief: bool) -> Whole:
    away = rng.random(len(found.customer)) < (0.7 if thief else 0.0)
    return np.repeat(np.where(away, ELSEWHERE, HERE), found.payments)


def _device(rng: np.random.Generator, found: Episodes, code: int, thief: bool) -> Ids:
    rows = len(found.customer)
    strange = rng.random(rows) < (0.85 if thief else 0.0)
    # Thieves have many devices and use some of them for several victims.
    names = named(Sort.THIEFS_DEVICE, code, np.floor(rows * 0.7 * rng.random(rows)).astype(np.int64))
    return np.repeat(np.where(strange, names, np.uint64(0)), found.payments).astype(np.uint64)


def raised_before(rng: np.random.Generator, found: Episodes) -> tuple[Whole, Column]:
    """Whose limit was raised for the scam, and when."""
    before = log_normal(rng, 1.2 * HOUR_MS, 1.3, int(found.raised.sum()))
    return found.customer[found.raised], found.start[found.raised] - before


def asked_before(rng: np.random.Generator, found: Episodes) -> tuple[Whole, Column]:
    """Who had told the chat of it, and when."""
    before = log_normal(rng, 0.7 * HOUR_MS, 1.2, int(found.asked.sum()))
    return found.customer[found.asked], found.start[found.asked] - before
