"""Blockcerts: content, path and anchor, each as far as it can be checked without a network."""

import hashlib
from typing import Any

import pytest

from tests.verification.issuing import NOW, as_file
from tools.verification.credentials.base58 import base58_of
from tools.verification.credentials.canonical import canonical
from tools.verification.credentials.contexts import known_contexts
from tools.verification.credentials.verifying import verified

Json = dict[str, Any]
ISSUER = "https://trade.example/issuer.json"
NEIGHBOUR = hashlib.sha256(b"another certificate").digest()
MAIN, TEST, NONE = [[0, 0], [1, 1], [2, b"t"]], [[0, 0], [1, 3], [2, b"t"]], [[0, -1], [1, b"m"]]


def said(held: Json, documents: dict[str, bytes] | None = None) -> tuple[str, str]:
    answer = verified(as_file(held), NOW, documents=documents or {}).answer
    return answer.outcome.value, answer.reason


def certificate() -> Json:
    return {
        "@context": ["https://www.w3.org/2018/credentials/v1", "https://w3id.org/blockcerts/v3.1"],
        "id": "urn:uuid:0f5b0a52-6a2e-4ddf-8a57-0b6f0f1e7a01",
        "type": ["VerifiableCredential", "BlockcertsCredential"],
        "issuer": ISSUER,
        "issuanceDate": "2025-01-01T00:00:00Z",
        "credentialSubject": {"id": "did:example:1", "name": "Lin Xiaoyu", "claim": {"name": "Welding"}},
    }


def anchored(held: Json, anchor: list[Any], *, is_left: bool = False, **proof: Any) -> Json:
    target = hashlib.sha256(canonical(held, known_contexts())).digest()
    pair = NEIGHBOUR + target if is_left else target + NEIGHBOUR
    parts = [
        [0, cbor(hashlib.sha256(pair).hexdigest())],
        [1, cbor(target.hex())],
        [2, [anchor]],
        [3, [[0 if is_left else 1, cbor(NEIGHBOUR.hex())]]],
    ]
    made = {
        "type": "MerkleProof2019",
        "created": "2025-01-01T00:00:00",
        "proofPurpose": "assertionMethod",
        "verificationMethod": f"{ISSUER}#key-1",
        "proofValue": "z" + base58_of(cbor(parts)),
        **proof,
    }
    return {**held, "proof": made}


def cbor(held: Any) -> bytes:
    """As much CBOR as a proof needs."""
    if isinstance(held, int):
        return head(0, held) if held >= 0 else head(1, -1 - held)
    if isinstance(held, bytes):
        return head(2, len(held)) + held
    if isinstance(held, str):
        return head(3, len(held)) + held.encode()
    return head(4, len(held)) + b"".join(map(cbor, held))


def head(major: int, count: int) -> bytes:
    return bytes([major << 5 | count]) if count < 24 else bytes([major << 5 | 25]) + count.to_bytes(2, "big")


@pytest.mark.parametrize("is_left", [True, False])
def test_sound_content_is_not_more_than_sound_while_the_chain_is_not_asked(is_left: bool) -> None:
    held = anchored(certificate(), MAIN, is_left=is_left)

    assert said(held) == ("not_verified", "anchor_not_checked")


@pytest.mark.parametrize("anchor", [TEST, NONE])
def test_an_anchor_for_testing_is_said_to_be_one(anchor: list[Any]) -> None:
    assert said(anchored(certificate(), anchor)) == ("not_verified", "anchor_test_only")


def test_changed_content_is_seen() -> None:
    held = anchored(certificate(), MAIN)
    held["credentialSubject"]["claim"]["name"] = "Surgery"

    assert said(held) == ("contradicted", "content_altered")


def test_a_path_that_leads_elsewhere_is_seen() -> None:
    held = anchored(certificate(), MAIN)
    other = anchored({**certificate(), "issuanceDate": "2025-01-02T00:00:00Z"}, MAIN)

    assert said({**held, "proof": other["proof"]}) == ("contradicted", "content_altered")


def test_an_anchor_under_somebody_elses_name_says_nothing() -> None:
    held = anchored(certificate(), MAIN, verificationMethod="https://other.example/issuer.json#key-1")

    assert said(held) == ("not_verified", "issuer_key_mismatch")


def test_the_issuers_list_takes_it_back() -> None:
    held = anchored(certificate(), MAIN)
    address = "https://trade.example/revoked.json"
    profile = as_file({"id": ISSUER, "revocationList": address})
    gone = as_file({"revokedAssertions": [{"id": held["id"], "revocationReason": "Issued in error."}]})
    kept = as_file({"revokedAssertions": [{"id": "urn:uuid:another"}]})

    assert verified(as_file(held), NOW, documents={ISSUER: profile}).status.reason == "status_not_checked"
    assert said(held, {ISSUER: profile, address: gone}) == ("revoked", "credential_revoked")
    assert said(held, {ISSUER: profile, address: kept}) == ("not_verified", "anchor_not_checked")


@pytest.mark.parametrize("value", ["", "z", "z0OIl", "u!!", "zzzzz", "z" + "1" * 9_000, 7, None])
def test_a_proof_that_cannot_be_unpacked_is_no_proof(value: object) -> None:
    held = anchored(certificate(), MAIN)
    held["proof"]["proofValue"] = value

    assert said(held)[0] == "not_verified"


def test_a_blockcert_of_the_second_edition_is_checked_too() -> None:
    held: Json = {
        "@context": ["https://w3id.org/openbadges/v2", "https://w3id.org/blockcerts/v2"],
        "id": "urn:uuid:0f5b0a52-6a2e-4ddf-8a57-0b6f0f1e7a02",
        "type": "Assertion",
        "issuedOn": "2024-05-02T00:00:00Z",
        "recipient": {"type": "email", "identity": "lin@example.org", "hashed": False},
        "badge": {
            "type": "BadgeClass",
            "id": "urn:uuid:0f5b0a52-6a2e-4ddf-8a57-0b6f0f1e7a03",
            "name": "Welding",
            "issuer": {"id": ISSUER, "type": "Profile", "name": "Riverside Trade Institute"},
        },
    }
    target = hashlib.sha256(canonical(held, known_contexts())).digest()
    signature = {
        "type": ["MerkleProof2017", "Extension"],
        "merkleRoot": hashlib.sha256(NEIGHBOUR + target).hexdigest(),
        "targetHash": target.hex(),
        "proof": [{"left": NEIGHBOUR.hex()}],
        "anchors": [{"sourceId": "x", "type": "BTCOpReturn", "chain": "bitcoinMainnet"}],
    }
    tested = {**signature, "anchors": [{"sourceId": "x", "type": "BTCOpReturn", "chain": "bitcoinTestnet"}]}

    assert said({**held, "signature": signature}) == ("not_verified", "anchor_not_checked")
    assert said({**held, "signature": tested}) == ("not_verified", "anchor_test_only")
    assert said({**held, "issuedOn": "2023-05-02T00:00:00Z", "signature": signature}) == (
        "contradicted",
        "content_altered",
    )
