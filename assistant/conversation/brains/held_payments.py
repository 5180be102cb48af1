"""What a person says about a payment that waits, and what is said of what came of it."""

from collections.abc import Sequence

from assistant.conversation.brains.proceed import say
from assistant.conversation.brains.step import Call, Done, Say, Step
from assistant.conversation.situation import PaymentNow, Situation
from models.facts.payment import PaymentVerdict
from tools.understanding.message import Understood
from tools.understanding.payments import PaymentWish

REFUSED = {
    "cooling_off": "payment_cooling",
    "may_not_insist": "payment_only_person",
    "payment_not_waiting": "payment_closed",
    "intervention_expired": "payment_closed",
    "answer_does_not_fit": "payment_closed",
}
"""What is said where a choice cannot be made."""

_MISSING = {
    "cooling_off": "payment_cooling",
    "only_a_person": "payment_only_person",
    "closed": "payment_closed",
}


def about_held_payment(situation: Situation, heard: Understood) -> Step | None:
    """The step, or None where the message is about something else. The newest payment is meant."""
    wish = heard.payment_wish
    if wish is None:
        return None
    waiting = [each for each in situation.payments if each.state.is_open]
    meant: PaymentNow | None = waiting[-1] if waiting else None
    if meant is None:
        if wish is not PaymentWish.HELD:
            return None
        if not situation.payments:
            return say("no_payment_held", situation)
        meant = situation.payments[-1]
    if wish is PaymentWish.SURE and meant.verdict is PaymentVerdict.HOLD:
        return Call("show_payment_statement", {"payment_id": meant.payment_id})
    return Call("show_held_payment", {"payment_id": meant.payment_id})


def shown(situation: Situation, done: Sequence[Done]) -> Say:
    """The question under the card, or what became of the payment."""
    result = done[-1].result
    if result["state"] not in {"waiting", "with_a_person"}:
        return say("payment_shown", situation)
    return say("payment_held" if result["verdict"] == "hold" else "payment_who", situation)


def statement_shown(situation: Situation, done: Sequence[Done]) -> Say:
    return say(_MISSING.get(str(done[-1].result.get("missing")), "payment_sure"), situation)


def went_on(situation: Situation, done: Sequence[Done]) -> Say:
    return say("payment_gone_on" if done[-1].result.get("paid") else "payment_not_covered", situation)


def after_button(situation: Situation) -> Say:
    """What is said after an answer by button."""
    heard = situation.heard
    payment_id = (heard.subject or "").partition(":")[2]
    if heard.event in {"payment_gone_on", "payment_confirmed"}:
        paid = any(each.payment_id == payment_id and each.paid for each in situation.payments)
        return say("payment_gone_on" if paid else "payment_not_covered", situation)
    return say(heard.event or "failed", situation)
