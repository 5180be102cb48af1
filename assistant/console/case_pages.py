"""Pages of the queue and of a case: looking. What is done with a case stands in `case_doing`."""

from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi import Path as InPath
from fastapi.responses import RedirectResponse

from assistant.actions.find_cases import CursorUnusable, find_cases
from assistant.actions.look_at_page import look_at_page
from assistant.actions.means import Means
from assistant.actions.payment_of_case import payment_of_case
from assistant.actions.staff_names import staff_names
from assistant.console.asked_for import AsAskedFor
from assistant.console.case_place import CASES, AsOpenParts, case_place
from assistant.console.guard import may
from assistant.console.show import Show
from assistant.console.visitor import AsVisitor, Visitor, wants_fragment
from models.facts.review import CaseKind, CaseState
from models.facts.review_queue import OPEN_STATES
from models.facts.staff import May
from tools.staff import permissions

CaseId = Annotated[str, InPath(pattern=r"^[A-Za-z0-9_]{1,64}$")]
WORKS = [may(May.WORK_CASES)]


def case_pages(router: APIRouter, means: Means, show: Show) -> None:
    """The queue, a case, and the pages of its documents."""
    queue_page(router, means, show)
    case_page(router, means, show)

    @router.get("/cases/{case_id}/evidence/{evidence_id}/pages/{page}.png", dependencies=WORKS)
    def picture(visitor: AsVisitor, case_id: CaseId, evidence_id: str, page: int) -> Response:
        """The look is on the record before anything is shown; nothing on the way may keep it."""
        png = look_at_page(means, visitor.staff, case_id, evidence_id, page)
        return Response(png, media_type="image/png", headers={"Cache-Control": "no-store"})


def queue_page(router: APIRouter, means: Means, show: Show) -> None:
    """Most urgent first, a page at a time."""

    @router.get("/cases", dependencies=WORKS)
    def queue(request: Request, visitor: AsVisitor, asked: AsAskedFor) -> Response:
        template = "queue/parts.html" if wants_fragment(request) else "queue/queue.html"
        return show.page(template, visitor, **queue_place(means, visitor, asked))


def queue_place(means: Means, visitor: Visitor, asked: AsAskedFor) -> dict[str, Any]:
    """Everything that the queue's page shows. Raises RoleMissing."""
    try:
        page = find_cases(means, visitor.staff, asked.wanted(), asked.cursor or None)
    except CursorUnusable:  # an address that somebody kept, or made up
        page = find_cases(means, visitor.staff, asked.wanted())
    return {
        "asked": asked,
        "cases": page.cases,
        "page": page,
        "open_count": sum(page.counts.get(state, 0) for state in OPEN_STATES),
        "states": tuple(CaseState),
        "kinds": tuple(CaseKind),
        "at": means.now(),
        "pulse": means.now().isoformat(),
        "pack": means.pack,
        "names": staff_names(means),
        "sees_high": permissions.may(visitor.staff, May.SETTLE_HIGH),
        "page_of": lambda line: asked.link(f"{CASES}/{line.case_id}"),
    }


def case_page(router: APIRouter, means: Means, show: Show) -> None:
    """Three panes; what is open on it stands in its address, so it works as links, too."""

    @router.get("/cases/{case_id}", dependencies=WORKS)
    def case(request: Request, visitor: AsVisitor, case_id: CaseId, parts: AsOpenParts) -> Response:
        payment_id = payment_of_case(means, visitor.staff, case_id)
        if payment_id is not None:  # it has a page of its own, behind the wall around what fights fraud
            return RedirectResponse(f"/console/held/{quote(payment_id, safe='')}", status_code=303)
        template = "case/panes.html" if wants_fragment(request) else "case/case.html"
        return show.page(template, visitor, **case_place(means, visitor, case_id, parts))
