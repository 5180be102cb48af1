"""The canonical form of a JSON-LD document (RDFC-1.0, once URDNA2015): what an RDF signature covers."""

from collections.abc import Callable
from typing import Any, TypeVar

from pyld import jsonld  # type: ignore[import-untyped]
from pyld.canon import URDNA2015  # type: ignore[import-untyped]

from tools.verification.credentials.contexts import Contexts, loader_of
from tools.verification.credentials.plain_terms import require_plain
from tools.verification.credentials.unusable import CredentialUnusable

_Form = TypeVar("_Form")
_NOWHERE = "nowhere:"
_MADE_UP = "http://example.org/base/"  # what pyld takes, and with it the Blockcerts issuing software
_WORK_MAX = 3_000
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
    return _tried(lambda: _mapped(document, contexts))


def loose_forms(document: dict[str, Any], contexts: Contexts) -> tuple[bytes, ...]:
    """What other programs would make of a document with words that say nothing or names without a place.

    They leave such names out, or put them under a made-up address. No form of these vouches for anything;
    that none of them is what was signed tells that the document is not.
    """
    require_plain(document, contexts)

    def forms() -> tuple[bytes, ...]:
        placed = jsonld.to_rdf(document, _options(contexts, _MADE_UP))
        bare = jsonld.to_rdf(document, _options(contexts, _NOWHERE))
        left = {graph: [quad for quad in quads if not _is_nowhere(quad)] for graph, quads in bare.items()}
        return _quads(placed), _quads(left)

    return _tried(forms)


def _mapped(document: dict[str, Any], contexts: Contexts) -> bytes:
    options = _options(contexts, _NOWHERE)
    dropped: list[object] = []
    expanded = jsonld.expand(document, options, on_property_dropped=dropped.append)
    if dropped or not expanded or not _is_placed_throughout(expanded):
        raise CredentialUnusable("terms_unmapped")
    return _quads(jsonld.to_rdf(document, options))


def _options(contexts: Contexts, base: str) -> dict[str, Any]:
    return {"documentLoader": loader_of(contexts), "processingMode": "json-ld-1.1", "base": base}


def _quads(dataset: Any) -> bytes:
    return str(_Canonicalising().main(dataset, {"format": "application/n-quads"})).encode()


def _is_nowhere(quad: Any) -> bool:
    return any(str(quad[part]["value"]).startswith(_NOWHERE) for part in ("subject", "object"))


def _tried(work: Callable[[], _Form]) -> _Form:
    try:
        return work()
    except jsonld.JsonLdError as error:
        raise _reason(error) from error
    # What a hostile document provokes inside the library says one thing only.
    except (TypeError, KeyError, AttributeError, ValueError, IndexError, RecursionError) as error:
        raise CredentialUnusable("json_ld_unreadable") from error


def _reason(error: BaseException | None) -> CredentialUnusable:
    """What stopped pyld: our own loader's refusal where it lies underneath."""
    while error is not None:
        if isinstance(error, CredentialUnusable):
            return error
        error = error.__cause__
    return CredentialUnusable("json_ld_unreadable")


def _is_placed_throughout(held: Any) -> bool:
    """Relative ids and types have no place of their own: what they mean depends on who reads them."""
    if isinstance(held, list):
        return all(map(_is_placed_throughout, held))
    if not isinstance(held, dict) or "@value" in held:
        return True
    types = held.get("@type", [])
    named = [*([held["@id"]] if "@id" in held else []), *(types if isinstance(types, list) else [types])]
    whole = all(isinstance(name, str) and not name.startswith(_NOWHERE) for name in named)
    return whole and all(_is_placed_throughout(value) for key, value in held.items() if key != "@type")


class _Canonicalising(URDNA2015):  # type: ignore[misc]
    """The same, but it gives up on graphs made to take for ever."""

    work = 0

    def hash_n_degree_quads(self, id_: str, issuer: Any) -> Any:
        self.work += 1
        if self.work > _WORK_MAX:
            raise CredentialUnusable("graph_too_tangled")
        return super().hash_n_degree_quads(id_, issuer)
