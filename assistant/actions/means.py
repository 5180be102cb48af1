"""What actions are given: storage, clock, ids, policy, risk model, reader, keys. Wiring builds it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from assistant.storage.stores import Storage
from models.facts.evidence import ReadDocument
from tools.audit.signing_keys import SigningKeys
from tools.policy.decide import Scorer
from tools.policy.pack import PolicyPack


class Reader(Protocol):
    """Reads documents; raises the Document* errors of `models.errors`."""

    def read(self, data: bytes) -> ReadDocument: ...

    def picture(self, data: bytes, page: int) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Means:
    """Received by every action; nothing here is built by them."""

    storage: Storage
    reader: Reader
    pack: PolicyPack
    scorer: Scorer
    signing_keys: SigningKeys
    controller: str
    now: Callable[[], datetime]
    new_id: Callable[[str], str]
    """An id with this prefix; ids made later sort later."""
    new_salt: Callable[[], str]
    """256 random bits, hex."""
