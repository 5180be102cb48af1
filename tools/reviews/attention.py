"""Whether somebody looked before they decided: what they opened, and how long they worked on it."""

from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

from models.facts.review import ReviewCase, ReviewStep, StepKind
from tools.policy.review_section import HurriedAlarm, ReviewPolicy

EVIDENCE: Final = "evidence"
FIELD: Final = "field"
TRANSCRIPT: Final = "transcript"
CASE: Final = "case"
HELD: Final = "held"
"""A payment that waits: what its customer sees, and what the engine saw."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """Somebody decided so many cases too fast, from the first to the last of these moments."""

    staff_id: str
    count: int
    since: datetime
    until: datetime


class Timed(Protocol):
    """A step as far as an alarm looks at it."""

    @property
    def staff_id(self) -> str: ...
    @property
    def kind(self) -> StepKind: ...
    @property
    def at(self) -> datetime: ...


def page_subject(evidence_id: str, page: int) -> str:
    return f"{EVIDENCE}:{evidence_id}:{page}"


def since_claimed(steps: tuple[ReviewStep, ...], staff_id: str) -> tuple[ReviewStep, ...]:
    """What was done since this person last claimed the case; nothing where they never did."""
    for number in range(len(steps) - 1, -1, -1):
        if steps[number].kind is StepKind.CLAIMED and steps[number].by == staff_id:
            return steps[number:]
    return ()


def opened_pages(steps: tuple[ReviewStep, ...], staff_id: str) -> dict[str, tuple[int, ...]]:
    """By document, the pages that this person opened since they have the case."""
    found: dict[str, set[int]] = {}
    for step in since_claimed(steps, staff_id):
        if step.kind is not StepKind.LOOKED or step.by != staff_id or step.subject is None:
            continue
        part, _, rest = step.subject.partition(":")
        evidence_id, _, page = rest.rpartition(":")
        if part == EVIDENCE and page.isdigit():
            found.setdefault(evidence_id, set()).add(int(page))
    return {evidence_id: tuple(sorted(pages)) for evidence_id, pages in found.items()}


def revealed(case: ReviewCase, steps: tuple[ReviewStep, ...], staff_id: str) -> frozenset[str]:
    """What was shown to this person unmasked, with a reason, since they have the case; nothing where they do
    not have it any more."""
    if case.claimed_by != staff_id or case.state.is_over:
        return frozenset()
    return frozenset(
        step.subject
        for step in since_claimed(steps, staff_id)
        if step.kind is StepKind.REVEALED and step.by == staff_id and step.subject is not None
    )


def saw(steps: tuple[ReviewStep, ...], staff_id: str, subject: str) -> bool:
    """Whether this person looked at that part since they have the case."""
    return any(
        step.kind is StepKind.LOOKED and step.by == staff_id and step.subject == subject
        for step in since_claimed(steps, staff_id)
    )


def unopened(steps: tuple[ReviewStep, ...], staff_id: str, documents: Collection[str]) -> tuple[str, ...]:
    """Documents of these that they did not open since they have the case."""
    opened = opened_pages(steps, staff_id)
    return tuple(sorted(each for each in documents if each not in opened))


def worked_seconds(
    steps: tuple[ReviewStep, ...], staff_id: str, last_ruled_at: datetime | None, at: datetime
) -> int:
    """Whole seconds from claiming, or from their ruling before where that was later, without the time that
    the customer was asked. Nobody works on two cases at once: of fifty claimed together each has its own."""
    theirs = since_claimed(steps, staff_id)
    if not theirs:
        return 0
    begun = max(theirs[0].at, last_ruled_at or theirs[0].at)
    away, asked_at = timedelta(), None
    for step in theirs:
        if step.kind is StepKind.ASKED:
            asked_at = max(begun, step.at)
        elif step.kind is StepKind.ANSWERED and asked_at is not None:
            away, asked_at = away + max(timedelta(), step.at - asked_at), None
    if asked_at is not None:
        away += max(timedelta(), at - asked_at)
    return max(0, int((at - begun - away).total_seconds()))


def seconds_min(review: ReviewPolicy, documents: int) -> int:
    """Less than this is too short to have looked at so many documents."""
    return review.seconds_min_case + documents * review.seconds_min_document


def alarms(steps: Iterable[Timed], alarm: HurriedAlarm) -> tuple[Alarm, ...]:
    """Every stretch in which somebody decided too fast too often. Steps in any order."""
    hurried = sorted(
        ((step.staff_id, step.at) for step in steps if step.kind is StepKind.HURRIED), key=lambda each: each
    )
    within, found = timedelta(minutes=alarm.within_minutes), list[Alarm]()
    recent: deque[datetime] = deque()
    who = ""
    for staff_id, at in hurried:
        if staff_id != who:
            who = staff_id
            recent.clear()
        recent.append(at)
        while at - recent[0] > within:
            recent.popleft()
        if len(recent) >= alarm.count:
            found = _joined(found, Alarm(staff_id, len(recent), recent[0], at))
    return tuple(sorted(found, key=lambda each: (each.since, each.staff_id)))


def _joined(found: list[Alarm], new: Alarm) -> list[Alarm]:
    """One stretch of hurry is one alarm, however long it goes on."""
    last = found[-1] if found else None
    if last is None or last.staff_id != new.staff_id or new.since > last.until:
        return [*found, new]
    return [*found[:-1], Alarm(new.staff_id, last.count + 1, last.since, new.until)]
