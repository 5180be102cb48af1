"""Counterparties: where parties are told, and the sealed secrets that what they are told is signed with."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from assistant.storage.vault import RING, Vault
from models.errors import Conflict, NotFound
from models.facts.delivery import Counterparty
from models.tables import CounterpartyRow

_KEY = "counterparties"


class CounterpartyExists(Conflict):
    """This counterparty has an address already; remove it first to give another or a new secret."""

    code = "counterparty_exists"


@dataclass(frozen=True, slots=True)
class Counterparties:
    session: Session
    vault: Vault

    def add(self, counterparty: Counterparty, secret: str) -> None:
        """Raises CounterpartyExists."""
        if self.session.get(CounterpartyRow, counterparty.name) is not None:
            raise CounterpartyExists(counterparty=counterparty.name)
        self.session.add(
            CounterpartyRow(
                name=counterparty.name,
                url=counterparty.url,
                secret=self.vault.seal(RING, _KEY, _place(counterparty.name), secret),
                created_at=counterparty.created_at,
            )
        )
        try:
            self.session.flush()
        except IntegrityError as error:  # added at the same moment
            raise CounterpartyExists(counterparty=counterparty.name) from error

    def all(self) -> tuple[Counterparty, ...]:
        """By name."""
        rows = self.session.scalars(select(CounterpartyRow).order_by(CounterpartyRow.name))
        return tuple(Counterparty(name=row.name, url=row.url, created_at=row.created_at) for row in rows)

    def address(self, name: str) -> tuple[str, str] | None:
        """URL and secret, or None for one that has none, or has none any more."""
        row = self.session.get(CounterpartyRow, name)
        if row is None:
            return None
        secret = self.vault.text(RING, _KEY, _place(name), row.secret)
        return None if secret is None else (row.url, secret)

    def remove(self, name: str) -> None:
        """What waits for them goes on waiting until they are added again. Raises NotFound."""
        row = self.session.get(CounterpartyRow, name)
        if row is None:
            raise NotFound(f"There is no counterparty {name}.")
        self.session.delete(row)
        self.session.flush()


def _place(name: str) -> str:
    return f"counterparties/{name}"
