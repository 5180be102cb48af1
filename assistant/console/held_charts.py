"""The charts of payments that waited: how many, what became of them, how often there was reason to."""

from assistant.console.charts import Chart, Series, Table, bars, over_time, said_share, shares, upward
from assistant.console.decided_charts import Told
from assistant.console.held_words import tricks
from models.facts.figures import HeldFigures
from models.facts.payment import ScamPattern


def held_charts(found: HeldFigures, told: Told) -> tuple[Chart, ...]:
    return _weeks(found, told), _precision(found, told), _ends(found, told)


def _weeks(found: HeldFigures, told: Told) -> Chart:
    say = told.say
    question, answer = say("stepping.q_count"), say("stepping.a_count", count=f"{found.held:,}")
    points = tuple((week.monday, float(week.held)) for week in found.weeks if week.held is not None)
    table = Table(
        (say("decided.week"), say("stepping.held")),
        tuple((told.day(x.monday), "–" if x.held is None else f"{x.held:,}") for x in found.weeks),
    )
    picture = None
    if any(value for _, value in points):
        axis = upward(say("decided.per_week"), [value for _, value in points])
        picture = told.drawn.picture(
            over_time(question, answer, axis, [Series(say("stepping.held"), points)], told.language)
        )
    return Chart("held-count", question, answer if found.held else say("stepping.none"), picture, table)


def _precision(found: HeldFigures, told: Told) -> Chart:
    say, whole = told.say, found.precision
    question = say("stepping.q_precision")
    answer = say("stepping.none_precision")
    if whole.rows:
        answer = say("stepping.a_precision", hits=whole.hits, rows=whole.rows, share=said_share(whole))
    rows = [(_pattern(told, each.pattern), each.scams) for each in found.patterns]
    table = Table(
        (say("stepping.pattern"), say("stepping.scams"), say("stepping.known"), say("stepping.share")),
        tuple((name, f"{x.hits:,}", f"{x.rows:,}", said_share(x)) for name, x in rows),
    )
    picture = told.drawn.picture(shares(question, answer, say("stepping.share"), rows)) if rows else None
    return Chart("held-precision", question, answer, picture, table, (say("stepping.note_precision"),))


def _ends(found: HeldFigures, told: Told) -> Chart:
    say = told.say
    question, total = say("stepping.q_ends"), sum(count for _, count in found.ends)
    rows = [(_state(told, state), count) for state, count in found.ends]
    answer = say("stepping.none")
    if rows:
        answer = say("stepping.a_ends", state=rows[0][0], share=f"{rows[0][1] / total:.0%}")
    table = Table(
        (say("stepping.state"), say("stepping.held")), tuple((name, f"{count:,}") for name, count in rows)
    )
    picture = None
    if rows:
        values = [(name, float(count), f"{count:,}") for name, count in rows]
        picture = told.drawn.picture(bars(question, answer, say("stepping.held"), values))
    return Chart("held-ends", question, answer, picture, table)


def _pattern(told: Told, pattern: str) -> str:
    known = pattern in set(ScamPattern)
    return tricks((ScamPattern(pattern),), told.language) if known else told.say("stepping.pattern_none")


def _state(told: Told, state: str) -> str:
    key = f"stepping.state_{state}"
    return told.say(key) if key in told.known else state
