"""The behaviour model's own columns: each factor's, and one more where a factor has special values.

A special value is no amount. Left among the numbers it would be the least or the greatest of them, and a
tree that must rise with the number would read an order into it. So it is missing in the factor's own
column, and a second column, a category, says which special it was. The columns follow from the factors
alone; where none has specials they are the factors, one to one.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from math import nan

import numpy as np
from numpy.typing import NDArray

from models.risk.factor import Factor, FactorKind

_NOT_IN_NAMES = frozenset('"[]{},:=')
"""What LightGBM refuses in a column's name, or its text could not be read with."""


@dataclass(frozen=True, slots=True)
class TreeInputs:
    """How values in the order of `factors` become the trees' columns.

    `names` are the columns as the trees' text has them: first one for each factor, in order, then one for
    each factor with specials. `factor_of` is the place of the factor that each column belongs to;
    `categorical` are the places of columns without an order.
    """

    names: tuple[str, ...]
    factor_of: tuple[int, ...]
    categorical: tuple[int, ...]
    specials: tuple[tuple[int, dict[float, float]], ...]
    """For each special column, in order: the factor's place, and what each special value is there (1, 2...;
    any other value, or none, is 0)."""

    def row(self, values: Sequence[float]) -> list[float]:
        """One row of values, NaN where missing, as the trees' columns."""
        found = list(values)
        for place, codes in self.specials:
            code = codes.get(values[place], 0.0)
            found.append(code)
            if code:
                found[place] = nan
        return found

    def rows(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Rows x factors as rows x columns of the trees."""
        if not self.specials:
            return values
        found = np.hstack([values, np.zeros((len(values), len(self.specials)))])
        for column, (place, codes) in enumerate(self.specials, start=values.shape[1]):
            for special, code in codes.items():
                special_rows = values[:, place] == special
                found[special_rows, column] = code
                found[special_rows, place] = nan
        return found


def tree_inputs(factors: Sequence[Factor]) -> TreeInputs:
    """The columns for these factors."""
    with_specials = [
        place for place, factor in enumerate(factors) if factor.specials and factor.kind is FactorKind.NUMBER
    ]
    names: dict[str, None] = {}
    for place, factor in enumerate(factors):
        names[_column_name(factor.name, place, names)] = None
    own = tuple(names)
    for place in with_specials:
        names[_column_name(f"{own[place]}__special", place, names)] = None
    categories = [place for place, factor in enumerate(factors) if factor.kind is FactorKind.CATEGORY]
    return TreeInputs(
        names=tuple(names),
        factor_of=(*range(len(factors)), *with_specials),
        categorical=(*categories, *range(len(factors), len(names))),
        specials=tuple(
            (place, {special: code + 1.0 for code, special in enumerate(factors[place].specials)})
            for place in with_specials
        ),
    )


def _column_name(name: str, place: int, taken: Container[str]) -> str:
    plain = "".join("_" if sign.isspace() or sign in _NOT_IN_NAMES else sign for sign in name)
    return plain if plain not in taken else f"{plain}__{place}"
