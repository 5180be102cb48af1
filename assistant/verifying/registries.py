"""A registry of degrees, or of employers, asked over HTTP; without a connection nobody is asked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tools.verification.issuers import (
    REGISTRY_PARTIES,
    IssuerAnswer,
    IssuerOutcome,
    IssuerQuestion,
    Registry,
    RegistryQuestion,
    may_ask,
    not_verified,
    registry_question,
)

_ANSWER_BYTES_MAX = 16 * 1024
_OUR_OWN = {"127.0.0.1", "::1", "localhost"}


class RegistryAnswer(BaseModel):
    """What a registry may answer; anything else is no answer."""

    model_config = ConfigDict(extra="ignore", strict=False)

    outcome: Literal["confirmed", "contradicted", "revoked", "expired", "not_verified"]
    issuer: Annotated[str, Field(max_length=200)] | None = None


@dataclass(frozen=True, slots=True)
class RegistryOverHttp:
    """Sends `{"verification_code", "name"}` to one address, and nothing else about anybody.

    Only under a consent that names this registry as who receives the data. Whatever goes wrong on the way is
    `not_verified`: it is nobody's fault who waits for an answer. Redirects are not followed.
    """

    registry: Registry
    url: str | None
    now: Callable[[], datetime]
    seconds: float = 5.0

    def __post_init__(self) -> None:
        if self.url is not None:
            _require_private_way(self.url)

    def verify(self, question: IssuerQuestion) -> IssuerAnswer:
        if self.url is None:
            return not_verified("no_connection")
        if not may_ask(REGISTRY_PARTIES[self.registry], question.recipients):
            return not_verified("not_consented")
        asked = registry_question(self.registry, question)
        if isinstance(asked, str):
            return not_verified(asked)
        return self._asked(self.url, asked)

    def _asked(self, url: str, asked: RegistryQuestion) -> IssuerAnswer:
        import httpx

        try:
            with (
                httpx.Client(timeout=self.seconds, follow_redirects=False, trust_env=False) as client,
                client.stream("POST", url, json=asked.model_dump()) as response,
            ):
                body = _at_most(response.iter_bytes(), _ANSWER_BYTES_MAX)
                status = response.status_code
        except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError):
            return not_verified("no_answer")
        return self._told(status, body)

    def _told(self, status: int, body: bytes) -> IssuerAnswer:
        if status != 200:
            return not_verified("no_answer")
        try:
            said = RegistryAnswer.model_validate_json(body)
        except ValidationError:
            return not_verified("answer_unusable")
        outcome = IssuerOutcome(said.outcome)
        return IssuerAnswer(
            outcome=outcome, reason=f"registry_{outcome.value}", issuer=said.issuer, checked_at=self.now()
        )


def _at_most(chunks: Iterable[bytes], most: int) -> bytes:
    """The whole of a short answer; nothing of one that is too long to be an answer."""
    held = b""
    for chunk in chunks:
        held += chunk
        if len(held) > most:
            return b""
    return held


def _require_private_way(url: str) -> None:
    """Names and codes travel encrypted, unless they stay on this machine."""
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _OUR_OWN):
        raise ValueError("A registry is asked over https only.")
