"""JSON that somebody else may have written: nothing twice, nothing that is no number, nothing endless."""

import json
from math import isfinite
from typing import Any, NoReturn

DIGITS_MAX = 400


class JsonUnusable(ValueError):
    """Says in a few words what is wrong."""


def require_strict(text: bytes) -> None:
    """Raises JsonUnusable for what JSON parsers read differently or not at all: a name twice in an object,
    NaN and infinities (also as 1e999), numbers of absurd length, what is not UTF-8, nesting without end."""
    try:
        json.loads(
            text.decode("utf-8"),
            object_pairs_hook=_once,
            parse_constant=_no_number,
            parse_float=_finite,
            parse_int=_short,
        )
    except JsonUnusable:
        raise
    except RecursionError as error:
        raise JsonUnusable("it is nested too deeply") from error
    except ValueError as error:
        raise JsonUnusable("it is not JSON in UTF-8") from error


def _once(pairs: list[tuple[str, Any]]) -> None:
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise JsonUnusable(f"it has {twice[:40]!r} twice")


def _no_number(name: str) -> NoReturn:
    raise JsonUnusable(f"it holds {name}, which is no number")


def _finite(text: str) -> None:
    if len(text) > DIGITS_MAX or not isfinite(float(text)):
        raise JsonUnusable(f"it holds {text[:20]}, which is no number we can use")


def _short(text: str) -> None:
    if len(text) > DIGITS_MAX:
        raise JsonUnusable(f"it holds {text[:20]}…, which is no number we can use")
