"""Proofs inside a credential: W3C Data Integrity and the signature suites before it."""

import hashlib
from collections.abc import Callable
from typing import Any

import rfc8785

from tools.verification.credentials.base58 import from_base64url, from_multibase
from tools.verification.credentials.canonical import canonical, canonical_as_it_is
from tools.verification.credentials.contexts import Contexts
from tools.verification.credentials.findings import Finding, failed, passed
from tools.verification.credentials.keys import PublicKey, TrustedKeys, keys_of
from tools.verification.credentials.signatures import jose_stands, stands
from tools.verification.credentials.strict_json import json_object
from tools.verification.credentials.unusable import CredentialUnusable

Json = dict[str, Any]
_SECP256K1_TERMS = "https://w3id.org/security/suites/secp256k1-2019/v1"
_ED25519, _ECDSA = frozenset({"ed25519"}), frozenset({"secp256r1", "secp384r1"})


def suite_of(proof: Json) -> str:
    """The name of the way in which a proof is made."""
    kind = proof.get("type")
    return str(proof.get("cryptosuite") if kind == "DataIntegrityProof" else kind)


def data_integrity(
    document: Json, proof: Json, issuer: str, trusted: TrustedKeys, contexts: Contexts
) -> Finding:
    """Whether the proof stands over the document (without its proofs).

    Raises CredentialUnusable where that cannot be said: a suite we do not know (selective disclosure, BBS),
    no key, an unknown context, words that the signature would not cover.
    """
    method = proof.get("verificationMethod")
    if proof.get("proofPurpose") != "assertionMethod" or not isinstance(method, str):
        raise CredentialUnusable("proof_purpose_other")
    return _proved(document, proof, issuer, trusted, contexts)


def presentation_proof(document: Json, proof: Json, contexts: Contexts) -> Finding:
    """The same for a holder's proof around credentials, by whatever key it names itself."""
    holder = str(proof.get("verificationMethod")).partition("#")[0]
    return _proved(document, proof, holder, {}, contexts)


def _proved(document: Json, proof: Json, signer: str, trusted: TrustedKeys, contexts: Contexts) -> Finding:
    suite = suite_of(proof)
    if suite not in _SUITES:
        raise CredentialUnusable("proof_unsupported")
    if "previousProof" in proof:
        raise CredentialUnusable("proof_chain_unsupported")
    method = str(proof.get("verificationMethod"))
    verify, curves = _SUITES[suite]
    keys = tuple(key for key in keys_of(signer, method, trusted) if _curve(key) in curves)
    if not keys:
        raise CredentialUnusable("key_unsupported")
    if any(verify(document, proof, key, contexts) for key in keys):
        return passed("signature_verified")
    return failed("content_altered")


def _rdf(document: Json, proof: Json, key: PublicKey, contexts: Contexts) -> bool:
    options = {name: value for name, value in proof.items() if name != "proofValue"}
    options["@context"] = document.get("@context")
    form = canonical_as_it_is if proof.get("proofPurpose") == "authentication" else canonical
    signed = (form(options, contexts), form(document, contexts))
    return stands(key, from_multibase(proof.get("proofValue")), _hashes(key, *signed))


def _jcs(document: Json, proof: Json, key: PublicKey, contexts: Contexts) -> bool:
    """Signed as JSON: every word is covered, and no context is needed."""
    cited = proof.get("@context", document.get("@context"))
    if cited != document.get("@context"):
        raise CredentialUnusable("context_redefines")
    options = {name: value for name, value in proof.items() if name != "proofValue"}
    try:
        signed = (rfc8785.dumps(options), rfc8785.dumps(document))
    except rfc8785.CanonicalizationError as error:
        raise CredentialUnusable("json_unreadable") from error
    return stands(key, from_multibase(proof.get("proofValue")), _hashes(key, *signed))


def _detached_jws(document: Json, proof: Json, key: PublicKey, contexts: Contexts) -> bool:
    """EcdsaSecp256k1Signature2019: an ES256K signature over the hashes, its payload left out."""
    head, _, rest = str(proof.get("jws")).partition(".")
    header = json_object(from_base64url(head))
    if header != {"alg": "ES256K", "b64": False, "crit": ["b64"]} or not rest.startswith("."):
        raise CredentialUnusable("algorithm_unsupported")
    options = {name: value for name, value in proof.items() if name != "jws"}
    options["@context"] = _SECP256K1_TERMS
    hashes = _hashes(key, canonical(options, contexts), canonical(document, contexts))
    return jose_stands("ES256K", key, from_base64url(rest[1:]), f"{head}.".encode() + hashes)


def _hashes(key: PublicKey, options: bytes, document: bytes) -> bytes:
    digest = hashlib.sha384 if _curve(key) == "secp384r1" else hashlib.sha256
    return digest(options).digest() + digest(document).digest()


def _curve(key: PublicKey) -> str:
    curve = getattr(key, "curve", None)
    return str(curve.name) if curve is not None else type(key).__name__.lower().removesuffix("publickey")


_Verify = Callable[[Json, Json, PublicKey, Contexts], bool]
_SUITES: dict[str, tuple[_Verify, frozenset[str]]] = {
    "eddsa-rdfc-2022": (_rdf, _ED25519),
    "eddsa-2022": (_rdf, _ED25519),
    "eddsa-jcs-2022": (_jcs, _ED25519),
    "ecdsa-rdfc-2019": (_rdf, _ECDSA),
    "ecdsa-jcs-2019": (_jcs, _ECDSA),
    "Ed25519Signature2020": (_rdf, _ED25519),
    "EcdsaSecp256k1Signature2019": (_detached_jws, frozenset({"secp256k1"})),
}
