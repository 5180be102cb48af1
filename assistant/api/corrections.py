"""Putting right what is known of a customer: by the lender at once, or asked for by the person."""

from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field, model_validator

from assistant.actions.correct_customer import ask_for_correction, correct_customer
from assistant.actions.means import Means
from assistant.actions.tell_history import tell_history
from assistant.api.callers import AsCaller, AsPerson, whose
from assistant.api.doors import writes
from assistant.api.keys import Scope
from assistant.api.sent import Day, Line, Sent
from models.facts.customer import AccountHistory, Customer
from models.facts.language import Language


class Correction(Sent):
    """What is left out stays as it is."""

    name: Annotated[Line, Field(max_length=100, examples=["Chen Si"])] | None = None
    born_on: Annotated[Day, Field(examples=["2003-05-01"])] | None = None
    language: Language | None = None

    @model_validator(mode="after")
    def says_something(self) -> "Correction":
        if self.name is None and self.born_on is None and self.language is None:
            raise ValueError("name at least one thing to correct")
        if isinstance(self.born_on, date) and self.born_on.year < 1900:
            raise ValueError("write a date of birth after 1900")
        return self


class CorrectionAsked(Sent):
    """What is wrong, and how it should read."""

    what: Annotated[Literal["name", "born_on", "history", "payment", "other"], Field(examples=["name"])]
    should_be: Annotated[Line, Field(max_length=300, examples=["Chen Sisi"])]


class CorrectionWaits(BaseModel):
    """A person at the lender looks at it and answers; a refusal gives its reason."""

    review_id: str
    state: Literal["waiting", "settled"]


def corrections(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /customers that put right who somebody is."""
    router = APIRouter(prefix="/v1/customers", tags=["customers"], route_class=route_class)

    @router.post("/{customer_id}/correct", summary="Correct a customer", **writes(Scope.CUSTOMERS_WRITE))
    def correct(caller: AsCaller, customer_id: str, sent: Correction) -> Customer:
        """Open offers are void where the name or the date of birth changes."""
        return correct_customer(
            means,
            whose(caller, customer_id),
            name=sent.name,
            born_on=sent.born_on,
            language=sent.language,
        )

    @router.put("/{customer_id}/history", summary="Tell how it has gone", **writes(Scope.CUSTOMERS_WRITE))
    def tell(caller: AsCaller, customer_id: str, sent: AccountHistory) -> Customer:
        """The account's history as of now, as you bill it: decisions from here on count from it. Open offers
        are void where a payment was late since. What is repaid here in between is counted by itself."""
        return tell_history(means, whose(caller, customer_id), sent)

    @router.post(
        "/{customer_id}/corrections", status_code=202, summary="Ask for a correction", **writes(person=True)
    )
    def ask(person: AsPerson, customer_id: str, sent: CorrectionAsked) -> CorrectionWaits:
        """Fields of documents are corrected by confirming them; this is for everything else."""
        owner = whose(person, customer_id)
        waits = ask_for_correction(means, owner, sent.what, sent.should_be)
        return CorrectionWaits(review_id=waits.handover_id, state=waits.state)

    return router
