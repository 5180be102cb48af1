"""The tools a brain may call. Who is asking comes from the turn, never from the chat model.

*Reads* show something. *Asks* put a question in front of the person. *Changes* need the person's own
yes, in this very message, to the exact terms of the question that was open.
"""

import json
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any

from langchain.tools import ToolRuntime, tool
from langchain_core.tools import BaseTool
from pydantic import Field

from assistant.actions.ask_consent import ask_consent as ask_one_consent
from assistant.actions.change_consent import grant_consent as grant
from assistant.actions.change_consent import refuse_consent as refuse
from assistant.actions.hand_over import hand_over
from assistant.actions.request_limit import purpose_of, request_limit
from assistant.actions.settle_evidence import fields_hash, settle_evidence
from assistant.actions.settle_offer import accept_offer as accept
from assistant.actions.settle_offer import decline_offer as decline
from assistant.actions.withdraw_consent import preview_withdrawal as preview
from assistant.actions.withdraw_consent import withdraw_consent as withdraw
from assistant.conversation.turn_context import Shown, TurnContext
from models.errors import AmountUnusable, CreditAssistantError, NotFound
from models.facts.consent import Channel, ConsentState, category_of
from models.facts.conversation import CardKind, CardReference, Question
from models.facts.decision import Wish
from models.facts.evidence import EvidenceKind, EvidenceState, Scene
from models.facts.limit import LimitKind
from tools.audit.seal import seal_of
from tools.understanding.topics import kinds_in

Answered = tuple[str, Shown]
Runtime = ToolRuntime[TurnContext]

_NOTHING = Shown()


def told(**facts: Any) -> str:
    """What the chat model hears back: short JSON."""
    return json.dumps({"ok": True, **facts}, ensure_ascii=False, default=str)


def safely(act: Callable[..., Answered]) -> Callable[..., Answered]:
    """An error is an answer: its code and what to do, with nothing changed."""

    @wraps(act)
    def guarded(*args: Any, **kwargs: Any) -> Answered:
        try:
            return act(*args, **kwargs)
        except CreditAssistantError as error:
            refused = {"ok": False, "code": error.code, "detail": str(error)}
            return json.dumps(refused, ensure_ascii=False), _NOTHING

    return guarded


def _card(
    kind: CardKind, subject_id: str | None = None, kinds: tuple[EvidenceKind, ...] = ()
) -> CardReference:
    return CardReference(card=kind, id=subject_id, kinds=kinds)


# --- reads


@tool(response_format="content_and_artifact")
@safely
def show_limits(runtime: Runtime) -> Answered:
    """Reads: show the person their limits."""
    return told(shown="limits"), Shown((_card(CardKind.LIMITS),))


@tool(response_format="content_and_artifact")
@safely
def show_what_is_known(runtime: Runtime) -> Answered:
    """Reads: show everything known about the person and what they share, and with which consent."""
    return told(shown="known"), Shown((_card(CardKind.KNOWN),))


@tool(response_format="content_and_artifact")
@safely
def explain_decision(runtime: Runtime) -> Answered:
    """Reads: show the latest decision with its reasons and what would change it."""
    decision = runtime.context.situation().decision
    if decision is None:
        raise NotFound("There is no decision yet.")
    return (
        told(verdict=decision.verdict, reasons=decision.reasons),
        Shown((_card(CardKind.DECISION, decision.decision_id),)),
    )


@tool(response_format="content_and_artifact")
@safely
def show_upload(runtime: Runtime) -> Answered:
    """Reads: show a place to upload the documents the person has allowed."""
    active = runtime.context.situation().consents_in(ConsentState.ACTIVE)
    if not active:
        raise NotFound("Nothing has been allowed yet; ask for consent first.")
    kinds = tuple(dict.fromkeys(consent.document for consent in active))
    return told(documents=kinds), Shown((_card(CardKind.UPLOAD, kinds=kinds),))


@tool(response_format="content_and_artifact")
@safely
def show_fields(runtime: Runtime) -> Answered:
    """Asks: show the fields read from the next unconfirmed document, for the person to confirm."""
    context = runtime.context
    waiting = context.situation().evidence_in(EvidenceState.TO_CONFIRM)
    if not waiting:
        raise NotFound("No fields wait to be confirmed.")
    with context.means.storage.reading() as stores:
        evidence = stores.evidence.get(waiting[0].evidence_id, context.customer_id, context.means.now())
    return (
        told(evidence_id=evidence.evidence_id, document=evidence.kind, fields=len(evidence.fields)),
        Shown(
            (_card(CardKind.FIELDS, evidence.evidence_id),),
            Question(subject=f"fields:{evidence.evidence_id}", terms_hash=fields_hash(evidence)),
        ),
    )


# --- asks


@tool(response_format="content_and_artifact")
@safely
def note_wish(
    kind: LimitKind,
    runtime: Runtime,
    amount_minor: Annotated[
        int | None, Field(description="minor units; only an amount the person said")
    ] = None,
    scene: Annotated[Scene | None, Field(description="needed for a scene limit")] = None,
) -> Answered:
    """Asks: note what the person wishes for. `standing`: a new standing limit of amount_minor in all.
    `scene`: money for one purchase, sized by the document they show."""
    context = runtime.context
    if amount_minor is not None and amount_minor not in context.said_minor:
        raise AmountUnusable("The person has not named this amount; ask them how much they would like.")
    if kind is LimitKind.SCENE and scene is None:
        raise AmountUnusable("Ask the person what the money is for.")
    if kind is LimitKind.STANDING and (amount_minor is None or amount_minor <= 0):
        raise AmountUnusable("Ask the person which limit they would like in all, as a positive amount.")
    if amount_minor is not None and amount_minor > 10**12:
        raise AmountUnusable("This amount is far beyond any limit; ask the person for a smaller one.")
    wish = Wish(kind=kind, amount_minor=amount_minor, scene=scene if kind is LimitKind.SCENE else None)
    with context.means.storage.writing() as stores:
        conversation = stores.conversations.get(context.conversation_id, context.customer_id, lock=True)
        stores.conversations.update(conversation.model_copy(update={"wish": wish}))
    return told(wish=wish.model_dump(mode="json")), _NOTHING


@tool(response_format="content_and_artifact")
@safely
def ask_consent(documents: list[EvidenceKind], runtime: Runtime) -> Answered:
    """Asks: ask the person whether these documents may be looked at for their wish. Shows the first
    request; nothing is opened until they say yes. Only documents they mentioned or that could help."""
    context = runtime.context
    situation = context.situation()
    if situation.wish is None:
        raise AmountUnusable("Note the person's wish first: consent is asked for one purpose.")
    purpose = purpose_of(situation.wish.kind)
    refused: list[str] = []
    for document in dict.fromkeys(documents):
        try:
            ask_one_consent(
                context.means,
                context.customer_id,
                category_of(document),
                purpose,
                context.language,
                Channel.CHAT,
                brought_up_by_person=_mentions(context, document),
            )
        except CreditAssistantError as error:
            refused.append(f"{document}: {error.code}")
    return _next_consent(context, not_asked=refused)


@tool(response_format="content_and_artifact")
@safely
def show_next_consent(runtime: Runtime) -> Answered:
    """Asks: show the next consent request that still waits for the person's answer."""
    return _next_consent(runtime.context)


def _next_consent(context: TurnContext, **also: object) -> Answered:
    waiting = context.situation().consents_in(ConsentState.REQUESTED)
    if not waiting:
        return told(waiting=0, **also), _NOTHING
    with context.means.storage.reading() as stores:
        record = stores.consents.get(waiting[0].consent_id, context.customer_id)
    shown = Shown(
        (_card(CardKind.CONSENT, record.consent_id),),
        Question(subject=f"consent:{record.consent_id}", terms_hash=seal_of(record.consent)),
    )
    return told(
        waiting=len(waiting), consent_id=record.consent_id, document=waiting[0].document, **also
    ), shown


def _mentions(context: TurnContext, document: EvidenceKind) -> bool:
    return document in kinds_in(context.text)


@tool(response_format="content_and_artifact")
@safely
def propose_decision(runtime: Runtime) -> Answered:
    """Asks: ask the person whether a decision shall be made now with what they have shown."""
    context = runtime.context
    situation = context.situation()
    if situation.wish is None:
        raise AmountUnusable("Note the person's wish first.")
    question = Question(subject=f"decide:{context.conversation_id}", terms_hash=seal_of(situation.wish))
    return told(confirmed=len(situation.evidence_in(EvidenceState.CONFIRMED))), Shown((), question)


@tool(response_format="content_and_artifact")
@safely
def request_decision(runtime: Runtime) -> Answered:
    """Asks: decide on the noted wish with what the person has shown. Gives an offer, a refusal with
    reasons, or passes the case to a person. Changes no limit: an offer needs the person's yes."""
    context = runtime.context
    wish = context.situation().wish
    if wish is None:
        raise AmountUnusable("Note the person's wish first.")
    made = request_limit(context.means, context.customer_id, wish, context.conversation_id)
    decision = made.decision
    facts = {
        "verdict": decision.verdict,
        "old_limit_minor": decision.old_limit_minor,
        "approved_limit_minor": decision.approved_limit_minor,
        "reasons": decision.reasons,
    }
    if made.offer is None:
        return told(**facts), Shown((_card(CardKind.DECISION, decision.decision_id),))
    offer = made.offer
    return (
        told(**facts, offer_id=offer.offer_id),
        Shown(
            (_card(CardKind.OFFER, offer.offer_id),),
            Question(subject=f"offer:{offer.offer_id}", terms_hash=offer.terms_hash),
        ),
    )


@tool(response_format="content_and_artifact")
@safely
def show_offer(runtime: Runtime) -> Answered:
    """Asks: show the open offer again."""
    context = runtime.context
    now = context.situation().offer
    if now is None:
        raise NotFound("There is no open offer.")
    with context.means.storage.reading() as stores:
        offer = stores.offers.get(now.offer_id, context.customer_id)
    question = Question(subject=f"offer:{offer.offer_id}", terms_hash=offer.terms_hash)
    return (
        told(
            offer_id=offer.offer_id, new_limit_minor=now.new_limit_minor, annual_rate_bps=now.annual_rate_bps
        ),
        Shown((_card(CardKind.OFFER, offer.offer_id),), question),
    )


@tool(response_format="content_and_artifact")
@safely
def preview_withdrawal(document: EvidenceKind, runtime: Runtime) -> Answered:
    """Asks: show what withdrawing the consent for a document would change, and ask whether to do it."""
    context = runtime.context
    open_states = (ConsentState.ACTIVE, ConsentState.PAUSED)
    known = [c for c in context.situation().consents if c.document is document and c.state in open_states]
    if not known:
        raise NotFound(f"No {document} is shared now.")
    effect = preview(context.means, context.customer_id, known[-1].consent_id)
    return (
        told(consent_id=effect.consent_id, voided_offers=len(effect.voided), kept_limits=len(effect.kept)),
        Shown(
            (_card(CardKind.WITHDRAWAL, effect.consent_id),),
            Question(subject=f"withdrawal:{effect.consent_id}", terms_hash=seal_of(effect)),
        ),
    )


@tool(response_format="content_and_artifact")
@safely
def ask_for_person(reason: str, runtime: Runtime) -> Answered:
    """Asks: pass the case to a person. Use it whenever the person wants one, or is in trouble."""
    context = runtime.context
    code = (
        reason
        if reason in {"asked_for_person", "refused_machine", "in_trouble", "complaint"}
        else "asked_for_person"
    )
    handover = hand_over(context.means, context.customer_id, context.conversation_id, code)
    return told(handover_id=handover.handover_id), Shown((_card(CardKind.HANDOVER, handover.handover_id),))


# --- changes


@tool(response_format="content_and_artifact")
@safely
def grant_consent(consent_id: str, runtime: Runtime) -> Answered:
    """Changes: open a consent the person has just said yes to."""
    context = runtime.context
    yes = context.recorded(f"consent:{consent_id}", "yes")
    record = grant(context.means, context.customer_id, consent_id, yes)
    return told(state=record.state), Shown((_card(CardKind.CONSENT, consent_id),))


@tool(response_format="content_and_artifact")
@safely
def refuse_consent(consent_id: str, runtime: Runtime) -> Answered:
    """Changes: close a consent request the person has just said no to."""
    context = runtime.context
    no = context.recorded(f"consent:{consent_id}", "no")
    record = refuse(context.means, context.customer_id, consent_id, no)
    return told(state=record.state), _NOTHING


@tool(response_format="content_and_artifact")
@safely
def confirm_fields(evidence_id: str, runtime: Runtime) -> Answered:
    """Changes: take the fields as right after the person has just said yes to them."""
    context = runtime.context
    yes = context.recorded(f"fields:{evidence_id}", "yes")
    evidence = settle_evidence(context.means, context.customer_id, evidence_id, yes, {})
    return told(state=evidence.state, document=evidence.kind), _NOTHING


@tool(response_format="content_and_artifact")
@safely
def accept_offer(offer_id: str, runtime: Runtime) -> Answered:
    """Changes: put an offer in force after the person has just said yes to its exact terms."""
    context = runtime.context
    yes = context.recorded(f"offer:{offer_id}", "yes")
    done = accept(context.means, context.customer_id, offer_id, yes)
    return (
        told(state=done.offer.state, limit_minor=done.limit.amount_minor),
        Shown((_card(CardKind.LIMITS),)),
    )


@tool(response_format="content_and_artifact")
@safely
def decline_offer(offer_id: str, runtime: Runtime) -> Answered:
    """Changes: close an offer the person has just said no to."""
    context = runtime.context
    no = context.recorded(f"offer:{offer_id}", "no")
    offer = decline(context.means, context.customer_id, offer_id, no)
    return told(state=offer.state), _NOTHING


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
        Shown((_card(CardKind.CONSENT, consent_id),)),
    )


READS: tuple[BaseTool, ...] = (show_limits, show_what_is_known, explain_decision, show_upload)
ASKS: tuple[BaseTool, ...] = (
    note_wish,
    ask_consent,
    show_next_consent,
    show_fields,
    propose_decision,
    request_decision,
    show_offer,
    preview_withdrawal,
    ask_for_person,
)
CHANGES: tuple[BaseTool, ...] = (
    grant_consent,
    refuse_consent,
    confirm_fields,
    accept_offer,
    decline_offer,
    withdraw_consent,
)
TOOLBOX: tuple[BaseTool, ...] = READS + ASKS + CHANGES
