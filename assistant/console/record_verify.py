"""Verifying the record from the console: how far it is, then what does not hold first, and why."""

import json
import threading
from collections.abc import Iterator
from queue import SimpleQueue

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse

from assistant.actions.means import Means
from assistant.actions.read_record import verify_record
from assistant.actions.verify_records import Verified
from assistant.console.record import VERIFIES
from assistant.console.show import Show
from assistant.console.visitor import AsVisitor, Visitor, wants_fragment
from models.errors import CreditAssistantError

_Line = dict[str, object] | None


def record_verify(router: APIRouter, means: Means, show: Show) -> None:
    """One press: it reads everything once, and changes nothing."""

    @router.post("/record/verify", dependencies=VERIFIES)
    def verify(request: Request, visitor: AsVisitor) -> Response:
        if wants_fragment(request):
            return StreamingResponse(_told(means, show, visitor), media_type="application/x-ndjson")
        found = verify_record(means, visitor.staff)
        return show.page("record_verified.html", visitor, found=found, at=means.now())


def _told(means: Means, show: Show, visitor: Visitor) -> Iterator[str]:
    """A line of JSON for each step, then one with the result as HTML.

    It runs beside who hears of it: somebody who goes away ends nothing halfway.
    """
    lines: SimpleQueue[_Line] = SimpleQueue()

    def tell(stage: str, done: int, total: int) -> None:
        lines.put({"stage": stage, "done": done, "total": total})

    def run() -> None:
        try:
            found = verify_record(means, visitor.staff, tell)
            lines.put({"html": verified_html(show, visitor, found, means)})
        except CreditAssistantError as error:
            lines.put({"problem": show.told(visitor.language, error)})
        finally:
            lines.put(None)

    threading.Thread(target=run, daemon=True).start()
    while (line := lines.get()) is not None:
        yield json.dumps(line) + "\n"


def verified_html(show: Show, visitor: Visitor, found: Verified, means: Means) -> str:
    return show.html("record_result.html", visitor, found=found, at=means.now())
