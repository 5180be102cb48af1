"""What every section of a policy pack is made of."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, Strict

Figure = Annotated[float, Strict()]
"""Never read out of a text in quotation marks, nor of true and false."""

Knots = Annotated[tuple[tuple[Figure, Figure], ...], Field(min_length=1)]
"""Points of a piecewise-linear curve, x ascending."""

Positive = Annotated[int, Strict(), Field(gt=0)]
NotNegative = Annotated[int, Strict(), Field(ge=0)]
Fraction = Annotated[float, Strict(), Field(ge=0, le=1)]


class Section(BaseModel):
    """TOML has no tuples, so packs are read leniently in type but closed in names."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
