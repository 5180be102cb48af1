"""The charts of the seniors' page: each answers one question about how cases are worked on."""

from collections.abc import Callable, Mapping, Sequence

from assistant.console.charts import (
    Chart,
    Drawn,
    Series,
    Table,
    bars,
    over_time,
    said_share,
    shares,
    upward,
)
from assistant.learning.plots import OURS, Axis, round_ticks
from assistant.learning.row_plots import Row, RowPlot, Spot
from models.facts.case_work import Counted, WorkOf, WorkSeen
from models.facts.language import Language
from tools.explanation.figures import day as day_text

Say = Callable[..., str]
Names = Mapping[str, str]


def work_charts(found: WorkSeen, names: Names, language: Language, say: Say) -> tuple[Chart, ...]:
    """Whatever is asked first stands first: whether mistakes are caught."""
    drawn = Drawn()
    people = [(names.get(each.staff_id, each.staff_id), each) for each in found.people]

    def share(key: str, of: Callable[[WorkOf], Counted]) -> Chart:
        return _shares(key, [(name, of(each)) for name, each in people], of(found.together), drawn, say)

    return (
        share("caught", lambda each: each.caught),
        _times(people, found.together, drawn, say),
        share("overridden", lambda each: each.overridden),
        share("not_agreed", lambda each: each.not_agreed),
        share("late", lambda each: each.late),
        _hurried(people, drawn, say),
        _weeks(found, language, drawn, say),
    )


def _shares(
    key: str, rows: Sequence[tuple[str, Counted]], together: Counted, drawn: Drawn, say: Say
) -> Chart:
    question = say(f"work.q_{key}")
    with_any = [(name, each) for name, each in rows if each.rows]
    answer = say(f"work.a_{key}", hits=together.hits, rows=together.rows, share=said_share(together))
    if not together.rows:
        answer = say(f"work.none_{key}")
    table = Table(
        (say("work.person"), say(f"work.hits_{key}"), say(f"work.rows_{key}"), say("work.share")),
        tuple(
            (name, str(each.hits), str(each.rows), said_share(each))
            for name, each in (*with_any, (say("work.together"), together))
        ),
    )
    picture = drawn.picture(shares(question, answer, say("work.share_axis"), with_any)) if with_any else None
    return Chart(key, question, answer, picture, table, (say(f"work.note_{key}"),))


def _times(people: Sequence[tuple[str, WorkOf]], together: WorkOf, drawn: Drawn, say: Say) -> Chart:
    question = say("work.q_time")
    timed = [(name, each.worked) for name, each in people if each.worked is not None]
    whole = together.worked
    answer = say("work.none_time") if whole is None else say("work.a_time", median=_minutes(whole.median))
    table = Table(
        (say("work.person"), say("work.quarter"), say("work.median"), say("work.three_quarters")),
        tuple(
            (name, _minutes(each.quarter), _minutes(each.median), _minutes(each.three_quarters))
            for name, each in (*timed, *(() if whole is None else ((say("work.together"), whole),)))
        ),
    )
    picture = None
    if timed:
        ticks = round_ticks(0.0, max(each.three_quarters for _, each in timed) / 60 or 1.0, 4)
        axis = Axis(say("work.minutes_axis"), ticks[0], ticks[-1], ticks=ticks)
        rows = [
            Row(
                name,
                (Spot(x.median / 60, OURS, "circle", x.quarter / 60, x.three_quarters / 60),),
                _minutes(x.median),
                f"{name}: {_minutes(x.quarter)}–{_minutes(x.median)}–{_minutes(x.three_quarters)}",
            )
            for name, x in timed
        ]
        picture = drawn.picture(RowPlot(question, axis, rows, described=answer).drawing())
    return Chart("time", question, answer, picture, table, (say("work.note_time"),))


def _hurried(people: Sequence[tuple[str, WorkOf]], drawn: Drawn, say: Say) -> Chart:
    question, rows = say("work.q_hurried"), [(name, each) for name, each in people if each.hurried]
    total = sum(each.hurried for _, each in rows)
    answer = say("work.a_hurried", count=total) if total else say("work.none_hurried")
    table = Table(
        (say("work.person"), say("work.hurried"), say("work.decided"), say("work.agreed")),
        tuple((name, str(each.hurried), str(each.decided), str(each.agreed)) for name, each in people),
    )
    picture = None
    if rows:
        values = [(name, float(each.hurried), str(each.hurried)) for name, each in rows]
        picture = drawn.picture(bars(question, answer, say("work.cases_axis"), values))
    return Chart("hurried", question, answer, picture, table, (say("work.note_hurried"),))


def _weeks(found: WorkSeen, language: Language, drawn: Drawn, say: Say) -> Chart:
    question, total = say("work.q_weeks"), found.together.decided
    answer = say("work.a_weeks", count=total, late=found.overdue_now, open=found.open_now)
    table = Table(
        (say("work.week_of"), say("work.decided")),
        tuple((day_text(week.monday, language), str(week.decided)) for week in found.weeks),
    )
    points = tuple((week.monday, float(week.decided)) for week in found.weeks)
    axis = upward(say("work.cases_axis"), [value for _, value in points])
    picture = None
    if total:
        line = [Series(say("work.decided"), points)]
        picture = drawn.picture(over_time(question, answer, axis, line, language))
    return Chart("weeks", question, answer, picture, table)


def _minutes(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"
