"""What limits cost: interest as it is counted, what was charged, and what of that is still owed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.facts.interest import InterestAccount
from models.facts.ledger import Movement
from models.tables import InterestRow, LimitRow
from tools.costs.interest import PER_MINOR, after, counted


@dataclass(frozen=True, slots=True)
class Interest:
    """Everything here is done under the customer's lock. What the law no longer has kept has no account."""

    session: Session

    def open(self, limit_id: str, customer_id: str, day: date) -> None:
        """Interest on a new limit is counted from this local day on."""
        self.session.add(
            InterestRow(
                limit_id=limit_id,
                customer_id=customer_id,
                counted_to=day,
                accrued=0,
                interest_minor=0,
                fees_minor=0,
                charged_on=day,
            )
        )
        self.session.flush()

    def of_customer(self, customer_id: str, day: date) -> dict[str, InterestAccount]:
        """By limit, counted up to a local day; nothing is kept."""
        query = (
            select(InterestRow, LimitRow.drawn_minor, LimitRow.annual_rate_bps)
            .join(LimitRow, LimitRow.limit_id == InterestRow.limit_id)
            .where(InterestRow.customer_id == customer_id)
            .execution_options(populate_existing=True)
        )
        return {
            row.limit_id: counted(_account(row), drawn, rate, day)
            for row, drawn, rate in self.session.execute(query)
        }

    def count(self, limit_id: str, day: date) -> None:
        """Count up to a day at the rate in force until now; called before rate or drawn sum change."""
        self.enter(Movement(limit_id=limit_id), 0, day)

    def enter(self, movement: Movement, charged_minor: int, day: date) -> None:
        """Count up to a day, then note what an entry does; called before the entry moves the limit."""
        query = (
            select(InterestRow, LimitRow.drawn_minor, LimitRow.annual_rate_bps)
            .join(LimitRow, LimitRow.limit_id == InterestRow.limit_id)
            .where(InterestRow.limit_id == movement.limit_id)
            .execution_options(populate_existing=True)
        )
        found = self.session.execute(query).one_or_none()
        if found is None:
            return
        row, drawn, rate = found
        account = counted(_account(row), drawn, rate, day)
        account = after(account, movement, charged_minor, drawn + movement.drawn_minor)
        row.counted_to, row.accrued = account.counted_to, account.accrued
        row.interest_minor, row.fees_minor = account.interest_minor, account.fees_minor
        self.session.flush()

    def charged(self, limit_ids: Iterable[str], day: date) -> None:
        """All that was counted by this day has been charged."""
        query = select(InterestRow).where(InterestRow.limit_id.in_(tuple(limit_ids)))
        for row in self.session.scalars(query):
            row.charged_on = max(row.charged_on, day)
        self.session.flush()

    def with_charges(self, statement: date) -> tuple[str, ...]:
        """Customers with something to charge who were last charged before this statement day."""
        query = (
            select(InterestRow.customer_id)
            .join(LimitRow, LimitRow.limit_id == InterestRow.limit_id)
            .where(
                InterestRow.charged_on < statement,
                or_(LimitRow.drawn_minor > 0, InterestRow.accrued >= PER_MINOR),
            )
        )
        return tuple(self.session.scalars(query.distinct().order_by(InterestRow.customer_id)))


def _account(row: InterestRow) -> InterestAccount:
    return InterestAccount(
        limit_id=row.limit_id,
        counted_to=row.counted_to,
        accrued=row.accrued,
        interest_minor=row.interest_minor,
        fees_minor=row.fees_minor,
        charged_on=row.charged_on,
    )
