"""Lowering limits: a person their own at once; the lender after notice, which the person can object to."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field

from assistant.actions.decrease_limit import (
    LoweringTerms,
    Proposal,
    lower_own_limit,
    lowering_terms,
    propose_decrease,
)
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.settle_decrease import object_to_decrease, uphold_decrease, withdraw_decrease
from assistant.api.callers import AsCaller, AsPerson, whose
from assistant.api.decision_views import Reason
from assistant.api.doors import reads, writes
from assistant.api.keys import Scope
from assistant.api.languages import InLanguage
from assistant.api.sent import Hash, Line, Sent
from models.facts.consent import Channel
from models.facts.decrease import Decrease, DecreaseBy, DecreaseState, Ending
from models.facts.language import Language
from models.facts.value import Instant
from tools.audit.seal import seal_of

WholeMinor = Annotated[int, Field(ge=0, le=10**13)]


class DecreaseSent(Sent):
    """The lender's wish: how low, who says so, and why. `seen_minor` is the limit as they saw it."""

    to_minor: WholeMinor
    by: Annotated[Line, Field(max_length=200, examples=["Wang Fang"])]
    saying: Annotated[str, Field(min_length=1, max_length=1000)]
    seen_minor: WholeMinor | None = None
    limit_id: Annotated[Line, Field(max_length=100)] | None = None


class DecreaseHandled(Sent):
    """Who decides, and why; kept with the decrease."""

    by: Annotated[Line, Field(max_length=200, examples=["Li Min"])]
    saying: Annotated[str, Field(min_length=1, max_length=1000)]


class LoweringSent(Sent):
    """The person's yes to exactly the terms that were shown."""

    to_minor: WholeMinor
    terms_hash: Hash


class LoweringShown(BaseModel):
    """What a yes to `terms_hash` does, at once. Raising the limit again takes a new request and decision."""

    terms: LoweringTerms
    terms_hash: str


class DecreaseShown(BaseModel):
    """A decrease and where it stands. What somebody at the lender said of it is for the lender alone."""

    decrease_id: str
    limit_id: str
    asked_by: DecreaseBy
    state: DecreaseState
    old_limit_minor: int
    new_limit_minor: int
    came_to_minor: int | None = Field(description="In force: higher than decided where more was used by then")
    used_minor: int
    floor_minor: int
    reasons: tuple[Reason, ...]
    at: Instant
    in_force_at: Instant = Field(description="The earliest; it waits longer while an objection is looked at")
    objected_at: Instant | None
    handover_id: str | None
    ending: Ending | None
    sealed_text: str
    seal: str


def own_lowering(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes of a person who lowers their own limit."""
    router = APIRouter(prefix="/v1", tags=["limits"], route_class=route_class)

    @router.get(
        "/customers/{customer_id}/lowering", summary="See what lowering comes to", **reads(person=True)
    )
    def lowering(
        person: AsPerson,
        customer_id: str,
        to_minor: Annotated[
            int | None, Query(ge=0, le=10**13, description="As low as can be unless told")
        ] = None,
    ) -> LoweringShown:
        """Down to what is used, and no lower."""
        terms = lowering_terms(means, whose(person, customer_id), to_minor)
        return LoweringShown(terms=terms, terms_hash=seal_of(terms))

    @router.post(
        "/customers/{customer_id}/lower-limit", summary="Lower one's own limit", **writes(person=True)
    )
    def lower(person: AsPerson, customer_id: str, sent: LoweringSent, language: InLanguage) -> DecreaseShown:
        """At once and without a reason, by a yes to the exact terms."""
        yes = Yes(sent.terms_hash, Channel.API)
        return _shown(means, lower_own_limit(means, whose(person, customer_id), sent.to_minor, yes), language)

    return router


def limit_decreases(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /customers/{customer_id}/limit-decreases and /limit-decreases."""
    router = APIRouter(prefix="/v1", tags=["limits"], route_class=route_class)

    @router.post(
        "/customers/{customer_id}/limit-decreases",
        summary="Lower a limit after notice",
        **writes(Scope.LIMITS_DECREASE),
    )
    def propose(
        caller: AsCaller, customer_id: str, sent: DecreaseSent, language: InLanguage
    ) -> DecreaseShown:
        """For the lender. Only where the account's own history gives a reason, one step at a time and never
        below what is used; the person is told now and can object until it is in force."""
        proposal = Proposal(sent.to_minor, sent.by, sent.saying, sent.limit_id, sent.seen_minor)
        return _shown(means, propose_decrease(means, whose(caller, customer_id), proposal), language)

    @router.get(
        "/customers/{customer_id}/limit-decreases",
        summary="List decreases",
        **reads(Scope.DECISIONS_READ, person=True),
    )
    def listed(caller: AsCaller, customer_id: str, language: InLanguage) -> tuple[DecreaseShown, ...]:
        """Oldest first."""
        owner = whose(caller, customer_id)
        with means.storage.reading() as stores:
            stores.customers.get(owner)
            found = stores.decreases.of_customer(owner)
        return tuple(_shown(means, each, language) for each in found)

    @router.post(
        "/limit-decreases/{decrease_id}/object", summary="Object to a decrease", **writes(person=True)
    )
    def object_to(person: AsPerson, decrease_id: str, language: InLanguage) -> DecreaseShown:
        """It waits until somebody else at the lender has looked at it."""
        return _shown(means, object_to_decrease(means, person.customer_id, decrease_id), language)

    @router.post(
        "/limit-decreases/{decrease_id}/withdraw",
        summary="Withdraw a decrease",
        **writes(Scope.LIMITS_DECREASE),
    )
    def withdraw(decrease_id: str, sent: DecreaseHandled, language: InLanguage) -> DecreaseShown:
        return _shown(means, withdraw_decrease(means, decrease_id, sent.by, sent.saying), language)

    @router.post(
        "/limit-decreases/{decrease_id}/uphold",
        summary="Uphold a decrease after an objection",
        **writes(Scope.LIMITS_DECREASE),
    )
    def uphold(decrease_id: str, sent: DecreaseHandled, language: InLanguage) -> DecreaseShown:
        """By somebody else than who proposed it."""
        return _shown(means, uphold_decrease(means, decrease_id, sent.by, sent.saying), language)

    return router


def _shown(means: Means, decrease: Decrease, language: Language) -> DecreaseShown:
    decision = decrease.decision
    with means.storage.reading() as stores:
        seal = stores.decreases.seal_of(decrease.decrease_id)
    return DecreaseShown(
        decrease_id=decrease.decrease_id,
        limit_id=decision.limit_id,
        asked_by=decision.ask.by,
        state=decrease.state,
        old_limit_minor=decision.old_limit_minor,
        new_limit_minor=decision.new_limit_minor,
        came_to_minor=decrease.came_to_minor,
        used_minor=decision.used_minor,
        floor_minor=decision.floor_minor,
        reasons=tuple(
            Reason(code=code, text=means.pack.reasons[code].said(language)) for code in decision.reasons
        ),
        at=decision.at,
        in_force_at=decrease.in_force_at,
        objected_at=decrease.objected_at,
        handover_id=decrease.handover_id,
        ending=decrease.ending,
        sealed_text=decrease.text,
        seal=seal,
    )
