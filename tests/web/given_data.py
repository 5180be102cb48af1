"""Somebody with something shared, on the real program behind the page."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from fastapi import FastAPI

from assistant.actions.means import Means
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.serving import application
from assistant.wiring import Program
from models.facts.consent import Channel, ConsentState
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.offer import Offer
from tests.given_papers import an_offer, shown, without_pdf
from tests.web.serve import served_app


@dataclass(frozen=True, slots=True)
class Home:
    """The program, all that it serves, and the customer who signs in: a diploma with an open offer on it, a
    certificate, and an offer letter that was withdrawn."""

    program: Program
    app: FastAPI
    customer_id: str
    diploma: str
    certificate: str
    letter: str
    offer: Offer

    @property
    def means(self) -> Means:
        return self.program.means

    def state(self, consent_id: str) -> ConsentState:
        with self.means.storage.reading() as stores:
            return stores.consents.get(consent_id, self.customer_id).state


def a_home(running: Program) -> Home:
    program = without_pdf(running)
    app = application(program)  # adds the demo customers
    means = program.means
    with means.storage.reading() as stores:
        customer = stores.customers.by_external_id("demo-graduate-en")
    assert customer is not None
    owner = customer.customer_id
    letter = shown(means, owner, EvidenceKind.OFFER_LETTER).consent_id
    withdraw_consent(means, owner, letter, None, Channel.PAGE)
    certificate = shown(means, owner, EvidenceKind.CERTIFICATE).consent_id
    diploma = shown(means, owner).consent_id
    program.desk.open_conversation(owner, Language.EN)
    return Home(program, app, owner, diploma, certificate, letter, an_offer(means, owner))


@contextmanager
def home_served(home: Home) -> Iterator[str]:
    """The address of the whole application while the block runs."""
    with served_app(home.app) as address:
        yield address
