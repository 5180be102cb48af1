"""The books: limits, postings and entries compared by the database; entries opened one by one."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, func, literal, or_, select
from sqlalchemy.orm import Session, aliased

from assistant.storage.vault import RETAINED, Vault
from models.errors import RecordTampered
from models.facts.portfolio import Difference
from models.tables import EntryRow, InterestRow, LimitChangeRow, LimitRow, PostingRow

AT_A_TIME: Final = 1_000

ACCOUNTS: Final[Mapping[str, ColumnElement[int]]] = {
    "limit": LimitRow.drawn_minor.expression,
    "held": LimitRow.held_minor.expression,
    "credit": -LimitRow.credit_minor.expression,
    "interest": func.coalesce(InterestRow.interest_minor, 0),
    "fees": func.coalesce(InterestRow.fees_minor, 0),
}
"""The account `<name>:<limit>` says what stands in this column of the limit, or of what it costs."""


@dataclass(frozen=True, slots=True)
class EntryPosted:
    """An entry and its postings, by account; `moved` is None where what stands there does not open."""

    entry_id: str
    moved: Mapping[str, int] | None
    posted: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Books:
    session: Session
    vault: Vault

    def of_limits(self, account: str) -> int:
        """What all limits say, in minor units."""
        said = select(func.coalesce(func.sum(ACCOUNTS[account]), 0)).select_from(LimitRow)
        query = said.outerjoin(InterestRow, InterestRow.limit_id == LimitRow.limit_id)
        return int(self.session.scalar(query) or 0)

    def of_postings(self, account: str) -> int:
        """What all postings of such accounts say."""
        query = select(func.coalesce(func.sum(PostingRow.amount_minor), 0)).where(_is(account))
        return int(self.session.scalar(query) or 0)

    def count_entries(self) -> int:
        return self.session.scalar(select(func.count()).select_from(EntryRow)) or 0

    def count_changes(self) -> int:
        return self.session.scalar(select(func.count()).select_from(LimitChangeRow)) or 0

    def first_difference(self) -> Difference | None:
        """The first limit, by id, whose postings or changes say something else than it does."""
        found = [each for name in ACCOUNTS for each in (self._off(name), self._without_limit(name)) if each]
        found += [each for each in (self._not_as_changed(), self._broken_chain(), self._off_entry()) if each]
        return min(found, key=lambda each: each.subject, default=None)

    def entries(self) -> Iterator[EntryPosted]:
        """Every entry, by customer, with its postings. What was moved is read from the sealed entry alone."""
        query = select(EntryRow).order_by(EntryRow.customer_id, EntryRow.entry_id)
        for rows in self.session.scalars(query.execution_options(yield_per=AT_A_TIME)).partitions():
            self.vault.read_ahead(row.customer_id for row in rows)
            posted = self._posted([row.entry_id for row in rows])
            for row in rows:
                yield EntryPosted(row.entry_id, self._moved(row), posted.get(row.entry_id, {}))

    def without_entry(self, account: str) -> int:
        """What is posted without an entry: balances taken over, and what is past its retention."""
        there = select(EntryRow.entry_id).where(EntryRow.entry_id == PostingRow.entry_id).exists()
        query = select(func.coalesce(func.sum(PostingRow.amount_minor), 0)).where(_is(account), ~there)
        return int(self.session.scalar(query) or 0)

    # --- comparing

    def _off(self, account: str) -> Difference | None:
        sums = (
            select(PostingRow.account, func.sum(PostingRow.amount_minor).label("posted"))
            .where(_is(account))
            .group_by(PostingRow.account)
            .subquery()
        )
        posted, says = func.coalesce(sums.c.posted, 0), ACCOUNTS[account]
        query = (
            select(LimitRow.limit_id, says, posted)
            .select_from(LimitRow)
            .outerjoin(InterestRow, InterestRow.limit_id == LimitRow.limit_id)
            .outerjoin(sums, sums.c.account == literal(f"{account}:") + LimitRow.limit_id)
            .where(says != posted)
        )
        row = self._first(query, LimitRow.limit_id)
        if row is None:
            return None
        reason = f"It says {row[1]} on {account}: and its postings come to {row[2]} minor units."
        return Difference(subject=row[0], reason=reason)

    def _without_limit(self, account: str) -> Difference | None:
        limit_id = func.substr(PostingRow.account, len(account) + 2)  # so that its index is used
        there = select(LimitRow.limit_id).where(LimitRow.limit_id == limit_id)
        query = select(PostingRow.account).where(_is(account), ~there.exists())
        row = self._first(query, PostingRow.account)
        if row is None:
            return None
        return Difference(subject=row[0].partition(":")[2], reason="There are postings on it and no limit.")

    def _not_as_changed(self) -> Difference | None:
        latest = (
            select(LimitChangeRow.limit_id, func.max(LimitChangeRow.change_id).label("change_id"))
            .group_by(LimitChangeRow.limit_id)
            .subquery()
        )
        query = (
            select(LimitRow.limit_id, LimitRow.amount_minor, LimitChangeRow.to_minor)
            .outerjoin(latest, latest.c.limit_id == LimitRow.limit_id)
            .outerjoin(LimitChangeRow, LimitChangeRow.change_id == latest.c.change_id)
            .where(or_(LimitChangeRow.to_minor.is_(None), LimitChangeRow.to_minor != LimitRow.amount_minor))
        )
        row = self._first(query, LimitRow.limit_id)
        if row is None:
            return None
        reason = f"It is {row[1]} and its last change led to {row[2]} minor units."
        return Difference(subject=row[0], reason=reason)

    def _broken_chain(self) -> Difference | None:
        """Each change begins where the one before ended, the first at nothing."""
        before = func.lag(LimitChangeRow.to_minor).over(
            partition_by=LimitChangeRow.limit_id, order_by=LimitChangeRow.change_id
        )
        each = select(LimitChangeRow.limit_id, LimitChangeRow.from_minor, before.label("before")).subquery()
        query = select(each.c.limit_id).where(func.coalesce(each.c.before, 0) != each.c.from_minor)
        row = self._first(query, each.c.limit_id)
        if row is None:
            return None
        return Difference(subject=row[0], reason="A change begins where the one before did not end.")

    def _off_entry(self) -> Difference | None:
        """An entry whose postings do not sum to zero, by the first limit it is about."""
        off = (
            select(PostingRow.entry_id)
            .group_by(PostingRow.entry_id)
            .having(func.sum(PostingRow.amount_minor) != 0)
        ).subquery()
        side = aliased(PostingRow)
        query = select(func.coalesce(side.account, off.c.entry_id), off.c.entry_id).outerjoin(
            side, and_(side.entry_id == off.c.entry_id, or_(*(_is(name, side) for name in ACCOUNTS)))
        )
        row = self._first(query, off.c.entry_id)
        if row is None:
            return None
        subject = row[0].rpartition(":")[2]
        return Difference(subject=subject, reason=f"The postings of {row[1]} do not sum to zero.")

    def _first(self, query: Any, order: Any) -> Any:
        return self.session.execute(query.order_by(order).limit(1)).first()

    def _posted(self, entry_ids: list[str]) -> Mapping[str, Mapping[str, int]]:
        query = select(PostingRow.entry_id, PostingRow.account, PostingRow.amount_minor).where(
            PostingRow.entry_id.in_(entry_ids)
        )
        found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for entry_id, account, amount in self.session.execute(query):
            found[entry_id][account] += amount
        return found

    def _moved(self, row: EntryRow) -> Mapping[str, int] | None:
        place = f"ledger_entries/{row.entry_id}"
        try:
            text = self.vault.text(row.customer_id, RETAINED, place, row.document)
        except RecordTampered:
            return None
        return None if text is None else moved_by(json.loads(text)["movements"])


def moved_by(movements: list[dict[str, Any]]) -> Mapping[str, int]:
    """What an entry does to the accounts of limits, from its JSON: what has no effect is left out."""
    sums: dict[str, int] = defaultdict(int)
    for each in movements:
        limit_id = each["limit_id"]
        sums[f"limit:{limit_id}"] += each.get("drawn_minor", 0)
        sums[f"held:{limit_id}"] += each.get("held_minor", 0)
        sums[f"credit:{limit_id}"] -= each.get("credit_minor", 0)
        sums[f"interest:{limit_id}"] += each.get("interest_minor", 0)
        sums[f"fees:{limit_id}"] += each.get("fees_minor", 0)
    return {account: amount for account, amount in sums.items() if amount}


def _is(account: str, row: Any = PostingRow) -> ColumnElement[bool]:
    return row.account.startswith(f"{account}:", autoescape=True)  # type: ignore[no-any-return]
