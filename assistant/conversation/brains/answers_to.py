"""What to do once a tool has answered: go on to the next tool, or put the outcome into words."""

from collections.abc import Callable, Sequence

from assistant.conversation.brains import cases, held_payments, lowering
from assistant.conversation.brains.proceed import document_of, documents_of, proceed, say
from assistant.conversation.brains.step import Call, Done, Say, Step
from assistant.conversation.situation import Situation
from models.facts.consent import DataCategory
from models.facts.evidence import EvidenceState, Scene
from models.facts.limit import LimitKind
from tools.explanation.words import in_sentence, listed, word

_WORDS_ONLY = {
    "show_what_is_known": "known",
    "explain_decision": "why",
    "decline_offer": "declined_offer",
    "show_my_data_page": "my_data",
    "stop_payment": "payment_stopped",
    "deny_payment": "payment_denied",
    "withdraw_appeal": "appeal_withdrawn",
    "answer_question": "case_answered",
    "show_appeal_withdrawal": "withdraw_appeal_ask",
}


TOO_EARLY = ("cost_too_new", "cost_not_seen")
"""The yes came before what the offer costs could be read."""


def after_tool(situation: Situation, done: Sequence[Done]) -> Step:
    """Decide by the last tool call of this turn."""
    last = done[-1]
    if not last.ok:
        return _refused(situation, last)
    if last.name in _WORDS_ONLY:
        return say(_WORDS_ONLY[last.name], situation)
    if last.name in {"grant_consent", "confirm_fields", "refuse_consent"}:
        return proceed(situation)
    return _SPOKEN[last.name](situation, done)


def _refused(situation: Situation, last: Done) -> Say:
    if last.code == "amount_unusable":
        return say("ask_amount", situation)
    if last.code == "asked_too_soon":
        return say("asked_too_soon", situation)
    if last.name in {"show_lowering", "lower_limit", "object_to_decrease"} and last.code in lowering.REFUSED:
        return say(lowering.REFUSED[last.code], situation)
    if last.code in TOO_EARLY:
        return say(last.code, situation)
    if last.code in cases.REFUSED:
        return say(cases.REFUSED[last.code], situation)
    if last.code in held_payments.REFUSED:
        return say(held_payments.REFUSED[last.code], situation)
    return say(f"offer_gone.{last.code}", situation)


def _value_shown(situation: Situation, done: Sequence[Done]) -> Step:
    """Where nothing helps, nothing is asked for; else the documents that could, the best first."""
    wish, result = situation.wish, done[-1].result
    assert wish is not None, "without a wish the tool shows nothing"
    if result["nothing_helps"]:
        return Call("propose_decision")
    named = documents_of([DataCategory(each) for each in result["order"]], situation)
    if not any(each.name == "note_wish" for each in done):
        return say("could_help", situation, documents=named)
    if wish.kind is LimitKind.SCENE:
        scene = word(f"scene.{wish.scene or Scene.OTHER}", situation.language)
        return say("evidence_choice_scene", situation, scene=scene)
    amount = situation.money(wish.amount_minor or 0)
    return say("evidence_choice", situation, amount=amount, documents=named)


def _consent_asked(situation: Situation, done: Sequence[Done]) -> Step:
    result = done[-1].result
    if not result.get("waiting"):
        if any("asked_too_soon" in str(each) for each in result.get("not_asked", ())):
            return say("asked_too_soon", situation)
        if any("evidence_barred" in str(each) for each in result.get("not_asked", ())):
            return say("evidence_barred", situation)
        return proceed(situation)
    document = document_of(DataCategory(result["document"]), situation)
    earlier = any(each.name in {"grant_consent", "refuse_consent"} for each in done)
    follows = earlier or situation.heard.event in {"granted", "refused"}
    return say("consent_ask_next" if follows else "consent_ask", situation, document=document)


def _upload_shown(situation: Situation, done: Sequence[Done]) -> Say:
    missing = situation.allowed_without_evidence()
    named = documents_of(missing, situation)
    further = situation.heard.event == "confirmed" or any(each.name == "confirm_fields" for each in done)
    return say("upload_more" if further else "upload", situation, documents=named)


def _fields_shown(situation: Situation, done: Sequence[Done]) -> Say:
    result = done[-1].result
    document = document_of(DataCategory(result["document"]), situation)
    return say("fields_read" if result["fields"] else "fields_none", situation, document=document)


def _decision_proposed(situation: Situation, done: Sequence[Done]) -> Say:
    if any(each.name == "show_evidence_value" for each in done):
        return say("nothing_helps", situation)
    if situation.events is not None:
        shown = "ready_events" if situation.events else "ready_no_events_yet"
        return say(shown, situation, count=situation.events)
    return say("ready" if done[-1].result.get("confirmed") else "ready_without", situation)


def _decided(situation: Situation, done: Sequence[Done]) -> Say:
    result = done[-1].result
    if result["verdict"] == "decline":
        return say("declined_decision", situation)
    if result["verdict"] == "refer":
        return say("referred", situation)
    return _offer_said(situation)


def _offer_shown(situation: Situation) -> Say:
    """Shown again, because it was asked for or because the button was pressed too early."""
    early = situation.heard.code
    return say(early, situation) if early in TOO_EARLY else _offer_said(situation)


def _offer_said(situation: Situation) -> Say:
    offer = situation.offer
    if offer is None:
        return say("no_offer", situation)
    new = situation.money(offer.new_limit_minor)
    if offer.kind is LimitKind.SCENE:
        scene = situation.wish.scene if situation.wish and situation.wish.scene else Scene.OTHER
        return say("offer_scene", situation, new=new, scene=word(f"scene.{scene}", situation.language))
    old = situation.money(offer.old_limit_minor)
    what = in_sentence(word("limit_kind.standing", situation.language), situation.language)
    return say("offer", situation, what=what, new=new, old=old)


def _limits_shown(situation: Situation, done: Sequence[Done]) -> Say:
    return _accepted(situation, done) if situation.heard.event == "accepted" else say("limits", situation)


def _accepted(situation: Situation, done: Sequence[Done]) -> Say:
    limits = (
        f"{word(f'limit_kind.{limit.kind}', situation.language)} " + situation.money(limit.amount_minor)
        for limit in situation.limits
    )
    return say("accepted", situation, limit=listed(limits, situation.language))


def _withdrawal_shown(situation: Situation, done: Sequence[Done]) -> Say:
    return say("withdraw_effect", situation, document=_document_named(situation, done))


def _pause_shown(situation: Situation, done: Sequence[Done]) -> Say:
    key = "pause_effect_offers" if done[-1].result.get("voided_offers") else "pause_effect"
    return say(key, situation, document=_document_named(situation, done))


def _document_named(situation: Situation, done: Sequence[Done]) -> str:
    return document_of(DataCategory(str(done[-1].arguments["document"])), situation)


def _switched(key: str) -> Callable[[Situation, Sequence[Done]], Say]:
    """Paused or resumed: the consent is named by its id, and told by its document."""

    def spoken(situation: Situation, done: Sequence[Done]) -> Say:
        consent_id = done[-1].arguments.get("consent_id")
        kinds = [each.document for each in situation.consents if each.consent_id == consent_id]
        return say(key, situation, document=document_of(kinds[0] if kinds else None, situation))

    return spoken


def _withdrawn(situation: Situation, done: Sequence[Done]) -> Say:
    """Nobody is told that it is deleted where a law has it kept."""
    consent_id = done[-1].arguments.get("consent_id")
    held = [each for each in situation.evidence if each.state is EvidenceState.RESTRICTED]
    kept = any(each.consent_id == consent_id for each in held)
    return _switched("withdrawn_held" if kept else "withdrawn")(situation, done)


def _with_person(situation: Situation, done: Sequence[Done]) -> Say:
    if done[-1].result.get("about") == "held_payment":
        return say("payment_with_person", situation)
    if done[-1].result.get("about") == "refused_machine":
        return say("machine_refused", situation)
    return say("trouble" if done[-1].arguments.get("reason") == "in_trouble" else "person", situation)


_SPOKEN = {
    "note_wish": lambda situation, done: Call("show_evidence_value"),
    "show_evidence_value": _value_shown,
    "ask_consent": _consent_asked,
    "show_next_consent": _consent_asked,
    "show_upload": _upload_shown,
    "show_fields": _fields_shown,
    "propose_decision": _decision_proposed,
    "request_decision": _decided,
    "show_offer": lambda situation, done: _offer_shown(situation),
    "show_limits": _limits_shown,
    "accept_offer": _accepted,
    "preview_withdrawal": _withdrawal_shown,
    "withdraw_consent": _withdrawn,
    "preview_pause": _pause_shown,
    "preview_resume": lambda situation, done: say(
        "resume_effect", situation, document=_document_named(situation, done)
    ),
    "pause_consent": _switched("paused"),
    "resume_consent": _switched("resumed"),
    "ask_for_person": _with_person,
    "show_lowering": lowering.shown,
    "lower_limit": lowering.lowered,
    "show_appeal": cases.appeal_shown,
    "appeal_decision": cases.appealed,
    "show_case": cases.case_shown,
    "show_answer": cases.answer_shown,
    "object_to_decrease": lambda situation, done: say("decrease_objected", situation),
    "show_held_payment": held_payments.shown,
    "show_payment_statement": held_payments.statement_shown,
    "go_on_with_payment": held_payments.went_on,
    "confirm_payment": held_payments.went_on,
}
