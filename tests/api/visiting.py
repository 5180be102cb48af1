"""Callers of the API: an integrator with a key, and persons with the tokens it mints."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx2 import Response

from assistant.api.application import speak_problems, v1
from assistant.api.keys import SCOPES, new_key
from assistant.api.known_keys import KnownKeys
from assistant.api.quick_way import QuickWay
from assistant.pages.joining import join
from assistant.wiring import Program
from models.facts.evidence import EvidenceKind
from tests.given import a_customer
from tests.given_papers import a_document

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Caller:
    """Calls with one token, or with none."""

    client: TestClient
    token: str | None

    def __call__(
        self,
        method: str,
        path: str,
        body: object = None,
        headers: Mapping[str, str] | None = None,
        **more: Any,
    ) -> Response:
        """`body` goes as JSON, unless it holds a `file`: then as a form."""
        sent = dict(headers or {})
        if self.token is not None:
            sent["Authorization"] = f"Bearer {self.token}"
        if isinstance(body, dict) and "file" in body:
            fields = {name: value for name, value in body.items() if name != "file"}
            file = ("paper.pdf", body["file"], "application/pdf")
            return self.client.request(method, path, data=fields, files={"file": file}, headers=sent, **more)
        return self.client.request(method, path, json=body, headers=sent, **more)

    def get(self, path: str, **headers: str) -> Json:
        """The answer, which must be a good one."""
        return good(self("GET", path, headers=headers))

    def post(self, path: str, body: object = None, **headers: str) -> Json:
        return good(self("POST", path, body, headers))


@dataclass(frozen=True, slots=True)
class Person:
    """A customer and the caller they are."""

    customer_id: str
    call: Caller

    def shares(self, kind: EvidenceKind = EvidenceKind.DIPLOMA, data: bytes | None = None) -> Json:
        """Allows one kind of document, sends one and confirms it, all over HTTP; the consent."""
        consent = self.allows(kind)
        paper = data if data is not None else a_document(kind)
        form = {"kind": kind.value, "purpose": "underwriting", "file": paper}
        sent = self.call.post("/v1/customers/me/evidence", form)
        path = f"/v1/evidence/{sent['evidence_id']}/confirm"
        self.call.post(path, {"terms_hash": sent["terms_hash"]})
        return consent

    def allows(self, kind: EvidenceKind = EvidenceKind.DIPLOMA) -> Json:
        asked = self.call.post("/v1/consent-requests", {"category": kind.value, "purpose": "underwriting"})
        path = f"/v1/consents/{asked['consent_id']}/grant"
        return self.call.post(path, {"terms_hash": asked["terms_hash"]})

    def is_offered(self, amount_minor: int = 500_000) -> Json:
        """An open offer on what was shared."""
        body = {"kind": "standing", "amount_minor": amount_minor}
        offer: Json = self.call.post("/v1/limit-requests", body)["offer"]
        return offer

    def limit_minor(self) -> int:
        limit: int = self.call.get("/v1/customers/me/limits")["items"][0]["amount_minor"]
        return limit


@dataclass(frozen=True, slots=True)
class Api:
    """The program behind its API."""

    program: Program
    client: TestClient

    def key(self, scopes: Iterable[str] = SCOPES) -> Caller:
        return Caller(self.client, new_key(self.program.means, "integrator", scopes)[1])

    def nobody(self, token: str | None = None) -> Caller:
        return Caller(self.client, token)

    def person(self, customer_id: str | None = None, *, lasts: timedelta = timedelta(days=30)) -> Person:
        """A new customer, or a known one, with a session."""
        means = self.program.means
        owner = customer_id or a_customer(means).customer_id
        token = means.new_salt()
        with means.storage.writing() as stores:
            stores.identity.add_session(token, owner, means.now(), lasts)
        return Person(owner, Caller(self.client, token))


def app_over(program: Program) -> FastAPI:
    app = FastAPI(title="Consent-aware credit assistant", version="1")
    known = KnownKeys()
    join(app.router, [v1(program.means, program.desk, program.settings, known)])
    app.router.routes.insert(0, QuickWay(program.means, program.payments, known, app.router))
    speak_problems(app)
    return app


def api_over(program: Program) -> Api:
    return Api(program, TestClient(app_over(program), raise_server_exceptions=False))


def good(response: Response) -> Json:
    assert response.status_code < 300, response.text
    found: Json = response.json()
    return found


def problem(response: Response, status: int, code: str | None = None) -> Json:
    """The problem, which must be whole and of this kind."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    found: Json = response.json()
    assert found["status"] == status
    assert all(found[name] for name in ("type", "title", "code", "detail", "instance"))
    assert code is None or found["code"] == code, found
    return found


def pay(customer_id: str, amount_minor: object = 1_000, **more: object) -> Json:
    """The body of a payment."""
    merchant = {"merchant_id": "mer_1", "name": "Homewell Furniture", "category_code": "5712"}
    usual = {"customer_id": customer_id, "payment_id": "pay_1", "currency": "CNY", "merchant": merchant}
    return {**usual, "amount_minor": amount_minor, **more}
