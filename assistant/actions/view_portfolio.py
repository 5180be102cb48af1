"""View the portfolio: every limit with its PD, added up; the books compared. Nothing names a person.

The PD is the one of the sealed decision that put the limit in force. Where none did, it is scored now on the
account's own history, which the contract covers; evidence is not opened for this.
"""

import json
from dataclasses import dataclass
from typing import Final

from assistant.actions.means import Means
from assistant.actions.reconcile_books import Told, quietly, reconcile_books
from assistant.storage.portfolio import BookedLimit
from assistant.storage.stores import Stores
from models.facts.customer import Customer
from models.facts.decision import Case, Wish
from models.facts.decrease import DecreaseBy
from models.facts.limit import Limit, LimitKind
from models.facts.portfolio import PdFrom, PortfolioCount, PortfolioView
from models.facts.value import Instant
from tools.limits.factors import factors_of
from tools.portfolio.adding import Adding, LimitNow, budget_lines

_TOLD_EVERY: Final = 500


def view_portfolio(means: Means, told: Told = quietly) -> PortfolioView:
    """Everything in one view of the database: what changes meanwhile is in none of it."""
    at = means.now()
    with means.storage.reading() as stores:
        added = _add_up(means, stores, at, told)
        books = reconcile_books(stores, means.pack, told)
    return PortfolioView(
        at=at,
        currency=means.pack.currency,
        policy_version=means.pack.version,
        total=added.total,
        by_kind=added.by_kind(),
        by_pd=added.by_pd(),
        by_month=added.by_month(),
        by_pd_from=added.by_pd_from(),
        other_currency=added.other_currency,
        budget=budget_lines(added.total, means.pack),
        books=books,
    )


def count_portfolio(means: Means) -> PortfolioCount:
    """Count all limits for the room that is left, and keep the count."""
    at = means.now()
    with means.storage.reading() as stores:
        total = _add_up(means, stores, at, quietly).total
    count = PortfolioCount(
        count_id=means.new_id("cnt"),
        counted_at=at,
        policy_version=means.pack.version,
        limits=total.limits,
        limits_minor=total.limits_minor,
        expected_loss_minor=total.expected_loss_minor,
        capital_minor=total.capital_minor,
    )
    with means.storage.writing() as stores:
        stores.portfolio.keep_count(count)
    return count


def _add_up(means: Means, stores: Stores, at: Instant, told: Told) -> Adding:
    adding, known = Adding(means.pack), _Pds(means, at)
    of = stores.portfolio.count_limits()
    for done, booked in enumerate(stores.portfolio.limits(), 1):
        adding.add(_now(booked.limit, at, *known.of(booked)))
        if done % _TOLD_EVERY == 0 or done == of:
            told("Reading limits", done, of)
    return adding


def _now(limit: Limit, at: Instant, pd: float, pd_today: float, pd_from: PdFrom) -> LimitNow:
    return LimitNow(
        kind=limit.kind,
        amount_minor=limit.amount_minor,
        drawn_minor=limit.drawn_minor,
        held_minor=limit.held_minor,
        credit_minor=limit.credit_minor,
        currency=limit.currency,
        opened_at=limit.valid_from,
        in_force=limit.in_force(at),
        pd=pd,
        pd_today=pd_today,
        pd_from=pd_from,
    )


@dataclass(frozen=True, slots=True)
class _Pds:
    """Finds the PD of each limit: at that limit, and as it was scored."""

    means: Means
    at: Instant

    def of(self, booked: BookedLimit) -> tuple[float, float, PdFrom]:
        lowered = None if booked.decrease is None else json.loads(booked.decrease)
        if lowered is not None and (booked.decision is None or lowered["ask"]["by"] == DecreaseBy.LENDER):
            pd = float(lowered["risk"]["pd"])
            return pd, pd, PdFrom.DECISION
        if booked.decision is not None:
            decision = json.loads(booked.decision)
            at_limit = decision.get("economics", {}).get("after") or decision["risk"]
            return float(at_limit["pd"]), float(decision["risk"]["pd"]), PdFrom.DECISION
        if booked.customer is not None:
            pd = account_pd(self.means, booked.customer, booked.limit, self.at)
            return pd, pd, PdFrom.ACCOUNT
        most = self.means.pack.risk.pd_max
        return most, most, PdFrom.ASSUMED


def account_pd(means: Means, customer: Customer, limit: Limit, at: Instant) -> float:
    """The 12-month PD on the account's own history, by the risk model that decides now."""
    wish = Wish(kind=LimitKind.STANDING)
    case = Case(customer=customer, wish=wish, limits=(limit,), facts=(), at=at)
    return means.scorer(factors_of(case)).pd
