"""Customers: create or link, read, their limits, and session tokens for them."""

import secrets
from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.routing import APIRoute
from pydantic import AfterValidator, BaseModel, Field

from assistant.actions.means import Means
from assistant.actions.open_account import open_account
from assistant.api.callers import AsCaller, whose
from assistant.api.doors import mints, reads, writes
from assistant.api.keys import Scope
from assistant.api.limit_views import LimitInForce, limits_owed_on
from assistant.api.paging import Cursor, Limit, Page, cut, place_of
from assistant.api.replays import AsMemory
from assistant.api.sent import AmountMinor, Day, Line, Sent
from assistant.storage.customers import CustomerExists
from models.facts.customer import AccountHistory, Customer
from models.facts.language import Language
from models.facts.value import Instant


def _of_this_world(day: date) -> date:
    if day.year < 1900:
        raise ValueError("write a date of birth after 1900")
    return day


class NewCustomer(Sent):
    """A customer as the integrator knows them. The opening limit is the one they come with."""

    name: Annotated[Line, Field(max_length=100, examples=["Chen Si"])]
    born_on: Annotated[Day, AfterValidator(_of_this_world), Field(examples=["2003-05-01"])]
    language: Language = Language.ZH
    external_id: Annotated[Line, Field(examples=["user-20391"])] | None = None
    limit_minor: Annotated[AmountMinor, Field(examples=[100_000])]
    drawn_minor: AmountMinor = 0
    history: AccountHistory = AccountHistory()


class SessionToken(BaseModel):
    """A person's token, shown this once; only its hash is kept."""

    token: str
    customer_id: str
    expires_at: Instant


def customers(means: Means, session_minutes: int, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /customers but for the evidence of one."""
    router = APIRouter(prefix="/v1/customers", tags=["customers"], route_class=route_class)

    @router.post(
        "",
        status_code=201,
        summary="Create or link a customer",
        **writes(Scope.CUSTOMERS_WRITE, also={200: {"model": Customer, "description": "Linked"}}),
    )
    def create(sent: NewCustomer, response: Response, memory: AsMemory) -> Customer:
        """201 when created. 200 when the `external_id` is known and names the same person."""
        known = _known(means, memory.recalled) or _linked(means, sent)
        if known is not None:
            response.status_code = 200
        customer = known or _opened(means, sent)
        memory.kept = customer.customer_id
        return customer

    @router.get("", summary="List customers", **reads(Scope.CUSTOMERS_READ))
    def page(
        cursor: Cursor = None,
        limit: Limit = 20,
        external_id: Annotated[str | None, Query(description="Only the one with this id of yours")] = None,
    ) -> Page[Customer]:
        after = place_of(cursor)
        with means.storage.reading() as stores:
            if external_id is not None:
                one = stores.customers.by_external_id(external_id)
                return Page(items=(one,) if one else (), next_cursor=None)
            found = stores.customers.page(after, limit + 1)
        return cut(list(found), lambda each: each.customer_id, limit)

    @router.get("/{customer_id}", summary="Read a customer", **reads(Scope.CUSTOMERS_READ, person=True))
    def read(caller: AsCaller, customer_id: str) -> Customer:
        """A person reads `me`."""
        with means.storage.reading() as stores:
            return stores.customers.get(whose(caller, customer_id))

    @router.get(
        "/{customer_id}/limits",
        summary="Limits, and what is owed on them",
        **reads(Scope.CUSTOMERS_READ, person=True),
    )
    def limits(caller: AsCaller, customer_id: str) -> Page[LimitInForce]:
        """Those in force, the standing limit first, then scene limits by age; after them those that are over
        and still owed on."""
        owner = whose(caller, customer_id)
        with means.storage.reading() as stores:
            stores.customers.get(owner)
            items = limits_owed_on(means, stores, owner)
        return Page(items=items, next_cursor=None)

    @router.post(
        "/{customer_id}/sessions",
        status_code=201,
        summary="Mint a person's session token",
        **mints(Scope.SESSIONS_MINT),
    )
    def mint(caller: AsCaller, customer_id: str) -> SessionToken:
        """Short-lived, for the person's own app. Never stored, so `Idempotency-Key` has no effect here:
        every call mints another token."""
        token, at = secrets.token_urlsafe(32), means.now()
        owner = whose(caller, customer_id)
        with means.storage.writing() as stores:
            stores.customers.get(owner)
            expires_at = stores.identity.add_session(token, owner, at, timedelta(minutes=session_minutes))
        return SessionToken(token=token, customer_id=owner, expires_at=expires_at)

    return router


def _known(means: Means, customer_id: str | None) -> Customer | None:
    with means.storage.reading() as stores:
        return stores.customers.get(customer_id) if customer_id else None


def _linked(means: Means, sent: NewCustomer) -> Customer | None:
    """The customer already known by this external id; raises CustomerExists where it is somebody else."""
    if sent.external_id is None:
        return None
    with means.storage.reading() as stores:
        known = stores.customers.by_external_id(sent.external_id)
    if known is not None and (known.name, known.born_on) != (sent.name, sent.born_on):
        raise CustomerExists(
            "This external_id is linked to somebody of another name or date of birth; read that customer.",
            customer_id=known.customer_id,
        )
    return known


def _opened(means: Means, sent: NewCustomer) -> Customer:
    """A new account, or the one that was opened for the same person at the same moment."""
    try:
        return open_account(means, **{name: getattr(sent, name) for name in NewCustomer.model_fields})
    except CustomerExists:
        linked = _linked(means, sent)
        assert linked is not None, "customers are never removed"
        return linked
