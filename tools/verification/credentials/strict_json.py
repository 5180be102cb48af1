"""JSON as a credential must have it: no key twice, no NaN, not too deep, not too large."""

import json
from typing import Any

from tools.verification.credentials.unusable import CredentialUnusable

BYTES_MAX = 1024 * 1024
"""Blockcerts carry their pictures inside; a megabyte holds them."""

_DEPTH_MAX = 40
_PLACES_MAX = 20_000
_CONTROLS = {chr(code) for code in range(0x20)} - set("\t\n\r") | {"\x7f"}


def json_object(data: bytes | str) -> dict[str, Any]:
    """The one object in the text; raises CredentialUnusable where it is anything else or is out of bounds.

    Control characters are refused: the canonical forms at hand spell them differently.
    """
    if len(data) > BYTES_MAX:
        raise CredentialUnusable("credential_too_large")
    try:
        text = data.decode("utf-8-sig") if isinstance(data, bytes) else data
        found = json.loads(text, object_pairs_hook=_each_key_once, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise CredentialUnusable("json_unreadable") from error
    if not isinstance(found, dict):
        raise CredentialUnusable("json_unreadable")
    _require_bounds(found)
    return found


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise CredentialUnusable("key_twice")
    return found


def _no_constant(constant: str) -> Any:
    raise CredentialUnusable("json_unreadable")


def _require_bounds(found: dict[str, Any]) -> None:
    waiting: list[tuple[Any, int]] = [(found, 0)]
    places = 0
    while waiting:
        held, depth = waiting.pop()
        places += 1
        if depth > _DEPTH_MAX or places > _PLACES_MAX:
            raise CredentialUnusable("credential_too_large")
        if isinstance(held, str):
            _require_plain(held)
        elif isinstance(held, dict):
            waiting.extend((value, depth + 1) for pair in held.items() for value in pair)
        elif isinstance(held, list):
            waiting.extend((value, depth + 1) for value in held)


def _require_plain(text: str) -> None:
    if not _CONTROLS.isdisjoint(text) or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise CredentialUnusable("json_unreadable")
