"""AES-256-GCM over one value: opened only by its key, and only in the place it was sealed for.

The nonce is 96 random bits (NIST SP 800-38D, 8.2.2). A key seals one customer's or one document's values,
far below the 2^32 messages at which random nonces become a risk.
"""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.errors import RecordTampered

KEY_BYTES = 32
_NONCE_BYTES = 12
_VERSION = b"\x01"


def new_key() -> bytes:
    """256 random bits from the operating system."""
    return AESGCM.generate_key(bit_length=KEY_BYTES * 8)


def seal(key: bytes, data: bytes, place: str) -> bytes:
    """Version, nonce, ciphertext with its tag. `place` names where it stands and must be named to open it."""
    nonce = os.urandom(_NONCE_BYTES)
    return _VERSION + nonce + AESGCM(key).encrypt(nonce, data, place.encode())


def unseal(key: bytes, sealed: bytes, place: str) -> bytes:
    """What was sealed; raises RecordTampered for another key, another place or changed bytes."""
    if sealed[:1] != _VERSION:
        raise RecordTampered(f"What stands in {place} was not sealed by this program.", place=place)
    nonce, ciphertext = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, place.encode())
    except (InvalidTag, ValueError) as error:
        raise RecordTampered(f"What stands in {place} does not open with its key.", place=place) from error
