"""Is every word of a JSON-LD document plain: known, of one meaning, and written in the one usual way?

A signature over RDF covers the meaning, not the spelling: `validUntil` written as a full IRI, under
another name or as a value object means the same and would be overlooked by who reads the plain JSON.
What is not plain is therefore refused before anything is verified.
"""

from collections.abc import Iterator
from typing import Any

from tools.verification.credentials.contexts import Context, Contexts
from tools.verification.credentials.unusable import CredentialUnusable

_IN_VALUES = {"@value", "@language", "@direction"}


def require_plain(document: dict[str, Any], contexts: Contexts) -> None:
    """Raises CredentialUnusable: `context_unknown`, `context_redefines` or `spelling_unusual`."""
    cited = document.get("@context")
    entries = cited if isinstance(cited, list) else [cited]
    known = [entry for entry in entries if isinstance(entry, str)]
    if not known or any(address not in contexts for address in known):
        raise CredentialUnusable("context_unknown")
    terms: dict[str, str] = {}
    for address in known:
        terms |= dict(_terms(contexts[address]["@context"]))
    for entry in entries:
        if not isinstance(entry, str):
            _require_additions(entry, terms)
    body = {key: value for key, value in document.items() if key != "@context"}
    _require_usual(body)
    _require_one_place(body)


def _terms(context: Context) -> Iterator[tuple[str, str]]:
    """Every term at any depth, with what it means, prefixes resolved one step."""
    for term, meaning in context.items():
        if isinstance(meaning, str):
            yield term, _resolved(meaning, context)
        elif isinstance(meaning, dict):
            yield term, _resolved(meaning.get("@id", ""), context)
            yield from _terms(meaning.get("@context") or {})


def _resolved(meaning: str, context: Context) -> str:
    prefix, _, rest = meaning.partition(":")
    start = context.get(prefix)
    return start + rest if isinstance(start, str) and rest and not rest.startswith("//") else meaning


def _require_additions(entry: object, terms: dict[str, str]) -> None:
    """A context written in the document may add words; it may not touch or double those we know."""
    if not isinstance(entry, dict):
        raise CredentialUnusable("context_redefines")
    taken = set(terms.values())
    for term, meaning in entry.items():
        iri = meaning.get("@id") if isinstance(meaning, dict) else meaning
        plain = isinstance(meaning, str) or (isinstance(meaning, dict) and set(meaning) <= {"@id", "@type"})
        if not plain or not isinstance(iri, str) or term.startswith("@") or iri.startswith("@"):
            raise CredentialUnusable("context_redefines")
        prefix, _, rest = iri.partition(":")
        if term in terms or iri in taken or terms.get(prefix, "\0") + rest in taken or prefix in entry:
            raise CredentialUnusable("context_redefines")


def _require_usual(held: object) -> None:
    if isinstance(held, list):
        for value in held:
            _require_usual(value)
    elif isinstance(held, dict):
        for key, value in held.items():
            allowed = key in _IN_VALUES or (key == "@type" and "@value" in held)
            if ":" in key or (key.startswith("@") and not allowed) or _is_blank(key, value):
                raise CredentialUnusable("spelling_unusual")
            _require_usual(value)


def _is_blank(key: str, value: object) -> bool:
    return key == "id" and (not isinstance(value, str) or value.startswith("_:"))


def _require_one_place(body: dict[str, Any]) -> None:
    """Nothing may be said of the credential anywhere but at its top."""
    own = body.get("id")
    if own is not None and sum(place == own for place in _ids(body)) > 1:
        raise CredentialUnusable("spelling_unusual")


def _ids(held: object) -> Iterator[object]:
    if isinstance(held, list):
        for value in held:
            yield from _ids(value)
    elif isinstance(held, dict):
        if len(held) > 1 and "id" in held:  # an id alone only points
            yield held["id"]
        for value in held.values():
            yield from _ids(value)
