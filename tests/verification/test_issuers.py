"""Asking a registry: only under a consent that names it, only the code and the name, and never an error."""

import json
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from assistant.verifying.credentials import CredentialVerifier, trusted_issuers
from assistant.verifying.registries import RegistryOverHttp
from models.facts.evidence import EvidenceKind, Field, FieldName, TextValue
from tests.verification.issuing import NOW, Issuer, as_token, badge
from tools.verification.issuers import IssuerOutcome, IssuerQuestion

Answer = tuple[int, bytes]


class Double(ThreadingHTTPServer):
    """A registry on the loopback; keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[Any] = []
        self.answer: Answer = (200, b'{"outcome": "confirmed", "issuer": "Riverside University"}')

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/verify"


class _Handler(BaseHTTPRequestHandler):
    server: Double

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.asked.append(json.loads(body))
        status, content = self.server.answer
        self.send_response(status)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def double() -> Iterator[Double]:
    with Double() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def field(name: FieldName, text: str) -> Field:
    return Field(name=name, value=TextValue(text=text), confidence=0.95, page=1, box=None)


def question(*recipients: str, kind: EvidenceKind = EvidenceKind.DEGREE_REPORT) -> IssuerQuestion:
    fields = (
        field(FieldName.HOLDER, "林小雨"),
        field(FieldName.VERIFICATION_CODE, "ABCD1234EFGH"),
        field(FieldName.MAJOR, "物理学"),
    )
    return IssuerQuestion(kind=kind, fields=fields, recipients=recipients)


def registry(url: str | None, seconds: float = 5.0) -> RegistryOverHttp:
    return RegistryOverHttp("degree_registry", url, lambda: NOW, seconds)


def test_without_a_connection_nobody_is_asked() -> None:
    answer = registry(None).verify(question("degree-registry"))

    assert (answer.outcome, answer.reason) == (IssuerOutcome.NOT_VERIFIED, "no_connection")
    assert answer.checked_at is None


def test_the_registry_learns_the_code_and_the_name_and_no_more(double: Double) -> None:
    answer = registry(double.url).verify(question("assistant-lender", "degree-registry"))

    assert (answer.outcome, answer.issuer, answer.checked_at) == (
        IssuerOutcome.CONFIRMED,
        "Riverside University",
        NOW,
    )
    assert double.asked == [{"verification_code": "ABCD1234EFGH", "name": "林小雨"}]


def test_a_consent_that_names_somebody_else_lets_nothing_out(double: Double) -> None:
    answer = registry(double.url).verify(question("assistant-lender", "employer-registry"))

    assert answer.reason == "not_consented"
    assert double.asked == []


def test_a_registry_is_asked_only_about_what_is_its_own(double: Double) -> None:
    answer = registry(double.url).verify(question("degree-registry", kind=EvidenceKind.PAYSLIP))

    assert answer.reason == "not_theirs_to_say"
    assert double.asked == []


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ((500, b"{}"), "no_answer"),
        ((302, b""), "no_answer"),
        ((200, b"<html>"), "answer_unusable"),
        ((200, b'{"outcome": "surely"}'), "answer_unusable"),
        ((200, b'{"outcome": "confirmed", "issuer": "' + b"x" * 20_000 + b'"}'), "answer_unusable"),
    ],
)
def test_what_is_no_answer_is_not_held_against_anybody(double: Double, answer: Answer, reason: str) -> None:
    double.answer = answer

    found = registry(double.url).verify(question("degree-registry"))

    assert (found.outcome, found.reason) == (IssuerOutcome.NOT_VERIFIED, reason)


def test_a_registry_that_is_not_there_is_no_answer(double: Double) -> None:
    gone = double.url
    double.server_close()

    assert registry(gone).verify(question("degree-registry")).reason == "no_answer"


@pytest.mark.parametrize("outcome", ["contradicted", "revoked", "expired", "not_verified"])
def test_every_word_of_the_registry_is_passed_on(double: Double, outcome: str) -> None:
    double.answer = (200, json.dumps({"outcome": outcome}).encode())

    answer = registry(double.url).verify(question("degree-registry"))

    assert (answer.outcome.value, answer.reason) == (outcome, f"registry_{outcome}")


def test_names_do_not_travel_in_the_clear() -> None:
    with pytest.raises(ValueError, match="https"):
        registry("http://registry.example/verify")


def test_a_credential_is_verified_with_the_keys_of_the_file(tmp_path: Any) -> None:
    issuer = Issuer(3)
    file = tmp_path / "issuers.json"
    file.write_text(json.dumps({issuer.did: {"keys": [issuer.jwk]}}))
    now: Callable[[], datetime] = lambda: datetime(2026, 11, 1, tzinfo=UTC)  # noqa: E731
    asked = IssuerQuestion(kind=EvidenceKind.CERTIFICATE, data=as_token(badge(issuer.did), issuer))

    known = CredentialVerifier(now, trusted_issuers(file), {}).verify(asked)
    unknown = CredentialVerifier(now, trusted_issuers(None), {}).verify(asked)

    assert (known.outcome, known.issuer) == (IssuerOutcome.CONFIRMED, issuer.did)
    assert (unknown.outcome, unknown.reason) == (IssuerOutcome.NOT_VERIFIED, "issuer_not_known")
