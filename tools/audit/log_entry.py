"""One entry of the audit log: what its leaf says, and the keyed chain that ties it to the entry before.

The leaf is canonical JSON (RFC 8785) of `at`, `commitment`, `kind` and `subject`; the commitment is SHA-256
over a salt and what was logged, so that neither log nor proofs give anything away once the salt is gone.
"""

import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from tools.audit.merkle import leaf_hash

_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class LogEntry:
    """As it stands in the log. `leaf` and `mac` are what was written, whether or not they hold."""

    position: int
    kind: str
    subject: str
    at: datetime
    owner: str | None
    key: str | None
    content: str | None
    commitment: str
    leaf: str
    mac: str


def canonical_text(told: dict[str, Any]) -> str:
    """RFC 8785 for objects with ASCII names whose values are text, whole numbers, booleans and nulls."""
    return _canonical(told)


def leaf_of(kind: str, subject: str, at: datetime, commitment: str) -> str:
    """The text that is hashed into the tree."""
    return _canonical({"at": moment(at), "commitment": commitment, "kind": kind, "subject": subject})


def moment(at: datetime) -> str:
    """A time as leaves and contents have it: ISO 8601, in UTC."""
    return at.astimezone(UTC).isoformat()


def leaf_hash_of(kind: str, subject: str, at: datetime, commitment: str) -> bytes:
    return leaf_hash(leaf_of(kind, subject, at, commitment).encode())


def mac_of(chain_key: bytes, before: str, entry: LogEntry, position: int | None = None) -> str:
    """Keyed, over the entry at that place after an entry with the mac `before`."""
    place = entry.position if position is None else position
    told = _canonical([place, before, entry.leaf, entry.owner, entry.key, entry.content])
    return hmac.digest(chain_key, told.encode(), "sha256").hex()


def end_seal(chain_key: bytes, size: int, frontier: str, mac: str) -> str:
    """Keyed, over where the log ends."""
    return hmac.digest(chain_key, _canonical(["end", size, frontier, mac]).encode(), "sha256").hex()


def salt_of(key: bytes, kind: str, subject: str, position: int) -> str:
    """256 bits that nobody without the key can tell from chance; gone for good when it is destroyed."""
    told = _canonical(["salt of an audit entry", kind, subject, position])
    return hmac.digest(key, told.encode(), "sha256").hex()


def commitment_of(salt: str, content: str) -> str:
    """SHA-256, hex, over the salt, a line break and the content."""
    return sha256(f"{salt}\n{content}".encode()).hexdigest()
