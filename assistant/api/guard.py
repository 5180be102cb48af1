"""What holds for every route: who may come in, how much they may send, once only, errors as problems."""

from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

from fastapi import Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.params import Form
from fastapi.routing import APIRoute

from assistant.actions.means import Means
from assistant.api.bodies import Takes, capped, fingerprint, take_in
from assistant.api.callers import Caller, identified
from assistant.api.doors import Door, door_of
from assistant.api.problems import problem_of
from assistant.api.replays import Memory, Replays, key_of
from models.errors import CreditAssistantError, NotFound, UnusableInput

HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
_WRITES = frozenset({"POST", "PUT", "DELETE"})
_PARAMETER_CHARACTERS_MAX = 200

Handler = Callable[[Request], Coroutine[Any, Any, Response]]
Who = Callable[[str | None], Caller]


def guarded(means: Means, staff_idle: timedelta = timedelta(minutes=30)) -> type[APIRoute]:
    """A route class that applies all of it around the plain handlers.

    `staff_idle`: how long a member of staff may do nothing before their token is over.
    """

    def who(authorization: str | None) -> Caller:
        return identified(means, authorization, staff_idle)

    class GuardedRoute(APIRoute):
        def get_route_handler(self) -> Handler:
            handle, door, takes = super().get_route_handler(), door_of(self.dependencies), _takes(self)

            async def guarded_handle(request: Request) -> Response:
                try:
                    response = await _admitted(means, who, request, door, takes, handle)
                except Exception as error:
                    # The outermost edge: whatever went wrong, the caller gets a problem.
                    response = problem_of(request, error)
                for name, value in HEADERS.items():
                    response.headers.setdefault(name, value)
                return response

            return guarded_handle

    return GuardedRoute


async def _admitted(
    means: Means, who: Who, request: Request, door: Door, takes: Takes, handle: Handler
) -> Response:
    """In this order: who, whether they may, what they name, what they send, whether it is new."""
    if door.anyone:
        return await _open(request, takes, handle)
    request.state.caller = await run_in_threadpool(who, request.headers.get("authorization"))
    door.admit(request.state.caller)
    _require_plain(request)
    request.state.memory = memory = Memory()
    received = capped(request, takes)
    try:
        await take_in(received, takes)
        key = key_of(request) if request.method in _WRITES and not door.secret else None
        if key is None:
            return await handle(received)
        replays = Replays(means, request.state.caller.principal, key)
        content = await fingerprint(received, takes)
        return await replays.once(content, memory, lambda: _answered(received, handle))
    finally:
        await received.close()


async def _open(request: Request, takes: Takes, handle: Handler) -> Response:
    """For whoever asks: no more is taken in than from anybody else."""
    received = capped(request, takes)
    try:
        await take_in(received, takes)
        return await handle(received)
    finally:
        await received.close()


async def _answered(request: Request, handle: Handler) -> Response:
    """A refusal is an answer like any other; a request that could not be read is not."""
    try:
        return await handle(request)
    except CreditAssistantError as error:
        return problem_of(request, error)


def _require_plain(request: Request) -> None:
    """Ids are short and printable; nothing else can name anything."""
    if any(not _plain(value) for value in request.path_params.values()):
        raise NotFound("There is nothing under this id.")
    if any(not _plain(value) for value in request.query_params.values()):
        raise UnusableInput("A query parameter is too long or holds control characters; correct it.")


def _plain(value: str) -> bool:
    return len(value) <= _PARAMETER_CHARACTERS_MAX and value.isprintable()


def _takes(route: APIRoute) -> Takes:
    if route.body_field is None:
        return Takes.NOTHING
    return Takes.FORM if isinstance(route.body_field.field_info, Form) else Takes.JSON
