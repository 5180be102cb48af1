"""Tools that change: each needs the person's own yes, in this very message, to the exact terms."""

from langchain.tools import tool
from langchain_core.tools import BaseTool

from assistant.actions.change_consent import grant_consent as grant
from assistant.actions.change_consent import pause_consent as pause
from assistant.actions.change_consent import refuse_consent as refuse
from assistant.actions.change_consent import resume_consent as resume
from assistant.actions.settle_evidence import settle_evidence
from assistant.actions.settle_offer import accept_offer as accept
from assistant.actions.settle_offer import decline_offer as decline
from assistant.actions.withdraw_consent import withdraw_consent as withdraw
from assistant.conversation.tool_answers import (
    NOTHING,
    Answered,
    Runtime,
    card,
    refused,
    safely,
    told,
)
from assistant.conversation.turn_context import Shown
from models.errors import CostNotSeen, CostTooNew
from models.facts.consent import Channel
from models.facts.conversation import CardKind, Question


@tool(response_format="content_and_artifact")
@safely
def grant_consent(consent_id: str, runtime: Runtime) -> Answered:
    """Changes: open a consent the person has just said yes to."""
    context = runtime.context
    yes = context.recorded(f"consent:{consent_id}", "yes")
    record = grant(context.means, context.customer_id, consent_id, yes)
    return told(state=record.state), Shown((card(CardKind.CONSENT, consent_id),))


@tool(response_format="content_and_artifact")
@safely
def refuse_consent(consent_id: str, runtime: Runtime) -> Answered:
    """Changes: close a consent request the person has just said no to."""
    context = runtime.context
    no = context.recorded(f"consent:{consent_id}", "no")
    record = refuse(context.means, context.customer_id, consent_id, no)
    return told(state=record.state), NOTHING


@tool(response_format="content_and_artifact")
@safely
def confirm_fields(evidence_id: str, runtime: Runtime) -> Answered:
    """Changes: take the fields as right after the person has just said yes to them."""
    context = runtime.context
    yes = context.recorded(f"fields:{evidence_id}", "yes")
    evidence = settle_evidence(context.means, context.customer_id, evidence_id, yes, {})
    return told(state=evidence.state, document=evidence.kind), NOTHING


@tool(response_format="content_and_artifact")
@safely
def accept_offer(offer_id: str, runtime: Runtime) -> Answered:
    """Changes: put an offer in force after the person has just said yes to its exact terms."""
    context = runtime.context
    yes = context.recorded(f"offer:{offer_id}", "yes")
    try:
        done = accept(context.means, context.customer_id, offer_id, yes)
    except (CostNotSeen, CostTooNew) as early:
        # Whatever the brain says to this, the offer and its question stay before the person.
        asked = Question(subject=f"offer:{offer_id}", terms_hash=yes.terms_hash)
        return refused(early), Shown((card(CardKind.OFFER, offer_id),), asked)
    return (
        told(state=done.offer.state, limit_minor=done.limit.amount_minor),
        Shown((card(CardKind.LIMITS),)),
    )


@tool(response_format="content_and_artifact")
@safely
def decline_offer(offer_id: str, runtime: Runtime) -> Answered:
    """Changes: close an offer the person has just said no to."""
    context = runtime.context
    no = context.recorded(f"offer:{offer_id}", "no")
    offer = decline(context.means, context.customer_id, offer_id, no)
    return told(state=offer.state), NOTHING


@tool(response_format="content_and_artifact")
@safely
def withdraw_consent(consent_id: str, runtime: Runtime) -> Answered:
    """Changes: withdraw a consent after the person has seen the effect and just said yes to it."""
    context = runtime.context
    yes = context.recorded(f"withdrawal:{consent_id}", "yes")
    done = withdraw(context.means, context.customer_id, consent_id, yes, Channel.CHAT)
    return (
        told(
            state=done.record.state, voided_offers=len(done.effect.voided), kept_limits=len(done.effect.kept)
        ),
        Shown((card(CardKind.CONSENT, consent_id),)),
    )


@tool(response_format="content_and_artifact")
@safely
def pause_consent(consent_id: str, runtime: Runtime) -> Answered:
    """Changes: pause a consent after the person has seen the effect and just said yes to it."""
    context = runtime.context
    yes = context.recorded(f"pause:{consent_id}", "yes")
    record = pause(context.means, context.customer_id, consent_id, Channel.CHAT, yes)
    return told(state=record.state), NOTHING


@tool(response_format="content_and_artifact")
@safely
def resume_consent(consent_id: str, runtime: Runtime) -> Answered:
    """Changes: open a paused consent again after the person has just said yes to that."""
    context = runtime.context
    yes = context.recorded(f"resume:{consent_id}", "yes")
    record = resume(context.means, context.customer_id, consent_id, Channel.CHAT, yes)
    return told(state=record.state), NOTHING


CHANGES: tuple[BaseTool, ...] = (
    grant_consent,
    refuse_consent,
    confirm_fields,
    accept_offer,
    decline_offer,
    withdraw_consent,
    pause_consent,
    resume_consent,
)
