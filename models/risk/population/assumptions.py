"""What the population assumes: each number with its unit, its source and what follows if it is wrong."""

import json
import tomllib
from functools import cache
from pathlib import Path

from models.facts.value import Value


class Assumption(Value):
    """One number, or a row of them, and why it is what it is."""

    value: float | tuple[float, ...]
    unit: str
    source: str
    if_wrong: str


class Part(Value):
    """What is assumed of one thing, by name."""

    title: str
    assumptions: dict[str, Assumption]


@cache
def parts() -> tuple[Part, ...]:
    """In the order of the file."""
    told = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return tuple(
        Part.from_json(json.dumps({"title": part.pop("title"), "assumptions": part})) for part in told["part"]
    )


@cache
def number(name: str) -> float:
    """The value of one assumption. Raises KeyError where the file has none of that name."""
    value = _by_name()[name].value
    assert isinstance(value, float), f"{name} is a row of numbers"
    return value


@cache
def numbers(name: str) -> tuple[float, ...]:
    """The values of an assumption that is a row of numbers. Raises KeyError as `number` does."""
    value = _by_name()[name].value
    assert isinstance(value, tuple), f"{name} is one number"
    return value


@cache
def _by_name() -> dict[str, Assumption]:
    return {name: told for part in parts() for name, told in part.assumptions.items()}
