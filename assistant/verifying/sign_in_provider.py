"""A provider of sign-ins asked over OpenID Connect: authorization code with PKCE, the ID token verified.

Follows OpenID Connect Core 1.0 (3.1), Discovery 1.0, RFC 7636 and RFC 9700: exact issuer, state, nonce, S256,
signatures by the provider's keys with algorithms that need its private key.
"""

import secrets
import ssl
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, ValidationError

from models.errors import UnusableInput
from models.staff_errors import ProviderFailed

_SECONDS = 10.0
_ANSWER_BYTES_MAX = 512 * 1024
_LEEWAY_SECONDS = 60
_KEYS_ANEW_SECONDS = 60
_ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "Ed25519")
_OUR_OWN = {"127.0.0.1", "::1", "localhost"}


class ProviderUnusable(UnusableInput):
    """Sign-in by OpenID Connect is set in part or wrongly; see ASSISTANT_STAFF_OIDC_* in the README."""

    code = "provider_unusable"


class Metadata(BaseModel):
    """What we need of `/.well-known/openid-configuration`."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str


@dataclass(frozen=True, slots=True)
class Pending:
    """What a sign-in that is under way is held against when it comes back."""

    state: str
    nonce: str
    verifier: str
    returns_to: str
    """The address of ours that the provider sends them back to."""


@dataclass(frozen=True, slots=True)
class Vouched:
    """Whom the provider vouches for: all of the ID token's claims."""

    subject: str
    """`issuer|sub`: names may change or be given to somebody else, this never."""
    claims: dict[str, Any]


@dataclass(frozen=True, slots=True)
class SignInProvider:
    """One provider. Nothing is asked before the first sign-in, its keys again when one is unknown."""

    issuer: str
    client_id: str
    client_secret: str
    scopes: str = "openid profile email"
    _known: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _require_private_way(self.issuer)

    def begin(self, returns_to: str) -> tuple[str, Pending]:
        """Where to send the browser, and what to hold against what comes back. Raises ProviderFailed."""
        state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
        pending = Pending(state, nonce, verifier, returns_to)
        metadata = self._metadata()
        with self._client(returns_to) as client:
            address, _ = client.create_authorization_url(
                metadata.authorization_endpoint,
                state=pending.state,
                nonce=pending.nonce,
                code_verifier=pending.verifier,
            )
        return str(address), pending

    def finish(self, pending: Pending, state: str, code: str, at: datetime) -> Vouched:
        """Exchange the code, verify the ID token. Raises ProviderFailed, whatever was wrong."""
        if not secrets.compare_digest(state.encode(), pending.state.encode()) or not code:
            raise ProviderFailed
        answer = self._exchanged(pending, code)
        claims = self._verified(answer, pending.nonce, int(at.timestamp()))
        return Vouched(f"{claims['iss']}|{claims['sub']}", claims)

    def _client(self, returns_to: str) -> Any:
        from authlib.integrations.httpx_client import OAuth2Client

        return OAuth2Client(
            self.client_id,
            self.client_secret,
            scope=self.scopes,
            redirect_uri=returns_to,
            code_challenge_method="S256",
            verify=_trusted(),
            timeout=_SECONDS,
            follow_redirects=False,
            trust_env=False,
        )

    def _exchanged(self, pending: Pending, code: str) -> dict[str, Any]:
        import httpx2
        from authlib.common.errors import AuthlibBaseError

        endpoint = self._metadata().token_endpoint
        try:
            with self._client(pending.returns_to) as client:
                answer = client.fetch_token(
                    endpoint, grant_type="authorization_code", code=code, code_verifier=pending.verifier
                )
        except (httpx2.HTTPError, AuthlibBaseError, ValueError, OSError) as error:
            raise ProviderFailed from error
        return dict(answer)

    def _verified(self, answer: dict[str, Any], nonce: str, now: int) -> dict[str, Any]:
        from authlib.oidc.core import CodeIDToken
        from joserfc import jwt
        from joserfc.errors import JoseError

        try:
            keys = self._keys_for(str(answer["id_token"]))
            token = jwt.decode(str(answer["id_token"]), keys, algorithms=_ALGORITHMS)
            claims = CodeIDToken(
                token.claims,
                token.header,
                {
                    "iss": {"essential": True, "value": self.issuer},
                    "aud": {"essential": True, "value": self.client_id},
                },
                {
                    "nonce": nonce,
                    "client_id": self.client_id,
                    "access_token": answer.get("access_token"),
                },
            )
            claims.validate(now=now, leeway=_LEEWAY_SECONDS)
        except (JoseError, ValueError, KeyError, TypeError) as error:
            raise ProviderFailed from error
        if not claims["sub"]:
            raise ProviderFailed
        return dict(claims)

    def _metadata(self) -> Metadata:
        if "metadata" not in self._known:
            address = self.issuer.rstrip("/") + "/.well-known/openid-configuration"
            try:
                found = Metadata.model_validate(_asked(address))
                if found.issuer != self.issuer:
                    raise ProviderFailed
                for endpoint in (found.authorization_endpoint, found.token_endpoint, found.jwks_uri):
                    _require_private_way(endpoint)
            except (ValidationError, ProviderUnusable) as error:
                raise ProviderFailed from error
            self._known["metadata"] = found
        known: Metadata = self._known["metadata"]
        return known

    def _keys_for(self, token: str) -> Any:
        """The provider's keys, with the one that signed this where it has it: they change now and then."""
        from joserfc import jws
        from joserfc.jwk import KeySet

        kid = jws.extract_compact(token.encode()).headers().get("kid")
        keys, asked_at = self._known.get("keys", (None, 0.0))
        has_it = keys is not None and (kid is None or any(key.kid == kid for key in keys.keys))
        if keys is None or (not has_it and time.monotonic() - asked_at > _KEYS_ANEW_SECONDS):
            keys = KeySet.import_key_set(_asked(self._metadata().jwks_uri))
            self._known["keys"] = (keys, time.monotonic())
        return keys


@cache
def _trusted() -> ssl.SSLContext:
    """The machine's certificates, read once: reading them takes longer than most answers."""
    return ssl.create_default_context()


def _asked(address: str) -> Any:
    """The JSON at an address. Raises ProviderFailed."""
    import httpx2

    try:
        with (
            httpx2.Client(
                verify=_trusted(), timeout=_SECONDS, follow_redirects=False, trust_env=False
            ) as client,
            client.stream("GET", address, headers={"Accept": "application/json"}) as response,
        ):
            if response.status_code != 200:
                raise ProviderFailed
            return _json(response.iter_bytes())
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError, OSError) as error:
        raise ProviderFailed from error


def _json(chunks: Iterable[bytes]) -> Any:
    import json

    held = b""
    for chunk in chunks:
        held += chunk
        if len(held) > _ANSWER_BYTES_MAX:
            raise ProviderFailed
    return json.loads(held)


def _require_private_way(address: str) -> None:
    """Codes and secrets travel encrypted, unless they stay on this machine."""
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _OUR_OWN):
        raise ProviderUnusable("A sign-in provider is asked over https only.")
