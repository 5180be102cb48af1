"""What stands beside a decision: who decided it, what they wrote, and how to appeal."""

from assistant.actions.appeal_decision import appeal_terms
from assistant.conversation.case_phrases import CASE_PHRASES
from assistant.conversation.case_views import AppealView, DecidedBy
from assistant.conversation.filling import Filling
from assistant.conversation.line_views import Link
from assistant.conversation.situation_cases import cases_of, last_day
from models.facts.decision import Decision
from models.facts.review import CaseState, ReviewCase
from tools.audit.seal import seal_of
from tools.explanation.figures import day
from tools.reviews.appeal_standing import AppealState, AppealTerms, appeal_standing

CASES = "/my-data/cases"
"""Where the page has them."""
_HOURS_A_DAY = 24


def decided_by(filling: Filling, decision: Decision) -> DecidedBy:
    """A machine alone, or so many people, whose names are not told; and their words to the person."""
    reviewed = decision.reviewed
    if reviewed is None:
        return DecidedBy(people=0, text=CASE_PHRASES.say("by.machine", filling.language))
    text = people_said(filling, len(reviewed.by))
    found = (case for case in cases_of(filling.stores, filling.customer_id))
    written = next((said_to_them(case) for case in found if case.case_id == reviewed.case_id), "")
    return DecidedBy(people=len(reviewed.by), text=text, written=written)


def people_said(filling: Filling, people: int) -> str:
    return CASE_PHRASES.say("by.two" if people > 1 else "by.one", filling.language)


def said_to_them(case: ReviewCase) -> str:
    """What whoever settled a case wrote to its person; nothing before it counts."""
    if case.state is not CaseState.SETTLED or case.ruling is None:
        return ""
    return case.ruling.to_customer.strip()


def appeal_view(filling: Filling, decision: Decision) -> AppealView:
    """As it stands at the moment of filling."""
    review, language = filling.pack.review, filling.language
    cases = cases_of(filling.stores, filling.customer_id)
    standing = appeal_standing(decision, cases, review.appeal_window_days, filling.at)
    terms = appeal_terms(decision, review)
    is_open = standing.state is AppealState.OPEN
    case_id = standing.case_id
    return AppealView(
        decision_id=decision.decision_id,
        state=standing.state,
        open=is_open,
        until=standing.until,
        due_hours=terms.due_hours,
        text=_text(filling, decision, standing.state, terms),
        details=_details(filling, terms) if is_open else (),
        subject=f"appeal:{decision.decision_id}",
        terms_hash=seal_of(terms),
        case_id=case_id,
        case=None
        if case_id is None
        else Link(text=CASE_PHRASES.say("appeal.see", language), href=f"{CASES}/{case_id}"),
    )


def _text(filling: Filling, decision: Decision, state: AppealState, terms: AppealTerms) -> str:
    values: dict[str, object] = {}
    if state in {AppealState.OPEN, AppealState.TOO_LATE}:
        values["day"] = day(last_day(terms.until), filling.language)
    if state is AppealState.OPEN:
        who = "appeal.who_person" if decision.reviewed is None else "appeal.who_other"
        values["who"] = CASE_PHRASES.say(who, filling.language)
    return CASE_PHRASES.say(f"appeal.{state}", filling.language, **values)


def _details(filling: Filling, terms: AppealTerms) -> tuple[str, ...]:
    language, hours = filling.language, terms.due_hours
    if hours % _HOURS_A_DAY:
        due = CASE_PHRASES.say("appeal.due_hours", language, hours=hours)
    else:
        due = CASE_PHRASES.say("appeal.due", language, days=hours // _HOURS_A_DAY)
    rest = ("meanwhile.never_worse", "appeal.evidence", "appeal.once")
    return (due, *(CASE_PHRASES.say(key, language) for key in rest))
