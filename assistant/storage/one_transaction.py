"""Several actions in one transaction: what each of them opens is the one that is open already."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from assistant.storage.stores import Storage, Stores


@dataclass(frozen=True, slots=True)
class OneTransaction(Storage):
    """Lent to actions while a transaction is open: all that they do lasts with it, or none."""

    within: Stores | None = None

    @contextmanager
    def reading(self) -> Iterator[Stores]:
        yield self._open()

    @contextmanager
    def writing(self) -> Iterator[Stores]:
        yield self._open()

    def _open(self) -> Stores:
        assert self.within is not None, "lent with the transaction that is open"
        return self.within


def joined(storage: Storage, within: Stores) -> Storage:
    return OneTransaction(storage.engine, storage.vault, storage.recipient, storage.now, within=within)
