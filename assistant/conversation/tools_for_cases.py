"""Tools about cases with a person: appeal, withdraw an appeal, answer what a person asks.

What goes to a person are the customer's own words, as they stand on record; no chat model can write them.
"""

from collections.abc import Sequence

from langchain.tools import tool
from langchain_core.tools import BaseTool

from assistant.actions.answer_case import answer_case
from assistant.actions.appeal_decision import appeal_decision as appeal
from assistant.actions.appeal_decision import appeal_terms
from assistant.actions.withdraw_appeal import withdraw_appeal as withdraw
from assistant.conversation.tool_answers import Answered, Runtime, card, safely, told
from assistant.conversation.turn_context import Shown, TurnContext
from models.appeal_errors import NotAnAppeal
from models.errors import NotFound
from models.facts.consent import Channel
from models.facts.conversation import CardKind, CardReference, Message, Question, Role
from models.facts.review import CaseKind, ReviewCase
from tools.audit.seal import seal_of
from tools.reviews.appeal_standing import (
    WORDS_MAX,
    AppealState,
    appeal_standing,
)
from tools.reviews.own_answers import (
    WITHDRAWING,
    latest_question,
    question_hash,
    withdrawing_hash,
    words_hash,
)
from tools.understanding.appealing import refuses_machine
from tools.understanding.case_answers import ANSWERED_WITH_WORDS

_REMEMBERED = 20


@tool(response_format="content_and_artifact")
@safely
def show_case(case_id: str, runtime: Runtime) -> Answered:
    """Reads: show a case with a person: how it stands, by when, and what the person is asked, if anything."""
    context = runtime.context
    case, question = _case(context, case_id)
    return _told(case), Shown(_card(case_id), question)


@tool(response_format="content_and_artifact")
@safely
def show_appeal(decision_id: str, runtime: Runtime) -> Answered:
    """Asks: show a decision of the person's that they do not agree with, what an appeal does and until when
    it is possible, and ask whether to appeal. `state` says whether it can be: open, running, answered,
    with_a_person or too_late. Never talk them into it, nor out of it."""
    context, at = runtime.context, runtime.context.means.now()
    review = context.means.pack.review
    with context.means.storage.reading() as stores:
        decision = stores.decisions.get(decision_id, context.customer_id).decision
        cases = stores.reviews.of_customer(context.customer_id)
    standing = appeal_standing(decision, cases, review.appeal_window_days, at)
    if standing.state is AppealState.RUNNING and standing.case_id is not None:
        return told(state=standing.state, case_id=standing.case_id), Shown(_card(standing.case_id))
    question = Question(subject=f"appeal:{decision_id}", terms_hash=seal_of(appeal_terms(decision, review)))
    shown = (card(CardKind.DECISION, decision_id),)
    is_open = standing.state is AppealState.OPEN
    return told(state=standing.state), Shown(shown, question if is_open else None)


@tool(response_format="content_and_artifact")
@safely
def appeal_decision(decision_id: str, runtime: Runtime) -> Answered:
    """Changes: appeal against a decision after the person has just said yes to that. The reasons they wrote
    go with it, word for word."""
    context = runtime.context
    subject = f"appeal:{decision_id}"
    yes = context.recorded(subject, "yes")
    words = _said_about(context, subject)
    case = appeal(context.means, context.customer_id, decision_id, words, Channel.CHAT, yes=yes)
    return _told(case), Shown(_card(case.case_id))


@tool(response_format="content_and_artifact")
@safely
def show_appeal_withdrawal(case_id: str, runtime: Runtime) -> Answered:
    """Asks: show an appeal that runs, and ask whether to withdraw it."""
    context = runtime.context
    case, _ = _case(context, case_id)
    if case.kind is not CaseKind.APPEAL or case.state.is_over:
        raise NotAnAppeal
    question = Question(subject=f"{WITHDRAWING}:{case_id}", terms_hash=withdrawing_hash(case_id))
    return _told(case), Shown(_card(case_id), question)


@tool(response_format="content_and_artifact")
@safely
def withdraw_appeal(case_id: str, runtime: Runtime) -> Answered:
    """Changes: end an appeal after the person has just said yes to that."""
    context = runtime.context
    yes = context.recorded(f"{WITHDRAWING}:{case_id}", "yes")
    return _told(withdraw(context.means, context.customer_id, case_id, yes)), Shown(_card(case_id))


@tool(response_format="content_and_artifact")
@safely
def show_answer(case_id: str, runtime: Runtime) -> Answered:
    """Asks: ask whether what the person has just written shall be passed on to whoever looks at their case,
    as it stands. Use it where they may have answered that person's question, or want to add something."""
    context = runtime.context
    case, _ = _case(context, case_id)
    words = context.text.strip()
    if not words or case.state.is_over:
        raise NotFound("There is nothing to pass on.")
    question = Question(
        subject=f"answer:{case_id}:{context.message_id}", terms_hash=words_hash(case_id, words)
    )
    return told(words=words[:_TOLD_CHARACTERS]), Shown(_card(case_id), question)


@tool(response_format="content_and_artifact")
@safely
def answer_question(case_id: str, runtime: Runtime) -> Answered:
    """Changes: pass the person's own words on to whoever looks at their case: this message, where it directly
    answers that person's question, or the message that they have just said yes to passing on."""
    context = runtime.context
    drafted = f"answer:{case_id}:"
    if context.question is not None and context.question.subject.startswith(drafted):
        yes = context.recorded(context.question.subject, "yes")
        words = _drafted(context, context.question.subject.removeprefix(drafted))
        same = words_hash(case_id, words) == yes.terms_hash
    else:
        yes = context.recorded(f"case:{case_id}", ANSWERED_WITH_WORDS)
        words = context.text
        same = yes.terms_hash == _open_hash(context, case_id)
    if not same:
        raise NotFound("What was asked has changed; look at the case again.")
    case = answer_case(context.means, context.customer_id, case_id, words, Channel.CHAT)
    return _told(case), Shown(_card(case_id))


_TOLD_CHARACTERS = 200


def machine_refused(context: TurnContext) -> str | None:
    """Somebody who has just said that no machine alone is to decide: the case of their latest decision, where
    a machine made it and it can be appealed against. None where their own words do not say so."""
    if not refuses_machine(context.text):
        return None
    now = context.situation().appeal
    if now is None or now.by_people or now.state is not AppealState.OPEN:
        return None
    case = appeal(
        context.means,
        context.customer_id,
        now.decision_id,
        context.text[-WORDS_MAX:],
        Channel.CHAT,
        because="refused_machine",
    )
    return case.case_id


def _case(context: TurnContext, case_id: str) -> tuple[ReviewCase, Question | None]:
    """A case of theirs, and the question in it that waits for them. Raises CaseNotFound."""
    with context.means.storage.reading() as stores:
        case = stores.reviews.get(case_id, context.customer_id)
        asked = latest_question(case, stores.reviews.steps(case_id))
    if asked is None:
        return case, None
    return case, Question(subject=f"case:{case_id}", terms_hash=question_hash(asked))


def _open_hash(context: TurnContext, case_id: str) -> str | None:
    _, question = _case(context, case_id)
    return None if question is None else question.terms_hash


def _told(case: ReviewCase) -> str:
    return told(case_id=case.case_id, kind=case.kind, state=case.state, due_at=case.due_at)


def _card(case_id: str) -> tuple[CardReference, ...]:
    return (card(CardKind.HANDOVER, case_id),)


def _messages(context: TurnContext) -> tuple[Message, ...]:
    with context.means.storage.reading() as stores:
        return stores.conversations.messages(context.conversation_id, latest=_REMEMBERED)


def _drafted(context: TurnContext, message_id: str) -> str:
    """The person's message that was asked about. Raises NotFound."""
    for message in _messages(context):
        if message.message_id == message_id and message.role is Role.PERSON:
            return message.text.strip()
    raise NotFound("That message is no longer at hand; write it again.")


def _said_about(context: TurnContext, subject: str) -> str:
    """What they wrote from first not agreeing until they were last asked; the yes is left out."""
    before = [each for each in _messages(context) if each.message_id != context.message_id]
    said = words_about(before, subject)
    return said[-WORDS_MAX:]


def words_about(before: Sequence[Message], subject: str) -> str:
    """The person's messages that led to this question each time it was asked in a row, oldest first."""
    found: list[str] = []
    for earlier, asked in zip(reversed(before[:-1]), reversed(before[1:]), strict=False):
        if asked.role is not Role.ASSISTANT:
            continue
        if asked.question is None or asked.question.subject != subject:
            break
        if earlier.role is Role.PERSON:
            found.append(earlier.text.strip())
    return "\n".join(reversed(found))


READS_OF_CASES: tuple[BaseTool, ...] = (show_case,)
ASKS_OF_CASES: tuple[BaseTool, ...] = (show_appeal, show_appeal_withdrawal, show_answer)
CHANGES_OF_CASES: tuple[BaseTool, ...] = (appeal_decision, withdraw_appeal, answer_question)
