"""Keys and kinds of values: what pydantic says of a pack, told with its place and what to do."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from tools.policy.toml_places import Place

Shape = TypeVar("Shape", bound=BaseModel)
Told = tuple[Place, str, str]
"""The place, what is wrong with it, what to do."""

_SHOWN_MAX = 60


def read_sound(shape: type[Shape], data: Mapping[str, Any]) -> tuple[tuple[Told, ...], Shape, frozenset[str]]:
    """What is wrong, what could be read, and which sections those are: all of them where nothing is wrong.

    In a section of named parts, such as reasons, the sound ones are read all the same.
    """
    try:
        return (), shape.model_validate(data), frozenset(shape.model_fields)
    except ValidationError as error:
        errors = error.errors()
    sound = {
        key: value for key in shape.model_fields if (value := _sound(shape, key, data, errors)) is not None
    }
    for name, field in shape.model_fields.items():
        if name not in data and not field.is_required():
            sound[name] = field.get_default(call_default_factory=True)
    told = {_place(error["loc"], data): error for error in errors}
    faults = tuple(_told(shape, place, error) for place, error in told.items())
    return faults, shape.model_construct(**sound), frozenset(sound)


def _sound(shape: type[BaseModel], key: str, data: Mapping[str, Any], errors: Iterable[ErrorDetails]) -> Any:
    """The section read, or None where it is not there or not sound."""
    annotation: Any = shape.model_fields[key].annotation
    of_key = [error["loc"] for error in errors if error["loc"][:1] == (key,)]
    value = data.get(key)
    if of_key and get_origin(annotation) is dict and isinstance(value, Mapping):
        spoiled = {str(place[1]) for place in of_key if len(place) > 1}
        value = {name: part for name, part in value.items() if name not in spoiled}
    elif of_key:
        return None
    return None if value is None else TypeAdapter(annotation).validate_python(value)


def _place(loc: tuple[str | int, ...], data: Any) -> Place:
    """Without the names that pydantic gives to one of several kinds: no such key stands in the text."""
    place, current = list[str | int](), data
    for number, part in enumerate(loc):
        last = number == len(loc) - 1
        if isinstance(current, Mapping):
            if part in current or last:
                place.append(part)
                current = current.get(part, current)
        elif isinstance(current, list) and isinstance(part, int):
            place.append(part)
            current = current[part] if part < len(current) else None
    return tuple(place)


def _told(shape: type[BaseModel], place: Place, error: ErrorDetails) -> Told:
    key, message = (str(place[-1]) if place else ""), error["msg"]
    if error["type"] == "missing":
        section = len(place) == 1 and _table_in(shape.model_fields[key].annotation) is not None
        return place, "it is missing", f"Add the section [{key}]." if section else f"Add `{key} = ...`."
    if error["type"] == "extra_forbidden":
        known = _known(shape, place[:-1])
        near = get_close_matches(key, known, 1)
        meant = f"Did you mean `{near[0]}`?" if near else f"Known here: {', '.join(known)}."
        return place, f"nobody knows {key!r}", meant
    shown = repr(error["input"])
    shown = shown if len(shown) <= _SHOWN_MAX else f"{shown[:_SHOWN_MAX]}..."
    remedy = message.replace("Input should", "It should").removeprefix("Value error, ").rstrip(".")
    return place, f"{shown} cannot stand here", f"{remedy}."


def _known(shape: type[BaseModel], place: Place) -> list[str]:
    """The keys that the table at a place may have."""
    current: Any = shape
    for part in place:
        fields = getattr(current, "model_fields", {})
        current = _table_in(fields[part].annotation) if part in fields else current
    fields = getattr(current, "model_fields", {})
    return [field.alias or name for name, field in fields.items()]


def _table_in(annotation: Any) -> Any:
    """The kind of table that an annotation is about, past dicts, tuples and unions."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = [_table_in(each) for each in get_args(annotation)]
    return next((each for each in found if each is not None), None)
