"""What stands in the database when a storm is over, read whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import text

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.facts.interest import InterestAccount
from models.facts.ledger import Entry, OpenedPayment
from models.facts.limit import Limit
from models.facts.payment import Authorisation
from tools.explanation.figures import local_day

_OPENED = text("SELECT payment_id FROM opened_payments")


@dataclass(frozen=True, slots=True)
class Posting:
    """One side of an entry."""

    entry_id: str
    account: str
    amount_minor: int


@dataclass(frozen=True, slots=True)
class Books:
    """`entries` are in the order in which the database wrote them, which for one customer is the order in
    which they were committed; `in_use_minor` is what the program says is drawn and held, by customer."""

    opening: Mapping[str, Limit]
    limits: Mapping[str, Limit]
    authorisations: tuple[Authorisation, ...]
    payments: Mapping[str, OpenedPayment]
    opened_ids: frozenset[str]
    entries: tuple[Entry, ...]
    postings: tuple[Posting, ...]
    in_use_minor: Mapping[str, int]
    interest: Mapping[str, InterestAccount]
    """By limit: what it owes beside what is drawn."""

    def due(self, limit_id: str) -> InterestAccount:
        """Of a limit; one without an account owes nothing."""
        return self.interest.get(limit_id) or InterestAccount(
            limit_id=limit_id, counted_to=date.min, charged_on=date.min
        )


def limits_of(means: Means, customer_ids: Iterable[str]) -> dict[str, Limit]:
    """By id."""
    with means.storage.reading() as stores:
        found = [limit for each in customer_ids for limit in stores.limits.in_force(each, means.now())]
    return {limit.limit_id: limit for limit in found}


def read_books(means: Means, customer_ids: tuple[str, ...], opening: Mapping[str, Limit]) -> Books:
    """Everything of these customers, in one view."""
    limits = limits_of(means, customer_ids)
    with means.storage.reading() as stores:
        authorisations = tuple(a for each in customer_ids for a in stores.limits.authorisations(each))
        opened = (stores.ledger.payment(each.payment_id) for each in authorisations)
        return Books(
            opening=opening,
            limits=limits,
            authorisations=authorisations,
            payments={each.payment_id: each for each in opened if each is not None},
            opened_ids=frozenset(stores.ledger.session.scalars(_OPENED)),
            entries=_in_order(stores, customer_ids),
            postings=_postings(stores),
            in_use_minor={each: stores.limits.drawn_minor(each) for each in customer_ids},
            interest=_interest(means, stores, customer_ids),
        )


def _interest(means: Means, stores: Stores, customer_ids: Iterable[str]) -> dict[str, InterestAccount]:
    today = local_day(means.now())
    return {
        limit_id: account
        for each in customer_ids
        for limit_id, account in stores.interest.of_customer(each, today).items()
    }


def _in_order(stores: Stores, customer_ids: Iterable[str]) -> tuple[Entry, ...]:
    """SQLite numbers rows as it writes them. PostgreSQL numbers transactions as they first write, which is
    under the customer's lock; inside one transaction ids ascend."""
    found = {entry.entry_id: entry for each in customer_ids for entry in stores.ledger.entries(each)}
    session = stores.ledger.session
    postgresql = session.get_bind().dialect.name == "postgresql"
    written = "xmin::text::bigint, entry_id" if postgresql else "rowid"
    query = text(f"SELECT entry_id FROM ledger_entries ORDER BY {written}")  # noqa: S608 - our own words
    ids = list(session.scalars(query))
    assert set(ids) == set(found), "nobody else has entries in this database"
    return tuple(found[each] for each in ids)


def _postings(stores: Stores) -> tuple[Posting, ...]:
    query = text("SELECT entry_id, account, amount_minor FROM postings")
    return tuple(Posting(*row) for row in stores.ledger.session.execute(query))
