"""Who looked at what, for who watches over staff: by person, by case; browsing stands out."""

from datetime import date, timedelta
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Response

from assistant.actions.means import Means
from assistant.actions.see_looks import LooksWanted, see_looks
from assistant.actions.staff_names import staff_names
from assistant.console.record import VERIFIES, Day
from assistant.console.show import Show
from assistant.console.visitor import AsVisitor
from models.facts.review import StepKind
from tools.explanation.figures import local_day, local_midnight

_DAYS = 7

Word = Annotated[str, Query(max_length=100, pattern=r"^[A-Za-z0-9_.-]*$")]


def looks_pages(router: APIRouter, means: Means, show: Show) -> None:
    """The page under /record/looks."""

    @router.get("/record/looks", dependencies=VERIFIES)
    def looks(
        visitor: AsVisitor,
        staff: Word = "",
        case: Word = "",
        kind: Annotated[str, Query(max_length=20)] = "",
        since: Day = None,
        until: Day = None,
        before: Word = "",
    ) -> Response:
        today = local_day(means.now())
        first, last = since or today - timedelta(days=_DAYS - 1), until or today
        wanted = LooksWanted(
            since=local_midnight(first),
            until=local_midnight(_after(last)),
            staff_id=staff,
            case_id=case,
            kind=StepKind(kind) if kind in {"looked", "revealed", "exported"} else None,
        )
        asked = {"staff": staff, "case": case, "kind": kind, "since": first, "until": last}
        return show.page(
            "looks.html",
            visitor,
            found=see_looks(means, visitor.staff, wanted, before or None),
            asked=asked,
            query=urlencode({name: value for name, value in asked.items() if value}),
            before=before,
            names=staff_names(means),
        )


def _after(day: date) -> date:
    return day + timedelta(days=1)
