"""What is done with a case from its page. Every form works without scripts, and nothing written is lost."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from assistant.actions.agree_with_ruling import agree_with_ruling
from assistant.actions.ask_customer import ask_customer
from assistant.actions.claim_case import claim_case
from assistant.actions.hand_up import hand_up
from assistant.actions.means import Means
from assistant.actions.note_on_case import note_on_case
from assistant.actions.release_case import release_case
from assistant.actions.reveal import reveal
from assistant.actions.rule_on_case import rule_on_case
from assistant.actions.send_back import send_back
from assistant.console.case_pages import WORKS, CaseId
from assistant.console.case_place import AsOpenParts, OpenParts, case_place
from assistant.console.case_view import OUTCOMES
from assistant.console.ruling_form import AsWritten, Written
from assistant.console.show import Show
from assistant.console.visitor import AsVisitor, Visitor, wants_fragment
from assistant.statuses import status_of
from models.errors import CreditAssistantError, Misplaced
from models.facts.ruling_sent import RulingSent
from models.facts.staff import StaffMember
from models.staff_errors import RulingUnusable
from tools.reviews.usable import sent_ruling

NOTHING_CHOSEN = Misplaced("body.choice", "missing", "Choose what you decide first.")
Revision = Annotated[int, Form(ge=0)]
Reason = Annotated[str, Form(min_length=1, max_length=400)]
Text = Annotated[str, Form(min_length=1, max_length=4_000)]
What = Annotated[str, Form(min_length=1, max_length=200)]


def case_doing(router: APIRouter, means: Means, show: Show) -> None:
    """All writes of the queue and of a case's page."""
    holding(router, means, show)
    telling(router, means, show)
    deciding(router, means, show)


def holding(router: APIRouter, means: Means, show: Show) -> None:
    """Who has a case."""

    @router.post("/cases/{case_id}/claim", dependencies=WORKS)
    def claim(visitor: AsVisitor, case_id: CaseId, parts: AsOpenParts, revision: Revision) -> Response:
        claim_case(means, visitor.staff, case_id, revision)
        return _back(case_id, parts)

    @router.post("/cases/{case_id}/release", dependencies=WORKS)
    def release(visitor: AsVisitor, case_id: CaseId, parts: AsOpenParts, revision: Revision) -> Response:
        release_case(means, visitor.staff, case_id, revision)
        return _back(case_id, parts)

    @router.post("/cases/{case_id}/take-back", dependencies=WORKS)
    def take_back(visitor: AsVisitor, case_id: CaseId, parts: AsOpenParts, revision: Revision) -> Response:
        release_case(means, visitor.staff, case_id, revision, taking=True)
        return _back(case_id, parts)


def telling(router: APIRouter, means: Means, show: Show) -> None:
    """What is written down beside a decision."""

    @router.post("/cases/{case_id}/note", dependencies=WORKS)
    def note(visitor: AsVisitor, case_id: CaseId, parts: AsOpenParts, text: Text) -> Response:
        note_on_case(means, visitor.staff, case_id, text.replace("\r\n", "\n").strip())
        return _back(case_id, parts, "notes")

    @router.post("/cases/{case_id}/reveal", dependencies=WORKS)
    def show_masked(
        visitor: AsVisitor, case_id: CaseId, parts: AsOpenParts, what: What, reason: Reason
    ) -> Response:
        reveal(means, visitor.staff, case_id, what, reason.strip())
        return _back(case_id, parts)


def deciding(router: APIRouter, means: Means, show: Show) -> None:
    """A first person decides, asks or hands on; a second agrees or sends back."""

    def done(
        request: Request,
        visitor: Visitor,
        case_id: str,
        parts: OpenParts,
        said: Written,
        act: Callable[[], object],
    ) -> Response:
        """What cannot be done is told beside what was written, on the page as it is now."""
        try:
            act()
        except CreditAssistantError as error:
            problem, status = told(show, visitor, error), status_of(error)
            if wants_fragment(request):
                return show.page("notice.html", visitor, status, text=problem, code=error.code)
            place = case_place(means, visitor, case_id, parts, said, problem)
            return show.page("case/case.html", visitor, status, **place)
        return _back(case_id, parts)

    @router.post("/cases/{case_id}/decide", dependencies=WORKS)
    def decide(
        request: Request,
        visitor: AsVisitor,
        case_id: CaseId,
        parts: AsOpenParts,
        revision: Revision,
        said: AsWritten,
    ) -> Response:
        def act() -> None:
            decided(means, visitor.staff, case_id, revision, said)

        return done(request, visitor, case_id, parts, said, act)

    @router.post("/cases/{case_id}/second", dependencies=WORKS)
    def second(
        request: Request,
        visitor: AsVisitor,
        case_id: CaseId,
        parts: AsOpenParts,
        revision: Revision,
        said: AsWritten,
    ) -> Response:
        def act() -> None:
            seconded(means, visitor.staff, case_id, revision, said)

        return done(request, visitor, case_id, parts, said, act)


def told(show: Show, visitor: Visitor, error: CreditAssistantError) -> str:
    """What was wrong: with the place of it, where the error names one that the form has."""
    for place in error.places:
        key = f"wrong.{place.field.removeprefix('body.')}"
        if key in show.phrases.by_key:
            return show.phrases.say(visitor.language, key)
    return show.told(visitor.language, error)


def decided(means: Means, staff: StaffMember, case_id: str, revision: int, said: Written) -> None:
    """Carry out what a first person chose. Raises RulingUnusable and what the actions raise."""
    if said.choice == "hand_up":
        hand_up(means, staff, case_id, revision, said.rationale)
    elif said.choice == "ask":
        if said.rationale:  # why they ask is for the record; what they ask, for the customer
            note_on_case(means, staff, case_id, said.rationale)
        ask_customer(means, staff, case_id, revision, said.question)
    elif said.choice in OUTCOMES:
        rule_on_case(means, staff, case_id, revision, ruling_sent(said))
    else:
        raise RulingUnusable(places=(NOTHING_CHOSEN,))


def ruling_sent(said: Written) -> RulingSent:
    """Raises RulingUnusable."""
    limit_minor = said.asked_minor if said.choice == "approve" else None
    if said.choice == "amount":
        limit_minor = said.amount_minor()
    return sent_ruling(
        outcome=OUTCOMES[said.choice],
        limit_minor=limit_minor,
        reasons=said.reasons if said.choice in {"decline", "amount"} else (),
        rationale=said.rationale,
        to_customer=said.to_customer,
        adverse_fact=said.adverse_fact or None,
    )


def seconded(means: Means, staff: StaffMember, case_id: str, revision: int, said: Written) -> None:
    """Carry out what a second person chose. Raises RulingUnusable and what the actions raise."""
    if said.choice == "agree":
        agree_with_ruling(means, staff, case_id, revision, said.rationale)
    elif said.choice == "send_back":
        send_back(means, staff, case_id, revision, said.rationale)
    elif said.choice == "hand_up":
        hand_up(means, staff, case_id, revision, said.rationale)
    else:
        raise RulingUnusable(places=(NOTHING_CHOSEN,))


def _back(case_id: str, parts: OpenParts, part: str = "") -> Response:
    """To the case as it is now."""
    return RedirectResponse(parts.link(case_id) + (f"#{part}" if part else ""), status_code=303)
