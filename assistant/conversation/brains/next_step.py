"""The embedded brain's mind: a pure function from situation, words and what was done to the next step."""

from collections.abc import Sequence

from assistant.conversation.brains import cases
from assistant.conversation.brains.answers_to import TOO_EARLY, after_tool
from assistant.conversation.brains.held_payments import REFUSED, about_held_payment, after_button
from assistant.conversation.brains.lowering import about_lowering
from assistant.conversation.brains.proceed import document_of, proceed, say
from assistant.conversation.brains.sharing import about_sharing
from assistant.conversation.brains.step import Call, Done, Step
from assistant.conversation.brains.wishes import wish_step
from assistant.conversation.situation import Situation
from models.facts.consent import ConsentState, category_of
from models.facts.decision import Verdict
from models.facts.evidence import EvidenceState
from tools.explanation.figures import percent
from tools.understanding.intents import Intent
from tools.understanding.message import Understood, understand

_ON_YES = {
    "consent": ("grant_consent", "consent_id"),
    "fields": ("confirm_fields", "evidence_id"),
    "offer": ("accept_offer", "offer_id"),
    "withdrawal": ("withdraw_consent", "consent_id"),
    "pause": ("pause_consent", "consent_id"),
    "resume": ("resume_consent", "consent_id"),
    "stop": ("stop_payment", "payment_id"),
    "go_on": ("go_on_with_payment", "payment_id"),
    "me": ("confirm_payment", "payment_id"),
    "lowering": ("lower_limit", "to_minor"),
    "appeal": ("appeal_decision", "decision_id"),
    "withdraw": ("withdraw_appeal", "case_id"),
}
_LEFT = {
    "withdrawal": "kept",
    "pause": "unchanged",
    "resume": "unchanged",
    "stop": "payment_left",
    "go_on": "payment_left",
    "lowering": "lowering_left",
    "appeal": "appeal_left",
    "withdraw": "withdraw_left",
}
_ON_NO = {
    "consent": ("refuse_consent", "consent_id"),
    "offer": ("decline_offer", "offer_id"),
    "me": ("deny_payment", "payment_id"),
}


def next_step(situation: Situation, text: str, done: Sequence[Done]) -> Step:
    """Same situation, same words, same tool results: same step."""
    if done:
        return after_tool(situation, done)
    if situation.heard.kind == "event":
        return _after_event(situation)
    if situation.answered is not None:
        return _after_answer(situation)
    heard = understand(text, today=situation.today, fallback_language=situation.language.value)
    return _after_words(situation, heard, text)


def _after_answer(situation: Situation) -> Step:
    given = situation.answered
    assert given is not None
    topic, _, subject_id = given.subject.partition(":")
    if topic in {"case", "answer"}:
        return cases.after_answer(given.subject, given.answer, situation)
    if topic == "decide":
        return Call("request_decision") if given.answer == "yes" else say("not_ready", situation)
    act = (_ON_YES if given.answer == "yes" else _ON_NO).get(topic)
    if act is not None:
        return Call(act[0], {act[1]: subject_id})
    return say(_LEFT.get(topic, "fields_wrong"), situation)


def _after_event(situation: Situation) -> Step:
    heard = situation.heard
    match heard.event:
        case "granted" | "confirmed":
            return proceed(situation)
        case "uploaded":
            return Call("show_fields")
        case "refused":
            following = proceed(situation)
            refused = say("consent_refused", situation, document=document_of(heard.document, situation))
            return following if isinstance(following, Call) else refused
        case "upload_failed":
            return _upload_failed(situation)
        case "accepted":
            return Call("show_limits")
        case "declined":
            return say("declined_offer", situation)
        case "withdrawn":
            return say(_withdrawn(situation), situation, document=document_of(heard.document, situation))
        case "kept" | "unchanged":
            return say(heard.event, situation)
        case "paused" | "resumed":
            return say(heard.event, situation, document=document_of(heard.document, situation))
        case "wants_withdrawal" if heard.document is not None:
            return Call("preview_withdrawal", {"document": heard.document.value})
        case "wants_person":
            return Call("ask_for_person", {"reason": "asked_for_person"})
        case "payment_stopped" | "payment_gone_on" | "payment_confirmed" | "payment_denied":
            return after_button(situation)
        case "appealed" | "case_answered" | "appeal_withdrawn":
            return cases.after_button(situation)
        case "failed" if heard.code in cases.REFUSED:
            return say(cases.REFUSED[heard.code], situation)
        case "failed" if heard.code in TOO_EARLY and situation.offer is not None:
            return Call("show_offer")
        case "failed" if heard.code in REFUSED:
            return say(REFUSED[heard.code], situation)
        case _:
            gone = f"offer_gone.{heard.code}"
            return say(gone if heard.code and gone in OFFER_GONE else "failed", situation)


OFFER_GONE = frozenset(
    f"offer_gone.{code}"
    for code in ("offer_void", "offer_expired", "offer_stale", "offer_not_open", "portfolio_full")
)


def _withdrawn(situation: Situation) -> str:
    """Nobody is told that it is deleted where a law has it kept."""
    held = [each for each in situation.evidence if each.state is EvidenceState.RESTRICTED]
    here = situation.heard.document
    return "withdrawn_held" if any(category_of(each.document) is here for each in held) else "withdrawn"


def _upload_failed(situation: Situation) -> Step:
    heard = situation.heard
    key = f"upload_failed.{heard.code}"
    if heard.code == "document_of_other_kind":
        return say(key, situation, document=document_of(heard.document, situation))
    if heard.code in _ASKED_ANEW and heard.document is not None and situation.wish is not None:
        return Call("ask_consent", {"documents": [heard.document.value]})
    fallback = (
        "upload_failed.consent_missing" if _is_closed(heard.code) else "upload_failed.document_unreadable"
    )
    return say(key, situation, fallback=fallback)


_ASKED_ANEW = frozenset({"consent_out_of_frequency", "consent_expired"})
"""What was agreed is used up or over: only another agreement opens it again."""


def _is_closed(code: str | None) -> bool:
    return code is not None and code.startswith("consent_")


def _after_words(situation: Situation, heard: Understood, text: str) -> Step:
    """The strongest thing said comes first; trouble and a person come before everything."""
    intents = heard.intents
    if Intent.TROUBLE in intents:
        return Call("ask_for_person", {"reason": "in_trouble"})
    about = cases.about_cases(situation, heard, text) or cases.their_reasons(situation, text)
    if about is not None:
        return about
    for intent, reason in (
        (Intent.PERSON, "asked_for_person"),
        (Intent.DECLINE_MACHINE, "refused_machine"),
    ):
        if intent in intents:
            return Call("ask_for_person", {"reason": reason})
    held = about_held_payment(situation, heard)
    if held is not None:
        return held
    lower = about_lowering(situation, text)
    if lower is not None:
        return lower
    if Intent.COMPLAIN in intents:
        return Call("ask_for_person", {"reason": "complaint"})
    if heard.barred_use is not None:
        return say(f"barred.{heard.barred_use}", situation)
    switched = about_sharing(situation, heard)
    if switched is not None:
        return switched
    for intent, step in (
        (Intent.WHY, _why(situation)),
        (Intent.WHAT_KNOWN, Call("show_what_is_known")),
        (Intent.MY_CONSENTS, Call("show_what_is_known")),
        (Intent.MY_LIMITS, Call("show_limits")),
        (Intent.COST, _cost(situation)),
    ):
        if intent in intents and not _names_a_wish(heard):
            return step
    return _about_the_wish(situation, heard)


def _about_the_wish(situation: Situation, heard: Understood) -> Step:
    intents = heard.intents
    if Intent.ACCEPT_OFFER in intents or Intent.DECLINE_OFFER in intents:
        # A wish to accept is not yet a yes to the exact terms: those are shown, and asked for.
        return Call("show_offer") if situation.offer else say("no_offer", situation)
    if Intent.WHAT_WOULD_HELP in intents and (not _names_a_wish(heard) or _asks_how(situation, heard)):
        if situation.decision:
            return _why(situation)
        return Call("show_evidence_value") if situation.wish else say("what_would_help", situation)
    wished = wish_step(situation, heard)
    if wished is not None:
        return wished
    if heard.categories:
        if situation.wish is None and situation.kind_with_people is None:
            return say("wish_first", situation)
        return Call("ask_consent", {"documents": [each.value for each in heard.categories]})
    if (Intent.DONE in intents or heard.answer == "no") and situation.wish is not None:
        return _finish(situation)
    if heard.answer == "yes" and situation.offer is not None:
        return Call("show_offer")
    if heard.answer == "yes" and situation.wish is not None:
        return proceed(situation)
    for intent, key in (
        (Intent.HELP, "help"),
        (Intent.GREET, "greet"),
        (Intent.THANKS, "thanks"),
        (Intent.BYE, "bye"),
    ):
        if intent in intents:
            return say(key, situation)
    if _is_asked(situation):
        return say("answer_needed", situation)
    return cases.perhaps_an_answer(situation) or say("other", situation)


def _names_a_wish(heard: Understood) -> bool:
    return bool(heard.amounts) or Intent.WISH_LIMIT in heard.intents or Intent.WISH_SCENE in heard.intents


def _asks_how(situation: Situation, heard: Understood) -> bool:
    """ "How do I get more?" after an answer that gave nothing: no new wish, but what would change it."""
    no_more = situation.decision is not None and situation.decision.verdict is not Verdict.ALLOW
    return no_more and not heard.amounts and Intent.WISH_SCENE not in heard.intents


def _is_asked(situation: Situation) -> bool:
    return bool(situation.consents_in(ConsentState.REQUESTED))


def _finish(situation: Situation) -> Step:
    """Ready to decide, unless fields still wait for the person."""
    following = proceed(situation)
    waits = isinstance(following, Call) and following.name in {"show_fields", "show_next_consent"}
    return following if waits else Call("request_decision")


def _why(situation: Situation) -> Step:
    return Call("explain_decision") if situation.decision else say("no_decision", situation)


def _cost(situation: Situation) -> Step:
    if situation.offer is None:
        return say("cost_later", situation)
    return say("cost", situation, rate=percent(situation.offer.annual_rate_bps))
