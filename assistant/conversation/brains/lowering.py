"""What a person says about a lower limit, and what is said of what came of it."""

from collections.abc import Sequence

from assistant.conversation.brains.proceed import say
from assistant.conversation.brains.step import Call, Done, Say, Step
from assistant.conversation.brains.wishes import standing_minor
from assistant.conversation.situation import Situation
from tools.explanation.figures import money
from tools.understanding.lowering import LimitWish, lowering_in

REFUSED = {
    "not_a_decrease": "lowering_not_lower",
    "decrease_below_floor": "lowering_below_used",
    "terms_differ": "lowering_changed",
    "decrease_closed": "decrease_closed",
}
"""What is said where a limit cannot be lowered so."""


def about_lowering(situation: Situation, text: str) -> Step | None:
    """The step, or None where the message is about something else."""
    heard = lowering_in(text)
    if heard is None:
        return None
    if heard.wish is LimitWish.OBJECT:
        waiting = [each for each in situation.decreases if each.state.is_open]
        if not waiting:
            return None
        return Call("object_to_decrease", {"decrease_id": waiting[-1].decrease_id})
    to_minor = heard.target_minor(standing_minor(situation))
    if to_minor is None:
        return say("ask_lower_amount", situation)
    if to_minor < 0:
        return say("amount_negative", situation)
    return Call("show_lowering", {"to_minor": to_minor})


def shown(situation: Situation, done: Sequence[Done]) -> Say:
    """The question: exact terms, and that the way back is a new decision."""
    return _said("lowering_ask", situation, done)


def lowered(situation: Situation, done: Sequence[Done]) -> Say:
    return _said("lowered", situation, done)


def _said(key: str, situation: Situation, done: Sequence[Done]) -> Say:
    told, language = done[-1].result, situation.language
    amounts = {name: money(int(told[f"{key}_minor"]), language) for name, key in _AMOUNTS}
    return say(key, situation, **amounts)


_AMOUNTS = (("old", "from"), ("new", "to"))
