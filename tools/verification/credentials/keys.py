"""Whose key is it? Keys that an issuer's own name carries (did:key, did:jwk), and keys we were given."""

from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256K1,
    SECP256R1,
    SECP384R1,
    EllipticCurve,
    EllipticCurvePublicKey,
)
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from joserfc.errors import JoseError
from joserfc.jwk import import_key

from tools.verification.credentials.base58 import from_base64url, from_multibase
from tools.verification.credentials.strict_json import json_object
from tools.verification.credentials.unusable import CredentialUnusable

PublicKey = Ed25519PublicKey | EllipticCurvePublicKey | RSAPublicKey

TrustedKeys = Mapping[str, tuple[Mapping[str, Any], ...]]
"""By issuer (an https or DID name): its public keys as JWK, each with its `kid` where it has several."""

_ED25519 = b"\xed\x01"
_CURVES: dict[bytes, EllipticCurve] = {
    b"\x80\x24": SECP256R1(),
    b"\x81\x24": SECP384R1(),
    b"\xe7\x01": SECP256K1(),
}
_RSA_BITS_MIN = 2048


def keys_of(issuer: str, method: str | None, trusted: TrustedKeys) -> tuple[PublicKey, ...]:
    """The keys with which this issuer may have signed under this verification method.

    The method (a DID URL, a `kid`) must be the issuer's own or be listed as theirs. Raises
    CredentialUnusable: `issuer_key_mismatch` where it is somebody else's, `issuer_key_unknown` for no key.
    """
    is_listed = any(jwk.get("kid") == method for jwk in trusted.get(issuer, ()))
    if method and ":" in method and method.partition("#")[0] != issuer and not is_listed:
        raise CredentialUnusable("issuer_key_mismatch")
    if issuer in trusted:
        found = tuple(key_of_jwk(jwk) for jwk in trusted[issuer] if _is_named(jwk, method))
    elif issuer.startswith("did:key:"):
        found = (_key_of_did(issuer, method),)
    elif issuer.startswith("did:jwk:"):
        found = (key_of_jwk(json_object(from_base64url(issuer.removeprefix("did:jwk:")))),)
    else:
        found = ()
    if not found:
        raise CredentialUnusable("issuer_key_unknown")
    return found


def key_of_jwk(jwk: Mapping[str, Any]) -> PublicKey:
    """Raises CredentialUnusable for kinds of key that we do not verify with, and for keys too weak."""
    if jwk.get("kty") not in ("OKP", "EC", "RSA"):
        raise CredentialUnusable("key_unsupported")
    try:
        key = import_key(dict(jwk)).public_key
    except (JoseError, ValueError, TypeError, KeyError, UnsupportedAlgorithm) as error:
        raise CredentialUnusable("key_unsupported") from error
    if isinstance(key, RSAPublicKey) and key.key_size < _RSA_BITS_MIN:
        raise CredentialUnusable("key_unsupported")
    if not isinstance(key, Ed25519PublicKey | EllipticCurvePublicKey | RSAPublicKey):
        raise CredentialUnusable("key_unsupported")
    return key


def key_of_multikey(text: object) -> PublicKey:
    """A public key as multibase text: what kind it is stands in its first two bytes."""
    data = from_multibase(text)
    kind, raw = data[:2], data[2:]
    try:
        if kind == _ED25519:
            return Ed25519PublicKey.from_public_bytes(raw)
        if kind in _CURVES:
            return EllipticCurvePublicKey.from_encoded_point(_CURVES[kind], raw)
    except ValueError as error:
        raise CredentialUnusable("key_unsupported") from error
    raise CredentialUnusable("key_unsupported")


def _key_of_did(issuer: str, method: str | None) -> PublicKey:
    text = issuer.removeprefix("did:key:")
    if method and "#" in method and method.partition("#")[2] != text:
        raise CredentialUnusable("issuer_key_mismatch")
    return key_of_multikey(text)


def _is_named(jwk: Mapping[str, Any], method: str | None) -> bool:
    """A key without a name of its own may be meant by any."""
    kid = jwk.get("kid")
    return kid is None or method is None or kid in (method, method.partition("#")[2])


def trusted_keys_in(text: bytes) -> TrustedKeys:
    """Of a JSON object `{issuer: {"keys": [JWK, …]}}`: a JWK Set for each issuer.

    Every key is tried; raises CredentialUnusable (`trusted_issuers_unreadable`) for one that is of no use.
    """
    found: dict[str, tuple[Mapping[str, Any], ...]] = {}
    for issuer, held in json_object(text).items():
        keys = held.get("keys") if isinstance(held, dict) else None
        if not isinstance(keys, list) or not all(isinstance(jwk, dict) for jwk in keys):
            raise CredentialUnusable("trusted_issuers_unreadable")
        for jwk in keys:
            key_of_jwk(jwk)
        found[issuer] = tuple(keys)
    return found
