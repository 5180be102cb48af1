"""All customers' limits together: read one after the other for whoever adds them up, and the counts of them.

Nothing that evidence says is opened. The text of a decision is opened for its PD and the change it made, an
account's history where no decision put a limit in force.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from assistant.storage.decreases import decision_of
from assistant.storage.limits import limit_of
from assistant.storage.practice_customers import not_practice
from assistant.storage.vault import PERSON, Vault
from models.facts.customer import Customer
from models.facts.limit import Limit, LimitKind
from models.facts.portfolio import PortfolioCount
from models.tables import (
    CustomerRow,
    DecisionRow,
    DecreaseRow,
    LimitChangeRow,
    LimitRow,
    OfferRow,
    PortfolioCountRow,
)

AT_A_TIME: Final = 1_000
_UNDER_WAY: Final = timedelta(minutes=1)
"""A change that was under way when limits were counted carries a time before the count; it is counted again
rather than missed."""


@dataclass(frozen=True, slots=True)
class BookedLimit:
    """A limit without its scope, and what tells its PD: the text of the decision that put it in force, of the
    one that lowered it last, or else its customer."""

    limit: Limit
    decision: str | None
    decrease: str | None
    customer: Customer | None


@dataclass(frozen=True, slots=True)
class MadeChange:
    """A change of a limit and the text of the decision that it rests on; None where it cannot be read."""

    change_id: str
    limit_id: str
    kind: LimitKind
    from_minor: int
    to_minor: int
    decision: str | None


@dataclass(frozen=True, slots=True)
class Portfolio:
    session: Session
    vault: Vault

    def count_limits(self) -> int:
        """How many there are, ended ones too."""
        query = select(func.count()).select_from(LimitRow).where(not_practice(LimitRow.customer_id))
        return self.session.scalar(query) or 0

    def limits(self) -> Iterator[BookedLimit]:
        """Every limit, ended ones too, by customer so that each one's keys are looked up once."""
        latest = aliased(LimitChangeRow)
        query = (
            select(LimitRow, CustomerRow, DecisionRow, DecreaseRow)
            .join(CustomerRow, CustomerRow.customer_id == LimitRow.customer_id)
            .outerjoin(OfferRow, OfferRow.offer_id == LimitRow.offer_id)
            .outerjoin(DecisionRow, DecisionRow.decision_id == OfferRow.decision_id)
            .outerjoin(_LATEST, _LATEST.c.limit_id == LimitRow.limit_id)
            .outerjoin(latest, latest.change_id == _LATEST.c.change_id)
            .outerjoin(DecreaseRow, DecreaseRow.decrease_id == latest.decrease_id)
            .where(not_practice(LimitRow.customer_id))
            .order_by(LimitRow.customer_id, LimitRow.limit_id)
        )
        for limit, customer, decision, decrease in self._read(query):
            text, lowered = self._decision(decision), self._decrease(decrease)
            known = text is not None or lowered is not None
            yield BookedLimit(limit_of(limit), text, lowered, None if known else self._customer(customer))

    def changes(self) -> Iterator[MadeChange]:
        """Every change of a limit but its opening by an account that came with it, by customer."""
        query = (
            select(LimitRow, LimitChangeRow, DecisionRow, DecreaseRow)
            .join(LimitChangeRow, LimitChangeRow.limit_id == LimitRow.limit_id)
            .outerjoin(OfferRow, OfferRow.offer_id == LimitChangeRow.offer_id)
            .outerjoin(DecisionRow, DecisionRow.decision_id == OfferRow.decision_id)
            .outerjoin(DecreaseRow, DecreaseRow.decrease_id == LimitChangeRow.decrease_id)
            .where(LimitChangeRow.offer_id.is_not(None) | LimitChangeRow.decrease_id.is_not(None))
            .order_by(LimitRow.customer_id, LimitChangeRow.change_id)
        )
        for limit, change, decision, decrease in self._read(query):
            yield MadeChange(
                change_id=change.change_id,
                limit_id=change.limit_id,
                kind=LimitKind(limit.kind),
                from_minor=change.from_minor,
                to_minor=change.to_minor,
                decision=self._decision(decision) if decrease is None else self._decrease(decrease),
            )

    # --- counts

    def keep_count(self, count: PortfolioCount) -> None:
        self.session.add(PortfolioCountRow(**count.model_dump()))
        self.session.flush()

    def wait_for_others(self) -> None:
        """Nobody else who asks so goes on until this transaction ends: the first count is what they queue at,
        because it is always there and never changes. Without any count there is nothing to wait for."""
        first = select(PortfolioCountRow.count_id).order_by(
            PortfolioCountRow.counted_at, PortfolioCountRow.count_id
        )
        self.session.execute(first.limit(1).with_for_update())

    def latest_count(self) -> PortfolioCount | None:
        query = (
            select(PortfolioCountRow)
            .order_by(PortfolioCountRow.counted_at.desc(), PortfolioCountRow.count_id.desc())
            .limit(1)
        )
        row = self.session.scalars(query).one_or_none()
        if row is None:
            return None
        columns = {name: getattr(row, name) for name in PortfolioCount.model_fields}
        return PortfolioCount(**columns)

    def grown_since(self, counted_at: datetime) -> int:
        """By how much limits were raised and opened since a count, in minor units. What was lowered or ended
        since is left out: it makes room with the next count."""
        more = LimitChangeRow.to_minor - LimitChangeRow.from_minor
        query = select(func.coalesce(func.sum(more), 0)).where(
            LimitChangeRow.at >= counted_at - _UNDER_WAY, more > 0
        )
        return int(self.session.scalar(query) or 0)

    # --- rows

    def _read(self, query: Any) -> Iterator[Any]:
        """In pages, so that memory does not grow with the customers; keys a page at a time."""
        found = self.session.execute(query.execution_options(yield_per=AT_A_TIME))
        for rows in found.partitions():
            self.vault.read_ahead(row[0].customer_id for row in rows)
            yield from rows

    def _decision(self, row: DecisionRow | None) -> str | None:
        if row is None or not row.document:
            return None
        place = f"decisions/{row.decision_id}"
        return self.vault.text(row.customer_id, row.sealed_for, place, row.document)

    def _decrease(self, row: DecreaseRow | None) -> str | None:
        return None if row is None else decision_of(self.vault, row)

    def _customer(self, row: CustomerRow) -> Customer | None:
        if row.document is None:
            return None
        place = f"customers/{row.customer_id}"
        text = self.vault.text(row.customer_id, PERSON, place, row.document)
        return None if text is None else Customer.from_json(text)


_LATEST: Final = (
    select(LimitChangeRow.limit_id, func.max(LimitChangeRow.change_id).label("change_id"))
    .group_by(LimitChangeRow.limit_id)
    .subquery()
)
"""The last change of each limit."""
