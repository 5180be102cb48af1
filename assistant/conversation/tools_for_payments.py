"""Tools for a payment that waits: show why, ask, and act on the person's own answer alone."""

from langchain.tools import tool
from langchain_core.tools import BaseTool

from assistant.actions.answer_intervention import ask_person as hand_over_payment
from assistant.actions.answer_intervention import confirm_payment as confirm
from assistant.actions.answer_intervention import go_on
from assistant.actions.answer_intervention import stop_payment as stop
from assistant.conversation.hold_cards import hold_hash
from assistant.conversation.tool_answers import Answered, Runtime, card, safely, told
from assistant.conversation.turn_context import Shown, TurnContext
from models.facts.consent import Channel
from models.facts.conversation import CardKind, CardReference, Question
from models.facts.intervention import Intervention, InterventionState
from models.facts.payment import PaymentVerdict
from tools.audit.seal import seal_of
from tools.payments.intervening import state_at, too_early
from tools.payments.scams.saying import statement_of
from tools.payments.scams.typology import typology
from tools.understanding.payments import PaymentWish, payment_wish_in


@tool(response_format="content_and_artifact")
@safely
def show_held_payment(payment_id: str, runtime: Runtime) -> Answered:
    """Asks: show a payment that is on hold, why, and what the person can do; asks whether to stop it, or,
    for one that was stepped up, whether it is they who pay."""
    context = runtime.context
    found = _intervention(context, payment_id)
    state = state_at(found, context.means.now())
    topic = "stop" if found.verdict is PaymentVerdict.HOLD else "me"
    question = Question(subject=f"{topic}:{payment_id}", terms_hash=hold_hash(found))
    shown = Shown(_card(payment_id), question if state.is_open else None)
    return told(payment_id=payment_id, verdict=found.verdict, state=state), shown


@tool(response_format="content_and_artifact")
@safely
def show_payment_statement(payment_id: str, runtime: Runtime) -> Answered:
    """Asks: show a held payment with the statement that somebody who is sure agrees to, and ask for that.
    Only where policy allows, and after the cooling-off time; otherwise says what is missing."""
    context = runtime.context
    found, at = _intervention(context, payment_id), context.means.now()
    missing = None if found.may_insist else "only_a_person"
    missing = missing or ("cooling_off" if too_early(found, at) else None)
    missing = missing if state_at(found, at).is_open else "closed"
    if missing is not None:
        return told(payment_id=payment_id, missing=missing), Shown(_card(payment_id))
    statement = statement_of(found, typology(), context.language)
    question = Question(subject=f"go_on:{payment_id}", terms_hash=seal_of(statement))
    return told(payment_id=payment_id, missing=None), Shown(_card(payment_id), question)


@tool(response_format="content_and_artifact")
@safely
def stop_payment(payment_id: str, runtime: Runtime) -> Answered:
    """Changes: stop a held payment after the person has just said so."""
    context = runtime.context
    context.recorded(f"stop:{payment_id}", "yes")
    scam = payment_wish_in(context.text) is PaymentWish.SCAM
    done = stop(context.means, context.customer_id, payment_id, Channel.CHAT, scam=scam)
    return _done(done)


@tool(response_format="content_and_artifact")
@safely
def go_on_with_payment(payment_id: str, runtime: Runtime) -> Answered:
    """Changes: let a held payment go on after the person has just said yes to the exact statement."""
    context = runtime.context
    yes = context.recorded(f"go_on:{payment_id}", "yes")
    return _done(go_on(context.means, context.customer_id, payment_id, yes))


@tool(response_format="content_and_artifact")
@safely
def confirm_payment(payment_id: str, runtime: Runtime) -> Answered:
    """Changes: the person has just said that it is they who pay."""
    context = runtime.context
    context.recorded(f"me:{payment_id}", "yes")
    return _done(confirm(context.means, context.customer_id, payment_id, Channel.CHAT, mine=True))


@tool(response_format="content_and_artifact")
@safely
def deny_payment(payment_id: str, runtime: Runtime) -> Answered:
    """Changes: the person has just said that it is not they who pay."""
    context = runtime.context
    context.recorded(f"me:{payment_id}", "no")
    return _done(confirm(context.means, context.customer_id, payment_id, Channel.CHAT, mine=False))


def hand_over_waiting(context: TurnContext) -> tuple[str, ...]:
    """Whoever asks for a person while payments wait is asking about those; the cases that were opened."""
    with context.means.storage.reading() as stores:
        waiting = stores.interventions.waiting(context.customer_id, context.means.now())
    handed = (
        hand_over_payment(context.means, context.customer_id, each.payment_id, Channel.CHAT)
        for each in waiting
        if each.state is InterventionState.WAITING
    )
    return tuple(each.handover_id for each in handed if each.handover_id is not None)


def _intervention(context: TurnContext, payment_id: str) -> Intervention:
    with context.means.storage.reading() as stores:
        return stores.interventions.get(payment_id, context.customer_id)


def _card(payment_id: str) -> tuple[CardReference, ...]:
    return (card(CardKind.HOLD, payment_id),)


def _done(found: Intervention) -> Answered:
    paid = found.answer is not None and found.answer.verdict is PaymentVerdict.APPROVE
    return told(state=found.state, paid=paid), Shown(_card(found.payment_id))


ASKS_OF_PAYMENTS: tuple[BaseTool, ...] = (show_held_payment, show_payment_statement)
CHANGES_OF_PAYMENTS: tuple[BaseTool, ...] = (
    stop_payment,
    go_on_with_payment,
    confirm_payment,
    deny_payment,
)
