"""The queue of cases and work on them, for staff."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field

from assistant.actions.agree_with_ruling import agree_with_ruling
from assistant.actions.ask_customer import ask_customer
from assistant.actions.claim_case import claim_case
from assistant.actions.export_case import CaseExport, export_case
from assistant.actions.find_cases import PAGE_SIZE, PAGE_SIZE_MAX, find_cases
from assistant.actions.hand_up import hand_up
from assistant.actions.look_at_case import look_at_case
from assistant.actions.look_at_page import look_at_page
from assistant.actions.look_at_transcript import look_at_transcript
from assistant.actions.means import Means
from assistant.actions.note_on_case import note_on_case
from assistant.actions.release_case import release_case
from assistant.actions.reveal import reveal
from assistant.actions.rule_on_case import rule_on_case
from assistant.actions.send_back import send_back
from assistant.api.callers import AsStaff
from assistant.api.doors import reads, shows, writes
from assistant.api.sent import Sent
from models.facts.case_file import CaseFile, Masked
from models.facts.review import CaseKind, CaseState, ReviewCase, RulingOutcome
from models.facts.review_queue import OPEN_STATES, CaseFilter, CasePage
from models.facts.ruling_sent import RulingSent
from models.facts.staff import May, StaffMember
from models.facts.transcript import Transcript

_WORKS = (May.WORK_CASES,)
_Words = Annotated[str, Field(min_length=1, max_length=4_000)]
_Revision = Annotated[int, Field(ge=1, description="As you saw it; a stale one is `case_moved`.")]


class Moved(Sent):
    """At which revision of the case somebody does something."""

    revision: _Revision


class Releasing(Moved):
    taking: bool = False
    """From whoever has it; for those who may settle high cases."""


class Saying(Moved):
    """Something to a colleague, or why."""

    words: _Words


class Asking(Moved):
    question: Annotated[str, Field(min_length=1, max_length=2_000)]


class Noting(Sent):
    text: _Words


class Revealing(Sent):
    """`what`: `name`, `words`, `transcript`, or `field:<evidence id>:<field>`."""

    what: Annotated[str, Field(min_length=1, max_length=200)]
    reason: Annotated[str, Field(min_length=1, max_length=400)]


class Exporting(Sent):
    reason: Annotated[str, Field(min_length=1, max_length=400)]


class Ruling(Moved):
    """What is decided. `limit_minor`: what the limit is to come to."""

    outcome: RulingOutcome
    limit_minor: Annotated[int, Field(ge=1, le=10**13)] | None = None
    reasons: Annotated[tuple[str, ...], Field(max_length=4)] = ()
    rationale: _Words
    to_customer: Annotated[str, Field(max_length=1_000)] = ""
    adverse_fact: Annotated[str, Field(max_length=100)] | None = None


class Agreeing(Moved):
    rationale: _Words


class CaseNow(BaseModel):
    """Where a case is, after something was done with it. Look at its file for all of it."""

    case_id: str
    kind: CaseKind
    state: CaseState
    revision: int
    claimed_by: str | None
    handed_up: bool
    made_decision_id: str | None
    counts: bool | None
    """Whether your ruling counted: one that was too fast to have looked does not."""


def cases(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /reviews, for staff who work on cases."""
    router = APIRouter(prefix="/v1/reviews", tags=["reviews"], route_class=route_class)
    _looking(router, means)
    _holding(router, means)
    _telling(router, means)
    _deciding(router, means)
    return router


def _looking(router: APIRouter, means: Means) -> None:
    @router.get("", summary="The queue", **reads(staff=_WORKS))
    def queue(
        caller: AsStaff,
        state: Annotated[list[CaseState] | None, Query()] = None,
        kind: Annotated[list[CaseKind] | None, Query()] = None,
        mine: bool = False,
        overdue: bool = False,
        handed_up: bool | None = None,
        case_id: Annotated[str, Query(max_length=64, pattern=r"^[A-Za-z0-9_]*$")] = "",
        cursor: Annotated[str | None, Query(max_length=200)] = None,
        size: Annotated[int, Query(ge=1, le=PAGE_SIZE_MAX)] = PAGE_SIZE,
    ) -> CasePage:
        """The most urgent first. Nothing in it names a customer. `case_id` finds ids that begin so."""
        wanted = CaseFilter(
            states=OPEN_STATES if state is None else tuple(state),
            kinds=tuple(kind or ()),
            mine=mine,
            overdue=overdue,
            handed_up=handed_up,
            case_id=case_id,
        )
        return find_cases(means, caller.member, wanted, cursor, size)

    @router.get("/{case_id}/file", summary="All of a case that consent allows now", **reads(staff=_WORKS))
    def file(caller: AsStaff, case_id: str) -> CaseFile:
        """Names and numbers are masked. The look is on the customer's record of accesses."""
        return look_at_case(means, caller.member, case_id)

    @router.get(
        "/{case_id}/evidence/{evidence_id}/pages/{page}",
        summary="A picture of a page",
        response_class=Response,
        **reads(staff=_WORKS, also={200: {"content": {"image/png": {}}}}),
    )
    def picture(
        caller: AsStaff, case_id: str, evidence_id: str, page: Annotated[int, Path(ge=1, le=10_000)]
    ) -> Response:
        """PNG, for whoever has the case. What names somebody is painted over until it is revealed. The look
        is recorded, and counts as having opened the document."""
        png = look_at_page(means, caller.member, case_id, evidence_id, page)
        return Response(png, media_type="image/png")

    @router.get("/{case_id}/transcript", summary="What customer and assistant said", **reads(staff=_WORKS))
    def transcript(caller: AsStaff, case_id: str) -> Transcript:
        return look_at_transcript(means, caller.member, case_id)


def _holding(router: APIRouter, means: Means) -> None:
    @router.post("/{case_id}/claim", summary="Claim a case", **writes(staff=_WORKS))
    def claim(caller: AsStaff, case_id: str, sent: Moved) -> CaseNow:
        return _now(claim_case(means, caller.member, case_id, sent.revision), caller.member)

    @router.post("/{case_id}/release", summary="Give a case back to the queue", **writes(staff=_WORKS))
    def release(caller: AsStaff, case_id: str, sent: Releasing) -> CaseNow:
        case = release_case(means, caller.member, case_id, sent.revision, taking=sent.taking)
        return _now(case, caller.member)

    @router.post("/{case_id}/hand-up", summary="Hand a case to somebody senior", **writes(staff=_WORKS))
    def up(caller: AsStaff, case_id: str, sent: Saying) -> CaseNow:
        case = hand_up(means, caller.member, case_id, sent.revision, sent.words)
        return _now(case, caller.member)


def _telling(router: APIRouter, means: Means) -> None:
    @router.post("/{case_id}/notes", status_code=201, summary="Write a note", **writes(staff=_WORKS))
    def note(caller: AsStaff, case_id: str, sent: Noting) -> CaseNow:
        return _now(note_on_case(means, caller.member, case_id, sent.text), caller.member)

    @router.post("/{case_id}/ask", summary="Ask the customer", **writes(staff=_WORKS))
    def ask(caller: AsStaff, case_id: str, sent: Asking) -> CaseNow:
        """They hear it in chat; the time until they answer is nobody's working time."""
        case = ask_customer(means, caller.member, case_id, sent.revision, sent.question)
        return _now(case, caller.member)

    @router.post("/{case_id}/reveal", summary="Show something masked", **shows(_WORKS))
    def show(caller: AsStaff, case_id: str, sent: Revealing) -> Masked:
        """For a reason that is kept. It stays shown to you while you have the case."""
        return reveal(means, caller.member, case_id, sent.what, sent.reason)

    @router.post("/{case_id}/export", summary="Take a copy of a case", **shows(_WORKS))
    def export(caller: AsStaff, case_id: str, sent: Exporting) -> CaseExport:
        """Masked, with a mark that names you and the record of it; print the mark on every page."""
        return export_case(means, caller.member, case_id, sent.reason)


def _deciding(router: APIRouter, means: Means) -> None:
    @router.post("/{case_id}/rule", summary="Decide", **writes(staff=_WORKS))
    def decide(caller: AsStaff, case_id: str, sent: Ruling) -> CaseNow:
        """Every document has to have been opened. Above the policy's threshold a second person has to agree;
        what was decided too fast to have looked is kept, does not count, and is for somebody else."""
        ruling = RulingSent(
            outcome=sent.outcome,
            limit_minor=sent.limit_minor,
            reasons=sent.reasons,
            rationale=sent.rationale,
            to_customer=sent.to_customer,
            adverse_fact=sent.adverse_fact,
        )
        return _now(rule_on_case(means, caller.member, case_id, sent.revision, ruling), caller.member)

    @router.post("/{case_id}/agree", summary="Agree, as the second person", **writes(staff=_WORKS))
    def agree(caller: AsStaff, case_id: str, sent: Agreeing) -> CaseNow:
        case = agree_with_ruling(means, caller.member, case_id, sent.revision, sent.rationale)
        return _now(case, caller.member)

    @router.post("/{case_id}/send-back", summary="Do not agree, as the second person", **writes(staff=_WORKS))
    def back(caller: AsStaff, case_id: str, sent: Saying) -> CaseNow:
        case = send_back(means, caller.member, case_id, sent.revision, sent.words)
        return _now(case, caller.member)


def _now(case: ReviewCase, staff: StaffMember) -> CaseNow:
    theirs = case.ruling if case.ruling is not None and case.ruling.by == staff.staff_id else None
    hurried = staff.staff_id in case.not_for and theirs is None
    return CaseNow(
        case_id=case.case_id,
        kind=case.kind,
        state=case.state,
        revision=case.revision,
        claimed_by=case.claimed_by,
        handed_up=case.handed_up,
        made_decision_id=case.made_decision_id,
        counts=theirs.counts if theirs is not None else (False if hurried else None),
    )
