"""The reference: how accounts and evidence lie together among people, a row a person, and who is like whom.

A row holds how an account has gone and what its holder could show, whether they showed it or not. It names
nobody and holds no protected trait, so that none can tell what is said to whom.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Annotated

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, ValidationError

from models.errors import UnusableInput
from models.facts.value import Value

Column = NDArray[np.float64]

SHIPPED_REFERENCE = Path(__file__).with_name("people.csv")
"""The one that comes with the program."""

ACCOUNT = ("months_on_book", "on_time_payments_12m", "late_payments_12m", "utilisation")
ASKED = ("limit_minor", "wish_minor")
"""The standing limit held, and the limit asked for: both go with what somebody earns."""
SHOWABLE = (
    "monthly_income_minor", "education_level", "certificate_count", "rent_to_income", "tenancy_months",
)  # fmt: skip
COLUMNS = ACCOUNT + ASKED + SHOWABLE
"""In the file's order; names of the factor register but for those of ASKED."""

UNITS = {
    "utilisation": 0.01,
    "limit_minor": 10_000.0,
    "wish_minor": 10_000.0,
    "monthly_income_minor": 10_000.0,
    "rent_to_income": 0.01,
}
"""What one in the file stands for; 1 where nothing is said."""

_BY_RATIO = frozenset(
    {"months_on_book", *ASKED, "monthly_income_minor", "certificate_count", "tenancy_months"}
)
"""Twice as much is as far apart at the low end as at the high one."""

ALIKE = 500
"""So many of the nearest are the people like somebody; the nearer, the more they count."""

_ROWS_MIN = 2 * ALIKE


class ReferenceUnusable(UnusableInput):
    """The file of reference people cannot be used; write it with `train reference`."""

    code = "reference_unusable"


class ReferenceSource(Value):
    """Where the rows are from, as the first line of the file says."""

    source: Annotated[str, Field(min_length=1, max_length=200)]
    seed: int
    customers: int
    people: int


@dataclass(frozen=True, slots=True)
class Reference:
    """`columns` are COLUMNS, one value a person."""

    source: ReferenceSource
    columns: Mapping[str, Column]

    def alike(self, known: Mapping[str, float]) -> "Alike":
        """The people nearest to somebody of whom this is known, by names of COLUMNS; nothing else plays a
        part.

        Distance is Euclidean over what is known, each in its standard deviations; weights fall from the
        nearest to nothing at the first who is left out (V. A. Epanechnikov, 1969).
        """
        apart = np.zeros(self.source.people)
        for name in COLUMNS:
            if name in known:
                apart += ((self._measured(name) - _measured(name, known[name])) / self._spread(name)) ** 2
        nearest = np.argpartition(apart, ALIKE)[: ALIKE + 1]
        reach = max(float(apart[nearest].max()), np.finfo(np.float64).tiny)
        weight = 1.0 - apart[nearest] / reach
        weight = weight if weight.sum() > 0 else np.ones(len(nearest))
        return Alike(
            weight=weight / weight.sum(),
            columns={name: column[nearest] for name, column in self.columns.items()},
        )

    def _measured(self, name: str) -> Column:
        column = self.columns[name]
        return np.log1p(column) if name in _BY_RATIO else column

    def _spread(self, name: str) -> float:
        return max(float(self._measured(name).std()), 1e-9)


@dataclass(frozen=True, slots=True)
class Alike:
    """People like somebody; weights add up to one."""

    weight: Column
    columns: Mapping[str, Column]

    @property
    def people(self) -> int:
        """As many people, counted alike, would tell as much (L. Kish, 1965)."""
        return round(1.0 / float((self.weight**2).sum()))


@cache
def shipped_reference() -> Reference:
    """The one that comes with the program, read when it is first asked for."""
    return read_reference(SHIPPED_REFERENCE.read_bytes())


def read_reference(data: bytes) -> Reference:
    """Raises ReferenceUnusable."""
    head, _, rest = data.partition(b"\n")
    names, _, rows = rest.partition(b"\n")
    try:
        source = ReferenceSource.from_json(head.removeprefix(b"# ").decode())
        values = np.loadtxt(BytesIO(rows), delimiter=",", ndmin=2)
    except (ValidationError, ValueError) as error:
        raise ReferenceUnusable(f"The file of reference people cannot be read: {error}") from error
    if names.decode(errors="replace").strip() != ",".join(COLUMNS):
        raise ReferenceUnusable(f"The second line has to be {','.join(COLUMNS)}.")
    if values.shape != (source.people, len(COLUMNS)) or len(values) < _ROWS_MIN:
        raise ReferenceUnusable(
            f"The first line speaks of {source.people} people; {len(values)} stand there, "
            f"and at least {_ROWS_MIN} are needed."
        )
    if not np.isfinite(values).all() or (values < 0).any():
        raise ReferenceUnusable("Every value has to be a number from zero up.")
    columns = {name: values[:, place] * UNITS.get(name, 1.0) for place, name in enumerate(COLUMNS)}
    return Reference(source, columns)


def _measured(name: str, value: float) -> float:
    return float(np.log1p(value)) if name in _BY_RATIO else value
