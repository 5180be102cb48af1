"""The shape every fact shares: frozen, strict, closed."""

from typing import Annotated, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field


class Value(BaseModel):
    """An immutable value; unknown or mistyped input is refused, not coerced.

    Stored JSON is read back with `from_json`, because JSON has no dates, tuples or enums of its own.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read what `model_dump_json` wrote; raises pydantic.ValidationError on anything else."""
        return cls.model_validate_json(text)


Instant = AwareDatetime
"""A moment with its offset; compare freely, print in the reader's zone."""

Minor = Annotated[int, Field(ge=-(10**15), le=10**15)]
"""Money in minor units (fen, cents). The bound keeps sums inside 64 bits and canonical JSON."""

Share = Annotated[float, Field(ge=0.0, le=1.0)]
"""A probability or a fraction of one."""
