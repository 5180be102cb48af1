"""One entry of the audit log: what its leaf says, and the keyed chain that ties it to the entry before.

The leaf is canonical JSON (RFC 8785) of `at`, `commitment`, `kind` and `subject`; the commitment is SHA-256
over a salt and what was logged, so that neither log nor proofs give anything away once the salt is gone.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b, sha256
from json.encoder import encode_basestring
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
    # Written out, because making an encoder takes longer than all the rest of an entry.
    return (
        f'{{"at":"{moment(at)}","commitment":{_quoted(commitment)},'
        f'"kind":{_quoted(kind)},"subject":{_quoted(subject)}}}'
    )


def _keyed(key: bytes, purpose: bytes, told: str) -> str:
    """Keyed BLAKE2b (RFC 7693), hex: a third of the time of an HMAC, which appending would feel."""
    return blake2b(told.encode(), key=key, person=purpose, digest_size=32).hexdigest()


def _quoted(text: str | None) -> str:
    return "null" if text is None else encode_basestring(text)


def moment(at: datetime) -> str:
    """A time as leaves and contents have it: ISO 8601, in UTC."""
    return at.astimezone(UTC).isoformat()


def leaf_hash_of(kind: str, subject: str, at: datetime, commitment: str) -> bytes:
    return leaf_hash(leaf_of(kind, subject, at, commitment).encode())


def mac_of(chain_key: bytes, before: str, entry: LogEntry, position: int | None = None) -> str:
    """Keyed, over the entry at that place after an entry with the mac `before`."""
    place = entry.position if position is None else position
    parts = (before, entry.leaf, entry.owner, entry.key, entry.content)
    told = f"[{place},{','.join(map(_quoted, parts))}]"
    return _keyed(chain_key, b"audit entry", told)


def end_seal(chain_key: bytes, size: int, frontier: str, mac: str) -> str:
    """Keyed, over where the log ends."""
    return _keyed(chain_key, b"audit end", f'[{size},"{frontier}","{mac}"]')


def salt_of(key: bytes, kind: str, subject: str, position: int) -> str:
    """256 bits that nobody without the key can tell from chance; gone for good when it is destroyed."""
    return _keyed(key, b"audit salt", f"[{_quoted(kind)},{_quoted(subject)},{position}]")


def commitment_of(salt: str, content: str) -> str:
    """SHA-256, hex, over the salt, a line break and the content."""
    return sha256(f"{salt}\n{content}".encode()).hexdigest()
