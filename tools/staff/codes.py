"""Codes of a second device: TOTP (RFC 6238), six digits, thirty seconds, one step early or late."""

from datetime import datetime
from hmac import compare_digest
from typing import Final

import pyotp

SECONDS: Final = 30
_STEPS_OFF: Final = 1
_ISSUER: Final = "Credit console"


def new_secret() -> str:
    """160 random bits, base 32."""
    return pyotp.random_base32()


def step_of(secret: str, code: str, at: datetime) -> int | None:
    """The time step whose code this is, at most one beside that of `at`; None where it is no such code.

    Every candidate is compared, in a time that says nothing of which one fits.
    """
    sent = "".join(code.split()).encode()
    generator, now = pyotp.TOTP(secret), int(at.timestamp()) // SECONDS
    steps = range(now - _STEPS_OFF, now + _STEPS_OFF + 1)
    fitting = [step for step in steps if compare_digest(generator.generate_otp(step).encode(), sent)]
    return max(fitting, default=None)


def enrolment_address(secret: str, login: str) -> str:
    """The `otpauth:` address that a QR code carries to an authenticator."""
    return pyotp.TOTP(secret).provisioning_uri(name=login, issuer_name=_ISSUER)


def in_groups(secret: str) -> str:
    """The secret as somebody types it who cannot scan: in groups of four."""
    return " ".join(secret[place : place + 4] for place in range(0, len(secret), 4))
