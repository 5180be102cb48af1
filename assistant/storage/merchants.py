"""Merchants: the directory, and what is noted of each, folded from time to time into one row.

Notes are only ever added, so that a popular merchant is nobody's lock; whoever asks reads one row, and what
was noted since it was folded.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, insert, inspect, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from assistant.storage.append_only import let_end
from assistant.storage.vault import Vault
from models.facts.merchant import (
    MerchantFact,
    MerchantFactKind,
    MerchantKnown,
    MerchantRecord,
    MerchantStanding,
)
from models.facts.payment import Merchant
from models.fraud_tables import MerchantFactRow, MerchantRow
from tools.payments.merchant_standing import REMEMBERED, standing_of, with_latest
from tools.payments.payee_standing import PAYEE
from tools.verification.merchants import plain_name

_ENTRIES, _NOTES = inspect(MerchantRow).local_table.c, inspect(MerchantFactRow).local_table.c

# What a payment asks and adds is said once, without the mapping of rows to objects: it is on its way.
_NOTE = insert(MerchantFactRow.__table__)  # type: ignore[arg-type]
_BY_ID_OR_NAME = (
    select(*_ENTRIES)
    .where(
        or_(
            _ENTRIES.merchant_id == bindparam("merchant_id"),
            and_(_ENTRIES.name_index == bindparam("said"), _ENTRIES.registered_at.is_not(None)),
        )
    )
    .order_by(_ENTRIES.merchant_id != bindparam("merchant_id"))
    .limit(2)
)
_SINCE = (
    select(*_NOTES)
    .where(_NOTES.merchant_id == bindparam("merchant_id"), _NOTES.at > bindparam("since"))
    .order_by(_NOTES.at.desc())
    .limit(bindparam("most"))
)

_LATEST_MAX = 200
_FOLDED_MAX = 20_000
"""Of a merchant with more payments than this in a month the latest are looked at."""

_COMMITTED_WITHIN = timedelta(minutes=10)
"""A note can become visible so much later than its time says."""


@dataclass(frozen=True, slots=True)
class Merchants:
    """Named by the integrators' own ids."""

    session: Session
    vault: Vault

    def note(self, fact: MerchantFact) -> None:
        """Add what happened; the payer and the merchant's name blinded."""
        self.session.connection().execute(_NOTE, note_row(self.vault, fact))

    def record(self, merchant_id: str) -> MerchantRecord | None:
        """The directory's entry, or what the first payment there said; None for one never seen."""
        return self._entry(merchant_id)[0]

    def register(self, shop: MerchantRecord) -> None:
        """Put an entry with a name in the place of the one there was."""
        assert shop.name is not None, "whoever registers a merchant names it"
        self._put(shop, self._name_index(shop.name))

    def is_called(self, merchant: Merchant) -> bool:
        """Whether the directory, where it knows the merchant, knows it by this name."""
        _, name_index = self._entry(merchant.merchant_id)
        return name_index is None or name_index == self._name_index(merchant.name)

    def _put(self, shop: MerchantRecord, name_index: str) -> None:
        values = {"name_index": name_index, **shop.model_dump(exclude={"merchant_id"})}
        row = self._locked(shop.merchant_id)
        if row is None:
            try:
                with self.session.begin_nested():
                    self.session.add(MerchantRow(merchant_id=shop.merchant_id, **values))
                return
            except IntegrityError:  # somebody else was first
                row = self._locked(shop.merchant_id)
                assert row is not None
        for name, value in values.items():
            setattr(row, name, value)
        self.session.flush()

    def _locked(self, merchant_id: str) -> MerchantRow | None:
        return self.session.get(MerchantRow, merchant_id, with_for_update=True, populate_existing=True)

    def standing(self, merchant_id: str) -> MerchantStanding | None:
        """As it was folded last: one row."""
        kept = subject_as_kept(self.vault, merchant_id)
        query = select(MerchantRow.standing).where(MerchantRow.merchant_id == kept)
        text = self.session.scalar(query)
        return None if text is None else MerchantStanding.from_json(text)

    def known(self, merchant: Merchant, at: datetime) -> MerchantKnown:
        """What a scene limit asks about the merchant of a payment, up to this moment."""
        said, named = self._name_index(merchant.name), {"merchant_id": merchant.merchant_id}
        found = self.session.connection().execute(_BY_ID_OR_NAME, {**named, "said": said}).all()
        own = next((row for row in found if row.merchant_id == merchant.merchant_id), None)
        if own is None:
            record, name_index = self._first_sight(merchant.merchant_id)
        else:
            record, name_index = _record(own), own.name_index
        held = any(row is not own and row.name_index == said for row in found)
        return MerchantKnown(
            record=record,
            standing=None if record is None else self._standing_now(record, own, at),
            name_differs=name_index is not None and name_index != said,
            name_held=held and (record is None or record.registered_at is None),
        )

    def paid_by(self, merchant_id: str, customer_id: str, since: datetime) -> int:
        """What scene limits of a customer have paid there since then, in minor units."""
        query = select(func.coalesce(func.sum(MerchantFactRow.scene_minor), 0)).where(
            MerchantFactRow.payer == self._payer(merchant_id, customer_id),
            MerchantFactRow.kind == MerchantFactKind.PAID,
            MerchantFactRow.at > since,
        )
        return int(self.session.scalar(query) or 0)

    # --- folding

    def to_fold(self, at: datetime) -> tuple[str, ...]:
        """Merchants with notes that are not folded yet, or of whom what was folded has grown a day old."""
        last = self.session.scalar(select(func.max(MerchantRow.folded_at)))
        fresh = select(MerchantFactRow.merchant_id).distinct()
        if last is not None:
            fresh = fresh.where(MerchantFactRow.at > last - _COMMITTED_WITHIN)
        stale = select(MerchantRow.merchant_id).where(
            MerchantRow.folded_at <= at - timedelta(days=1), MerchantRow.standing.is_not(None)
        )
        return tuple(sorted({*self.session.scalars(fresh), *self.session.scalars(stale)}))

    def fold(self, merchant_id: str, at: datetime) -> None:
        """Work out the standing anew from what was noted in 30 days; the first sight becomes an entry."""
        facts = self._facts(merchant_id, at - REMEMBERED, _FOLDED_MAX)
        record, name_index = self._entry(merchant_id)
        if record is None or name_index is None:
            return  # all that is known of it is a refund or a scam that came without its payment
        row = self.session.get(MerchantRow, merchant_id)
        if row is None:
            self._put(record, name_index)
            row = self.session.get_one(MerchantRow, merchant_id)
        standing = standing_of(merchant_id, facts, record.first_seen_at, at)
        row.standing = standing.model_dump_json() if facts else None
        row.folded_at = at
        self.session.flush()

    def forget(self, before: datetime) -> int:
        """Delete the notes of merchants in the directory that are too old to count; how many those were."""
        entries = select(MerchantRow.merchant_id)
        let_end(self.session)
        gone = self.session.execute(
            delete(MerchantFactRow).where(
                MerchantFactRow.at < before, MerchantFactRow.merchant_id.in_(entries)
            )
        )
        return int(gone.rowcount)  # type: ignore[attr-defined]

    # --- reading

    def _standing_now(self, record: MerchantRecord, row: Any, at: datetime) -> MerchantStanding:
        folded_at = None if row is None else row.folded_at
        facts = self._facts(record.merchant_id, folded_at or at - REMEMBERED, _LATEST_MAX)
        folded = None if row is None or row.standing is None else MerchantStanding.from_json(row.standing)
        if folded is not None and not facts:
            return folded
        latest = standing_of(record.merchant_id, facts, record.first_seen_at, at)
        return latest if folded is None else with_latest(folded, latest)

    def _facts(self, merchant_id: str, since: datetime, most: int) -> list[MerchantFact]:
        asked = {"merchant_id": merchant_id, "since": since, "most": most}
        return [_fact(row) for row in self.session.connection().execute(_SINCE, asked)]

    def _entry(self, merchant_id: str) -> tuple[MerchantRecord | None, str | None]:
        """What is known of a merchant, and by which name."""
        row = self.session.get(MerchantRow, merchant_id)
        return self._first_sight(merchant_id) if row is None else (_record(row), row.name_index)

    def _first_sight(self, merchant_id: str) -> tuple[MerchantRecord | None, str | None]:
        query = (
            select(MerchantFactRow)
            .where(MerchantFactRow.merchant_id == merchant_id, MerchantFactRow.category_code.is_not(None))
            .order_by(MerchantFactRow.at, MerchantFactRow.fact_id)
            .limit(1)
        )
        row = self.session.scalars(query).one_or_none()
        if row is None or row.category_code is None or row.country is None:
            return None, None
        record = MerchantRecord(
            merchant_id=merchant_id,
            name=None,
            category_code=row.category_code,
            country=row.country,
            region=row.region,
            first_seen_at=row.at,
        )
        return record, row.name_index

    def _payer(self, merchant_id: str, customer_id: str) -> str:
        return _payer(self.vault, merchant_id, customer_id)

    def _name_index(self, name: str) -> str:
        return _name_index(self.vault, name)


def subject_as_kept(vault: Vault, subject: str) -> str:
    """Merchants by their id; a payee, who may be a person by the number of an account, blinded."""
    if not subject.startswith(PAYEE):
        return subject
    return f"payee:{vault.blind('payees', subject.removeprefix(PAYEE))}"


def note_row(vault: Vault, fact: MerchantFact) -> dict[str, Any]:
    """A note as it is kept: the payer, the merchant's name, and a payee blinded."""
    return {
        **fact.model_dump(exclude={"name"}),
        "merchant_id": subject_as_kept(vault, fact.merchant_id),
        "payer": _payer(vault, fact.merchant_id, fact.payer),
        "name_index": None if fact.name is None else _name_index(vault, fact.name),
    }


def _payer(vault: Vault, merchant_id: str, customer_id: str) -> str:
    return vault.blind("payers", f"{merchant_id}\n{customer_id}")


def _name_index(vault: Vault, name: str) -> str:
    """A name of which nothing is left to compare is compared as it is written."""
    return vault.blind("merchant names", plain_name(name) or name)


def _record(row: Any) -> MerchantRecord:
    return MerchantRecord(
        merchant_id=row.merchant_id,
        name=row.name,
        category_code=row.category_code,
        country=row.country,
        region=row.region,
        first_seen_at=row.first_seen_at,
        changed_at=row.changed_at,
        registered_at=row.registered_at,
    )


def _fact(row: Any) -> MerchantFact:
    return MerchantFact(
        fact_id=row.fact_id,
        kind=MerchantFactKind(row.kind),
        merchant_id=row.merchant_id,
        payer=row.payer,
        amount_minor=row.amount_minor,
        scene_minor=row.scene_minor,
        soon=row.soon,
        at=row.at,
    )
