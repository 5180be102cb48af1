"""Keys that have been let in by this process, by their hashes."""

import hashlib
from dataclasses import dataclass, field

_KEYS_MAX = 1024


@dataclass(slots=True)
class KnownKeys:
    """Hashes of keys that the long way has let in, so that strangers never reach the payments' thread.

    They are looked up again with each payment, in its transaction: a revoked key is refused at once.
    """

    hashes: set[str] = field(default_factory=set)

    def saw(self, authorization: str) -> None:
        if len(self.hashes) >= _KEYS_MAX:
            self.hashes.clear()
        self.hashes.add(hash_of(authorization.encode("latin-1")))


def hash_of(authorization: bytes) -> str:
    """SHA-256, hex, of the secret in an Authorization header, as keys are stored."""
    return hashlib.sha256(authorization.partition(b" ")[2].strip()).hexdigest()
