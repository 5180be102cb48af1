"""What a person says of a decision they do not agree with, or of a case, and what is said back."""

from collections.abc import Sequence

from assistant.conversation.brains.proceed import say
from assistant.conversation.brains.step import Call, Done, Say, Step
from assistant.conversation.situation import Situation
from assistant.conversation.situation_cases import AppealNow
from models.facts.decrease import DecreaseState
from models.facts.review import CaseKind, CaseState
from tools.explanation.figures import day
from tools.reviews.appeal_standing import AppealState
from tools.understanding.appealing import AppealWish, appeal_wish_in, refuses_machine
from tools.understanding.case_answers import plainly_answers
from tools.understanding.lowering import LimitWish, lowering_in
from tools.understanding.message import Understood

REFUSED = {
    "appeal_too_late": "appeal_too_late",
    "appeal_answered": "appeal_answered",
    "not_yet_decided": "appeal_with_a_person",
    "not_an_appeal": "no_appeal_runs",
    "case_over": "case_over",
    "case_not_found": "no_cases",
}
"""What is said where something cannot be done with a case."""


_NOT_OPEN = {
    "running": "appeal_running",
    "answered": "appeal_answered",
    "with_a_person": "appeal_with_a_person",
    "too_late": "appeal_too_late",
}


def about_cases(situation: Situation, heard: Understood, text: str) -> Step | None:
    """The step, or None where the message is about something else."""
    wish = appeal_wish_in(text)
    waits = any(each.state.is_open for each in situation.payments)
    if wish is None or (waits and (heard.payment_wish is not None or wish is AppealWish.PERSON)):
        return None
    return _STEPS[wish](situation, text)


def their_reasons(situation: Situation, text: str) -> Step | None:
    """Asked whether to appeal they write why: that is kept, and the question stays."""
    topic, _, decision_id = (situation.asked or "").partition(":")
    if topic != "appeal" or not plainly_answers(text):
        return None
    return Call("show_appeal", {"decision_id": decision_id})


def after_answer(subject: str, answer: str, situation: Situation) -> Step:
    """To what a person at the lender asked, or to passing words on to them."""
    topic, _, rest = subject.partition(":")
    case_id = rest.partition(":")[0]
    if topic == "answer" and answer == "no":
        return say("answer_left", situation)
    return Call("answer_question", {"case_id": case_id})


def perhaps_an_answer(situation: Situation) -> Step | None:
    """Words that nothing else was made of, while a person's question waits: are they its answer?"""
    asked = [each for each in situation.cases if each.state is CaseState.ASKED]
    return Call("show_answer", {"case_id": asked[-1].case_id}) if asked else None


def after_button(situation: Situation) -> Step:
    """What is done or said after an answer by button."""
    heard = situation.heard
    if heard.event != "appealed":
        return say(heard.event or "failed", situation)
    decision_id = (heard.subject or "").partition(":")[2]
    made = [each for each in situation.cases if each.appeals == decision_id]
    return Call("show_case", {"case_id": made[-1].case_id}) if made else say("failed", situation)


def appeal_shown(situation: Situation, done: Sequence[Done]) -> Say:
    """The question: until when, and that their reasons may be added."""
    state = str(done[-1].result["state"])
    appeal = situation.appeal
    if state in _NOT_OPEN or appeal is None:
        return say(_NOT_OPEN.get(state, "no_decision"), situation)
    if situation.asked == f"appeal:{done[-1].arguments.get('decision_id')}":
        return say("appeal_reasons", situation)
    key = "appeal_ask_other" if appeal.by_people else "appeal_ask"
    return say(key, situation, day=day(appeal.last_day, situation.language))


def case_shown(situation: Situation, done: Sequence[Done]) -> Say:
    if situation.heard.event == "appealed":
        return appealed(situation, done)
    state = CaseState(str(done[-1].result["state"]))
    if state.is_over:
        return say("case_over", situation)
    return say("case_asked" if state is CaseState.ASKED else "case_waits", situation)


def appealed(situation: Situation, done: Sequence[Done]) -> Say:
    """By when it is answered, and that more can be shown."""
    case_id = done[-1].result["case_id"]
    due = [each.due_on for each in situation.cases if each.case_id == case_id]
    if not due:
        return say("case_waits", situation)
    return say("appealed", situation, day=day(due[0], situation.language))


def answer_shown(situation: Situation, done: Sequence[Done]) -> Say:
    return say("answer_ask", situation, words=str(done[-1].result["words"]))


def _withdraw(situation: Situation, text: str) -> Step:
    running = [each for each in situation.cases if each.kind is CaseKind.APPEAL and not each.state.is_over]
    if not running:
        return say("no_appeal_runs", situation)
    return Call("show_appeal_withdrawal", {"case_id": running[-1].case_id})


def _status(situation: Situation, text: str) -> Step:
    if not situation.cases:
        return say("no_cases", situation)
    waiting = [each for each in situation.cases if not each.state.is_over]
    return Call("show_case", {"case_id": (waiting or situation.cases)[-1].case_id})


def _appeal(situation: Situation, text: str) -> Step | None:
    objection = _objection(situation, text)
    if objection is not None:
        return objection
    appeal = situation.appeal
    if appeal is None:
        return None
    if appeal.state is AppealState.WITH_A_PERSON:
        return _with_a_person(situation, appeal)
    return Call("show_appeal", {"decision_id": appeal.decision_id})


def _person(situation: Situation, text: str) -> Step | None:
    """A machine's decision goes to a person at once; a person's is appealed against, after asking, and so is
    a machine's where they only ask about it."""
    appeal = situation.appeal
    machines = appeal is not None and appeal.state is AppealState.OPEN and not appeal.by_people
    if appeal is None or (machines and refuses_machine(text)):
        return Call("ask_for_person", {"reason": "refused_machine"})
    return _appeal(situation, text)


def _objection(situation: Situation, text: str) -> Step | None:
    """To a lower limit that waits, where that is the newest thing they were told, or is named."""
    waiting = [each for each in situation.decreases if each.state is DecreaseState.WAITING]
    if not waiting:
        return None
    decrease_id = waiting[-1].decrease_id
    heard = lowering_in(text)
    named = heard is not None and heard.wish is LimitWish.OBJECT
    newest = situation.appeal is None or _made(decrease_id) > _made(situation.appeal.decision_id)
    return Call("object_to_decrease", {"decrease_id": decrease_id}) if named or newest else None


def _with_a_person(situation: Situation, appeal: AppealNow) -> Step:
    waiting = [each for each in situation.cases if each.is_about_a_limit and not each.state.is_over]
    if not waiting:
        return Call("show_appeal", {"decision_id": appeal.decision_id})
    return Call("show_case", {"case_id": waiting[-1].case_id})


def _made(each_id: str) -> str:
    """Ids that were made later sort later, whatever they are of."""
    return each_id.partition("_")[2]


_STEPS = {
    AppealWish.WITHDRAW: _withdraw,
    AppealWish.STATUS: _status,
    AppealWish.APPEAL: _appeal,
    AppealWish.PERSON: _person,
}
