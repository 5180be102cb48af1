"""Does this key's signature stand under these bytes? One answer for every kind of key we know."""

from collections.abc import Callable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS, PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256, SHA384

from tools.verification.credentials.keys import PublicKey
from tools.verification.credentials.unusable import CredentialUnusable

_BYTES = {"secp256r1": 32, "secp256k1": 32, "secp384r1": 48}
_JOSE_CURVES = {"ES256": "secp256r1", "ES256K": "secp256k1", "ES384": "secp384r1"}


def stands(key: PublicKey, signature: bytes, signed: bytes) -> bool:
    """As Data Integrity signs: Ed25519, or ECDSA as two numbers with the hash of the curve's size."""
    if isinstance(key, Ed25519PublicKey):
        return _holds(lambda: key.verify(signature, signed))
    if isinstance(key, EllipticCurvePublicKey):
        return _ecdsa_stands(key, signature, signed)
    raise CredentialUnusable("key_unsupported")


def jose_stands(algorithm: object, key: PublicKey, signature: bytes, signed: bytes) -> bool:
    """As a JWS signs; the algorithm has to be one for this very kind of key, and never `none`."""
    match algorithm, key:
        case "EdDSA" | "Ed25519", Ed25519PublicKey():
            return stands(key, signature, signed)
        case "ES256" | "ES384" | "ES256K", EllipticCurvePublicKey():
            return _JOSE_CURVES[str(algorithm)] == key.curve.name and stands(key, signature, signed)
        case "RS256", RSAPublicKey():
            return _holds(lambda: key.verify(signature, signed, PKCS1v15(), SHA256()))
        case "PS256", RSAPublicKey():
            padding = PSS(MGF1(SHA256()), SHA256.digest_size)
            return _holds(lambda: key.verify(signature, signed, padding, SHA256()))
    raise CredentialUnusable("algorithm_unsupported")


def _ecdsa_stands(key: EllipticCurvePublicKey, signature: bytes, signed: bytes) -> bool:
    size = _BYTES[key.curve.name]
    if len(signature) != 2 * size:
        return False
    numbers = (int.from_bytes(signature[:size], "big"), int.from_bytes(signature[size:], "big"))
    hashed = SHA384() if size == 48 else SHA256()
    return _holds(lambda: key.verify(encode_dss_signature(*numbers), signed, ECDSA(hashed)))


def _holds(verify: Callable[[], None]) -> bool:
    try:
        verify()
    except InvalidSignature:
        return False
    return True
