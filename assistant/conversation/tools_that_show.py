"""Tools that show: they read, and change nothing."""

from langchain.tools import tool
from langchain_core.tools import BaseTool

from assistant.actions.value_evidence import value_evidence
from assistant.conversation.outlook_cards import kinds_that_help
from assistant.conversation.tool_answers import Answered, Runtime, card, safely, told
from assistant.conversation.turn_context import Shown
from models.errors import AmountUnusable, NotFound
from models.facts.consent import ConsentState
from models.facts.conversation import CardKind
from models.facts.evidence import EvidenceKind


@tool(response_format="content_and_artifact")
@safely
def show_limits(runtime: Runtime) -> Answered:
    """Reads: show the person their limits."""
    return told(shown="limits"), Shown((card(CardKind.LIMITS),))


@tool(response_format="content_and_artifact")
@safely
def show_what_is_known(runtime: Runtime) -> Answered:
    """Reads: show everything known about the person and what they share, and with which consent."""
    return told(shown="known"), Shown((card(CardKind.KNOWN),))


@tool(response_format="content_and_artifact")
@safely
def show_my_data_page(runtime: Runtime) -> Answered:
    """Reads: show the way to the page where the person downloads or erases everything themselves. Neither
    can be done in chat: erasing is confirmed there, beside the list of what goes and what stays."""
    return told(shown="my_data"), Shown((card(CardKind.MY_DATA),))


@tool(response_format="content_and_artifact")
@safely
def explain_decision(runtime: Runtime) -> Answered:
    """Reads: show the latest decision with its reasons and what would change it."""
    decision = runtime.context.situation().decision
    if decision is None:
        raise NotFound("There is no decision yet.")
    return (
        told(verdict=decision.verdict, reasons=decision.reasons),
        Shown((card(CardKind.DECISION, decision.decision_id),)),
    )


@tool(response_format="content_and_artifact")
@safely
def show_upload(runtime: Runtime) -> Answered:
    """Reads: show a place to upload the documents the person has allowed."""
    active = runtime.context.situation().consents_in(ConsentState.ACTIVE)
    shown = [each.document for each in active if each.document.is_document]
    if not shown:
        raise NotFound("No document has been allowed yet; ask for consent first.")
    kinds = tuple(EvidenceKind(each.value) for each in dict.fromkeys(shown))
    return told(documents=kinds), Shown((card(CardKind.UPLOAD, kinds=kinds),))


@tool(response_format="content_and_artifact")
@safely
def show_evidence_value(runtime: Runtime) -> Answered:
    """Reads: show which documents could help the noted wish, for how many people like this one and by about
    how much. The card has all figures: say none. `order` is what helps most first, for what is shown least;
    where `nothing_helps`, say so and ask for no document."""
    context = runtime.context
    wish = context.situation().wish
    if wish is None:
        raise AmountUnusable("Note the person's wish first: what helps depends on it.")
    outlook = value_evidence(context.means, context.customer_id, wish)
    return (
        told(order=kinds_that_help(outlook), nothing_helps=outlook.nothing_helps),
        Shown((card(CardKind.EVIDENCE_VALUE, told=outlook),)),
    )


READS: tuple[BaseTool, ...] = (
    show_limits,
    show_what_is_known,
    show_my_data_page,
    explain_decision,
    show_upload,
    show_evidence_value,
)
