"""Blockcerts: is the content what was hashed, and does the hash lead to the anchored root?

Whether the root stands in a blockchain is not looked up: sound content is `anchor_not_checked`, never more.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tools.verification.credentials.base58 import from_multibase
from tools.verification.credentials.canonical import canonical, canonical_as_it_is, loose_forms
from tools.verification.credentials.cbor import Packed, from_cbor
from tools.verification.credentials.contexts import Contexts
from tools.verification.credentials.findings import Finding, failed, not_possible
from tools.verification.credentials.unusable import CredentialUnusable

Json = dict[str, Any]
_MAIN_NETWORK = 1
_BITCOIN, _ETHEREUM = 0, 1
_ROOT, _TARGET, _ANCHORS, _PATH = range(4)
_TEST_ADDRESSES = ("m", "n", "2", "tb1", "bcrt1")
_STEPS_MAX = 64


@dataclass(frozen=True, slots=True)
class MerkleProof:
    """`path` leads from the target to the root: (True for a left neighbour, its hash). `is_test`: an anchor
    that is worth nothing, in a test network or in none at all."""

    root: bytes
    target: bytes
    path: tuple[tuple[bool, bytes], ...]
    is_test: bool

    def leads_to_root(self) -> bool:
        reached = self.target
        for is_left, neighbour in self.path:
            reached = hashlib.sha256(neighbour + reached if is_left else reached + neighbour).digest()
        return reached == self.root


def merkle_2017(document: Json, contexts: Contexts) -> Finding:
    """Blockcerts 2: the proof stands in `signature`, hex in JSON."""
    content = {name: value for name, value in document.items() if name != "signature"}
    verification = document.get("verification")
    creator = str(verification.get("creator", "")) if isinstance(verification, dict) else ""
    return _found(_proof_2017(document["signature"], creator), content, contexts)


def merkle_2019(
    document: Json, proof: Json, before: list[Json], contexts: Contexts, *, is_read: bool = True
) -> Finding:
    """Blockcerts 3: packed in CBOR. Proofs made before this one are part of what it covers.

    `is_read`: somebody goes by the plain words of the document, so that they have to be plain.
    """
    content = {**document, "proof": before} if before else document
    return _found(_proof_2019(proof.get("proofValue")), content, contexts, is_read=is_read)


def _found(proof: MerkleProof, content: Json, contexts: Contexts, *, is_read: bool = True) -> Finding:
    try:
        forms = ((canonical if is_read else canonical_as_it_is)(content, contexts),)
    except CredentialUnusable as unusable:
        if unusable.reason != "terms_unmapped" or _is_among(proof, loose_forms(content, contexts)):
            raise
        return failed("content_altered")
    if not _is_among(proof, forms) or not proof.leads_to_root():
        return failed("content_altered")
    return not_possible("anchor_test_only" if proof.is_test else "anchor_not_checked")


def _is_among(proof: MerkleProof, forms: Iterable[bytes]) -> bool:
    return any(hashlib.sha256(form).digest() == proof.target for form in forms)


def _proof_2017(signature: object, creator: str) -> MerkleProof:
    try:
        if not isinstance(signature, dict) or "MerkleProof2017" not in signature["type"]:
            raise CredentialUnusable("proof_unsupported")
        steps = [next(iter(step.items())) for step in signature["proof"]]
        path = tuple((_side(side), _hash(text)) for side, text in steps[:_STEPS_MAX])
        chains = [str(anchor.get("chain", "")).lower() for anchor in signature["anchors"]]
        root, target = _hash(signature["merkleRoot"]), _hash(signature["targetHash"])
    except (KeyError, TypeError, AttributeError, ValueError, StopIteration) as error:
        raise CredentialUnusable("proof_unreadable") from error
    tests = any(chain and not chain.endswith("mainnet") for chain in chains)
    return MerkleProof(root, target, path, tests or not chains or _is_test_address(creator))


def _is_test_address(creator: str) -> bool:
    """Of Bitcoin; older proofs say nowhere else in which network they are."""
    return creator.rpartition(":")[2].startswith(_TEST_ADDRESSES)


def _side(side: str) -> bool:
    if side not in ("left", "right"):
        raise CredentialUnusable("proof_unreadable")
    return side == "left"


def _proof_2019(value: object) -> MerkleProof:
    try:
        parts = _numbered(from_cbor(from_multibase(value)))
        path = tuple((step[0] == 0, _hash(step[1])) for step in _rows(parts[_PATH])[:_STEPS_MAX])
        anchors = [_numbered(anchor) for anchor in _rows(parts[_ANCHORS])]
        root, target = _hash(parts[_ROOT]), _hash(parts[_TARGET])
    except (KeyError, TypeError, IndexError, ValueError) as error:
        raise CredentialUnusable("proof_unreadable") from error
    is_real = bool(anchors) and all(
        anchor.get(0) in (_BITCOIN, _ETHEREUM) and anchor.get(1) == _MAIN_NETWORK for anchor in anchors
    )
    return MerkleProof(root, target, path, not is_real)


def _numbered(packed: Packed) -> dict[Packed, Packed]:
    """Pairs of a number and a value, as MerkleProof2019 writes its maps."""
    return {pair[0]: pair[1] for pair in _rows(packed)}


def _rows(packed: Packed) -> list[list[Packed]]:
    if not isinstance(packed, list) or not all(isinstance(row, list) for row in packed):
        raise CredentialUnusable("proof_unreadable")
    return [row for row in packed if isinstance(row, list)]


def _hash(packed: object) -> bytes:
    """32 bytes: as hex, or packed once more in CBOR as hex or as they are."""
    held = from_cbor(packed) if isinstance(packed, bytes) else packed
    found = bytes.fromhex(held) if isinstance(held, str) else held
    if not isinstance(found, bytes) or len(found) != 32:
        raise CredentialUnusable("proof_unreadable")
    return found


def most_telling(findings: Iterable[Finding]) -> Finding | None:
    """Of several proofs: one that fails, else a test anchor, else one that stands, else the last."""
    found = tuple(findings)
    for outcome, reason in (("failed", None), (None, "anchor_test_only"), ("passed", None)):
        for finding in found:
            if finding.outcome.value == outcome or finding.reason == reason:
                return finding
    return found[-1] if found else None
