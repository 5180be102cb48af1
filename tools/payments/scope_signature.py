"""The signature of an accepted scope: what the person said yes to, bound to the limit it opened.

A JWS like those of receipts, of a type of its own. A limit may have become narrower since (ended sooner, made
smaller); one that works wider, elsewhere, for longer or for somebody else does not hold.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from models.errors import RecordTampered
from models.facts.limit import Limit
from tools.audit.receipts import sign, verify
from tools.audit.seal import seal_of
from tools.audit.signing_keys import PublicKeys, SigningKeys

SCOPE_TYPE = "limit-scope+jws"

_REMEMBERED_MAX = 10_000


@dataclass(frozen=True, slots=True)
class _Signed:
    """What a signature says, without a word of it that names anybody or any place."""

    limit_id: str
    customer_id: str
    scope_sha256: str
    currency: str
    amount_minor: int
    valid_from: datetime
    valid_until: datetime | None
    terms_sha256: str


@dataclass(frozen=True, slots=True)
class ScopeSignatures:
    """Signs and verifies with the keys of receipts. What verified once is remembered by its hash."""

    keys: SigningKeys
    _remembered: dict[bytes, _Signed | None] = field(default_factory=dict)

    def sign(self, limit: Limit, terms_hash: str) -> str:
        """The signature to keep with a limit that an offer with these terms opened."""
        return sign(_payload(limit, terms_hash), self.keys, kind=SCOPE_TYPE)

    def hold(self, limit: Limit) -> bool:
        """Whether the limit is what was signed, or narrower. One without a signature is not."""
        signed = self._signed(limit)
        return signed is not None and _within(limit, signed)

    def hold_for(self, limit: Limit, terms_hash: str) -> bool:
        """The same, and whether it was signed for exactly these terms."""
        signed = self._signed(limit)
        return signed is not None and _within(limit, signed) and signed.terms_sha256 == terms_hash

    def _signed(self, limit: Limit) -> _Signed | None:
        if limit.scope_signature is None:
            return None
        name = hashlib.sha256(limit.scope_signature.encode()).digest()
        if name not in self._remembered:
            if len(self._remembered) >= _REMEMBERED_MAX:
                self._remembered.clear()
            self._remembered[name] = _verified(limit.scope_signature, self.keys.public)
        return self._remembered[name]


def _payload(limit: Limit, terms_hash: str) -> dict[str, Any]:
    assert limit.scope is not None, "a standing limit works everywhere"
    told = limit.model_dump(
        mode="json",
        include={"limit_id", "customer_id", "scope", "amount_minor", "currency", "valid_from", "valid_until"},
    )
    return {**told, "scope_sha256": seal_of(limit.scope), "offer_terms_sha256": terms_hash}


def _verified(signature: str, keys: PublicKeys) -> _Signed | None:
    try:
        told = verify(signature, keys, kind=SCOPE_TYPE)
        until = told["valid_until"]
        return _Signed(
            limit_id=told["limit_id"],
            customer_id=told["customer_id"],
            scope_sha256=told["scope_sha256"],
            currency=told["currency"],
            amount_minor=told["amount_minor"],
            valid_from=datetime.fromisoformat(told["valid_from"]),
            valid_until=None if until is None else datetime.fromisoformat(until),
            terms_sha256=told["offer_terms_sha256"],
        )
    except (RecordTampered, KeyError, TypeError, ValueError):
        return None


def _within(limit: Limit, signed: _Signed) -> bool:
    assert limit.scope is not None
    until = signed.valid_until
    return (
        limit.limit_id == signed.limit_id
        and limit.customer_id == signed.customer_id
        and limit.currency == signed.currency
        and limit.amount_minor <= signed.amount_minor
        and limit.valid_from >= signed.valid_from
        and (until is None or (limit.valid_until is not None and limit.valid_until <= until))
        and seal_of(limit.scope) == signed.scope_sha256
    )
