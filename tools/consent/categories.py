"""What each category of data is: sensitive or not, and which fields name the time it speaks of."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from models.facts.consent import DataCategory, Period, category_of
from models.facts.evidence import DayValue, EvidenceKind, Field, FieldName
from models.facts.value import Value


class CategoryTraits(Value):
    """Traits of one category, as `categories.toml` has them."""

    sensitive: bool
    speaks_of: tuple[FieldName, ...]


@cache
def traits() -> dict[DataCategory, CategoryTraits]:
    """Every category has its traits; one without them is a mistake in the file."""
    data = tomllib.loads(files("tools.consent").joinpath("categories.toml").read_text(encoding="utf-8"))
    return {
        category: CategoryTraits(
            sensitive=data[category]["sensitive"],
            speaks_of=tuple(FieldName(name) for name in data[category]["speaks_of"]),
        )
        for category in DataCategory
    }


def is_sensitive(categories: Iterable[DataCategory]) -> bool:
    return any(traits()[category].sensitive for category in categories)


def period_of(kind: EvidenceKind, fields: Iterable[Field]) -> Period | None:
    """The days a document speaks of; None for a credential that stands for good, or where no day was read."""
    names = traits()[category_of(kind)].speaks_of
    days = [field.value.day for field in fields if field.name in names and isinstance(field.value, DayValue)]
    return Period(first=min(days), last=max(days)) if days else None
