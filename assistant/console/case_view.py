"""Lays out a case for its page: how it stands for whoever looks, what they may choose, what is said."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.pages.waterfall import Waterfall, waterfall
from models.facts.case_file import CaseFile, ClosedView, EvidenceView, FactView
from models.facts.decision import Finding, Influence, RiskReason, RiskView, Verdict
from models.facts.evidence import Box, CheckOutcome
from models.facts.review import CaseKind, CaseState, ReviewStep, RulingOutcome, StepKind
from models.facts.staff import StaffMember
from models.facts.value import Instant

SECTIONS = ("checks", "facts", "machine", "findings", "similar", "history", "talk", "notes")
"""In the order that somebody works through them; 1 to 8 lead there."""

CHOICES: Mapping[CaseKind, tuple[tuple[str, str], ...]] = {
    CaseKind.LIMIT: (("approve", "a"), ("amount", "m"), ("decline", "d")),
    CaseKind.APPEAL: (("approve", "a"), ("amount", "m"), ("decline", "d")),
    CaseKind.DECREASE: (("lower_goes", "a"), ("lower_stays", "d")),
    CaseKind.CORRECTION: (("answer", "a"), ("keep_as_is", "d")),
    CaseKind.QUESTION: (("answer", "a"),),
    CaseKind.PAYMENT: (("lift", "a"), ("stop", "d")),
}
"""What can be decided on each kind of case, and the key for it."""

OUTCOMES: Mapping[str, RulingOutcome] = {
    "approve": RulingOutcome.APPROVE,
    "amount": RulingOutcome.APPROVE,
    "decline": RulingOutcome.DECLINE,
    "lower_goes": RulingOutcome.APPROVE,
    "lower_stays": RulingOutcome.DECLINE,
    "answer": RulingOutcome.ANSWER,
    "keep_as_is": RulingOutcome.DECLINE,
    "lift": RulingOutcome.LIFT,
    "stop": RulingOutcome.STOP,
}

_BESIDE = (("ask", "s"), ("hand_up", "u"))
_SECOND = (("agree", "a"), ("send_back", "b"), ("hand_up", "u"))


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something in a document to look at, or a check that it passed; `code` names it."""

    code: str
    evidence_id: str
    kind: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on a page of a document."""

    name: str
    kind: str
    box: Box


@dataclass(frozen=True, slots=True)
class Counted:
    """A step, and how many times in a row it was done."""

    step: ReviewStep
    count: int


@dataclass(frozen=True, slots=True)
class Machine:
    """What the machine says, as one voice. `levels_minor`: what the limit comes to after each influence."""

    verdict: Verdict
    advised_minor: int
    reasons: tuple[str, ...]
    old_minor: int
    new_minor: int
    chart: Waterfall
    influences: tuple[Influence, ...]
    levels_minor: tuple[int, ...]
    risk: RiskView
    moved: tuple[RiskReason, ...]
    """What lowered the PD below zero, what raised it above; the strongest first."""


def stands(file: CaseFile, staff: StaffMember) -> str:
    """How the case stands for them: over, free, not_for_you, theirs, mine or second."""
    case = file.case
    if case.state.is_over:
        return "over"
    if case.claimed_by == staff.staff_id:
        return "second" if case.state is CaseState.SECOND else "mine"
    if case.claimed_by is not None:
        return "theirs"
    return "free" if file.may.claim else "not_for_you"


def choices(file: CaseFile, standing: str) -> tuple[tuple[str, str], ...]:
    """Each with its key: what they can do now."""
    if standing == "second":
        return _SECOND
    if standing != "mine":
        return ()
    ways = CHOICES[file.case.kind]
    if file.case.amount_minor is None:  # there is no amount to say yes to: they write one
        ways = tuple(way for way in ways if way[0] != "approve")
    return (*ways, *_BESIDE)


def unopened(file: CaseFile) -> int:
    """How many documents they have yet to open."""
    return len(file.may.unopened)


def may_hear(file: CaseFile, standing: str) -> bool:
    """Whether the machine speaks yet: only when they have looked at every document themselves, because who
    hears it first looks for what confirms it."""
    return standing == "over" or (standing in {"mine", "second"} and not file.may.unopened)


def machine_said(file: CaseFile) -> Machine | None:
    """None where it has nothing to say, as on a question."""
    if file.advice is None or file.score is None:
        return None
    changes = [each.amount_minor for each in file.score.influences]
    old = file.bounds.old_limit_minor if file.bounds else 0
    new = old + sum(changes)
    risk = file.score.risk
    return Machine(
        verdict=file.advice.verdict,
        advised_minor=file.advice.limit_minor,
        reasons=file.advice.reasons,
        old_minor=old,
        new_minor=new,
        chart=waterfall(old, changes, new),
        influences=file.score.influences,
        levels_minor=tuple(itertools.accumulate(changes, initial=old))[1:],
        risk=risk,
        moved=tuple(sorted((*risk.raised, *risk.lowered), key=lambda each: -abs(each.share))),
    )


def troubles(papers: Iterable[EvidenceView]) -> tuple[Trouble, ...]:
    """What does not add up, in the order of the documents; a warning stands at the page of its check."""
    return tuple(
        Trouble(code, paper.evidence_id, paper.kind.value, _page_of(paper, code))
        for paper in papers
        for code in paper.warnings
    )


def passed(papers: Iterable[EvidenceView]) -> tuple[Trouble, ...]:
    """Checks that found nothing."""
    return tuple(
        Trouble(check.code, paper.evidence_id, paper.kind.value)
        for paper in papers
        for check in paper.checks
        if check.outcome is CheckOutcome.PASSED
    )


def marks(paper: EvidenceView, page: int) -> tuple[Mark, ...]:
    """What was read on a page, and what failed there; the largest first, so that none hides another."""
    fields = [
        Mark(each.name.value, "sure" if each.confidence >= 0.9 else "check", each.box)
        for each in paper.fields
        if each.box is not None and each.page == page
    ]
    faults = [
        Mark(f"check-{check.code}", "fault", check.box)
        for check in paper.checks
        if check.outcome is CheckOutcome.FAILED and check.box is not None and check.page == page
    ]
    return tuple(sorted((*faults, *fields), key=lambda each: -_area(each.box)))


def telling(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings that called for a person, said no, or set a cap; the severest first."""
    found = [each for each in findings if each.verdict is not Verdict.ALLOW or each.cap_minor is not None]
    return tuple(sorted(found, key=lambda each: -each.verdict.severity))


def harmless(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(each for each in findings if each.verdict is Verdict.ALLOW and each.cap_minor is None)


def told_steps(file: CaseFile, heard: bool) -> tuple[ReviewStep, ...]:
    """What was done. Who has yet to look is not told what anybody decided before them: neither a first
    person whom they are to be a second for, nor one whose decision was too fast or was sent back."""
    if heard:
        return file.steps
    return tuple(
        step if step.ruling is None else step.model_copy(update={"ruling": None, "text": ""})
        for step in file.steps
    )


def counted(steps: Iterable[ReviewStep]) -> tuple[Counted, ...]:
    """The newest first; the same look again and again is one line."""
    found: list[Counted] = []
    for step in reversed(tuple(steps)):
        last = found[-1] if found else None
        if last is not None and step.kind is StepKind.LOOKED and _same(last.step, step):
            found[-1] = Counted(last.step, last.count + 1)
        else:
            found.append(Counted(step, 1))
    return tuple(found)


def paper_of(file: CaseFile, evidence_id: str | None) -> EvidenceView | None:
    """The document that is open on the page, where it is still open to us."""
    return next((each for each in file.evidence if each.evidence_id == evidence_id), None)


def next_unopened(file: CaseFile) -> EvidenceView | None:
    return next((each for each in file.evidence if each.has_file and not each.opened_by_me), None)


def by_paper(facts: Iterable[FactView]) -> dict[str, tuple[FactView, ...]]:
    """Facts by the document they rest on, each group in the order in which the documents come."""
    found: dict[str, tuple[FactView, ...]] = {}
    for fact in facts:
        found[fact.evidence_id] = (*found.get(fact.evidence_id, ()), fact)
    return found


def last_looks(steps: Iterable[ReviewStep]) -> dict[str, Instant]:
    """By document, when somebody last looked at it for this case."""
    return {
        step.subject.split(":")[1]: step.at
        for step in steps
        if step.kind is StepKind.LOOKED and step.subject and step.subject.startswith("evidence:")
    }


def closed_papers(closed: Iterable[ClosedView]) -> tuple[ClosedView, ...]:
    """By name, so that the list stands still."""
    return tuple(sorted(closed, key=lambda each: (each.kind, each.source)))


def _same(one: ReviewStep, other: ReviewStep) -> bool:
    return (one.kind, one.by, one.subject) == (other.kind, other.by, other.subject)


def _page_of(paper: EvidenceView, code: str) -> int | None:
    return next((check.page for check in paper.checks if check.warning == code), None)


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)
