"""The vault: seals and opens the columns that hold somebody's data, each with the key of its owner."""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.storage.keyring import KeyRing
from tools.vault.sealing import seal, unseal

PERSON = "person"
"""Seals what is erased when the person asks for it."""

RETAINED = "retained"
"""Seals what the law has kept for its time: accepted terms, limits, payments."""

PROOFS = "proofs"
"""Salts what the audit log says of consents and looks; destroyed when they are no longer kept as proof."""

RING = "ring"
"""The owner of keys that belong to no customer."""


@dataclass(frozen=True, slots=True)
class Vault:
    """A value is sealed for one place, such as `messages/msg_1`; it opens nowhere else."""

    ring: KeyRing

    def seal(self, owner: str, subject: str, place: str, text: str) -> bytes:
        return self.seal_bytes(owner, subject, place, text.encode())

    def seal_bytes(self, owner: str, subject: str, place: str, data: bytes) -> bytes:
        return seal(self.ring.key_or_new(owner, subject), data, place)

    def text(self, owner: str, subject: str, place: str, sealed: bytes) -> str | None:
        """What was sealed, or None where its key is destroyed. Raises RecordTampered."""
        opened = self.data(owner, subject, place, sealed)
        return None if opened is None else opened.decode()

    def data(self, owner: str, subject: str, place: str, sealed: bytes) -> bytes | None:
        key = self.ring.key(owner, subject)
        return None if key is None else unseal(key, sealed, place)

    def read_ahead(self, owners: Iterable[str]) -> None:
        """Look up together what opens all that is these owners'."""
        self.ring.read_ahead(owners)

    def blind(self, name: str, text: str) -> str:
        """A keyed hash, hex: equal texts are found by it, and without the key none can be guessed."""
        key = self.ring.key_or_new(RING, f"index:{name}")
        return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
