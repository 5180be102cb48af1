"""Proofs about the audit log as documents that anybody can check: RFC 9162 paths, in hex, with signed heads.

Nothing but the published keys is needed to check one: neither database nor network nor this program.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from pydantic import Field, ValidationError

from models.errors import RecordTampered, UnusableInput
from models.facts.value import Instant, Value
from tools.audit.log_entry import commitment_of, leaf_hash_of
from tools.audit.merkle import is_consistent, root_by_inclusion
from tools.audit.signing_keys import PublicKeys
from tools.audit.tree_head import Hash, SignedHead, TreeHead


class ProofUnusable(UnusableInput):
    """This is no proof of an audit log; give what `audit prove` or /v1/audit answered, whole."""

    code = "proof_unusable"


class ProvenEntry(Value):
    """What a leaf is made of: SHA-256 over 0x00 and the canonical JSON of these four."""

    kind: str
    subject: str
    at: Instant
    commitment: Hash


class Opening(Value):
    """What an entry commits to: SHA-256 over the salt, a line break and the content is its commitment."""

    salt: Hash
    content: str


class InclusionProof(Value):
    """That an entry stands in the log at `leaf_index`, under a signed head."""

    proof: Literal["inclusion"] = "inclusion"
    entry: ProvenEntry
    leaf_hash: Hash
    leaf_index: int = Field(ge=0)
    tree_size: int = Field(ge=1)
    inclusion_path: tuple[Hash, ...]
    root_sha256: Hash
    signed_head: str
    opening: Opening | None = None


class ConsistencyProof(Value):
    """That the log under the first head is the beginning of the log under the second."""

    proof: Literal["consistency"] = "consistency"
    first_size: int = Field(ge=0)
    first_root_sha256: Hash
    second_size: int = Field(ge=0)
    second_root_sha256: Hash
    consistency_path: tuple[Hash, ...]
    signed_head: str
    """Over the second."""
    first_signed_head: str | None = None
    """Over the first, where one was signed."""


class CheckedProof(Value):
    """What holds, in short: for which head it was signed, and what was shown of it."""

    proof: Literal["inclusion", "consistency"]
    head: TreeHead
    content: str | None = None


def check_proof(document: object, keys: PublicKeys) -> CheckedProof:
    """Check it as a stranger does. Raises ProofUnusable, and RecordTampered which says what does not hold."""
    named = document.get("proof") if isinstance(document, Mapping) else None
    kind = _KINDS.get(str(named))
    if kind is None:
        raise ProofUnusable
    try:
        return kind(document, keys)
    except ValidationError as error:
        raise ProofUnusable from error


def _inclusion(document: object, keys: PublicKeys) -> CheckedProof:
    proof = InclusionProof.model_validate_json(_json(document))
    head = _head(proof.signed_head, keys, proof.tree_size, proof.root_sha256)
    entry = proof.entry
    leaf = leaf_hash_of(entry.kind, entry.subject, entry.at, entry.commitment)
    _require(leaf.hex() == proof.leaf_hash, "The leaf hash is not that of the entry.")
    root = root_by_inclusion(leaf, proof.leaf_index, proof.tree_size, _bytes(proof.inclusion_path))
    _require(root is not None and root.hex() == proof.root_sha256, "The path does not lead to the root.")
    opening = proof.opening
    if opening is not None:
        told = commitment_of(opening.salt, opening.content)
        _require(told == entry.commitment, "The content is not what the entry commits to.")
    return CheckedProof(proof="inclusion", head=head, content=opening.content if opening else None)


def _consistency(document: object, keys: PublicKeys) -> CheckedProof:
    proof = ConsistencyProof.model_validate_json(_json(document))
    head = _head(proof.signed_head, keys, proof.second_size, proof.second_root_sha256)
    if proof.first_signed_head is not None:
        first = _head(proof.first_signed_head, keys, proof.first_size, proof.first_root_sha256)
        _require(first.log == head.log, "The two heads are of different logs.")
    holds = is_consistent(
        proof.first_size,
        bytes.fromhex(proof.first_root_sha256),
        proof.second_size,
        bytes.fromhex(proof.second_root_sha256),
        _bytes(proof.consistency_path),
    )
    _require(holds, "The first log is not the beginning of the second: it has forked.")
    return CheckedProof(proof="consistency", head=head)


_KINDS: Mapping[str, Callable[[object, PublicKeys], CheckedProof]] = {
    "inclusion": _inclusion,
    "consistency": _consistency,
}


def _head(signed: str, keys: PublicKeys, size: int, root: str) -> TreeHead:
    head = SignedHead.verified(signed, keys).head
    _require((head.tree_size, head.root_sha256) == (size, root), "The signed head says another root or size.")
    return head


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise RecordTampered(otherwise)


def _bytes(path: Sequence[str]) -> list[bytes]:
    return [bytes.fromhex(node) for node in path]


def _json(document: Any) -> str:
    return json.dumps(document)
