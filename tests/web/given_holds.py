"""Somebody with payments that wait, on the real program behind the page."""

from dataclasses import dataclass
from datetime import timedelta

from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.actions.means import Means
from assistant.serving import application
from assistant.web.visitor import SESSION_COOKIE
from assistant.wiring import Program
from models.facts.language import Language
from models.facts.payment import PaymentVerdict
from tests.given import a_customer
from tests.given_papers import without_pdf
from tests.payments.given_holds import an_assessment, held


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody signed in: one payment of theirs is on hold, of another it is asked who pays."""

    app: FastAPI
    means: Means
    customer_id: str
    token: str
    held: str
    stepped_up: str

    @property
    def page(self) -> str:
        return f"/payments/{self.held}"

    def client(self) -> TestClient:
        """Reading English."""
        found = TestClient(self.app, headers={"Accept-Language": "en"})
        found.cookies.set(SESSION_COOKIE, self.token)
        return found


def somebody_held(running: Program, app: FastAPI | None = None) -> Held:
    """A new customer each time; `app` where it stands already."""
    program = without_pdf(running)
    means = program.means
    owner, token = a_customer(means, limit_minor=500_000).customer_id, means.new_salt()
    with means.storage.writing() as stores:
        stores.identity.add_session(token, owner, means.now(), timedelta(days=1))
    program.desk.open_conversation(owner, Language.EN)
    holds = Held(app or application(program), means, owner, token, f"held_{owner}", f"step_{owner}")
    held(means, owner, holds.held)
    held(means, owner, holds.stepped_up, assessment=an_assessment(PaymentVerdict.STEP_UP))
    return holds
