"""What each category of data is: sensitive or not, and which fields name the time it speaks of."""

import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files

from models.facts.consent import DataCategory, Period, category_of
from models.facts.evidence import DayValue, EvidenceKind, Field, FieldName, TransactionsValue
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
    days = [day for field in fields if field.name in names for day in _days(field)]
    return Period(first=min(days), last=max(days)) if days else None


def within_reach(fields: Iterable[Field], first: date) -> tuple[Field, ...]:
    """The fields without the rows of an account that are older than `first`: no consent reaches those."""
    return tuple(_cut(field, first) for field in fields)


def _days(field: Field) -> tuple[date, ...]:
    match field.value:
        case DayValue():
            return (field.value.day,)
        case TransactionsValue():
            return tuple(row.day for row in field.value.rows)
        case _:
            return ()


def _cut(field: Field, first: date) -> Field:
    if not isinstance(field.value, TransactionsValue):
        return field
    rows = tuple(row for row in field.value.rows if row.day >= first)
    return field.model_copy(update={"value": field.value.model_copy(update={"rows": rows})})
