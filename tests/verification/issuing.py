"""Issues credentials for tests, as an issuer's own software would: made-up people, generated keys."""

import base64
import hashlib
import json
import struct
import zlib
from datetime import UTC, datetime
from typing import Any

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from joserfc import jws
from joserfc.jwk import ECKey, OKPKey

from tools.verification.credentials.base58 import base58_of
from tools.verification.credentials.canonical import canonical
from tools.verification.credentials.contexts import known_contexts

Json = dict[str, Any]
NOW = datetime(2026, 11, 1, tzinfo=UTC)
CONTEXTS = [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
]


class Issuer:
    """Somebody with a key of their own, named by it (did:key)."""

    def __init__(self, seed: int = 1) -> None:
        self.key = Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)
        raw = self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.multikey = "z" + base58_of(b"\xed\x01" + raw)
        self.did = f"did:key:{self.multikey}"
        self.method = f"{self.did}#{self.multikey}"

    @property
    def jwk(self) -> Json:
        return dict(OKPKey.import_key(self.key.public_key()).as_dict(private=False))


def badge(issuer: str, **changed: Any) -> Json:
    """An Open Badges 3.0 credential in force, before it is signed."""
    return {
        "@context": list(CONTEXTS),
        "id": "urn:uuid:5e1c2f1e-7b51-4f5e-9e4e-2f0f8f0f2a11",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Welding, level 3",
        "issuer": {"id": issuer, "type": ["Profile"], "name": "Riverside Trade Institute"},
        "validFrom": "2025-03-01T00:00:00Z",
        "validUntil": "2030-03-01T00:00:00Z",
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "identifier": [
                {
                    "type": "IdentityObject",
                    "hashed": False,
                    "identityHash": "Lin Xiaoyu",
                    "identityType": "name",
                }
            ],
            "achievement": {
                "id": "https://trade.example/achievements/welding-3",
                "type": ["Achievement"],
                "achievementType": "Certificate",
                "name": "Welding, level 3",
                "description": "Welds in all positions.",
                "criteria": {"narrative": "A practical examination."},
            },
        },
        **changed,
    }


def with_proof(credential: Json, issuer: Issuer, suite: str = "eddsa-rdfc-2022", **options: Any) -> Json:
    """Signed by the issuer inside the document."""
    proof: Json = {
        "type": "DataIntegrityProof",
        "cryptosuite": suite,
        "created": "2025-03-01T08:00:00Z",
        "verificationMethod": issuer.method,
        "proofPurpose": "assertionMethod",
        **options,
    }
    signature = issuer.key.sign(_hashes(credential, proof, is_json="jcs" in suite))
    return {**credential, "proof": {**proof, "proofValue": "z" + base58_of(signature)}}


def with_old_proof(credential: Json, issuer: Issuer) -> Json:
    """Ed25519Signature2020; its words are in a context of its own."""
    credential = {
        **credential,
        "@context": [*credential["@context"], "https://w3id.org/security/suites/ed25519-2020/v1"],
    }
    proof = {
        "type": "Ed25519Signature2020",
        "created": "2025-03-01T08:00:00Z",
        "verificationMethod": issuer.method,
        "proofPurpose": "assertionMethod",
    }
    signature = issuer.key.sign(_hashes(credential, proof, is_json=False))
    return {**credential, "proof": {**proof, "proofValue": "z" + base58_of(signature)}}


def as_token(credential: Json, issuer: Issuer, **claims: Any) -> bytes:
    """Signed around the document: a VC-JWT as Open Badges 3.0 writes it."""
    key = OKPKey.import_key(issuer.key)
    header = {"alg": "Ed25519", "typ": "JWT", "kid": issuer.method}
    payload = {**credential, "iss": credential["issuer"]["id"], "jti": credential["id"], **claims}
    return jws.serialize_compact(header, json.dumps(payload), key, algorithms=["Ed25519"]).encode()


def as_es256_token(
    credential: Json, key: EllipticCurvePrivateKey, claims: Json | None = None, **header: Any
) -> bytes:
    """A token of the older edition, with the credential in its `vc` claim."""
    payload = {"iss": credential["issuer"]["id"], "vc": credential, **(claims or {})}
    known = {"alg": "ES256", "typ": "JWT", **header}
    registry = jws.JWSRegistry(algorithms=["ES256"], strict_check_header=False)
    return jws.serialize_compact(
        known, json.dumps(payload), ECKey.import_key(key), registry=registry
    ).encode()


def p256() -> tuple[EllipticCurvePrivateKey, str]:
    """A key of the other kind, and the did:jwk that carries it."""
    key = generate_private_key(SECP256R1())
    jwk = json.dumps(ECKey.import_key(key.public_key()).as_dict(private=False))
    return key, "did:jwk:" + base64.urlsafe_b64encode(jwk.encode()).decode().rstrip("=")


def baked(credential: bytes, *, packed: bool = False) -> bytes:
    """A PNG of one pixel with the credential in it."""
    content = zlib.compress(credential) if packed else credential
    text = b"openbadgecredential\0" + (b"\1\0" if packed else b"\0\0") + b"\0\0" + content
    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = zlib.compress(b"\0\xff\xff\xff")
    chunks = ((b"IHDR", head), (b"iTXt", text), (b"IDAT", pixel), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def as_file(credential: Json) -> bytes:
    return json.dumps(credential, ensure_ascii=False).encode()


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _hashes(credential: Json, proof: Json, *, is_json: bool) -> bytes:
    if is_json:
        forms = (rfc8785.dumps(proof), rfc8785.dumps(credential))
    else:
        options = {**proof, "@context": credential["@context"]}
        forms = (canonical(options, known_contexts()), canonical(credential, known_contexts()))
    return b"".join(hashlib.sha256(form).digest() for form in forms)
