"""Is a credential in force at this time?"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from tools.verification.credentials.findings import Finding, failed, not_possible, passed

Json = dict[str, Any]
_BEGINS = ("validFrom", "issuanceDate", "issuedOn")
_ENDS = ("validUntil", "expirationDate", "expires")
_INSTANT = re.compile(r"(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|z|[+-]\d\d:\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def period_finding(credential: Json, at: datetime) -> Finding:
    """From the beginning until before the end; a date that cannot be read is never taken for none."""
    try:
        begins = [instant(credential[name]) for name in _BEGINS if name in credential]
        ends = [instant(credential[name], is_end=True) for name in _ENDS if name in credential]
    except ValueError:
        return not_possible("date_unreadable")
    token = credential.get("token_period", {})
    begins += _given(token, "nbf")
    ends += _given(token, "exp")
    if any(at < begin for begin in begins):
        return failed("credential_not_yet_valid")
    if any(at >= end for end in ends):
        return failed("credential_expired")
    return passed("credential_in_force")


def day_of(credential: Json, *, end: bool = False) -> str | None:
    """The day on which it was issued or is valid last, YYYY-MM-DD, in the credential's own words."""
    for name in _ENDS if end else ("issuanceDate", "issuedOn", "validFrom"):
        value = credential.get(name)
        if isinstance(value, str) and _DAY.match(value):
            return value[:10]
    return None


def instant(value: object, *, is_end: bool = False) -> datetime:
    """RFC 3339 with its zone, or a plain day (of UTC, included where it is the end); raises ValueError."""
    if not isinstance(value, str):
        raise ValueError("A date is not text.")
    if _DAY.fullmatch(value):
        day = datetime.fromisoformat(value).replace(tzinfo=UTC)
        return day + timedelta(days=1) if is_end else day
    found = _INSTANT.fullmatch(value)
    if found is None:
        raise ValueError("A date is not an instant.")
    day_text, clock, fraction, zone = found.groups()
    zone = "+00:00" if zone in "Zz" else zone
    return datetime.fromisoformat(f"{day_text}T{clock}.{(fraction or '0')[:6].ljust(6, '0')}{zone}")


def _given(token: dict[str, datetime | None], name: str) -> Iterator[datetime]:
    value = token.get(name)
    if value is not None:
        yield value
