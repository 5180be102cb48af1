"""The canonical form of a JSON-LD document (RDFC-1.0, once URDNA2015): what an RDF signature covers."""

from typing import Any

from pyld import jsonld  # type: ignore[import-untyped]
from pyld.canon import URDNA2015  # type: ignore[import-untyped]

from tools.verification.credentials.contexts import Contexts, loader_of
from tools.verification.credentials.plain_terms import require_plain
from tools.verification.credentials.unusable import CredentialUnusable

_WORK_MAX = 400
"""Comparisons of look-alike nodes; an honest credential needs a handful, a hostile one without end."""


def canonical(document: dict[str, Any], contexts: Contexts) -> bytes:
    """N-Quads of everything the document says, in canonical order.

    Raises CredentialUnusable where a context is not known here, where a word would be left out of the
    canonical form (`terms_unmapped`), is written in an unusual way, or where the graph is too tangled.
    """
    require_plain(document, contexts)
    return canonical_as_it_is(document, contexts)


def canonical_as_it_is(document: dict[str, Any], contexts: Contexts) -> bytes:
    """The same of a document that nobody reads by its plain words, such as a presentation around others."""
    options = {"documentLoader": loader_of(contexts), "processingMode": "json-ld-1.1", "base": ""}
    try:
        _require_all_mapped(document, options)
        dataset = jsonld.to_rdf(document, options)
        quads = _Canonicalising().main(dataset, {"format": "application/n-quads"})
    except jsonld.JsonLdError as error:
        raise _reason(error) from error
    return str(quads).encode()


def _reason(error: BaseException | None) -> CredentialUnusable:
    """What stopped pyld: our own loader's refusal where it lies underneath."""
    while error is not None:
        if isinstance(error, CredentialUnusable):
            return error
        error = error.__cause__
    return CredentialUnusable("json_ld_unreadable")


def _require_all_mapped(document: dict[str, Any], options: dict[str, Any]) -> None:
    dropped: list[object] = []
    expanded = jsonld.expand(document, options, on_property_dropped=dropped.append)
    if dropped or not expanded or not _is_absolute_throughout(expanded):
        raise CredentialUnusable("terms_unmapped")


def _is_absolute_throughout(held: Any) -> bool:
    """Relative ids and types silently say nothing in RDF."""
    if isinstance(held, list):
        return all(map(_is_absolute_throughout, held))
    if not isinstance(held, dict) or "@value" in held:
        return True
    types = held.get("@type", [])
    named = [*([held["@id"]] if "@id" in held else []), *(types if isinstance(types, list) else [types])]
    whole = all(isinstance(name, str) and ":" in name for name in named)
    return whole and all(_is_absolute_throughout(value) for key, value in held.items() if key != "@type")


class _Canonicalising(URDNA2015):  # type: ignore[misc]
    """The same, but it gives up on graphs made to take for ever."""

    work = 0

    def hash_n_degree_quads(self, id_: str, issuer: Any) -> Any:
        self.work += 1
        if self.work > _WORK_MAX:
            raise CredentialUnusable("graph_too_tangled")
        return super().hash_n_degree_quads(id_, issuer)
