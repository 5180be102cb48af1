"""Limit requests and the decisions they lead to: sealed, explained, replayable."""

from typing import Annotated, Literal

from fastapi import APIRouter, Body
from fastapi.routing import APIRoute
from pydantic import Field

from assistant.actions.means import Means
from assistant.actions.replay_decision import replay_decision, verify_decision
from assistant.actions.request_limit import request_limit
from assistant.actions.show_offer import sheets_shown
from assistant.api.callers import AsCaller, Caller, Person, whose
from assistant.api.decision_views import DecisionShown, Replayed, decision_shown
from assistant.api.doors import reads, writes
from assistant.api.keys import Scope
from assistant.api.languages import InLanguage
from assistant.api.replays import AsMemory
from assistant.api.sent import Id, PositiveMinor, Sent
from models.errors import NotFound
from models.facts.consent import Channel
from models.facts.conversation import Handover
from models.facts.decision import Wish
from models.facts.evidence import Scene
from models.facts.limit import LimitKind


class StandingLimitAsked(Sent):
    """A standing limit of so much in all; without an amount, as much as can be said."""

    customer_id: Annotated[Id, Field(description="Needed with a key")] | None = None
    kind: Literal["standing"]
    amount_minor: PositiveMinor | None = None

    def as_fact(self) -> Wish:
        return Wish(kind=LimitKind.STANDING, amount_minor=self.amount_minor)


class SceneLimitAsked(Sent):
    """Money for one scene."""

    customer_id: Annotated[Id, Field(description="Needed with a key")] | None = None
    kind: Literal["scene"]
    scene: Scene
    amount_minor: PositiveMinor | None = None

    def as_fact(self) -> Wish:
        return Wish(kind=LimitKind.SCENE, amount_minor=self.amount_minor, scene=self.scene)


LimitAsked = Annotated[
    StandingLimitAsked | SceneLimitAsked,
    Body(
        discriminator="kind",
        openapi_examples={
            "standing": {"value": {"kind": "standing", "amount_minor": 500_000}},
            "scene": {"value": {"kind": "scene", "scene": "furniture", "amount_minor": 420_000}},
        },
    ),
]


def limit_requests(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /limit-requests."""
    router = APIRouter(prefix="/v1/limit-requests", tags=["decisions"], route_class=route_class)

    @router.post("", status_code=201, summary="Ask for a limit", **writes(Scope.LIMITS_REQUEST, person=True))
    def ask(caller: AsCaller, sent: LimitAsked, language: InLanguage, memory: AsMemory) -> DecisionShown:
        """Decided at once on the account and on what the person has shared and confirmed. An offer that
        was open for the same kind of limit makes room for the new answer. With an Idempotency-Key the same
        decision is shown again, its offer as it stands then. To the person themselves this shows the cost of
        the offer: the time that it is to be seen for begins."""
        owner = whose(caller, sent.customer_id)
        if memory.recalled is None:
            memory.kept = request_limit(means, owner, sent.as_fact()).decision.decision_id
            decision_id = memory.kept
        else:
            decision_id = memory.recalled
        stored = verify_decision(means, decision_id)
        _read_by(caller, means, decision_id)
        return decision_shown(means, stored, language, _handover_of(means, owner, decision_id))

    return router


def _handover_of(means: Means, customer_id: str, decision_id: str) -> Handover | None:
    with means.storage.reading() as stores:
        cases = stores.conversations.handovers(customer_id)
    return next((case for case in cases if case.decision_id == decision_id), None)


def _read_by(caller: Caller, means: Means, decision_id: str) -> None:
    """The person reads what the decision offers; a key reads it for its own purposes, which shows nobody."""
    if not isinstance(caller, Person):
        return
    with means.storage.reading() as stores:
        offer = stores.offers.of_decision(decision_id)
    if offer is not None:
        sheets_shown(means, caller.customer_id, (offer.offer_id,), Channel.API)


def decisions(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /decisions."""
    router = APIRouter(prefix="/v1/decisions", tags=["decisions"], route_class=route_class)

    @router.get("/{decision_id}", summary="Read a decision", **reads(Scope.DECISIONS_READ, person=True))
    def read(caller: AsCaller, decision_id: str, language: InLanguage) -> DecisionShown:
        """The decision as sealed, checked against its seal now, its reasons and its offer."""
        stored = verify_decision(means, decision_id)
        if isinstance(caller, Person) and stored.decision.customer_id != caller.customer_id:
            raise NotFound(f"There is no decision {decision_id}.")
        _read_by(caller, means, decision_id)
        return decision_shown(means, stored, language)

    @router.post("/{decision_id}/replay", summary="Compute it again", **reads(Scope.DECISIONS_READ))
    def replay(decision_id: str) -> Replayed:
        """From its inputs, byte for byte. A conflict where inputs were erased or versions differ."""
        again = replay_decision(means, decision_id)
        return Replayed(decision_id=decision_id, seal=again.seal, same=again.same)

    return router
