"""Appeals, and a person's own side of a case: how it stands, what they are asked, their answer.

Who at the lender looks at it, and what they note for each other, is shown to nobody here.
"""

from typing import Annotated, Literal

from fastapi import APIRouter
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field

from assistant.actions.answer_case import answer_case
from assistant.actions.appeal_decision import appeal_decision
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.withdraw_appeal import withdraw_appeal
from assistant.api.callers import AsCaller, AsPerson, Caller, Person, whose
from assistant.api.doors import reads, writes
from assistant.api.keys import Scope
from assistant.api.languages import InLanguage
from assistant.api.paging import Cursor, Limit, Page, page_of, place_of
from assistant.api.sent import Id, Sent
from assistant.conversation.case_cards import case_card
from assistant.conversation.case_desk import note_in_chat
from assistant.conversation.case_views import CaseExchange, HandoverCard
from assistant.conversation.filling import Filling
from assistant.conversation.line_views import Line
from models.errors import NotFound
from models.facts.consent import Channel
from models.facts.language import Language
from models.facts.review import CaseKind, CaseState, ReviewCase
from models.facts.value import Instant
from tools.reviews.appeal_standing import WORDS_MAX
from tools.reviews.own_answers import withdrawing_hash

OwnWords = Annotated[str, Field(max_length=WORDS_MAX, examples=["My rent was paid on time all year."])]


class AppealSent(Sent):
    """Against which decision, and why, in the person's own words; they may be left out."""

    decision_id: Id
    words: OwnWords = ""
    because: Annotated[
        Literal["disagree", "not_by_machine"],
        Field(description="Not agreeing with it, or refusing that a machine alone decided it"),
    ] = "disagree"


class AnswerSent(Sent):
    """What the person says to whoever looks at their case."""

    words: Annotated[str, Field(min_length=1, max_length=WORDS_MAX, pattern=r"\S")]


class QuestionShown(BaseModel):
    """What the person is asked and has not answered."""

    text: str
    asked_at: Instant


class OutcomeShown(BaseModel):
    """What came of a case. `people`: how many decided it, whose names are not given."""

    text: str
    people: int
    written: str = Field(description="What they wrote to the person; may be empty")
    decision_id: str | None = Field(description="The decision that carries it out, where one was made")
    settled_at: Instant | None


class CaseShown(BaseModel):
    """A case with a person, as its customer may know it; texts in the asked language."""

    case_id: str
    customer_id: str
    kind: CaseKind
    reason: str
    state: CaseState
    state_text: str
    text: str = Field(description="What happens now")
    opened_at: Instant
    due_at: Instant = Field(description="It is answered by then")
    overdue: bool
    appeals: str | None = Field(description="The decision that is appealed against")
    decision_id: str | None
    another_person: bool = Field(description="Whoever decided before may not decide on this")
    words: str
    lines: tuple[Line, ...]
    question: QuestionShown | None
    exchanges: tuple[CaseExchange, ...]
    outcome: OutcomeShown | None


def appeals(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /appeals."""
    router = APIRouter(prefix="/v1/appeals", tags=["appeals"], route_class=route_class)

    @router.post("", status_code=201, summary="Appeal against a decision", **writes(person=True))
    def appeal(person: AsPerson, sent: AppealSent, language: InLanguage) -> CaseShown:
        """Any decision of theirs, once, until the day that it says. A person who did not decide it looks at
        it anew; an open offer stays open meanwhile. Without a new adverse fact it never ends worse. Sent
        again while it runs, the same appeal is answered."""
        because: Literal["appeal", "refused_machine"] = (
            "appeal" if sent.because == "disagree" else "refused_machine"
        )
        with means.storage.reading() as stores:
            before = {case.case_id for case in stores.reviews.of_customer(person.customer_id)}
        made = appeal_decision(
            means, person.customer_id, sent.decision_id, sent.words, Channel.API, because=because
        )
        if made.case_id not in before:
            note_in_chat(means, made, "event.appealed")
        return case_shown(means, made, language)

    @router.get("/{case_id}", summary="Read an appeal", **reads(Scope.REVIEWS_READ, person=True))
    def read(caller: AsCaller, case_id: str, language: InLanguage) -> CaseShown:
        """As its person sees it; a key with the scope may read it for them."""
        case = _found(means, caller, case_id)
        if case.kind is not CaseKind.APPEAL:
            raise NotFound(f"There is no appeal {case_id}.")
        return case_shown(means, case, language)

    @router.post("/{case_id}/withdraw", summary="Withdraw an appeal", **writes(person=True))
    def withdraw(person: AsPerson, case_id: str, language: InLanguage) -> CaseShown:
        """The decision stands as it was. While there is time it can be brought again."""
        _found(means, person, case_id)
        yes = Yes(withdrawing_hash(case_id), Channel.API)
        return case_shown(means, withdraw_appeal(means, person.customer_id, case_id, yes), language)

    return router


def own_cases(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes of everything of a person's that is, or was, with somebody at the lender."""
    router = APIRouter(prefix="/v1", tags=["appeals"], route_class=route_class)

    @router.get(
        "/customers/{customer_id}/cases", summary="List cases", **reads(Scope.REVIEWS_READ, person=True)
    )
    def listed(
        caller: AsCaller,
        customer_id: str,
        language: InLanguage,
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> Page[CaseShown]:
        """Oldest first: requests that people look at, appeals, questions, corrections, held payments."""
        owner = whose(caller, customer_id)
        with means.storage.reading() as stores:
            stores.customers.get(owner)
            found = stores.reviews.of_customer(owner)
        real = (case for case in found if not case.is_practice)
        page = page_of(real, lambda case: case.case_id, place_of(cursor), limit)
        shown = tuple(case_shown(means, case, language) for case in page.items)
        return Page(items=shown, next_cursor=page.next_cursor)

    @router.get(
        "/reviews/{case_id}", summary="Read a case of one's own", **reads(Scope.REVIEWS_READ, person=True)
    )
    def read(caller: AsCaller, case_id: str, language: InLanguage) -> CaseShown:
        """Of any kind, as its person sees it; staff see it under `/v1/reviews/{id}/file`."""
        return case_shown(means, _found(means, caller, case_id), language)

    @router.post("/reviews/{case_id}/answers", summary="Answer a person", **writes(person=True))
    def answer(person: AsPerson, case_id: str, sent: AnswerSent, language: InLanguage) -> CaseShown:
        """To what whoever looks at the case asks, or to add something while it is open. Documents go the
        ordinary way: each is asked for, and agreed to, first."""
        _found(means, person, case_id)
        case = answer_case(means, person.customer_id, case_id, sent.words, Channel.API)
        return case_shown(means, case, language)

    return router


def case_shown(means: Means, case: ReviewCase, language: Language) -> CaseShown:
    """Raises nothing of its own: who may see it was settled before."""
    with means.storage.reading() as stores:
        filling = Filling(stores, means.policies, means.parties, case.customer_id, language, means.now())
        card = case_card(filling, case)
    return CaseShown(
        case_id=case.case_id,
        customer_id=case.customer_id,
        kind=case.kind,
        reason=case.reason,
        state=case.state,
        state_text=card.state_text,
        text=card.text,
        opened_at=case.opened_at,
        due_at=case.due_at,
        overdue=card.overdue,
        appeals=case.appeals,
        decision_id=case.decision_id,
        another_person=bool(case.not_for),
        words=case.words,
        lines=card.lines,
        question=None
        if card.question is None
        else QuestionShown(text=card.question.text, asked_at=card.question.asked_at),
        exchanges=card.exchanges,
        outcome=_outcome(case, card),
    )


def _outcome(case: ReviewCase, card: HandoverCard) -> OutcomeShown | None:
    if not case.state.is_over:
        return None
    people = 0
    if case.state is CaseState.SETTLED and case.ruling is not None:
        people = 2 if case.second_by else 1
    return OutcomeShown(
        text=card.text,
        people=people,
        written=card.written,
        decision_id=case.made_decision_id,
        settled_at=case.settled_at,
    )


def _found(means: Means, caller: Caller, case_id: str) -> ReviewCase:
    """Raises NotFound, for a person also for somebody else's, for anybody one that is made up."""
    with means.storage.reading() as stores:
        case = stores.reviews.find(case_id)
    theirs = case is not None and (not isinstance(caller, Person) or caller.customer_id == case.customer_id)
    if case is None or not theirs or case.is_practice:
        raise NotFound(f"There is no case {case_id}.")
    return case
