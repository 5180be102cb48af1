"""Somebody with payments that wait, on the real program behind the page."""

from dataclasses import dataclass

from fastapi import FastAPI

from assistant.actions.means import Means
from assistant.serving import application
from assistant.wiring import Program
from models.facts.language import Language
from models.facts.payment import PaymentVerdict
from tests.given_papers import without_pdf
from tests.payments.given_holds import an_assessment, held

HELD, STEPPED_UP = "pay_held", "pay_step"


@dataclass(frozen=True, slots=True)
class Held:
    """The program, and the customer who signs in: one payment is on hold, of another it is asked who pays."""

    app: FastAPI
    means: Means
    customer_id: str


def somebody_held(running: Program) -> Held:
    program = without_pdf(running)
    app = application(program)  # adds the demo customers
    with program.means.storage.reading() as stores:
        customer = stores.customers.by_external_id("demo-rider-en")
    assert customer is not None
    program.desk.open_conversation(customer.customer_id, Language.EN)
    held(program.means, customer.customer_id, HELD)
    held(program.means, customer.customer_id, STEPPED_UP, assessment=an_assessment(PaymentVerdict.STEP_UP))
    return Held(app, program.means, customer.customer_id)
