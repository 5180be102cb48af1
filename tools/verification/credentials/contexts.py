"""JSON-LD contexts known offline: our own tables of which term means which IRI, and nothing from the network.

A table (`terms/*.txt`) names the addresses under which a context is cited, then one term a line:

    @ address          where the context is cited from
    <short> = IRI               an abbreviation inside the table, written <short>rest
    term IRI ^type +container   what the term means; deeper lines hold only inside the term
    .protected                  the terms of this level cannot be given another meaning
    .none                       inside the term no terms are known
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tools.verification.credentials.unusable import CredentialUnusable

Context = dict[str, Any]
Contexts = Mapping[str, Context]
"""By address; each is a whole document with its `@context`."""

_TABLES = Path(__file__).parent / "terms"
_INDENT = 2


@lru_cache(maxsize=1)
def known_contexts() -> Contexts:
    """Every context of our tables, by each of its addresses."""
    found: dict[str, Context] = {}
    for table in sorted(_TABLES.glob("*.txt")):
        addresses, context = _read(table.read_text(encoding="utf-8"))
        found |= {address: {"@context": context} for address in addresses}
    return MappingProxyType(found)


def loader_of(contexts: Contexts) -> Any:
    """A document loader for pyld that knows these contexts and refuses every other address."""

    def load(address: str, options: object = None) -> dict[str, Any]:
        if address not in contexts:
            raise CredentialUnusable("context_unknown")
        return {
            "contextUrl": None,
            "documentUrl": address,
            "contentType": "application/ld+json",
            "document": contexts[address],
        }

    return load


def _read(table: str) -> tuple[tuple[str, ...], Context]:
    addresses: list[str] = []
    short: dict[str, str] = {}
    rows: list[tuple[int, list[str]]] = []
    for line in table.splitlines():
        words = line.split()
        match words:
            case [] | ["#", *_]:
                continue
            case ["@", address]:
                addresses.append(address)
            case [name, "=", iri]:
                short[name] = iri
            case _:
                depth = (len(line) - len(line.lstrip())) // _INDENT
                rows.append((depth, [_spelled_out(word, short) for word in words]))
    return tuple(addresses), _level(rows, 0, len(rows), 0)


def _spelled_out(word: str, short: Mapping[str, str]) -> str:
    return re.sub(r"<\w+>", lambda name: short[name[0]], word)


def _level(rows: list[tuple[int, list[str]]], start: int, end: int, depth: int) -> Context:
    """The terms of one depth, each with what stands deeper below it."""
    context: Context = {}
    for at, until in _blocks(rows, start, end, depth):
        words = rows[at][1]
        if words == [".protected"]:
            context["@protected"] = True
            continue
        term: Context = {"@id": words[1]}
        for word in words[2:]:
            term["@type" if word[0] == "^" else "@container"] = word[1:]
        if until > at + 1:
            bare = rows[at + 1][1] == [".none"]
            term["@context"] = None if bare else _level(rows, at + 1, until, depth + 1)
        context[words[0]] = term if len(term) > 1 else term["@id"]
    return context


def _blocks(rows: list[tuple[int, list[str]]], start: int, end: int, depth: int) -> Iterator[tuple[int, int]]:
    """Where each row of this depth begins and what belongs to it ends."""
    begins = [at for at in range(start, end) if rows[at][0] == depth]
    yield from zip(begins, [*begins[1:], end], strict=True)
