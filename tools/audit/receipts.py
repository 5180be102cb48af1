"""Receipts: JWS (Ed25519, RFC 9864 and 7515) over canonical JSON (RFC 8785), time inside the payload."""

import json
from typing import Any

import rfc8785
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.util import urlsafe_b64decode

from models.errors import RecordTampered
from tools.audit.signing_keys import ALGORITHM, PublicKeys, SigningKeys

_TYPE = "receipt+jws"


def sign(payload: dict[str, Any], keys: SigningKeys, *, kind: str = _TYPE) -> str:
    """A compact JWS by the current key, whose header names that key by its RFC 7638 thumbprint.

    `kind` is the type in its header: what is signed as one kind never passes for another.
    """
    header = {"alg": ALGORITHM, "kid": keys.current.thumbprint(), "typ": kind}
    return jws.serialize_compact(header, rfc8785.dumps(payload), keys.current, algorithms=[ALGORITHM])


def verify(receipt: str, public_keys: PublicKeys, *, kind: str = _TYPE) -> dict[str, Any]:
    """The payload of a receipt that one of these keys signed, exactly as we write receipts.

    Raises RecordTampered, which says why: another algorithm or header, a key that is not among these, a
    signature of another key or text, a payload that is not canonical JSON.
    """
    try:
        header_text, payload_text, _ = (urlsafe_b64decode(part.encode()) for part in receipt.split("."))
        header = json.loads(header_text)
    except (ValueError, RecursionError) as error:
        raise RecordTampered("This is no receipt: not three parts in base64url.") from error
    kid = header.get("kid") if isinstance(header, dict) else None
    if not isinstance(kid, str) or header != {"alg": ALGORITHM, "kid": kid, "typ": kind}:
        raise RecordTampered(
            f"A receipt has alg {ALGORITHM}, a kid and typ {kind} in its header; nothing else."
        )
    key = public_keys.find(kid)
    if key is None:
        raise RecordTampered(f"Signed by key {kid}, which is not among those given; fetch the keys again.")
    try:
        jws.deserialize_compact(receipt, key, algorithms=[ALGORITHM])
    except (JoseError, ValueError) as error:
        raise RecordTampered(f"Key {kid} did not sign this.") from error
    return _canonical_object(payload_text)


def _canonical_object(text: bytes) -> dict[str, Any]:
    try:
        found = json.loads(text)
        same = rfc8785.dumps(found) == text
    except (ValueError, RecursionError):
        same = False
    if not same or not isinstance(found, dict):
        raise RecordTampered("The payload is not one JSON object in canonical form (RFC 8785).")
    return found
