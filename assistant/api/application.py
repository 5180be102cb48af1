"""The API put together: everything under /v1, and the two health checks."""

from fastapi import APIRouter

from assistant.actions.means import Means
from assistant.actions.staff_terms import staff_terms
from assistant.api.account_events import account_events
from assistant.api.appeals import appeals, own_cases
from assistant.api.audit import audit
from assistant.api.cases import cases
from assistant.api.consent_records import consent_records
from assistant.api.consents import consent_requests, consents
from assistant.api.conversations import conversations
from assistant.api.corrections import corrections
from assistant.api.customers import customers
from assistant.api.decisions import decisions, limit_requests
from assistant.api.evidence import evidence, evidence_of_customers
from assistant.api.evidence_values import evidence_values
from assistant.api.guard import guarded
from assistant.api.health import health
from assistant.api.held_payments import held_payments, trusted_contacts
from assistant.api.known_keys import KnownKeys
from assistant.api.limit_decreases import limit_decreases, own_lowering
from assistant.api.merchants import merchants
from assistant.api.offers import offers
from assistant.api.own_data import own_data
from assistant.api.payment_steps import payment_steps, repayments
from assistant.api.payments import payments
from assistant.api.portfolio import portfolio
from assistant.api.problems import speak_problems
from assistant.api.receipt_keys import receipt_keys
from assistant.api.staff_sessions import staff_sessions
from assistant.conversation.front_desk import FrontDesk
from assistant.pages.joining import join
from assistant.settings import Settings

__all__ = ["speak_problems", "v1"]


def v1(means: Means, desk: FrontDesk, settings: Settings, known: KnownKeys | None = None) -> APIRouter:
    """All routes of the API. `join` it to the application, and call `speak_problems` on the application.

    `known` hears of keys that may authorise payments.
    """
    terms = staff_terms(settings)
    route_class = guarded(means, terms.idle)
    parts = (
        customers(means, settings.session_minutes, route_class),
        own_data(means, route_class),
        corrections(means, route_class),
        consent_requests(means, route_class),
        consents(means, route_class),
        consent_records(means, route_class),
        receipt_keys(means, route_class),
        evidence_of_customers(means, route_class),
        evidence(means, desk, route_class),
        account_events(means, route_class),
        conversations(means, desk, route_class),
        evidence_values(means, route_class),
        limit_requests(means, route_class),
        decisions(means, route_class),
        appeals(means, route_class),
        own_cases(means, route_class),
        offers(means, route_class),
        own_lowering(means, route_class),
        limit_decreases(means, route_class),
        payments(means, route_class, known or KnownKeys()),
        payment_steps(means, route_class),
        held_payments(means, route_class),
        repayments(means, route_class),
        trusted_contacts(means, route_class),
        merchants(means, route_class),
        portfolio(means, route_class),
        cases(means, route_class),
        audit(means, route_class),
        staff_sessions(means, terms, route_class),
        health(means, route_class),
    )
    router = APIRouter()
    join(router, parts)
    return router
