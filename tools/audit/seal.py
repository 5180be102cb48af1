"""Canonical JSON (RFC 8785) and SHA-256 seals over facts."""

import hashlib

import rfc8785

from models.facts.value import Value


def canonical(value: Value) -> str:
    """The one JSON text of a fact: the same fact gives the same bytes on every machine."""
    return rfc8785.dumps(value.model_dump(mode="json")).decode()


def sealed(text: str) -> str:
    """SHA-256, hex, of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def seal_of(value: Value) -> str:
    """SHA-256, hex, of a fact's canonical JSON."""
    return sealed(canonical(value))


def commitment(salt: str, text: str) -> str:
    """Binds to a text without giving it away: without the salt, guessing the text proves nothing."""
    return sealed(f"{salt}\n{text}")
