"""Many decisions at little cost: one that was made, kept again on other days, for others, with other ends."""

from datetime import date, datetime, timedelta

from assistant.actions.means import Means
from assistant.actions.open_account import open_account
from assistant.actions.request_limit import request_limit
from assistant.storage.decisions import SealedDecision
from models.facts.customer import Customer
from models.facts.decision import Decision, Verdict, Wish
from models.facts.language import Language
from models.facts.limit import LimitKind
from tests.given import a_customer
from tools.audit.seal import canonical, sealed

REASON = {
    Verdict.ALLOW: "asked_amount",
    Verdict.REFER: "document_unclear",
    Verdict.DECLINE: "income_carries",
}


def a_decision(means: Means) -> Decision:
    """Made now, of somebody with an account that went well."""
    customer = a_customer(means, months_on_book=30, on_time=12)
    wish = Wish(kind=LimitKind.STANDING, amount_minor=400_000)
    return request_limit(means, customer.customer_id, wish).decision


def people(means: Means, born_on: date, language: Language, count: int) -> list[Customer]:
    return [
        open_account(means, name=f"P {place}", born_on=born_on, language=language, limit_minor=100_000)
        for place in range(count)
    ]


def kept_again(
    means: Means, decision: Decision, customer: Customer, verdict: Verdict, days_ago: float, **said: object
) -> Decision:
    """As it would have been made then."""
    at: datetime = means.now() - timedelta(days=days_ago)
    risen = 300_000 if verdict is Verdict.ALLOW else 0
    changes = {
        "decision_id": means.new_id("dec"),
        "customer_id": customer.customer_id,
        "verdict": verdict,
        "approved_limit_minor": decision.old_limit_minor + risen,
        "reasons": (REASON[verdict],),
        "at": at,
        **said,
    }
    made = decision.model_copy(update=changes)
    text = canonical(made)
    with means.storage.writing() as stores:
        stores.decisions.add(SealedDecision(made, text, sealed(text)), ())
    return made
