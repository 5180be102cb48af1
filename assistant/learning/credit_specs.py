"""Reading what a lender says of its customers' tables (TOML); a fault becomes one line with its remedy."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from assistant.learning.specs import SpecUnreadable
from models.facts.value import Value
from models.risk.credit_spec import (
    Beside,
    ColumnTold,
    CreditSpec,
    Events,
    Horizon,
    Label,
    Measure,
    Search,
    Splitting,
)

_SHAPES: Final[Mapping[str, type[Value]]] = {
    "label": Label, "horizon": Horizon, "columns": ColumnTold, "besides": Beside, "events": Events,
    "measures": Measure, "splitting": Splitting, "search": Search,
}  # fmt: skip


class SpecWrong(SpecUnreadable):
    """The specification contradicts itself or says what nobody can use; see docs/specs for examples."""

    code = "spec_wrong"


def read_credit_spec(path: Path) -> CreditSpec:
    """Raises SpecUnreadable for what is no TOML, SpecWrong for what is no specification: one line each that
    names the file, the key and the remedy."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SpecUnreadable(f"{path} cannot be read: {error.strerror}; name a file of TOML.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SpecUnreadable(f"{path} is not TOML: {error}; docs/specs has examples.") from error
    try:
        return CreditSpec.from_json(json.dumps(told, default=str))
    except ValidationError as error:
        raise SpecWrong(f"{path.name}: {what_is_wrong(error, told)}") from error


def what_is_wrong(error: ValidationError, told: Mapping[str, Any]) -> str:
    """The first fault in one line: where it stands, what it is and what to do; and how many more come."""
    # A key misspelt is also a key lacking: what is there is told of first.
    faults = sorted(error.errors(), key=lambda fault: fault["type"] != "extra_forbidden")
    first = faults[0]
    place = [part for part in first["loc"] if not str(part).startswith(("function-", "constrained-"))]
    line = _remedy(first, place, told)
    others = len({_stands_at(fault["loc"], told) for fault in faults} - {_stands_at(first["loc"], told)})
    return line + (f" ({others} more after that)" if others else "")


def _remedy(fault: Any, place: Sequence[Any], told: Mapping[str, Any]) -> str:
    kind, at = fault["type"], _stands_at(place, told)
    if kind == "extra_forbidden":
        keys = [*_shape(place).model_fields]
        near = get_close_matches(str(place[-1]), keys, 1, 0.5)
        hint = f"did you mean {near[0]}?" if near else f"the keys here are {', '.join(keys)}."
        return f"{at} is no key; {hint}"
    if kind == "missing":
        return f"{_stands_at(place[:-1], told, whole='the specification')} lacks {place[-1]}; add it."
    if kind in ("enum", "literal_error"):
        expected = str(fault["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")
        return f"{at} is “{fault['input']}”; it must be one of {expected}."
    if kind == "value_error":
        said = str(fault["ctx"]["error"])
        return f"{at}: {said}." if at else f"{said}."
    if kind == "string_pattern_mismatch":
        return f"{at} is “{fault['input']}”; write small letters, digits and dashes, such as sme-2026-1."
    if kind == "tuple_type":
        table = place and place[-1] in _SHAPES
        how = f"begin each with [[{place[-1]}]]" if table else 'write a list, such as ["bad"]'
        return f"{at} is no list; {how}."
    return f"{at}: {fault['msg'][:1].lower()}{fault['msg'][1:]}; correct it."


def _shape(place: Sequence[Any]) -> type[Value]:
    inside = [part for part in place[:-1] if part in _SHAPES]
    return _SHAPES[inside[-1]] if inside else CreditSpec


def _stands_at(place: Sequence[Any], told: Any, whole: str = "") -> str:
    """Such as `columns 3 (PAY_0) direction`: places count from one, and what has a name bears it."""
    words: list[str] = []
    for part in place:
        if isinstance(part, int):
            told = told[part] if isinstance(told, list) and part < len(told) else None
            name = told.get("name") if isinstance(told, dict) else None
            words.append(f"{part + 1} ({name})" if name else str(part + 1))
        elif isinstance(told, dict):
            words.append(str(part))
            told = told.get(part)
    return " ".join(words) or whole
