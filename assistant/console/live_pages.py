"""Events for pages that keep themselves up to date: that something moved, never what.

A stream says no more than a page needs in order to ask anew; who asks passes the guard, and sees what roles
and consent allow at that moment. It ends with the sign-in, and after some minutes by itself: the browser
comes back, and is asked who it is again.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.concurrency import run_in_threadpool
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import AwareDatetime

from assistant.actions.means import Means
from assistant.actions.watch_cases import case_pulse, queue_moved
from assistant.console.case_pages import WORKS, CaseId
from assistant.console.guard import asked_by_pages
from assistant.console.show import Show
from assistant.console.visitor import AsVisitor
from models.errors import CreditAssistantError

Tick = Callable[[], Awaitable[None]]
Read = Callable[[], str]

EVERY_SECONDS = 2.0
_TICKS_MAX = 150
"""Five minutes: after that a browser asks anew, which also finds a server that was put in place meanwhile."""

WATCHES = [*WORKS, asked_by_pages]


def live_pages(router: APIRouter, means: Means, show: Show, tick: Tick | None = None) -> None:
    """Before the route of a case, whose id could be anything."""
    tick = tick or partial(asyncio.sleep, EVERY_SECONDS)

    @router.get("/cases/live", dependencies=WATCHES, response_class=EventSourceResponse)
    async def queue_events(
        visitor: AsVisitor, since: Annotated[AwareDatetime, Query()]
    ) -> AsyncIterator[ServerSentEvent]:
        """That a case came, moved or went."""
        seen = since

        def moved() -> str:
            nonlocal seen
            seen = queue_moved(means, visitor.staff, seen) or seen
            return seen.isoformat()

        async for event in beats(moved, visitor.is_still_in, tick, heard=since.isoformat()):
            yield event

    def watched(visitor: AsVisitor, case_id: CaseId) -> Read:
        """Raises RoleMissing, CaseNotFound before the stream begins."""
        read = partial(case_pulse, means, visitor.staff, case_id)
        read()
        return read

    @router.get("/cases/{case_id}/live", dependencies=WATCHES, response_class=EventSourceResponse)
    async def case_events(
        visitor: AsVisitor, read: Annotated[Read, Depends(watched)]
    ) -> AsyncIterator[ServerSentEvent]:
        """That the case moved, or that consent opens something else now."""
        async for event in beats(read, visitor.is_still_in, tick):
            yield event


async def beats(
    read: Read, is_still_in: Callable[[], bool], tick: Tick, heard: str = "", ticks_max: int = _TICKS_MAX
) -> AsyncIterator[ServerSentEvent]:
    """A pulse whenever it differs from the one that was heard last; `over` at the end of the sign-in."""
    for _ in range(ticks_max):
        if not await run_in_threadpool(is_still_in):
            yield ServerSentEvent(event="over", raw_data="")
            return
        try:
            now = await run_in_threadpool(read)
        except CreditAssistantError:  # the case is gone, or their role is: the page finds out which
            yield ServerSentEvent(event="over", raw_data="")
            return
        if now != heard:
            heard = now
            yield ServerSentEvent(event="pulse", raw_data=now)
        await tick()
