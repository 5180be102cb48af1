"""Credentials as a signed token (VC-JWT): three parts with points between, the credential in the middle."""

from datetime import UTC, datetime
from typing import Any

from tools.verification.credentials.base58 import from_base64url
from tools.verification.credentials.findings import Finding, failed, passed
from tools.verification.credentials.keys import TrustedKeys, keys_of
from tools.verification.credentials.signatures import jose_stands
from tools.verification.credentials.strict_json import BYTES_MAX, json_object
from tools.verification.credentials.unusable import CredentialUnusable

Json = dict[str, Any]


def credential_in(token: str) -> Json:
    """What the token says, as one credential whichever edition wrote it; nothing is verified here.

    Claims of the token (`iss`, `nbf`, `exp`, `jti`, `sub`) stand in for what the credential leaves out. Where
    both speak and disagree the token is refused: `claims_disagree`. Raises CredentialUnusable.
    """
    payload = json_object(from_base64url(_parts(token)[1]))
    inner = payload.get("vc")
    credential: Json = dict(inner) if isinstance(inner, dict) else dict(payload)
    for claim, name, value in _claims(payload):
        said = _of(credential.get(name)) if claim == "iss" else credential.get(name)
        if said is None:
            credential[name] = value
        elif claim in ("iss", "jti") and said != value:
            raise CredentialUnusable("claims_disagree")
    # Both ends of the period hold; the narrower one counts.
    period = {name: _time(payload.get(name)) for name in ("nbf", "exp")}
    for claim, name, older in (("nbf", "validFrom", "issuanceDate"), ("exp", "validUntil", "expirationDate")):
        at = period[claim]
        if at is not None and older not in credential:
            credential.setdefault(name, at.isoformat(timespec="seconds"))
    credential["token_period"] = period
    _require_same_subject(payload.get("sub"), credential)
    return credential


def jwt_signature(token: str, issuer: str, trusted: TrustedKeys) -> Finding:
    """Whether a key of the issuer signed the token.

    A key that the header brings along is no reason to believe it; only the issuer's name or our own list is.
    """
    head, _, signature = _parts(token)
    header = json_object(from_base64url(head))
    if "crit" in header or "b64" in header:
        raise CredentialUnusable("algorithm_unsupported")
    kid = header.get("kid")
    method = kid if isinstance(kid, str) else None
    signed = token.strip().rpartition(".")[0].encode()
    for key in keys_of(issuer, method, trusted):
        if jose_stands(header.get("alg"), key, from_base64url(signature), signed):
            return passed("signature_verified")
    return failed("content_altered")


def _parts(token: str) -> tuple[str, str, str]:
    parts = token.strip().split(".")
    if len(parts) != 3 or len(token) > BYTES_MAX:
        raise CredentialUnusable("token_unreadable")
    return parts[0], parts[1], parts[2]


def _claims(payload: Json) -> list[tuple[str, str, object]]:
    found: list[tuple[str, str, object]] = []
    for claim, name in (("iss", "issuer"), ("jti", "id")):
        value = payload.get(claim)
        if value is not None and not isinstance(value, str):
            raise CredentialUnusable("token_unreadable")
        if value is not None:
            found.append((claim, name, value))
    return found


def _time(seconds: object) -> datetime | None:
    if seconds is None:
        return None
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise CredentialUnusable("date_unreadable")
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise CredentialUnusable("date_unreadable") from error


def _require_same_subject(subject: object, credential: Json) -> None:
    held = credential.get("credentialSubject")
    if subject is None or not isinstance(held, dict):
        return
    if held.get("id", subject) != subject:
        raise CredentialUnusable("claims_disagree")


def _of(issuer: object) -> object:
    return issuer.get("id") if isinstance(issuer, dict) else issuer
