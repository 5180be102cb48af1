"""Tools that ask: they put something in front of the person, and open or change nothing by themselves."""

from typing import Annotated

from langchain.tools import tool
from langchain_core.tools import BaseTool
from pydantic import Field

from assistant.actions.ask_consent import ask_consent as ask_one_consent
from assistant.actions.change_consent import preview_pause as pausing
from assistant.actions.hand_over import hand_over
from assistant.actions.request_limit import request_limit
from assistant.actions.settle_evidence import fields_hash
from assistant.actions.value_evidence import value_evidence
from assistant.actions.withdraw_consent import preview_withdrawal as preview
from assistant.conversation.tool_answers import NOTHING, Answered, Runtime, card, safely, told
from assistant.conversation.tools_for_cases import machine_refused
from assistant.conversation.tools_for_payments import hand_over_waiting
from assistant.conversation.turn_context import Shown, TurnContext
from models.errors import AmountUnusable, CreditAssistantError, NotFound
from models.facts.consent import Channel, ConsentState, DataCategory
from models.facts.conversation import CardKind, Question
from models.facts.decision import Wish
from models.facts.evidence import EvidenceKind, EvidenceState, Scene
from models.facts.evidence_outlook import EvidenceOutlook
from models.facts.limit import LimitKind
from tools.audit.seal import seal_of
from tools.understanding.topics import categories_in


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
    return told(wish=wish.model_dump(mode="json")), NOTHING


@tool(response_format="content_and_artifact")
@safely
def ask_consent(documents: list[DataCategory], runtime: Runtime) -> Answered:
    """Asks: ask the person whether these documents, or `account_events`, may be looked at for their wish.
    Shows the first request; nothing is opened until they say yes. Only what they mentioned or could help."""
    context = runtime.context
    situation = context.situation()
    if situation.wish is None and situation.kind_with_people is None:
        raise AmountUnusable("Note the person's wish first: consent is asked for one purpose.")
    purpose = situation.purpose
    refused: list[str] = []
    for document in dict.fromkeys(documents):
        try:
            ask_one_consent(
                context.means,
                context.customer_id,
                (document,),
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
        return told(waiting=0, **also), NOTHING
    with context.means.storage.reading() as stores:
        record = stores.consents.get(waiting[0].consent_id, context.customer_id)
    shown = Shown(
        (card(CardKind.CONSENT, record.consent_id, told=_outlook(context, waiting[0].document)),),
        Question(subject=f"consent:{record.consent_id}", terms_hash=seal_of(record.consent)),
    )
    return told(
        waiting=len(waiting), consent_id=record.consent_id, document=waiting[0].document, **also
    ), shown


def _outlook(context: TurnContext, document: DataCategory) -> EvidenceOutlook | None:
    """What this document could do for the wish, to be said with the asking; of a log nobody can say."""
    wish = context.situation().wish
    if wish is None or not document.is_document:
        return None
    return value_evidence(context.means, context.customer_id, wish, (EvidenceKind(document.value),))


def _mentions(context: TurnContext, document: DataCategory) -> bool:
    return document in categories_in(context.text)


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
            (card(CardKind.FIELDS, evidence.evidence_id),),
            Question(subject=f"fields:{evidence.evidence_id}", terms_hash=fields_hash(evidence)),
        ),
    )


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
        return told(**facts), Shown((card(CardKind.DECISION, decision.decision_id),))
    offer = made.offer
    return (
        told(**facts, offer_id=offer.offer_id),
        Shown(
            (card(CardKind.OFFER, offer.offer_id),),
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
        Shown((card(CardKind.OFFER, offer.offer_id),), question),
    )


@tool(response_format="content_and_artifact")
@safely
def preview_withdrawal(document: DataCategory, runtime: Runtime) -> Answered:
    """Asks: show what withdrawing the consent for a document would change, and ask whether to do it."""
    context = runtime.context
    consent_id = _shared(context, document, ConsentState.ACTIVE, ConsentState.PAUSED)
    effect = preview(context.means, context.customer_id, consent_id)
    return (
        told(consent_id=effect.consent_id, voided_offers=len(effect.voided), kept_limits=len(effect.kept)),
        Shown(
            (card(CardKind.WITHDRAWAL, effect.consent_id),),
            Question(subject=f"withdrawal:{effect.consent_id}", terms_hash=seal_of(effect)),
        ),
    )


@tool(response_format="content_and_artifact")
@safely
def preview_pause(document: DataCategory, runtime: Runtime) -> Answered:
    """Asks: show what pausing the consent for a document would change, and ask whether to do it. Paused,
    the document is kept and not used until the person resumes."""
    context = runtime.context
    effect = pausing(context.means, context.customer_id, _shared(context, document, ConsentState.ACTIVE))
    return (
        told(consent_id=effect.consent_id, voided_offers=len(effect.voided)),
        Shown(
            (card(CardKind.PAUSE, effect.consent_id),),
            Question(subject=f"pause:{effect.consent_id}", terms_hash=seal_of(effect)),
        ),
    )


@tool(response_format="content_and_artifact")
@safely
def preview_resume(document: DataCategory, runtime: Runtime) -> Answered:
    """Asks: show a paused consent for a document, and ask whether to open it again on its old terms."""
    context = runtime.context
    consent_id = _shared(context, document, ConsentState.PAUSED)
    with context.means.storage.reading() as stores:
        record = stores.consents.get(consent_id, context.customer_id)
    return (
        told(consent_id=consent_id),
        Shown(
            (card(CardKind.RESUME, consent_id),),
            Question(subject=f"resume:{consent_id}", terms_hash=seal_of(record)),
        ),
    )


def _shared(context: TurnContext, document: DataCategory, *states: ConsentState) -> str:
    """The consent for a document in one of these states, the newest of several; raises NotFound."""
    known = [
        c.consent_id for c in context.situation().consents if c.document is document and c.state in states
    ]
    if not known:
        raise NotFound(f"No {document} is {' or '.join(states)} now.")
    pressed = context.heard.subject  # a button names the very consent
    return pressed if pressed in known else known[-1]


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
    refused = machine_refused(context) if code == "refused_machine" else None
    if refused is not None:
        shown = Shown((card(CardKind.HANDOVER, refused),))
        return told(handover_id=refused, about="refused_machine"), shown
    cases = hand_over_waiting(context) if code == "asked_for_person" else ()
    if cases:
        cards = tuple(card(CardKind.HANDOVER, each) for each in cases)
        return told(handover_ids=cases, about="held_payment"), Shown(cards)
    handover = hand_over(context.means, context.customer_id, context.conversation_id, code)
    return told(handover_id=handover.handover_id), Shown((card(CardKind.HANDOVER, handover.handover_id),))


ASKS: tuple[BaseTool, ...] = (
    note_wish,
    ask_consent,
    show_next_consent,
    show_fields,
    propose_decision,
    request_decision,
    show_offer,
    preview_withdrawal,
    preview_pause,
    preview_resume,
    ask_for_person,
)
