"""The seniors' page: how cases are worked on, by person; alarms first."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse

from assistant.actions.kept_figures import Kept
from assistant.actions.means import Means
from assistant.actions.see_work import see_work
from assistant.actions.staff_names import staff_names
from assistant.console.guard import may
from assistant.console.periods import Period, period_of
from assistant.console.record import Day
from assistant.console.show import Show
from assistant.console.visitor import AsVisitor, Visitor
from assistant.console.work_charts import work_charts
from models.facts.case_work import WorkSeen
from models.facts.staff import May

SEES_WORK = [may(May.SEE_WORK)]
DAYS, KEPT_FOR = 28, timedelta(seconds=30)

Say = Callable[..., str]


def work_pages(router: APIRouter, means: Means, show: Show) -> None:
    """Everything under /work."""
    kept = Kept[WorkSeen](KEPT_FOR)

    def seen(visitor: Visitor, period: Period) -> WorkSeen:
        """Counted anew after a while; roles are asked before this."""
        asked = (period.first, period.last)
        return kept.get(
            asked, means.now(), lambda: see_work(means, visitor.staff, period.since, period.until)
        )

    @router.get("/work", dependencies=SEES_WORK)
    def work(visitor: AsVisitor, since: Day = None, until: Day = None) -> Response:
        period = period_of(since, until, means.now(), DAYS)
        found, names = seen(visitor, period), staff_names(means)
        return show.page("work.html", visitor, **work_shown(found, names, period, visitor, show))

    @router.get("/work.json", dependencies=SEES_WORK)
    def work_json(visitor: AsVisitor, since: Day = None, until: Day = None) -> Response:
        period = period_of(since, until, means.now(), DAYS)
        found = seen(visitor, period).model_dump(mode="json")
        return JSONResponse(found, headers={"Content-Disposition": 'attachment; filename="work.json"'})


def work_shown(
    found: WorkSeen, names: Mapping[str, str], period: Period, visitor: Visitor, show: Show
) -> dict[str, Any]:
    """What the template is given."""
    say = partial(show.phrases.say, visitor.language)
    return {
        "found": found,
        "names": names,
        "asked": period,
        "charts": work_charts(found, names, visitor.language, say),
    }
