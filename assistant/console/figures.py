"""The analysts' page: decisions over time, what they were, whom they were on, and payments that waited."""

from datetime import timedelta
from functools import partial
from typing import Any

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse

from assistant.actions.kept_figures import Kept
from assistant.actions.means import Means
from assistant.actions.see_decisions import DecidedDays, see_decisions
from assistant.actions.see_held_figures import see_held_figures
from assistant.console.decided_charts import Told, decided_charts
from assistant.console.guard import may
from assistant.console.held_charts import held_charts
from assistant.console.periods import Period, period_of
from assistant.console.record import Day
from assistant.console.show import Show
from assistant.console.visitor import AsVisitor, Visitor
from models.facts.figures import DecidedFigures, HeldFigures
from models.facts.staff import May

SEES_FIGURES = [may(May.SEE_FIGURES)]
DAYS, HELD_KEPT_FOR = 84, timedelta(minutes=1)


def figures_pages(router: APIRouter, means: Means, show: Show) -> None:
    """Everything under /figures."""
    days, held_kept = DecidedDays(), Kept[HeldFigures](HELD_KEPT_FOR)

    def seen(visitor: Visitor, period: Period) -> tuple[DecidedFigures, HeldFigures]:
        """Roles are asked before this."""
        decided = see_decisions(means, visitor.staff, days, period.first, period.last)
        held = held_kept.get(
            (period.first, period.last),
            means.now(),
            lambda: see_held_figures(means, visitor.staff, period.since, period.until),
        )
        return decided, held

    @router.get("/figures", dependencies=SEES_FIGURES)
    def figures(visitor: AsVisitor, since: Day = None, until: Day = None) -> Response:
        period = period_of(since, until, means.now(), DAYS)
        if not days.are_ready(means, period.first, period.last):
            return show.page("figures_counting.html", visitor, asked=period)
        return show.page("figures.html", visitor, **shown(*seen(visitor, period), period, visitor))

    @router.get("/figures.json", dependencies=SEES_FIGURES)
    def figures_json(visitor: AsVisitor, since: Day = None, until: Day = None) -> Response:
        decided, held = seen(visitor, period_of(since, until, means.now(), DAYS))
        told = {"decisions": decided.model_dump(mode="json"), "held": held.model_dump(mode="json")}
        return JSONResponse(told, headers={"Content-Disposition": 'attachment; filename="figures.json"'})

    def shown(decided: DecidedFigures, held: HeldFigures, period: Period, visitor: Visitor) -> dict[str, Any]:
        say = partial(show.phrases.say, visitor.language)
        told = Told(visitor.language, say, means.pack, show.phrases.by_key.keys())
        return {
            "decided": decided,
            "held": held,
            "asked": period,
            "charts": decided_charts(decided, told),
            "held_charts": held_charts(held, told),
        }
