"""All repositories over one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from assistant.storage.consents import Consents
from assistant.storage.conversations import Conversations
from assistant.storage.customers import Customers
from assistant.storage.database import session
from assistant.storage.decisions import Decisions
from assistant.storage.evidence import EvidenceStore
from assistant.storage.idempotency import Idempotency
from assistant.storage.identity import Identity
from assistant.storage.limits import Limits
from assistant.storage.offers import Offers


@dataclass(frozen=True, slots=True)
class Stores:
    """What an action gathers from and keeps in; all of it in one transaction."""

    customers: Customers
    identity: Identity
    consents: Consents
    evidence: EvidenceStore
    decisions: Decisions
    offers: Offers
    limits: Limits
    conversations: Conversations
    idempotency: Idempotency


@dataclass(frozen=True, slots=True)
class Storage:
    """Opens transactions. `recipient` is who reads, as consents name them."""

    engine: Engine
    recipient: str

    @contextmanager
    def reading(self) -> Iterator[Stores]:
        """A consistent view; nothing written in it is meant to last."""
        with session(self.engine, writes=False) as opened:
            yield self._over(opened)

    @contextmanager
    def writing(self) -> Iterator[Stores]:
        """One transaction: all of it lasts, or none."""
        with session(self.engine, writes=True) as opened:
            yield self._over(opened)

    def _over(self, opened: Session) -> Stores:
        return Stores(
            customers=Customers(opened),
            identity=Identity(opened),
            consents=Consents(opened),
            evidence=EvidenceStore(opened, self.recipient),
            decisions=Decisions(opened),
            offers=Offers(opened),
            limits=Limits(opened),
            conversations=Conversations(opened),
            idempotency=Idempotency(opened),
        )
