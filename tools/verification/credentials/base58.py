"""Base58 in the Bitcoin alphabet, and the multibase texts that keys and signatures stand in."""

import base64
import binascii

from tools.verification.credentials.unusable import CredentialUnusable

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_VALUE = {letter: value for value, letter in enumerate(_ALPHABET)}
_LETTERS_MAX = 8_000
"""Decoding takes time with the square of the length; a Merkle proof has a few hundred letters."""


def base58_of(data: bytes) -> str:
    """The bytes in base58, a leading `1` for each leading zero byte."""
    number, letters = int.from_bytes(data, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        letters = _ALPHABET[rest] + letters
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + letters


def from_base58(text: str) -> bytes:
    """Raises CredentialUnusable for letters that are not of the alphabet, or too many."""
    if len(text) > _LETTERS_MAX:
        raise CredentialUnusable("encoding_unreadable")
    number = 0
    for letter in text:
        if letter not in _VALUE:
            raise CredentialUnusable("encoding_unreadable")
        number = number * 58 + _VALUE[letter]
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


def from_multibase(text: object) -> bytes:
    """`z` base58, `u` base64url: the two that the standards at hand use; raises CredentialUnusable."""
    if isinstance(text, str) and text.startswith("z"):
        return from_base58(text[1:])
    if isinstance(text, str) and text.startswith("u"):
        return from_base64url(text[1:])
    raise CredentialUnusable("encoding_unreadable")


def from_base64url(text: object) -> bytes:
    """Without padding; raises CredentialUnusable."""
    if not isinstance(text, str) or not text.isascii():
        raise CredentialUnusable("encoding_unreadable")
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except binascii.Error as error:
        raise CredentialUnusable("encoding_unreadable") from error
