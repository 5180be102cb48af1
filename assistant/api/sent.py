"""What requests are made of: closed, no coercion where money or time is meant, no control characters."""

import re
from datetime import date
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

AMOUNT_MINOR_MAX = 10**13


class Sent(BaseModel):
    """The root of request bodies: a field nobody knows is refused, not ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _day(value: object) -> object:
    """Only 2003-05-01, not a number of seconds."""
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise ValueError("write a day as 2003-05-01")
    return value


def _instant(value: object) -> object:
    if not isinstance(value, str) or not re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ]", value):
        raise ValueError("write a time as 2026-11-22T09:00:00Z")
    return value


AmountMinor = Annotated[int, Field(strict=True, ge=0, le=AMOUNT_MINOR_MAX)]
"""Money in minor units. A JSON number without a fraction; true is not 1."""

PositiveMinor = Annotated[int, Field(strict=True, ge=1, le=AMOUNT_MINOR_MAX)]
Days = Annotated[int, Field(strict=True, ge=1, le=36_500)]
Day = Annotated[date, BeforeValidator(_day)]
SentInstant = Annotated[AwareDatetime, BeforeValidator(_instant)]
Line = Annotated[
    str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*[^\x00-\x20\x7f][^\x00-\x1f\x7f]*$")
]
"""One line of text with something in it."""

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_]{1,60}$")]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256, hex, as it was shown")]
