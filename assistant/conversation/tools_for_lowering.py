"""Tools about a lower limit: the person's own wish for one, and their objection to the lender's."""

from langchain.tools import tool
from langchain_core.tools import BaseTool

from assistant.actions.decrease_limit import lower_own_limit, lowering_terms
from assistant.actions.settle_decrease import object_to_decrease as object_to
from assistant.conversation.tool_answers import Answered, Runtime, card, safely, told
from assistant.conversation.turn_context import Shown
from models.errors import AmountUnusable
from models.facts.conversation import CardKind, Question
from models.facts.limit import LimitKind
from tools.audit.seal import seal_of

_LIMITS = (card(CardKind.LIMITS),)


@tool(response_format="content_and_artifact")
@safely
def show_lowering(to_minor: int, runtime: Runtime) -> Answered:
    """Asks: ask the person whether their standing limit shall be lowered at once to to_minor, minor units.
    Only to an amount they named, or by one. Say that raising it again takes a new request and decision."""
    context = runtime.context
    standing = sum(
        each.amount_minor for each in context.situation().limits if each.kind is LimitKind.STANDING
    )
    if not {to_minor, standing - to_minor} & context.said_minor:
        raise AmountUnusable("The person has not named this amount; ask them how low their limit shall be.")
    terms = lowering_terms(context.means, context.customer_id, to_minor)
    question = Question(subject=f"lowering:{to_minor}", terms_hash=seal_of(terms))
    return told(from_minor=terms.from_minor, to_minor=to_minor), Shown(_LIMITS, question)


@tool(response_format="content_and_artifact")
@safely
def lower_limit(to_minor: int, runtime: Runtime) -> Answered:
    """Changes: lower the standing limit after the person has just said yes to exactly that."""
    context = runtime.context
    yes = context.recorded(f"lowering:{to_minor}", "yes")
    done = lower_own_limit(context.means, context.customer_id, to_minor, yes).decision
    return told(from_minor=done.old_limit_minor, to_minor=to_minor), Shown(_LIMITS)


@tool(response_format="content_and_artifact")
@safely
def object_to_decrease(decrease_id: str, runtime: Runtime) -> Answered:
    """Asks: pass the person's objection to a decrease of their limit to somebody at the lender; it waits
    until they have looked at it. Only when the person says that they do not agree."""
    context = runtime.context
    done = object_to(context.means, context.customer_id, decrease_id)
    shown = () if done.handover_id is None else (card(CardKind.HANDOVER, done.handover_id),)
    return told(state=done.state, handover_id=done.handover_id), Shown((*shown, *_LIMITS))


ASKS_OF_LOWERING: tuple[BaseTool, ...] = (show_lowering, object_to_decrease)
CHANGES_OF_LOWERING: tuple[BaseTool, ...] = (lower_limit,)
