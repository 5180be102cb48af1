"""A presentation carries credentials; its own proof is the holder's, and can only speak against it here."""

from typing import Any

from tools.verification.credentials.contexts import Contexts
from tools.verification.credentials.data_integrity import presentation_proof, suite_of
from tools.verification.credentials.findings import Finding
from tools.verification.credentials.merkle import merkle_2019
from tools.verification.credentials.unusable import CredentialUnusable

Json = dict[str, Any]
MERKLE_SUITES = frozenset({"MerkleProof2019", "merkle-proof-2019", "ChainedProof2021"})


def is_presentation(document: Json) -> bool:
    held = document.get("type")
    return "VerifiablePresentation" in (held if isinstance(held, list) else [held])


def presentation_altered(document: Json, contexts: Contexts) -> bool:
    """Whether something around the credentials is not as it was signed.

    Who holds them is not what we ask, so that a proof which stands, or cannot be checked, changes nothing.
    """
    held = document.get("proof")
    if not is_presentation(document) or not isinstance(held, dict):
        return False
    bare = {name: value for name, value in document.items() if name != "proof"}
    try:
        found: Finding = (
            merkle_2019(bare, held, [], contexts, is_read=False)
            if suite_of(held) in MERKLE_SUITES
            else presentation_proof(bare, held, contexts)
        )
    except CredentialUnusable:
        return False
    return found.reason == "content_altered"
