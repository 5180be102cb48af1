"""Every route of the API with a request that would succeed, for what must hold on all of them.

The routes come from the OpenAPI document: one without an entry here fails its tests.
"""

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, cast

from fastapi import FastAPI

from assistant.api.application import speak_problems, v1
from assistant.pages.joining import join
from assistant.settings import Settings
from models.facts.evidence import EvidenceKind
from tests.api.visiting import Api, Person, pay
from tests.given_papers import a_document
from tests.payments.given_holds import held
from tests.portfolio.given_decreases import a_decrease
from tools.audit.signing_keys import SigningKeys, new_key

OWNED = (
    "customer_id",
    "consent_id",
    "evidence_id",
    "conversation_id",
    "decision_id",
    "offer_id",
    "decrease_id",
    "case_id",
    "payment_id",
    "held_payment_id",
    "position",
)


@dataclass(frozen=True, slots=True)
class Route:
    """One operation and who the document says may call it."""

    method: str
    path: str
    scope: str | None
    person: bool
    staff: bool
    query: frozenset[str]

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def is_open(self) -> bool:
        return self.scope is None and not self.person and not self.staff

    @property
    def names_something(self) -> bool:
        """Whether an id of ours is part of the address, the query or the body; merchants have none."""
        in_body = "customer_id" in cast(dict[str, Any], BODIES.get(self.name) or {})
        in_path = "{" in self.path.replace("{merchant_id}", "").replace("{position}", "")
        return in_path or "customer_id" in self.query or in_body


def document() -> dict[str, Any]:
    """The OpenAPI document, of an API without a program behind it."""
    means = SimpleNamespace(signing_keys=SigningKeys(new_key()))
    app = FastAPI(title="Consent-aware credit assistant", version="1")
    join(app.router, [v1(cast(Any, means), cast(Any, None), Settings(_env_file=None))])
    speak_problems(app)
    return app.openapi()


def _route(method: str, path: str, operation: dict[str, Any]) -> Route:
    opens = {name: scopes for each in operation.get("security", ()) for name, scopes in each.items()}
    return Route(
        method=method.upper(),
        path=path,
        scope=next(iter(opens.get("integratorKey", ())), None),
        person="customerSession" in opens,
        staff="staffSession" in opens,
        query=frozenset(each["name"] for each in operation.get("parameters", ()) if each["in"] == "query"),
    )


BODIES: dict[str, Any] = {
    "POST /v1/customers": {"name": "Li Na", "born_on": "2001-02-03", "limit_minor": 100_000},
    "POST /v1/customers/{customer_id}/sessions": None,
    "POST /v1/consent-requests": {
        "customer_id": "{customer_id}",
        "category": "certificate",
        "purpose": "underwriting",
    },
    "POST /v1/customers/{customer_id}/correct": {"name": "Li Nana"},
    "PUT /v1/customers/{customer_id}/history": {"months_on_book": 30, "on_time_payments_12m": 12},
    "POST /v1/customers/{customer_id}/corrections": {"what": "name", "should_be": "Li Nana"},
    "POST /v1/customers/{customer_id}/erase": {"terms_hash": "{consent_hash}"},
    "POST /v1/consents/{consent_id}/grant": {"terms_hash": "{consent_hash}"},
    "POST /v1/consents/{consent_id}/refuse": {"terms_hash": "{consent_hash}"},
    "POST /v1/consents/{consent_id}/pause": None,
    "POST /v1/consents/{consent_id}/resume": None,
    "POST /v1/consents/{consent_id}/revoke": None,
    "POST /v1/customers/{customer_id}/events": {
        "purpose": "underwriting",
        "events": [{"event_id": "e-1", "kind": "fee", "at": "2026-11-20T09:00:00Z"}],
    },
    "POST /v1/customers/{customer_id}/evidence": {
        "kind": "diploma",
        "purpose": "underwriting",
        "file": a_document(EvidenceKind.DIPLOMA),
    },
    "POST /v1/evidence/{evidence_id}/confirm": {"terms_hash": "{fields_hash}"},
    "DELETE /v1/evidence/{evidence_id}": None,
    "POST /v1/conversations": {"customer_id": "{customer_id}"},
    "POST /v1/conversations/{conversation_id}/messages": {"text": "hello"},
    "POST /v1/limit-requests": {
        "customer_id": "{customer_id}",
        "kind": "standing",
        "amount_minor": 500_000,
    },
    "POST /v1/decisions/{decision_id}/replay": None,
    "POST /v1/appeals": {"decision_id": "{decision_id}", "words": "My rent was always on time."},
    "POST /v1/appeals/{case_id}/withdraw": None,
    "POST /v1/reviews/{case_id}/answers": {"words": "Since August."},
    "POST /v1/reviews/{case_id}/claim": {"revision": 1},
    "POST /v1/reviews/{case_id}/release": {"revision": 2},
    "POST /v1/reviews/{case_id}/hand-up": {"revision": 2, "words": "Too much for me."},
    "POST /v1/reviews/{case_id}/notes": {"text": "Called twice."},
    "POST /v1/reviews/{case_id}/ask": {"revision": 2, "question": "Which employer?"},
    "POST /v1/reviews/{case_id}/reveal": {"what": "name", "reason": "To compare the names."},
    "POST /v1/reviews/{case_id}/export": {"reason": "For the file of the appeal."},
    "POST /v1/reviews/{case_id}/rule": {
        "revision": 2,
        "outcome": "decline",
        "reasons": ["step_by_risk"],
        "rationale": "The account is too new for more than this.",
    },
    "POST /v1/reviews/{case_id}/agree": {"revision": 2, "rationale": "Read all of it, and I agree."},
    "POST /v1/reviews/{case_id}/send-back": {"revision": 2, "words": "The income is not shown."},
    "POST /v1/offers/{offer_id}/accept": {"terms_hash": "{offer_hash}"},
    "POST /v1/offers/{offer_id}/decline": {"terms_hash": "{offer_hash}"},
    "POST /v1/customers/{customer_id}/lower-limit": {"to_minor": 60_000, "terms_hash": "{lowering_hash}"},
    "POST /v1/customers/{customer_id}/limit-decreases": {
        "to_minor": 70_000,
        "by": "Wang Fang",
        "saying": "Two payments were late.",
    },
    "POST /v1/limit-decreases/{decrease_id}/object": None,
    "POST /v1/limit-decreases/{decrease_id}/withdraw": {"by": "Li Min", "saying": "It was paid."},
    "POST /v1/limit-decreases/{decrease_id}/uphold": {"by": "Li Min", "saying": "It was late again."},
    "POST /v1/payments/authorize": pay("{customer_id}"),
    "POST /v1/payments/{payment_id}/capture": {"capture_id": "cap_1", "amount_minor": 1_000},
    "POST /v1/payments/{payment_id}/void": {"void_id": "void_1"},
    "POST /v1/payments/{payment_id}/refund": {"refund_id": "ref_1", "amount_minor": 400},
    "POST /v1/payments/{payment_id}/stop": {"scam": True},
    "POST /v1/payments/{payment_id}/ask-person": None,
    "POST /v1/payments/{payment_id}/go-on": {"terms_hash": "{consent_hash}"},
    "POST /v1/payments/{payment_id}/confirm": {"choice": "this_was_me"},
    "POST /v1/payments/{payment_id}/lift": {"reason": "The ticket was shown."},
    "PUT /v1/customers/{customer_id}/trusted-contact": {"name": "Aunt Mei", "phone": "+86 138 0000 0000"},
    "DELETE /v1/customers/{customer_id}/trusted-contact": None,
    "PUT /v1/merchants/{merchant_id}": {"name": "Homewell Furniture", "category_code": "5712"},
    "POST /v1/staff/sessions": {"login": "lin", "password": "not theirs"},
    "DELETE /v1/staff/sessions/current": None,
    "POST /v1/customers/{customer_id}/repayments": {"repayment_id": "rep_1", "amount_minor": 400},
}
"""A body that would do for every route that may have one; `{names}` are filled in from what exists."""

ROUTES = tuple(
    _route(method, path, operation)
    for path, operations in document()["paths"].items()
    for method, operation in operations.items()
)
OF_WHAT_WAITS = ("/intervention", "/stop", "/ask-person", "/go-on", "/lift", "payment_id}/confirm")
"""Ends the routes that are about a payment which waits for its person."""

GUARDED = tuple(route for route in ROUTES if not route.is_open)


def things_of(api: Api, owner: Person) -> dict[str, str]:
    """One of everything, belonging to one person."""
    owner.shares()
    consent = owner.allows()
    evidence = owner.call.get("/v1/customers/me/evidence")["items"][0]
    fields = owner.call.get(f"/v1/evidence/{evidence['evidence_id']}")
    offer = owner.is_offered()
    conversation = owner.call.post("/v1/conversations", {})
    owner.call.post(f"/v1/conversations/{conversation['conversation_id']}/messages", {"text": "hello"})
    api.key().post("/v1/payments/authorize", pay(owner.customer_id))
    held(api.program.means, owner.customer_id, "pay_held")
    decrease_id = a_decrease(api.program.means, owner.customer_id).decrease_id
    lowering = owner.call.get("/v1/customers/me/lowering?to_minor=60000")
    appeal = owner.call.post("/v1/appeals", {"decision_id": offer["decision_id"]})
    contact = {"name": "Aunt Mei", "phone": "+86 138 0000 0000"}
    owner.call("PUT", "/v1/customers/me/trusted-contact", contact)
    return {
        "customer_id": owner.customer_id,
        "consent_id": consent["consent_id"],
        "consent_hash": consent["terms_hash"],
        "evidence_id": evidence["evidence_id"],
        "fields_hash": fields["terms_hash"],
        "page": "1",
        "conversation_id": conversation["conversation_id"],
        "decision_id": offer["decision_id"],
        "offer_id": offer["offer_id"],
        "offer_hash": offer["terms_hash"],
        "decrease_id": decrease_id,
        "case_id": appeal["case_id"],
        "lowering_hash": lowering["terms_hash"],
        "payment_id": "pay_1",
        "held_payment_id": "pay_held",
        "merchant_id": "mer_1",
        "position": "0",
    }


def address(route: Route, things: dict[str, str]) -> str:
    """The path with its ids, and the customer named where the query can."""
    waits = route.path.endswith(OF_WHAT_WAITS)
    payment_id = things.get("held_payment_id" if waits else "payment_id", things.get("payment_id"))
    path = route.path.format(**things | {"payment_id": payment_id})
    return f"{path}?customer_id={things['customer_id']}" if "customer_id" in route.query else path


def body(route: Route, things: dict[str, str]) -> Any:
    """Raises KeyError for a new route that writes and has no entry."""
    if route.method == "GET":
        return None
    return _filled(BODIES[route.name], things)


def _filled(value: Any, things: dict[str, str]) -> Any:
    if isinstance(value, str):
        return value.format(**things)
    if isinstance(value, dict):
        return {name: _filled(each, things) for name, each in value.items()}
    if isinstance(value, list):
        return [_filled(each, things) for each in value]
    return value
