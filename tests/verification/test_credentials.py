"""Verifiable credentials: what is signed, what was changed, what is over, and what nobody can say."""

import base64
import gzip
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.verification.issuing import (
    NOW,
    Issuer,
    as_es256_token,
    as_file,
    as_token,
    badge,
    p256,
    with_old_proof,
    with_proof,
)
from tools.verification.credentials.verifying import verified
from tools.verification.issuers import IssuerOutcome

Json = dict[str, Any]
INSTITUTE = Issuer(1)
STRANGER = Issuer(2)
TRUSTED = {INSTITUTE.did: (INSTITUTE.jwk,)}

SIGNED: dict[str, Callable[[Json], bytes]] = {
    "rdf": lambda held: as_file(with_proof(held, INSTITUTE)),
    "json": lambda held: as_file(with_proof(held, INSTITUTE, "eddsa-jcs-2022")),
    "2020": lambda held: as_file(with_old_proof(held, INSTITUTE)),
    "token": lambda held: as_token(held, INSTITUTE),
}


def said(data: bytes, **known: Any) -> tuple[str, str]:
    answer = verified(data, NOW, **known).answer
    return answer.outcome.value, answer.reason


@pytest.mark.parametrize("way", SIGNED)
def test_a_sound_credential_of_an_issuer_we_trust_is_confirmed(way: str) -> None:
    data = SIGNED[way](badge(INSTITUTE.did))

    assert said(data, trusted=TRUSTED) == ("confirmed", "signature_verified")


@pytest.mark.parametrize("way", SIGNED)
def test_anybody_can_sign_so_a_sound_signature_of_somebody_unknown_confirms_nothing(way: str) -> None:
    data = SIGNED[way](badge(INSTITUTE.did))

    assert said(data) == ("not_verified", "issuer_not_known")


@pytest.mark.parametrize("way", ["rdf", "json", "2020"])
@pytest.mark.parametrize("place", ["name", "validUntil", "issuer"])
def test_a_word_changed_after_signing_is_seen(way: str, place: str) -> None:
    held = json.loads(SIGNED[way](badge(INSTITUTE.did)))
    held[place] = (
        {**held["issuer"], "name": "Peking University"} if place == "issuer" else "2031-01-01T00:00:00Z"
    )

    assert said(as_file(held), trusted=TRUSTED) == ("contradicted", "content_altered")


def test_a_token_with_other_content_is_seen() -> None:
    head, body, signature = as_token(badge(INSTITUTE.did), INSTITUTE).split(b".")
    held = json.loads(base64.urlsafe_b64decode(body + b"=" * (-len(body) % 4)))
    held["name"] = "Surgeon"
    other = base64.urlsafe_b64encode(json.dumps(held).encode()).rstrip(b"=")

    assert said(b".".join((head, other, signature)), trusted=TRUSTED) == ("contradicted", "content_altered")


def test_a_token_without_a_signature_is_never_taken() -> None:
    _, body, _ = as_token(badge(INSTITUTE.did), INSTITUTE).split(b".")
    head = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=")

    assert said(b".".join((head, body, b"")), trusted=TRUSTED) == ("not_verified", "algorithm_unsupported")


@pytest.mark.parametrize("way", SIGNED)
def test_what_is_over_has_expired(way: str) -> None:
    data = SIGNED[way](badge(INSTITUTE.did, validUntil="2026-10-31T23:59:59Z"))

    assert said(data, trusted=TRUSTED) == ("expired", "credential_expired")


@pytest.mark.parametrize("way", SIGNED)
def test_what_begins_later_is_not_confirmed(way: str) -> None:
    data = SIGNED[way](badge(INSTITUTE.did, validFrom="2027-01-01T00:00:00Z"))

    assert said(data, trusted=TRUSTED) == ("not_verified", "credential_not_yet_valid")


def test_the_end_that_a_token_names_counts_beside_the_credentials_own() -> None:
    data = as_token(badge(INSTITUTE.did), INSTITUTE, exp=int(NOW.timestamp()) - 1)

    assert said(data, trusted=TRUSTED) == ("expired", "credential_expired")


def test_an_older_token_says_in_claims_what_the_credential_leaves_out() -> None:
    held = badge(INSTITUTE.did)
    del held["validFrom"], held["validUntil"]
    key, did = p256()
    held["issuer"]["id"] = did
    early = as_es256_token(held, key, claims={"nbf": int(NOW.timestamp()) + 1})
    other = as_es256_token(held, key, claims={"iss": INSTITUTE.did})

    assert said(early) == ("not_verified", "credential_not_yet_valid")
    assert said(other) == ("not_verified", "claims_disagree")


def test_a_date_that_cannot_be_read_is_not_taken_for_none() -> None:
    data = as_token(badge(INSTITUTE.did, validUntil="next year"), INSTITUTE)

    assert said(data, trusted=TRUSTED) == ("not_verified", "date_unreadable")


def test_somebody_elses_key_is_no_key_of_the_issuer() -> None:
    by_other = as_file(with_proof(badge(INSTITUTE.did), STRANGER))
    posing = as_file(with_proof(badge(INSTITUTE.did), STRANGER, verificationMethod=INSTITUTE.method))

    assert said(by_other, trusted=TRUSTED) == ("not_verified", "issuer_key_mismatch")
    assert said(posing, trusted=TRUSTED) == ("contradicted", "content_altered")


def test_a_key_that_the_token_brings_along_is_not_believed() -> None:
    key, _ = p256()
    _, named = p256()
    data = as_es256_token(badge(named), key, jwk={"kty": "EC"})

    assert said(data) == ("contradicted", "content_altered")


def test_a_did_jwk_carries_its_own_key() -> None:
    key, did = p256()

    assert said(as_es256_token(badge(did), key)) == ("not_verified", "issuer_not_known")


def test_an_issuer_on_the_web_needs_a_key_that_we_were_given() -> None:
    name = "https://trade.example/issuer"
    data = as_file(with_proof(badge(name), INSTITUTE, verificationMethod=f"{name}#key-1"))

    assert said(data) == ("not_verified", "issuer_key_unknown")
    assert said(data, trusted={name: (INSTITUTE.jwk,)}) == ("confirmed", "signature_verified")


@pytest.mark.parametrize(
    ("purpose", "reason"), [("revocation", "credential_revoked"), ("suspension", "credential_suspended")]
)
def test_a_status_list_takes_a_credential_back(purpose: str, reason: str) -> None:
    address = "https://trade.example/status/1"
    entry = {
        "id": f"{address}#9",
        "type": "BitstringStatusListEntry",
        "statusPurpose": purpose,
        "statusListIndex": "9",
        "statusListCredential": address,
    }
    data = as_file(with_proof(badge(INSTITUTE.did, credentialStatus=entry), INSTITUTE))

    assert said(data, trusted=TRUSTED) == ("not_verified", "status_not_checked")
    assert said(data, trusted=TRUSTED, documents={address: status_list(purpose, 9)}) == ("revoked", reason)
    assert said(data, trusted=TRUSTED, documents={address: status_list(purpose, 8)}) == (
        "confirmed",
        "signature_verified",
    )


def status_list(purpose: str, index: int) -> bytes:
    bits = bytearray(16 * 1024)
    bits[index // 8] |= 0x80 >> index % 8
    packed = base64.urlsafe_b64encode(gzip.compress(bytes(bits), mtime=0)).decode().rstrip("=")
    return as_file({"credentialSubject": {"statusPurpose": purpose, "encodedList": "u" + packed}})


# --- an RDF signature covers the meaning: spellings that hide it are refused


@pytest.mark.parametrize(
    ("rewritten", "reason"),
    [
        ({"validUntil": None, "https://www.w3.org/2018/credentials#validUntil": "x"}, "spelling_unusual"),
        ({"@id": "urn:uuid:5e1c2f1e-7b51-4f5e-9e4e-2f0f8f0f2a11"}, "spelling_unusual"),
        ({"nickname": "Professor"}, "terms_unmapped"),
        ({"type": ["VerifiableCredential", "OpenBadgeCredential", "Doctorate"]}, "terms_unmapped"),
        ({"@context": [*badge("")["@context"], "https://trade.example/context"]}, "context_unknown"),
        ({"@context": [*badge("")["@context"], {"until": "https://schema.org/name"}]}, "context_redefines"),
        ({"@context": [*badge("")["@context"], {"name": "https://trade.example/x"}]}, "context_redefines"),
        ({"@context": [*badge("")["@context"], {"@vocab": "https://trade.example/"}]}, "context_redefines"),
    ],
)
def test_what_is_not_written_in_the_usual_way_is_not_vouched_for(rewritten: Json, reason: str) -> None:
    held = {**with_proof(badge(INSTITUTE.did), INSTITUTE), **rewritten}

    assert said(as_file(held), trusted=TRUSTED) == ("not_verified", reason)


def test_an_end_written_as_an_object_is_not_overlooked() -> None:
    signed = with_proof(badge(INSTITUTE.did, validUntil="2026-01-01T00:00:00Z"), INSTITUTE)
    signed["validUntil"] = {
        "@value": "2026-01-01T00:00:00Z",
        "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
    }

    assert said(as_file(signed), trusted=TRUSTED) == ("not_verified", "date_unreadable")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b'{"id": 1, "id": 2}', "key_twice"),
        (b'{"id": NaN}', "json_unreadable"),
        (b"[]", "json_unreadable"),
        (b'{"id":' * 60 + b"1" + b"}" * 60, "credential_too_large"),
        (b'{"id": "' + b"x" * 1_100_000 + b'"}', "credential_too_large"),
        (b'{"id": "a\\u0007"}', "json_unreadable"),
        (b"[" * 100_000, "json_unreadable"),
    ],
)
def test_json_that_means_trouble_is_not_read(text: bytes, reason: str) -> None:
    assert said(text) == ("not_verified", reason)


def test_a_graph_made_to_take_for_ever_is_given_up() -> None:
    held = badge(INSTITUTE.did, proof=with_proof(badge(INSTITUTE.did), INSTITUTE)["proof"])
    same = [{"type": "IdentifierEntry", "identifier": "1"} for _ in range(9)]
    twins = [{"type": "Profile", "otherIdentifier": same} for _ in range(2)]
    held["credentialSubject"]["achievement"]["creator"] = twins

    assert said(as_file(held), trusted=TRUSTED) == ("not_verified", "graph_too_tangled")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_is_changed_is_neither_confirmed_nor_an_error(data: st.DataObject) -> None:
    """One place, anywhere, becomes something else: the credential is never confirmed as it then stands."""
    held = json.loads(SIGNED[data.draw(st.sampled_from(["rdf", "json", "2020"]))](badge(INSTITUTE.did)))
    place = data.draw(st.sampled_from(list(places(held))))
    before = at_place(held, place)
    after = data.draw(
        st.sampled_from([1, -1.5, True, "", "x", "did:key:z", [], {}, ["a", 1], {"id": 3}, {"@value": 2}])
    )
    put(held, place, after)

    outcome, _ = said(as_file(held), trusted=TRUSTED)

    assert outcome != IssuerOutcome.CONFIRMED.value or same_meaning(before, after)


def places(held: Any, way: tuple[Any, ...] = ()) -> Any:
    for key, value in held.items() if isinstance(held, dict) else enumerate(held):
        yield (*way, key)
        if isinstance(value, dict | list):
            yield from places(value, (*way, key))


def at_place(held: Any, way: tuple[Any, ...]) -> Any:
    for key in way:
        held = held[key]
    return held


def put(held: Any, way: tuple[Any, ...], value: Any) -> None:
    at_place(held, way[:-1])[way[-1]] = value


def same_meaning(before: Any, after: Any) -> bool:
    return bool(before == after)
