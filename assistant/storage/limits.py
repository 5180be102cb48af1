"""Limits, how they came to their amounts, and the answers to payments."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from assistant.storage.interest import Interest
from assistant.storage.practice_customers import not_practice
from assistant.storage.vault import RETAINED, Vault
from models.errors import NotFound
from models.facts.limit import Limit, LimitKind, Scope
from models.facts.money import Currency
from models.facts.payment import Authorisation
from models.facts.value import Value
from models.tables import AuthorisationRow, InterestRow, LimitChangeRow, LimitRow
from tools.explanation.figures import local_day


class KeptScope(Value):
    """A scope as it stands with its limit: the signature first, by which it is told from older ones."""

    signature: str | None
    scope: Scope | None


NO_SCOPE: Final = KeptScope(signature=None, scope=None)
"""Of a limit that works everywhere."""


def opened_scope(vault: Vault, customer_id: str, limit_id: str, sealed: bytes) -> KeptScope:
    """A scope as it was sealed with its limit; also as it was before scopes were signed: the scope alone."""
    text = vault.text(customer_id, RETAINED, f"limits/{limit_id}", sealed)
    assert text is not None, "a limit outlives no key that its scope needs"
    if not text.startswith('{"signature"'):
        return KeptScope(signature=None, scope=Scope.from_json(text))
    return KeptScope.from_json(text)


@dataclass(frozen=True, slots=True)
class Limits:
    session: Session
    vault: Vault

    def open(self, limit: Limit, change_id: str, at: datetime) -> None:
        """A new limit; its offer is the basis, or none for the limit the customer came with."""
        self.session.add(
            LimitRow(
                limit_id=limit.limit_id,
                customer_id=limit.customer_id,
                kind=limit.kind,
                scope=self._sealed_scope(limit),
                amount_minor=limit.amount_minor,
                drawn_minor=limit.drawn_minor,
                held_minor=limit.held_minor,
                credit_minor=limit.credit_minor,
                currency=limit.currency,
                annual_rate_bps=limit.annual_rate_bps,
                valid_from=limit.valid_from,
                valid_until=limit.valid_until,
                offer_id=limit.offer_id,
                uses=limit.uses,
                uses_max=None if limit.scope is None else limit.scope.uses_max,
                scope_signed=limit.scope_signature is not None,
            )
        )
        self.session.flush()
        Interest(self.session).open(limit.limit_id, limit.customer_id, local_day(at))
        self._note(change_id, limit.limit_id, 0, limit.amount_minor, limit.offer_id, at)

    def change(
        self, limit: Limit, to_minor: int, rate_bps: int, offer_id: str, change_id: str, at: datetime
    ) -> None:
        """Put an accepted offer in force on a standing limit; up to now interest is at the old rate."""
        Interest(self.session).count(limit.limit_id, local_day(at))
        row = self.session.get(LimitRow, limit.limit_id, with_for_update=True, populate_existing=True)
        assert row is not None
        self._note(change_id, row.limit_id, row.amount_minor, to_minor, offer_id, at)
        row.amount_minor, row.annual_rate_bps, row.offer_id = to_minor, rate_bps, offer_id
        self.session.flush()

    def lower(self, limit: Limit, to_minor: int, decrease_id: str, change_id: str, at: datetime) -> None:
        """Put a decrease in force on a standing limit; its rate and the offer it came from stay."""
        row = self.session.get(LimitRow, limit.limit_id, with_for_update=True, populate_existing=True)
        assert row is not None
        assert row.drawn_minor + row.held_minor <= to_minor < row.amount_minor, "only what is unused"
        self._note(change_id, row.limit_id, row.amount_minor, to_minor, None, at, decrease_id)
        row.amount_minor = to_minor
        self.session.flush()

    def in_force(self, customer_id: str, at: datetime) -> tuple[Limit, ...]:
        """The customer's limits at a moment: the standing one first, then scenes by age."""
        query = (
            select(LimitRow)
            .where(
                LimitRow.customer_id == customer_id,
                LimitRow.valid_from <= at,
                or_(LimitRow.valid_until.is_(None), LimitRow.valid_until > at),
            )
            .order_by(LimitRow.kind.desc(), LimitRow.limit_id)
        )
        return tuple(self._limit(row) for row in self.session.scalars(query))

    def raised_at(self, limit_id: str) -> datetime | None:
        """When an accepted offer last raised it; None if none ever did."""
        query = select(func.max(LimitChangeRow.at)).where(
            LimitChangeRow.limit_id == limit_id,
            LimitChangeRow.offer_id.is_not(None),
            LimitChangeRow.to_minor > LimitChangeRow.from_minor,
        )
        return self.session.scalar(query)

    def with_scopes(self) -> tuple[Limit, ...]:
        """Every scene limit whose scope is still kept, ended ones too."""
        query = select(LimitRow).where(LimitRow.scope.is_not(None)).order_by(LimitRow.limit_id)
        return tuple(self._limit(row) for row in self.session.scalars(query))

    def unsigned(self) -> tuple[Limit, ...]:
        """Those of them that were accepted before scopes were signed."""
        query = select(LimitRow).where(
            LimitRow.kind == LimitKind.SCENE, ~LimitRow.scope_signed, LimitRow.scope.is_not(None)
        )
        return tuple(self._limit(row) for row in self.session.scalars(query.order_by(LimitRow.limit_id)))

    def sign(self, limit: Limit) -> None:
        """Keep a signature for a scope that had none."""
        row = self.session.get(LimitRow, limit.limit_id, with_for_update=True, populate_existing=True)
        assert row is not None
        row.scope, row.scope_signed = self._sealed_scope(limit), limit.scope_signature is not None
        self.session.flush()

    def granted_minor(self, limit_id: str) -> int:
        """What a limit was when it was opened or last raised, whatever lowered it since."""
        query = (
            select(LimitChangeRow.to_minor)
            .where(LimitChangeRow.limit_id == limit_id, LimitChangeRow.decrease_id.is_(None))
            .order_by(LimitChangeRow.change_id.desc())
            .limit(1)
        )
        return int(self.session.scalar(query) or 0)

    def unchanged_since(self, before: datetime, at: datetime) -> tuple[tuple[str, str], ...]:
        """Customer and id of every standing limit in force whose last change was before then, the longest
        first."""
        last = func.max(LimitChangeRow.at)
        query = (
            select(LimitRow.customer_id, LimitRow.limit_id)
            .join(LimitChangeRow, LimitChangeRow.limit_id == LimitRow.limit_id)
            .where(
                LimitRow.kind == LimitKind.STANDING,
                or_(LimitRow.valid_until.is_(None), LimitRow.valid_until > at),
                not_practice(LimitRow.customer_id),
            )
            .group_by(LimitRow.customer_id, LimitRow.limit_id)
            .having(last <= before)
            .order_by(last, LimitRow.limit_id)
        )
        return tuple((customer_id, limit_id) for customer_id, limit_id in self.session.execute(query))

    def owing(self, customer_id: str) -> tuple[Limit, ...]:
        """Limits that something is owed on, if only interest; ended ones too."""
        query = (
            select(LimitRow)
            .outerjoin(InterestRow, InterestRow.limit_id == LimitRow.limit_id)
            .where(
                LimitRow.customer_id == customer_id,
                or_(
                    LimitRow.drawn_minor > 0,
                    InterestRow.accrued > 0,
                    InterestRow.interest_minor > 0,
                    InterestRow.fees_minor > 0,
                ),
            )
        )
        return tuple(self._limit(row) for row in self.session.scalars(query.order_by(LimitRow.limit_id)))

    def end_all(self, customer_id: str, at: datetime) -> None:
        """No limit of theirs lends any more; what is drawn stays drawn."""
        self.session.execute(
            update(LimitRow)
            .where(
                LimitRow.customer_id == customer_id,
                or_(LimitRow.valid_until.is_(None), LimitRow.valid_until > at),
            )
            .values(valid_until=at)
        )

    def drawn_minor(self, customer_id: str) -> int:
        """What is owed and held over all limits, ended ones too, in minor units."""
        query = select(func.coalesce(func.sum(LimitRow.drawn_minor + LimitRow.held_minor), 0)).where(
            LimitRow.customer_id == customer_id
        )
        return int(self.session.scalar(query) or 0)

    def get(self, limit_id: str, customer_id: str) -> Limit:
        """Raises NotFound, also for somebody else's limit."""
        row = self.session.get(LimitRow, limit_id)
        if row is None or row.customer_id != customer_id:
            raise NotFound(f"There is no limit {limit_id}.")
        return self._limit(row)

    def of_offer(self, offer_id: str) -> Limit:
        """The limit that an accepted offer opened or changed, in force or not."""
        query = (
            select(LimitRow)
            .join(LimitChangeRow, LimitChangeRow.limit_id == LimitRow.limit_id)
            .where(LimitChangeRow.offer_id == offer_id)
        )
        return self._limit(self.session.scalars(query).one())

    def authorisation(self, payment_id: str) -> tuple[Authorisation, str] | None:
        """A payment's answer and the hash of what was asked, or None."""
        row = self.session.get(AuthorisationRow, payment_id)
        answer = None if row is None else self._authorisation(row)
        return None if row is None or answer is None else (answer, row.request_hash)

    def authorisations(self, customer_id: str) -> tuple[Authorisation, ...]:
        """Every answer to a payment of theirs, oldest first."""
        query = (
            select(AuthorisationRow)
            .where(AuthorisationRow.customer_id == customer_id)
            .order_by(AuthorisationRow.at, AuthorisationRow.payment_id)
        )
        found = (self._authorisation(row) for row in self.session.scalars(query))
        return tuple(answer for answer in found if answer is not None)

    def _note(
        self,
        change_id: str,
        limit_id: str,
        from_minor: int,
        to_minor: int,
        offer_id: str | None,
        at: datetime,
        decrease_id: str | None = None,
    ) -> None:
        self.session.add(
            LimitChangeRow(
                change_id=change_id,
                limit_id=limit_id,
                from_minor=from_minor,
                to_minor=to_minor,
                offer_id=offer_id,
                decrease_id=decrease_id,
                at=at,
            )
        )
        self.session.flush()

    def _authorisation(self, row: AuthorisationRow) -> Authorisation | None:
        place = f"authorisations/{row.payment_id}"
        text = self.vault.text(row.customer_id, RETAINED, place, row.document)
        return None if text is None else Authorisation.from_json(text)

    def _sealed_scope(self, limit: Limit) -> bytes | None:
        if limit.scope is None:
            return None
        kept = KeptScope(signature=limit.scope_signature, scope=limit.scope)
        place = f"limits/{limit.limit_id}"
        return self.vault.seal(limit.customer_id, RETAINED, place, kept.model_dump_json())

    def _scope(self, row: LimitRow) -> KeptScope:
        if row.scope is None:
            return NO_SCOPE
        return opened_scope(self.vault, row.customer_id, row.limit_id, row.scope)

    def _limit(self, row: LimitRow) -> Limit:
        return limit_of(row, self._scope(row))


def limit_of(row: LimitRow, kept: KeptScope = NO_SCOPE) -> Limit:
    """A limit as its row stands; where it works is sealed in the row and is given beside it."""
    return Limit(
        limit_id=row.limit_id,
        customer_id=row.customer_id,
        kind=LimitKind(row.kind),
        scope=kept.scope,
        scope_signature=kept.signature,
        amount_minor=row.amount_minor,
        drawn_minor=row.drawn_minor,
        held_minor=row.held_minor,
        credit_minor=row.credit_minor,
        currency=Currency(row.currency),
        annual_rate_bps=row.annual_rate_bps,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        offer_id=row.offer_id,
        uses=row.uses,
    )
