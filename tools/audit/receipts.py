"""Receipts: JWS (Ed25519, RFC 9864 and 7515) over canonical JSON, time inside the payload."""

import json
from typing import Any

import rfc8785
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from models.errors import RecordTampered

_ALGORITHM = "Ed25519"


def sign(payload: dict[str, Any], key: OKPKey) -> str:
    """A compact JWS whose header names the key by its RFC 7638 thumbprint."""
    header = {"alg": _ALGORITHM, "kid": key.thumbprint(), "typ": "receipt+jws"}
    return jws.serialize_compact(header, rfc8785.dumps(payload), key, algorithms=[_ALGORITHM])


def verify(receipt: str, public_key: OKPKey) -> dict[str, Any]:
    """The payload of a receipt; raises RecordTampered when the signature does not hold."""
    try:
        payload = jws.deserialize_compact(receipt, public_key, algorithms=[_ALGORITHM]).payload
    except (JoseError, ValueError) as error:
        raise RecordTampered("This receipt was not signed by the key given.") from error
    found: dict[str, Any] = json.loads(payload)
    return found
