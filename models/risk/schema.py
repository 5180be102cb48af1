"""Are the factors of a model those that its caller serves? Differences are named, one at a time."""

from collections.abc import Collection, Sequence
from typing import Annotated, Any

from pydantic import Field

from models.facts.value import Value
from models.risk.artefact import RiskModelRefused
from models.risk.factor import Factor, FactorKind
from models.risk.withholding import consent_categories, sets_required

BINDING = ("kind", "unit", "category", "also_needs", "direction", "flag", "specials", "levels", "reason_code")
"""What a number means, whose consent it needs and what it is called when it is a reason. Its wording may
change without the model being another."""


class FactorList(Value):
    """What `factors.json` holds: the schema, in the order of the models' columns."""

    factors: Annotated[tuple[Factor, ...], Field(min_length=1)]


def require_same_schema(learned: Sequence[Factor], served: Sequence[Factor]) -> None:
    """Raises RiskModelRefused where they differ in what could change a score or whose consent it needs."""
    differs = _difference(learned, served)
    if differs is not None:
        _refuse(differs)


def same_schema(one: Sequence[Factor], other: Sequence[Factor]) -> bool:
    """Whether a model learned from the one could serve the other."""
    return _difference(one, other) is None


def require_sound_schema(factors: Sequence[Factor], calibrations: Collection[frozenset[str]]) -> None:
    """Raises RiskModelRefused where factors contradict themselves or a set that can be shown has no map."""
    names = [factor.name for factor in factors]
    if len(set(names)) != len(names):
        _refuse("a factor stands in it twice")
    for factor in factors:
        if (factor.kind is FactorKind.CATEGORY) != bool(factor.levels):
            _refuse(f"{factor.name} must have levels if it is a category, and none if it is not")
    categories = consent_categories(factors)
    wanted = {frozenset(chosen) for chosen in sets_required(categories)}
    known = set(categories)
    if not wanted <= set(calibrations) or any(not shown <= known for shown in calibrations):
        _refuse("not every set of evidence has a calibration")


def _difference(learned: Sequence[Factor], served: Sequence[Factor]) -> str | None:
    theirs, ours = [factor.name for factor in learned], [factor.name for factor in served]
    if absent := [name for name in ours if name not in theirs]:
        return f"it was learned without {absent[0]}, which is a factor here"
    if unknown := [name for name in theirs if name not in ours]:
        return f"it needs {unknown[0]}, which is no factor here"
    if theirs != ours:
        return "its factors stand in another order"
    for one, other in zip(learned, served, strict=True):
        for what in BINDING:
            if (here := getattr(other, what)) != (there := getattr(one, what)):
                return f"{one.name} has {what.replace('_', ' ')} {_said(there)} in it and {_said(here)} here"
    return None


def _said(value: Any) -> str:
    return str(getattr(value, "value", value))


def _refuse(why: str) -> None:
    raise RiskModelRefused(
        f"The risk model does not fit its caller: {why}. Train it again for these factors."
    )
