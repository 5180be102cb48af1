"""Sample documents for demos and tests, made when asked for: nothing here is anyone's real paper."""

from assistant.demo.papers.certificates import certificate
from assistant.demo.papers.diplomas import diploma, enrolment_certificate
from assistant.demo.papers.einvoices import Invoice, einvoice, einvoice_data
from assistant.demo.papers.offer_letters import offer_letter
from assistant.demo.papers.purchases import Item, purchase
from assistant.demo.papers.rental_contracts import rental_contract

__all__ = [
    "Invoice",
    "Item",
    "certificate",
    "diploma",
    "einvoice",
    "einvoice_data",
    "enrolment_certificate",
    "offer_letter",
    "purchase",
    "rental_contract",
]
