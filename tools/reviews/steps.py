"""What is done with a case, as pure steps: from the case and what was done so far to the case as it then is
and the step that is kept. The same step by the same person again changes nothing."""

from dataclasses import dataclass
from typing import Any, Final

from models.facts.consent import Channel
from models.facts.review import CUSTOMER, SYSTEM, CaseState, ReviewCase, ReviewStep, Ruling, StepKind
from models.facts.staff import May, StaffMember
from models.facts.value import Instant
from models.staff_errors import (
    AnotherReviewerNeeded,
    CaseMoved,
    CaseNotYours,
    CaseOver,
    CaseTaken,
    RulingUnusable,
)
from tools.staff.permissions import may, require

ASIDE: Final = frozenset({StepKind.LOOKED, StepKind.REVEALED, StepKind.NOTED, StepKind.EXPORTED})
"""Steps that leave a case where it is: nobody's view of it is stale by them."""


@dataclass(frozen=True, slots=True)
class Work:
    """A case, all that was done with it, and who does something now. `step_id` is that of the new step."""

    case: ReviewCase
    steps: tuple[ReviewStep, ...]
    by: str
    at: Instant
    step_id: str

    def step(self, kind: StepKind, **said: Any) -> ReviewStep:
        position = self.steps[-1].position + 1 if self.steps else 0
        return ReviewStep(
            step_id=self.step_id,
            case_id=self.case.case_id,
            position=position,
            kind=kind,
            by=self.by,
            at=self.at,
            **said,
        )


@dataclass(frozen=True, slots=True)
class Taken:
    """The case as it is now, and the step; None where nothing was changed."""

    case: ReviewCase
    step: ReviewStep | None


def opened(case: ReviewCase, step_id: str) -> ReviewStep:
    """The first step of a case, by its customer or by the system."""
    begun = case.words or case.payment_id or case.appeals or case.decrease_id
    by = CUSTOMER if begun else SYSTEM
    return Work(case, (), by, case.opened_at, step_id).step(StepKind.OPENED, text=case.reason)


def claim(work: Work, staff: StaffMember, revision: int) -> Taken:
    """Somebody takes a case that waits, for a first or a second look.

    Raises CaseOver, CaseTaken, CaseMoved, AnotherReviewerNeeded, RoleMissing.
    """
    case = work.case
    if case.claimed_by == staff.staff_id and not case.state.is_over:
        return Taken(case, None)
    _require_open(case)
    if case.claimed_by is not None:
        raise CaseTaken(claimed_by=case.claimed_by)
    require_may_decide(case, staff)
    require_now(case, revision)
    state = CaseState.SECOND if case.state is CaseState.SECOND else CaseState.CLAIMED
    return _moved(work, StepKind.CLAIMED, state=state, claimed_by=staff.staff_id, claimed_at=work.at)


def release(work: Work, staff: StaffMember, revision: int) -> Taken:
    """Whoever has a case gives it back to the queue. Raises CaseOver, CaseNotYours, CaseMoved."""
    if _repeats(work, StepKind.RELEASED):
        return Taken(work.case, None)
    require_theirs(work.case, staff)
    require_now(work.case, revision)
    return _moved(work, StepKind.RELEASED, **_back(work.case))


def take_back(work: Work, staff: StaffMember, revision: int) -> Taken:
    """A senior takes a case from whoever has it, back to the queue.

    Raises RoleMissing, CaseOver, CaseNotYours where nobody has it, CaseMoved.
    """
    require(staff, May.SETTLE_HIGH)
    if _repeats(work, StepKind.TAKEN_BACK):
        return Taken(work.case, None)
    _require_open(work.case)
    if work.case.claimed_by is None:
        raise CaseNotYours("Nobody has this case; claim it.")
    require_now(work.case, revision)
    return _moved(work, StepKind.TAKEN_BACK, subject=work.case.claimed_by, **_back(work.case))


def left_behind(work: Work, staff_id: str) -> Taken:
    """Back to the queue, because whoever has it does not work on cases any more; nothing where they do not
    have it."""
    if work.case.state.is_over or work.case.claimed_by != staff_id:
        return Taken(work.case, None)
    return _moved(work, StepKind.TAKEN_BACK, subject=staff_id, **_back(work.case))


def ask(work: Work, staff: StaffMember, revision: int, question: str) -> Taken:
    """The customer is asked something; the case stays with who asks, and their time stands still."""
    if _repeats(work, StepKind.ASKED, text=question):
        return Taken(work.case, None)
    require_theirs(work.case, staff)
    require_now(work.case, revision)
    if work.case.state is CaseState.SECOND:
        raise RulingUnusable("Send it back with your question; whoever decided first asks the customer.")
    return _moved(work, StepKind.ASKED, state=CaseState.ASKED, text=question)


def answer(work: Work, words: str, channel: Channel) -> Taken:
    """The customer says something to their case; who asked has it again. Raises CaseOver."""
    if _repeats(work, StepKind.ANSWERED, text=words):
        return Taken(work.case, None)
    _require_open(work.case)
    state = work.case.state
    if state is CaseState.ASKED:
        state = CaseState.WAITING if work.case.claimed_by is None else CaseState.CLAIMED
    return _moved(work, StepKind.ANSWERED, state=state, text=words, subject=channel)


def hand_up(work: Work, staff: StaffMember, revision: int, why: str) -> Taken:
    """It waits for somebody who may settle high cases. Raises CaseOver, CaseNotYours, CaseMoved."""
    if _repeats(work, StepKind.HANDED_UP, text=why):
        return Taken(work.case, None)
    require_theirs(work.case, staff)
    require_now(work.case, revision)
    return _moved(work, StepKind.HANDED_UP, handed_up=True, text=why, **_back(work.case))


def rule(work: Work, staff: StaffMember, revision: int, ruling: Ruling, *, second_needed: bool) -> Taken:
    """Somebody decides. One that does not count goes back to the queue for somebody else; above the threshold
    it waits for a second person. Raises CaseOver, CaseNotYours, AnotherReviewerNeeded, CaseMoved.
    """
    if said_before(work, ruling):
        return Taken(work.case, None)
    require_theirs(work.case, staff)
    require_may_decide(work.case, staff)
    require_now(work.case, revision)
    if work.case.state is CaseState.SECOND:
        raise RulingUnusable("Somebody decided this already: agree with it, or send it back.")
    if not ruling.counts:
        return _hurried(work, ruling)
    if second_needed:
        return _moved(work, StepKind.RULED, ruling=ruling, **_freed(CaseState.SECOND))
    return _settled(work, StepKind.RULED, ruling)


def agree(work: Work, staff: StaffMember, revision: int, ruling: Ruling) -> Taken:
    """The second person decides the same; `ruling` is the first's with the second's own time and words.

    Raises CaseOver, CaseNotYours, AnotherReviewerNeeded, CaseMoved.
    """
    case = work.case
    if case.second_by == staff.staff_id and case.state is CaseState.SETTLED:
        return Taken(case, None)
    require_theirs(case, staff)
    require_may_decide(case, staff)
    require_now(case, revision)
    if case.state is not CaseState.SECOND or case.ruling is None:
        raise RulingUnusable("Nobody decided this yet; decide it yourself.")
    if not ruling.counts:
        not_for = (*case.not_for, staff.staff_id)
        return _moved(work, StepKind.HURRIED, kept=ruling, not_for=not_for, **_back(case))
    return _moved(
        work,
        StepKind.AGREED,
        kept=ruling,
        state=CaseState.SETTLED,
        second_by=staff.staff_id,
        settled_at=work.at,
    )


def send_back(work: Work, staff: StaffMember, revision: int, why: str) -> Taken:
    """The second person does not agree: it is to be decided anew. Sent back twice, by somebody senior."""
    if _repeats(work, StepKind.SENT_BACK, text=why):
        return Taken(work.case, None)
    require_theirs(work.case, staff)
    require_now(work.case, revision)
    if work.case.state is not CaseState.SECOND:
        raise RulingUnusable("There is nothing to send back: nobody decided this yet.")
    before = any(step.kind is StepKind.SENT_BACK for step in work.steps)
    up = work.case.handed_up or before
    return _moved(work, StepKind.SENT_BACK, text=why, handed_up=up, **_freed(CaseState.WAITING), **_ANEW)


def close(work: Work, why: str) -> Taken:
    """What it was about ended by itself; one that is over stays as it is."""
    if work.case.state.is_over:
        return Taken(work.case, None)
    return _moved(work, StepKind.CLOSED, settled_at=work.at, text=why, **_freed(CaseState.CLOSED))


def settle_outside(work: Work, why: str) -> Taken:
    """Somebody settled what it is about without the case: over the API, at the terminal."""
    if work.case.state.is_over:
        return Taken(work.case, None)
    return _moved(work, StepKind.SETTLED, state=CaseState.SETTLED, settled_at=work.at, text=why)


def aside(work: Work, kind: StepKind, *, subject: str | None = None, text: str = "") -> Taken:
    """Something that leaves the case where it is: a look, a note, an export."""
    assert kind in ASIDE
    if kind is StepKind.NOTED and _repeats(work, kind, text=text):
        return Taken(work.case, None)
    changed = work.case.model_copy(update={"changed_at": work.at}) if kind is StepKind.NOTED else work.case
    return Taken(changed, work.step(kind, subject=subject, text=text))


def require_theirs(case: ReviewCase, staff: StaffMember) -> None:
    """Raises CaseOver, CaseNotYours unless they have the case now."""
    _require_open(case)
    if case.claimed_by != staff.staff_id:
        raise CaseNotYours


def require_may_decide(case: ReviewCase, staff: StaffMember) -> None:
    """Raises RoleMissing, AnotherReviewerNeeded."""
    require(staff, May.WORK_CASES)
    if case.handed_up:
        require(staff, May.SETTLE_HIGH)
    if not is_for(case, staff):
        raise AnotherReviewerNeeded


def is_for(case: ReviewCase, staff: StaffMember) -> bool:
    """Whether this person may decide it: they did not before, and have the role for it."""
    first = case.state is CaseState.SECOND and case.ruling is not None and case.ruling.by == staff.staff_id
    high = not case.handed_up or may(staff, May.SETTLE_HIGH)
    return staff.staff_id not in case.not_for and not first and high


def said_before(work: Work, ruling: Ruling) -> bool:
    """Whether the last that was done is the same ruling by the same person."""
    last = _last(work)
    if last is None or last.kind not in {StepKind.RULED, StepKind.HURRIED} or last.by != work.by:
        return False
    return last.ruling is not None and _content(last.ruling) == _content(ruling)


def _content(ruling: Ruling) -> dict[str, Any]:
    return ruling.model_dump(exclude={"at", "worked_seconds", "counts", "overrides", "salt"})


def _hurried(work: Work, ruling: Ruling) -> Taken:
    not_for = (*work.case.not_for, work.by)
    return _moved(work, StepKind.HURRIED, kept=ruling, not_for=not_for, **_back(work.case))


def _settled(work: Work, kind: StepKind, ruling: Ruling) -> Taken:
    return _moved(work, kind, state=CaseState.SETTLED, ruling=ruling, settled_at=work.at)


def _back(case: ReviewCase) -> dict[str, Any]:
    """As it is in the queue: for a second person where somebody decided already."""
    state = CaseState.SECOND if case.state is CaseState.SECOND else CaseState.WAITING
    return _freed(state)


def _freed(state: CaseState) -> dict[str, Any]:
    """Nobody has it."""
    return {"state": state, "claimed_by": None, "claimed_at": None}


_ANEW: Final[dict[str, Any]] = {"ruling": None}


def _moved(
    work: Work,
    kind: StepKind,
    *,
    text: str = "",
    subject: str | None = None,
    kept: Ruling | None = None,
    **changes: Any,
) -> Taken:
    """`kept`: a ruling that stands in the step alone, the case going on without it."""
    known = {"revision": work.case.revision + 1, "changed_at": work.at}
    case = work.case.model_copy(update={**changes, **known})
    step = work.step(kind, text=text, subject=subject, ruling=kept or changes.get("ruling"))
    return Taken(case, step)


def _repeats(work: Work, kind: StepKind, *, text: str = "") -> bool:
    """Whether the last that was done is the same by the same."""
    last = _last(work)
    return last is not None and (last.kind, last.by, last.text) == (kind, work.by, text)


def _last(work: Work) -> ReviewStep | None:
    looks = {StepKind.LOOKED, StepKind.REVEALED, StepKind.EXPORTED}
    return next((step for step in reversed(work.steps) if step.kind not in looks), None)


def _require_open(case: ReviewCase) -> None:
    if case.state.is_over:
        raise CaseOver


def require_now(case: ReviewCase, revision: int) -> None:
    """Raises CaseMoved where somebody did something to it since."""
    if case.revision != revision:
        raise CaseMoved(revision=case.revision)
