"""Verifies a credential, offline: whose signature, still in force, not taken back."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from models.facts.evidence import CheckOutcome
from tools.verification.credentials.contexts import Contexts, known_contexts
from tools.verification.credentials.data_integrity import data_integrity, suite_of
from tools.verification.credentials.findings import Finding, Findings, failed, not_possible, passed
from tools.verification.credentials.jwt import credential_in, jwt_signature
from tools.verification.credentials.keys import TrustedKeys
from tools.verification.credentials.merkle import merkle_2017, merkle_2019, most_telling
from tools.verification.credentials.period import period_finding
from tools.verification.credentials.presentations import (
    MERKLE_SUITES,
    is_presentation,
    presentation_altered,
)
from tools.verification.credentials.status import Documents, status_finding
from tools.verification.credentials.strict_json import json_object
from tools.verification.credentials.unusable import CredentialUnusable

Json = dict[str, Any]
NOBODY: TrustedKeys = MappingProxyType({})
NOTHING: Documents = MappingProxyType({})
_TOKEN = re.compile(rb"\s*[\w-]+\.[\w-]+\.[\w-]*\s*")
_PROOFS_MAX = 5
_CREDENTIALS_MAX = 10


def verified(
    data: bytes,
    at: datetime,
    trusted: TrustedKeys = NOBODY,
    documents: Documents = NOTHING,
    contexts: Mapping[str, Any] | None = None,
) -> Findings:
    """What can be said about the credential in the file (JSON, or a token) at this time.

    `trusted` are the keys of issuers we know, `documents` lists and profiles that the caller has, `contexts`
    those known beyond our tables. Nothing is fetched and nothing raised: what cannot be said is not_possible.
    """
    known = {**(contexts or {}), **known_contexts()}
    try:
        credentials = credentials_in(data)
    except CredentialUnusable as error:
        finding = not_possible(error.reason)
        return Findings(finding, finding, finding)
    token = data.decode("ascii").strip() if is_token(data) else None
    found = _together(
        [_findings(credential, token, at, trusted, documents, known) for credential in credentials]
    )
    if token is None and presentation_altered(json_object(data), known):
        return replace(found, signature=failed("content_altered"))
    return found


def is_token(data: bytes) -> bool:
    return _TOKEN.fullmatch(data) is not None


def credentials_in(data: bytes) -> tuple[Json, ...]:
    """The credential, or those of a presentation; raises CredentialUnusable."""
    if is_token(data):
        return (credential_in(data.decode("ascii")),)
    document = json_object(data)
    if not is_presentation(document):
        return (document,)
    held = document.get("verifiableCredential", [])
    inside = held if isinstance(held, list) else [held]
    if not inside or len(inside) > _CREDENTIALS_MAX or not all(isinstance(one, dict) for one in inside):
        raise CredentialUnusable("format_unsupported")
    return tuple(inside)


def issuer_of(credential: Json) -> str | None:
    """The issuer's name as an address or DID: of a W3C credential, or of a Blockcerts 2 badge."""
    badge = credential.get("badge")
    issuer = credential.get("issuer", badge.get("issuer") if isinstance(badge, dict) else None)
    name = issuer.get("id") if isinstance(issuer, dict) else issuer
    return name if isinstance(name, str) else None


def _findings(
    credential: Json,
    token: str | None,
    at: datetime,
    trusted: TrustedKeys,
    documents: Documents,
    contexts: Contexts,
) -> Findings:
    issuer = issuer_of(credential)
    try:
        signature = _signature(credential, token, issuer, trusted, contexts)
    except CredentialUnusable as error:
        signature = not_possible(error.reason)
    status = status_finding(credential, issuer, documents) or passed("status_not_named")
    return Findings(signature, period_finding(credential, at), status, issuer, issuer in trusted)


def _signature(
    credential: Json, token: str | None, issuer: str | None, trusted: TrustedKeys, contexts: Contexts
) -> Finding:
    if issuer is None:
        raise CredentialUnusable("format_unsupported")
    if token is not None:
        return jwt_signature(token, issuer, trusted)
    if "signature" in credential and "badge" in credential:
        return merkle_2017(credential, contexts)
    proofs = _proofs(credential.get("proof"))
    bare = {name: value for name, value in credential.items() if name != "proof"}
    found = most_telling(_of_each(bare, proofs, issuer, trusted, contexts))
    assert found is not None
    return found


def _proofs(held: object) -> list[Json]:
    proofs = [proof for proof in (held if isinstance(held, list) else [held]) if isinstance(proof, dict)]
    if not proofs or len(proofs) > _PROOFS_MAX or (isinstance(held, list) and len(proofs) < len(held)):
        raise CredentialUnusable("format_unsupported")
    return proofs


def _of_each(
    bare: Json, proofs: list[Json], issuer: str, trusted: TrustedKeys, contexts: Contexts
) -> Iterator[Finding]:
    for at, proof in enumerate(proofs):
        try:
            if suite_of(proof) in MERKLE_SUITES:
                found = merkle_2019(bare, proof, proofs[:at], contexts)
                yield _by_issuer(found, proof, issuer)
            else:
                yield data_integrity(bare, proof, issuer, trusted, contexts)
        except CredentialUnusable as error:
            yield not_possible(error.reason)


def _by_issuer(found: Finding, proof: Json, issuer: str) -> Finding:
    """An anchor made under somebody else's key says nothing for this issuer; a chained one is a second's."""
    method = str(proof.get("verificationMethod", "")).partition("#")[0]
    is_others = proof.get("type") != "ChainedProof2021" and method != issuer
    if is_others and found.outcome is not CheckOutcome.FAILED:
        return not_possible("issuer_key_mismatch")
    return found


def _together(each: list[Findings]) -> Findings:
    """Several credentials in one presentation are as good as the worst of them."""
    return Findings(
        signature=_worst(findings.signature for findings in each),
        period=_worst(findings.period for findings in each),
        status=_worst(findings.status for findings in each),
        issuer=each[0].issuer,
        issuer_known=all(findings.issuer_known for findings in each),
    )


def _worst(findings: Iterable[Finding]) -> Finding:
    order = {CheckOutcome.FAILED: 0, CheckOutcome.NOT_POSSIBLE: 1, CheckOutcome.PASSED: 2}
    return min(findings, key=lambda finding: order[finding.outcome])
