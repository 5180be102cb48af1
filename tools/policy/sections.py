"""What every section of a policy pack is made of."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Knots = Annotated[tuple[tuple[float, float], ...], Field(min_length=1)]
"""Points of a piecewise-linear curve, x ascending."""

Positive = Annotated[int, Field(gt=0)]
NotNegative = Annotated[int, Field(ge=0)]
Fraction = Annotated[float, Field(ge=0, le=1)]


class Section(BaseModel):
    """TOML has no tuples, so packs are read leniently in type but closed in names."""

    model_config = ConfigDict(frozen=True, extra="forbid")
