"""Passwords: kept as argon2id (RFC 9106), compared in the same time whether there is an account or not."""

import secrets
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import BoundedSemaphore
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from models.staff_errors import PasswordUnfit, SignInBusy

CHARACTERS_MIN: Final = 12
CHARACTERS_MAX: Final = 200
_DIFFERENT_MIN: Final = 6
# A flood of sign-ins must neither eat the machine, at 64 MiB each, nor keep every thread waiting.
_AT_ONCE: Final = 2
_WAITING: Final = 8
_KNOWN_WORDS: Final = (
    *("password", "passwort", "passw0rd", "qwerty", "qwertz", "asdfgh", "zxcvbn", "letmein", "welcome"),
    *("admin", "iloveyou", "mima", "woaini", "changeme", "secret", "abcdef", "abc"),
)
_SIGNS: Final = "abcdefghijkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True)
class Passwords:
    """`hasher` says at which cost; hashes made at another are made anew at the next sign-in."""

    hasher: PasswordHasher = field(default_factory=PasswordHasher)
    turns: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(_AT_ONCE))
    places: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(_AT_ONCE + _WAITING))

    def hashed(self, password: str) -> str:
        """Raises SignInBusy."""
        with self._turn():
            return self.hasher.hash(password)

    def matches(self, password_hash: str | None, password: str) -> bool:
        """Whether it is the one; where there is none, the answer takes as long and is no.

        Raises SignInBusy.
        """
        kept = password_hash if password_hash is not None else self._nobodys()
        try:
            with self._turn():
                self.hasher.verify(kept, password[:CHARACTERS_MAX])
        except (VerificationError, InvalidHashError):
            return False
        return password_hash is not None

    def is_dated(self, password_hash: str) -> bool:
        """Whether it was made at another cost than would be used now."""
        return self.hasher.check_needs_rehash(password_hash)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if not self.places.acquire(blocking=False):
            raise SignInBusy
        try:
            with self.turns:
                yield
        finally:
            self.places.release()

    def _nobodys(self) -> str:
        """Looks like a hash of ours, at the same cost, and no password is known to lead to it."""
        own = self.hasher
        cost = f"m={own.memory_cost},t={own.time_cost},p={own.parallelism}"
        return f"$argon2id$v=19${cost}${_text(own.salt_len)}${_text(own.hash_len)}"


def require_fit(password: str, login: str) -> None:
    """Raises PasswordUnfit. Length counts, mixtures of signs do not (NIST SP 800-63B-4, 3.1.1.2)."""
    plain = password.lower()
    if not CHARACTERS_MIN <= len(password) <= CHARACTERS_MAX or not password.isprintable():
        raise PasswordUnfit(f"Choose a password of {CHARACTERS_MIN} to {CHARACTERS_MAX} characters.")
    if login.lower() in plain or len(set(plain)) < _DIFFERENT_MIN or not _unknown_part(plain):
        raise PasswordUnfit


def one_time_password() -> str:
    """100 random bits in five groups that are easy to read out, without l, o, 0 and 1."""
    return "-".join("".join(secrets.choice(_SIGNS) for _ in range(4)) for _ in range(5))


def _text(length: int) -> str:
    return b64encode(bytes(length)).decode().rstrip("=")


def _unknown_part(plain: str) -> bool:
    """Whether anything is left but words that everybody tries, their digits and signs."""
    for word in _KNOWN_WORDS:
        plain = plain.replace(word, "")
    return sum(sign.isalpha() for sign in plain) >= 3 or len(set(plain)) >= CHARACTERS_MIN
