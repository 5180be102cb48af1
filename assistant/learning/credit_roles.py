"""What each column of a lender's tables becomes: factor, group, segment or nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from assistant.learning.table_columns import LEVELS_COUNTED, Content, Sort
from models.risk import column_checks
from models.risk.column_checks import Fault
from models.risk.credit_spec import ColumnTold, CreditSpec
from models.risk.factor import Direction, Factor, FactorKind
from models.risk.protected_attributes import protected_trait

NAMES_AT_LEAST: Final = 100
"""Up to so many different words a column may have however few its rows."""


@dataclass(frozen=True, slots=True)
class Part:
    """One column and its part. `named` where the lender told of it itself."""

    told: ColumnTold
    named: bool
    kind: FactorKind
    content: Content

    @property
    def name(self) -> str:
        return self.told.name


@dataclass(frozen=True, slots=True)
class Parts:
    """`factors`, and groups with segments as `words`; `refused` are faults of columns that were named as
    factors, `left_out` those of columns that came along."""

    factors: tuple[Part, ...]
    words: tuple[Part, ...]
    refused: tuple[Fault, ...]
    left_out: tuple[Fault, ...]


def parts_of(spec: CreditSpec, contents: Mapping[str, Content]) -> Parts:
    """The parts of all columns in the order of the tables."""
    factors: list[Part] = []
    words: list[Part] = []
    refused: list[Fault] = []
    left_out: list[Fault] = []
    told_of = {column.name: column for column in spec.columns}
    for name in asked_columns(spec, contents):
        told = told_of.get(name, ColumnTold(name=name))
        part = Part(told, name in told_of, _kind(told, contents[name]), contents[name])
        fault = fault_of(part)
        if fault is not None:
            (refused if part.named else left_out).append(fault)
        elif told.use == "factor":
            factors.append(part)
        else:
            words.append(part)
    return Parts(tuple(factors), tuple(words), tuple(refused), tuple(left_out))


def asked_columns(spec: CreditSpec, columns: Iterable[str]) -> list[str]:
    """Those that will be looked at: told of and not ignored, or all others where the lender wants them."""
    taken = {spec.label.column, spec.customer, *(beside.customer for beside in spec.besides)}
    told_of = {column.name: column for column in spec.columns}
    chosen = []
    for name in columns:
        told = told_of.get(name)
        if told is not None:
            chosen += [name] if told.use != "ignored" else []
        elif spec.others == "factors" and name not in taken and name != spec.time:
            chosen.append(name)
    return chosen


def fault_of(part: Part) -> Fault | None:
    """Why a column cannot be what it is asked to be, as far as its type and its words tell."""
    name, content, told = part.name, part.content, part.told
    if content.sort is Sort.OBJECTS:
        return column_checks.of_objects(name, _object_word(content.type))
    if content.sort is Sort.NOTHING:
        return column_checks.all_missing(name)
    if told.use == "factor" and told.lawful_basis is None:
        trait = protected_trait(name)
        if trait is not None:
            return column_checks.protected(name, trait)
    if told.until is not None:
        return None if content.sort is Sort.DATES else column_checks.not_dates(name)
    if content.sort is Sort.DATES:
        return column_checks.of_dates(name)
    if part.kind is FactorKind.CATEGORY and _names(content):
        return column_checks.of_names(name, content.levels, content.told)
    return None


def as_factor(part: Part, levels: tuple[str, ...] = ()) -> Factor:
    """What the lender said of it; its own name where nothing was said."""
    told = part.told
    return Factor(
        name=told.name,
        meaning_zh=told.meaning_zh or told.meaning_en or told.name,
        meaning_en=told.meaning_en or told.name,
        unit=told.unit,
        category=told.category,
        direction=told.direction,
        reason_code=told.reason_code or told.name,
        kind=part.kind,
        specials=told.specials,
        levels=levels,
    )


def _kind(told: ColumnTold, content: Content) -> FactorKind:
    if told.kind is not None:
        return told.kind
    ordered = told.direction is not Direction.NONE or told.specials or told.bands or told.until is not None
    numbers = content.sort in (Sort.NUMBERS, Sort.HALF_NUMBERS) or ordered
    return FactorKind.NUMBER if numbers else FactorKind.CATEGORY


def _names(content: Content) -> bool:
    many = content.levels > max(NAMES_AT_LEAST, content.told / 2)
    return content.sort is not Sort.NUMBERS and (many or content.levels > LEVELS_COUNTED)


def _object_word(type_name: str) -> str:
    if type_name.endswith("]"):
        return "a list"
    known = {"STRUCT": "a record", "MAP": "a map", "UNION": "a union", "BLOB": "bytes", "JSON": "JSON"}
    return next((word for start, word in known.items() if type_name.startswith(start)), type_name.lower())
