"""Chains of receipts as a consent leaves them, without a program."""

import base64
import json
from collections.abc import Callable, Sequence
from typing import Any

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from joserfc import jws
from joserfc.jwk import OKPKey

from tools.audit.receipts import sign
from tools.audit.seal import sealed
from tools.audit.signing_keys import SigningKeys


def a_key(number: int) -> OKPKey:
    """A private key, the same every time."""
    return OKPKey.import_key(Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32))


KEYS = SigningKeys(a_key(1))
LIFE = ("requested", "active", "paused", "active", "revoked")


def a_payload(states: Sequence[str], previous: str | None, consent_id: str = "cns_1") -> dict[str, Any]:
    """What the receipt of the last of these states says."""
    consent = {"consent_id": consent_id, "recipients": ["assistant-lender"], "withdrawal": "任何时候"}
    return {
        "schema": "consent-receipt/2 (ISO/IEC TS 27560:2023)",
        "consent": consent,
        "consent_sha256": sealed(rfc8785.dumps(consent).decode()),
        "from_state": states[-2] if len(states) > 1 else None,
        "to_state": states[-1],
        "revision": len(states),
        "at": f"2026-11-22T09:00:{len(states):02}+00:00",
        "channel": "page",
        "previous_receipt_sha256": None if previous is None else sealed(previous),
        "superseded_by": None,
    }


def a_chain(
    states: Sequence[str] = LIFE,
    keys: Callable[[int], SigningKeys] = lambda revision: KEYS,
    consent_id: str = "cns_1",
    bend: Callable[[dict[str, Any]], object] = lambda payload: None,
) -> list[str]:
    """The receipts of a consent that went through these states; `bend` changes payloads before signing."""
    receipts: list[str] = []
    for revision in range(1, len(states) + 1):
        payload = a_payload(states[:revision], receipts[-1] if receipts else None, consent_id)
        bend(payload)
        receipts.append(sign(payload, keys(revision)))
    return receipts


def signed(header: dict[str, Any], payload: bytes, key: Any, algorithm: str = "Ed25519") -> str:
    """A compact JWS of whatever is wanted."""
    return jws.serialize_compact(header, payload, key, algorithms=[algorithm])


def a_header(key: OKPKey, **also: Any) -> dict[str, Any]:
    return {"alg": "Ed25519", "kid": key.thumbprint(), "typ": "receipt+jws", **also}


def part(value: Any) -> str:
    """One part of a compact JWS."""
    text = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()


def unpacked(receipt: str, index: int) -> dict[str, Any]:
    """The header (0) or payload (1) of a compact JWS."""
    found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(receipt.split(".")[index] + "=="))
    return found
