"""The charts of decisions: each answers one question; what is few is left out before it comes here."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date

from assistant.console.charts import (
    Chart,
    Drawn,
    Series,
    Table,
    bars,
    over_time,
    said_share,
    share_axis,
    shares,
    upward,
)
from models.facts.figures import DecidedFigures, WeekDecided
from models.facts.language import Language
from models.risk.monitoring.thresholds import PSI_ACT, PSI_WATCH
from tools.explanation.figures import day as day_text
from tools.explanation.figures import money
from tools.policy.pack import PolicyPack

REASONS_SHOWN = 8
FOUR_FIFTHS = 0.8


@dataclass(frozen=True, slots=True)
class Told:
    """Who reads it, and what draws for them."""

    language: Language
    say: Callable[..., str]
    pack: PolicyPack
    known: Collection[str]
    drawn: Drawn = field(default_factory=Drawn)

    def day(self, day: date) -> str:
        return day_text(day, self.language)

    def reason(self, code: str) -> str:
        """The pack's words, else the console's, else the code."""
        known = self.pack.reasons.get(code)
        if known is not None:
            return known.said(self.language)
        key = f"reason.{code}"
        return self.say(key) if key in self.known else code

    def money(self, minor: int) -> str:
        return money(minor, self.language, self.pack.currency, in_full=True)


def decided_charts(found: DecidedFigures, told: Told) -> tuple[Chart, ...]:
    return (
        _over_time(found, told),
        _approval(found, told),
        _reasons(found, told, "decline"),
        _reasons(found, told, "refer"),
        _raises(found, told),
        _drift(found, told),
        _fairness(found, told, "age"),
        _fairness(found, told, "language"),
    )


def _over_time(found: DecidedFigures, told: Told) -> Chart:
    say, weeks = told.say, _known(found)
    question = say("decided.q_count")
    answer = say("decided.none_count")
    if found.decided.rows:
        answer = say("decided.a_count", count=f"{found.decided.rows:,}", people=f"{found.by_people:,}")
    points = tuple((each.monday, float(each.decided or 0)) for each in weeks)
    people = tuple((each.monday, float(each.by_people or 0)) for each in weeks)
    table = Table(
        tuple(
            say(f"decided.{name}")
            for name in ("week", "decided", "allowed", "referred", "declined", "by_people")
        ),
        tuple(_row(each, told) for each in found.weeks),
    )
    picture = None
    if found.decided.rows and weeks:
        lines = [Series(say("decided.decided"), points), Series(say("decided.by_people"), people)]
        axis = upward(say("decided.per_week"), [value for _, value in points])
        picture = told.drawn.picture(over_time(question, answer, axis, lines, told.language, _marks(found)))
    notes = (*_policies(found, told), say("decided.note_weeks"))
    return Chart("count", question, answer, picture, table, notes)


def _approval(found: DecidedFigures, told: Told) -> Chart:
    say, weeks = told.say, [week for week in _known(found) if week.decided]
    question = say("decided.q_approval")
    answer = say("decided.none_approval")
    if found.decided.rows:
        answer = say("decided.a_approval", share=said_share(found.decided), rows=f"{found.decided.rows:,}")
    named: tuple[tuple[str, Callable[[WeekDecided], int | None]], ...] = (
        ("allowed", lambda x: x.allowed),
        ("referred", lambda x: x.referred),
        ("declined", lambda x: x.declined),
    )
    lines = [
        Series(say(f"decided.{name}"), tuple((x.monday, (of(x) or 0) / (x.decided or 1)) for x in weeks))
        for name, of in named
    ]
    table = Table(
        tuple(say(f"decided.{name}") for name in ("week", "allowed", "referred", "declined")),
        tuple(
            (told.day(x.monday), *(f"{(of(x) or 0) / (x.decided or 1):.0%}" for _, of in named))
            for x in weeks
        ),
    )
    picture = None
    if weeks:
        axis = share_axis(say("decided.share_of_week"))
        picture = told.drawn.picture(over_time(question, answer, axis, lines, told.language, _marks(found)))
    return Chart("approval", question, answer, picture, table, (say("decided.note_approval"),))


def _reasons(found: DecidedFigures, told: Told, verdict: str) -> Chart:
    say = told.say
    rows = [each for each in found.reasons if each.verdict == verdict]
    question = say(f"decided.q_reasons_{verdict}")
    answer = say("decided.none_reasons")
    if rows:
        first = rows[0]
        answer = say(
            f"decided.a_reasons_{verdict}", reason=told.reason(first.code), share=f"{first.given.share:.0%}"
        )
    table = Table(
        (say("decided.reason"), say("decided.times"), say("decided.of_these")),
        tuple((told.reason(x.code), f"{x.given.hits:,}", f"{x.given.share:.0%}") for x in rows),
    )
    picture = None
    if rows:
        values = [
            (told.reason(x.code), float(x.given.hits), f"{x.given.share:.0%}") for x in rows[:REASONS_SHOWN]
        ]
        picture = told.drawn.picture(bars(question, answer, say("decided.times"), values))
    return Chart(f"reasons-{verdict}", question, answer, picture, table, (say("decided.note_reasons"),))


def _raises(found: DecidedFigures, told: Told) -> Chart:
    say = told.say
    question, total = say("decided.q_raises"), sum(each.count for each in found.raises)
    answer = say("decided.none_raises")
    if total:
        mean = round(found.raised_minor / total / 10_000) * 10_000
        answer = say("decided.a_raises", count=f"{total:,}", mean=told.money(mean))
    named = [
        (
            say("decided.more_than", amount=told.money(each.from_minor))
            if each.to_minor is None
            else say("decided.up_to", amount=told.money(each.to_minor)),
            each.count,
        )
        for each in found.raises
    ]
    table = Table(
        (say("decided.raise"), say("decided.times")), tuple((name, f"{count:,}") for name, count in named)
    )
    picture = None
    if named:
        values = [(name, float(count), f"{count:,}") for name, count in named]
        picture = told.drawn.picture(bars(question, answer, say("decided.times"), values))
    return Chart("raises", question, answer, picture, table)


def _drift(found: DecidedFigures, told: Told) -> Chart:
    say = told.say
    weeks = [(each.monday, each.psi, each.chance_most or 0.0) for each in found.weeks if each.psi is not None]
    question = say("decided.q_drift")
    loud = [monday for monday, psi, chance in weeks if psi >= PSI_WATCH and psi > chance]
    answer = say("decided.none_drift")
    if weeks:
        answer = say("decided.a_drift", count=len(loud)) if loud else say("decided.a_no_drift")
    table = Table(
        (say("decided.week"), "PSI", say("decided.by_chance")),
        tuple((told.day(monday), f"{psi:.3f}", f"{chance:.3f}") for monday, psi, chance in weeks),
    )
    picture = None
    if weeks:
        days = [weeks[0][0], weeks[-1][0]]
        lines = [
            Series("PSI", tuple((monday, psi) for monday, psi, _ in weeks)),
            Series(say("decided.by_chance"), tuple((monday, chance) for monday, _, chance in weeks)),
            Series(say("decided.watch", at=PSI_WATCH), tuple((day, PSI_WATCH) for day in days)),
            Series(say("decided.act", at=PSI_ACT), tuple((day, PSI_ACT) for day in days)),
        ]
        axis = upward("PSI", [PSI_ACT * 1.2, *(psi for _, psi, _ in weeks)])
        picture = told.drawn.picture(over_time(question, answer, axis, lines, told.language, _marks(found)))
    return Chart("drift", question, answer, picture, table, (say("decided.note_drift"),))


def _fairness(found: DecidedFigures, told: Told, attribute: str) -> Chart:
    say = told.say
    rows = [
        (_level(told, attribute, each.level), each.allowed)
        for each in found.groups
        if each.attribute == attribute
    ]
    question, ratio = say(f"decided.q_fair_{attribute}"), dict(found.least_ratio).get(attribute)
    answer = say("decided.none_fair")
    if ratio is not None:
        key = "decided.a_fair" if ratio >= FOUR_FIFTHS else "decided.a_not_fair"
        answer = say(key, ratio=f"{ratio:.2f}")
    table = Table(
        (
            say(f"decided.{attribute}"),
            say("decided.allowed"),
            say("decided.decided"),
            say("decided.share_allowed"),
        ),
        tuple((name, f"{each.hits:,}", f"{each.rows:,}", said_share(each)) for name, each in rows),
    )
    picture = None
    if rows:
        picture = told.drawn.picture(shares(question, answer, say("decided.share_allowed"), rows))
    return Chart(f"fair-{attribute}", question, answer, picture, table, (say("decided.note_fair"),))


def _level(told: Told, attribute: str, level: str) -> str:
    return told.say(f"decided.language_{level}") if attribute == "language" else level


def _known(found: DecidedFigures) -> list[WeekDecided]:
    return [each for each in found.weeks if each.decided is not None]


def _row(week: WeekDecided, told: Told) -> tuple[str, ...]:
    counts = (week.decided, week.allowed, week.referred, week.declined, week.by_people)
    return told.day(week.monday), *("–" if count is None else f"{count:,}" for count in counts)


def _marks(found: DecidedFigures) -> tuple[tuple[date, str], ...]:
    """Policies that came in during the time; the one it begins with is no mark."""
    first = min((mark.on for mark in found.policies), default=None)
    return tuple((mark.on, mark.version) for mark in found.policies if mark.on != first)


def _policies(found: DecidedFigures, told: Told) -> tuple[str, ...]:
    return tuple(
        told.say("decided.policy", version=mark.version, on=told.day(mark.on)) for mark in found.policies
    )
