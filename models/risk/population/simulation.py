"""Simulating customers block by block: their lives, their requests, what is known and how it went."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.risk.factors import CONSENT_CATEGORIES, FACTOR_NAMES
from models.risk.population.assumptions import number
from models.risk.population.calendar_months import AHEAD, FIRST_MONTH, as_dates
from models.risk.population.evidence import Rows, account, evidence, rows_of, shown
from models.risk.population.former_policy import former_declined, former_limit_minor
from models.risk.population.histories import NEVER, Histories, histories
from models.risk.population.life import lives
from models.risk.population.people import AGE_BANDS, Drawn, Paths, draw_people
from models.risk.population.streams import Column, Mask, Stream, Whole, stream
from models.risk.population.truth import Standing, pd_now
from models.risk.sample import Matrix
from models.risk.withholding import hide_unshown

Wanted = Callable[[NDArray[np.datetime64]], Mask]

BLOCK = 4_096
"""Customers at once: a block's arrays stay within a processor's cache."""


@dataclass(frozen=True, slots=True)
class People:
    """All customers, one row each; months counted from 2014-01."""

    drawn: Drawn
    paths: Paths
    """(customers, MONTHS): life changes going on, as bits."""
    defaulted: Whole
    """Month of default, NEVER where there was none."""

    def __len__(self) -> int:
        return len(self.defaulted)

    def part(self, start: int, end: int) -> "People":
        """Customers from one place up to another."""
        which = slice(start, end)
        drawn = Drawn(*(getattr(self.drawn, field.name)[which] for field in fields(Drawn)))
        return People(drawn, self.paths[which], self.defaulted[which])


@dataclass(frozen=True, slots=True)
class Population:
    """Requests, customer by customer and in order of time: arrays of one length. `factors` is complete, but
    for those of account events, which `account_log.with_events` adds; a lender sees only `visible()`, and of
    outcomes only those that the former policy did not decline."""

    seed: int
    people: People
    customer: Whole
    """Place in `people`."""
    month: NDArray[np.datetime64]
    first: Mask
    """The first request of a customer."""
    factors: Matrix
    shown: Mask
    """Requests x CONSENT_CATEGORIES."""
    limit_minor: Whole
    """The limit held when they ask."""
    pay_minor: Column
    """What they earn in a month now, shown or not."""
    need_minor: Whole
    """What the request is about."""
    declined: Mask
    """By the former policy. They live on as if accepted: that is the truth that no lender sees."""
    true_pd: Column
    default_month: NDArray[np.datetime64]
    """The month of the customer's default, whenever it was; not a time where there was none."""
    defaulted: NDArray[np.int8]
    """1 for a default within the 12 months after the request."""

    def __len__(self) -> int:
        return len(self.customer)

    def visible(self) -> Matrix:
        """Factors with NaN for every category the customer did not show."""
        return hide_unshown(self.factors, self.shown)

    def rows(self, which: NDArray[Any] | slice) -> "Population":
        """The requests that a mask, places or a slice name, of the same people."""
        taken = {
            field.name: getattr(self, field.name)[which]
            for field in fields(self)
            if field.name not in ("seed", "people")
        }
        return replace(self, **taken)

    @property
    def groups(self) -> dict[str, NDArray[np.str_]]:
        """Protected attributes: for judging fairness, never for a learner."""
        who = self.people.drawn
        return {
            "sex": np.array(["man", "woman"])[who.woman.astype(np.int64)][self.customer],
            "registered": np.array(["here", "elsewhere"])[who.elsewhere.astype(np.int64)][self.customer],
            "age_band": np.array(AGE_BANDS)[who.age_band][self.customer],
        }

    @property
    def proxies(self) -> dict[str, Column]:
        """Numbers that look harmless and stand in for a group; they tell nothing of the risk beyond it."""
        who = self.people.drawn
        return {"district_index": who.district[self.customer], "basket_index": who.basket[self.customer]}

    @property
    def balance_minor(self) -> Whole:
        """What is owed when they ask."""
        use = self.factors[:, FACTOR_NAMES.index("utilisation")]
        return np.round(use * self.limit_minor).astype(np.int64)

    def standing(self) -> Standing:
        """How they really stand, as the functions in `truth` want it."""
        month = (self.month - FIRST_MONTH).astype(np.int64)
        return Standing(
            own_risk=self.people.drawn.risk[self.customer],
            state=self.people.paths[self.customer, month].astype(np.int64),
            month=month,
            months_on_book=self.factors[:, FACTOR_NAMES.index("months_on_book")],
            limit_minor=self.limit_minor,
            balance_minor=self.balance_minor,
            pay_minor=self.pay_minor,
            need_minor=self.need_minor,
        )


def simulate(seed: int, customers: int) -> Population:
    """All requests of so many customers, about four each; the same arguments give the same bytes."""
    return _joined(seed, list(_blocks(seed, customers)))


def simulate_rows(seed: int, rows: int) -> Population:
    """Exactly so many requests, of as many customers as they take."""
    found: list[Population] = []
    for block in _blocks(seed, rows * BLOCK):
        found.append(block)
        if sum(map(len, found)) >= rows:
            break
    return _joined(seed, found).rows(slice(rows))


def simulate_block(seed: int, block: int, customers: int = BLOCK, wanted: Wanted | None = None) -> Population:
    """The requests of one block of customers: what `simulate` gives for them, whatever others there are. Only
    those of months that are `wanted`, or all."""
    return _block(seed, block, customers, wanted)


def _blocks(seed: int, customers: int) -> Iterator[Population]:
    for number_of_block, start in enumerate(range(0, customers, BLOCK)):
        yield _block(seed, number_of_block, min(BLOCK, customers - start))


def _block(seed: int, block: int, customers: int, wanted: Wanted | None = None) -> Population:
    people = draw_people(seed, block, customers)
    paths = lives(seed, block, people)
    found = histories(seed, block, people, paths)
    rows = rows_of(found, paths)
    everyone = People(people, np.ascontiguousarray(paths.T), found.defaulted)
    asked = _asked(seed, block, everyone, found, rows)
    if wanted is not None:
        asked = asked.rows(wanted(asked.month))
    return replace(asked, true_pd=pd_now(asked.standing()))


def _asked(seed: int, block: int, people: People, found: Histories, rows: Rows) -> Population:
    """All but the true PD."""
    who, month = rows.customer, rows.month
    columns = account(seed, block, people.drawn, found, rows) | evidence(seed, block, people.drawn, rows)
    coins = shown(seed, block, len(who))
    no_events = np.zeros((len(who), len(CONSENT_CATEGORIES) - coins.shape[1]), np.bool_)
    unknown = np.full(len(who), np.nan)
    pay = columns["monthly_income_minor"]
    on_time = found.on_time[month, who].astype(np.float64)
    default_month = found.defaulted[who]
    return Population(
        seed=seed,
        people=people,
        customer=who,
        month=as_dates(month),
        first=month - people.drawn.joined[who] < number("first_request_within_months"),
        factors=np.column_stack([columns.get(name, unknown) for name in FACTOR_NAMES]),
        shown=np.column_stack([coins, no_events]),
        limit_minor=former_limit_minor(on_time, pay, coins),
        pay_minor=pay,
        need_minor=_needs(seed, block, pay),
        declined=former_declined(seed, block, columns, coins),
        true_pd=np.empty(len(who)),
        default_month=np.where(default_month == NEVER, np.datetime64("NaT", "M"), as_dates(default_month)),
        defaulted=(default_month <= month + AHEAD).astype(np.int8),
    )


def _needs(seed: int, block: int, pay_minor: Column) -> Whole:
    noise = stream(seed, Stream.NEED, block).normal(size=len(pay_minor))
    need = number("need_in_pays") * pay_minor * np.exp(number("need_spread") * noise)
    return np.maximum(np.round(need, -4), 10_000).astype(np.int64)


def _joined(seed: int, blocks: list[Population]) -> Population:
    people = [block.people for block in blocks]
    offsets = np.cumsum([0, *map(len, people)])
    columns = {
        field.name: np.concatenate([getattr(block, field.name) for block in blocks])
        for field in fields(Population)
        if field.name not in ("seed", "people", "customer")
    }
    customer = [block.customer + offset for block, offset in zip(blocks, offsets, strict=False)]
    return Population(seed=seed, people=_all(people), customer=np.concatenate(customer), **columns)


def _all(people: list[People]) -> People:
    drawn = {
        field.name: np.concatenate([getattr(one.drawn, field.name) for one in people])
        for field in fields(Drawn)
    }
    return People(
        drawn=Drawn(**drawn),
        paths=np.concatenate([one.paths for one in people]),
        defaulted=np.concatenate([one.defaulted for one in people]),
    )
